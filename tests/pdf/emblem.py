#!/usr/bin/env python3
"""Measures the European emblem in a PDF (standard input) by the file's own
drawing operators: a rectangle of 3:2, twelve upright stars on a circle of a
third of its height, their points, colours and size.  Then what is around it:
nothing drawn, no word (as pdftotext finds it) and no edge of the page within
half of its height of the emblem and its statement, and white under both; the
statement in the file's language, word for word; no picture of the file higher
or wider than the emblem.  Prints what it found, or what is wrong.

Nothing of the program is used, and its rules (input/visibility.yaml) are
written here anew.  Official geometry: OJ C 271, 8.9.2012, annex; the tolerance
is the rounding of a coordinate to two decimals.
"""
import math
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, "tests/pdf")
import tags  # noqa: E402

BLUE, YELLOW, WHITE = (0, 0x33, 0x99), (0xff, 0xcc, 0), (0xff, 0xff, 0xff)
INNER = (3 - math.sqrt(5)) / 2
SLACK = 0.011
LEAST = 28.35  # 1 cm
NEAR = 0.5  # of what pdftotext calls a word, and of rules' widths
STATEMENTS = {
    "fi": "Euroopan unionin rahoittama – NextGenerationEU",
    "sv": "Finansieras av Europeiska unionen – NextGenerationEU",
    "en": "Funded by the European Union – NextGenerationEU",
}


def shapes(content):
    """What is drawn, in order: (fill, or the kind; points; marked content)."""
    operands, points, fill, marked, matrix = [], [], None, [], None
    for token in re.findall(rb"<<.*?>>|\[.*?\]|<[0-9A-F]*>|\S+", content, re.S):
        if re.fullmatch(rb"-?[\d.]+", token) or token[:1] in b"/<[":
            operands.append(token)
            continue
        number = [float(o) for o in operands if o[:1] not in b"/<["]
        if token == b"rg":
            fill = tuple(round(255 * n) for n in number)
        elif token in (b"m", b"l"):
            points.append(tuple(number))
        elif token == b"re":
            points += corners(*number)
        elif token in (b"f", b"S"):
            yield (fill if token == b"f" else "a line"), points, list(marked)
            points = []
        elif token == b"cm":
            matrix = number
        elif token == b"Do":
            yield "a picture", corners(*matrix[4:], matrix[0], matrix[3]), list(marked)
        elif token in (b"BDC", b"BMC"):
            marked.append(b" ".join(operands))
        elif token == b"EMC":
            marked.pop()
        operands = []


