# What must hold of what an act, a decision or a report is about.
. "$(dirname "$0")/lib.sh"
export COLUMNS=200
paper=test-area/concept-paper
programme=test-area/action-plan

# a body of four states, an area, a paper and a plan with two activities
body() { # options of init
	cd "$work" && rm -rf "$reg"
	tacit init "$reg" "$@" --now 2023-01-10 -q --name 'Test Body' \
		--short TB --seat Astana --zone Asia/Almaty \
		--organ 'SWG Test Group' --organ 'SOC Test Committee'
	cd "$reg" && git config tacit.identity secretariat
	for s in A B C D; do
		tacit new member code=XA$s name="Test State $s" kind=member -q \
			--now 2023-01-10
	done
	tacit new member code=XOB name='Test Observer' kind=observer -q \
		--now 2023-01-10
	tacit new area code=TST title='Test area' dimension=human \
		coordinators=XAA -q --now 2023-01-10
	git config tacit.identity XAA
	tacit new paper area=TST kind=concept-paper lang=en -q title=Paper \
		-m "$(printf 'Test data.\n\n## I. First\n\n1. One.\n2. Two.')" \
		--now 2023-01-10
	tacit new paper area=TST kind=action-plan lang=en -q title=Plan \
		-m "$(printf 'Test data.\n\n## i. Section one')" --now 2023-01-10
	for t in Lead Step; do
		tacit new item area=test-area section=i title=$t -m "$t." -q \
			--now 2023-01-10
	done
	git config tacit.identity secretariat
}
note() { # NUMBER DATE SILENCE COMMENTS-BY SETTING...
	n=$1 d=$2 s=$3 by=$4
	shift 4
	tacit new note number=$n date=$d area=TST subject='Test data' \
		comments-by=$by cutoff=24:00 zone=Asia/Almaty \
		deadline-basis=stated city=Astana ${s:+silence="$s"} "$@" \
		-m 'Test data.' -q --now ${d}T05:00Z &&
		tacit circulate $n -q --now ${d}T06:00Z
}
call() { note TST/1 2023-02-01 "${1:-adopt}" 2023-02-28 encloses=$paper; }
kept() { run tacit decide "$@" --organ SWG --outcome approved-under-silence; }


# --- a note that extends another has no call of its own -----------------------------
body --exercise
call
note TST/2 2023-02-10 '' 2023-03-10 extends=2023/tst-1
for read in silence matrix positions; do
	run tacit $read TST/2 --now 2023-03-11
	is_status 3 "$read of what extends another"
	err_has 'this note extends another, which has the call'
	err_has "-> tacit $read 2023/tst-1"
done
run tacit form TST/2
err_has '-> tacit form 2023/tst-1'
run tacit comment TST/2 -s XAB -k comment -m 'Test data.' --via note \
	--received 2023-02-20T00:00Z --now 2023-03-11
err_has '-> tacit comment 2023/tst-1'
run tacit confirm TST/2 --now 2023-03-11
err_has '-> tacit confirm 2023/tst-1'
run tacit notify TST/2 --now 2023-03-11
err_has '-> tacit notify 2023/tst-1'
run tacit cancel TST/2 --because 'Test data.' --now 2023-02-12
err_has '-> tacit cancel 2023/tst-1'
kept $paper --call TST/2 --because 'Test data.' --now 2023-03-12
is_status 3 'nothing is decided under it, whatever the reason'
err_has '-> --call 2023/tst-1'

# --- the call closed, and that rests on its close -----------------------------------
run tacit confirm TST/1 --now 2023-03-12
is_status 0 'closed'
closed=$(tacit list act -q --now 2023-03-12)
run tacit cancel TST/1 --because 'Test data.' --now 2023-02-20
is_status 3 'it is not cancelled behind its close'
err_has "rests on its close: $closed"
err_has "-> if that was entered in error: tacit void $closed"
tacit new note number=TST/3 date=2023-02-20 area=TST subject='Test data' \
	comments-by=2023-03-20 cutoff=24:00 zone=Asia/Almaty \
	deadline-basis=stated city=Astana extends=2023/tst-1 \
	-m 'Test data.' -q --now 2023-02-20 >/dev/null
