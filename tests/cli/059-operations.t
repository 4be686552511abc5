# Whatever operation of git brings an alteration to main: hooks refuse it; without
# them it is named, by each clone that saw the record before.
#
# 059-operations.table says what is expected of each. An ordinary run takes every
# second cell, with a document and a key in turn; all of them, with every type and
# every key, take a quarter of an hour:
#	TACIT_TABLE_FULL=1 TACIT=build/release/src/tacit sh tests/cli/059-operations.t
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/alterations.sh"
table=$cli/059-operations.table
cells=0
expected() { # BLOCK OPERATION EDIT
	awk -v block="$1" -v operation="$2" -v edit="$3" '
		NF > 13 && $2 == "key" {
			on = $1 == block
			for (i = 2; i <= NF; i++) if ($i == edit) column = i
		}
		on && $1 == operation { print $column }' "$table"
}
operations=$(awk '$1 == "hooks" { on = 1; next } on && !NF { exit } on { print $1 }' \
	"$table")
edits=$(awk '$1 == "hooks" { $1 = ""; print }' "$table")

# --- lines of history that have an alteration ------------------------------------
steps_of() { case $1 in again | same | back) echo 1 2 ;; *) echo 1 ;; esac; }
step() { # STEP: of the edit at hand
	case $edit in
	draft | other | paper) alter body 1 "$path" ;;
	*) alter "$edit" "$1" "$path" "$row" ;;
	esac
}
go() { # COMMIT: there, with nothing left over
	unhooked checkout -q -f --detach "$1" && git clean -fdqx
}
prepare() {
	# altered: the tip, and what is done to it
	go tip
	for step in $(steps_of "$edit"); do
		step "$step" && unhooked commit -qm "Test data: $edit"
	done
	git branch -f altered
	# rewritten: recorded otherwise from the beginning
	go recorded
	step 1 && unhooked commit -q --amend --no-edit
	for step in $(steps_of "$edit"); do
		[ "$step" = 1 ] || {
			step "$step" && unhooked commit -qm "Test data: $edit"
		}
	done
	git branch -f rebased
	unhooked cherry-pick tip >/dev/null
	git branch -f rewritten
	# contrary: for each step a commit that takes it back
	go altered
	before=altered
	for step in $(steps_of "$edit"); do
		set -- "$before^{tree}" "$before~1^{tree}" "$@"
		before=$before~1
	done
	contrary=
	while [ $# -gt 0 ]; do
		contrary="$contrary $(git commit-tree -m Test "$2" \
			-p "$(git commit-tree -m Test "$1")")"
		shift 2
	done
	orphan=$(git commit-tree -m 'Test data' 'altered^{tree}')
}

# --- operations --------------------------------------------------------------------
start_of() { # OPERATION
	case $1 in amend) echo recorded ;; rebase) echo next ;; *) echo tip ;; esac
}
step_by_step() { # OPTIONS OF THE FIRST COMMIT
	for step in $(steps_of "$edit"); do
		step "$step"
		git $hooks commit -q "$@" || return
		set -- -m 'Test data'
	done
}
operate() { # OPERATION
	case $1 in
	commit) step_by_step -m 'Test data' ;;
	no-verify) step_by_step --no-verify -m 'Test data' ;;
	amend | amend-later) step_by_step --amend --no-edit ;;
	revert) git $hooks revert --no-edit $contrary ;;
	cherry-pick) git $hooks cherry-pick tip..altered ;;
	rebase) git $hooks rebase -q altered ;;
	rebase-onto) git $hooks rebase -q --onto rebased recorded ;;
	ff-merge) git $hooks merge -q --ff-only altered ;;
	pull) git $hooks fetch -q . +altered:refs/remotes/origin/main &&
		git $hooks merge -q --ff-only origin/main ;;
	reset) git $hooks reset -q --hard rewritten ;;
	orphan) git $hooks reset -q --hard "$orphan" ;;
	esac
}
begin() { # OPERATION
	start=$(git rev-parse "$(start_of "$1")")
	for doing in rebase cherry-pick revert; do
		git $doing --quit 2>/dev/null
	done
	go "$start"
	unhooked checkout -q -f -B main
	git update-ref refs/tacit/proved "$start"
	git update-ref -d refs/remotes/origin/main
}
cell() { cells=$((cells + 1)) what="$operation, $edit of $path $key, $1"; }

