#include "facts/stands.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

static const char *keep_text(struct tacit_arena *arena, const char *text)
{
	return text ? tacit_arena_strdup(arena, text) : NULL;
}

void tacit_gather(
	struct tacit_gathered *gathered, const struct tacit_document *doc)
{
	struct tacit_arena *arena = gathered->arena;
	struct tacit_standing_row *row =
		tacit_arena_append(arena, &gathered->rows, &gathered->count,
			&gathered->cap, sizeof(*row));

	*row = tacit_standing_row_of(arena, doc);
	row->id = keep_text(arena, row->id);
	row->supersedes = keep_text(arena, row->supersedes);
	row->withdraws = keep_text(arena, row->withdraws);
	row->voids = keep_text(arena, row->voids);
}

/* --- what undoes a document, and what undoes that -------------------------- */

struct undoers {
	struct tacit_gathered *gathered;
	size_t from; /* the first row that is one of them */
};

static bool gather_undoer(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct undoers *undoers = ctx;
	struct tacit_gathered *gathered = undoers->gathered;

	(void)err;
	for (size_t i = undoers->from; i < gathered->count; i++)
		if (gathered->rows[i].type == (int)doc->at.type->id &&
			!strcmp(gathered->rows[i].id, doc->at.id))
			return true;
	tacit_gather(gathered, doc);
	return true;
}

static bool gather_undoers_of(
	struct undoers *undoers, const char *id, struct tacit_err *err)
{
	const struct tacit_index_query queries[] = {
		{ .type = -1, .link_key = "withdraws", .link_target = id },
		{ .type = -1, .link_key = "supersedes", .link_target = id },
		{ .type = TACIT_ACT,
			.subject = id,
			.kind = "entered-in-error" },
	};

	for (size_t i = 0; i < TACIT_COUNT(queries); i++)
		if (!tacit_register_each(undoers->gathered->reg, &queries[i],
			    gather_undoer, undoers, err))
			return false;
	return true;
}

static bool gather_undoers(struct undoers *undoers, struct tacit_err *err)
{
	for (size_t i = undoers->from; i < undoers->gathered->count; i++)
		if (!gather_undoers_of(
			    undoers, undoers->gathered->rows[i].id, err))
			return false;
	return true;
}

/* --- many ------------------------------------------------------------------ */

struct errors {
	struct undoers undoers;
	const char **ids; /* of the documents, in order */
};

static bool gather_error(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct errors *errors = ctx;
	const char *subject = tacit_document_get(act, "subject");

	if (!subject ||
		!tacit_find(&subject, errors->ids, errors->undoers.from,
			sizeof(subject), tacit_by_text))
		return true;
	return gather_undoer(act, &errors->undoers, err);
}

bool tacit_gathered_standing(struct tacit_gathered *gathered,
	struct tacit_standing **standing, struct tacit_err *err)
{
	size_t count = gathered->count;
	const char **ids =
		tacit_arena_array(gathered->arena, count, sizeof(*ids));
	struct errors errors = { { gathered, count }, ids };
	struct tacit_index_query acts = { .type = TACIT_ACT,
		.kind = "entered-in-error" };

	for (size_t i = 0; i < count; i++)
		ids[i] = gathered->rows[i].id;
	if (count)
		qsort(ids, count, sizeof(*ids), tacit_by_text);
	if (count &&
		(!tacit_register_each(
			 gathered->reg, &acts, gather_error, &errors, err) ||
			!gather_undoers(&errors.undoers, err)))
		return false;
	*standing = tacit_standing_find(gathered->arena, gathered->rows,
		gathered->count, tacit_register_now(gathered->reg));
	return true;
}

bool tacit_keep_standing(struct tacit_register *reg,
	struct tacit_documents *docs, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_gathered gathered = { .reg = reg, .arena = &arena };
	struct tacit_standing *standing = NULL;
	size_t kept = 0;
	size_t i;
	bool ok;

	for (i = 0; i < docs->count; i++)
		tacit_gather(&gathered, &docs->list[i]);
	ok = tacit_gathered_standing(&gathered, &standing, err);
	for (i = 0; ok && i < docs->count; i++)
		if (standing[i].undone == TACIT_UNDONE_NOT &&
			!tacit_only_withdraws(&docs->list[i]))
			docs->list[kept++] = docs->list[i];
	docs->count = kept;
	tacit_arena_clear(&arena);
	return ok;
}

/* --- one ------------------------------------------------------------------- */

bool tacit_facts_stands(struct tacit_register *reg, const char *id,
	bool *stands, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_gathered gathered = { .reg = reg, .arena = &arena };
	struct undoers undoers = { .gathered = &gathered };
	struct tacit_index_query itself = { .type = -1, .id = id };
	const struct tacit_standing *standing;
	bool ok = gather_undoers_of(&undoers, id, err);
	size_t i;

	*stands = true;
	/* nothing names it: the usual case */
	if (!ok || !gathered.count)
		goto out;
	ok = tacit_register_each(reg, &itself, gather_undoer, &undoers, err) &&
		gather_undoers(&undoers, err);
	if (!ok)
		goto out;
	standing = tacit_standing_find(
		&arena, gathered.rows, gathered.count, tacit_register_now(reg));
	for (i = 0; i < gathered.count; i++)
		if (!strcmp(gathered.rows[i].id, id))
			*stands &= standing[i].undone == TACIT_UNDONE_NOT;
out:
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_facts_holds(struct tacit_register *reg,
	const struct tacit_document *doc, bool *holds, struct tacit_err *err)
{
	*holds = false;
	return tacit_only_withdraws(doc) ||
		tacit_facts_stands(reg, doc->at.id, holds, err);
}
