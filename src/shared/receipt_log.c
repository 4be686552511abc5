#include "shared/receipt_log.h"

#include <inttypes.h>
#include <string.h>

#include "log/checkpoint.h"
#include "log/key_entry.h"
#include "log/proof.h"
#include "log/receipt_copy.h"
#include "store/beside.h"
#include "store/moving.h"

/* --- opened ---------------------------------------------------------------- */

static bool fail_log(struct tacit_err *err, const char *what)
{
	(void)tacit_fail(err, TACIT_INVALID, "the log of receipts %s", what);
	return tacit_hint(err, "tacit doctor");
}

/* Its tiles have the root that the key signed. */
static bool check_root(struct tacit_receipt_log *log,
	const struct tacit_checkpoint *checkpoint, struct tacit_err *err)
{
	const struct tacit_tree_reader reader = tacit_tiles_reader(&log->tiles);
	struct tacit_tree_hash root;

	return tacit_tree_root(&reader, log->tiles.size, &root, err) &&
		(tacit_tree_hash_eq(&root, &checkpoint->root) ||
			fail_log(err, "is not the one that was signed"));
}

/* Other entries than receipts may stand after it. */
static bool find_last_receipt(
	struct tacit_receipt_log *log, struct tacit_err *err)
{
	struct tacit_receipt receipt;
	struct tacit_str entry;
	uint64_t at = log->tiles.size;

	while (at--) {
		if (!tacit_tiles_entry(
			    &log->tiles, at, log->arena, &entry, err))
			return false;
		if (!tacit_receipt_is(entry))
			continue;
		if (!tacit_receipt_read(log->arena, entry, &receipt, err))
			return false;
		memcpy(log->main, receipt.new_tip, sizeof(log->main));
		return true;
	}
	return fail_log(err, "has no receipt");
}

static bool read_log_keys(struct tacit_receipt_log *log, struct tacit_err *err)
{
	struct tacit_log_keys *keys = &log->keys;
	char main[TACIT_OID_SIZE];
	const char *first;

	if (!tacit_store_reference(log->store, "refs/heads/main", main, err) ||
		!tacit_log_first_key(log->store, main, log->arena, &first, err))
		return false;
	if (!first)
		return fail_log(err, "has no key: body.md names none");
	switch (tacit_log_keys_read(&log->at, log->arena, first, keys)) {
	case TACIT_RECEIPTS_NO_FAULT:
		break;
	case TACIT_RECEIPTS_OTHER_KEY:
		return fail_log(err, "is signed by another key");
	case TACIT_RECEIPTS_NO_KEY:
	case TACIT_RECEIPTS_NO_CHECKPOINT:
	case TACIT_RECEIPTS_FALSE:
	case TACIT_RECEIPTS_DAMAGED:
	case TACIT_RECEIPTS_OTHER_ROOT:
	case TACIT_RECEIPTS_NO_ENTRY:
	case TACIT_RECEIPTS_LATER:
	case TACIT_RECEIPTS_FORKED:
	case TACIT_RECEIPTS_FAULTS:
	default:
		return fail_log(err, "or its keys are damaged");
	}
	return !log->key ||
		tacit_verifier_is(
			&keys->list[keys->count - 1], &log->key->verifier) ||
		fail_log(err, "is signed by another key");
}

bool tacit_receipt_log_open(
	struct tacit_receipt_log *log, struct tacit_err *err)
{
	log->at = (struct tacit_log_at){ .store = log->store };
	log->tiles = (struct tacit_tiles){ .read = tacit_log_at_read,
		.ctx = &log->at };
	if (!tacit_store_reference(
		    log->store, TACIT_LOG_REFERENCE, log->at.tip, err))
		return false;
	if (!log->at.tip[0])
		return true;
	if (!read_log_keys(log, err))
		return false;
	log->tiles.size = log->keys.checkpoint.size;
	return check_root(log, &log->keys.checkpoint, err) &&
		find_last_receipt(log, err);
}

bool tacit_receipt_log_is_gone(struct tacit_err *err)
{
	(void)tacit_fail(
		err, TACIT_NOTFOUND, "the log of receipts is gone from here");
	return tacit_hint(err,
		"bring it back from the clone of a state: git -c "
		"core.hooksPath=/dev/null fetch CLONE " TACIT_LOG_REFERENCE
		":" TACIT_LOG_REFERENCE);
}

uint64_t tacit_receipt_log_next(const struct tacit_receipt_log *log)
{
	return log->tiles.size + log->count;
}

void tacit_receipt_log_add(
	struct tacit_receipt_log *log, struct tacit_str entry)
{
	*(struct tacit_str *)tacit_arena_append(log->arena, &log->entries,
		&log->count, &log->cap, sizeof(*log->entries)) = entry;
}

void tacit_receipt_log_add_file(
	struct tacit_receipt_log *log, const char *path, struct tacit_str bytes)
{
	struct tacit_log_file *file =
		tacit_arena_append(log->arena, &log->beside, &log->beside_count,
			&log->beside_cap, sizeof(*log->beside));

	*file = (struct tacit_log_file){ path, bytes };
}

/* --- written --------------------------------------------------------------- */

/* The log as it will be: new files before those that are there. */
struct grown {
	struct tacit_receipt_log *log;
	struct tacit_tile_files files;
};

