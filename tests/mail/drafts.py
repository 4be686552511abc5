"""drafts.py FILE...: what Python's email reads in drafts; a defect fails.
drafts.py --take NAME FILE: one of its files, as it is;
drafts.py --fill WORKBOOK TEXT: a form of ours with a text in its first row."""
import email
import email.policy
import re
import sys
import zipfile

if sys.argv[1] == "--fill":
    book = zipfile.ZipFile(sys.argv[2])
    with zipfile.ZipFile(sys.stdout.buffer, "w") as filled:
        for name in book.namelist():
            data = book.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data, found = re.subn(
                    rb'<c r="G11"([^>]*)/>',
                    rb'<c r="G11"\1 t="inlineStr"><is><t>'
                    + sys.argv[3].encode() + rb'</t></is></c>', data)
                assert found == 1
            filled.writestr(name, data)
    sys.exit()
if sys.argv[1] == "--take":
    message = email.message_from_binary_file(
        open(sys.argv[3], "rb"), policy=email.policy.default)
    for part in message.iter_attachments():
        if part.get_filename() == sys.argv[2]:
            sys.stdout.buffer.write(part.get_payload(decode=True))
    sys.exit()
for name in sys.argv[1:]:
    message = email.message_from_binary_file(
        open(name, "rb"), policy=email.policy.default)
    for part in message.walk():
        assert not part.defects, (name, part.defects)
    for header in ("To", "Subject", "In-Reply-To"):
        if message[header]:
            print("%s: %s" % (header, message[header]))
    print(message.get_body(("plain",)).get_content())
    for part in message.iter_attachments():
        print("[%s %s]" % (part.get_content_type(), part.get_filename()))
