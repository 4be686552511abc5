# The key to certificates: made once, its public half in body.md; and what was
# signed with it checked, here and by openssl. All of it is test data.
. "$(dirname "$0")/lib.sh"
sample
now='--now 2022-12-05'
mode_of() { stat -c %a "$1"; }
count_of() { git rev-list --count HEAD; }

run tacit certificates --verify /dev/null
is_status 3 'no key, nothing to check by'
err_has 'body.md names no key to certificates'

before=$(count_of)
run tacit certificates --new-key $now -n
is_status 0 'a dry run'
[ -e .git/tacit/certificate.key ] && not_ok 'makes no key' ||
	ok 'makes no key'
git config tacit.identity KAZ
run tacit certificates --new-key $now
is_status 3 'the secretariat alone'
err_has 'only the secretariat gives certificates'
git config tacit.identity secretariat
git config tacit.certificate-key certificate.key
run tacit certificates --new-key $now
is_status 3 'not among the documents'
err_has 'private data do not lie among the documents of the register'
git config --unset tacit.certificate-key
run tacit certificates --new-key $now
is_status 0 'made'
out_has 'recorded: body'
key=.git/tacit/certificate.key
[ "$(mode_of $key)" = 600 ] && ok 'for its owner alone' ||
	not_ok 'for its owner alone'
[ "$(count_of)" -eq $((before + 1)) ] && ok 'one commit' || not_ok 'one commit'
vkey=$(sed -n 's/^ *- *"*\(cica-certificates+.*[A-Za-z0-9+/=]\)"*$/\1/p' body.md)
[ -n "$vkey" ] && ok 'the public half is in body.md' ||
	not_ok 'the public half is in body.md'
secret=$(cut -d + -f 5- $key)
git log -p --all | grep -qF "$secret" && not_ok 'the other never in git' ||
	ok 'the other never in git'
run tacit check $now
grep -q certificates "$work/out" && not_ok 'check finds nothing in it' ||
	ok 'check finds nothing in it'
cp $key "$work/key"
run tacit certificates --new-key $now
is_status 3 'a key that is there stays'
err_has 'there is a key to certificates already'
cmp -s $key "$work/key" && ok 'to the byte' || not_ok 'to the byte'
cp body.md "$work/body"
run tacit set body certificates+=cica+00000000+AAAA $now
is_status 3 'what is no key is refused'
err_has 'is no key by which signatures are checked'

# a run that ended amid: the key is there, and nobody was told
unhooked reset -q --hard HEAD~1
run tacit certificates --new-key $now
is_status 0 'recorded after all'
cmp -s $key "$work/key" && ok 'the same key' || not_ok 'the same key'
chmod 644 $key
run tacit certificates --new-key $now
is_status 3 'a key that others may read'
err_has 'others may read or write the key to certificates'
chmod 600 $key
for bad in '' 'PRIVATE+KEY+cica-certificates+00000000+AAAA' "$vkey"; do
	echo "$bad" >$key
	run tacit certificates --new-key $now
	is_status 3 "no key: $bad"
	err_has 'this is no key to sign with'
done
cp "$work/key" $key && chmod 600 $key

# as openssl signs it
{ printf '\060\056\002\001\000\060\005\006\003\053\145\160\004\042\004\040'
	echo "$secret" | base64 -d | tail -c 32; } >"$work/private.der"
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'
	echo "$vkey" | cut -d + -f 3- | base64 -d | tail -c 32; } >"$work/public.der"
hash=$(echo "$vkey" | cut -d + -f 2)
sign() { # TEXT-FILE NAME HASH PRIVATE-DER: the line of a signature
	openssl pkeyutl -sign -keyform DER -inkey "$4" -rawin -in "$1" \
		-out "$work/signature" &&
		{ echo "$3" | python3 -c 'import sys
sys.stdout.buffer.write(bytes.fromhex(sys.stdin.read()))'
			cat "$work/signature"; } >"$work/coded" &&
		echo "— $2 $(base64 -w 0 "$work/coded")"
}
printf '%s\n' 'Certificate 2022/test-0001' 'Name: Test Person 1 & <sons>' \
	'State: KAZ' 'Title: Семинар 研讨会' >"$work/text"
line=$(sign "$work/text" cica-certificates "$hash" "$work/private.der")
{ cat "$work/text"; printf '\n%s\n' "$line"; } >"$work/note"
run tacit certificates --verify "$work/note"
is_status 0 'what openssl signed is right'
is_out 'and printed as it was signed' <<-END
	Certificate 2022/test-0001
	Name: Test Person 1 & <sons>
	State: KAZ
	Title: Семинар 研讨会
	Right: it says what cica-certificates+$hash signed.
END
# of a page of HTML, and of what pdftotext makes of a sheet
{ echo '<!DOCTYPE html><html><body><h1>Certificate</h1><pre>Certificate 2022/x-0000'
	echo '</pre><pre class="note">'
	sed 's/&/\&amp;/; s/</\&lt;/; s/>/\&gt;/' "$work/note"
	echo '</pre></body></html>'; } >"$work/page.html"
