# The blank form, the persons in a list, and how long they are kept. All persons
# are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
tacit set $event cutoff=18:00 --now 2022-11-01 >/dev/null 2>&1
person() { # NUMBER STATE
	echo "$1,Test Person $1,female,$2,1985-03-2$1,Test Office,Tester,+00 00 000 00 0$1,test.$1@xaa.example.org,yes,Test Title $1"
}
lines() { sed '1s/^\xef\xbb\xbf//; s/\r$//' "$1"; }

# the form, in each language and format, comes back without loss
for lang in en ru fr kk zh; do
	run tacit registrations $event --form --lang $lang -o "$work/$lang.csv" $now
	is_status 0 "a form in $lang"
	{ lines "$work/$lang.csv" | head -n 1; person 1 KAZ; } >"$work/filled.csv"
	run tacit registrations $event "$work/filled.csv" $now -n
	is_status 0 "it is taken in as it was printed in $lang"
	err_has 'persons to be added: 1,'
done
run sh -c "tacit registrations $event --form --lang zh $now | head -n 1"
out_has '姓名'
run tacit registrations $event --form -o "$work/en.csv" $now
is_status 3 'a form that was filled in is not written over'
run tacit registrations $event --form --format json $now
is_status 2 'a form is a file'
err_has 'a blank form is a file: csv, xlsx or docx'
for kind in xlsx docx; do
	for lang in en ru; do
		run tacit registrations $event --form --lang $lang \
			-o "$work/$lang.$kind" $now
		is_status 0 "a form in $lang as $kind"
		run tacit registrations $event "$work/$lang.$kind" $now -n
		is_status 3 'nobody stands in a blank one'
		err_has 'nobody stands in the form'
	done
done
unzip -p "$work/ru.xlsx" xl/worksheets/sheet1.xml | tr '<' '\n' |
	head -n 300 >"$work/out"
out_has 'до 18:00 16 ноября 2022 года'
out_has 'не дольше чем до 2 марта 2023 года'
out_has 'Дата рождения'

# the persons: to nobody but who may see them
run tacit registrations $event --private -o "$work/none.csv" $now
is_status 0 'nobody is there'
{ tacit registrations $event --form | head -n 1; person 1 KAZ; person 2 Thailand
	person 3 KAZ; } >"$work/form.csv"
run tacit registrations $event "$work/form.csv" $now
is_status 0 'taken in'
run tacit registrations $event --private $now
is_status 3 'not into a pipe'
err_has 'to a terminal, or to a file for you alone'
is_out 'and nothing of them' </dev/null
ln -s "$work/aside" "$work/link"
run tacit registrations $event --private -o "$work/link" $now
is_status 3 'not through a link'
[ ! -e "$work/aside" ] && ok 'no file behind the link' ||
	not_ok 'no file behind the link'
run tacit registrations $event --private -o /dev/null $now
is_status 3 'not into a device'
run tacit registrations $event --private -o list.csv $now
is_status 3 'not among the documents'
run tacit registrations $event --private -o .git/tacit/private.db $now
is_status 3 'not where the private data are'
err_has 'that is the folder of git'
echo there >"$work/list.csv"
chmod 644 "$work/list.csv"
for kind in csv xlsx docx html json md; do
	run tacit registrations $event --private -o "$work/list.$kind" $now
	is_status 0 "into a file: $kind"
	case $(stat -c %a "$work/list.$kind") in
	600) ok "for its owner alone: $kind" ;;
	*) not_ok "for its owner alone: $kind" ;;
	esac
done
lines "$work/list.csv" | sed '2,$s/,[a-z0-9]*$/,/' >"$work/out"
is_out 'the list' <<'END'
No.,Name,Gender,Nationality,Date of birth,Workplace,Position held,Contact number,E-mail,Wish to speak (yes/no),Speech title,Registration,Received,Speaks at,Days attended,Behind the link,Link sent,Certificate,Id
1,Test Person 1,female,Kazakhstan,1985-03-21,Test Office,Tester,'+00 00 000 00 01,test.1@xaa.example.org,yes,Test Title 1,,10 November 2022,,,,,,
2,Test Person 2,female,Thailand,1985-03-22,Test Office,Tester,'+00 00 000 00 02,test.2@xaa.example.org,yes,Test Title 2,,10 November 2022,,,,,,
3,Test Person 3,female,Kazakhstan,1985-03-23,Test Office,Tester,'+00 00 000 00 03,test.3@xaa.example.org,yes,Test Title 3,,10 November 2022,,,,,,
END
for kind in csv xlsx; do
	run tacit registrations $event "$work/list.$kind" $now
	is_status 0 "taken back: $kind"
	err_has 'persons added: 0, replaced: 0, as they were: 3'
