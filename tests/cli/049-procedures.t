. "$(dirname "$0")/lib.sh"

# Silence procedures of six bodies, as far as public rules and press have them;
# the registers are test data: no body, state or text is a real one.
#	TACIT_REWRITE=1 sh tests/cli/049-procedures.t	writes the pages anew
here=$SOURCE/tests/cli

page() { # NAME WHAT
	sed -i -E -e 's/record [0-9a-f]{7}/record BLOB/' "$work/out"
	[ -z "${TACIT_REWRITE:-}" ] || cp "$work/out" "$here/049-$1.txt"
	is_out "$2" <"$here/049-$1.txt"
}
document() { # PATH LINE... (the header), then the text on standard input
	file=$1
	shift
	mkdir -p "$(dirname "$work/source/$file")"
	{
		echo ---
		printf '%s\n' "$@"
		printf -- '---\n\n'
		cat
	} >"$work/source/$file"
}
body() { # SHORT HEADER-LINE... (the rules that it always has)
	cd "$work" && rm -rf source register
	short=$1
	shift
	document body.md 'name: Test Body' "short: $short" 'seat: Testville' \
		'zone: UTC' 'languages:' '  - en' 'organs:' \
		'  - TO Test Organ' "$@" <<-'END'
		Test data.
	END
	for letter in A B C D E; do
		document "members/xa$(echo $letter | tr A-E a-e).md" \
			"code: XA$letter" "name: Test State $letter" \
			'kind: member' </dev/null
	done
	document members/xob.md 'code: XOB' 'name: Test Observer' \
		'kind: observer' </dev/null
	document areas/test.md 'code: T' 'title: Test data' \
		'dimension: human' </dev/null
	document plans/test/draft.md 'area: test' 'kind: other' \
		'title: Draft text' 'lang: en' 'prepared-by: XAA' <<-'END'
		# Draft text

		1. Test data.
	END
	tacit init "$reg" --from source --exercise --now 2030-01-01 -q \
		>/dev/null 2>&1
	cd "$reg" && git config tacit.identity secretariat
}
call() { # DAY-ISSUED INSTANT LAST-DAY HOUR [circulate option...] <HEADER-LINES
	{
		printf -- '---\nnumber: T/1\ndate: %s\narea: test\n' "$1"
		printf 'subject: Draft text, test data\nto: Member States\n'
		printf 'encloses:\n  - test/draft\ncomments-by: %s\n' "$3"
		printf 'cutoff: "%s"\nzone: UTC\nsilence: adopt\n' "$4"
		cat
		printf -- '---\n\nTest data.\n'
	} >"$work/note.md"
	now=$2
	shift 4
	tacit new note -F "$work/note.md" --now "$now" -q >/dev/null
	tacit circulate T/1 --now "$now" -q "$@" >/dev/null
}
say() { # STATE KIND RECEIVED [option...]
	who=$1 kind=$2 when=$3
	shift 3
	tacit comment T/1 -s "$who" -k "$kind" -r "$when" -q --now "$when" "$@"
}
text='Test data: the second paragraph cannot stand.'

# CICA: a text was approved subject to a two-week silence procedure; today's
# rules, and nothing else is known
body CICA-like
call 2030-06-03 2030-06-03T09:00:00Z 2030-06-17 24:00 </dev/null
first=$(say XAB objection 2030-06-05T10:00:00Z -m "$text")
say XAB withdrawal 2030-06-10T10:00:00Z --withdraws "$first" -m 'Test.' >/dev/null
run tacit silence T/1 --now 2030-06-06T12:00:00Z --format json
out_has '"verdict": "open-with-comments"'
tacit confirm T/1 --now 2030-06-18T09:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-06-18T10:00:00Z
page cica 'taken back in time: it runs on'
run tacit status --now 2030-06-18T10:00:00Z
grep -q 'notify' "$work/out" && not_ok 'no notice is owed' ||
	ok 'no notice is owed'

# OSCE: an exact end; an objection or an amendment in writing before it breaks
# it, and that is final; all are told at once, either way
body OSCE-like 'break: final' 'notice:' '  - kept' '  - broken'
call 2030-06-03 2030-06-03T09:00:00Z 2030-06-07 12:00 <<'END'
broken-by:
  - objection
  - amendment
