# What whoever has a key may try against a shared register, over a real sshd, beside
# what 188-pushed.t tries: too much, trees that git would not make, odd commits,
# other references and commands, a forged environment. main stays, and nothing of it
# is left.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
sshd_begin "$work/plan" THA secretariat
cd "$work"
as THA git clone -q "$user@127.0.0.1:hub" tha
cd tha && git config user.name Thailand && git config user.email x@test.invalid &&
	git config tacit.identity THA && git config gc.auto 0
git config core.hooksPath /dev/null # what no clone of ours would push, too
hub() { git -c safe.directory='*' -C "$work/hub" "$@"; }
tip=$(git rev-parse HEAD)
tree=$(git rev-parse 'HEAD^{tree}')
back() { git reset -q --hard "$tip" && git clean -qfdx; }
push() { as "${as:-THA}" git push -q origin "${@:-main}"; }
stays() { # WHAT [SAID]
	is_status 1 "$1"
	[ -z "${2:-}" ] || err_has "$2"
	hub for-each-ref --format='%(refname) %(objectname)' >"$work/out"
	find "$work/hub/objects" -name 'tmp_*' >>"$work/out"
	is_out 'main stays, and nothing is left' <"$work/refs"
}
refs() { hub for-each-ref --format='%(refname) %(objectname)' >"$work/refs"; }
refs
comment() { # TEXT: one of THA, committed
	run tacit comment NCT/G/778 -k comment --via git -m "$1"
	is_status 0 'a comment of a state'
	own=$(git diff --name-only HEAD~1)
}
moves() { # WHAT
	push
	is_status 0 "$1"
	tip=$(git rev-parse HEAD)
	[ "$(hub rev-parse main)" = "$tip" ] && ok 'main moves' ||
		not_ok 'main moves'
	refs
}

# --- when: dates of commits are for show
comment 'Of THA, test data.'
GIT_AUTHOR_DATE='2001-01-01T00:00:00Z' GIT_COMMITTER_DATE='1999-01-01T00:00:00Z' \
	git commit -q --amend --no-edit --reset-author
moves 'a commit that is dated back'
comment 'Another of THA, test data.'
GIT_COMMITTER_DATE='2099-01-01T00:00:00Z' git commit -q --amend --no-edit
moves 'one that is dated ahead'
tree=$(git rev-parse 'HEAD^{tree}')

