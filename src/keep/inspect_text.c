/* Zones and passages that documents under inspection speak of. */
#include "keep/inspect_parts.h"

#include <string.h>

/* --- zones ---------------------------------------------------------------- */

struct inspected_zone {
	struct inspected_zone *next;
	const char *name;
	bool exists;
	struct tacit_zone zone;
};

const struct tacit_zone *tacit_inspection_zone(void *ctx, const char *name)
{
	struct inspection *inspection = ctx;
	struct inspected_zone *known = inspection->zones;
	struct tacit_err none = { 0 };

	while (known && strcmp(known->name, name) != 0)
		known = known->next;
	if (!known) {
		known = tacit_arena_alloc(&inspection->arena, sizeof(*known));
		known->name = tacit_arena_strdup(&inspection->arena, name);
		known->exists = tacit_zone_load(
			&inspection->arena, known->name, &known->zone, &none);
		known->next = inspection->zones;
		inspection->zones = known;
	}
	return known->exists ? &known->zone : NULL;
}

/* --- passages --------------------------------------------------------------- */

/* A text that was not kept, where somebody speaks of it. */
static void read_again(struct inspection *inspection, const char *id)
{
	const struct tacit_document *doc =
		tacit_corpus_find(&inspection->corpus, -1, id);
	struct inspected_file *file = doc && !doc->text.data
		? tacit_inspection_at(inspection, doc->path)
		: NULL;
	struct tacit_document again = { 0 };

	if (!file ||
		!tacit_inspection_blob(
			inspection, doc->path, file->blob, &again))
		return;
	file->doc.text = again.text;
	file->doc.body = again.body;
}

bool tacit_inspection_has_address(void *ctx, const struct tacit_document *about,
	const char *id, const char *address, const char **nearest)
{
	struct inspection *inspection = ctx;

	inspection->spoken.store = inspection->store;
	inspection->spoken.arena = &inspection->arena;
	inspection->spoken.corpus = &inspection->corpus;
	read_again(inspection, id);
	return tacit_spoken_has(
		&inspection->spoken, about, id, address, nearest);
}
