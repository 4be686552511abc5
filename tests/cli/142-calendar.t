# The calendar: what it says, and what changes in it when. What four readers make
# of it: 165-calendar-readers.t
. "$(dirname "$0")/lib.sh"
entry() { # UID: its lines, unfolded
	tr -d '\r' <"$work/out" | sed -e ':a' -e 'N;$!ba' -e 's/\n //g' |
		awk -v uid="UID:$1" '/^BEGIN:VEVENT/ { text = ""; on = 0 }
			{ text = text $0 "\n" } $0 == uid { on = 1 }
			/^END:VEVENT/ && on { printf "%s", text }'
}
has_line() { # UID LINE
	if entry "$1" | grep -qxF -- "$2"; then ok "$1: $2"; else
		entry "$1" >"$work/diff"; not_ok "$1: $2"; fi
}

exercise
tacit new member code=XAA 'name=Test State' kind=member -m 'Test data.' -q \
	--now 2022-06-16 >/dev/null 2>&1
cat >programme <<'END'
# Test; data, with signs \ of its own

| Date | Time | Slot |
|---|---|---|
| 28 November | 22:00-23:00 | Открытие; вопросы, ответы и все, что длиннее одной строки календаря |
| | 23:00-00:30 | Break |
| 29 November | 14:00-24:00 | Course 1 |
| | 13:00-14:00 | Break |
END
tacit new event areas=nct-ict organisers=XAA mode=online 'title=Test; data' \
	starts=2022-11-28 ends=2022-11-29 zone=America/New_York languages=en \
	register-by=2022-11-06 'cutoff=12:00' --now 2022-06-17 -q -F programme \
	>"$work/id" 2>"$work/err" || not_ok 'there is an event'
event=$(cat "$work/id")
run tacit calendar --now 2022-06-20 -q
is_status 0 'the feed of the register'
cp "$work/out" feed.ics
[ "$(tr -d '\n' <feed.ics | tr -dc '\r' | wc -c)" -eq "$(wc -l <feed.ics)" ] &&
	ok 'every line ends in CR LF' || not_ok 'every line ends in CR LF'
[ -z "$(tr -d '\r' <feed.ics | LC_ALL=C awk 'length($0) > 75')" ] &&
	ok 'no line has more than 75 octets' || not_ok 'no line has more than 75 octets'
[ "$(grep -c '^UID:' feed.ics)" -eq "$(grep '^UID:' feed.ics | sort -u | wc -l)" ] &&
	ok 'every entry has a name of its own' || not_ok 'every entry has a name of its own'

# --- what it says ---------------------------------------------------------------
call=2022/nct-g-778:close@exercise.cica.tacit
has_line $call 'DTEND:20220630T180000Z'
has_line $call 'SEQUENCE:0'
has_line $call 'SUMMARY:SAMPLE: NCT/G/778: comments are asked for by the end of 30 June 2022'
has_line "$event:registration@exercise.cica.tacit" 'DTEND:20221106T170000Z'
has_line "$event:days@exercise.cica.tacit" 'DTSTART;VALUE=DATE:20221128'
has_line "$event:days@exercise.cica.tacit" 'DTEND;VALUE=DATE:20221130'
has_line "$event:links@exercise.cica.tacit" 'DTSTART;VALUE=DATE:20221121'
has_line "$event:links@exercise.cica.tacit" \
	'SUMMARY:SAMPLE: Test\; data: links to the sessions are told from this day on'
grep -q '^DTSTART:20221129T040000Z' feed.ics && ok 'over midnight, in UTC' ||
	not_ok 'over midnight, in UTC'

# the close is moved: the same name, a later sequence
tacit new note number=NCT/G/800 date=2022-06-24 area=nct-general \
	'subject=Test data' extends=2022/nct-g-778 comments-by=2022-07-15 -q \
	-m 'Test data.' --now 2022-06-24 >/dev/null 2>&1
tacit circulate NCT/G/800 --cutoff 24:00 --zone Asia/Almaty -q --now 2022-06-24 >/dev/null 2>"$work/err" ||
	not_ok 'an extension'
run tacit calendar NCT/G/778 --now 2022-06-25 -q
is_status 0 'of one note'
has_line $call 'DTEND:20220715T180000Z'
has_line $call 'SEQUENCE:1'
run tacit calendar NCT/G/778 --now 2022-06-20 -q
has_line $call 'SEQUENCE:0'

# an event that is changed, and then cancelled
tacit set "$event" venue=Elsewhere -q >/dev/null 2>&1
run tacit calendar "$event" --now 2022-06-25 -q
has_line "$event:days@exercise.cica.tacit" 'SEQUENCE:1'
has_line "$event:days@exercise.cica.tacit" 'LOCATION:Elsewhere'
tacit new event-report event="$event" held=cancelled date=2022-06-26 \
	by=Secretariat -q -m 'Test data.' --now 2022-06-26 >/dev/null 2>"$work/err" ||
	not_ok 'a report'
run tacit calendar "$event" --now 2022-06-27 -q
has_line "$event:days@exercise.cica.tacit" 'STATUS:CANCELLED'
has_line "$event:days@exercise.cica.tacit" 'SEQUENCE:2'

# a version of it that is read for its titles
run tacit calendar "$event" --lang ru --now 2022-06-25 -q
has_line "$event:days@exercise.cica.tacit" 'SEQUENCE:1'
sed -n '/^#/,$p' "events/$event.md" | sed 's/^# .*/# Тестовые данные/; s/Course 1/Курс 1/' >ru-programme
tacit new event "$event.ru" -q --now 2022-06-25 -F ru-programme >/dev/null 2>"$work/err"
run tacit calendar "$event" --lang ru --now 2022-06-26 -q
has_line "$event:days@exercise.cica.tacit" 'SEQUENCE:2'

# in Russian, into a file, the same bytes each time
run tacit calendar "$event" --lang ru --now 2022-06-25 -o one.ics -q
run env TZ=Asia/Tokyo "$TACIT" calendar "$event" --lang ru --now 2022-06-25 -o two.ics -q
cmp -s one.ics two.ics && grep -q 'ноября 2022' one.ics && ok 'the same bytes' ||
	not_ok 'the same bytes'

# what is for members only stays out
run tacit calendar --for public --now 2022-06-25 -q
is_status 0 'for the public'
grep -q "$event" "$work/out" && not_ok 'not of members' || ok 'not of members'
grep -q 'BEGIN:VCALENDAR' "$work/out" && ok 'a calendar all the same' ||
	not_ok 'a calendar all the same'
run tacit calendar NCT/G/375 -q
is_status 3 'a note without a call'
err_has 'it has no deadline'
plan
