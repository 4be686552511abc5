# A command's help and its completion offer the formats that it has, each of
# which it prints, and it takes no other.
. "$(dirname "$0")/lib.sh"
sample
now='--now 2022-07-01'
printf 'From: a@xaa.example.org\nSubject: Test data\n\nTest.\n' >"$work/letter"

# what makes each command print something, with --format; a command of the
# table that takes the option and is not here fails
words_of() { # COMMAND
	case $1 in
	silence | positions | matrix | note) echo "NCT/G/778 $now" ;;
	brief) echo "THA $now" ;;
	report) echo "--organ SWG --year 2022 $now" ;;
	list) echo "paper $now" ;;
	show) echo "nct-general/i.3 $now" ;;
	diff) echo "nct-general/i.3 --from NCT/G/778 $now" ;;
	find) echo "border $now" ;;
	status | inbox | log) echo "$now" ;;
	compare) echo NCT/G/778 ;;
	speakers) echo "2022/cybercrime-seminar -o $work/private $now" ;;
	programme | registrations | attendance | certificates)
		echo "2022/cybercrime-seminar $now" ;;
	incoming) echo "$now" ;;
	receive) echo "$work/letter $now" ;;
	check) echo '' ;;
	form) echo "NCT/G/778" ;;
	*) echo unknown ;;
	esac
}
tried=0
# root's browser has no sandbox
mkdir "$work/bin"
printf '#!/bin/sh\nexec %s --no-sandbox "$@"\n' "$(command -v chromium)" \
	>"$work/bin/chromium"
chmod +x "$work/bin/chromium"
PATH=$work/bin:$PATH
for command in $(tacit --help | sed -n 's/^  \([a-z][a-z]*\)  *[a-z].*/\1/p'); do
	# a|b, or where that is too long for its line: FORMAT, one of a, b
	offered=$(tacit help "$command" | awk '
		/^  --format / && $2 == "FORMAT" { on = 1; sub(/.*one of/, "") }
		/^  --format / && !on { gsub(/\|/, " ", $2); print $2; exit }
		on && /^  -/ { exit }
		on { gsub(/,/, ""); print }' | xargs)
	[ -n "$offered" ] || continue
	tried=$((tried + 1))
	tacit complete -- "$command" --format '' | cut -f 1 | tr '\n' ' ' >"$work/out"
	[ "$(cat "$work/out")" = "$offered " ] && ok "$command completes them" ||
		not_ok "$command completes them"
	for format in text md html json csv xlsx docx pdf; do
		# shellcheck disable=SC2046
		run tacit "$command" $(words_of "$command") --format "$format"
		case " $offered " in
		*" $format "*)
			# persons go to a file alone
			[ ! -s "$work/private" ] ||
				mv "$work/private" "$work/out"
			[ "$status" -lt 2 ] && [ -s "$work/out" ] &&
				ok "$command: $format" ||
				not_ok "$command: $format" ;;
		*)
			is_status 2 "$command: no $format"
			err_has "--format $format: there is" ;;
		esac
	done
done
# what the name of a file says, where nothing else is said
run tacit report --organ SWG --year 2022 $now -o "$work/report.html"
head -n 1 "$work/report.html" >"$work/out"
out_has '<!DOCTYPE html>'
run tacit matrix NCT/G/778 $now -o "$work/matrix.csv"
cat "$work/matrix.csv" >"$work/out"
out_has 'Number,State'
# what is no file stays what it is, and is written into
echo old >"$work/target" && ln -s target "$work/link" && mkfifo "$work/pipe"
run tacit matrix NCT/G/778 $now --format csv -o "$work/link"
[ -L "$work/link" ] && grep -q Outcome "$work/target" && ok 'through a link' ||
	not_ok 'through a link'
timeout 10 cat "$work/pipe" >"$work/piped" &
run tacit matrix NCT/G/778 $now --format csv -o "$work/pipe"
wait $!
[ -p "$work/pipe" ] && cmp -s "$work/piped" "$work/target" && ok 'into a pipe' ||
	not_ok 'into a pipe'
run tacit matrix NCT/G/778 $now --format csv -o /dev/full
is_status 4 'a device that takes nothing'
[ -c /dev/full ] && ok 'is a device still' || not_ok 'is a device still'

run tacit report --organ SWG --year 2022 $now -o "$work/report.ods"
is_status 2 'no such format'
err_has 'there is no such format here'
[ "$tried" -eq 23 ] && ok 'all that print' || not_ok "all that print: $tried"
plan
