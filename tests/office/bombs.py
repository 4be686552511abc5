"""Office files that are made to take memory or time: bombs.py FOLDER."""
import os
import struct
import sys
import zipfile

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"
HEAD = (b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats'
        b'.org/spreadsheetml/2006/main"><sheetData>')
TAIL = b"</sheetData></worksheet>"


def base(path):
    book = openpyxl.Workbook()
    book.active.append(["State", "Text"])
    book.active.append(["THA", "One."])
    book.save(path)


def with_entry(folder, name, entry, chunks, extra=()):
    """A good workbook with one entry replaced."""
    path = "%s/%s.xlsx" % (folder, name)
    with zipfile.ZipFile(folder + "/base.xlsx") as old, \
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for other in old.namelist():
            if other != entry and other not in dict(extra):
                new.writestr(other, old.read(other))
        with new.open(entry, "w", force_zip64=False) as out:
            for chunk in chunks:
                out.write(chunk)
        for other, data in extra:
            new.writestr(other, data)
    return path


def sheet(folder, name, chunks):
    return with_entry(folder, name, SHEET, [HEAD] + list(chunks) + [TAIL])


def rows(count, text):
    for i in range(1, count + 1):
        yield text % (i, i)


def lie(path, name):
    """Its sizes say that it is small."""
    with zipfile.ZipFile(path) as there:
        info = there.getinfo(name)
    data = bytearray(open(path, "rb").read())
    at = data.rfind(b"PK\1\2", 0, data.rfind(name.encode()))
    data[at + 24:at + 28] = struct.pack("<I", 1000)
    struct.pack_into("<I", data, info.header_offset + 22, 1000)
    open(path, "wb").write(data)
    return path


def overlap(path):
    """Two entries are the same bytes."""
    data = bytearray(open(path, "rb").read())
    first = data.find(b"PK\1\2")
    second = data.find(b"PK\1\2", first + 4)
    data[second + 42:second + 46] = data[first + 42:first + 46]
    open(path, "wb").write(data)
    return path


def bombs(folder):
    base(folder + "/base.xlsx")
    block = b" " * 1000000
    yield with_entry(folder, "zeroes", SHEET, [HEAD] + [block] * 1000 + [TAIL])
    yield sheet(folder, "below-the-ratio",
                [block[:-8000] + os.urandom(4000).hex().encode()
                 for _ in range(150)])
    yield with_entry(folder, "laughs", SHEET, [
        b'<!DOCTYPE a [<!ENTITY a "' + b"a" * 1000 + b'">' +
        b"".join(b'<!ENTITY %c "%s">' % (b"abcdefghij"[i + 1],
                                         b"&%c;" % b"abcdefghij"[i] * 10)
                 for i in range(9)) + b"]><a>&j;</a>"])
    yield sheet(folder, "deep", [b"<a>" * 1000] * 1000)
    yield sheet(folder, "long-tag", [b'<a b="'] + [b"x" * 100000] * 500)
    yield sheet(folder, "attributes", [b"<a"] + [
        b' a%d="1"' % i for i in range(1000000)])
    yield sheet(folder, "rows", rows(
        200000, b'<row r="%d"><c r="A%d"><v>1</v></c></row>'))
    yield sheet(folder, "wide", [b'<row r="1">'] + [
        b"<c><v>1</v></c>"] * 1000000 + [b"</row>"])
    yield sheet(folder, "merged", [b'<row r="1"><c><v>1</v></c></row>'
                                   b"</sheetData><mergeCells>"] + [
        b'<mergeCell ref="A%d:A%d"/>' % (i, i + 1) for i in range(50000)] + [
        b"</mergeCells><sheetData>"])
    yield with_entry(
        folder, "shared", SHEET, [HEAD] + list(rows(
            50000, b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>')) +
        [TAIL],
        [("xl/sharedStrings.xml", b"<sst><si><t>" + b"x" * 65000 +
          b"</t></si></sst>"),
         ("xl/_rels/workbook.xml.rels",
          b'<a><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/'
          b'sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" '
          b'Target="sharedStrings.xml"/></a>')])
    yield with_entry(folder, "many", SHEET, [HEAD + TAIL], [
        ("a/%d" % i, b"") for i in range(60000)])
    yield lie(sheet(folder, "lies", [block] * 20), SHEET)
    yield overlap(with_entry(folder, "overlap", SHEET, [HEAD, TAIL]))
    path = folder + "/nothing.xlsx"
    open(path, "wb").write(b"PK\3\4" + b"\0" * 1000)
    yield path


for made in bombs(sys.argv[1]):
    print(made)
