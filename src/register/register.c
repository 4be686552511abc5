#include <tacit/register.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "register/hooks.h"
#include "register/near_parts.h"
#include "register/opened.h"
#include "store/moving.h"
#include "text/digest.h"

enum { TRIES = 8 };

static char *joined(const char *folder, const char *name)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(&path, "%s/%s", folder, name);
	return path.data;
}

/* Of this register alone: what is private in one is not in another's way. */
static char *own_folder(const char *cache, const char *common)
{
	struct tacit_buf path = { 0 };
	unsigned char sum[TACIT_DIGEST_BYTES];
	char name[17];

	tacit_digest(tacit_str_of(common), sum);
	tacit_digest_base32(sum, sizeof(name) - 1, name);
	tacit_buf_printf(&path, "%s/tacit/%s", cache, name);
	return path.data;
}

/* The git folder's own, or the cache folder where that cannot be written. */
static bool choose_folder(
	struct tacit_register *reg, const char *cache, struct tacit_err *err)
{
	const char *common = tacit_store_common_folder(reg->store);
	struct tacit_err first = { 0 };

	reg->folder = joined(common, "tacit");
	if (tacit_io_make_folders(reg->folder, &first) &&
		access(reg->folder, W_OK) == 0)
		return true;
	if (!cache)
		return tacit_io_is_folder(reg->folder) ||
			tacit_fail_at(err, TACIT_IO, reg->folder, 0,
				"cannot be made, and there is no other folder "
				"for the index");
	free(reg->folder);
	reg->folder = own_folder(cache, common);
	return tacit_io_make_folders(reg->folder, err);
}

static bool find_commit(struct tacit_register *reg, struct tacit_index_key *key,
	struct tacit_err *err)
{
	bool ok = reg->at
		? tacit_store_resolve(reg->store, reg->at, key->commit, err)
		: tacit_store_head(reg->store, key->commit, err);

	if (!ok) {
		if (err && err->code == TACIT_NOTFOUND && !reg->at)
			(void)tacit_hint(
				err, "make a register here with: tacit init");
		return false;
	}
	if (!tacit_store_receipts(reg->store, key->receipts))
		key->receipts[0] = '\0';
	return true;
}

/* The body and its members, as they stand in the commit of the key. */
static bool load(struct tacit_register *reg, struct tacit_err *err)
{
	tacit_arena_clear(reg->arena);
	reg->numbers = (struct tacit_numbers){ 0 };
	reg->is_loaded = tacit_body_load(reg, err);
	/* nothing is left that points into what was cleared */
	if (!reg->is_loaded) {
		reg->body = (struct tacit_body){ 0 };
		reg->members = NULL;
		reg->member_count = 0;
	}
	if (reg->is_loaded && tacit_date_is_set(reg->day))
		reg->now = tacit_zone_instant(
			&reg->body.zone, reg->day, TACIT_DAY_S / 2);
	return reg->is_loaded;
}

static bool bring_on(struct tacit_register *reg, struct tacit_err *err)
{
	struct tacit_index_key key = { 0 };

	if (!reg->is_for_hook)
		tacit_past_begin(reg);
	if (!find_commit(reg, &key, err))
		return false;
	if (tacit_index_is_damaged(reg->index)) {
		tacit_index_refresh(reg->index, &reg->key);
		reg->is_log_known = false;
	}
	if (!reg->is_for_hook && !tacit_past_bring(reg, key.commit, err))
		return false;
	if (!tacit_index_key_is(&key, &reg->key)) {
		reg->is_loaded = false;
		if (!tacit_sync(reg, &key, false, NULL, err))
			return false;
	}
	/* what callers have borrowed stays where nothing has changed */
	return reg->is_loaded || load(reg, err);
}

bool tacit_register_may_retry(
	const struct tacit_register *reg, const struct tacit_err *why)
{
	return why->code == TACIT_CHANGED ||
		(why->code == TACIT_DB && tacit_index_is_damaged(reg->index));
}

bool tacit_register_refresh(struct tacit_register *reg, struct tacit_err *err)
{
	unsigned try;

	for (try = 1;; try++) {
		struct tacit_err now = { 0 };

		if (bring_on(reg, &now))
			return true;
		if (!tacit_register_may_retry(reg, &now) || try == TRIES)
			return tacit_fail_as(err, &now);
		/* another command has brought the index on meanwhile, or took
		 * it away */
		reg->is_loaded = false;
		tacit_index_refresh(reg->index, &reg->key);
		reg->is_log_known = false;
	}
}

