/* What a bundle adds to main, and whether its state may say that. */
#include <string.h>

#include "door/bundle_parts.h"
#include "keep/moving.h"
#include "keep/receiving.h"
#include "store/moving.h"

enum { MODE_PLAIN = 0100644 };

/* One commit of it. */
struct bundle_commit {
	struct bundle_entry *entry;
	struct tacit_store *store;
	const char *commit;
	struct tacit_instant when;
	size_t *files;
};

/* --- one line of history that begins on main ----------------------------------- */

static void check_bundle_line(struct bundle_entry *entry,
	struct tacit_store *store, const char *main,
	const struct tacit_new_commits *commits)
{
	const char *before = commits->list[0].parent;
	size_t i;

	if (!before || !tacit_store_is_ancestor(store, before, main)) {
		tacit_fault_add(entry->faults, "", 0, "first: tacit sync",
			"the bundle does not go on from main here");
		return;
	}
	if (commits->count > TACIT_PUSH_COMMITS_MAX)
		tacit_fault_add(entry->faults, "", 0,
			"have it sent in parts, as a push",
			"the bundle has %zu commits; at most %d are entered",
			commits->count, TACIT_PUSH_COMMITS_MAX);
	for (i = 0; i < commits->count; i++) {
		const struct tacit_new_commit *one = &commits->list[i];

		if (one->parents != 1 || strcmp(one->parent, before) != 0)
			tacit_fault_add(entry->faults, "", 0,
				"have it sent again, after: tacit sync",
				"commit %.7s of the bundle is not on one line "
				"with the others",
				one->commit);
		before = one->commit;
	}
}

/* --- what it adds ---------------------------------------------------------------- */

static bool is_entered_for(const struct tacit_type *type)
{
	return type &&
		(type->id == TACIT_COMMENT ||
			(tacit_type_is_entered(type) &&
				type->append == TACIT_APPEND_ONLY));
}

static bool refuse_file(
	struct bundle_commit *from, const struct tacit_difference *d)
{
	tacit_fault_add(from->entry->faults, d->path, 0,
		"have it left out: tacit sync --leave-out; what a network "
		"brings later, the state pushes itself",
		d->old_blob ? "commit %.7s of the bundle changes what was "
			      "there; what a state adds to what is said is "
			      "entered for it, and no more"
			    : "commit %.7s of the bundle adds what is not "
			      "entered for a state: that are comments, "
			      "reports, focal points and answers",
		from->commit);
	return true;
}

static bool take_bundled(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct bundle_commit *from = ctx;
	struct bundle_entry *entry = from->entry;
	struct bundle_document *one;
	struct tacit_path at = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_err why = { 0 };

	if (++*from->files > TACIT_PUSH_FILES_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"of a bundle at most %d files are entered",
			TACIT_PUSH_FILES_MAX);
	if (d->old_blob || !d->new_blob || d->mode != MODE_PLAIN ||
		!tacit_path_parse(&entry->arena, d->path, &at, &why) ||
		!is_entered_for(at.type) || at.lang)
		return refuse_file(from, d);
	if (!tacit_store_blob(
		    from->store, d->new_blob, TACIT_DOCUMENT_MAX, &text, err)) {
		tacit_buf_clear(&text);
		return false;
	}
	one = tacit_arena_append(&entry->arena, &entry->list, &entry->count,
		&entry->cap, sizeof(*one));
	*one = (struct bundle_document){ .when = from->when };
	(void)tacit_document_parse(&entry->arena,
		tacit_arena_strdup(&entry->arena, d->path),
		tacit_buf_keep(&text, &entry->arena), false, &one->doc,
		entry->faults);
	return true;
}

static bool take_commit_date(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct bundle_commit *from = ctx;

	(void)err;
	from->when = entry->when;
	return false;
}

static bool take_commits(struct bundle_entry *entry, struct tacit_store *store,
	const struct tacit_new_commits *commits, struct tacit_err *err)
{
	size_t files = 0;
	size_t i;

	for (i = 0; i < commits->count; i++) {
		struct bundle_commit from = { .entry = entry,
			.store = store,
			.commit = commits->list[i].commit,
			.files = &files };

		if (!tacit_store_log(store, from.commit, NULL, take_commit_date,
			    &from, err) ||
			!tacit_store_compare(store, commits->list[i].parent,
				from.commit, take_bundled, &from, err))
			return false;
	}
	return true;
}

/* --- all of it ------------------------------------------------------------------- */

static bool judge_bundle(struct bundle_entry *entry, struct tacit_store *store,
	const struct tacit_new_commits *commits, struct tacit_err *err)
{
	struct tacit_faults judged = { 0 };
	struct tacit_move move = { .to = entry->bundle.main,
		.from = commits->list[0].parent,
		.folder = tacit_store_git_folder(store),
		.when = entry->asked->when,
		.principal = entry->asked->state,
		.is_pushed = true };
	bool ok = tacit_inspect_move(store, &move, &judged, err);
	size_t i;

	/* what is only doubtful is said of what is recorded */
	for (i = 0; i < judged.count; i++) {
		if (judged.list[i].severity == TACIT_FAULT_ERROR)
			tacit_fault_pass(entry->faults, &judged.list[i]);
	}
	tacit_faults_clear(&judged);
	return ok;
}

/* The state and its comment are known by now: it is not said again. */
static bool drop_known(struct bundle_entry *entry, struct tacit_err *err)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < entry->count; i++) {
		const struct tacit_document *doc = &entry->list[i].doc;
		bool holds = false;

		if (doc->at.type->id == TACIT_COMMENT &&
			!tacit_register_holds(entry->reg, TACIT_COMMENT,
				doc->at.id, &holds, err))
			return false;
		if (!holds)
			entry->list[kept++] = entry->list[i];
	}
	entry->known = entry->count - kept;
	entry->count = kept;
	return true;
}

bool tacit_bundle_read(struct bundle_entry *entry, struct tacit_err *err)
{
	struct tacit_store *store = tacit_register_store(entry->reg);
	const struct tacit_git_ear ear = { entry->asked->hear,
		entry->asked->ear };
	struct tacit_new_commits commits = { 0 };
	char main[TACIT_OID_SIZE];
	const char *from[] = { main };
	bool ok = tacit_store_head(store, main, err) &&
		tacit_bundle_open(
			store, entry->asked->path, &ear, &entry->bundle, err) &&
		tacit_store_new_commits(store, &entry->arena, from, 1,
			entry->bundle.main, &commits, err);

	if (!ok || !commits.count)
		return ok;
	check_bundle_line(entry, store, main, &commits);
	if (!entry->faults->errors)
		ok = take_commits(entry, store, &commits, err);
	if (ok && !entry->faults->errors)
		ok = judge_bundle(entry, store, &commits, err);
	if (ok && !entry->faults->errors)
		ok = drop_known(entry, err);
	return ok;
}
