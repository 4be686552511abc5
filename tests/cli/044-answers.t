# A matrix goes out, is filled in by an office program, and comes back.
. "$(dirname "$0")/lib.sh"
sample
now='--now 2022-07-05'
i=0
for state in THA KAZ CHN; do
	i=$((i + 1))
	tacit comment NCT/G/778 -s $state -k proposal -p "concept-paper#II.$i" \
		-q -m "Test data: $state." -r 2022-06-20T10:00:00Z \
		--now 2022-06-20T11:00:00Z >"$work/$state"
done
before=$(git rev-parse HEAD)
# as an office program saves what was filled in: KIND ROW:HEADING=TEXT ...
office() {
	kind=$1 && shift
	flat=fods
	[ "$kind" = docx ] && flat=fodt
	(cd "$work" && rm -f "m.$flat" &&
		soffice "-env:UserInstallation=file://$work/office" --headless \
			--convert-to $flat "m.$kind" &&
		HEAD=Number python3 "$SOURCE/tests/cli/fill.py" "m.$flat" "$@" &&
		rm "m.$kind" &&
		soffice "-env:UserInstallation=file://$work/office" --headless \
			--convert-to "$kind" "m.$flat") >/dev/null 2>&1
}
matrix() { rm -f "$work/m.$1" && tacit matrix NCT/G/778 $now --format "$1" \
	-o "$work/m.$1" 2>/dev/null; }

matrix xlsx
run tacit answer --sheet "$work/m.xlsx" $now
is_status 0 'a blank one says nothing'
err_has '0 answers recorded, 0 were there'
if command -v soffice >/dev/null; then
	office xlsx '1:Outcome=not incorporated' '1:Reason=already covered' \
		'1:Explanation=Test: see II.1.' '2:Outcome=noted' \
		'1:Suggested area=Security of and in the use of ICTs'
	run tacit answer --sheet "$work/m.xlsx" --by TUR --reference "No 7" $now -n
	is_status 0 'a dry run of a workbook'
	err_has '2 answers would be recorded'
	[ "$(git rev-parse HEAD)" = "$before" ] && ok 'records nothing' ||
		not_ok 'records nothing'
	run tacit answer --sheet "$work/m.xlsx" --by TUR --reference "No 7" $now
	is_status 0 'is taken in'
	err_has '2 answers recorded, 0 were there'
	run git rev-list --count "$before..HEAD"
	is_out 'as one commit' <<-'END'
	1
	END
	run sh -c 'cat dispositions/2022/nct-g-778/tha/*.md'
	is_out 'what it says' <<-END
	---
	comment: $(cat "$work/THA")
	outcome: not-incorporated
	reason: already-covered
	suggested-area: nct-ict
	by: TUR
	date: 2022-07-05
	via: sheet
	reference: No 7
	---

	Test: see II.1.
	END
	run tacit answer --sheet "$work/m.xlsx" --by TUR --reference "No 7" --now 2022-07-07
	is_status 0 'two days later'
	err_has '0 answers recorded, 2 were there'

	matrix docx
	office docx '3:Outcome=incorporated' \
		'3:Explanation=Test: as proposed.'
	run tacit answer --sheet "$work/m.docx" --by TUR --reference "No 7" $now
	is_status 0 'as a document'
	err_has '1 answers recorded, 2 were there'
else
	git config tacit.identity secretariat
fi

# a table as text, in Russian; every fault, and nothing recorded
tacit matrix NCT/G/778 $now --format csv --lang ru >"$work/m.csv" 2>/dev/null
run tacit answer --sheet "$work/m.csv" --by TUR --reference "No 7" $now
is_status 0 'what the matrix says adds nothing'
err_has '0 answers recorded'
# as an office program on a Russian Windows saves it
sed 's/,/;/g' "$work/m.csv" | iconv -f utf-8 -t windows-1251 -c >"$work/old.csv"
run tacit answer --sheet "$work/old.csv" --by TUR --reference "No 7" $now
is_status 3 'in another encoding'
err_has 'in windows-1251 it would be: Номер'
err_has 'if that reads well: --encoding windows-1251'
printf 'Id;Outcome;Explanation\n%s;принято к сведению;Тест: да\n' "$(cat "$work/KAZ")" |
	iconv -f utf-8 -t windows-1251 >"$work/old.csv"
