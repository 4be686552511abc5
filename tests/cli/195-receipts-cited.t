# What receipts say, read and cited: a log on refs/tacit/receipts, right and
# not. All of it is an exercise.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/log.sh"
log_begin
cp -R "$SOURCE/plans/cica" "$work/plan"
sed -i "2i receipts: $vkey" "$work/plan/body.md"
tacit init "$reg" --from "$work/plan" --exercise --now 2022-06-16 >/dev/null &&
	cd "$reg" && git config core.hooksPath /dev/null || exit 1
start=$(git rev-parse HEAD)
say() { # STATE INSTANT WORDS: and the commit is in $tip
	git config tacit.identity "$1"
	tacit comment NCT/G/778 -k comment --via git -m "$3" >/dev/null ||
		echo 'Bail out! nothing was said'
	tip=$(git rev-parse HEAD)
	said=$(git diff-tree -r --name-only --no-commit-id HEAD)
	log_receipt "$2" "$1" "$before" "$tip"
	before=$tip
}
log_receipt 2022-06-16T08:00:00Z secretariat none "$start"
before=$start
say THA 2022-06-29T17:00:00Z 'Of THA, an exercise.'
tha=$said
say KAZ 2022-06-30T18:00:01Z 'Of KAZ, an exercise.'
kaz=$said
log_put

# --- the log is read, and remembered
same() { # WHAT: the index is as one that is made anew
	run tacit doctor
	if grep -q 'the same as one made anew' "$work/out"; then ok "$1"; else
		not_ok "$1"; fi
}
same 'receipts that came with their documents'
out_has 'the log is what its key signed, entry by entry'
say TUR 2022-06-30T09:00:00Z 'Of TUR, an exercise.'
tur=$said
run tacit status
same 'a document before its receipt'
log_put
same 'and its receipt'
git reset -q --hard HEAD~1
same 'a record that goes back'
git reset -q --hard "$tip"
same 'and comes again'
git update-ref -d refs/tacit/receipts
run tacit doctor
out_has 'body.md declares receipts, and there are none here'
same 'without the log'
log_commit
same 'and with it again'

# --- when it was received
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
out_has 'Comments received.'
out_has '29 Jun 2022, 23:00'
out_has '1 second after the close'
run tacit silence NCT/G/778 --now 2022-06-29T16:59:59Z -q
is_out 'before its receipt it does not exist' <<-END
	open
END
run tacit silence NCT/G/778 --now 2022-06-29T17:00:00Z -q
is_out 'from then on it does' <<-END
	open-with-comments
END
run tacit matrix NCT/G/778 --now 2022-07-01T03:00Z
out_has '29 June 2022, 23:00 UTC+6'

# --- cited
id_of() { echo "$1" | sed 's|.*/\(...\)/\(.*\).md|\1-\2|'; }
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
sed -n '/^Counted/,/^$/p; /^LOG OF/,/^$/p' "$work/out" >"$work/cut" &&
	mv "$work/cut" "$work/out"
is_out 'each that counts, and what the log proves' <<-END
	Counted
	STATE     SAID                  RECEIVED, SEAT'S TIME
	Thailand  comment $(id_of "$tha" | cut -c 1-12)  29 Jun 2022, 23:00; receipt 1, 2022-06-29 17:00
	                                UTC

	LOG OF RECEIPTS  Each is what the key of the log signed, and the log began as it
	                 does here. That others were shown the same log this alone does
	                 not prove: each independent copy that compares as one with it
	                 does, for whoever holds it (tacit shared receipt compare).
	                 Receipt 3 is dated before one that stands before it: the clock
	                 of the register was wrong, or what it signs was tampered with.

END
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
tr -s ' \n' ' ' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has 'up to number 3;'
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z --format json
tr -d ' \n' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has '"receipt":{"at":"2022-06-29T17:00:00Z","from":"THA","number":1,"recovered":null}'
out_has '"log":{"contained":4,"entries":4,"fault":null,"lost_key":null,"outcome":"right"}'
run tacit matrix NCT/G/778 --now 2022-07-01T03:00Z --format json
tr -d ' \n' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has '"receipt":{"at":"2022-06-29T17:00:00Z","from":"THA","number":1,"recovered":null}'
run tacit matrix NCT/G/778 --now 2022-07-01T03:00Z --lang fr
out_has 'accusé de réception'
run tacit show "$(id_of "$kaz")" --now 2022-07-01T03:00Z
out_has 'receipt 2, 2022-06-30 18:00:01 UTC'
run tacit show "$(id_of "$kaz")" --format json --now 2022-07-01T03:00Z
out_has '"number": 2'
run tacit report --organ SWG --year 2022 --now 2022-12-01
out_has ', receipts'
out_has 'up to number 3'
tr -s ' \n' ' ' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has 'That others were shown the same log this alone does not prove'
run tacit report --organ SWG --year 2022 --now 2022-12-01 --lang ru
out_has 'до номера 3'

