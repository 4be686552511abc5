#!/bin/sh
# What has to be true after a command was broken (see break.c, commands.sh):
# "run" is the folder it worked in, "out" and "err" what it printed, "status"
# how it ended; "before" and "expected" are the trees of main before it and
# after it worked.
set -u
point=$1
exec 3>&1 >log 2>&1
say() {
	{
		echo "# at $point, ${status:-}: $*"
		sed 's/^/#   /' err log
	} >&3
	exit 1
}
# shellcheck source=/dev/null
. "$HERE/rows.sh"
begin_row

tree() { git -C "$REG" rev-parse -q --verify 'main^{tree}' || echo none; }
count() { git -C "$REG" rev-list --count main 2>/dev/null || echo 0; }
is_whole() {
	now=$(tree)
	[ "$now" = "$before" ] || [ "$now" = "$expected" ] ||
		say "$1: half of it is recorded"
	[ "$now" = none ] || git -C "$REG" fsck --strict --no-dangling ||
		say "$1: git fsck"
}
is_clean() {
	[ "$now" != none ] || return 0
	[ "$(git -C "$REG" rev-parse --is-bare-repository)" = false ] ||
		return 0
	[ -z "$(git -C "$REG" status --porcelain)" ] || {
		git -C "$REG" status --porcelain
		say "$1: the work tree is not clean"
	}
}

# whose power was cut says no more
status=$(cat status 2>/dev/null || echo killed)
before=$(cat before) expected=$(cat expected)
case $status in
signal*) say "crashed: $status" ;;
0 | killed) ;;
3) # by the flag alone: libgit2 calls some failing disks "not found"
	[ -z "${TACIT_FAULT_FULL:-}" ] ||
		say 'what the system did is called wrong input'
	;;
*) # a refusal says why, where it can
	case $point in
	*write* | *full*) ;;
	*)
		[ -s err ] || [ -s out ] ||
			say "ended with $status, without a word"
		;;
	esac
	;;
esac
is_whole 'afterwards'
[ "$status" != 0 ] || [ "$now" = "$expected" ] ||
	say 'acknowledged, and not there'
[ "$status" != killed ] || [ ! -s out ] || [ "$now" = "$expected" ] ||
	say 'printed, and not there'
if [ "$now" != none ]; then
	"$TACIT" -C "$REG" status --now 2022-07-20 >/dev/null
	# 6: what was altered is not noted yet
	case $?$ROW in
	0* | 6alteration) ;;
	*) say 'the next command fails' ;;
	esac
	is_whole 'after a reading command'
	is_clean 'after a reading command'
fi
landed=$now
"$ROW_FUNCTION" "$TACIT" >again 2>&1 || {
	cat again
	# it may say that it is done
	[ "$DONE" ] && [ "$landed" = "$expected" ] && grep -q "$DONE" again ||
		say 'the same command fails'
}
is_whole 'after the same command'
[ "$now" = "$expected" ] || say 'the same command did not record it'
[ "$landed" = "$before" ] || [ "$(count)" -le "$(cat commits)" ] ||
	say 'the same command recorded it twice'
is_clean 'after the same command'
# a lock below refs/tacit stands in nobody's way, and goes with a later write;
# what a clone left goes with a later one
left=$(find run -path '*/refs/tacit' -prune -o -name '.tacit-clone.*' -prune -o \
	'(' -name '*.lock' -o -name '.tacit-*' -o -name pending ')' -print)
[ -z "$left" ] || say "left: $left"
exit 0
