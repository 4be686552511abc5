# Who is told the links to the sessions, and when. All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-21'
link=https://meet.example.org/test-room
drafts="python3 $SOURCE/tests/mail/drafts.py"
printf '%s\n' '# test data' 'KAZ kk desk@kaz.example.org' 'RUS ru desk@rus.example.org' \
	>"$work/contacts"
git config tacit.contacts "$work/contacts"
git config tacit.mail-from desk@body.example.org
links() { run tacit letters $event --kind links --link $link -d "$work/sent" "$@"; }
head='No.,Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak (yes/no),Speech title'
person() { # NUMBER STATE
	echo "$1,Test Person $1,,$2,1985-03-2$1,Test Office,Tester,,test.$1@xaa.example.org,no,"
}
counts() { tacit registrations $event $now --format json; }
is_nowhere() { # PIECE: in no file of the register
	found=$(grep -rlaF "$1" . 2>/dev/null || :)
	[ -z "$found" ] && ok "no file has: $1" || not_ok "no file has: $1 ($found)"
}

links $now
is_status 3 'nobody registered'
err_has 'there is nobody to write to about that'
{ echo "$head"; person 1 KAZ; person 2 KAZ; person 3 RUS; person 4 THA; } >"$work/form.csv"
tacit registrations $event "$work/form.csv" --now 2022-11-10 2>/dev/null
tacit set $event capacity-min=1 capacity-max=3 --now 2022-11-10 >/dev/null 2>&1

# --- not before the week ---------------------------------------------------------------
links --now 2022-11-20T15:59:59Z
is_status 3 'before the week, by the clock of the event'
err_has 'within one week before the start, from 2022-11-21 on'
[ -e "$work/sent" ] && not_ok 'nothing is written' || ok 'nothing is written'
links --now 2022-11-20T16:00:00Z -n
is_status 0 'with its first second'
[ -e "$work/sent" ] && not_ok 'a dry run writes nothing' || ok 'a dry run writes nothing'
links --now 2022-11-12 --early -n
is_status 0 'earlier, where that is meant'
run tacit registrations $event $now
out_has 'told to 0 of 3'

# --- the letters -------------------------------------------------------------------------
links -s RUS $now
is_status 0 'to those of one state'
err_has 'letters to persons of Russian Federation: 1'
links $now
is_status 0 'to the others'
err_has 'letters to persons of Kazakhstan: 2'
err_has 'on the waiting list, and not told: 1'
err_has 'told already: 1'
cat "$work/out" >"$work/printed"
cat "$work/err" >>"$work/printed"
grep -q 'Test Person\|test\.[0-9]@\|meet.example' "$work/printed" &&
	not_ok 'nothing of a person is printed, nor the link' ||
	ok 'nothing of a person is printed, nor the link'
run sh -c "cd '$work/sent' && ls -l | sed 1d | cut -c 1-10 | sort -u"
is_out 'for their owner alone' <<-'END'
	-rw-------
END
run sh -c "ls '$work/sent' | sed -E 's/[0-9a-z]{20}/ID/'"
is_out 'by ids' <<-'END'
	links-ID.eml
	links-ID.eml
	links-ID.eml
