. "$(dirname "$0")/lib.sh"

run tacit
is_status 2 'a command is wanted'
out_has 'the first thing to type'
out_has 'tacit help WHO      for secretariat, coordinator, organiser, member, reader'
out_has 'Completion for a shell: tacit completion bash|zsh|fish'

# in a register it is the first thing to type
sample >/dev/null 2>&1
run tacit
is_status 0 'alone in a register'
out_has 'What is awaited'
run tacit -C "$reg" --help
is_status 0 'help is help there, too'
cd "$work"

# the few that each needs, all of them commands that there are
for who in secretariat coordinator member reader; do
	run tacit help $who
	is_status 0 "help of a $who"
	lines=$(grep -c '^  tacit ' "$work/out")
	[ "$lines" -gt 3 ] && [ "$lines" -le 8 ] && ! grep -qE '.{81}' \
		"$work/out" && ok "few of a $who" || not_ok "few of a $who"
	for command in $(sed -n 's/^  tacit \([a-z]*\) .*/\1/p' "$work/out"); do
		"$TACIT" $command --help >/dev/null 2>&1 ||
			not_ok "$who: $command"
	done
done
run tacit help secretary
is_status 2 'nobody is called so'
run tacit help close
cp "$work/out" "$work/help"
run tacit confirm --help
is_out 'close is confirm' <"$work/help"
run tacit --help
is_status 0 'help'
grep -qE '.{81}' "$work/out" && not_ok 'too wide' || ok 'not too wide'
cp "$work/out" "$work/overview"
commands=$(sed -n 's/^  \([a-z][a-z]*\)  *[a-z].*/\1/p' "$work/overview" |
	grep -vx tacit)
[ "$(echo "$commands" | wc -l)" -gt 10 ] && ok 'commands are listed' ||
	not_ok 'commands are listed'
grep -qE '^  (manual|complete)' "$work/overview" &&
	not_ok 'hidden ones are not' || ok 'hidden ones are not'

# every command: help for people, for the manual and for completion agree
for command in $commands; do
	run tacit help "$command"
	cp "$work/out" "$work/help"
	run tacit "$command" --help
	if [ "$status" -eq 0 ] && cmp -s "$work/out" "$work/help" &&
		grep -q "^tacit $command: " "$work/out" &&
		grep -q "^  tacit $command" "$work/out" &&
		grep -q "^Usage: tacit $command" "$work/out" &&
		grep -qx "More: man tacit-$command" "$work/out" &&
		! grep -qE '.{81}' "$work/out"; then
		ok "help of $command"; else not_ok "help of $command"; fi
	run tacit complete -- "$command" -
	grep -q '^--help' "$work/out" && awk -F '\t' 'NF != 2 || $2 == "" { exit 1 }' \
		"$work/out" && ok "rows of $command" || not_ok "rows of $command"
	missing=
	for option in $(cut -f 1 "$work/out" | grep '^--'); do
		grep -qE -- "(^  |, )$option( |\$)" "$work/help" || missing=$option
	done
	[ -z "$missing" ] && ok "options of $command" ||
		not_ok "options of $command: $missing"
	run tacit manual "$SOURCE/src/man/tacit-$command.md"
	[ "$status" -eq 0 ] && grep -q '^EXAMPLES' "$work/out" &&
		grep -q '^OPTIONS' "$work/out" &&
		grep -q '^EXIT STATUS' "$work/out" &&
		ok "page of $command" || not_ok "page of $command"
done

# two names of one thing
grep -q '^  matrix .*; also: compilation$' "$work/overview" &&
	ok 'a second name' || not_ok 'a second name'
run tacit help matrix
cp "$work/out" "$work/help"
out_has '  also: tacit compilation NOTE [OPTION]...'
run tacit compilation -h
is_out 'one help' <"$work/help"
run tacit compilatoin NCT/G/778
is_status 2 'no command'
err_has 'did you mean compilation?'

# what is asked for where it is not said is marked so
run tacit report --help
out_has 'of which year (required)'
run tacit void --help
out_has 'what the error was (required)'
run tacit complete -- void --b
out_has 'what the error was'

# what -q leaves out: all but ids, or what need not be told
run tacit list --help
out_has 'only ids, one a line'
for command in status report check index doctor form; do
	run tacit $command --help
	out_has 'leave out remarks, and what is in order'
done

# what is long is parted so that it can be pasted
run tacit comment --help
out_has '-k, --kind KIND '
out_has 'of comment, proposal, amendment,'
grep -q '\\$' "$work/out" && ok 'long examples' || not_ok 'long examples'

run tacit manual --markdown "$SOURCE/src/man/tacit-format.5.md"
is_status 0 'the format'
for type in body member area measure paper item note comment disposition act \
	decision progress focal-point event event-report; do
	grep -qx "## $type" "$work/out" || not_ok "type $type"
done
out_has '**comments-by** (*date*)'
out_has '**silence** (*effect*)'
out_has '**translates** (*pin*'
awk '/^\*\*.*\*\* \(\*/ { key = $0; getline; getline
	if ($0 !~ /^> ./) { print key; bad = 1 } } END { exit bad }' \
	"$work/out" >"$work/diff" && ok 'every key says what it is' ||
	not_ok 'every key says what it is'
run tacit manual --markdown "$SOURCE/src/man/tacit-glossary.7.md"
is_status 0 'the glossary'
out_has 'ru: результат рассмотрения; kk: қарау нәтижесі; zh: 处理结果'
out_has 'not yet been reviewed by native'

printf '# NAME\n\n<!-- nothing -->\n' >"$work/page.7.md"
run tacit manual "$work/page.7.md"
is_status 3 'an unknown part'
err_has 'the manual knows no part "nothing"'
printf '# NAME\n\n<!-- term blunder -->\n' >"$work/page.7.md"
run tacit manual "$work/page.7.md"
is_status 3 'an unknown term'
err_has 'the term "blunder" has no Russian'
run tacit manual "$work/missing.md"
is_status 3 'a page that is not there'

run tacit statsu
is_status 2 'no command'
err_has 'did you mean status?'
run tacit status --fromat json
is_status 2 'no option'
err_has 'did you mean --format?'
run tacit --lang ru status
is_status 2 'an option before the command'
err_has '--lang: the command comes first'
run tacit form X --layout iSo
is_status 2 'no layout'
err_has '--layout iSo: there is tacit and iso; did you mean iso?'
run "$(dirname "$TACIT")/git-tacit" --version
is_status 0 'a second name'
out_has 'man tacit, VERSIONS'
plan
