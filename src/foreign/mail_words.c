/* mail_words: a header's encoded words. */
#include "foreign/mail.h"

#include <string.h>

struct encoded_word {
	struct tacit_str charset;
	bool is_base64;
	struct tacit_str text;
	size_t len; /* of all of it */
};

/* "=?charset*language?B?text?=" at the start. */
static bool read_word(struct tacit_str rest, struct encoded_word *out)
{
	const size_t before = rest.len;
	struct tacit_str kind;
	size_t end;

	if (!tacit_str_skip(&rest, "=?") || !memchr(rest.data, '?', rest.len) ||
		!tacit_str_split(&rest, '?', &out->charset) ||
		!memchr(rest.data, '?', rest.len) ||
		!tacit_str_split(&rest, '?', &kind) || kind.len != 1 ||
		!strchr("BbQq", kind.data[0]) || !out->charset.len)
		return false;
	end = tacit_str_find(rest, "?=");
	if (end == SIZE_MAX || memchr(out->charset.data, ' ', out->charset.len))
		return false;
	out->text = (struct tacit_str){ rest.data, end };
	out->is_base64 = tacit_small(kind.data[0]) == 'b';
	out->len = before - rest.len + end + 2;
	end = tacit_str_find(out->charset, "*");
	if (end != SIZE_MAX)
		out->charset.len = end;
	return true;
}

/* Words of one charset are decoded together: a character may begin in one and
 * end in the next. */
struct pending {
	struct tacit_buf bytes;
	struct tacit_buf charset;
	bool is_open;
};

static void flush_words(struct pending *pending, struct tacit_buf *out)
{
	if (pending->is_open)
		(void)tacit_mail_to_utf8(tacit_buf_cstr(&pending->charset),
			tacit_buf_str(&pending->bytes), out);
	tacit_buf_truncate(&pending->bytes, 0);
	pending->is_open = false;
}

static void join_word(struct pending *pending, const struct encoded_word *word,
	struct tacit_buf *out)
{
	if (pending->is_open &&
		!tacit_str_eq_nocase(
			word->charset, tacit_buf_str(&pending->charset)))
		flush_words(pending, out);
	tacit_buf_truncate(&pending->charset, 0);
	tacit_buf_add_str(&pending->charset, word->charset);
	pending->is_open = true;
	if (word->is_base64)
		tacit_mail_base64(word->text, &pending->bytes);
	else
		tacit_mail_quoted(word->text, true, &pending->bytes);
}

/* Up to the next encoded word, or to the end. */
static size_t plain_length(struct tacit_str rest, struct encoded_word *word)
{
	size_t at = 0;

	while (at < rest.len) {
		size_t next = tacit_str_find(tacit_str_from(rest, at), "=?");

		if (next == SIZE_MAX)
			return rest.len;
		at += next;
		if (read_word(tacit_str_from(rest, at), word))
			return at;
		at += 2;
	}
	return rest.len;
}

static void decode_words(struct tacit_str rest, struct tacit_buf *out)
{
	struct pending pending = { { 0 }, { 0 }, false };

	while (rest.len) {
		struct encoded_word word = { .len = 0 };
		struct tacit_str plain = { rest.data,
			plain_length(rest, &word) };

		/* blanks between two words are none */
		if (!pending.is_open || !word.len ||
			tacit_str_trim(plain).len) {
			flush_words(&pending, out);
			(void)tacit_mail_to_utf8(NULL, plain, out);
		}
		if (word.len)
			join_word(&pending, &word, out);
		rest = tacit_str_from(rest, plain.len + word.len);
	}
	flush_words(&pending, out);
	tacit_buf_clear(&pending.bytes);
	tacit_buf_clear(&pending.charset);
}

void tacit_mail_header(struct tacit_str raw, struct tacit_buf *out)
{
	struct tacit_buf line = { 0 };
	size_t i;

	for (i = 0; i < raw.len; i++) {
		if (raw.data[i] != '\n' && raw.data[i] != '\r' &&
			raw.data[i] != '\0')
			tacit_buf_addc(&line, raw.data[i]);
	}
	decode_words(tacit_str_trim(tacit_buf_str(&line)), out);
	tacit_buf_clear(&line);
}
