/* mail_code: bytes written as letters: base64, quoted-printable, percents. */
#include "foreign/mail.h"

static int six_bits(char c)
{
	if (tacit_is_capital(c))
		return c - 'A';
	if (tacit_is_small(c))
		return c - 'a' + 26;
	if (tacit_is_digit(c))
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* So many letters, 2 to 4, are a byte less. */
static void put_letters(unsigned bits, unsigned letters, struct tacit_buf *out)
{
	unsigned i;

	for (i = 1; i < letters; i++)
		tacit_buf_addc(out,
			(char)(unsigned char)(bits >> (24 - 8 * i) & 0xff));
}

void tacit_mail_base64(struct tacit_str text, struct tacit_buf *out)
{
	unsigned bits = 0;
	unsigned letters = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		int value = six_bits(text.data[i]);

		if (value >= 0) {
			bits |= (unsigned)value << (18 - 6 * letters);
			letters++;
		}
		if (letters == 4 || (text.data[i] == '=' && letters)) {
			put_letters(bits, letters, out);
			bits = letters = 0;
		}
	}
	put_letters(bits, letters, out);
}

static int hex_of(char c)
{
	if (tacit_is_digit(c))
		return c - '0';
	c = tacit_small(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* How long a line's end is, with the blanks before it; 0: none is here. */
static size_t end_of_line(struct tacit_str text, size_t at)
{
	size_t i = at;

	while (i < text.len && (text.data[i] == ' ' || text.data[i] == '\t'))
		i++;
	if (i == text.len)
		return i - at;
	if (text.data[i] == '\r' && i + 1 < text.len &&
		text.data[i + 1] == '\n')
		return i + 2 - at;
	return text.data[i] == '\n' ? i + 1 - at : 0;
}

/* What follows an equals sign; how much of it was taken. */
static size_t take_escape(
	struct tacit_str text, size_t at, struct tacit_buf *out)
{
	size_t end = end_of_line(text, at + 1);

	if (end || at + 1 == text.len)
		return end + 1;
	if (at + 2 < text.len && hex_of(text.data[at + 1]) >= 0 &&
		hex_of(text.data[at + 2]) >= 0) {
		tacit_buf_addc(out,
			(char)(unsigned char)(hex_of(text.data[at + 1]) << 4 |
				hex_of(text.data[at + 2])));
		return 3;
	}
	tacit_buf_addc(out, '=');
	return 1;
}

/* Blanks at a line's end were added on the way. */
static size_t blanks_at_end(struct tacit_str text, size_t at)
{
	size_t i = at;

	while (i < text.len && (text.data[i] == ' ' || text.data[i] == '\t'))
		i++;
	if (i == text.len || text.data[i] == '\n' ||
		(text.data[i] == '\r' && i + 1 < text.len &&
			text.data[i + 1] == '\n'))
		return i - at;
	return 0;
}

void tacit_mail_quoted(
	struct tacit_str text, bool is_header, struct tacit_buf *out)
{
	size_t i = 0;

	while (i < text.len) {
		const char c = text.data[i];
		size_t blanks = is_header || (c != ' ' && c != '\t')
			? 0
			: blanks_at_end(text, i);

		if (blanks) {
			i += blanks;
		} else if (c == '=') {
			i += take_escape(text, i, out);
		} else {
			tacit_buf_addc(out, is_header && c == '_' ? ' ' : c);
			i++;
		}
	}
}

void tacit_mail_percent(struct tacit_str text, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		if (text.data[i] != '%' || i + 2 >= text.len ||
			hex_of(text.data[i + 1]) < 0 ||
			hex_of(text.data[i + 2]) < 0) {
			tacit_buf_addc(out, text.data[i]);
			continue;
		}
		tacit_buf_addc(out,
			(char)(unsigned char)(hex_of(text.data[i + 1]) << 4 |
				hex_of(text.data[i + 2])));
		i += 2;
	}
}
