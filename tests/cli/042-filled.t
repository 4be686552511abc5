# A blank form goes out, is filled in by an office program, and comes back: as a
# workbook, a document and a text, in two languages, every cell is the same.
. "$(dirname "$0")/lib.sh"
sample
command -v soffice >/dev/null || {
	ok 'no office program is here'
	plan
	exit
}
received='-r 2022-06-20T10:00:00Z --now 2022-06-21'
fill() { # KIND HEAD ROW:HEADING=TEXT ...
	kind=$1 head=$2 flat=fods in=
	shift 2
	[ "$kind" = docx ] && flat=fodt
	[ "$kind" = csv ] && in=--infilter=CSV:44,34,76
	(cd "$work" && rm -f "form.$flat" &&
		soffice "-env:UserInstallation=file://$work/office" --headless \
			$in --convert-to $flat \
			"form.$kind" &&
		HEAD=$head python3 "$SOURCE/tests/cli/fill.py" "form.$flat" \
			"$@" && rm "form.$kind" &&
		soffice "-env:UserInstallation=file://$work/office" --headless \
			--convert-to "$to" "form.$flat") >/dev/null 2>&1
}
told() { # KIND: what became of the sheet
	run tacit comment NCT/G/778 --sheet "$work/form.$1" $received --yes
	is_status 0 "$1 in $lang is taken in"
	err_has "$expected"
}
expected='2 comments recorded, 0 were there'
for kind in xlsx docx csv; do
	to=$kind
	[ $kind = csv ] && to='csv:Text - txt - csv (StarCalc):44,34,76'
	lang=en
	rm -f "$work/form.$kind"
	tacit form NCT/G/778 -q -s Thailand -o "$work/form.$kind" --now 2022-06-17
	fill $kind Number '1:Place=concept-paper#II.2' '1:Kind=amendment' \
		'1:Category=technical' '1:Text=Test: "shorter"; =1+1.' \
		'1:Proposed text=One line.' '1:Reference=No 12' \
		'2:Kind=question' '2:Text=Test: who keeps it?'
	told $kind
	expected='0 comments recorded, 2 were there'
	lang=ru
	rm -f "$work/form.$kind"
	tacit form NCT/G/778 -q -s THA -o "$work/form.$kind" --lang ru \
		--now 2022-06-17
	fill $kind Номер '1:Место в тексте=concept-paper#II.2' \
		'1:Вид=поправка' '1:Категория=техническое' \
		'1:Текст=Test: "shorter"; =1+1.' \
		'1:Предлагаемый текст=One line.' '1:Исходящий номер=No 12' \
		'2:Вид=вопрос' '2:Текст=Test: who keeps it?'
	told $kind
done
run sh -c 'cat comments/2022/nct-g-778/tha/*.md | grep -v "^$"'
out_has 'place:
'
out_has '  - nct-general/concept-paper#II.2'
out_has 'Test: "shorter"; =1+1.'
out_has 'reference: No 12'
plan
