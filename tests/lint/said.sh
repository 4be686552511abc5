#!/bin/sh
# What a person reads says result, not verdict: literals of the program, the
# manual, README and what a register begins with. A name that programs read
# ("verdict" by itself, **verdict** in tacit-format(5)) stays; so does the
# name of a list of words of the manual.
set -eu
export LC_ALL=C
cd "$1"
not_said='[Vv]erdict|VERDICT|ердикт|ЕРДИКТ'
literals() { # FILE...
	grep -onHE '"([^"\\]|\\.)*"' "$@" | grep -vE ':"verdicts?"$' |
		grep -E "$not_said" || true
}
pages() { # FILE...
	grep -nHE "$not_said" "$@" |
		sed 's/\*\*verdict\*\*//g; s/<!-- words verdicts -->//' |
		grep -E "$not_said" || true
}

# it would see one
[ "$(echo 'f("verdict", "a verdict");' | literals -)" = \
	'(standard input):1:"a verdict"' ]
[ -n "$(echo '**verdict**: the verdict' | pages -)" ]

found=$(
	literals src/*/*.[ch] include/tacit/*.h
	pages $(find src/man src/completion plans hooks README.md -type f)
)
[ -z "$found" ] || { echo "$found"; echo '  people read: result'; exit 1; }
