# A paper that was written in a word processor.
. "$(dirname "$0")/lib.sh"
exercise
git config tacit.identity TUR
new() { tacit new paper area=nct-general kind=other title='Test data' lang=en "$@"; }

PATH_WITHOUT=$work/none
mkdir "$PATH_WITHOUT"
echo x >"$work/x.docx"
run env PATH="$PATH_WITHOUT" "$TACIT" new paper area=nct-general kind=other \
	title='Test data' lang=en --from "$work/x.docx"
is_status 3 'without pandoc'
err_has 'install the package pandoc'

command -v pandoc >/dev/null || { echo "# no pandoc: the rest is left out"; plan; exit; }
cat >"$work/text.md" <<'END'
# I. Directions

Test data within confidence building[^1] and so on:

1. one,
2. *two*.

(a) lettered,
(b) twice:

    i. deep,
    ii. deeper;

: What it shows

| a | b |
|---|---|
| x | y |

**II. Goals**

1\. Typed by hand.

1.1 Also typed by hand.

The reviews¹ say so.

The paper^1^ says so.

^1^ A footnote in the text.

[^1]: A note.
END
pandoc -f markdown "$work/text.md" -o "$work/text.docx"
run new --from "$work/text.docx" --slug imported
is_status 0 'a text with footnotes and a table'
sed "s|$work/||" "$work/err" >"$work/out"
sed -i '/^.*hint/d' "$work/out"
has out 'text.docx:23: this line in bold may be a heading'
has out 'text.docx:25: its number was typed by hand'
has out 'text.docx:27: its number was typed by hand'
has out 'text.docx:29: a raised number or word that is no footnote'
has out 'text.docx:31: a raised number or word that is no footnote'
has out 'text.docx:33: this looks like the text of a footnote that stands in the text'
run tacit show nct-general/imported --raw
out_has 'confidence building[^1]'
out_has '| x   | y   |'
out_has '[^1]: A note.'
sed -n '/^(a)/,/^| a/p' "$work/out" >"$work/part" && mv "$work/part" "$work/out"
is_out 'letters are kept, and a caption stands once' <<-'END'
(a) lettered,

(b) twice:

i.  deep,

ii. deeper;

What it shows

| a   | b   |
END
run tacit show nct-general/imported --raw
[ "$(grep -c 'What it shows' "$work/out")" -eq 1 ] && ok 'once' || not_ok 'once'
run tacit show nct-general/imported --addresses
out_has 'I.fn1'

# what is not in the text is told, and what no text may hold has its place
cat >"$work/left.md" <<'END'
---
title: Terms of Reference
subtitle: Of a test
---

Words [added]{.insertion author="A" date="2022-06-20T00:00:00Z"} and
[gone]{.deletion author="A" date="2022-06-20T00:00:00Z"} and
[look]{.comment-start id="1" author="A" date="2022-06-20T00:00:00Z"}that[]{.comment-end id="1"}.
END
pandoc -f markdown "$work/left.md" -o "$work/left.docx"
run new --from "$work/left.docx" --slug left
is_status 0 'recorded'
err_has 'left.docx: lines in these styles are not in the text: title, subtitle'
err_has 'left.docx: it has tracked changes, which are taken as proposed'
err_has 'left.docx: comments in its margin are left out'
run tacit show nct-general/left --raw
out_has 'Words added and'
printf 'One.\n\nTwo\342\200\213.\n' >"$work/zero.md"
pandoc -f markdown "$work/zero.md" -o "$work/zero.docx"
run new --from "$work/zero.docx" --slug zero
is_status 3 'a character that no text may hold'
err_has 'zero.docx:3: U+200B, a zero width space, in column 4'
: >"$work/nothing.md"
pandoc -f markdown "$work/nothing.md" -o "$work/nothing.docx"
run new --from "$work/nothing.docx" --slug nothing
is_status 3 'no text'
err_has 'nothing.docx: there is no text in the file'

pandoc -f markdown "$work/text.md" -o "$work/text.odt"
run new --from "$work/text.odt" --slug other
is_status 0 'of another word processor'
run new --from "$work/x.docx" --slug broken
is_status 3 'what is no such file'
err_has 'pandoc cannot read this as a file of the kind docx'
run new --from "$work/text.md" --slug kind
is_status 3 'another kind of file'
err_has 'of this kind of file no text is read'
run new --from "$work/text.docx" -m Text --slug twice
is_status 2 'a text given twice'
run new --from "$work/no.docx" --slug none
is_status 3 'no such file'
plan
