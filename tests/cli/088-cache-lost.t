# The index is a cache: whatever becomes of it meanwhile, no write is refused.
. "$(dirname "$0")/lib.sh"
sample
touch "$work/going"
(while [ -e "$work/going" ]; do
	rm -f .git/tacit/index.db*
	tacit index --rebuild >/dev/null 2>&1
done) &
(while [ -e "$work/going" ]; do
	tacit index --rebuild >/dev/null 2>&1
	tacit status >/dev/null 2>&1
done) &
writers=
for writer in 1 2 3 4; do
	(for turn in 1 2 3 4 5 6; do
		tacit comment -q NCT/G/778 --state Thailand --via mail \
			-m "Test: $writer, $turn." \
			--received 2022-06-20T10:00Z --now 2022-06-21 \
			>>"$work/made.$writer" 2>>"$work/refused.$writer" ||
			echo "status $?" >>"$work/refused.$writer"
	done) &
	writers="$writers $!"
done
# shellcheck disable=SC2086 # a list of words on purpose
wait $writers
rm "$work/going"
wait
# each says how it was taken, and nothing else
cat "$work"/refused.* | grep -v -e '^received: ' -e '^taken as: ' \
	-e '^  to correct it, ' >"$work/out"
is_out 'nothing is refused, and nothing noted' </dev/null
[ "$(cat "$work"/made.* | wc -l)" -eq 24 ] && ok 'all are acknowledged' ||
	not_ok 'all are acknowledged'
[ "$(ls comments/2022/nct-g-778/tha | wc -l)" -eq 24 ] &&
	ok 'and in the work tree' || not_ok 'and in the work tree'
run tacit doctor -q
is_status 0 'all is sound'
plan
