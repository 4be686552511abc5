. "$(dirname "$0")/lib.sh"
exercise

# --- a call: drafted, issued -------------------------------------------------
cp "$SOURCE/tests/cli/call.md" "$work/note.md"
run tacit comment NCT/G/900 -s THA -m x -r 2022-09-02T00:00:00Z
is_status 3 'no such note'
err_has 'NCT/G/900 is not in this register'
run tacit circulate NCT/G/900
is_status 3 'nothing to issue'
run tacit circulate
is_status 2 'which note?'
run tacit new note -F "$work/note.md" --now 2022-09-01T04:00:00Z
is_status 0 'a draft'
run tacit comment NCT/G/900 -s THA -m x -r 2022-09-02T00:00:00Z
is_status 3 'no comment on a draft'
err_has 'this note is not issued yet'
run tacit circulate NCT/G/900 --now 2022-09-15T18:00:00Z
is_status 3 'closed when issued'
err_has 'the call would be closed when it is issued'
err_has 'give it a later day: tacit set '
git config tacit.identity TUR
run tacit circulate NCT/G/900 --now 2022-09-01T04:00:00Z
is_status 3 'a state issues nothing'
git config tacit.identity secretariat
run tacit set NCT/G/900 'closes=2022-09-16T18:00:00Z' 'offset=+06:00' \
	--now 2022-09-01T04:00:00Z
run tacit circulate NCT/G/900 -n --now 2022-09-01T04:00:00Z
is_status 0 'a dry run'
out_has 'would be recorded: 2022/nct-g-900'
out_has 'nct-general/concept-paper (text '
out_has 'nct-general/i.3 (text '
out_has ' UTC'
out_has ': Afghanistan, Azerbaijan,'
out_has 'Member States ('
out_has 'not asked, having prepared the text: Türkiye'
out_has 'EFFECT          In the absence of comments: submission to the Special'
grep -q '^SILENCE' "$work/out" && not_ok 'forwarding is no silence' ||
	ok 'forwarding is no silence'
run tacit circulate NCT/G/900 -n --lang ru --now 2022-09-01T04:00:00Z
out_has 'При отсутствии замечаний: передача на рассмотрение:'
grep -qi 'умолчани' "$work/out" && not_ok 'nor in Russian' ||
	ok 'nor in Russian'
run tacit circulate NCT/G/900 -nq --now 2022-09-01T04:00:00Z
is_out 'or only what' <<'END'
2022/nct-g-900
END
run tacit circulate NCT/G/900 --at HEAD
is_status 2 'no write in the past'
run tacit circulate NCT/G/900 --now 2022-09-01T04:00:00Z
is_status 0 'issued'
is_out 'says so' <<'END'
recorded: 2022/nct-g-900
END
run cat notes/2022/nct-g-900.md
out_has 'deadline-basis: assumed'
out_has 'closes: "2022-09-15T18:00:00Z"'
out_has 'offset: "+06:00"'
out_has 'issued: "2022-09-01T04:00:00Z"'
out_has "nct-general/i.3 $(git rev-parse HEAD~1:plans/nct-general/items/i.3.md)"
run tacit circulate NCT/G/900
is_status 3 'not twice'
err_has 'this note is issued already'
run tacit set nct-general/concept-paper title=Other --now 2022-09-02
is_status 3 'what is circulated is frozen'
run tacit set nct-general/concept-paper title=Other --now 2022-08-31
is_status 3 'for an earlier --now, too'

# --- comments ------------------------------------------------------------------
said='-r 2022-09-15T17:59:59Z --now 2022-09-15T17:59:59Z'
run tacit comment NCT/G/900 -s Thailand -k proposal -p concept-paper#II.2 \
	-m 'Test: name the authorities.' $said
is_status 0 'a proposal'
thai=$(sed 's/recorded: //' "$work/out")
run tacit comment NCT/G/900 -s THA -k proposal -p concept-paper#II.2 \
	-m 'Test: name the authorities.' $said
is_status 0 'said again'
is_out 'is known' <<END
already recorded: $thai
END
run tacit comment NCT/G/900 -s THA -k proposal -p concept-paper#II.2 -q \
	-m 'Test: name the authorities.' -r 2022-09-15T18:00:01Z \
	--now 2022-09-15T18:30:00Z
