# That all replies are entered is not confirmed while letters wait.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-07-01'

take() { # SENDER SUBJECT HOUR [HEADER]
	echo 'Test data.' | letter "$@" >"$work/letter"
	tacit receive "$work/letter" $now -q >/dev/null
}
run tacit confirm NCT/G/778 $now -n
is_status 0 'no letter ever came'
run test -e .git/tacit/private.db
is_status 1 'and no vault is made by asking'
take delegation@xaa.example.org 'Out of office, NCT/G/778' 09:00:00 \
	'Auto-Submitted: auto-replied'
run tacit confirm NCT/G/778 $now -n
is_status 0 'an automatic reply is none'
take delegation@xaa.example.org 'Re: NCT/G/778' 09:01:00
run tacit confirm NCT/G/778 $now
is_status 3 'one waits'
err_has '1 letter waits that is on this call or names none'
err_has '-> tacit incoming; where none of them is a reply: --because TEXT'
run ls acts
is_out 'nothing is recorded' </dev/null
take stranger@nowhere.example.org 'Comments' 09:02:00
run tacit confirm NCT/G/778 $now --lang ru
err_has '2 письма'
run tacit confirm NCT/G/778 $now -n
is_status 3 'nor is it foretold'
err_has '2 letters wait that are on this call or name none'
for id in $(tacit incoming $now -q); do
	tacit incoming refuse "$id" --because 'test data' $now -q
done
run tacit confirm NCT/G/778 $now
is_status 0 'all are settled'

# why it is confirmed all the same stands in the record
take delegation@xaa.example.org 'Re: NCT/G/778' 09:03:00
run tacit confirm NCT/G/778 $now --because 'a copy of the first'
is_status 0 'with a reason'
run sh -c 'cat acts/2022/*complete*'
out_has 'because: a copy of the first'
plan
