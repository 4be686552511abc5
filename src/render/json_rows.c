/* json_rows: what JSON has as a tree, as rows of a sheet. */
#include <stdlib.h>

#include <tacit/csv.h>

#include "render/json.h"

enum { COLUMNS = 4 };

/* Where in the tree a value stands. Borrowed from the arena. */
struct place {
	const char *section; /* NULL: the whole */
	const char *position; /* "2.1": the first in the second */
	const char *field;
};

static void write_row(
	const struct place *at, const char *value, struct tacit_buf *out)
{
	const char *const cells[COLUMNS] = { at->section, at->position,
		at->field, value };

	tacit_csv_write(out, cells, COLUMNS);
}

static const char *join_path(
	struct tacit_arena *arena, const char *path, const char *step)
{
	return tacit_arena_printf(
		arena, "%s%s%s", path, path[0] ? "." : "", step);
}

static void write_value(json_t *value, const struct place *at,
	struct tacit_arena *arena, struct tacit_buf *out);

static void write_object(json_t *object, const struct place *at,
	struct tacit_arena *arena, struct tacit_buf *out)
{
	void *key;

	for (key = json_object_iter(object); key;
		key = json_object_iter_next(object, key)) {
		const char *name = json_object_iter_key(key);
		struct place inside = *at;

		if (at->section)
			inside.field = join_path(arena, at->field, name);
		else
			inside.section = name;
		write_value(json_object_iter_value(key), &inside, arena, out);
	}
}

static void write_list(json_t *list, const struct place *at,
	struct tacit_arena *arena, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < json_array_size(list); i++) {
		struct place inside = *at;

		inside.position = join_path(arena, at->position,
			tacit_arena_printf(arena, "%zu", i + 1));
		write_value(json_array_get(list, i), &inside, arena, out);
	}
}

static void write_value(json_t *value, const struct place *at,
	struct tacit_arena *arena, struct tacit_buf *out)
{
	if (json_is_object(value)) {
		write_object(value, at, arena, out);
	} else if (json_is_array(value)) {
		write_list(value, at, arena, out);
	} else if (json_is_string(value)) {
		write_row(at, json_string_value(value), out);
	} else if (!json_is_null(value)) {
		char *scalar = json_dumps(value, JSON_ENCODE_ANY);

		write_row(at, scalar, out);
		free(scalar);
	}
}

void tacit_json_rows(json_t *object, struct tacit_buf *out)
{
	static const char *const head[COLUMNS] = { "section", "position",
		"field", "value" };
	const struct place whole = { NULL, "", "" };
	struct tacit_arena arena = { 0 };

	tacit_csv_write(out, head, COLUMNS);
	write_object(object, &whole, &arena, out);
	json_decref(object);
	tacit_arena_clear(&arena);
}
