# Two commands at the same registrations: nobody writes over what another did
# meanwhile, and what is erased stays so. All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
head='No.,Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak (yes/no),Speech title'
person() { # NUMBER
	echo "$1,Test Person $1,female,KAZ,1985-03-21,Test Office,Tester,+00 00 000 00 0$1,test.$1@xaa.example.org,yes,Test Title $1"
}
is_nowhere() { # PIECE: in no file of the register
	found=$(grep -rlaF "$1" .git 2>/dev/null || :)
	[ -z "$found" ] && ok "no file has: $1" ||
		not_ok "no file has: $1 ($found)"
}
# attendance_while COMMAND...: it knows who registered, then the command runs,
# then it gets its list
attendance_while() {
	tacit attendance $event "$work/pipe" $now >"$work/out" 2>"$work/err" &
	exec 3>"$work/pipe"
	"$@" >/dev/null 2>&1
	printf 'E-mail,Day\ntest.1@xaa.example.org,2022-11-28\n' >&3
	exec 3>&-
	status=0
	wait $! || status=$?
}
mkfifo "$work/pipe"
{ echo "$head"; person 1; person 2; person 3; } >"$work/form.csv"
run tacit registrations $event "$work/form.csv" $now
is_status 0 'taken in'

attendance_while tacit registrations $event --expire --now 2022-12-30
is_status 5 'what was erased meanwhile is not written again'
err_has 'changed by another command meanwhile'
is_nowhere '1985-03-21'
is_nowhere '+00 00 000 00 01'
sed 's/Test Office/Other office/' "$work/form.csv" >"$work/again.csv"
attendance_while tacit registrations $event "$work/again.csv" $now
is_status 5 'nor what came in anew'
run tacit registrations $event "$work/again.csv" $now
err_has 'persons added: 0, replaced: 0, as they were: 3'
attendance_while tacit forget test.1@xaa.example.org
[ "$status" -ne 0 ] && ok 'who was forgotten attends nothing' ||
	not_ok 'who was forgotten attends nothing'
is_nowhere 'test.1@xaa'
attendance_while tacit registrations $event "$work/again.csv" $now -n
is_status 3 'a list of somebody who is not there'

# a list of others' has words of theirs, never the start of an id
id=$(tacit registrations $event --private --format json -o "$work/list.json" \
	$now && sed -n 's/.*"id": "\(.\{8\}\).*/\1/p' "$work/list.json" | head -1)
printf 'Name,Day\n%s,2022-11-28\n' "$id" >"$work/id.csv"
run tacit attendance $event "$work/id.csv" $now
is_status 3 'an id is no name'
printf 'Name,Link,Day\nTEST PERSON 2,room,2022-11-28\nTest Person 3,room,2022-11-28\n,room,2022-11-29\n,other,2022-11-30\n' \
	>"$work/room.csv"
run tacit attendance $event "$work/room.csv" $now
is_status 3 'nobody is behind that link'
sed '/other/d' "$work/room.csv" >"$work/known.csv"
run tacit attendance $event "$work/known.csv" $now
is_status 0 'who is behind one link, once for all rows'
err_has 'rows read: 3; persons of whom that is new: 2'

# a person speaks once
run tacit speakers $event test.2@xaa.example.org "$id" test.2@xaa.example.org \
	--forum 'Forum 1' $now
is_status 3 'one person twice'
err_has 'one person is named twice'
run tacit speakers $event test.3@xaa.example.org test.2@xaa.example.org \
	--forum 'Forum 1' $now
is_status 0 'two persons'
err_has 'placed at Forum 1: 2'
plan
