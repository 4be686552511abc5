# An event counts where it should: by state, in its year, beside its activity.
. "$(dirname "$0")/lib.sh"
exercise
year=2022-12-13

# EVENT STARTS ENDS [KEY=VALUE]...: of the seminars that are foreseen
announce() {
	name=$1 starts=$2 ends=$3
	shift 3
	tacit new event areas=nct-general title="Test seminar $name" \
		items=nct-general/ii.1 organisers=XAA mode=online \
		starts="$starts" ends="$ends" zone=Asia/Almaty languages=en \
		--slug "$name" -q -m 'Test data.' --now $year "$@"
}
# EVENT DATE KEY=VALUE...
told() {
	name=$1 date=$2
	shift 2
	tacit new event-report event=2022/"$name" date="$date" by=Secretariat \
		-q -m 'Test data.' --now "$date" "$@"
}
by_coordinator() {
	git config tacit.identity TUR
	tacit set "$@" -q >/dev/null
	git config tacit.identity secretariat
}
# as Markdown, in which no line is broken
report() { run tacit report --organ SWG --year "$@" --format md; }
# --- nothing is recorded ------------------------------------------------------
run tacit show nct-general/ii.1
out_has 'EVENTS      none recorded'
report 2022 --now 2022-12-31
out_has 'Calendar of seminars on law enforcement<br>2 per year'

tacit decide nct-general/action-plan --organ SOC --outcome approved -q \
	--date 2022-12-12 --now 2022-12-12 --because 'Test data.' >"$work/id"
report 2022 --now 2022-12-31
out_has 'no event recorded, of 2 a year'

# --- announced, then held -----------------------------------------------------
announce one 2022-12-20 2022-12-21 >>"$work/id"
report 2022 --now 2022-12-14
out_has '1 announced, of 2 a year'
run tacit show nct-general/ii.1 --now 2022-12-23
out_has 'EVENTS      Test seminar one: announced; holding not recorded'
out_has 'IN 2022     1 announced, of 2 a year'

printf '%s\n' --- 'code: XAP' 'name: Test Partner' 'kind: partner' --- '' \
	'Test data.' >members/xap.md
git add members && unhooked commit -qm 'Test data' --date 2022-12-13
told one 2022-12-22 held=held participants='XAP 4' participants='TUR 2' \
	participants='KAZ 3' >"$work/report"
run tacit show 2022/one --now 2022-12-23
out_has 'RECORDED AS   held'
out_has 'PARTICIPANTS  9 (states: 3): Kazakhstan 3, Türkiye 2, Test Partner (partner) 4'
report 2022 --now 2022-12-31
out_has 'Test seminar one<br>XAA; New Challenges and Threats (general)<br>participants by state: Kazakhstan 3, Türkiye 2, Test Partner (partner) 4 | held<br>participants: 9, states: 3'
# beside what is reported, and no status
out_has 'Calendar of seminars on law enforcement<br>1 held, of 2 a year | requires consideration | not recorded | not recorded<br>event held: Test seminar one (20–21 December 2022)'
run tacit progress nct-general/ii.1 -s KAZ -y 2022 --status limited \
	--via note --reference 2022-12-23 -q --now 2022-12-24
is_status 0 'a state reports'
report 2022 --now 2022-12-31
out_has 'Kazakhstan: **limited**<br>entered by the Secretariat from a note of Kazakhstan of 23 December 2022<br>event held: Test seminar one (20–21 December 2022)'
run tacit report --organ SWG --year 2022 --now 2022-12-31 --lang ru --format md
out_has 'проведено: 1, из 2 в год'
out_has 'участники по государствам: Казахстан 3, Турция 2, Test Partner (партнер) 4'
run tacit report --organ SWG --year 2022 --now 2022-12-31 --lang fr --format html
out_has '1 tenu(s), sur 2 par an'

run tacit report --organ SWG --year 2022 --now 2022-12-31 --format csv
out_has 'events,2.1.3,reports.participants_by_state.name,Test Partner'
out_has 'events,2.1.3,reports.participants_by_state.number,4'
run tacit report --organ SWG --year 2022 --now 2022-12-31 --format json
out_has '"events_held": 1'
out_has '"reports_differ": false'
run tacit show nct-general/ii.1 --format json --now 2022-12-31
out_has '"per": "year"'
out_has '"held": 1'
out_has '"year": 2022'

# --- put off into the next year, and held there -------------------------------
announce two 2022-12-26 2022-12-27 >>"$work/id"
report 2022 --now 2022-12-31
out_has '1 held, 1 announced, of 2 a year'
told two 2022-12-27 held=postponed dates=2023-03-01 dates=2023-03-02 \
	>"$work/postponed"
