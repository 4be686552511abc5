#!/bin/sh
# Let the system calls of a writing command fail and look at what is left:
# each call of each kind once, and from there on.
#
#	errors.sh PROGRAM bare|worktree [MAX]
#
# PROGRAM is write_once or tacit. MAX is how many calls of each kind are tried (0: all of them);
# TACIT_FAULT_FULL=1 in the environment overrides it.
set -eu
command -v strace >/dev/null || { echo "skipped: no strace"; exit 77; }
# shellcheck disable=SC2034 # template.sh wants them
write=$1 mode=$2 max=${3:-0}
[ "${TACIT_FAULT_FULL:-}" ] && max=0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/tacit-fault.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
# shellcheck source=/dev/null
. "$here/template.sh"
strace -o /dev/null true 2>/dev/null || { echo "skipped: no ptrace"; exit 77; }

tried=0 failed=0
try() { # CALL ERROR WHEN
	rm -rf run out && cp -a template run
	status=0
	# shellcheck disable=SC2046 # one word an argument
	strace -f -o trace -e "trace=$1" -e "inject=$1:error=$2:when=$3" \
		"$write" $(arguments) >out 2>err || status=$?
	tried=$((tried + 1))
	# a refusal says why (unless that is what fails)
	if [ $status -ne 0 ] && [ ! -s err ] && [ "$1" != write ]; then
		echo "not ok - $1 $2 $3: failed without a word"
		failed=$((failed + 1))
	fi
	[ $status -eq 0 ] || : >out
	sh "$here/check.sh" "$1 $2 $3" || failed=$((failed + 1))
}

cp -a template run
# shellcheck disable=SC2046 # one word an argument
strace -f -o trace "$write" $(arguments) >/dev/null
for call in openat write fsync rename renameat link mkdir mkdirat unlink \
	close read pread64 mmap newfstatat ftruncate utimensat; do
	count=$(grep -c "^[0-9]* *$call(" trace || :)
	cp trace counted
	step=1
	[ "$max" -eq 0 ] || [ "$count" -le "$max" ] || step=$((count / max))
	case $call in
	write | fsync | rename | renameat | link | mkdir | mkdirat) error=ENOSPC ;;
	*) error=EIO ;;
	esac
	k=1
	while [ "$k" -le "$count" ]; do
		try $call $error $k
		try $call $error $k+
		case $call in
		write | read | fsync | close) try $call EINTR $k ;;
		esac
		k=$((k + step))
	done
	mv counted trace
done
echo "$tried faults, $failed failed"
[ "$failed" -eq 0 ]
