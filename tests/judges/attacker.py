"""An intruder who knows the definitions and sees all that public documents may
show of a county's month, and tries to work out what is withheld.  It shares no
code with the program: it narrows the interval in which each withheld figure
must lie by equations between figures, until nothing changes any more.

What is public is internal/figures.csv without the cells that
internal/disclosure.csv lists.  Cells that are listed for the rule LAID_OPEN are
taken as shown, which must make the intruder succeed.  Prints what it finds of
cells that are about too few, fewer than LEAST.
usage: attacker.py INDICATORS OUT LEAST [LAID_OPEN]"""
import csv
import pathlib
import re
import sys

ROUNDS = 60
INFINITE = float("inf")


class Indicator:
    """What an intruder reads in docs/indicators.md."""

    def __init__(self, text):
        self.words = dict(re.findall(r"^ {0,2}(\w+): (.*)$", text, re.M))
        self.rows = tuple(self.words.get(key) for key in (
            "register", "when", "where")) + (
                re.findall(r"^  - \{as.*$", text, re.M),)

    def get(self, key):
        return self.words.get(key)

    def is_whole(self):
        return not any(self.get(key) for key in ("part", "per", "formula"))

    def adds_up(self):
        measure = self.get("measure") or ""
        return measure == "rows" or measure.startswith("sum ") and (
            "once" not in measure)

    def is_count(self):
        measure = self.get("measure") or ""
        return self.is_whole() and "tyontekija_id" not in measure and (
            measure == "rows" or measure.startswith("distinct "))


def read_indicators(folder):
    indicators = {}
    for path in sorted(pathlib.Path(folder).glob("*.yaml")):
        for text in re.split(r"^- (?=id: )", path.read_text(), flags=re.M)[1:]:
            indicator = Indicator(text)
            indicators[indicator.get("id")] = indicator
    return indicators


class System:
    """Variables with intervals, and linear equations between them."""

    def __init__(self):
        self.low, self.high, self.equations = {}, {}, []

    def variable(self, key, low=0.0, high=INFINITE):
        self.low.setdefault(key, low)
        self.high.setdefault(key, high)

    def equation(self, *terms):
        for key, _ in terms:
            self.variable(key)
        self.equations.append(terms)

    def at_most(self, key, other):
        self.equation((key, 1), (("rest", key, other), 1), (other, -1))

    def narrow(self, key, low, high):
        slack = 1e-6 * max(1, abs(low) if low > -INFINITE else 0)
        changed = False
        if low > self.low[key] + slack:
            self.low[key], changed = low, True
        if high < self.high[key] - slack:
            self.high[key], changed = high, True
        return changed

    def narrow_all(self, terms):
        ends = [sorted((factor * self.low[key], factor * self.high[key]))
                if factor else (0, 0) for key, factor in terms]
        changed = False
        for i, (key, factor) in enumerate(terms):
            if not factor:
                continue
            low = -sum(end[1] for j, end in enumerate(ends) if j != i)
            high = -sum(end[0] for j, end in enumerate(ends) if j != i)
            low, high = sorted((low / factor, high / factor))
            changed = self.narrow(key, low, high) or changed
        return changed

    def solve(self):
        for _ in range(ROUNDS):
            changed = [self.narrow_all(terms) for terms in self.equations]
            if not any(changed):
                break


