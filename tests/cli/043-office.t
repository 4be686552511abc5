# What goes out as a document of an office program, or as PDF.
. "$(dirname "$0")/lib.sh"
sample
now='--now 2022-07-05'
tacit comment NCT/G/778 -s THA -k proposal -p concept-paper#II.2 -q \
	-m 'Test data: name them.' -r 2022-06-20T10:00:00Z \
	--now 2022-06-20T11:00:00Z >"$work/id"
part() { unzip -p "$1" "$2" >"$work/out"; }

# the same bytes for the same record, in a file or to a pipe
for format in docx xlsx; do
	run tacit matrix NCT/G/778 $now --format $format -o "$work/m.$format"
	is_status 0 "matrix as $format"
	sleep 2
	tacit matrix NCT/G/778 $now --format $format >"$work/again" 2>/dev/null
	run cmp "$work/m.$format" "$work/again"
	is_status 0 "the same bytes: $format"
done
part "$work/m.docx" word/document.xml
out_has 'w:orient="landscape"'
out_has 'Distribution'
out_has 'to further cooperation in law enforcement'
out_has "$(cat "$work/id")"
out_has 'Not recorded'
part "$work/m.xlsx" xl/worksheets/sheet1.xml
out_has 'Suggested area'
out_has '<formula1>_list0!$A$1:$A$8</formula1>'
part "$work/m.xlsx" xl/worksheets/sheet2.xml
out_has 'not incorporated'
run tacit report --organ SWG --year 2022 $now --format docx -o "$work/r.docx"
is_status 0 'a report'
part "$work/r.docx" word/document.xml
out_has '<w:pStyle w:val="Heading1"/>'
out_has 'PAGEREF h1'
grep -o '<w:bookmarkStart [^>]*' "$work/out" | sed 's/.*w:name="//; s/".*//' |
	sort >"$work/marks"
grep -o '<w:hyperlink w:anchor="[^"]*' "$work/out" | sed 's/.*="//' |
	sort -u >"$work/links"
uniq -d "$work/marks" >"$work/diff"
comm -13 "$work/marks" "$work/links" >>"$work/diff"
[ "$(grep -c '^a' "$work/links")" -gt 2 ] && [ ! -s "$work/diff" ] &&
	ok 'names and contents lead to one place each' ||
	not_ok 'names and contents lead to one place each'
part "$work/r.docx" word/footer1.xml
out_has 'NUMPAGES'
sed -i 's/Member States/States/' plans/nct-general/concept-paper.md
git -c core.hooksPath=/dev/null commit -qam 'paper: change a word'
run tacit diff nct-general/concept-paper --from NCT/G/778 --format docx \
	-o "$work/d.docx"
is_status 1 'a redline: it differs'
part "$work/d.docx" word/document.xml
out_has '<w:strike/>'
run tacit matrix NCT/G/778 $now --format docx -o /nonexistent/m.docx
is_status 4 'where it cannot be written'
run tacit status --format docx
is_status 2 'only of what is told of at length'
run tacit form NCT/G/778 --lang ru -o "$work/form.docx"
is_status 0 'a form as a document'
part "$work/form.docx" word/document.xml
out_has 'Предлагаемый текст'
out_has 'Государства-члены стремятся:'
out_has '<w:listItem w:displayText="поправка" w:value="поправка"/>'
out_has '<w:listItem w:displayText="concept-paper#II.2"'
[ "$(grep -o '<w:dropDownList>' "$work/out" | wc -l)" -eq 12 ] &&
	[ "$(grep -o '<w:comboBox>' "$work/out" | wc -l)" -eq 24 ] &&
	ok 'kind, place and category drop down in each row' ||
	not_ok 'kind, place and category drop down in each row'
