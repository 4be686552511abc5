# What others send, the Secretariat enters, and says from what.
. "$(dirname "$0")/lib.sh"
export COLUMNS=400
exercise
for s in XAA XAB; do
	tacit new member code=$s "name=Test State $s" kind=member \
		since=2022-01-01 -m 'Test data.' --now 2022-06-16T08:00Z
done >/dev/null

# --- progress ----------------------------------------------------------------
run tacit progress nct-general/i.3 -s XAA -y 2022 --status limited \
	--now 2022-06-20
is_status 3 'progress of a state, from nothing'
err_has 'What the Secretariat enters for a state or a coordinator says from what'
err_has '-> add via, and reference'
run tacit progress nct-general/i.3 -s XAA -y 2022 --status limited \
	--via note --now 2022-06-20
is_status 3 'how it came, but not in what'
run tacit progress nct-general/i.3 -s XAA -y 2022 --status limited \
	--reference 'No. 12' --now 2022-06-20
is_status 3 'in what it came, but not how'
err_has '"reference" says something only beside "via"'
run tacit progress nct-general/i.3 -s XAA -y 2022 --status limited \
	--evidence 'A meeting of experts' --challenges 'Few replies' \
	--via note --reference 2022-03-03 --now 2022-06-20
is_status 0 'progress of a state, from its note'
id=$(sed 's/recorded: //' "$work/out")
run cat "progress/$id.md"
is_out 'with its source' <<-'END'
---
item: nct-general/i.3
state: XAA
year: 2022
status: limited
evidence:
  - A meeting of experts
challenges:
  - Few replies
via: note
reference: "2022-03-03"
---
END
run tacit log "$id"
out_has 'Secretariat'
run tacit show "$id"
out_has 'entered by the Secretariat from a note of Test State XAA of 3 March'
run tacit list progress --now 2022-06-21 --format md
out_has 'entered by the Secretariat'
run tacit report --organ SWG --year 2022 --now 2022-06-21 --format md
out_has 'entered by the Secretariat from a note of Test State XAA of 3 March'
out_has 'evidence: A meeting of experts'
out_has 'challenges: Few replies'
run tacit report --organ SWG --year 2022 --now 2022-06-21 --format json
out_has '"evidence": "A meeting of experts"'
out_has '"challenges": "Few replies"'
out_has '"source": "entered by the Secretariat from a note of Test State XAA of 3 March 2022"'
run tacit progress nct-general/i.3 --by-coordinator KAZ -y 2022 \
	--status limited --via meeting --reference 'Meeting of experts' \
	--now 2022-06-20
is_status 3 'a coordinator that the area does not have'
err_has 'Whom the document names does not coordinate this area'
err_has 'who coordinates nct-general: TUR'
run tacit progress nct-general/i.3 --by-coordinator TUR -y 2022 \
	--status limited --via meeting --reference 'Meeting of experts' \
	--now 2022-06-20
is_status 0 'a coordinator of the area'
run tacit list progress --now 2022-06-21 --format md
out_has 'oral statement of Türkiye, Meeting of experts'
run tacit void "$id" --because 'Test data.' --now 2022-06-20
is_status 0 'what the Secretariat entered may be entered in error'
git config tacit.identity XAB
run tacit progress nct-general/i.3 -s XAB -y 2022 --status limited \
	--via note --reference 'No. 1' --now 2022-06-20
is_status 3 'a state enters nothing for itself'
err_has 'leave via, and reference, out'
run tacit progress nct-general/i.3 -s XAB -y 2022 --status limited \
	--now 2022-06-20
is_status 0 'and reports by itself'
own=$(sed 's/recorded: //' "$work/out")
git config tacit.identity secretariat
run tacit void "$own" --because 'Test data.' --now 2022-06-20
is_status 3 'what it said is its own to withdraw'
err_has 'Only what the Secretariat entered can be entered in error'

# --- focal points --------------------------------------------------------------
set -- network=law-enforcement state=XAA 'authority=Border Service' \
	since=2022-07-01
run tacit new focal-point "$@" --now 2022-06-20
is_status 3 'a focal point from nothing'
run tacit new focal-point "$@" via=pouch reference='Letter 7' \
	--now 2022-06-20
is_status 0 'a focal point from a letter'
run tacit list focal-point --now 2022-06-21 --format md
out_has 'entered by the Secretariat from a letter of Test State XAA, Letter 7'
tacit decide nct-general/action-plan --organ SOC --outcome approved -q \
	--because 'Test data.' -d 2022-07-10 --now 2022-07-10 >/dev/null
run tacit report --organ SWG --year 2022 --now 2022-07-21 --format md
out_has 'from a letter of'

# --- answers -------------------------------------------------------------------
tacit comment NCT/G/778 -s XAA -j XAB -k proposal -p concept-paper#II.2 \
	-m 'Test data.' -r 2022-06-18T09:00Z --now 2022-06-18T10:00Z >"$work/out"
said=$(sed 's/recorded: //' "$work/out")
run tacit answer "$said" --outcome noted --now 2022-07-02
is_status 3 'an answer from nothing'
run tacit answer "$said" --outcome noted --by KAZ --via mail \
	--reference 'Test data' --now 2022-07-02
is_status 3 'of a state that does not coordinate the area'
run tacit answer "$said" --outcome not-incorporated --reason other \
	-m 'Test data.' --by TUR --via mail --reference 2022-07-01 \
	--now 2022-07-02
is_status 0 'an answer of the coordinator, from its message'
run tacit matrix NCT/G/778 --format csv --now 2022-07-03
out_has 'According to the Coordinator (Türkiye) (entered by the Secretariat from a message of Türkiye of 1 July 2022),other,Test data.,'
run tacit matrix NCT/G/778 --format json --now 2022-07-03
out_has '"reference": "2022-07-01"'
run tacit report --organ SWG --year 2022 --now 2022-07-21 --format md
out_has 'message of Türkiye'

# --- who joins is named wherever the comment is ---------------------------------
run tacit matrix NCT/G/778 --now 2022-07-03 --format md
out_has 'also in the name of Test State XAB'
run tacit matrix NCT/G/778 --format csv --now 2022-07-03
out_has 'Test State XAA,XAB,'
cp "$work/out" "$work/back.csv"
run tacit comment NCT/G/778 --sheet "$work/back.csv" --now 2022-07-03
err_has "0 comments recorded, 1 were there"
run tacit matrix NCT/G/778 --format json --now 2022-07-03
out_has '"joint": ['
run tacit list comment --call NCT/G/778 --now 2022-07-03 --format md
out_has 'Test State XAA (with Test State XAB)'
run tacit show "$said" --now 2022-07-03
out_has 'Test State XAB'
run tacit report --organ SWG --year 2022 --now 2022-07-21 --format md
out_has 'in the name of'
run tacit report --organ SWG --year 2022 --now 2022-07-21 --format json
out_has '"joint": ['
run tacit matrix NCT/G/778 --lang ru --now 2022-07-03 --format md
out_has 'внесено Секретариатом'
out_has 'также от имени: Test State XAB'

run tacit check --now 2022-07-03
is_status 0 'the register is in order'
plan
