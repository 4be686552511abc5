"""Random pushes to a shared register, judged by tacit and by a second model of
the policy; each that they judge differently is told, and kept.

    python3 pushes.py TACIT PLAN [--seed N] [--pushes N] [--keep DIR]

PLAN is the sample register (plans/cica). The seed is printed: with it the same
pushes are made again. Each 500 have a register of their own."""
import argparse
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile

from record import Node, PLAIN, REPOSITORY, Store
from right import Right
from rights import SAID, judge
from state import State
from wrong import Commit, NothingThere, Push, Wrong, push_of

ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC",
               "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
               "HOME": "/nonexistent"}
AUTHORS = ["Secretariat <secretariat@register.invalid>",
           "Thailand <tha@register.invalid>", "x <x@test.invalid>"]


class World:
    """The shared register, the repository that is pushed from, and what the
    model knows of both."""
    left = "XAB"

    def __init__(self, folder, tacit, plan, rng):
        self.rng, self.tacit = rng, tacit
        self.hub = os.path.join(folder, "hub")
        self.near = os.path.join(folder, "near")
        self.prepare(plan, os.path.join(folder, "plan"))
        self.git(None, "clone", "-q", "--bare", self.hub, self.near)
        self.store = Store(self.near)
        self.read()

    def prepare(self, plan, copy):
        shutil.copytree(plan, copy)
        with open(copy + "/body.md", encoding="utf-8") as text:
            lines = text.read().split("\n", 1)
        with open(copy + "/body.md", "w", encoding="utf-8") as text:
            # test data: no key
            text.write(lines[0] + "\nreceipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00"
                       "\n" + lines[1])
        with open(copy + "/members/xab.md", "w", encoding="utf-8") as text:
            text.write("---\ncode: XAB\nname: Test State B\nkind: member\n"
                       "until: 2024-01-01\n---\n")
        subprocess.run([self.tacit, "init", self.hub, "--bare", "--from",
                        copy], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        for key, value in (("tacit.shared", "true"), ("gc.auto", "0"),
                           ("core.fsync", "none"),
                           ("receive.denyDeletes", "false"),
                           ("receive.denyDeleteCurrent", "ignore"),
                           ("receive.denyNonFastForwards", "false")):
            self.git(None, "-C", self.hub, "config", key, value)

    def git(self, who, *words, wanted=0):
        run = subprocess.run(
            ["git", *words], capture_output=True, check=False, env=dict(
                ENVIRONMENT, **({"TACIT_GATE": who} if who else {})))
        if wanted is not None and run.returncode != wanted:
            raise RuntimeError(run.stderr.decode("utf-8", "replace"))
        return run.returncode, run.stdout, run.stderr.decode("utf-8",
                                                             "replace")

    def read(self):
        self.tip = self.git(None, "-C", self.hub, "rev-parse",
                            "refs/heads/main")[1].decode().strip()
        self.tips = [self.tip]
        self.root, changes = Node(), {}
        rows = self.git(None, "-C", self.hub, "ls-tree", "-rz", "main")[1]
        for row in filter(None, rows.decode().split("\0")):
            mode, _, blob, path = row.replace("\t", " ").split(" ", 3)
            data = self.git(None, "-C", self.hub, "cat-file", "blob", blob)[1]
            changes[path] = (mode, data)
            self.root = self.root.changed(path.split("/"), (mode, blob))
        self.state = State({}, {}, {}).after(changes)

    def commit_of(self, root, parent, commit):
        for path, new in commit.changes.items():
            entry = None
            if new:
                entry = (new[0], new[1] if new[0] == REPOSITORY
                         else self.store.put("blob", new[1]))
            root = root.changed(path.split("/"), entry)
        parents = [parent] + ([commit.second_parent] if commit.second_parent
                              else [])
        name = self.store.commit(
            self.store.tree_of(root), parents, self.rng.choice(AUTHORS),
            self.rng.choice([10**9, 1700000000, 1735689600]),
            "Test data %d" % self.rng.randrange(10**9))
        return root, name

    def send(self, push):
        """Whether it was taken in, and what was said."""
        root, tip = self.root, self.tip
        if push.base:
            tip = push.base
        for commit in push.commits:
            root, tip = self.commit_of(root, tip, commit)
        words = [("+" if push.force else "") + ("" if push.gone else tip) +
                 ":" + push.ref]
        if push.beside:
            words.append(tip + ":" + push.beside)
        status, _, said = self.git(push.who, "-C", self.near, "push", "-q",
                                   "--no-verify", self.hub, *words,
                                   wanted=None)
        now = self.git(None, "-C", self.hub, "for-each-ref",
                       "--format=%(refname) %(objectname)")[1].decode()
        refs = dict(line.split(" ") for line in now.splitlines())
        refs.pop("refs/tacit/proved", None)
        moved = refs.pop("refs/heads/main", None)
        taken = status == 0
        if refs or taken != (moved != self.tip) or taken and moved != tip:
            raise RuntimeError("status %d, and the references are odd: %s" %
                               (status, now))
        if taken:
            self.root, self.tip = root, tip
            self.tips.append(tip)
        return taken, said


def some_push(world, kind, rng):
    """One of a kind, or None where there is nothing to make it of."""
    right = Right(rng, world.state)
    if kind == "right":
        draft = rng.choice(right.all())()
        return draft and push_of(draft)
    wrong = Wrong(rng, world.state, world)
    if kind == "several" or kind == "several, one bad":
        drafts = [d for d in (right.comment("THA") for _ in range(3)) if d]
        push = Push("THA", [Commit(d.changes) for d in drafts])
        if kind == "several, one bad":
            bad = wrong.all()[rng.choice(["edit", "bad_header", "bad_path",
                                          "wrong_id", "other_mode"])]()
            push.commits.insert(rng.randrange(4), bad.commits[0])
        return push
    if kind == "several files":
        changes = {}
        for _ in range(3):
            changes.update(right.comment("KAZ").changes)
        return Push("KAZ", [Commit(changes)])
    return wrong.all()[kind]()


def bag_of(world, rng):
    """Each way to go wrong once, and as many right ones, in any order."""
    wrong = list(Wrong(rng, world.state, world).all())
    kinds = wrong + ["several, one bad", "several", "several files"]
    kinds += ["another_writer", "another_name"] * 3
    kinds += ["right"] * (len(wrong) + 10)
    rng.shuffle(kinds)
    return kinds


def told(push, kind, reasons, taken, said):
    lines = ["%s by %s: the model %s, tacit %s" % (
        kind, push.who, "takes it" if not reasons else "refuses it for " +
        ", ".join(sorted(reasons)), "takes it" if taken else "refuses it:")]
    lines += [said.rstrip()]
    for commit in push.commits:
        for path, new in commit.changes.items():
            lines.append("  %r %s" % (path, new[0] if new else "removed"))
            if new and new[0] == PLAIN:
                lines.append(new[1][:600].decode("utf-8", "replace"))
    return "\n".join(lines)


class Tally:
    def __init__(self):
        self.hits = collections.Counter()
        self.made = self.taken = self.differ = 0


def run_register(words, rng, pushes, tally):
    """So many pushes to a register of their own."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(folder, os.path.abspath(words.tacit), words.plan, rng)
        bag = []
        while pushes:
            bag = bag or bag_of(world, rng)
            kind = bag.pop()
            try:
                push = some_push(world, kind, rng)
            except NothingThere:
                continue
            if not push:
                continue
            pushes -= 1
            tally.made += 1
            compare(words, world, kind, push, tally)


def compare(words, world, kind, push, tally):
    reasons, after = judge(world.state, push)
    taken, said = world.send(push)
    plain = " ".join(said.replace("remote: ", "").split())
    fits = taken or any(word in plain for reason in reasons
                        for word in SAID[reason])
    if taken != (not reasons) or not fits:
        tally.differ += 1
        print("--- push %d: %s" % (tally.made, told(push, kind, reasons,
                                                    taken, said)), flush=True)
        if words.keep and tally.differ == 1:
            shutil.copytree(world.hub, words.keep)
    if taken and not reasons:
        world.state = after
    elif taken:
        world.read()
    tally.hits.update(reasons)
    tally.taken += taken


def main():
    words = argparse.ArgumentParser()
    words.add_argument("tacit")
    words.add_argument("plan")
    words.add_argument("--seed", type=int, default=None)
    words.add_argument("--pushes", type=int, default=500)
    words.add_argument("--keep", metavar="DIR",
                       help="the register as it was at the first difference")
    words = words.parse_args()
    if words.keep and os.path.exists(words.keep):
        sys.exit(words.keep + " is there already")
    seed = words.seed if words.seed is not None else random.randrange(10**6)
    print("seed %d" % seed, flush=True)
    rng, tally = random.Random(seed), Tally()
    while tally.made < words.pushes:
        run_register(words, rng, min(500, words.pushes - tally.made), tally)
        print("%d of %d, judged differently: %d" % (
            tally.made, words.pushes, tally.differ), flush=True)
    missed = sorted(set(SAID) - set(tally.hits))
    print("taken in: %d" % tally.taken)
    print("rules: " + ", ".join("%s %d" % row
                                for row in sorted(tally.hits.items())))
    if tally.made >= 500 and missed:
        print("never hit: " + ", ".join(missed))
    return 1 if tally.differ or tally.made >= 500 and missed else 0


if __name__ == "__main__":
    sys.exit(main())
