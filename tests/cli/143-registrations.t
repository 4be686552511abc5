# Forms of registration: taken in as a whole, counted by state, purged to the last
# byte. All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
head='No.,Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak (yes/no),Speech title'
person() { # NUMBER STATE
	echo "$1,Test Person $1,female,$2,1985-03-21,Test Office,Tester,+00 00 000 00 0$1,test.$1@xaa.example.org,yes,Test Title $1"
}
is_nowhere() { # PIECE: in no file of the register
	found=$(grep -rlaF "$1" . 2>/dev/null || :)
	[ -z "$found" ] && ok "no file has: $1" ||
		not_ok "no file has: $1 ($found)"
}

run tacit registrations $event $now
is_status 0 'nobody'
out_has 'No registration is kept here.'
[ -e .git/tacit/private.db ] && not_ok 'who asks makes no vault' ||
	ok 'who asks makes no vault'

{ echo "$head"; person 1 KAZ; person 2 Thailand; } >"$work/form.csv"
run tacit registrations $event "$work/form.csv" $now -n
is_status 0 'a dry run'
err_has 'persons to be added: 2, to be replaced: 0, as they are: 0'
run tacit registrations $event "$work/form.csv" $now
is_status 0 'taken in'
err_has 'persons added: 2, replaced: 0, as they were: 0'
err_has '2 have registered, and at least 60 are expected'
is_out 'nothing is printed of them' </dev/null
run tacit registrations $event "$work/form.csv" $now
err_has 'persons added: 0, replaced: 0, as they were: 2'
{ echo 'Test registration form,,'; echo "$head"; echo '1,,,'
	person 1 KAZ | sed 's/Tester/Head tester/'
	person 2 THA | sed 's/test.2/other.2/'; } >"$work/again.csv"
run tacit registrations $event "$work/again.csv" $now
is_status 0 'the same persons'
err_has 'persons added: 0, replaced: 2, as they were: 0'

run sh -c "tacit registrations $event $now --format csv | tr -d '\r\357\273\277'"
is_out 'counts' <<-'END'
	State,Name,Kind,Registered,Waiting,After the close,Speakers,Told
	KAZ,Kazakhstan,member,1,0,0,1,0
	THA,Thailand,member,1,0,0,1,0
END
run tacit registrations $event $now
out_has 'by the end of 16 November 2022'
out_has 'Kazakhstan'
out_has 'there are fewer'
grep -q 'Test Person' "$work/out" && not_ok 'no person' || ok 'no person'
run tacit registrations $event $now --format json
out_has '"keep_until": "2023-03-02"'
run tacit registrations $event --now 2023-03-03
out_has 'Registrations are kept longer than was said.'

# as office programs keep it
if command -v soffice >/dev/null; then
	for kind in xlsx docx; do
		case $kind in
		xlsx) via='--infilter=CSV:44,34,76' from=form.csv ;;
		docx) via='--infilter=HTML (StarWriter)' from=form.html ;;
		esac
		{ echo '<html><head><meta charset="utf-8"></head><body><table>'
			sed 's|,|</td><td>|g; s|^|<tr><td>|; s|$|</td></tr>|' \
				"$work/form.csv"
			echo '</table></body></html>'; } >"$work/form.html"
		(cd "$work" && soffice "-env:UserInstallation=file://$work/office" \
			--headless "$via" --convert-to "$kind" "$from") \
			>/dev/null 2>&1
		run tacit registrations $event "$work/form.$kind" $now -n
		err_has 'persons to be added: 0, to be replaced: 2, as they are: 0'
	done
fi

# faults, all of them, and none of their words
{ echo "$head"; person 3 KAZ; person 4 Nowhereland
	echo '5,=SUM(1),female,KAZ,2030-01-01,,,none,"test.5@xaa.example.org
test.6@xaa.example.org",perhaps,'
	person 3 KAZ; } >"$work/faults.csv"
run tacit registrations $event "$work/faults.csv" $now
is_status 3 'a form with faults'
err_has 'row 3, column 4 (Nationality): no state of that name is known here'
err_has 'row 4, column 2 (Name): a formula stands in the cell'
err_has 'row 4, column 5 (Date of birth): the date of birth is in the future'
err_has 'row 4, column 8 (Contact number): this is no telephone number'
err_has 'row 4, column 9 (E-mail): there is a line break in the address'
err_has 'row 4, column 10 (Wish to speak (yes/no)): this is neither yes nor no'
err_has 'stands in row 2 already'
grep -qiE 'Test|nowhere|SUM|perhaps|2030' "$work/err" &&
	not_ok 'no word of theirs' || ok 'no word of theirs'
# one row by the address, another by name and birth: both are one who is kept
{ echo "$head"; person 1 KAZ | sed 's/Test Person 1/Test Person 9/'
	person 1 KAZ | sed 's/test.1@/test.7@/'; } >"$work/crossed.csv"
