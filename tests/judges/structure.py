#!/usr/bin/env python3
"""Judges the structure trees of PDF files (arguments) beyond what veraPDF does.

What is asked is that of ISO 32000-1 14.8, the Matterhorn protocol's checks that
need a person, and the Tagged PDF Best Practice Guide; the files are taken apart
by tests/pdf/tags.py, with nothing of the program.  TAP, a line a file.
"""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pdf"))
import tags

GROUPING = {"Document", "Sect", "Div", "BlockQuote"}
BLOCKS = GROUPING | {"P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "TOC",
                     "Table", "Figure", "Note", "Caption"}
INLINE = {"Span", "Link", "Reference"}
# What may stand in what.
INSIDE = {
    "Document": BLOCKS, "Sect": BLOCKS, "Div": BLOCKS, "BlockQuote": BLOCKS,
    "Caption": {"P"}, "Note": {"Lbl", "P", "L"},
    "L": {"LI"}, "LI": {"Lbl", "LBody"}, "LBody": {"P", "L", "Figure", "Note"},
    "TOC": {"TOCI"}, "TOCI": {"Reference", "TOC"},
    "Table": {"Caption", "THead", "TBody"}, "THead": {"TR"}, "TBody": {"TR"},
    "TR": {"TH", "TD"}, "TH": INLINE | {"P"}, "TD": INLINE | {"P"},
    "P": INLINE, "Lbl": INLINE, "Link": INLINE, "Reference": {"Link"},
    "Span": INLINE, "Figure": set(),
    **{"H%d" % level: INLINE for level in range(1, 7)},
}
HEADING = re.compile(r"H[1-6]$")
WORD = re.compile(r"[^\W\d_]{2}")
# What a listener would hear as letters, behind a figure.
ABBREVIATION = re.compile(
    r"\d[ \u00a0](pv|kk|h|htv|%-yks\.|€/h|dgr|mån)(?![\w/-])")
SIGNS = {"..", "–"}


class Node:
    def __init__(self, file, ref, parent=None):
        element = file.get(ref)
        self.element, self.parent = element, parent
        self.kind = element["/S"][1:]
        self.kids, self.links = [], []
        self.order = []  # elements, or page, MCID and text, as they are read
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            node = file.get(kid)
            if isinstance(node, int):
                self.add_marked(file, element["/Pg"], node)
            elif node.get("/Type") == "/MCR":
                self.add_marked(file, node["/Pg"], node["/MCID"])
            elif node.get("/Type") == "/OBJR":
                self.links.append(file.get(node["/Obj"]))
            else:
                self.kids.append(Node(file, kid, self))
                self.order.append(self.kids[-1])

    def add_marked(self, file, page, mcid):
        number = file.pages.index(page)
        self.order.append((number, mcid, file.texts[number].get(mcid, "")))

    def text(self):
        """As it is read, what is said for abbreviations behind them."""
        return "".join(part.text() if isinstance(part, Node) else part[2]
                       for part in self.order)

    def plain(self):
        return re.sub(r"\[[^\[\]]*\]", "", self.text()).strip()

    def has(self, key):
        return tags.plain(self.element.get("/" + key, ""))

    def marks(self):
        """Its marked content as it is read; notes stand at the page's foot."""
        for part in self.order:
            if not isinstance(part, Node):
                yield part[:2]
            elif part.kind != "Note":
                yield from part.marks()

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def inside(self, kind):
        node = self.parent
        while node is not None and node.kind != kind:
            node = node.parent
        return node is not None


def judge_title(file, nodes):
    info = file.get(file.value("trailer")["/Info"])
    titles = [node.plain() for node in nodes if node.kind == "H1"]
    if titles != [tags.plain(info.get("/Title", ""))]:
        yield "the title is not that of the first heading: %r" % titles
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?",
                        tags.plain(file.catalog.get("/Lang", ""))):
        yield "the document has no language"


def bookmarks(file, ref, level):
    while ref:
        entry = file.get(ref)
        yield level, tags.plain(entry["/Title"])
        yield from bookmarks(file, entry.get("/First"), level + 1)
        ref = entry.get("/Next")


def judge_headings(file, nodes):
    headings = [(int(node.kind[1]), node.plain()) for node in nodes
                if HEADING.match(node.kind)]
    last = 0
    for level, text in headings:
        if level > last + 1:
            yield "a level is skipped at %r" % text
        if not WORD.search(text):
            yield "a heading without words: %r" % text
        last = level
    outline = file.get(file.catalog.get("/Outlines", {})).get("/First")
    wanted = headings if len(headings) > 1 else []
    if list(bookmarks(file, outline, 1)) != wanted:
        yield "bookmarks and headings differ"


def judge_places(file, nodes):
    for node in nodes:
        for kid in node.kids:
            if kid.kind not in INSIDE.get(node.kind, set()):
                yield "%s stands in %s" % (kid.kind, node.kind)
        empty = not (node.order or node.links)
        if empty and node.kind not in ("TD", "TH"):
            yield "an empty %s" % node.kind


