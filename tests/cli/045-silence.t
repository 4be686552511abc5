. "$(dirname "$0")/lib.sh"

# what a record's own ids are is no matter here
plain() {
	sed -i -E -e 's/(record|paper|plan) [0-9a-f]{7}/\1 BLOB/' \
		-e 's/^( +)[0-9a-f]{7},/\1BLOB,/' "$work/out"
}
say() { # STATE KIND RECEIVED [option...]
	who=$1 kind=$2 when=$3
	shift 3
	tacit comment NCT/G/778 -s "$who" -k "$kind" -r "$when" -q "$@" \
		-m "Test data: $kind of $who."
}
is() { # VERDICT INSTANT STATUS
	run tacit silence NCT/G/778 --now "$2" --is "$1"
	is_status "$3" "$1 at $2: $3"
}

sample
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
is_status 0 'the verdict after the close'
plain
is_out 'with its proof' <<'END'
NCT/G/778, 16 June 2022: call for comments before submission to the SWG
Updated draft Concept Paper and Action Plan, New Challenges and Threats
(general)

RESULT    Closed without comments. None that counts is recorded.
          PROVISIONAL: the Secretariat has not confirmed that all replies
          received are entered (tacit confirm NCT/G/778).
EFFECT    In the absence of comments: submission to the Special Working Group
          (SWG).
DEADLINE  by the end of 30 June 2022 (24:00, Nur-Sultan time), Thursday, 18:00
          UTC
          ASSUMED: the note does not state the hour and the zone, or states them
          in two ways; the register's rule is applied. Read as "before 30 June
          2022", comments are asked for by the end of 29 June 2022 (24:00,
          Nur-Sultan time), Wednesday, 18:00 UTC. Result under both readings:
          the same.
REPLIES   addressed to 27 Member States (the texts were prepared by: Türkiye)
          states by position: objection 0, reservation 0, condition 0, amendment
          0, comments 0, no objection 0, support 0, received after the close 0;
          communications 0
          No communication is recorded from 26 (names: --by-state).

Not part of this call (reported in this note)
STATE     SAID                   RECEIVED, SEAT'S TIME
China     proposal chn-h0wyrfek  not recorded (known no later than 16 June 2022)
Thailand  proposal tha-e5snhfqg  not recorded (known no later than 16 June 2022)

WHAT COUNTS  comment, proposal, amendment, objection, reservation, condition,
             question and request for extension
             ASSUMED: the note does not list these kinds. It invites: comment
             and proposal.
NOTE SAYS    Deadline (English): by 30 June 2022 in the call, before that date
             in the clause on its effect
             What is awaited: comments and proposals in the call, comments alone
             in the clause on its effect
             Extent of the enclosure: 4 pages (English), 4 leaves (Russian,
             Kazakh)
             Letterhead and number: on the English and the Russian text, not on
             the Kazakh
PROOF        record BLOB at 2022-07-01T03:00:00Z; closes 2022-06-30T18:00:00Z
             (other reading 2022-06-29T18:00:00Z); texts
             nct-general/concept-paper BLOB, nct-general/action-plan 23b9015
             + 14 items; counted 0; not counted 2

"Not recorded" means not in this register; it is no statement about any Member
State.
END
run tacit silence NCT/G/778 --now 2022-07-01 --lang ru
out_has 'Завершено, замечаний не поступило'
run tacit silence NCT/G/778 --now 2022-06-30T17:59:59Z
out_has 'No single result'
out_has 'Thursday, 18:00 UTC: Open.'
out_has 'Wednesday, 18:00 UTC: Closed without comments.'
run tacit silence NCT/G/778 --now 2022-07-01 --by-state
out_has 'is recorded from 26: Afghanistan, Azerbaijan'
run tacit silence NCT/G/778 --now 2022-07-01 --format json
out_has '"verdict": "kept"'
out_has '"no_communication_recorded": 26'
grep -q Afghanistan "$work/out" && not_ok 'no names unless asked for' ||
	ok 'no names unless asked for'

