# tacit hook receive: what git tells its hook pre-receive, odd or not; and what is
# refused leaves nothing behind.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
cd "$work" && tacit init hub --bare --from plan >/dev/null
git -C hub config tacit.shared true
tacit clone -q hub tha >/dev/null && cd tha
git config user.name Thailand && git config user.email x@test.invalid
git config tacit.identity THA && git config core.hooksPath /dev/null
old=$(git rev-parse HEAD)
run tacit comment NCT/G/778 -k comment --via git -m 'Of THA, test data.'
is_status 0 'a comment of a state'
new=$(git rev-parse HEAD)
blob=$(git rev-parse HEAD:body.md)
zeros=0000000000000000000000000000000000000000
# the hub has the objects, and no reference to them
git -C ../hub fetch -q ../tha main

# --- what git tells
receive() { # TEXT, as printf has it
	printf "$1" | { status=0; "$TACIT" -C "$work/hub" hook receive \
		"${who-THA}" 4711 >"$work/out" 2>"$work/err" || status=$?
		echo "$status" >"$work/status"; }
	status=$(cat "$work/status")
}
receive "$old $new refs/heads/main\n"
is_status 0 'one line'
is_out 'says nothing' </dev/null
(cd "$work" && mkdir elsewhere && cd elsewhere &&
	echo "$old $new refs/heads/main" | tacit -C ../hub hook receive THA 4711) \
	>"$work/out" 2>"$work/err" && status=0 || status=1
is_status 0 'from elsewhere'
odd() { # SAID TEXT
	receive "$2"
	is_status 1 'it is refused'
	err_has "$1"
	err_has 'nothing of this push was taken in'
}
one='a push moves one reference, main, and no other beside it'
odd "$one" ''
odd "$one" "$old $new refs/heads/main\n$old $new refs/heads/main\n"
odd "$one" "$old $new refs/heads/main\n\n"
odd "$one" "$old $new refs/heads/main\0\n"
odd 'git does not say what is pushed' '\n'
odd 'git does not say what is pushed' "$old\n"
odd 'git does not say what is pushed' "$old $new\n"
odd 'git does not say what is pushed' "$old  $new refs/heads/main\n"
odd 'git does not say what is pushed' " $old $new refs/heads/main\n"
odd 'git does not say what is pushed' "HEAD $new refs/heads/main\n"
odd 'git does not say what is pushed' \
	"$(echo "$old" | tr a-f A-F)A $new refs/heads/main\n"
odd "is not taken: what is shared is main" "$old $new refs/heads/main \n"
odd "is not taken: what is shared is main" "$old $new refs/heads/Main\n"
odd "is not taken: what is shared is main" "$old $new main\n"
odd "is not taken: what is shared is main" "$old $new \n"
odd 'main is not taken away' "$old $zeros refs/heads/main\n"
odd 'somebody else moved main meanwhile' "$zeros $new refs/heads/main\n"
odd 'somebody else moved main meanwhile' "$new $new refs/heads/main\n"
odd 'main goes on, and not back' "$old $old refs/heads/main\n"
odd '' "$old $blob refs/heads/main\n"
odd '' "$old $(echo "$new" | tr 0-9a-f 1-9a-f0) refs/heads/main\n"
odd 'larger than 4' "$old $new refs/heads/$(printf %05000d 0)\n"
for who in '' tha nobody 'THA '; do
	odd 'who pushes is neither a state nor the secretariat' \
		"$old $new refs/heads/main\n"
done
who=XAA
odd 'The state has no document under members/' "$old $new refs/heads/main\n"
unset who
GIT_PUSH_OPTION_COUNT=1
export GIT_PUSH_OPTION_COUNT
odd 'push options are not taken' "$old $new refs/heads/main\n"
unset GIT_PUSH_OPTION_COUNT
run env -i PATH="$PATH" tacit -C "$work/hub" hook receive
is_status 2 'nobody is asked about'

# --- what is refused is not seen, and not kept
TACIT_GATE=THA
export TACIT_GATE
comments() { tacit -C ../hub list comment -q --now 2023-01-01 >"$work/$1"; }
comments before
echo x >>README.md && git commit -qam 'Test data'
run tacit comment NCT/G/778 -k comment --via git -m 'Another of THA, test data.'
is_status 0 'after one that is not allowed'
echo more >>README.md && git commit -qam 'Test data'
run git push -q origin main
is_status 1 'a push of which a part is refused'
err_has "README.md: Only the Secretariat writes this type of document (commit $(
	git rev-parse --short=7 HEAD)"
comments after
run diff "$work/before" "$work/after"
is_status 0 'its comments are not there'
find ../hub/objects -name 'tmp_objdir*' >"$work/out"
is_out 'nor what git kept of it' </dev/null
git reset -q --hard "$new"
run git push -q origin main
is_status 0 'what is allowed is taken in'
comments after
run diff "$work/before" "$work/after"
is_status 1 'and there'
run tacit -C ../hub check -q --now 2023-01-01
is_status 0 'nothing is wrong'

# --- where it is not shared, as before
git -C ../hub config tacit.shared false
unset TACIT_GATE
echo x >>README.md && git commit -qam 'Test data'
run git push -q origin main
is_status 0 'nobody is asked for'
git -C ../hub config tacit.shared perhaps
echo x >>README.md && git commit -qam 'Test data'
run git push -q origin main
is_status 1 'what cannot be read is no answer'
err_has 'tacit.shared cannot be read'
git -C ../hub config tacit.shared true && rm ../hub/hooks/principal.d/*
run git push -q origin main
is_status 1 'without adapters'
err_has 'nothing is taken in'
git -C ../hub config --unset tacit.program
run git push -q origin main
is_status 1 'without the program'
err_has 'the program that judges is missing'
plan
