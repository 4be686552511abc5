. "$(dirname "$0")/lib.sh"

report() { run tacit report --organ SWG --year 2022 "$@"; }
# the record's id changes with the sample
out_hasnt() { grep -qF -- "$1" "$work/out" && not_ok "not: $1" || ok "not: $1"; }
masked() { sed -e 's/ecord [0-9a-f]\{7\}/ecord 1234567/' "$work/out"; }
sample

# --- what is printed ----------------------------------------------------------
report --area NCT/G
is_status 0 'a report of an area'
masked >"$work/all" && sed -n '1,17p' "$work/all" >"$work/out"
is_out 'head, and what is before the organ' <<-'END'
CONFERENCE ON INTERACTION AND CONFIDENCE        Distribution: Member States only
BUILDING MEASURES IN ASIA (CICA)                Original: English
Secretariat, Astana                             As of 31 December 2022

                  STATUS OF CONFIDENCE-BUILDING MEASURES, 2022
            For the yearly review by the Special Working Group (SWG)
                   Area: New Challenges and Threats (general)

A. FOR DECISION
   Nothing in this register waits for a decision of the SWG.

B. FOR INFORMATION
   - Draft Concept Paper, New Challenges and Threats (general); Draft Action
     Plan, New Challenges and Threats (general) (prepared by Türkiye)
     NCT/G/778, 16–30 June 2022: closed without comments (provisional). The
     Secretariat has not confirmed that all replies received are entered.
     Submission to the SWG: not recorded.
END
tail -n 2 "$work/all" >"$work/out"
is_out 'the foot: record, instant, what not recorded means' <<-'END'
Record 1234567; 31 December 2022. "Not recorded" means not in this register; it
is no statement about any Member State.
END
cp "$work/all" "$work/out"
out_has 'NOT YET SPECIFIED    lead 14, date 14, indicator 14'
out_has 'Proposed (draft), not in force.'
out_has '2 per year'
out_hasnt 'year: 0 recorded'
out_hasnt '0 of 28'
out_has 'announced;'
out_has 'Suggested area, an opinion'
grep -qwE '[Ss]ilent|[Oo]verdue|[Mm]issed|redirected|late|THA|CHN' "$work/out" &&
	not_ok 'words that are not used' || ok 'words that are not used'
[ "$(wc -L <"$work/out")" -le 80 ] && ok '80 columns' || not_ok '80 columns'
run env COLUMNS=60 "$TACIT" report --organ SWG --year 2022 --lang ru
[ "$(wc -L <"$work/out")" -le 60 ] && ok '60 columns' || not_ok '60 columns'

# --- the same bytes ------------------------------------------------------------
for format in text md html json csv; do
	report --format $format
	is_status 0 "$format"
	cp "$work/out" "$work/first"
	rm -f "$reg/.git/tacit"/index*
	run env TZ=Asia/Tokyo "$TACIT" report --organ swg --year 2022 \
		--format $format --now 2031-02-03
	cmp -s "$work/first" "$work/out" &&
		ok "$format: the same later, elsewhere, from a new index" ||
		not_ok "$format: the same later, elsewhere, from a new index"
done
report --format json
out_has '"tacit": 1'
out_has '"as_of": "2022-12-31T18:00:00Z"'
out_has '"no_communication": null'
report --format csv
out_has 'plans,1,paper.id,nct-general/action-plan'
out_has 'plans,1,without_lead,14'
sed -n 1p "$work/out" | tr -d '\r' >"$work/head" && mv "$work/head" "$work/out"
is_out 'the columns of the sheet' <<-'END'
section,position,field,value
END
report --format html -o "$work/file.html"
is_status 0 'to a file'
is_out 'and nothing else' </dev/null
report --format html
cmp -s "$work/file.html" "$work/out" && ok 'the file has the same bytes' ||
	not_ok 'the file has the same bytes'

# --- another instant -------------------------------------------------------------
report --now 2022-06-20T03:00:00Z
out_has 'As of 20 June 2022'
out_has 'NCT/G/778: open, comments by the end of 30 June 2022.'
out_has 'Secretariat, Nur-Sultan'
grep -q 'NCT/ICT/1327' "$work/out" && not_ok 'a note of October is not there' ||
	ok 'a note of October is not there'
