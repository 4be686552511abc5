"""What a register says at a commit, by tacit-format(5) and tacit-rules(7): its
documents, what stands, and whether a document is right by itself."""
import datetime
import re

from record import (APPEND, FREE, Malformed, PER_LANGUAGE, PLAIN, TYPES,
                    VERSIONED, VERSION_KEYS, blob_id, content_id, read,
                    values)

SECRETARIAT = "secretariat"
KINDS = {
    "member": "member observer partner",
    "paper": "concept-paper action-plan other",
    "comment": "comment proposal amendment objection reservation condition "
               "question extension-request support no-objection withdrawal "
               "reply statement",
    "act": "replies-complete submitted notified entered-in-error cancelled "
           "alteration-noted",
}
WORDS = {
    "outcome": "incorporated incorporated-with-changes partly-incorporated "
               "not-incorporated noted deferred duplicate answered agreed "
               "approved approved-under-silence returned reviewed appointed",
    "reason": "outside-catalogue already-covered out-of-scope no-consensus "
              "other",
    "via": "note mail sheet meeting phone pouch git web bundle unrecorded",
    "status": "not-started limited substantial completed",
    "held": "held postponed cancelled",
    "mode": "online in-person hybrid unclear",
    "stance": "accepts maintains",
    "category": "general technical editorial translation",
    "distribution": "members public",
    "needs": "none consideration approval",
    "deadline-basis": "stated assumed",
    "cutoff": "24:00 00:00",
    "text": "original official courtesy unofficial",
    "organ": "SWG SOC MC SUMMIT",
    "approval": "SWG SOC MC SUMMIT",
}
SHAPES = {
    "year": r"\d+",
    "by": r"[A-Z]{3}|Secretariat",
    "place": r"\S+#.+",
    "lang": r"[a-z]{2}",
    "languages": r"[a-z]{2}",
    "zone": r"UTC|[A-Z]\w+/\w+",
    "offset": r"[+-]\d\d:\d\d",
    "section": r"[ivx]+",
    "network": r"[a-z0-9-]+",
    "joint": r"[A-Z]{3}",
}
# what says something only beside another key
BESIDE = {"capacity": "prepared-by", "deadline-basis": "comments-by",
          "extends": "comments-by", "closes": "comments-by offset zone issued",
          "offset": "closes"}
YES_OR_NO = set("exercise cited fee certificate separable in-writing".split())
DATES = set("date known-by since until adopted-on due starts ends "
            "register-by dates comments-by".split())
INSTANTS = set("received issued closes closes-other at".split())
STATES = set("state by-coordinator prepared-by lead joint code".split())
REFERENCES = {"note": "note", "area": "area", "reported-in": "note",
              "follows": "comment", "disposition": "disposition",
              "comment": "comment", "item": "item", "event": "event",
              "areas": "area", "items": "item", "measures": "measure",
              "call": "note", "extends": "note", "refers-to": "note",
              "decision": "decision", "suggested-area": "area",
              "subject": None, "supersedes": None, "withdraws": None,
              "origin": None}
PINS = {"encloses", "documents", "translates"}
PATH = re.compile(r"(?:[a-z0-9][a-z0-9._-]{0,62}[a-z0-9_-]/|[a-z0-9]/)*"
                  r"(?:[a-z0-9][a-z0-9._-]{0,62}[a-z0-9_-]|[a-z0-9])")


class Document:
    def __init__(self, path, data):
        self.path, self.data = path, data
        self.blob = blob_id(data)
        self.type, self.lang, self.parts = kind_of(path)
        self.keys, self.body = {}, b""
        self.id = id_of(self.type, self.parts, path)
        if self.lang:
            self.id += "." + self.lang
        try:
            self.keys, self.body = read(data)
            self.fault = None
        except Malformed as why:
            self.fault = str(why)


def kind_of(path):
    """The type, the language of a version or None, and what the path says;
    (None, None, ()) where it is of no type."""
    stem = path[:-3] if path.endswith(".md") else ""
    version = re.fullmatch(r"(.*[^/])\.([a-z]{2})", stem)
    for name, (pattern, _) in TYPES.items():
        if version and name in VERSIONED:
            found = re.fullmatch(pattern, version.group(1))
            if found:
                return name, version.group(2), found.groups()
        found = re.fullmatch(pattern, stem)
        if found:
            return name, None, found.groups()
    return None, None, ()


