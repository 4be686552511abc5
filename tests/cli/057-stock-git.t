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

# a clone without its past proves nothing, and takes nothing on
cd "$work"
git clone -q --depth 1 "file://$reg" shallow && cd shallow
git config user.name THA && git config user.email t@t.invalid
tacit doctor --hooks -q >"$work/out"
echo 'More.' >>README.md
run git commit -qam more
is_status 1 'a shallow clone'
err_has 'this is a shallow clone'
err_has '  -> git fetch --unshallow'
run git commit --no-verify -qam more
is_status 128 'past the hook for commits'
err_has '  -> git fetch --unshallow'
works 'the way back' git fetch -q --unshallow
works 'then it does' git commit -qam more

# what somebody else altered does not come in unseen
cd "$work/tur"
comment=$(git ls-files comments/2022)
sed -i 's/Name them/Name us/' "$reg/$comment"
unhooked -C "$reg" commit -qam altered
tip=$(git rev-parse main)
run git pull -q --ff-only
is_status 128 'a pull'
err_has "$comment: commit $(git rev-parse --short=7 origin/main) of another clone"
err_has '  -> git reset --merge'
[ "$(git rev-parse main)" = "$tip" ] && ok 'main stays' || not_ok 'main stays'
works 'the way back' git reset --merge
git branch -q before
run git status --porcelain
is_out 'all is there' </dev/null
line 'Own.' plans/nct-general/concept-paper.ru.md 'an own commit'
run git pull -q
is_status 128 'a pull that rebases'
err_has '  -> git rebase --abort'
works 'the way back' git rebase --abort
run git status --porcelain
is_out 'all is there' </dev/null

# but with the act that notes it
cd "$reg"
mkdir -p acts/2022
act=acts/2022/2022-07-01-alteration-noted
id=$(basename "$(dirname "$comment")")-$(basename "$comment" .md)
printf -- '---\nkind: alteration-noted\nsubject: %s\ndate: 2022-07-01\n' \
	"$id" >$act-00000000.md
printf -- 'commit: %s\nblob: %s\n---\n\nA mistake.\n' \
	"$(git rev-parse HEAD)" "$(git rev-parse "HEAD~1:$comment")" \
	>>$act-00000000.md
git add acts
sum=$(tacit check --staged 2>&1 | sed -n 's/.*which would be //p')
git mv $act-00000000.md "$act-$sum.md"
works 'is noted there' git commit -qm noted
cd "$work/tur"
works 'a pull of what was noted' git pull -q
plan
