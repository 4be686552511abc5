# Another key signs the log of a shared register: by the old one, and where that
# is lost by a declaration. All of it is an exercise.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
tacit init hub --shared --from "$SOURCE/plans/cica" --exercise \
	--now 2022-06-16 >/dev/null 2>&1
hub=$work/hub
private=$hub/tacit/receipts.key
first=$(git -C hub show main:body.md | sed -n 's/^receipts: //p' | tr -d '"')
TACIT_GATE=THA
export TACIT_GATE
tacit clone -q hub tha >/dev/null 2>&1 && cd tha
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA
fetch() { git fetch -q origin '+refs/tacit/receipts*:refs/tacit/receipts*'; }
pushed=0
push() { # WHAT: a comment is pushed, and gets its receipt
	pushed=$((pushed + 1))
	tacit comment NCT/G/778 -k comment --via git -m "No. $pushed, test data." -q \
		>/dev/null
	run git push origin main
	is_status 0 "$1"
	err_has ': received at '
	fetch
}
receipt() { tacit -C "$hub" shared receipt of "$1" >"$work/$1.receipt" 2>/dev/null; }
is_right() { # NUMBER WHAT
	run tacit shared receipt verify "$work/$1.receipt"
	is_status 0 "$2"
}
rotate() { run tacit -C "$hub" shared rotate "$@"; }
new_key() { sed -n 's/^New key: //p' "$work/out"; }
log_is_right() {
	run tacit doctor
	out_has 'the log is what its key signed, entry by entry'
}

# --- a trial, and the thing itself
push 'by the first key'
receipt 1
log_is_right
rotate -n
is_status 0 'a trial'
out_has 'nothing is done; it would be:'
out_has "Old key: $first"
out_has 'Entries before it: 2'
cp -R "$hub" "$work/stolen"
rotate
is_status 0 'another key'
out_has 'Another key signs the log of receipts cica-receipts.'
out_has "Old key: $first"
second=$(new_key)
[ "$second" ] && [ "$second" != "$first" ] && ok 'it is another' || not_ok 'it is another'
[ "$(stat -c %a "$private")" = 600 ] && [ ! -e "$private.next" ] &&
	ok 'it is in its place' || not_ok 'it is in its place'
git -C "$hub" show refs/tacit/receipts:keys >"$work/out"
echo 2 >"$work/expected" && is_out 'where it stands' <"$work/expected"
git -C "$hub" show refs/tacit/receipts:tile/entries/000.p/3 | tr -d '\0' >"$work/out"
out_has 'tacit key 1'
out_has "key $second"
fetch
log_is_right
push 'by the second key'
receipt 3
log_is_right
run tacit init "$hub" --shared
is_status 0 'a register that is shared already'
out_has "$second"
run tacit -C "$hub" shared receipts
out_has '3  '
out_has '2  no receipt, but an entry such as that of another key'

# --- what is old is right by the old one, and what is new by the new one
is_right 1 'an old receipt, where its register is'
is_right 3 'a new one'
cd "$work"
run tacit shared receipt verify 1.receipt --key "$first"
is_status 0 'the old one by the old key alone'
run tacit shared receipt verify 3.receipt --key "$first"
is_status 1 'the new one not by the old key'
run tacit shared receipt verify 3.receipt --key "$first" --key "$second"
is_status 0 'but by both'
run tacit shared receipt verify 1.receipt --key "$second"
is_status 1 'nor the old one by the new key'


# --- whoever kept the old key, and goes on with it
tacit clone -q stolen thief >/dev/null 2>&1 && cd thief
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA
tacit comment NCT/G/778 -k comment --via git -m 'Stolen, test data.' -q >/dev/null
git push -q origin main 2>/dev/null
tacit -C ../stolen shared receipt of 2 >"$work/stolen.receipt"
cd ../tha
run tacit shared receipt verify "$work/stolen.receipt" --key "$first"
is_status 0 'what an old key signed later is right by that key alone'
run tacit shared receipt verify "$work/stolen.receipt"
is_status 1 'and is not where the register knows better'
out_has 'signed a log of 3 entries, which another key of it signs'
run tacit shared receipt compare "$work/1.receipt" "$work/stolen.receipt"
is_status 1 'nor is it compared'

# --- killed
cp "$private" "$work/second"
ssh-keygen -q -t ed25519 -N '' -C cica-receipts -f "$private.next" 2>/dev/null ||
	cp "$work/second" "$private.next"
rm -f "$private.next.pub"
push 'killed before the log had it: a push'
[ ! -e "$private.next" ] && cmp -s "$private" "$work/second" &&
	ok 'that key is gone' || not_ok 'that key is gone'
