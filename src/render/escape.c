#include "render/escape.h"

#include <tacit/legible.h>

/* What a writer puts for each byte of ASCII; NULL: the byte itself. */
typedef const char *const replace_table[128];

/* ASCII that no writer replaces: blank, letters, digits and , . ( ) : ; / */
static bool is_never_replaced(unsigned char c)
{
	static const uint64_t plain[2] = { UINT64_C(0x0fffd30100000000),
		UINT64_C(0x07fffffe07fffffe) };

	return plain[c >> 6] >> (c & 63) & 1;
}

static bool goes_on(unsigned char c)
{
	return (c & 0xc0) == 0x80;
}

/*
 * How many bytes at the start no writer replaces: nearly all of a text. The
 * letters and digits of ASCII, U+00C0 to U+07FF, U+3000 to U+CFFF; what is
 * not well-formed among them is left to be decoded.
 */
static size_t plain_run(struct tacit_str text)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	size_t n = 0;

	while (n < text.len) {
		unsigned char c = bytes[n];

		if (c < 0x80) {
			if (!is_never_replaced(c))
				break;
			n++;
		} else if (c >= 0xc3 && c <= 0xdf && n + 1 < text.len &&
			goes_on(bytes[n + 1])) {
			n += 2;
		} else if (c >= 0xe3 && c <= 0xec && n + 2 < text.len &&
			goes_on(bytes[n + 1]) && goes_on(bytes[n + 2])) {
			n += 3;
		} else {
			break;
		}
	}
	return n;
}

/* Copy the text, each byte by its rule, what is not legible made visible. */
static void escape(
	struct tacit_buf *out, struct tacit_str text, replace_table replace)
{
	size_t from = 0;
	size_t i = 0;

	for (;;) {
		i += plain_run(
			(struct tacit_str){ text.data + i, text.len - i });
		if (i >= text.len)
			break;
		unsigned char c = (unsigned char)text.data[i];
		const char *other = NULL;
		uint32_t point = 0;
		size_t n = 1;

		if (c >= 0x20 && c < 0x7f) {
			other = replace[c];
		} else if (c < 0x80) {
			other = c == '\n' || c == '\t' ? replace[c] : "";
		} else {
			n = tacit_utf8_decode((struct tacit_str){ text.data + i,
						      text.len - i },
				&point);
			if (!n || !tacit_legible_point(point))
				other = "";
		}
		if (other) {
			tacit_buf_add(out, text.data + from, i - from);
			n = n ? n : 1;
			if (*other)
				tacit_buf_adds(out, other);
			else
				tacit_legible_escape(out,
					(struct tacit_str){ text.data + i, n },
					true);
			from = i + n;
		}
		i += n;
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
		text.data += n;
		text.len -= n;
	}
	escape(out, text, replace);
}

void tacit_escape_terminal(struct tacit_buf *out, struct tacit_str text)
{
	tacit_legible_escape(out, text, false);
}
