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

# an hour between "before" and the day: what a note itself writes is no fault
tacit new note number=NCT/G/910 date=2022-11-01 area=nct-general subject=Test \
	'to=Member States' invites=comment encloses=nct-general/concept-paper \
	comments-by=2022-11-25 cutoff=18:00 city=Astana zone=Asia/Almaty \
	-m 'Test data.' --now 2022-11-01 -q >/dev/null 2>&1
for lang in en ru; do
	tacit note NCT/G/910 --record --lang $lang --now 2022-11-01 -q >/dev/null 2>&1
done
run tacit check --now 2022-11-01
grep 'nct-g-910' "$work/out" >"$work/count"
[ -s "$work/count" ] && not_ok 'its deadline says all' || ok 'its deadline says all'
tacit set NCT/G/910 comments-by=2022-11-28 -q --now 2022-11-01 >/dev/null 2>&1
run tacit check --now 2022-11-01
out_has 'nct-g-910.md'
grep -q 'nct-g-910.ru.md.*25\|nct-g-910.ru.md.*2022-11-25' "$work/out" &&
	ok 'another day than the key says is told, in Russian, too' ||
	not_ok 'another day than the key says is told, in Russian, too'
plan
