#!/bin/sh
# Kill a writing command at its system calls, or cut the power after them, and
# look at what is left.
#
#	sweep.sh DRIVER PROGRAM bare|worktree [MAX]
#
# DRIVER is fault_kill or fault_power, PROGRAM write_once or tacit. MAX is the
# size of the sample (0: every point); TACIT_FAULT_FULL=1 in the environment
# overrides it.
set -eu
# shellcheck disable=SC2034 # template.sh wants them
driver=$1 write=$2 mode=$3 max=${4:-0}
[ "${TACIT_FAULT_FULL:-}" ] && max=0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/tacit-fault.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
# shellcheck source=/dev/null
. "$here/template.sh"

# shellcheck disable=SC2046 # one word an argument
"$driver" -n "$max" template "$here/check.sh" "$write" $(arguments)
