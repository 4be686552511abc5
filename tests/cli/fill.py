"""Fill in cells of a flat LibreOffice file: fill.py FILE ROW:HEADING=TEXT ...

The row is counted from that of the headings, the one whose first cell says
what HEAD (the environment) says, in whichever table that is."""
import os
import sys
import xml.etree.ElementTree as tree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def apart(parent, tag, repeated):
    """The children of a tag, each of those that are written once for many."""
    for child in list(parent):
        if child.tag == TABLE + "table-header-rows":
            at = list(parent).index(child)
            parent.remove(child)
            for row in reversed(list(child)):
                parent.insert(at, row)
    found = []
    for child in list(parent):
        if child.tag not in tag:
            continue
        times = int(child.attrib.pop(TABLE + repeated, 1))
        at = list(parent).index(child)
        for _ in range(min(times, 300) - 1):
            parent.insert(at, tree.fromstring(tree.tostring(child)))
        found += list(parent)[at:at + min(times, 300)]
    return found


def words(cell):
    return " ".join("".join(p.itertext()) for p in cell.findall(TEXT + "p"))


CONTROL = "content-control"


def choose(control, text):
    """As somebody does who drops the list down, or types into it."""
    for child in list(control):
        if not child.tag.endswith("}list-item"):
            control.remove(child)
    for name in list(control.attrib):
        if name.endswith("}showing-place-holder"):
            del control.attrib[name]
    items = list(control)
    control.text = None if items else text
    if items:
        items[-1].tail = text


def fill(cell, text):
    controls = [e for e in cell.iter() if e.tag.endswith("}" + CONTROL)]
    if controls:
        return choose(controls[0], text)
    for old in cell.findall(TEXT + "p"):
        cell.remove(old)
    cell.set(OFFICE + "value-type", "string")
    for line in text.split("\n"):
        tree.SubElement(cell, TEXT + "p").text = line


def main():
    # an office program knows its file by the names of the spaces
    for _, (short, long) in tree.iterparse(sys.argv[1], ["start-ns"]):
        tree.register_namespace(short, long)
    document = tree.parse(sys.argv[1])
    for table in document.iter(TABLE + "table"):
        rows = apart(table, [TABLE + "table-row"], "number-rows-repeated")
        cells = [apart(row, [TABLE + "table-cell",
                             TABLE + "covered-table-cell"],
                       "number-columns-repeated") for row in rows]
        heads = [i for i, row in enumerate(cells)
                 if row and words(row[0]) == os.environ["HEAD"]]
        if not heads:
            continue
        for word in sys.argv[2:]:
            place, text = word.split("=", 1)
            row, heading = place.split(":")
            column = [words(c) for c in cells[heads[0]]].index(heading)
            fill(cells[heads[0] + int(row)][column], text)
    document.write(sys.argv[1], encoding="utf-8", xml_declaration=True)


main()
