# All that concerns one state. Test data, in an exercise.
. "$(dirname "$0")/lib.sh"
exercise
said=$(tacit comment NCT/G/778 -q -s THA -k comment -p concept-paper#II.2 \
	-r 2022-06-17T04:00:00Z -m "$(printf 'Name it.\n\n## Proposed text\n\nNew.')")
objection=$(tacit comment NCT/G/778 -q -s KAZ -k objection -j THA \
	-r 2022-06-18T04:00:00Z -m 'The whole.')

run tacit brief Thailand --now 2022-06-20
is_status 0 'a call is open'
sed -i 's/Record [0-9a-f]*/Record ID/' "$work/out"
is_out 'what it said, what is open' <<'END'
                         SAMPLE, not a document of CICA

Thailand: what this register has

WHAT IS AWAITED FROM IT
Nothing.

OPEN CALLS
NOTE                         COMMENTS                  COMMUNICATIONS OF ITS OWN
NCT/G/778                    by the end of 30 June                             1
Updated draft Concept Paper  2022 (24:00, Nur-Sultan
and Action Plan, New         time), Thursday, 18:00
Challenges and Threats       UTC
(general)

WHAT IT SAID, AND WHAT BECAME OF IT
WHAT IT SAID              FOLLOW-UP GIVEN
Name it.                  not recorded
Proposed text: New.
comment, NCT/G/778,
Draft Concept Paper, New
Challenges and Threats
(general), II.2
tha-wq1vwsn3, received
17 June 2022, 10:00
UTC+6 (04:00 UTC)

A proposal of Thailand    not incorporated
on cyber crimes, known    According to the Coordinator (Türkiye): not in the
from NCT/G/778, which     Catalogue of confidence-building measures. The
reports that the drafts   Catalogue of confidence-building measures does not
do not take it up. Its    cover the topic of cyber crimes. The Coordinator is of
text, and when and how    the opinion that Thailand can present the proposal
it came, are not in this  further in the priority area Security of and in the
register.                 use of ICTs. Suggested area (an opinion): Security of
proposal, New Challenges  and in the use of ICTs.
and Threats (general)     16 June 2022
tha-e5snhfqg (known no
later than 16 June 2022)

AREAS
AREA                     AS
Sustainable development  Coordinator

Record ID, 2022-06-20T06:00:00Z. "Not recorded" means not in this register;
it is no statement about any Member State.

                         SAMPLE, not a document of CICA
END
run tacit brief MNG --now 2022-06-20
out_has 'none recorded'
out_has 'No communication of it is recorded.'

# --- answered, withdrawn, new ---------------------------------------------------
git config tacit.identity TUR
tacit answer "$said" \
	--outcome not-incorporated -r out-of-scope -d 2022-07-04 -m 'Elsewhere.' \
	--suggested-area nct-ict -q >/dev/null
git config tacit.identity secretariat
tacit comment NCT/G/778 -s KAZ -k withdrawal -r 2022-06-19T04:00:00Z -q \
	--withdraws "$objection" \
	>/dev/null
run tacit brief THA --since 2022-07-01 --now 2022-07-08
out_has 'marked as new'
out_has 'According to the Coordinator (Türkiye): outside the'
out_has 'Elsewhere. Suggested area (an'
if grep -q '^new' "$work/out"; then ok 'what is new is marked'; else
	not_ok 'what is new is marked'; fi
run tacit brief THA --since 2022-08-01 --now 2022-07-08
if grep -qw new "$work/out" && ! grep -q 'marked as new' "$work/out"; then
	not_ok 'nothing is new'; else ok 'nothing is new'; fi
run tacit brief KAZ --now 2022-07-08
out_has 'withdrawn on 19 June 2022'
run tacit brief TUR --now 2022-07-08 --format json
is_status 0 'as data'
out_has '"coordinates"'
run tacit brief TUR --now 2022-07-08 --lang ru
out_has 'ЧТО ОТ НЕГО ОЖИДАЕТСЯ'

# --- what it reported, what it named ----------------------------------------------
git config tacit.identity secretariat
tacit progress nct-general/i.3 -s THA -y 2022 --status limited -q --via mail \
	--reference 'Test 1' --now 2022-07-07 >"$work/err" 2>&1
tacit new focal-point network=border-control state=THA -q \
	authority='Test Authority' since=2022-07-01 via=mail reference=Test --now 2022-07-07 \
	>"$work/err" 2>&1
run tacit brief THA --now 2022-07-08
out_has 'i.3 Awareness of transnational'
out_has 'limited (2022)'
out_has 'i.1 Network of focal points'

# --- what is awaited from it, and from it alone ----------------------------------
tacit comment NCT/G/778 -q -s IND -k proposal -r 2022-06-20T04:00:00Z -m One. \
	>/dev/null
run tacit brief TUR --now 2022-07-08
out_has 'the disposition'
run tacit status --for TUR --now 2022-07-08
out_has 'the disposition'
if grep -q Secretariat "$work/out"; then
	not_ok 'nothing of others'; else ok 'nothing of others'; fi
run tacit status --for THA --now 2022-07-08
out_has 'Nothing is awaited from anybody.'
run tacit brief Nowhere
is_status 3 'no such state'
run tacit brief
is_status 2 'of which state?'
run tacit brief THA --since no-such-decision
is_status 3 'no such decision'
plan