static bool read_grown(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	const struct grown *grown = ctx;

	for (size_t i = 0; i < grown->files.count; i++) {
		if (strcmp(grown->files.files[i].path, path) != 0)
			continue;
		tacit_buf_add_str(out, grown->files.files[i].bytes);
		return true;
	}
	return tacit_log_at_read(&grown->log->at, path, out, err);
}

static bool sign_grown(
	struct grown *grown, struct tacit_buf *note, struct tacit_err *err)
{
	struct tacit_tiles tiles = { .size = tacit_receipt_log_next(grown->log),
		.read = read_grown,
		.ctx = grown };
	const struct tacit_tree_reader reader = tacit_tiles_reader(&tiles);
	struct tacit_tree_hash root;
	const bool ok = tacit_tree_root(&reader, tiles.size, &root, err) &&
		tacit_checkpoint_write(
			tiles.size, &root, grown->log->key, note, err);

	tacit_tiles_clear(&tiles);
	return ok;
}

/* Files of the log, files beside it, what it outgrew, and the checkpoint. */
static bool commit_grown(struct grown *grown,
	const struct tacit_str *checkpoint, struct tacit_instant clock,
	struct tacit_err *err)
{
	const struct tacit_signature who = { "Register",
		"register@register.invalid", clock, 0 };
	struct tacit_receipt_log *log = grown->log;
	const size_t most = grown->files.count + log->beside_count + 1;
	struct tacit_change *changes =
		tacit_arena_array(log->arena, most, sizeof(*changes));
	char commit[TACIT_OID_SIZE];
	size_t count = 0;
	size_t i;

	changes[count++] =
		(struct tacit_change){ .path = TACIT_LOG_CHECKPOINT_FILE,
			.bytes = checkpoint };
	for (i = 0; i < grown->files.count; i++) {
		const struct tacit_tile_file *file = &grown->files.files[i];

		changes[count++] = (struct tacit_change){ .path = file->path,
			.bytes = file->bytes.data ? &file->bytes : NULL };
	}
	for (i = 0; i < log->beside_count; i++)
		changes[count++] =
			(struct tacit_change){ .path = log->beside[i].path,
				.bytes = &log->beside[i].bytes };
	return tacit_beside_commit(log->store, TACIT_LOG_REFERENCE,
		log->at.tip[0] ? log->at.tip : NULL, changes, count, &who,
		tacit_arena_printf(log->arena, "log of %" PRIu64 " entries\n",
			tacit_receipt_log_next(log)),
		commit, err);
}

bool tacit_receipt_log_write(struct tacit_receipt_log *log,
	struct tacit_instant clock, struct tacit_err *err)
{
	struct grown grown = { .log = log, .files = { .arena = log->arena } };
	struct tacit_buf note = { 0 };
	struct tacit_str checkpoint;
	bool ok;

	if (!log->count)
		return true;
	ok = tacit_tiles_append(&log->tiles, log->entries, log->count,
		     &grown.files, err) &&
		sign_grown(&grown, &note, err);
	checkpoint = tacit_buf_str(&note);
	if (ok)
		tacit_tiles_outgrown(
			&log->tiles, tacit_receipt_log_next(log), &grown.files);
	ok = ok && commit_grown(&grown, &checkpoint, clock, err);
	tacit_buf_clear(&note);
	return ok;
}

/* --- handed out ------------------------------------------------------------ */

/* As its checkpoint says, which nobody has looked at. */
static bool open_as_told(struct tacit_log_at *at, struct tacit_arena *arena,
	struct tacit_tiles *tiles, struct tacit_str *note,
	struct tacit_err *err)
{
	struct tacit_checkpoint checkpoint = { 0 };

	*tiles = (struct tacit_tiles){ .read = tacit_log_at_read, .ctx = at };
	if (!tacit_log_at_checkpoint(at, arena, note, err))
		return false;
	if (tacit_checkpoint_open(*note, NULL, 0, &checkpoint) ==
		TACIT_SIGNED_NOT)
		return fail_log(err, "has no checkpoint that can be read");
	tiles->size = checkpoint.size;
	return true;
}

bool tacit_receipt_log_copy(struct tacit_log_at *at, uint64_t seq,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_tiles tiles;
	struct tacit_tree_proof proof;
	struct tacit_arena arena = { 0 };
	struct tacit_str entry;
	struct tacit_str note;
	bool ok = open_as_told(at, &arena, &tiles, &note, err);
	const struct tacit_tree_reader reader = tacit_tiles_reader(&tiles);

	ok = ok && tacit_tiles_entry(&tiles, seq, &arena, &entry, err) &&
		tacit_tree_inclusion(&reader, seq, tiles.size, &proof, err) &&
		tacit_receipt_copy_write(entry, &proof, note, out, err);
	tacit_tiles_clear(&tiles);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_receipt_log_proof(struct tacit_log_at *at, uint64_t old,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_tiles tiles;
	struct tacit_tree_proof proof;
	struct tacit_arena arena = { 0 };
	struct tacit_str note;
	bool ok = open_as_told(at, &arena, &tiles, &note, err);
	const struct tacit_tree_reader reader = tacit_tiles_reader(&tiles);

	if (ok && old > tiles.size)
		ok = tacit_fail(
			err, TACIT_NOTFOUND, "the log here has fewer entries");
	ok = ok &&
		tacit_tree_consistency(&reader, old, tiles.size, &proof, err);
	if (ok)
		tacit_tree_proof_write(&proof, out);
	tacit_tiles_clear(&tiles);
	tacit_arena_clear(&arena);
	return ok;
}
