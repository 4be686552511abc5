. "$(dirname "$0")/lib.sh"
exercise
run env COLUMNS=60 "$TACIT" status --now 2022-07-02
grep -qx '  -> tacit submit nct-general/action-plan nct-general/concept-paper --to SWG' \
	"$work/out" && grep -qx ' *-> tacit silence NCT/G/778' "$work/out" &&
	ok 'what may be typed is never wrapped' ||
	not_ok 'what may be typed is never wrapped'

# The record's id depends on the sample's texts.
status() {
	run tacit status "$@"
	sed -i -E 's/record [0-9a-f]{7}/record RECORD/' "$work/out"
}

status --now 2022-06-20
is_status 0 'while the call is open'
is_out 'nobody is asked twice, nobody is blamed' <<'END'
                         SAMPLE, not a document of CICA

What is awaited

CICA   20 June 2022, 12:00, Nur-Sultan time (06:00 UTC)   record RECORD

AWAITED FROM   WHAT                                   SINCE, OR BY
Member States  NCT/G/778: comments, if there are any  by the end of 30 June 2022

OPEN CALLS  NCT/G/778: comments by the end of 30 June 2022 (24:00, Nur-Sultan
            time), Thursday, 18:00 UTC; 0 communications recorded
OPINIONS    tha-e5snhfqg. According to the Coordinator (Türkiye): Thailand may
            present it in the area nct-ict. Nothing is awaited.
NOTICES     NCT/G/778: its deadline rests on an assumption
            -> tacit silence NCT/G/778

                         SAMPLE, not a document of CICA
END
err_has '1 later document left out'
status --now 2022-06-30T17:59:59Z
out_has 'AWAITED FROM   WHAT'
out_has 'Member States  NCT/G/778: comments'
status --now 2022-06-30T18:00:00Z
out_has 'OPEN CALLS  none'
out_has 'NCT/G/778: confirm that all replies received are'
out_has '-> tacit confirm NCT/G/778'

# remembered or not, it is the same
cp "$work/out" "$work/first"
status --now 2022-06-30T18:00:00Z
is_out 'said again' <"$work/first"
rm -f .git/tacit/index.db*
status --now 2022-06-30T18:00:00Z
is_out 'from a new index' <"$work/first"

# whose eyes: their own things first, with what to type
status --for THA --now 2022-07-01
is_status 0 'as a state sees it'
run grep -c -- '-> ' "$work/out"
is_out 'nothing for Thailand to type' <<'END'
0
END
run tacit comment NCT/G/778 -s THA -m 'Test.' -r 2022-06-20T06:00:00Z -q \
	--now 2022-06-20T06:00:00Z
is_status 0 'a comment'
status --now 2022-06-20T06:00:00Z
out_has '1 communication recorded'
git config tacit.identity TUR
status --now 2022-07-02
out_has 'tacit answer'
status --for secretariat --now 2022-07-02
out_has '-> tacit confirm NCT/G/778'
git config tacit.identity Atlantis
status --now 2022-07-02
is_status 3 'nobody of that name'
err_has 'git config tacit.identity'
git config --unset tacit.identity
status --now 2022-07-02
is_status 0 'readers need no identity'

# formats and languages
run tacit status --now 2022-07-02 --format json
is_status 0 'json'
out_has '"tacit": 1'
out_has "\"record\": \"$(git rev-parse HEAD)\""
run tacit status --now 2022-07-02 --format md
out_has '# What is awaited'
run tacit status --now 2022-07-02 --format html
out_has '<!DOCTYPE html>'
status --now 2022-07-02 --lang ru
is_status 0 'Russian'
run tacit status --format csv
is_status 2 'no csv'
run tacit status --format xml
is_status 2 'no such format'
run tacit status --lang de
is_status 2 'no such language'
err_has 'there is en, ru, kk, zh, fr'
run tacit status --for Atlantis
is_status 3 'no such state'
run tacit status all
is_status 2 'no operands'
run tacit status --now yesterday
is_status 2 'no such instant'
run tacit status --at HEAD~99
is_status 3 'no such commit'
err_has "there is no revision 'HEAD~99'"
run tacit status --at HEAD~1 --now 2022-07-02
is_status 0 'the record as it was'
run tacit status --sice
is_status 2 'no such option'
run tacit list area
out_has 'environmental-  ENV/'
out_has ' environmental  '
run tacit -C / status
is_status 3 'no register'
err_has 'tacit init'
plan