class Month:
    """A county's figures of one period, and what is withheld of them."""

    def __init__(self, indicators, least, cells, withheld):
        self.indicators, self.least = indicators, least
        self.cells, self.withheld = cells, withheld
        self.system = System()
        self.tables = {}
        for key, row in cells.items():
            self.tables.setdefault(key[:2], []).append(key[2])
            if row["status"] == "missing" or ".." in row["value"]:
                continue
            if key not in withheld:
                value = self.exact(row)
                self.system.variable(key, value, value)
            else:
                count = indicators[key[0]].is_count()
                self.system.variable(key, 1.0 if count else 0.0)

    @staticmethod
    def exact(row):
        if row["numerator"] and row["unit"] != "%" and row["value"]:
            return float(row["numerator"]) / float(row["denominator"])
        try:
            return float(row["value"].lstrip("~"))
        except ValueError:
            return 0.0

    def has(self, *key):
        return key in self.system.low

    def add_totals(self, name, sums):
        """Breakdowns add up to their total, a crossing to its columns."""
        for (other, dimension), categories in self.tables.items():
            keys = [(name, dimension, c) for c in categories]
            if other != name or dimension == "" or not all(
                    self.has(*key) for key in keys):
                continue
            total = (name, "", "")
            if self.has(*total):
                self.add_sum(keys, total, sums)
            for i, column in enumerate(dimension.split("+")):
                for key in keys if "+" in dimension else ():
                    side = (name, column, key[2].split("+")[i])
                    if self.has(*side):
                        self.add_sum([k for k in keys if
                                      k[2].split("+")[i] == side[2]], side,
                                     sums)

    def add_sum(self, keys, total, sums):
        rest = [] if sums else [(("overlap", total, keys[0][1]), -1)]
        self.system.equation(*[(key, 1) for key in keys], (total, -1), *rest)
        for key in keys:
            self.system.at_most(key, total)

    def whole_of(self, name):
        """The plain count or sum of the rows of which that is a share."""
        share = self.indicators[name]
        for other, whole in self.indicators.items():
            if whole.is_whole() and whole.rows == share.rows and (
                    whole.get("measure") == share.get("measure")):
                return other
        return None

    def add_share(self, name):
        """Part = share × whole; parts add up, and so do wholes."""
        whole = self.whole_of(name)
        for (other, dimension), categories in self.tables.items():
            if other != name:
                continue
            for category in categories:
                row = self.cells[(name, dimension, category)]
                key = (name, dimension, category)
                part, all_of = ("part",) + key, ("all",) + key
                self.system.at_most(part, all_of)
                if self.has(*key) and key not in self.withheld:
                    share = float(row["numerator"]) / float(row["denominator"])
                    self.system.equation((part, 1), (all_of, -share))
                if whole and self.has(whole, dimension, category):
                    self.system.equation((all_of, 1), (
                        (whole, dimension, category), -1))
            if dimension:
                for kind in ("part", "all"):
                    self.system.equation(
                        *[((kind, name, dimension, c), 1) for c in categories],
                        ((kind, name, "", ""), -1))
        if whole:
            self.add_part(name, whole)

    def add_part(self, name, whole):
        """The part may be some categories of the whole's breakdown."""
        match = re.fullmatch(r"(\w+) (?:= (\w+)|in \(([\w, ]+)\))",
                             self.indicators[name].get("part"))
        if not match or (whole, match[1]) not in self.tables:
            return
        codes = (match[2] or match[3]).split(", ")
        keys = [(whole, match[1], code) for code in codes
                if self.has(whole, match[1], code)]
        if keys:
            self.system.equation((("part", name, "", ""), -1),
                                 *[(key, 1) for key in keys])

    def add_quotient(self, name):
        match = re.fullmatch(r"(\w+) / (\w+)", self.indicators[name].get(
            "formula"))
        for (other, dimension), categories in self.tables.items():
            for category in categories if match and other == name else ():
                key = (name, dimension, category)
                above = (match[1], dimension, category)
                below = (match[2], dimension, category)
                if not (self.has(*key) and self.has(*above) and
                        self.has(*below)) or key in self.withheld:
                    continue
                value = self.exact(self.cells[key])
                if self.cells[key]["unit"] == "%":
                    value /= 100
                self.system.equation((above, 1), (below, -value))

    def attack(self):
        for name in sorted({key[0] for key in self.cells}):
            indicator = self.indicators[name]
            if indicator.get("formula"):
                self.add_quotient(name)
            elif indicator.is_whole():
                if indicator.adds_up() or indicator.is_count():
                    self.add_totals(name, indicator.adds_up())
            elif indicator.adds_up() and not indicator.get("per"):
                self.add_share(name)
        self.system.solve()
        return [key for key in self.withheld if self.has(*key) and
                self.is_found(key)]

    def is_found(self, key):
        low, high = self.system.low[key], self.system.high[key]
        if self.indicators[key[0]].is_count():
            return high < self.least - 0.01
        return high - low < 0.01 * max(1, high)


def read_months(run):
    months = {}
    with open(run / "internal/figures.csv", newline="") as file:
        for row in csv.DictReader(file):
            months.setdefault(row["period"], {})[
                (row["id"], row["dimension"], row["category"])] = row
    return months


def read_withheld(run):
    withheld = {}
    with open(run / "internal/disclosure.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["class"] == "public":
                withheld.setdefault(row["period"], {})[
                    (row["id"], row["dimension"], row["category"])
                ] = row["rule"]
    return withheld


def main():
    indicators = read_indicators(sys.argv[1])
    least = int(sys.argv[3])
    laid_open = sys.argv[4] if len(sys.argv) > 4 else ""
    tried = 0
    for path in sorted(pathlib.Path(sys.argv[2]).glob(
            "*/*/internal/disclosure.csv")):
        run = path.parent.parent
        withheld = read_withheld(run)
        for period, cells in read_months(run).items():
            rules = {key: rule for key, rule in withheld.get(
                period, {}).items() if rule != laid_open}
            small = {key for key in rules if rules[key] == "primary"}
            tried += len(small)
            for key in Month(indicators, least, cells, rules).attack():
                if key in small:
                    print(run.parent.name, period, " ".join(key))
    print(tried, "withheld", file=sys.stderr)


main()
