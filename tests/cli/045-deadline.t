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
quietly tacit confirm NCT/G/778 --now 2022-07-02
quietly call NCT/G/901 2023-03-01 24:00 Asia/Almaty nct-general/concept-paper
quietly call NCT/G/902 2023-03-01 12:00 Europe/Vienna nct-general/action-plan

# each line that names the day of a deadline, with what stands on its next one
lines() { # COMMAND...
	printf '\n$ tacit'
	printf ' %s' "$@"
	echo
	tacit "$@" --now 2022-08-01 --format md 2>&1 |
		grep -E '(^|[^0-9])(1|2|28) (March|марта|mars)|24:00|12:00' |
		sed -E 's/^ *//; s/ +/ /g; s/record [0-9a-f]{7}/record BLOB/; s/ \([0-9a-f]{12,}.*//'
}
{
	for lang in en ru fr; do
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

# a day that an act bears is that day, whatever the clock of the call
quietly tacit confirm NCT/G/902 --now 2023-03-02
run tacit silence NCT/G/902 --now 2023-03-03 --format md
out_has 'received are entered (2 March 2023)'

# who is asked for hour and zone, and what that writes
tacit new note number=NCT/G/903 date=2022-07-01 area=nct-general -q \
	subject='Test data' encloses=nct-general/i.1 comments-by=2023-03-01 \
	-m 'Test data: comments by 1 March 2023.' --now 2022-07-01 \
	2>"$work/err"
err_has 'the deadline can be read in two ways: "by 1 March 2023"'
run tacit circulate NCT/G/903 --now 2022-07-01
is_status 3 'a note of ours says by whose clock'
err_has 'comments-by: the note does not say by which hour'
err_has 'say it: --cutoff 24:00 --zone Asia/Almaty'
run tacit circulate NCT/G/903 --cutoff 25:00 --zone Asia/Almaty --now 2022-07-01
is_status 3 'an hour of a day'
run tacit circulate NCT/G/903 --cutoff 24:00 --zone Asia/Almati --now 2022-07-01
is_status 3 'a zone that there is'
run tacit circulate NCT/G/903 --cutoff 24:00 --zone Asia/Almaty --now 2022-07-01
is_status 0 'and then it is stated'
run git show HEAD:notes/2022/nct-g-903.md
out_has 'deadline-basis: stated'

# the other reading is the one of the day of issue, as the close is
cp -R "$SOURCE/plans/cica" "$work/other"
sed -i 's/^silence: forward/closes-other: "2022-06-29T19:00:00Z"\n&/' \
	"$work/other/notes/2022/nct-g-778.md"
rm "$work"/other/notes/2022/nct-g-778.??.md
tacit init "$work/moved" --from "$work/other" >/dev/null 2>&1
cd "$work/moved" || exit 1
run tacit silence NCT/G/778 --now 2022-07-01 --format md
out_has 'before 01:00 on 30 June 2022 (Nur-Sultan time), Thursday; 29 June 2022, 19:00'
out_has '(other reading 2022-06-29T19:00:00Z)'
run tacit check
out_has 'closes-other: the zone data of today would give another instant'

plan
