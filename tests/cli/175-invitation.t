# The letters of an event: who is invited, and by when one registers. All states'
# addresses are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
now='--now 2022-10-22'

# --- the note that invites, with the hour -----------------------------------------
note_has() { # LANG PIECE
	tacit note NCT/ICT/1327 $now --lang "$1" 2>/dev/null | tr '\n' ' ' |
		tr -s ' ' >"$work/out"
	out_has "$2"
}
note_has en 'forms of registration by the end of 16 November 2022, sent to'
tacit set $event cutoff=18:00 $now >/dev/null 2>&1
note_has en 'before 18:00 on 16 November 2022 (Asia/Shanghai time), Wednesday, 10:00 UTC'
note_has ru 'до 18:00 16 ноября 2022 года (по времени Asia/Shanghai), среда, 10:00 UTC'
note_has kk '2022 жылғы 16 қарашада сағат 18:00 болғанға дейін (Asia/Shanghai уақыты бойынша)'
tacit set $event cutoff=24:00 $now >/dev/null 2>&1
note_has en 'by the end of 16 November 2022 (24:00, Asia/Shanghai time)'

# --- the letters of invitation -------------------------------------------------------
drafts="python3 $SOURCE/tests/mail/drafts.py"
tacit set $event cutoff=18:00 $now >/dev/null 2>&1
tacit new member code=XAA 'name=Test State A' kind=partner -m 'Test data.' \
	$now >/dev/null 2>&1
printf '%s\n' '# test data' 'KAZ kk desk@kaz.example.org' \
	'CHN zh desk@chn.example.org' 'RUS ru desk@rus.example.org' \
	'UZB fr desk@uzb.example.org' 'THA desk@tha.example.org' >"$work/contacts"
git config tacit.contacts "$work/contacts"
invite() { run tacit letters $event --kind invitation "$@"; }
invite -d "$work/sent" $now
is_status 0 'a letter to each state'
[ "$(find "$work/sent" -name '*.eml' | wc -l)" -eq 29 ] &&
	ok 'to 28 members and a partner' || not_ok 'to 28 members and a partner'
err_has 'of 24 states no address is known'
err_has 'the sources differ. Mode: online (note), online and offline combined'
run $drafts "$work/sent/invitation-tha.eml"
is_status 0 'mail programs read it'
out_has 'To: desk@tha.example.org'
out_has 'Subject: Seminar on Combating Cybercrime, 28 November – 2 December 2022: invitation'
out_has 'You are invited to: Seminar on Combating Cybercrime, 28 November – 2 December 2022 (note NCT/ICT/1327).'
out_has 'Beginning: 28 November 2022, 14:00, Asia/Shanghai time (06:00 UTC).'
out_has 'By the clock of your capital: 28 November 2022, 13:00 UTC+7 (06:00 UTC).'
out_has 'The mode of participation is still to be confirmed.'
grep -qi 'unclear\|online\|organis' "$work/out" &&
	not_ok 'nothing that the sources differ on' ||
	ok 'nothing that the sources differ on'
out_has 'Languages: Chinese, Russian and English.'
out_has 'Interpretation: Chinese–Russian and Chinese–English.'
out_has 'Participants expected: at least 60.'
out_has 'Places: 80; those who register after that are placed on a waiting list.'
out_has 'Participation is free of charge.'
out_has 'Participants are given a certificate.'
out_has 'Registration: before 18:00 on 16 November 2022 (Asia/Shanghai time), Wednesday, 10:00 UTC.'
out_has 'By the clock of your capital: before 17:00 on 16 November 2022 (UTC+7).'
out_has 'send it in reply to this message.'
out_has 'kept until 2 March 2023 at the latest, apart from'
word=application/vnd.openxmlformats-officedocument.wordprocessingml.document
out_has "[$word programme.docx]"
book=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
out_has "[$book registration.xlsx]"
out_has '[text/calendar cybercrime-seminar.ics]'
$drafts --take cybercrime-seminar.ics "$work/sent/invitation-tha.eml" >"$work/out"
out_has 'BEGIN:VCALENDAR'
# the form comes back, filled in
$drafts --take registration.xlsx "$work/sent/invitation-rus.eml" >"$work/form.xlsx"
run tacit registrations $event "$work/form.xlsx" $now
err_has 'nobody stands in the form'
unzip -p "$work/form.xlsx" >"$work/out"
out_has 'Дата рождения'
has_column() { # STATE NAME: of a clock, in the programme that is enclosed
	$drafts --take programme.docx "$work/sent/invitation-$1.eml" \
		>"$work/programme.docx"
	unzip -p "$work/programme.docx" word/document.xml |
		sed 's/<[^>]*>/ /g' >"$work/out"
	out_has "$2"
}
has_column tha Thailand
has_column tha '13:00–13:30'
has_column kaz Kazakhstan
has_column chn '14:00–14:30'
in_words() { # STATE PIECE...
	state=$1
	shift
	run $drafts "$work/sent/invitation-$state.eml"
	for piece; do out_has "$piece"; done
}
in_words kaz 'шақыру' '2022 жылғы 28 қараша, 12:00 UTC+6 (06:00 UTC)' \
	'қытай тілі, орыс тілі және ағылшын тілі'
