# Who registers for an event never enters git: a table, or lines, of the form.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29T09:00Z'
event=events/2022/cybercrime-seminar.md
# Test data: nobody here exists. No cell looks like an address or a number.
cat >"$work/table.md" <<'END'
Test data.

| No. | Name | Gender | Nationality | Workplace |
|---|---|---|---|---|
| 1 | Zebra Person | F | XAA | A test agency |
END
cat >"$work/lines.md" <<'END'
- **Ф.И.О.:** Зебра Тестов
- **Пол:** м
- **Гражданство:** XAA
END
printf 'Name\tSex\tCountry\tPosition\nZebra Person\tf\tXAA\t-\n' >"$work/tabs.md"
printf '%s\n' '| 姓名 | 性别 | 国籍 | 出生日期 |' '|---|---|---|---|' \
	'| Zebra | 女 | XAA | 1990年1月1日 |' >"$work/chinese.md"
printf '%s\n' 'Nom;Sexe;Pays;Date de naissance' 'Zebra;f;XAA;01.01.1990' \
	>"$work/french.md"
printf '%s\n' '|Аты-жөні|Жынысы|Мемлекет|Телефон|' '|-|-|-|-|' \
	'|Zebra|әйел|XAA|-|' >"$work/kazakh.md"
cat >"$work/blank.md" <<'END'
Test data. The form asks for name, gender, nationality, date of birth,
workplace, position, telephone, e-mail, wish to speak and title, of each.

| No. | Name | Gender | Nationality | Date of birth | E-mail |
|---|---|---|---|---|---|
| 1 | | | | | |

| Name | State | Position |
|---|---|---|
| A test unit | XAA | Head |
END
table='Name, Gender, Nationality, Workplace'
main=$(git rev-parse HEAD)
kept() { # WHERE: nothing is written, and nothing of it is told
	git status --porcelain -uno >"$work/dirty"
	if [ "$(git rev-parse HEAD)" = "$main" ] && [ ! -s "$work/dirty" ] &&
		! grep -qi 'zebra\|зебра' "$work/out" "$work/err"; then
		ok "nothing is written, nor told: $1"
	else not_ok "nothing is written, nor told: $1"; fi
}
refused() { # COMMAND...
	run "$@"
	is_status 3 "refused: $2 $3"
	err_has 'holds registrations of persons: '
	err_has 'kept apart: tacit registrations EVENT FILE'
	kept "$2"
}

# --- each command that writes, and no reason opens the door -----------------------
for form in table lines tabs chinese french kazakh; do
	refused tacit comment NCT/G/778 -s THA --via note -F "$work/$form.md" \
		$now --because 'A test.'
done
run tacit comment NCT/G/778 -s THA --via note -F "$work/table.md" $now
err_has "a table with the columns No., $table"
run tacit comment NCT/G/778 -s THA --via note -F "$work/lines.md" $now
err_has 'the text holds registrations of persons: lines of Name, Gender, Nat'
refused tacit comment NCT/G/778 -s THA --via note -m "$(cat "$work/table.md")" \
	$now --strip
printf 'State,Text\nKAZ,"%s"\n' "$(cat "$work/table.md")" >"$work/sheet.csv"
refused tacit comment NCT/G/778 --sheet "$work/sheet.csv" $now --because 'A test.'
refused tacit new paper area=nct-general kind=other title=Test lang=en \
	-F "$work/table.md" $now --because 'A test.'
refused tacit new version nct-general/concept-paper --lang fr title=Test \
	-F "$work/table.md" $now
if command -v pandoc >/dev/null; then
	pandoc -f markdown -o "$work/form.docx" "$work/table.md"
	refused tacit new paper area=nct-general kind=other title=Test lang=en \
		--from "$work/form.docx" $now
fi
cat "$event" "$work/lines.md" >"$work/event.md"
refused tacit edit cybercrime-seminar -F "$work/event.md" $now --because 'A test.'
refused tacit set cybercrime-seminar 'contacts=Name: Zebra Person' \
	'contacts+=Gender: F' 'contacts+=State: XAA' $now --because 'A test.'
refused tacit progress nct-general/i.3 -s THA --status limited --year 2022 \
	--via note --reference 1 -m "$(cat "$work/table.md")" $now
refused tacit decide nct-general/concept-paper --organ SWG --outcome noted \
	-m "$(cat "$work/table.md")" $now --because 'A test.'