is_as_before() { # nothing is left to go on with
	[ -z "$(git status --porcelain)" ] &&
		! ls .git/sequencer .git/rebase-* .git/CHERRY_PICK_HEAD \
			.git/REVERT_HEAD .git/MERGE_HEAD 2>/dev/null | grep .
}
# The commit without it names it nowhere, and is right by itself.
is_named_by_others() {
	git grep -qF "$(basename "$path" .md)" tip -- ":!$path"
}
with_hooks() {
	cell 'with hooks'
	begin "$operation"
	hooks=
	run operate "$operation"
	word=$(expected hooks "$operation" "$edit")
	[ "$word" = if ] && { is_named_by_others && word=no || word=yes; }
	case $word in
	yes)
		[ $status -eq 0 ] && ok "$what: allowed" || not_ok "$what: allowed"
		;;
	no)
		back=$(sed -n 's/^  -> \(git [a-z-]* --[a-z]*\)$/\1/p' \
			"$work/err" | tail -n 1)
		[ -z "$back" ] || $back >>"$work/out" 2>&1
		[ -n "$back" ] || git reset -q --hard
		[ $status -ne 0 ] && [ "$(git rev-parse HEAD)" = "$start" ] &&
			[ "$(git rev-parse main)" = "$start" ] &&
			is_as_before &&
			ok "$what: refused" || not_ok "$what: refused"
		;;
	*) not_ok "$what: is in the table" ;;
	esac
}

# --- what is said -----------------------------------------------------------------
is_covered() { # by the content id: what was said, not how it came
	case $type/$edit/$key in
	note/* | version/*) return 1 ;;
	*/key/distribution | */key/inferred | */key/stated) return 1 ;;
	comment/key/area | comment/key/received | comment/key/known-by | \
	comment/key/via | comment/key/reference | comment/key/reported-in | \
	comment/key/claimed) return 1 ;;
	esac
}
said() { grep -qF "$path$tab$1" "$work/faults"; }
is_silent() {
	! grep -F "$path$tab" "$work/faults" | grep -qE \
	'since it was recorded|from the record|no longer has|does not fit the name' 
}
is_named() { # COUNT KIND...: by the commits of main that did it
	count=$1
	shift
	for by in $(git log --reverse --format=%H -n "$count" main -- "$path"); do
		said "$(words_of "$1") $(printf %.12s "$by") (" || return
		shift
	done
	[ $# -eq 0 ]
}
judge() { # WORD
	[ "$1" = id ] && { is_covered && set -- name || set -- n/d; }
	ends=6
	case $1 in
	text | mode) is_named 1 "$1" ;;
	gone) is_named 1 removed ;;
	g+a) is_named 2 removed again ;;
	t+t) is_named 2 text text ;;
	lost) said 'main no longer has what it had in ' &&
		grep -q "^${tab}main no longer contains $(printf %.12s "$start")" \
			"$work/faults" ;;
	name) said 'the content does not fit the name' ;;
	form) ends=0 && said 'is no regular file' ;;
	- | n/d) ends=0 && is_silent ;;
	*) false ;;
	esac || return
	tacit -C "$in" status >/dev/null 2>&1 </dev/null
	[ $? -eq $ends ]
}
without_hooks() {
	begin "$operation"
	hooks=$off
	run operate "$operation"
	cell 'without hooks'
	[ $status -eq 0 ] || not_ok "$what: goes through"
	word=$(expected here "$operation" "$edit")
	in=. && faults -C $in
	judge "$word" && ok "$what: $word" || not_ok "$what: $word"
	cell 'in a clone made afterwards'
	word=$(expected fresh "$operation" "$edit")
	in=$work/fresh && rm -rf "$in" && git clone -q . "$in"
	faults -C "$in"
	judge "$word" && ok "$what: $word" || not_ok "$what: $word"
}

