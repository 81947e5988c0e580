#!/usr/bin/env python3
"""Does what a chapter of docs/adding.md says, in a copy of the tree: its blocks
become files or go into them, its commands are run (kausi is $KAUSI).  The
status is that of the first command that fails.
usage: guide.py GUIDE CHAPTER FOLDER"""
import pathlib
import re
import subprocess
import sys

# The line above a block says where it goes: a file of its own; after, before
# or in place of a line; at the end of a list; at the end of a file.
NEW = re.compile(r"^`([^`]+)`:$")
BESIDE = re.compile(r"^In `([^`]+)`, (after|before|in place of) the line "
                    r"that begins `([^`]+)`:$")
LIST_END = re.compile(r"^At the end of `([^`]+)` in `([^`]+)`:$")
FILE_END = re.compile(r"^At the end of `([^`]+)`:$")


def chapter(guide, title):
    text = pathlib.Path(guide).read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text,
                      re.M | re.S)
    if not found:
        sys.exit(f"{guide} has no chapter {title}")
    return found[1]


def beside(lines, where, begins, block):
    at = [i for i, line in enumerate(lines) if line.strip().startswith(begins)]
    if len(at) != 1:
        sys.exit(f"{len(at)} lines begin {begins}")
    first = at[0] + (where == "after")
    lines[first:first + (where == "in place of")] = block


def at_list_end(lines, key, block):
    start = lines.index(key)
    end = start + 1
    while end < len(lines) and re.match(r"[- #]", lines[end]):
        end += 1
    lines[end:end] = block


def apply(place, block, folder):
    if found := NEW.match(place):
        file = folder / found[1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(block) + "\n", encoding="utf-8")
        return True
    found = BESIDE.match(place) or LIST_END.match(place) or FILE_END.match(place)
    if not found:
        return False
    file = folder / found[2 if found.re is LIST_END else 1]
    lines = file.read_text(encoding="utf-8").splitlines()
    if found.re is BESIDE:
        beside(lines, found[2], found[3], block)
    elif found.re is LIST_END:
        at_list_end(lines, found[1], block)
    else:
        lines += block
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return True


def main():
    guide, title, folder = sys.argv[1:]
    text = chapter(guide, title)
    for found in re.finditer(r"^([^\n]*)\n```(\w*)\n(.*?)^```$", text,
                             re.M | re.S):
        block = found[3].splitlines()
        if apply(found[1], block, pathlib.Path(folder)) or found[2]:
            continue
        command = 'kausi() { "$KAUSI" "$@"; }\n' + found[3]
        status = subprocess.run(["bash", "-ec", command], cwd=folder).returncode
        if status != 0:
            sys.exit(status)


main()