END
for file in "$work"/sent/*.eml; do $drafts "$file"; done >"$work/all"
grep -c '^To: test.[123]@xaa.example.org' "$work/all" >"$work/out"
is_out 'to their own addresses' <<-'END'
	3
END
[ "$(grep -cx "$link" "$work/all")" -eq 3 ] && ok 'with the link' || not_ok 'with the link'
cp "$work/all" "$work/out"
out_has '2022 жылғы 28 қараша, 12:00 UTC+6 (06:00 UTC)'
out_has '28 ноября 2022 года, 09:00 UTC+3 (06:00 UTC)'
out_has 'Вы зарегистрированы: Семинар по борьбе с киберпреступностью'
out_has 'Вопросы направляйте по адресу: desk@body.example.org.'
out_has 'чем по 2 марта 2023 года'
out_has 'programme.docx]'
out_has '[text/calendar cybercrime-seminar.ics]'
grep -q 'Test Person' "$work/all" && not_ok 'no name is in them' || ok 'no name is in them'
is_nowhere test-room

# --- what is kept ------------------------------------------------------------------------
run tacit registrations $event $now
out_has 'told to 3 of 3'
run counts
out_has '"told": 3,'
out_has '"links_from": "2022-11-21"'
run sh -c "tacit registrations $event $now --format csv | tr -d '\r\357\273\277'"
out_has 'KAZ,Kazakhstan,member,2,0,0,0,2'
links $now
is_status 3 'nobody is told twice'
err_has 'all who registered are told, but those on the waiting list'
links $now --again
is_status 0 'but where that is meant'
err_has 'letters to persons of Kazakhstan: 2'
run tacit letters $event --kind links --link https://meet.example.org/another --again \
	-d "$work/sent" $now
is_status 3 'never over what says something else'
# one who is told stays so where the form comes again; one who moves up is told
tacit registrations $event "$work/form.csv" $now 2>/dev/null
tacit set $event capacity-max=4 $now >/dev/null 2>&1
run tacit registrations $event $now
out_has 'told to 3 of 4, the rest from 21 November 2022 on'
links $now
is_status 0 'who moves up is told'
err_has 'letters to persons of Thailand: 1'
err_has 'told already: 3'
{ echo "$head"; person 1 KAZ | sed 's/test.1@/right.1@/'; } >"$work/right.csv"
tacit registrations $event "$work/right.csv" $now 2>/dev/null
links $now -d "$work/right"
is_status 0 'one whose address was wrong is told again'
err_has 'letters to persons of Kazakhstan: 1'
grep -q '^To: right.1@xaa.example.org' "$work"/right/*.eml &&
	ok 'at the right one' || not_ok 'at the right one'

# --- who may, and what is no link ----------------------------------------------------------
git config tacit.identity KAZ
links $now --again
is_status 3 'the secretariat alone'
err_has 'only the secretariat keeps registrations'
git config tacit.identity secretariat
run tacit letters $event --kind links --link $link -d letters/of/persons $now --again
is_status 3 'not among the documents of the register'
[ -e letters ] && not_ok 'nothing is made there' || ok 'nothing is made there'
run sh -c "echo $link | '$TACIT' letters $event --kind links --link - -d '$work/piped' \
	$now --again"
is_status 0 'from standard input'
[ "$(for file in "$work"/piped/*.eml; do $drafts "$file"; done | grep -cx "$link")" -eq 4 ] &&
	ok 'the same link' || not_ok 'the same link'
run tacit letters $event --kind links --link - -d "$work/none" $now --again
is_status 3 'nothing comes from it'
run tacit letters $event --kind links -d "$work/sent" $now
is_status 2 'which link?'
run tacit letters $event -d "$work/none" $now
is_status 2 'which letters?'
err_has 'say --kind; of an event: invitation or links'
run tacit letters $event --kind links --link $link $now
is_status 2 'they are not printed'
for wrong in meet.example.org 'https://' 'https://meet.example.org/a b' \
	"https://meet.example.org/
Bcc: test@xbb.example.org" 'javascript:alert(1)'; do
	run tacit letters $event --kind links --link "$wrong" -d "$work/wrong" $now --again
	is_status 3 'this is no link'
	[ -e "$work/wrong" ] && not_ok 'nothing is written' || ok 'nothing is written'
done
err_has 'this is no link'
chmod 644 .git/tacit/private.db
links $now --again
is_status 3 'others may read what is kept'
chmod 600 .git/tacit/private.db

# --- after it --------------------------------------------------------------------------------
links --now 2022-12-02T15:59:59Z --again -d "$work/last"
is_status 0 'on the last day'
links --now 2022-12-02T16:00:00Z --again
is_status 3 'over'
err_has 'the event is over: its last day was 2022-12-02'
run tacit registrations $event --purge --now 2023-03-03
is_status 0 'purged'
is_nowhere 'Test Person'
is_nowhere 'xaa.example.org'
is_nowhere test-room
tacit set $event mode=in-person $now >/dev/null 2>&1
links $now
is_status 3 'no links'
err_has 'the event is held in person: it has no links'
tacit new event-report event=$event held=cancelled date=2022-11-22 by=Secretariat \
	-m 'Test data.' --now 2022-11-22 >/dev/null 2>&1
links --now 2022-11-22
is_status 3 'cancelled'
err_has 'the event is cancelled'
plan
