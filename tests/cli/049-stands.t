. "$(dirname "$0")/lib.sh"

note() { # NUMBER DATE COMMENTS-BY [line...]: issued on that day
	number=$1 date=$2 by=$3
	shift 3
	{
		printf -- '---\nnumber: %s\ndate: %s\ncity: Nur-Sultan\n' \
			"$number" "$date"
		printf 'area: nct-general\nsubject: Test data\nto: Member States\n'
		printf 'comments-by: %s\ncutoff: "24:00"\nzone: Asia/Almaty\n' "$by"
		printf '%s\n' "$@"
		printf -- '---\n\nTest data.\n'
	} >"$work/note.md"
	tacit new note -F "$work/note.md" --now "${date}T04:00:00Z" -q \
		>/dev/null && tacit circulate "$number" -q \
		--now "${date}T04:00:00Z" >/dev/null
}
adopt() { # NUMBER DATE COMMENTS-BY
	note "$@" 'invites: [comment]' 'silence: adopt' \
		'encloses: [nct-general/concept-paper]'
}
say() { # NOTE STATE KIND TEXT RECEIVED [option...]
	on=$1 who=$2 kind=$3 text=$4 at=$5
	shift 5
	tacit comment "$on" -s "$who" -k "$kind" -m "$text" -r "$at" -q \
		--now "$at" "$@"
}
one_line() {
	tr -s '\n ' '  ' <"$work/out" >"$work/one" && mv "$work/one" "$work/out"
}
out_hasnt() {
	if grep -qF -- "$1" "$work/out"; then not_ok "stdout has not: $1"
	else ok "stdout has not: $1"; fi
}

# --- a note that was entered in error is no call -------------------------------
exercise
adopt NCT/G/900 2022-09-01 2022-09-15
said=$(say NCT/G/900 THA objection 'Test data: no.' 2022-09-02T06:00:00Z)
run tacit void NCT/G/900 --now 2022-09-03T06:00:00Z
is_status 2 'why?'
run tacit void NCT/G/900 --because 'Test data: twice.' -n \
	--now 2022-09-03T06:00:00Z
is_status 0 'a dry run'
err_has 'on it depend: 1 comment'
run tacit void NCT/G/900 --because 'Test data: twice.' \
	--now 2022-09-03T06:00:00Z
is_status 0 'entered in error'
err_has 'on it depend: 1 comment'
act=$(sed -n 's/recorded: //p' "$work/out")
run tacit void NCT/G/900 --because 'Test data: again.' \
	--now 2022-09-04T06:00:00Z
is_status 3 'once is enough'
err_has "that it was entered in error is recorded: $act"
later='--now 2022-09-20T06:00:00Z'
run tacit silence NCT/G/900 $later
is_status 0 'an answer'
one_line
out_has 'No call: entered in error, noted on 3 September 2022: Test data: twice.'
out_has "$act"
out_hasnt 'adopted'
out_hasnt 'No communication'
out_has 'Recorded on it STATE SAID RECEIVED'
out_has 'Thailand objection tha-'
run tacit silence NCT/G/900 --is kept $later
is_status 1 'nothing is kept'
run tacit silence NCT/G/900 --format json $later
out_has '"verdict": "no-call"'
out_has '"how": "entered-in-error"'
run tacit silence NCT/G/900 --now 2022-09-02T07:00:00Z
out_hasnt 'entered in error'
run tacit matrix NCT/G/900 $later
out_has 'entered in error, noted on 3 September 2022'
run tacit show NCT/G/900 $later
out_has 'entered in error, noted on 3 September 2022'
run tacit status $later
out_hasnt 'NCT/G/900'
run tacit report --organ SWG --year 2022 $later
out_hasnt 'NCT/G/900'
run tacit comment NCT/G/900 -s CHN -m x -r 2022-09-02T06:00:00Z $later
is_status 3 'no comment'
err_has "this note was entered in error: $act"
run tacit form NCT/G/900
is_status 3 'no form'
run tacit confirm NCT/G/900 $later
is_status 3 'nothing to close'
err_has "this note was entered in error: $act"
run tacit decide nct-general/concept-paper --organ SOC \
	--outcome approved-under-silence --call NCT/G/900 \
	--because 'Test data.' $later
