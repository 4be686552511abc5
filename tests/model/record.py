"""A register as the model sees it: documents by tacit-format(5), a tree of
files, and objects of git that are written as git writes them, so that trees
can be made that git itself would not make."""
import hashlib
import os
import re
import zlib

PLAIN, RUNS, LINK, REPOSITORY = "100644", "100755", "120000", "160000"

# what the format's page says of each type: where it stands, its keys (* is
# required), those of its content id, and whether it is only ever added
FREE = "distribution inferred stated"
SEG = r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9_-])?"
YEAR = r"(?:199\d|20\d\d|21\d\d)"
STATE = r"[a-z]{3}"
TYPES = {
    "body": (r"body", "format name* short* seat* zone* languages* organs* "
             "dimensions report-title coordinator-word co-coordinator-word "
             "measure-word outside-catalogue number-form holidays decides-by "
             "break objections-needed justification replies-needed observers "
             "notice in-writing received-by receipts certificates exercise"),
    "member": (rf"members/({STATE})",
               "code* name* formal also kind* since until zone"),
    "area": (rf"areas/({SEG})",
             "code* title* dimension coordinators co-coordinators"),
    "measure": (rf"measures/({SEG})/({SEG})",
                "area* title* adopted-by adopted-on"),
    "paper": (rf"plans/({SEG})/({SEG})", "area* kind* title* number corrects "
              "adds-to revises lang* prepared-by capacity set-aside based-on "
              "annex-of approval traces origin supersedes"),
    "item": (rf"plans/({SEG})/items/({SEG})", "area* section* title* needs "
             "gate trigger recurrence measures network lead partners due "
             "indicator origin"),
    "note": (rf"notes/({YEAR})/({SEG})", "number* date* city area subject* to "
             "invites refers-to pursuant-to encloses extent set-aside "
             "reply-to languages comments-by cutoff zone deadline-basis "
             "closes offset closes-other silence broken-by if-broken "
             "separable extends concludes corrects adds-to revises round "
             "cited issued scope supersedes withdraws"),
    "comment": (rf"comments/(?:{YEAR}|area|decision)/{SEG}/({STATE})/"
                r"([0-9a-z]{16})", "state* note area decision kind* place "
                "category received known-by via* reference reported-in "
                "claimed source joint follows disposition stance again lang "
                "supersedes withdraws"),
    "disposition": (rf"dispositions/(?:{YEAR}/{SEG}|area/{SEG})/{STATE}/"
                    r"[0-9a-z]{16}-([0-9a-z]{8})", "comment* outcome* reason "
                    "suggested-area applied by* date* via reference "
                    "reported-in supersedes withdraws"),
    "act": (rf"acts/({YEAR})/[0-9a-z-]+-([0-9a-z]{{8}})", "kind* subject* "
            "organ date* at commit blob because supersedes withdraws"),
    "decision": (rf"decisions/({YEAR})/[0-9a-z-]+-([0-9a-z]{{8}})", "organ* "
                 "date* number outcome* documents year call because "
                 "supersedes withdraws"),
    "progress": (rf"progress/({SEG})/({SEG})/(\d{{4}})-({STATE})-"
                 r"([0-9a-z]{8})", "item* state by-coordinator year* status* "
                 "evidence challenges via reference reported-in supersedes "
                 "withdraws"),
    "focal-point": (rf"networks/({SEG})/({STATE})-([0-9a-z]{{8}})",
                    "network* state* authority* since* until via reference "
                    "reported-in supersedes withdraws"),
    "event": (rf"events/({YEAR})/({SEG})", "areas* title items organisers* "
              "mode* venue starts* ends* zone* languages* interpretation "
              "capacity-min capacity-max fee certificate register-by cutoff "
              "audience contacts note related"),
    "event-report": (rf"events/({YEAR})/({SEG})/report-([0-9a-z]{{8}})",
                     "event* held* dates participants date* by* supersedes "
                     "withdraws"),
}
APPEND = set("comment disposition act decision progress focal-point "
             "event-report".split())
VERSIONED = set("area measure paper item note event".split())
VERSION_KEYS = "title subject lang* text* translates*"
# per language, too
PER_LANGUAGE = set("name short seat organs dimensions report-title "
                   "coordinator-word co-coordinator-word measure-word "
                   "outside-catalogue formal title city subject".split())
# what may change while the text is before the members, beside FREE
FREE_KEYS = {
    "paper": "number corrects adds-to revises capacity set-aside based-on "
             "annex-of traces origin supersedes",
    "item": "trigger recurrence measures network lead partners due "
            "indicator origin",
}
# in the content id; / marks those that may have several values
HASHED = {
    "comment": "state kind place/ category joint/ lang supersedes withdraws "
               "follows disposition stance again",
    "disposition": "comment outcome reason suggested-area applied/ by date "
                   "reported-in supersedes withdraws",
    "act": "kind subject organ date because supersedes withdraws",
    "decision": "organ date outcome documents/ year call because supersedes "
                "withdraws",
    "progress": "item state by-coordinator year status evidence/ challenges/ "
                "supersedes withdraws",
    "focal-point": "network state authority since until supersedes withdraws",
    "event-report": "event held dates/ participants/ date by supersedes "
                    "withdraws",
}
# of a comment: when it was received, and how it came
ARRIVAL = set("received known-by via reference reported-in claimed "
              "source".split())


class Malformed(Exception):
    """It is no document of the format."""


