# Letters are read as Python's email reads them, and whole where it, or gmime,
# stops. TACIT_LETTERS=10000 takes so many; an ordinary run some hundred.
. "$(dirname "$0")/lib.sh"
foreign=$(dirname "$TACIT")/tacit-foreign
count=${TACIT_LETTERS:-400}

run python3 "$SOURCE/tests/mail/compare.py" "$foreign" "$count"
is_status 0 'read as Python reads them'
out_has "$count letters, 0 differences"

nested() {
	awk 'BEGIN {
		n = 3000
		print "Subject: test"
		for (i = 0; i < n; i++)
			printf "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i
	}'
}
parcel() {
	printf 'message %d\n' "$(wc -c <"$1")"
	cat "$1"
	echo
}
nested >"$work/nested"
parcel "$work/nested" >"$work/parcel"
run sh -c "$foreign read-mail <$work/parcel"
is_status 0 'parts in parts in parts'
out_has 'cut 0'
run sh -c "echo nothing | $foreign read-mail"
is_status 3 'no parcel'
plan