is_status 3 'nothing decided under it'
err_has "this note was entered in error: $act"
git config tacit.identity TUR
run tacit answer "$said" --outcome noted $later
is_status 3 'no answer'
err_has "entered in error: $act"
git config tacit.identity secretariat
note NCT/G/901 2022-09-10 2022-09-20 'extends: 2022/nct-g-900'
run tacit show NCT/G/901
run cat notes/2022/nct-g-901.md
out_hasnt 'issued'
# its texts are free again
git config tacit.identity TUR
run tacit set nct-general/concept-paper title='Test data' \
	--now 2022-09-03T07:00:00Z
is_status 0 'a key is free'
git config tacit.identity secretariat
# what was entered in error was not
run tacit void "$act" --because 'Test data: it was right.' \
	--now 2022-09-04T06:00:00Z
is_status 0 'the act itself was an error'
run tacit silence NCT/G/900 $later
out_has 'Silence broken'
run tacit list --format csv $later
out_has 'notes/2022/nct-g-900.md,Test data,stands,'
git config tacit.identity TUR
run tacit set nct-general/concept-paper title='Test data 2' \
	--now 2022-09-04T07:00:00Z
is_status 3 'frozen again'
git config tacit.identity secretariat

# --- a call is cancelled -----------------------------------------------------------
exercise
adopt NCT/G/900 2022-09-01 2022-09-15
said=$(say NCT/G/900 THA proposal 'Test data: other words.' \
	2022-09-02T06:00:00Z)
run tacit cancel NCT/G/778 --because 'Test data.' --now 2022-09-03T06:00:00Z
is_status 3 'what closed is not cancelled'
err_has 'there is nothing left to cancel'
err_has 'tacit void 2022/nct-g-778'
run tacit cancel NCT/G/375 --because 'Test data.' --now 2022-09-03T06:00:00Z
is_status 3 'no call'
run tacit cancel NCT/G/900 --now 2022-09-03T06:00:00Z
is_status 2 'why?'
git config tacit.identity TUR
run tacit cancel NCT/G/900 --because 'Test data.' --now 2022-09-03T06:00:00Z
is_status 3 'not by a state'
git config tacit.identity secretariat
run tacit cancel NCT/G/900 --because 'Test data: a new draft is to follow.' \
	--now 2022-09-03T06:00:00Z
is_status 0 'cancelled'
err_has 'on it depend: 1 comment'
act=$(sed -n 's/recorded: //p' "$work/out")
run tacit cancel NCT/G/900 --because 'Test data: a new draft is to follow.' \
	--now 2022-09-03T06:00:00Z
is_status 0 'said again'
is_out 'is known' <<END
already recorded: $act
END
for command in silence matrix show; do
	run tacit $command NCT/G/900 $later
	is_status 0 "$command"
	one_line
	out_has 'cancelled on 3 September 2022: Test data: a new draft is to'
	out_hasnt 'adopted'
done
run tacit matrix NCT/G/900 $later
out_has '1 recorded; of them 1 stand'
run tacit status $later
out_hasnt 'NCT/G/900'
run tacit list paper $later
out_hasnt 'circulated'
run tacit report --organ SWG --year 2022 $later
out_has 'cancelled on 3 September 2022'
run tacit comment NCT/G/900 -s CHN -m x -r 2022-09-03T06:00:00Z $later
is_status 3 'no comment from then on'
err_has "this call was cancelled: $act"
run tacit comment NCT/G/900 -s CHN -k comment -m x \
	-r 2022-09-03T05:59:59Z $later
is_status 0 'but what came before'
run tacit confirm NCT/G/900 $later
is_status 3 'nothing to close'
run tacit notify NCT/G/900 $later
is_status 3 'no result to tell'
err_has "this call was cancelled: $act"
run tacit check
is_status 0 'is right'
adopt NCT/G/902 2022-09-05 2022-09-25
run tacit list paper --now 2022-09-05T05:00:00Z
out_has 'circulated'
# what takes its place after its day does not give it a result
note NCT/G/900/Rev.1 2022-09-20 2022-10-15 'invites: [comment]' \
	'silence: adopt' 'encloses: [nct-general/concept-paper]' \
	'supersedes: 2022/nct-g-900'
run tacit silence NCT/G/900 --now 2022-09-30T06:00:00Z
out_has 'No call: replaced on 20 September 2022 by NCT/G/900/Rev.1'
out_hasnt 'adopted'
run tacit status --now 2022-09-30T06:00:00Z
out_hasnt 'close NCT/G/900'

