#!/bin/sh
# A file may include its own floor's headers or lower ones, nothing upward;
# store and index are siblings that do not know each other; a third-party
# header is included in its one room only.
set -eu
cd "$1"
bad=0
say() { echo "$1"; bad=1; }

level() {
	case $1 in
	base) echo 0 ;; text) echo 1 ;; model) echo 2 ;; store | index) echo 3 ;;
	register) echo 4 ;; report) echo 5 ;; render) echo 6 ;; cli) echo 7 ;;
	*) echo none ;;
	esac
}

# Which floor a public header belongs to: that of the .c of the same name, or
# of the first file that has the name and a part (store.h: store/store_*.c).
floor_of() {
	for floor in base text model store index register report render; do
		for c in src/$floor/"$1".c src/$floor/"$1"_*.c; do
			[ -e "$c" ] && { echo $floor; return; }
		done
	done
	[ -d "src/$1" ] && { echo "$1"; return; }
	# a header of data only names its floor in a line "floor: NAME"
	sed -n 's/^ \* floor: \([a-z]*\).*/\1/p' "include/tacit/$1.h" 2>/dev/null |
		head -n 1
}

for header in include/tacit/*.h; do
	name=$(basename "$header" .h)
	floor=$(floor_of "$name")
	[ -n "$floor" ] || say "$header: no src/<floor>/$name.c stands behind it"
	eval "floor_$(echo "$name" | tr - _)=$floor"
done

for file in src/*/*.c src/*/*.h include/tacit/*.h; do
	[ -e "$file" ] || continue
	case $file in
	src/*) here=$(echo "$file" | cut -d/ -f2) ;;
	*) eval "here=\$floor_$(basename "$file" .h | tr - _)" ;;
	esac
	mine=$(level "${here:-none}")
	[ "$mine" = none ] && { say "$file: stands on no floor"; continue; }
	for inc in $(sed -n 's/^#include <tacit\/\([a-z_-]*\)\.h>.*/\1/p' "$file"); do
		eval "there=\${floor_$(echo "$inc" | tr - _):-}"
		[ -n "$there" ] || continue
		other=$(level "$there")
		[ "$other" -gt "$mine" ] &&
			say "$file: includes tacit/$inc.h of a higher floor ($there)"
		[ "$other" -eq "$mine" ] && [ "$there" != "$here" ] &&
			say "$file: $here includes its sibling $there (tacit/$inc.h)"
	done
	for inc in $(sed -n 's/^#include "\([a-z]*\)\/.*/\1/p' "$file"); do
		other=$(level "$inc")
		[ "$other" = none ] && continue
		[ "$other" -gt "$mine" ] && say "$file: includes $inc/ from above"
		[ "$inc" != "$here" ] &&
			say "$file: private header of $inc/ used outside it"
	done
done

room() { # HEADER-PATTERN ALLOWED-PATH-PATTERN
	grep -lE "^#include [<\"]$1" src/*/*.[ch] include/tacit/*.h 2>/dev/null |
		grep -vE "^src/$2" | sed "s|\$|: $1 is not for this file|" || true
}
out=$(
	room 'git2' 'store/'
	room 'sqlite3' 'index/'
	room 'yaml' 'text/header'
	room 'cmark' 'text/markdown'
	room 'sodium' 'text/digest'
	room 'jansson' 'render/json'
)
[ -z "$out" ] || say "$out"
exit $bad
