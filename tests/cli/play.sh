# play: run the commands that a page shows and compare what it says they print.
# Sourced after lib.sh, with page= set. After a change of what commands print:
#	TACIT_REWRITE=1 sh tests/cli/NNN-topic.t
cd "$work"
ln -s "$SOURCE/plans" plans
: >new
new=$work/new in_block=no command=

emit() { printf '%s\n' "$1" >>"$new"; }
# ids of commits differ each time, and instants and keys of receipts; what else
# does on a page is said in varies=
plainly() {
	sed -E -e 's/(^|[^0-9a-f])[0-9a-f]{7}([0-9a-f]{5})?($|[^0-9a-f])/\1COMMIT\3/g' \
		-e 's/[0-9a-f]{64}/DIGEST/g; s/[0-9a-f]{40}/COMMIT/g' \
		-e 's/((received )?at) 20[0-9-]{8}T[0-9:]{8}Z/\1 INSTANT/I' \
		-e 's/\+[0-9a-f]{8}(\+[A-Za-z0-9+\/=]*)?/+KEY/; s/ +$//' \
		-e "${varies:-}" "$1"
}
finish() { # the command whose output was shown
	[ -n "$command" ] || return 0
	cat "$work/out" >>"$new"
	plainly "$work/out" >"$work/printed"
	plainly "$work/shown" >"$work/expected"
	if diff -u "$work/expected" "$work/printed" >"$work/diff"; then
		ok "$command"; else not_ok "$command"; fi
	command=
}

while IFS= read -r line <&3; do
	case $in_block$line in
	'no```') in_block=yes; emit "$line" ;;
	yes'```') finish; in_block=no; emit "$line" ;;
	yes'$ '*)
		finish
		emit "$line"
		command=${line#??}
		# a line that goes on, or a text for the command
		while case $command in
			*\\) true ;;
			*"<<'END'"*"
END") false ;;
			*"<<'END'"*) true ;;
			*) false ;;
			esac; do
			IFS= read -r line <&3
			emit "$line"
			case $command in
			*\\) command="${command%\\}${line#>}" ;;
			*) command="$command
${line#> }" ;;
			esac
		done
		: >"$work/shown" >"$work/err"
		eval "$command" >"$work/out" 2>&1 </dev/null || true ;;
	yes*) printf '%s\n' "$line" >>"$work/shown" ;;
	*) emit "$line" ;;
	esac
done 3<"$page"
if [ -n "${TACIT_REWRITE:-}" ]; then cp "$new" "$page"; fi
plan
