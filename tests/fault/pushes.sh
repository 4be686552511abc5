# Pushes to a shared register that are killed at some moment: the client, git's
# receive-pack, or one of its hooks. Nothing that was acknowledged is lost, a
# retry makes one copy, and afterwards the log has every push.
#
#	pushes.sh TACIT SOURCE [TIMES]
#
# TACIT_FAULT_FULL=1 in the environment makes it 1,000 times.
set -u
TACIT=$1 SOURCE=$2 times=${3:-30}
[ "${TACIT_FAULT_FULL:-}" ] && times=1000
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
command -v setsid >/dev/null && command -v ps >/dev/null || {
	echo 'skipped: no setsid, or no ps'
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
fail() {
	echo "not ok: $1"
	failures=$((failures + 1))
}
failures=0
"$TACIT" init hub --shared --exercise --from "$SOURCE/plans/cica" >/dev/null 2>&1 &&
	"$TACIT" clone -q hub tha >/dev/null 2>&1 || { echo 'no register'; exit 1; }
cd tha || exit 1
git config user.name Thailand
git config user.email x@test.invalid
git config tacit.identity THA
git config core.hooksPath /dev/null # what it would judge here is judged there
git config gc.auto 0
TACIT_GATE=THA
export TACIT_GATE
hub=$work/hub
hub() { git -C "$hub" "$@"; }
# a number below $1
below() { od -An -N4 -tu4 /dev/urandom | awk -v n="$1" '{ print $1 % n }'; }
pause() { sleep "$(awk -v ms="$1" 'BEGIN { printf "%.3f", ms / 1000 }')"; }
now_ms() { date +%s%N | cut -c1-13; }
# what a push told; and what it told is kept
note_told() { # OUTPUT COMMIT
	sed -n 's/^remote: receipt \([0-9]*\): received at \([^ ]*\) .*/\1 \2/p' "$1" |
		while read -r seq at; do echo "$seq $at $2"; done >>"$work/told"
}
: >"$work/told"
"$TACIT" comment NCT/G/778 -k comment --via git -m 'The first.' >/dev/null 2>&1
began=$(now_ms)
git push origin main >"$work/out" 2>&1 || { cat "$work/out"; exit 1; }
note_told "$work/out" "$(git rev-parse HEAD)"
takes=$(($(now_ms) - began)) # a push that nobody kills, in ms
killed=0 retried=0 locked=0
n=0
while [ $n -lt "$times" ]; do
	n=$((n + 1))
	"$TACIT" comment NCT/G/778 -k comment --via git -m "Test $n." >/dev/null 2>&1
	tip=$(git rev-parse HEAD)
	setsid git push origin main >"$work/out" 2>&1 &
	pid=$!
	pause "$(below $((takes + 20)))"
	# one of them, or all
	ps -o pid= -s "$pid" >"$work/session"
	count=$(wc -l <"$work/session")
	pick=$(($(below $((count + 1))) + 1))
	[ "$pick" -le "$count" ] && sed -i "${pick}!d" "$work/session"
	while read -r victim; do
		kill -9 "$victim" 2>/dev/null && killed=$((killed + 1))
	done <"$work/session"
	wait "$pid" 2>/dev/null
	note_told "$work/out" "$tip"
	# and again, as a person would
	try=0
	until git push origin main >"$work/out" 2>&1; do
		retried=$((retried + 1)) try=$((try + 1))
		[ $try -lt 50 ] || { cat "$work/out"; fail "push $n is not taken in"; break; }
		# what a killed process left goes when ten seconds have passed
		for lock in "$hub"/*.lock "$hub"/refs/*/*.lock; do
			[ -e "$lock" ] || continue
			touch -d '1 minute ago' "$lock"
			locked=$((locked + 1))
		done
		pause 100
	done
	note_told "$work/out" "$tip"
done
# the next start
SSH_ORIGINAL_COMMAND="git-upload-pack '/hub'" \
	"$TACIT" -C "$hub" shared gate THA >/dev/null 2>&1 </dev/null
[ "$(hub rev-parse main)" = "$(git rev-parse main)" ] || fail 'main is not what was pushed'
[ "$(hub rev-list --count main)" = "$(git rev-list --count main)" ] ||
	fail 'not one commit each'
hub fsck --strict --no-dangling >"$work/out" 2>&1 || { cat "$work/out"; fail 'fsck'; }
# every receipt, from the first to main, in one line
git fetch -q origin '+refs/tacit/receipts:refs/tacit/receipts'
seq=0 from=none
while "$TACIT" shared receipt of $seq >"$work/receipt" 2>/dev/null; do
	"$TACIT" shared receipt verify "$work/receipt" >/dev/null 2>&1 ||
		fail "receipt $seq is not right"
	[ "$(sed -n 's/^old //p' "$work/receipt")" = "$from" ] ||
		fail "receipt $seq does not go on from the one before it"
	grep -q '^from nobody' "$work/receipt" && fail "receipt $seq is from nobody"
	from=$(sed -n 's/^new //p' "$work/receipt")
	sed -n 's/^at //p' "$work/receipt" >"$work/at.$seq"
	echo "$from" >"$work/new.$seq"
	seq=$((seq + 1))
done
[ "$from" = "$(git rev-parse main)" ] || fail 'the log does not end where main is'
while read -r told at commit; do
	[ "$(cat "$work/at.$told")" = "$at" ] || fail "receipt $told is of another time"
	[ "$(cat "$work/new.$told")" = "$commit" ] || fail "receipt $told is of another commit"
done <"$work/told"
recovered=0
for file in "$work"/at.*; do
	"$TACIT" shared receipt of "${file##*.}" | grep -q '^recovered' &&
		recovered=$((recovered + 1))
done
echo "$times pushes, $killed processes killed, $retried retries, $locked locks left, $seq receipts, $recovered recovered, $(wc -l <"$work/told") told"
[ $failures -eq 0 ]
