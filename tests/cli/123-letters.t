# A form goes out in a letter and comes back in one.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
drafts="python3 $SOURCE/tests/mail/drafts.py"

run tacit letters NCT/G/778 --kind circulation -d "$work/sent" --now 2022-06-18
is_status 0 'a letter to each state that is asked'
[ "$(find "$work/sent" -name '*.eml' | wc -l)" -eq 29 ] && ok "to those that are asked" ||
	not_ok "to those that are asked"
cp "$work/err" "$work/told"
run sed -n '/no address/s/: AFG.*CHN, .*/: .../p' "$work/told"
is_out 'whose addresses are not known, once' <<-'END'
of 28 states no address is known (tacit incoming contacts): ...
END
run $drafts "$work"/sent/circulation-chn.eml
is_status 0 'mail programs read it'
out_has 'by the end of 30 June 2022 (24:00, Nur-Sultan time)'
word=application/vnd.openxmlformats-officedocument.wordprocessingml.document
out_has 'Subject: SAMPLE: NCT/G/778: '
out_has 'SAMPLE, not a document of CICA. This is no real communication.'
out_has 'In the absence of comments: submission to the Special Working Group'
out_has "[$word nct-g-778.docx]"
out_has "[$word concept-paper.docx]"
out_has "[$word action-plan.docx]"
grep -q redline "$work/out" && not_ok 'no redline of what is new' ||
	ok 'no redline of what is new'
grep -q 'What is new' "$work/out" && not_ok 'and the letter names none' ||
	ok 'and the letter names none'
out_has 'nct-g-778-CHN.xlsx]'
run tacit letters NCT/G/778 --kind circulation -d "$work/sent" --now 2022-06-18
is_status 0 'the same bytes again'
echo x >>"$work/sent/circulation-chn.eml"
run tacit letters NCT/G/778 --kind circulation -d "$work/sent" --now 2022-06-18
is_status 3 'never over what somebody changed'
run tacit letters NCT/G/778 --kind circulation --lang ru -d "$work/ru" -s CHN \
	--now 2022-06-18
run $drafts "$work/ru/circulation-chn.eml"
is_status 0 'in Russian'
out_has 'Замечания учитываются, если они получены'

# filled in, and sent back
$drafts --take nct-g-778-CHN.xlsx "$work/ru/circulation-chn.eml" >"$work/blank.xlsx"
[ -s "$work/blank.xlsx" ] && ok 'the form is in it' || not_ok 'the form is in it'
tacit form NCT/G/778 --lang ru --state CHN --format csv --now 2022-06-18 \
	>"$work/blank.csv"
echo 'CHN delegation@chn.example.org' >>"$work/contacts"
{
	printf -- '--b\nContent-Type: text/plain\n\nTest data.\n'
	printf -- '--b\nContent-Type: text/csv; name="nct-g-778-CHN.csv"\n'
	printf 'Content-Transfer-Encoding: base64\n\n'
	# the first row that is blank gets a place, a kind and a text
	awk -v FS=, -v OFS=, 'NR == 1 { n = split($0, h, ",")
		for (i = 1; i <= n; i++) at[h[i]] = i }
		/^1,/ { $(at["Место в тексте"]) = "concept-paper#II.2"
			$(at["Вид"]) = "поправка"; $(at["Текст"]) = "Test: in Russian." }
		{ print }' "$work/blank.csv" | base64
	printf -- '--b--\n'
} | letter delegation@chn.example.org 'Re: NCT/G/778' 15:00:00 \
	'Content-Type: multipart/mixed; boundary=b' >"$work/reply"
run tacit receive "$work/reply" --now 2022-06-29
err_has '1 proposed'
run tacit incoming accept "$(letter_in proposed)" --now 2022-06-29
is_status 0 'what came back is recorded'
out_has 'recorded: chn-'

