"""compare.py FOREIGN [COUNT [SEED]]: does tacit-foreign read letters as
Python's email does? Whatever Python reads without a defect is compared."""
import base64
import email
import re
import subprocess
import sys
from email.header import decode_header, make_header

from letters import letters


def parcel(records):
    return b"".join(b"%s %d\n%s\n" % (name, len(text), text)
                    for name, text in records)


def records(data):
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        name, length = data[at:end].split(b" ")
        start, stop = end + 1, end + 1 + int(length)
        yield name.decode(), data[start:stop]
        at = stop + 1


def read(foreign, batch):
    """What tacit-foreign says of each letter: (headers, parts)."""
    run = subprocess.run([foreign, "read-mail"], stdout=subprocess.PIPE,
                         input=parcel((b"message", b) for b in batch))
    assert run.returncode == 0, run
    out = []
    for name, text in records(run.stdout):
        if name == "message":
            out.append(([], []))
        elif name == "header":
            header = text.decode("utf-8", "replace")
        elif name == "value":
            if not out[-1][1]:
                out[-1][0].append((header, text.decode()))
        elif name == "part":
            out[-1][1].append({"part": text.decode()})
        elif name not in ("cut", "raw"):
            out[-1][1][-1].setdefault(name, text)
    return out


def tight(text):
    return re.sub(r"[\s\x00]+", "", text)


def header_of(value):
    """As Python reads it, or None."""
    try:
        raw = str(value)
        raw.encode("ascii")
        text = str(make_header(decode_header(raw)))
        # words that it did not take for encoded ones, it did not read
        return None if re.search("=\\?|[\0-\x08\x0b-\x1f\ufffd]", text) else text
    except (UnicodeError, LookupError, ValueError, email.errors.HeaderParseError):
        return None


def differences(letter, got):
    message = email.message_from_bytes(letter.bytes)
    headers, parts = got
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        expected = message.get(name)
        expected = header_of(expected) if expected is not None else None
        if expected is None or message.defects:
            continue
        found = [v for n, v in headers if n.lower() == name.lower()]
        if not found or tight(found[0]) != tight(expected):
            yield "%s: %r, not %r" % (name, found[:1], expected)
    walked = list(message.walk())
    if any(p.defects for p in walked) or not parts:
        return  # broken; or without a body
    if b"\n" not in letter.bytes:
        return  # Python's quopri reads on beyond the end of such a line
    if len(walked) != len(parts):
        # delivery reports are parts of one letter to Python
        if not any(p.get_content_type() == "message/delivery-status"
                   for p in walked):
            yield "parts: %s, not %s" % ([p["part"] for p in parts], [
                p.get_content_type() for p in walked])
        return
    for part, mine in zip(walked, parts):
        if not re.fullmatch("[a-z0-9.+-]+/[a-z0-9.+-]+",
                            part.get_content_type()) or not re.fullmatch(
                                "[A-Za-z0-9_.-]*",
                                part.get_content_charset("")):
            continue
        if part.get_content_type() != mine["part"]:
            yield "type %s, not %s" % (mine["part"], part.get_content_type())
            continue
        name = part.get_filename()
        name = name if name is None else header_of(name)
        if name is not None and tight(mine.get("name", b"").decode()) != tight(name):
            yield "file %r, not %r" % (mine.get("name"), name)
        if part.is_multipart():
            continue
        payload = part.get_payload(decode=True)
        if part.defects or payload is None:
            continue
        if mine["bytes"].rstrip(b"\r\n") != payload.rstrip(b"\r\n"):
            yield "bytes of %s: %r..., not %r..." % (
                mine["part"], mine["bytes"][:80], payload[:80])
        if part.get_content_maintype() != "text":
            continue
        try:
            text = payload.decode(part.get_content_charset() or "utf-8")
        except (LookupError, UnicodeError):
            continue
        if mine["text"].decode().rstrip("\r\n") != text.rstrip("\r\n"):
            yield "text of %s" % mine["part"]


# What gmime, or Python, does not read to its end.
FIXED = [
    (b"Subject: =?utf-8?B?0YLQtQ==?= =?utf-8?B?0YHRgg==?= =?koi8-r?q?=F4?=\n\n",
     "тестТ", None),
    (("Subject: %s\n\n" % "\n ".join(
        "=?utf-8?B?%s?=" % base64.b64encode(c.encode()).decode()
        for c in ["Замечания к пр", "оекту плана дей", "ствий: қазақша"])
     ).encode(), "Замечания к проекту плана действий: қазақша", None),
    (b"Content-Transfer-Encoding: base64\n\n" + b"\n".join(
        base64.b64encode(c) for c in [b"one ", b"two thr", b"ee four!!"]),
     None, "one two three four!!"),
    (b"Content-Type: text/plain; charset=gb2312\n"
     b"Content-Transfer-Encoding: 8bit\n\n" + "測試数据".encode("gb18030"),
     None, "測試数据"),
    # a character that begins in one word and ends in the next
    (b"Subject: =?utf-8?Q?=D1?=\n =?utf-8?Q?=82?= =?UTF-8?q?_x?= y\n\n",
     "т x y", None),
]


def check_fixed(foreign):
    bad = 0
    for (bytes_, subject, body), got in zip(
            FIXED, read(foreign, [letter[0] for letter in FIXED])):
        headers, parts = got
        if subject is not None and dict(headers)["Subject"] != subject:
            print("subject %r, not %r" % (dict(headers)["Subject"], subject))
            bad += 1
        if body is not None and parts[0]["text"].decode().rstrip() != body:
            print("body %r, not %r" % (parts[0]["text"].decode(), body))
            bad += 1
    return bad


def main():
    foreign = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    made = list(letters(seed, count))
    bad = check_fixed(foreign)
    mangled = 0
    for i in range(0, count, 50):
        batch = made[i:i + 50]
        read_so = read(foreign, [letter.bytes for letter in batch])
        assert len(read_so) == len(batch)
        for k, (letter, got) in enumerate(zip(batch, read_so)):
            for difference in differences(letter, got):
                # where bytes were mangled each may see another structure
                mangled += letter.kind == "broken"
                bad += letter.kind != "broken"
                print("letter %d (%s): %s" % (i + k, letter.kind, difference))
    print("%d letters, %d differences" % (count, bad))
    print("and %d in mangled ones" % mangled)
    sys.exit(bad > 0)


main()
