#include "register/receipts.h"

#include <inttypes.h>
#include <string.h>

#include "log/key_entry.h"
#include "index/received.h"
#include "register/log_keys.h"
#include "register/receipts_parts.h"

/* Beside the rows: for who opens nothing else. */
static const char name[] = "receipts";

/* --- what is remembered --------------------------------------------------- */

static bool take_told_number(
	struct tacit_str *rest, uint64_t max, uint64_t *out)
{
	struct tacit_str word;

	return tacit_str_split(rest, ' ', &word) &&
		tacit_str_number(word, max, out);
}

static bool take_tip(struct tacit_str *rest, char out[TACIT_OID_SIZE])
{
	struct tacit_str word;

	if (!tacit_str_split(rest, ' ', &word) || word.len >= TACIT_OID_SIZE)
		return false;
	(void)snprintf(out, TACIT_OID_SIZE, "%.*s", (int)word.len, word.data);
	if (!strcmp(out, "-"))
		out[0] = '\0';
	return true;
}

/* Of a log that has had one key alone there is nothing. */
static bool read_told_keys(struct tacit_str rest, struct tacit_receipts *out)
{
	uint64_t at;

	if (!rest.len)
		return true;
	if (!take_told_number(&rest, INT64_MAX, &out->keyed) ||
		!take_told_number(&rest, INT64_MAX, &out->lost) ||
		!take_told_number(&rest, INT64_MAX, &at) ||
		rest.len >= sizeof(out->lost_key))
		return false;
	out->lost_at.s = (int64_t)at;
	(void)snprintf(out->lost_key, sizeof(out->lost_key), "%.*s",
		(int)rest.len, rest.data);
	return true;
}

static bool read_told_order(struct tacit_str *rest, struct tacit_receipts *out)
{
	uint64_t latest = 0;
	const bool ok = !tacit_str_skip(rest, "order ") ||
		(take_told_number(rest, INT64_MAX, &latest) &&
			take_told_number(rest, INT64_MAX, &out->backdated) &&
			take_told_number(rest, INT64_MAX, &out->left));

	out->latest.s = (int64_t)latest;
	return ok;
}

static bool read_told(struct tacit_str rest, struct tacit_receipts *out)
{
	uint64_t outcome;
	uint64_t fault;
	struct tacit_str root;

	if (!take_told_number(&rest, TACIT_RECEIPTS_RIGHT, &outcome) ||
		!take_told_number(&rest, TACIT_RECEIPTS_FAULTS - 1, &fault) ||
		!take_tip(&rest, out->tip) ||
		!take_told_number(&rest, INT64_MAX, &out->size) ||
		!tacit_str_split(&rest, ' ', &root) ||
		!tacit_digest_of_hex(root, out->root) ||
		!take_told_number(&rest, INT64_MAX, &out->applied) ||
		!take_tip(&rest, out->last) || !read_told_order(&rest, out) ||
		!read_told_keys(rest, out))
		return false;
	out->outcome = (enum tacit_receipts_outcome)outcome;
	out->fault = (enum tacit_receipts_fault)fault;
	return true;
}

bool tacit_log_tell(struct tacit_register *reg,
	const struct tacit_receipts *log, struct tacit_err *err)
{
	struct tacit_buf told = { 0 };
	bool ok;

	tacit_buf_printf(&told, "%d %d %s %" PRIu64 " ", (int)log->outcome,
		(int)log->fault, log->tip[0] ? log->tip : "-", log->size);
	tacit_digest_hex(log->root, &told);
	tacit_buf_printf(&told, " %" PRIu64 " %s", log->applied,
		log->last[0] ? log->last : "-");
	if (tacit_instant_is_set(log->latest))
		tacit_buf_printf(&told,
			" order %" PRId64 " %" PRIu64 " %" PRIu64,
			log->latest.s, log->backdated, log->left);
	if (log->keyed)
		tacit_buf_printf(&told,
			" %" PRIu64 " %" PRIu64 " %" PRId64 " %s", log->keyed,
			log->lost, log->lost_at.s,
			log->lost ? log->lost_key : "-");
	ok = tacit_index_tell_log(reg->index, tacit_buf_str(&told), err) &&
		tacit_index_remember(
			reg->index, name, "", tacit_buf_str(&told), err);
	tacit_buf_clear(&told);
	return ok;
}

