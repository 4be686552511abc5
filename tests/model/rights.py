"""Who may write what: the rules of the design once more, written from its pages
and not from the program. judge() gives the reasons for which a push is
refused; none: it is taken in."""
import re

from record import APPEND, FREE, FREE_KEYS, PLAIN
from state import (PATH, SECRETARIAT, area_of, cancelled_at, coordinators, form,
                   instant, is_approved, is_call, is_frozen, name, references,
                   today)

FREE_TEXT = re.compile(r"README\.md|templates/(letter-[a-z-]+|verbale)\.md")
ATTRIBUTES = b"* text eol=lf\n"
ENTERED = set("note mail sheet meeting phone pouch bundle".split())

# what a refusal says, by its reason: one of these is in it
SAID = {
    "nobody": ["tells nobody who pushes"],
    "reference-name": ["is not taken: what is shared is main"],
    "two": ["a push moves one reference"],
    "gone": ["main is not taken away", "deletion prohibited"],
    # far from main, or where dates of commits run backwards
    "not-on": ["a push has at most 200 commits", "does not go on from main",
               "main goes on, and not back",
               "is not an ancestor", "non-fast-forward"],
    "merge": ["joins two lines"],
    "empty": ["changes nothing"],
    "plain": ["is no plain file"],
    "path": ["stand in a path", "a name in the path", "no type of document",
             "path"],
    "attributes": ["lines could end differently", ".gitattributes"],
    "form": [""],
    "name": ["does not fit the path", "its path is", "does not fit the name"],
    "content-id": ["does not fit the name of the file"],
    "reference": ["this register has no", "is no id of a document",
                  "names another document", "does not coordinate this area"],
    "arrival": ["when it was received is not said"],
    "pin": ["had another text before this commit"],
    "twin": ["in capitals only", "stand in a path", "no type of document"],
    "past": ["What was said or decided is neither changed"],
    "issued": ["A note that is issued is neither changed"],
    "not-listed": ["The state has no document under members/"],
    "left": ["The state has left"],
    "secretariat": ["Only the Secretariat writes this type",
                    "Only the Secretariat"],
    "coordinators": ["Only the coordinators of the area"],
    "own-area": ["The state does not coordinate this area",
                 "Only the coordinators of the area",
                 "Only the Secretariat writes this type"],
    "own-state": ["A state writes only for itself"],
    "own-name": ["The document names another as its writer"],
    "source": ["says from what"],
    "source-own": ["Only what the Secretariat enters for another",
                   "Whom the document names does not coordinate"],
    "not-coordinator": ["does not coordinate this area"],
    "undoes": ["of another type, subject or writer", "same subject"],
    "voids": ["Only what the Secretariat entered"],
    "receipt": ["The receipt says when a comment"],
    "received-missing": ["says when it was received", "add received"],
    "open-call": ["before the members in an open call"],
    "approved": ["The text is approved and no longer changes"],
    "exercise": ["Whether a register is an exercise"],
    "referenced": ["Other documents refer to it", "this register has no"],
    "no-call": ["the note was no call"],
}


def writer(doc, who):
    """Whose a document is that is only ever added."""
    return doc.keys.get("state") or doc.keys.get("by-coordinator") or \
        doc.keys.get("by") or SECRETARIAT


def has_source(doc):
    return "via" in doc.keys or "reference" in doc.keys


def rights_of_coordinators(state, who, doc, old, both):
    """Papers, activities, events and what is reported of them."""
    for each in filter(None, (old, doc)):
        own = coordinators(state, area_of(state, each))
        if who == SECRETARIAT:
            if own and not both:
                return {"coordinators"}
        elif who not in own:
            return {"own-area"}
    return set()


