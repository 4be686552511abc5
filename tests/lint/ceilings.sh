#!/bin/sh
# 450 lines a .c, 200 a .h, 60 a function, 200 a command; no drawer names.
set -eu
cd "$1"
bad=0
for file in $(find src include -name '*.[ch]' | sort); do
	lines=$(wc -l <"$file")
	case $file in
	*.h) max=200 ;;
	src/cli/cmd_*.c) max=200 ;;
	src/text/words_??.c) continue ;; # a table, one row a sentence
	*) max=450 ;;
	esac
	[ "$lines" -le "$max" ] ||
		{ echo "$file: $lines lines, at most $max"; bad=1; }
	case $(basename "$file") in
	util* | common* | misc* | helper*)
		echo "$file: the name says nothing"; bad=1 ;;
	esac
	case $file in
	*.c)
		awk -v f="$file" '
		/^\{/ { start = NR }
		/^\}/ { if (start && NR - start - 1 > 60) {
			printf "%s:%d: a function of %d lines, at most 60\n",
				f, start, NR - start - 1; bad = 1 }
			start = 0 }
		END { exit bad }' "$file" || bad=1 ;;
	esac
done
exit $bad
