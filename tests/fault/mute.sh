#!/bin/sh
# What fails without saying why has failed: 4, never 0.
#
#	mute.sh TACIT MUTE
#
# MUTE is the same program, in which no failure is recorded (mute.c).
set -u
tacit=$1 mute=$2 failed=0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HOME="$work" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8

fails() { # WORDS...: with 4, and says that it does not know why
	"$mute" "$@" >out 2>err </dev/null
	status=$?
	[ $status -eq 4 ] && grep -q 'it failed without a reason' err && return
	echo "not ok - $*: status $status"
	sed 's/^/# /' out err
	failed=$((failed + 1))
}
words() { # of a command that would work: as few as it takes
	case $1 in
	init) echo "new --from $work/nothing" ;;
	clone) echo "$work/nothing copy" ;;
	new) echo item area=nct-general section=ii title=X ;;
	set) echo nct-general/i.3 due=2023-06-30 ;;
	comment) echo NCT/G/778 -s THA -m x -r 2022-06-20T10:00Z ;;
	answer) echo tha-b087x29s --outcome noted ;;
	submit) echo nct-general --to SWG ;;
	decide) echo nct-general/concept-paper --organ SWG --outcome noted \
		-d 2022-07-06 ;;
	progress) echo nct-general/i.3 -s KAZ -y 2022 --status limited ;;
	alteration) echo NCT/G/778 --counts recorded --because x ;;
	void | cancel) echo NCT/G/778 --because x ;;
	edit | show | diff) echo nct-general/concept-paper ;;
	circulate | confirm | notify | silence | positions | matrix | form | compare)
		echo NCT/G/778 ;;
	note) echo NCT/G/778 --record ;;
	letters) echo NCT/G/778 --kind reminder ;;
	receive) echo "$work/nothing" ;;
	brief) echo THA ;;
	speakers) echo 2022/cybercrime-seminar -o "$work/speakers" ;;
	shared) echo receipt show "$work/nothing" ;;
	forget) echo nobody@xaa.example.org ;;
	programme | registrations | attendance) echo 2022/cybercrime-seminar ;;
	publish) echo pages ;;
	certificates) echo --new-key ;;
	import) echo members "$work/nothing" ;;
	report) echo --organ SWG --year 2022 ;;
	find) echo x ;;
	esac
}
# no command finds a register where none is
commands=$("$tacit" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p' |
	grep -v '^tacit$')
[ "$(echo "$commands" | wc -l)" -gt 20 ] || { echo 'not ok - commands'; exit 1; }
for command in $commands; do
	# shellcheck disable=SC2046 # words on purpose
	fails "$command" $(words "$command")
done
# and none finds in a register what is not in it
"$tacit" init reg --from "$here/../../plans/cica" --exercise >/dev/null 2>&1 &&
	cd reg && git config tacit.identity secretariat || exit 1
for command in edit set circulate answer confirm notify submit void cancel silence note \
	positions matrix show diff; do
	# shellcheck disable=SC2046 # words on purpose
	fails "$command" $(words "$command" | sed 's/[^ ]*/nothing/')
done
# what cannot be written, read or locked
rm -f .git/tacit/lock && mkdir .git/tacit/lock
# shellcheck disable=SC2046
fails comment $(words comment)
rmdir .git/tacit/lock
echo broken >.git/refs/heads/main
fails status
fails log
[ $failed -eq 0 ]
