#!/bin/sh
# Eight writers beside stock git: commits of a file that may be edited, gc that
# prunes, and caches that are deleted. What is acknowledged is there, and
# nothing is refused.
#
#	stress.sh TACIT [N]
#
# N comments each; TACIT_FAULT_FULL=1 in the environment makes it 200.
set -u
tacit=$1 each=${2:-4} writers=8
[ "${TACIT_FAULT_FULL:-}" ] && each=200
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/tacit-stress.XXXXXX")
trap 'rm -f "$work/going"; wait; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export HOME="$work" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC
export GIT_AUTHOR_NAME=Seat GIT_AUTHOR_EMAIL=seat@register.invalid
export GIT_COMMITTER_NAME=Seat GIT_COMMITTER_EMAIL=seat@register.invalid
failed=0
not_ok() {
	echo "not ok - $*"
	failed=1
}
cd "$work" || exit 1
"$tacit" init reg --from "$here/../../plans/cica" --exercise \
	--now 2022-06-16 >/dev/null 2>&1 && cd reg || exit 1
git config tacit.identity secretariat
git config gc.auto 0

: >../going
beside() { # WHAT: again and again, as long as the others write
	while [ -e "$work/going" ]; do "$1"; done &
}
# A gc that prunes at once takes from under a git commit what that has just
# written, and leaves main without it: git says not to, and of these two one
# waits for the other. Our writers wait for nobody.
in_turn() {
	until mkdir ../turn 2>/dev/null; do sleep 0.05; done
	"$@"
	result=$?
	rmdir ../turn
	return $result
}
# its index.lock or main may be taken at that moment: git then says so
commit_by_git() {
	echo "Edit $(date +%s%N)." >>README.md
	in_turn git commit -qam 'by git' 2>>../git-refused &&
		echo x >>../git-made
	sleep 0.1
}
collect() {
	git gc -q 2>>../gc-said
	sleep 0.2
	in_turn git gc -q --prune=now 2>>../gc-said
	sleep 0.2
}
forget() {
	rm -f .git/tacit/index.db* .git/tacit/past*
	"$tacit" index --rebuild >/dev/null 2>&1
	sleep 0.3
}
beside commit_by_git
beside collect
beside forget
started=$(date +%s)
pids=
writer=0
while [ $writer -lt $writers ]; do
	writer=$((writer + 1))
	(
		n=0
		while [ $n -lt "$each" ]; do
			n=$((n + 1))
			"$tacit" comment NCT/G/778 -s THA --via mail -q \
				-m "Test: $writer, $n." \
				-r 2022-06-20T10:00Z --now 2022-06-21 \
				>>"../made.$writer" 2>>"../said.$writer" ||
				echo "$writer, $n: status $?" >>../refused
		done
	) &
	pids="$pids $!"
done
# shellcheck disable=SC2086 # a list of words on purpose
wait $pids
took=$(($(date +%s) - started))
rm ../going
wait

touch ../refused ../git-made
[ ! -s ../refused ] || {
	not_ok "$(wc -l <../refused) refused"
	head -5 ../refused | sed 's/^/# /'
	cat ../said.* | sort | uniq -c | sort -rn | head -20 | sed 's/^/# /'
}
"$tacit" status >/dev/null 2>&1
git ls-tree -r --name-only main >../there
sed 's|^\([a-z]*\)-\(.*\)|comments/2022/nct-g-778/\1/\2.md|' ../made.* |
	sort >../acknowledged
made=$(wc -l <../acknowledged)
lost=$(sort ../there | comm -23 ../acknowledged - | tee ../lost | wc -l)
[ "$lost" -eq 0 ] || not_ok "$lost acknowledged and lost"
[ "$(sort -u ../acknowledged | wc -l)" -eq "$made" ] || not_ok 'one twice'
by_git=$(git log --format=%s main | grep -c '^by git$')
[ "$by_git" -eq "$(wc -l <../git-made)" ] ||
	not_ok "git made $(wc -l <../git-made) commits, $by_git are there"
git fsck --strict --no-dangling >../log 2>&1 || {
	not_ok 'git fsck'
	cat ../log
}
git checkout -q -- README.md
[ -z "$(git status --porcelain)" ] || {
	not_ok 'the work tree is not clean'
	git status --porcelain | head
}
"$tacit" doctor -q >../log 2>&1 || {
	not_ok 'tacit doctor'
	cat ../log
}
echo "$made of $((writers * each)) comments in $took s, $lost lost," \
	"$(wc -l <../refused) refused; beside $by_git commits by git"
exit $failed
