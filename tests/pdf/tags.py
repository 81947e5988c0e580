#!/usr/bin/env python3
"""Prints the structure tree of a PDF (standard input) as an outside reader
finds it: qpdf takes the file apart, and nothing of the program is used.

First what Info and XMP say of title, author, subject and dates; page labels
when they are not 1, 2, 3….  Then one element a line, its text in the order of
its marked content; "p2" before a text that stands on another page than the
element's first.  At the end bookmarks, pictures and attachments.
"""
import base64
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

TOKEN = re.compile(
    rb"<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)|/[^\s<>\[\]()/]*"
    rb"|[^\s<>\[\]()/]+")


def load(path):
    out = subprocess.run(
        ["qpdf", "--json=latest", "--json-key=qpdf", "--json-stream-data=inline",
         "--decode-level=generalized", path], check=True, capture_output=True)
    return json.loads(out.stdout)["qpdf"][1]


class File:
    def __init__(self, path):
        self.objects = load(path)
        self.catalog = self.get(self.value("trailer")["/Root"])
        self.pages = []
        self.collect_pages(self.catalog["/Pages"])
        self.texts = [self.read_page(ref) for ref in self.pages]

    def value(self, key):
        entry = self.objects[key]
        return entry["value"] if "value" in entry else entry["stream"]["dict"]

    def get(self, thing):
        if isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            return self.value("obj:" + thing)
        return thing

    def stream(self, ref):
        return base64.b64decode(self.objects["obj:" + ref]["stream"]["data"])

    def collect_pages(self, ref):
        node = self.get(ref)
        if node["/Type"] == "/Page":
            self.pages.append(ref)
            return
        for kid in self.get(node["/Kids"]):
            self.collect_pages(kid)

    def annotations(self, kid):
        """Those of the page that the reference names, or of any."""
        found = []
        for ref in [kid["/Pg"]] if "/Pg" in kid else self.pages:
            found += self.get(self.get(ref).get("/Annots", []))
        return found

    def collect_ids(self, root):
        tree = self.get(root.get("/IDTree", {})).get("/Names", [])
        self.ids = {}
        for name, ref in zip(tree[0::2], tree[1::2]):
            self.ids.setdefault(plain(name), []).append(self.get(ref))

    def to_unicode(self, font):
        codes = {}
        for code, text in re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n",
                                     self.stream(font["/ToUnicode"])):
            codes[code] = bytes.fromhex(text.decode()).decode("utf-16-be")
        return codes

    def read_page(self, ref):
        """Text of the page by MCID."""
        page = self.get(ref)
        fonts = self.get(self.get(page["/Resources"])["/Font"])
        codes = {name.encode(): self.to_unicode(self.get(font))
                 for name, font in fonts.items()}
        contents = page["/Contents"]
        data = b"\n".join(self.stream(part) for part in
                          (contents if isinstance(contents, list)
                           else [contents]))
        return read_texts(TOKEN.findall(data), codes)


def read_texts(tokens, codes):
    texts, stack, font = {}, [], None
    operands = []
    for token in tokens:
        if token == b"BDC":
            inside = b" ".join(operands)
            mcid = re.search(rb"/MCID (\d+)", inside)
            actual = re.search(rb"/ActualText <FEFF([0-9A-F]*)>", inside)
            current = int(mcid[1]) if mcid else stack[-1][0] if stack else None
            if mcid:
                texts[current] = ""
            if actual:
                texts[current] += bytes.fromhex(
                    actual[1].decode()).decode("utf-16-be")
            words = re.search(rb"/E <FEFF([0-9A-F]*)>", inside)
            stack.append((current, actual is not None or
                          bool(stack and stack[-1][1]), words))
        elif token == b"EMC":
            current, _, words = stack.pop()
            if words: # what is said in place of an abbreviation
                texts[current] += "[%s]" % bytes.fromhex(
                    words[1].decode()).decode("utf-16-be")
        elif token == b"Tf":
            font = codes[operands[-2]]
        elif token == b"TJ":
            mcid, hidden, _ = stack[-1]
            if mcid is not None and not hidden:
                for part in operands:
                    if part.startswith(b"<"):
                        digits = part.strip(b"<>")
                        texts[mcid] += "".join(
                            font[digits[i:i + 4]]
                            for i in range(0, len(digits), 4))
        if re.fullmatch(rb"[A-Za-z*]+", token):
            operands = []
        else:
            operands.append(token)
    assert not stack, "marked content is not closed"
    return texts


def plain(value):
    """A string of qpdf's JSON ("u:…") without its mark."""
    return value[2:] if value[:2] in ("u:", "b:") else value


def attributes(file, element):
    out = []
    for entry in [file.get(element.get("/A"))]:
        for key in ("/Scope", "/ListNumbering"):
            if entry and key in entry:
                out.append(entry[key][1:])
        if entry and "/BBox" in entry:
            out.append("BBox=" + ",".join(
                "%.0f" % number for number in entry["/BBox"]))
    if "/ID" in element:
        assert element in file.ids[plain(element["/ID"])], "ID leads elsewhere"
        out.append("ID=" + plain(element["/ID"]))
    for key in ("/Alt", "/ActualText", "/Lang"):
        if key in element:
            out.append("%s=%s" % (key[1:], json.dumps(
                plain(element[key]), ensure_ascii=False)))
    return out


def destination(file, dest):
    return "p%d,%.0f" % (file.pages.index(dest[0]) + 1, dest[3])