# the workbook itself, blank and filled in
attached() { # FILE HOUR
	{
		printf -- '--b\nContent-Type: application/octet-stream\n'
		printf 'Content-Disposition: attachment; filename="form.xlsx"\n'
		printf 'Content-Transfer-Encoding: base64\n\n'
		base64 "$1"
		printf -- '--b--\n'
	} | letter delegation@chn.example.org 'NCT/G/778' "$2" \
		'Content-Type: multipart/mixed; boundary=b' >"$work/reply"
	run tacit receive "$work/reply" --now 2022-06-29
}
attached "$work/blank.xlsx" 16:00:00
err_has '1 bounced'
out_has 'faults in the form'
$drafts --fill "$work/blank.xlsx" 'Test: in a workbook.' >"$work/filled.xlsx"
attached "$work/filled.xlsx" 17:00:00
err_has '0 proposed, 1 for a person'
run tacit incoming accept "$(letter_in queued)" --kind comment --now 2022-06-29
is_status 0 'a workbook is recorded'
run sh -c 'cat comments/2022/nct-g-778/chn/*.md'
out_has 'Test: in a workbook.'

# what became of my comment? one letter
run tacit letters NCT/G/778 --kind acknowledgement -d "$work/ack" --now 2022-06-29
is_status 0 'to each that spoke'
run $drafts "$work/ack/acknowledgement-chn.eml"
out_has 'To: delegation@chn.example.org'
out_has 'China; amendment; nct-general/concept-paper#II.2; 28 June 2022, 15:00'
out_has 'in time, and it counts'
out_has 'Test: in Russian.'
run ls "$work/ack"
is_out 'and to nobody else' <<-'END'
acknowledgement-chn.eml
END
one=chn-$(basename "$(grep -l 'Test: in Russian' comments/2022/nct-g-778/chn/*.md)" .md)
run tacit letters "$one" --kind acknowledgement --now 2022-06-29 -d "$work/one"
is_status 0 'of one comment'
run $drafts "$work/one/acknowledgement-$one.eml"
out_has 'To: delegation@chn.example.org'
out_has 'Test: in Russian.'
grep -q 'Test: in a workbook' "$work/out" && not_ok 'and of no other' ||
	ok 'and of no other'
run tacit letters "$one" --kind reminder --now 2022-06-29
is_status 2 'there is no reminder of it'
run tacit letters "$one" --kind acknowledgement -s THA --now 2022-06-29
is_status 2 'it is of another state'
run tacit letters "$one" --kind dispositions --now 2022-06-29
is_status 3 'nothing became of it yet'
run tacit letters NCT/G/778 --kind reminder --now 2022-06-29 -d "$work/remind"
is_status 0 'a reminder'
[ ! -e "$work/remind/reminder-chn.eml" ] && [ -e "$work/remind/reminder-tha.eml" ] &&
	ok 'to those of whom nothing is recorded' ||
	not_ok 'to those of whom nothing is recorded'
run $drafts "$work/remind/reminder-tha.eml"
out_has '1 day 12 hours'
run tacit letters NCT/G/778 --kind reminder --now 2022-07-02
is_status 3 'none after the close'
run tacit letters NCT/G/778 --kind notice --now 2022-07-02
is_status 3 'no silence procedure'
err_has 'no notice of it is due'
run tacit letters NCT/G/778 --kind compilation --now 2022-07-02 -d "$work/compiled"
is_status 0 'to the coordinator'
$drafts --take compilation.xlsx "$work/compiled/compilation-tur.eml" \
	>"$work/compiled.xlsx"
run tacit answer --sheet "$work/compiled.xlsx" -n --now 2022-07-02
is_status 0 'a workbook that comes back'
unzip -p "$work/compiled.xlsx" >"$work/out"
out_has 'Test: in Russian.'
id=$(tacit list comment --call NCT/G/778 -q --now 2022-07-02 | tail -n 1)
run tacit answer "$id" --outcome not-incorporated --reason out-of-scope \
	--via mail --reference 'Test 1' --suggested-area economic-trade \
	-m 'Test: elsewhere.

