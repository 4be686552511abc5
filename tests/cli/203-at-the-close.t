# A shared register at the close of a call, over a real sshd, by the clock of its
# machine, which is set here: a push counts as received when the whole of it is there,
# before the close and not at it; what comes later is taken in, and marked. All of it is
# an exercise.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
command -v faketime >/dev/null || sshd_skip 'no faketime'
preload=$(faketime -f +0 printenv LD_PRELOAD)
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
init='--shared --exercise --now 2022-06-16'
sshd_begin "$SOURCE/plans/cica" THA KAZ TUR secretariat
cd "$work"
# what the hooks start has this clock, which stands
cat >"$work/bin/at" <<END
#!/bin/sh
exec env FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1 TZ=UTC \\
	ASAN_OPTIONS="\$ASAN_OPTIONS:verify_asan_link_order=0" \\
	FAKETIME="\$(cat $work/clock)" LD_PRELOAD='$preload' $work/bin/tacit "\$@"
END
chmod +x "$work/bin/at"
hub() { git -c safe.directory='*' -C "$work/hub" "$@"; }
hub config tacit.program "$work/bin/at"
clock() { echo "$1" >"$work/clock"; }
clock '2022-06-20 10:00:00'
run "$work/bin/at" --version
is_status 0 'the program runs by that clock'
for state in THA KAZ TUR; do
	as $state git clone -q "$user@127.0.0.1:hub" $state
	is_status 0 "a clone of $state"
	git -C $state config user.name x && git -C $state config user.email x@test.invalid
	git -C $state config tacit.identity $state
	git -C $state config core.hooksPath /dev/null
	git -C $state config gc.auto 0
done
say() { # STATE WORDS: committed, in $id
	cd "$work/$1" && git fetch -q "$work/TUR" main
	as "$1" git pull -q --rebase origin main
	run tacit comment NCT/G/778 -k comment --via git -m "$2" -q
	is_status 0 "$1 says: $2"
	id=$(cat "$work/out")
}
push() { # STATE WORDS...
	cd "$work/$1"
	as "$1" git push origin main
}
receipt() { # NUMBER: in out
	as TUR git -C "$work/TUR" fetch -q origin \
		'+refs/tacit/receipts:refs/tacit/receipts'
	run tacit -C "$work/TUR" shared receipt of "$1"
	sed '/^$/q' "$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
}
late='received after the close of its call'

# --- a second before, at, and a second after
say THA 'A second before.'
before=$id
clock '2022-06-30 17:59:59'
push THA
is_status 0 'a second before the close'
err_has 'receipt 1: received at 2022-06-30T17:59:59Z from THA'
grep -q "$late" "$work/err" && not_ok 'nothing of a close' || ok 'nothing of a close'
receipt 1
out_has 'at 2022-06-30T17:59:59Z'
out_has 'call 2022/nct-g-778 open until 2022-06-30T18:00:00Z'
say KAZ 'At the close.'
at=$id
clock '2022-06-30 18:00:00'
push KAZ
is_status 0 'at the close'
err_has 'receipt 2: received at 2022-06-30T18:00:00Z from KAZ'
err_has "1 of them was $late"
receipt 2
out_has 'call 2022/nct-g-778 closed at 2022-06-30T18:00:00Z'
say TUR 'A second after.'
after=$id
clock '2022-06-30 18:00:01'
push TUR
is_status 0 'a second after the close'
err_has "1 of them was $late"
receipt 3
out_has 'at 2022-06-30T18:00:01Z'
out_has 'call 2022/nct-g-778 closed at 2022-06-30T18:00:00Z'
cd "$work/TUR"
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
tr -s ' \n' ' ' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has 'comments 1, no objection 0, support 0, received after the close 2;'
out_has 'Thailand comment 30 Jun 2022, 23:59:59;'
out_has 'Kazakhstan comment 1 Jul 2022, 00:00; receipt 2, in the very second'
out_has 'Türkiye comment 1 Jul 2022, 00:00:01; receipt 3, 1 second after'

# --- what is frozen until then is so by that clock, and in each step by itself
clock '2022-06-30 17:59:59'
cd "$work/TUR" && as TUR git pull -q --rebase origin main
plan=plans/nct-general/concept-paper/body.md
[ -e "$plan" ] || plan=plans/nct-general/concept-paper.md
echo 'Test data.' >>"$plan" && git commit -qam 'Test data'
push TUR
is_status 1 'a second before the close its coordinator may not edit what is circulated'
err_has "$plan: "
clock '2022-06-30 18:00:00'
push TUR
is_status 0 'at the close it may'
receipt 4
out_has 'from TUR'
as secretariat git clone -q "$user@127.0.0.1:hub" "$work/secretariat"
cd "$work/secretariat" && git config user.name x &&
	git config user.email x@test.invalid && git config core.hooksPath /dev/null
