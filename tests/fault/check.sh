#!/bin/sh
# What has to be true after a writing command was killed, or its calls failed
# (see sweep.sh, errors.sh). "run" is the register, "out" what the command
# printed: its acknowledgement. The adapter says what the commands are.
set -u
point=$1
exec 3>&1 >log 2>&1
say() {
	{ echo "# at $point: $*"; sed 's/^/#   /' log; } >&3
	exit 1
}
# shellcheck source=/dev/null
. "$ADAPTER"

is_whole() {
	holds_before || say "$1: what was there before is lost"
	[ ! -s out ] || holds_killed || say "$1: acknowledged, and not there"
	git -C run fsck --strict --no-dangling || say "$1: git fsck"
}
is_clean() {
	[ "$MODE" = worktree ] || return 0
	[ -z "$(git -C run status --porcelain)" ] || {
		git -C run status --porcelain
		say "$1: the work tree is not clean"
	}
}

is_whole "after the kill"
read_once || say "the next command fails"
is_whole "after a reading command"
is_clean "after a reading command"
if [ "$MODE" = worktree ]; then
	files=$(git -C run ls-tree -r --name-only main)
	git -C run commit -q --allow-empty -m plain || say "git cannot commit"
	[ "$files" = "$(git -C run ls-tree -r --name-only main)" ] ||
		say "a plain git commit removes a file"
fi
write_next || say "the next write fails, or is not there"
is_whole "after the next write"
is_clean "after the next write"
[ ! -e run/.git/index.lock ] || say "index.lock is left"
exit 0
