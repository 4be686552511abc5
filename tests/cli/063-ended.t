# A call is of the year in which it ran, and is closed in the one in which it
# ended: at its last close, when it was broken for good, or when called off.
. "$(dirname "$0")/lib.sh"
exercise
json() { # YEAR NOW
	run sh -c 'tacit report --organ SWG --year "$1" --now "$2" \
		--format json 2>/dev/null | tr -d " \n"' sh "$@"
}
closed() { # YEAR NOW CLOSED COMMUNICATIONS BEFORE
	json "$1" "$2"
	out_has "\"calls-closed\":{\"before\":$5,\"year\":$3}"
	out_has "\"comments-on-calls\":{\"before\":${6:-0},\"year\":$4}"
}
listed() { # NOTE...: the calls of the report, and no other
	sed 's/.*"calls":\[\(.*\)\],"events":.*/\1/' "$work/out" |
		grep -o '"note":{"id":"[^"]*"' | cut -d'"' -f6 | sort |
		tr '\n' ' ' >"$work/listed"
	[ "$(cat "$work/listed")" = "${*:+$* }" ] && ok "listed: $*" ||
		not_ok "listed: $* ($(cat "$work/listed"))"
}
call() { # NUMBER DATE LAST-DAY HEADER-LINE...
	number=$1 day=$2 last=$3
	shift 3
	{
		printf -- '---\nnumber: %s\ndate: %s\n' "$number" "$day"
		printf 'area: nct-general\nsubject: Test data\n'
		printf 'to: Member States\ncomments-by: %s\n' "$last"
		printf 'cutoff: "24:00"\nzone: Asia/Almaty\n'
		[ $# -eq 0 ] || printf '%s\n' "$@"
		printf -- '---\n\nTest data.\n'
	} >"$work/note.md"
	run tacit new note -F "$work/note.md" --now "$day" -q
	run tacit circulate "$number" --now "$day" -q
	[ "$status" -eq 0 ] || not_ok "$number $(cat "$work/err")"
}
say() { # NUMBER STATE KIND RECEIVED
	run tacit comment "$1" -s "$2" -k "$3" -r "$4" -q --now "$4" \
		-m 'Test data.'
	[ "$status" -eq 0 ] || not_ok "$*"
}
plan='encloses:
  - nct-general/action-plan'
texts='encloses:
  - nct-general/concept-paper'

# broken for good in December, with a deadline in January
call NCT/G/901 2022-12-05 2023-01-20 'silence: adopt' 'break: final' "$texts"
say NCT/G/901 KAZ objection 2022-12-28T10:00:00Z
say NCT/G/901 UZB comment 2023-01-10T10:00:00Z
closed 2022 2023-02-01 2 1 null null
closed 2023 2023-02-01 0 0 2 2
listed
run tacit report --organ SWG --year 2022 --now 2023-02-01
out_has 'NCT/G/901, 5–28 December 2022: silence broken'
out_has 'It ended on 28 December 2022, 16:00'
run tacit report --organ SWG --year 2022 --now 2022-12-29
out_has 'It ended on'
grep -q 'Call for comments closes' "$work/out" &&
	not_ok 'no close is ahead' || ok 'no close is ahead'
run tacit status --now 2022-12-29
grep -q 'NCT/G/901: until' "$work/out" && not_ok 'it is not open' ||
	ok 'it is not open'
# what came between the end and the deadline is told apart
run tacit positions NCT/G/901 --now 2023-01-11 --format csv
tr -d '\r' <"$work/out" >"$work/rows" && mv "$work/rows" "$work/out"
is_out 'a position of its own' <<'END'
position,state,name,said,not_counted,supports
objection,KAZ,Kazakhstan,objection,,
after-it-was-broken,UZB,Uzbekistan,comments,after-it-was-broken,
END
run tacit positions NCT/G/901 --now 2023-01-11
out_has 'comments, does not count: received after it'
json 2022 2022-12-31
out_has '"ended":"2022-12-28T10:00:00Z"'

# at the first second of the year: in it, as a close at that second is not
rm -rf "$reg" && cd "$work" && exercise
call NCT/G/902 2022-12-05 2023-01-20 'silence: adopt' 'break: final' "$texts"
say NCT/G/902 KAZ objection 2022-12-31T18:00:00Z
call NCT/G/903 2022-12-06 2022-12-31 "$plan"
closed 2023 2023-02-01 1 1 2
listed 2022/nct-g-902

# an extension moves the close into the next year
rm -rf "$reg" && cd "$work" && exercise
call NCT/G/904 2022-12-05 2022-12-20 "$texts"
call NCT/G/905 2022-12-15 2023-01-15 'extends: 2022/nct-g-904'
say NCT/G/904 KAZ comment 2023-01-10T10:00:00Z
closed 2022 2023-02-01 1 0 null null
closed 2023 2023-02-01 1 1 1
listed 2022/nct-g-904
json 2023 2023-01-10
listed 2022/nct-g-904

# called off in December: it did not run to its close, nor in the next year
rm -rf "$reg" && cd "$work" && exercise
call NCT/G/906 2022-12-05 2023-01-20 "$texts"
run tacit cancel NCT/G/906 --because 'Test data.' --now 2022-12-20 -q
is_status 0 'called off'
closed 2022 2023-02-01 1 0 null null
listed 2022/nct-g-778 2022/nct-g-906
closed 2023 2023-02-01 0 0 1
listed
plan
