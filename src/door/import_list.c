/*
 * import_list: what pandoc writes that is no CommonMark, or is written twice.
 *
 * A list whose items are lettered, or numbered in Roman or in brackets, is no
 * list in CommonMark; its items become paragraphs that begin with their letter,
 * for that is what people cite. A table's caption stands before and after it.
 */
#include "door/import_parts.h"

#include <string.h>

enum { DEPTH_MAX = 16 };

struct lists {
	struct tacit_buf *out;
	size_t marker[DEPTH_MAX]; /* columns of the items that are open */
	size_t content[DEPTH_MAX];
	size_t depth;
	struct tacit_str before; /* the paragraph that a table follows */
	struct tacit_str last; /* the last line that says something */
	bool is_blank; /* the line before says nothing */
	bool is_parted; /* a remark that parts two lists waits */
};

static bool is_roman(char c)
{
	return strchr("ivxlcdmIVXLCDM", c) != NULL;
}

/* "(a) ", "b. ", "iv) ", "(12) ": its length with the blanks; 0: none. */
static size_t marker_of(struct tacit_str text)
{
	const bool is_open = text.len && text.data[0] == '(';
	size_t at = is_open ? 1 : 0;
	const size_t first = at;
	bool is_number = true;
	bool is_sign = true;

	for (; at < text.len && at < first + 6 &&
		(tacit_is_letter(text.data[at]) ||
			tacit_is_digit(text.data[at]));
		at++) {
		is_number = is_number && tacit_is_digit(text.data[at]);
		is_sign = is_sign && is_roman(text.data[at]);
	}
	if (at == first || at + 1 >= text.len ||
		(is_number ? !is_open : at > first + 1 && !is_sign) ||
		(text.data[at] != ')' && (is_open || text.data[at] != '.')) ||
		text.data[at + 1] != ' ')
		return 0;
	for (at++; at < text.len && text.data[at] == ' ';)
		at++;
	return at;
}

static size_t indent_of(struct tacit_str line)
{
	size_t at = 0;

	while (at < line.len && line.data[at] == ' ')
		at++;
	return at;
}

/* Without what it is moved in by the lettered items around it. */
static void put_line(struct lists *lists, struct tacit_str line)
{
	const size_t indent = indent_of(line);
	size_t moved = 0;
	size_t length;
	size_t i;

	while (lists->depth && indent < lists->content[lists->depth - 1])
		lists->depth--;
	for (i = 0; i < lists->depth; i++)
		moved += lists->content[i] - lists->marker[i];
	length = marker_of(tacit_str_from(line, indent));
	if (lists->is_parted && !length)
		tacit_buf_adds(lists->out, "<!-- -->\n\n");
	lists->is_parted = false;
	if (length && !lists->is_blank)
		tacit_buf_addc(lists->out, '\n');
	tacit_buf_add_str(lists->out, tacit_str_from(line, moved));
	tacit_buf_addc(lists->out, '\n');
	if (length && lists->depth < DEPTH_MAX) {
		lists->marker[lists->depth] = indent;
		lists->content[lists->depth++] = indent + length;
	}
}

/* What stood before the table and stands after it once more. */
static bool is_caption_again(struct lists *lists, struct tacit_str line)
{
	const bool is_row = tacit_str_starts(line, "|");
	const bool was_row = tacit_str_starts(lists->last, "|");
	const bool is_again = was_row && !is_row && lists->is_blank &&
		lists->before.len && tacit_str_eq(lists->before, line);

	if (is_row && !was_row)
		lists->before = lists->last;
	else if (!is_row && was_row)
		lists->before = (struct tacit_str){ "", 0 };
	lists->last = line;
	return is_again;
}

void tacit_import_tidy(struct tacit_str text, struct tacit_buf *out)
{
	struct lists lists = { .out = out, .is_blank = true };
	struct tacit_str line;

	while (tacit_str_line(&text, &line)) {
		/* paragraphs need none between them */
		if (tacit_str_eqs(tacit_str_trim(line), "<!-- -->")) {
			lists.is_parted = true;
			continue;
		}
		if (!tacit_str_trim(line).len && !lists.is_parted)
			tacit_buf_addc(out, '\n');
		else if (!tacit_str_trim(line).len)
			;
		else if (!is_caption_again(&lists, line))
			put_line(&lists, line);
		lists.is_blank = !tacit_str_trim(line).len;
	}
}
