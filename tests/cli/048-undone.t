. "$(dirname "$0")/lib.sh"

say() { # STATE KIND TEXT [option...]
	who=$1 kind=$2 text=$3
	shift 3
	tacit comment NCT/G/778 -s "$who" -k "$kind" -q -m "$text" \
		-r 2022-06-20T10:00:00Z "$@"
}
file_of() { # COMMENT
	echo "comments/2022/nct-g-778/${1%%-*}/${1#*-}.md"
}
add_key() { # FILE KEY VALUE: as somebody edits by hand
	sed -i "2s/^/$2: $3\n/" "$1"
}
# what somebody committed past the hooks
past() { git add -A && unhooked commit -qm test && begin_here; }
matrix() { run tacit matrix NCT/G/778 --now 2022-07-05 "$@"; }

# --- a circle: of what leads back to itself all stand ---------------------------
sample
one=$(say THA proposal 'Test data: one.')
two=$(say THA proposal 'Test data: two.')
add_key "$(file_of "$one")" supersedes "$two"
add_key "$(file_of "$two")" supersedes "$one"
past
matrix
is_status 6 'a circle, of what is not as it was recorded'
out_has '2 recorded; of them 2 stand'
grep -q 'superseded' "$work/out" && not_ok 'nothing is superseded' ||
	ok 'nothing is superseded'
run tacit status --now 2022-07-05
out_has 'dispositions of 2 comments'
run tacit show "$two" --now 2022-07-05
grep -q '^STANDING' "$work/out" && not_ok 'it stands' || ok 'it stands'
run tacit check
is_status 1 'is wrong'
out_has 'error: documents undo each other in a circle, this one among them'
[ "$(grep -c 'in a circle' "$work/out")" -eq 1 ] && ok 'and is told once' ||
	not_ok 'and is told once'

# --- another hand undoes nothing -----------------------------------------------
sample
one=$(say THA proposal 'Test data: one.')
run tacit comment NCT/G/778 -s CHN -k withdrawal -m 'Test data: not mine.' \
	-r 2022-06-21T10:00:00Z --withdraws "$one"
is_status 3 'what another said is not taken back'
other=$(say CHN comment 'Test data: not mine.')
add_key "$(file_of "$other")" withdraws "$one"
past
matrix
out_has '2 recorded; of them 2 stand'
grep -q 'withdrawn by' "$work/out" && not_ok 'nothing is withdrawn' ||
	ok 'nothing is withdrawn'
run tacit check
is_status 1 'by another hand'
out_has "error: withdraws: $one has another state"
# its own hand does
own=$(say THA withdrawal 'Test data: mine.' --withdraws "$one")
matrix --format json
out_has "\"undone_by\": \"$own\""

# --- who undid it, in the matrix -------------------------------------------------
sample
one=$(say THA proposal 'Test data: one.')
two=$(say THA proposal 'Test data: two.' --supersedes "$one" \
	-r 2022-06-21T10:00:00Z)
matrix
out_has '2 recorded; of them 1 stand'
out_has 'superseded by'
matrix --format json
out_has '"standing": "superseded"'
out_has "\"undone_by\": \"$two\""
tacit void "$two" --because 'Test data.' --now 2022-06-30 >/dev/null
matrix
grep -q 'superseded by' "$work/out" && not_ok 'void brings it back' ||
	ok 'void brings it back'
out_has '1 recorded; of them 1 stand'

# --- a second outcome -------------------------------------------------------------
answer() { # OUTCOME [option...]
	outcome=$1
	shift
	tacit answer "$one" --outcome "$outcome" --by TUR --now 2022-07-02 -q \
		"$@"
}
sample
one=$(say THA proposal 'Test data: one.')
git config tacit.identity TUR
first=$(answer noted)
git bundle create -q "$work/first" main~1..main
unhooked reset -q --hard HEAD~1
second=$(answer deferred)
git fetch -q "$work/first" main && unhooked cherry-pick FETCH_HEAD >/dev/null
run tacit check
is_status 0 'two outcomes are no error'
out_has 'warning: the comment has another outcome, too: '
grep -cF "warning: the comment has another outcome" "$work/out" >"$work/n"
[ "$(cat "$work/n")" -eq 2 ] && ok 'and are told of each' ||
	not_ok 'and are told of each'
answer noted -m 'Test data.' --supersedes "$second" >/dev/null
run tacit check
grep -q 'another outcome' "$work/out" && ok 'one is left beside the other' ||
	not_ok 'one is left beside the other'
tacit answer "$one" --outcome noted --withdraws "$first" --by TUR \
	--now 2022-07-03 >/dev/null
run tacit check
grep -q 'another outcome' "$work/out" && not_ok 'one of them is left' ||
	ok 'one of them is left'
matrix
out_has '1 with a disposition'

# --- decisions and reports that only take back ---------------------------------------
figure() { # NAME NUMBER: of the yearly report, 2022
	run tacit report --organ SWG --year 2022 --format csv
	out_has "brief,,$1.year,$2"
}
decide() {
	tacit decide nct-general/concept-paper nct-general/action-plan \
		--organ SOC --outcome approved \
		--because "Test data." -q "$@"
}
papers() { run tacit list paper --now 2022-08-04; }
sample
tacit confirm NCT/G/778 --now 2022-07-02 >/dev/null
first=$(decide --now 2022-08-01)
figure decisions 1
figure approved 2
papers
out_has 'approved: SOC'
decide --withdraws "$first" --now 2022-08-03 >/dev/null
figure decisions 0
figure approved 0
papers
grep -q 'approved' "$work/out" && not_ok 'neither decides' ||
	ok 'neither decides'

progress() {
	tacit progress nct-general/i.1 -s THA -y 2022 --status limited -q "$@"
}
# what is only proposed is in no count
decide --now 2022-09-01 >/dev/null
git config tacit.identity THA
first=$(progress --now 2022-11-01)
figure progress-reports 1
progress --withdraws "$first" --now 2022-11-02 >/dev/null
figure progress-reports 0
git config tacit.identity secretariat

held() {
	printf -- '---\nevent: 2022/cybercrime-seminar\nheld: held\n'
	printf 'date: %s\nby: Secretariat\n' "$1"
	[ -z "${2-}" ] || printf 'withdraws: %s\n' "$2"
	printf -- '---\n\nTest data.\n'
}
held 2022-12-05 >"$work/held.md"
run tacit new event-report -F "$work/held.md" --now 2022-12-05 -q
is_status 0 'a report of an event'
first=$(cat "$work/out")
figure events-held 1
held 2022-12-06 "$first" >"$work/held.md"
run tacit new event-report -F "$work/held.md" --now 2022-12-06 -q
is_status 0 'taken back'
figure events-held 0
run tacit report --organ SWG --year 2022 --format csv
out_has 'movement,,event_reports,0'
plan
