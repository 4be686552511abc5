# What is put off to the next round comes back in it. Test data, in an exercise.
. "$(dirname "$0")/lib.sh"
exercise
say() { # STATE
	tacit comment NCT/G/778 -q -s "$1" -k proposal -p concept-paper#II.2 \
		-r 2022-06-20T10:00:00Z -m "Test data of $1."
}
put_off() { # COMMENT
	tacit answer "$1" --outcome deferred -d 2022-07-04 -q --via mail \
		--reference 'Test 1' --by TUR --now 2022-07-05 \
		-m 'To the next round.' >/dev/null 2>"$work/err"
}
circulated() { # NUMBER DATE DEADLINE
	tacit new note number="$1" date="$2" area=nct-general \
		subject='Test round' invites=comment comments-by="$3" cutoff=24:00 \
		zone=Asia/Almaty encloses=nct-general/concept-paper -m 'Test data.' -q \
		--now "$2" >"$work/out" 2>"$work/err" &&
		tacit circulate "$1" --yes -q --now "${2}T10:00:00Z" \
			>"$work/out" 2>"$work/err"
}
tha=$(say THA) kaz=$(say KAZ)
put_off "$tha"
put_off "$kaz"
run tacit matrix NCT/G/778 --now 2022-07-06
out_has 'deferred'
out_lacks() { grep -q "$1" "$work/out" && not_ok "no $1" || ok "no $1"; }
out_lacks 'PUT OFF'

circulated NCT/G/801 2022-08-01 2022-08-31
is_file() { [ -f "$1" ] && ok "$2" || not_ok "$2"; }
is_file notes/2022/nct-g-801.md 'the next round'
run tacit matrix NCT/G/801 --now 2022-08-02
out_has 'PUT OFF TO IT EARLIER'
out_has 'Thailand, proposal, NCT/G/778, tha-'
out_has 'Kazakhstan, proposal, NCT/G/778, kaz-'
run tacit matrix NCT/G/801 --now 2022-08-02 --format json
out_has "\"comment\": \"$tha\""
run tacit report --organ SWG --year 2022 --now 2022-08-02
out_has 'Kazakhstan and Thailand' 'the report, too'

# what was entered in error comes back no more
tacit void "$kaz" --because 'Test data.' -q --now 2022-08-03 \
	>"$work/out" 2>"$work/err"
run tacit matrix NCT/G/801 --now 2022-08-04
out_has 'Thailand, proposal, NCT/G/778'
out_lacks 'Kazakhstan, proposal, NCT/G/778'
run tacit matrix NCT/G/778 --now 2022-08-04
out_lacks 'PUT OFF'
plan
