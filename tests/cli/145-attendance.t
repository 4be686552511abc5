# Speakers by forum, and who attended on which day. All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
{ echo 'Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak,Speech title'
	for n in 1 2 3 4 5; do
		state=KAZ speaks=yes title="Test Title $n"
		[ $n -lt 3 ] || state=THA
		[ $n -lt 5 ] || speaks=no title=
		echo "Test Person $n,,$state,,Test Office,Tester,,test.$n@xaa.example.org,$speaks,$title"
	done; } >"$work/form.csv"
tacit registrations $event "$work/form.csv" $now 2>/dev/null
lines() { sed '1s/^\xef\xbb\xbf//; s/\r$//' "$1"; }
printed() { # FORMAT: of speakers, into out
	rm -f "$work/list.$1"
	tacit speakers $event -o "$work/list.$1" $now
	lines "$work/list.$1" | sed '2,$s/,[a-z0-9]\{8\}$//' >"$work/out"
}

# --- speakers
run tacit speakers $event $now
is_status 3 'names go to no pipe'
err_has 'to a terminal, or to a file for you alone'
printed csv
is_out 'who wish to speak are at no forum yet' <<'END'
Speaks at,No.,Name,Nationality,Position held,Workplace,Speech title,Id
,,Test Person 1,Kazakhstan,Tester,Test Office,Test Title 1
,,Test Person 2,Kazakhstan,Tester,Test Office,Test Title 2
,,Test Person 3,Thailand,Tester,Test Office,Test Title 3
,,Test Person 4,Thailand,Tester,Test Office,Test Title 4
END
run tacit speakers $event test.2@xaa.example.org 'test person 1' \
	--forum 'forum 1' $now
is_status 0 'by an address, by a name'
err_has 'placed at Forum 1: 2'
run tacit speakers $event Test.4@xaa.example.org 'Test Person 5' \
	--forum 'Forum 2' $now
is_status 0 'who did not ask to may speak, too'
run tacit speakers $event test.3@xaa.example.org --forum 'forum 1' $now
printed csv
is_out 'by forum, in their order' <<'END'
Speaks at,No.,Name,Nationality,Position held,Workplace,Speech title,Id
Forum 1: national experience with legislation and technical protection,1,Test Person 2,Kazakhstan,Tester,Test Office,Test Title 2
Forum 1: national experience with legislation and technical protection,2,Test Person 1,Kazakhstan,Tester,Test Office,Test Title 1
Forum 1: national experience with legislation and technical protection,3,Test Person 3,Thailand,Tester,Test Office,Test Title 3
Forum 2: how international conventions on cybercrime develop,1,Test Person 4,Thailand,Tester,Test Office,Test Title 4
Forum 2: how international conventions on cybercrime develop,2,Test Person 5,Thailand,Tester,Test Office,
END
run tacit speakers $event test.2@xaa.example.org --forum 'forum 1' $now
run tacit speakers $event test.4@xaa.example.org --forum none $now
err_has 'taken out: 1'
printed csv
is_out 'to the end; the others move up' <<'END'
Speaks at,No.,Name,Nationality,Position held,Workplace,Speech title,Id
Forum 1: national experience with legislation and technical protection,1,Test Person 1,Kazakhstan,Tester,Test Office,Test Title 1
Forum 1: national experience with legislation and technical protection,2,Test Person 3,Thailand,Tester,Test Office,Test Title 3
Forum 1: national experience with legislation and technical protection,3,Test Person 2,Kazakhstan,Tester,Test Office,Test Title 2
Forum 2: how international conventions on cybercrime develop,1,Test Person 5,Thailand,Tester,Test Office,
,,Test Person 4,Thailand,Tester,Test Office,Test Title 4
END
id=$(tacit registrations $event --private -o "$work/p.json" $now &&
	sed -n 's/.*"id": "\([a-z0-9]\{6\}\).*/\1/p' "$work/p.json" | head -n 1)
run tacit speakers $event "$id" --forum none -n $now
is_status 0 'by the start of an id, in a dry run'
printed csv
out_has ',1,Test Person 1,'
tacit registrations $event "$work/form.csv" $now 2>/dev/null
printed csv
out_has ',1,Test Person 1,'
for kind in docx html json md; do
	run tacit speakers $event -o "$work/list.$kind" $now
	is_status 0 "as $kind"
done
cp "$work/list.md" "$work/out"
out_has 'Forum 1: national experience'
out_has '2 December 2022, 14:00, Asia/Shanghai time (06:00 UTC)'
out_has 'Wish to speak, at no forum'
run tacit speakers $event nobody --forum 'forum 1' $now
is_status 3 'nobody of that name'
run tacit speakers $event test.1@xaa.example.org --forum forum $now
is_status 3 'several slots'
err_has 'several slots of the programme begin with forum'
{ echo 'Test data.'; echo
	sed -n 's/Forum \([12]\):.*/Форум \1 |/; /^|/p' \
		"$reg/events/$event.md"; } >"$work/ru.md"
run tacit new version $event --lang ru title='Тестовый семинар' -F "$work/ru.md" $now
is_status 0 'the programme in Russian'
run tacit speakers $event test.4@xaa.example.org --forum 'форум 2' -n $now
is_status 0 'a slot by its Russian title, on an English page'
run tacit speakers $event test.4@xaa.example.org --forum 'форум' -n $now
is_status 3 'several begin so in Russian'
run tacit speakers $event test.1@xaa.example.org --forum 'Forum 9' $now
is_status 3 'no such slot'
run tacit speakers $event test.1@xaa.example.org $now
is_status 2 'where?'
run tacit speakers $event --forum 'forum 1' $now
is_status 2 'who?'

