# What states a result is in the language of the page, in each that is whole.
. "$(dirname "$0")/lib.sh"

member() { # CODE LETTER
	tacit new member code="$1" "name=Test State $2" kind=member \
		--now 2022-07-01 -q >/dev/null
}
say() { # STATE KIND DAY
	tacit comment NCT/G/900 -s "$1" -k "$2" -r "$3T10:00:00Z" -q \
		-m 'Test data.' >/dev/null
}
note() { # NUMBER key=value...
	number=$1
	shift
	tacit new note number="$number" date=2022-08-01 'subject=Test data' \
		area=nct-general encloses=nct-general/concept-paper \
		comments-by=2022-08-15 'cutoff=24:00' zone=Asia/Almaty \
		"$@" -m 'Test data.' -q --now 2022-08-01 >/dev/null &&
		tacit circulate "$number" -q --now 2022-08-01 >/dev/null
}
call() { # what follows when nobody speaks
	exercise
	member XAB B
	note NCT/G/900 "silence=$1"
}

# The value under a label of the page, on one line, without what no language
# changes: what is typed, ids, names and the words of the test's documents.
value() { # LABEL
	awk -v label="$1" 'index($0, label) == 1 { on = 1; print
		next } on && !/^ / { exit } on' "$work/out" |
		tr '\n' ' ' | sed "s/^$1//" | sed -E 's/ +/ /g
		s/\(tacit confirm [^)]*\)//g; s/Test (State B|data)\.?//g
		s,[A-Za-z0-9./-]*[0-9/][A-Za-z0-9./-]*,,g; s/UTC//g'
}
is_said() { # LABEL WHAT: something is, and not in English
	value "$1" >"$work/said"
	grep -q '[^ .,;:()]' "$work/said" &&
		! grep -qE '[A-Za-z]{2}' "$work/said" && ok "$2" || {
		cp "$work/said" "$work/diff"
		not_ok "$2"
	}
}
# NAME INSTANT: the result of NCT/G/900 wherever it is said
in_all() {
	run tacit silence NCT/G/900 --now "$2" --lang ru
	is_said РЕЗУЛЬТАТ "$1: silence, ru"
	for page in "positions NCT/G/900" "matrix NCT/G/900" \
		"show NCT/G/900" "report --organ SWG --year 2022"; do
		for lang in fr ru; do
			# shellcheck disable=SC2086
			run tacit $page --now "$2" --lang $lang
			grep -niE "$english" "$work/out" >"$work/diff" &&
				not_ok "$1: $page, $lang" ||
				ok "$1: $page, $lang"
		done
	done
	run tacit silence NCT/G/900 --now "$2"
	grep -qE "^RESULT .*$3" "$work/out" && ok "$1: silence, en" ||
		not_ok "$1: silence, en"
}
english='(^|[ (;])(open|objections? (is|are) in force|silence broken|broken'
english="$english|expired|provisional|entered in error|cancelled|replaced"
english="$english|superseded|no communication|closed)([ .,;:)]|\$)"

call adopt
run tacit silence NCT/G/900 --now 2022-08-02
value RESULT | grep -qE '[A-Za-z]{2}' && grep -qiE "$english" "$work/out" &&
	ok 'English would be seen' || not_ok 'English would be seen'
in_all 'open' 2022-08-02 'Open\. No comment'
in_all 'expired, provisional' 2022-08-17 'Expired without objection'
tacit confirm NCT/G/900 --now 2022-08-18 -q >/dev/null
in_all 'expired' 2022-08-19 'Expired without objection'
say XAB objection 2022-08-04
in_all 'in force' 2022-08-05 'Open; an objection is in force'
in_all 'broken, one entered since' 2022-08-19 'Silence broken; an objection'
note NCT/G/901 silence=adopt supersedes=2022/nct-g-900
in_all 'replaced' 2022-08-19 'No call: replaced on'
call adopt
tacit cancel NCT/G/900 --because 'Test data' -q --now 2022-08-03 >/dev/null
in_all 'cancelled' 2022-08-04 'No call: cancelled on'
call adopt
tacit void NCT/G/900 --because 'Test data' -q --now 2022-08-03 >/dev/null
in_all 'in error' 2022-08-04 'No call: entered in error'
call 'forward SWG'
in_all 'open, forward' 2022-08-02 'Open\. No comment'
in_all 'closed' 2022-08-17 'Closed without comments'
say XAB comment 2022-08-04
in_all 'comments' 2022-08-17 'Comments received'
plan
