/*
 * What git would commit now, before it does: the hook's door. Only what the
 * change brings is told; what was wrong before is for the next check.
 */
#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>

#include "judge/judge.h"
#include "keep/inspect_parts.h"

struct change {
	const char *path;
	const char *old_blob; /* NULL: added */
	const char *new_blob; /* NULL: removed */
	unsigned mode;
	struct tacit_document before; /* at.type NULL: none, or free text */
	const struct inspected_file *after; /* NULL: removed */
};

struct staging {
	struct inspection before;
	struct inspection after;
	struct tacit_register *reg;
	const struct tacit_actor *actor;
	struct tacit_arena arena;
	struct change *changes; /* in path order */
	size_t count;
	size_t cap;
	char head[TACIT_OID_SIZE]; /* "": no commit yet */
	struct tacit_faults *faults;
};

/* --- what is staged --------------------------------------------------------- */

static bool take_change(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct staging *staging = ctx;
	struct tacit_arena *arena = &staging->arena;
	struct change *change;

	(void)err;
	change = tacit_arena_append(arena, &staging->changes, &staging->count,
		&staging->cap, sizeof(*change));
	*change = (struct change){ .path = tacit_arena_strdup(arena, d->path),
		.mode = d->mode };
	if (d->old_blob)
		change->old_blob = tacit_arena_strdup(arena, d->old_blob);
	if (d->new_blob)
		change->new_blob = tacit_arena_strdup(arena, d->new_blob);
	return true;
}

static struct change *find_change(struct staging *staging, const char *path)
{
	return tacit_find(&path, staging->changes, staging->count,
		sizeof(*staging->changes), tacit_by_text);
}

/* The tree as it would be: HEAD's files with the changes put over them. */
static void overlay(struct staging *staging)
{
	struct inspection *after = &staging->after;
	size_t i;

	for (i = 0; i < staging->before.count; i++) {
		const struct inspected_file *file = staging->before.files[i];

		if (!find_change(staging, file->doc.path))
			(void)tacit_inspection_add(
				after, file->doc.path, file->blob, file->mode);
	}
	for (i = 0; i < staging->count; i++) {
		struct change *change = &staging->changes[i];
		struct inspected_file *file;

		if (!change->new_blob)
			continue;
		file = tacit_inspection_add(
			after, change->path, change->new_blob, change->mode);
		file->is_staged = true;
		change->after = file;
	}
}

static bool read_all(struct inspection *inspection, struct tacit_faults *faults,
	struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < inspection->count; i++) {
		struct inspected_file *file = inspection->files[i];

		if (!tacit_inspection_read(
			    inspection, file, file->is_staged, faults, err))
			return false;
	}
	return true;
}

static bool collect_changes(struct staging *staging, struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	size_t i;

	if (!tacit_store_head(staging->before.store, staging->head, &none)) {
		if (none.code != TACIT_NOTFOUND)
			return tacit_fail_as(err, &none);
		staging->head[0] = '\0';
	}
	if (staging->head[0] &&
		!tacit_inspection_list(&staging->before, staging->head, err))
		return false;
	if (!tacit_store_compare_staged(
		    staging->before.store, take_change, staging, err))
		return false;
	if (staging->count)
		qsort(staging->changes, staging->count,
			sizeof(*staging->changes), tacit_by_text);
	overlay(staging);
	for (i = 0; i < staging->count; i++) {
		struct change *change = &staging->changes[i];

		if (change->old_blob)
			(void)tacit_inspection_blob(&staging->before,
				change->path, change->old_blob,
				&change->before);
	}
	return read_all(&staging->after, staging->faults, err);
}

/* --- append, don't edit --------------------------------------------------------- */

/* The note that a document is, or is a language version of. */
static const struct tacit_document *note_of_version(struct staging *staging,
	const struct tacit_document *doc, struct tacit_document *out)
{
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];
	const char *path = NULL;
	size_t len = strlen(doc->at.id);

	if (!doc->at.lang)
		return doc;
	if (!tacit_path_of_id(&staging->arena, TACIT_NOTE,
		    tacit_arena_strndup(&staging->arena, doc->at.id,
			    len - strlen(doc->at.lang) - 1),
		    &path, &none) ||
		!tacit_store_blob_at(staging->before.store, staging->head, path,
			blob, &none) ||
		!tacit_inspection_blob(&staging->before, path, blob, out))
		return NULL;
	return out;
}

static bool is_issued(struct staging *staging, const struct tacit_document *doc)
{
	struct tacit_document note = { 0 };
	const struct tacit_document *found =
		note_of_version(staging, doc, &note);
	const char *text = tacit_document_get(doc, "text");

	if (!found || !tacit_document_get(found, "issued"))
		return false;
	/* a courtesy translation may still be mended */
	return !doc->at.lang ||
		(text &&
			(!strcmp(text, "official") ||
				!strcmp(text, "original")));
}

static bool refuse_change(struct staging *staging, const struct change *change,
	enum tacit_rule rule)
{
	tacit_fault_add(staging->faults, change->path, 0, tacit_rule_hint(rule),
		"%s", tacit_rule_what(rule));
	return false;
}

/* Whoever it is: these rules ask for no identity. */
static bool keeps_what_was_said(
	struct staging *staging, const struct change *change)
{
	const struct tacit_type *type = change->before.at.type;

