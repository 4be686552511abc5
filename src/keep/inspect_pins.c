/*
 * History: the pins of documents against what stood there when they were
 * added, that commits are one line, and dates. One walk back from the commit, each
 * compared with its parent, for all documents at once.
 */
#include "keep/inspect_parts.h"
#include "store/history.h"
#include "store/like.h"

#include <stdlib.h>
#include <string.h>

/* A document some of whose pins were not yet seen to be added. */
struct pending {
	const char *path;
	struct tacit_document doc; /* with those pins and nothing else */
	bool is_done;
};

struct walk {
	struct inspection *inspection;
	struct pending *list; /* in path order */
	size_t count;
	size_t left;
	const char *parent; /* of the commit at hand; NULL: it is the first */
	struct inspected_dates dates;
	struct inspected_sources sources;
	struct tacit_faults *faults;
};

/* --- which pins --------------------------------------------------------------- */

static bool is_pin(const struct tacit_document *doc,
	const struct tacit_field *field, const struct tacit_value *value)
{
	const struct tacit_key *key =
		tacit_type_key(doc->at.type, field->key, NULL);
	struct tacit_str id;
	struct tacit_str blob;

	return key &&
		(key->kind == TACIT_KEY_PIN ||
			key->kind == TACIT_KEY_APPLIED) &&
		tacit_pin_parse(tacit_str_of(value->text), &id, &blob) &&
		blob.len;
}

static bool has_header_value(
	const struct tacit_document *doc, const char *key, const char *text)
{
	const struct tacit_field *field =
		doc ? tacit_header_field(&doc->header, key) : NULL;
	size_t i;

	for (i = 0; field && i < field->count; i++) {
		if (!strcmp(field->values[i].text, text))
			return true;
	}
	return false;
}

size_t tacit_inspection_keep_pins(struct inspection *inspection,
	const struct tacit_document *doc, const struct tacit_document *other,
	bool is_in_other, struct tacit_document *out)
{
	const struct tacit_document from = *doc; /* `out` may be the same */
	struct tacit_arena *arena = &inspection->arena;
	size_t total = 0;
	size_t i;
	size_t k;

	*out = from;
	out->header.count = 0;
	out->header.fields = NULL;
	if (!from.at.type || !from.header.count)
		return 0;
	for (i = 0; i < from.header.count; i++) {
		const struct tacit_field *field = &from.header.fields[i];
		struct tacit_field kept = *field;

		kept.count = 0;
		for (k = 0; k < field->count; k++) {
			if (!is_pin(&from, field, &field->values[k]) ||
				has_header_value(other, field->key,
					field->values[k].text) != is_in_other)
				continue;
			if (!kept.count)
				kept.values = tacit_arena_array(arena,
					field->count, sizeof(*kept.values));
			kept.values[kept.count++] = field->values[k];
		}
		if (!kept.count)
			continue;
		if (!out->header.fields)
			out->header.fields = tacit_arena_array(
				arena, from.header.count, sizeof(kept));
		out->header.fields[out->header.count++] = kept;
		total += kept.count;
	}
	return total;
}

/* --- against a commit ------------------------------------------------------------ */

static const char *blob_of(void *ctx, const char *path)
{
	struct inspection *inspection = ctx;
	struct tacit_err none = { 0 };

	if (!inspection->parent ||
		!tacit_store_blob_at(inspection->store, inspection->parent,
			path, inspection->blob, &none))
		return NULL;
	return inspection->blob;
}

void tacit_inspection_pins(struct inspection *inspection,
	const struct tacit_document *before, const struct tacit_document *after,
	const char *parent, struct tacit_faults *faults)
{
	struct tacit_document added;

	if (!tacit_inspection_keep_pins(
		    inspection, after, before, false, &added))
		return;
	inspection->parent = parent;
	tacit_check_pins(&inspection->check, &added, blob_of, faults);
	inspection->parent = NULL;
}

/* --- the walk ----------------------------------------------------------------------- */

static struct pending *find_pending(struct walk *walk, const char *path)
{
	return tacit_find(&path, walk->list, walk->count, sizeof(*walk->list),
		tacit_by_text);
}

