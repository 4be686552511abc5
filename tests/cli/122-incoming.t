# A person sees each letter, and what it would do, before it is recorded.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29'

printf 'No objection.\n-- \nTest Person\nphone +7 700 000 00 00\n' |
	letter delegation@xaa.example.org 'Re: NCT/G/778' 09:00:00 >"$work/plain"
run tacit receive "$work/plain" $now -q
id=$(cat "$work/out")
run tacit incoming $now
is_status 0 'those that wait'
out_has 'Re: NCT/G/778'
run tacit incoming show "$id" $now
is_status 0 'one of them'
out_has 'STATE     Test State A'
out_has '28 June 2022, 09:00, Nur-Sultan time (03:00 UTC)'
out_has 'Tue, 28 Jun 2022 08:00:00 +0600'
out_has 'phone +7 700 000 00 00'
out_has 'What each kind would do to this call'
out_has 'of a'
run tacit incoming accept "$id" $now
is_status 2 'no kind is preset'
err_has 'of which kind it is, is not chosen'
run tacit incoming accept "$id" --kind no-objection $now -n
is_status 0 'a dry run'
out_has 'RECEIVED  28 June 2022, 09:00'
run tacit incoming accept "$(echo "$id" | cut -c 1-8)" --kind no-objection $now
is_status 0 'accepted by the start of its id'
out_has 'recorded: xaa-'
run sh -c 'sed "s/[0-9a-f]\{64\}/DIGEST/" comments/2022/nct-g-778/xaa/*.md'
is_out 'as it is recorded' <<'END'
---
state: XAA
note: 2022/nct-g-778
kind: no-objection
received: "2022-06-28T03:00:00Z"
via: mail
claimed: Tue, 28 Jun 2022 08:00:00 +0600
source: sha256:DIGEST
---

