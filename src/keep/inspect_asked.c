/*
 * Some documents alone: inspected as all are, with what bears on them in the
 * place of all others.
 */
#include <string.h>

#include "keep/inspect_parts.h"
#include "register/past.h"
#include "store/like.h"

/* --- which -------------------------------------------------------------------- */

/* "2022/nct-g-778/tha/ID" of a comment; nothing of anything else. */
static struct tacit_str place_of_comment(const char *path)
{
	struct tacit_str place = tacit_str_of(path);

	if (!tacit_str_skip(&place, "comments/") ||
		!tacit_str_ends(place, ".md"))
		return (struct tacit_str){ 0 };
	place.len -= sizeof(".md") - 1;
	return place;
}

/* What became of a comment is shown where the comment is. */
static bool is_outcome_of(const char *path, const char *comment)
{
	struct tacit_str rest = tacit_str_of(path);
	struct tacit_str place = place_of_comment(comment);

	return place.len && tacit_str_skip(&rest, "dispositions/") &&
		rest.len > place.len && rest.data[place.len] == '-' &&
		!memcmp(rest.data, place.data, place.len);
}

static bool is_among(const char *path, const char *const *paths, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!strcmp(paths[i], path) || is_outcome_of(path, paths[i]))
			return true;
	return false;
}

bool tacit_inspection_is_asked(
	const struct inspection *inspection, const char *path)
{
	return !inspection->reg ||
		is_among(path, inspection->paths, inspection->path_count);
}

void tacit_inspected_keep(
	struct tacit_faults *faults, const char *const *paths, size_t count)
{
	size_t kept = 0;
	size_t i;

	faults->errors = 0;
	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];

		if (!is_among(fault->path, paths, count))
			continue;
		faults->errors += fault->severity == TACIT_FAULT_ERROR;
		faults->list[kept++] = *fault;
	}
	faults->count = kept;
}

/* --- their files --------------------------------------------------------------- */

static bool put_difference(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	(void)err;
	if (!tacit_inspection_at(ctx, d->path))
		(void)tacit_inspection_put(ctx, d->path, d->new_blob, d->mode);
	return true;
}

static bool put_like(
	struct inspection *inspection, const char *start, struct tacit_err *err)
{
	return tacit_store_each_like(inspection->store,
		tacit_register_commit(inspection->reg), start, put_difference,
		inspection, err);
}

/* Those of the commit, with others that some systems take for the same. */
static bool list_asked(struct inspection *inspection, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < inspection->path_count; i++) {
		const char *path = inspection->paths[i];
		struct tacit_str place = place_of_comment(path);

		if (!put_like(inspection, path, err))
			return false;
		if (place.len &&
			!put_like(inspection,
				tacit_arena_printf(&inspection->arena,
					"dispositions/%.*s-", (int)place.len,
					place.data),
				err))
			return false;
	}
	return true;
}

/* What acts say of the past goes for each document, wherever it is met. */
static bool list_altered(struct inspection *inspection,
	const struct tacit_past *past, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++)
		if (past->altered[i].noted &&
			!put_like(inspection, past->altered[i].path, err))
			return false;
	return true;
}

bool tacit_inspect_paths(struct tacit_register *reg, const char *const *paths,
	size_t count, struct tacit_inspected *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	const struct tacit_past *past = tacit_register_past(reg);
	struct inspection inspection;
	bool ok;

	*out = (struct tacit_inspected){ .documents = count };
	tacit_inspection_begin(&inspection, tacit_register_store(reg));
	inspection.reg = reg;
	inspection.paths = paths;
	inspection.path_count = count;
	inspection.check.nearest = tacit_inspection_nearest;
	ok = list_asked(&inspection, err) &&
		list_altered(&inspection, past, err);
	if (ok)
		tacit_inspection_settle(&inspection, past);
	ok = ok && tacit_inspection_bring(&inspection, faults, err) &&
		tacit_inspection_tell(&inspection, tacit_register_commit(reg),
			past, &out->commits, faults, err);
	tacit_inspected_keep(faults, paths, count);
	tacit_inspection_end(&inspection);
	return ok;
}
