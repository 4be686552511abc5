# The text of a note verbale from the record, in three languages: what it says, of
# each kind; what is wrong; a body's own words.
. "$(dirname "$0")/lib.sh"
said() { # LANG: of the note last written, with blanks for line ends
	tr '\n' ' ' <"$work/out" | tr -s ' ' >"$work/line" &&
		mv "$work/line" "$work/out"
}
note() { run tacit note "$@"; said; }

sample
# --- the two notes ------------------------------------------------------------------
note NCT/G/778 --now 2022-06-20
is_status 0 'a circulation'
out_has 'No. NCT/G/778'
out_has 'with reference to its note NCT/G/375 of 28 March 2022'
out_has 'for the priority area "New Challenges and Threats (general)"'
out_has 'prepared by: the Republic of Türkiye; in the capacity of Coordinator'
out_has 'Enclosure: as stated, 4 p.'
out_has "proposal of the Kingdom of Thailand is not incorporated"
out_has "proposal of the People's Republic of China is not incorporated"
out_has 'an opinion that binds nobody: "Security of and in the use of ICTs"'
out_has 'comments and proposals on these texts by the end of 30 June 2022 (24:00'
out_has 'In the absence of comments: submission to the Special Working Group (SWG).'
out_has 'the assurances of its highest consideration. Nur-Sultan, 16 June 2022'
note NCT/G/778 --now 2022-06-20 --lang ru
out_has 'ссылаясь на свою ноту NCT/G/375 от 28 марта 2022 года'
out_has 'Проект концепции, новые вызовы и угрозы (общее) (подготовлено: Турецкая Республика'
out_has 'по 30 июня 2022 года включительно (24:00 по времени Нур-Султана)'
out_has 'Нур-Султан, 16 июня 2022 года'
out_has '[пояснение координатора в переводе]'
note NCT/G/778 --now 2022-06-20 --lang kk
out_has '2022 жылғы 30 маусымды қоса алғанда (24:00, Нұр-Сұлтан уақыты бойынша)'
out_has 'Түркия Республикасы'
note NCT/ICT/1327 --now 2022-10-22
is_status 0 'an invitation, as the event says'
out_has 'Seminar on Combating Cybercrime, 28 November – 2 December 2022'
out_has 'Organised by: SCO Secretariat'
out_has 'Pursuant to: Memorandum of Understanding between the CICA Secretariat and'
out_has 'completed forms of registration by the end of 16 November 2022'
out_has 'Astana, 21 October 2022'
note NCT/ICT/1327 --now 2022-10-22 --lang kk
out_has 'Астана, 2022 жылғы 21 қазан'
for number in NCT/G/778 NCT/ICT/1327; do
	for lang in en ru kk; do
		tacit note $number --lang $lang --format md --now 2022-10-22 \
			>"$work/note.$lang.md" 2>/dev/null
	done
	run tacit compare "$work/note.en.md" "$work/note.ru.md" "$work/note.kk.md"
	is_status 0 "$number: the three texts say the same"
	out_has 'the texts agree'
done
note NCT/G/778 --now 2022-06-20 --lang fr
out_has 'No. NCT/G/778'

# --- each kind, about a call ---------------------------------------------------------
note NCT/G/778 --kind reminder --now 2022-06-20
is_status 0 'a reminder'
out_has 'No. ________'
out_has 'recalls its note NCT/G/778 of 16 June 2022'
out_has 'Nur-Sultan, ________'
note NCT/G/778 --kind extension --now 2022-10-01 --lang ru
out_has 'срок представления замечаний продлен'
out_has 'Астана, ________'
note NCT/G/778 --kind correction --now 2022-06-20
out_has '- Read: [the right ones]'
note NCT/G/778 --kind addendum --now 2022-06-20
out_has 'transmit in addition: [what is added]'
note NCT/G/778 --kind nomination --now 2022-06-20
out_has '- Network of focal points on border control'
note NCT/G/778 --kind dispositions --now 2022-06-20
out_has '[no comment has an outcome yet]'
run tacit note NCT/G/778 --kind reminder --now 2022-07-20
is_status 3 'a reminder of what has closed'
err_has 'the call is not open'
run tacit note NCT/G/778 --kind result --now 2022-06-20
is_status 3 'no result yet'
run tacit note NCT/G/778 --kind invitation
is_status 3 'no event'
err_has 'no event in the register says that NCT/G/778 invites to it'
run tacit note NCT/G/375 --kind reminder
is_status 3 'nothing is known of its call'
run tacit note NCT/G/778 --kind welcome
is_status 2 'no such kind'
run tacit note NCT/G/779
is_status 3 'no such note'
run tacit note
is_status 2 'no note'