END
run tacit notify T/1 --now 2030-06-03T10:00:00Z
is_status 3 'there is no result to tell'
err_has 'the call is open: replies may still come, before 12:00 on 7 June 2030'
run tacit set test/draft 'title=Draft text, as revised' --now 2030-06-05T09:00:00Z
is_status 3 'the text is before the members'
first=$(say XAB amendment 2030-06-05T10:00:00Z -m "$text")
say XAB withdrawal 2030-06-05T16:00:00Z --withdraws "$first" -m 'Test.' >/dev/null
run tacit status --now 2030-06-05T10:00:00Z
out_has 'T/1: the notice of its result'
out_has '-> tacit notify T/1'
out_has 'OPEN CALLS  none'
run tacit letters T/1 --kind notice -s XAC --now 2030-06-05T10:00:00Z
out_has 'Subject: SAMPLE: T/1: silence is broken'
run tacit show T/1 --now 2030-06-05T10:00:00Z
out_has 'before 12:00 on 7 June 2030'
out_has 'ended: it was broken before its deadline'
run tacit set test/draft 'title=Draft text, as revised' -n \
	--now 2030-06-05T11:00:00Z
is_status 0 'once it is broken, the text is free again'
run tacit confirm T/1 -n --now 2030-06-05
is_status 0 'and all replies may be said to be entered'
run tacit comment T/1 -s XAC -k comment -m 'Test.' --now 2030-06-05T11:00:00Z
is_status 3 'what is entered now says when it was received'
err_has 'the call closed on 2030-06-05T10:00:00Z, and when this was received'
run tacit cancel T/1 --because 'Test.' --now 2030-06-05T11:00:00Z
err_has 'the call was broken for good on 5 June 2030, 10:00, Testville time (10:00 UTC): there is nothing left'
run tacit notify T/1 --now 2030-06-05T11:00:00Z -q
is_status 0 'told at once'
run tacit status --now 2030-06-05T12:00:00Z
grep -q 'notify' "$work/out" && not_ok 'and awaited no more' ||
	ok 'and awaited no more'
tacit void "$(tacit list act -q --now 2030-06-06)" --because 'Test data: it was not sent.' --now 2030-06-06T09:00:00Z -q >/dev/null
run tacit status --now 2030-06-06T10:00:00Z
out_has '-> tacit notify T/1'
run tacit silence T/1 --now 2030-06-08
page osce 'broken for good, whatever follows'
run tacit silence T/1 --now 2030-06-08 --format json
out_has '"ended": "2030-06-05T10:00:00Z"'
out_has '"break": "final"'
out_has '"reason": "after-it-was-broken"'
out_has '"notice_awaited_since": "2030-06-05T10:00:00Z"'
# an extension comes too late
sed -e 's/T.1$/T\/2/' -e 's/2030-06-07/2030-06-14/' -e '/broken-by/,/amendment/d' \
	-e 's/^silence: adopt/extends: 2030\/t-1/' -e '/^encloses/,/draft$/d' \
	"$work/note.md" >"$work/longer.md"
tacit new note -F "$work/longer.md" --now 2030-06-06T09:00:00Z -q >/dev/null
run tacit circulate T/2 --now 2030-06-06T09:00:00Z
is_status 3 'what ended is not extended'
err_has 'it was broken for good on 5 June 2030, 10:00'

# nor does what is called off afterwards lose its result
tacit cancel T/1 --because 'Test data: a new text.' \
	--now 2030-06-06T15:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-06-08 --is broken
is_status 0 'broken it stays'

# OSCE Parliamentary Assembly: only more than one objection stops it
body PA-like 'objections-needed: 2'
call 2030-06-03 2030-06-03T09:00:00Z 2030-06-07 12:00 </dev/null
say XAB objection 2030-06-05T10:00:00Z -m "$text" >/dev/null
tacit confirm T/1 --now 2030-06-08T09:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-06-08T10:00:00Z
page assembly 'one objection is not enough'
run tacit report --organ TO --year 2030 --now 2030-06-08T10:00:00Z
out_has 'expired, objected to by too few'

# NATO: the Secretary General set the length, Thursday to Monday 09:00 GMT;
# three broke it
body NATO-like
call 2030-02-07 2030-02-07T15:00:00Z 2030-02-11 09:00 --observers may-comment \
	</dev/null
run say XOB objection 2030-02-08T08:30:00Z -m "$text"
is_status 0 'an observer is heard'
run tacit silence T/1 --now 2030-02-09 --format json
out_has '"verdict": "open"'
for state in XAB XAC XAD; do
	say $state objection 2030-02-11T08:30:00Z -m "$text" >/dev/null
done
tacit confirm T/1 --now 2030-02-11T12:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-02-11T13:00:00Z
page nato 'three broke it'

# UN General Assembly, decision 74/544: at least 72 hours; an objection stops it
body UNGA-like
call 2030-06-03 2030-06-03T16:00:00Z 2030-06-06 16:00 <<'END'
broken-by:
  - objection
END
say XAB comment 2030-06-05T10:00:00Z -m "$text" >/dev/null
tacit confirm T/1 --now 2030-06-07T09:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-06-07T10:00:00Z
page unga 'a comment is no objection'