# --- each cell ---------------------------------------------------------------------
each_operation() {
	prepare
	turn=$((turn + 1)) # the operations that the one before left out
	for operation in $operations; do
		turn=$((turn + 1))
		[ -n "${TACIT_TABLE_FULL-}" ] || [ $((turn % 2)) = 0 ] ||
			continue
		with_hooks
		without_hooks
	done
}
go tip && git branch -f next && echo 'Next.' >>README.md &&
	unhooked commit -qam 'Test data: next' && git branch -f next
turn=0 place=0
count=$(grep -c . "$work/docs")
for edit in $edits; do
	place=$((place + 1))
	row= key= type=
	case $edit in
	key)
		every=${TACIT_TABLE_FULL:+1}
		sed -n "1~${every:-57}p" "$work/rows" >"$work/chosen"
		while IFS= read -r row <&3; do
			type=${row%%"$tab"*} key=$(printf '%s' "$row" | cut -f2)
			path=$(path_of "$type")
			each_operation
		done 3<"$work/chosen"
		;;
	draft) path=$draft && each_operation ;;
	other) path=$courtesy && each_operation ;;
	paper) path=$paper && each_operation ;;
	*)
		first=${TACIT_TABLE_FULL:+1}
		last=${TACIT_TABLE_FULL:+$count}
		for n in $(seq "${first:-$((place % count + 1))}" \
			"${last:-$((place % count + 1))}"); do
			type=$(sed -n "${n}p" "$work/docs" | cut -f1)
			path=$(path_of "$type")
			each_operation
		done
		;;
	esac
done

# --- two lines of history --------------------------------------------------------------
edit=body type=comment path=$(path_of comment) row= key= operation=merge
prepare
git branch -f side "$(git commit-tree -m 'Test data' -p recorded 'recorded^{tree}')"
merge_altered() {
	git $hooks merge -q --no-ff --no-commit side && alter body 1 "$path" &&
		git $hooks commit -qm 'Test data'
}
in_fresh() {
	in=$work/fresh && rm -rf "$in" && git clone -q . "$in" && faults -C "$in"
}
begin merge
hooks= && run merge_altered
[ $status -ne 0 ] && [ "$(git rev-parse HEAD)" = "$start" ] &&
	ok 'a merge that alters: refused' || not_ok 'a merge that alters: refused'
git merge --abort
hooks=$off && run merge_altered
is_status 0 'without hooks it goes through'
in=. && faults -C .
judge text && ok 'and is named' || not_ok 'and is named'
in_fresh
judge text && ok 'everywhere' || not_ok 'everywhere'

# the line that was made anew comes first, and has the other as an ancestor
overtake() {
	git checkout -q -f --detach rewritten &&
		git $off merge -q -s ours -m 'Test data' tip &&
		git $hooks checkout -q -B main
}
begin merge
hooks= && run overtake
[ $status -ne 0 ] && [ "$(git rev-parse main)" = "$start" ] &&
	ok 'a line that overtakes: refused' ||
	not_ok 'a line that overtakes: refused'
begin merge
hooks=$off && run overtake
is_status 0 'without hooks it goes through'
in=. && faults -C .
judge lost && ok 'and is named' || not_ok 'and is named'
in_fresh
grep -q 'joins two lines of history' "$work/faults" &&
	ok 'a clone made afterwards has two lines' ||
	not_ok 'a clone made afterwards has two lines'

# --- a clone that saw it before, and fetches what was made anew --------------------------
begin merge
seen=$work/seen
tacit clone "$reg" "$seen" >/dev/null 2>&1
git branch -f main rewritten 2>/dev/null
unhooked reset -q --hard rewritten
run git -C "$seen" pull -q
[ $status -ne 0 ] && [ "$(git -C "$seen" rev-parse main)" = "$start" ] &&
	ok 'a clone with hooks does not follow' ||
	not_ok 'a clone with hooks does not follow'
git -C "$seen" reset -q --hard
for doing in rebase merge; do
	git -C "$seen" $doing --abort 2>/dev/null
done
git -C "$seen" $off reset -q --hard origin/main
in=$seen && faults -C "$seen"
judge lost && ok 'one without follows and tells' ||
	not_ok 'one without follows and tells'
echo "# $cells cells"
plan
