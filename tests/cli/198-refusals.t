# What a shared register refuses, and what it takes in and flags: who registers is
# refused, what looks like a number or an address is a person's to judge. Both are
# read later, as they were told then.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cd "$work"
run tacit init hub --shared --from "$SOURCE/plans/cica" --exercise --now 2022-06-16
is_status 0 'a shared register is made'
hub=$work/hub
TACIT_GATE=THA
export TACIT_GATE
tacit clone -q hub tha >/dev/null 2>&1 && cd tha
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA
git config core.hooksPath /dev/null # what no clone of ours would push, too
tip=$(git rev-parse HEAD)
say() { # WORDS
	run tacit comment NCT/G/778 -k comment --via git -m "$1" --because 'A test.'
	is_status 0 'a comment'
	own=$(git diff --name-only HEAD~1)
}
holds() { # WORDS: that no command would write, in a comment
	say Two.
	printf '%s\n' "$1" >>"$own"
	git commit -q --amend --no-edit "$own"
}
back() { git reset -q --hard "$tip"; }
push() { run git push origin main; }
refused() { # WHAT SAID
	push
	is_status 1 "$1"
	err_has "$2"
	[ "$(git -C "$hub" rev-parse main)" = "$tip" ] && ok 'main stays' ||
		not_ok 'main stays'
	back
}
taken() {
	push
	is_status 0 "$1"
	tip=$(git rev-parse HEAD)
	[ "$(git -C "$hub" rev-parse main)" = "$tip" ] && ok 'main moves' ||
		not_ok 'main moves'
}

# --- before anything
run tacit -C "$hub" shared refusals
is_status 3 'there is no journal yet'
run tacit shared refusals
is_status 3 'and a clone has none'
err_has 'there is no journal of pushes here'
err_has 'tacit -C REGISTER shared refusals'
say Test.
taken 'a comment without any'
grep -q warning "$work/err" && not_ok 'no warning' || ok 'no warning'
run tacit -C "$hub" shared refusals
is_status 0 'nothing was refused'
is_out 'and it says so' <<'END'
no push was refused
END
run tacit -C "$hub" shared flagged --lang fr
is_out 'nor flagged' <<'END'
rien de ce qui a été pris en compte ne semble contenir de données personnelles
END

# --- patterns are flagged. Test data: they belong to nobody.
for words in 'Call +7 (000) 000-00-00.' 'Write to zebra@example.org.' \
	'Zebra, 21.03.1985 г.р.'; do
	say "$words"
	taken "taken in: $words"
	err_has 'warning: '
	err_has 'seems to hold a'
	err_has 'receipt '
	grep -q 'zebra@\|21[.]03\|000-00' "$work/err" "$hub/tacit/journal" &&
		not_ok 'and not repeated' || ok 'and not repeated'
done
cut -d' ' -f2 "$hub/tacit/journal" | tail -n 3 >"$work/out"
is_out 'in the journal' <<'END'
flagged
accepted
moves
END
run tacit -C "$hub" shared flagged
is_status 0 'what was flagged'
[ "$(grep -c '^20.*  THA  ' "$work/out")" = 3 ] && ok 'all three' || not_ok 'all three'
out_has "  $own:"
out_has 'seems to hold a telephone number'
out_has 'seems to hold an e-mail address'
run tacit -C "$hub" shared flagged tha --limit 1
[ "$(grep -c '^20.*  THA  ' "$work/out")" = 1 ] && ok 'the newest' || not_ok 'the newest'
out_has 'seems to hold a date of birth'
run tacit -C "$hub" shared flagged KAZ
out_has 'nothing that was taken in seems to hold personal data'

# --- who registers is refused
holds '
| No. | Name | Gender | Nationality | Workplace |
|---|---|---|---|---|
| 1 | Zebra Person | F | XAA | A test agency |'
refused 'a table of persons' 'holds registrations of persons: a table'
holds '
- **Name:** Zebra Person
- **Gender:** f
- **Nationality:** XAA'
refused 'lines of persons' 'holds registrations of persons: lines'
TACIT_GATE=secretariat
event=events/2022/cybercrime-seminar.md
sed -i '2i birth-date: 1985-03-21' "$event" && git commit -qam 'Test data'
refused 'a key of persons' 'birth-date'
grep -q 'Zebra' "$hub/tacit/journal" && not_ok 'nor in the journal' ||
	ok 'nor in the journal'

# --- what to do about it is for whoever pushes
TACIT_GATE=THA
echo x >>body.md && git commit -qam 'Test data'
refused 'of the Secretariat' 'body.md: Only the Secretariat writes this type'
err_has '-> send it to the Secretariat'
grep -q 'git config' "$work/err" && not_ok 'no setting helps' || ok 'no setting helps'

# --- read later
run tacit -C "$hub" shared refusals
is_status 0 'what was refused'
[ "$(grep -c '^20' "$work/out")" = 4 ] && ok 'all four' || not_ok 'all four'
run tacit -C "$hub" shared refusals THA --limit 1
sed -i 's/^20[^ ]*/AT/; s/[0-9a-f]\{7\}\.\.[0-9a-f]\{7\}$/OLD..NEW/; s/commit [0-9a-f]*/commit ID/' "$work/out"
is_out 'as it was told then' <<'END'
AT  THA  OLD..NEW
  body.md: Only the Secretariat writes this type of document (commit ID)
    -> send it to the Secretariat
END
run tacit -C "$hub" shared refusals secretariat
out_has '  secretariat  '
out_has 'birth-date'

# --- whoever forges a line of it, or has the terminal say something
git update-index --add --cacheinfo "100644,$(git rev-parse HEAD:body.md),$(printf 'x\033[31m')"
git commit -qm 'Test data' && git clean -qfd
refused 'an odd path' 'may stand in a path'
run tacit -C "$hub" shared refusals --limit 1
out_has 'x\x1b[31m'
grep -q "$(printf '\033')" "$work/out" && not_ok 'no control' || ok 'no control'

# --- an older journal, a later one, a cut line
printf '2099-01-01T00:00:00Z weighed 1 THA - - x\n2099-01-01T00:00:00Z refu' >>"$hub/tacit/journal"
run tacit -C "$hub" shared refusals --limit 1
is_status 0 'what cannot be read is passed over'
out_has 'x\x1b[31m'
run tacit shared receipt of 1 --limit 1
is_status 2 'a limit goes with these'
run tacit shared refusals THA KAZ
is_status 2 'of one'
plan