out_has 'Call for comments closes'
report --lang ru
out_has 'ХОД ОСУЩЕСТВЛЕНИЯ МЕР ДОВЕРИЯ, 2022 ГОД'
out_has 'ДЛЯ РЕШЕНИЯ'
out_has '(СРГ)'
grep -qE 'SWG|SOC' "$work/out" && not_ok 'no organ in Latin letters' ||
	ok 'no organ in Latin letters'

# --- wrong uses ------------------------------------------------------------------
run tacit report --year 2022
is_status 2 'without an organ'
run tacit report --organ SWG
is_status 2 'without a year'
err_has '--year YEAR is needed: of which year'
run tacit report --organ SWG --year 22
is_status 2 'no year'
err_has '--year 22 is no year; write it like --year 2022'
run tacit report --organ UNO --year 2022
is_status 3 'no such organ'
err_has 'UNO is no organ of this body'
err_has 'its organs: SWG, SOC, MC, SUMMIT'
report --area nowhere
is_status 3 'no such area'
report --dimension spiritual
is_status 3 'no such dimension'
err_has 'no area of this register is in the dimension spiritual'
report --for friends
is_status 2 'for whom?'
report --since 2022-12-12-swg-00000000
is_status 3 'no such decision'
run tacit report --organ SWG --year 2023 --now 2022-12-31
is_status 3 'a year that has not begun'
err_has 'the year 2023 has not begun'
report -o "$work/no/such/folder/file"
is_status 4 'a folder that is not there'

# --- what began at the close, and what began on the day after --------------------
tacit init "$work/next" --from "$SOURCE/plans/cica" \
	>/dev/null 2>&1
cd "$work/next" && git config tacit.identity secretariat
tacit confirm NCT/G/778 --now 2022-07-01 -q >/dev/null
report
grep -q 'call closed; .*30.Jun.2022$' "$work/out" &&
	ok 'ready since the day of the close' ||
	not_ok 'ready since the day of the close'
tacit submit nct-general --to SWG --now 2022-07-01 -q >/dev/null
report
grep -q 'submitted to the  *1.Jul.2022$' "$work/out" &&
	ok 'submitted on the day after' || not_ok 'submitted on the day after'
cd "$reg"

# --- for the public ----------------------------------------------------------------
# The report of a register in which the rest does not exist: no word of it, no
# count of it, in any format.
whole=$work/whole part=$work/part
cp -R "$SOURCE/plans/cica" "$whole"
sed -i 's/^mode: unclear/mode: unclear\ndistribution: public/' \
	"$whole/events/2022/cybercrime-seminar.md"
cat >"$whole/plans/nct-general/open-paper.md" <<-'END'
	---
	area: nct-general
	kind: other
	title: A paper for everybody (test)
	lang: en
	distribution: public
	---

	It is a test.
END
cp -R "$whole" "$part"
find "$part" -name '*.md' ! -name README.md |
	while read -r file; do
		grep -q '^distribution: public' "$file" || rm "$file"
	done
# it may not refer to what does not exist
sed -i '/^note: /d' "$part/events/2022/cybercrime-seminar.md"
for half in whole part; do
	tacit init "$work/$half.reg" --from "$work/$half" --exercise \
		--now 2022-06-16 >/dev/null 2>&1 || not_ok "a register of the $half"
	git -C "$work/$half.reg" config tacit.identity secretariat
done
# what is for members only tells of what is public
run tacit decide nct-general/open-paper --organ SWG --outcome agreed \
	--because 'Test data.' --now 2022-11-02 -C "$work/whole.reg"
is_status 0 'a decision for members only on a public paper'
for format in text md html json csv; do
	for half in whole part; do
		run tacit report --organ SWG --year 2022 --for public \
			--format $format -C "$work/$half.reg"
		is_status 0 "$format for the public, $half"
		sed -e 's/[0-9a-f]\{40\}/RECORD/' \
			-e 's/ecord [0-9a-f]\{7\}/ecord 1234567/' \
			"$work/out" >"$work/public.$half"
	done
	if diff -u "$work/public.part" "$work/public.whole" >"$work/diff"; then
		ok "$format: what is for members only leaves no trace"
	else
		not_ok "$format: what is for members only leaves no trace"
	fi
done
run tacit report --organ SWG --year 2022 --for public -C "$work/whole.reg"
out_has 'Distribution: public'
out_has 'A paper for everybody'
out_has 'Seminar on Combating Cybercrime'
grep -qE 'NCT/G/778|Concept Paper|corruption|Thailand +A' "$work/out" &&
	not_ok 'nothing of the notes' || ok 'nothing of the notes'
plan
