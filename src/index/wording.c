#include "index/wording.h"

#include <string.h>

#include <tacit/mem.h>

struct range {
	uint32_t first;
	uint32_t last;
};

/* Written without spaces between words. */
static const struct range unspaced[] = {
	{ 0x0e01, 0x0eff }, /* Thai, Lao */
	{ 0x1000, 0x109f }, /* Burmese */
	{ 0x1780, 0x17ff }, /* Khmer */
	{ 0x3005, 0x3007 }, /* ideographic marks that are letters */
	{ 0x3040, 0x30ff }, /* Japanese syllables */
	{ 0x31f0, 0x31ff },
	{ 0x3400, 0x4dbf }, /* ideographs */
	{ 0x4e00, 0x9fff },
	{ 0xac00, 0xd7a3 }, /* Korean: particles are written to the word */
	{ 0xf900, 0xfaff },
	{ 0xff66, 0xff9d },
	{ 0x20000, 0x3134f },
};

/* Beyond ASCII, what is certainly no part of a word. */
static const struct range punctuation[] = {
	{ 0x0080, 0x00a9 },
	{ 0x00ab, 0x00b1 },
	{ 0x00b6, 0x00b8 },
	{ 0x00bb, 0x00bb },
	{ 0x00bf, 0x00bf },
	{ 0x2000, 0x206f },
	{ 0x3000, 0x3004 },
	{ 0x3008, 0x3020 },
	{ 0xff00, 0xff0f },
	{ 0xff1a, 0xff20 },
};

static bool is_in(const struct range *ranges, size_t count, uint32_t point)
{
	size_t i;

	for (i = 0; i < count && point >= ranges[i].first; i++) {
		if (point <= ranges[i].last)
			return true;
	}
	return false;
}

static bool is_unspaced(uint32_t point)
{
	return point >= unspaced[0].first &&
		is_in(unspaced, TACIT_COUNT(unspaced), point);
}

static bool is_of_word(uint32_t point)
{
	if (point < 0x80)
		return (point >= '0' && point <= '9') ||
			(point >= 'A' && point <= 'Z') ||
			(point >= 'a' && point <= 'z');
	return !is_in(punctuation, TACIT_COUNT(punctuation), point);
}

/* Copy, with cuts around characters that are words by themselves. */
static void cut(struct tacit_str text, struct tacit_buf *out)
{
	size_t plain = 0; /* bytes at the front that are copied as they are */

	while (plain < text.len) {
		struct tacit_str rest = tacit_str_from(text, plain);
		uint32_t point = (unsigned char)rest.data[0];
		size_t len = point < 0x80 ? 1 : tacit_utf8_decode(rest, &point);
		bool is_bad =
			!len || (point < ' ' && point != '\n' && point != '\t');

		if (!is_bad && !is_unspaced(point)) {
			plain += len;
			continue;
		}
		tacit_buf_add(out, text.data, plain);
		if (is_bad) {
			tacit_buf_addc(out, ' ');
			len = 1;
		} else {
			tacit_buf_addc(out, TACIT_CUT);
			tacit_buf_add(out, rest.data, len);
			tacit_buf_addc(out, TACIT_CUT);
		}
		text = tacit_str_from(text, plain + len);
		plain = 0;
	}
	tacit_buf_add(out, text.data, plain);
}

static bool is_blob(struct tacit_str word)
{
	size_t i;

	for (i = 0; i < word.len; i++) {
		if (!tacit_is_hex(word.data[i]))
			return false;
	}
	return word.len == 40;
}

/* "key: value", "- value" or a list's "key:" -> the value's words */
static void add_value(struct tacit_str line, struct tacit_buf *head)
{
	struct tacit_str word;
	size_t colon;

	line = tacit_str_trim(line);
	if (!line.len || line.data[0] == '#')
		return;
	colon = tacit_str_find(line, ":");
	if (!tacit_str_skip(&line, "- ") && colon != SIZE_MAX)
		line = tacit_str_from(line, colon + 1);
	line = tacit_str_trim(line);
	if (!line.len)
		return;
	while (tacit_str_split(&line, ' ', &word)) {
		if (is_blob(word))
			continue;
		cut(word, head);
		tacit_buf_addc(head, ' ');
	}
	tacit_buf_addc(head, '\n');
}

