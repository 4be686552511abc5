# A push to a shared register that runs no hook: libgit2 writes straight into it by
# its path. Nobody can refuse that; it is found, said to be from nobody, and what is
# pushed after it has its receipt as always.
. "$(dirname "$0")/lib.sh"
push_local=${TACIT_PUSH_LOCAL:-$(dirname "$TACIT")/../tests/tacit_push_local}
[ -x "$push_local" ] || { echo '1..0 # SKIP no push_local'; exit 0; }
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
tacit init hub --shared --exercise --now 2022-06-16 \
	--from "$SOURCE/plans/cica" >/dev/null 2>&1
hub=$work/hub
TACIT_GATE=THA
export TACIT_GATE
tacit clone -q hub tha >/dev/null 2>&1 && cd tha
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA && git config core.hooksPath /dev/null
say() {
	run tacit comment NCT/G/778 -k comment --via git -q -m "$1, test data."
	is_status 0 "said: $1"
}
entries() { git fetch -q origin '+refs/tacit/receipts:refs/tacit/receipts'; }
receipt() { # NUMBER: in out, without its proof
	entries
	run tacit shared receipt of "$1"
	cp "$work/out" "$work/receipt"
	sed '/^$/q' "$work/receipt" >"$work/out"
}
say 'One'
run git push -q origin main
is_status 0 'a push'
before=$(git rev-parse HEAD)
wc -l <"$hub/tacit/journal" >"$work/lines"

# --- past them
say 'Two'
echo 'Test data.' >>body.md && git commit -qam 'Test data' # THA may not
past=$(git rev-parse HEAD)
# its regular expressions stay: libgit2's leak, and not ours
run env ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" \
	"$push_local" "$hub"
is_status 0 'libgit2 asks no hook'
run git -C "$hub" rev-parse main
is_out 'main has moved' <<END
$past
END
wc -l <"$hub/tacit/journal" >"$work/out"
is_out 'the journal has nothing of it' <"$work/lines"
receipt 2
is_status 3 'nor the log'

# --- doctor notices, before anything else is pushed
run tacit -C "$hub" doctor
is_status 1 'doctor notices'
out_has "ALARM: main is where no push has brought it ($past)"

# --- the next push
say 'Three'
three=$(git rev-parse HEAD)
run git push origin main
is_status 0 'what is pushed after it is taken in'
err_has 'receipt 3: received at '
receipt 2
sed -i 's/^at .*/at/; s/^comment .*/comment/; /^call /s/ at .*//' "$work/out"
is_out 'what was not pushed is from nobody' <<END
tacit receipt 1
seq 2
at
from nobody
old $before
new $past
signed none
call 2022/nct-g-778 closed
comment

END
receipt 3
out_has 'from THA'
out_has "old $past"
out_has "new $three"
for n in 1 2 3; do
	receipt $n
	run tacit shared receipt verify "$work/receipt"
	is_status 0 "receipt $n is right"
done
git pull -q --rebase
run tacit silence NCT/G/778 --now 2030-01-01
out_has 'Not provable here: what has no receipt here might change the result.'
out_has 'comments 1 (its receipt is not here)'
run tacit -C "$hub" doctor
is_status 1 'and goes on to'
out_has 'ALARM'
plan
