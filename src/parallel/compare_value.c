/* compare_value: which values of a kind the texts state, and where. */
#include "parallel/compare.h"

#include <string.h>

enum { DAYS_MAX = 4096 };

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
	value->is_meant = true;
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
		value->is_meant &= one->is_meant;
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

void tacit_compare_gather(struct comparing *c)
{
	size_t text;

	c->values = NULL;
	c->count = c->cap = c->slot_count = 0;
	for (text = 0; text < c->text_count; text++)
		gather_text(c, text);
	if (c->kind == TACIT_STATED_DATE)
		join_days(c);
}