run tacit registrations $event "$work/crossed.csv" $now
is_status 3 'nobody is written over by another'
err_has 'row 3: this is one who registered before, and so is another row'
run tacit registrations $event $now --format json
out_has '"registered": 2,'
cut -d , -f 1-4,6-10 "$work/form.csv" >"$work/less.csv"
run tacit registrations $event "$work/less.csv" $now
is_status 3 'columns are missing'
err_has 'row 1: there is no column Date of birth'
err_has 'row 1: there is no column Speech title'
: >"$work/empty.csv"
run tacit registrations $event "$work/empty.csv" $now
is_status 3 'an empty file'
person 1 KAZ >"$work/headless.csv"
run tacit registrations $event "$work/headless.csv" $now
is_status 3 'a file without headings'
err_has 'there is no form of registration in the file'
echo "$head" >"$work/nobody.csv"
run tacit registrations $event "$work/nobody.csv" $now
is_status 3 'nobody in it'
err_has 'nobody stands in the form'
head -c 3000 /dev/zero >"$work/binary.csv"
run tacit registrations $event "$work/binary.csv" $now
is_status 3 'a binary file'
run tacit registrations $event "$work/none.csv" $now
is_status 3 'no such file'
run tacit registrations 2022/nothing $now
is_status 3 'no such event'
awk -v head="$head" 'BEGIN { print head
	for (i = 1; i <= 10001; i++)
		printf "%d,Test Person %d,,KAZ,,,,,test.%d@xaa.example.org,no,\n", \
			i, i, i }' >"$work/many.csv"
run tacit registrations $event "$work/many.csv" $now
is_status 3 'more than 10,000'
err_has 'row 10002: a form has at most 10000 persons'

# the close, by the event's clock, and the waiting list
{ echo "$head"; person 7 KAZ; } >"$work/late.csv"
late='--now 2022-11-16T16:00:00Z'
run tacit registrations $event "$work/late.csv" $late
is_status 3 'after the close'
err_has '--received INSTANT'
run tacit registrations $event "$work/form.csv" $late -n
is_status 0 'who is there already was received before'
run tacit registrations $event "$work/late.csv" --now 2022-11-18 \
	--received 2022-11-16T16:00:00Z
is_status 0 'in the second of the close'
run tacit registrations $event --now 2022-11-18 --format json
out_has '"after_close": 1,'
run tacit registrations $event "$work/late.csv" $now --received 2022-12-01T00:00Z
is_status 3 'in the future'
tacit set $event capacity-min=1 capacity-max=2 --now 2022-11-18 >/dev/null 2>&1
sed 's/Person 7/Person 8/; s/test.7/test.8/' "$work/late.csv" \
	>"$work/wait.csv"
run tacit registrations $event "$work/wait.csv" --now 2022-11-18 \
	--received 2022-11-15T10:00Z --keep-until 2022-12-31
err_has '2 are on the waiting list: the event has room for 2'
run tacit registrations $event --now 2022-11-18 --format csv
out_has 'KAZ,Kazakhstan,member,3,2,1,3'

# who may
git config tacit.identity KAZ
run tacit registrations $event "$work/form.csv" $now
is_status 3 'the secretariat alone'
err_has 'only the secretariat keeps registrations'
git config tacit.identity secretariat

# another event keeps its own
sed 's/^title:.*/title: Another test event/' events/$event.md >"$work/other.md"
cp "$work/other.md" events/2022/other-seminar.md
git add events && unhooked commit -qm 'Test event'
run tacit registrations 2022/other-seminar "$work/form.csv" $now
is_status 0 'the same persons at another event'
cp .git/tacit/private.db "$work/backup"
cp .git/tacit/private.db-wal "$work/backup-wal" 2>/dev/null || :
run tacit registrations $event --purge "$work/form.csv"
is_status 2 'one or the other'
run tacit registrations $event --purge -n $now
err_has 'nothing was erased'
run tacit registrations $event --purge $now
is_status 0 'purged'
err_has 'registrations, and letters that had them, erased: 4;'
run tacit registrations $event $now --format json
out_has '"registered": 0,'
is_nowhere 'Test Title 7'
is_nowhere 'other.2@xaa'
is_nowhere 'Head tester'
run tacit registrations 2022/other-seminar $now --format json
out_has '"registered": 2,'
cp "$work/backup" .git/tacit/private.db
rm -f .git/tacit/private.db-*
[ ! -e "$work/backup-wal" ] || cp "$work/backup-wal" .git/tacit/private.db-wal
run tacit registrations $event $now --format json
out_has '"registered": 0,'
is_nowhere 'Test Title 7'

# one person, everywhere
run tacit forget test.1@xaa.example.org
is_status 0 'one person goes'
run tacit registrations 2022/other-seminar $now --format json
out_has '"registered": 1,'
is_nowhere 'Test Person 1'
run tacit registrations 2022/other-seminar --purge $now
is_nowhere 'Test Person'
is_nowhere 'xaa.example.org'
run tacit check $now
git log -p --all | grep -q 'Test Person' && not_ok 'never in git' ||
	ok 'never in git'
plan