# --- a note takes the place of another ------------------------------------------------
exercise
adopt NCT/G/900 2022-09-01 2022-09-15
note NCT/G/900/Rev.1 2022-09-05 2022-09-25 'invites: [comment]' \
	'silence: adopt' 'encloses: [nct-general/concept-paper]' \
	'supersedes: 2022/nct-g-900'
run tacit show NCT/G/900/Rev.1
is_status 0 'found by its number'
run tacit silence NCT/G/900 --now 2022-09-04T06:00:00Z
out_has 'If nothing stops it'
for command in silence matrix show; do
	run tacit $command NCT/G/900 --now 2022-09-16T06:00:00Z
	out_has 'replaced on 5 September 2022 by NCT/G/900/Rev.1'
	out_hasnt 'adopted'
done
run tacit comment NCT/G/900 -s CHN -m x -r 2022-09-06T06:00:00Z $later
is_status 3 'no comment on what was replaced'
err_has 'this note was replaced: 2022/nct-g-900-rev-1'
run tacit silence NCT/G/900/Rev.1 --now 2022-09-06T06:00:00Z
out_has 'Open'
run tacit status --now 2022-09-06T06:00:00Z
out_has 'NCT/G/900/Rev.1: comments by'
out_hasnt 'NCT/G/900: comments by'
# what had closed has its result
exercise
adopt NCT/G/900 2022-09-01 2022-09-15
note NCT/G/900/Rev.1 2022-09-20 2022-09-30 'invites: [comment]' \
	'silence: adopt' 'encloses: [nct-general/concept-paper]' \
	'supersedes: 2022/nct-g-900'
run tacit silence NCT/G/900 --now 2022-09-21T06:00:00Z
out_has 'Expired without objection'
out_has 'After the close the note was replaced on 20 September 2022 by'
run tacit matrix NCT/G/900 --now 2022-09-21T06:00:00Z
out_has 'NOTE      replaced on 20 September 2022 by NCT/G/900/Rev.1'
run tacit confirm NCT/G/900 --now 2022-09-21T06:00:00Z
is_status 0 'and is confirmed'
# a draft takes no place yet
exercise
adopt NCT/G/900 2022-09-01 2022-09-15
sed -e 's,^number: .*,number: NCT/G/903,' -e '/^to:/a supersedes: 2022/nct-g-900' \
	"$work/note.md" >"$work/draft.md"
tacit new note -F "$work/draft.md" --now 2022-09-02T04:00:00Z -q >/dev/null
run tacit silence NCT/G/900 --now 2022-09-04T06:00:00Z
out_hasnt 'replaced'
# what depends on the other is said before it does, and when
run tacit circulate NCT/G/903 -n --now 2022-09-04T06:00:00Z
grep -q depend "$work/err" && not_ok 'nothing depends on it' ||
	ok 'nothing depends on it'
say NCT/G/900 THA objection 'Test data: no.' 2022-09-03T06:00:00Z >/dev/null
say NCT/G/900 IND comment 'Test data: yes.' 2022-09-03T06:00:00Z >/dev/null
for dry in -n ''; do
	run tacit circulate NCT/G/903 $dry --now 2022-09-04T06:00:00Z
	is_status 0 "issued $dry"
	err_has 'it replaces 2022/nct-g-900; on that depend: 2 comments'
	err_has 'what is recorded on it stays, and is shown with it'
done

# --- an extension that no longer stands -----------------------------------------------
exercise
adopt NCT/G/900 2022-06-20 2022-06-30
note NCT/G/901 2022-06-28 2022-07-10 'extends: 2022/nct-g-900'
one=$(say NCT/G/900 THA objection 'Test data: no.' 2022-07-05T06:00:00Z)
run tacit void NCT/G/901 --because 'Test data.' --now 2022-07-12T06:00:00Z
is_status 0 'the extension was an error'
two=$(say NCT/G/900 CHN objection 'Test data: no, too.' 2022-07-13T06:00:00Z)
run tacit silence NCT/G/900 --now 2022-07-20T06:00:00Z
out_has 'Silence broken; '
one_line
tr -s ' \n' ' ' <"$work/out" >"$work/flat"
has flat 'in time by NCT/G/901'
run tacit silence NCT/G/900 --format json --now 2022-07-20T06:00:00Z
out_has '"closes": "2022-06-30T18:00:00Z"'
out_has '"by_extension_undone": "2022/nct-g-901"'
run tacit matrix NCT/G/900 --now 2022-07-20T06:00:00Z
one_line
out_has '1 received after the close'
run tacit silence NCT/G/900 --now 2022-07-06T06:00:00Z
out_has 'Open'