void tacit_wording_split(
	struct tacit_str text, struct tacit_buf *head, struct tacit_buf *body)
{
	struct tacit_str rest = text;
	struct tacit_str line;

	if (!tacit_str_line(&rest, &line) || !tacit_str_eqs(line, "---")) {
		cut(text, body);
		return;
	}
	while (tacit_str_line(&rest, &line)) {
		if (tacit_str_eqs(line, "---")) {
			cut(rest, body);
			return;
		}
		add_value(line, head);
	}
}

/* One string of a query, if it has anything that can be found. */
static bool add_item(struct tacit_str item, bool is_prefix, size_t *count,
	struct tacit_buf *out)
{
	struct tacit_str rest = item;
	bool has_word = false;

	while (rest.len) {
		uint32_t point;
		size_t len = tacit_utf8_decode(rest, &point);

		has_word = has_word || is_of_word(point);
		rest = tacit_str_from(rest, len);
	}
	if (!has_word)
		return !is_prefix;
	/* side by side means all of them; the quotes make it a string */
	tacit_buf_adds(out, *count ? " \"" : "\"");
	cut(item, out);
	tacit_buf_adds(out, is_prefix ? "\" *" : "\"");
	++*count;
	return true;
}

/* Take one word or quoted phrase off the rest. */
static bool take_item(struct tacit_str *rest, struct tacit_str *item,
	bool *is_prefix, struct tacit_err *err)
{
	bool is_quoted = rest->data[0] == '"';
	size_t i = is_quoted ? 1 : 0;
	size_t start = i;

	while (i < rest->len &&
		(is_quoted ? rest->data[i] != '"'
			   : !tacit_is_space(rest->data[i]) &&
					!strchr("\"*", rest->data[i])))
		i++;
	if (is_quoted && i == rest->len) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the search has an opening quote without a closing "
			"one");
		return tacit_hint(err,
			"quotes stand around a phrase: "
			"\"border control\"");
	}
	*item = (struct tacit_str){ rest->data + start, i - start };
	i += is_quoted;
	*is_prefix = i < rest->len && rest->data[i] == '*';
	i += *is_prefix;
	if (*is_prefix && i < rest->len && !tacit_is_space(rest->data[i])) {
		(void)tacit_fail(err, TACIT_INVALID,
			"an asterisk may only stand at the end of a word");
		return tacit_hint(err, "traffick* finds trafficking");
	}
	*rest = tacit_str_from(*rest, i);
	return true;
}

static bool check_text(struct tacit_str text, struct tacit_err *err)
{
	size_t i;

	if (text.len > TACIT_WORDS_MAX)
		return tacit_fail(err, TACIT_INVALID,
			"the search is longer than %d bytes", TACIT_WORDS_MAX);
	if (!tacit_utf8_valid(text))
		return tacit_fail(
			err, TACIT_INVALID, "the search is not UTF-8");
	for (i = 0; i < text.len; i++) {
		if ((unsigned char)text.data[i] < ' ' &&
			!tacit_is_space(text.data[i]))
			return tacit_fail(err, TACIT_INVALID,
				"the search has a control character");
	}
	return true;
}

bool tacit_wording_query(
	const char *words, struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(words);
	struct tacit_str item = { 0 };
	bool is_prefix = false;
	size_t count = 0;

	if (!check_text(rest, err))
		return false;
	for (;;) {
		rest = tacit_str_trim(rest);
		if (!rest.len)
			break;
		if (!take_item(&rest, &item, &is_prefix, err))
			return false;
		if (!add_item(item, is_prefix, &count, out))
			return tacit_fail(err, TACIT_INVALID,
				"an asterisk stands after no word");
		if (count > TACIT_WORDS_ITEMS)
			return tacit_fail(err, TACIT_INVALID,
				"the search has more than %d words",
				TACIT_WORDS_ITEMS);
	}
	if (!count) {
		(void)tacit_fail(
			err, TACIT_INVALID, "there is no word to search for");
		return tacit_hint(err, "give one or more words");
	}
	return true;
}

void tacit_wording_show(const char *snippet, struct tacit_buf *out)
{
	for (; snippet && *snippet; snippet++) {
		if (*snippet == '\n' || *snippet == '\t')
			tacit_buf_addc(out, ' ');
		else if (*snippet != TACIT_CUT)
			tacit_buf_addc(out, *snippet);
	}
}
