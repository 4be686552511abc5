/*
 * compare_mode: how things are held, in one text and in several.
 *
 * One thing is held in one way; a text that says of the same thing two is at
 * odds with itself. Between texts a thing is compared with itself, and what is
 * said of different things only where each text says one way in all.
 */
#include "parallel/compare.h"

#include <string.h>

#include "parallel/words.h"

enum { MODES_MAX = 8 /* there are four */ };

/* The ways in which a text says that a thing is held. */
static size_t ways_of(
	const struct stateds *text, unsigned thing, const struct stated **ways)
{
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i < text->count && count < MODES_MAX; i++) {
		const struct stated *one = &text->list[i];

		if (one->kind != TACIT_STATED_MODE || one->thing != thing)
			continue;
		for (k = 0; k < count; k++)
			if (!strcmp(ways[k]->value, one->value))
				break;
		if (k == count)
			ways[count++] = one;
	}
	return count;
}

static const struct value *find_mode(
	const struct comparing *c, const char *text)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (!strcmp(c->values[i].text, text))
			return &c->values[i];
	return NULL;
}

/* Is a value said of a thing of which the text says another, too? */
static bool is_at_odds(const struct stateds *text, const char *value)
{
	const struct stated *ways[MODES_MAX];
	unsigned thing;
	size_t i;

	for (thing = 0; thing < TACIT_THING_END; thing++) {
		const size_t count = ways_of(text, thing, ways);

		for (i = 0; count > 1 && i < count; i++)
			if (!strcmp(ways[i]->value, value))
				return true;
	}
	return false;
}

static void compare_within(struct comparing *c, size_t text)
{
	struct tacit_parallel_finding *finding = NULL;
	size_t i;

	for (i = 0; i < c->count; i++) {
		if (!is_at_odds(&c->texts[text], c->values[i].text))
			continue;
		if (!finding) {
			finding = tacit_compare_tell(c);
			finding->is_of_one = true;
			finding->of = text;
			finding->name = tacit_arena_printf(c->arena, "%s in %s",
				tacit_stated_word(c->kind),
				c->texts[text].lang);
			finding->said = tacit_arena_array(
				c->arena, c->count, sizeof(*finding->said));
		}
		finding->said[finding->said_count++] = c->values[i].said[text];
	}
}

/* --- between texts ---------------------------------------------------------------------- */

/* Each text that says how the thing is held says one way, and two of them
 * another. */
static bool differs(const struct comparing *c, unsigned thing,
	const struct stated **of, const char **other)
{
	const struct stated *ways[MODES_MAX];
	const char *first = NULL;
	size_t text;

	*other = NULL;
	for (text = 0; text < c->text_count; text++) {
		const size_t count = ways_of(&c->texts[text], thing, ways);

		if (count > 1)
			return false;
		of[text] = count ? ways[0] : NULL;
		if (!count)
			continue;
		if (!first)
			first = ways[0]->value;
		else if (strcmp(first, ways[0]->value) != 0)
			*other = ways[0]->value;
	}
	return *other != NULL;
}

static void compare_thing(struct comparing *c, unsigned thing)
{
	const struct stated *of[TACIT_PARALLEL_TEXTS];
	struct tacit_parallel_finding *finding;
	const char *other;
	size_t text;

	if (!differs(c, thing, of, &other))
		return;
	finding = tacit_compare_tell(c);
	finding->said = tacit_arena_array(
		c->arena, c->text_count, sizeof(*finding->said));
	finding->said_count = c->text_count;
	for (text = c->text_count; text-- > 0;) {
		const struct value *value =
			of[text] ? find_mode(c, of[text]->value) : NULL;

		if (!value)
			continue;
		finding->said[text] = value->said[text];
		finding->name = tacit_arena_printf(c->arena, "%s %s %s",
			tacit_stated_word(c->kind), value->text, other);
	}
}

static size_t count_ways(const struct comparing *c, size_t text)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < c->count; i++)
		count += c->values[i].said[text].count > 0;
	return count;
}

void tacit_compare_modes(struct comparing *c)
{
	size_t most = 0;
	size_t least = SIZE_MAX;
	unsigned thing;
	size_t text;

	for (text = 0; text < c->text_count; text++) {
		const size_t count = count_ways(c, text);

		most = count > most ? count : most;
		least = count < least ? count : least;
	}
	/* one way in all, or nothing at all */
	if (most < 2 || !least)
		tacit_compare_values(c);
	else
		for (thing = 0; thing < TACIT_THING_END; thing++)
			compare_thing(c, thing);
	for (text = 0; text < c->text_count; text++)
		compare_within(c, text);
}
