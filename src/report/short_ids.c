#include "report/short_ids.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/path.h>

struct entry {
	const char *id;
	size_t at;
};

static size_t length_of(const struct entry *list, size_t i, size_t count)
{
	size_t before = i ? tacit_str_apart(list[i - 1].id, list[i].id) : 0;
	size_t after =
		i + 1 < count ? tacit_str_apart(list[i].id, list[i + 1].id) : 0;
	size_t len = before > after ? before : after;

	return len > TACIT_PRINTED_MIN ? len : TACIT_PRINTED_MIN;
}

const char **tacit_short_ids(
	struct tacit_arena *arena, const char *const *ids, size_t count)
{
	struct entry *list = tacit_arena_array(arena, count + 1, sizeof(*list));
	const char **out = tacit_arena_array(arena, count + 1, sizeof(*out));
	size_t i;

	for (i = 0; i < count; i++)
		list[i] = (struct entry){ ids[i], i };
	qsort(list, count, sizeof(*list), tacit_by_text);
	for (i = 0; i < count; i++) {
		size_t len = length_of(list, i, count);

		out[list[i].at] = len < strlen(list[i].id)
			? tacit_arena_strndup(arena, list[i].id, len)
			: list[i].id;
	}
	return out;
}
