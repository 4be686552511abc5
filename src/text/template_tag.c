#include "text/template_tag.h"

#include <string.h>

static enum tacit_tag_kind kind_of_sign(char sign)
{
	switch (sign) {
	case '#':
		return TACIT_TAG_IF;
	case '^':
		return TACIT_TAG_UNLESS;
	case '/':
		return TACIT_TAG_END;
	case '!':
		return TACIT_TAG_REMARK;
	default:
		return TACIT_TAG_VALUE;
	}
}

static bool is_tag_name(struct tacit_str name)
{
	return tacit_str_is_of(name,
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789-_.");
}

/* What stands between the braces; how long all of it is, braces too. */
static size_t read_tag(struct tacit_str rest, struct tacit_tag *tag)
{
	const bool is_raw = tacit_str_starts(rest, "{{{");
	const struct tacit_str inner = tacit_str_from(rest, is_raw ? 3 : 2);
	const size_t end = tacit_str_find(inner, is_raw ? "}}}" : "}}");

	tag->kind = TACIT_TAG_BROKEN;
	if (end == SIZE_MAX)
		return rest.len;
	tag->name = tacit_str_trim((struct tacit_str){ inner.data, end });
	tag->kind = is_raw	? TACIT_TAG_RAW
		: tag->name.len ? kind_of_sign(tag->name.data[0])
				: TACIT_TAG_VALUE;
	if (tag->kind != TACIT_TAG_VALUE && tag->kind != TACIT_TAG_RAW)
		tag->name = tacit_str_trim(tacit_str_from(tag->name, 1));
	if (tag->kind != TACIT_TAG_REMARK && !is_tag_name(tag->name))
		tag->kind = TACIT_TAG_BROKEN;
	return end + (is_raw ? 6 : 4);
}

static bool is_blank_char(char c)
{
	return c == ' ' || c == '\t';
}

/* Alone on its line: without the blanks before it, and the line's end. */
static void take_lone_line(
	const char *begin, struct tacit_str *rest, struct tacit_tag *tag)
{
	const char *at = tag->start;
	size_t after = 0;

	while (at > tag->before.data && is_blank_char(at[-1]))
		at--;
	if (at > begin && at[-1] != '\n')
		return;
	while (after < rest->len && is_blank_char(rest->data[after]))
		after++;
	if (after < rest->len && rest->data[after] == '\r')
		after++;
	if (after < rest->len && rest->data[after] != '\n')
		return;
	tag->before.len = (size_t)(at - tag->before.data);
	*rest = tacit_str_from(*rest, after < rest->len ? after + 1 : after);
}

bool tacit_template_next(
	const char *begin, struct tacit_str *rest, struct tacit_tag *tag)
{
	const struct tacit_str all = *rest;
	const size_t at = tacit_str_find(all, "{{");
	size_t len;

	if (at == SIZE_MAX)
		return false;
	*tag = (struct tacit_tag){ .before = { all.data, at },
		.start = all.data + at };
	len = read_tag(tacit_str_from(all, at), tag);
	*rest = tacit_str_from(all, at + len);
	if (tag->kind != TACIT_TAG_VALUE && tag->kind != TACIT_TAG_RAW &&
		tag->kind != TACIT_TAG_BROKEN)
		take_lone_line(begin, rest, tag);
	return true;
}

struct tacit_str tacit_template_inner(const char *begin, struct tacit_str *rest)
{
	struct tacit_str inner = *rest;
	struct tacit_tag tag;
	size_t depth = 1;

	while (depth && tacit_template_next(begin, rest, &tag)) {
		depth += tag.kind == TACIT_TAG_IF ||
			tag.kind == TACIT_TAG_UNLESS;
		depth -= tag.kind == TACIT_TAG_END;
	}
	inner.len = (size_t)(tag.before.data - inner.data) + tag.before.len;
	return inner;
}

unsigned tacit_template_line(struct tacit_str all, const char *at)
{
	unsigned line = 1;
	const char *p;

	for (p = all.data; p < at; p++)
		line += *p == '\n';
	return line;
}

static void escape_html(const char *text, struct tacit_buf *out)
{
	for (; *text; text++) {
		switch (*text) {
		case '&':
			tacit_buf_adds(out, "&amp;");
			break;
		case '<':
			tacit_buf_adds(out, "&lt;");
			break;
		case '>':
			tacit_buf_adds(out, "&gt;");
			break;
		case '"':
			tacit_buf_adds(out, "&quot;");
			break;
		case '\'':
			tacit_buf_adds(out, "&#39;");
			break;
		default:
			tacit_buf_addc(out, *text);
		}
	}
}

static void escape_markdown(const char *text, struct tacit_buf *out)
{
	for (; *text; text++) {
		if (strchr("\\`*_{}[]<>#+-.!|&~=$^", *text))
			tacit_buf_addc(out, '\\');
		tacit_buf_addc(
			out, *text == '\n' || *text == '\r' ? ' ' : *text);
	}
}

void tacit_template_escape(
	enum tacit_template_kind kind, const char *text, struct tacit_buf *out)
{
	if (kind == TACIT_TEMPLATE_HTML)
		escape_html(text, out);
	else if (kind == TACIT_TEMPLATE_MARKDOWN)
		escape_markdown(text, out);
	else
		tacit_buf_adds(out, text);
}