def id_of(kind, parts, path):
    stem = path[:-3].split("/")
    if kind in ("member",):
        return parts[0].upper()
    if kind == "body":
        return "body"
    if kind == "area":
        return parts[0]
    if kind == "item":
        return stem[1] + "/" + parts[1]
    if kind in ("comment", "disposition"):
        return "-".join(stem[-2:])
    if kind in ("act", "decision"):
        return stem[-1]
    return "/".join(stem[1:]) if kind else path


class State:
    """What stands at a commit. Never changed: after() makes another."""

    def __init__(self, files, documents, ids):
        self.files, self.documents, self.ids = files, documents, ids

    def after(self, changes):
        files, documents = dict(self.files), dict(self.documents)
        ids = dict(self.ids)
        for path, new in changes.items():
            files.pop(path, None)
            gone = documents.pop(path, None)
            if gone:
                ids.pop(gone.id, None)
            if new is None:
                continue
            files[path] = new
            if kind_of(path)[0] and new[0] == PLAIN:
                documents[path] = Document(path, new[1])
                ids[documents[path].id] = path
        return State(files, documents, ids)

    def get(self, name):
        return self.documents.get(self.ids.get(name))

    def now(self, name):
        """A document that is there at this instant: what bears a later one
        is not there yet."""
        doc = self.get(name)
        return None if doc and is_ahead(doc) else doc

    def of(self, kind):
        return [d for d in self.documents.values()
                if d.type == kind and not d.lang]

    def referring(self, name):
        """What names a document, in any key that does."""
        keys = set(REFERENCES) | PINS | STATES | {
            "place", "by", "coordinators", "co-coordinators", "traces"}
        return [d for d in self.documents.values() if d.id != name and any(
            v.split(" ")[0].split("#")[0] == name
            for key in keys & set(d.keys) for v in values(d.keys[key]))]


def today():
    return datetime.datetime.now(datetime.timezone.utc)


