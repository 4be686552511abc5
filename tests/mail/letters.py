"""Letters for the tests, made by chance from a seed: all of it is test data.

	for letter in letters(seed, count): letter.bytes, letter.kind
"""
import base64
import quopri
import random
from collections import namedtuple

Letter = namedtuple("Letter", "bytes kind")

WORDS = {
    "utf-8": "Test data: naïve Türkiye Қазақстан 中文 тест ",
    "koi8-r": "Тестовые данные, замечание к проекту плана действий ",
    "windows-1251": "Тестовые данные: предложение «без возражений» № 7 ",
    "gb18030": "测试数据：对草案没有意见，谢谢。 ",
    "iso-8859-1": "Données d'essai : aucune objection, à bientôt ",
    "windows-1254": "Deneme verisi: görüş yok, teşekkürler ığ ",
    "us-ascii": "Test data: no objection, with thanks. ",
    "iso-2022-jp": "試験データです ",
}
NOTES = ["NCT/G/778", "NCT/G/778", "our note", "NCT/ICT/1327", ""]
SENDERS = ["delegation@xaa.example.org", "mission@xbb.example.org",
           "someone@nowhere.example.org", "desk@xaa.example.int"]


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.n = 0

    def words(self, charset, count=None):
        text = WORDS[charset] * (count or self.r.randint(1, 6))
        if self.r.random() < 0.5:
            text += self.r.choice(NOTES)
        return text.strip()

    def charset(self):
        return self.r.choice(list(WORDS))

    def word(self, charset, text):
        """Encoded words of at most some 60 bytes, as programs write them."""
        out = []
        kind = self.r.choice("BbQq")
        step = self.r.choice([6, 10, 14])
        for i in range(0, len(text), step):
            raw = text[i:i + step].encode(charset)
            if kind in "Bb":
                body = base64.b64encode(raw).decode()
            else:
                body = "".join(
                    chr(b) if chr(b).isalnum() and b < 128 else
                    "_" if b == 32 else "=%02X" % b for b in raw)
            out.append("=?%s?%s?%s?=" % (charset, kind, body))
        return self.r.choice(["\n ", " "]).join(out)

    def head(self, more="", subject=None):
        self.n += 1
        charset = self.charset()
        if subject is None:
            subject = self.word(charset, self.words(charset))
        sender = self.r.choice(SENDERS)
        day = self.r.randint(17, 29)
        name = self.word(charset, self.words(charset, 1)[:20])
        return (
            "Received: from mail.%s by mx.body.example.int with ESMTP id t%d;"
            "\n %d Jun 2022 %02d:%02d:00 +0000\n"
            "From: %s <%s>\nTo: Secretariat <office@body.example.int>\n"
            "Subject: %s\nDate: %d Jun 2022 10:00:00 +0600\n"
            "Message-ID: <test-%d-%d@example.org>\nMIME-Version: 1.0\n%s" % (
                sender.split("@")[1], self.n, day, self.r.randint(0, 23),
                self.r.randint(0, 59), name, sender, subject, day, self.n,
                self.r.randint(0, 10**9), more)).encode()

    def text(self, subtype="plain", charset=None, words=None):
        """A part of text: its headers, a blank line, its body."""
        charset = charset or self.charset()
        raw = (words or "\n".join(
            self.words(charset) for _ in range(self.r.randint(1, 5)))
            + "\n").encode(charset)
        how = self.r.choice(["base64", "quoted-printable", "8bit", "chunks"])
        if charset == "iso-2022-jp" and how == "8bit":
            how = "base64"
        if how == "base64" or how == "chunks":
            how = "base64"
            body = base64.encodebytes(raw)
        elif how == "quoted-printable":
            body = quopri.encodestring(raw)
        else:
            body = raw
        return (("Content-Type: text/%s; charset=%s\n"
                 "Content-Transfer-Encoding: %s\n\n" % (
                     subtype, self.r.choice([charset, '"%s"' % charset]), how)
                 ).encode() + body)

    def many(self, subtype, parts):
        line = "=_test_%d_%d" % (self.n, self.r.randint(0, 10**9))
        out = ('Content-Type: multipart/%s; boundary="%s"\n\nThis is a test.\n'
               % (subtype, line)).encode()
        for part in parts:
            out += b"--" + line.encode() + b"\n" + part + b"\n"
        return out + b"--" + line.encode() + b"--\n"

    def file(self, name, content, type_="application/octet-stream"):
        how = self.r.randint(0, 2)
        if how == 0:
            named = 'filename="%s"' % self.word("utf-8", name)
        elif how == 1:
            named = "filename*=utf-8''" + "".join(
                "%%%02X" % b for b in name.encode())
        else:
            quoted = ["%%%02X" % b for b in name.encode()]
            half = len(quoted) // 2
            named = "filename*0*=utf-8''%s;\n filename*1*=%s" % (
                "".join(quoted[:half]), "".join(quoted[half:]))
        return (("Content-Type: %s\nContent-Disposition: attachment; %s\n"
                 "Content-Transfer-Encoding: base64\n\n" % (type_, named)
                 ).encode() + base64.encodebytes(content))

    # --- the kinds -------------------------------------------------------

    def plain(self):
        return self.head() + self.text()

    def alternative(self):
        return self.head() + self.many(
            "alternative", [self.text(), self.text("html")])

    def mixed(self):
        return self.head() + self.many("mixed", [
            self.text(), self.file("примечание 测试.bin", bytes(
                self.r.randrange(256) for _ in range(300)))])

    def nested(self):
        part = self.text()
        for _ in range(self.r.randint(2, 12)):
            part = self.many("mixed", [part, self.text("html")])
        return self.head() + part

    def forwarded(self):
        inner = self.head() + self.text()
        return self.head() + self.many("mixed", [
            self.text(), b"Content-Type: message/rfc822\n\n" + inner])

    def form(self):
        rows = b"State,Place,Kind,Text\nXAA,concept-paper#II.2,comment," \
            b"Test comment %d\n" % self.r.randint(0, 10**6)
        return self.head(subject="Re: NCT/G/778 form") + self.many("mixed", [
            self.text(), self.file("form.csv", rows, "text/csv")])

    def bad_form(self):
        rows = b"State,Place,Kind,Text\nXAA,nowhere#II.2,objektion,Test\n"
        return self.head(subject="NCT/G/778") + self.many("mixed", [
            self.text(), self.file("form.csv", rows, "text/csv")])

    def other_table(self):
        return self.head() + self.many("mixed", [
            self.text(), self.file("budget.csv", b"Item,Cost\nTest,1\n",
                                   "text/csv")])

    def automatic(self):
        more = self.r.choice([
            "Auto-Submitted: auto-replied\n", "Return-Path: <>\n",
            "Precedence: bulk\n", "Precedence: auto_reply\n"])
        return self.head(more) + self.text()

    def report(self):
        return self.head("Auto-Submitted: auto-replied\n") + self.many(
            'report; report-type="delivery-status"', [
                self.text(), b"Content-Type: message/delivery-status\n\n"
                b"Reporting-MTA: dns; mx.example.org\n\nAction: failed\n"])

    def empty(self):
        return self.r.choice([self.head() + b"\n", self.head(), b"", b"\n\n"])

    def huge(self):
        return self.head() + self.text(
            words="Test data, long. " * self.r.randint(5000, 60000),
            charset="us-ascii")

    def broken(self):
        whole = bytearray(self.r.choice(
            [self.mixed, self.nested, self.forwarded, self.plain])())
        how = self.r.randint(0, 4)
        if how == 0:
            return bytes(whole[:self.r.randrange(len(whole))])
        if how == 1:
            for _ in range(self.r.randint(1, 60)):
                whole[self.r.randrange(len(whole))] = self.r.randrange(256)
            return bytes(whole)
        if how == 2:
            return bytes(self.r.randrange(256)
                         for _ in range(self.r.randint(1, 2000)))
        if how == 3:
            return bytes(whole.replace(b"\n", b"\r\n"))
        return bytes(whole.replace(b"\n", b"\r"))


MIX = [("plain", 22), ("alternative", 10), ("mixed", 8), ("nested", 6),
       ("forwarded", 6), ("form", 12), ("bad_form", 4), ("other_table", 3),
       ("automatic", 8), ("report", 3), ("empty", 4), ("huge", 1),
       ("broken", 13)]


def letters(seed, count):
    maker = Maker(seed)
    kinds = [kind for kind, weight in MIX for _ in range(weight)]
    made = []
    for i in range(count):
        if made and maker.r.random() < 0.04:
            old = maker.r.choice(made[-200:])
            yield Letter(old.bytes, "again")
            continue
        kind = kinds[i % len(kinds)]
        letter = Letter(getattr(maker, kind)(), kind)
        made.append(letter)
        yield letter
