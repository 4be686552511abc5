# sheets as they come: workbooks, documents, texts in every encoding
. "$(dirname "$0")/lib.sh"
/usr/bin/python3 "$SOURCE/tests/office/sheets.py" "$work" ||
	{ echo '1..0 # SKIP openpyxl and python-docx are not installed'; exit; }
sample

sheet() { run tacit comment NCT/G/778 --sheet "$work/$1" --now 2022-06-22T06:00Z \
	--received 2022-06-21T06:00:00Z ${2:+"$2"}; }
count() { git rev-list --count HEAD; }
said() { # STATE: the texts of its comments, sorted
	cat "comments/2022/nct-g-778/$1"/*.md | sed '/^---$/,/^---$/d' |
		grep . | sort; }

# the ISO form of 55 rows, as it is
sheet iso.xlsx
is_status 0 'the ISO form goes in'
err_has 'the header of sheet 1 (Comments) is in row 4'
err_has 'line numbers are no places'
err_has 'row 61, column 1 (MB/NC1), cell A61: the row has no comment in it, and is left out; so in 1 more row: 62'
err_has '55 comments recorded, 0 were there'
sheet iso.xlsx
err_has '0 comments recorded, 55 were there'
for name in shared.xlsx official.docx official.csv; do
	sheet $name
	err_has "$name: 0 comments recorded, 55 were there"
done
run sh -c 'grep -l "Test comment 4\.$" comments/2022/nct-g-778/*/*.md | xargs cat'
is_out 'two places, a kind in the type, a state with a blank' <<'END'
---
state: THA
note: 2022/nct-g-778
kind: objection
place:
  - nct-general/concept-paper#II.1
  - nct-general/concept-paper#II.3
category: technical
received: "2022-06-21T06:00:00Z"
via: sheet
---

Test comment 4.

## Proposed text

Test words 4.
END
run sh -c 'grep -l "Test comment 1\.$" comments/2022/nct-g-778/*/*.md | xargs cat'
is_out 'words about the place are kept' <<'END'
---
state: THA
note: 2022/nct-g-778
kind: comment
place:
  - nct-general/concept-paper#II.2
category: technical
received: "2022-06-21T06:00:00Z"
via: sheet
---

(Table 1)

Test comment 1.
END

# a clause with a part of it that has no address, and what is around the text
cat >"$work/parts.csv" <<'END'
MB/NC,Clause/Subclause,Paragraph/Figure/Table,Type of comment,Comments
TH,II.2 a),,ge,One.
TH,"II.2, Table 1",Note 2,ge,Two.
TH,"II.1, II.3 (ii)",,ge,Three.
TH,Title,,ge,Four.
TH,Clause II.2 first sentence,,ge,Five.
END
sheet parts.csv
is_status 0 'parts of a clause'
for text in One Two Three Four Five; do
	grep -l "^$text\.\$" comments/2022/nct-g-778/tha/*.md | xargs cat |
		grep -e '#' -e '^(' -e "^$text"
done >"$work/places"
run cat "$work/places"
is_out 'are words about it' <<'END'
  - nct-general/concept-paper#II.2
(a))
One.
  - nct-general/concept-paper#II.2
(Table 1, Note 2)
Two.
  - nct-general/concept-paper#II.1
  - nct-general/concept-paper#II.3
((ii))
Three.
(Title)
Four.
  - nct-general/concept-paper#II.2
(first sentence)
Five.
END
printf 'State,Place,Text\nTHA,II.99 a),x\nTHA,II.1 III.2,y\nTHA,nowhere a),z\nTHA,II.1 – II.3,z\n' >"$work/none.csv"
sheet none.csv
is_status 3 'but no other words'
err_has 'row 2, column 2 (Place): '
err_has 'row 3, column 2 (Place): '
err_has 'row 4, column 2 (Place): '
err_has 'row 5, column 2 (Place): '

sample
sheet dates.xlsx
is_status 3 'a formula without its result is a row without text'
err_has 'sheet Sheet, row 4, column 4 (Text), cell D4: there is no text'
sheet merged.xlsx
err_has '3 comments recorded'
run said tha
is_out 'merged cells count for each row' <<'END'
One.
Three.
Two.
END

# what is hidden is said, and so taken, or not
sheet hidden.xlsx
is_status 0 'hidden rows'
err_has 'the sheet Back room is hidden, and is not read'
err_has 'sheet Replies, row 3: the row is hidden, and is read all the same; so in 2 more rows: 4, 6'
err_has 'sheet Replies, row 1, column 4, cell D1: the column is hidden, and is read all the same; so in 2 more rows: 7, 8'
run said tha
out_has 'Shown or not 6.'
run said chn
grep -q 'Never read' "$work/out" && not_ok 'the sheet was not' ||
	ok 'the sheet was not'
sheet faulty.xlsx
is_status 3 'faults'
err_has 'sheet Replies, row 2, column 1 (State), cell A2: XQQ is no state that this register knows; so in 29 more rows: 3, 4, 5, 6, 7, ...'
err_has 'cell C32: U+FFFD stands for a letter that was lost'

sheet several.xlsx
is_status 3 'a fault of the second sheet'
err_has 'sheet 2 (Second), row 3, column 1 (State), cell A3: XQQ is no state that this register knows'

# a document
sample
sheet iso.docx
is_status 0 'the tables of a document'
err_has 'tracked changes are read as accepted'
err_has 'table 2 has no headings of comments, and is left out'
err_has '3 comments recorded'
run said tha
is_out 'changes accepted, merged cells filled' <<'END'
## Proposed text
New.
Number 2.
One
line.
END
run said chn
is_out 'a row that was taken away, and a field that nobody filled in' <<'END'
Last.
END

# a day decides where none of its hours can
sample
tacit new note number=NCT/G/903 date=2022-07-01 area=nct-general -q \
	subject='Test data' encloses=nct-general/i.1 comments-by=2023-03-01 \
	-m 'Test data: comments by 1 March 2023.' --now 2022-07-01 2>/dev/null
tacit circulate NCT/G/903 --cutoff 24:00 --zone UTC --now 2022-07-01 \
	>/dev/null 2>&1
cat >"$work/days.csv" <<'END'
State,Text,Received
THA,Before.,2023-02-09
CHN,On the day.,2023-03-02
KAZ,After.,3 March 2023
END
days() { run tacit comment NCT/G/903 --sheet "$work/days.csv" --now 2023-03-05; }
days
is_status 3 'on the day of the close at the seat'
err_has 'row 3, column 3 (Received): 2023-03-02: the hour is missing, and may decide'
sed -i '/On the day/d' "$work/days.csv"
days
is_status 0 'before it, and after it'
days
err_has '0 comments recorded, 2 were there'
run sh -c 'grep -h -A1 -E "^(received|inferred)" comments/2022/nct-g-903/tha/*'
is_out 'the day is kept as one' <<'END'
received: "2023-02-09T17:59:59Z"
via: sheet
inferred:
  - received
END
run tacit silence NCT/G/903 --now 2023-03-06
out_has '1 statement counts'
out_has '9 Feb 2023'
cp "$work/out" "$work/told"
run grep -c '59:59' "$work/told"
is_out 'and told as one' <<'END'
0
END
run tacit matrix NCT/G/903 --now 2023-03-06 --format md
out_has '| 9 February 2023 |'

# a proposed text of any shape, out and in
sample
printf 'State,Text,Proposed text\nTHA,Why.,"## Article 4\n\nText.\n\n```\n## no heading\n```\n\n- a\n- b"\n' \
	>"$work/shape.csv"
sheet shape.csv
is_status 0 'headings and fences'
tacit matrix NCT/G/778 --format csv --now 2022-06-22T06:00Z \
	>"$work/matrix.csv" 2>/dev/null
sheet matrix.csv
err_has '0 comments recorded, 1 were there'

# a matrix with a withdrawal adds nothing
id=$(ls comments/2022/nct-g-778/tha | sed 's/\.md$//')
tacit comment NCT/G/778 -s THA -k withdrawal --withdraws "tha-$id" \
	-r 2022-06-21T07:00:00Z -m 'Test: taken back.' --now 2022-06-22T06:00Z \
	>/dev/null 2>&1
tacit comment NCT/G/778 -s CHN -m 'Test: stands.' \
	-r 2022-06-21T07:00:00Z --now 2022-06-22T06:00Z >/dev/null 2>&1
before=$(count)
for lang in en ru kk zh; do
	tacit matrix NCT/G/778 --format csv --lang $lang \
		--now 2022-06-22T06:00Z >"$work/back.csv" 2>/dev/null
	sheet back.csv
	is_status 0 "read back: $lang"
	err_has '0 comments recorded, 3 were there'
done
[ "$(count)" = "$before" ] && ok 'adds nothing' || not_ok 'adds nothing'

# our own workbook, filled in
tacit form NCT/G/778 -o "$work/form.xlsx" --state THA --now 2022-06-16T06:00Z \
	>/dev/null 2>&1
sheet form.xlsx
is_status 3 'nobody filled it in'
err_has 'the sheet has no comment in it'
cat >"$work/fill.py" <<'END'
import sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1] + "/form.xlsx")
for sheet in book:
    for row in sheet.iter_rows(max_row=20):
        names = [cell.value for cell in row]
        if "Text" in names and "Kind" in names:
            at = row[0].row + 1
            sheet.cell(at, names.index("Place") + 1, "II.2")
            sheet.cell(at, names.index("Text") + 1, "Filled in.")
            sheet.cell(at, names.index("Kind") + 1, "objection")
            print(sheet.title)
book.save(sys.argv[1] + "/filled.xlsx")
END
run /usr/bin/python3 "$work/fill.py" "$work"
is_status 0 'filled in'
sheet filled.xlsx
is_status 0 'our workbook comes back'
err_has '1 comments recorded'

# what is no sheet
refuses() { # FILE SAYS
	sheet "$1"
	is_status 3 "refused: $1"
	err_has "$2"; }
refuses doctype.xlsx 'DOCTYPE'
refuses other.zip 'no office file'
refuses sheet.ods 'open it and save it as xlsx or docx'
printf '\320\317\021\340\241\261\032\341' >"$work/old.xls"
refuses old.xls 'save it as xlsx or docx'
printf '%%PDF-1.7 x' >"$work/a.pdf"
refuses a.pdf 'the file is a PDF'
head -c 3000 "$work/iso.xlsx" >"$work/cut.xlsx"
refuses cut.xlsx 'the file is hurt'

# texts
sample
printf 'State;Text\r\nTHA;\315\345\362.\r\n' >"$work/cyrillic.csv"
refuses cyrillic.csv 'in windows-1251 it would be: Нет.'
err_has '--encoding windows-1251'
sheet cyrillic.csv --encoding=windows-1251
is_status 0 'told which it is'
run said tha
is_out 'it reads well' <<'END'
Нет.
END
printf 'State,Text\nCHN,\223T\374rkiye\224\n' >"$work/western.csv"
refuses western.csv 'in windows-1252 it would be: “Türkiye”'
printf 'State\tText\nCHN\tДа.\n' | iconv -t UTF-16 >"$work/wide.csv"
sheet wide.csv
is_status 0 'UTF-16 shows itself'

# what is wrong with many rows alike is said once, whoever finds it
{
	echo State,Text
	for i in 1 2 3 4 5 6 7 8; do echo "THA,Of no hour $i."; done
	echo THA,Of no hour 8.
} >"$work/hours.csv"
run tacit comment NCT/G/778 --sheet "$work/hours.csv" --now 2022-06-22
is_status 3 'no hour'
err_has 'row 2: at which hour it was received is not said; so in 8 more rows: 3, 4, 5, 6, 7, ...'
[ "$(grep -c 'at which hour' "$work/err")" -eq 1 ] && ok 'once' || not_ok 'once'
sheet hours.csv
err_has 'row 10: it says the same as a row before it, and is recorded once'

# states, as people write them
{
	echo State,Text
	for name in Россия 'Kyrgyz Republic' Vietnam ОАЭ 'Islamic Republic of Iran'; do
		echo "$name,Of $name."
	done
} >"$work/names.csv"
sheet names.csv
is_status 0 'names that a member has besides'
err_has '5 comments recorded'
run said rus
is_out 'each understood' <<'END'
Of Россия.
END

# --map
printf 'Who,Our view,Note\nTHA,Mapped.,x\n' >"$work/map.csv"
sheet map.csv
is_status 3 'columns that nobody knows'
err_has '--map'
run tacit comment NCT/G/778 --sheet "$work/map.csv" --map Who=state \
	--map "our view=text" --now 2022-06-22T06:00Z \
	--received 2022-06-21T06:00:00Z
is_status 0 'are told'
err_has 'column 3 (Note) is none of this sheet'
sheet map.csv --map=Who
is_status 2 'a column of no key'

# a program that fills our lists in and leaves them marked as empty
tacit form NCT/G/778 -q -s THA -o "$work/form.docx" --now 2022-06-17
/usr/bin/python3 - "$work/form.docx" <<'END'
import sys
import docx
form = docx.Document(sys.argv[1])
row = form.tables[0].rows[1]
said = ["concept-paper#II.2", "objection", "technical"]
for field, text in zip(row._tr.iter(docx.oxml.ns.qn("w:sdt")), said):
    list(field.iter(docx.oxml.ns.qn("w:t")))[0].text = text
row.cells[6].text = "Test: it is chosen."
form.save(sys.argv[1])
END
sheet form.docx -n
err_has '1 of 1 comments would be recorded'
out_has 'Thailand; objection; nct-general/concept-paper#II.2; '
plan
