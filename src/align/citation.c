/* What people cite, and the passages that answer to it (declared in
 * address.h). */
#include <tacit/address.h>

#include <stdlib.h>
#include <string.h>

#include "align/citation_words.h"
#include "align/enumerator.h"
#include "align/enumerator_number.h"
#include "base/letter.h"

/* How near a citation comes to an address. */
enum nearness {
	APART,
	SAME_NUMBER, /* one of them with a word, the other without */
	SAME_KEY
};

/* Without the number that makes one address of several: "2~3.p1" is "2.p1". */
static const char *without_repeats(
	struct tacit_arena *arena, const char *address)
{
	char *out = tacit_arena_strdup(arena, address);
	char *to = out;
	const char *from = out;

	while (*from) {
		if (*from == '~')
			from += 1 + strspn(from + 1, "0123456789");
		else
			*to++ = *from++;
	}
	*to = '\0';
	return out;
}

/* Letters and digits small, a full stop before each lower number. */
static void add_key(
	struct tacit_buf *out, struct tacit_str text, bool owes_stop)
{
	while (text.len) {
		uint32_t point = 0;
		char bytes[4];

		if (!tacit_utf8_take(&text, &point))
			break;
		if (point == '.' || point == '(' || point == ',') {
			owes_stop = out->len > 0;
		} else if (tacit_letter_is(point)) {
			if (owes_stop)
				tacit_buf_addc(out, '.');
			owes_stop = false;
			point = tacit_letter_small(point);
			tacit_buf_add(
				out, bytes, tacit_utf8_encode(point, bytes));
		}
	}
}

/* Of what has a word, by its value: II, 二 and 2 are one, and so are "premier"
 * and "1er". */
static void add_number_key(struct tacit_buf *out, struct tacit_str number)
{
	static const char *const firsts[] = { "premier", "première", "1er",
		"1re", NULL };
	unsigned value = tacit_number_chinese_value(number);
	size_t i;

	if (!value)
		value = tacit_number_roman_value(number);
	for (i = 0; firsts[i] && !value; i++)
		value = tacit_str_eqs(number, firsts[i]);
	if (value)
		tacit_buf_printf(out, "%u", value);
	else
		add_key(out, number, false);
}

const char *tacit_enumerator_key(
	struct tacit_arena *arena, const char *address, enum tacit_numbered *of)
{
	const char *plain = without_repeats(arena, address);
	struct tacit_enumerator enumerator;
	struct tacit_buf out = { 0 };

	*of = TACIT_NUMBERED_ANY;
	if (tacit_enumerator_read(arena, plain, &enumerator) &&
		enumerator.of != TACIT_NUMBERED_ANY) {
		*of = enumerator.of;
		add_number_key(&out, tacit_str_of(enumerator.number));
		/* what stands below it: ".p1", "(2)" */
		add_key(&out, tacit_str_of(enumerator.title), true);
	} else {
		add_key(&out, tacit_str_of(plain), false);
	}
	return tacit_buf_keep(&out, arena).data;
}

/* A citation, read once for all addresses. */
struct cited {
	const char *key;
	enum tacit_numbered of;
	const char *letters; /* all of it: "annex a" is "annexa" */
};

static const char *letters_of(struct tacit_arena *arena, const char *text)
{
	struct tacit_buf out = { 0 };

	add_key(&out, tacit_str_of(without_repeats(arena, text)), false);
	return tacit_buf_keep(&out, arena).data;
}

static enum nearness nearness_of(struct tacit_arena *arena, const char *address,
	const struct cited *cited)
{
	enum tacit_numbered its;
	const char *own = tacit_enumerator_key(arena, address, &its);

	if (!strcmp(letters_of(arena, address), cited->letters))
		return SAME_KEY;
	if (strcmp(own, cited->key) != 0)
		return APART;
	if (its == cited->of)
		return SAME_KEY;
	return its == TACIT_NUMBERED_ANY || cited->of == TACIT_NUMBERED_ANY
		? SAME_NUMBER
		: APART;
}

/* All that come as near, and nothing that is less so. */
static size_t answer_to(const struct tacit_addresses *addresses,
	const char *typed, const struct tacit_passage **found, size_t max)
{
	struct tacit_arena arena = { 0 };
	struct tacit_arena work = { 0 };
	struct cited cited = { .letters = letters_of(&arena, typed) };
	enum nearness best = SAME_NUMBER;
	const char *full;
	size_t count = 0;
	size_t i;

	full = tacit_citation_in_full(&arena, typed);
	if (!tacit_citation_within(&arena, full, &cited.key, &cited.of))
		cited.key = tacit_enumerator_key(&arena, full, &cited.of);
	for (i = 0; *cited.key && i < addresses->count; i++) {
		const struct tacit_passage *passage = &addresses->list[i];
		enum nearness is = nearness_of(&work, passage->address, &cited);

		tacit_arena_clear(&work);
		if (is < best)
			continue;
		if (is > best)
			count = 0;
		best = is;
		if (count < max)
			found[count] = passage;
		count++;
	}
	tacit_arena_clear(&arena);
	return count;
}

/* --- a heading, by its words ---------------------------------------------------- */

/* Words small, one blank between them. */
static const char *words_of(struct tacit_arena *arena, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_buf out = { 0 };
	bool owes_blank = false;
	uint32_t point = 0;
	char bytes[4];

	while (tacit_utf8_take(&rest, &point)) {
		if (!tacit_letter_is(point)) {
			owes_blank = out.len > 0;
			continue;
		}
		if (owes_blank)
			tacit_buf_addc(&out, ' ');
		owes_blank = false;
		tacit_buf_add(&out, bytes,
			tacit_utf8_encode(tacit_letter_small(point), bytes));
	}
	return tacit_buf_keep(&out, arena).data;
}

