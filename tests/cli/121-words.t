# What a letter says is the state's own, whole, and as it wrote it; and what is
# not read of it is said.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29'

# paragraphs that the sender's program broke
take 'text/plain; format=flowed' <<'END'
We object to the 
first paragraph 
and the second.
 From us, no more.
>> quoted 
>> on
-- 
Test Person
END
words
is_out 'lines that flow' <<'END'
We object to the first paragraph and the second.
From us, no more.
END
take 'text/plain; charset=utf-8; format=flowed; delsp=yes' <<'END'
我们 
反对。
END
words
is_out 'and no blank between them' <<'END'
我们反对。
END

# what HTML quotes is another's; what it indents is not
take 'text/html; charset=utf-8' <<'END'
<div>We object.</div><blockquote>Our reasons:<br>one.</blockquote>
<div class="gmail_quote">On Monday somebody wrote:
<blockquote class="gmail_quote" style="x"><p>Please comment.</p>
<blockquote type="cite">Of old.</blockquote><p>More.</p></blockquote></div>
<p>At the end.</p><blockquote type=cite>Never ends
END
run tacit incoming show "$id" $now
out_has '> Please comment.'
words
is_out 'HTML without what it quotes' <<'END'
We object.
Our reasons:
one.
On Monday somebody wrote:

At the end.
END

# what nobody sees in HTML is not said, and that is told
take 'text/html; charset=utf-8' <<'END'
<div style="display:none; font-size:0">We agree.</div><p>We object.</p>
<span hidden>To all.</span>
END
run tacit incoming accept "$id" -k comment -n $now
err_has 'words of the letter are hidden in its HTML, and are not recorded'
words
is_out 'HTML without what is hidden' <<'END'
We object.
END

# a signature is not words, and nobody checked it
take text/plain <<'END'
-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

We object to:
- - the first paragraph.
-----BEGIN PGP SIGNATURE-----

iQEzBAEBCAAdFiEEdGVzdA==
=abcd
-----END PGP SIGNATURE-----
END
run tacit incoming accept "$id" -k comment -n $now
err_has 'the letter is signed; the signature was not checked'
words
is_out 'the words that were signed' <<'END'
We object to:
- the first paragraph.
END

# an older letter below an answer is no mark's, and is said
{
	printf 'We agree.\n\nFrom: Secretariat\nSent: Monday\n'
	printf 'Subject: NCT/G/778\n\nYou may object.\n'
} >"$work/body"
take text/plain <"$work/body"
run tacit incoming accept "$id" -k comment -n $now
err_has 'an older letter seems to begin in it, and is recorded with it: From: Secretariat'
run tacit incoming accept "$id" -k comment -n $now -m 'We agree.'
grep -q 'older letter' "$work/err" && not_ok 'not of words that are chosen' ||
	ok 'not of words that are chosen'
for line in '-----Исходное сообщение-----' '---- Forwarded message ----'; do
	printf 'Test.\n%s\nOf old.\n' "$line" >"$work/body"
	take 'text/plain; charset=utf-8' <"$work/body"
	run tacit incoming accept "$id" -k comment -n $now
	err_has "is recorded with it: $line"
done

# the encoding that is said is not the one it has
echo 'Мы возражаем.' >"$work/body"
for charset in windows-1251 iso-8859-1 koi8-r gb18030; do
	take "text/plain; charset=$charset" <"$work/body"
	is_at queued 'its encoding is not known'
done

# written in letters, or sealed
take text/plain <<'END'
We object, see below.

begin 644 form.csv
@4W1A=&4L4&QA8V4L2VEN9"Q497AT"EA!02PL;V)J96,
`
end
END
is_at queued 'not all of it could be read'
take text/plain <<'END'
On Tuesday we begin 644 things.
begin 644 things, and end them
END
is_at queued 'a letter'
take text/plain <<'END'
-----BEGIN PGP MESSAGE-----

hQIMA
-----END PGP MESSAGE-----
END
is_at queued 'not all of it could be read'
for name in winmail.dat smime.p7m; do
	take 'multipart/mixed; boundary=b' <<END
$(part text/plain 'See the form.')
$(part "application/octet-stream; name=$name" x)
--b--
END
	is_at queued 'not all of it could be read'
done

# files that nobody reads
take 'multipart/mixed; boundary=b' <<END
$(part text/plain 'Please find our note attached.')
$(part 'application/pdf; name="note.pdf"' '%%PDF-1.7')
$(part 'image/png; name="logo.png"\nContent-Disposition: inline' x)
$(part 'application/pgp-signature' x)
$(part message/rfc822 'Subject: Test\n\nIn a letter in it.')
--b--
END
run tacit incoming accept "$id" -k comment -n $now
is_status 0 'a note as a PDF'
err_has 'files of the letter are not read: note.pdf, message/rfc822'
row='State,Place,Kind,Text\nXAA,concept-paper#II.2,comment,Test'
take 'multipart/mixed; boundary=b' <<END
$(part 'text/csv; name=f.csv' "$row")
$(part 'application/pdf; name="note.pdf"' '%%PDF-1.7')
--b--
END
run tacit incoming accept "$id" -n $now
err_has 'files of the letter are not read: note.pdf'

# a form without a name, by its type
take "multipart/mixed; boundary=b" <<END
$(part application/vnd.openxmlformats-officedocument.spreadsheetml.sheet x)
--b--
END
run tacit incoming show "$id" $now --format json
out_has '"files"'

# no person wrote it
sed 's/^From: .*/From: <Mailer-Daemon@xaa.example.org>/' "$work/it" >"$work/daemon"
run tacit receive "$work/daemon" $now --format json
is_at set-aside 'a report of a mail server'

# the same letter through two servers, each with its own marks on it
echo Test. | letter delegation@xaa.example.org 'NCT/G/778 twice' 10:00:00 >"$work/one"
{
	printf 'ARC-Seal: i=1; x\nX-Spam-Status: No\n\tscore=0\n'
	printf 'Authentication-Results: mx2.example.int; spf=pass\n'
	printf 'DKIM-Signature: v=1; x\nReceived-SPF: pass\n'
	cat "$work/one"
} >"$work/two"
run tacit receive "$work/one" "$work/two" $now
err_has '1 were here already'
plan
