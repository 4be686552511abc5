/* Footnotes in the source: definitions that are taken out, references. */
#include "text/markdown_source.h"

#include <stdlib.h>
#include <string.h>

enum { LABEL_MAX = 64, LAZY_INDENT = 2, NOTE_INDENT = 4 };

static size_t indent_of(struct tacit_str line)
{
	size_t columns = 0;
	size_t i;

	for (i = 0; i < line.len; i++) {
		if (line.data[i] == ' ')
			columns++;
		else if (line.data[i] == '\t')
			columns += 4 - columns % 4;
		else
			break;
	}
	return columns;
}

static bool is_blank(struct tacit_str line)
{
	return !tacit_str_trim(line).len;
}

/* The label in `[^label]` at the start of `s`, and the length of it all. */
static size_t read_label(struct tacit_str s, struct tacit_str *label)
{
	size_t i;

	if (!tacit_str_starts(s, "[^"))
		return 0;
	for (i = 2; i < s.len && i < 2 + LABEL_MAX; i++) {
		unsigned char c = (unsigned char)s.data[i];

		if (c == ']')
			break;
		if (c <= ' ' || c == '[' || c == '^' || c == '\\')
			return 0;
	}
	if (i == 2 || i >= s.len || s.data[i] != ']')
		return 0;
	label->data = s.data + 2;
	label->len = i - 2;
	return i + 1;
}

/* What follows `[^label]:` where the line defines a note. */
static bool read_definition(const struct md_line *line, struct tacit_str *label,
	struct tacit_str *rest)
{
	struct tacit_str s = line->text;
	size_t len;

	if (line->is_literal || indent_of(s) >= NOTE_INDENT)
		return false;
	s = tacit_str_trim(s);
	len = read_label(s, label);
	if (!len || len >= s.len || s.data[len] != ':')
		return false;
	*rest = tacit_str_trim(tacit_str_from(s, len + 1));
	return true;
}

/* A line that may not be taken for the tail of the paragraph above it. */
static bool begins_block(struct tacit_str line)
{
	size_t i = 0;

	line = tacit_str_trim(line);
	if (!line.len || strchr("#>-+*_=|~`<[", line.data[0]))
		return true;
	while (i < line.len && tacit_is_digit(line.data[i]))
		i++;
	return i && i < line.len &&
		(line.data[i] == '.' || line.data[i] == ')');
}

/* The line after the note that begins at `start`. */
static size_t note_end(const struct md_source *src, size_t start)
{
	size_t end = start + 1;
	size_t at;

	for (at = end; at < src->line_count; at++) {
		struct tacit_str line = src->lines[at].text;
		struct tacit_str label;
		struct tacit_str rest;
		bool follows_blank = at != end;

		if (is_blank(line))
			continue;
		if (read_definition(&src->lines[at], &label, &rest))
			break;
		if (follows_blank ? indent_of(line) < NOTE_INDENT
				  : indent_of(line) < LAZY_INDENT &&
					begins_block(line))
			break;
		end = at + 1;
	}
	return end;
}

static int compare_labels(const void *left, const void *right)
{
	const struct md_note *a = *(struct md_note *const *)left;
	const struct md_note *b = *(struct md_note *const *)right;
	int order = strcmp(a->label, b->label);

	if (order)
		return order;
	return (a->start > b->start) - (a->start < b->start);
}

/* Of equal labels the first is the note, the others stay in the text. */
static void sort_labels(struct md_source *src)
{
	size_t i;
	size_t kept = 0;

	src->by_label = tacit_arena_array(
		src->arena, src->note_count, sizeof(struct md_note *));
	for (i = 0; i < src->note_count; i++)
		src->by_label[i] = &src->notes[i];
	if (src->note_count)
		qsort(src->by_label, src->note_count, sizeof(struct md_note *),
			compare_labels);
	for (i = 0; i < src->note_count; i++) {
		struct md_note *note = src->by_label[i];

		if (kept &&
			!strcmp(src->by_label[kept - 1]->label, note->label))
			note->end = note->start;
		else
			src->by_label[kept++] = note;
	}
	src->label_count = kept;
}

static struct tacit_str outdented(struct tacit_str line)
{
	size_t columns = 0;

	while (line.len && columns < NOTE_INDENT &&
		(line.data[0] == ' ' || line.data[0] == '\t')) {
		columns += line.data[0] == ' ' ? 1 : NOTE_INDENT;
		line = tacit_str_from(line, 1);
	}
	return line;
}

static void read_note_text(struct md_source *src, struct md_note *note)
{
	struct tacit_buf buf = { 0 };
	struct tacit_str label;
	struct tacit_str line;
	size_t at;

	if (!read_definition(&src->lines[note->start], &label, &line))
		return;
	tacit_md_note_marks(src, line, &buf);
	for (at = note->start + 1; at < note->end; at++) {
		tacit_buf_addc(&buf, '\n');
		tacit_md_note_marks(src, outdented(src->lines[at].text), &buf);
	}
	note->text = tacit_buf_keep(&buf, src->arena);
}

void tacit_md_notes_find(struct md_source *src)
{
	size_t at = 0;
	size_t i;

	while (at < src->line_count) {
		struct tacit_str label;
		struct tacit_str rest;
		struct md_note *note;

		if (!read_definition(&src->lines[at], &label, &rest)) {
			at++;
			continue;
		}
		note = tacit_arena_append(src->arena, &src->notes,
			&src->note_count, &src->note_cap, sizeof(*note));
		note->label =
			tacit_arena_strndup(src->arena, label.data, label.len);
		note->start = at;
		note->end = note_end(src, at);
		at = note->end;
	}
	sort_labels(src);
	for (i = 0; i < src->note_count; i++)
		if (src->notes[i].end > src->notes[i].start)
			read_note_text(src, &src->notes[i]);
}

static int by_start(const void *key, const void *element)
{
	const struct tacit_str *label = key;
	const struct md_note *const *note = element;
	int order = strncmp(label->data, (*note)->label, label->len);

	return order || !(*note)->label[label->len] ? order : -1;
}

static const struct md_note *find_note(
	const struct md_source *src, struct tacit_str label)
{
	const struct md_note *const *found = tacit_find(&label, src->by_label,
		src->label_count, sizeof(*found), by_start);

	return found ? *found : NULL;
}

/* Append the mark for what stands at `s` (a bracket); its length, or 0. */
static size_t add_mark(
	const struct md_source *src, struct tacit_str s, struct tacit_buf *out)
{
	struct tacit_str label;
	size_t len = read_label(s, &label);
	const struct md_note *note = len ? find_note(src, label) : NULL;

	if (note) {
		tacit_buf_printf(out, "{\001%c%zu}", MD_MARK_NOTE,
			(size_t)(note - src->notes));
		return len;
	}
	if (len && len < s.len && s.data[len] == ':') {
		tacit_buf_printf(out, "{\001%c}", MD_MARK_BRACKET);
		return 1;
	}
	return 0;
}

void tacit_md_note_marks(const struct md_source *src, struct tacit_str line,
	struct tacit_buf *out)
{
	bool is_escaped = false;
	size_t i = 0;

	while (i < line.len) {
		struct tacit_str s = tacit_str_from(line, i);
		size_t len = 0;

		if (s.data[0] == '[' && !is_escaped)
			len = add_mark(src, s, out);
		if (!len) {
			tacit_buf_addc(out, s.data[0]);
			len = 1;
		}
		is_escaped = s.data[0] == '\\' && !is_escaped;
		i += len;
	}
}
