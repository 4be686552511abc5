#include "store/oids.h"

#include <stdlib.h>
#include <string.h>
#include <tacit/mem.h>

enum { SLOTS_MIN = 64 };

/* The slot that has the id, or the free one where it would be. */
static size_t *slot_of_oid(const struct tacit_oids *oids, const git_oid *id)
{
	size_t at;

	/* an id is a hash */
	memcpy(&at, id->id, sizeof(at));
	at &= oids->slot_count - 1;
	while (oids->slots[at] &&
		!git_oid_equal(&oids->list[oids->slots[at] - 1], id))
		at = (at + 1) & (oids->slot_count - 1);
	return &oids->slots[at];
}

static void grow_slots_of_oids(struct tacit_oids *oids)
{
	free(oids->slots);
	oids->slot_count = oids->slot_count ? oids->slot_count * 2 : SLOTS_MIN;
	oids->slots = tacit_zalloc(oids->slot_count, sizeof(*oids->slots));
	for (size_t i = 0; i < oids->count; i++)
		*slot_of_oid(oids, &oids->list[i]) = i + 1;
}

size_t tacit_oids_at(const struct tacit_oids *oids, const git_oid *id)
{
	/* of 0 that is SIZE_MAX */
	return oids->slot_count ? *slot_of_oid(oids, id) - 1 : SIZE_MAX;
}

bool tacit_oids_add(struct tacit_oids *oids, const git_oid *id)
{
	size_t *slot;

	if (oids->count * 2 >= oids->slot_count)
		grow_slots_of_oids(oids);
	slot = slot_of_oid(oids, id);
	if (*slot)
		return false;
	oids->list = tacit_grow(
		oids->list, &oids->cap, oids->count + 1, sizeof(*oids->list));
	git_oid_cpy(&oids->list[oids->count], id);
	*slot = ++oids->count;
	return true;
}

void tacit_oids_clear(struct tacit_oids *oids)
{
	free(oids->list);
	free(oids->slots);
	*oids = (struct tacit_oids){ 0 };
}
