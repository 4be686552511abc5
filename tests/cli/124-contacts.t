# Whose address is which state's: personal data, kept beside the letters.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
git config --unset tacit.contacts
now='--now 2022-06-29'
printf '%s\n' '# test data' 'XAA ru a@xaa.example.org, b@xaa.example.org' \
	'XBB @xbb.example.org' >"$work/contacts"

run tacit incoming contacts $now
is_status 0 'nobody is known'
is_out 'so far' </dev/null
run tacit incoming contacts "$work/contacts" -n $now
is_status 0 'tried'
err_has 'nothing was kept'
run tacit incoming contacts "$work/contacts" $now
is_status 0 'kept'
err_has '3 addresses kept that were not, or otherwise'
run tacit incoming contacts $now
is_out 'and given back' <<-'END'
XAA ru a@xaa.example.org
XAA ru b@xaa.example.org
XBB @xbb.example.org
END
cp "$work/out" "$work/again"
run tacit incoming contacts "$work/again" $now
err_has '0 addresses kept that were not, or otherwise'
run stat -c %a .git/tacit/private.db
is_out 'for its owner alone' <<-'END'
600
END
git cat-file --batch-all-objects --batch | grep -qa xaa.example.org &&
	not_ok 'not in git' || ok 'not in git'

# letters know them, in and out
echo 'Test: yes.' | letter b@xaa.example.org 'NCT/G/778' 10:00:00 >"$work/one"
run tacit receive "$work/one" $now
is_status 0 'received'
run tacit incoming $now
out_has 'queued  XAA'
run tacit letters NCT/G/778 --kind reminder -s XAA $now
out_has 'To: a@xaa.example.org,'
out_has ' b@xaa.example.org'

# another language; a file that is named still counts, and says it first
echo 'XAA kk a@xaa.example.org' >"$work/other"
run tacit incoming contacts "$work/other" $now
err_has '1 addresses kept'
run tacit incoming contacts $now
out_has 'XAA kk a@xaa.example.org'
echo 'XAA zh a@xaa.example.org' >"$work/other"
git config tacit.contacts "$work/other"
run tacit incoming contacts $now
is_out 'each once' <<-'END'
XAA zh a@xaa.example.org
XAA ru b@xaa.example.org
XBB @xbb.example.org
END
git config --unset tacit.contacts

# faults keep nothing
printf '%s\n' 'XAA c@xaa.example.org' 'XZZ a@b.example.org' >"$work/bad"
run tacit incoming contacts "$work/bad" $now
is_status 3 'a state that is not there'
err_has "$work/bad:2"
run tacit incoming contacts $now
grep -q 'c@xaa' "$work/out" && not_ok 'all or nothing' || ok 'all or nothing'
run tacit incoming contacts a b $now
is_status 2 'one list'

# as office programs write it, and one address twice
printf '\357\273\277XAA;ru;one@xaa.example.org;two@xaa.example.org\r\nXBB,three@xbb.example.org, Four@xbb.example.org,\r\n\r\nXBB four@XBB.example.org\r\n' \
	>"$work/office"
run tacit incoming contacts "$work/office" $now -n
is_status 0 'a mark of its encoding, line ends, commas and semicolons'
git config tacit.contacts "$work/office"
run tacit incoming contacts $now
out_has 'XAA ru one@xaa.example.org'
out_has 'XAA ru two@xaa.example.org'
out_has 'XBB three@xbb.example.org'
cp "$work/out" "$work/given"
run grep -c four@xbb "$work/given"
is_out 'once' <<-'END'
1
END
git config --unset tacit.contacts

# every fault, with its line
printf '%s\n' 'XAA no-address' 'XBB' 'XBB a@b@xbb.example.org' \
	'XBB Name <a@xbb.example.org>' 'XBB @' 'XZZ a@xzz.example.org' \
	'XAA qq a@xaa.example.org' 'XAA ru b@xaa.example.org' \
	'XAA kk b@xaa.example.org' >"$work/bad"
printf 'XAA a\033[1m@xaa.example.org\nXAA a@xaa.example.org\rBcc: e@example.org\nXAA \377@xaa.example.org\n' \
	>>"$work/bad"
run tacit incoming contacts "$work/bad" $now
is_status 3 'faults of a list'
for line in 1 2 3 4 5 6 7 9 10 11 12; do
	err_has "$work/bad:$line: "
done
err_has 'a state and an address are expected, not "no-address"'
err_has 'b@xaa.example.org is in line 8 with another language'
grep -c 'bad:6:' "$work/err" >"$work/out"
is_out 'each once' <<-'END'
1
END

# never among the documents
cp "$work/contacts" addresses
run tacit incoming contacts addresses $now
is_status 3 'not from the work tree'
err_has 'private data do not lie among the documents of the register'
git config tacit.contacts addresses
run tacit incoming $now
is_status 3 'nor named there'
err_has 'git config tacit.contacts: a path outside'
git config --unset tacit.contacts
rm addresses