	if (staging->head[0] &&
		tacit_document_is_exercise(&change->before) !=
			tacit_document_is_exercise(
				change->after ? &change->after->doc : NULL))
		return refuse_change(staging, change, TACIT_RULE_EXERCISE);
	if (!type || type->append == TACIT_EDITABLE)
		return true;
	if (type->append == TACIT_APPEND_ONCE_ISSUED &&
		!is_issued(staging, &change->before))
		return true;
	return refuse_change(staging, change,
		type->append == TACIT_APPEND_ONLY ? TACIT_RULE_APPEND_ONLY
						  : TACIT_RULE_ISSUED);
}

/* --- who may write what ----------------------------------------------------------- */

static bool ask_policy(struct staging *staging, const struct change *change,
	struct tacit_err *err)
{
	struct tacit_action action = { .door = TACIT_DOOR_HOOK };
	struct tacit_ruling ruling = { 0 };
	const struct tacit_document *before =
		change->old_blob ? &change->before : NULL;
	const struct tacit_document *after =
		change->after ? &change->after->doc : NULL;

	action.verb = !before ? TACIT_VERB_ADD
		: after	      ? TACIT_VERB_CHANGE
			      : TACIT_VERB_REMOVE;
	action.has_receipts = tacit_register_body(staging->reg)->has_receipts;
	if (!tacit_judge_rights(
		    staging->reg, &staging->arena, before, after, &action, err))
		return false;
	if (tacit_policy_allows(staging->actor, &action, &ruling))
		return true;
	tacit_fault_add(staging->faults, change->path, 0,
		tacit_rule_hint(ruling.rule), "%s%s%s",
		tacit_rule_what(ruling.rule), ruling.key ? ": " : "",
		ruling.key ? ruling.key : "");
	return true;
}

static bool judge_changes(struct staging *staging, struct tacit_err *err)
{
	bool asks = staging->reg && staging->head[0] &&
		staging->actor->role != TACIT_ROLE_NONE;
	size_t i;

	for (i = 0; i < staging->count; i++) {
		const struct change *change = &staging->changes[i];
		const struct tacit_document *doc =
			change->after ? &change->after->doc : NULL;

		if (doc && doc->at.type)
			tacit_inspection_pins(&staging->after,
				change->before.at.type ? &change->before : NULL,
				doc, staging->head[0] ? staging->head : NULL,
				staging->faults);
		if (!keeps_what_was_said(staging, change))
			continue;
		if (asks && !ask_policy(staging, change, err))
			return false;
	}
	return true;
}

/* --- side by side ------------------------------------------------------------------- */

static bool has_fault(
	const struct tacit_faults *faults, const struct tacit_fault *wanted)
{
	size_t i;

	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];

		if (fault->severity == wanted->severity &&
			!strcmp(fault->path, wanted->path) &&
			!strcmp(fault->what, wanted->what))
			return true;
	}
	return false;
}

/* What was there before is for the next check: everything but errors in what
 * is staged, and warnings of what is new. */
static bool may_be_old(struct staging *staging, const struct tacit_fault *fault)
{
	const struct change *change = find_change(staging, fault->path);

	if (!change)
		return true;
	return fault->severity != TACIT_FAULT_ERROR && change->old_blob;
}

static bool check_documents(struct staging *staging, struct tacit_err *err)
{
	struct tacit_faults now = { 0 };
	struct tacit_faults then = { 0 };
	bool was_checked = false;
	bool ok = true;
	size_t i;

	tacit_inspection_check(&staging->after, &now);
	for (i = 0; ok && i < now.count; i++) {
		const struct tacit_fault *fault = &now.list[i];

		if (!may_be_old(staging, fault)) {
			tacit_fault_pass(staging->faults, fault);
			continue;
		}
		if (fault->severity != TACIT_FAULT_ERROR &&
			!find_change(staging, fault->path))
			continue;
		if (!was_checked) {
			ok = read_all(&staging->before, &then, err);
			tacit_inspection_check(&staging->before, &then);
			was_checked = true;
		}
		if (!has_fault(&then, fault))
			tacit_fault_pass(staging->faults, fault);
	}
	tacit_faults_clear(&now);
	tacit_faults_clear(&then);
	return ok;
}

static void check_merge(struct staging *staging)
{
	const char *path = tacit_arena_printf(&staging->arena, "%s/MERGE_HEAD",
		tacit_store_git_folder(staging->before.store));

	if (tacit_io_exists(path))
		tacit_fault_add(staging->faults, "", 0,
			"git merge --abort, then: git pull --rebase",
			"this would join two lines of history; a record is "
			"one line");
}

bool tacit_inspect_staged(struct tacit_store *store, struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_inspected *out,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct staging staging = {
		.reg = reg, .actor = actor, .faults = faults
	};
	bool ok;

	*out = (struct tacit_inspected){ 0 };
	tacit_inspection_begin(&staging.before, store);
	tacit_inspection_begin(&staging.after, store);
	ok = collect_changes(&staging, err);
	if (ok)
		check_merge(&staging);
	ok = ok && judge_changes(&staging, err) &&
		check_documents(&staging, err);
	out->documents = staging.count;
	tacit_inspection_end(&staging.before);
	tacit_inspection_end(&staging.after);
	tacit_arena_clear(&staging.arena);
	return ok;
}
