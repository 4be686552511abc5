/* What both sides say where they cannot be put together: theirs, and ours. */
#include <string.h>

#include "document/changes.h"
#include "keep/sync_parts.h"
#include "store/replay.h"

enum { SHOWN_MAX = 120, KEYS_MAX = 3 };

/* In one line, and no longer than one is read. */
static void add_in_a_line(struct tacit_buf *out, struct tacit_str text)
{
	size_t len = text.len;
	size_t whole;
	size_t i;

	while (len && strchr("\n ", text.data[len - 1]))
		len--;
	whole = len;
	len = tacit_utf8_cut((struct tacit_str){ text.data, len }, SHOWN_MAX);
	if (!len) {
		tacit_buf_adds(out, "nothing");
		return;
	}
	tacit_buf_addc(out, '"');
	for (i = 0; i < len; i++)
		tacit_buf_addc(out, text.data[i] == '\n' ? ' ' : text.data[i]);
	tacit_buf_adds(out, len < whole ? "...\"" : "\"");
}

static void add_sides(
	struct tacit_buf *out, struct tacit_str theirs, struct tacit_str mine)
{
	tacit_buf_adds(out, "there ");
	add_in_a_line(out, theirs);
	tacit_buf_adds(out, ", here ");
	add_in_a_line(out, mine);
}

/* --- keys ------------------------------------------------------------------ */

static struct tacit_str said_under(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key)
{
	const struct tacit_field *field = tacit_header_field(&doc->header, key);
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; field && i < field->count; i++)
		tacit_buf_printf(
			&text, "%s%s", i ? ", " : "", field->values[i].text);
	return tacit_buf_keep(&text, arena);
}

/* What tacit circulate writes, and nobody chose. */
static bool is_of_issue(const char *key)
{
	static const char *const keys[] = { "encloses", "issued", "closes",
		"closes-other", "offset", "deadline-basis" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		if (!strcmp(keys[i], key))
			return true;
	}
	return false;
}

const char *tacit_sync_values(struct tacit_arena *arena,
	const struct tacit_document *theirs, const struct tacit_document *mine)
{
	struct tacit_changes changes =
		tacit_document_changes(arena, theirs, mine);
	struct tacit_buf out = { 0 };
	size_t told = 0;
	size_t i;

	for (i = 0; i < changes.count; i++) {
		const char *key = changes.keys[i];

		if (is_of_issue(key) || told++ >= KEYS_MAX)
			continue;
		tacit_buf_printf(&out, "; %s: ", key);
		add_sides(&out, said_under(arena, theirs, key),
			said_under(arena, mine, key));
	}
	if (told > KEYS_MAX)
		tacit_buf_printf(&out, "; and %zu keys more", told - KEYS_MAX);
	if (changes.is_body) {
		tacit_buf_adds(&out, "; text: ");
		add_sides(&out, theirs->body, mine->body);
	}
	return tacit_buf_keep(&out, arena).data;
}

/* --- lines ----------------------------------------------------------------- */

/* Up to a line of marks; false: there is none. */
static bool cut_marked(
	struct tacit_str *rest, char mark, struct tacit_str *before)
{
	struct tacit_str line;
	const char *start = rest->data;

	while (rest->len) {
		const char *at = rest->data;
		size_t i = 0;

		(void)tacit_str_line(rest, &line);
		while (i < line.len && line.data[i] == mark)
			i++;
		if (i < TACIT_REPLAY_MARKS)
			continue;
		*before = (struct tacit_str){ start, (size_t)(at - start) };
		return true;
	}
	return false;
}

const char *tacit_sync_lines(struct tacit_arena *arena, struct tacit_str marked)
{
	struct tacit_buf out = { 0 };
	struct tacit_str both;
	struct tacit_str theirs;
	struct tacit_str mine;
	size_t places = 0;

	while (cut_marked(&marked, '<', &both) &&
		cut_marked(&marked, '=', &theirs) &&
		cut_marked(&marked, '>', &mine)) {
		if (places++)
			continue;
		tacit_buf_adds(&out, ": ");
		add_sides(&out, theirs, mine);
	}
	if (places > 1)
		tacit_buf_printf(&out, "; and at %zu places more", places - 1);
	return tacit_buf_keep(&out, arena).data;
}
