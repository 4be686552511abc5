#include "keep/moving.h"

#include <stdio.h>
#include <string.h>

#include "judge/identity.h"
#include "keep/inspect_parts.h"
#include "register/hooks.h"
#include "register/past.h"
#include "store/history.h"
#include "store/moving.h"

enum { TOLD_MAX = 20 };

struct moving {
	struct tacit_store *store;
	const struct tacit_move *asked;
	struct tacit_arena arena;
	char main[TACIT_OID_SIZE]; /* "": there is none */
	char proved[TACIT_OID_SIZE];
	struct tacit_new_commits commits;
	struct tacit_past coming; /* what the new commits alter */
	struct tacit_past held; /* what main altered where they begin */
	struct tacit_register *reg; /* at the parent of a commit */
	struct tacit_faults *faults;
};

/* --- what stays as it is ---------------------------------------------------------- */

/* What a line of history alters since the new commits left it. */
static bool walk_since(struct moving *moving, const char *to,
	struct tacit_past *past, struct tacit_err *err)
{
	const char *from =
		moving->commits.count ? moving->commits.list[0].parent : NULL;

	if (!to[0] || !from || past->tip[0])
		return true;
	tacit_past_step(past, from, (struct tacit_instant){ 0 });
	return tacit_past_walk(moving->store, past, to, NULL, err) &&
		tacit_past_ask_acts(moving->store, past, err);
}

/* It comes with an act that says which text counts. */
static bool is_noted(struct moving *moving, const char *path, bool *answer,
	struct tacit_err *err)
{
	const struct tacit_alteration *latest;

	if (!walk_since(moving, moving->asked->to, &moving->coming, err))
		return false;
	latest = tacit_past_latest(&moving->coming, path);
	*answer = latest && latest->noted;
	return true;
}

/* What was altered past the hooks is brought back: no harm to the past. */
static bool is_as_proved(
	const struct moving *moving, const struct tacit_alteration *lost)
{
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];

	return moving->proved[0] && lost->kind == TACIT_ALTERED_TEXT &&
		tacit_store_blob_at(moving->store, moving->proved, lost->path,
			blob, &none) &&
		!strcmp(blob, lost->after);
}

static bool is_recorded_anew(const struct moving *moving, const char *path)
{
	size_t i;

	for (i = 0; i < moving->asked->again_count; i++) {
		if (!strcmp(moving->asked->again[i], path))
			return true;
	}
	return false;
}

static bool is_refused_already(const struct moving *moving, const char *path)
{
	size_t i;

	for (i = 0; i < moving->faults->count; i++) {
		if (!strcmp(moving->faults->list[i].path, path) &&
			moving->faults->list[i].severity == TACIT_FAULT_ERROR)
			return true;
	}
	return false;
}

/* `commit`: the one that would do it, fetched; NULL: the move as a whole. */
static void tell_lost(struct moving *moving,
	const struct tacit_alteration *lost, enum tacit_type_id type,
	const char *commit)
{
	static const char elsewhere[] =
		"see WHEN A PULL IS REFUSED: man tacit-rules";
	enum tacit_rule rule =
		type == TACIT_NOTE ? TACIT_RULE_ISSUED : TACIT_RULE_APPEND_ONLY;

	if (commit)
		tacit_fault_add(moving->faults, lost->path, 0, elsewhere,
			lost->after ? "commit %.7s of another clone changes "
				      "what was recorded here"
				    : "commit %.7s of another clone removes "
				      "what was recorded here",
			commit);
	else if (!lost->after && moving->commits.count)
		tacit_fault_add(moving->faults, lost->path, 0, elsewhere,
			"what was recorded here is not in what main would "
			"move to");
	else
		tacit_fault_add(moving->faults, lost->path, 0,
			tacit_rule_hint(rule), "%s", tacit_rule_what(rule));
}

static bool tell_if_lost(struct moving *moving,
	const struct tacit_alteration *lost, const char *commit, size_t *told,
	struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	struct tacit_path at = { 0 };
	bool answer = false;

	if (!tacit_path_parse(&moving->arena, lost->path, &at, &none) ||
		(!commit && is_as_proved(moving, lost)) ||
		(!commit && is_recorded_anew(moving, lost->path)) ||
		is_refused_already(moving, lost->path))
		return true;
	if (!is_noted(moving, lost->path, &answer, err))
		return false;
	if (!answer && (*told)++ < TOLD_MAX)
		tell_lost(moving, lost, at.type->id, commit);
	return true;
}