# IPPC: an objection without a technical justification does not count
body IPPC-like 'justification: required'
call 2030-06-03 2030-06-03T09:00:00Z 2030-07-03 24:00 <<'END'
broken-by:
  - objection
END
say XAB objection 2030-06-05T10:00:00Z -m '' >/dev/null 2>&1
printf '## Proposed text\n\nTest data.\n' >"$work/proposed.md"
say XAC objection 2030-06-06T10:00:00Z -F "$work/proposed.md" >/dev/null
run tacit silence T/1 --now 2030-07-04 --is kept
is_status 0 'without a reason they stop nothing'
run tacit silence T/1 --now 2030-07-04
out_has 'No objection that gives a reason is recorded'
run tacit report --organ TO --year 2030 --now 2030-07-04
out_has 'expired, no objection gives a reason'
say XAD objection 2030-06-07T10:00:00Z -m "$text" >/dev/null
tacit confirm T/1 --now 2030-07-05T09:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-07-05T10:00:00Z
page ippc 'one gives its reason'

# EU Council, rules of procedure, article 12(2): the Presidency sets the
# period; adopted at its end unless a member objects
body EU-like
call 2030-06-03 2030-06-03T09:00:00Z 2030-06-05 17:00 <<'END'
broken-by:
  - objection
END
run say XOB objection 2030-06-04T10:00:00Z -m "$text"
is_status 3 'an observer is not, where no rule says so'
tacit confirm T/1 --now 2030-06-05T18:00:00Z -q >/dev/null
run tacit silence T/1 --now 2030-06-05T19:00:00Z
page eu 'nobody objects'

# a body that asks for replies; the rules of a note, and what it may not say
body Test-like 'replies-needed: 2' 'observers: may-comment'
call 2030-06-03 2030-06-03T09:00:00Z 2030-06-05 24:00 --notice kept \
	--replies-needed 1 </dev/null
run cat notes/2030/t-1.md
out_has 'replies-needed: 1'
out_has 'observers: may-comment'
out_has '  - kept'
run tacit silence T/1 --now 2030-06-06
out_has 'Fewer Member States replied than the rule asks for.'
out_has 'Too few replies: silence has no effect.'
run tacit silence T/1 --now 2030-06-06 --is kept
is_status 1 'it is not kept'
run tacit silence T/1 --now 2030-06-06 --is too-few-replies
is_status 0 'too few replied'
run tacit letters T/1 --kind notice -s XAC --now 2030-06-06
err_has 'the result is provisional'
cp -R . "$work/few"
tacit -C "$work/few" confirm T/1 --now 2030-06-06T10:00:00Z -q >/dev/null
run tacit -C "$work/few" letters T/1 --kind notice -s XAC --now 2030-06-07
out_has 'Subject: SAMPLE: T/1: too few replies'
out_has 'fewer Member States replied than its rule asks for'
say XAB no-objection 2030-06-05T10:00:00Z -m '' >/dev/null
run tacit silence T/1 --now 2030-06-06 --is kept
is_status 0 'one is enough'
tacit confirm T/1 --now 2030-06-06T10:00:00Z -q >/dev/null
run tacit status --now 2030-06-06T11:00:00Z
out_has '-> tacit notify T/1'
body Test-like
sed -e 's/^silence: adopt/silence: forward TO\nbreak: final/' \
	"$work/note.md" >"$work/forward.md"
run tacit new note -F "$work/forward.md" --now 2030-06-03
err_has 'only a note under which silence adopts or endorses has it'
sed -e 's/^silence: adopt/&\nobjections-needed: 0/' "$work/note.md" >"$work/none.md"
run tacit new note -F "$work/none.md" --now 2030-06-03
err_has 'that asks for none'
sed -e 's/^silence: adopt/&\nbreak: liftable/' "$work/note.md" >"$work/other.md"
tacit new note -F "$work/other.md" --now 2030-06-03 -q >/dev/null
run tacit circulate T/1 --break sometimes --now 2030-06-03T09:00:00Z
is_status 2 'no such rule'
err_has 'there is final and liftable'
run tacit circulate T/1 --objections-needed many --now 2030-06-03T09:00:00Z
is_status 3 'no such number'
run tacit circulate T/1 --notice lost --now 2030-06-03T09:00:00Z
is_status 3 'no such result'
run tacit circulate T/1 --break final --now 2030-06-03T09:00:00Z
is_status 3 'not otherwise than the note says'
err_has 'break: the note says something else'
run tacit circulate T/1 --break liftable --notice broken \
	--now 2030-06-03T09:00:00Z -q
is_status 0 'as it says'
run tacit notify test/draft
is_status 3 'a paper has no result'
git config tacit.identity XAB
run tacit notify T/1 --now 2030-06-06T10:00:00Z
is_status 3 'a state tells nothing of it'
plan
