#!/bin/sh
# Every row of bench.sh prints figures, or "-" and the package that its bar needs.
# What the figures are is not asked.
set -u
export TACIT_BUILD PAIRS=1
bench=$(dirname "$0")/bench.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fails() {
	echo "not ok - $1"
	sed 's/^/# /' "$work/out" "$work/err"
	exit 1
}

sh "$bench" 200 >"$work/out" 2>"$work/err" </dev/null || fails 'it ends well'
[ ! -s "$work/err" ] || fails 'it complains of nothing'
# from the 29th column on: size, five figures, what to reach, MiB, the bar
awk '/^ /{ next } / cores, /{ ended = 1; next }
	{
		rows++
		split(substr($0, 29), f)
		is_number = "^[0-9]+[.]?[0-9]*$"
		lacks = /\(not installed: package [a-z0-9]+\)$/
		ok = f[1] == 200 && f[2] ~ is_number
		for (i = 3; i <= 5; i++)
			ok = ok && (lacks ? f[i] == "-" : f[i] ~ is_number)
		if (!ok || f[7] !~ /^[0-9.]+\/[0-9.-]+$/) {
			print "# no figures: " $0
			bad = 1
		}
	}
	END { exit bad || !ended || rows < 34 }' "$work/out" || fails 'its rows'
echo 'ok - its rows'

command -v valgrind >/dev/null || exit 0
sh "$bench" --instructions --rows comment 200 >"$work/out" 2>"$work/err"
# none where sanitizers are built in
grep -qE '^comment +200 +([0-9,]+|-)$' "$work/out" || fails 'instructions'
echo 'ok - instructions'