def instant(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(
        tzinfo=datetime.timezone.utc)


def is_ahead(doc):
    day = today().strftime("%Y-%m-%d")
    if doc.type in APPEND and doc.type != "focal-point" and \
            doc.keys.get("date", day) > day:
        return True
    return doc.keys.get("known-by", day) > day or any(
        instant(doc.keys[key]) > today() for key in ("received", "issued")
        if key in doc.keys)


def dated(value, day):
    """Whom a list of "VALUE since DATE" names on a day."""
    for word in values(value):
        found = re.fullmatch(r"(\S+)(?: (since|until) (\S+))?", word)
        if found.group(2) == "since" and day < found.group(3) or \
                found.group(2) == "until" and day >= found.group(3):
            continue
        yield found.group(1)


def coordinators(state, area):
    doc = state.get(area)
    day = today().strftime("%Y-%m-%d")
    return [code for key in ("coordinators", "co-coordinators")
            for code in dated(doc.keys.get(key, []), day)] if doc else []


def area_of(state, doc):
    """The area on which a document is, or None."""
    keys = doc.keys
    if doc.type in ("paper", "item", "measure", "progress"):
        return doc.parts[0]
    if doc.type == "disposition":
        doc = state.now(keys.get("comment", ""))
        keys = doc.keys if doc else {}
    if "area" in keys:
        return keys["area"]
    note = state.now(keys.get("note", ""))
    if note:
        return note.keys.get("area")
    event = state.get(keys.get("event", "")) if doc and \
        doc.type == "event-report" else doc
    return values(event.keys.get("areas", [None]))[0] if event else None


# --- what stands

def undone(state, name):
    """Is it withdrawn, superseded or entered in error? In the model nothing
    that undoes is undone itself, but for acts."""
    for doc in state.documents.values():
        if doc.type == "act" and doc.keys.get("kind") == "entered-in-error" \
                and doc.keys.get("subject") == name and \
                not undone(state, doc.id):
            return True
        if name in (doc.keys.get("supersedes"), doc.keys.get("withdraws")) \
                and doc.type != "paper":
            return True
    return False


def cancelled_at(state, note):
    """Since when a note is no call, or None."""
    for act in state.of("act"):
        if act.keys["kind"] in ("cancelled", "entered-in-error") and \
                act.keys["subject"] == note.id and not undone(state, act.id):
            if act.keys["kind"] == "entered-in-error":
                return instant("1990-01-01T00:00:00Z")
            return instant(act.keys.get(
                "at", act.keys["date"] + "T00:00:00Z"))
    return None


def is_call(note):
    return "issued" in note.keys and "closes" in note.keys


def closes(state, note):
    ends = [instant(note.keys["closes"])]
    ends += [instant(n.keys["closes"]) for n in state.of("note")
             if n.keys.get("extends") == note.id and is_call(n) and
             not cancelled_at(state, n)]
    return max(ends)


def with_plan(state, doc):
    """The ids under which a text is circulated or approved: an activity is part
    of its plan."""
    return {doc.id} | {p.id for p in state.of("paper")
                       if doc.type == "item" and p.parts[0] == doc.parts[0]
                       and p.keys["kind"] == "action-plan"}


def is_frozen(state, doc):
    ids = with_plan(state, doc)
    return any(is_call(note) and not cancelled_at(state, note) and
               closes(state, note) > today() and
               ids & {p.split(" ")[0] for p in note.keys["encloses"]}
               for note in state.of("note") if "extends" not in note.keys
               and "encloses" in note.keys)


def is_approved(state, doc):
    chain = doc.keys.get("approval", [])
    return any(d.keys["outcome"] == "approved" and not undone(state, d.id) and
               doc.id in [p.split(" ")[0] for p in d.keys["documents"]] and
               (d.keys["organ"] not in chain or d.keys["organ"] == chain[-1])
               for d in state.of("decision") if "documents" in d.keys)


# --- the form of a document

def is_day(text):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text) and \
            "1990" <= text[:4] <= "2199" and \
            datetime.date.fromisoformat(text)
    except ValueError:
        return False


def is_value(kind, key, value):
    if key in DATES:
        return is_day(value)
    if key in INSTANTS:
        try:
            return re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value) \
                and instant(value)
        except ValueError:
            return False
    if key in STATES and kind not in ("area",):
        return re.fullmatch(r"[A-Z]{3}", value)
    if key == "kind":
        return value in KINDS[kind].split()
    if key in WORDS:
        return value in WORDS[key].split()
    if key in SHAPES:
        return re.fullmatch(SHAPES[key], value)
    # what other readers of YAML take for something else
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value) or \
            value in ("yes", "no") and key not in YES_OR_NO:
        return False
    return True


def is_in_time(keys):
    """Does closes say what the day, the hour and the offset say? And an event
    ends when it has begun."""
    if "starts" in keys and "ends" in keys:
        return keys["starts"] <= keys["ends"]
    if not {"closes", "comments-by", "offset"} <= set(keys):
        return True
    end = instant(keys["comments-by"] + "T00:00:00Z")
    if keys.get("cutoff", "24:00") == "24:00":
        end += datetime.timedelta(days=1)
    hours, minutes = keys["offset"][1:].split(":")
    east = datetime.timedelta(hours=int(hours), minutes=int(minutes))
    return instant(keys["closes"]) == end - (
        -east if keys["offset"][0] == "-" else east)


