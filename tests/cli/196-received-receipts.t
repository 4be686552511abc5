# A shared register: what is pushed gets a receipt, that anybody can check; what
# was stopped in between gets it later; what nobody pushed is said to be so.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
run tacit init hub --shared --from "$SOURCE/plans/cica" --exercise --now 2022-06-16
is_status 0 'a shared register is made'
out_has 'shared; its receipts are signed as cica-receipts+'
hub=$work/hub
key=$(git -C hub show main:body.md | sed -n 's/^receipts: //p' | tr -d '"')
out_has "$key"
[ "$(stat -c %a hub/tacit/receipts.key)" = 600 ] && ok 'its key is its owner'"'"'s' ||
	not_ok 'its key is its owner'"'"'s'
run ssh-keygen -y -f hub/tacit/receipts.key
out_has 'ssh-ed25519 '
files() { git -C "$hub" ls-tree -r --name-only refs/tacit/receipts >"$work/out"; }
files
is_out 'the log has one entry' <<'END'
checkpoint
tile/0/000.p/1
tile/entries/000.p/1
END
run tacit init hub --shared
is_status 0 'made again'
err_has 'its log goes on with number 1; where it came from a backup'
run tacit init hub --shared --from "$SOURCE/plans/cica" --exercise
is_status 0 'as it was made'
out_has "$key"
out_has "$key"
files
out_has 'tile/entries/000.p/1'
mkdir "$work/public"
ssh-keygen -q -t ed25519 -N '' -C test -f "$work/private" &&
	mv "$work/private.pub" "$work/public/tha.pub" &&
	run tacit init hub --shared --keys public && out_has 'THA: keys 1, added 1' &&
	grep -q "shared gate THA\",restrict ssh-ed25519" hub/tacit/authorized_keys &&
	ok 'its key is let in' || not_ok 'its key is let in'
run tacit init other --keys public --from "$SOURCE/plans/cica"
is_status 2 'of a shared one'
run tacit init other --shared --keys nowhere --from "$SOURCE/plans/cica"
is_status 3 'no such folder'
[ -e other ] && not_ok 'nothing is made' || ok 'nothing is made'
git -C hub config tacit.identity secretariat
run tacit -C hub comment NCT/G/778 -s THA -k comment -m 'Test.'
is_status 3 'nobody writes there'
err_has 'this register is shared: it takes what is pushed'
git -C hub config tacit.shared Yes
run tacit -C hub comment NCT/G/778 -s THA -k comment -m 'Test.'
is_status 3 'however git is told that'
tacit clone -q hub ahead >/dev/null 2>&1 && git -C ahead config tacit.identity secretariat &&
	tacit -C ahead comment NCT/G/778 -s THA -k comment -m 'Test.' -q >"$work/out" 2>&1
git -C hub remote add origin ../ahead
run tacit -C hub sync
is_status 3 'nor is it brought on from elsewhere'
err_has 'this register is shared: it takes what is pushed'
git -C hub remote remove origin
git -C hub config tacit.shared true

# --- a push
TACIT_GATE=THA
export TACIT_GATE
tacit clone -q hub tha >/dev/null 2>&1 && cd tha
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA
say() { run tacit comment NCT/G/778 -k comment --via git -m "$1, test data."
	is_status 0 "said: $1"; }
entries() { git fetch -q origin 'refs/tacit/receipts*:refs/tacit/receipts*'; }
receipt() { tacit shared receipt of "$1" >"$work/$1.receipt" 2>"$work/err"; }
before=$(git rev-parse HEAD)
say One
one=$(git rev-parse HEAD)
run git push origin main
is_status 0 'is taken in'
err_has 'receipt 1: received at '
err_has ' from THA'
err_has 'it has 1 comment'
entries
receipt 1
sed -n '1,/^$/p' "$work/1.receipt" | sed 's/^at .*/at/; s/^comment .*/comment/' >"$work/out"
is_out 'a receipt' <<END
tacit receipt 1
seq 1
at
from THA
old $before
new $one
signed none
call 2022/nct-g-778 closed at 2022-06-30T18:00:00Z
comment