Test: and later.' --now 2022-07-02
is_status 0 'answered'
run tacit letters NCT/G/778 --kind dispositions --now 2022-07-03 -d "$work/fate"
run $drafts "$work/fate/dispositions-chn.eml"
is_status 0 'what became of it'
out_has 'not incorporated'
out_has 'According to the Coordinator (Türkiye): Test: elsewhere.'
out_has '    Test: and later.'
out_has 'According to the Coordinator (Türkiye): suggested area'
out_has 'According to the Coordinator (Türkiye): outside'
run tacit letters "$id" --kind dispositions --now 2022-07-03 -d "$work/one"
is_status 0 'of one comment'
run $drafts "$work/one/dispositions-$id.eml"
out_has 'Test: elsewhere.'
run tacit letters NCT/G/778 --kind dispositions --lang ru --now 2022-07-03 -s CHN
is_status 0 'in Russian'
run tacit letters NCT/G/778 --kind dispositions --lang ru --now 2022-07-03 \
	-d "$work/fate-ru"
run $drafts "$work/fate-ru/dispositions-chn.eml"
out_has 'Subject: УЧЕБНЫЙ ОБРАЗЕЦ: '
out_has 'Кому: '
out_has 'По мнению координатора (Турция): Test: elsewhere.'
out_has '): предлагаемое направление'
run tacit letters NCT/G/778 --kind dispositions --lang kk --now 2022-07-03 \
	-d "$work/fate-kk"
run $drafts "$work/fate-kk/dispositions-chn.eml"
out_has 'Кімге: Қытай Халық Республикасы'
out_has 'Үйлестірушінің хабарлауынша (Түркия): '
for lang in ru kk zh; do
	grep -l '^Subject: ' "$SOURCE"/plans/templates/letter-*."$lang".md | wc -l
done | tr -d ' ' >"$work/out"
is_out 'each kind in each language' <<-'END'
9
9
9
END

# each in the language of its state, by the list of addresses
printf '%s\n' 'KAZ kk delegation@kaz.example.org' 'RUS ru d@rus.example.org' \
	'IRN zh @irn.example.org' >>"$work/contacts"
run tacit letters NCT/G/778 --kind reminder --now 2022-06-29 -d "$work/own"
is_status 0 'each in its own language'
run $drafts "$work/own/reminder-kaz.eml" "$work/own/reminder-rus.eml" \
	"$work/own/reminder-irn.eml" "$work/own/reminder-tha.eml"
out_has 'Кімге: Қазақстан'
out_has 'Кому: Российская Федерация'
out_has '致：'
out_has 'To: Kingdom of Thailand'
$drafts --take nct-g-778-KAZ.xlsx "$work/own/reminder-kaz.eml" >"$work/kk.xlsx"
unzip -p "$work/kk.xlsx" >"$work/out"
out_has 'Мәтіндегі орны'
run tacit letters NCT/G/778 --kind reminder --lang ru --now 2022-06-29 \
	-d "$work/all-ru"
run $drafts "$work/all-ru/reminder-kaz.eml"
out_has 'Кому: Казахстан'
echo 'THA th d@tha.example.org' >"$work/odd"
git config tacit.contacts "$work/odd"
run tacit letters NCT/G/778 --kind reminder --now 2022-06-29
is_status 3 'no such language'
err_has 'odd:1: there are no words in the language th'
git config tacit.contacts "$work/contacts"
sed -i '/^KAZ kk/d; /^RUS ru/d; /^IRN zh/d' "$work/contacts"

# several addresses of a state, in one line
echo 'THA a@tha.example.org, b@tha.example.org c@tha.example.org # test' \
	>>"$work/contacts"
run tacit letters NCT/G/778 --kind reminder -s THA --now 2022-06-29
out_has 'To: a@tha.example.org,'
out_has ' c@tha.example.org'