run tacit answer --sheet "$work/old.csv" --by TUR --reference "No 7" $now -n \
	--encoding windows-1251
is_status 3 'read, and answered already'
err_has 'is answered already, and otherwise: noted'
run tacit answer "$(cat "$work/KAZ")" --outcome noted --encoding windows-1251 $now
is_status 2 'of a sheet only'
# a column that is there twice, or mistyped, loses what stands in it
before=$(git rev-parse HEAD)
printf 'Id,Outcome,Outcome,Reson,Mine\n%s,noted,incorporated,other,x\n' \
	"$(cat "$work/KAZ")" >"$work/bad.csv"
run tacit answer --sheet "$work/bad.csv" --by TUR --reference "No 7" $now
is_status 3 'headings'
err_has 'row 1, column 3 (Outcome): there are two columns of that name'
err_has 'row 1, column 4 (Reson): no column has that name'
err_has 'did you mean Reason?'
err_has 'row 1, column 5 (Mine): the column is none of this sheet, and is left out'
cat >"$work/bad.csv" <<END
Id,Outcome,Reason,Explanation,Suggested area
$(cat "$work/THA"),incorporated,,,
$(cat "$work/KAZ"),notid,,,
$(cat "$work/CHN"),not incorporated,,,nowhere
xaa-nonsense,noted,,,
,,,,
END
run tacit answer --sheet "$work/bad.csv" --by TUR --reference "No 7" $now
is_status 3 'faults'
err_has 'is answered already, and otherwise: not-incorporated'
err_has 'did you mean noted?'
err_has 'what is not incorporated needs a reason'
err_has 'nowhere is no area of this register'
err_has 'xaa-nonsense is no comment of this register'
uzb=$(tacit comment NCT/G/778 -s UZB -k proposal -p concept-paper#II.2 -q \
	-m 'Test data: UZB.' -r 2022-06-20T10:00:00Z --now 2022-06-20T11:00:00Z)
cat >"$work/bad.csv" <<END
Id,Outcome,Applied in
$uzb,incorporated,concept-paper#II.2
END
run tacit answer --sheet "$work/bad.csv" --by TUR --reference "No 7" $now
before=$(git rev-parse HEAD)
for applied in concept-paper#II.2 nct-general/concept-paper#II.2 II.2; do
	sed -i "2s|[^,]*\$|$applied|" "$work/bad.csv"
	run tacit answer --sheet "$work/bad.csv" --by TUR --reference "No 7" $now
	is_status 0 "where it was applied, once more: $applied"
	err_has '0 answers recorded, 1 were there'
done
for applied in concept-paper#II.3 '' 'concept-paper#II.2; concept-paper#II.3'; do
	sed -i "2s|[^,]*\$|$applied|" "$work/bad.csv"
	run tacit answer --sheet "$work/bad.csv" --by TUR --reference "No 7" $now
	is_status 3 "applied elsewhere: $applied"
	err_has 'is answered already, and was applied elsewhere'
	err_has '--supersedes DISPOSITION'
done
for odd in '--outcome noted' '--reason other' '--suggested-area nct-ict' \
	'--applied concept-paper#II.2' '--message x'; do
	run tacit answer --sheet "$work/m.csv" $odd $now
	is_status 2 "of one answer only: $odd"
	err_has "${odd%% *} is for one answer, not for a sheet"
done
run tacit answer "$(cat "$work/THA")" --sheet "$work/m.csv" $now
is_status 2 'a comment beside a sheet'
printf 'State,Text\nTHA,a\n' >"$work/bad.csv"
run tacit answer --sheet "$work/bad.csv" $now
is_status 3 'no sheet of answers'
err_has 'there are no columns Id and Outcome'
[ "$(git rev-parse HEAD)" = "$before" ] && ok 'nothing was recorded' ||
	not_ok 'nothing was recorded'
run tacit answer
is_status 2 'of which comment?'
plan
