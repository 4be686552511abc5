# Acts bear an instant as well as a day.
. "$(dirname "$0")/lib.sh"
exercise

id() { cat "$work/out"; }
at_of() { sed -n 's/^at: //p' "acts/2022/$1.md"; }
is() { # WHAT IT-IS SHOULD-BE
	echo "$2" >"$work/out"
	echo "$3" >"$work/expected"
	is_out "$1" <"$work/expected"
}
provisional() { # INSTANT yes|no
	run tacit silence NCT/G/778 --now "$1"
	if grep -q PROVISIONAL "$work/out"; then now=yes; else now=no; fi
	[ $now = "$2" ] && ok "$1: provisional: $2" ||
		not_ok "$1: provisional: $2"
}

run tacit confirm NCT/G/778 -q --now 2022-07-01T06:00:00Z
close=$(id)
is 'what is done now bears the instant' "$(at_of "$close")" \
	'"2022-07-01T06:00:00Z"'
provisional 2022-07-01T05:59:59Z yes
provisional 2022-07-01T06:00:00Z no
run tacit list act -q --now 2022-07-01T05:59:59Z
is_out 'before it, it does not exist' </dev/null

# said twice on one day is said once
for now in 2022-07-01T07:00:00Z 2022-07-01T06:00:00Z 2022-07-01T05:00:00Z \
	2022-07-01; do
	run tacit confirm NCT/G/778 --now $now
	is_out "once more at $now" <<-END
	already recorded: $close
	END
done
run tacit confirm NCT/G/778 -q --now 2022-07-02T06:00:00Z
[ "$(id)" != "$close" ] && ok 'another day is another act' ||
	not_ok 'another day is another act'

# a day is no instant
run tacit submit nct-general/action-plan --to SWG -q --now 2022-07-06
is '--now as a day has no hour' "$(at_of "$(id)")" ''
# what was taken back may be done again on the same day
run tacit confirm NCT/G/778 -q --now 2022-07-03T06:00:00Z
close=$(id)
run tacit void "$close" --because 'Test.' -q --now 2022-07-03T07:00:00Z
run tacit show "$close" --now 2022-07-03T06:59:59Z --format json
out_has '"stands": true'
run tacit show "$close" --now 2022-07-03T07:00:00Z --format json
out_has '"stands": false'
run tacit confirm NCT/G/778 -q --now 2022-07-03T08:00:00Z
is_status 0 'after it was taken back'
is 'it has its own instant' "$(at_of "$(id)")" '"2022-07-03T08:00:00Z"'
run tacit check
is_status 0 'check finds nothing wrong'

# --- what is entered after all replies were said to be ----------------------------
exercise
say() { # STATE RECEIVED ENTERED [OPTION...]
	who=$1 received=$2 now=$3
	shift 3
	tacit comment NCT/G/778 -s "$who" -q -r "$received" --now "$now" "$@"
}
say IND 2022-06-20T04:00:00Z 2022-06-30T20:00:00Z -k comment -m One. \
	>/dev/null
tacit confirm NCT/G/778 -q --now 2022-07-01T06:00:00Z >/dev/null
confirmed() { # INSTANT true|false
	run tacit show NCT/G/778 --format json --now "$1"
	out_has "\"confirmed\": $2"
}
provisional 2022-07-01T07:00:00Z no
confirmed 2022-07-01T07:00:00Z true
say CHN 2022-06-21T04:00:00Z 2022-07-01T08:00:00Z -k comment -m Two. \
	>"$work/out"
two=$(id)
provisional 2022-07-01T08:00:00Z yes
out_has '1 communication was entered after the Secretariat'
grep -E '^China +comment .* entered after the Secretariat$' "$work/out" \
	>/dev/null &&
	ok 'it is told with the comment' || not_ok 'it is told with the comment'
[ "$(tr -s '\n ' '  ' <"$work/out" |
	grep -o ' entered after the Secretariat' | wc -l)" -eq 2 ] &&
	ok 'and with no other' || not_ok 'and with no other'
