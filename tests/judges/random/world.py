"""A made-up county: its months, its people and how a cell is written."""
import calendar
import csv
import datetime
import random
import re

DAY = datetime.timedelta(days=1)

# The newest months of the counties: ends of years, leap days, the month of the
# generally binding agreement, one in which parameters have just begun.
NEWEST = ("2023-12", "2024-01", "2024-02", "2024-02", "2024-03", "2024-08",
          "2024-12", "2025-01", "2025-05", "2025-06", "2021-02")
# How many months are delivered; most often a year and a little more.
LENGTHS = (1, 3, 12, 13, 13, 13, 14, 14, 14, 14, 15, 15, 16, 24, 26)
# Areas whose municipalities are listed.
AREAS = ("02", "04", "09", "15", "17")
# Changes of the code lists: from and to, so that codes begin and end within
# the months.
VALIDITY = {("KUNTA", "016"): ("", "2024-01-15"),
            ("KUNTA", "543"): ("2024-01-20", ""),
            ("KUNTA", "106"): ("2024-02-29", ""),
            ("NIMIKE", "PROJEKTITYONTEKIJA"): ("", "2024-02-28"),
            ("POLKU", "P2"): ("2023-12-15", ""),
            ("PR", "B2"): ("", "2024-02-29"),
            ("KL", "YLEIS"): ("", "2024-01-31"),
            ("TAPAHTUMA", "INFO"): ("2024-02-29", ""),
            ("NEUVONTA_LAJI", "LOMAKE"): ("", "2024-02-29")}


def month_of(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def month_text(month):
    return f"{month // 12:04}-{month % 12 + 1:02}"


def first_day(month):
    return datetime.date(month // 12, month % 12 + 1, 1)


def last_day(month):
    return first_day(month + 1) - DAY


def read_columns(path):
    """[(name, type)] of a register."""
    with open(path, encoding="utf-8") as file:
        return re.findall(r"^- \{name: (\w+), type: (\w+)", file.read(), re.M)


def read_codes(path):
    """[(code, from, to, area)] with the changes; and the file's new text."""
    name = path.stem
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    for row in rows:
        row["from"], row["to"] = VALIDITY.get(
            (name, row["code"]), (row["from"], row["to"]))
    codes = [(row["code"], row["from"], row["to"], row.get("area"))
             for row in rows]
    lines = [";".join(rows[0])] + [";".join(row.values()) for row in rows]
    return codes, "".join(line + "\n" for line in lines)


class World:
    """One county.  Everything in it follows from its number."""

    def __init__(self, number, codes):
        self.random = random.Random(number)
        self.name = f"r{number:03}"
        self.codes = codes
        self.area = self.one(AREAS)
        self.own = [c[0] for c in codes["KUNTA"] if c[3] == self.area]
        self.newest = month_of(self.one(NEWEST))
        self.oldest = self.newest - self.one(LENGTHS) + 1
        self.months = range(self.oldest, self.newest + 1)
        # 0: every register is delivered, and none has a row
        self.size = self.one((1, 1, 2, 2, 3)) if number % 23 else 0
        self.clients = self.people("c", 6 * self.size)
        self.workers = self.people("w", 3 * self.size)
        self.projects = self.people("p", 1 + self.size)
        self.edges = self.edge_days()

    def people(self, kind, count):
        return [f"{kind}{self.name[1:]}-{i}" for i in range(count)]

    # --- chance ---

    def chance(self, probability):
        return self.random.random() < probability

    def one(self, items):
        return items[self.random.randrange(len(items))]

    def some(self, most):
        """A number of rows, often 0."""
        return self.random.randrange(most + 1) if self.size else 0

    def number(self, low, high):
        return self.random.randint(low, high)

    def decimal(self, high, places=2):
        """Hundredths; round numbers are more likely to tie."""
        if self.chance(0.3):
            return self.number(0, high // 10) * 1000
        return self.number(0, high * 100) // 10 ** (2 - places) * 10 ** (
            2 - places)

    # --- days ---

    def edge_days(self):
        """Days on which a mistake by one shows."""
        days = [datetime.date(2024, 2, 29), datetime.date(2020, 2, 29)]
        for month in (self.newest, self.newest - 1, self.newest - 11,
                      self.newest - 12):
            for day in (first_day(month), last_day(month)):
                days += [day, day - DAY, day - 91 * DAY, day - 182 * DAY]
        return days

    def day(self, low, high):
        """A day of the range; its edges are likelier."""
        if self.chance(0.35):
            edge = self.one(self.edges)
            if low <= edge <= high:
                return edge
        if self.chance(0.1):
            return self.one((low, high))
        return low + DAY * self.random.randrange((high - low).days + 1)

    def day_in(self, month):
        days = calendar.monthrange(month // 12, month % 12 + 1)[1]
        return first_day(month) + DAY * self.one((0, days - 1, self.number(
            0, days - 1), self.number(0, days - 1)))

    def begin(self):
        """A beginning within three years."""
        return self.day(first_day(self.newest - 34), last_day(self.newest))

    def end(self, begin):
        """The last day of what began then; None: nobody knows of an end."""
        if self.chance(0.35):
            return None
        if self.chance(0.1):
            return begin
        high = last_day(self.newest + 3)
        if self.chance(0.4):
            high = min(high, begin + 200 * DAY)
        return self.day(begin, max(begin, high))

    # --- codes ---

    def code(self, name, day, empty=0.0):
        """A code that is valid on the day; empty with that probability."""
        if self.chance(empty):
            return ""
        return self.one([c[0] for c in self.codes[name]
                         if c[1] <= day.isoformat()
                         and (not c[2] or day.isoformat() <= c[2])])

    def kunta(self, day, empty=0.0):
        """A municipality, seldom another county's."""
        if self.chance(empty):
            return ""
        for _ in range(50):
            kunta = self.code("KUNTA", day)
            if kunta in self.own or self.chance(0.02):
                return kunta
        return self.code("KUNTA", day)

    # --- cells ---

    def cell(self, kind, value):
        if value is None or value == "":
            return ""
        if kind == "date":
            return value.isoformat() if self.chance(0.5) else (
                f"{value.day}.{value.month}.{value.year}")
        if kind in ("decimal", "money"):
            sign, value = "-" if value < 0 else "", abs(value)
            return sign + (f"{value // 100}" if value % 100 == 0
                           else f"{value // 100},{value % 100:02}")
        if kind == "month":
            return month_text(value)
        return str(value)
