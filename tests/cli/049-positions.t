# The states that spoke on a call, by position, objections first; and what the
# pages of a call say of them.
. "$(dirname "$0")/lib.sh"

member() { # CODE LETTER
	tacit new member code="$1" "name=Test State $2" kind=member \
		--now 2022-07-01 -q >/dev/null
}
say() { # STATE KIND DAY [option...]
	who=$1 kind=$2 when=$3T10:00:00Z
	shift 3
	tacit comment NCT/G/900 -s "$who" -k "$kind" -r "$when" -q "$@" \
		-m "Test data: $kind of $who, $when."
}
call() { # what follows when nobody speaks
	exercise
	for code in A B C D E F G H; do member "XA$code" "$code"; done
	tacit new note number=NCT/G/900 date=2022-08-01 'subject=Test data' \
		area=nct-general encloses=nct-general/concept-paper \
		comments-by=2022-08-15 'cutoff=24:00' zone=Asia/Almaty \
		"silence=$1" -m 'Test data.' -q --now 2022-08-01 >/dev/null &&
		tacit circulate NCT/G/900 -q --now 2022-08-01 >/dev/null
}

call adopt
run tacit positions NCT/G/900 --now 2022-08-02
is_status 0 'nobody has spoken'
out_has 'No communication on this call is recorded.'
out_has 'No communication is recorded from 34 (names: --by-state).'
run tacit positions NCT/G/778 --now 2022-06-20
is_status 0 'on what is only forwarded, too'

# --- four that do not stop it: none that counts ---------------------------------
say XAF no-objection 2022-08-02 >/dev/null
say XAF no-objection 2022-08-03 >/dev/null
say XAG support 2022-08-03 >/dev/null
say XAE comment 2022-08-03 >/dev/null
run tacit silence NCT/G/900 --now 2022-08-17
out_has 'Expired without objection. None that counts is recorded.'
out_has 'no objection 1, support 1'
out_has 'communications 4'

# --- one that does ----------------------------------------------------------------
say XAB objection 2022-08-04 >/dev/null
run tacit silence NCT/G/900 --now 2022-08-05
out_has 'RESULT     Open; an objection is in force (Test State B). 1 statement counts.'
out_has 'OBJECTION  Test State B'
out_has 'Unless it is withdrawn in time, the texts are not adopted.'
grep -q 'If nothing stops it' "$work/out" &&
	not_ok 'no adoption is promised' || ok 'no adoption is promised'
run tacit silence NCT/G/900 --now 2022-08-05 --lang ru
out_has 'Открыто; действует возражение (Test State B).'
run tacit report --organ SWG --year 2022 --area nct-general --now 2022-08-05
out_has 'NCT/G/900: open; an objection is in force (Test State'
run tacit matrix NCT/G/900 --now 2022-08-05
out_has 'OBJECTION  Test State B'
run tacit matrix NCT/G/900 --now 2022-08-05 --format json
out_has '"position": "objection"'

# --- all of them --------------------------------------------------------------------
reserved=$(say XAC reservation 2022-08-06)
say XAD condition 2022-08-06 >/dev/null
say XAA amendment 2022-08-06 >/dev/null
say XAA comment 2022-08-06 >/dev/null
say XAH objection 2022-08-16 >/dev/null
run tacit silence NCT/G/900 --now 2022-08-17
out_has 'Silence broken; an objection is in force (Test State B); a'
out_has 'reservation is in force (Test State C); a condition is in force'
out_has 'RESERVATION  Test State C'
out_has 'What was received stops it: silence has no effect.'
run tacit positions NCT/G/900 --now 2022-08-17
sed -i '/^Record/s/[0-9a-f]\{7\}/RECORD/' "$work/out"
is_out 'who takes which position' <<'END'
                         SAMPLE, not a document of CICA

NCT/G/900, 1 August 2022: positions of the States
Test data

