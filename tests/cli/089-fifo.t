# A FIFO or a device where a file stands that is read by hand: whatever command
# comes, it says so or makes the file anew, and waits for nobody.
. "$(dirname "$0")/lib.sh"
sample
tacit find cyber >/dev/null
tacit check >/dev/null 2>&1
tacit doctor -q >/dev/null
tacit comment NCT/G/778 --state Thailand -m 'Test: first.' --via mail \
	--received 2022-06-20T10:00Z --now 2022-06-21 >/dev/null
git pack-refs --all
tree=$(git rev-parse 'main^{tree}')

# FILE: no command waits longer than for a lock; how the last of them, which
# writes, ends is for the caller to look at
try_all() {
	for words in status 'find cyber' 'doctor -q'; do
		# shellcheck disable=SC2086 # words on purpose
		run timeout 40 "$TACIT" $words
		[ "$status" -ne 124 ] || not_ok "$words waits for $1"
	done
	run timeout 40 "$TACIT" comment NCT/G/778 --state Thailand \
		-m "Test: $1." --via mail --received 2022-06-20T10:00Z \
		--now 2022-06-21
	[ "$status" -ne 124 ] || not_ok "comment waits for $1"
}
# every file that there is by now, and those that come and go
files=$(cd .git/tacit && find . -type f | sed 's|^\./||' | sort)
for file in $files pending edit-1.md; do
	rm -rf "$work/copy" && cp -a .git "$work/copy"
	rm -f ".git/tacit/$file" && mkfifo ".git/tacit/$file"
	try_all "tacit/$file"
	ok "nothing waits for tacit/$file"
	case $status in
	0) ;; # made anew, or not needed
	4) err_has "tacit/$file: is no ordinary file" ;;
	*) not_ok "ends with $status" ;;
	esac
	rm -rf .git && mv "$work/copy" .git
	git reset -q --hard
done
# those of git
for file in HEAD config packed-refs refs/heads/main refs/tacit/proved \
	refs/tacit/receipts index; do
	rm -rf "$work/copy" && cp -a .git "$work/copy"
	mkdir -p .git/refs/tacit
	rm -f ".git/$file" && mkfifo ".git/$file"
	try_all "$file"
	ok "nothing waits for $file"
	rm -f ".git/$file" && ln -s /dev/zero ".git/$file"
	run timeout 40 "$TACIT" status
	[ "$status" -eq 4 ] && ok 'nor reads a device' ||
		not_ok "nor reads a device ($status)"
	err_has ".git/$file: is no ordinary file"
	rm -rf .git && mv "$work/copy" .git
done
for file in index.lock HEAD.lock config.lock packed-refs.lock \
	refs/heads/main.lock hooks/pre-commit; do
	rm -rf "$work/copy" && cp -a .git "$work/copy"
	rm -f ".git/$file" && mkfifo ".git/$file"
	: >.git/tacit/pending
	try_all "$file"
	ok "nothing waits for $file"
	rm -rf .git && mv "$work/copy" .git
	git reset -q --hard
done
[ "$(git rev-parse 'main^{tree}')" = "$tree" ] && ok 'as it was' ||
	not_ok 'as it was'
plan
