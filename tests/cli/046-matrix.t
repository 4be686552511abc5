. "$(dirname "$0")/lib.sh"

plain() {
	sed -i -E -e 's/Record [0-9a-f]{7}/Record BLOB/' \
		-e 's/(tha|chn|ind|kaz|tur)-[0-9a-z]{8}/\1-ID/' "$work/out"
}
say() { # STATE KIND RECEIVED TEXT [option...]
	who=$1 kind=$2 when=$3 text=$4
	shift 4
	tacit comment NCT/G/778 -s "$who" -k "$kind" -r "$when" -q "$@" \
		-m "$text"
}
as() { # IDENTITY COMMAND...
	git config tacit.identity "$1"
	shift
	"$@"
	git config tacit.identity secretariat
}

sample
run tacit matrix NCT/G/778 --now 2022-07-01
is_status 0 'a call without a comment'
out_has 'No comment on this call is recorded.'
cp "$work/out" "$work/matrix"
run tacit compilation NCT/G/778 --now 2022-07-01
is_out 'a compilation of comments is the matrix' <"$work/matrix"

exercise
on_step=$(say THA proposal 2022-06-20T10:00:00Z 'Test data: a *proposal*.

## Proposed text

Focal points meet **twice** a year.' -p action-plan#i.3 -p action-plan#i.4 \
	--category technical)
say CHN comment 2022-06-21T10:00:00Z 'Test data: on the paper.' \
	-p concept-paper#II >/dev/null
first=$(say KAZ objection 2022-06-22T10:00:00Z 'Test data: on all texts.')
say KAZ withdrawal 2022-06-23T10:00:00Z 'Test data: taken back.' \
	--withdraws "$first" >/dev/null
say IND comment 2022-06-30T20:00:00Z 'Test data: two hours later.' \
	-p action-plan#i.1 >/dev/null
as TUR tacit answer "$on_step" --outcome not-incorporated \
	--reason already-covered -m 'See i.1.' --suggested-area nct-ict \
	--date 2022-07-01 -q >/dev/null

run tacit matrix NCT/G/778 --now 2022-07-05
is_status 0 'all comments'
plain
is_out 'in the order of the text' <<'END'
                         SAMPLE, not a document of CICA

NCT/G/778, 16 June 2022: compilation of comments
Updated draft Concept Paper and Action Plan, New Challenges and Threats
(general)

DEADLINE  by the end of 30 June 2022 (24:00, Nur-Sultan time), Thursday, 18:00
          UTC
COMMENTS  5 recorded; of them 4 stand, 1 with a disposition; 1 received after
          the close

On the texts as a whole
NO.       1
STATE     Kazakhstan
          kaz-ID
KIND      objection
TEXT      Test data: on all texts.
RECEIVED  22 June 2022, 16:00 UTC+6 (10:00 UTC)
          withdrawn by kaz-ID

NO.       2
STATE     Kazakhstan
          kaz-ID
KIND      withdrawal
TEXT      Test data: taken back.
RECEIVED  23 June 2022, 16:00 UTC+6 (10:00 UTC)

Draft Concept Paper, New Challenges and Threats (general)
NO.       3
STATE     China
          chn-ID
PLACE     II
KIND      comment
TEXT      Test data: on the paper.
OUTCOME   not recorded
RECEIVED  21 June 2022, 16:00 UTC+6 (10:00 UTC)

Draft Action Plan, New Challenges and Threats (general)
NO.       4
STATE     India
          ind-ID
PLACE     i.1
KIND      comment
TEXT      Test data: two hours later.
OUTCOME   not recorded
RECEIVED  1 July 2022, 02:00 UTC+6 (30 June 2022, 20:00 UTC)
          received after the close (2 hours)

NO.            5
STATE          Thailand
               tha-ID
PLACE          i.3; i.4
KIND           proposal
CATEGORY       technical
TEXT           Test data: a proposal.
PROPOSED TEXT  Focal points meet twice a year.
OUTCOME        not incorporated
REASON         According to the Coordinator (Türkiye): already covered. See i.1.
               Suggested area (an opinion): Security of and in the use of ICTs.
RECEIVED       20 June 2022, 16:00 UTC+6 (10:00 UTC)

Record BLOB, 2022-07-05T06:00:00Z. "Not recorded" means not in this register;
it is no statement about any Member State.

                         SAMPLE, not a document of CICA
END
run tacit matrix NCT/G/778 --now 2022-07-05 --lang ru
out_has 'По мнению координатора (Турция)'
run tacit matrix NCT/G/778 --now 2022-06-21
out_has '1 recorded'
run tacit matrix NCT/G/778 --now 2022-07-05 -q
out_has "$on_step"
run tacit matrix NCT/G/778 --now 2022-07-05 --format json
out_has '"proposed_text": "Focal points meet **twice** a year."'
out_has '"after_close_seconds": 7200'
out_has '"standing": "withdrawn"'
out_has '"outcome": "not-incorporated"'
run tacit matrix NCT/G/778 --now 2022-07-05 --format html
out_has '<strong>received after the close</strong>'
run tacit matrix NCT/G/778 --now 2022-07-05 --format md
out_has '| No. | State | Place | Kind | Category | Text |'

# sheets, and what a sheet gives back
run tacit matrix NCT/G/778 --now 2022-07-05 --layout iso
out_has 'MB/NC,Line number,Clause/Subclause,Paragraph/Figure/Table'
out_has '"te, proposal"'
out_has 'not incorporated. According to the Coordinator (Türkiye)'
run tacit matrix NCT/G/778 --now 2022-07-05 --format csv
out_has 'Number,State,Joint,Place,Passage,Kind,Category,Text,Proposed text'
out_has '"nct-general/action-plan#i.3; nct-general/action-plan#i.4"'
# a withdrawal names what it takes back, and has no column for it
grep -v Kazakhstan "$work/out" >"$work/sheet.csv"
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --yes
is_status 0 'our own sheet is taken back'
run tacit matrix NCT/G/778 --now 2022-07-05 -q
[ "$(wc -l <"$work/out")" -eq 5 ] && ok 'and adds nothing twice' ||
	not_ok 'and adds nothing twice'

# for the public: nothing that does not say so
run tacit matrix NCT/G/778 --now 2022-07-05 --for public
is_status 3 'the note is for members only'
err_has 'this note is for members only'
note=notes/2022/nct-g-778.md
sed -i 's/^number: /distribution: public\n&/' "$note"
file=$(ls comments/2022/nct-g-778/chn/*.md)
sed -i 's/^state: /distribution: public\n&/' "$file"
unhooked commit -qam 'Test data: opened'
begin_here
run tacit matrix NCT/G/778 --now 2022-07-05 --for public
is_status 0 'what is public'
out_has 'Documents for the Member States only are left out'
out_has 'Test data: on'
grep -qE 'Thailand|India|Kazakhstan|Draft Concept' "$work/out" &&
	not_ok 'and nothing else' || ok 'and nothing else'
run tacit matrix NCT/G/778 --now 2022-07-05 --for public --format csv
grep -qE 'Thailand|India|Kazakhstan' "$work/out" &&
	not_ok 'in no format' || ok 'in no format'

# whose words they are cannot be read: nobody's, and nothing ends by it
file=$(ls comments/2022/nct-g-778/ind/*.md | head -1)
sed -i '/^state: /d' "$file"
unhooked commit -qam 'Test data: without a state'
run tacit matrix NCT/G/778 --now 2022-07-05 --format json
is_status 6 'a comment whose state was taken away is in doubt'
out_has '"state": ""' 'and nobody'"'"'s'
run tacit silence NCT/G/778 --now 2022-07-05
is_status 6 'so is the silence'

# wrong words
run tacit matrix NCT/ICT/1327 --now 2022-12-01
is_status 3 'a note that is no call'
run tacit matrix
is_status 2 'a note is needed'
run tacit matrix NCT/G/778 --for friends
is_status 2 'an audience that there is not'
run tacit matrix NCT/G/778 --layout iso --format html
is_status 2 'a layout is of a sheet'
run tacit matrix NCT/G/778 --layout ieee
is_status 2 'a layout that there is not'
plan
