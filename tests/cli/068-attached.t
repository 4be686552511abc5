. "$(dirname "$0")/lib.sh"

# Statements and reservations that states attach to a decision
exercise
tacit decide nct-general --organ SWG --outcome agreed --because 'Test data.' \
	--now 2022-09-01 -q >"$work/decision"
decision=$(cat "$work/decision")
attach() { # STATE [option...]
	who=$1
	shift
	tacit comment --decision "$decision" -s "$who" -q \
		-r 2022-09-01T10:00:00Z --via meeting "$@"
}
run attach THA -m 'Test data: as we understand paragraph 2.'
is_status 0 'a statement'
thai=$(cat "$work/out")
run attach THA -m 'Test data: as we understand paragraph 2.'
is_status 0 'said twice is said once'
run attach KAZ -k reservation -m 'Test data: a reservation on paragraph 3.'
is_status 0 'a reservation'
kaz=$(cat "$work/out")
[ -f "comments/decision/$decision/tha/${thai#tha-}.md" ] &&
	ok 'beside others on the decision' || not_ok 'beside others on the decision'
run tacit check -q
is_status 0 'a sound register'
run tacit show "$decision" --now 2022-09-02
out_has 'Thailand, statement, 1'
out_has 'Kazakhstan, reservation,'
run tacit show "$thai" --now 2022-09-02
out_has 'statement'
run tacit report --organ SWG --year 2022 --now 2022-12-31
out_has 'Attached: Kazakhstan: reservation; Thailand: statement.'
run tacit report --organ SWG --year 2022 --now 2022-12-31 --format json
out_has '"name": "Kazakhstan: reservation"'
run tacit list comment --now 2022-09-02 -q
out_has "$thai"
run tacit list comment --kind reservation --now 2022-09-02
tr -d ' \n' <"$work/out" >"$work/one" && mv "$work/one" "$work/out"
out_has 'Kazakhstanreservation2022-09-01-'

# taken back, replaced: by its own state only
run attach KAZ -k withdrawal --withdraws "$thai" -m 'Test data.'
is_status 3 'nobody takes back the word of another'
run attach KAZ -k withdrawal --withdraws "$kaz" -m 'Test data.'
is_status 0 'its own'
run tacit report --organ SWG --year 2022 --now 2022-12-31
out_has 'Attached: Thailand: statement.'
run attach THA --supersedes "$thai" -m 'Test data: as we understand it.'
is_status 0 'another in its place'
run tacit report --organ SWG --year 2022 --now 2022-12-31
out_has 'Attached: Thailand: statement.'

# what it is not
run attach THA -k objection -m 'Test data.'
is_status 3 'no objection'
err_has 'a statement or a reservation is attached to one'
run tacit comment NCT/G/778 -s THA -k statement -m 'Test data.' \
	-r 2022-06-20T10:00:00Z
is_status 3 'no statement on a call'
err_has 'that is attached to a decision'
run tacit comment NCT/G/778 --decision "$decision" -s THA -m x
is_status 2 'one or the other'
run tacit comment --decision 2022-09-01-swg-00000000 -s THA -m x \
	-r 2022-09-01T10:00:00Z
is_status 3 'a decision that is not there'
run tacit comment --decision "$decision" -s THA -m x -r 2022-08-01T10:00:00Z -n
err_has 'that is before the decision was taken'
git config tacit.identity TUR
run tacit answer "$thai" --outcome noted --now 2022-09-03
is_status 3 'it has no answer'
err_has 'this is attached to a decision, and has no answer'
run attach THA -m 'Test data: by another hand.'
is_status 3 'a state speaks for itself'

# never counted in a call, though it names its note
git config tacit.identity secretariat
tacit comment NCT/G/778 -s IND -k no-objection -r 2022-06-20T10:00:00Z -q \
	-m '' >/dev/null
tacit comment --decision "$decision" -s IND -k reservation -q \
	-r 2022-09-01T10:00:00Z --via note --reported-in NCT/G/778 \
	-m 'Test data: a reservation.' >/dev/null
run tacit silence NCT/G/778 --now 2022-09-03 --is kept
is_status 0 'a reservation on a decision stops no call'
run tacit matrix NCT/G/778 --now 2022-09-03 --format csv
grep -q 'a reservation' "$work/out" && not_ok 'and stands in no matrix' ||
	ok 'and stands in no matrix'

# what is voided tells what depends on it, and takes nothing more
run tacit void "$decision" --because 'Test data.' --now 2022-09-03
is_status 0 'a decision that was entered in error'
err_has 'on it depend: 2 statements'
run tacit report --organ SWG --year 2022 --now 2022-12-31
grep -q 'Attached' "$work/out" && not_ok 'takes them from the report' ||
	ok 'takes them from the report'
run attach KAZ -k statement -m 'Test data: too much.'
is_status 3 'nothing is attached to it'
err_has 'this decision was entered in error'
run tacit decide nct-general --organ SWG --outcome agreed --date 2022-09-01 \
	--because 'Test data.' --now 2022-09-04
is_status 3 'said again as it was, it would be what was voided'
err_has 'said the same, and was entered in error since'
grep -q -- --again "$work/err" && not_ok 'no option that it lacks' ||
	ok 'no option that it lacks'
plan