# --- what does not stand is marked wherever it is listed --------------------------------
sample
say_778() { say NCT/G/778 "$@" --now 2022-06-29T06:00:00Z; }
error=$(say_778 XAB objection 'Test data: wrong state.' 2022-06-20T06:00:00Z \
	2>/dev/null) || error=$(say_778 KAZ objection 'Test data: wrong state.' \
	2022-06-20T06:00:00Z)
old=$(say_778 THA proposal 'Test data: old.' 2022-06-20T06:00:00Z)
new=$(say_778 THA proposal 'Test data: new.' 2022-06-21T06:00:00Z \
	--supersedes "$old")
back=$(say_778 CHN proposal 'Test data: taken back.' 2022-06-20T06:00:00Z)
say_778 CHN withdrawal 'Test data: back.' 2022-06-21T06:00:00Z \
	--withdraws "$back" >/dev/null
figures() { # NUMBER: of communications
	run tacit report --organ SWG --year 2022 --format csv --now 2022-07-05
	out_has "brief,,comments-on-calls.year,$1"
}
figures 5
tacit void "$error" --because 'Test data: the wrong state.' \
	--now 2022-06-29 >/dev/null 2>&1
figures 4
listed() { run tacit list comment --call NCT/G/778 --now 2022-07-05 "$@"; }
listed
one_line
out_has '(entered in error) Kazakhstan: objection'
out_has '(superseded)'
out_has '(withdrawn)'
listed --kind proposal
out_has 'withdrawn'
listed --format csv
out_has ',standing,alteration'
grep -q "^$error,.*,entered-in-error,.\?$" "$work/out" && ok 'in a sheet' ||
	not_ok 'in a sheet'
grep -q "^$new,.*,stands,.\?$" "$work/out" && ok 'what stands' ||
	not_ok 'what stands'
