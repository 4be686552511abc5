#include "register/held.h"

#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "register/opened.h"

/* Bytes of texts; what is made of them takes some times as many. */
enum { HELD_MAX = 16 << 20 };

struct held_document {
	struct tacit_entry path;
	struct tacit_document doc;
};

struct held_id {
	struct tacit_entry id;
	const struct tacit_document *doc;
	bool is_shared; /* by two: the index is to say */
};

struct held_made {
	struct tacit_entry name;
	void *made;
};

struct tacit_held {
	struct tacit_index_key key; /* of the record that it is of */
	struct tacit_table paths;
	struct tacit_table ids;
	struct tacit_instant now; /* of who held them, and of: */
	struct tacit_table made[2]; /* the other is the public's */
	size_t bytes;
	bool is_full; /* some are not held */
};

static const struct tacit_held *held_of(const struct tacit_register *reg)
{
	const struct tacit_held *held = reg->held;

	return held && tacit_index_key_is(&held->key, &reg->key) ? held : NULL;
}

static void keep_held_id(
	struct tacit_held *held, const struct tacit_document *doc)
{
	struct held_id *one = tacit_table_put(
		&held->ids, tacit_str_of(doc->at.id), sizeof(*one));

	one->is_shared = one->doc != NULL;
	one->doc = doc;
}

static bool keep_held(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct tacit_held *held = ctx;
	struct held_document *one;

	(void)err;
	held->is_full = row->text.len > HELD_MAX - held->bytes;
	if (held->is_full)
		return false;
	held->bytes += row->text.len;
	one = tacit_table_put(
		&held->paths, tacit_str_of(row->path), sizeof(*one));
	tacit_row_read(row, &held->paths.arena, &one->doc);
	if (one->doc.at.type)
		keep_held_id(held, &one->doc);
	return true;
}

bool tacit_register_hold(struct tacit_register *reg, struct tacit_err *err)
{
	const struct tacit_index_query all = { .type = -1,
		.versions_too = true };

	if (held_of(reg))
		return true;
	tacit_held_clear(reg->held);
	reg->held = tacit_zalloc(1, sizeof(*reg->held));
	reg->held->key = reg->key;
	reg->held->now = reg->now;
	return tacit_register_rows(reg, &all, keep_held, reg->held, err);
}

const struct tacit_document *tacit_held_document(
	const struct tacit_register *reg, const char *path)
{
	const struct tacit_held *held = held_of(reg);
	const struct held_document *one = held
		? tacit_table_find(&held->paths, tacit_str_of(path))
		: NULL;

	return one ? &one->doc : NULL;
}

bool tacit_holds_all(const struct tacit_register *reg)
{
	const struct tacit_held *held = held_of(reg);

	return held && !held->is_full;
}

bool tacit_held_find(const struct tacit_register *reg, int type, const char *id,
	const struct tacit_document **out)
{
	const struct tacit_held *held = held_of(reg);
	const struct held_id *one;

	*out = NULL;
	if (!held || held->is_full || type < 0)
		return false;
	one = tacit_table_find(&held->ids, tacit_str_of(id));
	if (one && one->is_shared)
		return false;
	if (one && (int)one->doc->at.type->id == type)
		*out = one->doc;
	return true;
}

void *tacit_register_made(struct tacit_register *reg, const char *name,
	size_t size, struct tacit_arena **arena)
{
	struct tacit_table *table;
	struct held_made *one;

	if (!tacit_holds_all(reg) || reg->held->now.s != reg->now.s)
		return NULL;
	table = &reg->held->made[reg->is_public];
	one = tacit_table_put(table, tacit_str_of(name), sizeof(*one));
	if (!one->made)
		one->made = tacit_arena_alloc(&table->arena, size);
	*arena = &table->arena;
	return one->made;
}

void tacit_held_clear(struct tacit_held *held)
{
	if (!held)
		return;
	tacit_table_clear(&held->paths);
	tacit_table_clear(&held->ids);
	tacit_table_clear(&held->made[0]);
	tacit_table_clear(&held->made[1]);
	free(held);
}