run tacit certificates --verify "$work/page.html"
is_status 0 'of HTML'
{ echo 'Certificate of Test Person 2'; printf '\f  '
	sed 's/$/  /; 2s/^/\n/; $s/$/\n\nTest foot/' "$work/note"; } >"$work/sheet"
run tacit certificates --verify "$work/sheet"
is_status 0 'of a sheet'
run sh -c "cat '$work/note' '$work/sheet' | tacit certificates --verify -"
is_status 0 'two, from standard input'
[ "$(grep -c ^Right: "$work/out")" -eq 2 ] && ok 'both are checked' ||
	not_ok 'both are checked'

# where no register is
run sh -c "cd '$work' && tacit certificates --verify note --key '$vkey'"
is_status 0 'by a key that is given'
run sh -c "cd '$work' && tacit certificates --verify note"
is_status 3 'there is neither register nor key'
err_has '--key KEY, where no register is'
other=example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
run tacit certificates --verify "$work/note" --key $other
is_status 1 'another key'
out_has "Not known: signed in the name of cica-certificates+$hash, which is none"
grep -q 'Test Person' "$work/out" && not_ok 'nothing of it is repeated' ||
	ok 'nothing of it is repeated'
run tacit certificates --verify "$work/note" --key $other --key "$vkey"
is_status 0 'one of several'
run tacit certificates --verify "$work/note" --key cica+1
is_status 3 'what is no key'

# as the manual says
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'
	echo "$vkey" | cut -d + -f 3- | base64 -d | tail -c 32; } >"$work/key.der"
sed '/^$/,$d' "$work/note" >"$work/said"
tail -n 1 "$work/note" | sed 's/.* //' | base64 -d | tail -c 64 >"$work/by"
run openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key.der" \
	-rawin -in "$work/said" -sigfile "$work/by"
is_status 0 'openssl alone'

# every byte of it
python3 - "$TACIT" "$vkey" "$work/note" >"$work/out" 2>"$work/err" <<-'END'
	import subprocess, sys
	note = open(sys.argv[3], 'rb').read()
	for i in range(len(note)):
	    for flip in (1, 32, 128):
	        other = bytearray(note)
	        other[i] ^= flip
	        said = subprocess.run([sys.argv[1], 'certificates', '--verify', '-',
	            '--key', sys.argv[2]], input=bytes(other), capture_output=True)
	        # blanks at the ends of lines are nobody's
	        if said.returncode not in (1, 3) or b'Right' in said.stdout:
	            print(i, flip, said.returncode, said.stdout)
END
is_out 'no flipped bit is right' </dev/null

# a forged key: the same name, another key; and the right hash with it
openssl genpkey -algorithm ed25519 -outform DER -out "$work/forger.der"
forged=$(sign "$work/text" cica-certificates "$hash" "$work/forger.der")
{ cat "$work/text"; printf '\n%s\n' "$forged"; } >"$work/forged"
run tacit certificates --verify "$work/forged"
is_status 1 'a forged signature'
out_has "Not right: this is not what cica-certificates+$hash signed."
{ cat "$work/note"; echo "$forged"; } >"$work/both"
run tacit certificates --verify "$work/both"
is_status 1 'beside the right one, too'
{ cat "$work/note"; sign "$work/text" other 00000000 "$work/forger.der"; } \
	>"$work/two"
run tacit certificates --verify "$work/two"
is_status 0 'that of somebody else says nothing'
out_has "Right: it says what cica-certificates+$hash signed."
sed 's/Person 1/Person 2/' "$work/note" >"$work/changed"
run tacit certificates --verify "$work/changed"
is_status 1 'another name'
sed '$s/.$//' "$work/note" >"$work/damaged"
run tacit certificates --verify "$work/damaged"
is_status 1 'a damaged signature'
out_has 'Not right: its signature is damaged.'

# what is none
for what in '' 'Certificate 2022/test-0001' '— name AAAA'; do
	echo "$what" >"$work/none"
	run tacit certificates --verify "$work/none"
	is_status 3 "no certificate: $what"
	err_has 'there is no signed certificate in it'
done
echo '%PDF-1.7' >"$work/sheet.pdf"
run tacit certificates --verify "$work/sheet.pdf"
is_status 3 'a PDF itself'
err_has 'pdftotext FILE - | tacit certificates --verify -'
run tacit certificates --verify "$work/nothing"
is_status 3 'no such file'
head -c 67108865 /dev/zero >"$work/large"
run tacit certificates --verify "$work/large"
is_status 3 'a file that is too large'
rm "$work/large"
run tacit certificates
is_status 2 'nothing is asked'
run tacit certificates --key "$vkey"
is_status 2 'a key alone'
run tacit certificates --new-key --verify "$work/note"
is_status 2 'both'

# another key after it, and a register without any
mv $key "$work/old"
run tacit certificates --new-key $now
is_status 0 'another key'
[ "$(grep -c 'cica-certificates+' body.md)" -eq 2 ] && ok 'both are named' ||
	not_ok 'both are named'
run tacit certificates --verify "$work/note"
is_status 0 'what the first signed is right still'
plan