# --- how much
head -c 9000000 /dev/zero | tr '\0' x >>"$own"
git commit -qam 'Test data'
push
stays '9 MB behind what was said' 'has more than 1024 KiB'
back
comment 'A third of THA, test data.'
large=${own%/*}/0000000000000000.md
{ cat "$own" && head -c 9000000 /dev/urandom | base64; } >"$large"
git rm -q --cached "$own" && rm "$own" && git add -A &&
	git commit -q --amend --no-edit
push
stays '9 MB as a comment' 'has more than 1024 KiB'
back
head -c 34000000 /dev/urandom >notes/large.md
git add -A && git commit -qm 'Test data'
push
stays 'more than a push may have' 'exceeds maximum allowed size'
back
many() { # COMMITS FILES: by fast-import, on branch many
	awk -v from="$tip" -v commits="$1" -v files="$2" 'BEGIN {
		for (c = 0; c < commits; c++) {
			print "commit refs/heads/many\ncommitter x <x> 0 +0000"
			print "data 0"
			if (!c) print "from " from
			for (f = 0; f < files; f++)
				printf "M 644 inline comments/2022/nct-g-778/tha/" \
					"%08d%08d.md\ndata 2\nx\n\n", c, f
		}
	}' | git fast-import --quiet --force
}
many 1 10000
push many:main
stays '10,000 files' 'a push changes at most 1000 files'
many 100 100
push many:main
stays '10,000 files in a hundred commits' 'a push changes at most 1000 files'

# --- trees that git would not make
raw() { # TYPE: standard input as it is
	git hash-object -t "$1" -w --stdin --literally
}
bytes() { # ID: as a tree has it
	/usr/bin/printf '%b' "$(echo "$1" | sed 's/../\\x&/g')"
}
blob=$(echo x | git hash-object -w --stdin)
sub=$({ printf '100644 x.md\0' && bytes "$blob"; } | raw tree)
entry() { # MODE NAME ID: a tree of it alone
	{ printf '%s %s\0' "$1" "$2" && bytes "$3"; } | raw tree
}
odd() { # WHAT MODE NAME ID: in a folder of all that is there
	top=$({ git cat-file tree "$tree" && printf '40000 zz\0' &&
		bytes "$(entry "$2" "$3" "$4")"; } | raw tree)
	push "$(git commit-tree -p "$tip" -m 'Test data' "$top"):main"
	stays "$1" "$5"
}
for name in .git .Git 'git~1' '.git '; do
	odd "a folder '$name'" 40000 "$name" "$sub" "contains '.git'"
done
odd 'a file .git' 100644 .git "$blob" "contains '.git'"
odd 'a folder .' 40000 . "$sub" "contains '.'"
odd 'a folder ..' 40000 .. "$sub" "contains '..'"
odd 'a file ..' 100644 .. "$blob" "contains '..'"
odd 'a path as a name' 40000 '../../../hooks' "$sub" 'contains full pathnames'
odd 'another one' 100644 'x\..\x' "$blob" 'may stand in a path'
odd 'a link .gitmodules' 120000 .gitmodules "$blob" 'is a symbolic link'
odd 'an odd mode' 100664 x.md "$blob" 'is no plain file (mode 100664)'
odd 'a mode that is none' 177777 x.md "$blob" 'is no plain file (mode 177777)'
odd 'a folder as a file' 100644 x "$sub" 'is a tree, not a blob'
twin=$(echo "$own" | sed 's,/tha/,/THA/,')
git update-index --add --cacheinfo "100644,$blob,$twin"
git commit -qm 'Test data'
push
stays 'a twin of a folder' "$twin: "
back
git update-index --add --cacheinfo "100644,$blob,readme.md"
git commit -qm 'Test data'
push
stays 'a twin of a file' 'readme.md: '
back

# --- commits that git would not make
crafted() { # WHAT TEXT: as printf has it
	push "$(printf "$2\n\nx\n" | raw commit):main"
	stays "$1"
}
by="author x <x@test.invalid> 1700000000 +0000
committer x <x@test.invalid> 1700000000 +0000"
crafted 'one parent twice' "tree $sub\nparent $tip\nparent $tip\n$by"
crafted 'all is gone' "tree $sub\nparent $tip\n$by"
crafted 'nobody made it' "tree $sub\nparent $tip"
crafted 'a parent behind the rest' "tree $sub\nparent $tip\n$by\nparent $tip"
crafted 'a zero in it' "tree $sub\nparent $tip\n$by\n\nx\0y"
crafted 'a day that is none' "tree $sub\nparent $tip\nauthor x <x@test.invalid> \
99999999999999999999 +0000\ncommitter x <x@test.invalid> 1700000000 +0000"
git tag -a -m x odd "$tip"
push odd:main
stays 'a tag as main'

# --- other references
for ref in refs/tacit/proved refs/tacit/receipts refs/tacit/x refs/heads/MAIN \
	refs/heads/main/x refs/notes/commits refs/stash refs/for/main; do
	push "$tip:$ref"
	[ "$status" -ne 0 ] && status=1
	stays "$ref"
	push ":$ref"
	[ "$status" -ne 0 ] || [ "$ref" != refs/tacit/proved ] && status=1
	stays "$ref taken away"
done
hub config receive.advertisePushOptions true
comment 'A fourth of THA, test data.'
as THA git push -q -o tacit.principal=secretariat origin main
[ "$status" -ne 0 ] && status=1
stays 'push options' 'does not support push options'
hub config --unset receive.advertisePushOptions

# --- who it is
echo x >>README.md && git commit -qam 'Test data'
for name in TACIT_GATE REMOTE_USER HTTP_AUTHORIZATION HTTP_REMOTE_USER GL_USER \
	GIT_PUSH_CERT_STATUS GIT_PUSH_CERT_SIGNER GIT_COMMITTER_NAME; do
	words="$(ssh_words THA) -o SendEnv=$name -o SetEnv=$name=secretariat"
	run timeout 60 env GIT_SSH_COMMAND="$words" "$name=secretariat" \
		git push -q origin main
	stays "$name" 'README.md: Only the Secretariat writes this type'
done
words=$(ssh_words THA)
run timeout 60 env GIT_SSH_COMMAND="$words -l root" git push -q origin main
[ "$status" -ne 0 ] && status=1
stays 'as another account'
back

# --- other commands
ask() { # WORDS...: of sshd
	run timeout 60 $(ssh_words THA) "$user@127.0.0.1" "$@"
	grep -q 'refs/heads/main' "$work/out" && status=0
	stays "$1"
}
for words in "git-receive-pack '/etc'" "git-receive-pack '$work/tha'" \
	"git-receive-pack 'hub/../../tha'" "git-receive-pack '~root'" \
	"git-receive-pack --help 'hub'" "git-receive-pack" "git-upload-pack" \
	"git-receive-pack 'hub' 'hub'" "git-receive-pack 'hub'; id" \
	"git-receive-pack 'hub' && id" 'git-receive-pack $(id)' \
	"git-shell -c id" "git config tacit.shared false" \
	"tacit shared gate secretariat" "env TACIT_GATE=secretariat sh" \
	"scp -t hub" "rsync --server . hub"; do
	ask "$words"
done

# --- and it is sound
run hub fsck --strict
is_status 0 'git is content'
comment 'A fifth of THA, test data.'
moves 'what is allowed is taken in'
plan
