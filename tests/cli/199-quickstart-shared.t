# The quickstart of a shared register, with the program under test: it plays to its
# end, and leaves nothing that runs.
. "$(dirname "$0")/lib.sh"
{ command -v sshd || command -v /usr/sbin/sshd; } >/dev/null ||
	{ echo '1..0 # SKIP no sshd'; exit 0; }
export TACIT
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
run sh "$SOURCE/plans/quickstart.sh" --shared "$work/quick"
is_status 0 'it runs to its end'
cp "$work/out" "$work/said"
played=$work/quick/shared
out_has SAMPLE
for said in 'receipt 3: received at ' 'it has 1 comment' \
	'/nct-g-900, received before its close at ' \
	'On 2022/nct-g-778, received after its close at 2022-06-30T18:00:00Z:' \
	'1 of them was received after the close of its call' \
	'nothing of this push was taken in' 'after the close 1;' \
	'Signature Verified Successfully' 'from XAA' \
	"What was shown, in $played"; do
	out_has "$said"
done
[ ! -s "$work/err" ] && ok 'and says all of it in its place' ||
	not_ok 'and says all of it in its place'
run tacit -C "$played/xac" shared receipt verify "$played/receipts/3.receipt"
is_status 0 'the receipt of its sender is right'
sed s/XAA/XAB/ "$played/stock/3.receipt" >"$played/stock/forged"
cd "$played/stock"
key=$(git -C ../xac show main:body.md | sed -n "s/^receipts: *//p" | tr -d "\"'")
run sh verify.sh forged "$key"
is_status 1 'one that was changed is not, by the script'
run sh verify.sh 3.receipt "$key"
is_status 0 'and as it was, it is'
for folder in register.git secretariat xaa xab xac; do
	run git -C "$played/$folder" fsck --strict
	is_status 0 "fsck of $folder"
done
tip() { git -C "$played/$1" rev-parse main; }
[ "$(tip register.git)" = "$(tip xab)" ] && [ "$(tip xac)" = "$(tip xab)" ] &&
	ok 'one record, without what was refused' ||
	not_ok 'one record, without what was refused'
port=$(sed -n 's/^sshd listens at 127.0.0.1, port \([0-9]*\),.*/\1/p' "$work/said")
run ssh-keyscan -T 5 -p "$port" 127.0.0.1
is_out 'no sshd answers any more' </dev/null
run sh "$SOURCE/plans/quickstart.sh" --shared "$work/quick"
is_status 0 'it can be run again'
plan
