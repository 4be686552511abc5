# Each type and key of the program's own table, altered in a plain commit: hooks
# refuse it; without them check names it, whatever was done about it since.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/alterations.sh"
cells=0
why='.*neither changed nor removed'

refused() { # COMMIT OPTIONS: what is staged, for each path of $work/altered
	run git commit -q "$@" -m x
	[ $status -ne 0 ] && [ "$(git rev-parse HEAD)" = "$head" ] || {
		not_ok "refused: $what"
		unhooked reset -q --hard "$head"
		return
	}
	while IFS=$tab read -r path _; do
		grep -q "$path: $why" "$work/err" ||
			echo "$path: $what" >>"$work/unrefused"
	done <"$work/altered"
}
# $work/altered: PATH KIND BACK PIECE; judged first with hooks, then committed
# without, and taken back: all of it is expected of check.
round() { # COMMIT OPTIONS
	head=$(git rev-parse HEAD)
	[ -s "$work/altered" ] || return 0
	refused "$@"
	unhooked commit -qm "$what" || echo "$what" >>"$work/uncommitted"
	by=$(git rev-parse --short=12 HEAD)
	unhooked reset -q --hard && unhooked read-tree -u --reset tip
	unhooked commit -qm "$what: back"
	back=$(git rev-parse --short=12 HEAD)
	while IFS=$tab read -r path kind after piece; do
		cells=$((cells + 2))
		printf '%s\t%s %s\t%s\n' "$path" "$(words_of "$kind")" "$by" \
			"$piece"
		[ "$after" = none ] || printf '%s\t%s %s\t\n' "$path" \
			"$(words_of "$after")" "$back"
	done <"$work/altered" >>"$work/expected"
}

# --- each key: given another value, or one; then taken out --------------------
most=$(cut -f1 "$work/rows" | sort | uniq -c | sort -n | awk 'END { print $1 }')
nth_row() { grep "^$type$tab" "$work/rows" | sed -n "$1p"; }
put_key() { # ROW PATH
	was=$(edit "$2" get "$key")
	alter key 1 "$2" "$1" || echo "$type $key" >>"$work/unaltered"
	[ -n "$was" ] && was=\"$was || was='nothing, is "'
	printf '%s\ttext\ttext\t%s was %s\n' "$2" "$key" "$was"
}
drop_key() { # ROW PATH
	was=$(edit "$2" get "$key")
	[ -n "$was" ] || return 0
	edit "$2" drop "$key"
	printf '%s\ttext\ttext\t%s was "%s\n' "$2" "$key" "$was"
}
keys() { # FUNCTION COMMIT OPTIONS
	for n in $(seq "$most"); do
		for type in $(cut -f1 "$work/docs"); do
			row=$(nth_row "$n")
			key=$(printf '%s' "$row" | cut -f2)
			[ -z "$row" ] || "$1" "$row" "$(path_of "$type")"
		done >"$work/altered"
		what="$1 $n"
		git add -A
		round $2
	done
}
keys put_key
keys drop_key --no-verify

# --- the document as a whole ---------------------------------------------------
for form in body mode gone lines blank dir link module moved; do
	kind=$(kinds_of $form)
	[ "$kind" = removed ] && after=again || after=$kind
	[ "$form" = body ] && piece='its body' || piece=
	case $form in
	link | module) why='.*is no regular file' ;;
	*) why='.*neither changed nor removed' ;;
	esac
	for type in $(cut -f1 "$work/docs"); do
		path=$(path_of "$type")
		alter $form 1 "$path"
		case $type/$form in
		note/link | note/module | version/link | version/module)
			back=none ;; # what stood there last was no note
		*) back=$after ;;
		esac
		printf '%s\t%s\t%s\t%s\n' "$path" "$kind" "$back" "$piece"
	done >"$work/altered"
	what=$form
	round
done
# a note by another number, issued as well: taking it back is a removal
moved=$(path_of note)
moved=${moved%.md}0.md
printf '%s\t%s %s\t\n' "$moved" "$(words_of removed)" \
	"$(git log --format=%H -1 -- "$moved" | cut -c 1-12)" >>"$work/expected"

for file in unaltered uncommitted unrefused; do
	touch "$work/$file"
	cp "$work/$file" "$work/out"
	[ -s "$work/out" ] && not_ok "$file: none" || ok "$file: none"
done

# --- what check says of it all -----------------------------------------------------
faults -C .
awk -F '\t' '
NR == FNR {
	if ($2 ~ /since it was recorded, by |from the record, /)
		fault[++n] = $0
	next
}
{
	said = 0
	for (i = 1; i <= n; i++)
		if ((i in fault) && index(fault[i], $3) &&
			index(fault[i], $1 "\t" $2 " (") == 1) {
			said = 1
			delete fault[i]
			break
		}
	if (!said) print "not said: " $0
}
END { for (i in fault) print "too much: " fault[i] }
' "$work/faults" "$work/expected" >"$work/out"
[ -s "$work/out" ] && not_ok 'each is named' || ok "each is named: $(grep -c . "$work/expected")"
run tacit status
is_status 6 'and what is awaited says so'
[ "$cells" -gt 400 ] && ok "$cells cells" || not_ok "only $cells cells"
plan