listed --format json
out_has '"how": "superseded"'
out_has "\"by\": \"$new\""
run tacit list comment --call NCT/G/778 --state THA -q --now 2022-07-05
is_out 'ids are bare' <<END
$(printf '%s\n' "$old" "$new" | sort)
END
run tacit find wrong --now 2022-07-05
out_has '(entered in error)'
run tacit find wrong --format json --now 2022-07-05
out_has '"how": "entered-in-error"'
run tacit list area
out_hasnt "stands"
listed --lang ru
out_has 'внесено'
# what was altered is marked, too, until and after that is noted
file=comments/2022/nct-g-778/tha/${new#*-}.md
sed -i 's/^Test data: new/Test data: other/' "$file"
unhooked commit -qam 'Test data'
listed
one_line
out_has '(altered since it was'
listed --format json
out_has '"alteration": "open"'
run tacit find other --now 2022-07-05
out_has '(altered since it was recorded)'

# --- a successor holds from its day on, and not before ----------------------------------
sample
tacit decide nct-general/action-plan --organ SOC --outcome approved -q \
	--because 'Test data.' -d 2022-12-01 --now 2022-12-01 >/dev/null
git config tacit.identity THA
named() { # AUTHORITY SINCE [key=value...]
	what=$1 since=$2
	shift 2
	tacit new focal-point network=border-control state=THA \
		authority="Test data $what" since="$since" "$@" -m 'Test data.' \
		-q --now "$since"
}
network() { # YEAR NOW WHO: who named one, as the report of that year has it
	run tacit report --organ SWG --year "$1" --now "$2" --format csv
	got=$(awk -F, '{ sub(/\r$/, "") }
		$1 == "networks" && $3 == "network" { here = $4 == "border-control" }
		$1 == "networks" && $3 == "named.id" && here { print $4 }' \
		"$work/out")
	[ "${got:-none}" = "$3" ] && ok "$1 at $2: $3" || not_ok "$1 at $2: $3"
}
first=$(named one 2023-05-01)
second=$(named two 2024-03-01 supersedes="$first")
network 2023 2023-12-01 THA
network 2023 2024-06-01 THA
network 2024 2024-02-01 THA
network 2024 2024-06-01 THA
network 2022 2024-06-01 none
named none 2024-09-01 withdraws="$second" >/dev/null
network 2023 2024-10-01 THA
network 2024 2024-08-31 THA
network 2024 2024-10-01 none

# --- every area of an event is asked ----------------------------------------------------
exercise
event() { # AREA...
	sed -e "s/^  - nct-ict/$(printf '  - %s\\n' "$@" | sed 's/..$//')/" \
		-e '/^note:/d;/^related:/,/^[a-z]/d' \
		events/2022/cybercrime-seminar.md >"$work/event.md"
	tacit new event -F "$work/event.md" --slug meeting --now 2022-09-01 -q
}
event nct-ict nct-general >/dev/null
held() { # IDENTITY BY
	git config tacit.identity "$1"
	printf -- '---\nevent: 2022/meeting\nheld: cancelled\n' >"$work/held.md"
	printf 'date: 2022-09-02\nby: %s\n---\n\nTest data.\n' "$2" \
		>>"$work/held.md"
	run tacit new event-report -F "$work/held.md" --now 2022-09-02 -q
}
held RUS RUS
is_status 3 'not by the coordinator of the first'
held TUR TUR
is_status 3 'nor by that of the second'
err_has 'coordinat'
held secretariat Secretariat
is_status 0 'by the Secretariat'
held CHN CHN
is_status 3 'nor by a co-coordinator of one'
git config tacit.identity secretariat

# --- one answer to a comment everywhere ---------------------------------------------------
sample
one=$(say_778 THA proposal 'Test data: one.' 2022-06-20T06:00:00Z)
git config tacit.identity TUR
answer() { tacit answer "$one" -q "$@"; }
first=$(answer --outcome noted --now 2022-07-02)
second=$(answer --outcome deferred --supersedes "$first" --now 2022-07-03)
# both at once, as somebody may write it by hand
sed -i "/^supersedes:/a withdraws: $first" \
	"dispositions/2022/nct-g-778/tha/${second#*-}.md"
git add -A && unhooked commit -qm 'Test data' && begin_here
git config tacit.identity secretariat
run tacit matrix NCT/G/778 --format json --now 2022-07-05
out_has "\"disposition\": \"$second\""
run tacit status --now 2022-07-05
out_hasnt 'the disposition of'
run tacit report --organ SWG --year 2022 --format csv --now 2022-07-05
grep -q '^proposals.*outcome,deferred' "$work/out" &&
	ok 'in the report' || not_ok 'in the report'
run tacit list disposition --call NCT/G/778 --format csv --now 2022-07-05
grep -q "^$first,.*,superseded,.\?$" "$work/out" && ok 'in the list' ||
	not_ok 'in the list'

# --- what was proposed and taken back ---------------------------------------------------------
sample
outside() { # KIND TEXT DAY [option...]
	kind=$1 text=$2 day=$3
	shift 3
	tacit comment --area nct-general -s THA -k "$kind" -m "$text" -q \
		-r "${day}T06:00:00Z" --now "${day}T06:00:00Z" "$@"
}
proposal=$(outside proposal 'Test data: outside.' 2022-07-01)
outside withdrawal 'Test data: back.' 2022-07-02 --withdraws "$proposal" \
	>/dev/null
other=$(outside proposal 'Test data: for the wrong state.' 2022-07-01)
tacit void "$other" --because 'Test data.' --now 2022-07-02 >/dev/null 2>&1
run tacit report --organ SWG --year 2022 --now 2022-07-05
one_line
out_has 'Test data: outside. withdrawn'
out_hasnt 'wrong state'
run tacit report --organ SWG --year 2022 --format csv --now 2022-07-05
out_has 'proposals,,withdrawn,1'
out_has 'proposals,,total,2'
run tacit status --now 2022-07-05
out_hasnt 'disposition'
# taken back after the close: it stands, in matrix and report alike
late=$(say_778 CHN proposal 'Test data: late.' 2022-06-29T05:00:00Z)
tacit comment NCT/G/778 -s CHN -k withdrawal -m 'Test data: back.' -q \
	-r 2022-07-03T06:00:00Z --now 2022-07-03T06:00:00Z \
	--withdraws "$late" >/dev/null
run tacit report --organ SWG --year 2022 --format csv --now 2022-07-05
out_has 'proposals,,withdrawn,1'
run tacit matrix NCT/G/778 --now 2022-07-05
one_line
out_has '2 recorded; of them 2 stand'
out_has 'taken back after the close'
# a suggestion on it
one=$(say_778 KAZ proposal 'Test data: for another area.' 2022-06-28T05:00:00Z)
git config tacit.identity TUR
tacit answer "$one" --outcome deferred --suggested-area nct-ict -q --now 2022-07-02 \
	>/dev/null
git config tacit.identity secretariat
run tacit status --now 2022-07-05
out_has ': Kazakhstan may'
run tacit inbox nct-ict --now 2022-07-05
out_hasnt 'STANDING'
tacit comment NCT/G/778 -s KAZ -k withdrawal -m 'Test data: back.' -q \
	-r 2022-06-29T06:00:00Z --now 2022-07-03T06:00:00Z \
	--withdraws "$one" >/dev/null
run tacit status --now 2022-07-05
out_hasnt ': Kazakhstan may'
run tacit inbox nct-ict --now 2022-07-05
one_line
out_has 'withdrawn on 29 June 2022'

# --- what is wrong in one note is wrong in no other ---------------------------------------
exercise
adopt NCT/G/900 2022-09-01 2022-09-15
adopt NCT/G/905 2022-09-01 2022-09-15
note NCT/G/901 2022-09-05 2022-09-25 'extends: 2022/nct-g-900'
sed -i -e 's/^date: .*/date: 2022-09-28/' -e 's/^deadline-basis: .*/deadline-basis: assumed/' \
	notes/2022/nct-g-901.md
sed -i -e 's/^zone: .*/zone: Asia\/Nowhere/' notes/2022/nct-g-905.md
git add -A && unhooked commit -qm 'Test data' && begin_here
run tacit silence NCT/G/900 --now 2022-09-20T06:00:00Z
is_status 0 'the first note has an answer'
one_line
out_has 'Open.'
out_has 'notes/2022/nct-g-901.md'
out_has 'is over before the note'
run tacit silence NCT/G/900 --format json --now 2022-09-20T06:00:00Z
out_has '"path": "notes/2022/nct-g-901.md"'
run tacit status --now 2022-09-20T06:00:00Z
is_status 0 'so has status'
out_has 'notes/2022/nct-g-901.md'
out_has 'notes/2022/nct-g-905.md'
run tacit silence NCT/G/905 --now 2022-09-20T06:00:00Z
is_status 3 'the faulty one has none'
err_has 'notes/2022/nct-g-905.md'
err_has 'Asia/Nowhere'
run tacit report --organ SWG --year 2022 --now 2022-09-20T06:00:00Z
is_status 0 'the report has the others'
run tacit list paper
is_status 0 'the stages, too'

# --- before it is issued ----------------------------------------------------------------------
run tacit silence NCT/G/900 --now 2022-08-31T06:00:00Z
is_status 3 'no call yet'
err_has 'NCT/G/900 is not issued yet'
err_has '2022-09-01T04:00:00Z'
run tacit show NCT/G/900 --now 2022-08-31T06:00:00Z
is_status 3 'nor a note'
err_has 'is not issued yet'

# --- what was removed and is typed again --------------------------------------------------------
sample
one=$(say_778 THA proposal 'Test data: one.' 2022-06-20T06:00:00Z)
git rm -q "comments/2022/nct-g-778/tha/${one#*-}.md"
unhooked commit -qm 'Test data'
gone=$(git rev-parse --short=12 HEAD)
run say_778 THA proposal 'Test data: one.' 2022-06-20T06:00:00Z
is_status 0 'typed again'
is_out 'the same id' <<END
$one
END
err_has "it was recorded before, and removed in $gone"
err_has 'tacit alteration'
run tacit silence NCT/G/778 --now 2022-07-05
is_status 6 'and is in doubt until that is noted'

# --- since when a disposition is awaited ----------------------------------------------------------
sample
late=$(tacit comment NCT/G/778 -s CHN -k proposal -m 'Test data: late.' -q \
	-r 2022-07-04T06:00:00Z --now 2022-07-05T06:00:00Z)
run tacit status --format json --now 2022-07-06T06:00:00Z
grep -A12 '"since": "2022-07-04T06:00:00Z"' "$work/out" |
	grep -q 'dispositions' && ok 'not before it was received' ||
	not_ok 'not before it was received'
plan