RESULT    Silence broken; an objection is in force (Test State B); a reservation
          is in force (Test State C); a condition is in force (Test State D); an
          amendment is in force (Test State A). 4 statements count.
          PROVISIONAL: the Secretariat has not confirmed that all replies
          received are entered (tacit confirm NCT/G/900).
DEADLINE  by the end of 15 August 2022 (24:00, Nur-Sultan time), Monday, 18:00
          UTC

POSITION                                    STATES  COMMUNICATIONS  WHICH
objection                                        1               1  Test State B
reservation                                      1               1  Test State C
condition                                        1               1  Test State D
amendment                                        1               1  Test State A
comments                                         1               2  Test State E
no objection                                     1               2  Test State F
support                                          1               1  Test State G
objection, does not count: received after        1               1  Test State H
the close

OTHERS  No communication is recorded from 26 (names: --by-state).

Record RECORD, 2022-08-17T06:00:00Z. "Not recorded" means not in this register;
it is no statement about any Member State.

                         SAMPLE, not a document of CICA
END
say XAC withdrawal 2022-08-07 --withdraws "$reserved" >/dev/null
run tacit positions NCT/G/900 --now 2022-08-17 --format csv
tr -d '\r' <"$work/out" >"$work/rows" && mv "$work/rows" "$work/out"
is_out 'one row a state' <<'END'
position,state,name,said,not_counted,supports
objection,XAB,Test State B,objection,,
condition,XAD,Test State D,condition,,
amendment,XAA,Test State A,amendment,,
comments,XAE,Test State E,comments,,
no-objection,XAF,Test State F,no-objection,,
support,XAG,Test State G,support,,
after-close,XAH,Test State H,objection,after-close,
none,XAC,Test State C,reservation,withdrawn,
none,XAC,Test State C,withdrawal,,
END
run tacit positions NCT/G/900 --now 2022-08-17 --format json
out_has '"without_communication": []'
out_has '"no_communication_recorded": 26'
run tacit positions NCT/G/900 --now 2022-08-17 --format json --by-state
out_has '"name": "Afghanistan"'
run tacit positions NCT/G/900 --now 2022-08-17 --by-state --lang ru
out_has 'Сообщений не зарегистрировано от 26: Азербайджан'
run tacit positions NCT/G/900 --now 2022-08-17 --format html
out_has '>objection<'
run tacit positions NCT/G/900 --now 2022-08-17 --format md
out_has '| objection |'
for form in text md html json csv; do
	run tacit positions NCT/G/900 --now 2022-08-17 --format $form
	grep -q Afghanistan "$work/out" &&
		not_ok "$form: no names unless asked for" ||
		ok "$form: no names unless asked for"
	grep -qiE 'agrees|agreed|silent|endorsed by' "$work/out" &&
		not_ok "$form: nobody agrees, nobody is silent" ||
		ok "$form: nobody agrees, nobody is silent"
done

# --- what takes no position says why; support of another's word says whose -------
call adopt
say XAC objection 2022-08-02 --via phone >/dev/null
say XAD extension-request 2022-08-03 >/dev/null
objected=$(say XAB objection 2022-08-04)
supported=$(say XAE support 2022-08-05 --follows "$objected")
say XAF no-objection 2022-08-05 --follows "$supported" >/dev/null
say XAG support 2022-08-05 >/dev/null
run tacit positions NCT/G/900 --now 2022-08-07
sed -i '1,/^POSITION/d; /^OTHERS/,$d' "$work/out"
is_out 'each by what it said, and why it does not count' <<'END'
objection                                        1               1  Test State B
request for extension                            1               1  Test State D
supports the objection of Test State B           1               1  Test State E
no objection to the objection of Test            1               1  Test State F
State B
support                                          1               1  Test State G
objection, does not count: by word of            1               1  Test State C
mouth, not confirmed in writing

