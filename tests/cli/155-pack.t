# The meeting's one file: the report, the papers for decision, what changed in
# them, the comments, draft conclusions.
. "$(dirname "$0")/lib.sh"
pack() { run tacit report --organ SWG --year 2022 "$@"; }
# a page as text: what ids of commits and the days of this run are, is masked
page_text() { # FILE
	sed -e '1,/<main>/d' -e '/<\/main>/,$d' "$1" |
		sed -e 's/<wbr>//g; s/<[^>]*>/ /g' -e 's/&quot;/"/g' -e 's/&amp;/\&/g' \
			-e 's/ecord [0-9a-f]\{7\} of [^(]*/ecord 1234567 of DAY /' \
			-e 's/ecord [0-9a-f]\{7\};/ecord 1234567;/' |
		tr -s ' ' | sed 's/^ //; s/ $//; /^$/d'
}
once() { # FILE WHAT: what has a place has one
	grep -o ' id="[^"]*"' "$1" | sort | uniq -d >"$work/diff"
	[ -s "$work/diff" ] && not_ok "$2" || ok "$2"
}

# --- nothing waits for a decision ---------------------------------------------------
sample
pack --now 2022-07-05 --pack "$work/empty.html"
is_status 0 'a year in which nothing is for decision'
is_out 'what is written to a file is not printed' </dev/null
page_text "$work/empty.html" >"$work/out"
out_has 'Documents for the SWG, 2022'
out_has 'A. Status of confidence-building measures, 2022'
grep -c 'Nothing in this register waits for a decision of the SWG.' \
	"$work/out" >"$work/count"
[ "$(cat "$work/count")" = 2 ] && ok 'the report and the conclusions say so' ||
	not_ok 'the report and the conclusions say so'
grep -q 'took note\|DRAFT' "$work/out" && not_ok 'nothing is drafted' ||
	ok 'nothing is drafted'

# --- wrong uses -------------------------------------------------------------------------
for file in swg swg.txt swg.pdf.gz .odt; do
	pack --pack "$work/$file"
	is_status 2 "no kind of file: $file"
	err_has 'it ends in .pdf, .docx or .html'
done
pack --pack "$work/x.pdf" --format html
is_status 2 'its name says as what'
err_has 'leave out --output and --format'
pack --pack "$work/x.pdf" -o "$work/y.pdf"
is_status 2 'and where'
[ ! -e "$work/x.pdf" ] && ok 'nothing was written' || not_ok 'nothing was written'
cp "$work/empty.html" "$work/before.html"
pack --pack "$work/empty.html" --now 2022-07-05
is_status 3 'a file that is there is not written over'
err_has 'the file is there'
cmp -s "$work/empty.html" "$work/before.html" && ok 'it is as it was' ||
	not_ok 'it is as it was'
pack --pack "$work/no/such/folder/x.html"
is_status 4 'a folder that is not there'
run tacit report --organ UNO --year 2022 --pack "$work/uno.html"
is_status 3 'no such organ'
[ ! -e "$work/uno.html" ] && ok 'and no file' || not_ok 'and no file'

# --- a matter with comments, a text that is not the one that was circulated -------------
exercise
for code in XAA XBB; do
	tacit new member code=$code "name=Test State $code" kind=member \
		-m 'Test data.' -q --now 2022-06-17 >/dev/null 2>&1
done
tacit comment NCT/G/778 -q -r 2022-06-20T09:00:00Z -s XAA -k objection \
	-p concept-paper#II.2 -m 'Test objection.' --now 2022-06-20T10:00:00Z \
	>/dev/null
tacit comment NCT/G/778 -q -r 2022-06-21T09:00:00Z -s XBB -k proposal \
	-p action-plan#i.3 -m 'Test proposal.' --now 2022-06-21T10:00:00Z \
	>/dev/null
tacit comment NCT/G/778 -q -r 2022-07-01T09:00:00Z -s XBB -k comment \
	-m 'Test: it came after the close.' --now 2022-07-01T10:00:00Z >/dev/null
tacit confirm NCT/G/778 --now 2022-07-02 -q >/dev/null
sed -i 's/Member States/States/' plans/nct-general/concept-paper.md
unhooked commit -qam 'Test data'
tacit submit nct-general --to SWG --because 'A word was mended (test).' \
	--now 2022-07-03 -q >/dev/null 2>&1