report 2022 --now 2022-12-31
out_has '1 held, 1 postponed, of 2 a year'
out_has '| postponed to 1–2 March 2023 |'
out_has '| Event | Test seminar two |'
report 2023 --now 2023-03-05
out_has '1 announced, of 2 a year'
told two 2023-03-06 held=held dates=2023-03-01 dates=2023-03-02 \
	participants='XAP 1' participants='KAZ 3' \
	supersedes="$(cat "$work/postponed")" >"$work/second"
report 2023 --now 2023-03-07
out_has 'event held: Test seminar two (1–2 March 2023)'
out_has '1 held, of 2 a year'
out_has '| held (1–2 March 2023)<br>participants: 4, states: 2 |'
out_has 'participants by state: Kazakhstan 3, Test Partner (partner) 1'
report 2022 --now 2023-03-07
out_has '1 held, 1 postponed, of 2 a year'
run tacit show nct-general/ii.1 --now 2023-03-07
is_status 0 'years stand by themselves'
out_has 'IN 2022     1 held, of 2 a year'
out_has 'IN 2023     1 held, of 2 a year'
by_coordinator nct-general/ii.1 lead=KAZ --now 2023-03-07
run tacit brief KAZ --now 2023-03-07 --format md
out_has 'event held: Test seminar two (1–2 March 2023)<br>2022: 1 held, of 2 a year<br>2023: 1 held, of 2 a year'
run tacit brief KAZ --now 2023-03-07 --format json
out_has '"2023: 1 held, of 2 a year"'

# --- what stands no more does not count ---------------------------------------
tacit void "$(cat "$work/second")" --because 'Test data.' -q \
	--now 2023-03-08 >>"$work/id"
run tacit show 2022/two --now 2023-03-09
# what the one entered in error replaced says it again
out_has 'RECORDED AS  postponed to 1–2 March 2023'
report 2023 --now 2023-03-09
out_has '1 announced, of 2 a year'
tacit void "$(cat "$work/postponed")" --because 'Test data.' -q \
	--now 2023-03-08 >>"$work/id"
run tacit show 2022/two --now 2023-03-09
out_has 'RECORDED AS  announced; holding not recorded'
report 2023 --now 2023-03-09
out_has '<br>lead: Kazakhstan; no event recorded, of 2 a year'
# of a year that is over the report is as it was at its end
report 2022 --now 2023-03-09
out_has '1 held, 1 postponed, of 2 a year'

# --- two reports that stand ---------------------------------------------------
# in a clone that knows nothing of the first
git clone -q "$reg" "$work/other" && (
	cd "$work/other" && git rm -q "events/$(cat "$work/report").md" &&
		unhooked commit -qm 'Test data' &&
		git config tacit.identity secretariat && git update-ref -d \
		refs/tacit/proved
	told one 2022-12-23 held=held participants='KAZ 5' \
		participants='TUR 2'
) >"$work/rival"
cp "$work/other/events/$(cat "$work/rival").md" events/2022/one/
git add events && GIT_COMMITTER_DATE=2023-03-10T06:00Z \
	unhooked commit -qm 'Test data'
run tacit show 2022/one --now 2023-03-11
out_has 'PARTICIPANTS    7 (states: 2): Kazakhstan 5, Türkiye 2'
out_has 'REPORTS DIFFER  neither replaces the other'
out_has "2022/one/report-7czdh4xf: held; participants by state:"
report 2022 --now 2023-03-11
out_has 'another report says: held; participants by state: Kazakhstan 3, Türkiye 2, Test Partner (partner) 4'
out_has 'held<br>participants: 7, states: 2<br>reports differ; neither replaces the other'
run tacit report --organ SWG --year 2022 --now 2023-03-11 --format json
out_has '"reports_differ": true'

# --- a state that is none any more: as it is recorded --------------------------
git rm -q members/xap.md && unhooked commit -qm 'Test data'
report 2022 --now 2023-03-11
out_has 'another report says: held; participants by state: Kazakhstan 3, Türkiye 2, XAP 4'

# --- with many numbers an annex has them by state --------------------------------
announce three 2022-12-28 2022-12-29 >>"$work/id"
told three 2022-12-30 held=held participants='UZB 1' participants='IND 2' \
	participants='CHN 3' participants='THA 4' participants='TJK 5' >>"$work/id"
report 2022 --now 2023-03-11
out_has 'Participants by state'
out_has '| Test seminar three | China 3, India 2, Tajikistan 5, Thailand 4, Uzbekistan 1 |'
out_has '2 held, 1 postponed, of 2 a year'

# --- by the quarter -----------------------------------------------------------
by_coordinator nct-general/ii.1 recurrence='1 per quarter' --now 2023-03-11
report 2023 --now 2023-03-12
out_has 'no event recorded, of 4 a year (1 per quarter)'
by_coordinator nct-general/ii.1 recurrence='2 per month' --now 2023-03-11
run tacit report --organ SWG --year 2023 --now 2023-03-12 --format json
out_has '"times_a_year": 24'

plan
