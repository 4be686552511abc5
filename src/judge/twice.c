#include "judge/twice.h"

#include <string.h>

#include <tacit/facts.h>

struct twice {
	struct tacit_register *reg;
	struct tacit_arena arena;
	const struct tacit_document *const *added;
	size_t count;
	const char *source; /* the one that is looked for */
	const char *other; /* recorded of it before; or NULL */
};

/* It is what one of the new ones takes the place of. */
static bool is_undone_now(const struct twice *twice, const char *id)
{
	size_t i;

	for (i = 0; i < twice->count; i++) {
		const struct tacit_document *doc = twice->added[i];

		if (!strcmp(doc->at.id, id) ||
			tacit_document_says(doc, "supersedes", id) ||
			tacit_document_says(doc, "withdraws", id))
			return true;
	}
	return false;
}

/* Of most a glance tells that they name another. */
static bool take_other(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct twice *twice = ctx;
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc;
	bool stands = false;
	bool ok = true;

	if (twice->other ||
		tacit_str_find(row->text, twice->source) == SIZE_MAX)
		return true;
	(void)tacit_document_parse(
		&twice->arena, row->path, row->text, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	if (tacit_document_says(&doc, "source", twice->source) &&
		!is_undone_now(twice, row->id))
		ok = tacit_facts_stands(twice->reg, row->id, &stands, err);
	if (ok && stands)
		twice->other = tacit_arena_strdup(&twice->arena, row->id);
	return ok;
}

static bool check_source(struct twice *twice, const struct tacit_document *doc,
	struct tacit_faults *faults, struct tacit_err *err)
{
	/* on the same call, whichever state it was recorded of */
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.subject = tacit_document_get(doc, "note") };

	twice->other = NULL;
	if (!tacit_register_rows(twice->reg, &query, take_other, twice, err))
		return false;
	if (twice->other)
		tacit_fault_warn(faults, doc->path,
			tacit_document_line(doc, "source"),
			"look at both; then tacit void the one that is not "
			"meant",
			"the letter that it is from is recorded already, as "
			"%s",
			twice->other);
	return true;
}

bool tacit_twice_check(struct tacit_register *reg,
	const struct tacit_document *const *added, size_t count,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct twice twice = { .reg = reg, .added = added, .count = count };
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < count; i++) {
		const char *source = tacit_document_get(added[i], "source");

		/* the rows of a form name one, and a bundle has many */
		if (!source || tacit_document_says(added[i], "via", "bundle") ||
			(twice.source && !strcmp(twice.source, source)))
			continue;
		twice.source = source;
		ok = check_source(&twice, added[i], faults, err);
	}
	tacit_arena_clear(&twice.arena);
	return ok;
}
