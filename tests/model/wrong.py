"""How a push goes wrong: each takes what would be right and spoils it, or is an
attack of its own. The judge says what it is against; some are against
nothing."""
import string

from record import LINK, PLAIN, REPOSITORY, RUNS, read, write
from right import Draft, Right, put, text
from state import (APPEND, SECRETARIAT, coordinators, is_approved, is_frozen,
                   kind_of)


class NothingThere(Exception):
    """The register has nothing yet that such a push would be made of."""


class Commit:
    def __init__(self, changes, second_parent=None):
        self.changes, self.second_parent = changes, second_parent


class Push:
    def __init__(self, who, commits):
        self.who, self.commits = who, commits
        self.ref, self.beside, self.gone = "refs/heads/main", None, False
        self.goes_on, self.base, self.force = True, None, False


def push_of(draft):
    return Push(draft.who, [Commit(draft.changes)])


class Wrong:
    def __init__(self, rng, state, world):
        self.rng, self.state, self.world = rng, state, world
        self.right = Right(rng, state)

    # --- what is taken for it

    def draft(self, *makers):
        """A draft, of these makers or of any."""
        for _ in range(50):
            draft = self.rng.choice(makers or self.right.all())()
            if draft:
                return draft
        raise NothingThere

    def new(self):
        """Of one new document: its draft, path, keys and body."""
        while True:
            draft = self.draft()
            (path, entry), = draft.changes.items()
            if entry and path not in self.state.files and kind_of(path)[0]:
                return (draft, path) + read(entry[1])

    def said(self):
        """A document that is only ever added, and somebody."""
        doc = self.rng.choice(sorted(
            (d for d in self.state.documents.values() if d.type in APPEND),
            key=lambda d: d.path))
        return doc, doc.keys.get("state") or self.rng.choice(
            [SECRETARIAT, self.right.member()])

    def spoilt(self, draft, path, keys, body, again=True):
        """With other keys or another body; again: under the name that fits."""
        kind, lang, _ = kind_of(path)
        if again and kind in APPEND:
            return push_of(self.right.draft(draft.who, kind, keys, body))
        return push_of(Draft(draft.who, put(path, keys, body)))

    # --- who

    def another_writer(self):
        push = push_of(self.draft())
        push.who = self.rng.choice([SECRETARIAT, self.right.member()])
        return push

    def no_member(self):
        push = push_of(self.draft())
        push.who = "XAA"
        return push

    def nobody(self):
        push = push_of(self.draft())
        push.who = None
        return push

    def left(self):
        push = push_of(self.draft(self.right.comment))
        push.who = self.world.left
        return push

    # --- what was said

    def edit(self):
        doc, who = self.said()
        return Push(who, [Commit({doc.path: (PLAIN, doc.data + b"More.\n")})])

    def removal(self):
        doc, who = self.said()
        return Push(who, [Commit({doc.path: None})])

    def removal_and_return(self):
        doc, who = self.said()
        return Push(who, [Commit({doc.path: None}),
                          Commit({doc.path: (PLAIN, doc.data)})])

    def rename(self):
        doc, who = self.said()
        letters = "0123456789abcdefghjkmnpqrstvwxyz"
        path = doc.path[:-4] + self.rng.choice(letters) + ".md"
        if path == doc.path:
            path = doc.path[:-3] + "x.md"
        return Push(who, [Commit({doc.path: None, path: (PLAIN, doc.data)})])

    def mode(self):
        doc, who = self.said()
        return Push(who, [Commit({doc.path: (RUNS, doc.data)})])

    def issued_note(self):
        note = self.right.one("note", lambda d: "issued" in d.keys)
        changes = self.rng.choice([
            {note.path: None},
            {note.path: (PLAIN, note.data + b"More.\n")}])
        return Push(SECRETARIAT, [Commit(changes)])

    def frozen(self):
        old = self.right.one("paper", lambda d: is_frozen(self.state, d))
        return old and self.text_changed(old)

    def approved(self):
        old = self.right.one("paper", lambda d: is_approved(self.state, d))
        return old and self.text_changed(old)

    def text_changed(self, old):
        own = coordinators(self.state, old.parts[0]) or [SECRETARIAT]
        change = self.rng.randrange(3)
        new = {old.path: None}
        if change == 1:
            new = put(old.path, old.keys, old.body + text(self.rng))
        elif change == 2:
            new = put(old.path, dict(old.keys, title="Another"), old.body)
        return Push(self.rng.choice(own), [Commit(new)])

    def frame_of_others(self):
        return Push(self.right.member(),
                    [Commit(self.right.frame().changes)])

    def referenced(self):
        old = self.right.one(self.rng.choice(["area", "member", "event"]),
                             lambda d: self.state.referring(d.id))
        return old and Push(SECRETARIAT, [Commit({old.path: None})])

    # --- files

    def other_mode(self):
        draft, path, keys, body = self.new()
        entry = self.rng.choice([
            (RUNS, write(keys, body)), (LINK, b"../../body.md"),
            (REPOSITORY, self.world.tip)])
        return Push(draft.who, [Commit({path: entry})])

    def link_for_a_text(self):
        paper = self.right.free("paper")
        own = self.right.coordinator(paper.parts[0])
        return Push(own, [Commit({paper.path: self.rng.choice([
            (LINK, b"/etc/passwd"), (RUNS, paper.data)])})])

    def twin(self):
        draft, path, keys, body = self.new()
        parts = path.split("/")
        at = self.rng.randrange(len(parts))
        parts[at] = parts[at].upper()
        changes = {"/".join(parts): (PLAIN, write(keys, body))}
        if self.rng.random() < 0.5:
            changes.update(draft.changes)
        return Push(draft.who, [Commit(changes)])

    def bad_path(self):
        draft, path, keys, body = self.new()
        folder, _, name = path.rpartition("/")
        bad = self.rng.choice([
            folder + "/" + name[:-3], folder + "/." + name, folder + "/ " +
            name, folder + "/" + name[:-3] + "..md", folder + "/../" + name,
            ".git/" + name, folder + "/.git/config", "../" + name,
            folder + "/" + "a" * 65 + ".md", folder + "/" + name + "\n",
            "a/b/c/d/e/f/" + name, ".gitmodules", folder + "/con\\x.md",
            name, "README", "notes/" + name, "refs/heads/main",
            folder + "/x/" + name, folder + "/\u0430.md", ".gitattributes",
            "hooks/pre-receive", folder + "/./" + name])
        return Push(self.rng.choice([draft.who, SECRETARIAT]),
                    [Commit({bad: (PLAIN, write(keys, body))})])

    # --- forms

    def bad_header(self):
        draft, path, keys, body = self.new()
        data = write(keys, body)
        first = next(iter(keys))
        line = b"%s: Test\n" % first.encode()
        data = self.rng.choice([
            data[4:], data.replace(b"---\n\n", b"\n", 1), data[:-1][:20],
            data.replace(b"---\n", b"---\n" + line, 1),
            data.replace(b"---\n", b"---\n" + line + line, 1),
            data.replace(b"---\n", b"---\nanchor: &a x\n", 1),
            data.replace(b"---\n", b"---\nunknown-key: x\n", 1),
            data.replace(b"---\n", b"---\ndistribution: everybody\n", 1),
            data.replace(b"---\n", b"---\ndistribution:\n", 1),
            data.replace(b"---\n", b"---\ndistribution: {a: b}\n", 1),
            data.replace(b"---\n", b"---\nstated: \"" + b"x" * 8200 +
                         b"\"\n", 1),
            data.replace(b"\n", b"\r\n"), b"", b"---\n---\n",
            data.replace(b": ", b":", 1), data + b"\x1b[2J\n",
            data + b"\xff\n", data + "\u202e\n".encode(),
            data + "\u200b\n".encode(), b"\xef\xbb\xbf" + data,
            data + b"x" * (65 << 10) if kind_of(path)[0] != "paper"
            else data + b"x" * (1025 << 10)])
        return Push(draft.who, [Commit({path: (PLAIN, data)})])

    def key_missing(self):
        draft, path, keys, body = self.new()
        keys = dict(keys)
        del keys[self.rng.choice(sorted(keys))]
        return Push(draft.who, [Commit(put(path, keys, body))])

    def key_wrong(self):
        draft, path, keys, body = self.new()
        key = self.rng.choice(sorted(keys))
        if isinstance(keys[key], list):
            return None
        wrong = self.rng.choice(["2024-02-30", "XAA", "nowhere", "2189-01-01",
                                 "yes"])
        return Push(draft.who, [Commit(put(path, dict(keys, **{key: wrong}),
                                           body))])

    def wrong_id(self):
        while True:
            draft, path, keys, body = self.new()
            if kind_of(path)[0] in APPEND:
                break
        if self.rng.random() < 0.5:
            return Push(draft.who, [Commit(put(path, keys, body + b"x\n"))])
        at = len(path) - 4
        sign = self.rng.choice("0123456789abcdefghjkmnpqrstvwxyz")
        return Push(draft.who, [Commit(put(path[:at] + sign + ".md", keys,
                                           body))])

    def wrong_pin(self):
        draft = self.draft(self.right.call, self.right.decision,
                           self.right.version)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        for key in ("encloses", "documents", "translates"):
            if key in keys:
                pin = keys[key][0] if key != "translates" else keys[key]
                pin = pin[:-4] + "".join(self.rng.choices("0123456789", k=4))
                if self.rng.random() < 0.3:
                    pin = "nct-general/nothing " + "0" * 40
                keys[key] = pin if key == "translates" else [pin]
        return self.spoilt(draft, path, keys, body)

    def wrong_reference(self):
        while True:
            draft, path, keys, body = self.new()
            key = self.rng.choice(["item", "follows", "supersedes",
                                   "disposition", "event", "network"])
            if key in keys:
                break
        keys = dict(keys)
        if key == "item":
            keys[key] = "nct-general/i.99999"
        elif key == "event":
            keys[key] = "2024/nothing"
        elif key == "network":
            keys[key] = "nothing"
        else:
            keys[key] = "tha-" + "".join(self.rng.choices(
                "0123456789abcdef", k=16))
        return self.spoilt(draft, path, keys, body)

    # --- keys that say who and when

    def received_by_a_state(self):
        draft = self.draft(self.right.comment)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        keys["received"] = "2024-06-01T10:00:00Z"
        return self.spoilt(draft, path, keys, body)

    def received_by_nobody(self):
        draft = self.draft(self.right.comment_entered)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        keys.pop("received", None)
        keys.pop("known-by", None)
        return self.spoilt(draft, path, keys, body)

    def without_source(self):
        draft = self.draft(self.right.progress_entered,
                           self.right.disposition_entered)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        keys.pop(self.rng.choice(["via", "reference"]), None)
        return self.spoilt(draft, path, keys, body)

    def source_of_own(self):
        draft = self.draft(self.right.progress, self.right.disposition,
                           self.right.focal_point)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        return self.spoilt(draft, path, self.right.source(keys), body)

    def another_name(self):
        draft = self.draft(self.right.disposition,
                           self.right.disposition_entered,
                           self.right.event_report, self.right.progress,
                           self.right.progress_of_coordinator)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        for key in ("by", "by-coordinator", "state"):
            if key in keys:
                keys[key] = self.right.member()
        return self.spoilt(draft, path, keys, body)

    def entered_for_another(self):
        draft = self.draft(self.right.disposition_entered)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        return self.spoilt(draft, path, self.right.source(
            dict(keys, by=self.right.member())), body)

    def paper_of_others(self):
        draft = self.draft(self.right.paper_changed, self.right.item_changed)
        return Push(SECRETARIAT, [Commit(draft.changes)])

    def another_folder(self):
        draft = self.draft(self.right.comment)
        (path, entry), = draft.changes.items()
        path = path.replace("/%s/" % draft.who.lower(),
                            "/%s/" % self.right.member().lower())
        return Push(draft.who, [Commit({path: entry})])

    def ahead(self):
        draft = self.draft(self.right.comment_entered, self.right.disposition,
                           self.right.progress, self.right.decision,
                           self.right.replies_complete)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        for key, value in (("received", "2190-01-01T10:00:00Z"),
                           ("known-by", "2190-01-01"), ("date", "2190-01-01"),
                           ("year", "2190")):
            if key in keys:
                keys[key] = value
        return self.spoilt(draft, path, keys, body)

    def undoes_another(self):
        draft = self.draft(self.right.comment)
        (path, entry), = draft.changes.items()
        keys, body = read(entry[1])
        old = self.right.standing()
        keys[self.rng.choice(["supersedes", "withdraws"])] = old.id
        if self.rng.random() < 0.5:
            for key in ("note", "area", "decision"):
                keys.pop(key, None)
                if key in old.keys:
                    keys[key] = old.keys[key]
        return self.spoilt(draft, path, keys, body)

    def voids_another(self):
        comment = self.right.standing(lambda d: d.keys["via"] == "git")
        return comment and push_of(self.right.draft(SECRETARIAT, "act", {
            "kind": "entered-in-error", "subject": comment.id,
            "date": "2024-12-31", "because": "Test data"}, b""))

    def cancelled_call(self):
        calls = [d.keys["subject"] for d in self.state.of("act")
                 if d.keys["kind"] == "cancelled"]
        if calls:
            note = self.rng.choice(sorted(calls))
            draft = self.draft(self.right.comment, self.right.comment_entered)
            (path, entry), = draft.changes.items()
            keys, body = read(entry[1])
            keys = {k: v for k, v in keys.items() if k not in (
                "area", "note", "known-by")}
            if draft.who == SECRETARIAT:
                keys["received"] = self.rng.choice([
                    "2024-05-01T10:00:00Z", "2024-12-15T10:00:00Z"])
            return self.spoilt(draft, path, dict(keys, note=note), body)

    def exercise(self):
        body = self.state.get("body")
        return Push(SECRETARIAT, [Commit(put(
            "body.md", dict(body.keys, exercise="yes"), body.body))])

    def attributes(self):
        return Push(SECRETARIAT, [Commit({".gitattributes": self.rng.choice([
            None, (PLAIN, b"* -text\n")])})])

    # --- references and lines

    def elsewhere(self):
        push = push_of(self.draft())
        push.ref = self.rng.choice([
            "refs/heads/other", "refs/heads/Main", "refs/heads/main/x"[:15] +
            "2", "refs/tags/v1", "refs/notes/commits", "refs/tacit/receipts",
            "refs/tacit/proved", "refs/replace/" + self.world.tip])
        return push

    def two_references(self):
        push = push_of(self.draft())
        push.beside = self.rng.choice(["refs/heads/other", "refs/tags/v2"])
        return push

    def takes_away(self):
        push = Push(self.rng.choice([SECRETARIAT, "THA"]), [])
        push.gone = True
        return push

    def back(self):
        push = push_of(self.draft())
        push.goes_on, push.force = False, True
        push.base = self.rng.choice(self.world.tips[:-1] or [None])
        if self.rng.random() < 0.3 and push.base:
            push.commits = []
        return push

    def merge(self):
        push = push_of(self.draft())
        push.commits[-1].second_parent = self.world.tips[0]
        return push

    def empty(self):
        draft = self.draft()
        return Push(draft.who, [Commit({})])

    def all(self):
        """Each by its name."""
        names = [n for n in dir(Wrong) if n[0] in string.ascii_lowercase and
                 n not in ("all", "draft", "new", "said", "spoilt",
                           "text_changed")]
        return {n: getattr(self, n) for n in names}
