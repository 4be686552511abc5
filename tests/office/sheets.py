"""Office files with comments that are test data, as people fill them in.

sheets.py FOLDER writes them there.
"""
import csv
import datetime
import re
import sys
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
import openpyxl
from openpyxl.styles import Font

ISO = ["MB/NC1", "Line number\n(e.g. 17)", "Clause/ Subclause\n(e.g. 3.1)",
       "Paragraph/ Figure/ Table/\n(e.g. Table 1)", "Type of comment2",
       "Comments", "Proposed change", "Observations of the\nsecretariat"]


def cyclic(values, i):
    return values[i % len(values)]


def iso_rows():
    """55 rows, each of another way to fill the form in."""
    for i in range(55):
        yield [cyclic(["TH", "CHN 003", "KZ-1", "THA", "France\u00a0",
                       "cn2"], i) if i % 6 != 4 else "Thailand\u00a0",
               i + 1 if i % 7 == 0 else None,
               cyclic(["II.2", "General", "Clause II", "II.1, II.3",
                       "II.2 and/or II.3", "II.", "Whole document"], i),
               cyclic(["Table 1", "1st paragraph", None, None], i),
               cyclic(["te", "ed", "ge", "te, objection", "TE", None], i),
               "Test comment %d." % (i + 1),
               "Test words %d." % (i + 1) if i % 2 else None, None]


def iso_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Comments"
    sheet.append(["Template for comments and secretariat observations"])
    sheet.append(["Date: 2022-06-20", None, "Document: test data"])
    sheet.append([])
    sheet.append(ISO)
    for row in iso_rows():
        sheet.append(row)
    sheet.append([])
    sheet.append(["1 MB = Member body / NC = National Committee"])
    sheet.append(["2 Type of comment: ge = general te = technical "
                  "ed = editorial"])
    sheet.merge_cells("A1:H1")
    book.create_sheet("Instructions").append(["Read", "this"])
    book["Instructions"].append(["and", "that"])
    book.save(path)


OFFICIAL = ["MB/NC", "Line number", "Clause/Subclause",
            "Paragraph/Figure/Table", "Type of comment", "Comments",
            "Proposed change", "Observations of the secretariat"]


def official_docx(path):
    document = docx.Document()
    document.add_paragraph("Template for comments and secretariat observations")
    table = document.add_table(rows=1, cols=len(OFFICIAL))
    for cell, words in zip(table.rows[0].cells, OFFICIAL):
        cell.text = words
    for row in iso_rows():
        for cell, words in zip(table.add_row().cells, row):
            cell.text = str(words or "")
    document.add_paragraph("1 MB = Member body / NC = National Committee")
    document.save(path)


def official_csv(path):
    with open(path, "w", encoding="utf-16", newline="") as out:
        rows = csv.writer(out, delimiter=";")
        rows.writerow(OFFICIAL)
        rows.writerows(iso_rows())


def dates_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["State", "Place", "Kind", "Text", "Received"])
    sheet.append(["THA", "II.2", "comment", "One.",
                  datetime.datetime(2022, 6, 20, 15, 30)])
    sheet.append(["CHN", None, "objection", None,
                  datetime.datetime(2022, 6, 20, 15, 30, 10)])
    sheet["D3"] = "Two.\r\nLines_x000D_\nof it"
    sheet.append(["TUR", "II.3", None, None, None])
    sheet["D4"] = '=CONCATENATE("Th","ree.")'
    book.save(path)


def merged_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["State", "Place", "Text"])
    sheet.append(["THA", "II.2", "One."])
    sheet.append([None, None, "Two."])
    sheet.append([None, "II.3", "Three."])
    sheet.append([None, None, None])
    sheet.merge_cells("A2:A5")
    sheet.merge_cells("B2:B3")
    book.save(path)


def hidden_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Replies"
    sheet.append(["State", "Place", "Text", "Reference"])
    for i in range(2, 9):
        sheet.append(["THA", "II.2", "Shown or not %d." % i,
                      "Test %d" % i if i > 6 else None])
    for row in (3, 4, 6):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.merge_cells("B2:B3")
    other = book.create_sheet("Back room")
    other.append(["State", "Text"])
    other.append(["CHN", "Never read."])
    other.sheet_state = "veryHidden"
    book.save(path)


def faulty_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Replies"
    sheet.append(["State", "Place", "Text"])
    for i in range(30):
        sheet.append(["XQQ", "II.2", "Test %d." % i])
    sheet.append(["THA", "II.2", "A letter was lost: \ufffd."])
    book.save(path)


