# Every calendar that is written is read alike by libical, khal, python-icalendar
# and vobject, and as 165-calendar-readers.txt says. After a change:
#	TACIT_REWRITE=1 sh tests/cli/165-calendar-readers.t
. "$(dirname "$0")/lib.sh"
ical=$(dirname "$TACIT")/../tests/tacit_ical
here=$SOURCE/tests/cli

# tests/run.sh installs them; elsewhere one may be absent
readers=
for reader in libical icalendar vobject khal; do
	case $reader in
	libical) [ -x "$ical" ] ;;
	khal) command -v khal >/dev/null 2>&1 ;;
	*) /usr/bin/python3 -c "import $reader" 2>/dev/null ;;
	esac && readers="$readers $reader" || {
		tests=$((tests + 1))
		echo "ok $tests - $reader # SKIP IT IS NOT INSTALLED"
	}
done
read_by() { # READER FILE: sorted lines
	case $1 in
	libical) "$ical" "$2" ;;
	khal) rm -rf "$work/khal" && sh "$SOURCE/tests/calendar/khal.sh" "$2" "$work/khal" ;;
	*) /usr/bin/python3 "$SOURCE/tests/calendar/readers.py" "$1" "$2" ;;
	esac | LC_ALL=C sort
}
all_read() { # FILE EXPECTED NAME
	for reader in $readers; do
		read_by "$reader" "$1" >"$work/read" 2>"$work/err" || :
		diff -u "$2" "$work/read" >"$work/diff" && ok "$3: $reader" ||
			not_ok "$3: $reader"
	done
	rm -f "$work/diff" # that of who reads it well
}
new_event() { # TITLE FIRST LAST ZONE KEY=VALUE..., the text on standard input
	title=$1 first=$2 last=$3 zone=$4
	shift 4
	tacit new event areas=nct-ict organisers=XAA mode=online \
		${title:+"title=$title"} starts="$first" ends="$last" \
		zone="$zone" languages=en "$@" --now 2022-06-17 -q -F - \
		2>"$work/err" || not_ok "there is an event: $title"
}
report() { # EVENT HELD
	tacit new event-report event="$1" held="$2" date=2022-06-19 \
		by=Secretariat -q -m 'Test data.' --now 2022-06-19 \
		>"$work/out" 2>"$work/err" || not_ok "a report on $1"
}

exercise
tacit new member code=XAA 'name=Test State' kind=member -m 'Test data.' -q \
	--now 2022-06-16 >/dev/null 2>&1
# over the end of summer time; signs that are escaped; lines that are folded
new_event 'Test A: commas, semicolons; a backslash \ and "quotes" in a title longer than a line of 75 octets' \
	2022-11-05 2022-11-06 America/New_York register-by=2022-11-06 \
	cutoff=02:00 'venue=Test Hall 1; second floor, C:\rooms' >a <<'END'
| Date | Time | Slot |
|---|---|---|
| 5 November | 22:00-23:30 | Before; midnight \\ \, and \; as they stand, BEGIN:VALARM |
| | 23:30-00:30 | Over midnight |
| 6 November | 00:30-01:30 | Before the clocks go back |
| | 01:30-03:00 | While the clocks go back |
| | 13:00-14:00 | Break |
| | 14:00-15:00 | Break |
| | 16:00 | Without an end |
END
# over its beginning
new_event 'Test B' 2023-03-11 2023-03-12 America/New_York >b <<'END'
| Date | Time | Slot |
|---|---|---|
| 11 March | 23:00-01:45 | Over midnight |
| 12 March | 01:45-02:15 | Into the hour that is left out |
| | 02:30-02:45 | Within the hour that is left out |
| | 03:00-04:00 | After it |
END
# no summer time; other scripts, folded between characters
new_event '' 2022-12-30 2022-12-31 Asia/Almaty register-by=2022-12-20 >c <<'END'
# Test C: 网络安全培训会议，第一部分：这一行超过七十五个八位字节，因此必须折叠，不能在字符之内

| Date | Time | Slot |
|---|---|---|
| 30 December | 09:00-10:00 | Открытие; вопросы, ответы и всё, что длиннее одной строки календаря |
| 31 December | 23:00-24:00 | التدريب على أمن الشبكات، الجزء الأول |
END
new_event 'Test D' 2022-10-03 2022-10-03 Europe/London >d <<'END'
| Date | Time | Slot |
|---|---|---|
| 3 October | 10:00-11:00 | Called off |
END
new_event 'Test E' 2022-10-04 2022-10-05 Asia/Kathmandu >e <<'END'
| Date | Time | Slot |
|---|---|---|
| 4 October | 10:00-11:00 | Put off |
END
tacit set "$(cat b)" venue=Elsewhere -q --now 2022-06-18 >/dev/null 2>&1
report "$(cat d)" cancelled
report "$(cat e)" postponed
tacit new note number=NCT/G/800 date=2022-06-18 area=nct-general \
	'subject=Test data' extends=2022/nct-g-778 comments-by=2022-07-15 -q \
	-m 'Test data.' --now 2022-06-18 >/dev/null 2>&1
tacit circulate NCT/G/800 --cutoff 24:00 --zone Asia/Almaty -q \
	--now 2022-06-18 >/dev/null 2>"$work/err" || not_ok 'an extension'

run tacit calendar --now 2022-06-20 -o register.ics -q
is_status 0 'the feed of the register'
if [ -n "${TACIT_REWRITE:-}" ]; then
	read_by libical register.ics >"$here/165-calendar-readers.txt"
fi
cp "$here/165-calendar-readers.txt" expected
all_read register.ics expected 'the register'
# one event, one call: its lines of all
for name in a b c d e; do
	id=$(cat $name)
	run tacit calendar "$id" --now 2022-06-20 -o one.ics -q
	grep -F "$id:" expected >of-one || not_ok "$id is in the register's"
	all_read one.ics of-one "$id"
done
run tacit calendar NCT/G/778 --now 2022-06-20 -o one.ics -q
grep -F '2022/nct-g-778:' expected >of-one
all_read one.ics of-one 'a call'

# what a published set has: the same, and in its other languages
run tacit publish ../set --for members --now 2022-06-20 -q
is_status 0 'a published set'
cmp -s register.ics ../set/en/calendar.ics && ok 'the feed of the set' ||
	not_ok 'the feed of the set'
for feed in ../set/*/calendar.ics; do
	# the same entries at the same hours, their words in a language
	read_by libical "$feed" >of-set
	cut -d '|' -f 1-3 of-set >hours
	cut -d '|' -f 1-3 expected | diff -u - hours >"$work/diff" &&
		ok "hours of $feed" || not_ok "hours of $feed"
	[ "$feed" = ../set/en/calendar.ics ] || all_read "$feed" of-set "$feed"
done
run tacit publish ../public --now 2022-06-20 -q
is_status 0 'a set for the public'
read_by libical ../public/en/calendar.ics >of-set
all_read ../public/en/calendar.ics of-set 'for the public'

# what no reader may take for another line, or for nothing
for file in register.ics ../set/*/calendar.ics; do
	LC_ALL=C awk '!/\r$/ || length($0) > 76 { bad = 1 } END { exit bad }' \
		"$file" && iconv -f UTF-8 -t UTF-8 "$file" >/dev/null &&
		ok "lines of $file" || not_ok "lines of $file"
done
plan
