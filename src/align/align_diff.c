/* Two texts word by word. */
#include "align/align.h"

#include <stdlib.h>
#include <string.h>

#include "align/align_match.h"
#include "align/align_words.h"

/* Changes apart that are joined when nothing of weight stands between. */
enum { JOINING_WORDS = 3 };

struct text {
	struct tacit_words words;
	uint32_t *ids; /* equal words have equal ids */
	bool *is_kept; /* matched with a word of the other text */
};

/* A stretch where both texts are the same, or differ. */
struct stretch {
	size_t old_from;
	size_t old_to;
	size_t now_from;
	size_t now_to;
	bool is_same;
};

struct stretches {
	struct stretch *list;
	size_t count;
	size_t cap;
};

struct table {
	const struct tacit_word **slots;
	uint32_t *ids;
	size_t size; /* a power of two, greater than the words of both */
	uint32_t next;
};

static uint32_t id_of(struct table *table, const struct tacit_word *word)
{
	size_t at = (size_t)tacit_hash_str(0, word->text) & (table->size - 1);

	while (table->slots[at] &&
		!tacit_str_eq(table->slots[at]->text, word->text))
		at = (at + 1) & (table->size - 1);
	if (!table->slots[at]) {
		table->slots[at] = word;
		table->ids[at] = table->next++;
	}
	return table->ids[at];
}

static void number_words(
	struct tacit_arena *scratch, struct table *table, struct text *text)
{
	size_t i;

	text->ids = tacit_arena_array(
		scratch, text->words.count + 1, sizeof(*text->ids));
	text->is_kept = tacit_arena_array(
		scratch, text->words.count + 1, sizeof(*text->is_kept));
	for (i = 0; i < text->words.count; i++)
		text->ids[i] = id_of(table, &text->words.list[i]);
}

static void add_stretch(struct tacit_arena *scratch, struct stretches *s,
	struct stretch stretch)
{
	s->list = tacit_arena_grow(
		scratch, s->list, &s->cap, s->count + 1, sizeof(*s->list));
	s->list[s->count++] = stretch;
}

static void find_stretches(struct tacit_arena *scratch, const struct text *old,
	const struct text *now, struct stretches *out)
{
	size_t i = 0;
	size_t j = 0;

	while (i < old->words.count || j < now->words.count) {
		struct stretch s = { i, i, j, j, false };

		while (i < old->words.count && !old->is_kept[i])
			i++;
		while (j < now->words.count && !now->is_kept[j])
			j++;
		s.old_to = i;
		s.now_to = j;
		if (s.old_to > s.old_from || s.now_to > s.now_from)
			add_stretch(scratch, out, s);
		s = (struct stretch){ i, i, j, j, true };
		while (i < old->words.count && old->is_kept[i] &&
			j < now->words.count && now->is_kept[j]) {
			i++;
			j++;
		}
		s.old_to = i;
		s.now_to = j;
		if (i > s.old_from)
			add_stretch(scratch, out, s);
	}
}

static size_t count_words(const struct text *text, size_t from, size_t to)
{
	size_t count = 0;

	for (; from < to; from++)
		count += text->words.list[from].is_letters;
	return count;
}

static size_t weight(
	const struct text *old, const struct text *now, const struct stretch *s)
{
	return count_words(old, s->old_from, s->old_to) +
		count_words(now, s->now_from, s->now_to);
}

/* Words that two sentences happen to share would cut a change to pieces that
 * nobody can read: such stretches are part of the change. */
static bool joins(const struct text *old, const struct text *now,
	const struct stretch *last, const struct stretch *same,
	const struct stretch *next, size_t words_max)
{
	size_t words = count_words(now, same->now_from, same->now_to);

	return !words ||
		(words <= words_max &&
			weight(old, now, last) >= JOINING_WORDS &&
			weight(old, now, next) >= JOINING_WORDS);
}

static void join_changes(const struct text *old, const struct text *now,
	struct stretches *s, size_t words_max)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < s->count; i++) {
		struct stretch *last = kept ? &s->list[kept - 1] : NULL;
		struct stretch *next = &s->list[i];

		if (last && !last->is_same &&
			(!next->is_same ||
				(i + 1 < s->count &&
					joins(old, now, last, next, next + 1,
						words_max)))) {
			last->old_to = next->old_to;
			last->now_to = next->now_to;
		} else {
			s->list[kept++] = *next;
		}
	}
	s->count = kept;
}

static void add_run(struct tacit_arena *arena, struct tacit_diff *out,
	enum tacit_diff_kind kind, const struct text *text, size_t from,
	size_t to)
{
	struct tacit_diff_run *run;
	const struct tacit_word *first;
	const struct tacit_word *last;

	if (from == to)
		return;
	run = tacit_arena_append(
		arena, &out->runs, &out->count, &out->cap, sizeof(*run));
	first = &text->words.list[from];
	last = &text->words.list[to - 1];
	run->kind = kind;
	run->text.data = first->text.data;
	run->text.len =
		(size_t)(last->text.data + last->text.len - first->text.data);
}

static void add_runs(struct tacit_arena *arena, const struct text *old,
	const struct text *now, const struct stretches *s,
	struct tacit_diff *out)
{
	size_t i;

	for (i = 0; i < s->count; i++) {
		const struct stretch *one = &s->list[i];

		if (one->is_same) {
			add_run(arena, out, TACIT_DIFF_SAME, now, one->now_from,
				one->now_to);
			continue;
		}
		add_run(arena, out, TACIT_DIFF_DELETED, old, one->old_from,
			one->old_to);
		add_run(arena, out, TACIT_DIFF_INSERTED, now, one->now_from,
			one->now_to);
		out->changes++;
		out->words_deleted +=
			count_words(old, one->old_from, one->old_to);
		out->words_inserted +=
			count_words(now, one->now_from, one->now_to);
	}
}

void tacit_diff_words(struct tacit_arena *arena, const char *old,
	const char *now, struct tacit_diff *out)
{
	struct tacit_arena scratch = { 0 };
	struct table table = { .size = 64 };
	struct text a = { 0 };
	struct text b = { 0 };
	struct stretches s = { 0 };
	struct tacit_match match;

	*out = (struct tacit_diff){ 0 };
	tacit_words_cut(&scratch, tacit_str_of(old ? old : ""), &a.words);
	tacit_words_cut(&scratch, tacit_str_of(now ? now : ""), &b.words);
	while (table.size <= (a.words.count + b.words.count) * 2)
		table.size *= 2;
	table.slots = tacit_arena_array(
		&scratch, table.size, sizeof(struct tacit_word *));
	table.ids = tacit_arena_array(&scratch, table.size, sizeof(*table.ids));
	number_words(&scratch, &table, &a);
	number_words(&scratch, &table, &b);
	match = (struct tacit_match){ .scratch = &scratch,
		.old = a.ids,
		.now = b.ids,
		.old_kept = a.is_kept,
		.now_kept = b.is_kept,
		.id_count = table.next };
	tacit_match(&match, a.words.count, b.words.count);
	find_stretches(&scratch, &a, &b, &s);
	join_changes(&a, &b, &s, 0);
	join_changes(&a, &b, &s, 1);
	add_runs(arena, &a, &b, &s, out);
	tacit_arena_clear(&scratch);
}
