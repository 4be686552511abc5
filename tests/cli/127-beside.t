# What stands in a form outside its rows is said, wherever somebody put it.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29'
for kind in xlsx docx; do
	tacit form NCT/G/778 --state XAA --now 2022-06-20 -q -o "$work/form.$kind"
done
tacit form NCT/G/778 --lang ru --now 2022-06-20 -q -o "$work/any.docx"
/usr/bin/python3 - "$work" <<'END'
import sys
import zipfile
import docx
import openpyxl
from openpyxl.comments import Comment
folder = sys.argv[1] + "/"
book = openpyxl.load_workbook(folder + "form.xlsx")
rows = [r for r in book["Comments"].iter_rows(max_row=20)
        if r[0].value == "Number"]
at, names = rows[0][0].row + 1, [c.value for c in rows[0]]
for name, says in [("Place", "II.2"), ("Kind", "comment"), ("Text", "Row.")]:
    book["Comments"].cell(at, names.index(name) + 1, says)
book.save(folder + "rows.xlsx")
book["Texts"]["C3"] = "Put among the passages."
book["Texts"]["B4"].comment = Comment("Hung on a cell.", "XAA")
book.save(folder + "around.xlsx")
below = docx.Document(folder + "form.docx")
below.add_paragraph("XAA objects to all of it.")
below.save(folder + "below.docx")
own = docx.Document()
own.add_paragraph("Comments of a state, test data.")
table = own.add_table(rows=2, cols=3)
for cell, says in zip(table._cells, ["No.", "Section", "Our view",
                                     "1", "II. Goals", "Test: shorter."]):
    cell.text = says
own.save(folder + "own.docx")
noted = zipfile.ZipFile(folder + "noted.docx", "w")
old = zipfile.ZipFile(folder + "own.docx")
W = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
for name in old.namelist():
    data = old.read(name)
    if name == "word/_rels/document.xml.rels":
        data = data.replace(b"</Relationships>", b'<Relationship Id="rIdx" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'relationships/comments" Target="comments.xml"/></Relationships>')
    noted.writestr(name, data)
noted.writestr("word/comments.xml", "<w:comments%s><w:comment w:id='1'><w:p>"
    "<w:r><w:t>In the margin.</w:t></w:r></w:p></w:comment></w:comments>" % W)
noted.close()
END
sheet() { # FILE OPTION...
	file=$1
	shift
	run tacit comment NCT/G/778 --sheet "$work/$file" $now -n -r '2022-06-28 09:00' "$@"
}
outside='words stand outside the rows, and are not recorded: '
for file in form.xlsx form.docx any.docx rows.xlsx; do
	sheet "$file"
	grep -q "$outside" "$work/err" && not_ok "$file is ours" ||
		ok "$file is ours"
done
sheet around.xlsx
is_status 0 'a row, and words around it'
err_has "${outside}Hung on a cell. Put among the passages."
sheet below.docx
is_status 3 'no row'
err_has "${outside}XAA objects to all of it."
sheet noted.docx -s XAA --map 'Our view=text'
is_status 0 'a table of its own'
err_has "${outside}Comments of a state, test data. In the margin."

# by mail
mailed() { # FILE HOUR
	{
		printf -- '--b\nContent-Type: text/plain\n\nAttached.\n--b\n'
		printf 'Content-Type: application/octet-stream; name="%s"\n' "$1"
		printf 'Content-Transfer-Encoding: base64\n\n'
		base64 "$work/$1"
		printf -- '--b--\n'
	} | letter delegation@xaa.example.org 'Re: NCT/G/778' "$2" \
		'Content-Type: multipart/mixed; boundary=b' >"$work/letter"
	run tacit receive "$work/letter" $now -q
	id=$(cat "$work/out")
}
mailed around.xlsx 10:00:00
run tacit incoming show "$id" $now
out_has 'proposed: a form for comments, and words in it outside its rows'
out_has 'Row.'
out_has 'What its form says outside its rows'
out_has '- Hung on a cell.'
out_has '- Put among the passages.'
run tacit incoming show "$id" $now --format json
out_has '"beside": "Hung on a cell.\nPut among the passages.\n"'
out_has '"text": "Row."'
run tacit incoming accept "$id" $now --covering objection
is_status 0 'recorded with its rows'
run sh -c 'grep -l objection comments/2022/nct-g-778/xaa/* | xargs tail -n 4'
is_out 'in the words of the letter and of the form' <<-'END'
Attached.

Hung on a cell.
Put among the passages.
END
mailed below.docx 10:01:00
run tacit incoming $now
out_has 'a form without a row, and words in it'
run tacit incoming accept "$id" $now
is_status 3 'no row is recorded'
err_has 'the sheet has no comment in it'
run tacit incoming accept "$id" $now --kind objection
is_status 0 'its words are'
run sh -c 'grep -h "objects to" comments/2022/nct-g-778/xaa/*'
is_out 'as they stand' <<-'END'
XAA objects to all of it.
END
mailed own.docx 10:02:00
run tacit incoming $now
out_has 'a table with columns of its own: --map'
run tacit incoming show "$id" $now
out_has 'What is wrong with its form'
out_has '- there is no column Text'
run tacit incoming accept "$id" $now --map 'Our view=tekst' --kind comment
is_status 2 'no such key'
run tacit incoming show "$id" $now --map 'Our view=text'
out_has 'nct-general/concept-paper#II;'
run tacit incoming accept "$id" $now --map 'Our view=text' --kind comment
is_status 0 'recorded, once it is said which column is which'
run sh -c 'grep -h "shorter" comments/2022/nct-g-778/xaa/*'
is_out 'its words' <<-'END'
Test: shorter.
END
plan