in_words rus 'приглашение' 'По времени вашей столицы: 28 ноября 2022 года, 09:00 UTC+3' \
	'до 13:00 16 ноября 2022 года (UTC+3)' 'китайский, русский и английский'
in_words uzb 'invitation' '28 novembre 2022, 11:00 UTC+5' 'Langues : chinois, russe et anglais'
in_words chn '邀请函' '语言：中文、俄文和英文' '早于2022年11月16日18:00'
grep -q '贵国首都时间' "$work/out" && not_ok 'the clock of the event is its own' ||
	ok 'the clock of the event is its own'
in_words xaa 'To: Test State A' 'Enclosed are the programme, the form,'
grep -q 'your capital' "$work/out" && not_ok 'its capital is not known' ||
	ok 'its capital is not known'
invite -d "$work/sent" $now
is_status 0 'the same bytes again'
git config tacit.mail-from 'Test Secretariat <desk@body.example.org>'
invite -s THA $now
is_status 0 'one is printed'
out_has 'send it to Test Secretariat <desk@body.example.org>.'
[ "$(grep -c '^To: desk@' "$work/out")" -eq 1 ] && ok 'and no other' ||
	not_ok 'and no other'
invite -d "$work/dry" -n $now
[ -e "$work/dry" ] && not_ok 'a dry run writes nothing' ||
	ok 'a dry run writes nothing'

# what the event says otherwise
tacit set $event mode=in-person fee=yes certificate=no cutoff= capacity-min= \
	capacity-max= interpretation= $now >/dev/null 2>&1
invite -s THA $now
out_has 'Mode: in person.'
out_has 'Participation is subject to a fee.'
out_has 'Registration: by the end of 16 November 2022.'
grep -q 'certificate\|Places\|Interpretation\|Links to\|before 17:00' "$work/out" &&
	not_ok 'what is not recorded is not said' ||
	ok 'what is not recorded is not said'

# a body's own words, and a fault in them
mkdir -p templates
printf 'Subject: {{event}}\n\nTest words for {{state}}.\n' \
	>templates/letter-invitation.md
git add templates && unhooked commit -qm 'Test words'
invite -s THA $now
out_has 'Test words for Kingdom of Thailand.'
printf 'Subject: {{event}}\n\n{{nothing}}\n' >templates/letter-invitation.md
git add templates && unhooked commit -qm 'Test words'
invite -d "$work/none" $now
is_status 3 'a fault in a template'
[ -z "$(ls "$work/none" 2>/dev/null)" ] && ok 'and no letter is written' ||
	not_ok 'and no letter is written'
git rm -q templates/letter-invitation.md && unhooked commit -qm 'Test words'

# when there is none
invite --now 2022-11-17
is_status 3 'registration has closed'
err_has 'registration has closed: nobody can be invited to it'
tacit set $event register-by= $now >/dev/null 2>&1
invite --now 2022-12-02T15:59:59Z -s THA
is_status 0 'in the last second of the last day'
grep -q 'Registration:' "$work/out" && not_ok 'no deadline is recorded' ||
	ok 'no deadline is recorded'
invite --now 2022-12-02T16:00:00Z
is_status 3 'over'
err_has 'the event is over: its last day was 2022-12-02'
before=
for held in cancelled postponed; do
	before=$(tacit new event-report event=$event held=$held date=2022-11-05 \
		by=Secretariat ${before:+supersedes=$before} -m 'Test data.' \
		--now 2022-11-05 -q 2>/dev/null)
	invite --now 2022-11-05
	is_status 3 "one that is $held"
	err_has "the event is $held"
done
tacit set $event starts=2022-12-05 ends=2022-12-09 --now 2022-11-05 >/dev/null 2>&1
tacit new event-report event=$event held=postponed dates=2022-12-05 dates=2022-12-09 \
	date=2022-11-05 by=Secretariat supersedes=$before -m 'Test data.' \
	--now 2022-11-05 -q >/dev/null 2>"$work/err"
invite --now 2022-11-06 -s THA
is_status 0 'it has the days to which it was postponed'
out_has 'You are invited to: Seminar on Combating Cybercrime, 5–9 December 2022'
run tacit letters $event --kind reminder $now
is_status 2 'no reminder of an event'
err_has 'about an event there are invitation and links'
run tacit letters NCT/G/778 --kind invitation $now
is_status 2 'no invitation to a note'
run tacit letters $event --kind invitation --link https://meet.example.org $now
is_status 2 'a link is told to persons'
run tacit letters $event $now
is_status 2 'of which kind?'
run tacit letters 2022/nothing --kind invitation $now
is_status 3 'no such event'
plan
