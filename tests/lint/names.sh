#!/bin/sh
# A static function can be found by its name: it stands in two files at most.
set -eu
cd "$1"
found=$(awk '
/^static / && /\(/ || held {
	line = held $0
	held = ""
	if (line !~ /\(/) { held = line; next }
	sub(/\(.*/, "", line)
	sub(/.*[ *]/, "", line)
	if (line ~ /^[a-z_0-9]+$/ && !((line, FILENAME) in seen)) {
		seen[line, FILENAME] = 1
		files[line] = files[line] " " FILENAME
		count[line]++
	}
}
END { for (name in count) if (count[name] > 2) print name ":" files[name] }
' src/*/*.c | sort)
[ -z "$found" ] || { printf 'static names in more than two files:\n%s\n' "$found"; exit 1; }
