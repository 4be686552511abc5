# Every type of document through the write door: made, changed, refused.
. "$(dirname "$0")/lib.sh"
exercise
for s in XAA XAB; do
	tacit new member code=$s "name=Test State $s" kind=member \
		since=2022-01-01 -m 'Test data.' --now 2022-06-16T08:00Z
done >/dev/null 2>&1
: >"$work/seen"
as() { git config tacit.identity "$1"; }
now=2022-07-05T09:00Z

# TYPE, who makes it, who may not, KEY=VALUE that is set (or -), and the command
door() {
	type=$1 maker=$2 other=$3 setting=$4
	shift 4
	echo "$type" >>"$work/seen"
	before=$(git rev-parse HEAD)
	as "$other"
	run tacit "$@" --now $now
	is_status 3 "$type: refused to $other"
	run git rev-parse HEAD
	is_out "$type: and not there" <<-END
	$before
	END
	as "$maker"
	run tacit "$@" --now $now
	is_status 0 "$type: made by $maker"
	id=$(sed -n 's/^recorded: //p' "$work/out" | head -n 1)
	run tacit "$@" --now $now
	out_has 'already recorded'
	[ "$setting" = - ] && fixed || changed
}
changed() {
	as "$other"
	run tacit set "$id" "$setting" --now $now
	is_status 3 "$type: $other changes nothing"
	as "$maker"
	run tacit set "$id" "$setting" --now $now
	is_status 0 "$type: changed"
	run tacit list "$type" -q --now 2022-12-31
	out_has "$id"
}
fixed() {
	run tacit set "$id" distribution=public --now $now
	is_status 3 "$type: what is said stays"
	err_has 'What was said or decided is neither changed nor removed'
}

as secretariat
echo body >>"$work/seen"
run tacit set body 'decides-by=consensus' --now $now
is_status 0 'body: changed'
as XAA
run tacit set body 'decides-by=votes' --now $now
is_status 3 'body: not by a state'

door member secretariat XAA until=2030-01-01 new member code=XAC \
	'name=Test State C' kind=member since=2022-01-01 -m 'Test data.'
door area secretariat XAA 'title=Other test data' new area code=TST/G \
	'title=Test data' dimension=human coordinators=XAA --slug test \
	-m 'Test data.'
door measure secretariat XAA 'title=Other test data' new measure area=test \
	'title=Test data' -m 'Test data.'
door paper XAA XAB 'title=Other test data' new paper area=test \
	kind=action-plan 'title=Test data' lang=en -m 'Test data.'
paper=$id
door item XAA XAB lead=XAB new item area=test section=i 'title=Test data' \
	-m 'Test data.'
item=$id
door note secretariat XAA 'subject=Other test data' new note number=TST/G/1 \
	date=2022-07-05 area=test 'subject=Test data' comments-by=2022-07-15 \
	cutoff=24:00 zone=Asia/Almaty encloses=test -m 'Test data.'
as secretariat
tacit circulate TST/G/1 --now 2022-07-05T10:00Z >/dev/null
run tacit set TST/G/1 'subject=Yet other test data' --now 2022-07-06T09:00Z
is_status 3 'note: what is issued stays'
now=2022-07-06T09:00Z
door comment secretariat XAB - comment TST/G/1 -s XAB -k proposal \
	-m 'Test data.' -r '2022-07-06 10:00'
comment=$id
door disposition XAA XAB - answer "$comment" --outcome noted -m 'Test data.'
now=2022-07-16T09:00Z
door act secretariat XAA - close TST/G/1
door decision secretariat XAA - decide "$paper" --organ SWG \
	--outcome agreed --because 'Test data.'
door progress XAB XAA - progress "$item" -s XAB -y 2022 --status limited \
	-m 'Test data.'
door focal-point XAB XAA - new focal-point network=test state=XAB \
	authority=Customs since=2022-07-01 -m 'Test data.'
door event XAA XAB venue=Elsewhere new event areas=test organisers=XAA \
	mode=online starts=2022-08-01 ends=2022-08-02 zone=Asia/Almaty \
	languages=en 'title=Test data' --slug test -m 'Test data.'
event=$id
door event-report XAA XAB - new event-report event="$event" held=cancelled \
	date=2022-07-16 by=XAA -m 'Test data.'

# of several areas every one is asked
as XAA
run tacit new event areas=test areas=nct-general organisers=XAA mode=online \
	starts=2022-08-01 ends=2022-08-02 zone=Asia/Almaty languages=en \
	'title=Test data' --slug both -m 'Test data.' --now $now
is_status 3 'an event of another area, too'
# as many as there are: each type has a template
run sort -u "$work/seen"
is_out 'every type went through' <<-END
$(ls "$SOURCE/plans/templates" | grep -v '^letter-\|^verbale' | sed 's,\.md$,,' | sort)
END

# --- what is taken back with another command --------------------------------------
as secretariat
run tacit void "$event" --because 'Test data.' --now $now
is_status 3 'an event is not void'
err_has "that it is not held: tacit new event-report event=$event held=cancelled"
run tacit void test --because 'Test data.' --now $now
is_status 3 'nor an area'
err_has 'to remove it, while nothing refers to it: git rm areas/test.md, and git commit'
git rm -q areas/test.md 2>/dev/null
run git commit -qm 'Test data'
is_status 1 'what others refer to stays'
git reset -q --hard
tacit new area code=TSX/G 'title=Test data' dimension=human --slug mistaken \
	-m 'Test data.' --now $now >/dev/null
git rm -q areas/mistaken.md
run git commit -qm 'Test data'
is_status 0 'a mistaken id is removed while nothing refers to it'
run tacit show mistaken
is_status 3 'it is not there'
plan
