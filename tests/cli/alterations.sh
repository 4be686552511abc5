# alterations: what there is to alter, drawn from the program's own table of
# types, and ways to alter it. Sourced after lib.sh by the tests that do.
#
# $work/rows	TYPE KEY KIND SHAPE WORDS, with tabs, see types.awk
# $work/docs	TYPE PATH: a document of each type
# base		a register that has the rest, then all of those in one commit
#		(refs/tags/recorded), then something else (refs/tags/tip)
cli=$(cd "$(dirname "$0")" && pwd)
tab=$(printf '\t')
off='-c core.hooksPath=/dev/null'
draft=notes/2022/tst-3.md courtesy=notes/2022/tst-2.kk.md
paper=plans/test/terms.md

edit() { # PATH get|put|drop|body [KEY [LINES]]
	awk -v doing="$2" -v key="${3-}" -v value="${4-}" \
		-f "$cli/alterations.awk" "$1" >"$work/text"
	[ "$2" = get ] && cat "$work/text" || cat "$work/text" >"$1"
}
path_of() { # TYPE
	sed -n "s/^$1$tab//p" "$work/docs"
}
# Two values that each kind of value takes, of which one is another one.
values_of() { # KIND WORDS
	case $1 in
	text) printf 'Other words\nYet others\n' ;;
	word) printf '%s\n' $2 ;;
	'yes or no') printf 'yes\nno\n' ;;
	number) printf '7\n8\n' ;;
	date) printf '2022-06-03\n2022-06-04\n' ;;
	instant) printf '"2022-06-03T04:00:00Z"\n"2022-06-04T04:00:00Z"\n' ;;
	hour) printf '"24:00"\n"00:00"\n' ;;
	offset) printf '"+05:00"\n"+07:00"\n' ;;
	zone) printf 'Asia/Tokyo\nAsia/Seoul\n' ;;
	language) printf 'kk\nzh\n' ;;
	state | writer) printf 'XAB\nXAC\n' ;;
	id) printf '2022/tst-2\nother\n' ;;
	pin) printf '2022/tst-2 %040d\n2022/tst-2 %040d\n' 1 2 ;;
	place | 'pin or place') printf 'test/concept-paper#I.%d\n' 1 2 ;;
	organ) printf 'SWG\nSOC\n' ;;
	effect) printf 'none\nendorse\n' ;;
	'counted state') printf 'XAB 7\nXAC 8\n' ;;
	'name in paths') printf 'other-points\nmore-points\n' ;;
	'git id') printf '%040d\n%040d\n' 1 2 ;;
	'verifier key') # of test data, whose other halves are nowhere
		echo 'cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00'
		echo 'test-receipts+e504f450+AeL3zujOAgfxJlLC58mjiqngqaegeJbkMIpmtDkgmP3Z'
		;;
	key) printf 'date\nkind\n' ;;
	esac
}
# The line, or lines, that give a key another value than it has.
other_value() { # PATH KEY KIND SHAPE WORDS
	was=$(edit "$1" get "$2")
	is=$(values_of "$3" "$5" | grep -vxF -e "$was" -e "\"$was\"" |
		head -n 1)
	[ -n "$is" ] || return 1
	[ "$4" = one ] && printf '%s: %s' "$2" "$is" ||
		printf '%s:\\n  - %s' "$2" "$is"
}

git init -q -b main "$reg" && cd "$reg" || exit 1
git fast-import --quiet <"$cli/012-kept.import"
git reset -q --hard main
git config user.name Test
git config user.email test@test.invalid
tacit doctor --hooks >/dev/null 2>&1
tacit manual --markdown "$SOURCE/src/man/tacit-format.5.md" |
	awk -f "$cli/types.awk" >"$work/rows"

# what may change beside what may not
version() { # TEXT: of a note
	printf -- '---\nsubject: Version\nlang: %s\ntext: %s\n' "$1" "$2"
	printf -- 'translates: 2022/tst-2 %s\n---\n\nVersion.\n' \
		"$(git rev-parse HEAD:notes/2022/tst-2.md)"
}
official=notes/2022/tst-2.ru.md
version ru official >$official
version kk courtesy >$courtesy
printf -- '---\nnumber: TST/3\ndate: 2022-08-01\nsubject: A draft\n---\n\nText.\n' \
	>$draft