bool tacit_log_known(struct tacit_register *reg, struct tacit_receipts *out,
	struct tacit_err *err)
{
	struct tacit_buf told = { 0 };
	bool ok = tacit_index_log(reg->index, &told, err);

	*out = (struct tacit_receipts){ 0 };
	if (ok && told.len && !read_told(tacit_buf_str(&told), out))
		*out = (struct tacit_receipts){ 0 };
	tacit_buf_clear(&told);
	return ok;
}

static bool recall_log(struct tacit_register *reg)
{
	struct tacit_buf told = { 0 };
	bool has = tacit_index_recall(reg->index, name, &told) &&
		read_told(tacit_buf_str(&told), &reg->log);

	tacit_buf_clear(&told);
	return has;
}

/* What cannot be read is relied upon as little as what is not here. */
const struct tacit_receipts *tacit_register_log(struct tacit_register *reg)
{
	struct tacit_err err = { 0 };

	if (reg->is_log_known)
		return &reg->log;
	reg->log = (struct tacit_receipts){ 0 };
	if (!recall_log(reg) && !tacit_log_known(reg, &reg->log, &err) &&
		!(tacit_rows_repair(reg, &err) &&
			tacit_log_known(reg, &reg->log, &err))) {
		reg->log = (struct tacit_receipts){
			.outcome = TACIT_RECEIPTS_MISSING
		};
		return &reg->log;
	}
	reg->is_log_known = true;
	return &reg->log;
}

/* --- is it right? ------------------------------------------------------------ */

/* The entries that were read so far, as whole subtrees from left to right. */
struct log_check {
	struct tacit_tiles tiles;
	struct tacit_tree_reader reader;
	struct tacit_tree_hash parts[TACIT_TREE_PROOF_MAX]; /* by level */
	uint64_t count;
	const struct tacit_receipts *before; /* a log that was right */
	struct tacit_arena arena; /* an entry at a time */
	struct tacit_arena kept; /* of the keys: */
	struct tacit_log_keys keys;
	struct tacit_instant latest; /* push of those that were read */
	uint64_t backdated;
	enum tacit_receipts_fault fault;
};

static bool fail_check(struct log_check *check, enum tacit_receipts_fault fault)
{
	if (!check->fault)
		check->fault = fault;
	return false;
}

/* Does a tile have that hash in its place? */
static bool is_in_tile(struct log_check *check, unsigned level, uint64_t index,
	const struct tacit_tree_hash *hash)
{
	struct tacit_tree_hash there;
	struct tacit_err err = { 0 };

	if (!check->reader.read(check->reader.ctx, level, index, &there, &err))
		return fail_check(check, TACIT_RECEIPTS_DAMAGED);
	return tacit_tree_hash_eq(&there, hash) ||
		fail_check(check, TACIT_RECEIPTS_OTHER_ROOT);
}

static void root_of(const struct log_check *check, struct tacit_tree_hash *root)
{
	bool has = false;
	unsigned level;

	tacit_digest(tacit_str_of(""), root->bytes);
	for (level = 0; level < TACIT_TREE_PROOF_MAX; level++) {
		if (!(check->count >> level & 1))
			continue;
		if (has)
			tacit_tree_node(&check->parts[level], root, root);
		else
			*root = check->parts[level];
		has = true;
	}
}

/* What was here before is what this one begins with. */
static bool is_as_before(struct log_check *check)
{
	struct tacit_tree_hash root;

	if (!check->before->size || check->count != check->before->size)
		return true;
	root_of(check, &root);
	return !memcmp(root.bytes, check->before->root, sizeof(root.bytes)) ||
		fail_check(check, TACIT_RECEIPTS_FORKED);
}

