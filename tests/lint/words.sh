#!/bin/sh
# Every sentence that users see has Russian: each literal that is given to
# tacit_tr, tacit_tr_n, SAY or WORD (in a table), each word that a key may
# hold, and the label of each key, has a row in src/text/words_ru.c.
set -eu
export LC_ALL=C
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The literals of a call from its second argument on, joined as the compiler
# does; of tacit_tr_n the last one, for many.
cat >"$work/literals.awk" <<'END'
{ text = text $0 "\n" }
END {
	while (match(text, /(tacit_tr|tacit_tr_n|SAY|WORD)\(/)) {
		many = substr(text, RSTART, RLENGTH) ~ /_n/
		first = substr(text, RSTART, 5) ~ /^(SAY|WORD)/ ? 1 : 2
		text = substr(text, RSTART + RLENGTH)
		read_call()
	}
}
function read_call(    depth, arg, c, i, word, has, count, words) {
	depth = arg = 1
	for (i = 1; i <= length(text) && depth; i++) {
		c = substr(text, i, 1)
		if (c == "\"") {
			for (i++; (c = substr(text, i, 1)) != "\""; i++) {
				word = word c
				if (c == "\\")
					word = word substr(text, ++i, 1)
			}
			has = 1
		} else if (c == "(") {
			depth++
		} else if (c == ")" || c == "," || c == "?" || c == ":") {
			if (has && arg >= first)
				words[++count] = word
			word = ""
			has = 0
			if (c == ")")
				depth--
			if (c == "," && depth == 1)
				arg++
		}
	}
	for (i = many ? count : 1; i <= count; i++)
		print words[i]
}
END
for file in src/report/*.c src/render/*.c src/pages/*.c src/cli/*.c; do
	awk -f "$work/literals.awk" "$file"
done >"$work/used"
# static const char *const stances[] = { "accepts", "maintains", NULL };
tr '\n' ' ' <src/document/types_record.c >"$work/types"
tr '\n' ' ' <src/document/types_frame.c >>"$work/types"
grep -o '\[\] = {[^{}]*NULL }' "$work/types" | grep -o '"[^"]*"' |
	tr -d '"' >>"$work/used"
# { "adopted-by", TACIT_KEY_TEXT, ...: printed as tacit_value_label makes it
tr '\n' ' ' <src/document/types.c >>"$work/types"
grep -oE '\{[[:space:]]*"[a-z-]+",[[:space:]]*TACIT_KEY_' "$work/types" |
	cut -d '"' -f 2 |
	sed 's/^lang$/language/; s/^needs$\|^gate$/requires/; /^co-/!s/-/ /g' |
	awk '{ print toupper(substr($0, 1, 1)) substr($0, 2) }' >"$work/labels"
[ -s "$work/labels" ] || { echo "no keys found in the type table"; exit 1; }
cat "$work/labels" >>"$work/used"
sort -u -o "$work/used" "$work/used"

# the first literal of each row
awk '{ text = text $0 "\n" } END {
	while (match(text, /\{ "/)) {
		text = substr(text, RSTART + 2)
		word = ""
		while (match(text, /^[ \t\n]*"/)) {
			text = substr(text, RLENGTH + 1)
			for (i = 1; (c = substr(text, i, 1)) != "\""; i++) {
				word = word c
				if (c == "\\")
					word = word substr(text, ++i, 1)
			}
			text = substr(text, i + 1)
		}
		print word
	}
}' src/text/words_ru.c | sort -u >"$work/known"

comm -23 "$work/used" "$work/known" >"$work/missing"
[ -s "$work/missing" ] || exit 0
sed 's/.*/without Russian: "&"/' "$work/missing"
exit 1
