/* Bytes to lines, and what CommonMark takes each line for. */
#include "text/markdown_source.h"

#include <cmark.h>
#include <string.h>

static const char REPLACEMENT[] = "\xef\xbf\xbd";

/* The length of an entity that stands for U+0001, the character that our own
 * marks are made of; 0 when there is none. */
static size_t mark_entity(struct tacit_str s)
{
	size_t at = 2;

	if (!tacit_str_starts(s, "&#"))
		return 0;
	if (at < s.len && (s.data[at] == 'x' || s.data[at] == 'X'))
		at++;
	while (at < s.len && s.data[at] == '0')
		at++;
	if (s.len - at < 2 || s.data[at] != '1' || s.data[at + 1] != ';')
		return 0;
	return at + 2;
}

/* Append what stands at the start of `s` in its safe form; returns its
 * length there. */
static size_t take_one(struct tacit_str s, struct tacit_buf *out)
{
	unsigned char c = (unsigned char)s.data[0];
	size_t len = 1;
	uint32_t point;

	if (c == '\r') {
		tacit_buf_addc(out, '\n');
		return s.len > 1 && s.data[1] == '\n' ? 2 : 1;
	}
	if (c >= 0x80) {
		len = tacit_utf8_decode(s, &point);
		if (len)
			tacit_buf_add(out, s.data, len);
		else
			tacit_buf_adds(out, REPLACEMENT);
		return len ? len : 1;
	}
	if (c == '&')
		len = mark_entity(s);
	if (!len) {
		tacit_buf_addc(out, '&');
		return 1;
	}
	if (c == '&' || c == 0x7f || (c < 0x20 && c != '\n' && c != '\t'))
		tacit_buf_adds(out, REPLACEMENT);
	else
		tacit_buf_addc(out, (char)c);
	return len;
}

static struct tacit_str safe_copy(
	struct tacit_arena *arena, struct tacit_str source)
{
	struct tacit_buf buf = { 0 };

	while (source.len)
		source = tacit_str_from(source, take_one(source, &buf));
	return tacit_buf_keep(&buf, arena);
}

static size_t count_lines(struct tacit_str s)
{
	struct tacit_str line;
	size_t count = 0;

	while (tacit_str_line(&s, &line))
		count++;
	return count;
}

static void mark_lines(struct md_source *src, cmark_node *node)
{
	int start = cmark_node_get_start_line(node);
	int end = cmark_node_get_end_line(node);
	int column = cmark_node_get_start_column(node);
	cmark_node_type type = cmark_node_get_type(node);
	bool is_literal =
		type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
	size_t i;

	if (start < 1 || column < 1 ||
		(!is_literal && type != CMARK_NODE_PARAGRAPH &&
			type != CMARK_NODE_HEADING))
		return;
	for (i = (size_t)start; i <= (size_t)end && i <= src->line_count; i++) {
		struct md_line *line = &src->lines[i - 1];

		line->is_literal = is_literal;
		line->paragraph = is_literal ? 0 : (size_t)start;
		line->column = (size_t)column - 1;
	}
}

/* Brackets are of no weight for blocks, but looking for links among them is
 * what costs the parser most: they are hidden from it, `<![CDATA[` apart. */
static char *without_brackets(struct tacit_arena *arena, struct tacit_str text)
{
	static const char cdata[] = "<![CDATA[";
	char *copy = tacit_arena_strndup(arena, text.data, text.len);
	size_t i = 0;

	while (i < text.len) {
		if (!strncmp(copy + i, cdata, strlen(cdata))) {
			i += strlen(cdata);
			continue;
		}
		if (copy[i] == '[')
			copy[i] = 'x';
		i++;
	}
	return copy;
}

/* Which lines are code, and where paragraphs begin, is CommonMark's own
 * judgement: a table or a note is looked for in nothing else. */
static void classify(struct md_source *src, struct tacit_str text)
{
	cmark_node *root =
		cmark_parse_document(without_brackets(src->arena, text),
			text.len, CMARK_OPT_VALIDATE_UTF8);
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
		if (event == CMARK_EVENT_ENTER)
			mark_lines(src, cmark_iter_get_node(iter));
	cmark_iter_free(iter);
	cmark_node_free(root);
}

void tacit_md_lines(struct md_source *src, struct tacit_str source)
{
	struct tacit_str text = safe_copy(src->arena, source);
	struct tacit_str rest = text;
	struct tacit_str line;

	src->lines = tacit_arena_array(
		src->arena, count_lines(text) + 1, sizeof(*src->lines));
	while (tacit_str_line(&rest, &line))
		src->lines[src->line_count++].text = line;
	/* Most texts have neither: they are parsed once. */
	if (tacit_str_find(text, "[^") != SIZE_MAX ||
		tacit_str_find(text, "|-") != SIZE_MAX ||
		tacit_str_find(text, "| ") != SIZE_MAX ||
		tacit_str_find(text, "|:") != SIZE_MAX ||
		tacit_str_find(text, "|\t") != SIZE_MAX)
		classify(src, text);
}

void tacit_md_source_line(struct md_source *src, size_t origin)
{
	if (src->origin_count)
		tacit_buf_addc(&src->text, '\n');
	src->origin = tacit_arena_grow(src->arena, src->origin,
		&src->origin_cap, src->origin_count + 1, sizeof(*src->origin));
	src->origin[src->origin_count++] = origin;
}
