# What the sources contradict is shown where it is printed, and never resolved.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
said='Organisers: the SCO Secretariat (note), the SCO Secretariat and two institutions in Shanghai (letter)'
sed -n '/^stated:/,/^---/s/^  - "\(.*\)"$/\1/p' "events/$event.md" \
	>"$work/statements"
all_are_there() { # MESSAGE
	while read -r line; do
		grep -qF -- "$line" "$work/out" && echo
	done <"$work/statements" | wc -l >"$work/count"
	if [ "$(cat "$work/count")" -eq 8 ]; then ok "$1"; else not_ok "$1"; fi
}

run tacit show $event --format md
all_are_there 'show lists all'
run tacit report --organ SWG --year 2022 --format md --now 2022-12-31
all_are_there 'the report lists all in an annex'
out_has '**its sources contradict each other: see the annex**'
run tacit report --organ SWG --year 2022 --format json --now 2022-12-31
out_has "$said"
out_has '"mode": "unclear"'
run tacit report --organ SWG --year 2022 --lang ru --format html --now 2022-12-31
out_has 'источники противоречат друг другу: см. приложение'
run tacit programme $event --format md
all_are_there 'the programme lists all'
run tacit programme $event --format json
out_has "$said"
run tacit registrations $event --format md
all_are_there 'registrations list all'
run tacit registrations $event --format json
out_has "$said"

# --- the invitation: for the drafter, and no mode where it is unclear ---------
for lang in en ru kk; do
	run tacit note NCT/ICT/1327 --now 2022-10-22 --lang $lang --format md
	out_has '2022/cybercrime\-seminar\]'
done
run tacit note NCT/ICT/1327 --now 2022-10-22 --format md
out_has '\[The sources on this event contradict each other; what they say stands in 2022/cybercrime\-seminar\]'
for mode in '(online)' '(in-person)' '(hybrid)' '(unclear)'; do
	if grep -qF "$mode." "$work/out"; then not_ok "no mode: $mode"; else
		ok "no mode: $mode"; fi
done
run tacit list event
out_has 'unclear'

# --- the published pages --------------------------------------------------------
tacit publish "$work/site" --language en >/dev/null
for page in cybercrime-seminar cybercrime-seminar.programme; do
	cp "$work/site/en/events/2022/$page.html" "$work/out"
	out_has 'Organisers: the SCO Secretariat (note)'
done

# --- nothing contradicts itself: nothing is said -------------------------------
sed -i '/^stated:/,/^---/{/^---/!d}' "events/$event.md"
git commit -qam 'Test data' 2>/dev/null
for command in "show $event" "programme $event" "registrations $event" \
	"report --organ SWG --year 2022 --now 2022-12-31"; do
	# shellcheck disable=SC2086
	run tacit $command
	if grep -qi 'contradict' "$work/out"; then not_ok "$command: none"
	else ok "$command: none"; fi
done

plan
