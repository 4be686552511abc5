#include "keep/sync.h"

#include <string.h>

#include <tacit/io.h>

#include "keep/moving.h"
#include "keep/sync_parts.h"
#include "register/hooks.h"
#include "rules/backoff.h"
#include "store/history.h"
#include "store/remote.h"

enum { TRIES = 8, PAUSE_MS = 100, PAUSE_MOST_MS = 5000 };

void tacit_sync_clear(struct tacit_sync_result *result)
{
	tacit_faults_clear(&result->faults);
	tacit_arena_clear(&result->arena);
	*result = (struct tacit_sync_result){ 0 };
}

/* --- before anything ---------------------------------------------------------------- */

static bool refuse_sync(struct tacit_err *err, const char *remedy,
	const char *what, const char *detail)
{
	(void)tacit_fail(err, TACIT_REFUSED, "%s%s", what, detail);
	return tacit_hint(err, "%s", remedy);
}

static bool is_at_rest(struct tacit_store *store, struct tacit_err *err)
{
	const char *begun = tacit_store_way_back(store);
	struct tacit_buf path = { 0 };
	bool ok;

	if (begun)
		return refuse_sync(err, begun,
			"git is in the middle of something; end it, or take "
			"it back",
			"");
	ok = tacit_replay_unsaved(store, &path, err);
	if (ok && path.len)
		ok = refuse_sync(err,
			"commit it, or put it by: git stash, and after it: "
			"git stash pop",
			"there are changes that are not recorded: ", path.data);
	tacit_buf_clear(&path);
	return ok;
}

static bool is_ready(struct syncing *syncing, struct tacit_err *err)
{
	struct tacit_store *store = syncing->store;
	const bool has_origin = tacit_remote_exists(store);

	if (!syncing->asked->is_all && tacit_hooks_are_shared(store))
		return refuse_sync(err, "tacit clone it, and: tacit sync there",
			"this register is shared: it takes what is pushed, by "
			"whom the transport names",
			"");
	if (!has_origin && !syncing->asked->from && !syncing->asked->bundle)
		return refuse_sync(err, "git remote add origin URL",
			"this register knows no other: it has no origin", "");
	return is_at_rest(store, err) &&
		tacit_store_check_on_main(store, err) &&
		tacit_store_is_whole(store, err) &&
		tacit_hooks_install(store, syncing->asked->program, err) &&
		(!has_origin || tacit_remote_fetch_receipts(store, err));
}

/* --- own commits on top --------------------------------------------------------------- */

static struct tacit_move move_to(
	const struct syncing *syncing, const char *from, const char *to)
{
	return (struct tacit_move){ .to = to,
		.from = from,
		.folder = tacit_store_git_folder(syncing->store),
		.again = syncing->anew,
		.again_count = syncing->anew_count,
		.when = syncing->asked->when,
		.is_pushed = from != NULL };
}

/* What is to be left out is only here, or was left out by an earlier try. */
static void check_left_out(struct syncing *syncing)
{
	const struct tacit_sync *asked = syncing->asked;
	size_t i;
	size_t k;

	for (i = 0; !syncing->anew_done && i < asked->left_out_count; i++) {
		for (k = 0; k < syncing->anew_count; k++) {
			if (!strcmp(asked->left_out[i], syncing->anew[k]))
				break;
		}
		if (k == syncing->anew_count)
			tacit_fault_add(&syncing->out->faults,
				asked->left_out[i], 0,
				"only what was recorded here and is not there "
				"yet can be left out",
				"nothing of this is to be put on top");
	}
}

/* A fault, and the document that only this clone has which it is about. */
struct blaming {
	struct tacit_arena *arena;
	const struct tacit_fault *fault;
	const char *path;
};

/* It is at its path, or names it, beside a document that is there. */
static bool blame(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct blaming *blaming = ctx;
	struct tacit_path at = { 0 };

	(void)err;
	if (d->old_blob || blaming->path ||
		!tacit_path_parse(blaming->arena, d->path, &at, NULL))
		return true;
	if (!strcmp(d->path, blaming->fault->path) ||
		(at.id && strstr(blaming->fault->what, at.id)))
		blaming->path = tacit_arena_strdup(blaming->arena, d->path);
	return true;
}