# erased, address and letters; and what comes back from a backup
cp .git/tacit/private.db "$work/backup"
run tacit forget b@xaa.example.org $now
err_has 'letters, registrations and addresses erased: 2;'
run tacit forget @xbb.example.org $now
err_has 'letters, registrations and addresses erased: 1;'
grep -rqF -e 'b@xaa' -e '@xbb' .git/tacit && not_ok 'no byte is left' ||
	ok 'no byte is left'
cp "$work/backup" .git/tacit/private.db
run tacit incoming contacts $now
is_out 'cleansed again' <<-'END'
XAA kk a@xaa.example.org
END

# whatever the case of its letters
printf 'XBB @xbb.example.org\nXBB @xbb.example.org\n' >"$work/domains"
run tacit incoming contacts "$work/domains" $now
run tacit forget @XBB.Example.ORG $now
run tacit incoming contacts $now
grep -q xbb.example.org "$work/out" && not_ok 'a domain in capitals is erased' ||
	ok 'a domain in capitals is erased'

# a letter of two mailboxes is nobody's, and is erased by either
for who in zephyrine other; do
	printf '%s\n' "From: \"Z, Y\" <Zephyrine@xaa.example.org>, other@xaa.example.org" \
		'Subject: NCT/G/778' '' "Test: two of us, $who." >"$work/two"
	run tacit receive "$work/two" $now
	is_status 0 "received: $who"
	grep -qai zephyrine@xaa "$(git rev-parse --git-common-dir)/tacit/private.db" &&
		ok 'it is kept' || not_ok 'it is kept'
	run tacit forget "$who@XAA.example.org" $now
	is_status 0 "erased: $who"
	cat "$(git rev-parse --git-common-dir)"/tacit/private.db* |
		grep -qai 'zephyrine@xaa\|two of us' &&
		not_ok 'no byte of it is left' || ok 'no byte of it is left'
done

# somebody whom others name, in a copy line, a text, and what is in letters of it
{
	printf '%s\n' 'Received: from x by mx.body.example.int; Tue, 28 Jun 2022 09:00:00 +0600' \
		'From: Test <delegation@xbb.example.org>' \
		'To: "Person, Gone" <Gone.Person@xaa.example.org>,' \
		' stays@xaa.example.org' 'Subject: NCT/G/778 gone.person@xaa.example.org' \
		'Content-Type: multipart/mixed; boundary=b' '' \
		'--b' 'Content-Type: text/plain' '' 'Test: we agree with gone.person@xaa.example.org.' \
		'--b' 'Content-Type: text/plain' 'Content-Transfer-Encoding: base64' ''
	echo 'and with gone.person@xaa.example.org, who wrote' | base64
	printf '%s\n' '--b' 'Content-Type: text/plain' \
		'Content-Transfer-Encoding: quoted-printable' '' \
		'to gone.person=40xaa.exa=' 'mple.org' '--b--'
} >"$work/named"
run tacit receive "$work/named" -q $now
id=$(cat "$work/out")
cp .git/tacit/private.db "$work/backup"
is_gone() {
	python3 -c 'import base64, quopri, sqlite3, sys
db = sqlite3.connect("file:%s?mode=ro" % sys.argv[1], uri=True)
for facts, letter in db.execute("SELECT facts, bytes FROM kept"):
    for text in facts, letter, quopri.decodestring(letter), base64.b64decode(
            b"".join(line for line in letter.split(b"\n") if line[-1:] == b"=")):
        if b"gone" in text.lower():
            print(text)' .git/tacit/private.db
	cat .git/tacit/private.db* | grep -ai gone
}
run tacit forget Gone.Person@xaa.example.org $now
is_status 0 'somebody whom another names'
err_has 'letters, registrations and addresses erased: 0;'
err_has '1 letters of others named that address: it is taken out of their originals'
run is_gone
is_out 'no byte is left' </dev/null
run tacit incoming show "$id" $now
out_has 'an address of somebody who was erased was taken out of it on'
out_has 'Test: we agree with xxxx.xxxxxx@xxx.xxxxxxx.xxx.'
out_has "sha256:$(sha256sum <"$work/named" | cut -c 1-50)"
run tacit receive "$work/named" $now
err_has '1 were here already'
rm -f .git/tacit/private.db*-wal .git/tacit/private.db-shm
cp "$work/backup" .git/tacit/private.db
run tacit incoming $now
run is_gone
is_out 'nor in a backup that comes back' </dev/null
run tacit incoming accept "$id" -s XBB -k support --strip $now
is_status 0 'the letter itself is taken as before'

# a list of one's own is said
echo 'XAA listed@xaa.example.org' >"$work/own"
git config tacit.contacts "$work/own"
run tacit forget listed@xaa.example.org $now
err_has 'the list that git config tacit.contacts names has it still, in line 1'
plan