def form(doc):
    """What is wrong with a document by itself."""
    if doc.fault:
        return {"form"}
    limit = 1 << 20 if doc.type == "paper" else 64 << 10
    if len(doc.data) > limit:
        return {"form"}
    words = (VERSION_KEYS if doc.lang else TYPES[doc.type][1]).split()
    known = {w.rstrip("*") for w in words} | set(FREE.split())
    needed = {w[:-1] for w in words if w.endswith("*")}
    bad = set()
    for key, value in doc.keys.items():
        base = re.fullmatch(r"(.*)-[a-z]{2}", key)
        if key not in known and not (base and base.group(1) in known &
                                     PER_LANGUAGE):
            bad.add("form")
        elif not all(is_value(doc.type, key, v) for v in values(value)):
            bad.add("form")
    needed |= {other for key in set(BESIDE) & set(doc.keys)
               for other in BESIDE[key].split()}
    if doc.type == "note" and "cutoff" in doc.keys:
        needed.add("comments-by")
    if needed - set(doc.keys) or not bad and not is_in_time(doc.keys):
        bad.add("form")
    if doc.type == "comment" and doc.keys.get("kind") not in (
            ("statement", "reservation", "withdrawal") if "decision" in
            doc.keys else set(KINDS["comment"].split()) - {"statement"}):
        bad.add("form")
    if doc.type == "comment" and not doc.lang:
        if len({"note", "area", "decision"} & set(doc.keys)) != 1:
            bad.add("form")
        if not doc.body.strip() and doc.keys.get("kind") not in (
                "support", "no-objection", "withdrawal", "reply"):
            bad.add("form")
    if doc.type == "comment" and not {"received", "known-by"} & set(
            doc.keys) and doc.keys.get("via") not in ("git", "web"):
        bad.add("arrival")
    if doc.type == "comment" and {"note", "known-by"} <= set(doc.keys):
        bad.add("form")
    if doc.type == "disposition" and "reason" not in doc.keys and \
            doc.keys.get("outcome") == "not-incorporated":
        bad.add("form")
    return bad


def name(doc):
    """Does the path say what the document says?"""
    keys, parts, bad = doc.keys, doc.parts or ("",), set()
    if doc.lang:
        return set() if keys["lang"] == doc.lang else {"name"}
    wanted = {
        "member": [keys.get("code", "").lower()],
        "measure": [keys.get("area"), parts[-1]],
        "paper": [keys.get("area"), parts[-1]],
        "item": [keys.get("area"), parts[-1]],
        "note": [keys.get("date", "")[:4]],
        "progress": keys.get("item", "/").split("/") + [
            keys.get("year"), (keys.get("state") or
                               keys.get("by-coordinator") or "").lower()],
        "focal-point": [keys.get("network"), keys.get("state", "").lower()],
        "event-report": keys.get("event", "/").split("/"),
    }.get(doc.type)
    if doc.type == "comment":
        place = doc.path.split("/")[1:4]
        on = "area/" + keys["area"] if "area" in keys else \
            "decision/" + keys["decision"] if "decision" in keys else \
            keys.get("note")
        if place[:2] != on.split("/") or place[2] != keys["state"].lower():
            bad.add("name")
    elif doc.type == "disposition":
        if "-".join(doc.path.split("/")[-2:]).rsplit("-", 1)[0] != \
                keys["comment"]:
            bad.add("name")
    elif doc.type in ("act", "decision"):
        word = keys.get("organ" if doc.type == "decision" else "kind")
        if not doc.id.startswith("%s-%s-" % (keys["date"], word.lower())) or \
                parts[0] != keys["date"][:4]:
            bad.add("name")
    elif wanted and list(parts[:len(wanted)]) != wanted:
        bad.add("name")
    if doc.type in APPEND:
        whole = content_id(doc.type, keys, doc.body)
        if parts[-1] != whole[:len(parts[-1])]:
            bad.add("content-id")
    return bad


def references(before, after, doc, old):
    """What it names is there, and a pin is the text in the parent."""
    bad = set()
    for key, kind in REFERENCES.items():
        if doc.lang or key not in doc.keys or \
                (key == "subject" and doc.type != "act"):
            continue
        for value in values(doc.keys[key]):
            there = after.get(value)
            if not there or kind and there.type != kind:
                bad.add("reference")
    for key in ("state", "by-coordinator", "lead", "prepared-by"):
        if key in doc.keys and not after.get(doc.keys[key]):
            bad.add("reference")
    for key in PINS & set(doc.keys):
        for pin in values(doc.keys[key]):
            if old and pin in values(old.keys.get(key, [])):
                continue
            text, _, blob = pin.partition(" ")
            there = before.get(text)
            if not there and not after.get(text):
                bad.add("reference")
            elif not blob and doc.type == "note" and "issued" not in doc.keys:
                continue
            elif not there or there.blob != blob:
                bad.add("pin")
    return bad