pack --now 2022-07-05 --pack "$work/pack.html"
is_status 0 'a matter for decision'
page_text "$work/pack.html" >"$work/text"
golden=$SOURCE/tests/cli/155-pack.txt
[ -z "${TACIT_REWRITE:-}" ] || cp "$work/text" "$golden"
diff -u "$golden" "$work/text" >"$work/diff" && ok 'all of it' ||
	not_ok 'all of it'
once "$work/pack.html" 'each thing has one place'
grep -o 'href="#[^"]*' "$work/pack.html" | sed 's/href="#//' | sort -u |
	while read -r to; do
		grep -qF " id=\"$to\"" "$work/pack.html" || echo "$to"
	done >"$work/diff"
[ -s "$work/diff" ] && not_ok 'each link leads to one' ||
	ok 'each link leads to one'
grep -q 'href="#comments/2022/nct-g-778/xbb/' "$work/pack.html" &&
	ok 'from a passage to what was said on it' ||
	not_ok 'from a passage to what was said on it'
cp "$work/pack.html" "$work/first.html" && rm "$work/pack.html"
rm -f .git/tacit/index*
run env TZ=Asia/Tokyo "$TACIT" report --organ SWG --year 2022 \
	--now 2022-07-05 --pack "$work/pack.html"
cmp -s "$work/first.html" "$work/pack.html" && ok 'the same bytes: html' ||
	not_ok 'the same bytes: html'
pack --now 2022-07-05 --lang ru --pack "$work/ru.html"
page_text "$work/ru.html" >"$work/out"
out_has 'Проекты выводов'
out_has 'русский; язык оригинала: английский'
grep -q 'SWG\|SOC\|DRAFT' "$work/out" && not_ok 'in Russian all of it' ||
	ok 'in Russian all of it'

# --- docx, pdf ------------------------------------------------------------------------------
for copy in a b; do
	pack --now 2022-07-05 --pack "$work/$copy.docx"
	is_status 0 'as a docx'
done
cmp -s "$work/a.docx" "$work/b.docx" && ok 'the same bytes: docx' ||
	not_ok 'the same bytes: docx'
unzip -p "$work/a.docx" word/document.xml >"$work/out"
out_has '[The SWG took note of the texts that were submitted to it on 3 July 2022'
unzip -p "$work/a.docx" word/header1.xml >"$work/head"
has head 'SAMPLE, not a document of CICA'
grep -o '<w:bookmarkStart [^>]*' "$work/out" | sed 's/.*w:name="//; s/".*//' |
	sort >"$work/marks"
grep -o '<w:hyperlink w:anchor="[^"]*' "$work/out" | sed 's/.*="//' |
	sort -u >"$work/links"
uniq -d "$work/marks" >"$work/diff"
comm -13 "$work/marks" "$work/links" >>"$work/diff"
[ -s "$work/links" ] && [ ! -s "$work/diff" ] && ok 'each link leads to one place' ||
	not_ok 'each link leads to one place'
chromium=$(command -v chromium || command -v chromium-browser || :)
if [ -n "$chromium" ] && command -v pdftotext >/dev/null; then
	mkdir "$work/bin" # root's browser has no sandbox
	printf '#!/bin/sh\nexec %s --no-sandbox "$@"\n' "$chromium" \
		>"$work/bin/chromium"
	chmod +x "$work/bin/chromium"
	PATH=$work/bin:$PATH pack --now 2022-07-05 --pack "$work/pack.pdf"
	is_status 0 'as a pdf'
	pdftotext -layout "$work/pack.pdf" "$work/out"
	# the contents and the sheets agree
	last=$(sed -n 's/^[A-Z]\. Draft conclusions  *\([0-9]*\)$/\1/p' "$work/out")
	pdftotext -f "${last:-1}" -l "${last:-1}" -layout "$work/pack.pdf" "$work/out"
	grep -q '^ *[A-Z]\.  *Draft conclusions$' "$work/out" &&
		ok 'its contents say on which sheet' ||
		not_ok 'its contents say on which sheet'
	grep -q 'SAMPLE' "$work/out" && ok 'and every sheet what it is' ||
		not_ok 'and every sheet what it is'
fi
plan