static bool keeps_past(struct moving *moving, const char *from, const char *to,
	const char *commit, struct tacit_err *err)
{
	struct tacit_past past = { 0 };
	bool ok = tacit_past_compare(moving->store, from, to, &past, err);
	size_t told = 0;
	size_t i;

	for (i = 0; ok && i < past.lost_count; i++)
		ok = tell_if_lost(moving, &past.lost[i], commit, &told, err);
	if (told > TOLD_MAX)
		tacit_fault_add(moving->faults, "", 0, "",
			"%zu more documents would be altered", told - TOLD_MAX);
	tacit_past_clear(&past);
	return ok;
}

/* --- what a rebase carries over ---------------------------------------------------------- */

/*
 * An alteration that main holds too, or what is pushed, and that an act notes
 * there.
 */
static bool is_carried(struct moving *moving, const struct tacit_difference *d,
	bool *answer, struct tacit_err *err)
{
	const struct tacit_past_change change = { d->path, d->old_blob,
		d->new_blob, d->old_mode, d->mode };
	struct tacit_alteration same = {
		.path = d->path, .before = d->old_blob, .after = d->new_blob
	};
	struct tacit_past *past =
		moving->asked->is_pushed ? &moving->coming : &moving->held;
	const struct tacit_alteration *held;

	*answer = false;
	if (moving->asked->principal ||
		!tacit_alteration_of(&change, &same.kind))
		return true;
	if (!walk_since(moving,
		    moving->asked->is_pushed ? moving->asked->to : moving->main,
		    past, err))
		return false;
	held = tacit_past_same(past, &same);
	*answer = held && held->noted;
	return true;
}

/* --- one commit ----------------------------------------------------------------------- */

struct taking {
	struct tacit_edit edit;
	struct moving *moving;
};

static bool take_difference(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct taking *taking = ctx;
	bool is_held = false;

	return is_carried(taking->moving, d, &is_held, err) &&
		(is_held ||
			tacit_edit_take(
				&taking->edit, taking->moving->store, d, err));
}

/* Before a register was there, nothing can be compared with it. */
static bool open_at(
	struct moving *moving, const char *parent, struct tacit_err *err)
{
	struct tacit_when when = moving->asked->when;

	if (moving->reg)
		return tacit_register_move(moving->reg, parent, err);
	when.at = parent;
	when.is_for_hook = true;
	return tacit_register_open(
		moving->asked->folder, &when, &moving->reg, err);
}

static void tell(struct moving *moving, const struct tacit_faults *faults,
	const char *commit)
{
	size_t i;

	for (i = 0; i < faults->count; i++) {
		struct tacit_fault fault = faults->list[i];

		if (moving->commits.count > 1 || moving->asked->principal)
			fault.what = tacit_arena_printf(&moving->arena,
				"%s (commit %.7s)", fault.what, commit);
		tacit_fault_pass(moving->faults, &fault);
	}
}

static bool find_actor(struct moving *moving, struct tacit_arena *arena,
	struct tacit_actor *actor, struct tacit_err *err)
{
	if (moving->asked->principal)
		*actor = tacit_identity_of(
			moving->reg, moving->asked->principal);
	return moving->asked->is_pushed ||
		tacit_identity_read(moving->reg, arena, actor, err);
}

static bool judge_commit(struct moving *moving,
	const struct tacit_new_commit *commit, struct tacit_err *err)
{
	struct taking taking = { .moving = moving };
	struct tacit_faults faults = { 0 };
	struct tacit_actor actor = { 0 };
	bool ok = open_at(moving, commit->parent, err) &&
		find_actor(moving, &taking.edit.arena, &actor, err) &&
		tacit_store_compare(moving->store, commit->parent,
			commit->commit, take_difference, &taking, err) &&
		tacit_inspect_change(
			moving->reg, &actor, &taking.edit, &faults, err);

	tell(moving, &faults, commit->commit);
	tacit_faults_clear(&faults);
	tacit_edit_clear(&taking.edit);
	return ok;
}

static bool has_body(struct moving *moving, const char *commit)
{
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];

	return tacit_store_blob_at(
		moving->store, commit, "body.md", blob, &none);
}

/* The first commits of a register, and what was there before. */
static bool judge_founding(
	struct moving *moving, const char *commit, struct tacit_err *err)
{
	struct tacit_inspected sum;
	struct tacit_faults faults = { 0 };
	bool ok = !has_body(moving, commit) ||
		tacit_inspect_commit(
			moving->store, commit, NULL, NULL, &sum, &faults, err);

	tell(moving, &faults, commit);
	tacit_faults_clear(&faults);
	return ok;
}

static bool look_at_commit(struct moving *moving,
	const struct tacit_new_commit *commit, struct tacit_err *err)
{
	if (commit->parents > 1) {
		tacit_fault_add(moving->faults, "", 0, "git pull --rebase",
			"commit %.7s joins two lines of history; a record is "
			"one line",
			commit->commit);
		return true;
	}
	if (!commit->parent) {
		tacit_fault_add(moving->faults, "", 0, "",
			"commit %.7s begins another history", commit->commit);
		return true;
	}
	if (commit->is_held && !moving->asked->from &&
		!moving->asked->principal)
		return keeps_past(moving, commit->parent, commit->commit,
			commit->commit, err);
	return moving->asked->principal || has_body(moving, commit->parent)
		? judge_commit(moving, commit, err)
		: judge_founding(moving, commit->commit, err);
}

