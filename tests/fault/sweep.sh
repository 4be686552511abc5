#!/bin/sh
# Kill a writing command at its system calls and look at what is left.
#
#	sweep.sh KILL WRITE_ONCE bare|worktree [MAX]
#
# MAX is the size of the sample (0: every point); TACIT_FAULT_FULL=1 in the
# environment overrides it.
set -eu
kill=$1 write=$2 mode=$3 max=${4:-0}
[ "${TACIT_FAULT_FULL:-}" ] && max=0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/tacit-fault.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
export HOME="$work" GIT_CONFIG_NOSYSTEM=1
git config --global user.name Seat
git config --global user.email seat@register.invalid

bare=
[ "$mode" = bare ] && bare=--bare
git init -q $bare -b main template
"$write" template notes/2022/first.md first >/dev/null
"$write" template notes/2022/second.md second >/dev/null
[ "$mode" = bare ] || git -C template status >/dev/null

export WRITE="$write" MODE="$mode"
"$kill" -n "$max" template "$here/check.sh" \
	"$write" run notes/2022/killed.md killed
