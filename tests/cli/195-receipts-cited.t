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
plan
