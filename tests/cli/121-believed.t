# What a letter says of itself is believed as far as it can be, and no further.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-07-20'
take() { run tacit receive "$work/it" $now --format json; }

# who it is from: one mailbox, or nobody
count=0
while IFS='|' read -r expected from; do
	count=$((count + 1))
	{
		printf 'From: %b\nSubject: NCT/G/778\n' "$from"
		printf 'Message-ID: <%s@example.org>\n\nx\n' "$count"
	} >"$work/it"
	take
	out_has "\"from\": \"$expected\""
done <<'END'
a@xaa.example.org|Test <a@xaa.example.org>
a@xaa.example.org|a@XAA.example.org
a@xaa.example.org|"Test, of <b@xbb.example.org>" <a@xaa.example.org>
a@xaa.example.org|Test (of (b@xbb.example.org)\n\t<) <a@xaa.example.org> (so)
a@xaa.example.org|=?utf-8?q?=3Cb=40xbb.example.org=3E?= <a@xaa.example.org>
a@xaa.example.org|"a \\" <b@xbb.example.org>"\n <a@xaa.example.org>
evil@evil.example|evil@evil.example (<delegation@xaa.example.org>)
|evil@evil.example =?utf-8?q?=3Cdelegation=40xaa.example.org=3E?=
|<evil@evil.example> "<delegation@xaa.example.org>"
|<evil@evil.example> =?utf-8?q?=3Cdelegation=40xaa.example.org=3E?=
|delegation@xaa.example.org <>
|x <evil@evil.example@xbb.example.org>
|"a@xbb.example.org" <>
|a@xaa.example.org, b@xbb.example.org
|delegation@xaa.example.org <evil@evil.example>
|<@relay.example.org:a@xbb.example.org>
|=?utf-8?q?a=40xaa.example.org?=
|<=?utf-8?q?evil=40evil.example?=@xbb.example.org>
|"a" (not closed <a@xaa.example.org>
|"not closed <a@xaa.example.org>
|Test: a@xaa.example.org;
|<a@xaa.example.org> b
|a@xaa.example.org.
|a @xaa.example.org
|Test
|
END
{
	printf 'From: a@xaa.example.org\nFrom: b@xbb.example.org\n'
	printf 'Subject: NCT/G/778\nMessage-ID: <two@example.org>\n\nx\n'
} >"$work/it"
take
out_has '"from": ""'

# a form says nothing of when it was received
{
	printf -- '--b\nContent-Type: text/csv; name="form.csv"\n\n'
	printf 'State,Place,Kind,Text,Received\n'
	printf 'XAA,concept-paper#II.2,objection,Test,2022-06-20T00:00:00Z\n'
	printf 'XAA,concept-paper#II.3,comment,Test,some day\n--b--\n'
} | letter delegation@xaa.example.org 'Re: NCT/G/778' 10:00:00 \
	'Content-Type: multipart/mixed; boundary=b' |
	sed '1s/28 Jun/18 Jul/' >"$work/it"
run tacit receive "$work/it" $now -q
id=$(cat "$work/out")
run tacit incoming accept "$id" $now
is_status 0 'a form with a column of instants'
run sh -c 'cat comments/2022/nct-g-778/xaa/*.md | grep "^received"'
is_out 'is dated by the server' <<-'END'
received: "2022-07-18T04:00:00Z"
received: "2022-07-18T04:00:00Z"
END

# no Date keeps a letter from being accepted
n=0
while read -r date; do
	n=$((n + 1))
	printf 'No objection %s.\n' "$n" |
		letter delegation@xaa.example.org NCT/G/778 "01:00:0$n" |
		awk -v date="$date" '/^Date/ { printf "Date: " date "\n"; next }
			{ print }' >"$work/it"
	run tacit receive "$work/it" $now -q
	run tacit incoming accept "$(cat "$work/out")" --kind comment \
		--place concept-paper#II.2 $now
	is_status 0 "a Date: $date"
done <<'END'
Tue,\n\t28 Jun 2022 08:00:00 +0600
\033[31mred\033[m
\342\200\256Tue
\377\376
=?utf-8?q?Tue=0A---=0Astate:_XBB?=
a@b.example.org +7 700 000 00 00
END
run sh -c 'cat comments/2022/nct-g-778/xaa/*.md | grep "^claimed: Tue, 28"'
out_has 'claimed: Tue, 28 Jun 2022 08:00:00 +0600'
{
	printf 'Received: from x by mx.body.example.int; Tue, 28 Jun 2022 03:00:00 +0600\n'
	printf 'From: delegation@xaa.example.org\nSubject: NCT/G/778\nDate: '
	awk 'BEGIN { for (i = 0; i < 5000; i++) printf "day \t%s ", i }'
	printf '\n\nA long date.\n'
} >"$work/it"
take
[ "$(sed -n 's/.*"claimed": "\(.*\)",/\1/p' "$work/out" | tr -d '\n' |
	wc -m)" -le 200 ] && ok 'a long Date' || not_ok 'a long Date'

# a server's name, told to the root or not
printf 'x\n' | letter delegation@xaa.example.org root 02:00:00 |
	sed '1s/int;/int.;/' >"$work/it"
take
out_has '"received": "2022-06-27T20:00:00Z"'

# an mbox: what begins as a sentence does is no letter
{
	echo 'From MAILER-DAEMON Tue Jun 28 09:00:00 2022'
	echo 'A first.' | letter delegation@xaa.example.org 'First' 03:00:00
	printf '\nFrom the delegation of Test State A: a second.\n'
	printf '\nFrom what was said on Tue Jun 28 09:00:00 2022 it follows.\n'
	printf '\nFrom us Tue Jun 28 09:00:00 2022 and on, nothing.\n'
	printf '\n>From our side, no more.\n>>From yours.\n\n'
	echo 'From a@xaa.example.org Tue Jun 28 09:00:00 +0000 2022'
	echo 'A third.' | letter delegation@xaa.example.org 'Third' 04:00:00
} >"$work/it"
take
cp "$work/out" "$work/told"
run grep -c '"subject"' "$work/told"
is_out 'two letters' <<-'END'
2
END
run tacit incoming show "$(tacit incoming --all --format json $now |
	tr -d ' ",' | awk -F: '$1 == "letter" { id = $2 }
		$0 == "subject:First" { print id }')" $now
out_has 'From the delegation of Test State A: a second.'
out_has '>From yours.'
grep -q '>From our\|>>From' "$work/out" && not_ok 'marks of an mbox' ||
	ok 'marks of an mbox'
run sh -c 'tacit receive - --now 2022-07-20 </dev/null'
err_has '0 proposed, 0 for a person, 0 set aside, 0 bounced; 0 were here already'
plan
