#!/bin/sh
# What is long goes through the pager, on a terminal only, as it is made.
. "$(dirname "$0")/lib.sh"

sample
{
	echo State,Text,Received
	seq 300 | sed 's/.*/Thailand,Test data &.,2022-06-20 15:30/'
} >"$work/sheet.csv"
tacit comment NCT/G/778 --sheet "$work/sheet.csv" --now 2022-06-22 \
	2>"$work/err" >"$work/out"
now='--now 2030-01-01T00:00:00Z' # nothing is later, of which stderr would tell
tacit list --format json $now >"$work/json"
tacit list note $now >"$work/few"
[ "$(wc -c <"$work/json")" -gt 65536 ] || not_ok 'the sample is long enough'
on_terminal() { # PAGER COMMAND...
	pager=$1
	shift
	run env TACIT_PAGER="$pager" script -qec "$TACIT $*" /dev/null
	tr -d '\r' <"$work/out" >"$work/plain"
}
same_as() { # FILE WHAT
	if diff "$1" "$work/plain" >"$work/diff"; then ok "$2"; else
		not_ok "$2"; fi
}

run tacit list --format json $now
TACIT_PAGER='sed s/^/P/' run tacit list --format json $now
cp "$work/out" "$work/plain"
same_as "$work/json" 'no pager where there is no terminal'
sed 's/^/P/' "$work/json" >"$work/paged"
on_terminal 'sed s/^/P/' list --format json $now
is_status 0 'through the pager'
same_as "$work/paged" 'all of it, once'
on_terminal 'sed s/^/P/' list note $now
same_as "$work/few" 'what is short is printed without it'
on_terminal 'head -n 1' list --format json $now
is_status 0 'who leaves the pager early has read enough'
head -n 1 "$work/json" >"$work/paged"
same_as "$work/paged" 'and no more is printed'
on_terminal '/nonexistent/pager 2>/dev/null' list --format json $now
is_status 0 'a pager that is not there'
same_as "$work/json" 'is no reason not to print'
on_terminal '' list --format json $now
same_as "$work/json" 'none is wanted'

# the reader and the disk
run sh -c "'$TACIT' list --format json $now | head -n 1"
is_out 'one line' <<-'END'
	{
END
if [ -w /dev/full ]; then
	run sh -c "'$TACIT' list --format json $now >/dev/full"
	is_status 4 'a full disk'
	err_has 'cannot write'
fi
plan