/* --- the move --------------------------------------------------------------------------- */

static bool look_at_move(struct moving *moving, struct tacit_err *err)
{
	const char *old = moving->main[0] ? moving->main : moving->proved;
	const char *from[] = { moving->main, moving->proved };
	size_t i;

	if (!old[0] || !strcmp(moving->main, moving->asked->to))
		return true;
	if (!tacit_store_is_whole(moving->store, err) ||
		!tacit_store_new_commits(moving->store, &moving->arena, from,
			moving->asked->principal ? 1 : TACIT_COUNT(from),
			moving->asked->to, &moving->commits, err))
		return false;
	for (i = 0; i < moving->commits.count; i++) {
		if (!look_at_commit(moving, &moving->commits.list[i], err))
			return false;
	}
	return keeps_past(moving, old, moving->asked->to, NULL, err);
}

static bool pass_difference(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	(void)d;
	(void)ctx;
	(void)err;
	return true;
}

/* What a reference names; a commit that is lost, or its tree, is none. */
static bool find_tip(struct moving *moving, const char *name,
	char tip[TACIT_OID_SIZE], struct tacit_err *err)
{
	struct tacit_err none = { 0 };

	if (!tacit_store_reference(moving->store, name, tip, err))
		return false;
	if (tip[0] &&
		!tacit_store_compare(
			moving->store, tip, tip, pass_difference, NULL, &none))
		tip[0] = '\0';
	return true;
}

/* Where main is, and what was proved: here, or as somebody says of elsewhere. */
static bool find_tips(struct moving *moving, struct tacit_err *err)
{
	if (!moving->asked->from)
		return find_tip(moving, "refs/heads/main", moving->main, err) &&
			find_tip(moving, "refs/tacit/proved", moving->proved,
				err);
	(void)snprintf(
		moving->main, sizeof(moving->main), "%s", moving->asked->from);
	return true;
}

bool tacit_inspect_move(struct tacit_store *store, struct tacit_move *move,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct moving moving = {
		.store = store, .asked = move, .faults = faults
	};
	bool ok = find_tips(&moving, err) && look_at_move(&moving, err);

	move->is_one =
		moving.commits.count == 1 && !moving.commits.list[0].is_held;
	tacit_register_close(moving.reg);
	tacit_past_clear(&moving.coming);
	tacit_past_clear(&moving.held);
	tacit_arena_clear(&moving.arena);
	return ok;
}

/* --- the way back ------------------------------------------------------------------------ */

/* A shell reads it as it is. */
static bool needs_no_quotes(const char *path)
{
	return path[0] && path[0] != '-' &&
		!path[strspn(path,
			"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
			"0123456789./_-")];
}

/* The paths that were refused, and that main has, or not. */
static bool add_paths(struct tacit_store *store, const char *main,
	bool is_there, const struct tacit_faults *faults, struct tacit_buf *out)
{
	enum { PATHS_MAX = 3 };
	struct tacit_err none = { 0 };
	const char *last = "";
	char blob[TACIT_OID_SIZE];
	size_t count = 0;
	size_t i;

	for (i = 0; i < faults->count; i++) {
		const char *path = faults->list[i].path;

		if (!strcmp(path, last) ||
			faults->list[i].severity != TACIT_FAULT_ERROR ||
			tacit_store_blob_at(store, main, path, blob, &none) !=
				is_there)
			continue;
		last = path;
		if (++count > PATHS_MAX || !needs_no_quotes(path))
			return false;
		if (count == 1)
			tacit_buf_printf(out, "%sgit restore --staged%s",
				out->len ? " && " : "",
				is_there ? " --worktree" : "");
		tacit_buf_printf(out, " %s", path);
	}
	return true;
}

const char *tacit_move_way_back(struct tacit_store *store,
	const struct tacit_move *move, const struct tacit_faults *faults,
	struct tacit_arena *arena)
{
	const char *begun = tacit_store_way_back(store);
	struct tacit_err none = { 0 };
	struct tacit_buf paths = { 0 };
	char main[TACIT_OID_SIZE];

	if (begun)
		return begun;
	if (!move->is_one ||
		!tacit_store_reference(store, "refs/heads/main", main, &none) ||
		!main[0] || !add_paths(store, main, true, faults, &paths) ||
		!add_paths(store, main, false, faults, &paths) || !paths.len) {
		tacit_buf_clear(&paths);
		return "git reset --merge";
	}
	return tacit_buf_keep(&paths, arena).data;
}
