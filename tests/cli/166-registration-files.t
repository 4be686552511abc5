# Forms of registration as office programs keep them: formulas, dates, several
# sheets, merged cells, and what is no form at all. All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
/usr/bin/python3 "$SOURCE/tests/office/registrations.py" "$work" 2>/dev/null ||
	{ echo '1..0 # SKIP openpyxl or docx IS NOT INSTALLED'; exit; }
nothing_is_kept() {
	run tacit registrations $event $now
	out_has 'No registration is kept here.'
}
has_no_word() { # WORDS: none of them in what is said
	grep -qiE "$1" "$work/err" && not_ok 'no word of theirs' ||
		ok 'no word of theirs'
}
faults() { # FILE: what is wrong with it, one a line
	run tacit registrations $event "$work/$1" $now
	is_status 3 "$1 is refused"
	sed -n "s|^tacit: $work/$1: ||p" "$work/err" >"$work/out"
}

# --- formulas
faults computed.xlsx
is_out 'a formula with what it came to' <<'END'
row 3, column 2 (Name): a formula stands in the cell
END
faults uncomputed.xlsx
is_out 'a formula without' <<'END'
row 3, column 2 (Name): a formula stands in the cell
END
err_has 'sheet Form, row 3, column 2, cell B3: the cell has a formula whose result is not in the file'

# --- several sheets
faults cover.xlsx
is_out 'a cover, and a sheet of rows' <<'END'
sheet 2 (Participants), row 4, column 9 (E-mail), cell I4: there is a line break in the address
sheet 2 (Participants), row 4, column 4 (Nationality), cell D4: no state of that name is known here
sheet 2 (Participants), row 5, column 5 (Date of birth), cell E5: the date of birth is in the future
sheet 2 (Participants), row 5, column 8 (Contact number), cell H5: this is no telephone number
END
has_no_word 'test\.|nowhere|2030|none'
faults twice.xlsx
is_out 'one person on two sheets, and a sheet that lacks columns' <<'END'
sheet 2 (THA), row 3, column 9 (E-mail), cell I3: this person or this address stands in sheet 1 (KAZ), row 2 already
sheet 3 (Less), row 1: there is no column Contact number
sheet 3 (Less), row 1: there is no column E-mail
sheet 3 (Less), row 1: there is no column Wish to speak (yes/no)
sheet 3 (Less), row 1: there is no column Speech title
END
faults too-many.xlsx
is_out 'more than 10,000' <<'END'
sheet 2 (Form), row 10002: a form has at most 10000 persons
END

# --- dates
faults dates-wrong.xlsx
is_out 'dates that are none' <<'END'
row 2, column 5 (Date of birth): day and month of the date cannot be told apart
row 3, column 5 (Date of birth): the date of birth is in the future
row 4, column 5 (Date of birth): this is no date of birth
END

# --- merged cells of a document
faults merged-wrong.docx
is_out 'merged cells' <<'END'
row 4, column 5 (Date of birth): the date of birth is in the future
row 4, column 9 (E-mail): this is no e-mail address
row 5, column 4 (Nationality): no state of that name is known here
END
has_no_word 'test\.|nowhere|2030'

# --- no form
faults old.xlsx
out_has 'the file is an old office file (xls, doc), or it has a password'
faults locked.xlsx
out_has 'the file is hurt'
faults torn.xlsx
out_has 'the file is hurt'
faults noise.xlsx
out_has 'row 2 is not in UTF-8; it may be in'
{ echo 'Name;Nationality;E-mail'
	echo 'Тестовое лицо;KAZ;test.1@xaa.example.org' | iconv -t CP1251
} >"$work/other.csv"
faults other.csv
is_out 'another encoding' <<'END'
row 2 is not in UTF-8; it may be in windows-1251
END
err_has '--encoding windows-1251'
has_no_word 'тестовое|xaa'
nothing_is_kept

# --- what is read
for file in covered.xlsx merged.docx dates.xlsx; do
	run tacit registrations $event "$work/$file" $now -n
	is_status 0 "$file is read"
done
err_has 'persons to be added: 4, to be replaced: 0, as they are: 0'
# a date is a day, however it was written: by name and day they are the same
run tacit registrations $event "$work/dates.xlsx" $now
is_status 0 'dates are kept'
{ echo 'No.,Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak,Speech title'
	i=0
	for day in 1985-04-03 1990-12-31 1985-03-21 1985-04-03; do
		i=$((i + 1))
		echo "$i,Test Person $i,female,KAZ,$day,Test Office,Tester,+00 00 000 00 01,test.$i@xaa.example.org,no,"
	done; } >"$work/days.csv"
run tacit registrations $event "$work/days.csv" $now -n
err_has 'persons to be added: 0, to be replaced: 0, as they are: 4'
# as LibreOffice writes a date
if command -v soffice >/dev/null; then
	(cd "$work" && soffice "-env:UserInstallation=file://$work/office" \
		--headless '--infilter=CSV:44,34,76,1,5/5' --convert-to xlsx \
		days.csv) >/dev/null 2>&1
	unzip -p "$work/days.xlsx" xl/worksheets/sheet1.xml |
		grep -q '<v>31140</v>' && ok 'LibreOffice writes a number' ||
		not_ok 'LibreOffice writes a number'
	run tacit registrations $event "$work/days.xlsx" $now -n
	err_has 'persons to be added: 0, to be replaced: 0, as they are: 4'
fi
# as we write it
run tacit registrations $event --private -o "$work/ours.xlsx" $now
is_status 0 'a workbook of ours'
run tacit registrations $event "$work/ours.xlsx" $now -n
err_has 'persons to be added: 0, to be replaced: 0, as they are: 4'

# as many as a form may have
run tacit registrations $event "$work/many.xlsx" $now -n
is_status 0 '10,000 persons'
err_has 'persons to be added: 9996, to be replaced: 2, as they are: 2'
plan