# replies
form_letter delegation@xaa.example.org 12:00:00 'XAA,,objektion,x' >"$work/bad"
run tacit receive "$work/bad" --now 2022-06-29 -q
run tacit letters --replies -d "$work/replies" --now 2022-06-29
is_status 0 'a reply to what could not be taken'
run $drafts "$work"/replies/*.eml
out_has 'To: delegation@xaa.example.org'
out_has 'SAMPLE'
out_has 'on the call NCT/G/778'
out_has 'In-Reply-To: <Re: NCT/G/77812:00:00@example.org>'
out_has 'row 2, column 3 (Kind): there is no such word: objektion'

# a body words its own
mkdir templates
printf 'Subject: {{note}}\n\nDear {{state}},\ntest.\n' >templates/letter-reminder.md
git add templates && unhooked commit -qm 'Test: our words'
run tacit check --now 2022-06-29
is_status 0 'it may stand there'
run tacit letters NCT/G/778 --kind reminder --now 2022-06-29 -s THA
out_has 'Dear Kingdom of Thailand,'
printf 'Subject: {{note}}\n\n{{#state}}\n{{nobody}}\n' >templates/letter-reminder.md
git add templates && unhooked commit -qm 'Test: a fault'
run tacit letters NCT/G/778 --kind reminder --now 2022-06-29 -s THA
is_status 3 'a section without an end'
err_has 'templates/letter-reminder.md:3: the section state has no end'
printf 'Subject: {{note}}\n\n\n{{nobdy}}\n' >templates/letter-reminder.md
git add templates && unhooked commit -qm 'Test: another fault'
run tacit letters NCT/G/778 --kind reminder --now 2022-06-29 -s THA
err_has 'templates/letter-reminder.md:4: there is no value nobdy here'

# issued, and written to all at once
tacit new note -q -F "$SOURCE/tests/cli/call.md" --now 2022-09-01T03:00:00Z >"$work/id"
run tacit circulate NCT/G/900 --letters "$work/issued" --now 2022-09-01T04:00:00Z
is_status 1 'nobody says yes'
err_has 'nothing was recorded'
# in no language that a letter will be in may there be a fault
cp "$work/contacts" "$work/kept"
echo 'XBB ru one@xbb.example.org' >>"$work/contacts"
printf 'Subject: one\n\nTwo {{#state}}\n' >templates/letter-circulation.ru.md
git add templates && unhooked commit -qm 'Test: a fault in Russian'
run tacit circulate NCT/G/900 --letters "$work/issued" --yes \
	--now 2022-09-01T04:00:00Z
is_status 3 'a fault in a template'
err_has 'templates/letter-circulation.ru.md:3: the section state has no end'
grep -q '^issued' notes/2022/nct-g-900.md && not_ok 'nothing is issued' ||
	ok 'nothing is issued'
mv "$work/kept" "$work/contacts"
run tacit circulate NCT/G/900 --letters "$work/issued" --yes \
	--now 2022-09-01T04:00:00Z
is_status 0 'issued'
out_has 'by the end of 15 September 2022'
out_has 'circulation-tha.eml'
run tacit letters NCT/G/778
is_status 2 'of which kind?'
run tacit letters --kind notice
is_status 2 'about which note?'

# as it was circulated, whatever it says since
paper=plans/nct-general/concept-paper.md
sed -i '$s/$/ Test: said since./' "$paper"
unhooked commit -qam 'Test: changed since'
run tacit letters NCT/G/778 --kind circulation -d "$work/again" -s CHN \
	--now 2022-06-18
paper_of() { # EML NAME
	$drafts --take "$2" "$1" >"$work/paper.docx"
	unzip -p "$work/paper.docx" word/document.xml >"$work/out"
}
paper_of "$work/again/circulation-chn.eml" concept-paper.docx
grep -q 'said since' "$work/out" && not_ok 'the text that was circulated' ||
	ok 'the text that was circulated'
out_has 'II'

paper_of "$work/ru/circulation-chn.eml" nct-g-778.docx
out_has 'the Secretariat' 'a text that is unofficial is not what was issued'
sed -i 's/^text: .*/text: official/' notes/2022/nct-g-778.ru.md
rm -f templates/letter-circulation.ru.md
unhooked commit -qam 'Test: issued in Russian, too' && begin_here
run tacit letters NCT/G/778 --kind circulation --lang ru -d "$work/both" -s CHN \
	--now 2022-06-18
