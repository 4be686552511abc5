#include "render/escape.h"

#include <tacit/legible.h>

/* What a writer puts for each byte of ASCII; NULL: the byte itself. */
typedef const char *const replace_table[128];

/* Copy the text, each byte by its rule, what is not legible made visible. */
static void escape(
	struct tacit_buf *out, struct tacit_str text, replace_table replace)
{
	size_t from = 0;
	size_t i;
	size_t n;

	for (i = 0; i < text.len; i += n) {
		struct tacit_str rest = tacit_str_from(text, i);
		unsigned char c = (unsigned char)text.data[i];
		const char *other = NULL;
		uint32_t point = 0;

		n = 1;
		if (c < 0x80) {
			other = replace[c];
			if (!other && (c < 0x20 || c == 0x7f) && c != '\n' &&
				c != '\t')
				other = "";
		} else {
			n = tacit_utf8_decode(rest, &point);
			if (!n || !tacit_legible_point(point))
				other = "";
			n = n ? n : 1;
		}
		if (!other)
			continue;
		tacit_buf_add(out, text.data + from, i - from);
		if (*other)
			tacit_buf_adds(out, other);
		else
			tacit_legible_escape(
				out, (struct tacit_str){ rest.data, n }, true);
		from = i + n;
	}
	tacit_buf_add(out, text.data + from, text.len - from);
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
