# What was altered since it was recorded is named, and what rests on it says so.
. "$(dirname "$0")/lib.sh"
NOW=2022-07-05

told() { # FORMAT COMMAND...: it names the commit and ends with 6
	format=$1
	shift
	run tacit "$@" --now $NOW --format "$format"
	is_status 6 "$* as $format"
	cat "$work/err" >>"$work/out"
	out_has "$(git rev-parse --short=12 "$by")"
}
everything_told() {
	for format in text md html json; do
		told $format status
		told $format silence NCT/G/778
		told $format matrix NCT/G/778
		told $format report --organ SWG --year 2022
	done
	told csv matrix NCT/G/778
	told csv report --organ SWG --year 2022
	run tacit silence NCT/G/778 --is kept --now $NOW
	is_status 6 'neither yes nor no'
	run tacit silence NCT/G/778 --now $NOW -q
	out_has 'not-provable'
}
named() { # what check says, and doctor, of a clone as well
	run tacit check
	is_status 1 "check: $1"
	out_has "$1"
	out_has "$(git rev-parse --short=12 "$by")"
	run tacit doctor
	is_status 1 'the doctor, too'
	rm -rf "$work/clone" && git clone -q . "$work/clone"
	run tacit -C "$work/clone" check
	out_has "$1"
}

