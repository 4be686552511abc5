#!/bin/sh
# What has to be true after a hook of a shared register was broken (see hooks.sh):
# git goes on as the hook let it, or the push comes again; then another comes.
set -u

# --- as git does, in $hub: its process is 9999999N, of which there is none
receive() { # PUSH [PROCESS]
	"$TACIT" -C "$hub" hook receive THA "${2:-9999999$1}" <"in.$1"
}
moves() { # PUSH [PROCESS]
	"$TACIT" -C "$hub" hook moves refs/heads/main "$(cat "tip.$1")" \
		"${2:-9999999$1}" </dev/null
}
move() { # PUSH
	git -C "$hub" -c core.hooksPath=/dev/null update-ref refs/heads/main \
		"$(cat "tip.$1")" "$(cat "tip.$(($1 - 1))")"
}
received() { # PUSH [PROCESS]
	"$TACIT" -C "$hub" hook received "${2:-9999999$1}" </dev/null
}
case ${0##*/} in hooks_after.sh) ;; *) return ;; esac

point=$1 hub=run/hub
exec 3>&1 >log 2>&1
say() {
	{
		echo "# at $point, ${status:-}: $*"
		sed 's/^/#   /' err log
	} >&3
	exit 1
}
main() { git -C "$hub" rev-parse main; }
journal_has() { # WORD
	grep -q "Z $1 99999991 THA $(cat tip.0) $(cat tip.1) " "$hub/tacit/journal"
}
receipt() { # NUMBER
	"$TACIT" -C "$hub" shared receipt of "$1" | sed '/^$/q'
}
again() {
	receive 1 99999990 || say 'the same push is not let in'
	moves 1 99999990 || say 'main does not move by the same push'
	move 1 || say 'git does not move main'
	received 1 99999990 || say 'it has no receipt'
}

status=$(cat status)
case $status in
signal*) say "crashed: $status" ;;
0 | killed) ;;
*)
	case $point in
	*write* | *full*) ;;
	*) [ -s err ] || [ -s out ] || say 'ended without a word' ;;
	esac
	;;
esac
case $HOOK in
receive)
	[ "$status" != 0 ] || journal_has accepted ||
		say 'let in, and not in the journal'
	if [ "$status" = 0 ]; then
		moves 1 && move 1 && received 1 || say 'git cannot go on'
	else
		again
	fi
	;;
moves)
	[ "$status" != 0 ] || journal_has moves ||
		say 'main may move, and the journal does not say so'
	if [ "$status" = 0 ]; then
		move 1 && received 1 || say 'git cannot go on'
	else
		again
	fi
	;;
received)
	[ "$(main)" = "$(cat tip.1)" ] || say 'main has moved back'
	if grep -q 'receipt 1: received at' err; then
		receipt 1 | grep -q "^new $(cat tip.1)$" ||
			say 'told of a receipt that is not there'
	elif [ "$status" = 0 ]; then
		say 'nothing was told'
	fi
	receipt 1 >told
	received 1 || say 'it cannot be done later'
	# what was there stays as it was
	[ ! -s told ] || receipt 1 | cmp -s - told || say 'another receipt'
	;;
esac
receive 2 && moves 2 && move 2 && received 2 || say 'the next push is not taken in'
for n in 1 2; do
	receipt $n >receipt
	grep -q '^from THA$' receipt || say "receipt $n is from somebody else"
	grep -q "^old $(cat "tip.$((n - 1))")$" receipt &&
		grep -q "^new $(cat "tip.$n")$" receipt ||
		say "receipt $n is of something else"
	"$TACIT" -C "$hub" shared receipt of $n >receipt
	"$TACIT" -C "$hub" shared receipt verify receipt || say "receipt $n is not right"
done
receipt 3 >receipt
[ ! -s receipt ] || say 'a receipt too many'
git -C "$hub" fsck --strict --no-dangling || say 'git fsck'
left=$(find run -path '*/refs/tacit' -prune -o \
	'(' -name '*.lock' -o -name '.tacit-*' -o -name pending ')' -print)
[ -z "$left" ] || say "left: $left"
exit 0
