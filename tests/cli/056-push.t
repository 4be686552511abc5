# Before main is pushed it is judged: whoever pulled past the hooks, or pushes
# to a register that has none, hands on nothing that no command could mend.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
cd "$work"
git init -q --bare -b main hub
sample --exercise --now 2022-06-16
git config user.name Secretariat
git config user.email secretariat@register.invalid
git remote add origin "$work/hub"
run git push -qu origin main
is_status 0 'the first push, to a bare register of stock git'
tip() { git -C "$work/hub" rev-parse main; }
tacit new note -q -F "$SOURCE/tests/cli/call.md" --now 2022-09-01T03:00:00Z >"$work/out"
git push -q
tacit clone ../hub ../two >"$work/out" && cd ../two
git config user.name Türkiye && git config user.email tur@register.invalid
git config tacit.identity TUR
run tacit set nct-general/i.1 'title=Test data' --now 2022-09-01T04:00:00Z
is_status 0 'one clone changes a text'
run git push -q
is_status 0 'and pushes'
there=$(tip)
cd "$reg"
run tacit circulate NCT/G/900 --now 2022-09-01T04:00:00Z
is_status 0 'the other circulates it as it was'
run git pull -q --rebase
is_status 128 'which no rebase takes along'
err_has 'encloses: nct-general/i.1 had another text before this commit'
git rebase --abort
run unhooked pull -q --rebase
is_status 0 'but past the hooks'
run git push -q
is_status 1 'it is not pushed'
err_has 'encloses: nct-general/i.1 had another text before this commit'
err_has 'put it right here with: tacit sync'
[ "$(tip)" = "$there" ] && ok 'main there stays' || not_ok 'main there stays'
run git push -q origin main:topic
is_status 0 'another branch goes where it likes'
run git fetch -q
unhooked reset -q --hard "$there"
run git merge -q --ff-only origin/topic
is_status 128 'and is judged when main goes there'
run unhooked merge -q --ff-only origin/topic
run git push -q
is_status 1 'or is pushed'
run git push -q --delete origin topic
is_status 0 'a branch may be deleted'
git init -q --bare -b main "$work/mirror"
run git push -q "$work/mirror" main
is_status 1 'nor is all of it, to where there is nothing'
run git push -q "$work/mirror" origin/main:refs/heads/main
is_status 0 'what was pushed before is'
git config tacit.program "$work/missing"
run git push -q "$work/mirror" main
is_status 1 'without the program that judges'
err_has 'no push: the program that judges is missing'
git config tacit.program "$TACIT"
plan
