/* compare: which facts of several texts have no counterpart. */
#include "parallel/parallel.h"

#include <stdlib.h>
#include <string.h>

#include "parallel/stated.h"

/* how many values further on one is looked for that differs from another */
enum { PAIR_FAR = 512, DAYS_MAX = 4096 };

static const struct {
	const char *word;
	/* said as often in one as in another; else it is enough that it is
	 * said at all */
	bool is_counted;
	bool is_single; /* one text speaks in one way */
} kinds[TACIT_STATED_COUNT] = {
	[TACIT_STATED_NOTE] = { "note", true, false },
	[TACIT_STATED_DATE] = { "date", true, false },
	[TACIT_STATED_TIME] = { "time", true, false },
	[TACIT_STATED_ZONE] = { "zone", false, false },
	[TACIT_STATED_MAIL] = { "address", true, false },
	[TACIT_STATED_STATE] = { "state", false, false },
	[TACIT_STATED_YEAR] = { "year", false, false },
	[TACIT_STATED_NUMBER] = { "number", false, false },
	[TACIT_STATED_EXTENT] = { "extent", true, false },
	[TACIT_STATED_MODE] = { "mode", false, true },
	[TACIT_STATED_LIST] = { "list", true, false },
	[TACIT_STATED_TABLE] = { "table", true, false },
};

const char *tacit_stated_word(enum tacit_stated kind)
{
	return kinds[kind].word;
}

/* A value of a kind, and where each text states it. */
struct value {
	const char *text;
	bool is_digits; /* somewhere */
	bool is_told; /* in a finding already */
	struct tacit_parallel_said said[TACIT_PARALLEL_TEXTS];
};

struct comparing {
	struct tacit_arena *arena;
	struct stateds *texts;
	size_t text_count;
	enum tacit_stated kind;
	struct value *values; /* of the kind, in the order of the texts */
	size_t count;
	size_t cap;
	size_t *slots; /* positions of the values plus 1, by hash */
	size_t slot_count;
	struct tacit_parallel *out;
};

/* --- the values of a kind ------------------------------------------------------- */

/* Where it is, or is to be, in the table: a power of two, never full. */
static size_t place_of_value(const struct comparing *c, const char *text)
{
	const size_t mask = c->slot_count - 1;
	size_t slot = (size_t)tacit_hash_str(1, tacit_str_of(text)) & mask;

	while (c->slots[slot] &&
		strcmp(c->values[c->slots[slot] - 1].text, text) != 0)
		slot = (slot + 1) & mask;
	return slot;
}

static void grow_values(struct comparing *c)
{
	size_t i;

	c->slot_count = c->slot_count ? c->slot_count * 2 : 64;
	c->slots =
		tacit_arena_array(c->arena, c->slot_count, sizeof(*c->slots));
	for (i = 0; i < c->count; i++)
		c->slots[place_of_value(c, c->values[i].text)] = i + 1;
}

static struct value *value_named(struct comparing *c, const char *text)
{
	struct value *value;
	size_t slot;

	if (c->count * 2 >= c->slot_count)
		grow_values(c);
	slot = place_of_value(c, text);
	if (c->slots[slot])
		return &c->values[c->slots[slot] - 1];
	value = tacit_arena_append(
		c->arena, &c->values, &c->count, &c->cap, sizeof(*value));
	value->text = text;
	c->slots[slot] = c->count;
	return value;
}

static void add_line(
	struct comparing *c, struct value *value, size_t text, unsigned line)
{
	struct tacit_parallel_said *said = &value->said[text];

	*(unsigned *)tacit_arena_append(c->arena, &said->lines, &said->count,
		&said->cap, sizeof(line)) = line;
}

static void gather_text(struct comparing *c, size_t text)
{
	const struct stateds *stateds = &c->texts[text];
	size_t i;

	for (i = 0; i < stateds->count; i++) {
		const struct stated *one = &stateds->list[i];
		struct value *value;

		if (one->kind != c->kind)
			continue;
		value = value_named(c, one->value);
		value->is_digits |= one->is_digits;
		if (!value->said[text].count) {
			value->said[text].value = one->value;
			value->said[text].words = one->words;
		}
		add_line(c, value, text, one->line);
	}
}

/* What `from` says is said as `to` does. */
static void merge_values(
	struct comparing *c, struct value *to, struct value *from)
{
	size_t text;
	size_t i;

	for (text = 0; text < c->text_count; text++) {
		struct tacit_parallel_said *said = &from->said[text];

		for (i = 0; i < said->count; i++)
			add_line(c, to, text, said->lines[i]);
		if (said->count && !to->said[text].value) {
			to->said[text].value = to->text;
			to->said[text].words = said->words;
		}
		*said = (struct tacit_parallel_said){ 0 };
	}
}

/* A day without a year is the one of that day that has one, if any has. */
static void join_days(struct comparing *c)
{
	size_t i;
	size_t k;

	for (i = 0; i < c->count; i++)
		for (k = 0; !strncmp(c->values[i].text, "--", 2) &&
			k < c->count && k < DAYS_MAX;
			k++)
			if (strlen(c->values[k].text) == 10 &&
				!strcmp(c->values[k].text + 4,
					c->values[i].text + 1))
				merge_values(c, &c->values[k], &c->values[i]);
}

/* --- findings ----------------------------------------------------------------------- */

static size_t times(const struct value *value, size_t text, bool is_counted)
{
	return is_counted ? value->said[text].count
			  : value->said[text].count > 0;
}

