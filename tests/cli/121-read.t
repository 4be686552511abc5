# All that a letter says is read, in the order in which it is read by a person;
# what cannot be read is said, and never taken for nothing.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29'

# texts: with a name, deep, after a file, in HTML
take 'text/plain; name="letter.txt"' <<'END'
A named text.
END
words
is_out 'a text with a name' <<'END'
A named text.
END
take 'multipart/mixed; boundary=b' <<END
$(part 'text/plain\nContent-Disposition: INLINE; filename=a.txt' 'Before it.')
$(part 'application/octet-stream\nContent-Disposition: ATTACHMENT' 'x')
$(part 'text/plain\nContent-Disposition: ATTACHMENT' 'In a file.')
$(part 'text/plain; charset=utf-8' 'After it.')
$(part 'message/rfc822' 'Subject: Test\n\nIn a letter in it.')
$(part 'text/plain' 'At the end.')
--b--
END
words
is_out 'all texts of its sender' <<'END'
Before it.

After it.

At the end.
END
deep() { # LEVELS
	awk -v levels="$1" 'BEGIN {
		for (i = 1; i <= levels; i++)
			printf "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n", i, i + 1
		printf "--b%d\nContent-Type: text/plain\n\nVery deep.\n--b%d--\n", i, i
	}'
}
deep 20 >"$work/body"
take 'multipart/mixed; boundary=b1' <"$work/body"
words
is_out 'a text that is deep in it' <<'END'
Very deep.
END
deep 60 >"$work/body"
take 'multipart/mixed; boundary=b1' <"$work/body"
is_at queued 'not all of it could be read'
take 'multipart/mixed; boundary=other' <<'END'
We object.
END
is_at queued 'not all of it could be read'
take "text/plain
Content-Transfer-Encoding: x-uuencode" <<'END'
begin 644 test
END
is_at queued 'not all of it could be read'
take 'application/pkcs7-mime' <<'END'
Test
END
is_at queued 'not all of it could be read'
take 'multipart/alternative; boundary=b' <<END
$(part 'text/plain' 'The same.')
$(part 'text/html' '<p>The <b>same</b>.')
--b--
END
words
is_out 'once, what is there twice' <<'END'
The same.
END
take 'text/html; charset=utf-8' <<'END'
<html><head><title>No title</title><style>p { color: <red> }</style>
<script>if (a < b) alert("x>y")</script></head><body><!-- not > this -->
<P title="a > b">First,   on
one line:&nbsp;a &lt; b &amp; c.</P><div>Second &sect;&#160;4 &#x2014; caf&eacute;</div>
third<br>fourth: 1 < 2, &unknown; &#0; &#27;<ul><li>fifth<li>sixth</ul>
<pre>kept   as
it is</pre><!-- does not end
</body></html>
END
words
is_out 'HTML' <<'END'
First, on one line: a < b & c.

Second § 4 — café
third
fourth: 1 < 2, &unknown; &#0; &#27;
fifth
sixth
kept   as
it is
does not end
END

# a signature is what follows its mark, near the end
take 'text/plain' <<END
Our words.
--
They go on.
$(printf -- '-- ')
$(seq 1 13)
> quoted
$(printf -- '-- ')
Test Person
END
words
is_out 'a signature' <<END
Our words.
--
They go on.
$(printf -- '-- ')
$(seq 1 13)
END

# an encoding that nobody named
for charset in '' '; charset=x-test' '; charset=utf-8'; do
	printf 'We object \344\345.\n' >"$work/body"
	take "text/plain$charset" <"$work/body"
	is_at queued 'its encoding is not known'
done
echo 'Қазақша' >"$work/body"
take text/plain <"$work/body"
is_at queued 'a letter'

# forms: one, of the sender's own
row='State,Place,Kind,Text\nXAA,concept-paper#II.2,comment,Test'
form="text/csv; name=f.csv"
take 'multipart/mixed; boundary=b' <<END
$(part "$form" "$row")
--b--
END
is_at proposed 'a form for comments'
take 'multipart/mixed; boundary=b' <<END
$(part "$form" "$row")
$(part text/plain 'We object to all of it.')
--b--
END
is_at proposed 'a form for comments, and words beside it'
take 'multipart/mixed; boundary=b' <<END
$(part "$form" "$row")
$(part "$form" "$row, too")
--b--
END
is_at queued 'more than one form'
take 'multipart/mixed; boundary=b' <<END
$(part text/plain 'See what came.')
$(part message/rfc822 "Content-Type: $form\n\n$row")
--b--
END
is_at queued 'a form in a letter that was forwarded'
run tacit incoming accept "$id" $now
is_status 2 'it is nobody'"'"'s comments'
take 'multipart/mixed; boundary=b' <<END
$(part "$form" "$row")
$(part message/rfc822 "Content-Type: $form\n\n$row")
--b--
END
is_at queued 'more than one form'
take 'multipart/mixed; boundary=b' <<END
$(part "$form" "$row")
$(part text/plain '\0344\0345')
--b--
END
is_at queued 'its encoding is not known'
take 'multipart/mixed; boundary=b' <<END
$(part text/plain '\0344\0345')
--b--
END
run tacit incoming accept "$id" -k no-objection $now
is_status 2 'what it says is not known, not even that'
err_has 'its encoding is not known'
take 'multipart/mixed; boundary=b' <<END
$(part text/plain 'Two forms are attached.')
$(part "$form" "$row")
$(part "$form" "$row, too")
--b--
END
run tacit incoming accept "$id" -k comment $now
is_status 2 'the words around two forms are not what is said'
err_has 'there are forms in it'
run tacit incoming accept "$id" -k comment -m 'Test data: both.' $now
is_status 0 'a person says it'
plan
