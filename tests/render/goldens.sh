#!/bin/sh
# goldens.sh PROGRAM FOLDER [rewrite]: what the sample pages look like in every
# format is what stands in FOLDER; with "rewrite" it is written there.
set -eu
program=$1 folder=$2 mode=${3:-compare}
bad=0
out=$(mktemp)
trap 'rm -f "$out"' EXIT
page() { # FILE ARGUMENTS
	file=$folder/$1
	shift
	"$program" "$@" >"$out"
	if [ "$mode" = rewrite ]; then
		cat "$out" >"$file"
	else
		diff -u "$file" "$out" || bad=1
	fi
}
for format in md:md txt:text html:html; do
	page report.${format%:*} ${format#*:} en
	page report-ru.${format%:*} ${format#*:} ru exercise
	page matrix.${format%:*} ${format#*:} matrix
done
page report-60.txt text en 60
page report-ru-colour.txt text ru 100 colour
page matrix-160.txt text matrix 160
exit $bad