END
run tacit shared receipt verify "$work/1.receipt"
is_status 0 'is right by body.md'
run tacit -C / shared receipt verify "$work/1.receipt" --key "$key"
is_status 0 'is right by its key alone'
run tacit shared receipt of 2
is_status 3 'there is no other'
run tacit shared receipt of one
is_status 3 'no number'

# --- six at once: their digest, and a list beside it
for n in 1 2 3 4 5 6; do
	tacit comment NCT/G/778 -k comment --via git -m "Of six: $n." >/dev/null 2>&1
done
run git push origin main
err_has 'receipt 2: received at '
err_has 'it has 6 comments'
entries
receipt 2
digest=$(sed -n 's/^comments 6 //p' "$work/2.receipt")
git show "refs/tacit/receipts:lists/$(echo "$digest" | sed 's|..|&/|')" >"$work/list"
[ "$(sha256sum <"$work/list" | cut -d' ' -f1)" = "$digest" ] &&
	[ "$(grep -c ^comment "$work/list")" = 6 ] && ok 'the list is beside the log' ||
	not_ok 'the list is beside the log'
files
is_out 'what it outgrew is gone' <<END
checkpoint
lists/$(echo "$digest" | sed 's|..|&/|')
tile/0/000.p/3
tile/entries/000.p/3
END

# --- signed by whoever pushed: what was signed is kept beside the log, too
git -C "$hub" config receive.certNonceSeed test
git -C "$hub" config gpg.format ssh
git -C "$hub" config gpg.ssh.allowedSignersFile "$hub/tacit/allowed_signers"
say Signed
run git -c gpg.format=ssh -c user.signingkey="$work/private" \
	push --signed origin main
is_status 0 'a signed push'
err_has 'receipt 3: received at '
entries
receipt 3
digest=$(sed -n 's/^signed //p' "$work/3.receipt")
git show "refs/tacit/receipts:certificates/$(echo "$digest" | sed 's|..|&/|')" \
	>"$work/certificate"
[ "$(sha256sum <"$work/certificate" | cut -d' ' -f1)" = "$digest" ] &&
	ok 'its certificate is beside the log' ||
	not_ok 'its certificate is beside the log'
run tacit shared certificate "$work/certificate" \
	--signers "$hub/tacit/allowed_signers" --receipt "$work/3.receipt"
is_status 0 'and right by itself'

# --- stopped before its receipt
mv "$hub/hooks/post-receive" "$work/kept"
say Two
two=$(git rev-parse HEAD)
run git push origin main
is_status 0 'taken in, and stopped'
say Three
run git push origin main
mv "$work/kept" "$hub/hooks/post-receive"
say Four
run git push origin main
err_has 'receipt 6: received at '
entries
for n in 4 5 6; do receipt $n; done
grep -q "^new $two" "$work/4.receipt" && grep -q '^recovered 20' "$work/4.receipt" &&
	grep -q '^recovered' "$work/5.receipt" && ok 'later, and marked' ||
	not_ok 'later, and marked'
grep -q recovered "$work/6.receipt" && not_ok 'the last is not' || ok 'the last is not'
for n in 4 5 6; do
	run tacit shared receipt verify "$work/$n.receipt"
	is_status 0 "receipt $n is right"
done

# --- at the gate, whoever comes next
mv "$hub/hooks/post-receive" "$work/kept"
say Five
run git push origin main
mv "$work/kept" "$hub/hooks/post-receive"
gate() { run env SSH_ORIGINAL_COMMAND="git-upload-pack '/hub'" \
	tacit -C "$hub" shared gate THA; }
# its number is that of a process again: what has just arrived may be under way,
# what arrived long ago is not
cp "$hub/tacit/journal" "$work/journal"
sed -i "\$s/ moves [0-9]* / moves $$ /" "$hub/tacit/journal"
gate
entries
receipt 7 && not_ok 'waits for who takes it in' || ok 'waits for who takes it in'
sed -i "\$s/^[^ ]*/2022-06-29T18:00:00Z/" "$hub/tacit/journal"
gate
cp "$work/journal" "$hub/tacit/journal"
entries
receipt 7 && grep -q recovered "$work/7.receipt" && ok 'at the next start' ||
	not_ok 'at the next start'