printf 'area,slug,section,title,text\nnct-general,i.9,i,Test,"%s"\n' \
	"$(cat "$work/table.md")" >"$work/items.csv"
refused tacit import items "$work/items.csv" $now --because 'A test.'
run tacit comment NCT/G/778 -s THA --via note -m 'Test data.' $now -q
thai=$(cat "$work/out")
main=$(git rev-parse HEAD)
refused tacit answer "$thai" --outcome noted --by TUR --via note --reference 1 \
	-m "$(cat "$work/table.md")" --now 2022-07-02 --because 'A test.'
letter delegation@xaa.example.org NCT/G/778 09:00:00 <"$work/table.md" \
	>"$work/it"
run tacit receive "$work/it" $now
kept receive
refused tacit incoming accept "$(letter_in queued)" -k comment $now \
	--because 'A test.'
cp -R "$SOURCE/plans/cica" "$work/folder"
cp "$work/event.md" "$work/folder/$event"
refused tacit init "$work/other" --from "$work/folder" --because 'A test.'
[ ! -e "$work/other" ] && ok 'no register is made' ||
	not_ok 'no register is made'
cp "$SOURCE/plans/cica/$event" "$work/folder/$event"
cat "$work/table.md" >>"$work/folder/README.md"
refused tacit init "$work/other" --from "$work/folder"
err_has 'README.md:'

# --- keys of the form ------------------------------------------------------------
key() { # COMMAND...
	run "$@"
	is_status 3 "no such key: $2 $3"
	err_has "no key"
	err_has 'kept apart: tacit registrations EVENT FILE'
	kept "$2"
}
for name in birth date-of-birth telephone phone e-mail email gender passport; do
	key tacit set cybercrime-seminar $name=Zebra $now
done
key tacit new measure area=nct-general title=Test birth=Zebra $now
sed "2i\\
passport: Zebra" "$event" >"$work/event.md"
key tacit edit cybercrime-seminar -F "$work/event.md" $now
printf 'code,name,kind,date of birth\nXCC,Test State C,member,Zebra\n' \
	>"$work/members.csv"
key tacit import members "$work/members.csv" $now

# --- what is none -------------------------------------------------------------------
run tacit comment NCT/G/778 -s IND --via note -F "$work/blank.md" $now
is_status 0 'a blank form, a sentence, a list of offices'
run tacit check
is_status 0 'nothing is wrong'

# --- the hooks ----------------------------------------------------------------------
main=$(git rev-parse HEAD)
by_git() { # FILE...
	git add "$@"
	run git commit -qm 'Test data'
	[ "$status" -ne 0 ] && ok "git commit: $*" || not_ok "git commit: $*"
	err_has 'kept apart: tacit registrations EVENT FILE'
	run git -c core.hooksPath="$work/less" commit -qm 'Test data'
	[ "$status" -ne 0 ] && ok 'nor past the first hook' ||
		not_ok 'nor past the first hook'
	git reset -q --hard
	kept 'git commit'
}
mkdir "$work/less" && cp .git/hooks/reference-transaction "$work/less"
cat "$work/table.md" >>"$event"
by_git "$event"
cat "$work/lines.md" >>README.md
by_git README.md
cp "$work/table.md" notes/2022/nct-g-778.ru.md
by_git notes/2022/nct-g-778.ru.md
sed -i '2i\
gender: Zebra' "$event"
by_git "$event"

# --- what is there already ----------------------------------------------------------
cat "$work/table.md" >>"$event"
unhooked commit -qam 'Test data'
main=$(git rev-parse HEAD)
run tacit check
is_status 1 'check'
out_has 'the text holds registrations of persons: a table with the columns'
run tacit show cybercrime-seminar $now
is_status 0 'it can be read'
run tacit set cybercrime-seminar venue=Test $now
is_status 0 'another value is set'
main=$(git rev-parse HEAD)
cat "$event" >"$work/event.md"
echo '| 2 | Zebra Person 2 | M | XBB | Another test agency |' >>"$work/event.md"
refused tacit edit cybercrime-seminar -F "$work/event.md" $now
sed '/Zebra/d' "$event" >"$work/event.md"
run tacit edit cybercrime-seminar -F "$work/event.md" $now
is_status 0 'and it is taken out'
run tacit check
is_status 0 'nothing is wrong again'
plan
