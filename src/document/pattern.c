#include "document/pattern.h"

#include <string.h>

#include <tacit/buf.h>
#include <tacit/time.h>

static bool is_year(struct tacit_str text)
{
	uint64_t year;

	return text.len == 4 && tacit_str_number(text, TACIT_YEAR_MAX, &year) &&
		year >= TACIT_YEAR_MIN;
}

static bool is_date_word(struct tacit_str text)
{
	struct tacit_date date;

	return tacit_date_parse(text, &date);
}

bool tacit_is_state_code(struct tacit_str text)
{
	return text.len == 3 && tacit_is_small(text.data[0]) &&
		tacit_is_small(text.data[1]) && tacit_is_small(text.data[2]);
}

/* Crockford's base32, as content ids are written. */
static bool is_base32(struct tacit_str text)
{
	return tacit_str_is_of(text, "0123456789abcdefghjkmnpqrstvwxyz");
}

static bool is_measure(struct tacit_str text)
{
	return tacit_str_is_of(text, "0123456789");
}

bool tacit_is_section(struct tacit_str text)
{
	return tacit_str_is_of(text, "ivxlc");
}

static bool is_item(struct tacit_str text)
{
	struct tacit_str section;

	return tacit_str_split(&text, '.', &section) &&
		tacit_is_section(section) && is_measure(text);
}

/* No dot: what follows a dot is a language. */
static bool is_name(struct tacit_str text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		char c = text.data[i];

		if (!tacit_is_small(c) && !tacit_is_digit(c) &&
			(i == 0 || (c != '-' && c != '_')))
			return false;
	}
	return text.len > 0;
}

/* With a digit first an area would look like a year, a paper like a measure.
 */
bool tacit_is_slug(struct tacit_str text)
{
	return is_name(text) && tacit_is_small(text.data[0]);
}

static const struct shape {
	const char *name;
	size_t len; /* 0: as long as the rest of the segment leaves */
	bool (*fits)(struct tacit_str text);
} shapes[TACIT_WORD_COUNT] = {
	[TACIT_WORD_YEAR] = { "YEAR", 4, is_year },
	[TACIT_WORD_DATE] = { "DATE", 10, is_date_word },
	[TACIT_WORD_STATE] = { "STATE", 3, tacit_is_state_code },
	[TACIT_WORD_ID] = { "ID", 16, is_base32 },
	[TACIT_WORD_SUM] = { "SUM", 8, is_base32 },
	[TACIT_WORD_AREA] = { "AREA", 0, tacit_is_slug },
	[TACIT_WORD_MEASURE] = { "MEASURE", 0, is_measure },
	[TACIT_WORD_PAPER] = { "PAPER", 0, tacit_is_slug },
	[TACIT_WORD_ITEM] = { "ITEM", 0, is_item },
	[TACIT_WORD_NOTE] = { "NOTE", 0, is_name },
	[TACIT_WORD_KIND] = { "KIND", 0, tacit_is_slug },
	[TACIT_WORD_ORGAN] = { "ORGAN", 0, tacit_is_slug },
	[TACIT_WORD_NETWORK] = { "NETWORK", 0, tacit_is_slug },
	[TACIT_WORD_EVENT] = { "EVENT", 0, is_name },
	[TACIT_WORD_DECISION] = { "DECISION", 0, is_name },
};

/* Take the word at the start of the pattern off it; -1: it has none there. */
static int take_pattern_word(struct tacit_str *pattern)
{
	size_t len = 0;
	int i;

	while (len < pattern->len && tacit_is_capital(pattern->data[len]))
		len++;
	for (i = 0; len && i < TACIT_WORD_COUNT; i++) {
		if (strlen(shapes[i].name) != len ||
			memcmp(shapes[i].name, pattern->data, len) != 0)
			continue;
		*pattern = tacit_str_from(*pattern, len);
		return i;
	}
	return -1;
}

/* What the pattern takes for certain up to the end of its segment. */
static size_t fixed_length(struct tacit_str pattern)
{
	size_t len = 0;

	while (pattern.len && pattern.data[0] != '/') {
		int word = take_pattern_word(&pattern);

		if (word >= 0) {
			len += shapes[word].len;
			continue;
		}
		len++;
		pattern = tacit_str_from(pattern, 1);
	}
	return len;
}

static size_t segment_length(struct tacit_str text)
{
	const char *slash = text.len ? memchr(text.data, '/', text.len) : NULL;

	return slash ? (size_t)(slash - text.data) : text.len;
}

static bool match_word(int word, struct tacit_str pattern,
	struct tacit_str *text, struct tacit_str *taken)
{
	size_t have = segment_length(*text);
	size_t len = shapes[word].len;

	if (!len) {
		size_t rest = fixed_length(pattern);

		if (have <= rest)
			return false;
		len = have - rest;
	}
	if (len > have)
		return false;
	*taken = (struct tacit_str){ text->data, len };
	*text = tacit_str_from(*text, len);
	return shapes[word].fits(*taken);
}

bool tacit_pattern_match(struct tacit_str pattern, struct tacit_str text,
	struct tacit_bindings *out)
{
	*out = (struct tacit_bindings){ 0 };
	while (pattern.len) {
		int word = take_pattern_word(&pattern);

		if (word >= 0) {
			if (!match_word(word, pattern, &text, &out->word[word]))
				return false;
			continue;
		}
		if (!tacit_str_take(&text, pattern.data[0]))
			return false;
		pattern = tacit_str_from(pattern, 1);
	}
	return text.len == 0;
}

bool tacit_pattern_is_complete(
	struct tacit_str pattern, const struct tacit_bindings *words)
{
	while (pattern.len) {
		int word = take_pattern_word(&pattern);

		if (word >= 0) {
			if (!words->word[word].len)
				return false;
			continue;
		}
		pattern = tacit_str_from(pattern, 1);
	}
	return true;
}

const char *tacit_pattern_expand(struct tacit_arena *arena,
	struct tacit_str pattern, const struct tacit_bindings *words,
	bool upper)
{
	struct tacit_buf buf = { 0 };
	size_t i;

	while (pattern.len) {
		int word = take_pattern_word(&pattern);

		if (word >= 0) {
			tacit_buf_add_str(&buf, words->word[word]);
			continue;
		}
		tacit_buf_addc(&buf, pattern.data[0]);
		pattern = tacit_str_from(pattern, 1);
	}
	for (i = 0; upper && i < buf.len; i++)
		buf.data[i] = tacit_capital(buf.data[i]);
	return tacit_buf_keep(&buf, arena).data;
}

const char *tacit_pattern_lower(
	struct tacit_arena *arena, struct tacit_str text)
{
	char *copy = tacit_arena_strndup(arena, text.data, text.len);
	size_t i;

	for (i = 0; i < text.len; i++)
		copy[i] = tacit_small(copy[i]);
	return copy;
}
