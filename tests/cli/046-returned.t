# A matrix that comes back: what is on record is never recorded anew.
. "$(dirname "$0")/lib.sh"
sample
now='--now 2022-06-25T06:00Z --received 2022-06-20T10:00:00Z'
say() { # STATE KIND TEXT [option...]
	who=$1 kind=$2 text=$3
	shift 3
	tacit comment NCT/G/778 -s "$who" -k "$kind" -q "$@" -m "$text" \
		-r 2022-06-20T10:00:00Z --now 2022-06-20T11:00:00Z
}
matrix() { rm -f "$work/m.$1" && tacit matrix NCT/G/778 --now 2022-06-25 --format "$@" \
	-o "$work/m.$1" 2>/dev/null; }
back() { run tacit comment NCT/G/778 --sheet "$work/m.$1" --yes $now; }
nothing_new() {
	is "$(git rev-parse HEAD)" "$before" "$1: nothing is recorded"
}
is() { [ "$1" = "$2" ] && ok "$3" || not_ok "$3"; }

long=$(awk 'BEGIN { for (i = 0; i < 5000; i++) printf "word%05d ", i }')
tha=$(say THA comment "$long" -p concept-paper#II.2)
kaz=$(say KAZ proposal '=1+1 Test data, with words.

## Proposed text

Test  words.' -p concept-paper#II.1 -p concept-paper#II.3 --reference 'No 7')
chn=$(say CHN objection 'Test data: all.')
say CHN withdrawal 'Test data: taken back.' --withdraws "$chn" >/dev/null
tur=$(say TUR no-objection '')
before=$(git rev-parse HEAD)

for kind in xlsx csv docx; do
	matrix $kind
	back $kind
	is_status 0 "$kind as it was written"
	err_has '0 comments recorded, 5 were there'
	nothing_new "$kind"
done
matrix xlsx --lang ru
back xlsx
is_status 0 'in Russian, with a text that no cell has room for'
nothing_new 'in Russian'

# ... and where it was changed it says otherwise, which is asked about
matrix csv
sed -e 's/Test data, with words/Test data, with others/' "$work/m.csv" >"$work/x.csv"
run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
is_status 3 'other words under an id'
err_has "this row is of $kaz, which says otherwise"
sed -e 's/,objection,/,comment,/' "$work/m.csv" >"$work/x.csv"
run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
is_status 3 'another kind under an id'
err_has "this row is of $chn, which says otherwise"
sed -e "s/^\(.*\)Türkiye/\1Thailand/" "$work/m.csv" >"$work/x.csv"
run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
is_status 3 'another state under an id'
err_has "this row is of $tur, which says otherwise"
cat >"$work/x.csv" <<END
State,Text,Id
THA,"word00000 word00001… [cut here: a cell has no room for more; the record has the whole text]",$tha
THA,"word00000 word00002… [cut here: a cell has no room for more; the record has the whole text]",$tha
THA,"Test data… [обрезано: в ячейке больше нет места; весь текст есть в реестре]",
END
run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
is_status 3 'texts that were cut'
err_has "row 3, column 2 (Text): this row is of $tha, which says otherwise"
err_has 'row 4, column 2 (Text): the text was cut when the sheet was written'
grep -q 'row 2' "$work/err" && not_ok 'a beginning is the same' ||
	ok 'a beginning is the same'
nothing_new 'of any of these'

# a form without ids
matrix csv --layout iso
run tacit comment NCT/G/778 --sheet "$work/m.csv" --yes $now
is_status 0 'in the layout of ISO, with a comment that was withdrawn'
err_has '0 comments recorded, 5 were there'
nothing_new 'in the layout of ISO'
matrix xlsx --layout iso
back xlsx
is_status 0 'as a workbook, where a text is cut'
nothing_new 'as a workbook'

# what is no position
for word in none 'No comment' 无意见 'нет замечаний' 'ескертпе жоқ' 'sans commentaire'; do
	printf 'State,Kind,Text\nTHA,%s,\n' "$word" >"$work/x.csv"
	run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
	is_status 3 "no position: $word"
	err_has "$word is no position: whether the state agrees is not said"
done
printf 'MB/NC,Type of comment,Comments\nTHA,none,\n' >"$work/x.csv"
run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
err_has 'none is no position'
printf 'State,Kind,Text\nTHA,objection,\nIND,support,\nUZB,question,\n' \
	>"$work/x.csv"
run tacit comment NCT/G/778 --sheet "$work/x.csv" --yes $now
is_status 3 'a question without words'
err_has 'row 4, column 3 (Text): there is no text'
grep -qE 'row [23]' "$work/err" && not_ok 'but an objection says enough' ||
	ok 'but an objection says enough'

# languages
for lang in kk zh; do
	for kind in csv xlsx; do
		matrix $kind --lang $lang
		back $kind
		is_status 0 "$kind in $lang"
		nothing_new "$kind in $lang"
	done
done
head -1 "$work/m.csv" >"$work/out"
out_has '种类'
plan
