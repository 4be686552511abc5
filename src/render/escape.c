#include "render/escape.h"

#include <tacit/legible.h>

/* What a writer puts for each byte of ASCII; NULL: the byte itself. */
typedef const char *const replace_table[128];

static bool is_tail_at(struct tacit_str s, size_t at)
{
	return at < s.len && ((unsigned char)s.data[at] & 0xc0) == 0x80;
}

/* Which bytes begin what stays as it is, by their values: 1 ASCII that has no rule
 * of any writer, ? ASCII that may have one; 2 and 3 so many bytes that are legible
 * whatever they are, U+00C0 to U+07FF and U+3000 to U+CFFF. */
static const char begins[] = "--------------------------------"
			     "11?111??11?11111111111111111?1?1"
			     "111111111111111111111111111???1?"
			     "?111111111111111111111111111?1?-"
			     "--------------------------------"
			     "--------------------------------"
			     "---22222222222222222222222222222"
			     "---3333333333-------------------";

static const char *skip_plain(const char *at, const char *end)
{
	while (at < end && begins[(unsigned char)*at] == '1')
		at++;
	return at;
}

/* How many bytes at the start stay as they are, as can be seen at a glance. */
static size_t plain_run(struct tacit_str s, replace_table replace)
{
	size_t i = 0;

	for (;;) {
		unsigned char c;
		char kind;

		i = (size_t)(skip_plain(s.data + i, s.data + s.len) - s.data);
		if (i == s.len)
			return i;
		c = (unsigned char)s.data[i];
		kind = begins[c];
		if (kind == '2' && is_tail_at(s, i + 1))
			i += 2;
		else if (kind == '3' && is_tail_at(s, i + 1) &&
			is_tail_at(s, i + 2))
			i += 3;
		else if (kind == '?' && !replace[c])
			i++;
		else
			return i;
	}
}

/* Copy the text, each byte by its rule, what is not legible made visible. */
static void escape(
	struct tacit_buf *out, struct tacit_str text, replace_table replace)
{
	while (text.len) {
		size_t n = plain_run(text, replace);
		unsigned char c;
		const char *other = NULL;
		uint32_t point = 0;

		tacit_buf_add(out, text.data, n);
		text = tacit_str_from(text, n);
		if (!text.len)
			break;
		c = (unsigned char)text.data[0];
		n = tacit_utf8_decode(text, &point);
		if (c < 0x80)
			other = replace[c];
		n = n ? n : 1;
		if (other)
			tacit_buf_adds(out, other);
		else
			tacit_legible_escape(
				out, (struct tacit_str){ text.data, n }, true);
		text = tacit_str_from(text, n);
	}
}

void tacit_escape_html(struct tacit_buf *out, struct tacit_str text)
{
	static replace_table replace = {
		['&'] = "&amp;",
		['<'] = "&lt;",
		['>'] = "&gt;",
	};

	escape(out, text, replace);
}

void tacit_escape_attribute(struct tacit_buf *out, struct tacit_str text)
{
	static replace_table replace = {
		['&'] = "&amp;",
		['<'] = "&lt;",
		['>'] = "&gt;",
		['"'] = "&quot;",
		['\''] = "&#39;",
		['\n'] = " ",
		['\t'] = " ",
	};

	escape(out, text, replace);
}

void tacit_escape_css(struct tacit_buf *out, struct tacit_str text)
{
	static replace_table replace = {
		['"'] = "\\22 ",
		['\''] = "\\27 ",
		['\\'] = "\\5c ",
		['<'] = "\\3c ",
		['>'] = "\\3e ",
		['&'] = "\\26 ",
		['\n'] = " ",
		['\t'] = " ",
	};
	struct tacit_buf legible = { 0 };

	/* the backslashes that make signs visible need escaping themselves */
	tacit_legible_escape(&legible, text, true);
	escape(out, tacit_buf_str(&legible), replace);
	tacit_buf_clear(&legible);
}

/* How many bytes at the start would make a heading, a list or a rule. */
static size_t marker_of(struct tacit_str text)
{
	size_t i = 0;

	if (!text.len)
		return 0;
	if (text.data[0] == '#' || text.data[0] == '-' || text.data[0] == '+' ||
		text.data[0] == '=')
		return 1;
	while (i < text.len && i < 9 && tacit_is_digit(text.data[i]))
		i++;
	if (!i || i == text.len || (text.data[i] != '.' && text.data[i] != ')'))
		return 0;
	return i + 1 == text.len || text.data[i + 1] == ' ' ? i + 1 : 0;
}

void tacit_escape_markdown(struct tacit_buf *out, struct tacit_str text)
{
	static replace_table replace = {
		['\\'] = "\\\\",
		['`'] = "\\`",
		['*'] = "\\*",
		['_'] = "\\_",
		['['] = "\\[",
		[']'] = "\\]",
		['<'] = "\\<",
		['>'] = "\\>",
		['|'] = "\\|",
		['~'] = "\\~",
		['&'] = "\\&",
		['\n'] = " ",
		['\t'] = " ",
	};
	size_t n = marker_of(text);

	if (n) {
		tacit_buf_add(out, text.data, n - 1);
		tacit_buf_addc(out, '\\');
		tacit_buf_addc(out, text.data[n - 1]);
		text = tacit_str_from(text, n);
	}
	escape(out, text, replace);
}

void tacit_escape_terminal(struct tacit_buf *out, struct tacit_str text)
{
	tacit_legible_escape(out, text, false);
}

void tacit_escape_cell(struct tacit_buf *out, struct tacit_str text)
{
	tacit_legible_escape(out, text, true);
}

void tacit_escape_word(struct tacit_buf *out, struct tacit_str text)
{
	tacit_escape_attribute(out, text);
}