END
run tacit silence NCT/G/900 --now 2022-08-07
out_has 'extension is in force (Test State D). 2 statements count.'
out_has 'amendment 0, request for extension 1, comments 0, support of what'
out_has 'another State said 2, no objection 0, support 1, received after the'
out_has 'not counted: objection 1 (by word of mouth, not confirmed'
out_has 'supports the'
run tacit silence NCT/G/900 --now 2022-08-07 --lang ru
out_has 'возражение (Test State B)'
out_has 'просьба о продлении срока 1'
run tacit positions NCT/G/900 --now 2022-08-07 --format csv
out_has 'support-of-another,XAE,Test State E,support-of-another,,XAB'
out_has 'none,XAC,Test State C,objection,spoken,'
run tacit positions NCT/G/900 --now 2022-08-07 --format json
out_has '"not_counted": "spoken"'
out_has '"position": "support-of-another"'
out_has '"kind": "objection"'
run tacit report --organ SWG --year 2022 --area nct-general --now 2022-08-07
out_has 'support of what another State said 2'

# --- named by another, a state is not without a communication; all spoke ----------
call adopt
say XAB objection 2022-08-04 --joint XAC >/dev/null
run tacit positions NCT/G/900 --now 2022-08-07 --by-state --format json
grep -A200 without_communication "$work/out" | grep -q XAC &&
	not_ok 'named is not without' || ok 'named is not without'
for code in $(sed -n 's/^code: //p' members/*.md); do
	say "$code" support 2022-08-05 >/dev/null 2>&1
done
run tacit positions NCT/G/900 --now 2022-08-07
out_has 'A communication is recorded from each that was asked.'

# --- endorsement, and what a note says itself ------------------------------------------
call endorse
say XAC reservation 2022-08-02 >/dev/null
run tacit silence NCT/G/900 --now 2022-08-05
out_has 'Open; a reservation is in force (Test State C).'
out_has 'the texts are not endorsed.'

# --- what is no call has no effect, whatever is recorded on it ---------------------------
out_lacks() { # LABEL
	grep -qE "^ *($1)  " "$work/out" && not_ok "no $1" || ok "no $1"
}
call adopt
tacit new note number=NCT/G/901 date=2022-08-01 'subject=Test data' \
	area=nct-general encloses=nct-general/action-plan \
	comments-by=2022-08-15 'cutoff=24:00' zone=Asia/Almaty \
	silence=adopt -m 'Test data.' -q --now 2022-08-01 >/dev/null
run tacit silence NCT/G/901 --now 2022-08-02
out_has 'No call: the note is not issued.'
out_lacks 'EFFECT|OBJECTION'
run tacit positions NCT/G/901 --now 2022-08-02
out_lacks 'OTHERS'
say XAC objection 2022-08-02 --now 2022-08-03 >/dev/null
tacit confirm NCT/G/900 -q --now 2022-08-17 >/dev/null
run tacit positions NCT/G/900 --now 2022-08-18
out_has 'has confirmed that all replies received are entered'
out_has 'OTHERS'
tacit void 2022/nct-g-900 --because 'Test data.' -q --now 2022-08-18 >/dev/null
for page in silence positions matrix; do
	run tacit "$page" NCT/G/900 --now 2022-08-19
	out_has 'entered in error, noted on 18 August 2022'
	out_lacks 'EFFECT|OBJECTION|OTHERS|STOPS IT'
	grep -q 'has confirmed' "$work/out" && not_ok 'none is complete' ||
		ok 'none is complete'
done
run tacit positions NCT/G/900 --now 2022-08-19
out_has 'Recorded on it; none of it counts:'

# --- wrong words --------------------------------------------------------------------------
run tacit positions
is_status 2 'a note is needed'
run tacit positions NCT/G/999
is_status 3 'a note that is not there'
run tacit positions NCT/ICT/1327 --now 2022-12-01
is_status 3 'a note that is no call'
err_has 'NCT/ICT/1327 does not call for comments'
err_has 'what it says: tacit show 2022/nct-ict-1327'
run tacit confirm NCT/ICT/1327 --now 2022-12-01
is_status 3 'nor is there anything to close'
err_has 'name a note that calls for comments: tacit list note'
plan
