#include "facts/meant.h"

#include <string.h>

#include <tacit/facts.h>

static void add_meant(
	struct tacit_meant *meant, struct tacit_arena *arena, const char *id)
{
	size_t i = 0;

	while (i < meant->count && strcmp(meant->ids[i], id) != 0)
		i++;
	if (i == meant->count)
		*(const char **)tacit_arena_append(arena, &meant->ids,
			&meant->count, &meant->cap, sizeof(id)) =
			tacit_arena_strdup(arena, id);
}

static bool add_papers_of(struct tacit_register *reg, struct tacit_arena *arena,
	const char *area, struct tacit_meant *meant, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_PAPER,
		.subject = area };
	struct tacit_documents papers = { 0 };
	size_t before = meant->count;
	size_t i;

	if (!tacit_register_list(reg, arena, &query, &papers, err))
		return false;
	for (i = 0; i < papers.count; i++) {
		const char *id = papers.list[i].at.id;
		struct tacit_stage stage = { 0 };

		if (!tacit_facts_stage(reg, arena, id, &stage, err))
			return false;
		if (stage.stage != TACIT_STAGE_SUPERSEDED)
			add_meant(meant, arena, id);
	}
	return meant->count > before ||
		tacit_fail(err, TACIT_NOTFOUND, "%s has no papers", area);
}

bool tacit_meant_add(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, struct tacit_meant *meant, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!tacit_register_get(reg, arena, -1, id, &doc, err))
		return false;
	switch ((int)doc.at.type->id) {
	case TACIT_AREA:
		return add_papers_of(reg, arena, id, meant, err);
	case TACIT_PAPER:
	case TACIT_ITEM:
		add_meant(meant, arena, id);
		return true;
	default:
		(void)tacit_fail(err, TACIT_INVALID,
			"%s is no text that is circulated, submitted or "
			"decided on, but of the type %s",
			id, doc.at.type->name);
		return tacit_hint(err,
			"name papers, activities, or an area for its papers");
	}
}

bool tacit_meant_paper(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, const char **paper, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	const char *area;

	*paper = id;
	if (!tacit_register_get(reg, arena, -1, id, &doc, err))
		return false;
	if (doc.at.type->id != TACIT_ITEM)
		return true;
	*paper = NULL;
	area = tacit_document_get(&doc, "area");
	return !area || tacit_facts_plan(reg, arena, area, paper, err);
}
