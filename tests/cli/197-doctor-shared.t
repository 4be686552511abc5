# What the doctor finds in a register that several share, each finding provoked.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
tacit init hub --shared --from "$SOURCE/plans/cica" --exercise --now 2022-06-16 \
	>/dev/null 2>&1
hub=$work/hub
TACIT_GATE=THA
export TACIT_GATE
tacit clone -q hub tha >/dev/null 2>&1 && cd tha
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA
pushed() { # WORDS
	tacit comment NCT/G/778 -k comment --via git -m "$1, test data." \
		>/dev/null 2>&1 && git push -q origin main 2>"$work/err" &&
		ok "pushed: $1" || not_ok "pushed: $1"
}
doctor() { run tacit -C "$hub" doctor "$@"; }
amiss() { # SENTENCE [REMEDY]: is all that is found, or among it
	doctor -q
	is_status 1 "amiss"
	out_has "amiss: $1"
	[ -z "${2:-}" ] || out_has "  -> $2"
}
mended() { # SENTENCE
	doctor -q --fix
	is_status 0 'mended'
	out_has "mended: $1"
	well
}
well() {
	doctor -q
	is_status 0 'all is well'
	is_out 'nothing is told' </dev/null
}
pushed One
doctor
is_status 0 'all is well'
out_has 'ok: receipts: the log is what its key signed, entry by entry (2)'
out_has 'ok: journal: each push that main followed has its receipt (2)'
out_has 'ok: hooks: all are installed'

# --- configuration
for key in receive.fsckObjects receive.maxInputSize core.fsync; do
	git -C "$hub" config --unset "$key"
done
amiss 'configuration: a push could fill the disk (receive.maxInputSize)'
out_has '(receive.fsckObjects)'
out_has '(core.fsync)'
mended 'configuration: '
git -C "$hub" config tacit.shared false
amiss 'configuration: receipts were given here, and what is pushed now is not even judged (tacit.shared)' \
	'tacit doctor --fix'
mended 'configuration: receipts were given here'
git -C "$hub" config core.hooksPath "$work"
amiss 'hooks: git looks for hooks elsewhere' 'git config --unset core.hooksPath'
git -C "$hub" config --unset core.hooksPath

# --- hooks
printf '#!/bin/sh\nexit 1\n' >"$hub/hooks/principal.d/pigeon"
amiss "hooks: no push is taken in: what tells who pushes cannot be run ($hub/hooks/principal.d/pigeon)"
chmod +x "$hub/hooks/principal.d/pigeon"
cp "$hub/hooks/principal.d/pigeon" "$hub/hooks/update"
doctor
is_status 0 'what is not ours may be right'
out_has "ok: hooks: who pushes is told by something that is not ours, too ($hub/hooks/principal.d/pigeon)"
out_has "ok: hooks: a hook is not as tacit installs it ($hub/hooks/update)"
rm "$hub/hooks/principal.d/pigeon" "$hub/hooks/update"
rm "$hub/hooks/principal.d/ssh"
amiss 'hooks: a hook was not installed (principal.d/ssh)'
mended 'hooks: a hook was not installed'

# --- the key
keys=$hub/tacit/receipts.key
chmod 644 "$keys"
amiss 'key: others could read the key that signs receipts, and whoever did may sign' \
	'tacit doctor --fix'
mended 'key: others could read'
mv "$keys" "$work/kept"
amiss 'key: the key that signs receipts is not there' \
	'no receipt is given until its copy is put there'
mkdir "$work/other" && cd "$work/other"
tacit init other --shared --from "$SOURCE/plans/cica" --exercise --now 2022-06-16 \
	>/dev/null 2>&1
cd "$work/tha"
cp "$work/other/other/tacit/receipts.key" "$keys"
amiss 'receipts: the log of receipts is signed by another key'
echo test >"$keys"
amiss 'key: '
rm "$keys" && cp -p "$work/kept" "$work/tha/receipts.key"
git -C "$hub" config tacit.receipt-key "$work/tha/receipts.key"
amiss 'key: the key that signs receipts is in a folder that git keeps' \
	'put it elsewhere, and say where: git config tacit.receipt-key PATH'
git -C "$hub" config --unset tacit.receipt-key
rm "$work/tha/receipts.key" && mv "$work/kept" "$keys"
well

# --- what a push left that was killed
left=$hub/objects/tmp_objdir-incoming-aB3dE6
mkdir "$left" && echo test >"$left/x" && touch -d '2 hours ago' "$left"
amiss "leftovers: left by a command or a push that was killed ($left)"
(cd "$hub" && exec sleep 600) & sleeper=$!
doctor -q
is_status 0 'somebody works there'
kill "$sleeper" && wait "$sleeper" 2>/dev/null
mended 'leftovers: left by a command or a push that was killed'
[ -e "$left" ] && not_ok 'it is gone' || ok 'it is gone'
mkdir "$left"
doctor -q
is_status 0 'it may just have begun'
rmdir "$left"

