/* short_ids: ids of many comments, as short as tells them apart. */
#ifndef TACIT_REPORT_SHORT_IDS_H
#define TACIT_REPORT_SHORT_IDS_H

#include <tacit/mem.h>

/**
 * As tacit_printed_id, but unique among these only: one query for each would
 * take longer than all the rest of a page with thousands. In the arena.
 */
const char **tacit_short_ids(
	struct tacit_arena *arena, const char *const *ids, size_t count);

#endif
