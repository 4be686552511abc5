# tacit sync without a network: what a mission recorded, and what the others did,
# in files that are carried.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
cd "$work"
tacit init hub --bare --from plan --exercise --now 2022-06-16 >/dev/null
as() { # IDENTITY NAME
	git config tacit.identity "$1" && git config user.name "$2" &&
		git config user.email role@register.invalid
}
tacit clone -q hub office >/dev/null && (cd office && as secretariat Secretariat)
tacit clone -q hub tha >/dev/null && (cd tha && as THA Thailand &&
	git remote set-url origin https://nobody.invalid/hub)
now=--now=2022-06-21T12:00:00Z
sync() { run tacit sync "$@"; }
said() { # WORDS, of the state whose clone it is
	tacit comment NCT/G/778 -q -k comment --via git -m "$1"
}
entered() { # STATE WORDS
	tacit comment NCT/G/778 -q -s "$1" -k comment --via mail \
		--received 2022-06-20T10:00Z -m "$2" "$now" >/dev/null
}
at() { git rev-parse "$@"; }
is_same() { # A B WHAT
	[ "$1" = "$2" ] && ok "$3" || not_ok "$3"
}
sum() { sha256sum "$1" | sed 's/ .*//; s/^/sha256:/'; }

# --- nothing to send --------------------------------------------------------------
cd tha
sync --bundle ../tha.bundle
is_status 1 'nothing waits'
is_out 'and no file is written' <<'END_OF'
no file is written: origin had all of yours when it was last seen
END_OF
[ ! -e ../tha.bundle ] && ok 'none' || not_ok 'none'

# --- what a mission recorded -------------------------------------------------------
first=$(said 'Test data, first.')
second=$(said 'Test data, second.')
before=$(at main)
sync -n --bundle ../tha.bundle
is_status 0 'what would be in it'
out_has 'in the file: 2 commits of yours'
[ ! -e ../tha.bundle ] && ok 'it is not written' || not_ok 'it is not written'
sync --bundle ../tha.bundle
is_status 0 'written'
is_out 'it says what is in it' <<END_OF
of yours, on top: 2 commits
in the file: 2 commits of yours
  $(git log -1 --format='%h %s' --abbrev=7 main~1)
  $(git log -1 --format='%h %s' --abbrev=7 main)
$(sum ../tha.bundle)
END_OF
err_has 'nothing of that counts as received: only a receipt says so'
run git bundle list-heads ../tha.bundle
is_out 'main, and nothing else' <<END_OF
$before refs/heads/main
END_OF
run git -C ../office bundle verify -q ../tha.bundle
is_status 0 'stock git takes it'
is_same "$(at main)" "$before" 'main stays'
sync --bundle ../tha.bundle -q
is_status 0 'written anew over itself'
echo mine >../mine.txt
sync --bundle ../mine.txt
is_status 3 'over something else'
err_has 'something that is no bundle stands there already'
run cat ../mine.txt
is_out 'it is left alone' <<'END_OF'
mine
END_OF
sync --bundle ../none/tha.bundle
is_status 4 'into a folder that is not there'

# --- what does not go together --------------------------------------------------------
sync --bundle ../a --from ../b
is_status 2 'to and from'
sync --all
is_status 2 'all of nothing'
sync --from ../b --wait 1
is_status 2 'a file is there, or it is not'

# --- what the others recorded -------------------------------------------------------
cd ../office && entered KAZ 'Test data of KAZ.'
sync --bundle ../cica.bundle --all
is_status 3 'what origin has not all of'
err_has 'origin has not all of what is recorded here'
sync -q
receipt=$(printf 'test data\n' | git hash-object -w --stdin |
	xargs printf '100644 blob %s\tnote\n' | git mktree |
	xargs git commit-tree -m 'Test data')
git update-ref refs/tacit/receipts "$receipt"
sync --bundle ../cica.bundle --all
is_status 6 'all of origin, whose log is none'
err_has 'the log of receipts here is not right (no-checkpoint)'
is_out 'in a file' <<END_OF
in the file: all that is recorded, record $(git rev-parse --short=7 main)
$(sum ../cica.bundle)
END_OF
theirs=$(at main)
run tacit -C ../hub sync --bundle ../bare.bundle --all
is_status 0 'by the register itself'
cd ../tha
sync --from ../cica.bundle
is_status 6 'taken over, with a log that is none'
is_out 'what was recorded here is on top' <<END_OF
taken over: 1 commit
of yours, on top: 2 commits
taken over from the file: record $(git rev-parse --short=7 main)
$(sum ../cica.bundle)
END_OF
is_same "$(at main~2)" "$theirs" 'as after a fetch'
is_same "$(at origin/main)" "$theirs" 'origin is known to be there'
is_same "$(at refs/tacit/receipts)" "$receipt" 'with its receipts'
git for-each-ref refs/tacit/bundle >"$work/out"
is_out 'nothing is left over' </dev/null
git update-ref -d refs/tacit/receipts # it is no log
run tacit check
is_status 0 'nothing is wrong'
sync --from ../bare.bundle
is_status 0 'an older one, or the same'
sync --from ../cica.bundle
is_same "$(at main~2)" "$theirs" 'once more adds nothing'
git update-ref -d refs/tacit/receipts
cp ../cica.bundle ../old.bundle
sync --bundle ../tha.bundle
is_status 0 'the rest is sent again'
run git bundle verify ../tha.bundle
out_has "$theirs"

# --- what cannot be taken ------------------------------------------------------------------
stays() { # STATUS WHAT SAID
	is_status "$1" "$2"
	err_has "$3"
	is_same "$(at main~2)" "$theirs" 'main stays'
}
sync --from ../none
stays 3 'no such file' 'no such file'
sync --from ../mine.txt
stays 3 'no bundle' 'this is no bundle of git'
git -C ../hub bundle create -q ../tag.bundle HEAD 2>/dev/null
sync --from ../tag.bundle
stays 3 'without main' 'it has no main'
cd ../office && entered KGZ 'Test data of KGZ.' && sync -q &&
	entered UZB 'Test data of UZB.' && sync -q &&
	git bundle create -q ../part.bundle main~1..main &&
	git bundle create -q ../more.bundle main && cd ../tha
head -c $(($(wc -c <../more.bundle) / 2)) ../more.bundle >../cut.bundle
sync --from ../cut.bundle
stays 4 'cut off' 'fatal'
sync --from ../part.bundle
stays 3 'a part that does not fit' 'it goes on from commits that are not here'
err_has 'tacit sync --bundle FILE --all'
git clone -q ../hub ../forged && cd ../forged && as secretariat Secretariat &&
	git reset -q --hard "$theirs~1" && echo x >>README.md &&
	unhooked commit -qam 'Test data' && git bundle create -q ../forged.bundle main
cd ../tha
sync --from ../forged.bundle
stays 3 'another line' 'main in it does not go on from what origin had: they are two lines'
plan
