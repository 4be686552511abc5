# What the yearly report counts: one definition for each figure, of the areas of
# the report, and what moved since the last review.
. "$(dirname "$0")/lib.sh"
exercise
report() { run tacit report --organ SWG --year "$@"; }
json() { # WORDS...: the report as one line without blanks
	run sh -c 'tacit report --organ SWG --format json "$@" 2>/dev/null |
		tr -d " \n"' sh "$@"
}
quietly() {
	run "$@"
	[ "$status" -eq 0 ] || not_ok "$*"
}
as() { git config tacit.identity "$1"; }

# --- what was not there at the last review ----------------------------------------
quietly tacit decide --organ SWG --outcome reviewed --year 2021 -d 2022-07-01 \
	--now 2022-07-01
as TUR
quietly tacit new paper area=nct-general kind=other 'title=Later paper' lang=en \
	-m 'Test data.' --now 2022-09-01
report 2022 --now 2022-12-05
out_has '   Later paper  not yet recorded  drafting'
run tacit list paper -q --now 2022-08-31
is_out 'nor is it in a list before' <<-'END_OF'
	nct-general/action-plan
	nct-general/concept-paper
END_OF
run tacit list paper -q --now 2022-09-01
out_has 'nct-general/later-paper'

# --- reports on events, of one area ---------------------------------------------------
as secretariat
event() { # AREA SLUG
	quietly tacit new event "areas=$1" "title=$2" organisers=TUR mode=online \
		starts=2022-09-05 ends=2022-09-05 zone=Europe/Istanbul \
		languages=en --slug "$2" -m 'Test data.' --now 2022-08-01
	quietly tacit new event-report "event=2022/$2" held=held \
		dates=2022-09-05 date=2022-09-06 by=secretariat -m 'Test data.' \
		--now 2022-09-06
}
event nct-general first
event economic-energy second
json --year 2022 --now 2022-12-05
out_has '"event_reports":2'
json --year 2022 --area nct-general --now 2022-12-05
out_has '"event_reports":1'
report 2022 --area nct-general --now 2022-12-05
out_has 'reports on events 1'
report 2022 --area economic-trade --now 2022-12-05
grep -q 'reports on events' "$work/out" &&
	not_ok 'nor a zero of them' || ok 'nor a zero of them'

# --- the public, and a year without a public document -----------------------------------
report 2023 --for public --now 2023-02-01
grep -q 'Of 2022 this register has nothing' "$work/out" &&
	not_ok 'it does not say that there is nothing' ||
	ok 'it does not say that there is nothing'
report 2022 --for public --now 2022-12-05
out_has 'This register has no public document of 2021.'
report 2022 --now 2022-12-05
out_has 'Of 2021 this register has nothing.'

# --- what was incorporated, in brief and in its section ----------------------------------
said() { # STATE WORDS...: on the call of 2022
	state=$1
	shift
	quietly tacit comment NCT/G/778 -q -s "$state" --via mail \
		--received 2022-06-20T10:00Z --now 2022-06-21 "$@"
	id=$(tail -1 "$work/out")
}
answered() { # ID OUTCOME DATE WORDS...
	what=$1 outcome=$2 day=$3
	shift 3
	quietly tacit answer "$what" --outcome "$outcome" --by TUR -d "$day" \
		-q --now "$day" "$@"
	answer=$(tail -1 "$work/out")
}
said THA -k proposal -m 'One.' && one=$id
said KAZ -k proposal -m 'Two.' && two=$id
said KGZ -k proposal -m 'Three.' && three=$id
said UZB -k proposal -m 'Four.' && four=$id
as TUR
answered "$one" incorporated 2022-07-02
answered "$two" incorporated-with-changes 2022-07-02
answered "$three" not-incorporated 2022-07-02 --reason other
answered "$four" partly-incorporated 2023-01-20
as secretariat
quietly tacit comment NCT/G/778 -q -s KAZ --via mail --withdraws "$two" \
	-k withdrawal --received 2022-06-29T10:00Z --now 2022-07-04 -m 'Withdrawn.'