# yes, no, and what cannot be told
is open 2022-06-17 0
is kept 2022-06-17 1
is open 2022-06-29T17:59:59Z 0
is open 2022-06-29T18:00:00Z 6
is kept 2022-06-30T17:59:59Z 6
err_has 'in doubt: no single result'
is broken 2022-06-30T17:59:59Z 1
is kept 2022-06-30T18:00:00Z 0
is closed 2022-06-30T18:00:00Z 0
is open 2022-06-30T18:00:00Z 1
is provisional 2022-07-01 0
is silent 2022-07-01 2
err_has '--is silent: there is kept'
run tacit silence NCT/G/778 --now 2022-06-30T18:00:00Z -q
is_out 'one word for scripts' <<'END'
kept
END

# what was said, withdrawn, came after the close, or does not count
exercise
first=$(say THA objection 2022-06-20T10:00:00Z)
say THA withdrawal 2022-06-21T10:00:00Z --withdraws "$first" >/dev/null
say KAZ no-objection 2022-06-22T10:00:00Z >/dev/null
say TUR comment 2022-06-22T10:00:00Z >/dev/null
say IND comment 2022-07-01T10:00:00Z -j UZB >/dev/null
is kept 2022-07-02 0
run tacit silence NCT/G/778 --now 2022-07-02
row() { # PIECE...: a row of a table has them, in whatever lines
	awk '/^Not counted/,/^Not part/' "$work/out" >"$work/table"
	for piece; do
		grep -qF -- "$piece" "$work/table" && ok "a row has: $piece" ||
			not_ok "a row has: $piece"
	done
}
row 'objection ' 'tha-' 'withdrawn in time by' 'of a kind that does' \
	'from who prepared the' 'India (also naming:' '16 hours after the'
out_has 'Named only in a communication of another: Uzbekistan.'
out_has 'SAMPLE'
# by one reading of the deadline in time, by the other not
say CHN comment 2022-06-29T19:00:00Z >/dev/null
is broken 2022-07-02 6
run tacit silence NCT/G/778 --now 2022-07-02
tr -s ' \n' ' ' <"$work/out" | grep -q 'the other reading' &&
	ok 'and by the other reading' || not_ok 'and by the other reading'
say CHN objection 2022-06-29T17:00:00Z >/dev/null
is broken 2022-07-02 0
is kept 2022-07-02 1
run tacit silence NCT/G/778 --now 2022-07-02
out_has 'Comments received. 2 statements count.'
out_has 'EFFECT     Comments were received; the note does not say what follows.'
out_has 'OBJECTION  China'
grep -qiE 'silence|stops|breaks|broken|no effect' "$work/out" &&
	not_ok 'forwarding is no silence procedure' ||
	ok 'forwarding is no silence procedure'
tacit confirm NCT/G/778 --now 2022-07-03 -q >/dev/null
run tacit silence NCT/G/778 --now 2022-07-04
out_has 'The Secretariat has confirmed'
is provisional 2022-07-04 1

# a verdict for each text, words for adoption, an extension
note() { # NUMBER HEADER-LINE...
	file=notes/2022/nct-g-$1.md
	{
		printf -- '---\nnumber: NCT/G/%s\ncity: Nur-Sultan\n' "$1"
		printf 'area: nct-general\nsubject: Test data\n'
		printf 'to: Member States\ncutoff: "24:00"\n'
		printf 'zone: Asia/Almaty\ndeadline-basis: stated\n'
		shift
		printf '%s\n' "$@"
		printf -- '---\n\nTest data.\n'
	} >"$file"
	git add "$file" && unhooked commit -qm 'Test data: a draft'
}
exercise
note 900 'date: 2022-08-01' 'comments-by: 2022-08-15' 'silence: adopt' \
	'separable: yes' 'encloses:' '  - nct-general/concept-paper' \
	'  - nct-general/action-plan'
