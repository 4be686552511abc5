#include "register/log_keys.h"

#include <tacit/document.h>

#include "log/key_entry.h"
#include "log/proof.h"
#include "log/tiles.h"

struct keys_reading {
	struct tacit_log_at *at;
	struct tacit_arena *arena;
	struct tacit_tiles tiles;
	struct tacit_log_keys *out;
};

/* It is in the tree that the checkpoint says. */
static bool stands_in_tree(
	struct keys_reading *r, uint64_t seq, struct tacit_str entry)
{
	const struct tacit_tree_reader reader = tacit_tiles_reader(&r->tiles);
	struct tacit_tree_proof proof;
	struct tacit_tree_hash leaf;
	struct tacit_err none = { 0 };

	tacit_tree_leaf(entry, &leaf);
	return tacit_tree_inclusion(
		       &reader, seq, r->tiles.size, &proof, &none) &&
		tacit_tree_is_included(&leaf, seq, r->tiles.size, &proof,
			&r->out->checkpoint.root);
}

static bool was_key_before(
	const struct tacit_log_keys *keys, const struct tacit_verifier *key)
{
	size_t i;

	for (i = 0; i < keys->count; i++)
		if (tacit_verifier_is(&keys->list[i], key))
			return true;
	return false;
}

static enum tacit_receipts_fault take_key_entry(
	struct keys_reading *r, uint64_t seq)
{
	struct tacit_log_keys *keys = r->out;
	const size_t last = keys->count - 1;
	struct tacit_key_entry entry;
	struct tacit_str text;
	struct tacit_err err = { 0 };

	if (!tacit_tiles_entry(&r->tiles, seq, r->arena, &text, &err))
		return TACIT_RECEIPTS_DAMAGED;
	if (!stands_in_tree(r, seq, text))
		return TACIT_RECEIPTS_OTHER_ROOT;
	if (!tacit_key_entry_read(r->arena, text, &entry, &err))
		return err.code == TACIT_LATER ? TACIT_RECEIPTS_LATER
					       : TACIT_RECEIPTS_NO_ENTRY;
	if (entry.seq != seq || seq <= keys->from[last] ||
		was_key_before(keys, &entry.key) ||
		!tacit_key_entry_follows(&entry, &keys->list[last]))
		return TACIT_RECEIPTS_NO_ENTRY;
	keys->list[keys->count] = entry.key;
	keys->from[keys->count] = seq;
	keys->at[keys->count] = entry.at;
	if (entry.is_lost)
		keys->lost = keys->count;
	keys->count++;
	return TACIT_RECEIPTS_NO_FAULT;
}

static size_t count_key_lines(struct tacit_str text)
{
	struct tacit_str line;
	size_t count = 0;

	while (tacit_str_line(&text, &line))
		count++;
	return count;
}

static void room_for_keys(
	struct tacit_log_keys *keys, struct tacit_arena *arena, size_t count)
{
	keys->list = tacit_arena_array(arena, count, sizeof(*keys->list));
	keys->from = tacit_arena_array(arena, count, sizeof(*keys->from));
	keys->at = tacit_arena_array(arena, count, sizeof(*keys->at));
	keys->from[0] = 0;
	keys->at[0] = (struct tacit_instant){ 0 };
}

static enum tacit_receipts_fault take_key_entries(struct keys_reading *r)
{
	struct tacit_log_keys *keys = r->out;
	enum tacit_receipts_fault fault = TACIT_RECEIPTS_NO_FAULT;
	struct tacit_verifier first = keys->list[0];
	struct tacit_buf file = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_str rest;
	struct tacit_str line;
	uint64_t seq;
	size_t count;

	if (!tacit_log_at_read(r->at, TACIT_LOG_KEYS_FILE, &file, &err)) {
		tacit_buf_clear(&file);
		return err.code == TACIT_NOTFOUND ? TACIT_RECEIPTS_NO_FAULT
						  : TACIT_RECEIPTS_DAMAGED;
	}
	rest = tacit_buf_str(&file);
	count = count_key_lines(rest);
	if (count >= TACIT_LOG_KEYS_MAX)
		fault = TACIT_RECEIPTS_DAMAGED;
	room_for_keys(keys, r->arena, count + 1);
	keys->list[0] = first;
	while (!fault && tacit_str_line(&rest, &line))
		fault = tacit_tree_number_read(line, &seq)
			? take_key_entry(r, seq)
			: TACIT_RECEIPTS_DAMAGED;
	tacit_buf_clear(&file);
	return fault;
}

static enum tacit_receipts_fault check_last_key(
	struct tacit_log_keys *keys, struct tacit_str note)
{
	switch (tacit_checkpoint_open(
		note, &keys->list[keys->count - 1], 1, &keys->checkpoint)) {
	case TACIT_SIGNED_RIGHT:
		return TACIT_RECEIPTS_NO_FAULT;
	case TACIT_SIGNED_FALSE:
		return TACIT_RECEIPTS_FALSE;
	case TACIT_SIGNED_UNKNOWN:
		return TACIT_RECEIPTS_OTHER_KEY;
	case TACIT_SIGNED_NOT:
		break;
	}
	return TACIT_RECEIPTS_NO_CHECKPOINT;
}

enum tacit_receipts_fault tacit_log_keys_read(struct tacit_log_at *at,
	struct tacit_arena *arena, const char *vkey, struct tacit_log_keys *out)
{
	struct keys_reading r = { .at = at,
		.arena = arena,
		.tiles = { .read = tacit_log_at_read, .ctx = at },
		.out = out };
	enum tacit_receipts_fault fault;
	struct tacit_err none = { 0 };
	struct tacit_str note;

	*out = (struct tacit_log_keys){ .count = 1 };
	room_for_keys(out, arena, 1);
	if (!tacit_verifier_read(
		    arena, tacit_str_of(vkey), &out->list[0], &none))
		return TACIT_RECEIPTS_NO_KEY;
	/* where to look it says before anybody knows who signed it */
	if (!tacit_log_at_checkpoint(at, arena, &note, &none) ||
		tacit_checkpoint_open(note, NULL, 0, &out->checkpoint) ==
			TACIT_SIGNED_NOT)
		return TACIT_RECEIPTS_NO_CHECKPOINT;
	r.tiles.size = out->checkpoint.size;
	fault = take_key_entries(&r);
	tacit_tiles_clear(&r.tiles);
	return fault ? fault : check_last_key(out, note);
}

bool tacit_log_first_key(struct tacit_store *store, const char *commit,
	struct tacit_arena *arena, const char **vkey, struct tacit_err *err)
{
	struct tacit_faults others = { 0 };
	struct tacit_document body = { 0 };
	struct tacit_buf text = { 0 };
	char blob[TACIT_OID_SIZE];
	const char *key;

	*vkey = NULL;
	if (!tacit_store_blob_at(store, commit, "body.md", blob, err) ||
		!tacit_store_blob(store, blob, TACIT_DOCUMENT_MAX, &text, err))
		return false;
	/* what else is wrong in it is for check to say */
	(void)tacit_document_parse(
		arena, "body.md", tacit_buf_str(&text), true, &body, &others);
	key = tacit_document_get(&body, "receipts");
	if (key)
		*vkey = tacit_arena_strdup(arena, key);
	tacit_faults_clear(&others);
	tacit_buf_clear(&text);
	return true;
}
