# Eight states push to a shared register at once, over a real sshd, and try again
# where somebody else was first: all that each said gets in, each push has a receipt,
# and the log is one line, without a gap, of which no instant goes back.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
init='--shared --exercise --now 2022-06-16'
states='THA KAZ TUR CHN IND MNG QAT UZB'
# shellcheck disable=SC2086 # words
sshd_begin "$SOURCE/plans/cica" $states
cd "$work"
as THA git clone -q "$user@127.0.0.1:hub" first
is_status 0 'a clone'
first=$(git -C first rev-parse HEAD)
for state in $states; do
	cp -R first $state
	git -C $state config user.name x && git -C $state config user.email x@test.invalid
	git -C $state config tacit.identity $state
	git -C $state config core.hooksPath /dev/null
	git -C $state config gc.auto 0
done

# --- two each, and nobody waits for anybody
push_all() { # STATE
	cd "$work/$1" || return
	for n in 1 2; do
		tacit comment NCT/G/778 -k comment --via git -q -m "Of $1, $n." ||
			return
		for try in $(seq 100); do
			timeout 60 git push origin main >"$work/$1.$n" 2>&1 && break
			grep -qE 'rejected|failed to update ref|cannot lock ref' \
				"$work/$1.$n" || return
			timeout 60 git pull -q --rebase origin main || return
		done
		sed -n "s/.*receipt \([0-9]*\): received at .* from $1.*/\1/p" \
			"$work/$1.$n" >>"$work/$1.told"
	done
}
for state in $states; do
	GIT_SSH_COMMAND=$(ssh_words $state) push_all $state \
		>"$work/$state.log" 2>&1 &
	pids="${pids:-} $!"
done
status=0
for pid in $pids; do wait "$pid" || status=$?; done
cat ./*.log >"$work/err"
is_status 0 'all have pushed'
cat ./*.told | sort -n >"$work/out"
seq 16 >"$work/numbers"
is_out 'each push was told a receipt of its own' <"$work/numbers"

# --- what is there
cd "$work/first" && git config user.name x && git config user.email x@test.invalid
as THA git pull -q --rebase
as THA git fetch -q origin '+refs/tacit/receipts:refs/tacit/receipts'
run tacit list comment -q --now 2030-01-01
[ "$(grep -c . "$work/out")" = 18 ] && ok 'each comment once' ||
	not_ok 'each comment once'
run git rev-list --count --min-parents=2 HEAD
is_out 'one line of history' <<'END'
0
END
run git rev-list --count "$first..HEAD"
is_out 'a commit each' <<'END'
16
END
old=$first before=0 n=0
while [ $((n += 1)) -le 16 ]; do
	run tacit shared receipt of $n
	cp "$work/out" "$work/receipt"
	run tacit shared receipt verify "$work/receipt"
	at=$(date -d "$(sed -n 's/^at //p' "$work/receipt")" +%s)
	from=$(sed -n 's/^from //p' "$work/receipt")
	[ "$status" = 0 ] && [ "$at" -ge "$before" ] &&
		grep -q "^old $old$" "$work/receipt" &&
		! grep -q '^recovered' "$work/receipt" &&
		grep -qx "$n" "$work/$from.told" &&
		[ "$(grep -ci "^comment $from-" "$work/receipt")" = 1 ] &&
		ok "receipt $n goes on from the last" ||
		not_ok "receipt $n goes on from the last"
	before=$at
	old=$(sed -n 's/^new //p' "$work/receipt")
done
[ "$old" = "$(git rev-parse HEAD)" ] && ok 'up to main' || not_ok 'up to main'
run tacit shared receipt of 17
is_status 3 'and there is no other'
plan
