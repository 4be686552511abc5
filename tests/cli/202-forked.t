# A register that shows one log of receipts to one clone and another to the next:
# tacit sync finds it, keeps both, relies on nothing of the other, and two files are
# the proof for everybody.
. "$(dirname "$0")/lib.sh"
cd "$work"
tacit init one --shared --from "$SOURCE/plans/cica" --exercise --now 2022-06-16 \
	>/dev/null 2>&1
TACIT_GATE=THA
export TACIT_GATE
clone() { # HUB NAME
	tacit clone -q "$1" "$2" >/dev/null 2>&1 &&
		git -C "$2" config user.name Thailand &&
		git -C "$2" config user.email x@test.invalid &&
		git -C "$2" config tacit.identity THA; }
say() { # CLONE TEXT
	tacit -C "$1" comment NCT/G/778 -k comment --via git \
		-m "$2, test data." >/dev/null 2>&1
	tacit -C "$1" sync -q 2>/dev/null; }
log() { git -C "$1" rev-parse "${2:-refs/tacit/receipts}"; }
others() { git -C a for-each-ref --format='%(refname)' refs/tacit/other-receipts; }
clone one a
say a First
cp -R one two
clone two b
for text in Second Third; do say a "$text"; done
say b Another
here=$(log a)
cp -R a d && cp -R a e

# --- the other hub in the place of the one
mv one kept && mv two one
run tacit -C a sync
is_status 6 'another log'
err_has 'the log of receipts of origin is another than was here before: from number 2 on'
err_has 'what was here stays, and nothing of the other counts: it is kept as refs/tacit/other-receipts/'
[ "$(log a)" = "$here" ] && ok 'the log here stays' || not_ok 'the log here stays'
other=$(others | head -n 1)
[ "$(others | wc -l)" -ge 1 ] && ok 'and the other is kept' || not_ok 'and the other is kept'
git -C a merge-base --is-ancestor refs/remotes/origin/main main &&
	ok 'main is on both sides' || not_ok 'main is on both sides'
run tacit -C a doctor
grep -q 'the log is what its key signed' "$work/out" && ok 'it is right' ||
	not_ok 'it is right'

# --- for everybody: two receipts of one number
err=$(tacit -C a sync 2>&1 >/dev/null | grep 'to show it to others')
case $err in *"receipt of 2 --log refs/tacit/other-receipts/"*) ok 'how' ;;
*) not_ok "how: $err" ;; esac
run tacit -C a shared receipt of 2 -o here.receipt
is_status 0 'of the log here'
run tacit -C a shared receipt of 2 --log "$other" -o there.receipt
is_status 0 'of the other'
key=$(git -C a show main:body.md | sed -n 's/^receipts: //p' | tr -d '"')
run tacit -C / shared receipt compare "$work/here.receipt" "$work/there.receipt" \
	--key "$key"
is_status 1 'both together are the proof'
out_has 'FORKED: these are two receipts of number 2.'
out_has 'Keep both files: together they prove it.'

# --- what another has, beside the log here
git -C b show refs/tacit/receipts:checkpoint >there.checkpoint
git -C d show refs/tacit/receipts~1:checkpoint >early.checkpoint
run tacit -C a shared receipt compare "$work/there.checkpoint"
is_status 1 'a checkpoint of the other log'
out_has 'FORKED: the log of 3 entries has another root here. Keep the file, and this clone'
run tacit -C a shared receipt compare "$work/there.receipt"
is_status 1 'or a receipt'
run tacit -C a shared receipt compare "$work/early.checkpoint"
is_status 0 'how it began'
out_has 'One log: the first 3 of the 4 entries here are all that it has.'
run tacit -C b shared receipt compare "$work/here.receipt"
is_status 6 'of a longer one'
out_has 'Not to be told yet: that log has 4 entries, and 3 are here. First: tacit sync'
run tacit -C a shared receipt compare "$work/out"
is_status 3 'what is none'
run tacit -C a shared receipt compare "$work/here.receipt" --key "$key"
is_status 2 'by the key here'
run tacit -C / shared receipt compare "$work/here.receipt"
is_status 3 'without a register'
run tacit -C a shared receipt verify
is_status 0 'all of the log here'
is_out 'are right' <<END
Right: receipts 4, up to number 3, as the log's key signed them.
END
run tacit -C a shared receipt verify --key "$key"
is_status 2 'by the key here, too'
run tacit -C / shared receipt verify
is_status 3 'of no register'
cp -R a f && git -C f update-ref refs/tacit/receipts "$other"
run tacit -C f shared receipt verify
is_status 1 'the other is none of it'
out_has 'or not what was here before (forked)'
git -C f update-ref -d refs/tacit/receipts
run tacit -C f shared receipt verify
is_status 6 'and none'
out_has 'There are no receipts here.'

# --- a log that went back, in another clone
mv one two && mv kept one
cp -R one grown
clone one c
say c Fourth
run tacit -C d sync
is_status 0 'goes on'
rm -rf one && mv grown one
here=$(log d)
run tacit -C d sync
is_status 6 'and back'
err_has 'the log of receipts of origin has 4 entries, of 5 that were here before'
[ "$(log d)" = "$here" ] && ok 'what was here stays' || not_ok 'what was here stays'

# --- the same log, and only its history in git is another
set_log() { # COMMIT: past the hooks
	unhooked -C one update-ref refs/tacit/receipts "$1"; }
anew=$(git -C one commit-tree -m 'Test data' 'refs/tacit/receipts^{tree}')
set_log "$anew"
run tacit -C e sync
is_status 0 'the log decides, and not its commits'
[ "$(log e)" = "$anew" ] && ok 'and goes on from there' || not_ok 'and goes on from there'
[ -z "$(git -C e for-each-ref refs/tacit/other-receipts)" ] && ok 'nothing is kept' ||
	not_ok 'nothing is kept'

# --- another log on top of the one in git
git -C one fetch -q ../two refs/tacit/receipts
set_log "$(git -C one commit-tree -m 'Test data' -p "$anew" 'FETCH_HEAD^{tree}')"
run tacit -C e sync -n
is_status 6 'is found in a trial, too'
run tacit -C e sync
is_status 6 'another on top'
err_has 'is another than was here before: from number 2 on'
[ "$(log e)" = "$anew" ] && ok 'git is not believed' || not_ok 'git is not believed'
run tacit -C e sync --lang ru
err_has 'чтобы показать другим: '

# --- what nobody signed
set_log "$(git -C one commit-tree -m 'Test data' -p "$anew" \
	"$(git -C one mktree </dev/null)")"
run tacit -C e sync
is_status 6 'no log at all'
err_has 'the log of receipts of origin is not right (no-checkpoint)'
set_log "$anew"
run tacit -C e sync
is_status 0 'all is well again'
plan
