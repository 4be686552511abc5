# tacit sync --enter: what a mission sent as a bundle, judged as if its state had
# pushed it, and entered by the secretariat with the instant that it states.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
cd "$work" && tacit init hub --bare --from plan >/dev/null
as() { # IDENTITY NAME
	git config tacit.identity "$1" && git config user.name "$2" &&
		git config user.email role@register.invalid
}
for clone in office tha tur; do tacit clone -q hub $clone >/dev/null; done
(cd office && as secretariat Secretariat)
(cd tha && as THA Thailand) && (cd tur && as TUR Türkiye)
sync() { run tacit sync "$@"; }
said() { # WORDS, of the state whose clone it is
	tacit comment NCT/G/778 -q -k comment --via git "$@" 2>/dev/null
}
enter() { run tacit sync --enter "$@"; }
at() { git rev-parse "$@"; }
is_same() { # A B WHAT
	[ "$1" = "$2" ] && ok "$3" || not_ok "$3"
}
stays() { # STATUS WHAT SAID
	is_status "$1" "$2"
	err_has "$3"
	is_same "$(at main)" "$before" "main stays: $2"
}
in_time='2022-06-20T10:00:00Z'

# --- a mission sends -----------------------------------------------------------------
cd tha
first=$(said -m 'Test data, first.')
second=$(said -m 'Test data, second.')
third=$(said -m 'Test data, third.' --supersedes "$second")
sync --bundle ../tha.bundle
is_status 0 'a bundle'
digest=$(tail -1 "$work/out")
mine=$(at main)

# --- the secretariat enters ------------------------------------------------------------
cd ../office
before=$(at main)
enter ../tha.bundle -s THA -n
stays 3 'on a call that has closed, without an instant' '--received'
err_has 'tacit: '
enter ../tha.bundle -s THA -r $in_time -n
is_status 0 'what would be recorded'
out_has "would be recorded: $first"
err_has '1 document more undoes one of these, and is judged when they are recorded'
is_same "$(at main)" "$before" 'and is not'
enter ../tha.bundle -s KAZ -r $in_time
stays 3 'as another state' 'A state writes only for itself'
enter ../tha.bundle -r $in_time
stays 2 'of whom is not said' '--state'
git config tacit.identity KAZ
enter ../tha.bundle -s THA -r $in_time
stays 3 'by a state' 'the Secretariat enters what came as a bundle'
git config tacit.identity secretariat
enter ../tha.bundle -s Thailand -r $in_time
is_status 0 'entered'
is_out 'under the ids that the mission knows' <<END_OF
recorded: $first
recorded: $second
recorded: $third
END_OF
is_same "$(at main~2)" "$before" 'in one commit, and one that undoes'
run git log -1 --format='%an: %B' main~1
is_out 'of the Secretariat' <<END_OF
Secretariat: bundle: of THA, 2 documents

$digest
END_OF
path=$(git diff --name-only main~2 -- comments | grep "${first#tha-}")
run grep -E '^(received|via|source|state):' "$path"
is_out 'with what the Secretariat states' <<END_OF
state: THA
received: "$in_time"
via: bundle
source: $digest
END_OF
grep -q "^claimed: \"\\?$(TZ=UTC git -C ../tha log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ \
	--format=%ad "origin/main..main~2")" "$path" && ok 'and what the mission claims' ||
	not_ok 'and what the mission claims'
run tacit check
is_status 0 'nothing is wrong'
git for-each-ref refs/tacit/bundle >"$work/out"
is_out 'nothing is left over' </dev/null
before=$(at main)
enter ../tha.bundle -s THA -r $in_time
is_status 0 'once more'
err_has '3 documents of the bundle were recorded before, and add nothing'
is_same "$(at main)" "$before" 'adds nothing'
sync -q

# --- and the mission has a network again --------------------------------------------------
cd ../tha
fourth=$(said -m 'Test data, fourth.')
sync
is_status 0 'a network again'
out_has 'of yours, entered from a bundle: 3 comments'
out_has 'of yours, on top: 1 commit'
out_has 'main is kept here: refs/tacit/before-sync/'
is_same "$(at main)" "$(git -C ../hub rev-parse main)" 'both are one'
is_same "$(git ls-files comments/2022/nct-g-778/tha | wc -l)" 4 'each is there once'
run tacit check
is_status 0 'nothing is wrong'

# --- what else is entered for a state --------------------------------------------------------
cd ../tur && sync -q
run tacit progress nct-general/i.1 -s TUR -y 2022 --status limited -m 'Test data.'
is_status 0 'a report of a state'
sync --bundle ../tur.bundle
cd ../office && sync -q
before=$(at main)
enter ../tur.bundle -s TUR
is_status 0 'entered'
out_has 'recorded: nct-general/i.1/2022-tur-'
run grep -E '^(via|reference):' "$(git diff --name-only main~1)"
is_out 'as entered by the Secretariat' <<END_OF
via: bundle
reference: "$(TZ=Asia/Almaty git -C ../tur log -1 --date=format-local:%Y-%m-%d --format=%ad)"
END_OF
run tacit check
is_status 0 'nothing is wrong'
before=$(at main)
enter ../tur.bundle -s TUR
err_has '1 document of the bundle was recorded before, and adds nothing'
is_same "$(at main)" "$before" 'once more adds nothing'

sync -q && cd ../tur
sync
is_status 3 'a report that was entered is there under another id'
err_has 'it cannot stand on what others recorded'
sync --leave-out "$(sed -n 's/.*--leave-out //p' "$work/err" | head -1)"
is_status 0 'one is left out'
cd ../office

# --- what is not -------------------------------------------------------------------------
refused() { # WHAT SAID: what is in tha is committed past hooks, and sent
	git add -A && unhooked commit -qm 'Test data' &&
		git bundle create -q ../bad.bundle origin/main..main
	cd ../office && before=$(at main)
	enter ../bad.bundle -s THA -r $in_time
	stays 3 "$1" "$2"
	cd ../tha && unhooked reset -q --hard origin/main && git clean -qfd
}
sync -q && cd ../tha && sync -q
echo x >>README.md
refused 'a text that was there' 'changes what was there'
git rm -q "$path"
refused 'a comment that is gone' 'changes what was there'
mkdir -p members && sed 's/THA/XAA/' members/tha.md >members/xaa.md
refused 'a member' 'adds what is not entered for a state'
of=${path%/tha/*}
said -m 'Test data, fifth.' >/dev/null
own=$(git diff --name-only HEAD~1) && unhooked reset -q --soft HEAD~1
ln -sf ../x "$own"
refused 'a link' 'adds what is not entered for a state'
sed 's/Test data/Other data/' "$path" >"$of/tha/0123456789abcdef.md"
refused 'under an id that is not its own' '0123456789abcdef'
git bundle create -q ../old.bundle main~1..main
cd ../office && before=$(at main)
enter ../old.bundle -s THA -r $in_time
is_status 0 'what is here already'
err_has 'all that is in the bundle is recorded already'
enter ../none -s THA
stays 3 'no such file' 'no such file'
run tacit sync -s THA
is_status 2 'of nothing'
run tacit sync --enter a --from b
is_status 2 'and something else at once'
plan
