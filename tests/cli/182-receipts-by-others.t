# What we write of a log is right by programs that are not ours: the packages
# of Go's checksum database, and openssl as the manual has it. Test data.
. "$(dirname "$0")/lib.sh"
make_log=$(dirname "$TACIT")/../tests/tacit_log
page=$SOURCE/src/man/tacit-shared.md
cd "$work" || exit 1
"$make_log" log test-receipts 66000 receipt=0 receipt=777 receipt=65999 old=300 ||
	echo 'Bail out! there is no log'
"$make_log" other test-receipts 66000 fork=100 receipt=777
"$make_log" small test-receipts 1 receipt=0
"$make_log" seven test-receipts 7 receipt=6
key=$(cat log/vkey)

# --- openssl, as the manual says ---
sed -n '/^# WITHOUT THIS PROGRAM/,/^<!--/s/^    //p' "$page" >check.sh
[ "$(wc -l <check.sh)" -gt 30 ] && ok 'the manual says how' ||
	not_ok 'the manual says how'
mkdir empty && cd empty || exit 1
by_openssl() { # RECEIPT KEY
	run sh ../check.sh "$1" "$2"
}
for n in 0 777 65999; do
	by_openssl ../log/$n.receipt "$key"
	is_status 0 "openssl: receipt $n"
	out_has 'Signature Verified Successfully'
done
by_openssl ../small/0.receipt "$(cat ../small/vkey)"
is_status 0 'openssl: the only one'
by_openssl ../seven/6.receipt "$(cat ../seven/vkey)"
is_status 0 'openssl: the last of seven'
by_openssl ../log/777.receipt "$(cat ../other/vkey)"
is_status 1 'openssl: by another key'
sed 's/^from XAA/from XAB/' ../log/777.receipt >../changed
by_openssl ../changed "$key"
is_status 1 'openssl: another sender'
sed 's/^66000$/66001/' ../log/777.receipt >../changed
by_openssl ../changed "$key"
is_status 1 'openssl: another size'
cd ..

# --- Go ---
go_source=/usr/share/gocode
if ! command -v go >/dev/null 2>&1 ||
	! [ -d $go_source/src/golang.org/x/mod/sumdb/tlog ]; then
	tests=$((tests + 1))
	echo "ok $tests - Go # SKIP IT IS NOT INSTALLED"
	plan
	exit
fi
export GO111MODULE=off GOPATH=$go_source GOCACHE="$work/cache" GOFLAGS=
export GOTOOLCHAIN=local CGO_ENABLED=0
run go build -o verify "$SOURCE/tests/log/verify.go"
is_status 0 'Go: built'
run ./verify log log/vkey 300 log/0.receipt log/777.receipt log/65999.receipt
is_status 0 'Go: checkpoint, tiles, entries, proofs'
is_out 'all of it is right' <<-END
	checkpoint 66000
	66000 entries, 261 tiles
	receipt 0
	receipt 777
	receipt 65999
	300 became 66000
END
run ./verify log other/vkey 300
is_status 1 'Go: by another key'
run ./verify log log/vkey 300 other/777.receipt
is_status 1 'Go: a receipt of another log'
printf x | dd of=log/tile/0/002 bs=1 seek=5 conv=notrunc 2>/dev/null
run ./verify log log/vkey 300
is_status 1 'Go: a tile with another byte'
err_has 'tile/8/0/002 is another'

# --- what a register wrote, after pushes
tacit init hub --shared --exercise --from "$SOURCE/plans/cica" >/dev/null 2>&1
tacit clone -q hub tha >/dev/null 2>&1
git -C tha config tacit.identity THA
for n in 1 2 3; do
	tacit -C tha comment NCT/G/778 -k comment --via git -m "Test data, $n." \
		>/dev/null 2>&1
	TACIT_GATE=THA git -C tha push -q origin main 2>/dev/null
done
tacit -C tha sync >/dev/null 2>&1
mkdir written && git -C tha archive refs/tacit/receipts | tar -xf - -C written
git -C tha show main:body.md | sed -n 's/^receipts: //p' | tr -d '"' >written/vkey
# what it was after the first push
git -C tha show refs/tacit/receipts~2:checkpoint >written/2.checkpoint
tacit -C tha shared receipt proof 2 >written/2.proof
for n in 0 3; do tacit -C tha shared receipt of $n >written/$n.receipt; done
run ./verify written written/vkey 2 written/0.receipt written/3.receipt
is_status 0 'Go: the log of a register'
is_out 'all of it, too' <<-END
	checkpoint 4
	4 entries, 1 tiles
	receipt 0
	receipt 3
	2 became 4
END
cd empty && by_openssl ../written/3.receipt "$(cat ../written/vkey)"
is_status 0 'openssl: a receipt of a register'
cd .. && run tacit shared receipt compare written/2.checkpoint written/3.receipt \
	--proof written/2.proof --key "$(cat written/vkey)"
is_status 0 'the proof is one for us, too'
run tacit -C tha shared receipt proof 3 --log refs/tacit/receipts~1
is_status 0 'of the log as it was'
run tacit -C tha shared receipt proof 5
is_status 3 'of more than there are'
run tacit -C tha shared receipt proof x
is_status 2 'of no number'
plan