agree() { # YEAR NOW INCORPORATED NOT [BEFORE NOT-BEFORE]
	json --year "$1" --now "$2"
	out_has "\"incorporated\":{\"before\":${5:-null},\"year\":$3}"
	out_has "\"not-incorporated\":{\"before\":${6:-null},\"year\":$4}"
	sed 's/.*"outcomes":\({[^}]*}\).*/\1/' "$work/out" |
		tr '{},' '\n\n\n' >"$work/outcomes"
	[ "$(sed -n 's/^"not-incorporated"://p' "$work/outcomes")" = "$4" ] ||
		[ "$4" -eq 0 ] && ok "$1: not incorporated, as listed" ||
		not_ok "$1: not incorporated, as listed"
	[ "$(sed -n 's/^"[a-mo-z][a-z-]*incorporated[a-z-]*"://p
		s/^"incorporated[a-z-]*"://p' "$work/outcomes" |
		awk '{ n += $1 } END { print n + 0 }')" = "$3" ] &&
		ok "$1: incorporated, as listed" ||
		not_ok "$1: incorporated, as listed"
}
# two outside any call are not; one of four was withdrawn, one answered later
agree 2022 2022-12-05 1 3
agree 2022 2023-02-01 1 3
agree 2023 2023-02-01 0 0 2 3

# --- activities whose status changed ----------------------------------------------------
quietly tacit decide nct-general/action-plan --organ SOC --outcome approved \
	--because 'Test data.' -d 2022-08-01 --now 2022-08-01
progress() { # ITEM STATE YEAR STATUS NOW
	as "$2"
	quietly tacit progress "nct-general/$1" --state "$2" -y "$3" \
		--status "$4" --now "$5"
}
progress i.1 KAZ 2022 limited 2022-11-01
progress i.2 KAZ 2022 limited 2022-11-01
progress i.3 KAZ 2022 limited 2022-11-01
as secretariat
quietly tacit decide --organ SWG --outcome reviewed --year 2022 -d 2022-12-12 \
	--now 2022-12-12
progress i.1 KAZ 2023 substantial 2023-11-01
progress i.2 KAZ 2023 limited 2023-11-01
progress i.3 KAZ 2023 limited 2023-11-01
progress i.3 UZB 2023 completed 2023-11-01
progress i.4 UZB 2023 not-started 2023-11-01
as secretariat
report 2023 --now 2023-12-05
sed -n '/^   ACTIVITY .*THEN/,/^$/p' "$work/out" >"$work/now"
cp "$work/now" "$work/out"
is_out 'three of five' <<'END_OF'
   ACTIVITY                               THEN              NOW
   i.1 Network of focal points on border  limited (2022)    substantial
   control, New Challenges and Threats
   (general)
   i.3 Awareness of transnational         limited (2022)    reported differently
   organised crime, New Challenges and
   Threats (general)
   i.4 Experience with centres of         not yet recorded  not started
   excellence, New Challenges and
   Threats (general)

END_OF
json --year 2023 --now 2023-12-05
out_has '"before":"limited","before_year":2022,"item":{"id":"nct-general/i.1"'
report 2022 --now 2022-12-31
tr '\n' ' ' <"$work/out" | tr -s ' ' >"$work/line" && mv "$work/line" "$work/out"
out_has 'activities with another status 3'

# --- a call counts in the year in which it ended -------------------------------------------
exercise
note() { # NUMBER DATE COMMENTS-BY [KEY=VALUE...]
	number=$1 date=$2 by=$3
	shift 3
	quietly tacit new note "number=$number" "date=$date" area=nct-general \
		'subject=Test data' "comments-by=$by" cutoff=24:00 \
		zone=Asia/Almaty "$@" -m 'Test data.' --now "${date}T04:00:00Z"
	quietly tacit circulate "$number" --now "${date}T04:00:00Z"
}
note NCT/G/910 2022-12-01 2022-12-20 silence='forward SWG' invites=comment \
	encloses=nct-general/concept-paper
