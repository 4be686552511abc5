. "$(dirname "$0")/lib.sh"
sample

run tacit doctor
is_status 0 'a new register is sound'
out_has 'ok: objects: every object can be read and is what its id says'
out_has 'ok: index: the same as one made anew (78)'
out_has 'ok: zones: the zone data close every call when the record does'
out_has 'ok: hooks: all are installed'
run tacit doctor -q
is_out 'nothing to say' </dev/null
run tacit doctor now
is_status 2 'no operands'
run tacit -C "$work" doctor
is_status 3 'no repository'

# a clone of stock git is set up by one command
git clone -q "$reg" "$work/clone" && cd "$work/clone"
run tacit list area -q
is_status 0 'a clone has no hooks'
[ -s "$work/err" ] && not_ok 'not told with -q' || ok 'not told with -q'
run tacit list area
err_has 'this clone has no hooks'
err_has 'tacit doctor --hooks'
run tacit list area
[ -s "$work/err" ] && not_ok 'told once' || ok 'told once'
run tacit doctor -q
is_status 1 'doctor tells it whenever it is asked'
is_out 'each with the command that mends it' <<-'END'
amiss: hooks: a hook was not installed (post-checkout)
  -> tacit doctor --hooks
amiss: hooks: a hook was not installed (post-merge)
  -> tacit doctor --hooks
amiss: hooks: a hook was not installed (pre-commit)
  -> tacit doctor --hooks
amiss: hooks: a hook was not installed (pre-merge-commit)
  -> tacit doctor --hooks
amiss: hooks: a hook was not installed (pre-push)
  -> tacit doctor --hooks
amiss: hooks: a hook was not installed (reference-transaction)
  -> tacit doctor --hooks
amiss: hooks: the program that hooks call is not there (tacit.program)
  -> tacit doctor --hooks
amiss: configuration: git pull would merge, and a record is one line of history (pull.rebase)
  -> tacit doctor --hooks
amiss: configuration: a push could move what this clone has proved (receive.hideRefs)
  -> tacit doctor --hooks
amiss: configuration: receipts would not be fetched (remote.origin.fetch)
  -> tacit doctor --hooks
END
run tacit doctor --hooks
is_status 0 'set up'
out_has 'mended: hooks: a hook was not installed (pre-commit)'
[ -x .git/hooks/pre-commit ] && ok 'the hook can be run' ||
	not_ok 'the hook can be run'
run git config --get-all remote.origin.fetch
is_out 'what is fetched' <<-'END'
+refs/heads/*:refs/remotes/origin/*
refs/tacit/receipts*:refs/tacit/receipts*
END
run git fetch
is_status 0 'git fetches where there are no receipts'
run tacit doctor
is_status 0 'and is content'
run tacit doctor --hooks
is_status 0 'once more changes nothing'
run git config --get-all remote.origin.fetch
is_out 'nor adds anything' <<-'END'
+refs/heads/*:refs/remotes/origin/*
refs/tacit/receipts*:refs/tacit/receipts*
END
sed -i 's,refs/tacit/receipts\*,refs/tacit/*,g' .git/config
run tacit doctor
is_status 1 'what another clone proved is not for this one'
run tacit doctor --hooks
is_status 0 'a wider setting'
run git config --get-all remote.origin.fetch
is_out 'is made narrow' <<-'END'
+refs/heads/*:refs/remotes/origin/*
refs/tacit/receipts*:refs/tacit/receipts*
END
echo 'exit 0' >.git/hooks/pre-commit
run tacit doctor --hooks
is_status 1 'somebody else'"'"'s hook is left alone'
out_has 'does not call tacit'
run cat .git/hooks/pre-commit
is_out 'as it was' <<-'END'
exit 0
END
rm .git/hooks/pre-commit && tacit doctor --hooks >"$work/out"

# what was left by somebody who was killed
touch -d '20 minutes ago' .git/index.lock
mkdir .git/objects/tmp_objdir-incoming-abc
echo x >.git/objects/tmp_objdir-incoming-abc/pack
touch -d '3 days ago' .git/objects/tmp_objdir-incoming-abc
run tacit doctor -q
is_status 1 'leftovers'
out_has 'a lock of git whose owner is gone'
out_has 'left by a command or a push that was killed'
[ -e .git/index.lock ] && ok 'nothing is changed' || not_ok 'nothing is changed'
run tacit doctor -q --fix
is_status 0 'mended'
out_has 'mended: leftovers: a lock of git whose owner is gone'
[ -e .git/index.lock ] && not_ok 'it is gone' || ok 'it is gone'
[ -e .git/objects/tmp_objdir-incoming-abc ] && not_ok 'and so is that' ||
	ok 'and so is that'
tacit doctor -q --fix >"$work/out"
run tacit doctor -q
is_status 0 'nothing is left'
touch .git/index.lock
run tacit doctor -q --fix
is_status 1 'a lock of this minute may be held'
out_has 'is held, or was left lately'
rm .git/index.lock
chmod o+w .git/tacit && echo x >.git/tacit/private.db &&
	chmod 644 .git/tacit/private.db
run tacit doctor -q
is_status 1 'open to others'
out_has 'everybody may write into it'
out_has 'others may read personal data'
tacit doctor -q --fix >"$work/out"
run tacit doctor -q
is_status 0 'closed'

# the index is only a cache
tacit index --rebuild >/dev/null
for file in .git/tacit/index.db*; do
	size=$(wc -c <"$file")
	[ "$size" -gt 60000 ] || continue
	printf 'XXXXXXXX' | dd of="$file" bs=1 seek=50000 conv=notrunc 2>/dev/null
done
run tacit doctor --fix
is_status 0 'a damaged index'
run tacit doctor
out_has 'ok: index: the same as one made anew (78)'

# an object of git
object=$(git rev-parse HEAD:README.md)
pack=$(ls .git/objects/pack/*.pack 2>/dev/null | head -n 1)
[ -z "$pack" ] || { mv "$pack" "$work/pack" && git unpack-objects -q <"$work/pack"; }
file=.git/objects/$(echo "$object" | cut -c1-2)/$(echo "$object" | cut -c3-)
chmod u+w "$file" && printf 'XXXX' | dd of="$file" bs=1 seek=10 conv=notrunc 2>/dev/null
run tacit doctor -q
is_status 1 'a damaged object'
out_has "an object of git is damaged (blob $object"
run tacit doctor -q --lang ru
out_has 'объект git поврежден'
plan
