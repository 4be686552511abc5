# lib: TAP for the tests of commands. Sourced by every NNN-topic.t.
#
#	. "$(dirname "$0")/lib.sh"
#	sample				# a register from plans/cica, in $reg
#	run tacit status --now 2022-07-01T03:00Z
#	is_status 0 'status answers'
#	is_out 'text' <<-'END' ... END	# the whole of stdout
#	out_has 'a piece of stdout'; err_has 'a piece of stderr'
#	plan
TACIT=${TACIT:-tacit}
SOURCE=${TACIT_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1 COLUMNS=80
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@test.invalid
export GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@test.invalid
PATH=$(dirname "$TACIT"):$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
reg=$work/register
tests=0 failures=0

tacit() { "$TACIT" "$@"; }
unhooked() { git -c core.hooksPath=/dev/null "$@"; }
run() { status=0; "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?; }
ok() {
	tests=$((tests + 1))
	echo "ok $tests - $1"
}
not_ok() {
	tests=$((tests + 1)) failures=$((failures + 1))
	echo "not ok $tests - $1"
	sed 's/^/# /' "$work/out" "$work/err" "$work/diff" 2>/dev/null
	rm -f "$work/diff"
}
is_status() {
	if [ "$status" -eq "$1" ]; then ok "$2"; else
		not_ok "$2 (status $status, expected $1)"; fi
}
is_out() { # expected text on standard input
	if diff -u - "$work/out" >"$work/diff"; then ok "$1"; else
		not_ok "$1"; fi
}
has() { # FILE PIECE
	if grep -qF -- "$2" "$work/$1"; then ok "std$1 has: $2"; else
		not_ok "std$1 has: $2"; fi
}
out_has() { has out "$1"; }
err_has() { has err "$1"; }
sample() { # options of init
	rm -rf "$reg"
	tacit init "$reg" --from "$SOURCE/plans/cica" "$@" >/dev/null &&
		cd "$reg" && git config tacit.identity secretariat ||
		{ echo 'Bail out! there is no register'; exit 1; }
}
# as if the register had begun with what is committed now
begin_here() {
	unhooked checkout -q --orphan begun && unhooked commit -qm 'Test data' &&
		unhooked branch -qM main && git update-ref -d refs/tacit/proved; }
exercise() { sample --exercise --now 2022-06-16; }
plan() { echo "1..$tests"; [ "$failures" -eq 0 ]; }