git config tacit.identity secretariat
clock '2022-06-20 10:00:00'
run tacit cancel NCT/G/778 --because 'Test data.' --now 2022-06-20T10:00Z
is_status 0 'a call is cancelled'
echo 'Test data.' >>"$plan" && git commit -qa --amend -m 'Test data'
push secretariat
is_status 1 'in one step with what it frees: no'
err_has "$plan: "

# --- a push that stalls half way: this lets so much of it through, and the rest later
cat >"$work/stalling" <<'END'
#!/bin/sh
mkfifo "$STALL.pipe"
exec 3<&0
{
	dd bs=1 count=500 2>/dev/null
	: >"$STALL.half"
	until [ -e "$STALL.go" ]; do sleep 0.1; done
	cat
} <&3 >"$STALL.pipe" &
pid=$!
$STALL_SSH "$@" <"$STALL.pipe" 3<&-
status=$?
kill "$pid" 2>/dev/null
exit $status
END
chmod +x "$work/stalling"
stall() { # STATE NAME: its push, until it stalls
	cd "$work/$1" && rm -f "$work/$2".*
	STALL_SSH=$(ssh_words "$1") STALL=$work/$2 GIT_SSH_COMMAND=$work/stalling \
		GIT_SSH_VARIANT=ssh timeout 60 git push origin main >"$work/$2.out" 2>"$work/$2.err" \
		</dev/null &
	pid=$!
	for wait in $(seq 300); do
		[ ! -e "$work/$2.half" ] || break
		sleep 0.1
	done
	[ -e "$work/$2.half" ] && ok 'a push stalls' || not_ok 'a push stalls'
}
goes_on() { # NAME
	: >"$work/$1.go"
	status=0
	wait "$pid" || status=$?
	cp "$work/$1.out" "$work/out" && cp "$work/$1.err" "$work/err"
}
clock '2022-06-30 17:59:30'
say THA 'Begun before the close.'
stall THA over
find "$work/hub" -name '*.lock' >"$work/out"
is_out 'it holds no lock' </dev/null
clock '2022-06-30 18:00:20'
goes_on over
is_status 0 'over the close it is taken in'
err_has 'receipt 5: received at 2022-06-30T18:00:20Z from THA'
err_has "1 of them was $late"
say THA 'Stalled while another pushes.'
stall THA meanwhile
say KAZ 'In the meantime.'
push KAZ
is_status 0 'nobody waits for it'
err_has 'receipt 6: received at 2022-06-30T18:00:20Z from KAZ'
goes_on meanwhile
is_status 1 'it came too late for where main was'
say TUR 'Afterwards.'
push TUR
is_status 0 'nothing of it is in the way'

# --- one that never goes on is ended: the clock of its gate runs fast here
sed "s|FAKETIME=.* LD|FAKETIME='+0 x1000' LD|; s/FAKETIME_DONT[^ ]*//" "$work/bin/at" >"$work/bin/fast"
chmod +x "$work/bin/fast"
sed -i "s|bin/tacit|bin/fast|" "$work/ssh/authorized_keys"
say THA 'Never.'
stall THA never
status=0
wait "$pid" || status=$?
cp "$work/never.err" "$work/err"
is_status 128 'it ends'
: >"$work/never.go"
for wait in $(seq 100); do
	pgrep -u "$user" -f "receive-pack.*$work/hub|unpack-objects" >"$work/out" || break
	sleep 0.1
done
find "$work/hub" -name '*.lock' >>"$work/out"
is_out 'nothing of it runs, and it left no lock' </dev/null
sed -i "s|bin/fast|bin/tacit|" "$work/ssh/authorized_keys"
say TUR 'After it.'
push TUR
is_status 0 'whoever comes next is let in'

# --- pushes of one second stand in the order in which main took them in
for n in 9 10; do
	say KAZ "Of the same second, $n."
	push KAZ
	err_has "receipt $n: received at 2022-06-30T18:00:20Z from KAZ"
	receipt $n
	out_has "old $(git -C "$work/KAZ" rev-parse HEAD~1)"
	out_has "new $(git -C "$work/KAZ" rev-parse HEAD)"
done

# --- a clock that is set back is what the receipt has; whoever dated a commit is not
clock '2022-06-30 17:00:00'
say THA 'By a clock that was set back.'
git commit -q --amend --no-edit --date 2022-06-17T10:00:00Z
push THA
is_status 0 'the clock is set back'
err_has 'receipt 11: received at 2022-06-30T17:00:00Z from THA'
receipt 11
out_has 'at 2022-06-30T17:00:00Z'
plan
