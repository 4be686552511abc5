# The register of notes: numbers and days beside each other, deadlines at weekends.
. "$(dirname "$0")/lib.sh"
draft() { # NUMBER DATE COMMENTS-BY
	tacit new note "number=$1" "date=$2" area=nct-general subject=Test \
		'to=Member States' invites=comment encloses=nct-general/concept-paper \
		comments-by=$3 city=Nur-Sultan zone=Asia/Almaty cutoff=24:00 \
		-m 'Test data.' --now "$2" -q >/dev/null 2>&1
}
exercise
run tacit check --now 2022-06-20
grep -q 'comes after\|Saturday' "$work/out" && not_ok 'nothing of the sample' ||
	ok 'nothing of the sample'
draft NCT/G/900 2022-09-05 2022-09-30
draft NCT/G/901 2022-09-02 2022-10-01
draft NCT/G/902 2022-09-05 2022-10-03
draft NCT/ICT/10 2022-09-01 2022-09-30
run tacit check --now 2022-09-06
out_has 'notes/2022/nct-g-901.md:2: warning: number: it comes after NCT/G/900, and is of an earlier day'
out_has 'comments-by: a Saturday or a Sunday'
grep -c 'comes after' "$work/out" >"$work/count"
[ "$(cat "$work/count")" = 1 ] && ok 'of no other number' || not_ok 'of no other number'
grep -c 'a Saturday' "$work/out" >"$work/count"
[ "$(cat "$work/count")" = 1 ] && ok 'of no other day' || not_ok 'of no other day'
draft TEST-1 2022-09-05 2022-09-30
run tacit check --now 2022-09-06
out_has "as in AREA/N, where AREA is the area's code, NCT/G; this one is TEST-1"
run tacit circulate NCT/G/901 --now 2022-09-02T05:00Z -q
is_status 0 'it is circulated all the same'
run tacit check --now 2022-09-06
grep -q 'a Saturday' "$work/out" && not_ok 'and not spoken of any more' ||
	ok 'and not spoken of any more'
plan
