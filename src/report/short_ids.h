/* short_ids: ids of many comments, as short as tells them apart. */
#ifndef TACIT_REPORT_SHORT_IDS_H
#define TACIT_REPORT_SHORT_IDS_H

#include "base/pile.h"

struct crowded_id;

/**
 * As tacit_printed_id, but unique among these only: one query for each would
 * take longer than all the rest of a page with thousands. All are added, then
 * sorted, and then asked for. Of most the shortest start is theirs alone: only
 * the others are kept. {0} is empty, and keeps all in memory meanwhile.
 */
struct tacit_short_ids {
	struct tacit_pile pile; /* its folder may be set */
	struct tacit_arena arena;
	struct crowded_id *list;
	size_t count;
	size_t cap;
};

void tacit_short_ids_add(struct tacit_short_ids *ids, const char *id);
/** Fails: TACIT_IO, where there is a folder. */
TACIT_MUST_USE bool tacit_short_ids_sort(
	struct tacit_short_ids *ids, struct tacit_err *err);
/** One of them, into an arena. */
const char *tacit_short_id(const struct tacit_short_ids *ids,
	struct tacit_arena *arena, const char *id);
void tacit_short_ids_clear(struct tacit_short_ids *ids);

#endif
