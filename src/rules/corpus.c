#include "rules/corpus.h"

#include <stdlib.h>
#include <string.h>

static bool is_it(const struct tacit_document *doc, int type, const char *id)
{
	return (int)doc->at.type->id == type && !strcmp(doc->at.id, id);
}

/* The slot that has it, or the free one where it would be. */
static size_t *find_slot(
	const struct tacit_corpus *corpus, int type, const char *id)
{
	size_t at = (size_t)tacit_hash_str((uint64_t)type, tacit_str_of(id)) &
		(corpus->slot_count - 1);

	while (corpus->slots[at] &&
		!is_it(corpus->list[corpus->slots[at] - 1], type, id))
		at = (at + 1) & (corpus->slot_count - 1);
	return &corpus->slots[at];
}

static void enter(struct tacit_corpus *corpus, size_t position)
{
	const struct tacit_document *doc = corpus->list[position];
	size_t *slot;

	if (!doc->at.type)
		return;
	slot = find_slot(corpus, (int)doc->at.type->id, doc->at.id);
	if (!*slot)
		*slot = position + 1;
}

static void grow(struct tacit_corpus *corpus)
{
	size_t i;

	free(corpus->slots);
	corpus->slot_count = corpus->slot_count ? corpus->slot_count * 2 : 256;
	corpus->slots =
		tacit_zalloc(corpus->slot_count, sizeof(*corpus->slots));
	for (i = 0; i < corpus->count; i++)
		enter(corpus, i);
}

void tacit_corpus_add(
	struct tacit_corpus *corpus, const struct tacit_document *doc)
{
	corpus->list = tacit_grow(corpus->list, &corpus->cap, corpus->count + 1,
		sizeof(*corpus->list));
	corpus->list[corpus->count++] = doc;
	if (corpus->count * 2 > corpus->slot_count)
		grow(corpus);
	else
		enter(corpus, corpus->count - 1);
}

size_t tacit_corpus_at(
	const struct tacit_corpus *corpus, int type, const char *id)
{
	int first = type >= 0 ? type : 0;
	int last = type >= 0 ? type : TACIT_TYPE_COUNT - 1;

	if (!corpus->slot_count)
		return SIZE_MAX;
	for (type = first; type <= last; type++) {
		size_t slot = *find_slot(corpus, type, id);

		if (slot)
			return slot - 1;
	}
	return SIZE_MAX;
}

const struct tacit_document *tacit_corpus_find(
	const struct tacit_corpus *corpus, int type, const char *id)
{
	size_t at = tacit_corpus_at(corpus, type, id);

	return at == SIZE_MAX ? NULL : corpus->list[at];
}

const char *tacit_corpus_nearest(
	const struct tacit_corpus *corpus, int type, const char *id)
{
	const char **ids = tacit_zalloc(corpus->count, sizeof(*ids));
	const char *nearest;
	size_t count = 0;
	size_t i;

	for (i = 0; i < corpus->count; i++) {
		const struct tacit_path *at = &corpus->list[i]->at;

		if (at->type && !at->lang &&
			(type < 0 || (int)at->type->id == type))
			ids[count++] = at->id;
	}
	nearest = tacit_nearest(id, ids, count);
	free(ids);
	return nearest;
}

void tacit_corpus_clear(struct tacit_corpus *corpus)
{
	if (!corpus)
		return;
	free(corpus->list);
	free(corpus->slots);
	*corpus = (struct tacit_corpus){ 0 };
}