# --- as files ---------------------------------------------------------------------------
for kind in html docx; do
	run tacit note NCT/G/778 --format $kind -o "$work/note.$kind" \
		--now 2022-06-20
	is_status 0 "as $kind"
done
grep -q 'BUILDING MEASURES IN ASIA (CICA)' "$work/note.html" &&
	ok "on the body's paper" || not_ok "on the body's paper"
unzip -p "$work/note.docx" word/document.xml | grep -q 'NCT/G/375' &&
	ok 'as a document' || not_ok 'as a document'
run tacit note NCT/G/778 --format json --now 2022-06-20
out_has '"kind": "circulation"'

# --- a draft, from its record into its body ----------------------------------------------
exercise
for code in XAA XBB; do
	tacit new member code=$code "name=Test State $code" kind=member \
		-m 'Test data.' -q --now 2022-06-17 >/dev/null 2>&1
done
sed -i 's/^decides-by: consensus/&\
break: final/' body.md && unhooked commit -qam 'Test data' && begin_here
tacit new note number=NCT/G/900 date=2022-09-01 area=nct-general \
	'subject=Test drafts' 'to=Member States' invites=comment \
	encloses=nct-general/concept-paper comments-by=2022-09-15 city=Nur-Sultan \
	zone=Asia/Almaty cutoff=24:00 'silence=adopt' -m 'Test data.' \
	--now 2022-09-01 -q >/dev/null
run tacit note NCT/G/900 --record --now 2022-09-01 -n
is_status 0 'it would go into the draft'
grep -q 'Test data' notes/2022/nct-g-900.md && ok 'it did not' || not_ok 'it did not'
run tacit note NCT/G/900 --record --now 2022-09-01
is_status 0 'it goes into the draft'
grep -q 'has the honour to enclose' notes/2022/nct-g-900.md &&
	grep -q 'by the end of 15 September 2022 (24:00' notes/2022/nct-g-900.md &&
	grep -q '^comments-by: 2022-09-15' notes/2022/nct-g-900.md &&
	ok 'below its keys' || not_ok 'below its keys'
run tacit note NCT/G/900 --lang ru --record --now 2022-09-01
is_status 0 'and in Russian beside it'
grep -q 'имеет честь препроводить' notes/2022/nct-g-900.ru.md &&
	grep -q 'Султан, 1 сентября 2022 года' notes/2022/nct-g-900.ru.md &&
	ok 'as its version' || not_ok 'as its version'
run tacit note NCT/G/900 --lang ru --record --now 2022-09-01
is_status 0 'the same again'
run tacit compare NCT/G/900 --now 2022-09-01
is_status 0 'the texts agree'
sed -i 's/(24:00/(23:00/' notes/2022/nct-g-900.ru.md
unhooked commit -qam 'Test data'
run tacit circulate NCT/G/900 --now 2022-09-01T05:00Z
is_status 1 'texts that differ are not issued unasked'
err_has 'its texts differ in 1 place: tacit compare 2022/nct-g-900'
err_has '--yes issues it'
run tacit circulate NCT/G/900 --now 2022-09-01T05:00Z -n
is_status 0 'what would be issued is shown all the same'
run tacit circulate NCT/G/900 --now 2022-09-01T05:00Z --yes -q
is_status 0 'with a yes they are'
tacit new note number=NCT/G/901 date=2022-09-02 area=nct-general \
	'subject=Test drafts' 'to=Member States' extends=NCT/G/900 \
	comments-by=2022-09-22 cutoff=18:00 zone=Asia/Almaty -m 'Test data.' \
	--now 2022-09-02 -q >/dev/null 2>"$work/err"
note NCT/G/901 --now 2022-09-02
out_has 'Comments are now asked for before 18:00 on 22 September 2022'
note NCT/G/901 --now 2022-09-02 --lang ru
out_has 'до 18:00 22 сентября 2022 года'
tacit new note number=NCT/G/902 date=2022-09-02 area=nct-general \
	'subject=Test drafts' 'to=Member States' corrects=NCT/G/900 \
	-m 'Test data.' --now 2022-09-02 -q >/dev/null 2>"$work/err"
