"""Office files in which a cell's text is not all that it says; test data.

marks.py FOLDER writes them there, with nothing but a zip program.
"""
import sys
import zipfile

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def relations(*pairs):
    return '<Relationships xmlns="%s">%s</Relationships>' % (PARTS, "".join(
        '<Relationship Id="r%d" Type="%s%s" Target="%s"/>' %
        (i, KINDS, kind, target) for i, (kind, target) in enumerate(pairs)))


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(name, text)


def cell(at, text, extra=""):
    return '<c r="%s" t="inlineStr"%s><is>%s</is></c>' % (at, extra, text)


def words(text):
    return "<t>%s</t>" % text


def xlsx(path):
    rows = [["State", "Place", "Kind", "Text"]]
    runs = ("<r><t xml:space=\"preserve\">States </t></r>"
            "<r><rPr><strike/></rPr><t>shall</t></r>"
            "<r><rPr><strike/><b/></rPr><t xml:space=\"preserve\"> not</t></r>"
            "<r><rPr><strike val=\"0\"/></rPr><t>may</t></r>")
    body = "".join(cell("ABCD"[i] + "1", words(text))
                   for i, text in enumerate(rows[0]))
    table = '<row r="1">%s</row>' % body
    table += '<row r="2">%s%s%s</row>' % (
        cell("A2", words("THA")), cell("B2", words("II.2")), cell("D2", runs))
    table += '<row r="3">%s%s</row>' % (
        cell("A3", words("THA")),
        '<c r="D3" t="s"><v>0</v></c>')
    table += '<row r="4">%s%s</row>' % (
        cell("A4", words("THA")), cell("D4", words("All of it."), ' s="1"'))
    table += '<row r="5">%s%s</row>' % (
        cell("A5", words("THA")), '<c r="D5" t="e"><v>#REF!</v></c>')
    table += '<row r="6">%s<c r="D6"><f>A1&amp;A2</f></c></row>' % (
        cell("A6", words("THA")))
    table += ('<row r="7">%s<c r="D7" t="str"><f>"Test"&amp;" words."</f>'
              '<v>Test words.</v></c></row>' % cell("A7", words("THA")))
    write(path, {
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
        '<sheet name="Replies" sheetId="1" r:id="r0"/></sheets></workbook>' %
        (SHEET, KINDS[:-1]),
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")),
        "xl/sharedStrings.xml": "<sst><si><r><rPr><strike/></rPr>"
        "<t>Gone.</t></r></si></sst>",
        "xl/styles.xml": "<styleSheet><fonts><font/><font><strike/></font>"
        '</fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
        "</styleSheet>",
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s'
        "</sheetData></worksheet>" % (SHEET, table),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            ("comments", "../comments1.xml")),
        "xl/comments1.xml": "<comments><commentList>" + "".join(
            '<comment ref="%s"><text><t>Test.</t></text></comment>' % at
            for at in ("B2", "D3", "A1", "A2", "A3", "A4", "A5")) +
        "</commentList></comments>",
    })


def paragraph(inner):
    return "<w:tc><w:p>%s</w:p></w:tc>" % inner


def run(text, look=""):
    return "<w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r>" % (look, text)


def field(inner):
    return ("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>%s</w:ffData>"
            "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            % inner)


def docx(path):
    choice = field('<w:ddList><w:result w:val="1"/>'
                   '<w:listEntry w:val="comment"/>'
                   '<w:listEntry w:val="objection"/></w:ddList>')
    first = field('<w:ddList><w:listEntry w:val="proposal"/>'
                  '<w:listEntry w:val="objection"/></w:ddList>')
    boxes = (field('<w:checkBox><w:default w:val="0"/><w:checked/>'
                   "</w:checkBox>") + run(" yes ") +
             field('<w:checkBox><w:default w:val="0"/></w:checkBox>') +
             run(" no"))
    rows = [
        [run("State"), run("Kind"), run("Text")],
        [run("THA"), choice, run("Shall", "<w:strike/>") + run("May", "")],
        [run("THA"), first, run("Seen.") + run("Not seen.", "<w:vanish/>")],
        [run("THA"), "", boxes],
        [run("THA"), "", run("At ") + '<w:r><w:sym w:font="Symbol" '
         'w:char="F0B0"/></w:r>' + run("C.") +
         '<w:r><w:footnoteReference w:id="2"/><w:drawing/></w:r>'],
    ]
    table = "".join("<w:tr>%s</w:tr>" % "".join(map(paragraph, row))
                    for row in rows)
    remark = '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    write(path, {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": '<w:document xmlns:w="%s"><w:body>%s<w:tbl>%s'
        "</w:tbl></w:body></w:document>" % (WORD, remark, table),
    })


xlsx(sys.argv[1] + "/marks.xlsx")
docx(sys.argv[1] + "/marks.docx")