confirmed 2022-07-01T08:00:00Z false
run tacit status --now 2022-07-01T08:00:00Z
out_has 'tacit confirm NCT/G/778'
run tacit silence NCT/G/778 --format json --now 2022-07-01T08:00:00Z
out_has '"provisional": true'
# by the order of commits, whatever the clock says
run tacit confirm NCT/G/778 -q --now 2022-07-01T09:00:00Z
is_status 0 'confirmed again, on the same day'
is 'at an instant of its own' "$(at_of "$(id)")" '"2022-07-01T09:00:00Z"'
provisional 2022-07-01T09:00:00Z no
confirmed 2022-07-01T09:00:00Z true
run tacit confirm NCT/G/778 --now 2022-07-01T10:00:00Z
out_has 'already recorded'
# one that was received after the close moves nothing
say KAZ 2022-07-01T05:00:00Z 2022-07-01T10:00:00Z -k comment -m Late. \
	>/dev/null
provisional 2022-07-01T10:00:00Z no
# an index made anew says the same
tacit index --rebuild >/dev/null
rm -f .git/tacit/past
say THA 2022-06-22T04:00:00Z 2022-07-01T11:00:00Z -k proposal -m Three. \
	>/dev/null
provisional 2022-07-01T11:00:00Z yes
rm -f .git/tacit/*
provisional 2022-07-01T11:00:00Z yes
provisional 2022-07-01T05:00:00Z yes

# --- what bears a day alone was done after what led to it on that day ---------------
exercise
tacit confirm NCT/G/778 -q --now 2022-07-01T06:00:00Z >/dev/null
stage() { # PAPER INSTANT STAGE
	run tacit show "$1" --format json --now "$2"
	out_has "\"stage\": \"$3\""
}
paper=nct-general/concept-paper
tacit submit $paper --to SWG -q --now 2022-07-06T04:00:00Z >/dev/null
stage $paper 2022-07-06T05:00:00Z submitted
run tacit decide $paper --organ SWG --outcome returned -q \
	--now 2022-07-06T06:00:00Z
stage $paper 2022-07-06T06:00:00Z returned
stage $paper 2022-07-07 returned
# but not before what came on the next
tacit submit $paper --to SWG -q --now 2022-07-07T04:00:00Z >/dev/null
stage $paper 2022-07-07T05:00:00Z submitted
# circulated, submitted and decided on one day
tacit new note -q --now 2022-07-08 \
	number=NCT/G/900 date=2022-07-08 area=nct-general \
	'subject=Once more' encloses=nct-general/action-plan \
	-m 'Test data: text.' >/dev/null
tacit circulate NCT/G/900 -q --now 2022-07-08T04:00:00Z >/dev/null
stage nct-general/action-plan 2022-07-08T04:30:00Z circulated
tacit submit nct-general/action-plan --to SWG -q \
	--now 2022-07-08T05:00:00Z >/dev/null
tacit decide nct-general/action-plan --organ SWG --outcome agreed -q \
	--now 2022-07-08T06:00:00Z >/dev/null
stage nct-general/action-plan 2022-07-08T06:00:00Z agreed

# a hand that confirms before the close confirms nothing
confirmed_by_hand() { # AT
	sample
	mkdir -p acts/2022
	act=acts/2022/2022-06-30-replies-complete
	cat >$act-00000000.md <<-END
	---
	kind: replies-complete
	subject: 2022/nct-g-778
	date: 2022-06-30
	at: "$1"
	---
	END
	git add -A && unhooked commit -qm test
	sum=$(tacit check | sed -n 's/.*which would be //p')
	git mv $act-00000000.md "$act-$sum.md" && unhooked commit -qm test
	begin_here
}
confirmed_by_hand 2022-06-30T17:59:59Z
provisional 2022-07-02 yes
confirmed_by_hand 2022-06-30T18:00:00Z
provisional 2022-07-02 no
plan