def rights_of_disposition(state, who, doc):
    own = coordinators(state, area_of(state, doc))
    by = doc.keys["by"]
    if who != SECRETARIAT:
        bad = {"own-area"} if who not in own else set()
        bad |= {"own-name"} if by != who else set()
        return bad | ({"source-own"} if has_source(doc) else set())
    if not state.now(doc.keys["comment"]):
        return {"source", "own-area", "not-coordinator"}
    if not own:
        bad = set() if by == "Secretariat" else {
            "own-name", "not-coordinator", "source"}
        return bad | ({"source-own"} if has_source(doc) else set())
    bad = {"not-coordinator", "own-name"} if by not in own else set()
    return bad | entered(doc)


def entered(doc):
    if "via" in doc.keys and ("reference" in doc.keys or
                              "reported-in" in doc.keys):
        return set()
    return {"source"}


def rights_of_comment(state, who, doc):
    bad = set()
    outside = "note" not in doc.keys
    said = "received" in doc.keys or outside and "known-by" in doc.keys
    if who == SECRETARIAT:
        bad |= set() if said else {"received-missing"}
    else:
        bad |= {"own-state"} if doc.keys["state"] != who else set()
        bad |= {"receipt"} if said else set()
    note = state.get(doc.keys.get("note", ""))
    if note and is_call(note):
        since = cancelled_at(state, note)
        when = instant(doc.keys["received"]) if "received" in doc.keys \
            else today()
        if since and when >= since:
            bad.add("no-call")
    return bad


def rights_of_progress(state, who, doc):
    own = coordinators(state, doc.parts[0])
    coordinator = doc.keys.get("by-coordinator")
    if who == SECRETARIAT:
        bad = {"not-coordinator"} if coordinator and coordinator not in own \
            else set()
        return bad | entered(doc)
    bad = {"source-own"} if has_source(doc) else set()
    if coordinator:
        bad |= {"own-area"} if who not in own else set()
        bad |= {"own-name"} if coordinator != who else set()
    elif doc.keys.get("state") != who:
        bad.add("own-state")
    return bad


def rights_by_type(state, who, doc, old):
    shown = doc or old
    if shown.type == "comment" and doc:
        return rights_of_comment(state, who, doc)
    if shown.type == "disposition" and doc:
        return rights_of_disposition(state, who, doc)
    if shown.type == "progress" and doc:
        return rights_of_progress(state, who, doc)
    if shown.type == "focal-point" and doc:
        if who == SECRETARIAT:
            return entered(doc)
        bad = {"source-own"} if has_source(doc) else set()
        return bad | ({"own-state"} if doc.keys["state"] != who else set())
    if shown.type in ("paper", "item"):
        return rights_of_coordinators(state, who, doc, old, False)
    if shown.type in ("event", "event-report"):
        bad = rights_of_coordinators(state, who, doc, old, True)
        named = doc and doc.keys.get("by")
        if named and named != ("Secretariat" if who == SECRETARIAT else who):
            bad = bad | {"own-name"}
        return bad
    if shown.type in APPEND - {"act", "decision"}:
        return set()
    return {"secretariat"} if who != SECRETARIAT else set()


def keeps_past(state, doc, old):
    """What was said, decided or issued is neither changed nor removed."""
    if old and old.type in APPEND:
        return {"past"}
    if old and old.type == "note":
        note = state.get(old.id[:-3]) if old.lang else old
        if note and "issued" in note.keys and (
                not old.lang or old.keys["text"] in ("original", "official")):
            return {"issued"}
    return set()


def stays_frozen(state, doc, old):
    """A text that is before the members, or approved, keeps its words."""
    bad = set()
    if not old and doc and doc.type == "item" and not doc.lang:
        # a new activity is text that its plan did not have
        old = next((p for p in state.of("paper") if p.parts[0] == doc.parts[0]
                    and p.keys["kind"] == "action-plan"), None)
        doc = None
    if not old or old.type not in ("paper", "item") or old.lang:
        return bad
    if doc:
        free = set((FREE_KEYS[old.type] + " " + FREE).split())
        if doc.body == old.body and not any(
                doc.keys.get(key) != old.keys.get(key)
                for key in set(doc.keys) | set(old.keys)
                if re.sub("-[a-z]{2}$", "", key) not in free):
            return bad
    if is_frozen(state, old):
        bad.add("open-call")
    if is_approved(state, old):
        bad.add("approved")
    return bad


