/*
 * Letters that two clones accepted: all that is recorded of one comes in one
 * commit, so what names the same source and stands, and came in two, was
 * recorded twice. Nothing is chosen.
 */
#include "keep/inspect_parts.h"

#include <stdlib.h>
#include <string.h>

struct sourced {
	const char *path;
	const char *id;
	const char *source;
	const char *commit; /* that added it; NULL: not met */
};

static int by_source(const void *a, const void *b)
{
	const struct sourced *x = a;
	const struct sourced *y = b;
	int order = strcmp(x->source, y->source);

	/* of one source: in the order of their paths */
	return order ? order : strcmp(x->path, y->path);
}

static void add_undone(struct inspected_sources *sources, const char *id)
{
	if (id)
		*(const char **)tacit_arena_append(&sources->inspection->arena,
			&sources->undone, &sources->undone_count,
			&sources->undone_cap, sizeof(id)) = id;
}

/* As far as what comes later is concerned: who undoes it by right is told
 * elsewhere. */
static void find_undone(
	struct inspected_sources *sources, const struct tacit_document *doc)
{
	if (doc->at.type->id == TACIT_COMMENT) {
		add_undone(sources, tacit_document_get(doc, "supersedes"));
		add_undone(sources, tacit_document_get(doc, "withdraws"));
	} else if (doc->at.type->id == TACIT_ACT &&
		tacit_document_says(doc, "kind", "entered-in-error")) {
		add_undone(sources, tacit_document_get(doc, "subject"));
	}
}

void tacit_inspection_sources(
	struct inspection *inspection, struct inspected_sources *sources)
{
	size_t i;

	*sources = (struct inspected_sources){ .inspection = inspection };
	for (i = 0; i < inspection->count; i++) {
		const struct tacit_document *doc = &inspection->files[i]->doc;
		const char *source;

		if (!doc->at.type || inspection->files[i]->is_beside)
			continue;
		find_undone(sources, doc);
		/* a bundle has many, and they know their ids */
		source = doc->at.type->id == TACIT_COMMENT &&
				!tacit_document_says(doc, "via", "bundle")
			? tacit_document_get(doc, "source")
			: NULL;
		if (source)
			*(struct sourced *)tacit_arena_append(
				&inspection->arena, &sources->list,
				&sources->count, &sources->cap,
				sizeof(*sources->list)) =
				(struct sourced){ .path = doc->path,
					.id = doc->at.id,
					.source = source };
	}
	if (sources->count)
		qsort(sources->list, sources->count, sizeof(*sources->list),
			tacit_by_text);
}

void tacit_inspection_sources_added(
	struct inspected_sources *sources, const char *path, const char *commit)
{
	struct sourced *one = sources->count
		? tacit_find(&path, sources->list, sources->count,
			  sizeof(*sources->list), tacit_by_text)
		: NULL;

	if (one)
		one->commit =
			tacit_arena_strdup(&sources->inspection->arena, commit);
}

static bool stands_here(
	const struct inspected_sources *sources, const struct sourced *one)
{
	size_t i;

	for (i = 0; i < sources->undone_count; i++) {
		if (!strcmp(sources->undone[i], one->id))
			return false;
	}
	return one->commit != NULL;
}

void tacit_inspection_sources_tell(
	struct inspected_sources *sources, struct tacit_faults *faults)
{
	const struct sourced *first = NULL;
	size_t i;

	if (sources->count)
		qsort(sources->list, sources->count, sizeof(*sources->list),
			by_source);
	for (i = 0; i < sources->count; i++) {
		const struct sourced *one = &sources->list[i];

		if (!stands_here(sources, one))
			continue;
		if (!first || strcmp(first->source, one->source) != 0) {
			first = one;
		} else if (strcmp(first->commit, one->commit) != 0) {
			tacit_fault_warn(faults, one->path, 0,
				"look at both; then tacit void the one that is "
				"not meant",
				"the letter that it is from is recorded twice, "
				"as %s in %.7s, too",
				first->id, first->commit);
		}
	}
}