paper_of "$work/both/circulation-chn.eml" nct-g-778.docx
out_has 'Секретариат' 'the note in the language of the letter, in which it was issued'

# what is new in a text that was circulated before
sed 's|NCT/G/900|NCT/G/901|; s|^silence: .*|silence: adopt|; s|^encloses:|broken-by:\n  - objection\n  - amendment\n&|' \
	"$SOURCE/tests/cli/call.md" >"$work/call.md"
tacit new note -q -F "$work/call.md" --now 2022-09-02T03:00:00Z >"$work/id"
run tacit circulate NCT/G/901 --letters "$work/revised" --yes \
	--now 2022-09-02T04:00:00Z
is_status 0 'a revised text is circulated'
run $drafts "$work/revised/circulation-chn.eml"
out_has "[$word concept-paper-redline.docx]"
out_has 'What is new in texts that were circulated before is enclosed, too.'
out_has 'If nothing stops it, the texts are adopted.'
out_has 'Stops it: amendment, objection.'
grep -q 'action-plan-redline' "$work/out" && not_ok 'of what is the same, none' ||
	ok 'of what is the same, none'
paper_of "$work/revised/circulation-chn.eml" concept-paper-redline.docx
out_has 'said since'
out_has 'as circulated by NCT/G/900 of 1 September 2022'
out_has 'as circulated by NCT/G/901 of 1 September 2022'

# whoever answered, by what he is in the area
sed -i '/^coordinators:/{N;d}; s/^co-coordinators:/&\n  - TUR/' areas/nct-general.md
unhooked commit -qam 'Test: a co-coordinator'
run tacit letters NCT/G/778 --kind dispositions --now 2022-07-03 \
	-d "$work/fate-co"
run $drafts "$work/fate-co/dispositions-chn.eml"
out_has 'According to the Co-coordinator (Türkiye): '
# what a template may not hold, and a subject with nothing in it: no letter
template() { # TEXT FILE: said in printf's way
	mkdir -p templates
	printf "$1" >"templates/$2"
	unhooked add templates && unhooked commit -qm 'Test: a template'
	rm -rf "$work/none"
	run tacit letters NCT/G/778 --kind circulation -d "$work/none" --now 2022-06-18
	is_status 3 "refused: $1"
	[ -z "$(ls -A "$work/none" 2>/dev/null)" ] && ok 'nothing is written' ||
		not_ok 'nothing is written'
}
template 'Subject: one\n\nTwo\0three\n' letter-circulation.md
err_has 'templates/letter-circulation.md:3: U+0000, a control character, in column 4'
template 'Subject: one\n\n\nTwo \377\n' letter-circulation.md
err_has 'templates/letter-circulation.md:4: the byte 0xff in column 5 is not UTF-8'
template 'Subject: {{^state}}none{{/state}} \n\nTwo\n' letter-circulation.md
err_has 'templates/letter-circulation.md:1: the subject is empty'
# of a language that only a later letter is in
printf 'XBB ru one@xbb.example.org\n' >"$work/contacts"
rm templates/letter-circulation.md
template 'Subject: one\n\nTwo\0three\n' letter-circulation.ru.md
err_has 'templates/letter-circulation.ru.md:3: U+0000'
printf 'Subject: one\r\n\r\nTwo, {{state}}\r\n' >templates/letter-circulation.ru.md
unhooked commit -qam 'Test: a template'
run tacit letters NCT/G/778 --kind circulation -s XBB --now 2022-06-18
is_status 0 'line ends of Windows'
grep -q "$(printf '\r')" "$work/out" && not_ok 'are none' || ok 'are none'
plan
