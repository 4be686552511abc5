#include "shared/rotating.h"

#include <inttypes.h>

#include <tacit/io.h>

#include "log/key_entry.h"
#include "shared/receipt_log.h"
#include "shared/signing_key.h"

struct rotation {
	struct tacit_store *store;
	const struct tacit_rotating *asked;
	struct tacit_arena *arena;
	struct tacit_rotated *out;
	struct tacit_receipt_log log;
	struct tacit_signer key; /* the new one */
};

/* --- what was stopped ------------------------------------------------------ */

/* The log as it is, whoever's key is here. */
static bool open_log_as_is(struct tacit_store *store, struct tacit_arena *arena,
	struct tacit_receipt_log *log, struct tacit_err *err)
{
	*log = (struct tacit_receipt_log){ .store = store, .arena = arena };
	return tacit_receipt_log_open(log, err);
}

/* Its entry is in the log, and no other key came after it. */
static bool is_key_of_log(
	const struct tacit_receipt_log *log, const struct tacit_signer *key)
{
	return log->keys.count &&
		tacit_verifier_is(
			&log->keys.list[log->keys.count - 1], &key->verifier);
}

/* The key that is used has not been replaced. */
static bool has_key_of_log(struct tacit_store *store, struct tacit_arena *arena,
	const struct tacit_receipt_log *log)
{
	struct tacit_signer key;

	return tacit_signing_key_read(store, arena, &key, NULL) &&
		is_key_of_log(log, &key);
}

bool tacit_signing_key_settle(struct tacit_store *store,
	struct tacit_arena *arena, bool *was, struct tacit_err *err)
{
	const char *next = tacit_signing_key_next(store, arena);
	struct tacit_receipt_log log;
	struct tacit_signer key;
	struct tacit_err why = { 0 };
	bool is_next;

	*was = false;
	if (!tacit_io_exists(next))
		return true;
	if (!open_log_as_is(store, arena, &log, err)) {
		tacit_tiles_clear(&log.tiles);
		return false;
	}
	tacit_tiles_clear(&log.tiles);
	if (tacit_signing_key_read_at(next, arena, &key, &why))
		is_next = is_key_of_log(&log, &key);
	else if (why.code == TACIT_INVALID &&
		has_key_of_log(store, arena, &log))
		is_next = false;
	else
		return tacit_fail_as(err, &why);
	if (!is_next)
		return tacit_io_remove_tree(next, err);
	*was = true;
	return tacit_signing_key_take_next(store, arena, err);
}

/* --- what is told ---------------------------------------------------------- */

static const char *key_written(
	struct tacit_arena *arena, const struct tacit_verifier *key)
{
	struct tacit_buf text = { 0 };

	tacit_verifier_write(key, &text);
	return tacit_buf_keep(&text, arena).data;
}

/* Of the key that signs now; the log is open. */
static bool tell_last_key(struct rotation *r, struct tacit_err *err)
{
	const struct tacit_log_keys *keys = &r->log.keys;
	const struct tacit_tree_reader reader =
		tacit_tiles_reader(&r->log.tiles);
	const size_t last = keys->count - 1;

	r->out->old_key = key_written(r->arena, &keys->list[last - 1]);
	r->out->new_key = key_written(r->arena, &keys->list[last]);
	r->out->seq = keys->from[last];
	r->out->at = keys->at[last];
	r->out->is_lost = keys->lost == last;
	return tacit_tree_root(&reader, r->out->seq, &r->out->root, err);
}

/* --- another key ------------------------------------------------------------ */

static bool add_key_entry(struct rotation *r, const struct tacit_signer *by,
	struct tacit_err *err)
{
	struct tacit_log_keys *keys = &r->log.keys;
	const struct tacit_key_entry entry = { .seq = r->out->seq,
		.at = r->out->at,
		.key = r->key.verifier,
		.is_lost = r->asked->is_lost,
		.lost = keys->list[keys->count - 1] };
	struct tacit_buf text = { 0 };
	struct tacit_buf lines = { 0 };
	const bool ok = tacit_key_entry_write(&entry, by, &text, err);
	size_t i;

