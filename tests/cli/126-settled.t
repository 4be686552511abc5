# A letter is settled once, however many settle it at the same time.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29'

take() { # HOUR WORDS
	echo "$2" | letter delegation@xaa.example.org 'NCT/G/778' "$1" >"$work/it"
	run tacit receive "$work/it" $now -q
	id=$(cat "$work/out")
}
deed() { # NUMBER WORDS...
	to=$work/deed.$1
	shift
	status=0
	tacit incoming "$@" $now >"$to" 2>&1 || status=$?
	echo "status $status" >>"$to"
}
# two begin while somebody writes, and go on when he is done
hold() {
	rm -f "$work/held"
	python3 -c 'import fcntl, sys, time
fcntl.flock(open(sys.argv[1], "a"), fcntl.LOCK_EX)
open(sys.argv[2], "w").write("held")
time.sleep(2)' .git/tacit/lock "$work/held" &
	until [ -s "$work/held" ]; do sleep 0.1; done
}
told() { sort "$work/deed.1" "$work/deed.2" >"$work/out"; }
recorded() { grep -lr "$1" comments/2022/nct-g-778/xaa 2>/dev/null | wc -l; }

take 09:00:00 'Test: one of two kinds.'
hold
deed 1 accept "$id" -k comment &
deed 2 accept "$id" -k objection &
wait
told
out_has 'status 0'
out_has 'status 3'
out_has 'is accepted already: xaa-'
run recorded 'one of two kinds'
is_out 'recorded once' <<-'END'
1
END

take 10:00:00 'Test: twice the same.'
hold
deed 1 accept "$id" -k comment &
deed 2 accept "$id" -k comment &
wait
run recorded 'twice the same'
is_out 'the same is recorded once' <<-'END'
1
END

take 11:00:00 'Test: taken or refused.'
hold
deed 1 accept "$id" -k comment &
deed 2 refuse "$id" --because 'Test data.' &
wait
told
out_has 'status 0'
out_has 'status 3'
run tacit incoming show "$id" $now --format json
if grep -q '"where": "accepted"' "$work/out"; then is=1; else is=0; fi
run recorded 'taken or refused'
is_out 'one of both, as the letter says' <<-END
$is
END
run tacit check $now
is_status 0 'the record is right'
plan
