# office files that are made to take memory or time
. "$(dirname "$0")/lib.sh"
foreign=$(dirname "$TACIT")/tacit-foreign
/usr/bin/python3 "$SOURCE/tests/office/bombs.py" "$work" >"$work/names" ||
	{ echo '1..0 # SKIP openpyxl is not installed'; exit; }
run /usr/bin/python3 -I -S "$SOURCE/tests/office/measure.py" "$foreign" \
	$(cat "$work/names")
is_status 0 'all of them end'
# sanitizers take memory of their own
most=16
grep -q __asan_init "$foreign" && most=4096
awk -v most=$most '$2 != 3 || $4 > most { print "# " $0; bad = 1 }
	END { exit bad || NR < 14 }' "$work/out" &&
	ok 'refused, each of them, within 16 MiB' ||
	not_ok 'refused, each of them, within 16 MiB'
run sh -c '"$1" tables <"$2/base.xlsx"' sh "$foreign" "$work"
is_status 0 'a good one is read'
plan
