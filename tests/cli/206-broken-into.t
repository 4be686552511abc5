# Somebody who can write into a shared register, past git and tacit, and what is
# seen of it: by doctor there, by a state's sync, in a clone made later.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
# the call closes when no test runs
cp -R "$SOURCE/plans/cica" plan && (cd plan/notes/2022 && rm nct-g-778.??.md &&
	sed -i 's/2022-06-30T18/2099-06-30T18/; s/^comments-by: 2022-06-30/comments-by: 2099-06-30/' \
		nct-g-778.md)
tacit init begun --shared --from plan --exercise --now 2022-06-16 >/dev/null 2>&1
TACIT_GATE=THA
export TACIT_GATE
clone() { # NAME
	rm -rf "$1" && tacit clone -q hub "$1" >/dev/null 2>&1 &&
		git -C "$1" config user.name Thailand &&
		git -C "$1" config user.email x@test.invalid &&
		git -C "$1" config tacit.identity THA; }
say() { (cd tha && tacit comment NCT/G/778 -k comment --via git \
	-m "$1, test data." && tacit sync) >/dev/null 2>&1; }
cp -R begun hub && clone tha && say One && say Two && say Three
mv hub kept && mv tha tha-kept
whole() { cd "$work" && rm -rf hub tha late && cp -R kept hub && cp -R tha-kept tha; }
gate() { # what comes next writes receipts that are due
	SSH_ORIGINAL_COMMAND="git-upload-pack '/hub'" \
		tacit -C "$work/hub" shared gate THA </dev/null >/dev/null 2>&1; }
put() { # REFERENCE COMMIT: as a file
	echo "$2" >"hub/$1"; }
doctor() { run tacit -C "$1" doctor; }
silence() { # on one line
	run tacit -C "$1" silence NCT/G/778
	tr -s ' \n' ' ' <"$work/out" >"$work/line" && mv "$work/line" "$work/out"; }
silent() { # PIECE: is not in what was printed
	grep -qF -- "$1" "$work/out" && not_ok "not: $1" || ok "not: $1"; }

# --- nobody did
whole
doctor hub
silent 'amiss: receipts'
clone late && silence late
silent 'It goes on to number'
silent 'is dated before'
silent 'main was moved away'

# --- what was received, and has a receipt, is taken away
put refs/heads/main "$(git -C hub rev-parse main~1)"
doctor hub
out_has 'amiss: receipts: main does not have what this one says was received (3)'
run tacit -C tha sync
is_status 3 'a state that has it'
err_has "origin's main does not have record $(git -C tha rev-parse --short=7 main)"
grep -q 'waits here' "$work/err" && not_ok 'it waits for nobody' ||
	ok 'it waits for nobody'
clone late && silence late
out_has 'It goes on to number 3'
doctor late
out_has 'amiss: receipts: main does not have what this one says was received (3)'
gate
doctor hub
out_has 'amiss: receipts: main was moved away from what receipts say, before this one (4)'
clone late && silence late
out_has 'Before receipt 4 main was moved away'

# --- a push is dated into the past: in the journal, or by a clock that went back
whole
(cd tha && tacit comment NCT/G/778 -k comment --via git -m 'Late, test data.') \
	>/dev/null 2>&1
old=$(git -C hub rev-parse main) new=$(git -C tha rev-parse main)
git -C hub -c core.hooksPath=/dev/null fetch -q ../tha main
echo "2022-06-20T10:00:00Z moves 999999999 THA $old $new none" >>hub/tacit/journal
put refs/heads/main "$new"
gate
doctor hub
out_has 'amiss: receipts: this one is dated before one that stands before it (4)'
clone late && silence late
out_has 'receipt 4, 2022-06-20 10:00 UTC, recovered'
out_has 'Receipt 4 is dated before one that stands before it'
run tacit -C tha sync
silence tha
out_has 'Receipt 4 is dated before one that stands before it'
say After && silence tha
out_has 'Receipt 4 is dated before one that stands before it'

# --- the key, and the log itself
whole
rm -rf other && tacit init other --shared --from plan --exercise >/dev/null 2>&1
cp other/tacit/receipts.key hub/tacit/
doctor hub
out_has 'amiss: receipts: the log of receipts is signed by another key'
whole
rm -f hub/refs/tacit/receipts
doctor hub
out_has 'amiss: receipts: body.md declares receipts, and there are none here'
out_has '-> bring back refs/tacit/receipts from a copy'
whole
put refs/tacit/receipts "$(git -C hub rev-parse refs/tacit/receipts~1)"
doctor hub
out_has 'amiss: receipts: main has what no receipt is of yet'

# --- who a commit says it is from: nobody was asked
whole
git -C tha config core.hooksPath /dev/null
(cd tha && tacit comment NCT/G/778 -k comment --via git -m 'Mine, test data.') \
	>/dev/null 2>&1
GIT_COMMITTER_NAME=Secretariat GIT_COMMITTER_EMAIL=x@test.invalid \
	git -C tha commit -q --amend --author 'Secretariat <x@test.invalid>' \
	--date 2022-06-16T00:00:00Z -m "$(head -c 5000 /dev/zero | tr '\0' x)"
git -C tha push -q origin main 2>/dev/null
run tacit -C tha log --limit 1
out_has 'When and who are what whoever made a commit wrote into it.'
[ "$(wc -c <"$work/out")" -lt 2000 ] && ok 'and no more than a line' ||
	not_ok 'and no more than a line'
plan
