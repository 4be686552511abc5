/* redact_coded: what is written in letters that stand for others. */
#include "vault/redact_parts.h"

#include <string.h>

/* --- =40, %40 ----------------------------------------------------------------- */

enum {
	WINDOW = 64 * 1024, /* bytes at a time, ... */
	OVERLAP = 2048, /* ... of which so many once more */
	WORD_MAX = 1024 /* of an encoded word, of which 75 are allowed */
};

struct window {
	char text[WINDOW];
	unsigned at[WINDOW]; /* where each stands */
	unsigned char len[WINDOW]; /* and in how many bytes */
	size_t count;
};

static int hex_digit(char c)
{
	if (tacit_is_digit(c))
		return c - '0';
	c = tacit_small(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* How many bytes at `at` are a line's end that says nothing. */
static size_t soft_end(const char *data, size_t len, size_t at)
{
	size_t i = at + 1;

	if (i < len && data[i] == '\r')
		i++;
	return i < len && data[i] == '\n' ? i + 1 - at : 0;
}

static void fill_window(
	struct window *window, const char *data, size_t len, char sign)
{
	size_t i = 0;

	window->count = 0;
	while (i < len) {
		const size_t none = data[i] == sign && sign == '='
			? soft_end(data, len, i)
			: 0;
		char c = data[i];
		unsigned char taken = 1;

		if (none) {
			i += none;
			continue;
		}
		if (c == sign && i + 2 < len && hex_digit(data[i + 1]) >= 0 &&
			hex_digit(data[i + 2]) >= 0) {
			c = (char)(unsigned char)(hex_digit(data[i + 1]) << 4 |
				hex_digit(data[i + 2]));
			taken = 3;
		}
		window->text[window->count] = c;
		window->at[window->count] = (unsigned)i;
		window->len[window->count++] = taken;
		i += taken;
	}
}

/* What is another now stands there as itself, or as "=78". */
static void write_window(
	const struct window *window, const char *before, char *data)
{
	size_t i;

	for (i = 0; i < window->count; i++) {
		if (window->text[i] == before[i])
			continue;
		if (window->len[i] == 1)
			data[window->at[i]] = window->text[i];
		else
			memcpy(data + window->at[i] + 1, "78", 2);
	}
}

static size_t redact_escaped(
	char *data, size_t len, char sign, const struct redaction *redaction)
{
	struct window *window = tacit_alloc(sizeof(*window));
	char *before = tacit_alloc(WINDOW);
	size_t count = 0;
	size_t at = 0;

	while (at < len) {
		const size_t here = len - at < WINDOW ? len - at : WINDOW;
		size_t found;

		fill_window(window, data + at, here, sign);
		memcpy(before, window->text, window->count);
		found = tacit_redact_plain(
			window->text, window->count, redaction);
		if (found)
			write_window(window, before, data + at);
		count += found;
		at += here < WINDOW ? here : WINDOW - OVERLAP;
	}
	free(before);
	free(window);
	return count;
}

/* --- base64 -------------------------------------------------------------------- */

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			      "abcdefghijklmnopqrstuvwxyz0123456789+/";

static int bits_of(char c)
{
	const char *p = c ? strchr(letters, c) : NULL;

	return p ? (int)(p - letters) : -1;
}

/* All that the letters of it stand for; others are passed over. */
static void decode_letters(struct tacit_str text, struct tacit_buf *out)
{
	unsigned bits = 0;
	unsigned have = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		const int value = bits_of(text.data[i]);

		if (value < 0)
			continue;
		bits = (bits << 6 | (unsigned)value) & 0xffff;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		tacit_buf_addc(out, (char)(unsigned char)(bits >> have & 0xff));
	}
}

/* Into the same letters' places; bits that are no whole byte stay. */
static void encode_letters(struct tacit_str plain, char *data, size_t len)
{
	size_t bit = 0;
	size_t i;

	for (i = 0; i < len; i++) {
		int value = bits_of(data[i]);
		unsigned k;

		if (value < 0)
			continue;
		for (k = 0; k < 6; k++, bit++) {
			const unsigned mask = 32u >> k;

			if (bit / 8 >= plain.len)
				return;
			value = (int)(((unsigned)value & ~mask) |
				(((unsigned char)plain.data[bit / 8] >>
						 (7 - bit % 8) &
					 1)
						? mask
						: 0));
			data[i] = letters[value];
		}
	}
}

static size_t redact_letters(
	char *data, size_t len, const struct redaction *redaction)
{
	struct tacit_buf plain = { 0 };
	size_t count = 0;

	decode_letters((struct tacit_str){ data, len }, &plain);
	if (plain.len && memchr(plain.data, '@', plain.len))
		count = tacit_redact_plain(plain.data, plain.len, redaction);
	if (count)
		encode_letters(tacit_buf_str(&plain), data, len);
	tacit_buf_clear(&plain);
	return count;
}

static bool is_line_of_letters(struct tacit_str line)
{
	size_t i;

	line.len -= tacit_str_ends(line, "\r");
	while (line.len && line.data[line.len - 1] == '=')
		line.len--;
	for (i = 0; i < line.len; i++) {
		if (bits_of(line.data[i]) < 0)
			return false;
	}
	return line.len > 0;
}

/* Lines of nothing but such letters, one after another. */
static size_t redact_runs(
	char *data, size_t len, const struct redaction *redaction)
{
	struct tacit_str rest = { data, len };
	size_t start = 0;
	size_t count = 0;

	while (rest.len) {
		const size_t at = len - rest.len;
		struct tacit_str line;

		(void)tacit_str_line(&rest, &line);
		if (is_line_of_letters(line)) {
			if (rest.len)
				continue;
			count += redact_letters(
				data + start, len - start, redaction);
		} else if (at > start) {
			count += redact_letters(
				data + start, at - start, redaction);
		}
		start = len - rest.len;
	}
	return count;
}

/* --- =?utf-8?B?...?= ------------------------------------------------------------- */

static size_t redact_words(
	char *data, size_t len, const struct redaction *redaction)
{
	const struct tacit_str all = { data, len };
	struct tacit_str word;
	size_t count = 0;
	size_t at = 0;

	while (at < len) {
		size_t next = tacit_str_find(tacit_str_from(all, at), "=?");
		const char *kind;
		size_t end;

		if (next == SIZE_MAX)
			break;
		at += next + 2;
		kind = memchr(data + at, '?', len - at);
		if (!kind || len - (size_t)(kind - data) < 4 || kind[2] != '?')
			continue;
		next = (size_t)(kind - data) + 3;
		word = tacit_str_from(all, next);
		word.len = word.len < WORD_MAX ? word.len : WORD_MAX;
		end = tacit_str_find(word, "?=");
		if (end != SIZE_MAX && tacit_small(kind[1]) == 'b')
			count += redact_letters(data + next, end, redaction);
	}
	return count;
}

size_t tacit_redact(
	struct tacit_buf *bytes, tacit_redact_fn *is_gone, void *ctx)
{
	const struct redaction plain = { is_gone, ctx, tacit_redact_name };
	const struct redaction coded = { is_gone, ctx, NULL };

	if (!bytes->len)
		return 0;
	return tacit_redact_plain(bytes->data, bytes->len, &plain) +
		redact_escaped(bytes->data, bytes->len, '=', &coded) +
		redact_escaped(bytes->data, bytes->len, '%', &coded) +
		redact_runs(bytes->data, bytes->len, &coded) +
		redact_words(bytes->data, bytes->len, &coded);
}