note NCT/G/911 2022-12-10 2023-01-20 extends=2022/nct-g-910
quietly tacit comment NCT/G/910 -s THA -m 'Test data.' \
	-r 2023-01-05T06:00:00Z --now 2023-01-05T06:00:00Z
json --year 2023 --now 2023-01-10
out_has '"calls-closed":{"before":1,"year":0}'
out_has '"note":{"id":"2022/nct-g-910"'
json --year 2023 --now 2023-06-10
out_has '"calls-closed":{"before":1,"year":1}'
out_has '"comments-on-calls":{"before":0,"year":1}'
json --year 2022 --now 2023-06-10
out_has '"calls-closed":{"before":null,"year":1}'

# --- one definition for each: events, notes, what is approved, what is proposed -----------
exercise
quietly tacit new event areas=nct-general 'title=Over the new year' \
	organisers=TUR mode=online starts=2022-12-30 ends=2023-01-02 \
	zone=Europe/Istanbul languages=en --slug over -m 'Test data.' \
	--now 2022-08-01
quietly tacit new event-report event=2022/over held=held dates=2022-12-30 \
	date=2022-12-31 by=secretariat -m 'Test data.' --now 2022-12-31
quietly tacit new note number=NCT/G/920 date=2022-12-30 area=nct-general \
	'subject=Test data' -m 'Test data.' --now 2022-12-30
quietly tacit circulate NCT/G/920 --now 2023-01-03
approve() { # PAPER DAY
	quietly tacit decide "$1" --organ SOC --outcome approved \
		--because 'Test data.' -d "$2" --now "$2"
}
approve nct-general/concept-paper 2022-11-01
as TUR
progress i.1 KAZ 2022 limited 2022-11-01
as TUR
quietly tacit new paper area=nct-general kind=concept-paper 'title=A later one' \
	lang=en supersedes=nct-general/concept-paper approval=SWG approval=SOC \
	--slug later -m 'Test data.' --now 2023-02-01
as secretariat
approve nct-general/later 2023-03-01
json --year 2022 --now 2023-06-01
out_has '"events":{"before":null,"year":2},"events-held":{"before":null,"year":1}'
out_has '"progress-reports":{"before":null,"year":0}'
out_has '"approved":{"before":null,"year":1}'
json --year 2023 --now 2023-06-01
out_has '"events":{"before":2,"year":1},"events-held":{"before":1,"year":0}'
out_has '"approved":{"before":1,"year":1}'
out_has '"notes":{"before":4,"year":0}'
out_has '"notes":0,"since"'
approve nct-general/action-plan 2023-04-01
json --year 2023 --now 2023-06-01
out_has '"progress-reports":{"before":1,"year":0}'
# --- one order in every language, also of dimensions that body.md does not order ----
order() { # LANG: ids of areas and of states, as they follow each other
	run sh -c 'tacit report --organ SWG --year 2022 --format csv --lang "$0" |
		grep -E "^(areas|states),[0-9]+,(area|state).id," | cut -d, -f4' "$1"
}
order en && cp "$work/out" "$work/english"
order ru
diff "$work/english" "$work/out" >"$work/diff" && ok 'one order of rows' ||
	not_ok 'one order of rows'
sample
awk '/^dimensions/ { skip = 1; next } /^[a-z-]/ { skip = 0 } !skip' body.md \
	>"$work/body" && cp "$work/body" body.md
unhooked commit -qam 'Test data' 2>/dev/null
run tacit report --organ SWG --year 2022 --format csv
sed -n 's/^areas,[0-9]*,dimension,//p' "$work/out" | tr -d '\r' | uniq >"$work/groups"
[ "$(wc -l <"$work/groups")" -eq 5 ] && [ "$(sort -u "$work/groups" | wc -l)" -eq 5 ] &&
	ok 'each dimension is one group' || not_ok 'each dimension is one group'
plan
