. "$(dirname "$0")/lib.sh"

run tacit init "$reg" --from "$SOURCE/plans/cica" --now 2022-06-16
is_status 0 'a register from a folder'
out_has 'documents, record'
run git -C "$reg" fsck --strict
is_status 0 'fsck is content'
run git -C "$reg" status --porcelain
is_out 'the work tree is clean' </dev/null
run git -C "$reg" config pull.rebase
is_out 'pulls rebase' <<-'END'
true
END
[ -x "$reg/.git/hooks/pre-commit" ] && ok 'hooks are there' ||
	not_ok 'hooks are there'

run tacit init "$reg" --from "$SOURCE/plans/cica"
is_status 3 'never over a register'
err_has 'a repository with commits is there already'

run tacit init "$work/none" --from "$work/missing"
is_status 3 'a folder that is not there'
err_has 'there is no such folder'

run tacit init "$work/bare" --bare --from "$SOURCE/plans/cica"
is_status 0 'a bare register'
run git -C "$work/bare" rev-parse --is-bare-repository
is_out 'is bare' <<-'END'
true
END

mkdir -p "$work/no-git/.git"
run tacit init "$work/no-git" --from "$SOURCE/plans/cica"
is_status 3 'a folder whose .git is none'
err_has 'there is no git repository here or above'

run tacit init "$work/empty"
is_status 2 'an empty register needs to know its body'
run tacit init "$work/empty" --name 'A Test Body' --short ATB --seat Astana \
	--zone Asia/Almaty --organ 'SWG Special Working Group'
is_status 0 'an empty register'
out_has ': 1 document, record '
run tacit init "$work/zone" --name 'A Test Body' --short ATB --seat Astana \
	--zone Asia/Almata --organ 'SWG Special Working Group'
is_status 3 'a zone that there is not'
err_has 'Asia/Almaty'

# all faults of a folder at once, and nothing made
cp -R "$SOURCE/plans/cica" "$work/bad"
echo 'x' >"$work/bad/members/nobody.md"
sed -i 's/^zone: .*/zome: Asia\/Almaty/' "$work/bad/body.md"
run tacit init "$work/made" --from "$work/bad"
is_status 3 'faults'
err_has 'body.md'
err_has 'members/nobody.md'
[ -e "$work/made/.git" ] && not_ok 'nothing is made' || ok 'nothing is made'
plan