/* What only this clone has may be left out, whatever is wrong with it there. */
static bool pass_judged(struct syncing *syncing,
	const struct tacit_fault *judged, struct tacit_err *err)
{
	struct tacit_arena *arena = &syncing->out->arena;
	struct blaming blaming = { arena, judged, NULL };
	struct tacit_fault fault = *judged;
	const char *remedy = judged->remedy ? judged->remedy : "";

	if (!tacit_store_compare(syncing->store, syncing->theirs,
		    tacit_replay_tip(syncing->replay), blame, &blaming, err))
		return false;
	if (blaming.path)
		fault.remedy = tacit_arena_printf(arena,
			"%s%sleave yours out, and record it again on what is "
			"there: tacit sync --leave-out %s",
			remedy, remedy[0] ? "; or " : "", blaming.path);
	tacit_fault_pass(&syncing->out->faults, &fault);
	return true;
}

static bool judge(struct syncing *syncing, struct tacit_err *err)
{
	struct tacit_faults *faults = &syncing->out->faults;
	struct tacit_faults judged = { 0 };
	struct tacit_move move =
		move_to(syncing, NULL, tacit_replay_tip(syncing->replay));
	bool ok;
	size_t i;

	check_left_out(syncing);
	ok = faults->errors > syncing->out->awaiting ||
		tacit_inspect_move(syncing->store, &move, &judged, err);

	for (i = 0; ok && i < judged.count; i++) {
		if (judged.list[i].severity == TACIT_FAULT_ERROR)
			ok = pass_judged(syncing, &judged.list[i], err);
	}
	tacit_faults_clear(&judged);
	if (!ok || !faults->errors)
		return ok;
	tacit_faults_sort(faults);
	return tacit_faults_fail(faults, err);
}

static bool plan(struct syncing *syncing, struct tacit_err *err)
{
	const char *from[] = { syncing->theirs };
	const char *back[] = { syncing->mine };
	struct tacit_new_commits taken = { 0 };

	if (!tacit_store_new_commits(syncing->store, &syncing->arena, from, 1,
		    syncing->mine, &syncing->own, err) ||
		!tacit_store_new_commits(syncing->store, &syncing->arena, back,
			1, syncing->theirs, &taken, err))
		return false;
	syncing->out->taken += taken.count;
	syncing->out->own = 0;
	syncing->out->entered = 0;
	return tacit_replay_begin(syncing->store, syncing->theirs,
		       &syncing->replay, err) &&
		tacit_sync_put_on_top(syncing, err) && judge(syncing, err);
}

/* Main as it was is kept where it held what nobody else has. */
static bool keep_before(struct syncing *syncing, struct tacit_err *err)
{
	struct tacit_sync_result *out = syncing->out;

	if (syncing->anew_count == syncing->anew_done)
		return true;
	syncing->anew_done = syncing->anew_count;
	out->kept = tacit_arena_printf(
		&out->arena, "refs/tacit/before-sync/%.12s", syncing->mine);
	if (syncing->asked->is_dry_run)
		return true;
	if (!tacit_store_proved(syncing->store, syncing->proved))
		syncing->proved[0] = '\0';
	return tacit_store_keep(
		       syncing->store, out->kept, syncing->mine, err) &&
		tacit_store_prove_anew(syncing->store, err);
}

/* Main stays: so does what was proved. */
static bool stay(struct syncing *syncing)
{
	if (syncing->proved[0])
		(void)tacit_store_prove(syncing->store, "", syncing->proved);
	return false;
}

static bool land(struct syncing *syncing, struct tacit_err *err)
{
	struct tacit_sync_result *out = syncing->out;
	const char *tip = tacit_replay_tip(syncing->replay);

	memcpy(out->commit, tip, TACIT_OID_SIZE);
	out->is_pushed = strcmp(tip, syncing->theirs) != 0;
	if (!strcmp(tip, syncing->mine))
		return true;
	syncing->proved[0] = '\0';
	if (!keep_before(syncing, err))
		return stay(syncing);
	return syncing->asked->is_dry_run ||
		tacit_replay_land(syncing->replay, syncing->mine,
			"sync: on top of origin/main", &out->arena, &out->left,
			&out->left_count, err) ||
		stay(syncing);
}

