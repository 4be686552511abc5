"""What somebody may rightly write next, at random: a draft is who writes it,
and what it changes. The judge is asked all the same, for what is next to it may
stand in the way."""
from record import PLAIN, content_id, write
from state import (SECRETARIAT, cancelled_at, closes, coordinators, is_approved,
                   is_call, is_frozen, today, undone)

YEARS = ["2021", "2022", "2023", "2024"]


class Draft:
    def __init__(self, who, changes):
        self.who, self.changes = who, changes


def put(path, keys, body):
    return {path: (PLAIN, write(keys, body))}


def text(rng):
    words = "test data that a state might say of a text and its steps".split()
    return ("\n%s %d.\n" % (" ".join(rng.choices(words, k=6)),
                            rng.randrange(10**9))).encode()


def place_of(state, kind, keys, body):
    """Where a document stands that is only ever added."""
    whole = content_id(kind, keys, body)
    if kind == "comment":
        on = "area/" + keys["area"] if "area" in keys else \
            "decision/" + keys["decision"] if "decision" in keys else \
            keys["note"]
        return "comments/%s/%s/%s.md" % (on, keys["state"].lower(), whole)
    short = whole[:8]
    if kind == "disposition":
        comment = state.get(keys["comment"])
        return comment.path.replace("comments/", "dispositions/", 1)[:-3] + \
            "-%s.md" % short
    if kind in ("act", "decision"):
        word = keys.get("organ", "").lower() if kind == "decision" \
            else keys["kind"]
        return "%ss/%s/%s-%s-%s.md" % (kind, keys["date"][:4], keys["date"],
                                       word, short)
    if kind == "progress":
        who = keys.get("state") or keys["by-coordinator"]
        return "progress/%s/%s-%s-%s.md" % (keys["item"], keys["year"],
                                            who.lower(), short)
    if kind == "focal-point":
        return "networks/%s/%s-%s.md" % (keys["network"],
                                         keys["state"].lower(), short)
    return "events/%s/report-%s.md" % (keys["event"], short)