def several_xlsx(path):
    book = openpyxl.Workbook()
    book.active.title = "First"
    other = book.create_sheet("Second")
    for sheet in book:
        sheet.append(["State", "Place", "Text"])
        sheet.append(["THA", "II.2", "Test words: %s." % sheet.title])
    other.append(["XQQ", "II.2", "Test words."])
    book.save(path)


def add_run(cell, xml):
    cell.paragraphs[0]._p.append(parse_xml(xml))


def iso_docx(path):
    """Tracked changes, a merged cell, an empty field, two tables."""
    document = docx.Document()
    document.add_paragraph("Comments, test data")
    table = document.add_table(rows=1, cols=4)
    for cell, text in zip(table.rows[0].cells,
                          ["MB/NC", "Clause/Subclause", "Comments",
                           "Proposed change"]):
        cell.text = text
    for row in [["THA", "II.2", "One\nline.", "New."],
                ["", "II.3", "Number ", ""], ["CHN", "General", "Gone.", ""],
                ["CHN", "General", "Last.", "Pick one."]]:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "THA"
    add_run(table.cell(2, 2), '<w:del %s w:id="1" w:author="a"><w:r>'
            '<w:delText>1</w:delText></w:r></w:del>' % nsdecls("w"))
    add_run(table.cell(2, 2), '<w:ins %s w:id="2" w:author="a"><w:r>'
            '<w:t>2.</w:t></w:r></w:ins>' % nsdecls("w"))
    gone = table.rows[3]._tr.get_or_add_trPr()
    gone.append(parse_xml('<w:del %s w:id="3" w:author="a"/>' % nsdecls("w")))
    cell = table.cell(4, 3)
    cell.paragraphs[0].clear()
    add_run(cell, '<w:sdt %s><w:sdtPr><w:showingPlcHdr/></w:sdtPr>'
            '<w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r>'
            '</w:sdtContent></w:sdt>' % nsdecls("w"))
    document.add_table(rows=2, cols=4).cell(0, 0).text = "Another table"
    document.tables[1].cell(1, 3).text = "with two rows"
    document.save(path)


def renamed(source, target, edit):
    """The same zip file with entries edited: edit(name, bytes) -> list."""
    with zipfile.ZipFile(source) as old, \
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            for other, data in edit(name, old.read(name)):
                new.writestr(other, data)


def shared(texts):
    """Cells that name a text of a list, as Excel writes them."""
    def number(match):
        texts.append(match.group(2))
        return b"<c%s t=\"s\"><v>%d</v></c>" % (match.group(1), len(texts) - 1)

    def edit(name, data):
        if name == "xl/worksheets/sheet1.xml":
            data = re.sub(rb'<c( [^>]*?) t="inlineStr"[^>]*><is>(.*?)</is></c>',
                          number, data, flags=re.S)
        if name == "xl/_rels/workbook.xml.rels":
            data = data.replace(b"</Relationships>", b'<Relationship Id="rId99"'
                                b' Type="x/sharedStrings" Target='
                                b'"sharedStrings.xml"/></Relationships>')
        return [(name, data)]
    return edit


def doctype(name, data):
    if name == "xl/worksheets/sheet1.xml":
        head, tail = data.split(b"<worksheet", 1)
        data = (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'
                b"<worksheet" + tail)
    return [(name, data)]


def main(folder):
    iso_xlsx(folder + "/iso.xlsx")
    dates_xlsx(folder + "/dates.xlsx")
    merged_xlsx(folder + "/merged.xlsx")
    faulty_xlsx(folder + "/faulty.xlsx")
    several_xlsx(folder + "/several.xlsx")
    hidden_xlsx(folder + "/hidden.xlsx")
    iso_docx(folder + "/iso.docx")
    official_docx(folder + "/official.docx")
    official_csv(folder + "/official.csv")
    renamed(folder + "/dates.xlsx", folder + "/doctype.xlsx", doctype)
    texts = []
    renamed(folder + "/iso.xlsx", folder + "/shared.xlsx", shared(texts))
    with zipfile.ZipFile(folder + "/shared.xlsx", "a") as book:
        # in runs, and with how it is spoken beside
        book.writestr("xl/sharedStrings.xml", b"<sst>" + b"".join(
            b"<si><r>" + text.replace(b"</t>", b"</t></r><rPh><t>no</t></rPh>"
                                      b"<r><t></t></r>") + b"</si>"
            for text in texts) + b"</sst>")
    with zipfile.ZipFile(folder + "/other.zip", "w") as other:
        other.writestr("a.txt", "nothing")
    with zipfile.ZipFile(folder + "/sheet.ods", "w") as other:
        other.writestr("mimetype", "application/vnd.oasis.opendocument."
                       "spreadsheet")
        other.writestr("content.xml", "<a/>")


main(sys.argv[1])
