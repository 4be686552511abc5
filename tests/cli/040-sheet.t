. "$(dirname "$0")/lib.sh"
sample

run tacit form NCT/G/778
is_status 0 'a blank sheet'
tr -d '\r' <"$work/out" | head -n 2 >"$work/head" && mv "$work/head" "$work/out"
is_out 'its headings' <<-END
$(printf '\357\273\277')Number,State,Joint,Place,Kind,Category,Text,Proposed text,Reference
1,,,,,,,,
END
run tacit form NCT/G/778 --layout iso --state Thailand -o "$work/sheet.csv"
is_status 0 'the ISO sheet, into a file'
run tacit form NCT/G/778 -o "$work/sheet.csv"
is_status 3 'never over a file'
err_has 'the file is there'
run tacit form NCT/G/375
is_status 3 'a note without a call'
err_has 'does not call for comments'
err_has 'what it says: tacit show 2022/nct-g-375'
run tacit form NCT/G/778 --layout xls
is_status 2 'no such layout'
run tacit form
is_status 2 'of which note?'

cat >"$work/reply.csv" <<'END'
Number,State,Place,Kind,Category,Text,Proposed text,Reference,Received
1,Thailand,concept-paper#II.2,amendment,te,Say it shorter.,One line.,No 12,2022-06-20 15:30
2,CHN,,no objection,,,,,2022-06-21T10:00:00Z
3,,,,,,,,
END
before=$(git rev-parse HEAD)
run tacit comment NCT/G/778 --sheet "$work/reply.csv" --now 2022-06-22 -n
is_status 0 'a dry run'
out_has 'would be recorded: tha-'
out_has '  Thailand; amendment; nct-general/concept-paper#II.2; 20 June 2022, 15:30, Nur-Sultan time (09:30 UTC); in time'
out_has '  Say it shorter. ...'
[ "$(git rev-parse HEAD)" = "$before" ] && ok 'nothing is recorded' ||
	not_ok 'nothing is recorded'
run tacit comment NCT/G/778 --sheet "$work/reply.csv" --now 2022-06-22
is_status 0 'recorded'
err_has '2 comments recorded, 0 were there'
run git rev-list --count "$before..HEAD"
is_out 'as one commit' <<-'END'
1
END
run sh -c 'cat comments/2022/nct-g-778/tha/*.md'
is_out 'the document' <<'END'
---
state: THA
note: 2022/nct-g-778
kind: amendment
place:
  - nct-general/concept-paper#II.2
category: technical
received: "2022-06-20T09:30:00Z"
via: sheet
reference: No 12
---

Say it shorter.

## Proposed text

One line.
END
run tacit comment NCT/G/778 --sheet "$work/reply.csv" --now 2022-06-22
is_status 0 'once more'
out_has 'already recorded: tha-'
err_has '0 comments recorded, 2 were there'
run git rev-list --count "$before..HEAD"
is_out 'adds nothing' <<-'END'
1
END

# every fault, and nothing recorded
cat >"$work/bad.csv" <<'END'
State,Place,Kind,Text,Received
Thialand,II.9,objektion,,2022-06-20 10:00
THA,II.1,comment,Good.,2022-06-20 10:00
END
run tacit comment NCT/G/778 --sheet "$work/bad.csv" --now 2022-06-22
is_status 3 'faults'
err_has 'row 2, column 1 (State): Thialand is no state that this register knows'
err_has 'did you mean Thailand?'
err_has 'row 2, column 2 (Place): II.9 is no place'
err_has 'did you mean objection?'
printf 'State,Txet\nTHA,a\n' >"$work/bad.csv"
run tacit comment NCT/G/778 --sheet "$work/bad.csv"
err_has 'did you mean Text?'
run tacit comment NCT/G/778 --sheet "$TACIT"
is_status 3 'a file that is no text'
err_has 'the file is no text'
run tacit comment NCT/G/778 --sheet "$work/none.csv"
is_status 3 'no such file'
run tacit comment NCT/G/778 --sheet "$work/reply.csv" --area nct-ict
is_status 2 'what a sheet says by row'
run tacit comment NCT/G/778 --sheet "$work/reply.csv" -s CHN --now 2022-06-22
is_status 3 'a row of another state'
err_has 'Thailand speaks here'

# a form that has headings of two layouts: what one of them names is said
try() { run tacit comment NCT/G/778 --sheet "$work/mixed.csv" --now 2022-06-22 \
	--received 2022-06-20T09:00:00Z -n; }
cat >"$work/mixed.csv" <<'END'
MB/NC,Clause/Subclause,Kind,Comments,Proposed change,Date
TH,II.2,objection,Test: not so.,Test: but so.,2022-06-19
END
try
is_status 0 'two layouts in one form'
out_has 'Thailand; objection; nct-general/concept-paper#II.2; 20 June 2022, 15:00'
err_has 'column 6 (Date) is none of this sheet and is left out'
sed -i 's/Date/Place/; s/2022-06-19/II.3/' "$work/mixed.csv"
try
is_status 3 'both of them name the place'
err_has 'row 1, column 6 (Place): there are two columns of that name'
printf 'MB/NC,Kind,Type of comment,Comments\nTH,objection,"te, support",x\n' \
	>"$work/mixed.csv"
try
is_status 3 'and a kind each'
err_has 'objection and support are two kinds, and a comment has one'
git config --unset tacit.identity
sed 's/shorter/briefly/' "$work/reply.csv" >"$work/other.csv"
run tacit comment NCT/G/778 --sheet "$work/other.csv" --now 2022-06-22
is_status 3 'without an identity'
run git rev-list --count "$before..HEAD"
is_out 'nothing was recorded' <<-'END'
1
END

# states in whose name it is said too: semicolons or commas between them
sample
printf 'State,Joint,Kind,Text\nTHA,"Turkey, KAZ",comment,Test one.\n%s\n' \
	'THA,"MNG; China",comment,Test two.' >"$work/joint.csv"
run tacit comment NCT/G/778 --sheet "$work/joint.csv" --now 2022-06-20T06:00Z
is_status 0 'recorded'
run sh -c 'grep -h -A 2 ^joint comments/2022/nct-g-778/tha/* | grep "  - " | sort'
is_out 'each of them' <<-'END'
  - CHN
  - KAZ
  - MNG
  - TUR
END
printf 'State,Joint,Kind,Text\nTHA,"Turkey, Atlantis",comment,Test.\n' \
	>"$work/joint.csv"
run tacit comment NCT/G/778 --sheet "$work/joint.csv" --now 2022-06-20T06:00Z
is_status 3 'all of them, or none'
err_has 'Atlantis is no state'
plan
