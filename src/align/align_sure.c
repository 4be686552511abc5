/* Passages that can be nothing else, whatever their section: equal ones that
 * stand in each text once, and those that are very much alike. */
#include "align/align_parts.h"

#include <stdlib.h>
#include <string.h>

enum {
	SURE = 700, /* so alike are two that are one */
	WORDS_MIN = 3 /* what is shorter is like anything */
};

struct surely {
	struct tacit_aligner *a;
	size_t *sure; /* by old passage: the same now, or SIZE_MAX */
	bool *is_taken; /* by passage of now */
};

int tacit_align_by_hash(const void *left, const void *right)
{
	const struct tacit_align_key *a = left;
	const struct tacit_align_key *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

/* Passages, or headings by their titles, as keys in order. */
struct tacit_align_key *tacit_align_keys(struct tacit_arena *scratch,
	const struct tacit_align_side *side, bool is_heading, size_t *count)
{
	struct tacit_align_key *keys = tacit_arena_array(
		scratch, side->texts->count + 1, sizeof(*keys));
	size_t i;

	*count = 0;
	for (i = 0; i < side->texts->count; i++) {
		const char *words = tacit_align_words(side, i);

		if (tacit_align_is_heading(&side->texts->list[i]) !=
				is_heading ||
			!*words)
			continue;
		keys[(*count)++] = (struct tacit_align_key){
			tacit_hash_str(0, tacit_str_of(words)), i
		};
	}
	qsort(keys, *count, sizeof(*keys), tacit_align_by_hash);
	return keys;
}

size_t tacit_align_run(
	const struct tacit_align_key *keys, size_t count, size_t at)
{
	size_t end = at;

	while (end < count && keys[end].hash == keys[at].hash)
		end++;
	return end - at;
}

static void be_sure(struct surely *m, size_t old, size_t now)
{
	m->sure[old] = now;
	m->is_taken[now] = true;
}

static void pair_unique(struct surely *m)
{
	size_t old_count;
	size_t now_count;
	struct tacit_align_key *old =
		tacit_align_keys(m->a->scratch, &m->a->old, false, &old_count);
	struct tacit_align_key *now =
		tacit_align_keys(m->a->scratch, &m->a->now, false, &now_count);
	size_t i = 0;
	size_t j = 0;

	while (i < old_count && j < now_count) {
		size_t olds = tacit_align_run(old, old_count, i);
		size_t nows = tacit_align_run(now, now_count, j);

		if (old[i].hash == now[j].hash) {
			if (olds == 1 && nows == 1)
				be_sure(m, old[i].at, now[j].at);
			i += olds;
			j += nows;
		} else if (old[i].hash < now[j].hash) {
			i += olds;
		} else {
			j += nows;
		}
	}
}

static void pair_alike(struct surely *m)
{
	const struct tacit_align_side *old = &m->a->old;
	const struct tacit_align_side *now = &m->a->now;
	struct tacit_candidates candidates = { 0 };
	size_t nearest[TACIT_BAG_NEAREST];
	size_t i;
	size_t k;

	for (i = 0; i < old->texts->count; i++) {
		size_t count;

		if (m->sure[i] != SIZE_MAX ||
			tacit_align_is_heading(&old->texts->list[i]) ||
			old->bags[i].count < WORDS_MIN)
			continue;
		count = tacit_bag_nearest(&m->a->index, &old->bags[i], nearest);
		for (k = 0; k < count; k++) {
			const struct tacit_bag *bag = &now->bags[nearest[k]];
			unsigned likeness;

			if (m->is_taken[nearest[k]] ||
				tacit_align_is_heading(
					&now->texts->list[nearest[k]]) ||
				tacit_bag_likeness_max(&old->bags[i], bag) <
					SURE)
				continue;
			likeness = tacit_bag_likeness(&old->bags[i], bag);
			if (likeness >= SURE)
				tacit_align_propose(m->a, &candidates, likeness,
					i, nearest[k]);
		}
	}
	tacit_align_rank(&candidates);
	for (i = 0; i < candidates.count; i++) {
		const struct tacit_candidate *one = &candidates.list[i];

		if (m->sure[one->old] == SIZE_MAX && !m->is_taken[one->now])
			be_sure(m, one->old, one->now);
	}
}

size_t *tacit_align_sure(struct tacit_aligner *a)
{
	struct surely m = { .a = a };
	size_t i;

	m.sure = tacit_arena_array(
		a->scratch, a->old.texts->count + 1, sizeof(*m.sure));
	m.is_taken = tacit_arena_array(
		a->scratch, a->now.texts->count + 1, sizeof(*m.is_taken));
	for (i = 0; i < a->old.texts->count; i++)
		m.sure[i] = SIZE_MAX;
	pair_unique(&m);
	pair_alike(&m);
	return m.sure;
}
