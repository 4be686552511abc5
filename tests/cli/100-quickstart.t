# The quickstart, with the program under test: every step of the case works.
. "$(dirname "$0")/lib.sh"
export TACIT

run sh "$SOURCE/plans/quickstart.sh" "$work/quick"
is_status 0 'the quickstart runs to its end'
out_has 'PROVISIONAL'
out_has 'SAMPLE'
for report in report-2022.html report-2023-exercise.html; do
	out_has "$work/quick/$report"
	[ -s "$work/quick/$report" ] && ok "$report is there" ||
		not_ok "$report is there"
done
grep -q SAMPLE "$work/quick/report-2022.html" &&
	not_ok 'the sample is no exercise' || ok 'the sample is no exercise'
grep -q SAMPLE "$work/quick/report-2023-exercise.html" &&
	ok 'the exercise says so' || not_ok 'the exercise says so'
for register in cica exercise; do
	run git -C "$work/quick/$register" fsck --strict
	is_status 0 "fsck of $register"
	run git -C "$work/quick/$register" status --porcelain
	is_out "$register is clean" </dev/null
done

run sh "$SOURCE/plans/quickstart.sh" "$work/quick"
is_status 0 'it can be run again'
plan
