#!/bin/sh
# Break one command that writes at its system calls and look at what is left.
#
#	commands.sh DRIVER TACIT ROW [MAX]
#
# DRIVER is fault_break, or fault_power to cut the power instead, ROW a function
# of rows.sh, MAX the size of the sample (0: every point); TACIT_FAULT_FULL=1 in
# the environment overrides it, and TACIT_FAULT_CALL=N takes the points of one
# call, as a failure names it.
set -eu
export TACIT="$2" ROW="$3"
driver=$1 max=${4:-0}
[ "${TACIT_FAULT_FULL:-}" ] && max=0
HERE=$(cd "$(dirname "$0")" && pwd)
export HERE
work=$(mktemp -d "${TMPDIR:-/tmp}/tacit-fault.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
# shellcheck source=/dev/null
. "$HERE/rows.sh"
begin_row
make_row >log 2>&1 || {
	cat log
	echo "not ok - $ROW cannot be prepared"
	exit 1
}
cp -a template run
tree_of() { git -C "$REG" rev-parse -q --verify 'main^{tree}' || echo none; }
tree_of >before 2>/dev/null
"$ROW_FUNCTION" "$TACIT" >log 2>&1 || {
	cat log
	echo "not ok - $ROW fails by itself"
	exit 1
}
tree_of >expected
git -C "$REG" rev-list --count main >commits
one=
case $driver in
*fault_break) one="-o ${TACIT_FAULT_CALL:-0}" ;;
esac
# shellcheck disable=SC2086 # none, or two words
"$ROW_FUNCTION" "$driver" -n "$max" $one template "$HERE/after.sh" "$TACIT"
