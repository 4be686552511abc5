# A shared register: each commit that is pushed is judged with the rights of
# whoever the transport says pushes, before anything is taken in.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
sshd_begin "$work/plan" THA KAZ secretariat
cd "$work"
as THA git clone -q "$user@127.0.0.1:hub" tha
cd tha && git config user.name Thailand && git config user.email x@test.invalid &&
	git config tacit.identity THA
cp -R ../tha ../kaz && git -C ../kaz config tacit.identity KAZ
git config core.hooksPath /dev/null # what no clone of ours would push, too
hub=$work/hub
hub() { git -c safe.directory='*' -C "$hub" "$@"; }
tip=$(git rev-parse HEAD)
start=$tip
commit() { git add -A && git commit -qm 'Test data'; }
back() { git reset -q --hard "$tip" && git clean -qfd; }
stays() { # STATUS WHAT [SAID]: and main stays
	is_status "$1" "$2"
	[ -z "${3:-}" ] || err_has "$3"
	[ "$(hub rev-parse main)" = "$tip" ] && ok 'main stays' ||
		not_ok 'main stays'
}
push() { as "${as:-THA}" git push -q origin "${@:-main}"; }
refused() { # WHAT SAID: what is there is committed and pushed
	git diff --quiet HEAD && [ -z "$(git status --porcelain)" ] || commit
	push
	stays 1 "$1" "$2"
	back
}
taken() {
	push
	is_status 0 "$1"
	tip=$(git rev-parse HEAD)
	[ "$(hub rev-parse main)" = "$tip" ] && ok 'main moves' || not_ok 'main moves'
}

# --- one's own
run tacit comment NCT/G/778 -k comment --via git -m 'Of THA, test data.'
is_status 0 'a comment of a state'
own=$(git diff --name-only HEAD~1)
taken 'is taken in'

# --- what was said
echo More. >>"$own"
refused 'an edit' "$own: What was said or decided is neither changed"
rm "$own"
refused 'a deletion' "$own: What was said or decided is neither changed"
git mv "$own" "${own%/*}/other.md"
refused 'a rename' "$own: What was said or decided is neither changed"
cp "$own" ../kept && rm "$own" && commit && cp ../kept "$own"
refused 'deleted, and put back in the next commit' "(commit "
chmod +x "$own"
refused 'a mode' 'is no plain file (mode 100755)'
ln -sf ../../../../body.md "$own"
refused 'a link in its place' 'is no plain file (mode 120000)'