class Right:
    def __init__(self, rng, state):
        self.rng, self.state = rng, state

    # --- what there is

    def member(self):
        return self.rng.choice([d.keys["code"] for d in self.state.of("member")
                                if "until" not in d.keys])

    def one(self, kind, wanted=lambda d: True):
        found = [d for d in self.state.of(kind) if wanted(d)]
        return self.rng.choice(sorted(found, key=lambda d: d.path)) \
            if found else None

    def area(self, vacant=False):
        return self.one("area", lambda d: bool(
            coordinators(self.state, d.id)) != vacant)

    def note(self, is_open=None):
        return self.one("note", lambda n: is_call(n) and "extends" not in
                        n.keys and not cancelled_at(self.state, n) and
                        is_open in (None, closes(self.state, n) > today()))

    def free(self, kind):
        """A paper or activity that its coordinator may change."""
        return self.one(kind, lambda d: not is_frozen(self.state, d) and
                        not is_approved(self.state, d) and
                        coordinators(self.state, d.parts[0]))

    def standing(self, wanted=lambda d: True):
        return self.one("comment", lambda d: wanted(d) and
                        not undone(self.state, d.id))

    def coordinator(self, area):
        return self.rng.choice(coordinators(self.state, area))

    def draft(self, who, kind, keys, body=None):
        body = text(self.rng) if body is None else body
        return Draft(who, put(place_of(self.state, kind, keys, body), keys,
                              body))

    def source(self, keys):
        keys["via"] = self.rng.choice(["note", "mail", "phone"])
        keys["reference"] = "No. %d" % self.rng.randrange(10**6)
        return keys

    # --- comments

    def comment(self, who=None, **more):
        who = who or self.member()
        keys = {"state": who}
        if self.rng.random() < 0.3:
            keys["area"] = self.one("area").id
        else:
            keys["note"] = self.note().id
        keys["kind"] = self.rng.choice(
            "comment proposal amendment objection reservation condition "
            "question support no-objection".split())
        if self.rng.random() < 0.2:
            keys["category"] = "technical"
        keys["via"] = self.rng.choice(["git", "web"])
        if self.rng.random() < 0.3:
            keys["lang"] = "en"
        if self.rng.random() < 0.1:
            keys["distribution"] = "public"
        return self.draft(who, "comment", keys)

    def comment_on_open_call(self):
        note = self.note(True)
        if note:
            who = self.member()
            return self.draft(who, "comment", {
                "state": who, "note": note.id, "kind": "comment",
                "via": "git"})

    def statement(self):
        decision = self.one("decision")
        if decision:
            who = self.member()
            return self.draft(who, "comment", {
                "state": who, "decision": decision.id, "via": "git",
                "kind": self.rng.choice(["statement", "reservation"])})

    def comment_that_undoes(self):
        old = self.standing(lambda d: d.keys["kind"] not in
                            ("withdrawal", "reply", "statement"))
        if old:
            keys = {k: v for k, v in old.keys.items()
                    if k in ("state", "note", "area", "decision")}
            key = self.rng.choice(["supersedes", "withdraws"])
            keys["kind"] = "withdrawal" if key == "withdraws" else "comment"
            keys["via"] = "git"
            keys[key] = old.id
            return self.draft(keys["state"], "comment", keys)

    def comment_that_follows(self):
        old = self.standing(lambda d: "decision" not in d.keys)
        draft = self.comment()
        if old:
            (_, data), = draft.changes.values()
            keys = {"state": draft.who, "kind": "support", "via": "git",
                    "follows": old.id}
            keys.update({k: old.keys[k] for k in ("note", "area")
                         if k in old.keys})
            return self.draft(draft.who, "comment", keys)

    def reply(self):
        answer = self.one("disposition")
        comment = answer and self.state.get(answer.keys["comment"])
        if comment and not undone(self.state, answer.id):
            keys = {"state": comment.keys["state"], "kind": "reply",
                    "via": "git", "disposition": answer.id,
                    "stance": self.rng.choice(["accepts", "maintains"])}
            keys.update({k: comment.keys[k] for k in ("note", "area")
                         if k in comment.keys})
            return self.draft(keys["state"], "comment", keys)

    def comment_entered(self):
        keys = {"state": self.member(), "kind": "comment"}
        if self.rng.random() < 0.3:
            keys["area"] = self.one("area").id
            keys["known-by"] = "2024-05-%02d" % self.rng.randint(1, 31)
        else:
            keys["note"] = self.note().id
            keys["received"] = "2024-%02d-%02dT10:00:00Z" % (
                self.rng.randint(4, 12), self.rng.randint(1, 28))
        return self.draft(SECRETARIAT, "comment", self.source(keys))

    # --- what became of them

    def disposition(self, who=None):
        answered = {d.keys["comment"] for d in self.state.of("disposition")}
        comment = self.standing(lambda d: d.id not in answered and
                                "decision" not in d.keys and
                                d.keys["kind"] not in ("withdrawal", "reply"))
        if not comment:
            return None
        note = self.state.get(comment.keys.get("note", ""))
        area = comment.keys.get("area") or note.keys.get("area")
        own = coordinators(self.state, area)
        keys = {"comment": comment.id,
                "outcome": self.rng.choice(["incorporated", "noted",
                                            "not-incorporated"])}
        if keys["outcome"] == "not-incorporated":
            keys["reason"] = self.rng.choice(["already-covered",
                                              "out-of-scope"])
        keys["by"] = self.rng.choice(own) if own else "Secretariat"
        keys["date"] = "2024-12-%02d" % self.rng.randint(1, 31)
        if not own:
            return self.draft(SECRETARIAT, "disposition", keys)
        if who == SECRETARIAT:
            return self.draft(who, "disposition", self.source(keys))
        return self.draft(keys["by"], "disposition", keys)

    def disposition_entered(self):
        return self.disposition(SECRETARIAT)

    # --- reports

    def progress(self):
        item = self.one("item")
        state = self.member()
        keys = {"item": item.id, "state": state,
                "year": self.rng.choice(YEARS),
                "status": self.rng.choice(["limited", "substantial"])}
        return self.draft(state, "progress", keys)

    def progress_of_coordinator(self):
        item = self.one("item")
        own = self.coordinator(item.parts[0])
        keys = {"item": item.id, "by-coordinator": own,
                "year": self.rng.choice(YEARS), "status": "limited"}
        return self.draft(own, "progress", keys)

    def progress_entered(self):
        item = self.one("item")
        keys = {"item": item.id, "state": self.member(),
                "year": self.rng.choice(YEARS), "status": "completed"}
        return self.draft(SECRETARIAT, "progress", self.source(keys))

    def focal_point(self):
        network = self.one("item", lambda d: "network" in d.keys)
        state = self.member()
        keys = {"network": network.keys["network"], "state": state,
                "authority": "Test authority %d" % self.rng.randrange(10**6),
                "since": "2024-01-%02d" % self.rng.randint(1, 31)}
        if self.rng.random() < 0.4:
            return self.draft(SECRETARIAT, "focal-point", self.source(keys))
        return self.draft(state, "focal-point", keys)

    def event(self):
        area = self.area()
        day = self.rng.randint(1, 28)
        keys = {"areas": [area.id], "title": "A test seminar",
                "organisers": [self.member()], "mode": "online",
                "starts": "2024-03-%02d" % day, "ends": "2024-03-%02d" % day,
                "zone": "UTC", "languages": ["en"]}
        who = self.rng.choice([SECRETARIAT, self.coordinator(area.id)])
        return Draft(who, put("events/2024/test-%d.md" %
                              self.rng.randrange(10**6), keys, text(self.rng)))

    def event_report(self):
        reported = {d.keys["event"] for d in self.state.of("event-report")}
        event = self.one("event", lambda d: d.id not in reported)
        if event:
            own = self.coordinator(event.keys["areas"][0])
            who = self.rng.choice([SECRETARIAT, own])
            keys = {"event": event.id, "held": "held", "date": "2024-12-31",
                    "by": "Secretariat" if who == SECRETARIAT else who}
            return self.draft(who, "event-report", keys)

    # --- texts

    def paper(self):
        area = self.area(self.rng.random() < 0.3)
        own = coordinators(self.state, area.id)
        who = self.rng.choice(own) if own else SECRETARIAT
        keys = {"area": area.id, "kind": "other", "title": "A test paper",
                "lang": "en", "approval": ["SWG", "SOC"]}
        if own:
            keys["prepared-by"] = who
        return Draft(who, put("plans/%s/test-%d.md" % (
            area.id, self.rng.randrange(10**6)), keys, text(self.rng)))

    def paper_changed(self, kind="paper"):
        old = self.free(kind)
        if old:
            keys = dict(old.keys)
            if self.rng.random() < 0.3:
                keys["title"] += " and more"
            return Draft(self.coordinator(old.parts[0]),
                         put(old.path, keys, old.body + text(self.rng)))

    def paper_removed(self):
        old = self.free("paper")
        if old and "test-" in old.path and not self.state.referring(old.id):
            return Draft(self.coordinator(old.parts[0]), {old.path: None})

    def item(self):
        section = self.rng.choice(["i", "ii"])
        number = self.rng.randint(20, 900)
        keys = {"area": "nct-general", "section": section,
                "title": "A test activity", "needs": "none"}
        return Draft(self.coordinator("nct-general"), put(
            "plans/nct-general/items/%s.%d.md" % (section, number), keys,
            text(self.rng)))

    def item_changed(self):
        return self.paper_changed("item")

    def frozen_but_free_key(self):
        old = self.one("paper", lambda d: is_frozen(self.state, d))
        if old:
            keys = dict(old.keys, number="Test %d" %
                        self.rng.randrange(10**6))
            own = coordinators(self.state, old.parts[0])
            return Draft(self.rng.choice(own) if own else SECRETARIAT,
                         put(old.path, keys, old.body))

    def version(self):
        old = self.free("paper")
        if old:
            keys = {"title": "Test", "lang": "fr", "text": "unofficial",
                    "translates": "%s %s" % (old.id, old.blob)}
            return Draft(self.coordinator(old.parts[0]), put(
                old.path[:-3] + ".fr.md", keys, text(self.rng)))

    # --- the secretariat's

    def call(self):
        # one that is open for a long time
        papers = [d for d in self.state.of("paper") if "test-" in d.path and
                  not is_approved(self.state, d)]
        if not papers:
            return None
        paper = self.rng.choice(sorted(papers, key=lambda d: d.path))
        enclosed = [paper]
        if self.rng.random() < 0.2:
            paper = self.state.get("nct-general/action-plan")
            enclosed = [paper] + sorted(
                self.state.of("item"), key=lambda d: (
                    d.keys["section"], int(d.id.rsplit(".", 1)[1])))
        number = self.rng.randrange(10**6)
        area = self.state.get(paper.parts[0])
        keys = {"number": "%s/%d" % (area.keys["code"], number),
                "date": "2024-04-01", "area": area.id,
                "subject": "A test call", "invites": ["comment"],
                "encloses": ["%s %s" % (d.id, d.blob) for d in enclosed],
                "comments-by": "2190-06-30", "cutoff": "24:00", "zone": "UTC",
                "deadline-basis": "stated", "closes": "2190-07-01T00:00:00Z",
                "offset": "+00:00", "issued": "2024-04-01T09:00:00Z"}
        if self.rng.random() < 0.3:
            for key in ("deadline-basis", "closes", "offset", "issued"):
                del keys[key]
        slug = keys["number"].lower().replace("/", "-")
        return Draft(SECRETARIAT, put("notes/2024/%s.md" % slug, keys,
                                      text(self.rng)))

    def draft_issued(self):
        note = self.one("note", lambda d: "comments-by" in d.keys and
                        "issued" not in d.keys)
        if note:
            keys = dict(note.keys)
            paper = self.state.get(keys["encloses"][0].split(" ")[0])
            if not paper:
                return None
            keys.update({"encloses": ["%s %s" % (paper.id, paper.blob)],
                         "deadline-basis": "stated",
                         "closes": "2190-07-01T00:00:00Z",
                         "offset": "+00:00", "issued": "2024-04-01T09:00:00Z"})
            return Draft(SECRETARIAT, put(note.path, keys, note.body))

    def extension(self):
        note = self.note(True)
        if note:
            keys = {k: note.keys[k] for k in (
                "area", "comments-by", "cutoff", "zone", "deadline-basis",
                "closes", "offset", "issued")}
            number = self.rng.randrange(10**6)
            area = self.state.get(keys["area"])
            keys.update({
                "number": "%s/%d" % (area.keys["code"], number),
                "date": "2024-05-01", "subject": "A test extension",
                "extends": note.id, "comments-by": "2191-06-30",
                "closes": "2191-07-01T00:00:00Z",
                "issued": "2024-05-01T09:00:00Z"})
            slug = keys["number"].lower().replace("/", "-")
            return Draft(SECRETARIAT, put("notes/2024/%s.md" % slug, keys,
                                          text(self.rng)))

    def cancellation(self):
        note = self.note(True)
        if note:
            return self.draft(SECRETARIAT, "act", {
                "kind": "cancelled", "subject": note.id, "date": "2024-11-%02d"
                % self.rng.randint(1, 30), "because": "Test data"}, b"")

    def replies_complete(self):
        return self.draft(SECRETARIAT, "act", {
            "kind": "replies-complete", "subject": self.note(False).id,
            "date": "2024-%02d-%02d" % (self.rng.randint(1, 12),
                                        self.rng.randint(1, 28))}, b"")

    def entered_in_error(self):
        comment = self.standing(lambda d: d.keys["via"] == "mail")
        if comment:
            return self.draft(SECRETARIAT, "act", {
                "kind": "entered-in-error", "subject": comment.id,
                "date": "2024-12-31", "because": "Test data"}, b"")

    def decision(self):
        paper = self.one("paper", lambda d: "test-" in d.path and
                         not is_frozen(self.state, d))
        if paper:
            return self.draft(SECRETARIAT, "decision", {
                "organ": self.rng.choice(["SWG", "SOC", "SOC"]),
                "date": "2024-12-31",
                "outcome": "approved", "documents": ["%s %s" % (
                    paper.id, paper.blob)],
                "because": "Test data %d" % self.rng.randrange(10**6)}, b"")

    def frame(self):
        """What is the secretariat's alone, and may be edited."""
        kind = self.rng.choice(["member", "area", "measure", "body", "README"])
        if kind == "README":
            return Draft(SECRETARIAT, {"README.md": (
                PLAIN, text(self.rng))})
        old = self.one(kind)
        keys = dict(old.keys)
        if kind == "area":
            keys["coordinators"] = sorted({self.member(), self.member()})
            keys.pop("co-coordinators", None)
        return Draft(SECRETARIAT, put(old.path, keys, old.body +
                                      text(self.rng)))

    def all(self):
        return [self.comment] * 6 + [
            self.comment_on_open_call, self.comment_on_open_call,
            self.comment_that_undoes, self.comment_that_undoes,
            self.comment_that_follows, self.statement, self.reply,
            self.comment_entered, self.comment_entered, self.disposition, self.disposition,
            self.disposition_entered, self.progress,
            self.progress_of_coordinator, self.progress_entered,
            self.focal_point, self.event, self.event_report, self.paper,
            self.paper, self.paper_changed, self.paper_removed, self.item,
            self.item_changed, self.frozen_but_free_key, self.version,
            self.call, self.call, self.draft_issued, self.cancellation,
            self.extension,
            self.replies_complete, self.entered_in_error, self.decision,
            self.frame]
