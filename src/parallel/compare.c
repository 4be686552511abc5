/* compare: which facts of several texts have no counterpart. */
#include "parallel/compare.h"

#include <string.h>

/* how many values further on one is looked for that differs from another */
enum { PAIR_FAR = 512 };

static const struct {
	const char *word;
	/* said as often in one as in another; else it is enough that it is
	 * said at all */
	bool is_counted;
	/* compared by rules of its own, once the values are gathered */
	void (*compare)(struct comparing *c);
} kinds[TACIT_STATED_COUNT] = {
	[TACIT_STATED_NOTE] = { "note", true, NULL },
	[TACIT_STATED_DATE] = { "date", true, NULL },
	[TACIT_STATED_DEADLINE] = { "deadline", false,
		tacit_compare_deadlines },
	[TACIT_STATED_TIME] = { "time", true, NULL },
	[TACIT_STATED_ZONE] = { "zone", false, NULL },
	[TACIT_STATED_MAIL] = { "address", true, NULL },
	[TACIT_STATED_STATE] = { "state", false, NULL },
	[TACIT_STATED_YEAR] = { "year", false, NULL },
	[TACIT_STATED_NUMBER] = { "number", false, NULL },
	[TACIT_STATED_EXTENT] = { "extent", true, NULL },
	[TACIT_STATED_MODE] = { "mode", false, tacit_compare_modes },
	[TACIT_STATED_LIST] = { "list", true, NULL },
	[TACIT_STATED_TABLE] = { "table", true, NULL },
};

const char *tacit_stated_word(enum tacit_stated kind)
{
	return kinds[kind].word;
}

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

struct tacit_parallel_finding *tacit_compare_tell(struct comparing *c)
{
	struct tacit_parallel_finding *finding = tacit_arena_append(c->arena,
		&c->out->list, &c->out->count, &c->out->cap, sizeof(*finding));

	finding->kind = c->kind;
	return finding;
}

/* Of each text that value of a pair which it states oftener than others. */
static void tell(struct comparing *c, struct value *value, struct value *other)
{
	struct tacit_parallel_finding *finding = tacit_compare_tell(c);
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

static bool may_tell(const struct comparing *c, const struct value *value)
{
	return !value->is_told && !value->is_meant && !is_alike(c, value);
}

void tacit_compare_values(struct comparing *c)
{
	size_t i;
	size_t k;

	for (i = 0; i < c->count; i++) {
		struct value *value = &c->values[i];

		if (!may_tell(c, value))
			continue;
		/* what stands for it in another text comes soon */
		for (k = i + 1; k < c->count && k < i + PAIR_FAR; k++)
			if (may_tell(c, &c->values[k]) &&
				is_pair(c, value, &c->values[k]))
				break;
		tell(c, value,
			k < c->count && k < i + PAIR_FAR ? &c->values[k]
							 : NULL);
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

static size_t count_stated(const struct stateds *stateds)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < stateds->count; i++)
		count += !stateds->list[i].is_meant &&
			stateds->list[i].kind != TACIT_STATED_DEADLINE;
	return count;
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
		struct tokens tokens = { 0 };

		stateds[text].arena = arena;
		stateds[text].lang = texts[text].lang;
		tacit_stated_find(
			&stateds[text], texts[text].text, names, &tokens);
		out->stated[text] = count_stated(&stateds[text]);
		out->langs[text] = stateds[text].lang;
	}
	for (kind = 0; kind < TACIT_STATED_COUNT; kind++) {
		c.kind = (enum tacit_stated)kind;
		tacit_compare_gather(&c);
		if (c.kind == TACIT_STATED_NOTE)
			find_shared(&c);
		(kinds[kind].compare ? kinds[kind].compare
				     : tacit_compare_values)(&c);
	}
}
