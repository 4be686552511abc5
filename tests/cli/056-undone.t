# A comment by stock git on a note that is no call any more: both doors judge it by
# when it was received.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1
tacit init hub --bare --from "$SOURCE/plans/cica" --exercise --now 2022-06-16 \
	>/dev/null
tacit clone hub here -q && tacit clone hub there -q
git -C here config tacit.identity secretariat
git -C there config tacit.identity secretariat
cd here || exit 1

# as a command would have written it, in a commit of stock git
said() { # STATE RECEIVED [NOTE]
	name=$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]')
	note=${3-2022/nct-g-778}
	mkdir -p "comments/$note/$name"
	printf -- '---\nstate: %s\nnote: %s\nkind: comment\nreceived: "%s"\nvia: mail\n---\n\nTest data.\n' \
		"$1" "$note" "$2" >"comments/$note/$name/0000000000000000.md"
	sum=$(tacit check 2>&1 | sed -n "s/.*which would be //p" | head -1)
	git add -A
	[ -n "$sum" ] || sum=$(tacit check --staged 2>&1 |
		sed -n 's/.*which would be //p' | head -1)
	mv "comments/$note/$name/0000000000000000.md" \
		"comments/$note/$name/$sum.md"
	git add -A
	run git commit -qm test
}
undo() { git reset -q --hard && git clean -fdqx; }

run tacit cancel NCT/G/778 --because 'Test data.' --now 2022-06-20T06:00Z
is_status 0 'a call is cancelled'
said IND 2022-06-20T06:00:00Z
is_status 1 'received then: refused'
err_has 'When that was received the note was no call any more'
err_has 'tacit sync --leave-out ID'
undo
run tacit comment NCT/G/778 -s IND --via mail -k comment -m 'Test data.' \
	--received 2022-06-20T06:00Z --now 2022-06-21
is_status 3 'by the command, too'
said CHN 2022-06-20T05:59:59Z
is_status 0 'received before: taken'
run tacit comment NCT/G/778 -s IND --via mail -k comment -m 'Test data.' \
	--received 2022-06-20T05:59:59Z --now 2022-06-21
is_status 0 'by the command, too'
run tacit check NCT/G/778
is_status 0 'and nothing is wrong'
tacit sync -q

# --- in two clones -------------------------------------------------------------------
cd ../there && tacit sync -q
note() { # NUMBER
	tacit new note number="$1" date=2022-09-01 area=nct-general \
		subject=Test to=All invites=comment comments-by=2022-09-30 \
		encloses=nct-general/concept-paper city=Astana \
		zone=Asia/Almaty cutoff=24:00 -m 'Test data.' -q \
		--now 2022-09-01 >/dev/null &&
		tacit circulate "$1" -q --now 2022-09-01T05:00Z >/dev/null
}
note NCT/G/900 && tacit sync -q
cd ../here && tacit sync -q
run tacit void NCT/G/900 --because 'Test data.' --now 2022-09-05T06:00Z
is_status 0 'a note is entered in error'
tacit sync -q
cd ../there || exit 1
said IND 2022-09-05T05:00:00Z 2022/nct-g-900
is_status 0 'there, nobody knows'
run git pull -q --rebase
is_status 0 'what was received before is rebased onto it'
run git push -q
is_status 0 'and pushed'
cd ../here && tacit sync -q
run tacit cancel NCT/G/900 --because 'Test data.' --now 2022-09-06T06:00Z
cd ../there && tacit sync -q
note NCT/G/901 && tacit sync -q
cd ../here && tacit sync -q
tacit void NCT/G/901 --because 'Test data.' --now 2022-09-05T06:00Z -q >/dev/null
tacit sync -q
cd ../there || exit 1
run tacit comment NCT/G/901 -s THA --via mail -k comment -m 'Test data.' \
	--received 2022-09-07T05:00Z --now 2022-09-07T05:00Z -q
is_status 0 'what was received after it, there'
id=$(cat "$work/out")
run git pull -q --rebase
[ "$status" -ne 0 ] && ok 'is not' || not_ok 'is not'
err_has 'no call any more'
git rebase --abort 2>/dev/null
run tacit sync --now 2022-09-08
is_status 3 'nor by sync'
err_has 'tacit sync --leave-out'
run tacit sync --leave-out "$id" --now 2022-09-08
is_status 0 'which goes on without it'
run git status --porcelain
is_out 'and all is clean' </dev/null
plan
