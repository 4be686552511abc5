. "$(dirname "$0")/lib.sh"

# Corrigenda, addenda, revisions: of notes, of papers, of one language version
exercise
note() { # NUMBER DATE HEADER-LINE...
	{
		printf -- '---\nnumber: %s\ndate: %s\n' "$1" "$2"
		printf 'area: nct-general\nto: Member States\n'
		day=$2
		shift 2
		printf '%s\n' "$@"
		printf -- '---\n\nTest data.\n'
	} >"$work/note.md"
	run tacit new note -F "$work/note.md" --now "$day" -q
	[ "$status" -eq 0 ] || return 0
	id=$(cat "$work/out")
	run tacit circulate "$id" --now "$day" -q
}
note NCT/G/900 2022-09-01 'subject: Drafts, test data' 'encloses:' \
	'  - nct-general/concept-paper' 'comments-by: 2022-09-30' \
	'cutoff: "24:00"' 'zone: Asia/Almaty' 'silence: adopt'
is_status 0 'a note'
note NCT/G/900/Corr.1 2022-09-02 'subject: Corrigendum, test data' \
	'corrects: 2022/nct-g-900'
is_status 0 'a corrigendum'
note NCT/G/900/Add.1 2022-09-03 'subject: Addendum, test data' \
	'adds-to: 2022/nct-g-900'
is_status 0 'an addendum'
note NCT/G/900/Rev.1 2022-09-04 'subject: Another subject, test data' \
	'revises: 2022/nct-g-900'
is_status 0 'a revision may change its subject'
run tacit show NCT/G/900/Rev.1 --now 2022-09-05
is_status 0 'a number with a full stop is found'
out_has 'Another subject, test data'
out_has 'REVISES  NCT/G/900'
run tacit show NCT/G/900/Corr.1 --now 2022-09-05
out_has 'CORRECTS  NCT/G/900'
run tacit show NCT/G/900 --now 2022-09-05
is_status 0 'and the one without it is still one'
out_has 'NCT/G/900/Corr.1, 2 September 2022'
out_has 'NCT/G/900/Add.1, 3 September 2022'
out_has 'NCT/G/900/Rev.1, 4 September 2022'
grep -q '^CORRECTED BY ' "$work/out" && ok 'and says what they did' ||
	not_ok 'and says what they did'
run tacit silence NCT/G/900 --now 2022-09-05
out_has 'CORRECTED BY'
out_has 'NCT/G/900/Corr.1, 2 September 2022'
run tacit matrix NCT/G/900 --now 2022-09-05
out_has 'NCT/G/900/Corr.1, 2 September 2022'
run tacit matrix NCT/G/900 --now 2022-09-05 --format json
out_has '"id": "2022/nct-g-900-corr-1"'
run tacit silence NCT/G/900 --now 2022-09-05 --format json
out_has '"key": "corrects"'
out_has '"id": "2022/nct-g-900-corr-1"'
run tacit show NCT/G/900 --now 2022-09-03
grep -q 'Rev.1' "$work/out" && not_ok 'what is not issued is not named' ||
	ok 'what is not issued is not named'
# one that was entered in error corrects nothing
tacit void NCT/G/900/Corr.1 --because 'Test data.' \
	--now 2022-09-05T10:00:00Z -q >/dev/null
run tacit silence NCT/G/900 --now 2022-09-06
grep -q 'CORRECTED BY' "$work/out" && not_ok 'entered in error: none' ||
	ok 'entered in error: none'

# papers, with a number of their own; one language version only
git config tacit.identity TUR
paper() { # NAME KEY=VALUE...
	name=$1
	shift
	run tacit new paper area=nct-general kind=other lang=en \
		"title=Test data: $name" --slug "$name" -q -m 'Test data.' \
		--now 2022-09-06 "$@"
}
paper corrigendum number=NCT/CP/1/Corr.1 \
	corrects=nct-general/concept-paper.ru
is_status 0 'a corrigendum of the Russian text'
paper addendum number=NCT/CP/1/Add.1 adds-to=nct-general/concept-paper
is_status 0 'an addendum'
paper revision number=NCT/CP/1/Rev.1 revises=nct-general/concept-paper
is_status 0 'a revision'
run tacit show NCT/CP/1/Rev.1 --now 2022-09-07
is_status 0 'a paper is found by its number'
out_has 'nct-general/revision'
run tacit show nct/cp/1/add.1 --now 2022-09-07
is_status 0 'in any letters'
run tacit show nct-general/concept-paper --now 2022-09-07
out_has 'NCT/CP/1/Corr.1, nct-general/corrigendum (ru)'
out_has 'NCT/CP/1/Add.1, nct-general/addendum'
out_has 'NCT/CP/1/Rev.1, nct-general/revision'
run tacit show nct-general/concept-paper.ru --now 2022-09-07
out_has 'NCT/CP/1/Corr.1, nct-general/corrigendum (ru)'
run tacit show nct-general/corrigendum --now 2022-09-07
out_has 'nct-general/concept-paper.ru'
run tacit set nct-general/corrigendum corrects=nct-general/corrigendum \
	--now 2022-09-07
is_status 3 'not of itself'
err_has 'the paper names itself'
paper nothing corrects=nct-general/no-paper
is_status 3 'not of what is not there'

# a decision with a number
git config tacit.identity secretariat
run tacit decide nct-general/concept-paper --organ SWG --outcome noted \
	--number SWG.DEC/1 --because 'Test data.' --now 2022-09-09 -q
is_status 0 'a decision with a number'
run tacit show SWG.DEC/1 --now 2022-09-10
is_status 0 'is found by it'
out_has 'SWG.DEC/1'
run tacit check -q
is_status 0 'a sound register'

# the report says it where the paper and the note are listed, as of its instant
report() { run tacit report --organ SWG --year 2022 --area nct-general "$@"; }
report --now 2022-09-10
tr -s ' \n' ' ' <"$work/out" >"$work/flat"
for piece in 'Corrected by: NCT/CP/1/Corr.1, nct-general/corrigendum (ru)' \
	'Added to by: NCT/CP/1/Add.1, nct-general/addendum' \
	'Revised by: NCT/CP/1/Rev.1, nct-general/revision' \
	'ADDED TO BY NCT/G/900/Add.1, 3 September 2022' \
	'REVISED BY NCT/G/900/Rev.1, 4 September 2022'; do
	grep -qF "$piece" "$work/flat" && ok "the report has: $piece" ||
		not_ok "the report has: $piece"
done
sed -n '/^A\./,/^C\./p' "$work/out" | grep -q 'Corrected by' &&
	ok 'and says it before a decision' || not_ok 'and says it before a decision'
report --now 2022-09-10 --format json
out_has '"key": "corrects"'
report --now 2022-09-05
grep -q 'NCT/CP' "$work/out" && not_ok 'a later paper corrects nothing yet' ||
	ok 'a later paper corrects nothing yet'
plan
