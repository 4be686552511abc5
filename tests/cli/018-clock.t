# What documents say is dated by --now, what commits bear by the clock; but in
# an exercise, which is one from its first commit on.
. "$(dirname "$0")/lib.sh"
began=$(date +%s)

dates() { # WHAT clock|INSTANT
	for form in %at %ct; do
		at=$(git log -1 --format=$form)
		if [ "$2" = clock ]; then
			[ "$at" -ge "$began" ] && [ "$at" -le "$(date +%s)" ]
		else
			[ "$at" -eq "$(date -d "$2" +%s)" ]
		fi && ok "$1: $form" || not_ok "$1: $form is $at, not $2"
	done
}

# --- a record --------------------------------------------------------------------
tacit init "$reg" --from "$SOURCE/plans/cica" --now 2022-06-16 \
	>"$work/out" 2>"$work/err"
err_has "--now dates the commits of an exercise alone; these bear the clock's"
cd "$reg" && git config tacit.identity secretariat
dates 'init' clock
run tacit comment NCT/G/778 -s IND -k comment -m 'Text.' \
	--now 2022-06-20T04:00:00Z
is_status 0 'a comment'
run grep -rh '^received' comments/2022/nct-g-778
is_out 'is received as --now says' <<-'END'
received: "2022-06-20T04:00:00Z"
END
dates 'its commit' clock
run tacit confirm NCT/G/778 --now 2022-07-01
dates 'an act' clock
run tacit set body 'decides-by=no objection' --now 2022-07-01
is_status 0 'a header'
dates 'its commit' clock

marks() { # WHAT VALUE
	run tacit set body "exercise=$2"
	is_status 3 "$1"
	err_has 'Whether a register is an exercise is said in its first commit, for good: exercise'
	err_has 'tacit init --exercise'
	cp body.md "$work/body"
	if [ "$2" ]; then
		sed -i "s/^name:/exercise: $2\nname:/" body.md
	else
		sed -i '/^exercise:/d' body.md
	fi
	run git commit -qam "$1"
	is_status 1 "$1, by git"
	err_has 'Whether a register is an exercise'
	git config --unset tacit.identity
	run git commit -qam "$1"
	is_status 1 "$1, by nobody in particular"
	err_has 'Whether a register is an exercise'
	git config tacit.identity secretariat
	cp "$work/body" body.md && git add body.md
}
marks 'a record becomes no exercise' yes
run tacit set body exercise=no
is_status 0 'it may say that it is none'

# --- an exercise --------------------------------------------------------------------
exercise
dates 'init of an exercise, at noon of its seat' 2022-06-16T06:00:00Z
run tacit comment NCT/G/778 -s IND -k comment -m 'Text.' \
	--now 2022-06-20T04:00:00Z
dates 'a comment' 2022-06-20T04:00:00Z
run tacit confirm NCT/G/778 --now 2022-07-01
dates 'a day is its noon at the seat' 2022-07-01T06:00:00Z
run tacit set body 'decides-by=no objection'
dates 'without --now' clock
run tacit set body exercise=no
is_status 3 'an exercise becomes no record'
marks 'nor by silence' ''
run git rm -q body.md
run git commit -qm 'register: remove the body'
is_status 1 'nor is its body removed'
err_has 'Whether a register is an exercise'
git reset -q --hard

rm -rf "$work/again"
run tacit init "$work/again" --from "$reg" --now 2022-06-16T12:00:01Z
is_status 0 'a folder with the mark'
git -C "$work/again" log --format=%ct >"$work/out"
[ "$(sort -u "$work/out")" = "$(date -d 2022-06-16T12:00:01Z +%s)" ] &&
	ok 'is an exercise' || not_ok 'is an exercise'
plan