No objection.
END
run grep -c "$(sha256sum <"$work/plain" | cut -d ' ' -f 1)" \
	comments/2022/nct-g-778/xaa/*.md
is_out 'with the digest of the original' <<-'END'
1
END
run tacit incoming accept "$id" --kind objection $now
is_status 3 'accepted once'
err_has 'is accepted already: xaa-'
run tacit incoming $now -q
is_out 'nothing waits' </dev/null
run tacit check $now
is_status 0 'the record is right'

# what it says is an objection; its signature is no part of it
echo 'We object: test.' | letter someone@nowhere.example.org 'NCT/G/778' 10:00:00 |
	sed '/^Received/d' >"$work/plain"
run tacit receive "$work/plain" $now -q
id=$(cat "$work/out")
run tacit incoming accept "$id" -k objection $now
is_status 2 'whose letter is it?'
err_has '--state STATE'
run tacit incoming accept "$id" -k objection -s XBB $now
is_status 2 'when was it received?'
err_has '--received INSTANT'
run tacit incoming show "$id" -s XBB $now
out_has 'STATE     Test State B'
grep -q 'when it was received, no' "$work/out" && not_ok 'not once a kind' ||
	ok 'not once a kind'
run tacit incoming show "$id" -s XBB -r '2022-06-28 12:00' $now
out_has 'STATE     Test State B'
out_has 'RECEIVED  28 June 2022, 12:00'
run tacit incoming accept "$id" -k objection -s XBB -r '2022-06-28 12:00' $now
is_status 0 'said by whoever accepts'
run sh -c 'tail -n 1 comments/2022/nct-g-778/xbb/*.md'
is_out 'its words' <<-'END'
We object: test.
END

# a form
form_letter delegation@xaa.example.org 11:00:00 \
	'XAA,concept-paper#II.2,comment,Test: name them.' \
	'XAA,,question,Test: when?' >"$work/form"
run tacit receive "$work/form" $now -q
id=$(cat "$work/out")
run tacit incoming show "$id" $now
out_has 'What its form would record'
out_has 'nct-general/concept-paper#II.2'
run tacit incoming accept "$id" $now
is_status 0 'a form needs no kind'
err_has 'Test State A; question; '
err_has 'in time, and it counts'
run sh -c 'grep -h ^kind: comments/2022/nct-g-778/xaa/*.md | sort'
is_out 'each row' <<-'END'
kind: comment
kind: no-objection
kind: question
END
# another's state in a row
form_letter delegation@xaa.example.org 11:30:00 'XBB,,comment,Test: mine?' \
	>"$work/form"
run tacit receive "$work/form" $now
out_has 'faults in the form'
id=$(letter_in bounced)
run tacit incoming show "$id" $now
out_has 'Test State B speaks here'
printf 'State,Place,Kind,Text\nXAA,,comment,Test: ours.\n' >"$work/right.csv"
run tacit incoming accept "$id" --sheet "$work/right.csv" $now
is_status 0 'put right'

# a form that does not say of which kind its rows are: never the letter itself
form_letter delegation@xaa.example.org 11:45:00 'XAA,,,Test: of no kind.' >"$work/form"
run tacit receive "$work/form" $now
err_has '0 proposed, 1 for a person'
out_has 'a form, and a row does not say its kind'
id=$(letter_in queued)
run tacit incoming accept "$id" --kind proposal -p concept-paper#II.2 $now
is_status 2 'a place is of a letter without a form'
err_has 'a form says that in its rows: --place is of a letter without one'
run tacit incoming accept "$id" --kind proposal --reference 'No. 7' $now
is_status 2 'and so is the number that the state gave it'
run tacit incoming accept "$id" --kind proposal $now
is_status 0 'its rows take the kind that is said'
run sh -c 'grep -l "Test: of no kind" comments/2022/nct-g-778/xaa/*.md |
	xargs grep -h "^kind:"; grep -l "Test data: our form" -r comments'
is_out 'and what stands around the form is not recorded' <<-'END'
kind: proposal
END

# what stands beside a form is said, and recorded where somebody says as what
form_letter delegation@xaa.example.org 13:40:00 \
	'XAA,concept-paper#II.2,comment,Test: in a row.' >"$work/form"
run tacit receive "$work/form" $now -q
id=$(cat "$work/out")
run tacit incoming show "$id" $now
out_has 'What the letter says beside its form is not recorded with it'
run tacit incoming accept "$id" -n $now
err_has '--covering KIND records it, too'
run tacit incoming accept "$id" -n --covering objektion $now
is_status 3 'no such kind'
run tacit incoming accept "$id" --covering reservation $now
is_status 0 'a form, and what stands beside it'
run sh -c 'cat $(grep -l "Test data: our form" -r comments) | sed "/^received/d; /^claimed/d; /^source/d"'
is_out 'on the texts as a whole' <<-'END'
---
state: XAA
note: 2022/nct-g-778
kind: reservation
via: mail
---

Test data: our form.
END
run sh -c 'git log -1 --name-only --format= | grep -c /xaa/'
is_out 'in one commit' <<-'END'
2
END
echo 'Words only.' | letter delegation@xaa.example.org 'NCT/G/778' 13:41:00 >"$work/plain"
run tacit receive "$work/plain" $now -q
id=$(cat "$work/out")
run tacit incoming accept "$id" --covering comment $now
is_status 2 'there is no form beside which it stands'
tacit incoming refuse "$id" --because 'Test.' $now >/dev/null 2>&1

# refused
echo 'Lunch?' | letter delegation@xaa.example.org 'Test lunch' 12:00:00 >"$work/plain"
run tacit receive "$work/plain" $now -q
id=$(cat "$work/out")
run tacit incoming refuse "$id" $now
is_status 2 'why?'
run tacit incoming refuse "$id" --because 'no reply to a call' $now
is_status 0 'refused'
run tacit incoming show "$id" $now --format json
out_has '"because": "no reply to a call"'
out_has '"where": "refused"'
run tacit incoming show zzz $now
is_status 3 'no such letter'
run tacit incoming throw "$id" $now
is_status 2 'no such deed'

# erased, and emptied after its time
run tacit forget someone@nowhere.example.org $now
is_status 0 'a person is erased'
err_has 'letters, registrations and addresses erased: 1;'
grep -rqF 'someone@nowhere' .git/tacit && not_ok 'no byte is left' ||
	ok 'no byte is left'
run tacit forget delegation $now
is_status 3 'no address, and nobody of that name'
err_has 'nobody who registered is meant by that'
run tacit incoming --all --now 2040-01-01 -q
run tacit incoming -n --now 2040-01-01
run tacit receive "$work/form" --now 2040-01-01
grep -rqF 'xaa.example.org' .git/tacit && ok 'kept, whatever day is said' ||
	not_ok 'kept, whatever day is said'
keep_until() { # PLACE INSTANT
	python3 -c 'import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("UPDATE kept SET until = ? WHERE state = ?", sys.argv[:1:-1])
db.commit()' .git/tacit/private.db "$@"
}
accepted=$(letter_in accepted | head -n 1)
recorded=$(tacit incoming show "$accepted" $now | sed -n 's/^RECORDED AS *//p')
keep_until accepted 1
keep_until refused 1
run tacit incoming --all -q
run tacit receive "$work/form" -n
grep -rqF 'xaa.example.org' .git/tacit && ok 'a list empties nothing' ||
	not_ok 'a list empties nothing'
