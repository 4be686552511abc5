"""mailbox.py maildir|mbox PATH COUNT [SEED]: writes letters;
mailbox.py check DATABASE COUNT [SEED]: is each of them kept, in one place?"""
import collections
import hashlib
import os
import sqlite3
import sys

from letters import letters

what, path, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
made = list(letters(seed, count))

if what == "maildir":
    for name in ("new", "cur", "tmp"):
        os.makedirs(os.path.join(path, name), exist_ok=True)
    for i, letter in enumerate(made):
        with open(os.path.join(path, "new" if i % 2 else "cur",
                               "%06d.test" % i), "wb") as out:
            out.write(letter.bytes)
elif what == "mbox":
    with open(path, "wb") as out:
        for letter in made:
            out.write(b"From test Thu Jun 30 00:00:00 2022\n"
                      + letter.bytes + b"\n\n")
else:
    database = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    rows = database.execute("SELECT state, bytes FROM kept "
                            "WHERE kind = 'letter'").fetchall()
    kept = {hashlib.sha256(row[1]).digest() for row in rows}
    lost = [letter for letter in made if letter.bytes.strip()
            and hashlib.sha256(letter.bytes).digest() not in kept]
    places = collections.Counter(row[0] for row in rows)
    other = set(places) - {"proposed", "queued", "set-aside", "bounced"}
    print("%d lost, %d elsewhere" % (len(lost), len(other)))
    print(" ".join("%s %d" % item for item in sorted(places.items())),
          file=sys.stderr)
    by_kind = {"automatic": "set-aside", "report": "set-aside"}
    for letter in made:
        wanted = by_kind.get(letter.kind)
        found = [row[0] for row in rows if row[1] == letter.bytes]
        if wanted and found != [wanted] or len(found) > 1:
            print("%s: %s" % (letter.kind, found))
    sys.exit(bool(lost or other))
