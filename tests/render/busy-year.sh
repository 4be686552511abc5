#!/bin/sh
# busy-year.sh FOLDER: the report of a busy year (busy.sh) in two languages, as
# it is printed by Chromium and seen on a telephone: its body has at most six
# sheets of A4, no sheet is nearly empty but the last before the annexes, no page
# is wider than the screen, each sheet says whose it is. And the meeting's one
# file, whose contents say on which sheet each part begins. 77: no Chromium here.
set -eu
folder=$1
chromium=$(command -v chromium || command -v chromium-browser ||
	command -v google-chrome) || { echo "skipped: no Chromium"; exit 77; }
command -v pdftotext >/dev/null || { echo "skipped: no pdftotext"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
say() { echo "$lang: $1"; bad=1; }

sh "$folder/busy.sh" "$work/busy"
for lang in en ru; do
	"$TACIT" -C "$work/busy" report --organ WG --year 2023 --lang $lang \
		--now 2023-12-31 --format html -o "$work/$lang.html"
done
sh "$folder/pages.sh" "$work/en.html" "$work/ru.html" || bad=1

browse() { # OPTION...: the page of $lang
	timeout 90 "$chromium" --headless --no-sandbox --disable-gpu \
		--disable-dev-shm-usage --user-data-dir="$work/user" \
		--host-resolver-rules='MAP * ~NOTFOUND' "$@" \
		"file://$work/$lang.html" 2>/dev/null
}
for lang in en ru; do
	annex='^ *Annex 1\. ' sample='SAMPLE, not a document of TBR'
	[ $lang = en ] || annex='^ *Приложение 1\. ' \
		sample='УЧЕБНЫЙ ОБРАЗЕЦ, не документ УОР'
	browse --no-pdf-header-footer --print-to-pdf="$work/$lang.pdf" \
		>/dev/null || say 'could not be printed'
	pdfinfo "$work/$lang.pdf" | grep -q 'Tagged: *yes' || say 'not tagged'
	pages=$(pdfinfo "$work/$lang.pdf" | sed -n 's/^Pages: *//p')
	body=0 n=1
	while [ $n -le "$pages" ]; do
		pdftotext -f $n -l $n -layout "$work/$lang.pdf" "$work/sheet"
		grep -q "$sample" "$work/sheet" || say "sheet $n does not say SAMPLE"
		[ "$(grep -c '[^ ]' "$work/sheet")" -ge 8 ] ||
			say "sheet $n is nearly empty"
		[ $n -eq 1 ] || [ $body -ne 0 ] ||
			! grep -q "$annex" "$work/sheet" || body=$((n - 1))
		n=$((n + 1))
	done
	[ $body -ge 1 ] && [ $body -le 6 ] || say "its body has $body sheets"
	# what stands first is what is asked
	pdftotext -f 1 -l 1 -layout "$work/$lang.pdf" "$work/sheet"
	grep -q 'Test State B\|Учебное государство B' "$work/sheet" ||
		say 'who objects is not on its first sheet'
done
# the meeting's one file: what its contents say is so, on each sheet it is a sample
mkdir "$work/bin" # root's browser has no sandbox
printf '#!/bin/sh\nexec %s --no-sandbox "$@"\n' "$chromium" >"$work/bin/chromium"
chmod +x "$work/bin/chromium"
for lang in en ru; do
	pack=$work/pack-$lang.pdf sample='SAMPLE, not a document of TBR'
	[ $lang = en ] || sample='УЧЕБНЫЙ ОБРАЗЕЦ, не документ УОР'
	PATH=$work/bin:$PATH "$TACIT" -C "$work/busy" report --organ WG \
		--year 2023 --lang $lang --now 2023-12-31 --pack "$pack" ||
		say 'no pack'
	pages=$(pdfinfo "$pack" | sed -n 's/^Pages: *//p')
	n=1
	while [ $n -le "$pages" ]; do
		pdftotext -f $n -l $n -layout "$pack" - | tr -s ' ' |
			sed 's/^ //' >"$work/sheet-$n"
		grep -q "$sample" "$work/sheet-$n" ||
			say "sheet $n of the pack does not say SAMPLE"
		[ "$(grep -c '[^ ]' "$work/sheet-$n")" -ge 4 ] ||
			say "sheet $n of the pack is nearly empty"
		n=$((n + 1))
	done
	sed -n 's/^\([A-Z]\.[0-9]* .*[^ ]\) \([0-9]*\)$/\2 \1/p' "$work/sheet-1" \
		>"$work/contents"
	[ "$(wc -l <"$work/contents")" -ge 20 ] || say 'the pack has no contents'
	while read -r sheet title; do
		grep -qF "$(echo "$title" | cut -c1-30)" "$work/sheet-$sheet" ||
			say "not on sheet $sheet: $title"
	done <"$work/contents"
done
# a telephone: a frame of 390 pixels tells how wide the page in it is
for lang in en ru; do
	{ printf '<!DOCTYPE html><title>t</title><iframe id=f width=390 height=800 srcdoc="'
	sed -e 's/&/\&amp;/g' -e 's/"/\&quot;/g' "$work/$lang.html"
	printf '"></iframe><script>onload=function(){var d=document.getElementById("f").contentDocument;'
	printf 'document.title="wide "+d.documentElement.scrollWidth}</script>'
	} >"$work/phone.html"
	was=$lang lang=phone
	browse --dump-dom --virtual-time-budget=4000 >"$work/dom" || true
	lang=$was
	wide=$(sed -n 's/.*<title>wide \([0-9]*\)<.*/\1/p' "$work/dom" | head -n 1)
	[ "${wide:-0}" -ge 300 ] && [ "${wide:-0}" -le 390 ] ||
		say "is ${wide:-not known} pixels wide on a telephone"
done
[ $bad = 0 ] && echo 'the body fits, on paper and on a telephone'
exit $bad
