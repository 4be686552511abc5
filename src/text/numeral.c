#include "text/numeral.h"

#include <string.h>

#include "text/numeral_table.h"

/* What a word adds to a number. */
struct part {
	uint32_t value;
	enum numeral_role role;
};

/* The rest of a word beside one ending of a list. */
static bool fits_end(struct tacit_str rest, struct tacit_str end)
{
	if (tacit_str_eqs(end, ".") || tacit_str_eqs(end, "_"))
		return !rest.len;
	if (!tacit_str_ends(end, "*"))
		return tacit_str_eq(rest, end);
	end.len--;
	return rest.len >= end.len && !memcmp(rest.data, end.data, end.len);
}

static bool fits_ends(struct tacit_str rest, const char *ends)
{
	struct tacit_str list = tacit_str_of(ends);
	struct tacit_str end;

	while (tacit_str_split(&list, ' ', &end))
		if (fits_end(rest, end))
			return true;
	return false;
}

static bool read_tail(const struct numeral_language *language,
	const struct numeral_root *root, struct tacit_str rest,
	struct part *out)
{
	const struct numeral_tail *tail;

	for (tail = language->tails; tail->text; tail++) {
		const bool makes_other = tail->times > 1 || tail->plus;

		if (!tacit_str_starts(rest, tail->text) ||
			(makes_other && root->value >= 10) ||
			!fits_ends(tacit_str_from(rest, strlen(tail->text)),
				tail->ends))
			continue;
		*out = (struct part){ root->value * tail->times + tail->plus,
			tail->is_meant ? NUMERAL_MEANT : root->role };
		return true;
	}
	return false;
}

/* The ending that a root takes, and a tail after it. */
static bool read_compound(const struct numeral_language *language,
	const struct numeral_root *root, struct tacit_str rest,
	struct part *out)
{
	struct tacit_str list = tacit_str_of(root->ends);
	struct tacit_str end;

	while (tacit_str_split(&list, ' ', &end)) {
		if (tacit_str_eqs(end, ".") || tacit_str_eqs(end, "_"))
			end.len = 0;
		if (rest.len > end.len &&
			!memcmp(rest.data, end.data, end.len) &&
			read_tail(language, root, tacit_str_from(rest, end.len),
				out))
			return true;
	}
	return false;
}

static bool read_numeral_word(const struct numeral_language *language,
	struct tacit_str word, struct part *out)
{
	const struct numeral_root *root;

	for (root = language->roots; root->text; root++) {
		struct tacit_str rest;

		if (!tacit_str_starts(word, root->text))
			continue;
		rest = tacit_str_from(word, strlen(root->text));
		*out = (struct part){ root->value, root->role };
		if (fits_ends(rest, root->ends) &&
			(rest.len || strchr(root->ends, '.')))
			return true;
		if (root->role != NUMERAL_MEANT &&
			read_compound(language, root, rest, out))
			return true;
	}
	return false;
}

/* --- the words of one number ------------------------------------------------------ */

struct reading {
	const struct numeral_language *language;
	uint32_t thousands;
	uint32_t group; /* below a thousand */
	uint32_t digit; /* the last word, where a multiplier may follow */
	uint32_t below; /* what is added must be smaller ... */
	uint32_t times_below; /* ... and what the digit is multiplied by */
};

static uint32_t size_of(const struct numeral_language *language, uint32_t value)
{
	if (value >= 100)
		return 100;
	if (value >= 20 || (value == 10 && !language->has_teens))
		return 10;
	return 1;
}

static bool multiply_digit(struct reading *r, uint32_t times)
{
	const uint32_t digit = r->digit ? r->digit : 1;

	if (times == 1000) {
		if (r->thousands)
			return false;
		r->thousands = r->group ? r->group : 1;
		r->group = 0;
	} else {
		if (times >= (r->digit ? r->times_below : r->below))
			return false;
		r->group += digit * times - r->digit;
	}
	r->digit = 0;
	r->below = times;
	return true;
}

static bool add_smaller(struct reading *r, uint32_t value)
{
	if (value >= r->below)
		return false;
	r->times_below = r->below;
	r->group += value;
	r->digit = value < 10 ? value : 0;
	r->below = value ? size_of(r->language, value) : 10;
	return true;
}

static bool take_numeral_word(struct reading *r, const struct part *part)
{
	if (part->role == NUMERAL_TIMES)
		return multiply_digit(r, part->value);
	return add_smaller(r, part->value);
}

bool tacit_numeral_read(const char *lang, const struct tacit_str *words,
	size_t count, struct tacit_numeral *out)
{
	struct reading r = { .language = tacit_numeral_language(lang),
		.below = 1000 };
	const struct numeral_language *language = r.language;
	struct part part;
	size_t i = 0;

	*out = (struct tacit_numeral){ .is_cardinal = true };
	if (language && language->ordinal && count &&
		tacit_str_eqs(words[0], language->ordinal)) {
		out->is_cardinal = false;
		i = 1;
	}
	for (; language && i < count; i++) {
		/* "two hundred and five" */
		if (language->joint && out->words == i && r.below >= 100 &&
			(r.group || r.thousands) && i + 1 < count &&
			tacit_str_eqs(words[i], language->joint))
			continue;
		if (!read_numeral_word(language, words[i], &part) ||
			!take_numeral_word(&r, &part))
			break;
		out->words = i + 1;
		if (part.role == NUMERAL_MEANT) {
			out->is_cardinal = false;
			break;
		}
	}
	out->value = r.thousands * 1000 + r.group;
	return out->words > 0;
}