def link(file, kid):
    annotation = file.get(kid["/Obj"])
    assert kid["/Obj"] in file.annotations(kid), "annotation on no page"
    parts = ["OBJR", annotation["/Subtype"][1:],
             destination(file, annotation["/Dest"]) if "/Dest" in annotation
             else plain(file.get(annotation["/A"])["/URI"]),
             "Contents=" + json.dumps(plain(annotation["/Contents"]),
                                      ensure_ascii=False),
             "lines=%d" % max(1, len(annotation.get("/QuadPoints", [])) // 8)]
    return " ".join(parts)


def show(file, ref, depth, parent_ref):
    element = file.get(ref)
    assert element["/P"] == parent_ref, "parent does not agree"
    print("  " * depth + " ".join([element["/S"][1:]] +
                                  attributes(file, element)))
    kids = element.get("/K", [])
    # a reader stops at an empty element for nothing; a table keeps its grid
    assert kids != [] or element["/S"] in ("/TD", "/TH"), "empty element"
    for kid in kids if isinstance(kids, list) else [kids]:
        node = file.get(kid)
        indent = "  " * (depth + 1)
        if isinstance(node, int):
            page = file.pages.index(element["/Pg"])
            print(indent + json.dumps(file.texts[page][node],
                                      ensure_ascii=False))
        elif node.get("/Type") == "/MCR":
            page = file.pages.index(node["/Pg"])
            print(indent + "p%d " % (page + 1) + json.dumps(
                file.texts[page][node["/MCID"]], ensure_ascii=False))
        elif node.get("/Type") == "/OBJR":
            print(indent + link(file, node))
        else:
            show(file, kid, depth + 1, ref)


def outline(file, ref, depth):
    while ref:
        entry = file.get(ref)
        print("  " * depth + "bookmark %s %s" % (
            destination(file, entry["/Dest"]), json.dumps(
            plain(entry["/Title"]), ensure_ascii=False)))
        outline(file, entry.get("/First"), depth + 1)
        ref = entry.get("/Next")


def labels(file):
    """As readers make them out of the ranges."""
    nums = file.get(file.catalog["/PageLabels"])["/Nums"]
    ranges = dict(zip(nums[0::2], nums[1::2]))
    out, first, current = [], 0, None
    for page in range(len(file.pages)):
        if page in ranges:
            first, current = page, ranges[page]
        number = ("%d" % (current.get("/St", 1) + page - first)
                  if "/S" in current else "")
        out.append(plain(current.get("/P", "")) + number)
    return out


def pictures(file):
    """Each image object and on how many pages it can be drawn."""
    for key, entry in file.objects.items():
        node = entry.get("stream", {}).get("dict", {})
        if node.get("/Subtype") != "/Image":
            continue
        mask = node.get("/SMask")
        data = file.stream(key[4:])
        print("picture %dx%d %s %d bytes%s" % (
            node["/Width"], node["/Height"], node["/ColorSpace"][1:],
            len(data), " masked" if mask else ""))


def attachments(file):
    names = file.get(file.get(file.catalog.get("/Names", {})).get(
        "/EmbeddedFiles", {})).get("/Names", [])
    assert sorted(names[1::2]) == sorted(file.catalog.get("/AF", []))
    for ref in file.catalog.get("/AF", []):
        spec = file.get(ref)
        stream = spec["/EF"]["/F"]
        assert stream == spec["/EF"]["/UF"] and spec["/F"] == spec["/UF"]
        head = file.get(stream)
        data = file.stream(stream)
        assert head["/Params"]["/Size"] == len(data)
        print("attachment " + described(
            [plain(spec["/UF"]), head["/Subtype"][1:],
             spec["/AFRelationship"][1:], plain(head["/Params"]["/ModDate"]),
             plain(spec["/Desc"]), repr(data)]))


def described(fields):
    return " | ".join(field or "-" for field in fields)


def metadata(file):
    info = file.get(file.value("trailer")["/Info"])
    print("info " + described(
        [plain(info.get("/" + key, "")) for key in
         ("Title", "Author", "Subject", "CreationDate", "ModDate")]))
    xmp = ElementTree.fromstring(file.stream(file.catalog["/Metadata"]))
    names = ["{http://purl.org/dc/elements/1.1/}title",
             "{http://purl.org/dc/elements/1.1/}creator",
             "{http://purl.org/dc/elements/1.1/}description",
             "{http://ns.adobe.com/xap/1.0/}CreateDate",
             "{http://ns.adobe.com/xap/1.0/}ModifyDate"]
    found = [next(xmp.iter(name), None) for name in names]
    print("xmp  " + described(
        ["" if node is None else "".join(node.itertext()).strip()
         for node in found]))


def main():
    with tempfile.NamedTemporaryFile(suffix=".pdf") as copy:
        copy.write(sys.stdin.buffer.read())
        copy.flush()
        file = File(copy.name)
    root_ref = file.catalog["/StructTreeRoot"]
    file.collect_ids(file.get(root_ref))
    metadata(file)
    print("lang=%s pages=%d" % (plain(file.catalog["/Lang"]),
                                len(file.pages)))
    numbers = labels(file)
    if numbers != [str(i + 1) for i in range(len(file.pages))]:
        print("labels " + json.dumps(numbers, ensure_ascii=False))
    show(file, file.get(root_ref)["/K"], 0, root_ref)
    if "/Outlines" in file.catalog:
        outline(file, file.get(file.catalog["/Outlines"]).get("/First"), 0)
    pictures(file)
    attachments(file)


if __name__ == "__main__":
    main()