run tacit silence NCT/G/900 --now 2022-07-31
out_has 'No call: the note is not issued.'
out_has 'nct-general/concept-paper, nct-general/action-plan; counted 0'
tacit circulate NCT/G/900 --now 2022-08-01 -q >/dev/null
tacit comment NCT/G/900 -s THA -k objection -r 2022-08-10T10:00:00Z -q \
	-p concept-paper#II -m 'Test data: an objection.' >/dev/null
tacit comment NCT/G/900 -s KAZ -k comment -r 2022-08-11T10:00:00Z -q \
	-p action-plan#i.3 -m 'Test data: a comment.' >/dev/null
note 901 'date: 2022-08-14' 'comments-by: 2022-08-31' \
	'extends: 2022/nct-g-900'
tacit circulate NCT/G/901 --now 2022-08-14 -q >/dev/null
run tacit silence NCT/G/900 --now 2022-08-20
out_has 'Open; an objection is in force (Thailand). 1 statement counts.'
out_has 'Draft Concept Paper, New Challenges and Threats (general): Open; an'
out_has 'Draft Action Plan, New Challenges and Threats (general): Open. No'
out_has 'No single one: it follows from each result.'
out_has 'by NCT/G/901 of 14 August 2022; until then comments were asked'
run tacit silence NCT/G/900 --now 2022-09-02
out_has 'The texts have different results; see each.'
out_has '(general): Silence'
out_has 'Expired'
run tacit silence NCT/G/900 --now 2022-09-02 --is kept
is_status 6 'one text is, the other is not'
run tacit silence NCT/G/900 --now 2022-09-02 --is closed
is_status 0 'closed are both'
run tacit silence NCT/G/900 --now 2022-09-02 -q
is_out 'in a word' <<'END'
texts-differ
END
run tacit silence NCT/G/900 --now 2022-08-20 --format json
out_has '"later_left_out": 1'
run tacit silence NCT/G/900 --now 2022-08-12 --format json
out_has '"later_left_out": 2'

# wrong words
run tacit silence
is_status 2 'a note is needed'
run tacit silence NCT/G/999
is_status 3 'a note that is not there'
run tacit silence NCT/G/375 --now 2022-07-01
is_status 3 'a note of which too little is known'
err_has 'whether it called for comments is not recorded'
run tacit silence NCT/ICT/1327 --now 2022-12-01
is_status 3 'a note that is no call'
err_has 'NCT/ICT/1327 does not call for comments'
err_has 'what it says: tacit show 2022/nct-ict-1327'
run tacit silence NCT/G/778 --format csv
is_status 2 'a result is no table'
err_has '--format csv: there is text, md, html and json'

# what is entered although all replies were said to be
exercise
tacit confirm NCT/G/778 --now 2022-07-01T06:00:00Z -q >/dev/null
tacit comment NCT/G/778 -s KAZ -k comment -r 2022-06-30T19:00:00Z -q \
	--now 2022-07-02 -m 'Test data: after the close.' >/dev/null
run tacit silence NCT/G/778 --now 2022-07-02
out_has '1 communication was entered after the Secretariat confirmed that'
grep -q PROVISIONAL "$work/out" && not_ok 'what is late unsettles nothing' ||
	ok 'what is late unsettles nothing'
tacit comment NCT/G/778 -s THA -k comment -r 2022-06-20T10:00:00Z -q \
	--now 2022-07-02 -m 'Test data: in time.' >/dev/null
run tacit silence NCT/G/778 --now 2022-07-02
out_has 'PROVISIONAL: 2 communications were entered after the Secretariat'
run tacit silence NCT/G/778 --now 2022-07-02 --lang ru
out_has '2 сообщения внесены после'
run tacit silence NCT/G/778 --now 2022-07-02 --format json
out_has '"entered_after_confirmation": 2'
run tacit report --organ SWG --year 2022 --now 2022-07-02
out_has '2 communications were entered after the Secretariat'
run tacit report --organ SWG --year 2022 --now 2022-07-02 --format json
out_has '"entered_after_confirmation": 2'
tacit confirm NCT/G/778 --now 2022-07-03 -q >/dev/null
run tacit silence NCT/G/778 --now 2022-07-04 --format json
out_has '"entered_after_confirmation": 0'
plan
