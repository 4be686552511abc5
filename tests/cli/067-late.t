# What is entered late says when it was received.
. "$(dirname "$0")/lib.sh"
exercise
run tacit comment NCT/G/778 -s THA -m 'Test data.' --now 2022-06-20T09:00Z
is_status 0 'on an open call it is received now'
run tacit comment NCT/G/778 -s THA -m 'More test data.' --now 2023-11-20T09:00Z
is_status 3 'on a closed one that is not said'
err_has 'the call closed on 2022-06-30T18:00:00Z, and when this was received is not said'
err_has '-> --received INSTANT'
run tacit comment NCT/G/778 -s THA -k withdrawal \
	--withdraws "$(tacit list comment --call NCT/G/778 -q)" \
	--now 2023-11-20T09:00Z
is_status 3 'nor is it guessed of a withdrawal'
run tacit comment NCT/G/778 -s THA -k withdrawal \
	--withdraws "$(tacit list comment --call NCT/G/778 -q)" \
	-r 2022-06-21T09:00Z -n --now 2023-11-20T09:00Z
is_status 0 'in time'
out_has 'COUNTS     in time, it takes back tha-'
run tacit comment NCT/G/778 -s THA -m 'More test data.' -n \
	-r 2022-06-29T09:00Z --now 2023-11-20T09:00Z
is_status 0 'when it was received is said'
out_has 'COUNTS    in time, and it counts'
out_has '29 June 2022, 15:00, Nur-Sultan time (09:00 UTC)'
out_has 'More test data.'
run tacit comment NCT/G/778 -s THA -k objection -m 'Late test data.' \
	-p concept-paper#II.2 -r 2022-07-03T09:00Z --now 2023-11-20T09:00Z
is_status 0 'what is late is recorded'
err_has 'taken as: Thailand; objection; nct-general/concept-paper#II.2; '
err_has 'received after the close, it does not count'
err_has 'to correct what it says: record it anew with --supersedes tha-'
run tacit comment NCT/G/778 -s THA -m 'Test data.' --now 2023-11-20T09:00Z
is_status 0 'what is there already is said again'
out_has 'already recorded: '

# --- the clock of the seat -----------------------------------------------------
run tacit comment NCT/G/778 -s THA -m 'Test data 5.' -r '29 Jun 15:00' \
	--now 2022-07-20T09:00Z
is_status 0 'a day and an hour'
err_has 'received: 29 June 2022, 15:00, Nur-Sultan time (09:00 UTC)'
for said in '2022-06-29 15:00' '29.06.2022 15:00:00' '29 june 2022 15:00' \
	2022-06-29T09:00:00Z 2022-06-29T15:00:00+06:00; do
	run tacit comment NCT/G/778 -s THA -m 'Test data 5.' -r "$said" \
		--now 2023-01-20T09:00Z
	is_status 0 "$said"
	out_has 'already recorded'
	run grep -c 'another date of receipt' "$work/err"
	is_out 'is the same instant' <<-'X'
	0
	X
done
run tacit comment NCT/G/778 -s THA -m 'Test data 5.' -r '2022-06-29' \
	--now 2022-07-20T09:00Z
is_status 2 'a day is no instant'
err_has 'the hour is missing, and may decide'
run tacit comment NCT/G/778 -s THA -m 'Test data 5.' -r '31 Jun 15:00' \
	--now 2022-07-20T09:00Z
is_status 2 'no such day'
# the last such day, never one to come
run tacit comment NCT/G/778 -s THA -m 'Test data 6.' -r '29 Jun 15:00' \
	--now 2023-06-20T09:00Z
err_has 'received: 29 June 2022, 15:00'
run tacit comment NCT/G/778 -s THA -m 'Test data 7.' -r '29 Jun 16:00' \
	--via phone --now 2022-07-20T09:00Z
is_status 0 'by telephone'
run tacit comment NCT/G/778 -s THA -m 'Test data 8.' -r '29 Jun 16:00' \
	--via pouch --now 2022-07-20T09:00Z
is_status 0 'by pouch'
# --- what is only spoken ------------------------------------------------------
tacit new note number=NCT/G/900 date=2022-08-01 area=nct-general \
	subject='Test data' comments-by=2022-08-15 cutoff=24:00 \
	zone=Asia/Almaty silence=adopt encloses=nct-general -m 'Test data.' \
	--now 2022-08-01 >/dev/null
tacit circulate NCT/G/900 --now 2022-08-01 >/dev/null
run tacit comment NCT/G/900 -s KAZ -m 'Test data.' -r '2 Aug 15:00' \
	--now 2022-08-03