static void forget_plan(struct syncing *syncing)
{
	tacit_replay_free(syncing->replay);
	tacit_register_close(syncing->reg);
	syncing->replay = NULL;
	syncing->reg = NULL;
	syncing->own = (struct tacit_new_commits){ 0 };
}

static bool bring_together(struct syncing *syncing, struct tacit_err *err)
{
	bool ok = tacit_store_lock(syncing->store, err);

	if (!ok)
		return false;
	ok = tacit_store_head(syncing->store, syncing->mine, err) &&
		is_at_rest(syncing->store, err);
	if (ok && !syncing->theirs[0]) {
		memcpy(syncing->out->commit, syncing->mine, TACIT_OID_SIZE);
		syncing->out->is_pushed = true;
	} else {
		ok = ok && plan(syncing, err) && land(syncing, err);
	}
	forget_plan(syncing);
	tacit_store_unlock(syncing->store);
	return ok;
}

/* --- all of it -------------------------------------------------------------------------- */

/* What was taken over; own commits were judged before. */
static bool check_new(
	struct syncing *syncing, const char *from, struct tacit_err *err)
{
	struct tacit_move move = move_to(syncing, from, syncing->out->commit);
	bool ok = tacit_inspect_move(
		syncing->store, &move, &syncing->out->faults, err);

	tacit_faults_sort(&syncing->out->faults);
	return ok;
}

static bool goes_there(const struct tacit_sync *asked)
{
	return !asked->is_dry_run && !asked->from && !asked->bundle;
}

static bool sync_all(struct syncing *syncing, struct tacit_err *err)
{
	struct tacit_backoff backoff = { PAUSE_MS, PAUSE_MOST_MS,
		syncing->asked->seed };
	char from[TACIT_OID_SIZE] = "";
	unsigned try;
	bool is_raced = true;

	for (try = 0; is_raced; try++) {
		if (try == TRIES)
			return tacit_fail(err, TACIT_CHANGED,
				       "others push again and again") ||
				tacit_hint(err, "wait a little: tacit sync");
		/* those who were refused at once do not come back at once */
		if (try)
			tacit_io_pause_ms(tacit_backoff_ms(&backoff, try));
		if (try > 1 && !tacit_sync_fetch(syncing, err))
			return false;
		if (!bring_together(syncing, err))
			return false;
		if (!from[0])
			memcpy(from, syncing->mine, sizeof(from));
		is_raced = false;
		if (syncing->out->is_pushed && goes_there(syncing->asked) &&
			!tacit_sync_push(syncing, &is_raced, err))
			return false;
	}
	if (syncing->asked->bundle && !tacit_sync_bundle_own(syncing, err))
		return false;
	return check_new(syncing, from, err);
}

/* By way of the network, of a file, or as it was seen last. */
static bool hear_origin(struct syncing *syncing, struct tacit_err *err)
{
	if (syncing->asked->from)
		return tacit_sync_take_bundle(syncing, err);
	return syncing->asked->bundle ? tacit_sync_origin(syncing, err)
				      : tacit_sync_fetch(syncing, err) &&
			tacit_sync_check_kept(syncing, err);
}

bool tacit_sync_run(struct tacit_store *store, const struct tacit_sync *sync,
	struct tacit_sync_result *result, struct tacit_err *err)
{
	struct syncing syncing = {
		.store = store, .asked = sync, .out = result
	};
	bool ok;

	*result = (struct tacit_sync_result){ 0 };
	(void)tacit_store_receipts(store, result->log_before);
	ok = is_ready(&syncing, err) &&
		(sync->is_all ? tacit_sync_bundle_all(&syncing, err)
			      : hear_origin(&syncing, err) &&
					sync_all(&syncing, err));
	if (!ok)
		tacit_sync_count_waiting(&syncing);
	tacit_arena_clear(&syncing.arena);
	return ok;
}
