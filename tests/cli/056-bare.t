# What is pushed to a bare register is judged there: whoever pushes may have no
# hooks.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
cd "$work"
run tacit init hub --bare --from "$SOURCE/plans/cica"
is_status 0 'a bare register'
tacit clone hub one >/dev/null && cd one
git config user.name Secretariat
git config user.email secretariat@register.invalid
git config tacit.identity secretariat
run tacit comment NCT/G/778 -s THA --via mail -k comment \
	--received 2022-06-20T10:00Z -m 'Test data.'
said=$(git diff --name-only HEAD~1)
run git push -q
is_status 0 'a comment is pushed'
tip=$(git rev-parse HEAD)
hub_stays() {
	[ "$(git -C ../hub rev-parse main)" = "$tip" ] && ok "$1" || not_ok "$1"
}
unhooked revert --no-edit HEAD >/dev/null
run unhooked push -q
is_status 128 'its removal is not'
err_has "tacit: $said: What was said or decided is neither changed"
hub_stays 'it is there still'
git reset -q --hard "$tip"
run git push -qf origin HEAD~1:main
is_status 1 'nor less than there was'
run git push -q origin :main
is_status 1 'nor nothing'
hub_stays 'main stays'
tacit -C ../hub check -q >/dev/null
git -C ../hub rev-parse -q --verify refs/tacit/proved >"$work/out" &&
	ok 'what was proved there' || not_ok 'what was proved there'
run git push -q origin :refs/tacit/proved
is_status 1 'is not pushed away'
run git push -q origin HEAD~1:refs/tacit/proved
is_status 1 'nor moved'
run git -C ../hub gc -q --prune=now
is_status 0 'git gc works'
run git -C ../hub pack-refs --all
is_status 0 'and pack-refs'
run tacit -C ../hub doctor
out_has 'ok: hooks: all are installed'

# --- an alteration that an act notes
sed -i 's/Test data/Test words/' "$said" && unhooked commit -qam typo
run unhooked push -q
is_status 128 'an alteration is not taken'
run tacit alteration "$said" --counts recorded --because 'Test data.'
is_status 0 'it is noted'
run git push -q
is_status 0 'then it is, with its act'
tip=$(git rev-parse HEAD)
hub_stays 'main moves on'

# --- one that stock git made
git clone -q --bare ../hub ../other
run tacit -C ../other status
err_has 'this clone has no hooks'
run tacit -C ../other doctor
out_has 'a push could take back what is recorded (receive.denyDeletes)'
run tacit -C ../other doctor --hooks
is_status 0 'is set up'
unhooked revert --no-edit HEAD >/dev/null
run unhooked push -q ../other main
is_status 128 'then it judges'
plan
