. "$(dirname "$0")/lib.sh"
sample
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
git config user.name Secretariat
git config user.email secretariat@register.invalid
is_clean() {
	run git status --porcelain
	is_out "$1" </dev/null
}
main_is() { # COMMIT WHAT
	[ "$(git rev-parse main)" = "$1" ] && ok "$2" || not_ok "$2"
}
# What a refusal says is typed: all is as before.
back() { # COMMAND
	err_has "  -> $1"
	main_is "$tip" 'main stays'
	run $1
	is_status 0 "$1"
	is_clean 'brings back what was there'
	main_is "$tip" 'and main is where it was'
}
comments=comments/2022/nct-g-778
before=$(git rev-parse main)

run tacit comment NCT/G/778 -s THA -p concept-paper#II.2 --via mail \
	--received 2022-06-20T10:00Z -m 'Name them.'
is_status 0 'a comment'
comment=$(git diff --name-only HEAD~1 -- "$comments")
tip=$(git rev-parse main)

# --- what would take it away
run git revert --no-edit HEAD
is_status 128 'a revert is refused'
err_has "tacit: $comment: What was said or decided is neither changed"
back "git restore --staged --worktree $comment"
echo 'More.' >>README.md && git commit -qam more && tip=$(git rev-parse main)
run git revert --no-edit HEAD~1 HEAD
is_status 128 'two of them'
back 'git revert --abort'
run git reset --hard HEAD~2
is_status 128 'a reset'
back 'git reset --merge'
git rm -q "$comment"
run git commit --no-verify -qm less
is_status 128 'past the hook for commits'
back "git restore --staged --worktree $comment"
sed -i 's/^received: .*/received: 2022-06-21T10:00:00Z/' "$comment"
run git commit --no-verify -qam later
is_status 128 'another instant'
back "git restore --staged --worktree $comment"
chmod 755 "$comment"
run git commit --no-verify -qam mode
is_status 128 'another mode'
err_has "tacit: $comment: What was said or decided is neither changed"
git reset -q --hard
run git commit --no-verify -q --amend -m other
is_status 0 'an amended message takes nothing away'
tip=$(git rev-parse main)
git rm -q "$comment"
run git commit --no-verify -q --amend --no-edit
is_status 128 'an amended commit does'
back "git restore --staged --worktree $comment"
git checkout -q --detach HEAD~2
echo 'Else.' >>areas/nct-general.md && git commit -qam else &&
	git branch -f side HEAD
git checkout -q main
run git rebase -q --onto side HEAD
is_status 128 'a rebase that leaves it behind'
back 'git rebase --abort'
run git update-ref refs/heads/main side
is_status 128 'plain update-ref'
main_is "$tip" 'main stays'
run git branch -f other main
is_status 0 'another branch goes where it likes'
git checkout -q other
run git branch -f main side
is_status 128 'main does not'
git checkout -q main
run git push -q . +side:main
is_status 1 'nor by a push'
main_is "$tip" 'main stays'
run git merge -q --no-verify --no-edit side
is_status 128 'two lines of history'
err_has 'joins two lines of history'
back 'git merge --abort'
orphan=$(git commit-tree -m one 'main^{tree}')
run git update-ref refs/heads/main "$orphan"
is_status 128 'another beginning'
err_has 'begins another history'
main_is "$tip" 'main stays'
run git update-ref -d refs/heads/main
is_status 0 'main may be deleted'
run git update-ref refs/heads/main "$tip"
is_status 0 'and made again'

# --- what is judged
printf -- '---\ncode: NCT/Y\ntitle: Two\ndimensoin: human\n---\n' >areas/two.md
git add areas/two.md
run git commit --no-verify -qm two
is_status 128 'every commit is judged as the hook for commits judges it'
err_has 'the key "dimension" is missing'
err_has '  -> git restore --staged areas/two.md'
git restore --staged areas/two.md && rm areas/two.md
is_clean 'what was new stays beside the record'
git config tacit.identity TUR
echo '* x' >>members/tha.md
git add -A
run git commit --no-verify -qm x
is_status 128 'with the rights of its parent'
err_has "Only the Secretariat"
back 'git restore --staged --worktree members/tha.md'
git config tacit.identity nobody
echo x >>README.md
git add -A
run git commit --no-verify -qm x
is_status 128 'by somebody'
err_has 'tacit.identity: nobody is neither'
back 'git reset --merge'
git config tacit.identity secretariat
git checkout -q -b topic
git rm -q "$comment" && git commit -q --no-verify -m less
git checkout -q HEAD~1 -- "$comment" && git commit -q --no-verify -m again
is_clean 'removed and brought back on a branch'
git checkout -q main
run git merge -q --ff-only topic
is_status 128 'each commit counts, not the last tree'
err_has '(commit '
back 'git reset --merge'

# --- a program that holds our lock may call git
tip=$(git rev-parse main)
echo 'Locked.' >>README.md
run flock .git/tacit/lock git commit -qam locked
is_status 0 'the hooks wait for no lock of ours'
tip=$(git rev-parse main)

# --- what was altered past the hooks
git update-ref refs/tacit/proved HEAD
sed -i 's/^received: .*/received: 2022-06-21T10:00:00Z/' "$comment"
unhooked commit -qam later
run git reset -q --hard HEAD~1
is_status 0 'is brought back'
main_is "$tip" 'to what was proved'
unhooked rm -q "$comment" && unhooked commit -qm less
run git reset -q --hard HEAD~1
is_status 0 'so is what was removed'
unhooked update-ref refs/heads/main "$before"
git reset -q --hard
run git merge -q --ff-only "$tip"
is_status 0 'and main itself'
unhooked branch -m main else && git branch -q main "$before" 2>"$work/err"
[ $? -ne 0 ] && ok 'main that is made anew holds what was proved' ||
	not_ok 'main that is made anew holds what was proved'
unhooked branch -m else main
git update-ref -d refs/tacit/proved

# --- the program that judges
program=$(git config tacit.program)
[ "$program" = "$TACIT" ] && ok 'is named by its path' ||
	not_ok 'is named by its path'
echo 'Read me.' >>README.md && git add README.md
PATH=/usr/bin:/bin run git commit -qm 'without it on the path'
is_status 0 'the path is not searched'
tip=$(git rev-parse main)
git config tacit.program "$work/missing"
echo 'Read me.' >>README.md && git add README.md
run git commit -qm x
is_status 1 'nothing is committed unjudged'
err_has '  -> tacit doctor --hooks'
run git commit --no-verify -qm x
is_status 128 'nor does main move'
err_has 'main stays: the program that judges is missing'
run git gc -q --prune=now
is_status 0 'gc works all the same'
run git pack-refs --all
is_status 0 'and what packs'
run tacit doctor -q
is_status 1 'doctor sees it'
out_has "the program that hooks call is not there ($work/missing)"
run tacit doctor --hooks
is_status 0 'and names another'
[ "$(git config tacit.program)" = "$program" ] && ok 'this one' ||
	not_ok 'this one'
git reset -q --hard
plan
