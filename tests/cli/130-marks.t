# What a cell says besides its text is said: nothing of it is taken for nothing.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
python3 "$SOURCE/tests/office/marks.py" "$work" || exit 1
now='--now 2022-06-22T06:00Z'
said() { cat comments/2022/nct-g-778/tha/*.md | sed '/^---$/,/^---$/d' |
	grep . | sort; }

sheet() { run tacit comment NCT/G/778 --sheet "$work/$1" $now \
	--received 2022-06-21T06:00:00Z; }
sheet marks.xlsx
is_status 0 'a workbook'
err_has 'sheet Replies, row 2, column 4, cell D2: words are struck through in the cell, and are kept between ~~ and ~~; so in 2 more rows: 3, 4'
err_has 'cell D5: the cell has an error of the office program, and no words'
err_has 'cell D6: the cell has a formula whose result is not in the file, and is read as empty'
err_has 'notes on cells are not recorded: sheet Replies, B2, D3, A1, A2, A3, ...'
err_has '5 comments recorded'
grep -q 'D7' "$work/err" && not_ok 'a result is read as it stands' ||
	ok 'a result is read as it stands'
run said
is_out 'words that are struck through' <<'END'
#REF!
States ~~shall not~~may
Test words.
~~All of it.~~
~~Gone.~~
END
sheet marks.xlsx
err_has '0 comments recorded, 5 were there'
rm "$work/marks.xlsx"

# a document, in a letter
letter_of() { # HOUR
	{
		printf -- '--b\nContent-Type: application/octet-stream\n'
		printf 'Content-Disposition: attachment; filename="form.docx"\n'
		printf 'Content-Transfer-Encoding: base64\n\n'
		base64 "$work/marks.docx"
		printf -- '--b--\n'
	} | letter delegation@xaa.example.org 'NCT/G/778' "$1" \
		'Content-Type: multipart/mixed; boundary=b' |
		sed '1s/28 Jun/21 Jun/' >"$work/it"
}
sed -i 's/THA/XAA/' "$work/contacts"
letter_of 09:00:00
run tacit receive "$work/it" $now
err_has '1 bounced'
git config --unset tacit.contacts
rm -f .git/tacit/private.db*
run tacit receive "$work/it" $now -q
id=$(cat "$work/out")
run tacit incoming accept "$id" -s THA -k comment $now -n
is_status 0 'a form whose letter nobody knows'
run tacit incoming show "$id" -s THA $now
out_has 'What is to be looked at in its form'
out_has 'table 1, row 2, column 3: words are struck through in the cell'
run tacit incoming accept "$id" -s THA -k comment $now
is_status 0 'a document'
err_has 'table 1, row 3, column 3: words in the cell are hidden, and are read all the same'
err_has 'row 5, column 3: a picture in the cell is not read'
err_has 'row 5, column 3: a footnote of the cell is not read'
err_has 'U+FFFD stands for a letter that was lost'
err_has 'comments in the margin of the document are not recorded: 1'
run sh -c 'grep -h -A20 "^kind: [op]" comments/2022/nct-g-778/tha/*.md |
	grep "^kind\|Seen\|May" | sort'
is_out 'fields of the older kind say what was chosen' <<'END'
Seen.Not seen.
kind: objection
kind: proposal
~~Shall~~May
END
run said
out_has '☒ yes ☐ no'
plan