run tacit receive "$work/form"
err_has '1 were here already'
grep -rqF 'xaa.example.org' .git/tacit && not_ok 'emptied after its time' ||
	ok 'emptied after its time'
run tacit incoming show "$id"
is_status 0 'its id stays'
out_has "refused; emptied on $(LC_ALL=C TZ=Asia/Almaty date '+%-d %B %Y')"
run tacit incoming show "$accepted" $now
out_has "accepted; emptied on"
out_has 'STATE        Test State A'
out_has "$recorded"
out_has 'CALL         NCT/G/778'
grep -q -e --state "$work/out" && not_ok 'nothing is to be chosen' ||
	ok 'nothing is to be chosen'
run tacit incoming show "$accepted" $now --format json
out_has '"emptied": "20'

# what is settled once stays so; what is recorded and not settled is settled
# by saying it once more
echo 'Test: we support it.' |
	letter delegation@xaa.example.org 'NCT/G/778' 13:00:00 >"$work/plain"
run tacit receive "$work/plain" -q $now
id=$(cat "$work/out")
lock() { # ON|OFF: the vault takes no change
	python3 -c 'import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("CREATE TRIGGER no BEFORE UPDATE ON kept BEGIN"
    " SELECT RAISE(ABORT, \"test\"); END" if sys.argv[2] == "on"
    else "DROP TRIGGER no")
db.commit()' .git/tacit/private.db "$1"
}
lock on
run tacit incoming accept "$id" -k support $now
is_status 6 'recorded, and the vault fails'
err_has 'recorded; say it once more'
lock off
run tacit incoming accept "$id" -k support $now
is_status 0 'said once more'
run sh -c 'grep -l "^kind: support" comments/2022/nct-g-778/xaa/*.md | wc -l'
is_out 'recorded once' <<-'END'
1
END
run tacit incoming refuse "$id" --because test $now
is_status 3 'settled'
echo 'Test: no reply.' |
	letter delegation@xaa.example.org 'Test' 13:30:00 >"$work/plain"
run tacit receive "$work/plain" -q $now
id=$(cat "$work/out")
run tacit incoming refuse "$id" --because 'test data' $now
run tacit incoming accept "$id" -k comment --note NCT/G/778 $now
is_status 3 'refused, and so settled'
err_has 'is refused already: test data'

# one after another, on a terminal
echo 'Test: our words.' |
	letter delegation@xaa.example.org 'Words' 14:00:00 >"$work/plain"
run tacit receive "$work/plain" -q $now
id=$(cat "$work/out")
at_terminal() { # ANSWERS...
	python3 "$SOURCE/tests/mail/terminal.py" "$TACIT" incoming $now -- "$@"
}
run at_terminal clear q
is_status 0 'what only begins like a key'
out_has 'clear is none of them'
run at_terminal c NCT/G/77777 q
is_status 3 'no such note'
run at_terminal c nct/g/778 n q
is_status 0 'asked before it is recorded'
out_has 'Record it (y/n)?'
out_has 'Test: our words.'
run tacit incoming show "$id" $now --format json
out_has '"where": "queued"'
run at_terminal c nct/g/778 y q
is_status 0 'a number is typed'
run tacit incoming show "$id" $now --format json
out_has '"where": "accepted"'

# what it says is recorded, whatever the kind; nothing is no reason
take() { # HOUR SENDER WORDS
	printf '%s\n' "$3" | letter "$2" 'NCT/G/778' "$1" >"$work/plain"
	run tacit receive "$work/plain" -q $now
	id=$(cat "$work/out")
}
take 15:00:00 delegation@xbb.example.org \
	'Test: we support it, provided that data stay confidential.'
run tacit incoming accept "$id" -k support $now
is_status 0 'support with words'
run sh -c 'grep -h "provided that" comments/2022/nct-g-778/xbb/*.md'
is_out 'its words' <<-'END'
Test: we support it, provided that data stay confidential.
END
take 15:01:00 delegation@xbb.example.org '> Test: quoted.'
run tacit incoming accept "$id" -k objection $now
is_status 2 'an objection without a word'
err_has 'no words of its own can be read in it'
run tacit incoming accept "$id" -k objection -m '' $now
is_status 2 'nor an empty one'
run tacit incoming accept "$id" -k objection -m 'Test: we object.' $now
is_status 0 'with words'