is_status 0 'said again later'
is_out 'is known still' <<END
$thai
END
err_has 'which stays: 2022-09-15T17:59:59Z'
run git status --porcelain
is_out 'the work tree is clean' </dev/null
run tacit comment NCT/G/900 -s THA -m x --now 2022-09-02
is_status 3 'a day is no hour of receipt'
err_has 'at which hour it was received is not said'
run tacit comment NCT/G/900 -s THA -m x -r 2022-09-03T00:00:00Z \
	--now 2022-09-02T00:00:00Z
is_status 3 'received tomorrow'
run tacit comment NCT/G/900 -s THA -m x -r 2022-08-31T00:00:00Z
is_status 3 'received before the note'
run tacit comment NCT/G/900 -s THA -p concept-paper#XX.9 -m x $said
is_status 3 'no such place'
run tacit comment NCT/G/900 -s Thailnad -m x $said
is_status 3 'no such state'
err_has 'did you mean Thailand?'
run tacit comment NCT/G/900 -m x $said
is_status 2 'which state?'
run tacit comment NCT/G/900 -s THA -k objectoin -m x $said
is_status 3 'no such kind'
run tacit comment NCT/G/900 -s THA -m '' $said -n
is_status 0 'a text that is not known'
err_has 'the comment has no text'
printf 'One.\0Two.\n' >"$work/nul"
run tacit comment NCT/G/900 -s THA -F "$work/nul" $said
is_status 3 'half a text is none'
printf 'One.\r\nTwo.\r\n' >"$work/crlf"
run tacit comment NCT/G/900 -s THA -F "$work/crlf" -m x $said
is_status 2 'two texts'
run tacit comment NCT/G/900 -s CHN -F "$work/crlf" $said -q
is_status 0 'lines of another system'
chn=$(cat "$work/out")
run tail -n 2 "comments/2022/nct-g-900/chn/${chn#chn-}.md"
is_out 'are lines' <<'END'
One.
Two.
END
run tacit comment NCT/G/900 -s CHN -k withdrawal --withdraws "$thai" $said
is_status 3 'nobody takes back what another said'
run tacit comment NCT/G/900 -s CHN -k withdrawal --withdraws "$chn" $said
is_status 0 'a withdrawal'
run tacit comment NCT/G/900 -s CHN -F "$work/crlf" $said
is_status 3 'taken back'
err_has '--again'
run tacit comment NCT/G/900 -s CHN -F "$work/crlf" --again $said
is_status 0 'said again'

# --- answers -------------------------------------------------------------------
run tacit confirm NCT/G/900 --now 2022-09-15
is_status 3 'the call is open'
err_has 'replies may still come'
run tacit submit nct-general/concept-paper --to SWG --now 2022-09-17
is_status 3 'not without answers'
err_has '--because TEXT'
run tacit answer "$thai" --outcome noted --now 2022-09-17
is_status 3 'coordinators answer'
git config tacit.identity TUR
run tacit answer "$thai" --outcome not-incorporated --now 2022-09-17
is_status 3 'a reason is needed'
run tacit answer "$thai" --outcome incorporated --applied concept-paper#II.99 \
	--now 2022-09-17
is_status 3 'no such place'
run tacit answer "$thai" --outcome incorporated --applied concept-paper#II.2 \
	--now 2022-09-17 -q
is_status 0 'an answer'
answer=$(cat "$work/out")
run grep -A1 applied: "dispositions/2022/nct-g-900/tha/${answer#tha-}.md"
is_out 'the place is whole' <<'END'
applied:
  - nct-general/concept-paper#II.2
END
run tacit answer "$thai" --outcome incorporated --applied concept-paper#II.2 \
	--now 2022-09-17
is_out 'known' <<END
already recorded: $answer
END
run tacit answer "$thai" --outcome noted --now 2022-09-18
is_status 3 'not two answers'
err_has "--supersedes $answer"
run tacit answer "$thai" --outcome noted --now 2022-09-18 -q \
	--supersedes "$answer"
is_status 0 'another in its place'
run tacit answer "$thai" --outcome deferred --now 2022-09-18 \
	--supersedes "$answer"
is_status 3 'not in the place of what is replaced already'
run tacit answer "$chn" --outcome noted --now 2022-09-18
is_status 3 'what was withdrawn wants none'
run tacit answer --outcome noted
is_status 2 'to which comment?'
run tacit answer "$thai"
is_status 2 'which outcome?'