/* "2.1 Duties" of "2.1 Duties of focal points": its number and first words. */
static bool begins_it(
	const char *heading, const char *number, const char *cited)
{
	const size_t len = strlen(cited);

	return strlen(number) + 1 < len &&
		!strncmp(cited, number, strlen(number)) &&
		cited[strlen(number)] == ' ' && !strncmp(heading, cited, len) &&
		(!heading[len] || heading[len] == ' ');
}

/* All of it, without its number, or the number and how it goes on. */
static bool is_headed(struct tacit_arena *arena,
	const struct tacit_passage *passage, const char *cited)
{
	struct tacit_enumerator enumerator;
	const char *all;

	if (passage->node->kind != TACIT_MD_HEADING)
		return false;
	all = words_of(arena, passage->text);
	if (!strcmp(all, cited))
		return true;
	return tacit_enumerator_read(arena, passage->text, &enumerator) &&
		(!strcmp(words_of(arena, enumerator.title), cited) ||
			begins_it(all, words_of(arena, enumerator.address),
				cited));
}

static size_t find_headed(const struct tacit_addresses *addresses,
	const char *typed, const struct tacit_passage **found, size_t max)
{
	struct tacit_arena arena = { 0 };
	struct tacit_arena work = { 0 };
	const char *cited = words_of(&arena, typed);
	size_t count = 0;
	size_t i;

	for (i = 0; *cited && i < addresses->count; i++) {
		const struct tacit_passage *passage = &addresses->list[i];
		const bool is = is_headed(&work, passage, cited);

		tacit_arena_clear(&work);
		if (is && count < max)
			found[count] = passage;
		count += is;
	}
	tacit_arena_clear(&arena);
	return count;
}

/* Those of one address, which stand in the order of their numbers. */
static size_t find_repeats(const struct tacit_addresses *addresses,
	const char *typed, const struct tacit_passage **found, size_t max)
{
	const struct tacit_passage *passage;
	struct tacit_arena arena = { 0 };
	size_t count = 0;
	unsigned number;

	for (number = 1;; number++) {
		passage = tacit_address_find(addresses,
			number == 1 ? typed
				    : tacit_arena_printf(
					      &arena, "%s~%u", typed, number));
		if (!passage)
			break;
		if (count < max)
			found[count] = passage;
		count++;
	}
	tacit_arena_clear(&arena);
	return count;
}

size_t tacit_address_cited(const struct tacit_addresses *addresses,
	const char *typed, bool is_loose, const struct tacit_passage **found,
	size_t max)
{
	size_t len = strlen(typed);
	struct tacit_arena arena = { 0 };
	size_t count;

	if (len > 2 && !strcmp(typed + len - 2, "~1")) {
		const struct tacit_passage *first = tacit_address_find(
			addresses, tacit_arena_strndup(&arena, typed, len - 2));

		tacit_arena_clear(&arena);
		if (first && max)
			found[0] = first;
		return first != NULL;
	}
	count = find_repeats(addresses, typed, found, max);
	if (!count && is_loose)
		count = answer_to(addresses, typed, found, max);
	return count || !is_loose ? count
				  : find_headed(addresses, typed, found, max);
}

/* --- did you mean ------------------------------------------------------------- */

/* Take the next word off; whether it is, or has, a number. */
static bool take_token(struct tacit_str *rest, struct tacit_str *token)
{
	bool has_digit = false;
	size_t len = 0;

	while (rest->len && !tacit_number_begins_word(*rest))
		*rest = tacit_str_from(*rest, 1);
	while (tacit_number_begins_word(tacit_str_from(*rest, len))) {
		size_t one;

		(void)tacit_number_point(tacit_str_from(*rest, len), &one);
		has_digit = has_digit || tacit_is_digit(rest->data[len]);
		len += one;
	}
	*token = (struct tacit_str){ rest->data, len };
	*rest = tacit_str_from(*rest, len);
	return has_digit || len == 1 || tacit_number_is_roman(*token) ||
		tacit_number_chinese(*token);
}

static bool next_number(struct tacit_str *rest, struct tacit_str *number)
{
	while (rest->len) {
		if (take_token(rest, number) && number->len)
			return true;
	}
	return false;
}

static bool has_same_numbers(const char *left, const char *right)
{
	struct tacit_str a = tacit_str_of(left);
	struct tacit_str b = tacit_str_of(right);
	struct tacit_str x;
	struct tacit_str y;

	while (next_number(&a, &x)) {
		if (!next_number(&b, &y) || !tacit_str_eq_nocase(x, y))
			return false;
	}
	return !next_number(&b, &y);
}

const char *tacit_address_nearest(
	const struct tacit_addresses *addresses, const char *address)
{
	const struct tacit_passage *cited;
	const char **names;
	const char *nearest;
	size_t count = 0;
	size_t i;

	if (answer_to(addresses, address, &cited, 1) == 1)
		return cited->address;
	names = tacit_zalloc(addresses->count, sizeof(const char *));
	for (i = 0; i < addresses->count; i++) {
		if (has_same_numbers(addresses->list[i].address, address))
			names[count++] = addresses->list[i].address;
	}
	nearest = tacit_nearest(address, names, count);
	free(names);
	return nearest;
}