run tacit circulate TST/3 --now 2023-02-20
is_status 3 'nor extended'
err_has "rests on its close: $closed"
tacit void "$closed" --because 'Test data.' -q --now 2023-03-12T07:00Z \
	>/dev/null
run tacit circulate TST/3 --now 2023-02-20
is_status 0 'but where that was an error'

# --- approved under silence: only what was under it ----------------------------------
body --exercise
call 'forward SWG'
tacit confirm TST/1 -q --now 2023-03-01 >/dev/null
kept $paper --call TST/1 --now 2023-03-02
is_status 3 'a note that forwards'
err_has 'it opened no silence procedure: nothing is approved under it'
kept $paper --call TST/1 --because 'Test data.' --now 2023-03-02
is_status 3 'whatever the reason'
body --exercise
call
kept $paper --call TST/1 --now 2023-03-02
is_status 3 'provisional'
err_has 'its result is provisional, for that all replies are entered is not confirmed'
err_has 'tacit silence 2023/tst-1; if it was decided all the same: --because TEXT'
tacit confirm TST/1 -q --now 2023-03-01 >/dev/null
kept $programme --call TST/1 --because 'Test data.' --now 2023-03-02
is_status 3 'a text that it does not enclose'
err_has "it does not enclose $programme: its silence says nothing of it"
kept $paper --call TST/1 -n --now 2023-03-02
is_status 0 'the text that it circulated'
git config tacit.identity XAA
git show HEAD:plans/$paper.md | sed 's/One/Another one/' >"$work/text"
tacit edit $paper -F "$work/text" -q --now 2023-03-01 >/dev/null
git config tacit.identity secretariat
kept $paper --call TST/1 --now 2023-03-02
is_status 3 'another text'
err_has "$paper: its text is not the one that was circulated; no disposition covers I.1"
kept $paper --call TST/1 --because 'A slip.' --now 2023-03-02
is_status 0 'for a reason'
kept $paper --call TST/1 --because 'Again.' --now 2023-03-05
is_status 0 'again, for a reason'
kept $paper --call TST/1 --now 2023-03-06
is_status 3 'another text, and decided on'
run tacit decide $paper --organ SWG --outcome approved-under-silence \
	--now 2023-03-06
err_has '-> --call NOTE'

# a package that is separable: each text has its own result
body --exercise
note TST/1 2023-02-01 adopt 2023-02-28 encloses=$paper encloses=$programme \
	separable=yes
tacit comment TST/1 -s XAB -k objection -m 'Test data.' --via note \
	-p $programme#i -r 2023-02-10T00:00Z -q --now 2023-02-11 2>/dev/null
tacit confirm TST/1 -q --now 2023-03-01
kept $paper --call TST/1 -n --now 2023-03-02
is_status 0 'the text of which silence was kept'
kept $programme --call TST/1 --now 2023-03-02
is_status 3 'not the other'
err_has 'not shown to be kept: silence was broken'
kept $paper $programme --call TST/1 --now 2023-03-02
is_status 3 'nor both'
run tacit silence TST/1 --is kept --now 2023-03-02
is_status 6 'of the package there is no answer'
err_has 'in doubt: the texts have different results; see each with: tacit silence TST/1'

# --- a paper that names no organ; what is named is of another type ---------------------
body --exercise
call
tacit confirm TST/1 -q --now 2023-03-01
run tacit status --now 2023-03-02
out_has 'submission; the organs that approve it are not recorded'
out_has "-> tacit submit $paper --to ORGAN"
for wrong in 'submit TST/1 --to SWG' 'decide TST/1 --organ SWG --outcome noted'; do
	run tacit $wrong
	is_status 3 "$wrong"
	err_has 'TST/1 is of the type note'
	err_has '-> here is asked for: area, paper, item'
done
run tacit progress $programme -s XAB -y 2023 --status limited
err_has "$programme is of the type paper"
run tacit new paper area=XAA kind=concept-paper lang=en title=Test -m x
err_has 'area: XAA is of the type member'