def undoes(state, doc, who):
    bad = set()
    for key in ("supersedes", "withdraws"):
        if key not in doc.keys or doc.type not in APPEND:
            continue
        other = state.now(doc.keys[key])
        if not other:
            bad.add("undoes")
            continue
        subject = [{k: d.keys.get(k) for k in (
            "note", "area", "decision", "comment", "item", "year", "network",
            "event")} for d in (doc, other)]
        if other.type != doc.type or subject[0] != subject[1] or \
                writer(other, who) != writer(doc, who):
            bad.add("undoes")
    return bad


def voids(state, doc):
    """Only what the secretariat entered is entered in error."""
    if doc.type != "act" or doc.keys["kind"] != "entered-in-error":
        return set()
    subject = state.now(doc.keys["subject"])
    if not subject:
        return {"voids"}
    if subject.type == "comment":
        return set() if subject.keys["via"] in ENTERED else {"voids"}
    if subject.type in ("disposition", "progress", "focal-point") and \
            "via" not in subject.keys and \
            subject.keys.get("by") != "Secretariat":
        return {"voids"}
    return set()


def judge_file(before, after, who, path, new):
    """The reasons against one path of a commit."""
    old = before.documents.get(path)
    bad = keeps_past(before, None, old)
    if new and new[0] != PLAIN:
        return bad | {"plain"}
    if path == ".gitattributes":
        bad |= {"attributes"} if not new or new[1] != ATTRIBUTES else set()
        return bad | ({"secretariat"} if who != SECRETARIAT else set())
    if FREE_TEXT.fullmatch(path):
        return bad | ({"secretariat"} if who != SECRETARIAT else set())
    doc = after.documents.get(path)
    if not PATH.fullmatch(path) or len(path) > 200 or path.count("/") > 5 or \
            not (doc or old):
        return bad | {"path"}
    twin = [p for p in after.files if p != path and p.lower() == path.lower()]
    if twin:
        bad.add("twin")
    if doc:
        bad |= form(doc)
        if bad & {"form"}:
            # what cannot be read is judged no further
            return bad
        bad |= name(doc) | references(before, after, doc, old)
        bad |= undoes(before, doc, who) | voids(before, doc)
    elif after.referring(old.id):
        bad.add("referenced")
    if old and old.type == "body" and (
            not doc or doc.keys.get("exercise") != old.keys.get("exercise")):
        bad.add("exercise")
    bad |= stays_frozen(before, doc, old)
    if not bad & {"past", "issued"}:
        bad |= rights_by_type(before, who, doc, old)
    return bad


def judge_commit(before, who, changes):
    """The reasons against a commit, and what stands after it."""
    if who != SECRETARIAT:
        member = before.get(who)
        if not member:
            return {"not-listed"}, None
        if member.keys.get("until", "9") <= today().strftime("%Y-%m-%d"):
            return {"left"}, None
    changes = {path: new for path, new in changes.items()
               if before.files.get(path) != new}
    if not changes:
        return {"empty"}, None
    after = before.after(changes)
    bad = set()
    for path, new in changes.items():
        bad |= judge_file(before, after, who, path, new)
    return bad, after


def judge(state, push):
    """The reasons against a push, and what stands after it."""
    if push.who is None:
        return {"nobody"}, state
    if push.beside:
        return {"two"}, state
    if push.ref != "refs/heads/main":
        return {"reference-name"}, state
    if push.gone:
        return {"gone"}, state
    if not push.goes_on:
        return {"not-on"}, state
    for commit in push.commits:
        if commit.second_parent:
            return {"merge"}, state
        bad, state_after = judge_commit(state, push.who, commit.changes)
        if bad:
            return bad, state
        state = state_after
    return set(), state
