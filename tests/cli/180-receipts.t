# Receipts in files: shown, checked, compared, where no register is and in one.
# All of it is test data.
. "$(dirname "$0")/lib.sh"
make_log=$(dirname "$TACIT")/../tests/tacit_log
cd "$work" || exit 1
make_log() { "$make_log" "$@" || echo 'Bail out! there is no log'; }
make_log log test-receipts 11 receipt=0 receipt=4 receipt=5 receipt=10 \
	old=5 old=0
make_log more test-receipts 23 key=log/key receipt=5 old=11
make_log fork test-receipts 11 key=log/key fork=5 receipt=4 receipt=5 old=4
make_log forger test-receipts 11 receipt=5
make_log other test-others 11 receipt=5
key=$(cat log/vkey)
told=$(echo "$key" | cut -d + -f 1,2)
receipt() { run tacit shared receipt "$@"; }

# --- what it says ---
receipt show log/5.receipt
is_status 0 'shown'
is_out 'in words' <<-END
	Receipt 5 of the log test-receipts
	Received at 2022-06-23T16:00:05Z from XAA
	The record before it: 0000000000000000000000000000000000000005
	The record after it: 0000000000000000000000000000000000000006
	Not signed by the sender
	On 2022/nct-g-778, received before its close at 2022-06-30T18:00:00Z:
	  xaa/0000000000000005
	Nothing of this is checked here: tacit shared receipt verify log/5.receipt
END
receipt show log/4.receipt
out_has 'On 2022/nct-g-778, received after its close at 2022-06-30T18:00:00Z:'
receipt show log/0.receipt
out_has 'The record before it: not in this log, which begins here'
receipt show log/5.receipt --lang ru
out_has 'Расписка 5 журнала test-receipts'
receipt show log/5.receipt --lang fr
out_has "Accusé de réception 5 du journal test-receipts"
# as long as any, of which there is only the digest; and what is signed
digest=$(printf '%064d' 7)
sed "s/^signed none/signed $digest/; /^call/d; s/^comment .*/comments 12 $digest/" \
	log/5.receipt >changed
receipt show changed
is_status 0 'what cannot be right is shown, too'
out_has "Comments: 12, in a list that is kept with the log; its SHA-256 is $digest"
out_has "Signed by the sender, in a certificate whose SHA-256 is $digest"
receipt verify changed --key "$key"
is_status 1 'and is not right'
sed '/^call/d; /^comment/d; s/^signed none/&\ncomment area\/x\/xaa\/1\ncall y without close\ncomment xaa\/2/' \
	log/5.receipt >changed
receipt show changed
out_has 'On no call:'
out_has 'On y, which has no close:'

# --- is it right? ---
receipt verify log/5.receipt --key "$key"
is_status 0 'right'
{ sed '/^$/,$d' log/5.receipt
	echo "Right: $told signed a log of 11 entries, of which this is number 5, counted from 0."
} >expected
is_out 'and printed as it was signed' <expected
for n in 0 4 10; do
	receipt verify log/$n.receipt --key "$key"
	is_status 0 "right: $n"
done
receipt verify - --key "$key"
is_status 3 'nothing on standard input'
run sh -c "cat log/5.receipt | tacit shared receipt verify - --key '$key'"
is_status 0 'of standard input'
receipt verify more/5.receipt --key "$key"
is_status 0 'of a log that grew'
receipt verify log/5.receipt --key "$(cat other/vkey)"
is_status 1 'by another key'
out_has "Not known: signed in the name of $told, which is none of the keys."
grep -q XAA "$work/out" && not_ok 'nothing of it is repeated' ||
	ok 'nothing of it is repeated'
receipt verify log/5.receipt --key "$(cat other/vkey)" --key "$key"
is_status 0 'by one of several'
receipt verify forger/5.receipt --key "$key"
is_status 1 'by a key of the same name'
out_has 'Not known: signed in the name of test-receipts+'
sed 's/from XAA/from XAB/' log/5.receipt >changed
receipt verify changed --key "$key"
is_status 1 'another sender'
is_out 'nothing of it is repeated, either' <<-END
	Not right: $told signed a log of 11 entries, and this is none of them.
END
sed '/^11$/s/11/12/' log/5.receipt >changed
receipt verify changed --key "$key"
is_status 1 'a log of another size'
out_has "Not right: this is not what $told signed."
# what proves another entry
{ sed '/^$/,$d' log/5.receipt; sed -n '/^$/,$p' log/4.receipt; } >changed
receipt verify changed --key "$key"
is_status 3 'the proof of another'
err_has 'what proves this receipt is damaged, or not there'
# a root that another log signed, which has the receipt
{ sed '/^c2sp/,$d' log/5.receipt; sed -n '/^c2sp/,$p' fork/5.receipt; } >changed
receipt verify changed --key "$key"
is_status 1 'the proof of a fork'

python3 - "$TACIT" "$key" log/5.receipt >"$work/out" 2>"$work/err" <<-'END'
	import subprocess, sys
	file = open(sys.argv[3], 'rb').read()
	for i in range(len(file)):
	    other = bytearray(file)
	    other[i] ^= 1 << i % 8
	    said = subprocess.run([sys.argv[1], 'shared', 'receipt', 'verify', '-',
	        '--key', sys.argv[2]], input=bytes(other), capture_output=True)
	    if said.returncode not in (1, 3) or b'Right' in said.stdout:
	        print(i, said.returncode, said.stdout)
END
is_out 'a flipped bit in every byte is found' </dev/null