# --- close, submit, decide, progress, void --------------------------------------
run tacit confirm NCT/G/900 --now 2022-09-16
is_status 3 'a state closes nothing'
git config tacit.identity secretariat
run tacit confirm NCT/G/900 --now 2022-09-16T00:00:00Z -q
is_status 0 'closed on the day of the close'
closed=$(cat "$work/out")
run tacit confirm NCT/G/375
is_status 3 'no call there'
run tacit submit nct-general/concept-paper --to SWG --now 2022-09-20
is_status 3 'one comment has no answer'
run tacit submit nct-general/concept-paper nct-general --to SWG \
	--because 'Test: decided so.' --now 2022-09-20 -q
is_status 0 'with a reason'
cp "$work/out" "$work/ids"
run sed -n '$=' "$work/ids"
is_out 'each paper once' <<'END'
2
END
run tacit submit nct-general/concept-paper --to SWG --now 2022-09-21
is_status 3 'submitted already'
run tacit submit nct-general/concept-paper --to SWX --now 2022-09-21
is_status 3 'no such organ'
run tacit submit nct-general/concept-paper
is_status 2 'to which?'
run tacit decide nct-general/concept-paper --organ SWX --outcome agreed
is_status 3 'no such organ'
err_has 'did you mean SWG?'
run tacit decide nct-general/concept-paper nct-general/action-plan \
	--organ SOC --outcome approved-under-silence --call NCT/G/900 \
	--now 2022-09-20
is_status 3 'a note that forwards'
err_has 'it opened no silence procedure: nothing is approved under it'
run tacit decide nct-general/concept-paper nct-general/action-plan \
	--organ SWG --outcome agreed --because "Test data." \
	--date 2022-11-15 --now 2022-11-15
is_status 0 'agreed'
run tacit decide nct-general/concept-paper nct-general/action-plan \
	--organ SOC --outcome approved --because "Test data." \
	--date 2022-12-12 --now 2022-12-12 -q
is_status 0 'approved'
approved=$(cat "$work/out")
run grep -c 'nct-general/i\.' "decisions/2022/$approved.md"
is_out 'activities are pinned' <<'END'
7
END
run tacit set nct-general/i.3 title=Other --now 2022-12-13
is_status 3 'what is approved is frozen'
run tacit set nct-general/i.3 title=Other --now 2022-08-01
is_status 3 'for an earlier --now, too'
git config tacit.identity THA
run tacit progress nct-general/i.3 -y 2023 --status limited --now 2023-11-20
is_status 2 'who reports?'
run tacit progress nct-general/i.3 -s THA -y 2023 --status limited \
	--now 2023-11-20 -q
is_status 0 'a report'
report=$(cat "$work/out")
run tacit progress nct-general/i.3 -s THA -y 2023 --status limited \
	--now 2023-11-21
is_out 'known' <<END
already recorded: $report
END
run tacit progress nct-general/i.3 -s THA -y 2023 --status completed \
	--now 2023-11-21
is_status 3 'not two'
err_has "--supersedes $report"
run tacit progress nct-general/i.3 -s THA -y 2023 --status completed \
	--now 2023-11-21 --supersedes "$report"
is_status 0 'one in the place of another'
run tacit progress nct-general/i.3 -s KAZ -y 2023 --status limited
is_status 3 'nobody reports for another'
git config tacit.identity secretariat
run tacit void "$closed"
is_status 2 'why?'
run tacit void nct-general/concept-paper --because x
is_status 3 'what can be corrected is not voided'
run tacit void "$closed" --because 'Test: one came by mail.' --now 2023-11-22
is_status 0 'voided'

# --- where nobody writes ----------------------------------------------------------
git checkout -q --detach
run tacit confirm NCT/G/900 --now 2023-12-01
is_status 3 'detached'
git checkout -q -b other
run tacit confirm NCT/G/900 --now 2023-12-01
is_status 3 'another branch'
git checkout -q main
git config --unset tacit.identity
run tacit confirm NCT/G/900 --now 2023-12-01
is_status 3 'nobody'
run git status --porcelain
is_out 'the work tree is clean' </dev/null
run git fsck --strict
is_status 0 'fsck is content'

# stdout is full, and the record is made all the same
git config tacit.identity secretariat
full() { status=0 && "$TACIT" "$@" >/dev/full 2>"$work/err" || status=$?; }
full close NCT/G/900 --now 2023-12-01
is_status 4 'what was made could not be told'
err_has 'it is made all the same: recorded: '
full close NCT/G/900 --now 2023-12-02 -n
is_status 4 'nothing was made'
! grep -q 'all the same' "$work/err" && ok 'nor said' || not_ok 'nor said'
full init "$work/full" --from "$SOURCE/plans/cica"
is_status 4 'nor could this'
err_has 'it is made all the same: register in '
plan