# --- entered by the Secretariat, later; and written down later
git config tacit.identity secretariat
tacit comment NCT/G/778 -s MNG -k comment --via mail --reference 'MNG/1' \
	--received 2022-06-28T10:00Z -m 'Of MNG, an exercise.' >/dev/null
mng=$(git diff-tree -r --name-only --no-commit-id HEAD)
tip=$(git rev-parse HEAD)
log_receipt 2022-07-01T01:00:00Z secretariat "$before" "$tip" \
	'recovered 2022-07-01T02:00:00Z'
before=$tip
log_put
run tacit show "$(id_of "$mng")" --now 2022-07-01T03:00Z
tr -s ' \n' ' ' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has 'recorded by receipt 4, 2022-07-01 01:00 UTC, recovered 2022-07-01 02:00 UTC'
same 'with what was stated'
run tacit list comment --now 2022-07-01T03:00Z
out_has '29 Jun 2022'
run tacit shared receipts
is_out 'the log, a line each' <<-'END'
	0  2022-06-16T08:00:00Z  secretariat
	1  2022-06-29T17:00:00Z  THA
	2  2022-06-30T18:00:01Z  KAZ
	3  2022-06-30T09:00:00Z  TUR
	4  2022-07-01T01:00:00Z  secretariat  recovered 2022-07-01T02:00:00Z
END

# --- whose receipt it is
cp "$work/texts" "$work/kept"
say IRN 2022-06-30T10:00:00Z 'Of IRN, an exercise.'
sed -i 's/^from IRN/from THA/' "$work/texts"
log_put
run tacit check
is_status 1 'a receipt of another state'
out_has "$said"
out_has 'is of a push of THA, who does not speak for that state'
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
out_has 'its receipt is not here'
# --- what is not that log
cp "$work/texts" "$work/kept"
sed -i 's/^from KAZ/from XAA/' "$work/texts"
log_put
run tacit doctor
is_status 1 'another log than before'
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z -q
is_out 'of which nothing is proved' <<-END
	not-provable
END
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z
out_has 'Not provable here: the log of receipts is not right.'
out_has 'The log here is not right, and proves nothing'
run tacit shared receipts
is_status 6 'is not listed'
err_has 'the log of receipts here is not right (forked)'
run tacit silence NCT/G/778 --now 2022-07-01T03:00Z --is kept
is_status 6 'neither kept nor broken'
run tacit check
out_has 'the log on refs/tacit/receipts is another than was here before'
run tacit doctor
out_has 'this is another log than was here before'
same 'is told after an index that is made anew, too'
tacit index --rebuild >/dev/null
run tacit doctor
out_has 'this is another log than was here before'
cp "$work/kept" "$work/texts"
log_put
run tacit doctor
out_has 'the log is what its key signed, entry by entry'
same 'what was there before is right again'
printf x >>"$work/log/checkpoint"
log_commit
run tacit doctor
out_has 'what is here is not the log that body.md names'
log_put

# --- what a shared register writes is read
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
tacit init "$work/hub" --shared --from "$SOURCE/plans/cica" --exercise \
	--now 2022-06-16 >/dev/null 2>&1
TACIT_GATE=THA tacit clone -q "$work/hub" "$work/tha" >/dev/null 2>&1
cd "$work/tha" && git config tacit.identity THA &&
	git config user.name Thailand && git config user.email x@test.invalid
run tacit comment NCT/G/778 -k comment --via git -m 'Pushed, an exercise.'
run tacit silence NCT/G/778
out_has 'its receipt is not here'
TACIT_GATE=THA git push -q origin main 2>/dev/null
git fetch -q origin 'refs/tacit/receipts*:refs/tacit/receipts*'
run tacit silence NCT/G/778
out_has '; receipt 1,'
run tacit shared receipts
out_has '  THA  1 comment'
run tacit silence NCT/G/778
tr -s ' \n' ' ' <"$work/out" >"$work/cut" && mv "$work/cut" "$work/out"
out_has 'up to number 1;'
same 'by its clone'
plan
