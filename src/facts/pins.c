#include "facts/pins.h"

#include <string.h>

#include <tacit/audience.h>

static bool is_pinned(const struct tacit_pins *pins, const char *id)
{
	size_t len = strlen(id);
	size_t i;

	for (i = 0; i < pins->count; i++) {
		if (!strncmp(pins->list[i], id, len) &&
			pins->list[i][len] == ' ')
			return true;
	}
	return false;
}

static void pin(struct tacit_pins *pins, const struct tacit_document *doc)
{
	const char **one;

	if (is_pinned(pins, doc->at.id))
		return;
	one = tacit_arena_append(pins->arena, &pins->list, &pins->count,
		&pins->cap, sizeof(*one));
	*one = tacit_arena_printf(pins->arena, "%s %s", doc->at.id, doc->blob);
}

/* Every document of a query; with `of` only its language versions. */
static bool pin_all(struct tacit_pins *pins,
	const struct tacit_index_query *query, const char *of,
	struct tacit_err *err)
{
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_list(pins->reg, pins->arena, query, &found, err))
		return false;
	for (i = 0; i < found.count; i++) {
		const struct tacit_document *doc = &found.list[i];

		if (!of || tacit_document_is_version_of(doc, of))
			pin(pins, doc);
	}
	return true;
}

bool tacit_pins_add(
	struct tacit_pins *pins, const char *id, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_index_query versions = {
		.type = -1, .id_prefix = id, .versions_too = true
	};
	struct tacit_index_query items = { .type = TACIT_ITEM };

	if (!tacit_register_get(pins->reg, pins->arena, -1, id, &doc, err))
		return false;
	pin(pins, &doc);
	if (!pin_all(pins, &versions, doc.at.id, err))
		return false;
	if (!tacit_document_is_plan(&doc))
		return true;
	items.subject = tacit_document_get(&doc, "area");
	return pin_all(pins, &items, NULL, err);
}

/* Where it stood, of what is no longer there: ids of texts tell it. */
static const char *path_of(struct tacit_arena *arena, const char *id)
{
	static const enum tacit_type_id types[] = { TACIT_ITEM, TACIT_PAPER,
		TACIT_NOTE, TACIT_EVENT, TACIT_MEASURE, TACIT_AREA };
	const char *path = NULL;
	size_t i;

	for (i = 0; i < TACIT_COUNT(types); i++) {
		struct tacit_err other = { 0 };

		if (tacit_path_is_id(types[i], tacit_str_of(id)) &&
			tacit_path_of_id(arena, types[i], id, &path, &other))
			return path;
	}
	return id;
}

bool tacit_pins_read(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, const char *blob, struct tacit_document *out,
	struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_str text = { 0 };
	const char *path;

	if (!tacit_register_find(reg, arena, -1, id, out, err))
		return false;
	if (!blob[0] || (out->blob && !strcmp(blob, out->blob)))
		return true;
	path = out->path ? out->path : path_of(arena, id);
	if (!tacit_register_blob(reg, arena, blob, &text, err))
		return false;
	*out = (struct tacit_document){ 0 };
	(void)tacit_document_parse(arena, path, text, true, out, &ignored);
	tacit_faults_clear(&ignored);
	out->path = path;
	out->blob = tacit_arena_strdup(arena, blob);
	return true;
}

bool tacit_pins_tell(struct tacit_register *reg, const char *id,
	const char *blob, bool *tells, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_document now = { 0 };
	struct tacit_document then = { 0 };
	bool ok = true;

	*tells = true;
	if (tacit_register_is_public(reg)) {
		ok = tacit_register_find(reg, &arena, -1, id, &now, err) &&
			tacit_pins_read(reg, &arena, id, blob, &then, err);
		*tells = ok && now.at.type && then.at.type &&
			tacit_is_for_public(&then);
	}
	tacit_arena_clear(&arena);
	return ok;
}
