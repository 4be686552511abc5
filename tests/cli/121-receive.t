# Each letter ends in exactly one of four places, and none is lost.
# TACIT_LETTERS=10000 takes so many.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
count=${TACIT_LETTERS:-300}
mailbox="python3 $SOURCE/tests/mail/mailbox.py"

mkdir "$work/box"
echo 'No objection.' | letter delegation@xaa.example.org 'NCT/G/778' 09:00:00 \
	>"$work/box/1"
form_letter delegation@xaa.example.org 10:00:00 \
	'XAA,concept-paper#II.2,comment,Test: name them.' >"$work/box/2"
echo 'I am away.' | letter delegation@xbb.example.org 'Away' 11:00:00 \
	'Auto-Submitted: auto-replied' >"$work/box/3"
form_letter delegation@xaa.example.org 12:00:00 'XAA,,objektion,x' >"$work/box/4"

run tacit receive "$work/box" --now 2022-06-29 -n
is_status 0 'a dry run'
err_has '1 proposed, 1 for a person, 1 set aside, 1 bounced; 0 were here already'
run tacit incoming --all --now 2022-06-29 -q
is_out 'keeps nothing' </dev/null
run tacit receive "$work/box" --now 2022-06-29
is_status 0 'a folder of letters'
err_has '1 proposed, 1 for a person, 1 set aside, 1 bounced; 0 were here already'
out_has 'faults in the form'
out_has 'an automatic reply'
run tacit receive "$work/box" --now 2022-06-29
err_has '0 proposed, 0 for a person, 0 set aside, 0 bounced; 4 were here already'
# on another way, into an mbox
{
	echo 'From test Thu Jun 30 00:00:00 2022'
	echo 'Received: from other by else.example.int; Tue, 28 Jun 2022 13:00:00 +0600'
	cat "$work/box/1"
	echo
} >"$work/again.mbox"
run sh -c "tacit receive - --now 2022-06-29 <$work/again.mbox"
is_status 0 'standard input'
err_has '1 were here already'
run tacit receive "$work/none" --now 2022-06-29
is_status 3 'no such mailbox'
echo 'Test.' | letter delegation@xaa.example.org 'NCT/G/778' 12:30:00 \
	>"$work/one-more"
run python3 -c 'import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute("SELECT until - at FROM kept"
        " WHERE state = \"set-aside\""):
    print(row[0] // 86400)' .git/tacit/private.db
is_out 'what is set aside is kept so long' <<-'END'
1095
END

# a helper that fails is no fault of the letters: nothing is kept
mkdir "$work/bin"
cp "$TACIT" "$work/bin/tacit"
cat >"$work/bin/tacit-foreign" <<-'END'
	#!/bin/sh
	cat >/dev/null
	printf 'fault 4\nTest\n'
	exit 4
END
chmod +x "$work/bin/tacit-foreign"
git config tacit.private "$work/helper.db"
run "$work/bin/tacit" receive "$work/box" --now 2022-06-29
is_status 4 'the helper fails'
err_has 'Test'
run tacit incoming --all -q
is_out 'no letter is queued for that' </dev/null
run tacit receive "$work/box" --now 2022-06-29
err_has '1 proposed, 1 for a person, 1 set aside, 1 bounced; 0 were here already'
git config --unset tacit.private
run sh -c "tacit receive '$work/box' '$work/one-more' --now 2022-06-29 --format json |
	python3 -c 'import json, sys; print(len(json.load(sys.stdin)[\"letters\"]))'"
is_out 'two mailboxes are one document' <<-'END'
5
END
echo 'XZZ a@b.example.org' >"$work/bad"
git config tacit.contacts "$work/bad"
run tacit receive "$work/box" --now 2022-06-29
is_status 3 'a list with a state that is not there'
err_has "$work/bad:1"
git config tacit.contacts "$work/contacts"

run stat -c %a "$reg/.git/tacit/private.db"
is_out 'for its owner alone' <<-'END'
600
END
git config tacit.private "$work/elsewhere.db"
run tacit receive "$work/box" --now 2022-06-29 -q
is_status 0 'another vault'
[ -s "$work/elsewhere.db" ] && ok 'elsewhere' || not_ok 'elsewhere'
run git status --porcelain
is_out 'nothing of it is in the work tree' </dev/null

# only the first line of a named server is believed, whatever a sender writes
# below it, or calls his machine
echo x | letter delegation@xaa.example.org 'NCT/G/778 one' 01:00:00 >"$work/one"
{
	printf 'Received: from by (x) by mx.body.example.int; '
	printf 'Tue, 28 Jun 2022 20:00:00 +0600\n'
	cat "$work/one"
} >"$work/two"
run tacit receive "$work/two" --now 2022-06-29 --format json
out_has '"received": "2022-06-28T14:00:00Z"'
{
	printf 'Received: from by (by mx.body.example.int;) by relay.example.org; '
	printf 'Tue, 28 Jun 2022 20:00:00 +0600\n'
	sed 1d "$work/one" | sed 's/ one$/ three/'
} >"$work/three"
run tacit receive "$work/three" --now 2022-06-29 --format json
out_has '"received": null'

# many, by chance
git config tacit.private "$work/many.db"
$mailbox maildir "$work/Maildir" "$count"
start=$(date +%s)
run tacit receive "$work/Maildir" --now 2022-07-01 -q
is_status 0 "$count letters in a Maildir"
[ "$(wc -l <"$work/out")" -eq "$count" ] && ok 'each is told of' ||
	not_ok 'each is told of'
echo "# $(tail -n 2 "$work/err" | head -n 1), $(($(date +%s) - start)) s"
run $mailbox check "$work/many.db" "$count"
is_out 'each in one place' <<-'END'
0 lost, 0 elsewhere
END

# killed anywhere: what was taken is kept, and again adds the rest
git config tacit.private "$work/killed.db"
for wait in 0.02 0.05 0.1 0.2; do
	timeout -s KILL $wait "$TACIT" receive "$work/Maildir" --now 2022-07-01 \
		>/dev/null 2>&1
done
run tacit receive "$work/Maildir" --now 2022-07-01 -q
is_status 0 'once more after it was killed'
run $mailbox check "$work/killed.db" "$count"
is_out 'nothing is lost' <<-'END'
0 lost, 0 elsewhere
END
$mailbox mbox "$work/all.mbox" "$count"
run tacit receive "$work/all.mbox" --now 2022-07-01 -q
before=$(tacit incoming --all -q --now 2022-07-01 | wc -l)
run tacit receive "$work/all.mbox" --now 2022-07-01 -q
[ "$(tacit incoming --all -q --now 2022-07-01 | wc -l)" -eq "$before" ] &&
	ok 'an mbox adds nothing twice' || not_ok 'an mbox adds nothing twice'
plan
