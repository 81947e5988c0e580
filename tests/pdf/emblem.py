#!/usr/bin/env python3
"""Measures the European emblem in a PDF (standard input) by the file's own
drawing operators: a rectangle of 3:2, twelve upright stars on a circle of a
third of its height, their points, colours and size, and that nothing else is
drawn within half of its height.  Prints what it found, or what is wrong.

Official geometry: OJ C 271, 8.9.2012, annex; the tolerance is the rounding of
a coordinate to two decimals.
"""
import math
import re
import sys
import tempfile

sys.path.insert(0, "tests/pdf")
import tags  # noqa: E402

BLUE, YELLOW = (0, 0x33, 0x99), (0xff, 0xcc, 0)
INNER = (3 - math.sqrt(5)) / 2
SLACK = 0.011


def shapes(content):
    """Filled paths and places of text: (fill, points, element's number)."""
    operands, points, fill, marked = [], [], None, []
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
            x, y, w, h = number
            points += [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        elif token in (b"f", b"S"):
            yield (fill if token == b"f" else None), points, list(marked)
            points = []
        elif token == b"Td":
            yield "text", [tuple(number)], list(marked)
        elif token in (b"BDC", b"BMC"):
            marked.append(b" ".join(operands))
        elif token == b"EMC":
            marked.pop()
        operands = []


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


def check_page(number, content):
    all_shapes = list(shapes(content))
    flags = [s for s in all_shapes if s[0] == BLUE and len(s[1]) == 4]
    if not flags:
        return False
    _, (low, _, high, _), marks = flags[0]
    width, height = high[0] - low[0], high[1] - low[1]
    near("the width", width, 1.5 * height)
    stars = [s[1] for s in all_shapes if s[0] == YELLOW]
    if len(flags) != 1 or len(stars) != 12:
        sys.exit(f"{len(flags)} flags and {len(stars)} stars")
    centre = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)
    for hour, star in enumerate(stars):
        check_star(hour, star, centre, height)
    for what, points, around in all_shapes:
        for x, y in points if around != marks else []:
            if (low[0] - height / 2 < x < high[0] + height / 2
                    and low[1] - height / 2 + SLACK < y < high[1] + height / 2 - SLACK):
                sys.exit(f"{what} at {x}, {y} is too near the emblem")
    print(f"page {number}: {width:.0f} x {height:.0f}, 12 stars, free space {height / 2:.0f}")
    return True


def main():
    with tempfile.NamedTemporaryFile(suffix=".pdf") as copy:
        copy.write(sys.stdin.buffer.read())
        copy.flush()
        file = tags.File(copy.name)
    found = 0
    for number, ref in enumerate(file.pages, 1):
        contents = file.get(ref)["/Contents"]
        refs = contents if isinstance(contents, list) else [contents]
        found += check_page(number, b"".join(file.stream(r) for r in refs))
    if found != 1:
        sys.exit(f"{found} emblems")


main()