# --- attendance
run tacit attendance $event $now
is_status 0 'nobody yet'
out_has 'No attendance is kept here.'
cat >"$work/day1.csv" <<'END'
Name (original name),User email,Join time
Test Person 1,test.1@xaa.example.org,2022-11-28 13:58
TEST PERSON 2,,2022-11-28 14:01
Test Person 3,hall@xaa.example.org,2022-11-28
Test Person 4,hall@xaa.example.org,28.11.2022
Test Person 1,test.1@xaa.example.org,2022-11-28 15:02
END
run tacit attendance $event "$work/day1.csv" $now
is_status 0 'a list of a platform'
err_has 'rows read: 5; persons of whom that is new: 4'
is_out 'and nothing is printed of them' </dev/null
run tacit attendance $event "$work/day1.csv" $now
err_has 'rows read: 5; persons of whom that is new: 0'
printf '%s\n' 'E-mail,Link' 'test.1@xaa.example.org,' ',hall@xaa.example.org' \
	>"$work/day2.csv"
run tacit attendance $event "$work/day2.csv" --day 2022-11-29 $now
is_status 0 'all who sat behind one link the day before'
run tacit attendance $event $now
is_status 0 'in numbers'
out_has '28 November 2022        4            3'
out_has '29 November 2022        3            2'
out_has "'participants=KAZ 2' \\"
out_has "'participants=THA 2'"
grep -q 'Test Person' "$work/out" && not_ok 'no person' || ok 'no person'
run sh -c "tacit attendance $event --format csv $now | tr -d '\r\357\273\277'"
is_out 'by state' <<'END'
State,Name,Kind,Registered,Attended,On all days
KAZ,Kazakhstan,member,2,2,0
THA,Thailand,member,3,2,0
END
for day in 30 01 02; do
	month=12
	[ $day -ne 30 ] || month=11
	tacit attendance $event "$work/day2.csv" --day 2022-$month-$day $now \
		2>/dev/null
done
run tacit attendance $event --format json $now
out_has '"whole": 3'
printf '%s\n' 'E-mail' 'test.1@xaa.example.org' >"$work/not.csv"
run tacit attendance $event "$work/not.csv" --day 2022-11-30 --remove $now
is_status 0 'who did not attend'
run tacit attendance $event --format json $now
out_has '"whole": 2'
tacit registrations $event --private -o "$work/p.csv" $now
cp "$work/p.csv" "$work/out"
out_has '2022-11-28 2022-11-29 2022-12-01 2022-12-02,,'
out_has ',hall@xaa.example.org,'

# a day of the event on which its programme has nothing
tacit set $event ends=2022-12-03 $now -q
tacit attendance $event "$work/not.csv" --day 2022-12-03 $now 2>/dev/null
run tacit attendance $event $now
out_has '3 December 2022         1            1'
run tacit attendance $event --format json $now
out_has '"whole": 2'
tacit attendance $event "$work/not.csv" --day 2022-12-03 --remove $now \
	2>/dev/null
run tacit attendance $event $now
grep -q '3 December' "$work/out" && not_ok 'nobody, no day' ||
	ok 'nobody, no day'
printf 'Name,E-mail\nT\351st Person 1,x\n' >"$work/latin.csv"
run tacit attendance $event "$work/latin.csv" --day 2022-11-28 $now
is_status 3 'not in UTF-8'
grep -q 'st Person' "$work/err" && not_ok 'nor a word of it' ||
	ok 'nor a word of it'

cat >"$work/zoom.csv" <<'END'
Meeting ID,Topic,Start time,End time,User email,Duration (minutes)
000 0000 0000,Test meeting,2022-11-28 13:50,2022-11-28 16:40,host@test.invalid,170

Name (original name),User email,Join time,Leave time
Test Person 1,test.1@xaa.example.org,2022-11-28 13:58,2022-11-28 16:31
END
run tacit attendance $event "$work/zoom.csv" -n $now
is_status 0 'below a table about the meeting'
err_has 'rows read: 1;'

cat >"$work/faults.csv" <<'END'
Name,E-mail,Day
Test Person 9,,2022-11-28
,unknown@xaa.example.org,2022-11-28
Test Person 1,,03/04/2022
Test Person 1,,2022-12-24
Test Person 1,,
END
run tacit attendance $event "$work/faults.csv" $now
is_status 3 'faults'
err_has 'row 2, column 1 (Name): nobody who registered, or several, are meant'
err_has 'row 3, column 2 (E-mail): nobody who registered'
err_has 'row 4, column 3 (Day): no day is said, or one that can be two'
err_has 'row 5, column 3 (Day): that day is none of the event'
grep -qi 'test\|unknown' "$work/err" && grep -v 'faults.csv' "$work/err" |
	grep -qi 'person 9\|unknown' && not_ok 'none of their words' ||
	ok 'none of their words'
run tacit attendance $event "$work/day2.csv" --day 2022-12-24 $now
is_status 3 'no day of the event'
run tacit attendance $event "$work/form.csv" --day 2022-11-28 -n $now
is_status 0 'any list with names'
echo 'a,b' >"$work/other.csv"
run tacit attendance $event "$work/other.csv" $now
is_status 3 'no list of attendance'
run tacit attendance $event --day 2022-11-28 $now
is_status 2 'which list?'
git config tacit.identity KAZ
run tacit attendance $event "$work/day1.csv" $now
is_status 3 'the secretariat alone'
run tacit speakers $event -o "$work/theirs.csv" $now
is_status 3 'speakers, too'
git config tacit.identity secretariat
run tacit registrations $event --purge $now
for piece in 'Test Person' xaa.example.org; do
	grep -rqaF "$piece" .git/tacit && not_ok "no byte is left of $piece" ||
		ok "no byte is left of $piece"
done
plan
