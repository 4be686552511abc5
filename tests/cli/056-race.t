#!/bin/sh
# Stock git beside a command that writes: each is stopped at a system call
# (strace) while the other goes on. No acknowledged comment is lost.
. "$(dirname "$0")/lib.sh"
strace -o /dev/null true 2>/dev/null || { echo "1..0 # SKIP no ptrace"; exit; }

trap 'for p in "$work"/*.pid; do
	[ ! -e "$p" ] || kill -9 "$(cat "$p")" || :
done; rm -rf "$work"' EXIT

# NAME CALL PATH COMMAND...: run it until it has made that call on that path
start() {
	name=$1 call=$2 path=$3
	shift 3
	: >"$work/$name.trace"
	# a leak checker cannot look into a process that is traced
	ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0" strace -q \
		-o "$work/$name.trace" -P "$path" -P "${path#"$reg/"}" \
		-e trace="$call" -e inject="$call:signal=SIGSTOP:when=1" \
		sh -c 'echo $$ >"$0"; exec "$@"' "$work/$name.pid" "$@" \
		>"$work/$name.out" 2>"$work/$name.err" </dev/null &
	eval "${name}_job=$!"
	tries=0
	until grep -q 'stopped by SIGSTOP' "$work/$name.trace"; do
		tries=$((tries + 1))
		[ $tries -lt 500 ] && kill -0 $! 2>/dev/null || {
			not_ok "$name stops at $call of ${path##*/}"
			return
		}
		sleep 0.02
	done
}
# NAME: and on to its end; its status and what it said as after `run`
go() {
	kill -CONT "$(cat "$work/$1.pid")" 2>/dev/null
	eval "job=\$${1}_job"
	status=0
	wait "$job" 2>/dev/null || status=$?
	rm "$work/$1.pid"
	cp "$work/$1.out" "$work/out"
	cp "$work/$1.err" "$work/err"
}

said=0
comment() { # words before it; then a comment that nobody has made yet
	said=$((said + 1))
	"$@" tacit comment -q -s THA --area nct-general -m "Number $said." \
		--known-by 2022-06-01 --now 2022-07-01
}
is_recorded() { # it was acknowledged, and is there, also for plain git
	id=$(cat "$work/out")
	file=comments/area/nct-general/tha/${id#*-}.md
	if [ "$status" -eq 0 ] && git cat-file -e "main:$file" &&
		[ -z "$(git status --porcelain comments)" ] && [ -f "$file" ]
	then ok "recorded: $1"; else not_ok "recorded: $1"; fi
}
is_kept() {
	run git cat-file -e "main:$file"
	is_status 0 "kept: $1"
}
# Somebody's own work: changed, and for what commits no more than is staged, so
own_work() {
	echo "$said" >>README.md
	case $1 in 'commit -qm'*) git add README.md 2>/dev/null ;; esac
}
end_own_work() {
	git restore --staged --worktree .
	run git status --porcelain
	is_out "clean again: $1" </dev/null
}

sample
lock=$reg/.git/index.lock index=$reg/.git/index
main=$reg/.git/refs/heads/main
comment run
is_recorded 'nobody beside it'
# where a command that writes is stopped: it has just locked git's index,
# written its file, put git's index in place, moved main, unlocked the index
points="link:$lock renameat:.tacit-new rename:$reg/.git/tacit.index
	rename:$main.lock unlink:$lock"

# There, git begins and ends.
for point in $points; do
	for mine in 'commit -qam mine' 'commit -qm mine' 'add README.md' \
		'reset -q'; do
		what="git $mine, at ${point%:*} of ${point##*/}"
		own_work "$mine"
		comment start tacit "${point%%:*}" "${point#*:}"
		run git $mine
		go tacit
		is_recorded "$what"
		run git commit -qam again
		is_kept "$what"
		end_own_work "$what"
	done
done

# There, git has read HEAD and its index; the write ends; and git goes on. It
# may put the index that it has read over ours; what it would then commit is
# for the hook to refuse.
for point in $points; do
	for mine in 'commit -qam mine' 'commit -qm mine' 'reset -q'; do
		what="git $mine has begun, at ${point%:*} of ${point##*/}"
		own_work "$mine"
		comment start tacit "${point%%:*}" "${point#*:}"
		start git openat "$index" git $mine
		go tacit
		is_recorded "$what"
		go git
		is_kept "$what"
		run git commit -qam again
		is_kept "$what, and once more"
		comment run
		is_recorded "git's index is whole after $what"
		end_own_work "$what"
	done
done

# The other way round: git holds its index, a write finds that, git goes on and
# ends, and the write tries again.
for mine in 'commit -qam mine' 'commit -qm mine' 'add README.md' \
	'reset -q'; do
	own_work "$mine"
	start git openat "$lock" git $mine
	comment start tacit link "$lock"
	go git
	is_status 0 "git $mine"
	go tacit
	is_recorded "git $mine holds its index"
	end_own_work "git $mine"
done

# git reset sets main to what HEAD was when it began, after it has unlocked its
# index; git commit takes its own new one then. Only a hook can refuse that.
start git rename "$lock" git reset -q
comment run
is_recorded 'git reset has unlocked its index'
go git
is_kept 'git reset has unlocked its index'
end_own_work 'git reset'
own_work 'commit -qm mine'
start git openat "$main.lock" git commit -qm mine
comment start tacit access "$main.lock"
go git
is_status 0 'git commit is about to move main'
go tacit
is_recorded 'git commit was about to move main'

# Two writes.
comment start tacit rename "$reg/.git/tacit.index"
comment start second openat "$reg/.git/tacit/lock"
kill -CONT "$(cat "$work/second.pid")"
sleep 0.2
go tacit
is_status 0 'the first of two'
first=$(cat "$work/out")
go second
is_recorded 'the second of two'
echo "$first" >"$work/out"
is_recorded 'the first of two'

# Main moves, by somebody who asks for no lock: tried again, on top of that.
comment start tacit rename "$reg/.git/tacit.index"
git update-ref refs/heads/main "$(git commit-tree -p main -m plumbing \
	"main^{tree}")"
go tacit
is_recorded 'main moved'

# git gc takes what main does not name yet: before the file has been written,
# and when all that is left to do is to move main.
for point in "mkdirat:comments" "rename:$reg/.git/tacit.index"; do
	what="gc at ${point%:*} of ${point##*/}"
	comment start tacit "${point%%:*}" "${point#*:}"
	run git gc -q --prune=now
	is_status 0 "$what"
	go tacit
	is_recorded "$what"
	run git fsck --strict --no-dangling
	is_status 0 "$what: every object is there"
done
run grep -c 'objects again' .git/tacit/log
is_out 'both times some were gone' <<'END'
2
END

# Before git moves main its hook waits for such a gc, too, which git's own
# commit might not outlive; but nobody waits for the gc that has called him.
sh -c 'sleep 1; :' git gc --prune=now &
gc=$!
echo "$gc $(uname -n)" >.git/gc.pid
own_work 'commit -qam mine'
run git commit -qam mine
is_status 0 'git commit beside a gc'
run kill -0 $gc
is_status 1 'waits until that has ended'
wait $gc
comment run sh -c 'echo "$$ $(uname -n)" >.git/gc.pid; shift 2; "$@"' \
	git gc --prune=now
is_recorded 'called by a gc'
rm .git/gc.pid

# Killed before main moved: the document is staged, and git has to wait; the
# next command takes it back, and whoever did not hear of it makes it again.
killed() {
	comment start tacit rename "$1"
	kill -9 "$(cat "$work/tacit.pid")"
	go tacit
	said=$((said - 1))
}
killed "$reg/.git/tacit.index"
run git commit -qm mine
is_status 128 'git waits for the next command'
run tacit doctor --fix
run git status --porcelain
is_out 'doctor takes it back' </dev/null
comment run
is_recorded 'made again'

# Somebody removes the lock, as git advises, and commits what is staged.
killed "$reg/.git/tacit.index"
rm "$lock"
run git commit -qm mine
is_status 0 'the hook judges what was staged, and it is right'
comment run
is_recorded 'known already'
run git log -1 --format=%s
is_out 'by the commit of git' <<'END'
mine
END

# Killed when main had moved: recorded, though nobody heard of it.
killed "$main.lock"
run git log -1 --format=%s
out_has 'comment'
comment run
is_recorded 'completed'
plan