# --- what is none ---
sed '/^$/,$d' log/5.receipt >text
cp log/5.receipt longer && echo >>longer
for file in text longer log/checkpoint log/vkey /dev/null; do
	receipt verify $file --key "$key"
	is_status 3 "no receipt: $file"
done
receipt show log/checkpoint
is_status 3 'a checkpoint is no receipt'
err_has 'this is no receipt'
sed 's/^tacit receipt 1/tacit receipt 2/' log/5.receipt >changed
receipt verify changed --key "$key"
is_status 3 'of a later version'
err_has 'this receipt is of a later version than is known here'
receipt verify nothing --key "$key"
is_status 3 'no such file'
head -c 200000 /dev/zero >large
receipt verify large --key "$key"
is_status 3 'a file that is too large'
receipt verify log/5.receipt --key test-receipts+00000000+AAAA
is_status 3 'no key'
printf 'tacit receipt 1\nseq 5\nat 2022-06-23T16:00:05Z\nfrom \033[1mX\n' >changed
receipt show changed
is_status 3 'what a terminal would do is none'

# --- two of them ---
compare() { receipt compare "$@" --key "$key"; }
compare log/5.receipt log/10.receipt
is_status 0 'the same log'
out_has 'One log: both have the same 11 entries.'
compare log/5.receipt log/checkpoint
is_status 0 'a receipt and a checkpoint'
compare log/11.receipt log/checkpoint
is_status 3 'one is not there'
compare log/checkpoint log/vkey
is_status 3 'one is neither'
err_has 'this is neither a receipt nor a checkpoint'
compare log/5.receipt more/5.receipt
is_status 6 'a log that grew'
out_has 'Not to be told from these alone: whether the log of 11 entries became that of 23.'
for pair in 'log/checkpoint more/5.receipt' 'more/checkpoint log/5.receipt'; do
	# shellcheck disable=SC2086 # two files
	compare $pair --proof more/11.proof
	is_status 0 "with a proof: $pair"
	out_has 'One log: the first 11 of its 23 entries are all that the shorter has.'
done
compare log/5.checkpoint more/checkpoint --proof more/11.proof
is_status 1 'a proof of another size'
out_has 'Not shown: this proof does not lead from 5 entries to 23.'
compare fork/checkpoint more/checkpoint --proof more/11.proof
is_status 1 'of a fork'
out_has 'Not shown'
compare log/0.checkpoint fork/checkpoint
is_status 0 'every log begins with none'
compare fork/5.receipt log/5.receipt
is_status 1 'two receipts of a number'
out_has 'FORKED: these are two receipts of number 5.'
compare fork/5.receipt more/5.receipt
is_status 1 'of logs of another length, too'
out_has 'FORKED: these are two receipts of number 5.'
compare fork/4.receipt log/5.receipt
is_status 1 'two roots'
root() { sed -n '/^11$/{n;p}' "$1"; }
tail -n 4 "$work/out" >last && mv last "$work/out"
is_out 'which are named' <<-END
	FORKED: the log of 11 entries has two roots.
	  $(root fork/4.receipt)  fork/4.receipt
	  $(root log/5.receipt)  log/5.receipt
	Keep both files: together they prove it.
END
compare fork/4.checkpoint log/5.checkpoint
is_status 6 'where the fork is not seen, nothing is said of it'
compare forger/5.receipt log/5.receipt
is_status 1 'what is not right is not compared'
out_has 'Not known: signed in the name of test-receipts+'
grep -q -e FORKED -e 'One log' "$work/out" && not_ok 'and nothing is told' ||
	ok 'and nothing is told'
compare other/5.receipt log/5.receipt --key "$(cat other/vkey)"
is_status 3 'of two logs'
err_has 'these are of two logs, and not to be compared'
compare log/5.receipt more/5.receipt --proof log/5.receipt
is_status 3 'what is no proof'
err_has 'this is no proof: a hash a line, in base64'
compare log/5.receipt more/5.receipt --proof nothing
is_status 3 'no such proof'

# --- as it is typed ---
run tacit shared
is_status 2 'nothing is asked'
run tacit shared gate
is_status 2 'another word'
run tacit shared letter show log/5.receipt
is_status 2 'not of receipts'
err_has 'it is one of: gate WHO, '
receipt prove log/5.receipt
is_status 2 'not of these'
err_has 'receipt verify [FILE]'
receipt verify log/5.receipt log/4.receipt --key "$key"
is_status 2 'one file'
receipt compare log/5.receipt --key "$key"
is_status 2 'two files'
receipt verify log/5.receipt --proof log/5.proof
is_status 2 'a proof of one'

# --- in a register ---
receipt verify log/5.receipt
is_status 3 'neither register nor key'
err_has 'where no register is, --key says by which key'
sample
receipt verify "$work/log/5.receipt"
is_status 3 'a register without receipts'
err_has 'body.md names no key of receipts'
sed -i "2i receipts: \"$key\"" body.md
unhooked commit -qam 'Test data'
begin_here
receipt verify "$work/log/5.receipt"
is_status 0 'by the key in body.md'
receipt compare "$work/log/5.receipt" "$work/fork/5.receipt"
is_status 1 'compared by it'
cd "$work" || exit 1
run tacit -C "$reg" shared receipt verify "$work/log/5.receipt"
is_status 0 'from elsewhere'
cd "$reg" || exit 1
sed -i 's/^receipts: .*/receipts: "test"/' body.md
unhooked commit -qam 'Test data'
begin_here
receipt verify "$work/log/5.receipt"
is_status 3 'what is no key there'
plan