echo nothing >"$private.next" && chmod 600 "$private.next"
push 'what is no key'
[ ! -e "$private.next" ] && ok 'goes, too' || not_ok 'goes, too'
half() { # the log has the entry, and the key is not in its place
	cp "$private" "$work/old" && rotate && third=$(new_key) &&
		mv "$private" "$private.next" && cp -p "$work/old" "$private"
}
half
push 'killed after the log had it: a push'
[ ! -e "$private.next" ] && ok 'the key is in its place' ||
	not_ok 'the key is in its place'
log_is_right
half
rotate
is_status 0 'the same, and once more'
err_has 'this was begun earlier, and is finished now'
[ "$(new_key)" = "$third" ] && ok 'no other key is made' ||
	not_ok 'no other key is made'
half
run tacit init "$hub" --shared
is_status 0 'the same, and opened again'
out_has "$third"
fetch
log_is_right

# --- refused
rm -f "$work/kept" && mv "$private" "$work/kept"
rotate
is_status 3 'there is no key'
err_has 'tacit shared rotate --lost'
cp -p "$work/second" "$private"
rotate
is_status 3 'another key than the last'
err_has 'signed by another key'
mv "$work/kept" "$private"
run tacit shared rotate
is_status 3 'where it is not shared'
err_has 'no bare register'
run tacit shared rotate x
is_status 2 'an operand too many'
run tacit shared receipts --lost
is_status 2 'lost is of rotate'
rotate --now 2022-06-16
is_status 2 'the instant is that of the clock'

# --- lost
rm "$private"
rotate --lost
is_status 0 'the key is lost'
out_has 'DECLARATION of CICA'
out_has "Old key: $third"
out_has 'The key of the log of receipts cica-receipts is lost, or others have it.'
fourth=$(new_key)
fetch
log_is_right
push 'by the key in its place'
receipt 1
is_right 1 'the first receipt, by the last key'
run tacit -C "$hub" shared rotate --lost -n --lang ru
out_has 'ЗАЯВЛЕНИЕ СВМДА'
run tacit -C "$hub" shared rotate --lost -n --lang fr
out_has 'DÉCLARATION de '

# --- a lost key is told, until a decision notes it
told='Its key was declared lost and replaced on '
says() { # FLAG... COMMAND: pages that tell of it
	run tacit "$@"
	tr -s ' \n' '  ' <"$work/out" >"$work/flat" && mv "$work/flat" "$work/out"
	out_has "$told"
	out_has 'no organ has noted it yet'
}
silent() {
	run tacit "$@"
	tr -s ' \n' '  ' <"$work/out" >"$work/flat" && mv "$work/flat" "$work/out"
	grep -qF "$told" "$work/out" && not_ok "$* is silent of it" ||
		ok "$* is silent of it"
}
says silence NCT/G/778
run tacit doctor
is_status 1 'doctor tells of it'
out_has 'no organ has noted it yet'
says status
says report --organ SWG --year 2022
says matrix NCT/G/778
says silence NCT/G/778 --format html
run tacit silence NCT/G/778 --format json
out_has '"noted": false'
out_has "\"key\": \"$fourth\""
git config tacit.identity secretariat
run tacit decide --organ SOC --outcome noted --log-key x
is_status 3 'no key'
run tacit decide --organ SOC --outcome reviewed --year 2022 --log-key "$fourth"
is_status 3 'noting goes with noted'
run tacit decide --organ SOC --outcome noted --log-key "$first"
is_status 0 'another key than that one'
says status
run tacit decide --organ SOC --outcome noted --log-key "$fourth" -q
is_status 0 'that key'
decision=$(cat "$work/out")
TACIT_GATE=secretariat git push -q origin main 2>"$work/err"
fetch
silent status
silent silence NCT/G/778
run tacit silence NCT/G/778 --format json
out_has '"noted": true'
run tacit check -q
is_status 0 'nothing is wrong'
run tacit decide --organ SOC --outcome noted --log-key "$fourth" \
	--withdraws "$decision"
is_status 0 'taken back'
says status
git reset -q --hard origin/main
git config tacit.identity THA

# --- body.md changes no key
right=$(git rev-parse HEAD)
sed -i "s|^receipts: .*|receipts: \"$fourth\"|" body.md
git -c core.hooksPath=/dev/null commit -qam 'Test data'
run tacit silence NCT/G/778
out_has 'the log of receipts is not'
git reset -q --hard "$right"
log_is_right
plan
