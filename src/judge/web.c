/* What takes the place of what, as far as an edit is part of it. */
#include "judge/around.h"

#include <string.h>

#include <tacit/standing.h>

/* A document whose undoers, and those that it undoes, are still to come. */
struct strand {
	int type;
	const char *id;
};

struct web {
	struct around *around;
	struct strand *list;
	size_t count;
	size_t cap;
};

static void add_strand(struct web *web, int type, const char *id)
{
	struct strand *strand;
	size_t i;

	if (!id)
		return;
	for (i = 0; i < web->count; i++) {
		if (web->list[i].type == type && !strcmp(web->list[i].id, id))
			return;
	}
	strand = tacit_arena_append(&web->around->edit->arena, &web->list,
		&web->count, &web->cap, sizeof(*strand));
	strand->type = type;
	strand->id = tacit_arena_strdup(&web->around->edit->arena, id);
}

/* The document, what it undoes, and for an outcome its comment. */
static void add_strands_of(struct web *web, const struct tacit_document *doc)
{
	const struct tacit_standing_row row =
		tacit_standing_row_of(&web->around->edit->arena, doc);

	if (doc->at.lang)
		return;
	if (row.supersedes || row.withdraws || row.voids || row.cancels)
		add_strand(web, row.type, row.id);
	add_strand(web, row.type, row.supersedes);
	add_strand(web, row.type, row.withdraws);
	add_strand(web, -1, row.voids);
	add_strand(web, -1, row.cancels);
	if (row.type == TACIT_DISPOSITION)
		add_strand(
			web, TACIT_COMMENT, tacit_document_get(doc, "comment"));
}

static bool follow(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct web *web = ctx;

	(void)err;
	add_strand(web, row->type, row->id);
	return true;
}

/* What undoes it, and it itself, on both sides; then theirs. */
static bool bring_strand(
	struct web *web, struct strand strand, struct tacit_err *err)
{
	const struct tacit_index_query queries[] = {
		{ .type = strand.type, .id = strand.id },
		{ .type = strand.type,
			.link_key = "supersedes",
			.link_target = strand.id },
		{ .type = strand.type,
			.link_key = "withdraws",
			.link_target = strand.id },
		{ .type = TACIT_ACT, .subject = strand.id },
		{ .type = TACIT_DISPOSITION, .subject = strand.id },
	};
	size_t count = TACIT_COUNT(queries) - (strand.type != TACIT_COMMENT);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_index_query query = queries[i];

		if (!tacit_around_bring(web->around, &query, err))
			return false;
		query.without_text = true;
		if (!tacit_register_rows(
			    web->around->reg, &query, follow, web, err))
			return false;
	}
	return true;
}

/* What the documents that were brought in undo themselves. */
static void add_strands_from(
	struct web *web, const struct tacit_corpus *corpus, size_t from)
{
	size_t i;

	for (i = from; i < corpus->count; i++) {
		if (corpus->list[i]->at.type)
			add_strands_of(web, corpus->list[i]);
	}
}

/* What tells whether a comment on a call is in time. */
static bool bring_call(struct around *around, const struct tacit_document *doc,
	struct tacit_err *err)
{
	const char *note =
		doc && doc->at.type && doc->at.type->id == TACIT_COMMENT
		? tacit_document_get(doc, "note")
		: NULL;
	const struct tacit_index_query queries[] = {
		{ .type = TACIT_BODY },
		{ .type = TACIT_NOTE, .id = note },
		{ .type = TACIT_NOTE,
			.link_key = "extends",
			.link_target = note },
	};

	for (size_t i = 0; note && i < TACIT_COUNT(queries); i++)
		if (!tacit_around_bring(around, &queries[i], err))
			return false;
	return true;
}

bool tacit_around_successors(struct around *around, struct tacit_err *err)
{
	struct tacit_check now = { .corpus = &around->after.corpus };
	struct tacit_check then = { .corpus = &around->before.corpus };
	struct tacit_faults told = { 0 };
	struct tacit_faults told_before = { 0 };
	struct web web = { .around = around };
	size_t i;

	for (i = 0; i < around->count; i++) {
		const struct tacit_around *one = &around->list[i];

		if (one->before && one->before->at.type)
			add_strands_of(&web, one->before);
		if (one->after && one->after->at.type)
			add_strands_of(&web, one->after);
	}
	for (i = 0; i < web.count; i++) {
		size_t from = around->before.corpus.count;

		if (!bring_strand(&web, web.list[i], err))
			return false;
		add_strands_from(&web, &around->before.corpus, from);
	}
	if (!web.count)
		return true;
	for (i = 0; i < around->count; i++)
		if (!bring_call(around, around->list[i].after, err))
			return false;
	tacit_check_successors(&now, &told);
	tacit_check_successors(&then, &told_before);
	tacit_around_tell(around, &told, &told_before);
	return true;
}
