. "$(dirname "$0")/lib.sh"
sample
cd "$work"
head=$(git -C "$reg" rev-parse --short=7 main)

run tacit clone "$reg" mine
is_status 0 'a clone'
is_out 'is told' <<-END
clone in mine: 78 documents, record $head
END
[ "$(wc -l <"$work/err")" = 1 ] && ok 'with what comes next' ||
	not_ok 'with what comes next'
err_has 'git -C mine config tacit.identity WHO'
[ -e mine/.git/tacit/index.db ] && ok 'with its index' ||
	not_ok 'with its index'
run git -C mine status --porcelain
is_out 'and a clean work tree' </dev/null
run git -C mine config --get-all remote.origin.fetch
is_out 'fetches branches and receipts' <<-'END'
refs/tacit/receipts*:refs/tacit/receipts*
+refs/heads/*:refs/remotes/origin/*
END
cd mine
run tacit doctor -q
is_status 0 'doctor has nothing to mend'
is_out 'nor to say' </dev/null
git config user.name THA && git config user.email t@t.invalid
git rm -q members/tur.md
run git commit -qm less
is_status 1 'its hooks judge'
cd "$work"
for name in $(ls -A | grep '^\.tacit'); do not_ok "$name is left"; done

# names as git gives them; an empty folder is as good as none
git clone -q --bare "$reg" cica.git
run tacit clone -q "file://$work/cica.git/"
is_status 0 'named after the url'
is_out 'quiet' </dev/null
[ "$(cat "$work/err")" = '' ] && ok 'git, too' || not_ok 'git, too'
[ -d cica/.git ] && ok 'without its ending' || not_ok 'without its ending'
mkdir empty
run tacit clone "$reg/.git" empty/
is_status 0 'into an empty folder'
run tacit -C empty status --now 2022-07-01
is_status 0 'that is a register'
run tacit clone "$reg" deep/er
is_status 0 'into one that is made'

# receipts come along
git -C "$reg" update-ref refs/tacit/receipts main
run tacit clone -q "$reg" with
git -C with rev-parse refs/tacit/receipts >"$work/id"
[ "$(cat "$work/id")" = "$(git -C "$reg" rev-parse main)" ] &&
	ok 'receipts' || not_ok 'receipts'

# nothing is made where it fails, and the same command runs again
run tacit clone "$reg" mine
is_status 3 'never over something'
err_has 'something stands there already'
err_has 'tacit doctor --hooks'
run tacit clone "$work/missing" later
is_status 4 'nothing to clone'
err_has 'git ended in failure'
[ -e later ] && not_ok 'nothing is made' || ok 'nothing is made'
git init -q -b main none && git -C none commit -q --allow-empty -m none
run tacit clone none later
is_status 3 'no register'
err_has 'no register yet'
[ -e later ] && not_ok 'nothing is made' || ok 'nothing is made'
git clone -q --depth 1 "file://$reg" shallow
run tacit clone "file://$work/shallow" later
is_status 6 'a past that is not whole'
[ -e later ] && not_ok 'nothing is made' || ok 'nothing is made'
mkdir bin && printf '#!/bin/sh\nkill -9 $PPID\n' >bin/git && chmod +x bin/git
(PATH=$work/bin:$PATH; tacit clone "$reg" later) >"$work/out" 2>&1
[ $? -gt 128 ] && ok 'killed' || not_ok 'killed'
[ -n "$(ls -d .tacit-clone.*)" ] && ok 'leaves a folder beside' ||
	not_ok 'leaves a folder beside'
run tacit clone "$reg" later
is_status 0 'the same command runs again'
touch -d '2 days ago' .tacit-clone.*
run tacit clone "$reg" latest
ls -A | grep -q '^\.tacit' && not_ok 'what was left goes in time' ||
	ok 'what was left goes in time'
printf '#!/bin/sh\nexit 127\n' >bin/git
PATH=$work/bin:$PATH run tacit clone "$reg" never
is_status 3 'no git'
err_has 'git cannot be run'
run tacit clone -- --upload-pack=x never
is_status 4 'an url is no option'
run tacit clone .
is_status 3 'no name'
err_has 'tacit clone URL FOLDER'
run tacit clone
is_status 2 'no url'
plan
