#!/bin/sh
# Break one of the hooks of a shared register at its system calls: a push that it let
# in is in the journal, and a receipt that it told of is in the log.
#
#	hooks.sh DRIVER TACIT SOURCE receive|moves|received [MAX]
#
# As commands.sh; what has to be true is in hooks_after.sh.
set -eu
driver=$1 TACIT=$2 SOURCE=$3 HOOK=$4 max=${5:-0}
export TACIT HOOK
[ "${TACIT_FAULT_FULL:-}" ] && max=0
HERE=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/tacit-fault.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC
export GIT_AUTHOR_NAME=Seat GIT_AUTHOR_EMAIL=seat@register.invalid
export GIT_COMMITTER_NAME=Seat GIT_COMMITTER_EMAIL=seat@register.invalid

# two pushes of THA, whose objects are there
mkdir template
"$TACIT" init template/hub --shared --exercise --now 2022-06-16 \
	--from "$SOURCE/plans/cica" >log 2>&1
"$TACIT" clone -q template/hub tha >>log 2>&1
git -C tha config tacit.identity THA
git -C tha rev-parse HEAD >tip.0
for n in 1 2; do
	"$TACIT" -C tha comment NCT/G/778 -k comment --via git -q \
		-m "Of THA, $n." >>log 2>&1
	git -C tha rev-parse HEAD >tip.$n
done
git -C template/hub fetch -q ../../tha main
echo "$(cat tip.0) $(cat tip.1) refs/heads/main" >in.1
echo "$(cat tip.1) $(cat tip.2) refs/heads/main" >in.2
cp in.1 in

# shellcheck source=/dev/null
. "$HERE/hooks_after.sh"
hub=template/hub
[ "$HOOK" = receive ] || {
	receive 1
	[ "$HOOK" = moves ] || {
		moves 1
		move 1
	}
} >>log 2>&1 || { cat log; echo "not ok - $HOOK cannot be prepared"; exit 1; }
case $HOOK in
receive) set -- receive THA 99999991 ;;
moves) set -- moves refs/heads/main "$(cat tip.1)" 99999991 ;;
received) set -- received 99999991 ;;
esac
"$driver" -n "$max" -o "${TACIT_FAULT_CALL:-0}" template \
	"$HERE/hooks_after.sh" "$TACIT" -C run/hub hook "$@"
