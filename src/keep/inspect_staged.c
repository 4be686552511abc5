/*
 * What git would commit now, before it does: the hook's door. Only what the
 * change brings is told; what was wrong before is for the next check. Where
 * there is no register yet, what is to become one is read as a whole.
 */
#include <string.h>

#include <tacit/io.h>

#include "keep/inspect_parts.h"

struct staging {
	struct tacit_store *store;
	struct tacit_edit edit;
	struct inspection after; /* where there is no register yet */
	struct tacit_faults *faults;
	char head[TACIT_OID_SIZE]; /* "": no commit yet */
};

static bool take_change(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct staging *staging = ctx;

	return tacit_edit_take(&staging->edit, staging->store, d, err);
}

static bool find_head(struct staging *staging, struct tacit_err *err)
{
	struct tacit_err none = { 0 };

	if (tacit_store_head(staging->store, staging->head, &none))
		return true;
	staging->head[0] = '\0';
	return none.code == TACIT_NOTFOUND || tacit_fail_as(err, &none);
}

static void check_merge(struct staging *staging)
{
	const char *path = tacit_arena_printf(&staging->edit.arena,
		"%s/MERGE_HEAD", tacit_store_git_folder(staging->store));

	if (tacit_io_exists(path))
		tacit_fault_add(staging->faults, "", 0,
			"git merge --abort, then: git pull --rebase",
			"this would join two lines of history; a record is "
			"one line");
}

/* --- no register yet ------------------------------------------------------------ */

static void pass_faults(struct tacit_faults *from, struct tacit_faults *to)
{
	size_t i;

	for (i = 0; i < from->count; i++)
		tacit_fault_pass(to, &from->list[i]);
	tacit_faults_clear(from);
}

static bool add_staged(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct staging *staging = ctx;

	(void)err;
	if (d->new_blob)
		tacit_inspection_add(
			&staging->after, d->path, d->new_blob, d->mode)
			->is_staged = true;
	return true;
}

static bool add_kept(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct staging *staging = ctx;

	(void)err;
	if (!tacit_edit_at(&staging->edit, d->path))
		(void)tacit_inspection_add(
			&staging->after, d->path, d->new_blob, d->mode);
	return true;
}

/* Beside the others; of those that were there before nothing is told. */
static void check_founding(struct staging *staging)
{
	struct inspection *after = &staging->after;
	struct tacit_faults faults = { 0 };
	size_t i;

	tacit_inspection_check(after, &faults);
	for (i = 0; i < faults.count; i++) {
		const char *path = faults.list[i].path;

		if (!staging->head[0] || tacit_edit_at(&staging->edit, path) ||
			!strcmp(path, "body.md"))
			tacit_fault_pass(staging->faults, &faults.list[i]);
	}
	tacit_faults_clear(&faults);
}

static bool inspect_founding(struct staging *staging, struct tacit_err *err)
{
	struct inspection *after = &staging->after;
	bool ok;
	size_t i;

	tacit_inspection_begin(after, staging->store);
	ok = (!staging->head[0] ||
		     tacit_store_compare(staging->store, NULL, staging->head,
			     add_kept, staging, err)) &&
		tacit_store_compare_staged(
			staging->store, add_staged, staging, err);
	for (i = 0; ok && i < after->count; i++)
		ok = tacit_inspection_read(after, after->files[i],
			after->files[i]->is_staged, staging->faults, err);
	if (ok)
		check_founding(staging);
	tacit_inspection_end(after);
	return ok;
}

/* --- a register -------------------------------------------------------------------- */

/* What a change adds beside a path that differs in capitals only. */
static void check_paths(struct tacit_store *store, struct tacit_edit *edit,
	const char *parent, struct tacit_faults *faults)
{
	const char **paths = tacit_arena_array(
		&edit->arena, 2 * edit->count + 1, sizeof(*paths));
	char blob[TACIT_OID_SIZE];
	size_t count = 0;
	size_t i;

	for (i = 0; i < edit->count; i++) {
		char *small =
			tacit_arena_strdup(&edit->arena, edit->items[i].path);
		struct tacit_err none = { 0 };
		char *p;

		if (!edit->items[i].bytes)
			continue;
		paths[count++] = edit->items[i].path;
		for (p = small; *p; p++)
			*p = tacit_small(*p);
		if (strcmp(small, edit->items[i].path) != 0 &&
			!tacit_edit_at(edit, small) &&
			tacit_store_blob_at(store, parent, small, blob, &none))
			paths[count++] = small;
	}
	tacit_check_paths(paths, count, faults);
}

bool tacit_inspect_change(struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_edit *edit,
	struct tacit_faults *faults, struct tacit_err *err)
{
	const struct tacit_write_options options = { .is_hook = true };
	struct tacit_err why = { 0 };
	bool ok;

	check_paths(tacit_register_store(reg), edit, tacit_register_commit(reg),
		&edit->faults);
	ok = tacit_judge_edit(reg, actor, &options, edit, &why) ||
		((why.code == TACIT_INVALID || why.code == TACIT_REFUSED) &&
			edit->faults.errors);
	pass_faults(&edit->faults, faults);
	return ok || tacit_fail_as(err, &why);
}

/* A body that nobody can read is mended first, and alone. */
static void check_mending(struct staging *staging)
{
	const struct tacit_edit *edit = &staging->edit;
	struct tacit_document body = { 0 };
	size_t i;

	for (i = 0; i < edit->count; i++) {
		const struct tacit_edit_item *item = &edit->items[i];

		if (strcmp(item->path, "body.md") != 0 || !item->bytes)
			tacit_fault_add(staging->faults, item->path, 0,
				"mend body.md first, in a commit of its own",
				"the register cannot be opened, so that "
				"nothing is compared with it");
		else
			(void)tacit_document_parse(&staging->edit.arena,
				item->path, *item->bytes, false, &body,
				staging->faults);
	}
}

static bool judge_staged(struct staging *staging, struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];

	if (reg && !tacit_register_is_at_revision(reg) &&
		!tacit_register_refresh(reg, &none))
		reg = NULL;
	if (reg)
		return tacit_inspect_change(
			reg, actor, &staging->edit, staging->faults, err);
	if (!staging->head[0] ||
		!tacit_store_blob_at(staging->store, staging->head, "body.md",
			blob, &none)) {
		tacit_faults_clear(&staging->edit.faults);
		return inspect_founding(staging, err);
	}
	check_mending(staging);
	return true;
}

bool tacit_inspect_staged(struct tacit_store *store, struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_inspected *out,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct staging staging = { .store = store, .faults = faults };
	bool ok;

	*out = (struct tacit_inspected){ 0 };
	ok = find_head(&staging, err) &&
		tacit_store_compare_staged(store, take_change, &staging, err);
	out->documents = staging.edit.count;
	if (ok)
		check_merge(&staging);
	ok = ok && judge_staged(&staging, reg, actor, err);
	tacit_edit_clear(&staging.edit);
	return ok;
}
