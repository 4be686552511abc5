# What a rebase and a pull do to what was recorded: what they may carry, what
# they are refused, and the ways out that the manual names.
. "$(dirname "$0")/lib.sh"
sample
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
as_secretariat() {
	git config tacit.identity secretariat
	git config user.name Secretariat
	git config user.email secretariat@register.invalid
}
comment() { # STATE
	run tacit comment NCT/G/778 -s "$1" --via mail -k comment \
		--received 2022-06-20T10:00Z -m "Of $1."
	is_status 0 "a comment of $1"
}
as_secretariat
comment THA
said=$(git diff --name-only HEAD~1)
git clone -q --bare . "$work/hub"
git remote add origin "$work/hub" && git fetch -q && git branch -qu origin/main
tacit clone "$work/hub" "$work/two" >/dev/null
cd "$work/two" && as_secretariat && comment KAZ && git push -q

# --- an alteration that was noted before the pull
cd "$reg"
sed -i 's/Of THA/By THA/' "$said"
unhooked commit -qam typo
run git pull -q --rebase
is_status 128 'one that nobody noted is not carried over'
err_has "tacit: $said: What was said or decided is neither changed"
err_has '  -> git rebase --abort'
git rebase --abort
run tacit alteration "$said" --counts recorded --because 'Test data.'
is_status 0 'it is noted'
before=$(git rev-parse HEAD~1)
run git pull -q --rebase
is_status 0 'then it is'
[ "$(git rev-parse HEAD~1)" != "$before" ] && ok 'in another commit' ||
	not_ok 'in another commit'
run tacit check
is_status 0 'the act is of the alteration still'
out_has "altered since it was recorded, by $(git rev-parse --short=12 HEAD~1)"
out_has 'the text as first recorded counts'
run git push -q
is_status 0 'it is pushed'
cd "$work/two"
run git pull -q
is_status 0 'and another clone takes it, with its act'
run tacit check -q
is_status 0 'and knows of it'
sed -i 's/By THA/To THA/' "$said"
run git commit --no-verify -qam again
is_status 128 'another text of it is another alteration'
err_has "tacit: $said: What was said or decided is neither changed"
err_has "  -> git restore --staged --worktree $said"
git restore --staged --worktree "$said"

# --- a record that was rewritten elsewhere
cd "$reg" && comment KGZ && lost=$(git diff --name-only HEAD~1) && git push -q
cd "$work/two" && git pull -q
cd "$reg" && git update-ref -d refs/tacit/proved &&
	unhooked reset -q --hard HEAD~1 && comment UZB && unhooked push -qf 2>"$work/err"
cd "$work/two" && comment TJK
tip=$(git rev-parse main)
run git pull -q --rebase
is_status 128 'is not taken'
err_has "tacit: $lost: what was recorded here is not in what main would move to"
err_has '  -> see WHEN A PULL IS REFUSED: man tacit-rules'
err_has '  -> git rebase --abort'
git rebase --abort
[ "$(git rev-parse main)" = "$tip" ] && ok 'main stays' || not_ok 'main stays'
run git rebase -q --no-fork-point origin/main
is_status 0 'the clone that knows more puts it on top'
run git push -q
is_status 0 'and brings it back to all'
[ "$(git ls-files comments | grep -c -e "$lost" -e /uzb/ -e /tjk/)" -ge 3 ] &&
	ok 'with what came since' || not_ok 'with what came since'
run tacit check -q
is_status 0 'and the record is whole'
cd "$reg"
run git pull -q --rebase
is_status 0 'where it was rewritten, too'

# --- one that was altered elsewhere
sed -i 's/Of KGZ/By KGZ/' "$lost" && unhooked commit -qam typo && unhooked push -q
altered=$(git rev-parse --short=7 HEAD)
cd "$work/two"
run git pull -q
is_status 128 'is not taken either'
err_has "tacit: $lost: commit $altered of another clone changes what was"
err_has '  -> git reset --merge'
git reset -q --merge
cd "$reg"
run tacit alteration "$lost" --counts recorded --because 'Test data.'
is_status 0 'before it is noted'
git push -q && cd "$work/two"
run git pull -q
is_status 0 'where it was made'
plan