/* The hash of an entry, and of every subtree that it fills. */
static bool push_leaf(struct log_check *check, struct tacit_str entry)
{
	struct tacit_tree_hash hash;
	unsigned level = 0;

	tacit_tree_leaf(entry, &hash);
	for (;; level++) {
		if (level % TACIT_TILE_BITS == 0 &&
			!is_in_tile(check, level, check->count >> level, &hash))
			return false;
		if (!(check->count >> level & 1))
			break;
		tacit_tree_node(&check->parts[level], &hash, &hash);
	}
	check->parts[level] = hash;
	check->count++;
	return true;
}

static bool is_key_of(const struct tacit_log_keys *keys, uint64_t index)
{
	size_t i;

	for (i = 1; i < keys->count; i++)
		if (keys->from[i] == index)
			return true;
	return false;
}

/* Pushes come one after another: a clock that went back shows, and a journal
 * that somebody wrote into. Nobody's are dated when they were found. */
static void look_at_order(
	struct log_check *check, const struct tacit_receipt *receipt)
{
	if (!receipt->from)
		return;
	if (receipt->at.s < check->latest.s && !check->backdated)
		check->backdated = receipt->seq;
	if (receipt->at.s > check->latest.s)
		check->latest = receipt->at;
}

/* Entries of other kinds are others' to read; those of keys were read before. */
static bool is_entry(
	struct log_check *check, uint64_t index, struct tacit_str entry)
{
	struct tacit_receipt receipt;
	struct tacit_err err = { 0 };
	bool is;

	if (tacit_key_entry_is(entry))
		return is_key_of(&check->keys, index) ||
			fail_check(check, TACIT_RECEIPTS_NO_ENTRY);
	if (!tacit_receipt_is(entry))
		return true;
	is = tacit_receipt_read(&check->arena, entry, &receipt, &err) &&
		receipt.seq == index;
	if (is)
		look_at_order(check, &receipt);
	tacit_arena_clear(&check->arena);
	return is ||
		fail_check(check,
			err.code == TACIT_LATER ? TACIT_RECEIPTS_LATER
						: TACIT_RECEIPTS_NO_ENTRY);
}

static bool check_entry(void *ctx, uint64_t index, struct tacit_str entry,
	struct tacit_err *err)
{
	struct log_check *check = ctx;

	(void)err;
	return push_leaf(check, entry) && is_entry(check, index, entry) &&
		is_as_before(check);
}

/* Begin behind what was right before, as the tiles have it now. */
static bool begin_behind(struct log_check *check, uint64_t size)
{
	struct tacit_err err = { 0 };
	uint64_t first = 0;
	unsigned level;

	for (level = TACIT_TREE_PROOF_MAX - 1; level-- > 0;) {
		if (!(size >> level & 1))
			continue;
		if (!check->reader.read(check->reader.ctx, level,
			    first >> level, &check->parts[level], &err))
			return fail_check(check, TACIT_RECEIPTS_DAMAGED);
		first += (uint64_t)1 << level;
	}
	check->count = size;
	check->latest = check->before->latest;
	check->backdated = check->before->backdated;
	return is_as_before(check);
}

static bool check_entries(struct log_check *check,
	const struct tacit_checkpoint *signed_log, bool anew)
{
	struct tacit_tree_hash root;
	struct tacit_err err = { 0 };

	if (check->before->size > signed_log->size)
		return fail_check(check, TACIT_RECEIPTS_FORKED);
	if (!anew && !begin_behind(check, check->before->size))
		return false;
	if (!tacit_tiles_each(&check->tiles, check->count, signed_log->size,
		    check_entry, check, &err))
		return fail_check(check, TACIT_RECEIPTS_DAMAGED);
	root_of(check, &root);
	return tacit_tree_hash_eq(&root, &signed_log->root) ||
		fail_check(check, TACIT_RECEIPTS_OTHER_ROOT);
}

