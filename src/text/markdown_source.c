/* The linear pass over the source: what cmark is given instead of it. */
#include "text/markdown_source.h"

void tacit_md_source_read(struct md_source *src, struct tacit_str source)
{
	size_t at = 0;
	size_t note = 0;

	tacit_md_lines(src, source);
	if (!src->for_man)
		tacit_md_notes_find(src);
	while (at < src->line_count) {
		size_t next;

		while (note < src->note_count && src->notes[note].start < at)
			note++;
		if (note < src->note_count && src->notes[note].start == at &&
			src->notes[note].end > at) {
			tacit_md_source_line(src, at);
			at = src->notes[note].end;
			continue;
		}
		next = tacit_md_table(src, at);
		if (next == at) {
			tacit_md_source_line(src, at);
			if (src->lines[at].is_literal || src->for_man)
				tacit_buf_add_str(
					&src->text, src->lines[at].text);
			else
				tacit_md_note_marks(
					src, src->lines[at].text, &src->text);
			next++;
		}
		at = next;
	}
	tacit_buf_addc(&src->text, '\n');
}

void tacit_md_source_clear(struct md_source *src)
{
	tacit_buf_clear(&src->text);
}

enum md_mark tacit_md_mark(const char *s, size_t *number, size_t *len)
{
	const char *p = s + 2;
	enum md_mark kind;

	*number = 0;
	if (s[0] != '{' || s[1] != '\001')
		return MD_MARK_NONE;
	switch (*p++) {
	case MD_MARK_NOTE:
		kind = MD_MARK_NOTE;
		break;
	case MD_MARK_TABLE:
		kind = MD_MARK_TABLE;
		break;
	case MD_MARK_CELL:
		kind = MD_MARK_CELL;
		break;
	case MD_MARK_BRACKET:
		kind = MD_MARK_BRACKET;
		break;
	default:
		return MD_MARK_NONE;
	}
	while (tacit_is_digit(*p))
		*number = *number * 10 + (size_t)(*p++ - '0');
	if (*p != '}')
		return MD_MARK_NONE;
	*len = (size_t)(p - s) + 1;
	return kind;
}
