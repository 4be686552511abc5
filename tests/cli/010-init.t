. "$(dirname "$0")/lib.sh"

run tacit init "$reg" --from "$SOURCE/plans/cica"
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

# a try that was killed before it could say so has made it all the same
record=$(git -C "$reg" rev-parse HEAD)
run tacit init "$reg" --from "$SOURCE/plans/cica"
is_status 0 'the same command once more'
out_has ": 78 documents, record $(echo "$record" | cut -c 1-7)"
[ "$(git -C "$reg" rev-parse HEAD)" = "$record" ] && ok 'changes nothing' ||
	not_ok 'changes nothing'
run tacit init "$reg" --from "$SOURCE/plans/cica" --exercise
is_status 3 'never over another register'
err_has 'a repository with commits is there already'
git -C "$reg" commit -q --allow-empty -m test
run tacit init "$reg" --from "$SOURCE/plans/cica"
is_status 3 'nor where something was recorded since'
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


# where documents stand: their .git comes last; what is somebody's own stays
cp -R "$SOURCE/plans/cica" "$work/within" && cd "$work/within"
mkdir -p .tacit-init.1.0/objects && echo x >.tacit-init.1.0/HEAD
echo x >notes/2022/.tacit-new
run tacit init . --from . --exercise
is_status 0 'where the documents are'
rm notes/2022/.tacit-new
run git status --porcelain
is_out 'and no more than that' </dev/null
[ -e .tacit-init.1.0 ] && not_ok 'what a killed try left is gone' ||
	ok 'what a killed try left is gone'
run tacit doctor -q
is_status 0 'and is sound'
cd "$work"
: >file
run tacit init file --from "$SOURCE/plans/cica"
is_status 4 'no folder'
err_has 'is in the way: it is no folder'
run tacit init new/below/ --from "$SOURCE/plans/cica"
is_status 0 'folders above are made'
[ -d new/below/.git ] && [ "$(ls -A new)" = below ] &&
	ok 'and nothing beside' || not_ok 'and nothing beside'

# where git was begun: it keeps what was set there
git init -q -b main begun
git -C begun config remote.origin.url elsewhere
printf '#!/bin/sh\n' >begun/.git/hooks/pre-commit
cp "$SOURCE/plans/cica/body.md" begun && git -C begun add body.md
run tacit init begun --from "$SOURCE/plans/cica"
is_status 0 'an empty repository'
run git -C begun config remote.origin.url
is_out 'its settings stay' <<-'END'
elsewhere
END
run cat begun/.git/hooks/pre-commit
is_out 'and so do its hooks' <<-'END'
#!/bin/sh
END
run git -C begun status --porcelain
is_out 'the work tree is clean' </dev/null
git init -q -b main staged && echo x >staged/body.md &&
	git -C staged add body.md
run tacit init staged --from "$SOURCE/plans/cica"
is_status 3 'something else is staged'
err_has 'body.md: is staged, and is not what the register begins with'
err_has '-> git rm -r -q --cached .'
git -C staged rm -r -q --cached . && rm staged/body.md
: >staged/.git/index.lock
run tacit init staged --from "$SOURCE/plans/cica"
is_status 5 'git is at work there'
rm staged/.git/index.lock
run tacit init staged --from "$SOURCE/plans/cica"
is_status 0 'the same command afterwards'
git init -q -b other elsewhere
run tacit init elsewhere --from "$SOURCE/plans/cica"
is_status 3 'HEAD is elsewhere'

# bare, in a folder that is there
mkdir here && cd here
run tacit init . --bare --from "$SOURCE/plans/cica"
is_status 0 'a bare register in an empty folder'
run git fsck --strict
is_status 0 'fsck is content with it'
[ -e .git ] || [ -e body.md ] && not_ok 'is bare' || ok 'is bare'
cd "$work" && mkdir among && : >among/file
run tacit init among --bare --from "$SOURCE/plans/cica"
is_status 3 'but not among other files'
err_has "holds 'file' already, and a bare register stands alone"
[ "$(ls -A among)" = file ] && ok 'where nothing is left' ||
	not_ok 'where nothing is left'

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