# --- decided on already, or of another kind ------------------------------------------
body --exercise
tacit submit $paper --to SWG -q --now 2023-01-12
run tacit decide $paper --organ SWG --outcome returned --now 2023-01-13
is_status 0 'returned'
first=$(tacit list decision -q --now 2023-01-13)
run tacit decide $paper --organ SWG --outcome agreed --now 2023-01-14
is_status 3 'without a new submission'
err_has "$paper: SWG decided on it already, on 2023-01-13: $first"
err_has "if this replaces that: --supersedes $first; if it was decided all the same: --because TEXT"
run tacit decide $paper --organ SWG --outcome agreed --because 'Test data.' \
	-n --now 2023-01-14
is_status 0 'for a reason'
run tacit decide $paper --organ SWG --outcome agreed --supersedes "$first" \
	-n --now 2023-01-14
is_status 0 'or in its place'
tacit submit $paper --to SWG -q --now 2023-01-15
run tacit decide $paper --organ SWG --outcome agreed --now 2023-01-16
is_status 0 'submitted anew'
run tacit decide $paper --organ SWG --outcome agreed --now 2023-01-17
is_status 3 'not twice'
run tacit decide $paper --organ SWG --outcome approved --now 2023-01-17
is_status 3 'in no other word'
tacit submit $programme --to SWG -q --now 2023-01-15
run tacit decide $programme --organ SWG --outcome agreed --now 2023-01-17
is_status 0 'the plan'
run tacit decide test-area/i.1 --organ SWG --outcome approved --now 2023-01-18
is_status 0 'and the condition of an activity of it'
run tacit decide test-area/i.1 --organ SWG --outcome approved --now 2023-01-19
is_status 3 'once'
run tacit decide test-area/i.1 --organ SWG --outcome appointed -m x \
	--now 2023-01-18
is_status 3 'nobody is appointed to an activity'
err_has 'test-area/i.1 is no area: somebody is appointed to an area'
call
run tacit decide $paper --organ SWG --outcome noted --now 2023-02-12
is_status 3 'noted in an open call'
err_has 'its call for comments was still open'
run tacit decide $paper --organ SWG --outcome noted --because 'Test data.' \
	--now 2023-02-12
is_status 0 'for a reason'

# --- what has not happened yet --------------------------------------------------------
run tacit decide --organ SWG --outcome noted -m x --date 2030-01-01 \
	--because 'Test data.' --now 2023-02-12
is_status 3 'no decision of a day to come, whatever the reason'
err_has '2030-01-01 has not come: it is a day ahead'
run tacit decide --organ SWG --outcome reviewed --year 2024 --now 2023-02-12
is_status 3 'no review of a year to come'
err_has '2024 has not begun yet'
tacit new event areas=test-area title=Seminar organisers=XAA mode=online \
	starts=2023-03-05 ends=2023-03-06 zone=Asia/Almaty languages=en \
	-m 'Test data.' -q --now 2023-02-01 >/dev/null
event=$(tacit list event -q --now 2023-02-01)
report() { # DAY SETTING...
	day=$1
	shift
	run tacit new event-report event=$event date=$day by=Secretariat "$@" \
		-m 'Test data.' --now $day
}
report 2023-03-04 held=held
is_status 3 'not held before it began'
err_has "$event was not held yet: it is for 2023-03-05"
report 2023-03-04 held=held dates=2023-03-09
is_status 3 'nor on days to come'
report 2023-03-07 held=held dates=2023-03-07 date=2023-03-08
is_status 3 'nor reported on one'
report 2023-03-04 held=postponed
is_status 0 'put off before it began'
first=$(tacit list event-report -q --now 2023-03-04)
report 2023-03-07 held=held
is_status 3 'another report beside it'
err_has "$event has been reported on already: $first"
err_has "-> to replace that report: supersedes=$first"
report 2023-03-07 held=held supersedes="$first"
is_status 0 'in its place'

body
tacit new note number=TST/1 date=2023-02-01 area=TST subject='Test data' \
	comments-by=2099-02-28 cutoff=24:00 zone=Asia/Almaty silence=adopt \
	deadline-basis=stated city=Astana encloses=$paper -m 'Test data.' -q \
	--now 2023-02-01