/* Which key signed what was here before, this one says, too. */
static bool has_keys_as_before(struct log_check *check)
{
	const struct tacit_log_keys *keys = &check->keys;
	uint64_t keyed = 0;
	size_t i;

	for (i = 0; i < keys->count; i++)
		if (keys->from[i] < check->before->size)
			keyed = keys->from[i];
	return keyed == check->before->keyed ||
		fail_check(check, TACIT_RECEIPTS_FORKED);
}

/* What it is now; `log` still is what it was. */
static enum tacit_receipts_fault look_at_log(struct tacit_log_at *source,
	const char *vkey, bool anew, const struct tacit_receipts *log,
	struct log_check *check)
{
	check->fault =
		tacit_log_keys_read(source, &check->kept, vkey, &check->keys);
	check->before = log;
	if (!check->fault && has_keys_as_before(check)) {
		const struct tacit_checkpoint *signed_log =
			&check->keys.checkpoint;

		check->tiles = (struct tacit_tiles){ .size = signed_log->size,
			.read = tacit_log_at_read,
			.ctx = source };
		check->reader = tacit_tiles_reader(&check->tiles);
		(void)check_entries(check, signed_log, anew);
		tacit_tiles_clear(&check->tiles);
	}
	tacit_arena_clear(&check->arena);
	return check->fault;
}

/* Which key signs it, and whether that took the place of a lost one. */
static void keep_keys(
	const struct tacit_log_keys *keys, struct tacit_receipts *log)
{
	struct tacit_buf text = { 0 };

	log->keyed = keys->from[keys->count - 1];
	log->lost = keys->from[keys->lost];
	log->lost_at = keys->at[keys->lost];
	if (keys->lost)
		tacit_verifier_write(&keys->list[keys->lost], &text);
	(void)snprintf(log->lost_key, sizeof(log->lost_key), "%s",
		tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

/* What is not full goes when it fills up. */
static bool is_to_last(const char *path)
{
	return !strncmp(path, "tile/", 5) && !strstr(path, ".p/");
}

static bool look_for_loss(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	(void)ctx;
	(void)err;
	return !d->old_blob || !is_to_last(d->path);
}

bool tacit_log_only_grew(
	struct tacit_store *store, const char *from, const char *to)
{
	struct tacit_err unknown = { 0 };

	return from[0] &&
		tacit_store_compare(
			store, from, to, look_for_loss, NULL, &unknown);
}

void tacit_log_check(struct tacit_store *store, const char *tip,
	const char *vkey, bool anew, struct tacit_receipts *log)
{
	struct tacit_log_at source = { .store = store };
	struct log_check check = { 0 };
	struct tacit_tree_hash root;

	if (vkey && tip[0] && !anew && !strcmp(tip, log->tip))
		return;
	(void)snprintf(source.tip, sizeof(source.tip), "%s", tip);
	anew = anew || log->outcome != TACIT_RECEIPTS_RIGHT ||
		!tacit_log_only_grew(store, log->tip, tip);
	(void)snprintf(log->tip, sizeof(log->tip), "%s", tip);
	log->fault = TACIT_RECEIPTS_NO_FAULT;
	log->outcome = !vkey ? TACIT_RECEIPTS_NONE : TACIT_RECEIPTS_MISSING;
	if (!vkey || !tip[0])
		return;
	log->fault = look_at_log(&source, vkey, anew, log, &check);
	log->outcome = log->fault ? TACIT_RECEIPTS_WRONG : TACIT_RECEIPTS_RIGHT;
	if (!log->fault) {
		root_of(&check, &root);
		log->size = check.count;
		memcpy(log->root, root.bytes, sizeof(log->root));
		log->latest = check.latest;
		log->backdated = check.backdated;
		keep_keys(&check.keys, log);
	}
	tacit_arena_clear(&check.kept);
}