exercise
said=$(tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z)
file=comments/2022/nct-g-778/kaz/${said#*-}.md
recorded=$(git rev-parse "HEAD:$file")
printed=$(git rev-parse --short HEAD)
tacit silence NCT/G/778 --now $NOW >"$work/before"

# --- each key, the mode, a removal --------------------------------------------
sed -i 's/T09:00:00Z/T09:30:00Z/' "$file"
unhooked commit -qam 'half an hour'
by=$(git rev-parse HEAD)
everything_told
named 'received was "2022-06-20T09:00:00Z", is "2022-06-20T09:30:00Z"'
run tacit submit nct-general/concept-paper --to SWG --now $NOW
is_status 6 'nothing is submitted'
err_has 'altered since it was recorded'
run tacit decide --organ SWG --outcome agreed nct-general/concept-paper \
	--now $NOW
is_status 6 'nothing is decided'
run tacit silence NCT/ICT/1327 --now $NOW
is_status 3 'what does not rest on it answers as ever'

# --- an act says which text counts -----------------------------------------------
run tacit alteration "$said" --counts neither --because 'Test.' --now $NOW
is_status 3 'it never had such a text'
run tacit alteration NCT/ICT/1327 --counts recorded --because 'Test.' --now $NOW
is_status 3 'that one was not altered'
run tacit alteration "$said" --counts recorded --now $NOW
is_status 2 'how it came about is to be said'
run tacit alteration "$said" --counts recorded --now $NOW \
	--because 'Test data: edited in the file'
is_status 0 'the alteration is noted'
act=$(sed -n 's/^recorded: //p' "$work/out")
run tacit silence NCT/G/778 --now $NOW
is_status 0 'and the verdict is computed'
out_has 'Altered since it was recorded'
out_has 'text as first recorded counts, says the Secretariat, 5 July 2022'
out_has '20 Jun 2022'
sed -e '/Altered since/,/^$/d' -e '/^RECORD/d' "$work/out" >"$work/noted"
sed '/^RECORD/d' "$work/before" | sed 's/ *record [0-9a-f]*//' \
	>"$work/expected"
grep -q "$(grep -m1 RESULT "$work/expected")" "$work/noted" &&
	ok 'as it was' || not_ok 'as it was'
run tacit check
is_status 0 'check warns'
out_has "the text as first recorded counts ($(printf %.12s "$recorded")), says $act"
tacit index --rebuild >/dev/null
run tacit silence NCT/G/778 --now $NOW
is_status 0 'an index made anew says the same'
rm -f .git/tacit/*
run tacit silence NCT/G/778 --now $NOW
is_status 0 'and one from nothing'
out_has '20 Jun 2022'
run tacit alteration "$said" --counts altered --because 'No.' --now $NOW
is_status 3 'one text counts, not another as well'
err_has "tacit void $act"
run tacit void "$act" --because 'Test.' --now $NOW
run tacit silence NCT/G/778 --now $NOW
is_status 6 'the act was in error'
run tacit alteration "$said" --counts altered --now $NOW --because 'Rightly.'
is_status 0 'the other text counts'
run tacit silence NCT/G/778 --now $NOW
is_status 0 'it is that one'
out_has '15:30'

# --- removed ------------------------------------------------------------------------
unhooked rm -q "$file"
unhooked commit -qm 'away'
by=$(git rev-parse HEAD)
everything_told
named 'removed from the record'
run tacit alteration "$said" --counts recorded --now $NOW --because 'Brought back.'
is_status 0 'what was removed is noted'
run tacit silence NCT/G/778 --now $NOW
is_status 0 'and counts'
out_has '20 Jun 2022'
run tacit list comment --state KAZ -q --now $NOW
out_has "$said"
run tacit check
is_status 0 'nothing is wrong with it'

# --- a note that encloses a text that there is not ---------------------------------
exercise
sed -i "s/concept-paper [0-9a-f]*$/concept-paper $(printf %040d 1)/" \
	notes/2022/nct-g-778.md
unhooked commit -qam 'another text'
by=$(git rev-parse HEAD)
everything_told
named 'encloses was "nct-general/concept-paper '

# --- with a name that is not its own --------------------------------------------------
exercise
said=$(tacit comment NCT/G/778 -s KAZ -k proposal -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z)
file=comments/2022/nct-g-778/kaz/${said#*-}.md
sed -i 's/^kind: proposal/kind: no-objection/' "$file"
unhooked commit -qam x && begin_here
run tacit silence NCT/G/778 --now $NOW
is_status 6 'a name that is not that of what it says'
out_has 'Not as it was recorded'

# --- a history that was rewritten -----------------------------------------------------
exercise
said=$(tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z)
printed=$(git rev-parse --short HEAD)
by=$printed
unhooked reset -q --hard HEAD~1
run tacit check
is_status 1 'this clone knows'
out_has "main no longer contains $(git rev-parse --short=12 refs/tacit/proved)"
out_has 'git rebase refs/tacit/proved'
run tacit silence NCT/G/778 --now $NOW
is_status 6 'and says so'
unhooked rebase -q refs/tacit/proved
run tacit silence NCT/G/778 --now $NOW
is_status 0 'the way back'
unhooked reset -q --hard HEAD~1
git update-ref refs/tacit/proved main
run tacit check
is_status 0 'nobody can tell'
run tacit check --since "$printed"
is_status 1 'but who has a printed page'
out_has 'is no part of main'
out_has "${said#*-}"
run tacit check --since hello
is_status 3 'what is no record'
err_has 'tacit: hello is no record'
run tacit check --since 1234567
is_status 1 'one that was never here'
out_has 'this clone is behind, or the history was rewritten'
run tacit check --since main
is_status 0 'one that is'

# --- no past here -----------------------------------------------------------------------
git commit -q --allow-empty -m 'Test data: one more'
rm -rf "$work/shallow"
git clone -q --depth 1 "file://$PWD" "$work/shallow"
for command in status 'silence NCT/G/778' check 'list note'; do
	run tacit -C "$work/shallow" $command
	is_status 6 "shallow: $command"
	err_has 'the past is not here'
	err_has 'git fetch --unshallow'
done
git -C "$work/shallow" fetch -q --unshallow
run tacit -C "$work/shallow" status --now $NOW
is_status 0 'it is here now'

# --- what hides it from a walk -----------------------------------------------------
exercise
said=$(tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z)
file=comments/2022/nct-g-778/kaz/${said#*-}.md
before=$(git rev-parse HEAD~1)
cp -R . "$work/two-trees"

# a merge that keeps the side without it
unhooked checkout -q -b side "$before"
unhooked merge -q -s ours -m 'Test data: ours' main
unhooked checkout -q main && unhooked reset -q --hard side
by=$(git rev-parse main)
run tacit silence NCT/G/778 --now $NOW
is_status 6 'a merge that removes'
rm -rf "$work/clone" && git clone -q . "$work/clone"
run tacit -C "$work/clone" check
is_status 1 'in a new clone, too'
out_has 'removed from the record'
run tacit -C "$work/clone" silence NCT/G/778 --now $NOW
is_status 6 'in a new clone the verdict'

# two trees in one commit: of such a one nothing is said
cd "$work/two-trees"
commit=$(git cat-file commit HEAD | sed "1i tree $(git rev-parse "$before^{tree}")" |
	git hash-object -t commit -w --stdin --literally)
unhooked update-ref refs/heads/main "$commit"
run tacit silence NCT/G/778 --now $NOW
[ "$status" -ge 3 ] && ok 'two trees in a commit' ||
	not_ok "two trees in a commit: $status"

# names twice in a tree hide one another
double=$(perl -e 'for (1, 2) { print "100644 a.md\0", pack("H*", $ARGV[0]) }' \
	"$(git rev-parse HEAD~1:README.md)" |
	git hash-object -t tree -w --stdin --literally)
main=$(git commit-tree -p "$(git rev-parse HEAD~1)" -m x "$double")
unhooked update-ref refs/heads/main "$main"
run tacit status --now $NOW
[ "$status" -ge 3 ] && ok 'names twice in a tree' ||
	not_ok "names twice in a tree: $status"
cd "$reg"

# --- an index that a hook has brought on ----------------------------------------------
exercise
said=$(tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z)
file=comments/2022/nct-g-778/kaz/${said#*-}.md
sed -i 's/^kind: objection/kind: no-objection/' "$file"
unhooked commit -qam 'another kind'
tacit alteration "$said" --counts recorded --because 'Test.' --now $NOW -q \
	>/dev/null
rm -f .git/tacit/index.db*
echo more >>README.md
git commit -qam 'Test data: judged' --no-verify
echo more >>README.md
git commit -qam 'Test data: judged again' --no-verify
run tacit silence NCT/G/778 --now $NOW
is_status 0 'a hook had brought the index on'
out_has 'Comments received'

# --- a rewriting that all agree to, once it was seen -------------------------------------
exercise
tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z >/dev/null
unhooked reset -q --hard HEAD~1
run tacit status --now $NOW
is_status 6 'it was seen'
git update-ref refs/tacit/proved main
run tacit status --now $NOW
is_status 0 'it was agreed to'
run tacit doctor
is_status 0 'the doctor has nothing against it'

# --- refs/tacit/proved itself ---------------------------------------------------------------
tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z >/dev/null
: >.git/refs/tacit/proved
unhooked reset -q --hard HEAD~1
run tacit status --now $NOW
is_status 6 'damaged, it protects all the same'

# --- where HEAD is elsewhere ------------------------------------------------------------------
exercise
tacit comment NCT/G/778 -s KAZ -k objection -m 'Test data.' -q \
	-r 2022-06-20T09:00:00Z --now 2022-06-20T10:00:00Z >/dev/null
git switch -q --detach HEAD~1
run tacit silence NCT/G/778 --is kept --now $NOW
is_status 6 'what main holds is not forgotten elsewhere'
git switch -q main
run tacit silence NCT/G/778 --is broken --now $NOW
is_status 0 'and is there on main'
git update-ref -d refs/tacit/proved
tacit status --now $NOW >/dev/null
run git rev-parse --verify -q refs/tacit/proved
is_status 0 'what was proved is noted again'
plan