printf -- '---\narea: test\nkind: other\ntitle: Terms\nlang: en\n---\n\nText.\n' \
	>$paper
edit body.md put languages 'languages:\n  - en\n  - ru\n  - kk'
git add -A && git $off commit -qm 'Test data'
for type in $(cut -f1 "$work/rows" | sort -u); do
	case $type in
	version) path=$official ;;
	*) path=$(tacit list "$type" --format json 2>/dev/null |
		sed -n 's/^ *"path": "\(.*\)",$/\1/p' | head -n 1) ;;
	esac
	[ -n "$path" ] && ok "there is a document to alter: $type" ||
		not_ok "no document to alter, record one above: $type"
	printf '%s\t%s\n' "$type" "$path" >>"$work/docs"
done
rows=$(grep -c . "$work/rows")
[ "$rows" -ge 136 ] && ok "the page has $rows keys of such types" ||
	not_ok "the page has $rows keys of such types"

# a history in which one commit records all of it, what it pins before it
said=$(cut -f2 "$work/docs")
git $off checkout -q --orphan begun
git rm -q --cached -r decisions notes
git rm -q --cached --ignore-unmatch $said
git $off commit -qm 'Test data: a register'
git add notes/2022/tst-2.md && git $off commit -qm 'Test data: a note'
git add . && git rm -q --cached $said && git $off commit -qm 'Test data: the rest'
git add . && git $off commit -qm 'Test data: recorded' && git tag recorded
echo 'More.' >>README.md && git $off commit -qam 'Test data: more'
git tag tip && git $off branch -qM main && git update-ref -d refs/tacit/proved
run tacit check
is_status 0 'a register with nothing wrong'

# Alter a document in the index and the folder; what a step of an edit is to the
# past is a word of `kinds_of`. The key is a line of $work/rows, tabs and all.
alter() { # EDIT STEP PATH [KEY]
	case $1/$2 in
	key/1) alter_key "$3" "$4" ;;
	body/1 | back/1) edit "$3" body ;;
	mode/1) chmod 755 "$3" ;;
	gone/1 | again/1 | same/1) git rm -q "$3" ;;
	again/2) git checkout -q tip -- "$3" && edit "$3" body ;;
	same/2 | back/2) git checkout -q tip -- "$3" ;;
	lines/1) sed 's/$/\r/' "$3" >"$work/crlf" ;;
	blank/1) echo >>"$3" ;;
	dir/1) mv "$3" "$work/moved" && mkdir "$3" && mv "$work/moved" "$3/x.md" ;;
	link/1) ln -sf README.md "$3" ;;
	moved/1) git mv "$3" "${3%.md}0.md" ;;
	module/1) git update-index --cacheinfo "160000,$(git rev-parse tip),$3" ;;
	esac
	case $1 in
	lines) git update-index --cacheinfo \
		"100644,$(git hash-object -w --stdin <"$work/crlf"),$3" ;;
	module) ;;
	*) git add -A ;;
	esac
}
alter_key() { # PATH ROW
	IFS=$tab read -r _ key kind shape words <<-END
		$2
	END
	value=$(other_value "$1" "$key" "$kind" "$shape" "$words") &&
		edit "$1" put "$key" "$value"
}
kinds_of() { # EDIT: of each of its steps
	case $1 in
	key | body | lines | blank | link | module) echo text ;;
	mode) echo mode ;;
	gone | dir | moved) echo removed ;;
	again | same) echo removed again ;;
	back) echo text text ;;
	esac
}
words_of() { # KIND: what check says, up to the commit
	case $1 in
	text) echo 'altered since it was recorded, by' ;;
	mode) echo 'its mode altered since it was recorded, by' ;;
	removed) echo 'removed from the record, by' ;;
	again) echo 'removed from the record, and added again by' ;;
	esac
}
# PATH WHAT, of every fault
faults() { # options of check
	tacit "$@" check --format json >"$work/out" 2>"$work/err"
	sed -n -e 's/^ *"path": "\(.*\)",$/\1/p' -e 's/^ *"what": "\(.*\)"$/\1/p' \
		"$work/out" | sed 's/\\"/"/g' | paste - - >"$work/faults"
}