# --- a receipt that is due
mv "$hub/hooks/post-receive" "$work/kept"
pushed Two
mv "$work/kept" "$hub/hooks/post-receive"
amiss 'receipts: main has what no receipt is of yet' 'tacit doctor --fix'
mended 'receipts: main has what no receipt is of yet'
git fetch -q origin 'refs/tacit/receipts:refs/tacit/receipts'
tacit shared receipt of 2 >"$work/out" && out_has 'from THA' && out_has 'recovered 20'

# --- the journal
cp "$hub/tacit/journal" "$work/kept"
grep -v " moves .* $(git rev-parse main) " "$work/kept" >"$hub/tacit/journal"
amiss 'journal: receipts are of pushes that the journal has not (1)'
rm "$hub/tacit/journal"
amiss 'journal: the journal of pushes is not there'
cp "$work/kept" "$hub/tacit/journal"
well
receipts=$(git -C "$hub" rev-parse refs/tacit/receipts)

# --- main was moved past everybody
old=$(git rev-parse main)
tacit comment NCT/G/778 -k comment --via git -m 'Past all.' >/dev/null 2>&1
past=$(git rev-parse main)
git -C "$hub" fetch -q ../tha main
echo "$past" >"$hub/refs/heads/main"
amiss 'receipts: main has what no receipt is of yet'
doctor -q --fix
is_status 1 'nobody knows from whom it is'
out_has 'mended: receipts: main has what no receipt is of yet'
out_has "amiss: receipts: ALARM: main was moved past the hooks, and nobody knows by whom (3: $(echo "$old" | cut -c1-12)..$(echo "$past" | cut -c1-12))"
amiss 'receipts: ALARM'
pushed Three
amiss 'receipts: ALARM'

git -C "$hub" config tacit.known-moves '12 3'
well
doctor
out_has 'ok: receipts: main was moved past the hooks, and that is known (3: '

# --- what stands beside it
for n in 1 2 3 4 5 6; do
	tacit comment NCT/G/778 -k comment --via git -m "Of six: $n." >/dev/null 2>&1
done
pushed Seven
list=$(git -C "$hub" ls-tree -r --name-only refs/tacit/receipts | grep ^lists/)
beside() { # BYTES: in place of the list; none: it goes
	GIT_INDEX_FILE=$work/index GIT_WORK_TREE=$work
	export GIT_INDEX_FILE GIT_WORK_TREE
	git -C "$hub" read-tree refs/tacit/receipts
	if [ $# -gt 0 ]; then
		blob=$(echo "$1" | git -C "$hub" hash-object -w --stdin)
		git -C "$hub" update-index --cacheinfo "100644,$blob,$list"
	else
		printf '0 %040d\t%s\n' 0 "$list" |
			git -C "$hub" update-index --index-info
	fi
	git -C "$hub" -c user.name=x -c user.email=x@test.invalid commit-tree -p refs/tacit/receipts -m 'Test data' \
		"$(git -C "$hub" write-tree)" >"$work/tip"
	unset GIT_INDEX_FILE GIT_WORK_TREE
	cat "$work/tip" >"$hub/refs/tacit/receipts"
}
receipts=$(git -C "$hub" rev-parse refs/tacit/receipts)
beside 'Test data.'
amiss "receipts: what stands beside a receipt is not what it has the digest of (5: $list)"
beside
amiss "receipts: what a receipt has the digest of is not beside it (5: $list)"
echo "$receipts" >"$hub/refs/tacit/receipts"
well

# --- a log that leaves out what main followed, as who has the key can make it
cp "$hub/tacit/journal" "$work/kept"
pushed Eight
pushed Nine
echo "$receipts" >"$hub/refs/tacit/receipts"
cp "$hub/tacit/journal" "$work/whole"
cp "$work/kept" "$hub/tacit/journal"
git -C "$hub" config tacit.known-moves '3 6'
rm -rf "$hub/tacit/index"*
doctor -q --fix
cp "$work/whole" "$hub/tacit/journal"
amiss 'journal: main followed pushes that no receipt is of (1)'
rm -rf "$hub/tacit/index"*
echo "$receipts" >"$hub/refs/tacit/receipts"
doctor -q --fix
well

# --- the clock: what it said is in the journal
mv "$hub/hooks/post-receive" "$work/kept"
pushed Ten
mv "$work/kept" "$hub/hooks/post-receive"
sed -i '$s/^20[0-9][0-9]/2099/' "$hub/tacit/journal"
doctor -q --fix
is_status 1 'the clock is wrong'
out_has 'amiss: clock: a receipt is of later than now: the clock is wrong, or was (8: '
pushed Eleven
amiss 'clock: a receipt is of earlier than the one before it: the clock was put back (9: '
plan