tacit note NCT/G/902 --record --now 2022-09-02 -q >/dev/null 2>"$work/err"
run tacit check --now 2022-09-02
out_has 'the text is open there: \[the words that stand there\]'
run tacit circulate NCT/G/902 --now 2022-09-02T10:00Z
err_has 'the text is open there: \[the right ones\]'
tacit set NCT/G/901 cutoff=24:00 -q --now 2022-09-02 >/dev/null 2>"$work/err"
note NCT/G/901 --now 2022-09-02
out_has 'now asked for by the end of 22 September 2022 (24:00'
tacit comment NCT/G/900 -s XAA -k objection -r 2022-09-05T05:00Z \
	-m 'Test data.' -q --now 2022-09-05T06:00Z >/dev/null
tacit confirm NCT/G/900 --now 2022-09-16 -q >/dev/null
run tacit check --now 2022-09-06
grep -q 'nct-g-900.ru.md.*stale' "$work/out" &&
	not_ok 'and no text of it is stale' || ok 'and no text of it is stale'
run tacit note NCT/G/900 --record --now 2022-09-06
is_status 3 'an issued note is not written anew'
run tacit note NCT/G/900 --lang ru --record --now 2022-09-06
is_status 3 'nor is its Russian text'
err_has 'its note is issued, and not written anew'
sed 's/15 сентября/16 сентября/' notes/2022/nct-g-900.ru.md >"$work/other"
run tacit edit 2022/nct-g-900.ru -F "$work/other" --now 2022-09-06
is_status 3 'which is as fixed as the note'
grep -q '^text: official' notes/2022/nct-g-900.ru.md &&
	ok 'as an official text' || not_ok 'as an official text'
note NCT/G/900 --kind result --now 2022-09-17
is_status 0 'silence was broken'
out_has 'SAMPLE, not a document of CICA'
out_has 'The silence procedure was broken. The texts are not adopted'
note NCT/G/900 --kind result --name-objectors --now 2022-09-17
out_has 'Objections are in force of: Test State XAA.'
note NCT/G/900 --kind result --name-objectors --now 2022-09-17 --lang ru
out_has 'Процедура умолчания прервана. Действуют возражения: Test State XAA.'

tacit new note number=NCT/G/905 date=2022-10-01 area=nct-general \
	'subject=Test drafts' 'to=Member States' invites=comment \
	encloses=nct-general/concept-paper comments-by=2022-10-10 city=Astana \
	zone=Asia/Almaty cutoff=18:00 silence=adopt -m 'Test data.' \
	--now 2022-10-01 -q >/dev/null 2>"$work/err"
tacit circulate NCT/G/905 --now 2022-10-01T10:00Z --yes -q >/dev/null 2>"$work/err"
tacit confirm NCT/G/905 --now 2022-10-11 -q >/dev/null 2>"$work/err"
note NCT/G/905 --kind result --now 2022-10-12
is_status 0 'silence was kept'
out_has 'Comments were asked for before 18:00 on 10 October 2022 (Astana time), Monday, 12:00 UTC. The silence procedure was not broken. By its rule the texts are adopted.'
note NCT/G/905 --kind result --now 2022-10-12 --lang kk
out_has 'Үнсіз келісу рәсімі үзілген жоқ. Ережесі бойынша мәтіндер қабылданады.'

# --- a body's own words --------------------------------------------------------------------
mkdir -p templates
printf 'Our own words on {{number}}.\n' >templates/verbale.md
run git -c user.name=Test -c user.email=test@test.invalid add templates
run git -c user.name=Test -c user.email=test@test.invalid commit -qm 'Test data'
is_status 0 'a body keeps words of its own in its register'
run tacit note NCT/G/900 --format md --now 2022-09-17
is_out 'words of the body' <<-'END'
	Our own words on NCT/G/900.
END
: >templates/verbale.md
unhooked commit -qam 'Test data' && begin_here
run tacit note NCT/G/900 --format md --now 2022-09-17
is_status 3 'words that are none'
err_has 'templates/verbale.md: the note that comes of this template is empty'
printf 'One\n{{nonsense}}\n' >templates/verbale.md
unhooked commit -qam 'Test data' && begin_here
run tacit note NCT/G/900 --format md --now 2022-09-17
is_status 3 'an unknown name'
err_has 'templates/verbale.md:2'
is_out 'and nothing is written' </dev/null
printf '{{#reminder}}\nOne\n' >templates/verbale.md
unhooked commit -qam 'Test data' && begin_here
run tacit note NCT/G/900 --format md --now 2022-09-17
is_status 3 'an open section'
plan