def netstring(data):
    return b"%d:%s," % (len(data), data)


def values(value):
    return value if isinstance(value, list) else [value]


def content_id(kind, keys, body):
    """All 16 characters."""
    out = netstring(kind.encode())
    named = [word.rstrip("/") for word in HASHED[kind].split()]
    if kind == "comment":
        out += netstring((keys.get("note") or keys.get("area") or
                          "").encode())
        named += ["note", "area"]
    for word in HASHED[kind].split():
        key = word.rstrip("/")
        if key not in keys:
            out += b"0:,"
        elif word != key:
            out += netstring(b"".join(
                netstring(v.encode()) for v in values(keys[key])))
        else:
            out += netstring(keys[key].encode())
    later = set(keys) - set(named) - set(FREE.split())
    for key in sorted(later - ARRIVAL if kind == "comment" else later):
        out += netstring(key.encode())
        out += netstring(b"".join(
            netstring(v.encode()) for v in values(keys[key])))
    out += netstring(body)
    bits = int.from_bytes(hashlib.sha256(out).digest()[:10], "big")
    return "".join("0123456789abcdefghjkmnpqrstvwxyz"[bits >> 5 * i & 31]
                   for i in range(15, -1, -1))


def write(keys, body):
    """A document of these keys; what YAML would take for more is quoted."""
    lines = ["---"]
    for key, value in keys.items():
        if isinstance(value, list):
            lines.append(key + ":")
            lines += ["  - " + quoted(v) for v in value]
        else:
            lines.append("%s: %s" % (key, quoted(value)))
    return ("\n".join(lines) + "\n---\n").encode() + body


def quoted(value):
    if re.search(r"T\d\d:|^\d\d:|^[+-]\d|: |^[\W]|#", value):
        return '"%s"' % value
    return value


BAD_SIGNS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff"
    "\ufffe\uffff\U000e0000-\U000e007f]")


def read(data):
    """Keys and body of a document; of the header only what the model and
    the sample write is understood."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("no UTF-8") from None
    if BAD_SIGNS.search(text):
        raise Malformed("a sign that no text has")
    found = re.match(r"---\n(.*?\n)---\n", text, re.S)
    if not found:
        raise Malformed("no header")
    if len(found.group(0).encode()) > 8192:
        raise Malformed("a header of more than 8 KiB")
    keys = {}
    last = None
    for line in found.group(1).splitlines():
        if line.startswith("#"):
            continue
        item = re.fullmatch(r"  - (.+)", line)
        pair = re.fullmatch(r"([a-z][a-z-]*):(?: (.+))?", line)
        if item and last:
            keys[last].append(unquoted(item.group(1)))
        elif pair and pair.group(1) not in keys:
            last = None if pair.group(2) else pair.group(1)
            keys[pair.group(1)] = unquoted(pair.group(2)) \
                if pair.group(2) else []
        else:
            raise Malformed("a line that is none: " + line)
    if [] in keys.values():
        raise Malformed("a key without a value")
    return keys, text[found.end():].encode()


def unquoted(value):
    if value.startswith('"'):
        if not re.fullmatch(r'"[^"\\]*"', value):
            raise Malformed("a quotation that does not end")
        return value[1:-1]
    if value[0] in "&*!|>{}[]@`%," or ": " in value or " #" in value:
        raise Malformed("more than a scalar")
    return value


def blob_id(data):
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


class Store:
    """Objects of git, loose, in a repository's folder."""

    def __init__(self, folder):
        self.folder = folder

    def put(self, kind, data):
        data = b"%s %d\0" % (kind.encode(), len(data)) + data
        name = hashlib.sha1(data).hexdigest()
        path = os.path.join(self.folder, "objects", name[:2], name[2:])
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as out:
                out.write(zlib.compress(data, 1))
        return name

    def put_tree(self, node):
        """Of {name: (mode, blob) or (None, node)}; a node is kept as
        written, and never changed afterwards."""
        rows = []
        for name, (mode, what) in node.items():
            if mode is None:
                rows.append((name + "/", b"40000", self.tree_of(what)))
            else:
                rows.append((name, mode.encode(), what))
        rows.sort(key=lambda row: row[0].encode())
        return self.put("tree", b"".join(
            b"%s %s\0%s" % (mode, name.rstrip("/").encode(),
                            bytes.fromhex(what))
            for name, mode, what in rows))

    def tree_of(self, node):
        if node.name is None:
            node.name = self.put_tree(node)
        return node.name

    def commit(self, tree, parents, author, when, message="Test data"):
        who = "%s %d +0000" % (author, when)
        return self.put("commit", ("tree %s\n%sauthor %s\ncommitter %s\n\n%s\n"
                        % (tree, "".join("parent %s\n" % p for p in parents),
                           who, who, message)).encode())


class Node(dict):
    """A folder: {name: (mode, id of a blob) or (None, Node)}."""
    name = None

    def changed(self, parts, entry):
        """Another one, in which a path has this entry, or None: nothing."""
        new = Node(self)
        if len(parts) == 1:
            if entry is None:
                new.pop(parts[0], None)
            else:
                new[parts[0]] = entry
            return new
        mode, below = self.get(parts[0], (None, None))
        if mode is not None or below is None:
            below = Node()
        below = below.changed(parts[1:], entry)
        if below:
            new[parts[0]] = (None, below)
        else:
            new.pop(parts[0], None)
        return new
