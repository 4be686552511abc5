. "$(dirname "$0")/lib.sh"
sample
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
git config user.name Secretariat
git config user.email secretariat@register.invalid
commit() { git add -A && run git commit -qm test; }
undo() { git reset -q --hard && git clean -fdqx; }

echo 'More.' >>README.md && commit
is_status 0 'free text'
cat >areas/new.md <<'END'
---
code: NCT/X
title: A new area
dimension: new-challenges
coordinators:
  - THA
---
END
commit
is_status 0 'a new area by plain git'
run tacit list area -q
out_has 'new'
cp -r comments/area/nct-general/tha "$work/kept"

printf 'More.\n' >>"$(ls comments/area/nct-general/tha/*.md)" && commit
is_status 1 'what was said is not changed'
err_has 'neither changed nor removed'
err_has 'the commit is refused'
undo
git rm -q comments/area/nct-general/tha/*.md && commit
is_status 1 'nor removed'
err_has 'this register has no comment tha-'
undo
sed -i 's/^comments-by: .*/comments-by: 2022-07-30/' notes/2022/nct-g-778.md
commit
is_status 1 'an issued note'
err_has 'A note that is issued is neither changed nor removed'
undo
sed -i 's/^text: .*/text: official/' notes/2022/nct-g-778.ru.md && commit
is_status 0 'an unofficial version of it may be mended'
sed -i 's/^text: .*/text: courtesy/' notes/2022/nct-g-778.ru.md && commit
is_status 1 'an official one not'
undo
printf -- '---\ncode: NCT/Y\ntitle: Two\ndimensoin: human\n---\n' >areas/two.md
commit
is_status 1 'a key that there is not'
err_has 'dimension'
undo
sed -i 's/- THA/- XYZ/' areas/new.md && commit
is_status 1 'a reference to nothing'
err_has 'areas/new.md:6: coordinators: this register has no member'
undo
git mv members/uzb.md members/uzx.md && commit
is_status 1 'what others refer to'
undo
echo x >new.txt && commit
is_status 1 'a file of no type'
err_has 'no type of document has this path'
undo
echo '* text' >.gitattributes && commit
is_status 1 '.gitattributes is fixed'
undo
echo 'More.' >>plans/nct-general/concept-paper.md && commit
is_status 1 'only coordinators write a paper'
undo
git config tacit.identity TUR
echo 'More.' >>plans/nct-general/concept-paper.md && commit
is_status 0 'and they do'
echo '* x' >>members/tha.md && commit
is_status 1 'not the secretariat'"'"'s documents'
undo
git config --unset tacit.identity
echo 'Born 1 May 1980, x@example.org' >>areas/new.md && commit
is_status 0 'without an identity only the rules of form'
err_has 'warning: areas/new.md'
git config tacit.identity nobody
echo 'x' >>README.md && commit
is_status 1 'an identity that there is not'
undo
git config tacit.identity secretariat

# two lines of history
git checkout -q -b side HEAD~1 && echo 'x' >>README.md && git commit -qam side
git checkout -q main
run git merge -q --no-edit side
is_status 1 'no merge'
err_has 'a record is one line'
git merge --abort 2>/dev/null
run git merge -q --no-commit side
run git commit -qm merge
is_status 1 'however it is done'
err_has 'this would join two lines of history'
git merge --abort

# a clone of stock git
run git clone -q "$reg" "$work/clone"
cd "$work/clone" && git config user.name THA && git config user.email t@t.invalid
run tacit list area -q
is_status 0 'a clone is a register'
echo 'From a clone.' >>README.md && commit
is_status 0 'a plain commit within the rules'
run tacit check
is_status 0 'is picked up'
git fetch -q && git rebase -q origin/main
git push -q origin HEAD:refs/heads/from-clone
cd "$reg" && git merge -q --ff-only from-clone 2>/dev/null ||
	git reset -q --hard from-clone
run tacit check
is_status 0 'and so where it came from'
plan
