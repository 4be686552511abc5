#!/bin/sh
# pages.sh FILE.html...: opens each in Chromium without a network and fails on
# a message in its console, on anything that it would load, and on any word
# that is cut off or missing when it is printed on A4. 77: no Chromium here.
set -eu
chromium=$(command -v chromium || command -v chromium-browser ||
	command -v google-chrome) || { echo "skipped: no Chromium"; exit 77; }
command -v pdftotext >/dev/null || { echo "skipped: no pdftotext"; exit 77; }
export LC_ALL=C
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
bad=0
say() { echo "$file: $1"; bad=1; }

# What a page could load, but for the addresses of links.
loads='<(script|link|img|iframe|object|embed|base|form|audio|video|source|image|use|foreignObject)[ >/]|<meta http-equiv="refresh"| (src|srcset|action|xlink:href|style|on[a-z]+)="|@import|url\((["'"'"']?)[^#]'

print() { # FILE: to $tmp/page.pdf, with the console in $tmp/log
	rm -rf "$tmp/page.pdf" "$tmp/user" "$tmp/net.json"
	timeout 90 "$chromium" --headless --no-sandbox --disable-gpu \
		--disable-dev-shm-usage --disable-background-networking \
		--disable-component-update --disable-sync --no-first-run \
		--disable-default-apps --disable-extensions \
		--host-resolver-rules='MAP * ~NOTFOUND' \
		--user-data-dir="$tmp/user" --enable-logging=stderr \
		--log-net-log="$tmp/net.json" --no-pdf-header-footer \
		--print-to-pdf="$tmp/page.pdf" "file://$1" >"$tmp/log" 2>&1 &&
		[ -s "$tmp/page.pdf" ]
}

# One word a line: what a reader sees in the page, tags and entities resolved.
words_of() {
	# a fixed space is a space in print
	sed -e 's/<wbr>//g' -e "s/$(printf '\302\240')/ /g" "$1" |
		tr '\n' '\001' |
		sed -e 's/<style>[^<]*<\/style>//g' \
			-e 's/<title[^>]*>[^<]*<\/title>//g' \
			-e 's/<desc[^>]*>[^<]*<\/desc>//g' \
			-e 's/<[^>]*>/ /g' |
		sed -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&quot;/"/g' \
			-e "s/&#39;/'/g" -e 's/&amp;/\&/g' |
		tr ' \001\t' '\n\n\n' | sed -e '/^$/d' | sort -u
}

for file; do
	file=$(cd "$(dirname "$file")" && pwd)/$(basename "$file")
	grep -nE "$loads" "$file" && say "would load or run something"
	grep -q "content=\"default-src 'none'; style-src 'unsafe-inline'\"" \
		"$file" || say "has no content security policy"
	print "$file" || { say "could not be printed"; tail -n 5 "$tmp/log"; continue; }
	grep 'CONSOLE' "$tmp/log" && say "has messages in the console"
	# what the browser asks for itself comes from the hosts left out here
	grep -oE '"url":"(https?|wss?|ftp)://[^"]*"' "$tmp/net.json" |
		grep -vE '"[a-z]+://[a-z0-9.-]+\.(google|googleapis|gvt1)\.com/' &&
		say "asked the network"
	# every word on its sheet, 12 mm (34 pt) off the left and right edges
	pdftotext -bbox "$tmp/page.pdf" "$tmp/words.html"
	sed -e 's/[<>]/ /g' -e 's/"//g' "$tmp/words.html" | awk '
		/^ *page / { for (i = 1; i <= NF; i++) {
			split($i, a, "="); size[a[1]] = a[2] } pages++
			if (!((size["width"] > 594 && size["width"] < 597 &&
				size["height"] > 841 && size["height"] < 843) ||
				(size["height"] > 594 && size["height"] < 597 &&
				size["width"] > 841 && size["width"] < 843))) {
				print "page " pages " is not A4"; bad = 1 } }
		/^ *word / { for (i = 2; i <= 5; i++) {
			split($i, a, "="); at[a[1]] = a[2] }
			if (at["xMin"] < 34 || at["xMax"] > size["width"] - 34 ||
				at["yMin"] < 12 || at["yMax"] > size["height"] - 12) {
				print "page " pages ": cut:" $0; bad = 1 } }
		END { exit bad || !pages }' || say "is cut in print"
	# every word of the page in the print; hyphens may be new or at an end
	pdftotext -raw "$tmp/page.pdf" "$tmp/print.txt"
	sed -e 's/ﬁ/fi/g' -e 's/ﬂ/fl/g' -e 's/ﬀ/ff/g' "$tmp/print.txt" |
		tr -d ' \n\f-' >"$tmp/print.flat"
	words_of "$file" | awk -v flat="$tmp/print.flat" '
		BEGIN { getline text < flat; gsub(/­/, "", text) }
		{ word = $0; gsub(/-/, "", word) }
		word != "" && !index(text, word) {
			print "not in print: " $0; bad = 1 }
		END { exit bad }' || say "has words that are not printed"
done
[ $bad = 0 ] && echo "$# pages: nothing loaded, nothing cut"
exit $bad
