#!/bin/sh
# A tip that is damaged or gone is said to be, with the way back; and only what
# never was a register is said to be none.
. "$(dirname "$0")/lib.sh"

tip=.git/refs/heads/main
comment() {
	tacit comment -q -s THA --area nct-general -m "$1" \
		--known-by 2022-06-01 --now 2022-07-01 >"$work/id"
}
file_of() { # of an object
	name=$(git rev-parse "$1")
	echo ".git/objects/${name%"${name#??}"}/${name#??}"
}
# What each command says, and that what it advises helps.
is_told() { # MESSAGE WAY-BACK
	rm -f .git/tacit/index* # what it has read answers without git
	for command in 'status' 'list' 'check' 'log' 'silence NCT/G/778'; do
		run tacit $command --now 2022-07-01
		is_status 4 "$command: $1"
		err_has "$1"
		err_has "$2"
	done
	run comment more
	is_status 4 "a write: $1"
	run tacit doctor
	is_status 1 "doctor: $1"
	grep -q 'tacit init' "$work/out" && not_ok 'doctor advises no init'
	run sh -c "${2#*: }"
	is_status 0 'the way back'
	git reset -q --hard
	# of what this clone has proved, something may be gone for good
	if ! git rev-parse -q --verify 'refs/tacit/proved^{tree}' \
		>"$work/out" 2>&1; then
		run tacit status --now 2022-07-01
		is_status 4 'what was proved is gone'
		err_has 'refs/tacit/proved names'
		err_has 'git update-ref -d refs/tacit/proved'
		git update-ref -d refs/tacit/proved
	fi
	run tacit status --now 2022-07-01
	is_status 0 'there'
}

sample
comment one
good=$(git rev-parse main)
back="or go back: git update-ref refs/heads/main $good"

printf '%040d\n' 7 >$tip
is_told "main names 000000000000, which is missing here" "$back"

comment two
rm -f "$(file_of main)"
is_told "main names $(head -c 12 $tip), which is missing here" "$back"

comment three
file=$(file_of main)
chmod u+w "$file" && : >"$file"
is_told "main names $(head -c 12 $tip), which is damaged here" "$back"

comment four
rm -f "$(file_of 'main^{tree}')"
is_told "main names $(head -c 12 $tip), whose tree is missing here" "$back"

rm $tip
is_told 'main is gone, though it named a commit' "$back"

: >$tip
is_told 'corrupted loose reference file' \
	"or go back: rm '$reg/$tip'; git update-ref refs/heads/main $good"
plan
