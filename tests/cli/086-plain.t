# What the index answers needs no libgit2, and is the same in every kind of
# clone: ordinary ones are read from their files, the others through libgit2.
. "$(dirname "$0")/lib.sh"
sample
tacit status --now 2022-07-01 >"$work/plain" 2>/dev/null

same() { # what it is, in the folder where we are
	run tacit status --now 2022-07-01
	cmp -s "$work/plain" "$work/out" && ok "the same: $1" || not_ok "$1"
}
cd areas && same 'from a folder inside' && cd ..
ln -s "$reg/areas" "$work/linked"
cd "$work/linked" && same 'through a link' && cd "$reg"
git pack-refs --all
same 'packed references'
git checkout -q --detach
same 'a detached HEAD'
git checkout -q main
git config core.worktree "$reg"
same 'core.worktree is set'
git config --unset core.worktree
git config include.path other
same 'settings elsewhere'
git config --unset include.path
git worktree add -q --detach "$work/second" 2>/dev/null
cd "$work/second" && same 'a second work tree' && cd "$reg"
git clone -q --bare . "$work/bare.git" && cd "$work/bare.git" &&
	git config tacit.identity secretariat
same 'a bare clone'
cd "$reg" && mv .git "$work/away" && echo "gitdir: $work/away" >.git
same 'a .git file'
rm .git && mv "$work/away" .git

# whoever needs libgit2 is told what it does not understand; others go on
tacit status >/dev/null 2>&1
printf '[broken' >>.git/config
run tacit status --now 2022-07-01
is_status 0 'status never starts libgit2'
run tacit list note
is_status 0 'nor does list'
run tacit log
is_status 4 'log does'
err_has 'cannot open the repository'
plan
