# Two dispositions of one comment, of which neither replaces the other: both are
# shown wherever the comment is, none is counted, and status tells of it.
. "$(dirname "$0")/lib.sh"
exercise
quietly() {
	run "$@"
	[ "$status" -eq 0 ] || not_ok "$*"
}
answer() { # COMMENT OUTCOME [option...]
	comment=$1 outcome=$2
	shift 2
	tacit answer "$comment" --outcome "$outcome" --by TUR \
		--now 2022-07-02 -q "$@"
}
both() { # COMMENT OUTCOME OUTCOME: as two clones would
	first=$(answer "$1" "$2")
	git bundle create -q "$work/first" main~1..main
	unhooked reset -q --hard HEAD~1
	second=$(answer "$1" "$3" -m 'Test data.')
	git fetch -q "$work/first" main &&
		unhooked cherry-pick FETCH_HEAD >/dev/null
}
said() { # on the call, or outside it: SUBJECT TEXT
	quietly tacit comment "$1" -s THA -k proposal --via mail -q \
		-m "Test data: $2." --received 2022-06-20T10:00Z --now 2022-06-21
	id=$(cat "$work/out")
}
report() {
	run tacit report --organ SWG --year "$1" --area nct-general \
		--now 2023-02-01
}
json() {
	run sh -c 'tacit report --organ SWG --year "$1" --format json \
		--area nct-general --now 2023-02-01 2>/dev/null | tr -d " \n"' \
		sh "$1"
}
said NCT/G/778 'on the call' && on=$id
said --area=nct-general outside && outside=$id
said --area=nct-general 'the same twice' && alike=$id
git config tacit.identity TUR
both "$on" noted incorporated
both "$outside" deferred partly-incorporated
both "$alike" incorporated incorporated

run tacit status --now 2022-07-05
for id in "$on" "$outside"; do
	out_has "$(echo "$id" | cut -c1-12) has two outcomes"
done
run sh -c 'tacit status --now 2022-07-05 --format json | tr -d " \n"'
out_has "\"answered_twice\":[\"$on\",\"$outside\""

report 2022
for pair in 'noted' 'incorporated' 'deferred' 'partly incorporated' \
	'neither replaces the other'; do
	grep -qF "$pair" "$work/out" && ok "the report has: $pair" ||
		not_ok "the report has: $pair"
done
[ "$(grep -c 'neither replaces' "$work/out")" -ge 2 ] &&
	ok 'of both comments' || not_ok 'of both comments'
json 2022
# the sample has two that were not incorporated; of three, one is answered alike
out_has '"incorporated":{"before":null,"year":1}'
out_has '"not-incorporated":{"before":null,"year":2}'
out_has '"two_outcomes":2'
out_has '"outcomes":{"incorporated":1,"not-incorporated":2}'
json 2023
out_has '"incorporated":{"before":1,"year":0}'
out_has '"not-incorporated":{"before":2,"year":0}'
plan
