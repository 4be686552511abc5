# A note is asked for on a terminal, shown, and recorded after a yes.
. "$(dirname "$0")/lib.sh"
exercise
now='--now 2022-07-10T04:00:00Z'
lead() { # OPTIONS... -- ANSWERS
	run python3 "$SOURCE/tests/mail/terminal.py" "$TACIT" new note $now "$@"
}
none() { # WHY
	[ -z "$(git status --porcelain)" ] && [ "$(git rev-parse HEAD)" = "$head" ] &&
		ok "nothing is recorded: $1" || not_ok "nothing is recorded: $1"
}
head=$(git rev-parse HEAD)
lead -- NCT/G/900 2022-13-40 '' 'Test: a call' nct-general \
	nct-general/concept-papr nct-general/concept-paper '' 2022-07-30 25:00 24:00 \
	Europe/Genf '' comment objection '' 'forward SWG' '' \
	'Test: the first paragraph.' 'Test: the second.' '' no
is_status 1 'a no'
none 'after a no'
out_has 'date: "2022-13-40" is no'
out_has 'did you mean nct-general/concept-paper'
out_has 'cutoff: "25:00" is no'
out_has 'Europe/Genf'
out_has 'number: NCT/G/900'
out_has 'date: 2022-07-10'
out_has 'zone: Asia/'
out_has 'would be recorded: '
out_has 'nothing was recorded'

lead subject=Test 'silence=forward SWG' -- NCT/G/900 2022-07-10 '' \
	nct-general/concept-paper '' 2022-07-30 24:00 '' comment '' '' 'Test: words.' '' yes
is_status 0 'a yes'
grep -q 'What it is about' "$work/out" && not_ok 'what is said is not asked for' ||
	ok 'what is said is not asked for'
cat notes/2022/nct-g-900.md >"$work/out"
is_out 'what was said' <<-'END'
	---
	number: NCT/G/900
	date: 2022-07-10
	subject: Test
	invites:
	  - comment
	encloses:
	  - nct-general/concept-paper
	comments-by: 2022-07-30
	cutoff: "24:00"
	zone: Asia/Almaty
	silence: forward SWG
	---

	Test: words.
END
run tacit check
is_status 0 'nothing is wrong with it'

# no call: neither hour nor zone; what is needed is needed
head=$(git rev-parse HEAD)
lead -n -- NCT/G/901 '' 'Test' '' '' '' 'Test: words.' ''
is_status 0 'a trial'
grep -q 'Until which hour' "$work/out" && not_ok 'no hour of no call' ||
	ok 'no hour of no call'
none 'after a trial'
lead -- '' "$(printf '\004')"
is_status 2 'no number'
[ "$(grep -c 'Its number, as in' "$work/out")" = 2 ] &&
	ok 'which is asked for again' || not_ok 'which is asked for again'
out_has 'number is needed in a note'

# what is wrong with it as a whole: nothing that was typed is lost
lead -- NCT/G/900 '' 'Test: another' '' '' '' 'Test: kept words.' '' no
is_status 3 'a number that is taken'
out_has 'there is a document of that name'
grep -q 'kept words' .git/tacit/rejected-new-note.md && ok 'kept' || not_ok 'kept'
none 'after a fault'

# in the editor, from the template or from what was said
export EDITOR='sed -i s/^number:.*/number:\ NCT\\/G\\/902/'
lead subject=Test date=2022-07-10 --edit --
is_status 0 'the editor'
[ -e notes/2022/nct-g-902.md ] && ok 'recorded' || not_ok 'recorded'
EDITOR='sed -i s/Test:/Edited:/'
lead -- NCT/G/903 '' 'Test: a subject' '' '' '' 'Text.' '' edit
is_status 0 'edited after it was shown'
grep -q 'subject: "Edited: a subject"' notes/2022/nct-g-903.md && ok 'the edit' ||
	not_ok 'the edit'
plan