# of what the register has the letter is accepted, whatever the vault says
take 15:02:00 delegation@xbb.example.org \
	'Test: recorded once.'
lock on
run tacit incoming accept "$id" -k comment $now
is_status 6 'recorded, and not settled'
lock off
cp .git/tacit/private.db "$work/before.db"
run tacit incoming accept "$id" -k objection $now
is_status 3 'no second comment of another kind'
err_has 'is accepted already: xbb-'
cp "$work/before.db" .git/tacit/private.db
run tacit incoming refuse "$id" --because 'test data' $now
is_status 3 'not refused'
err_has 'is accepted already: xbb-'
run tacit incoming show "$id" $now --format json
out_has '"where": "accepted"'
out_has '"recorded": "xbb-'
run sh -c 'grep -l "Test: recorded once" comments/2022/nct-g-778/xbb/*.md | wc -l'
is_out 'one comment' <<-'END'
1
END
comment=$(grep -l 'Test: recorded once' comments/2022/nct-g-778/xbb/*.md)
run tacit void "$(basename "$comment" .md)" --because 'Test: in error.' $now
is_status 0 'entered in error'
run tacit incoming accept "$id" -k comment $now
is_status 0 'then it may be accepted anew'

# what the list and the server say is not said otherwise without a reason
take 15:03:00 delegation@xbb.example.org \
	'Test: whose?'
run tacit incoming accept "$id" -k comment -s XAA $now
is_status 3 'another state'
err_has 'the list of addresses says XBB'
err_has '--because TEXT'
run tacit incoming accept "$id" -k comment -r '2022-06-28 09:00' $now
is_status 3 'another instant'
err_has 'the server that received it says 2022-06-28T09:03:00Z'
run tacit incoming accept "$id" -k comment -s XBB -r 2022-06-28T09:03:00Z -n $now
is_status 0 'the same is no contradiction'
run tacit incoming accept "$id" -k comment -s XAA --because 'Test: on its behalf.' $now
is_status 0 'with a reason'
run tacit incoming show "$id" $now
out_has 'accepted: Test: on its behalf.'

# only the secretariat
take 15:04:00 delegation@xbb.example.org \
	'Test: who decides?'
git config tacit.identity XBB
run tacit incoming accept "$id" -k comment $now
is_status 3 'a state accepts nothing'
err_has 'only the secretariat accepts and refuses letters'
run tacit incoming refuse "$id" --because 'test data' $now
is_status 3 'and refuses nothing'
git config tacit.identity secretariat

# where private data lie
mkdir -p folder
for place in private.db folder/private.db "$PWD/folder/private.db"; do
	git config tacit.private "$place"
	run tacit incoming $now
	is_status 3 'not in the work tree'
	err_has 'private data do not lie among the documents of the register'
done
git config tacit.private ../private.db
run tacit -C folder incoming $now
is_status 0 'beside it, from the top'
[ -e ../private.db ] && [ ! -e private.db ] && ok 'whatever folder is the current one' ||
	not_ok 'whatever folder is the current one'
ln -s private.db ../linked.db
git config tacit.private ../linked.db
run tacit incoming $now
is_status 3 'no link'
err_has 'symbolic link'
git config --unset tacit.private
git config tacit.contacts ../no-such
run tacit -C folder incoming $now
is_status 3 'the list, too'
git config tacit.contacts "$work/contacts"
rm -f ../private.db* ../linked.db

# no server named: said once, and letters are judged anew once one is
sed -i '/^received-by/d; /mx.body/d' body.md
unhooked commit -qam 'Test: no server'
echo 'Test: when?' | letter delegation@xbb.example.org 'NCT/G/778' 15:05:00 >"$work/plain"
run tacit receive "$work/plain" $now
err_has 'tacit set body received-by=HOST'
id=$(letter_in queued | tail -n 1)
run tacit incoming show "$id" $now
out_has 'STATE     Test State B'
grep -q '15:05' "$work/out" && not_ok 'without an instant' ||
	ok 'without an instant'
tacit set body received-by=mx.body.example.int $now >/dev/null
run tacit incoming show "$id" $now
out_has '28 June 2022, 15:05'
run tacit incoming accept "$id" -k comment $now
is_status 0 'judged anew'
plan