def corners(x, y, width, height):
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def bounds(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def near(what, is_, should):
    if abs(is_ - should) > SLACK:
        sys.exit(f"{what} is {is_:.3f}, but should be {should:.3f}")


def check_star(hour, star, centre, height):
    turn = math.radians(30 * hour)
    x = centre[0] + height / 3 * math.sin(turn)
    y = centre[1] + height / 3 * math.cos(turn)
    if len(star) != 10:
        sys.exit(f"the star at {hour} o'clock has {len(star)} points")
    for i, point in enumerate(star):
        reach = height / 18 * (INNER if i % 2 else 1)
        angle = math.radians(36 * i)
        near(f"x of point {i} of star {hour}", point[0], x + reach * math.sin(angle))
        near(f"y of point {i} of star {hour}", point[1], y + reach * math.cos(angle))


def words(path, number):
    """The page's words and their boxes, y upward from the page's foot."""
    out = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(number), "-l", str(number), path, "-"],
        check=True, capture_output=True, text=True).stdout
    height = float(re.search(r'<page [^>]*height="([\d.]+)"', out)[1])
    for x1, y1, x2, y2, word in re.findall(
            r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', out):
        yield word, (float(x1), height - float(y2), float(x2), height - float(y1))


def take_statement(found, wanted):
    """The boxes of the statement's words, and all other words."""
    wanted = wanted.split()
    for i in range(len(found) - len(wanted) + 1):
        if [word for word, _ in found[i:i + len(wanted)]] == wanted:
            return ([box for _, box in found[i:i + len(wanted)]],
                    found[:i] + found[i + len(wanted):])
    sys.exit(f"the statement is not: {' '.join(wanted)}")


def reaches_into(box, room):
    return (box[0] < room[2] - NEAR and box[2] > room[0] + NEAR
            and box[1] < room[3] - NEAR and box[3] > room[1] + NEAR)


def covers(box, room):
    return (box[0] <= room[0] + NEAR and box[1] <= room[1] + NEAR
            and box[2] >= room[2] - NEAR and box[3] >= room[3] - NEAR)


def check_room(room, size, drawn, others, marks):
    """A white ground hides what was drawn before it."""
    if not covers((0, 0) + size, room):
        sys.exit("the page's edge is too near the emblem")
    crowd = None
    for what, points, around in drawn:
        if around == marks or not points:
            continue
        box = bounds(points)
        if what == WHITE and len(points) == 4 and covers(box, room):
            crowd = None
        elif crowd is None and reaches_into(box, room):
            crowd = f"{what} at {box} is too near the emblem"
    if crowd is not None:
        sys.exit(crowd)
    for word, box in others:
        if reaches_into(box, room):
            sys.exit(f"a word at {box} is too near the emblem")


def check_page(path, number, size, content, statement):
    """The emblem's width and height; None when the page has none."""
    drawn = list(shapes(content))
    flags = [s for s in drawn if s[0] == BLUE and len(s[1]) == 4]
    if not flags:
        return None
    _, (low, _, high, _), marks = flags[0]
    width, height = high[0] - low[0], high[1] - low[1]
    near("the width", width, 1.5 * height)
    if height < LEAST:
        sys.exit(f"the emblem is {height:.2f} points high")
    stars = [s[1] for s in drawn if s[0] == YELLOW]
    if len(flags) != 1 or len(stars) != 12:
        sys.exit(f"{len(flags)} flags and {len(stars)} stars")
    centre = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)
    for hour, star in enumerate(stars):
        check_star(hour, star, centre, height)
    said, others = take_statement(list(words(path, number)), statement)
    room = (low[0] - height / 2, low[1] - height / 2,
            max(box[2] for box in said) + height / 2, high[1] + height / 2)
    check_room(room, size, drawn, others, marks)
    return width, height


def largest_picture(contents):
    sizes = [(0, 0)]
    for content in contents:
        for what, points, _ in shapes(content):
            if what == "a picture":
                box = bounds(points)
                sizes.append((box[2] - box[0], box[3] - box[1]))
    return max(w for w, _ in sizes), max(h for _, h in sizes)


def main():
    with tempfile.NamedTemporaryFile(suffix=".pdf") as copy:
        copy.write(sys.stdin.buffer.read())
        copy.flush()
        file = tags.File(copy.name)
        statement = STATEMENTS[tags.plain(file.catalog["/Lang"])[:2]]
        found, contents = [], []
        for number, ref in enumerate(file.pages, 1):
            page = file.get(ref)
            refs = page["/Contents"]
            refs = refs if isinstance(refs, list) else [refs]
            contents.append(b"".join(file.stream(r) for r in refs))
            size = tuple(file.get(page["/MediaBox"])[2:])
            emblem = check_page(copy.name, number, size, contents[-1], statement)
            if emblem:
                found.append((number,) + emblem)
    if len(found) != 1:
        sys.exit(f"{len(found)} emblems")
    number, width, height = found[0]
    logo = largest_picture(contents)
    if logo[0] > width + SLACK or logo[1] > height + SLACK:
        sys.exit(f"a picture is {logo[0]:.2f} wide or {logo[1]:.2f} high, "
                 f"and the emblem {width:.2f} x {height:.2f}")
    print(f"page {number}: {width:.0f} x {height:.0f}, 12 stars, free space "
          f"{height / 2:.0f}, logos to {logo[0]:.0f} x {logo[1]:.0f}")


main()