/* What a commit changed: pins that it added are checked, others go on. */
static bool look_at_change(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct walk *walk = ctx;
	struct pending *pending =
		walk->left ? find_pending(walk, d->path) : NULL;
	struct tacit_document before = { 0 };
	bool has_before;

	(void)err;
	tacit_inspection_dates_change(&walk->dates, d, walk->faults);
	if (!d->old_blob)
		tacit_inspection_sources_added(
			&walk->sources, d->path, walk->dates.commit);
	if (!pending || pending->is_done || !d->new_blob)
		return true;
	has_before = d->old_blob &&
		tacit_inspection_blob(
			walk->inspection, pending->path, d->old_blob, &before);
	tacit_inspection_pins(walk->inspection, has_before ? &before : NULL,
		&pending->doc, walk->parent, walk->faults);
	if (has_before &&
		tacit_inspection_keep_pins(walk->inspection, &pending->doc,
			&before, true, &pending->doc))
		return true;
	pending->is_done = true;
	walk->left--;
	return true;
}

static void collect_pending(struct walk *walk)
{
	struct inspection *inspection = walk->inspection;
	size_t cap = 0;
	size_t i;

	for (i = 0; i < inspection->count; i++) {
		struct inspected_file *file = inspection->files[i];
		struct pending pending = { .path = file->doc.path };

		if (file->has_text && !file->is_beside &&
			tacit_inspection_keep_pins(inspection, &file->doc, NULL,
				false, &pending.doc))
			*(struct pending *)tacit_arena_append(
				&inspection->arena, &walk->list, &walk->count,
				&cap, sizeof(pending)) = pending;
	}
	if (walk->count)
		qsort(walk->list, walk->count, sizeof(*walk->list),
			tacit_by_text);
	walk->left = walk->count;
}

/* Before the register began, history was another thing. */
static bool has_begun(struct walk *walk, const char *commit)
{
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];

	return tacit_store_blob_at(
		walk->inspection->store, commit, "body.md", blob, &none);
}

/* Of all that it changed, or of what is asked about. */
static bool look_at_commit(
	struct walk *walk, const char *commit, struct tacit_err *err)
{
	struct inspection *inspection = walk->inspection;
	bool ok = true;
	size_t i;

	if (!inspection->reg)
		return tacit_store_compare(inspection->store, walk->parent,
			commit, look_at_change, walk, err);
	for (i = 0; ok && i < inspection->count; i++)
		ok = inspection->files[i]->is_beside ||
			tacit_store_compare_path(inspection->store,
				walk->parent, commit,
				inspection->files[i]->doc.path, look_at_change,
				walk, err);
	return ok;
}

static void tell_merge(struct walk *walk, const char *commit)
{
	tacit_fault_add(walk->faults, "", 0,
		"where nobody else has it yet: git rebase; else tell those "
		"who keep the register",
		"commit %.7s joins two lines of history; a record is one line",
		commit);
}

static bool walk_back(struct walk *walk, const char *commit, size_t *commits,
	struct tacit_err *err)
{
	char here[TACIT_OID_SIZE];
	char first[TACIT_OID_SIZE];
	struct tacit_instant when = { 0 };
	unsigned parents = 0;

	memcpy(here, commit, sizeof(here));
	for (;; memcpy(here, first, sizeof(here))) {
		if (!tacit_store_parents(walk->inspection->store, here, first,
			    &parents, &when, err))
			return false;
		tacit_inspection_dates_commit(
			&walk->dates, here, when, walk->faults);
		(*commits)++;
		tacit_inspection_wait(
			walk->inspection, TACIT_LOOKING_BACK, *commits, 0);
		walk->parent = parents ? first : NULL;
		if (parents > 1) {
			if (!has_begun(walk, first))
				return true;
			tell_merge(walk, here);
		}
		if (!look_at_commit(walk, here, err))
			return false;
		if (!parents)
			return true;
	}
}

bool tacit_inspection_history(struct inspection *inspection, const char *commit,
	size_t *commits, struct tacit_faults *faults, struct tacit_err *err)
{
	struct walk walk = { .inspection = inspection, .faults = faults };

	collect_pending(&walk);
	tacit_inspection_dates(inspection, &walk.dates);
	tacit_inspection_sources(inspection, &walk.sources);
	if (!walk_back(&walk, commit, commits, err))
		return false;
	tacit_inspection_sources_tell(&walk.sources, faults);
	return true;
}
