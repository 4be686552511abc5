# What dates say: commits that run backwards, documents recorded before the date
# that they bear, an exercise that was none at first.
. "$(dirname "$0")/lib.sh"

at() { # DATE COMMAND: with the clock of git at that date
	GIT_COMMITTER_DATE=$1 GIT_AUTHOR_DATE=$1
	export GIT_COMMITTER_DATE GIT_AUTHOR_DATE
	shift
	"$@"
	unset GIT_COMMITTER_DATE GIT_AUTHOR_DATE
}
# a register whose clock began in 2022
began() {
	rm -rf "$reg"
	tacit init "$reg" --name 'A Test Body' --short ATB --seat Astana \
		--zone Asia/Almaty --organ 'SWG Special Working Group' \
		>/dev/null && cd "$reg" || exit 1
	git config core.hooksPath /dev/null
	at 2022-06-16T06:00:00Z git commit -q --amend --no-edit
	git config tacit.identity secretariat
}
edit() { # DATE: a commit that says nothing of a date
	echo "$1" >>README.md
	at "$1" git commit -qam "edit of $1"
}
note() { # DATE NAME ISSUED
	mkdir -p notes/2022
	cat >"notes/2022/$2.md" <<-END
		---
		number: $2
		date: 2022-06-20
		subject: A note
		issued: "$3"
		---
	END
	git add -A
	at "$1" git commit -qm "note $2"
}
warned() { # WHAT COUNT: warnings of dates
	run tacit check
	count=$(grep -c 'bears an earlier date\|recorded it before' "$work/out")
	[ "$count" -eq "$2" ] && ok "$1" || not_ok "$1: $count, not $2"
	grep -q ': error:' "$work/out" && not_ok "$1: an error" ||
		ok "$1: no error"
}
short() { git rev-parse "$1" | cut -c1-7; }

# --- commits -----------------------------------------------------------------------
began
edit 2022-06-17T06:00:00Z
edit 2022-06-17T06:00:00Z
warned 'dates that go on' 0
edit 2022-06-17T05:55:00Z
warned 'clocks that differ by five minutes' 0
edit 2022-06-17T05:49:59Z
warned 'a second more' 1
out_has "commit $(short HEAD) bears an earlier date, 2022-06-17T05:49:59Z, than its parent $(short HEAD~1), 2022-06-17T05:55:00Z"
out_has 'ask who made it whether a clock was wrong'
edit 2022-06-18T06:00:00Z
edit 2022-06-19T06:00:00Z
edit 2022-06-01T06:00:00Z
warned 'each is told' 2
run tacit check
is_status 0 'which is no error'
run tacit check --strict
is_status 1 'but strictly it is wrong'

# --- documents ---------------------------------------------------------------------
began
note 2022-06-20T04:00:00Z nct-g-1 2022-06-20T04:00:00Z
note 2022-06-20T05:00:00Z nct-g-2 2022-06-20T05:05:00Z
note 2022-06-20T06:00:00Z nct-g-3 2021-01-01T00:00:00Z
warned 'now, a little later by another clock, and long before' 0
note 2022-06-20T07:00:00Z nct-g-4 2022-06-20T07:05:01Z
warned 'later than its commit' 1
out_has "notes/2022/nct-g-4.md: warning: says the date 2022-06-20T07:05:01Z, but commit $(short HEAD) recorded it before, 2022-06-20T07:00:00Z"
# a day begins where the seat is: at 18:00 UTC on the day before
mkdir -p acts/2022
act() { # COMMITTED DAY
	cat >acts/act.md <<-END
		---
		kind: notified
		subject: 2022/nct-g-1
		date: $2
		---
	END
	sum=$(printf '%s' "$2" | tr -d - | cut -c1-8)
	mv acts/act.md "acts/2022/$2-notified-$sum.md"
	git add -A && at "$1" git commit -qm act
}
act 2022-06-20T18:00:00Z 2022-06-21
run tacit check
grep -q 'acts.*recorded it before' "$work/out" &&
	not_ok 'the day of an act has begun' ||
	ok 'the day of an act has begun'
act 2022-06-20T19:00:00Z 2022-06-22
run tacit check
out_has 'acts/2022/2022-06-22-notified-20220622.md: warning: says the date 2022-06-21T18:00:00Z'

# --- an exercise ---------------------------------------------------------------------
began
sed -i 's/^name:/exercise: yes\nname:/' body.md
at 2022-06-17T06:00:00Z git commit -qam marked
run tacit check
is_status 1 'a record that became an exercise'
out_has "body.md: error: commit $(short HEAD) changed whether the register is an exercise; that is said in its first commit, for good"
out_has 'an exercise is a register of its own: tacit init --exercise'
sed -i '/^exercise/d' body.md
at 2022-06-18T06:00:00Z git commit -qam unmarked
run tacit check
is_status 1 'and one again'
[ "$(grep -c 'changed whether' "$work/out")" -eq 2 ] &&
	ok 'both are told' || not_ok 'both are told'

exercise
git config core.hooksPath /dev/null
tacit comment NCT/G/778 -s IND -k comment -m Text. -q \
	--now 2022-06-20T04:00:00Z >"$work/out"
edit 2022-06-01T06:00:00Z
warned 'what is played proves nothing' 0
cp body.md "$work/body"
at 2022-07-01T06:00:00Z git rm -q body.md
at 2022-07-01T06:00:00Z git commit -qm none
sed '/^exercise/d' "$work/body" >body.md && git add body.md
at 2022-07-02T06:00:00Z git commit -qm again
run tacit check
is_status 1 'nor is the mark lost with the body'
out_has "commit $(short HEAD~1) changed whether the register is an exercise"
plan