run tacit circulate TST/1 --now 2023-02-01T06:00Z
is_status 0 'a call of many years'
run tacit confirm TST/1 --now 2099-03-02
is_status 3 'what has not happened yet is not recorded'
err_has 'What has not happened yet is not recorded'
err_has 'an exercise may be ahead'
run tacit decide --organ SWG --outcome noted -m x --now 2099-03-02T00:00Z
is_status 3 'no decision'
run tacit comment TST/1 -s XAB -k comment -m x --via note \
	-r 2099-02-10T00:00Z --now 2099-02-11
is_status 3 'no comment'
run tacit new note number=TST/2 date=2099-01-01 area=TST subject=Test \
	-m 'Test data.' --now 2099-01-01
is_status 0 'a note is prepared'
run tacit decide --organ SWG --outcome noted -m x --now "$(date -u +%F)"
is_status 0 'the day of today is none to come, at any hour'

# --- of whom is reported ----------------------------------------------------------------
body --exercise
git config tacit.identity XAB
run tacit progress test-area/i.1 -s XAB -y 2023 --status limited \
	--now 2023-02-01
is_status 0 'a member reports'
git config tacit.identity secretariat
tacit set XAB until=2023-03-01 -q --now 2023-02-02
entered() { # STATE YEAR
	run tacit progress test-area/i.1 -s $1 -y $2 --status limited \
		--via note --reference 'No. 1' --now 2024-02-01
}
entered XAB 2024
is_status 3 'not of a year in which it was none'
err_has 'XAB was no member in 2024, on which it would report'
entered XOB 2023
is_status 3 'an observer does not'
err_has 'XOB is of the kind observer'
git config tacit.identity XAB
run tacit progress test-area/i.2 -s XAB -y 2023 --status limited \
	--now 2023-03-02
is_status 3 'who has left writes no more'
err_has 'The state has left: it writes here no more'
run tacit progress test-area/i.2 -s XAB -y 2023 --status limited \
	--now 2023-02-28
is_status 0 'before that it did'
git config tacit.identity secretariat
tacit set XAA until=2023-03-01 -q --now 2023-02-02
git config tacit.identity XAA
run tacit set test-area/i.1 due=2024-01-01 --now 2023-03-02
is_status 3 'nor a coordinator'

# --- an earlier close that was confirmed ---------------------------------------------------
body --exercise
call
note TST/2 2023-02-10 '' 2023-03-10 extends=2023/tst-1
tacit void TST/2 --because 'Test data.' -q --now 2023-03-05
voided=$(tacit list act -q --now 2023-03-05)
run tacit confirm TST/1 --now 2023-03-06
is_status 0 'closed, without the extension'
tacit void "$voided" --because 'Test data.' -q --now 2023-03-07
run tacit status --now 2023-03-08
out_has 'OPEN CALLS  TST/1: comments by the end of 10 March 2023'
run tacit status --now 2023-03-12
out_has '-> tacit confirm TST/1'

# --- a call that was entered in error -----------------------------------------------------
body --exercise
call
tacit confirm TST/1 -q --now 2023-03-01
kept $paper --call TST/1 --now 2023-03-02
is_status 0 'approved under silence'
run tacit void TST/1 --because 'Test data.' -n --now 2023-03-03
err_has 'on it depend: 1 act, 1 decision'
tacit void TST/1 --because 'Test data.' -q --now 2023-03-03 2>/dev/null
decided=$(tacit list decision -q --now 2023-03-04)
run tacit show "$decided" --now 2023-03-04
out_has 'CALL       TST/1 (entered in error)'
run tacit check
is_status 0 'a warning'
out_has "$decided.md:"
out_has 'call: 2023/tst-1 was entered in error: '
tacit comment --decision "$decided" -s XAB -k reservation -m 'Test data.' \
	--via note -r 2023-03-04T00:00Z -q --now 2023-03-04T06:00Z \
	>/dev/null 2>&1
tacit void "$decided" --because 'Test data.' -q --now 2023-03-05 2>/dev/null
run tacit show "$(tacit list comment -q --now 2023-03-05)" --now 2023-03-05
out_has "$decided (entered in error)"

plan
