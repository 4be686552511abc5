# A command's help and its completion offer the formats that it has, each of
# which it prints, and it takes no other.
. "$(dirname "$0")/lib.sh"
sample
now='--now 2022-07-01'

# what makes each command print something, with --format; a command of the
# table that takes the option and is not here fails
words_of() { # COMMAND
	case $1 in
	silence | positions | matrix) echo "NCT/G/778 $now" ;;
	report) echo "--organ SWG --year 2022 $now" ;;
	list) echo "paper $now" ;;
	show) echo "nct-general/i.3 $now" ;;
	diff) echo "nct-general/i.3 --from NCT/G/778 $now" ;;
	find) echo "border $now" ;;
	status | inbox | log) echo "$now" ;;
	check) echo '' ;;
	*) echo unknown ;;
	esac
}
tried=0
for command in $(tacit --help | sed -n 's/^  \([a-z][a-z]*\)  *[a-z].*/\1/p'); do
	offered=$(tacit help "$command" |
		sed -n 's/^  --format \([a-z|]*\).*/\1/p' | tr '|' ' ')
	[ -n "$offered" ] || continue
	tried=$((tried + 1))
	tacit complete -- "$command" --format '' | cut -f 1 | tr '\n' ' ' >"$work/out"
	[ "$(cat "$work/out")" = "$offered " ] && ok "$command completes them" ||
		not_ok "$command completes them"
	for format in text md html json csv; do
		# shellcheck disable=SC2046
		run tacit "$command" $(words_of "$command") --format "$format"
		case " $offered " in
		*" $format "*)
			[ "$status" -lt 2 ] && [ -s "$work/out" ] &&
				ok "$command: $format" ||
				not_ok "$command: $format" ;;
		*)
			is_status 2 "$command: no $format"
			err_has "--format $format: there is" ;;
		esac
	done
done
[ "$tried" -eq 12 ] && ok 'all that print' || not_ok "all that print: $tried"
plan
