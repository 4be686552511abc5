#include "align/align.h"

#include <string.h>

#include "align/align_fates.h"

/* The same text twice: nothing is to be looked for. */
static bool match_same(struct tacit_aligner *a)
{
	const struct tacit_addresses *old = a->old.texts;
	const struct tacit_addresses *now = a->now.texts;
	size_t i;

	if (old->count != now->count)
		return false;
	for (i = 0; i < old->count; i++) {
		if (!tacit_align_same_kind(&old->list[i], &now->list[i]) ||
			strcmp(old->list[i].address, now->list[i].address) !=
				0 ||
			strcmp(old->list[i].text, now->list[i].text) != 0)
			return false;
	}
	for (i = 0; i < old->count; i++)
		a->old.match[i] = a->now.match[i] = i;
	return true;
}

void tacit_align(struct tacit_arena *arena, const struct tacit_addresses *old,
	const struct tacit_addresses *now, struct tacit_alignment *out)
{
	struct tacit_arena scratch = { 0 };
	struct tacit_aligner a = { .scratch = &scratch };

	*out = (struct tacit_alignment){ 0 };
	tacit_align_side(&scratch, old, &a.old);
	tacit_align_side(&scratch, now, &a.now);
	tacit_bag_index(&scratch, a.now.bags, now->count, &a.index);
	if (!match_same(&a)) {
		tacit_align_sections(&a);
		tacit_align_passages(&a);
	}
	tacit_align_fates(arena, &a, out);
	tacit_arena_clear(&scratch);
}

const struct tacit_pair *tacit_align_find(
	const struct tacit_alignment *alignment, const char *old_address)
{
	const struct tacit_passage *passage =
		tacit_address_find(alignment->old, old_address);

	return passage ? &alignment->list[passage - alignment->old->list]
		       : NULL;
}
