# A note may ask about some passages only, and say which round of calls it is:
# what is outside of that is recorded, counts, and is said to be outside.
. "$(dirname "$0")/lib.sh"
exercise
note() { # NUMBER HEADER-LINE...
	{
		printf -- '---\nnumber: %s\ndate: 2022-09-01\n' "$1"
		printf 'area: nct-general\nsubject: Test data\n'
		printf 'to: Member States\n'
		shift
		printf '%s\n' "$@"
		printf -- '---\n\nTest data.\n'
	} >"$work/note.md"
	run tacit new note -F "$work/note.md" --now 2022-09-01 -q
}
say() { # STATE PLACE...
	who=$1
	shift
	for place; do set -- "$@" -p "$place" && shift; done
	run tacit comment NCT/G/900 -s "$who" --via mail -q -m 'Test data.' \
		-r 2022-09-05T05:00Z --now 2022-09-05 "$@"
	[ "$status" -eq 0 ] || not_ok "$who"
}
paper=nct-general/concept-paper
call='encloses:
  - nct-general/concept-paper
comments-by: 2022-09-30
cutoff: "24:00"
zone: Asia/Almaty
silence: forward SWG'
note NCT/G/901 'round: 2'
is_status 3 'a round is of calls'
note NCT/G/901 "$call" 'round: second'
is_status 3 'and a number'
note NCT/G/901 "$call" 'scope: II'
is_status 3 'a passage is one of a text'
note NCT/G/901 "$call" 'scope: nct-general/no-paper#II'
is_status 3 'that is there'
note NCT/G/900 "$call" 'round: 2' 'scope:' "  - $paper#II" \
	"  - $paper.ru#III"
is_status 0 'a second round, on a section and on one of one version'
run tacit circulate NCT/G/900 -n --now 2022-09-01
out_has 'ROUND'
run tacit circulate NCT/G/900 -q --now 2022-09-01
is_status 0 'issued'
say KAZ "$paper#II.2"
say UZB "$paper#III.1"
say TJK "$paper#III.1" "$paper#II"
say KGZ
run tacit show NCT/G/900 --now 2022-09-06
out_has "$paper#II"
run tacit silence NCT/G/900 --now 2022-09-06
out_has 'ROUND        2'
out_has "SCOPE        $paper#II"
out_has 'counts as'
[ "$(grep -c 'outside the scope' "$work/out")" -eq 1 ] &&
	ok 'one of four is outside of it' || not_ok 'one of four is outside of it'
tr -s ' \n' ' ' <"$work/out" >"$work/flat"
grep -q 'Uzbekistan comment .* outside the scope' \
	"$work/flat" && ok 'and it counts' || not_ok 'and it counts'
run tacit matrix NCT/G/900 --now 2022-09-06
tr -s ' \n' ' ' <"$work/out" >"$work/flat"
grep -q 'outside' "$work/flat" && ok 'the matrix says it' ||
	not_ok 'the matrix says it'
run sh -c 'tacit silence NCT/G/900 --format json --now 2022-09-06 |
	grep -c "\"outside_scope\": true"'
is_out 'and JSON, of one' <<'END'
1
END
run tacit check -q
is_status 0 'a sound register'
plan
