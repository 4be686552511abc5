# What a form or an event does not say, or says twice, is asked for and not guessed.
# All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
head='No.,Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak (yes/no),Speech title'
person() { # NUMBER
	echo "$1,Test Person $1,female,KAZ,1985-03-21,Test Office,Tester,+00 00 000 00 0$1,test.$1@xaa.example.org,yes,Test Title $1"
}
{ echo "$head"; person 1; person 2; } >"$work/form.csv"

# columns
{ echo "$head,Mail"; echo "$(person 1),other.1@xaa.example.org"; } \
	>"$work/twice.csv"
run tacit registrations $event "$work/twice.csv" $now
is_status 3 'two columns of one meaning'
err_has 'row 1, column 12: another column is called so, or means the same'
grep -q 'other.1' "$work/err" && not_ok 'no word of a person' ||
	ok 'no word of a person'
{ awk -v head="$head" 'BEGIN { printf "%s", head
		for (i = 12; i <= 80; i++) printf ",X%d", i; print "" }'
	person 1; } >"$work/wide.csv"
run tacit registrations $event "$work/wide.csv" $now
is_status 3 'too wide'
grep -qF 'more row' "$work/err" && not_ok 'one row is told once' ||
	ok 'one row is told once'

# an event without a last day: what is never to go is not kept
sed '/^ends:/d' "events/$event.md" >events/2022/endless.md
git add events && unhooked commit -qm 'Test event'
run tacit registrations 2022/endless "$work/form.csv" $now
is_status 3 'nobody knows how long'
err_has 'the event does not say when it ends'
err_has '--keep-until DATE'
grep -qa 'Test Person' .git/tacit/private.db* && not_ok 'nothing is kept' ||
	ok 'nothing is kept'
run tacit registrations 2022/endless "$work/form.csv" $now \
	--keep-until 2022-12-31
is_status 0 'somebody says it'
run tacit registrations 2022/endless --expire --now 2022-12-31
err_has 'registrations erased: 0; values of others: 0; letters that had them: 0'
run tacit registrations 2022/endless --expire --now 2023-01-01
err_has 'registrations erased: 2'

# room
run tacit registrations $event "$work/form.csv" $now
is_status 0 'taken in'
run tacit set $event capacity-min=1 capacity-max=2 $now
run tacit registrations $event $now --format json
out_has '"waiting": 0'
run tacit set $event capacity-max=1 $now
run tacit registrations $event $now --format json
out_has '"waiting": 1'
run tacit set $event capacity-max=1000001 $now
run tacit registrations $event $now --format json
out_has '"capacity_max": 1000001,'
run tacit set $event capacity-min=0 capacity-max=0 $now
is_status 3 'room for nobody'
err_has 'there is room for nobody'

# an event that was held on another day than was announced
printf 'E-mail,Day\ntest.1@xaa.example.org,2022-12-05\n' >"$work/moved.csv"
run tacit attendance $event "$work/moved.csv" --now 2022-12-08
is_status 3 'a day of which nothing is known'
run tacit new event-report event=$event held=held dates=2022-12-05 \
	date=2022-12-07 by=Secretariat --now 2022-12-07
run tacit attendance $event "$work/moved.csv" --now 2022-12-08
is_status 0 'a day that was reported'
sed -i 's/,2022.*/,/' "$work/moved.csv"
run tacit attendance $event "$work/moved.csv" --day 2022-12-05 --now 2022-12-08
is_status 0 'the same, said once'
run tacit attendance $event --format json --now 2022-12-08
out_has '"whole": 1'
run tacit attendance $event "$work/moved.csv" --day 2022-12-06 --now 2022-12-08
is_status 3 'the day after'

# a domain is not its addresses
run tacit forget @xaa.example.org
run tacit registrations $event $now --format json
out_has '"registered": 2,'
run tacit forget --help
out_has 'addresses there'
plan