bool tacit_register_move(
	struct tacit_register *reg, const char *at, struct tacit_err *err)
{
	free(reg->at);
	reg->at = tacit_strdup(at);
	return tacit_register_refresh(reg, err);
}

bool tacit_register_walk(struct tacit_register *reg, struct tacit_err *err)
{
	tacit_past_begin(reg);
	return tacit_past_bring(reg, reg->key.commit, err);
}

bool tacit_register_rebuild(
	struct tacit_register *reg, uint64_t *rows, struct tacit_err *err)
{
	struct tacit_index_key key = { 0 };

	tacit_past_begin(reg);
	return find_commit(reg, &key, err) &&
		tacit_past_bring(reg, key.commit, err) &&
		tacit_sync(reg, &key, true, rows, err) && load(reg, err);
}

bool tacit_register_open(const char *path, const struct tacit_when *when,
	struct tacit_register **out, struct tacit_err *err)
{
	struct tacit_register *reg = tacit_zalloc(1, sizeof(*reg));

	reg->arena = &reg->own;
	reg->reading = &reg->under_way;
	reg->near = tacit_zalloc(1, sizeof(*reg->near));
	reg->now = when->now;
	reg->day = when->day;
	reg->at = when->at ? tacit_strdup(when->at) : NULL;
	reg->waiting = when->waiting;
	reg->is_for_hook = when->is_for_hook;
	if (!(when->is_for_hook ? tacit_store_open_as_is(path, &reg->store, err)
				: tacit_store_open(path, &reg->store, err)) ||
		!choose_folder(reg, when->cache, err))
		goto fail;
	/* another commit has another file, so that two readers of HEAD and
	 * of the past do not throw each other's index away */
	reg->index_path = joined(reg->folder,
		when->at && !when->is_for_hook ? "index-at.db" : "index.db");
	reg->past_path = joined(reg->folder, when->at ? "past-at" : "past");
	if (!tacit_index_open(reg->index_path, &reg->index, &reg->key, err) ||
		!tacit_register_refresh(reg, err))
		goto fail;
	*out = reg;
	return true;
fail:
	tacit_register_close(reg);
	return false;
}

void tacit_register_close(struct tacit_register *reg)
{
	bool is_damaged;

	if (!reg)
		return;
	is_damaged = reg->index && tacit_index_is_damaged(reg->index);
	tacit_arena_clear(reg->arena);
	tacit_arena_clear(&reg->withheld_arena);
	tacit_near_clear(reg->near);
	free(reg->near);
	tacit_held_clear(reg->held);
	tacit_index_close(reg->index);
	/* found where it could not be made anew: the next command does it */
	if (is_damaged)
		(void)unlink(reg->index_path);
	tacit_store_close(reg->store);
	free(reg->at);
	free(reg->folder);
	tacit_past_clear(&reg->past);
	free(reg->index_path);
	free(reg->past_path);
	free(reg);
}

const char *tacit_register_commit(const struct tacit_register *reg)
{
	return reg->key.commit;
}

const char *tacit_register_receipts(const struct tacit_register *reg)
{
	return reg->key.receipts;
}

bool tacit_register_is_at_revision(const struct tacit_register *reg)
{
	return reg->at != NULL;
}

struct tacit_instant tacit_register_now(const struct tacit_register *reg)
{
	return reg->now;
}

struct tacit_register *tacit_register_view(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_instant now)
{
	struct tacit_register *view = tacit_arena_alloc(arena, sizeof(*view));

	*view = *reg;
	view->now = now;
	/* which notes exist depends on it */
	view->numbers = (struct tacit_numbers){ 0 };
	return view;
}

bool tacit_register_set_public(
	struct tacit_register *reg, struct tacit_err *err)
{
	if (reg->is_public)
		return true;
	if (!tacit_withheld_find(reg, err))
		return false;
	reg->is_public = true;
	return load(reg, err);
}

bool tacit_register_is_public(const struct tacit_register *reg)
{
	return reg->is_public;
}

struct tacit_store *tacit_register_store(struct tacit_register *reg)
{
	return reg->store;
}

struct tacit_index *tacit_register_index(struct tacit_register *reg)
{
	return reg->index;
}

const char *tacit_register_folder(const struct tacit_register *reg)
{
	return reg->folder;
}

const struct tacit_body *tacit_register_body(const struct tacit_register *reg)
{
	return &reg->body;
}
