. "$(dirname "$0")/lib.sh"
sample
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
git config user.name Secretariat
git config user.email secretariat@register.invalid
works() { # WHAT COMMAND...
	what=$1
	shift
	run "$@"
	is_status 0 "$what"
}
line() { # TEXT FILE WHAT: one commit by plain git
	echo "$1" >>"$2" && works "$3" git commit -qam "$1"
}

# everything that git does of itself, in a clone with hooks
line 'One.' README.md 'commit'
works 'gc' git gc -q --prune=now
works 'pack-refs' git pack-refs --all --prune
works 'commit on packed refs' git commit -q --allow-empty -m nothing
line 'Two.' areas/nct-general.md 'commit -a'
works 'commit --amend' git commit -q --amend -m 'Two, amended.'
echo 'Stash.' >>README.md
works 'stash' git stash -q
works 'stash pop' git stash pop -q
works 'reset --hard' git reset -q --hard
works 'reset to an older commit that has all papers' \
	git reset -q --hard HEAD~1
works 'and back' git reset -q --hard ORIG_HEAD
works 'checkout -b' git checkout -q -b topic
line 'Topic.' README.md 'a commit elsewhere'
works 'checkout main' git checkout -q main
works 'merge --ff-only' git merge -q --ff-only topic
works 'branch -d' git branch -q -d topic
works 'branch -m' git branch -m main else
works 'and back' git branch -m else main
works 'worktree add' git worktree add -q "$work/tree" -b tree
works 'a commit there' git -C "$work/tree" commit -q --allow-empty -m there
works 'worktree remove' git worktree remove "$work/tree"
git checkout -q -b pick && echo 'Pick.' >>areas/human.md &&
	git commit -qam pick && git checkout -q main
works 'cherry-pick' git cherry-pick pick
works 'revert of a text that may change' git revert --no-edit HEAD
git checkout -q -b clash HEAD~1 && echo 'A.' >>README.md &&
	git commit -qam a && git checkout -q main
line 'B.' README.md 'commit'
run git rebase -q clash
is_status 1 'a rebase with a conflict'
works 'rebase --abort' git rebase --abort
run git cherry-pick clash
is_status 1 'a pick with a conflict'
works 'cherry-pick --abort' git cherry-pick --abort
works 'tag, notes and other references' git tag one
works 'bundle' git bundle create -q "$work/bundle" main
works 'fsck' git fsck
run git status --porcelain
is_out 'nothing is left over' </dev/null
works 'tacit goes on' tacit comment NCT/G/778 -s THA --via mail \
	--received 2022-06-20T10:00Z -m 'Name them.'
works 'check' tacit check -q

# two clones
git config receive.denyCurrentBranch updateInstead
works 'a clone' git clone -q "$reg" "$work/tur"
cd "$work/tur"
git config user.name TUR && git config user.email t@t.invalid
git config tacit.identity TUR
works 'doctor --hooks' tacit doctor --hooks
line 'More.' plans/nct-general/concept-paper.ru.md 'a coordinator commits'
cd "$reg"
line 'By the Secretariat.' README.md 'the Secretariat, too'
cd "$work/tur"
works 'pull --rebase: the others'"'"' are walked, the own judged' git pull -q
git log --format=%an -2 >"$work/out"
is_out 'one line' <<-'END'
TUR
Secretariat
END
works 'push' git push -q
cd "$reg"
[ "$(git rev-parse main)" = "$(git -C "$work/tur" rev-parse main)" ] &&
	ok 'arrived: whoever pushes is not known here' || not_ok 'arrived'

# what somebody else altered does not come in unseen
cd "$work/tur"
comment=$(git ls-files comments/2022)
git -C "$reg" -c core.hooksPath=/dev/null rm -q "$comment"
git -C "$reg" -c core.hooksPath=/dev/null commit -qm less
tip=$(git rev-parse main)
run git pull -q --ff-only
is_status 128 'a pull'
err_has "$comment: What was said or decided is neither changed nor removed"
err_has '  -> git reset --merge'
[ "$(git rev-parse main)" = "$tip" ] && ok 'main stays' || not_ok 'main stays'
works 'the way back' git reset --merge
run git status --porcelain
is_out 'all is there' </dev/null
line 'Own.' plans/nct-general/concept-paper.ru.md 'an own commit'
run git pull -q
is_status 128 'a pull that rebases'
err_has '  -> git rebase --abort'
works 'the way back' git rebase --abort
run git status --porcelain
is_out 'all is there' </dev/null
plan