run tacit comment NCT/G/778 --sheet "$work/form.docx" $now
is_status 3 'blank'
err_has 'the sheet has no comment in it'
# a program that knows no such lists leaves the mark
python3 - "$work/form.docx" "$work/plain.docx" <<'END'
import re, sys, zipfile
old = zipfile.ZipFile(sys.argv[1])
with zipfile.ZipFile(sys.argv[2], "w") as new:
    for name in old.namelist():
        data = old.read(name).decode()
        if name == "word/document.xml":
            data = re.sub(r"<w:sdtPr>.*?</w:sdtPr>", "", data)
            data = re.sub(r"</?w:(sdt|sdtContent)>", "", data)
            data = data.replace("▾", "▾ поправка", 2).replace(
                "▾ поправка", "▾", 1)
        new.writestr(name, data)
END
run tacit comment NCT/G/778 --sheet "$work/plain.docx" $now -n
is_status 3 'the mark is no word'
grep -q '▾' "$work/err" && not_ok 'nor said' || ok 'nor said'

# what was said stays text, whatever is in it; and a matrix that comes back
# adds nothing, with a withdrawal that has no words, too
tacit comment NCT/G/778 -s KAZ -k question -q -m 'Test: <w:t>&amp; "=1+1"' \
	-r 2022-06-20T10:00:00Z --now 2022-06-20T12:00:00Z >"$work/asked"
tacit comment NCT/G/778 -s THA -k withdrawal --withdraws "$(cat "$work/id")" \
	-q -r 2022-06-25T10:00:00Z --now 2022-06-25T12:00:00Z >/dev/null
for format in csv xlsx docx; do
	rm -f "$work/m.$format"
	tacit matrix NCT/G/778 $now --format $format -o "$work/m.$format" \
		2>/dev/null
	run tacit comment NCT/G/778 --sheet "$work/m.$format" $now \
		-r 2022-07-05T00:00:00Z
	is_status 0 "$format is taken back"
	err_has '0 comments recorded'
done
part "$work/m.docx" word/document.xml
out_has 'Test: &lt;w:t&gt;&amp;amp; &quot;=1+1&quot;'

# other programs open them
if command -v pandoc >/dev/null; then
	for name in m r d form; do
		run pandoc "$work/$name.docx" -t plain
		is_status 0 "pandoc opens $name.docx"
	done
	out_has 'concept-paper#II.2'
fi
if command -v soffice >/dev/null; then
	cd "$work"
	run soffice "-env:UserInstallation=file://$work/office" --headless \
		--convert-to pdf m.docx m.xlsx r.docx d.docx form.docx
	for name in m r d form; do
		[ -s "$name.pdf" ] && ok "an office program opens $name.docx" ||
			not_ok "an office program opens $name.docx"
	done
	cd "$reg"
fi

# PDF is printed by a browser; root's has no sandbox
mkdir "$work/bin" "$work/none"
for program in sh git env; do
	ln -s "$(command -v $program)" "$work/none/$program"
done
run env PATH="$work/none" "$TACIT" matrix NCT/G/778 $now --format pdf
is_status 4 'no program prints it here'
err_has 'no program that prints PDF is installed here'
err_has 'install one of them, or --format html, which any browser prints'
if command -v chromium >/dev/null; then
	printf '#!/bin/sh\nexec %s --no-sandbox "$@"\n' \
		"$(command -v chromium)" >"$work/bin/chromium"
	chmod +x "$work/bin/chromium"
	PATH=$work/bin:$PATH
	run tacit report --organ SWG --year 2022 $now --format pdf \
		-o "$work/r.pdf"
	is_status 0 'a report as PDF'
	run pdfinfo "$work/r.pdf"
	out_has 'Tagged:          yes'
	run pdftotext "$work/r.pdf" -
	out_has '1/'
fi
printf '#!/bin/sh\nexit 1\n' >"$work/bin/chromium"
chmod +x "$work/bin/chromium"
PATH=$work/bin:$PATH
run tacit report --organ SWG --year 2022 $now --format pdf
is_status 4 'it could not print'
err_has 'could not print the page'
err_has '--format html, which any browser prints'
if [ "$(id -u)" -eq 0 ]; then
	err_has 'chromium does not start for root: as another user'
fi
plan
