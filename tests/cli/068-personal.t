# Personal data are refused before anything is written.
. "$(dirname "$0")/lib.sh"
exercise
at='--now 2022-06-20T09:00Z'
say() { tacit comment NCT/G/778 -s THA "$@" $at; }
head=$(git rev-parse HEAD)
for words in 'Write to somebody@example.org please.' 'Tel. 72-72-72.' \
	'Call +7 700 000 0000.' 'Born on 3 March 1980.'; do
	run say -m "Test data. $words"
	is_status 3 "refused: $words"
	err_has 'the line seems to hold'
	err_has '--strip takes it out; if it must stand: --because TEXT'
done
run git rev-parse HEAD
is_out 'and nothing is written' <<-END
$head
END
run say -m 'Write to some.body@example.org, tel. 72-72-72 or +7 (700) 000 0000.

Date of birth: 3 March 1980. The rest stays.' --strip
is_status 0 'taken out'
id=$(sed 's/recorded: //' "$work/out")
run sed -n '/^---$/,$p' "$(git ls-files comments | grep "${id#tha-}")"
out_has 'Write to [taken out], tel. [taken out] or [taken out].'
out_has 'Date of birth[taken out]. The rest stays.'
run say -m 'Test data 2. Write to somebody@example.org.' --because 'A role.'
is_status 0 'for a reason'
id=$(sed 's/recorded: //' "$work/out")
run git log -1 --format=%B
out_has 'Because: A role.'
git config tacit.identity TUR
run tacit new paper area=nct-general kind=other title=Terms lang=en \
	-m 'Write to somebody@example.org.' --now 2022-06-20
is_status 3 'in a paper'
run tacit new paper area=nct-general kind=other title=Terms lang=en \
	-m 'Write to somebody@example.org.' --strip --now 2022-06-20
is_status 0 'without it'
sed 's/taken out/x@example.org/' plans/nct-general/terms.md >"$work/terms.md"
run tacit edit nct-general/terms -F "$work/terms.md" --now 2022-06-20
is_status 3 'in an edit'
run tacit edit nct-general/terms -F "$work/terms.md" --strip --now 2022-06-20
is_status 0 'stripped'
run git grep -c 'example.org' HEAD -- plans
is_status 1 'it is not there'
# what is there already does not stop a change of something else
sed 's/taken out/x@example.org/' plans/nct-general/terms.md >"$work/t" &&
	mv "$work/t" plans/nct-general/terms.md
unhooked commit -qam 'Test data'
run tacit set nct-general/terms 'title=Terms of reference' --now 2022-06-20
is_status 0 'another value is set'
git config tacit.identity secretariat
printf 'State,Text\nKAZ,Write to somebody@example.org\n' >"$work/sheet.csv"
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" $at
is_status 3 'in a sheet'
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --strip $at
is_status 0 'stripped, too'

# --- words of what was entered in error are on no page ---------------------------
run tacit void "$id" --because 'An address.' $at
is_status 0 'entered in error'
gone() { # NAME COMMAND...
	name=$1
	shift
	run "$@"
	if grep -q 'Test data 2' "$work/out" "$work/err"; then
		not_ok "not on $name"; else ok "not on $name"; fi
}
for format in text md html json csv; do
	gone "the matrix, $format" tacit matrix NCT/G/778 --format $format \
		--now 2022-06-21
	gone "the list, $format" tacit list comment --format $format \
		--now 2022-06-21
	gone "the silence, $format" tacit silence NCT/G/778 --format $format \
		--now 2022-06-21
	gone "the report, $format" tacit report --organ SWG --year 2022 \
		--format $format --now 2022-12-21
done
for format in text md html json; do
	gone "its page, $format" tacit show "$id" --format $format \
		--now 2022-06-21
	gone "the note's page, $format" tacit show NCT/G/778 --format $format \
		--now 2022-06-21
done
gone 'what is found' tacit find Write --now 2022-06-21
run tacit matrix NCT/G/778 --format csv --now 2022-06-21
out_has 'entered in error'
plan
