/*
 * compare_deadline: a day that is within a deadline by one text, or in one
 * place, and is not by another. Words that are used for both say neither.
 */
#include "parallel/compare.h"
#include "parallel/deadlines.h"

#include <string.h>

enum { DAYS_MAX = 1024 /* of one text, beside one another */ };

static const char by[] = "by ";
static const char before[] = "before ";

static const char *bound_day(const char *value)
{
	return strchr(value, ' ') + 1;
}

/* What a text says of the day: that it is within, else that it is not, else
 * what may be either. */
static struct tacit_parallel_said said_of(
	const struct comparing *c, size_t text, const char *day)
{
	struct tacit_parallel_said said = { 0 };
	size_t i;

	for (i = 0; i < c->count; i++) {
		const struct value *value = &c->values[i];

		if (value->said[text].count &&
			tacit_is_same_day(bound_day(value->text), day) &&
			(!said.value ||
				!strncmp(value->text, by, sizeof(by) - 1) ||
				!strncmp(said.value, "either", 6)))
			said = value->said[text];
	}
	return said;
}

static void tell_between(struct comparing *c, const char *day)
{
	struct tacit_parallel_finding *finding = tacit_compare_tell(c);
	size_t text;

	finding->name = tacit_arena_printf(
		c->arena, "%s %s", tacit_stated_word(c->kind), day);
	finding->said = tacit_arena_array(
		c->arena, c->text_count, sizeof(*finding->said));
	finding->said_count = c->text_count;
	for (text = 0; text < c->text_count; text++)
		finding->said[text] = said_of(c, text, day);
}

static void tell_within(struct comparing *c, size_t text,
	const struct value *one, const struct value *other)
{
	struct tacit_parallel_finding *finding = tacit_compare_tell(c);

	finding->name = tacit_arena_printf(c->arena, "%s %s in %s",
		tacit_stated_word(c->kind), bound_day(one->text),
		c->texts[text].lang);
	finding->is_of_one = true;
	finding->of = text;
	finding->said = tacit_arena_array(c->arena, 2, sizeof(*finding->said));
	finding->said_count = 2;
	finding->said[0] = one->said[text];
	finding->said[1] = other->said[text];
}

/* Two values of one day: where both are in one text, and where texts that say
 * only one say another. */
static void compare_pair(
	struct comparing *c, const struct value *one, const struct value *other)
{
	bool is_only_one = false;
	bool is_only_other = false;
	size_t text;

	for (text = 0; text < c->text_count; text++) {
		const bool says_one = one->said[text].count > 0;
		const bool says_other = other->said[text].count > 0;

		if (says_one && says_other)
			tell_within(c, text, one, other);
		is_only_one |= says_one && !says_other;
		is_only_other |= says_other && !says_one;
	}
	if (is_only_one && is_only_other)
		tell_between(c, bound_day(one->text));
}

void tacit_compare_deadlines(struct comparing *c)
{
	size_t i;
	size_t k;

	for (i = 0; i < c->count && i < DAYS_MAX; i++)
		for (k = 0; k < c->count && k < DAYS_MAX; k++)
			if (!strncmp(c->values[i].text, by, sizeof(by) - 1) &&
				!strncmp(c->values[k].text, before,
					sizeof(before) - 1) &&
				tacit_is_same_day(bound_day(c->values[i].text),
					bound_day(c->values[k].text)))
				compare_pair(c, &c->values[i], &c->values[k]);
}