done
git config tacit.identity KAZ
run tacit registrations $event --private -o "$work/theirs.csv" $now
is_status 3 'the secretariat alone'
[ ! -e "$work/theirs.csv" ] && ok 'and no file' || not_ok 'and no file'
git config tacit.identity secretariat
run tacit registrations $event --private --purge $now
is_status 2 'one at a time'
run tacit registrations $event --format xlsx -o "$work/counts.xlsx" $now
is_status 0 'counts as a workbook'

# how long
run tacit registrations $event --expire --now 2022-12-16
is_status 0 'nothing is over'
err_has 'registrations erased: 0; values of others: 0; letters that had them: 0'
run tacit registrations $event --now 2022-12-17
out_has 'Registrations are kept longer than was said.'
out_has "$event --expire"
run tacit doctor
out_has "registrations are kept longer than was said ($event)"
run tacit registrations $event --expire -n --now 2022-12-17
err_has 'nothing was erased'
run tacit registrations $event --expire --now 2022-12-17
is_status 0 'what the event alone needed goes'
err_has 'registrations erased: 0; values of others: 9; letters that had them: 0'
for piece in 1985-03-2 '+00 00'; do
	grep -rqaF -- "$piece" .git/tacit && not_ok "no byte is left of $piece" ||
		ok "no byte is left of $piece"
done
run tacit registrations $event --now 2022-12-17 --format json
out_has '"registered": 3,'
out_has '"kept_too_long": false'
run tacit registrations $event "$work/form.csv" --now 2022-12-18 \
	--received 2022-11-10T10:00Z --keep telephone=2022-12-20 \
	--keep birth=2023-03-02 --keep-until 2023-01-31
err_has 'persons added: 0, replaced: 3, as they were: 0'
run tacit registrations $event --expire --now 2022-12-21
err_has 'registrations erased: 0; values of others: 3; letters that had them: 0'
run tacit registrations $event --expire --now 2023-02-01
err_has 'registrations erased: 3; values of others: 0; letters that had them: 0'
for piece in 'Test Person' xaa.example.org 1985-03-2; do
	grep -rqaF "$piece" .git/tacit && not_ok "no byte is left of $piece" ||
		ok "no byte is left of $piece"
done
run tacit registrations $event --keep mail=2023-01-01 "$work/form.csv" $now
is_status 2 'an address stays as long as the row'
run tacit registrations $event --keep telephone "$work/form.csv" $now
is_status 2 'a day is needed'

# somebody goes, by a name or an address
tacit registrations $event "$work/form.csv" $now 2>/dev/null
run tacit forget 'Test Person 9'
is_status 3 'nobody of that name'
err_has 'nobody who registered is meant by that'
sed 's/test.1@/test.7@/; s/1985-03-21/1985-03-27/' "$work/form.csv" |
	sed '/Person [23]/d' >"$work/namesake.csv"
tacit registrations $event "$work/namesake.csv" $now 2>/dev/null
run tacit forget 'Test Person 1'
is_status 3 'two of one name'
err_has 'several who registered are meant by that'
run tacit forget 'test person 2' -n
err_has 'nothing was erased'
run tacit forget 'TEST PERSON 2'
is_status 0 'by the name'
err_has 'letters, registrations and addresses erased: 1;'
run tacit forget Test.7@XAA.example.org
is_status 0 'by the address'
grep -rqaF 'Person 2' .git/tacit && not_ok 'no byte is left' ||
	ok 'no byte is left'
run tacit registrations $event $now --format json
out_has '"registered": 2,'
# by the start of an id; of a row that is gone, nobody's
rm -f "$work/ids.json"
tacit registrations $event --private -o "$work/ids.json" $now
id=$(sed -n 's/.*"id": "\([a-z0-9]\{6\}\).*/\1/p' "$work/ids.json" | head -n 1)
run tacit forget "$id" -n
is_status 0 'by the start of an id'
tacit registrations $event --expire --now 2024-02-01 2>/dev/null
run tacit forget "$id"
is_status 3 'whose row was erased'
err_has 'nobody who registered is meant by that'
run tacit forget nobody
is_status 3 'nobody'
run tacit forget no@
is_status 2 'no address'
git config tacit.identity KAZ
run tacit forget test.1@xaa.example.org
is_status 3 'the secretariat alone'
plan