is_status 3 'what it is is not guessed where silence adopts'
err_has 'of which kind it is decides on this call'
printf 'State,Text,Kind\nCHN,Test data,\nIND,Test data,objection\n' \
	>"$work/kinds.csv"
run tacit comment NCT/G/900 --sheet "$work/kinds.csv" -r '2 Aug 15:00' \
	--now 2022-08-03
is_status 3 'nor of a row'
err_has 'kinds.csv:2: row 2: of which kind'
run tacit comment NCT/G/900 --sheet "$work/kinds.csv" -k comment -n \
	-r '2 Aug 15:00' --now 2022-08-03
is_status 0 'said for the rows that do not say'
run tacit comment NCT/G/900 -s KAZ -k objection -m 'Test data.' \
	-r '2 Aug 15:00' --via phone --now 2022-08-03
is_status 0 'an objection by telephone'
spoken=$(sed 's/recorded: //' "$work/out")
err_has 'by word of mouth, it counts once it is confirmed in writing'
run tacit silence NCT/G/900 --is broken --now 2022-08-20
is_status 1 'stops nothing'
run tacit silence NCT/G/900 --now 2022-08-20 --format md
out_has 'by word of mouth, not confirmed in writing'
run tacit comment NCT/G/900 -s KAZ -k withdrawal --withdraws "$spoken" \
	-m 'Test data.' -r '3 Aug 15:00' --via meeting --now 2022-08-04
is_status 0 'nor does a word take back'
run tacit comment NCT/G/900 -s KAZ -k objection -m 'Test data, written.' \
	--follows "$spoken" -r '4 Aug 15:00' --via note --now 2022-08-05
is_status 0 'confirmed in writing'
written=$(sed 's/recorded: //' "$work/out")
run tacit silence NCT/G/900 --is broken --now 2022-08-20
is_status 0 'it stops it'
run tacit silence NCT/G/900 --now 2022-08-20 --format md
out_has "by word of mouth; confirmed in writing by $written, received 4 August 2022, 15:00 UTC+6 (09:00 UTC)"
out_has '2 Aug 2022'
run tacit silence NCT/G/900 --now 2022-08-20 --format json
out_has "\"confirmed_by\": \"$written\""
out_has '"reason": "spoken"'
run tacit set body in-writing=no
is_status 0 'where the body takes a spoken word'
run tacit comment NCT/G/900 -s CHN -k objection -m 'Test data.' \
	-r '2 Aug 16:00' --via phone --now 2022-08-03
err_has 'in time, and it counts'
tacit set body in-writing= >/dev/null

sed -i 's,^zone: .*,zone: Europe/Vienna,' body.md
unhooked commit -qam 'Test data'
run tacit comment NCT/G/778 -s THA -m 'Test data 9.' -r '2022-10-30 02:30' \
	--now 2022-11-20T09:00Z
is_status 2 'an hour that comes twice'
err_has 'the clock at the seat showed that hour twice on that day'
run tacit comment NCT/G/778 -s THA -m 'Test data 9.' -r '2022-03-27 02:30' \
	--now 2022-11-20T09:00Z
is_status 2 'an hour that is left out'
err_has 'did not show that hour'
sed -i 's,^zone: .*,zone: Asia/Almaty,' body.md
unhooked commit -qam 'Test data'

printf 'State,Text,Received\n' >"$work/sheet.csv"
for i in 1 2 3; do echo "KAZ,Test data $i,"; done >>"$work/sheet.csv"
echo 'KAZ,Test data 4,2022-06-29 15:00' >>"$work/sheet.csv"
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --now 2023-11-20T09:00Z
is_status 3 'a sheet that does not say it'
err_has 'of 3 of 4 rows it is not said when they were received'
run tacit list comment --call NCT/G/778 --state KAZ -q
is_out 'and none of it is recorded' </dev/null
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --via note \
	--reported-in NCT/G/375 -r 2022-06-29T09:00Z --now 2023-11-20T09:00Z
is_status 0 'for all rows by an option'
run git grep -hc '^via: note$' HEAD -- comments/2022/nct-g-778/kaz
out_has 1
run git grep -h '^reported-in: ' HEAD -- comments/2022/nct-g-778/kaz
out_has 'reported-in: 2022/nct-g-375'
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --stance accepts
is_status 2 'what one comment has, is not said of a sheet'
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --now 2023-11-20T09:00Z
is_status 0 'taken in once more it adds nothing'
plan
