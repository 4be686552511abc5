# Forms of registration that come by mail. All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-11-10'
tacit set body received-by=mail.test.invalid --now 2022-11-01 >/dev/null 2>&1
head='Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak,Speech title'
person() { # NUMBER
	echo "Test Person $1,f,KAZ,1985-03-2$1,Test Office,Tester,,test.$1@xaa.example.org,no,"
}
letter() { # NUMBER FILE...: from NUMBER's office, with files
	number=$1
	shift
	{ cat <<-END
		Received: from there by mail.test.invalid with ESMTP id $number;
		 Thu, 10 Nov 2022 0$number:00:00 +0000
		From: Test Office <office.$number@xaa.example.org>
		To: secretariat@test.invalid
		Subject: Registration for the seminar
		Message-ID: <test$number@xaa.example.org>
		MIME-Version: 1.0
		Content-Type: multipart/mixed; boundary=b

		--b
		Content-Type: text/plain; charset=utf-8

		Please find our form enclosed.
		END
		for file; do
			printf '%s\n' '--b' 'Content-Type: text/csv; charset=utf-8' \
				"Content-Disposition: attachment; filename=$file" \
				'Content-Transfer-Encoding: base64' ''
			base64 "$work/$file"
		done
		echo '--b--'; } >"$work/letter$number.eml"
}
{ echo "$head"; person 1; } >"$work/one.csv"
{ echo "$head"; person 2; } >"$work/two.csv"
{ echo "$head"; person 3; } >"$work/three.csv"
{ echo "$head"; person 4 | sed 's/1985-03-24/1985-13-24/'; } >"$work/faulty.csv"
tacit form NCT/G/778 --state KAZ --format csv -o "$work/comments.csv" \
	--now 2022-06-20 2>/dev/null
letter 1 one.csv
letter 2 two.csv three.csv
letter 3 faulty.csv
letter 4
for n in 1 2 3 4; do
	tacit receive "$work/letter$n.eml" $now >/dev/null 2>&1
done
run tacit incoming $now --format json
[ "$(grep -c '"why": "a form of registration for an event"' "$work/out")" = 3 ] &&
	ok 'they are known for what they are' ||
	not_ok 'they are known for what they are'

run tacit registrations $event --letter all $now -n
is_status 3 'a dry run tells the faults'
err_has 'faulty.csv'
err_has 'column 4 (Date of birth): this is no date of birth'
err_has 'persons to be added: 3,'
run tacit registrations $event --letter all $now
is_status 3 'one with faults keeps no other from it'
err_has 'persons added: 3, replaced: 0, as they were: 0'
grep -qi 'test person\|1985-13' "$work/err" && not_ok 'none of their words' ||
	ok 'none of their words'
run tacit incoming --all $now --format json
[ "$(grep -c '"where": "accepted"' "$work/out")" = 2 ] &&
	ok 'they are settled' || not_ok 'they are settled'
run tacit registrations $event --letter all $now
is_status 3 'the faulty one waits on'
tacit registrations $event --private -o "$work/list.json" $now
cp "$work/list.json" "$work/out"
out_has '"received": "2022-11-10T01:00:00Z"'
out_has '"received": "2022-11-10T02:00:00Z"'

# by its id; of one without a form; one that is settled
id_of() { # NUMBER
	tacit incoming --all $now --format json | tr -d '\n' |
		sed 's/"why"/\n/g' | grep "office.$1@" |
		sed 's/.*"letter": "\([a-z0-9]*\)".*/\1/' | head -n 1
}
run tacit registrations $event --letter "$(id_of 4)" $now
is_status 3 'no form in it'
err_has 'there is no form of registration in the letter'
run tacit registrations $event --letter "$(id_of 1)" $now
is_status 3 'settled already'
err_has 'is settled already'
run tacit registrations $event --letter nothing $now
is_status 3 'no such letter'
run tacit registrations $event --letter all "$work/one.csv" $now
is_status 2 'one at a time'
git config tacit.identity KAZ
run tacit registrations $event --letter all $now
is_status 3 'the secretariat alone'
git config tacit.identity secretariat

# what came by mail goes with the event
run tacit registrations $event --purge $now
is_status 0 'purged'
err_has 'registrations, and letters that had them, erased: 5;'
for piece in 'Test Person 1' office.1@ office.2@ "$(base64 "$work/one.csv" |
	sed -n 3p)"; do
	grep -rqaF -- "$piece" .git/tacit && not_ok "no byte is left of $piece" ||
		ok "no byte is left of $piece"
done
grep -rqaF office.4@ .git/tacit && ok 'a letter of another kind stays' ||
	not_ok 'a letter of another kind stays'
run tacit registrations $event --letter all $now
err_has 'this is no date of birth'

# of two forms in a letter one has faults: neither is kept
letter 5 one.csv faulty.csv
tacit receive "$work/letter5.eml" $now >/dev/null 2>&1
run tacit registrations $event --letter all $now
is_status 3 'one form of two has faults'
run tacit registrations $event $now --format json
out_has '"registered": 0,'

# the letter has all that the form has: it goes with the first of it
letter 6 two.csv
tacit receive "$work/letter6.eml" $now >/dev/null 2>&1
tacit registrations $event --letter "$(id_of 6)" $now -q
is_kept() { grep -rqaF "$(base64 "$work/two.csv" | sed -n 3p)" .git/tacit; }
is_kept && ok 'it is kept' || not_ok 'it is kept'
run tacit registrations $event --expire --now 2022-12-16
err_has 'letters that had them: 0'
is_kept && ok 'to the last day' || not_ok 'to the last day'
run tacit registrations $event --expire --now 2022-12-17
err_has 'registrations erased: 0; values of others: 2; letters that had them: 1'
is_kept && not_ok 'and no longer' || ok 'and no longer'
run tacit incoming --all --now 2022-12-17 --format json
out_has '"where": "accepted"'
plan
