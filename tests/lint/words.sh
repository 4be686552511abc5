#!/bin/sh
# Every sentence that users see has each language that is offered whole: what
# is given to tacit_tr, tacit_tr_n, SAY or WORD (in a table), each word that a
# key may hold, the label of each key, and what any other language has. Of the
# others it is counted how many are missing. None has a sentence that nobody
# says. A row's conversions are those of the English, whether or not the
# row says that it has some; files of words stand as msgcat sorts them, so that
# two people who add a sentence seldom meet.
set -eu
export LC_ALL=C.UTF-8
cd "$1"
whole='ru fr'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

xgettext --from-code=UTF-8 -L C -k -ktacit_tr:2 -ktacit_tr_n:3,4 -kSAY:1 \
	-kWORD:1 --no-location -o "$work/sentences.pot" \
	src/door/*.c src/report/*.c src/render/*.c src/pages/*.c src/site/*.c src/cli/*.c
sed -i 's/charset=CHARSET/charset=UTF-8/' "$work/sentences.pot"

# static const char *const stances[] = { "accepts", "maintains", NULL };
cat src/document/types_record.c src/document/types_frame.c | tr '\n' ' ' \
	>"$work/types"
grep -o '\[\] = {[^{}]*NULL }' "$work/types" | grep -o '"[^"]*"' |
	tr -d '"' >"$work/used"
# { "adopted-by", TACIT_KEY_TEXT, ...: printed as tacit_value_label makes it
tr '\n' ' ' <src/document/types.c >>"$work/types"
grep -oE '\{[[:space:]]*"[a-z-]+",[[:space:]]*TACIT_KEY_' "$work/types" |
	cut -d '"' -f 2 |
	sed 's/^lang$/language/; s/^needs$\|^gate$/requires/; /^co-/!s/-/ /g' |
	awk '{ print toupper(substr($0, 1, 1)) substr($0, 2) }' >"$work/labels"
[ -s "$work/labels" ] || { echo "no keys found in the type table"; exit 1; }
sort -u "$work/used" "$work/labels" |
	sed 's/.*/msgid "&"\nmsgstr ""\n/' >"$work/words.pot"
msgcat --use-first "$work/sentences.pot" "$work/words.pot" >"$work/own.pot"
# all of it, and what any language has, without the words of any
msgcat --use-first "$work/own.pot" src/text/po/*.po | awk '
	/^$/ { past_header = 1 }
	past_header && /^msgstr/ { print $1 " \"\""; cut = 1; next }
	cut && /^"/ { next }
	{ cut = 0; print }' >"$work/all.pot"

# what is written anywhere, its lines joined
cat src/*/*.[ch] include/tacit/*.h src/man/*.md plans/*/*.md plans/*/*/*.md |
	tr '\n' ' ' | sed 's/"[[:space:]]*"//g' >"$work/said"
nobody_says() { # FILE.po
	msgcat --use-first "$work/own.pot" "$1" -o "$work/both.po"
	msgcomm --unique --no-wrap "$work/own.pot" "$work/both.po" |
		sed -n 's/^msgid "\(..*\)"$/\1/p' |
		awk 'NR == FNR { said = said $0; next } !index(said, $0)' \
			"$work/said" -
}

failed=0
for po in src/text/po/*.po; do
	msgcat --sort-output --no-location "$po" | cmp -s - "$po" || {
		echo "$po: write it as: msgcat -s --no-location -o $po $po"
		failed=1
	}
	language=$(basename "$po" .po)
	# Russian is written without it throughout, as in the body's own texts
	if [ "$language" = ru ] && grep -n 'ё\|Ё' "$po" plans/templates/*.ru.md; then
		echo "$po, plans/templates: е is written, not ё"
		failed=1
	fi
	nobody_says "$po" >"$work/unsaid"
	[ ! -s "$work/unsaid" ] || {
		echo "$po: nobody says:"
		cat "$work/unsaid"
		failed=1
	}
	[ "$language" = en ] && continue
	msgattrib --no-fuzzy "$po" -o "$work/done.po"
	msgmerge -q -N "$work/done.po" "$work/all.pot" -o "$work/merged.po"
	msgfmt --check-format --check-domain -o "$work/$language.mo" \
		"$work/merged.po" || failed=1
	msgattrib --untranslated --no-obsolete "$work/merged.po" \
		>"$work/missing.po"
	missing=$(grep -c '^msgid "' "$work/missing.po" || true)
	[ "$missing" -eq 0 ] || missing=$((missing - 1)) # the header
	echo "$po: $missing sentences are missing"
	case " $whole " in
	*" $language "*) ;;
	*) continue ;;
	esac
	[ -s "$work/missing.po" ] || continue
	echo "$po: without a translation:"
	msgattrib --no-wrap "$work/missing.po" | sed -n '/^$/,$p'
	failed=1
done
exit $failed