	for (i = 1; i < keys->count; i++)
		tacit_buf_printf(&lines, "%" PRIu64 "\n", keys->from[i]);
	tacit_buf_printf(&lines, "%" PRIu64 "\n", entry.seq);
	tacit_receipt_log_add(&r->log, tacit_buf_keep(&text, r->arena));
	tacit_receipt_log_add_file(
		&r->log, TACIT_LOG_KEYS_FILE, tacit_buf_keep(&lines, r->arena));
	tacit_buf_clear(&lines);
	tacit_buf_clear(&text);
	return ok;
}

/* The new key, the log that has it, and the key in its place. */
static bool replace_signing_key(struct rotation *r,
	const struct tacit_signer *old, struct tacit_err *err)
{
	const struct tacit_log_keys *keys = &r->log.keys;
	const char *name = keys->list[keys->count - 1].name;

	if (!tacit_signer_new(r->arena, name, &r->key, err) ||
		!tacit_signing_key_write_next(
			r->store, r->arena, &r->key, err) ||
		!add_key_entry(r, r->asked->is_lost ? &r->key : old, err))
		return false;
	r->log.key = &r->key;
	if (!tacit_receipt_log_write(&r->log, r->asked->clock, err) ||
		!tacit_signing_key_take_next(r->store, r->arena, err))
		return false;
	r->out->new_key = key_written(r->arena, &r->key.verifier);
	return true;
}

static bool rotate_open_log(struct rotation *r, struct tacit_err *err)
{
	const struct tacit_log_keys *keys = &r->log.keys;
	struct tacit_signer old = { 0 };
	const struct tacit_tree_reader reader =
		tacit_tiles_reader(&r->log.tiles);

	if (!r->log.at.tip[0])
		return tacit_fail(err, TACIT_NOTFOUND,
			"there is no log of receipts here yet");
	if (keys->count >= TACIT_LOG_KEYS_MAX)
		return tacit_fail(err, TACIT_LIMIT, "a log has at most %d keys",
			TACIT_LOG_KEYS_MAX);
	if (!r->asked->is_lost &&
		!tacit_signing_key_read(r->store, r->arena, &old, err))
		return tacit_hint(err,
			"where it is lost, or others have it: tacit shared "
			"rotate --lost");
	if (!r->asked->is_lost && !is_key_of_log(&r->log, &old))
		return tacit_fail(err, TACIT_INVALID,
			"the log of receipts is signed by another key");
	r->out->old_key = key_written(r->arena, &keys->list[keys->count - 1]);
	r->out->seq = tacit_receipt_log_next(&r->log);
	r->out->at = r->asked->clock;
	r->out->is_lost = r->asked->is_lost;
	return tacit_tree_root(&reader, r->out->seq, &r->out->root, err) &&
		(r->asked->is_trial || replace_signing_key(r, &old, err));
}

static bool rotate_locked(struct rotation *r, struct tacit_err *err)
{
	bool ok = r->asked->is_trial ||
		tacit_signing_key_settle(
			r->store, r->arena, &r->out->was_stopped, err);

	ok = ok && open_log_as_is(r->store, r->arena, &r->log, err) &&
		(r->out->was_stopped ? tell_last_key(r, err)
				     : rotate_open_log(r, err));
	tacit_tiles_clear(&r->log.tiles);
	return ok;
}

bool tacit_shared_rotate(struct tacit_store *store,
	const struct tacit_rotating *asked, struct tacit_arena *arena,
	struct tacit_rotated *out, struct tacit_err *err)
{
	struct rotation r = {
		.store = store, .asked = asked, .arena = arena, .out = out
	};
	bool ok;

	*out = (struct tacit_rotated){ 0 };
	if (tacit_store_work_folder(store)) {
		(void)tacit_fail(
			err, TACIT_REFUSED, "what is here is no bare register");
		return tacit_hint(err,
			"the key is where the log is written: tacit -C "
			"/srv/register.git shared rotate");
	}
	if (!tacit_store_lock(store, err))
		return false;
	ok = rotate_locked(&r, err);
	tacit_store_unlock(store);
	return ok;
}
