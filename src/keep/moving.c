#include "keep/moving.h"

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
	const char **noted; /* ids whose alteration an act notes */
	size_t noted_count;
	size_t noted_cap;
	struct tacit_register *reg; /* at the parent of a commit */
	struct tacit_faults *faults;
};

/* --- what stays as it is ---------------------------------------------------------- */

static bool is_noted(const struct moving *moving, const char *id)
{
	size_t i;

	for (i = 0; i < moving->noted_count; i++) {
		if (!strcmp(moving->noted[i], id))
			return true;
	}
	return false;
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

static void tell_lost(struct moving *moving, const char *path,
	enum tacit_type_id type, const char *commit)
{
	enum tacit_rule rule =
		type == TACIT_NOTE ? TACIT_RULE_ISSUED : TACIT_RULE_APPEND_ONLY;

	if (commit)
		tacit_fault_add(moving->faults, path, 0, tacit_rule_hint(rule),
			"%s (commit %.7s)", tacit_rule_what(rule), commit);
	else
		tacit_fault_add(moving->faults, path, 0, tacit_rule_hint(rule),
			"%s", tacit_rule_what(rule));
}

/* `commit`: the one that would do it; NULL: the move as a whole. */
static bool keeps_past(struct moving *moving, const char *from, const char *to,
	const char *commit, struct tacit_err *err)
{
	struct tacit_past past = { 0 };
	bool ok = tacit_past_compare(moving->store, from, to, &past, err);
	size_t told = 0;
	size_t i;

	for (i = 0; ok && i < past.lost_count; i++) {
		const struct tacit_alteration *lost = &past.lost[i];
		struct tacit_path at = { 0 };

		if (!tacit_path_parse(&moving->arena, lost->path, &at, err) ||
			is_noted(moving, at.id) ||
			(!commit && is_as_proved(moving, lost)) ||
			is_refused_already(moving, lost->path))
			continue;
		if (told++ < TOLD_MAX)
			tell_lost(moving, lost->path, at.type->id, commit);
	}
	if (told > TOLD_MAX)
		tacit_fault_add(moving->faults, "", 0, "",
			"%zu more documents would be altered", told - TOLD_MAX);
	tacit_past_clear(&past);
	return ok;
}

/* --- what was dealt with ------------------------------------------------------------- */

static bool read_act(struct moving *moving, const char *path, const char *blob,
	struct tacit_document *out)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_err none = { 0 };
	struct tacit_buf bytes = { 0 };
	bool ok = tacit_store_blob(
		moving->store, blob, TACIT_DOCUMENT_MAX, &bytes, &none);

	if (ok)
		(void)tacit_document_parse(&moving->arena, path,
			tacit_buf_keep(&bytes, &moving->arena), true, out,
			&ignored);
	tacit_faults_clear(&ignored);
	tacit_buf_clear(&bytes);
	return ok && out->at.type;
}

/* Done by a commit that comes with the act. */
static bool is_new_commit(const struct moving *moving, const char *commit)
{
	size_t i;

	for (i = 0; commit && i < moving->commits.count; i++) {
		if (!strcmp(moving->commits.list[i].commit, commit))
			return true;
	}
	return false;
}

static bool look_for_act(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct moving *moving = ctx;
	struct tacit_document act = { 0 };

	(void)err;
	if (d->old_blob || !d->new_blob ||
		!tacit_str_starts(tacit_str_of(d->path), "acts/") ||
		!read_act(moving, d->path, d->new_blob, &act) ||
		!tacit_document_says(&act, "kind", "alteration-noted") ||
		!tacit_document_get(&act, "subject") ||
		!is_new_commit(moving, tacit_document_get(&act, "commit")))
		return true;
	*(const char **)tacit_arena_append(&moving->arena, &moving->noted,
		&moving->noted_count, &moving->noted_cap,
		sizeof(*moving->noted)) = tacit_document_get(&act, "subject");
	return true;
}

/* --- one commit ----------------------------------------------------------------------- */

struct taking {
	struct tacit_edit edit;
	struct tacit_store *store;
};

static bool take_difference(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct taking *taking = ctx;

	return tacit_edit_take(&taking->edit, taking->store, d, err);
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
	return tacit_register_open(NULL, &when, &moving->reg, err);
}

static void tell(struct moving *moving, const struct tacit_faults *faults,
	const char *commit)
{
	size_t i;

	for (i = 0; i < faults->count; i++) {
		struct tacit_fault fault = faults->list[i];

		if (moving->commits.count > 1)
			fault.what = tacit_arena_printf(&moving->arena,
				"%s (commit %.7s)", fault.what, commit);
		tacit_fault_pass(moving->faults, &fault);
	}
}

static bool judge_commit(struct moving *moving,
	const struct tacit_new_commit *commit, struct tacit_err *err)
{
	struct taking taking = { .store = moving->store };
	struct tacit_faults faults = { 0 };
	struct tacit_actor actor = { 0 };
	bool ok = open_at(moving, commit->parent, err) &&
		(moving->asked->is_pushed ||
			tacit_identity_read(moving->reg, &taking.edit.arena,
				&actor, err)) &&
		tacit_store_compare(moving->store, commit->parent,
			commit->commit, take_difference, &taking, err) &&
		tacit_inspect_change(
			moving->reg, &actor, &taking.edit, &faults, err);

	tell(moving, &faults, commit->commit);
	tacit_faults_clear(&faults);
	tacit_faults_clear(&taking.edit.faults);
	tacit_arena_clear(&taking.edit.arena);
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
			moving->store, commit, NULL, &sum, &faults, err);

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
	if (commit->is_held)
		return keeps_past(moving, commit->parent, commit->commit,
			commit->commit, err);
	return has_body(moving, commit->parent)
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
			TACIT_COUNT(from), moving->asked->to, &moving->commits,
			err) ||
		!tacit_store_compare(moving->store, old, moving->asked->to,
			look_for_act, moving, err))
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

bool tacit_inspect_move(struct tacit_store *store,
	const struct tacit_move *move, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct moving moving = {
		.store = store, .asked = move, .faults = faults
	};
	bool ok = find_tip(&moving, "refs/heads/main", moving.main, err) &&
		find_tip(&moving, "refs/tacit/proved", moving.proved, err) &&
		look_at_move(&moving, err);

	tacit_register_close(moving.reg);
	tacit_arena_clear(&moving.arena);
	return ok;
}
