# mail.sh: a register that letters are about, with two test states. Sourced.
letters_register() {
	exercise
	for letter in A B; do
		tacit new member code=X$letter$letter "name=Test State $letter" \
			kind=member -m 'Test data.' --now 2022-06-17 >/dev/null
	done
	tacit set body received-by=mx.body.example.int --now 2022-06-17 >/dev/null
	printf '%s\n' '# test data' 'XAA delegation@xaa.example.org' \
		'XBB @xbb.example.org' >"$work/contacts"
	git config tacit.contacts "$work/contacts"
}
# SENDER SUBJECT HOUR [HEADER]; the body on standard input
letter() {
	printf 'Received: from mail.example.org by mx.body.example.int; %s\n' \
		"Tue, 28 Jun 2022 $3 +0600"
	printf 'From: Test <%s>\nSubject: %s\nDate: Tue, 28 Jun 2022 08:00:00 +0600\n' \
		"$1" "$2"
	printf 'Message-ID: <%s@example.org>\n%s\n' "$2$3" "${4:+$4
}"
	cat
}
# ROWS... of a form, as a letter on NCT/G/778
form_letter() { # SENDER HOUR ROW...
	sender=$1 hour=$2
	shift 2
	{
		printf -- '--b\nContent-Type: text/plain\n\nTest data: our form.\n'
		printf -- '--b\nContent-Type: text/csv; name="form.csv"\n\n'
		printf 'State,Place,Kind,Text\n'
		printf '%s\n' "$@"
		printf -- '--b--\n'
	} | letter "$sender" 'Re: NCT/G/778' "$hour" \
		'Content-Type: multipart/mixed; boundary=b'
}
# the id of the only letter in a place
letter_in() {
	tacit incoming --all --format json --now 2022-06-29 | tr -d ' ",' | awk -F: \
		-v place="$1" '$1 == "letter" { id = $2 }
		$1 == "where" && $2 == place { print id }'
}

# Letters taken in, one after another, by a test that sets $now.
n=0

take() { # TYPE; the body on standard input: the letter, in $id
	n=$((n + 1))
	letter delegation@xaa.example.org "NCT/G/778 $n" 09:00:00 \
		"Content-Type: $1" >"$work/it"
	run tacit receive "$work/it" $now --format json
	id=$(sed -n 's/.*"letter": "\(.*\)",/\1/p' "$work/out")
}
is_at() { # WHERE WHY
	out_has "\"where\": \"$1\""
	out_has "\"why\": \"$2\""
}
words() { # what would be recorded of it
	run tacit incoming accept "$id" --kind comment $now
	run sh -c 'ls -t comments/2022/nct-g-778/xaa/*.md | head -n 1 |
		xargs sed "1,/^---\$/d" | sed "/./,\$!d"'
}
part() { printf -- '--b\nContent-Type: %b\n\n%b\n' "$1" "$2"; }