static bool is_alike(const struct comparing *c, const struct value *value)
{
	size_t text;

	for (text = 1; text < c->text_count; text++)
		if (times(value, text, kinds[c->kind].is_counted) !=
			times(value, 0, kinds[c->kind].is_counted))
			return false;
	return true;
}

/* Two values of which each text states one, or one more of the one where it
 * has one less of the other: one place that differs. */
static bool is_pair(
	const struct comparing *c, const struct value *a, const struct value *b)
{
	const bool is_counted = kinds[c->kind].is_counted;
	size_t text;

	for (text = 1; text < c->text_count; text++)
		if (times(a, text, is_counted) + times(b, text, is_counted) !=
			times(a, 0, is_counted) + times(b, 0, is_counted))
			return false;
	return true;
}

static struct tacit_parallel_finding *begin_finding(struct comparing *c)
{
	struct tacit_parallel_finding *finding = tacit_arena_append(c->arena,
		&c->out->list, &c->out->count, &c->out->cap, sizeof(*finding));

	finding->kind = c->kind;
	return finding;
}

/* Of each text that value of a pair which it states oftener than others. */
static void tell(struct comparing *c, struct value *value, struct value *other)
{
	struct tacit_parallel_finding *finding = begin_finding(c);
	size_t text;

	finding->name = other
		? tacit_arena_printf(c->arena, "%s %s %s", kinds[c->kind].word,
			  value->text, other->text)
		: tacit_arena_printf(
			  c->arena, "%s %s", kinds[c->kind].word, value->text);
	finding->said = tacit_arena_array(
		c->arena, c->text_count, sizeof(*finding->said));
	finding->said_count = c->text_count;
	for (text = 0; text < c->text_count; text++) {
		const struct value *which = value;
		size_t first = value->said[text].count;

		if (other &&
			(!first ||
				(value->said[0].count > first &&
					other->said[text].count >
						other->said[0].count)))
			which = other;
		finding->said[text] = which->said[text];
	}
	value->is_told = true;
	if (other)
		other->is_told = true;
}

static void compare_values(struct comparing *c)
{
	size_t i;
	size_t k;

	for (i = 0; i < c->count; i++) {
		struct value *value = &c->values[i];

		if (value->is_told || is_alike(c, value) ||
			/* "two" may be meant by "both" */
			(c->kind == TACIT_STATED_NUMBER && !value->is_digits))
			continue;
		/* what stands for it in another text comes soon */
		for (k = i + 1; k < c->count && k < i + PAIR_FAR; k++)
			if (!c->values[k].is_told &&
				!is_alike(c, &c->values[k]) &&
				is_pair(c, value, &c->values[k]))
				break;
		tell(c, value,
			k < c->count && k < i + PAIR_FAR ? &c->values[k]
							 : NULL);
	}
}

/* Where one text speaks in two ways of what has one. */
static void compare_ways(struct comparing *c)
{
	struct tacit_parallel_finding *finding;
	size_t text;
	size_t ways;
	size_t i;

	for (text = 0; text < c->text_count; text++) {
		ways = 0;
		for (i = 0; i < c->count; i++)
			ways += c->values[i].said[text].count > 0;
		if (ways < 2)
			continue;
		finding = begin_finding(c);
		finding->is_of_one = true;
		finding->of = text;
		finding->name = tacit_arena_printf(c->arena, "%s in %s",
			kinds[c->kind].word, c->texts[text].lang);
		finding->said = tacit_arena_array(
			c->arena, ways, sizeof(*finding->said));
		for (i = 0; i < c->count; i++)
			if (c->values[i].said[text].count)
				finding->said[finding->said_count++] =
					c->values[i].said[text];
	}
}

/* Of notes: which texts name one that another names. */
static void find_shared(struct comparing *c)
{
	size_t text;
	size_t i;

	for (i = 0; i < c->count; i++) {
		size_t saying = 0;

		for (text = 0; text < c->text_count; text++)
			saying += c->values[i].said[text].count > 0;
		for (text = 0; saying > 1 && text < c->text_count; text++)
			c->out->notes_shared[text] |=
				c->values[i].said[text].count > 0;
	}
}

void tacit_parallel_compare(struct tacit_arena *arena,
	const struct tacit_parallel_text *texts, size_t count,
	const struct tacit_parallel_names *names, struct tacit_parallel *out)
{
	struct stateds stateds[TACIT_PARALLEL_TEXTS] = { 0 };
	struct comparing c = { .arena = arena,
		.texts = stateds,
		.text_count = count < TACIT_PARALLEL_TEXTS
			? count
			: TACIT_PARALLEL_TEXTS,
		.out = out };
	unsigned kind;
	size_t text;

	*out = (struct tacit_parallel){ 0 };
	for (text = 0; text < c.text_count; text++) {
		stateds[text].arena = arena;
		stateds[text].lang = texts[text].lang;
		tacit_stated_find(&stateds[text], texts[text].text, names);
		out->stated[text] = stateds[text].count;
		out->langs[text] = stateds[text].lang;
	}
	for (kind = 0; kind < TACIT_STATED_COUNT; kind++) {
		c.kind = (enum tacit_stated)kind;
		c.values = NULL;
		c.count = c.cap = c.slot_count = 0;
		for (text = 0; text < c.text_count; text++)
			gather_text(&c, text);
		if (c.kind == TACIT_STATED_DATE)
			join_days(&c);
		if (c.kind == TACIT_STATED_NOTE)
			find_shared(&c);
		compare_values(&c);
		if (kinds[kind].is_single)
			compare_ways(&c);
	}
}
