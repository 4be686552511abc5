# The blank sheet as it goes out: the note, what can be chosen, the texts.
. "$(dirname "$0")/lib.sh"
sample

# the parts of an office file, in the order of their names
part() { unzip -p "$1" "$2" >"$work/out"; }

run tacit form NCT/G/778 -o "$work/form.xlsx" --now 2022-06-20
is_status 0 'as the name of the file says'
err_has 'to be filled in and sent back; then: tacit comment NOTE --sheet'
sleep 2
run sh -c "tacit form NCT/G/778 --format xlsx --now 2022-06-20 >'$work/again.xlsx'"
run cmp "$work/form.xlsx" "$work/again.xlsx"
is_status 0 'the same record, the same bytes'
part "$work/form.xlsx" xl/workbook.xml
out_has 'sheet name="Comments"'
out_has 'sheet name="Texts"'
out_has 'sheet name="Legend"'
out_has 'sheet name="_list0" sheetId="4" state="hidden"'
part "$work/form.xlsx" xl/worksheets/sheet3.xml
out_has '<row r="3" ht="28" customHeight="1">'
part "$work/form.xlsx" xl/worksheets/sheet1.xml
out_has 'NCT/G/778, 16 June 2022: form for comments'
out_has 'by the end of 30 June 2022 (24:00, Nur-Sultan time), Thursday, 18:00 UTC'
out_has 'Coordinator (Türkiye): says what becomes'
out_has '<sheetProtection sheet="1"'
out_has '<formula1>_list1!$A$1:$A$10</formula1>'
if grep -q Received "$work/out"; then not_ok 'nothing for the secretariat'; else
	ok 'nothing for the secretariat'; fi
part "$work/form.xlsx" xl/worksheets/sheet2.xml
out_has 'concept-paper#II.2'
out_has 'action-plan#i.3'
part "$work/form.xlsx" xl/worksheets/sheet5.xml
out_has 'request for extension'

# for a state, in Russian: the version in it, the addresses of the original
run tacit form NCT/G/778 --lang ru --state Thailand -o "$work/ru.xlsx" \
	--now 2022-06-20
is_status 0 'in Russian'
part "$work/ru.xlsx" xl/worksheets/sheet1.xml
out_has 'Таиланд'
out_has 'Предлагаемый текст'
part "$work/ru.xlsx" xl/worksheets/sheet2.xml
out_has 'Государства-члены стремятся:'
out_has 'Версия на этом языке: неофициальный'
out_has 'concept-paper#II.2'
for lang in kk zh; do
	run tacit form NCT/G/778 --lang $lang -o "$work/$lang.xlsx" \
		--now 2022-06-20
	is_status 0 "in $lang"
	part "$work/$lang.xlsx" xl/worksheets/sheet2.xml
	out_has 'II.2'
done

run tacit form NCT/G/778 -o "$work/form.xlsx"
is_status 3 'never over a file'
run tacit form NCT/G/778 --state Atlantis
is_status 3 'no such state'
run tacit form NCT/G/778 --format docs
is_status 2 'no such format'
run env PATH="$PATH" script -qec "$TACIT form NCT/G/778 --format xlsx" /dev/null
is_status 2 'not to a terminal'
out_has 'write it to a file: -o FILE'

# printed: across the page, one page wide, its head on each, of a size that is read
unzip -p "$work/form.xlsx" xl/worksheets/sheet1.xml >"$work/out"
out_has 'orientation="landscape"'
out_has 'fitToHeight="0"'
unzip -p "$work/form.xlsx" xl/workbook.xml >"$work/out"
out_has '_xlnm.Print_Titles'
run sh -c 'unzip -p "$1" xl/worksheets/sheet1.xml | tr ">" "\n" |
	sed -n "s/.*<col .*width=\"\([0-9]*\).*/\1/p" |
	awk "{ sum += \$1 } END { print sum < 170 ? \"fits\" : sum }"' - "$work/form.xlsx"
is_out 'on A4' <<-'END'
fits
END

# an office program has every cell
if command -v soffice >/dev/null; then
	cd "$work"
	soffice "-env:UserInstallation=file://$work/office" --headless \
		--convert-to csv form.xlsx >/dev/null 2>&1
	cp form.csv out
	out_has 'Number,State,Joint,Place,Kind,Category,Text,Proposed text,Reference'
	out_has '100,,,,,,,,'
fi
plan
