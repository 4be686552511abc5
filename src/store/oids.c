#include "store/oids.h"

#include <stdlib.h>
#include <string.h>
#include <tacit/mem.h>

enum { SLOTS_MIN = 64 };

/* The slot that has the id, or the free one where it would be. */
static git_oid *slot_of_oid(const struct tacit_oids *oids, const git_oid *id)
{
	size_t at;

	/* an id is a hash */
	memcpy(&at, id->id, sizeof(at));
	at &= oids->size - 1;
	while (!git_oid_is_zero(&oids->slots[at]) &&
		!git_oid_equal(&oids->slots[at], id))
		at = (at + 1) & (oids->size - 1);
	return &oids->slots[at];
}

static void grow_oids(struct tacit_oids *oids)
{
	struct tacit_oids more = { .size = oids->size ? oids->size * 2
						      : SLOTS_MIN };

	more.slots = tacit_zalloc(more.size, sizeof(*more.slots));
	more.count = oids->count;
	for (size_t i = 0; i < oids->size; i++)
		if (!git_oid_is_zero(&oids->slots[i]))
			*slot_of_oid(&more, &oids->slots[i]) = oids->slots[i];
	free(oids->slots);
	*oids = more;
}

bool tacit_oids_has(const struct tacit_oids *oids, const git_oid *id)
{
	return oids->size && git_oid_equal(slot_of_oid(oids, id), id);
}

bool tacit_oids_add(struct tacit_oids *oids, const git_oid *id)
{
	git_oid *slot;

	if (oids->count * 2 >= oids->size)
		grow_oids(oids);
	slot = slot_of_oid(oids, id);
	if (git_oid_equal(slot, id))
		return false;
	git_oid_cpy(slot, id);
	oids->count++;
	return true;
}

void tacit_oids_clear(struct tacit_oids *oids)
{
	free(oids->slots);
	*oids = (struct tacit_oids){ 0 };
}
