# What takes long is told on a terminal, in one line that goes again.
. "$(dirname "$0")/lib.sh"
[ -x "${TACIT_SLOW-}" ] ||
	{ echo '1..0 # SKIP there is no program to which all takes long'; exit; }
sample
terminal() { script -qec "$*" /dev/null </dev/null; }
hasnt() { # FILE PIECE
	if grep -qF -- "$2" "$work/$1"; then not_ok "std$1 has no: $2"; else
		ok "std$1 has no: $2"; fi
}
tacit status >/dev/null
gone=$(printf '\r\033[K')

run terminal "$TACIT_SLOW" check
is_status 0 'on a terminal'
out_has 'reading: 2 of 8'
out_has ' files'
out_has 'checking the history: 2 commits'
out_has "$gone"
hasnt out 'walking the history'
tr '\r' '\n' <"$work/out" | sed 's/.*\[K//' | grep -v -e '^$' -e '^reading: ' \
	-e '^checking the history: ' >"$work/told"
tacit check >"$work/out"
is_out 'what is told besides is what it is elsewhere' <"$work/told"

rm .git/tacit/past
run terminal "$TACIT_SLOW" check
out_has 'walking the history: 2 of 3 commits'
run terminal "$TACIT_SLOW" check --lang ru
out_has 'чтение: файлов 2 из 8'
run terminal "$TACIT_SLOW" check -q
hasnt out 'reading: '
hasnt out "$gone"

run "$TACIT_SLOW" check
is_status 0 'in a pipe'
hasnt err 'reading: '
hasnt err 'checking '
is_out 'is no word of it' <"$work/told"
plan