# --- moved past everybody
run git -C "$hub" update-ref refs/heads/main HEAD~1
is_status 128 'git does not move main'
err_has 'main moves by a push that was let in, and by nothing else'
run tacit -C "$hub" hook moves refs/heads/main "$one" x
is_status 3 'by no process'
err_has 'main moves by a push that was let in, and by nothing else'
run git -C "$hub" update-ref refs/tacit/receipts refs/tacit/receipts~1
is_status 128 'nor the receipts'
err_has 'the log of receipts is written by tacit alone'
run git -C "$hub" gc -q
is_status 0 'git packs them'
tacit comment NCT/G/778 -k comment --via git -m 'Past all.' >/dev/null 2>&1
past=$(git rev-parse HEAD)
git -C "$hub" fetch -q ../tha main
echo "$past" >"$hub/refs/heads/main"
say Six
run git push origin main
err_has 'receipt 9: received at '
entries
receipt 8
grep -q '^from nobody' "$work/8.receipt" && grep -q "^new $past" "$work/8.receipt" &&
	ok 'from nobody' || not_ok 'from nobody'
run tacit shared receipt show "$work/8.receipt"
out_has 'nobody knows from whom, or how'

# --- where the log stands cannot be read: that is no log that has not begun
mv "$hub/hooks/post-receive" "$work/kept"
say Seven
run git push origin main
mv "$work/kept" "$hub/hooks/post-receive"
cp "$hub/refs/tacit/receipts" "$work/tip"
echo damaged >"$hub/refs/tacit/receipts"
run tacit -C "$hub" hook received 1
is_status 4 'it is said'
err_has 'its receipt is written when the register is used next'
cp "$hub/tacit/receipts.key" "$hub/tacit/receipts.key.next"
run env SSH_ORIGINAL_COMMAND="git-upload-pack '/hub'" \
	tacit -C "$hub" shared gate THA
[ -e "$hub/tacit/receipts.key.next" ] && ok 'no key is taken away' ||
	not_ok 'no key is taken away'
rm -f "$hub/tacit/receipts.key.next"
cp "$work/tip" "$hub/refs/tacit/receipts"
say Eight
run git push origin main
err_has 'receipt 11: received at '
entries
receipt 10
grep -q '^from THA' "$work/10.receipt" && grep -q '^recovered' "$work/10.receipt" &&
	ok 'it is written later' || not_ok 'it is written later'

# --- the log is gone: what was promised is said to be missing, and no other begins
git -C "$hub" rev-parse refs/tacit/receipts >"$work/log"
tip=$(cat "$work/log")
git -C "$hub" update-ref -d refs/tacit/receipts
say Nine
run git push origin main
is_status 0 'a push without a log'
err_has 'the log of receipts is gone from here'
run tacit init "$hub" --shared
is_status 3 'no other log begins'
err_has 'bring it back from the clone of a state'
git -C "$hub" -c core.hooksPath=/dev/null fetch -q "$work/tha" \
	refs/tacit/receipts:refs/tacit/receipts
[ "$(git -C "$hub" rev-parse refs/tacit/receipts)" = "$tip" ] &&
	ok 'it is back' || not_ok 'it is back'
gate
entries
receipt 12 && grep -q recovered "$work/12.receipt" && ok 'and goes on' ||
	not_ok 'and goes on'

# --- what is refused
echo x >>body.md && unhooked commit -qam 'Test data'
run git -c core.hooksPath=/dev/null push origin main
is_status 1 'refused'
tail -n 1 "$hub/tacit/journal" >"$work/out"
out_has ' refused '
out_has ' THA '
run stat -c %a "$hub/tacit/journal"
is_out 'the journal is not for everybody' <<'END'
640
END
git reset -q --hard HEAD~1
sed -i "s|^receipts: .*|receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00|" body.md
unhooked commit -qam 'Test data'
TACIT_GATE=secretariat
run git -c core.hooksPath=/dev/null push origin main
is_status 1 'the key stays'
err_has 'The key by which the first receipt is checked stays'
plan
