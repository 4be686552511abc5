"""Forms of registration, filled in with test data as office programs keep them.

registrations.py FOLDER writes them there.
"""
import datetime
import os
import sys
import zipfile

import docx
import openpyxl

HEAD = ["No.", "Name", "Gender", "Nationality", "Date of birth", "Workplace",
        "Position", "Contact number", "E-mail", "Wish to speak (yes/no)",
        "Speech title"]
NAME, STATE, BIRTH, PHONE, MAIL = 1, 3, 4, 7, 8


def person(number, state="KAZ", **other):
    row = [number, "Test Person %d" % number, "female", state,
           datetime.date(1985, 4, 3), "Test Office", "Tester",
           "+00 00 000 00 01", "test.%d@xaa.example.org" % number, "no", ""]
    for column, value in other.items():
        row[globals()[column]] = value
    return row


def book(folder, name, **sheets):
    """A workbook with these sheets, in their order."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(os.path.join(folder, name))


def with_result(folder, name, result):
    """The formula in B3 came to something: openpyxl writes none."""
    path = os.path.join(folder, name)
    with zipfile.ZipFile(path) as old:
        parts = {part: old.read(part) for part in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    for empty in (b"<v></v>", b"<v />", b"<v/>"):
        parts[sheet] = parts[sheet].replace(
            empty, b"<v>" + result + b"</v>", 1)
    assert result in parts[sheet]
    parts[sheet] = parts[sheet].replace(
        b'<c r="B3">', b'<c r="B3" t="str">').replace(
        b'<c r="B3" t="n">', b'<c r="B3" t="str">')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part, text in parts.items():
            new.writestr(part, text)


def with_password(folder, name, source):
    """As an archiver marks what it encrypted."""
    with open(os.path.join(folder, source), "rb") as file:
        data = bytearray(file.read())
    for begin, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(begin)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(begin, at + 1)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def document(folder, name, rows, merged=()):
    made = docx.Document()
    made.add_paragraph("Test registration form")
    table = made.add_table(rows=0, cols=len(HEAD))
    top = table.add_row().cells
    top[0].merge(top[-1]).text = "Test seminar"
    for row in [HEAD] + rows:
        cells = table.add_row().cells
        for cell, value in zip(cells, row):
            cell.text = str(value)
    for (row, column), (last_row, last_column) in merged:
        first = table.cell(row, column)
        text = first.text
        for one in range(row, last_row + 1):
            for other in range(column, last_column + 1):
                table.cell(one, other).text = ""
        first.merge(table.cell(last_row, last_column)).text = text
    made.save(os.path.join(folder, name))


def main(folder):
    book(folder, "computed.xlsx", Form=[
        HEAD, person(1), person(2, NAME='="Test Person "&A3')])
    with_result(folder, "computed.xlsx", b"Test Person 2")
    book(folder, "uncomputed.xlsx", Form=[
        HEAD, person(1), person(2, NAME='="Test Person "&A3')])
    book(folder, "dates.xlsx", Form=[
        HEAD, person(1),
        person(2, BIRTH=datetime.datetime(1990, 12, 31, 0, 0)),
        person(3, BIRTH="21/03/1985"), person(4, BIRTH="1985-04-03")])
    book(folder, "dates-wrong.xlsx", Form=[
        HEAD, person(1, BIRTH="03/04/1985"),
        person(2, BIRTH=datetime.date(2030, 1, 1)),
        person(3, BIRTH=31140)])
    book(folder, "cover.xlsx", **{
        "Cover": [["Test seminar"], ["Test data"], [None, "Date", "2022"]],
        "Participants": [
            ["List of participants"], HEAD, person(1),
            person(2, MAIL="test.2@xaa.example.org\ntest.3@xaa.example.org",
                   STATE="Nowhereland"),
            person(3, BIRTH=datetime.date(2030, 1, 1), PHONE="none")]})
    book(folder, "covered.xlsx", **{
        "Cover": [["Test seminar"], ["Test data"]],
        "Participants": [HEAD, person(1), person(2, "THA")]})
    book(folder, "twice.xlsx", **{
        "KAZ": [HEAD, person(1)],
        "THA": [HEAD, person(2, "THA"), person(1, "THA")],
        "Less": [HEAD[:7], person(3)[:7]]})
    book(folder, "many.xlsx", Form=[HEAD] + [
        person(i, NAME="Test Person %d" % i) for i in range(1, 10001)])
    book(folder, "too-many.xlsx", **{
        "Cover": [["Test data"]],
        "Form": [HEAD] + [person(i) for i in range(1, 10002)]})
    with_password(folder, "locked.xlsx", "covered.xlsx")
    with open(os.path.join(folder, "old.xlsx"), "wb") as file:
        file.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    with open(os.path.join(folder, "noise.xlsx"), "wb") as file:
        file.write(bytes((i * i * 7 + 13) % 256 for i in range(5000)))
    with open(os.path.join(folder, "torn.xlsx"), "wb") as file:
        with open(os.path.join(folder, "covered.xlsx"), "rb") as whole:
            file.write(whole.read()[:3000])
    document(folder, "merged.docx", [
        person(1, BIRTH="1985-04-03"), person(2, BIRTH="1985-04-04"),
        person(3, BIRTH="1985-04-05")], [((2, 3), (3, 3))])
    document(folder, "merged-wrong.docx", [
        person(1, BIRTH="1985-04-03"),
        person(2, BIRTH="2030-01-01", MAIL="none"),
        person(3, STATE="Nowhereland", BIRTH="1985-04-05")],
        [((2, 3), (3, 3)), ((3, 5), (3, 6))])


main(sys.argv[1])