# --- what is others'
other=comments/2022/nct-g-778/kaz/${own##*/}
mkdir -p "${other%/*}" && sed 's/THA/KAZ/' "$own" >"$other"
refused 'in the folder of another state' "$other: "
sed -i 's/^name: .*/name: Test/' body.md
refused 'the body' 'body.md: '
echo x >>README.md
refused 'the README' 'README.md: '
run git -C . rm -q members/kaz.md
refused 'a member' 'members/kaz.md: '
GIT_AUTHOR_NAME=Secretariat GIT_AUTHOR_EMAIL=secretariat@test.invalid
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
echo x >>README.md
refused 'under the name of the secretariat' 'README.md: '
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
mkdir -p ../kaz/x && cd ../kaz && git pull -q "$work/tha" main >/dev/null 2>&1
run tacit comment NCT/G/778 -k comment --via git -m 'Of KAZ, test data.'
is_status 0 'a comment of another state'
kaz=$(git rev-parse HEAD)
cd ../tha && git fetch -q ../kaz main && git reset -q --hard FETCH_HEAD
refused 'is not taken in from this one' '/kaz/'
git reset -q --hard "$kaz"
as=KAZ push
is_status 0 'and is from that one'
tip=$kaz

# --- other files, other places
ln -s /etc/passwd notes/link.md
refused 'a link' 'notes/link.md: is no plain file (mode 120000)'
git update-index --add --cacheinfo "160000,$tip,notes/sub"
git commit -qm 'Test data'
refused 'a repository in it' 'notes/sub: is no plain file (mode 160000)'
mkdir notes/X && echo x >notes/X/y.md
refused 'a path of no type' 'notes/X/y.md: '
for name in .git .. .GIT; do
	blob=$(echo x | git hash-object -w --stdin)
	sub=$(printf '100644 blob %s\tx.md\n' "$blob" | git mktree)
	tree=$({ git ls-tree HEAD; printf '040000 tree %s\t%s\n' "$sub" "$name"; } |
		git mktree)
	odd=$(git commit-tree -p HEAD -m 'Test data' "$tree")
	push "$odd:main"
	stays 1 "an entry $name"
done
push HEAD:refs/heads/other
stays 1 'another branch' "'refs/heads/other' is not taken"
push "HEAD:refs/replace/$tip"
stays 1 'refs/replace'
push HEAD:refs/tacit/receipts
stays 1 'refs/tacit'
push HEAD:refs/tags/v1
stays 1 'a tag'
mkdir -p "${other%/*}" && echo x >"$other" && commit
push main main:other
stays 1 'two at once' 'a push moves one reference, main, and no other beside it'
back
hub for-each-ref --format='%(refname)' | grep -v refs/tacit/proved >"$work/out"
is_out 'there is main, and nothing else' <<'END'
refs/heads/main
END
push -f "$start:main"
stays 1 'less than there was'
push :main
stays 1 'nothing in its place'
git checkout -q --orphan fresh && git commit -qm 'Test data'
push -f fresh:main
stays 1 'another history' 'does not go on from main'
git checkout -qf main && back
git checkout -qb side "$start" && git commit -q --allow-empty -m x &&
	git checkout -q main && git merge -q --no-edit side
push
stays 1 'a merge' 'joins two lines of history'
back
git commit -q --allow-empty -m x
push
stays 1 'a commit that changes nothing' 'changes nothing'
back
push -o anything
[ "$status" -ne 0 ] && ok 'push options' || not_ok 'push options'

# --- how much
for i in $(seq 201); do git commit -q --allow-empty -m x; done
push
stays 1 '201 commits' 'a push has at most 200 commits, and this one 201'
back
mkdir many && for i in $(seq 1001); do echo "$i" >"many/$i.md"; done
refused '1,001 files' 'a push changes at most 1000 files'

# --- who it is, once more
echo x >>README.md && commit
cp -R ../hub ../local
hub=$work/local
local_push() { # COMMIT [VARIABLE=VALUE]...: past sshd, and the gate
	commit=$1
	shift
	run env "$@" git push -q "$hub" "$commit:refs/heads/main"
}
local_push main
stays 1 'by a path' 'it came by a way that tells nobody who pushes'
local_push main TACIT_GATE=THA REMOTE_USER=THA
stays 1 'by two ways' 'it came by two ways at once'
local_push main TACIT_GATE=
stays 1 'by one that names nobody' 'ssh cannot tell who pushes'
local_push main REMOTE_USER=XAA
stays 1 'as a state that is no member' 'README.md: '
local_push "$odd" TACIT_GATE=secretariat
stays 1 'an entry .GIT that git did not look for' '.GIT/x.md: '
back
blob=$(echo x | git hash-object -w --stdin)
name=$(printf '"\\033[2J.md"')
odd=$(git commit-tree -p HEAD -m 'Test data' "$({ git ls-tree HEAD
	printf '100644 blob %s\t%s\n' "$blob" "$name"; } | git mktree)")
local_push "$odd" TACIT_GATE=secretariat
stays 1 'a name with signs for the terminal'
grep -q "$(printf '\033.2J')" "$work/err" && not_ok 'they are escaped' ||
	ok 'they are escaped'
hub=$work/hub
echo x >>README.md && commit
as=secretariat taken 'the secretariat does what no state may'

# --- and it is sound
run git -C ../hub -c safe.directory='*' fsck --strict
is_status 0 'git is content'
cp -R ../hub ../sound
run tacit -C ../sound status --now 2022-07-01
is_status 0 'and it is read'
plan