def judge_lists(file, nodes):
    for node in nodes:
        attributes = file.get(node.element.get("/A", {}))
        if node.kind == "L" and "/ListNumbering" not in attributes and any(
                kid.kids[0].kind == "Lbl" for kid in node.kids):
            yield "a list with labels does not say how they are numbered"
        if node.kind == "LI" and [kid.kind for kid in node.kids][-1:] != [
                "LBody"]:
            yield "an item without a body"


def scope(file, cell):
    return file.get(cell.element.get("/A", {})).get("/Scope", "")


def judge_tables(file, nodes):
    for table in (node for node in nodes if node.kind == "Table"):
        if [kid.kind for kid in table.kids][:3] != ["Caption", "THead",
                                                    "TBody"]:
            yield "a table has no caption, head and body"
            continue
        rows = [node for node in table.walk() if node.kind == "TR"]
        name = table.kids[0].plain()
        if len({len(row.kids) for row in rows}) != 1:
            yield "rows of unlike length: %s" % name
        for row in rows:
            head = row.parent.kind == "THead"
            firsts = row.kids if head else row.kids[:1]
            wanted = "/Column" if head else "/Row"
            if any(cell.kind != "TH" or scope(file, cell) != wanted
                   for cell in firsts):
                yield "a header is none: %s" % name
            if any(not re.search(r"[\w%€]", cell.plain()) for cell in firsts):
                yield "a header says nothing: %s" % name
        for cell in table.walk():
            if cell.kind == "TD" and cell.text() in SIGNS:
                yield "a sign is not heard: %s" % name


def judge_figures(file, nodes):
    told = set()
    for figure in (node for node in nodes if node.kind == "Figure"):
        words = figure.has("Alt")
        if len(WORD.findall(words)) < 2:
            yield "an alternative text that says nothing: %r" % words
        if ABBREVIATION.search(words):
            yield "an abbreviation in %r" % words
        # a card's sparkline is told by its card
        if words in told and not figure.inside("LI"):
            yield "twice the alternative text %r" % words
        told.add(words)
        box = file.get(figure.element.get("/A", {})).get("/BBox")
        if not box or box[0] >= box[2] or box[1] >= box[3]:
            yield "a figure without bounds: %r" % words


def judge_links(file, nodes):
    for link in (node for node in nodes if node.kind == "Link"):
        if not link.links:
            yield "a link that leads nowhere: %r" % link.plain()
        for annotation in link.links:
            contents = tags.plain(annotation.get("/Contents", ""))
            for words in (contents, link.plain()):
                if re.match(r"(https?://|www\.|mailto:)", words):
                    yield "a link called by its address: %r" % words
            if not re.search(r"\w", contents):
                yield "a link without a description: %r" % link.plain()


def judge_notes(file, nodes):
    notes = [node.has("ID") for node in nodes if node.kind == "Note"]
    if "" in notes or len(set(notes)) != len(notes):
        yield "notes without identities of their own: %r" % notes


def judge_words(file, nodes):
    """Abbreviations behind figures are expanded."""
    for node in nodes:
        if node.kind == "Figure" or node.kids or node.inside("Figure"):
            continue
        for found in ABBREVIATION.finditer(node.text()):
            if node.text()[found.end():found.end() + 1] != "[":
                yield "not expanded: %r" % found[0]


def judge_order(file, nodes):
    """Pages are drawn in the order that is read."""
    roots = [nodes[0]] + [node for node in nodes if node.kind == "Note"]
    read = [list(root.marks()) for root in roots]
    places = [{mcid: place for place, mcid in enumerate(texts)}
              for texts in file.texts]
    last = {}
    for page, mcid in read[0]:
        place = places[page].get(mcid, -1)
        if place < last.get(page, -1):
            yield "page %d is not drawn in the order that is read" % (page + 1)
        last[page] = place
    drawn = {(page, mcid) for page, texts in enumerate(file.texts)
             for mcid in texts}
    if drawn != {mark for marks in read for mark in marks}:
        yield "content of no element, or elements of no content"


def judge_attachments(file, nodes):
    for ref in file.catalog.get("/AF", []):
        spec = file.get(ref)
        words = tags.plain(spec.get("/Desc", ""))
        if not WORD.search(words) or words == tags.plain(spec["/UF"]):
            yield "an attachment without a description: %r" % words


JUDGES = [judge_title, judge_headings, judge_places, judge_lists,
          judge_tables, judge_figures, judge_links, judge_notes, judge_words,
          judge_order, judge_attachments]


def main():
    for path in sys.argv[1:]:
        file = tags.File(path)
        nodes = list(Node(file, file.get(
            file.catalog["/StructTreeRoot"])["/K"]).walk())
        faults = [fault for judge in JUDGES for fault in judge(file, nodes)]
        print("%sok - structure of %s" % ("not " if faults else "",
                                          os.path.basename(path)))
        for fault in faults[:20]:
            print("# " + fault)


if __name__ == "__main__":
    main()
