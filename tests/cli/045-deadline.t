. "$(dirname "$0")/lib.sh"

# A deadline has one rendering, wherever it stands and whoever reads it: words
# that can be read in one way, by the clock that the note names.
#	TACIT_REWRITE=1 sh tests/cli/045-deadline.t	writes the lines anew
here=$SOURCE/tests/cli

exercise
call() { # NUMBER DAY CUTOFF ZONE
	tacit new note number="$1" date=2022-07-01 area=nct-general \
		subject='Test data' encloses="$5" comments-by="$2" cutoff="$3" \
		zone="$4" city=Astana silence=adopt -q -m 'Test data.' \
		--now 2022-07-01 && tacit circulate "$1" -q --now 2022-07-01
}
quietly() { "$@" >/dev/null 2>&1; }
quietly tacit close NCT/G/778 --now 2022-07-02
quietly call NCT/G/901 2023-03-01 24:00 Asia/Almaty nct-general/concept-paper
quietly call NCT/G/902 2023-03-01 12:00 Europe/Vienna nct-general/action-plan

# each line that names the day of a deadline, with what stands on its next one
lines() { # COMMAND...
	printf '\n$ tacit'
	printf ' %s' "$@"
	echo
	tacit "$@" --now 2022-08-01 --format md 2>&1 |
		grep -E '(^|[^0-9])(1|2|28) (March|марта|[Нн]аурыз)|(2023年|жылғы )(3月1日|1 наурыз|2 наурыз)|24:00|24时|12:00' |
		sed -E 's/^ *//; s/ +/ /g; s/record [0-9a-f]{7}/record BLOB/; s/ \([0-9a-f]{12,}.*//'
}
{
	for lang in en ru kk zh; do
		for number in 901 902; do
			for command in show silence matrix positions; do
				lines $command NCT/G/$number --lang $lang
			done
		done
		lines status --lang $lang
		lines list paper --lang $lang
		lines show nct-general/concept-paper --lang $lang
		lines report --organ SWG --year 2022 --lang $lang
	done
} >"$work/all" 2>&1
[ -z "${TACIT_REWRITE:-}" ] || cp "$work/all" "$here/045-deadline.txt"
cp "$work/all" "$work/out"
is_out 'one rendering in each language' <"$here/045-deadline.txt"

# the seat beside another offset, "until the 2nd", the day before: nowhere
run grep -nE 'Astana.*(UTC\+1|Vienna)|(UTC\+1|Vienna).*Astana|2 March|00:00' \
	"$work/all"
is_status 1 'nothing that can be read in two ways'

plan
