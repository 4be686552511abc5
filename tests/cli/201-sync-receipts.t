# Receipts in the clone of a state: sync asks for them after its push, shows what
# the register answered, and says where there is none yet.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
# the call closes when no test runs
cp -R "$SOURCE/plans/cica" plan && (cd plan/notes/2022 && rm nct-g-778.??.md &&
	sed -i 's/2022-06-30T18/2099-06-30T18/; s/^comments-by: 2022-06-30/comments-by: 2099-06-30/' \
		nct-g-778.md)
tacit init hub --shared --from plan --exercise --now 2022-06-16 >/dev/null 2>&1
hub=$work/hub
TACIT_GATE=THA
export TACIT_GATE
clone() { # NAME
	tacit clone -q hub "$1" >/dev/null 2>&1 &&
		git -C "$1" config user.name Thailand &&
		git -C "$1" config user.email x@test.invalid &&
		git -C "$1" config tacit.identity THA; }
clone tha && cd tha
say() { tacit comment NCT/G/778 -k comment --via git -m "$1, test data." \
	>/dev/null 2>&1; }
awaited() { git for-each-ref --format='%(refname)' refs/tacit/awaits-receipt; }

# --- shown
run tacit comment NCT/G/778 -k comment --via git -m 'One, test data.'
err_has 'to hand it on, and get its receipt: tacit sync'
run tacit sync
is_status 0 'pushed'
out_has 'pushed: record '
out_has 'receipt 1: received at '
out_has ' from THA'
out_has 'it has 1 comment'
out_has 'it was received before the close of its call'
err_has 'to keep it: tacit shared receipt of 1'
[ -z "$(awaited)" ] && ok 'nothing is awaited' || not_ok 'nothing is awaited'
run tacit sync
is_status 0 'nothing to push'
grep -q 'receipt 1' "$work/out" && not_ok 'and nothing new' || ok 'and nothing new'
for n in 1 2 3 4 5 6; do say "Of six $n"; done
run tacit sync
out_has 'it has 6 comments'
out_has 'all of them were received before the close of their call'
run tacit sync -n
is_status 0 'nothing is done'
say Quiet
run tacit sync -q
is_status 0 'quietly'
is_out 'nothing is said' </dev/null

# --- the one of a comment, of a commit
id=$(git log -1 --format= --name-only | sed 's|.*/||; s|.md$||')
run tacit shared receipt of "tha-$id"
is_status 0 'of a comment'
out_has 'seq 3'
run tacit shared receipt of "tha-$id" -o "$work/mine.receipt"
is_status 0 'into a file'
run tacit shared receipt verify "$work/mine.receipt"
is_status 0 'that is right'
run tacit shared receipt of HEAD
out_has 'seq 3'
run tacit shared receipt of HEAD~2
out_has 'seq 2'
run tacit shared receipt of HEAD~7
out_has 'seq 1'
say 'Not pushed'
run tacit shared receipt of HEAD
is_status 3 'none is of what is here alone'
err_has 'no receipt here is of commit '
id=$(git log -1 --format= --name-only | sed 's|.*/||; s|.md$||')
run tacit shared receipt of "tha-$id"
is_status 3 'nor of that comment'
err_has 'no receipt here is of it'
run tacit shared receipt of nothing
is_status 3 'nothing'
err_has 'is no number of a receipt, no comment and no commit'
run tacit shared receipt verify x --log y
is_status 2 'out of another log'

# --- stopped before its receipt: taken in, and said so; then shown
mv "$hub/hooks/post-receive" "$work/kept"
say Two
run tacit sync
is_status 0 'pushed, and the register was stopped'
err_has 'no receipt yet; it was taken in; again: tacit sync'
[ -n "$(awaited)" ] && ok 'it is awaited' || not_ok 'it is awaited'
run tacit sync
err_has 'no receipt yet'
run tacit sync --lang ru
err_has 'расписки еще нет'
mv "$work/kept" "$hub/hooks/post-receive"
run env SSH_ORIGINAL_COMMAND="git-upload-pack '/hub'" \
	tacit -C "$hub" shared gate THA
run tacit sync
is_status 0 'its receipt is there later'
out_has 'receipt 4: received at '

# --- a push that was not taken in gets none
say Three
git -C "$hub" config receive.maxInputSize 10
run tacit sync
[ "$status" -ne 0 ] && ok 'refused' || not_ok 'refused'
git -C "$hub" config --unset receive.maxInputSize
run tacit sync
out_has 'receipt 5: received at '
run tacit shared receipt verify
is_status 0 'all of them'
is_out 'counted' <<END
Right: receipts 6, up to number 5, as the log's key signed them.
Written later than the push, because the register was stopped: 1
END

# --- a log that is gone from there
git -C "$hub" update-ref -d refs/tacit/receipts
say Four
run tacit sync
is_status 6 'pushed, and no log is shown'
err_has 'origin took it in, and shows no log of receipts any more'
err_has 'keep this clone, which has the log'
[ "$(git -C "$hub" rev-parse main)" = "$(git rev-parse main)" ] &&
	ok 'it is there' || not_ok 'it is there'
plan
