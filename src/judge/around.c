#include "judge/around.h"

#include <string.h>

#include "document/changes.h"

void tacit_around_begin(struct around *around)
{
	const struct tacit_around *list = around->list;
	size_t i;

	around->before = (struct tacit_beside){ .reg = around->reg,
		.arena = &around->edit->arena };
	around->after = around->before;
	around->after.edit = around->edit;
	for (i = 0; i < around->count; i++) {
		if (list[i].before)
			tacit_beside_put(&around->before, list[i].before);
		if (list[i].after)
			tacit_beside_put(&around->after, list[i].after);
	}
}

void tacit_around_end(struct around *around)
{
	tacit_beside_clear(&around->before);
	tacit_beside_clear(&around->after);
}

/* --- what is told --------------------------------------------------------------- */

static bool has(
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

static bool is_new(const struct around *around, const char *path)
{
	size_t i;

	for (i = 0; i < around->count; i++) {
		if (!strcmp(around->list[i].path, path))
			return !around->list[i].before;
	}
	return false;
}

void tacit_around_tell(struct around *around, struct tacit_faults *now,
	struct tacit_faults *then)
{
	size_t i;

	for (i = 0; i < now->count; i++) {
		const struct tacit_fault *fault = &now->list[i];

		if (!has(then, fault) && !has(around->faults, fault) &&
			(fault->severity == TACIT_FAULT_ERROR ||
				is_new(around, fault->path)))
			tacit_fault_pass(around->faults, fault);
	}
	tacit_faults_clear(now);
	tacit_faults_clear(then);
}

/* --- documents that the edit leaves alone ------------------------------------------ */

struct reading {
	struct around *around;
	struct tacit_arena arena;
};

static void parse_row(struct tacit_arena *arena,
	const struct tacit_index_row *row, struct tacit_str text,
	struct tacit_document *doc)
{
	struct tacit_faults ignored = { 0 };

	(void)tacit_document_parse(arena, tacit_arena_strdup(arena, row->path),
		text, true, doc, &ignored);
	tacit_faults_clear(&ignored);
	doc->blob = tacit_arena_strdup(arena, row->blob);
}

static bool look_at_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct reading *reading = ctx;
	struct around *around = reading->around;
	struct tacit_document doc = { 0 };
	struct tacit_faults now = { 0 };
	struct tacit_faults then = { 0 };
	bool ok = true;

	if (tacit_edit_at(around->edit, row->path))
		return true; /* judged by itself */
	parse_row(&reading->arena, row, row->text, &doc);
	if (doc.at.type) {
		ok = tacit_beside_name(&around->after, &doc, err);
		if (ok)
			tacit_check_document(&around->after.check, &doc, &now);
		ok = ok &&
			(!now.errors ||
				tacit_beside_name(&around->before, &doc, err));
		if (ok && now.errors)
			tacit_check_document(
				&around->before.check, &doc, &then);
		tacit_around_tell(around, &now, &then);
	}
	tacit_arena_clear(&reading->arena);
	return ok;
}

static bool look_at(struct around *around, struct tacit_index_query query,
	struct tacit_err *err)
{
	struct reading reading = { .around = around };
	bool ok;

	query.versions_too = true;
	ok = tacit_register_rows(
		around->reg, &query, look_at_row, &reading, err);
	tacit_arena_clear(&reading.arena);
	return ok;
}

static bool keep_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct around *around = ctx;
	struct tacit_arena *arena = &around->edit->arena;
	struct tacit_document *doc;

	(void)err;
	if (tacit_edit_at(around->edit, row->path))
		return true;
	doc = tacit_arena_alloc(arena, sizeof(*doc));
	parse_row(arena, row,
		(struct tacit_str){ tacit_arena_strndup(arena, row->text.data,
					    row->text.len),
			row->text.len },
		doc);
	if (doc->at.type) {
		tacit_beside_add(&around->before, doc);
		tacit_beside_add(&around->after, doc);
	}
	return true;
}

bool tacit_around_bring(struct around *around,
	const struct tacit_index_query *query, struct tacit_err *err)
{
	return tacit_register_rows(around->reg, query, keep_row, around, err);
}

/* --- what refers to the edit --------------------------------------------------------- */

/* What others ask of it: of a body not more than these. */
static bool says_the_same(struct around *around, const struct tacit_document *a,
	const struct tacit_document *b)
{
	const struct tacit_changes changes =
		tacit_document_changes(&around->edit->arena, a, b);
	size_t i;

	if (a->at.type->id != TACIT_BODY)
		return !changes.count;
	for (i = 0; i < changes.count; i++) {
		if (!strcmp(changes.keys[i], "organs") ||
			!strcmp(changes.keys[i], "zone"))
			return false;
	}
	return true;
}

static bool look_at_all_that_name(
	struct around *around, const char *id, struct tacit_err *err)
{
	const struct tacit_index_query queries[] = {
		{ .type = -1, .link_target = id },
		{ .type = -1, .subject = id },
		{ .type = -1, .state = id },
		{ .type = -1,
			.id_prefix = tacit_arena_printf(
				&around->edit->arena, "%s.", id) },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(queries); i++) {
		if (!look_at(around, queries[i], err))
			return false;
	}
	return true;
}

static bool look_around(struct around *around, const struct tacit_around *one,
	struct tacit_err *err)
{
	const struct tacit_document *before = one->before;

	if (!before || !before->at.type)
		return true;
	if (one->after && says_the_same(around, before, one->after))
		return true;
	/* a state is named in more ways than the index knows */
	if ((before->at.type->id == TACIT_MEMBER && !one->after) ||
		(before->at.type->id == TACIT_BODY && one->after))
		return look_at(
			around, (struct tacit_index_query){ .type = -1 }, err);
	return look_at_all_that_name(around, before->at.id, err);
}

/* --- what a register has --------------------------------------------------------------- */

static bool is_of(const struct tacit_around *one, enum tacit_type_id type)
{
	const struct tacit_document *doc =
		one->after ? one->after : one->before;

	return doc->at.type && !doc->at.lang && doc->at.type->id == type;
}

static bool has_any(const struct around *around, enum tacit_type_id type)
{
	size_t i;

	for (i = 0; i < around->count; i++) {
		if (is_of(&around->list[i], type))
			return true;
	}
	return false;
}

static bool compare_all(struct around *around, enum tacit_type_id type,
	void (*check)(const struct tacit_check *, struct tacit_faults *),
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = (int)type };
	struct tacit_check now = { .corpus = &around->after.corpus };
	struct tacit_check then = { .corpus = &around->before.corpus };
	struct tacit_faults told = { 0 };
	struct tacit_faults told_before = { 0 };

	if (!tacit_around_bring(around, &query, err))
		return false;
	check(&now, &told);
	check(&then, &told_before);
	tacit_around_tell(around, &told, &told_before);
	return true;
}

static void check_removed(struct around *around)
{
	size_t i;

	for (i = 0; i < around->count; i++) {
		const struct tacit_around *one = &around->list[i];

		if (one->after)
			continue;
		if (!strcmp(one->path, "body.md"))
			tacit_check_has_body(around->faults);
		if (!strcmp(one->path, ".gitattributes"))
			tacit_check_has_attributes(around->faults);
	}
}

bool tacit_around_check(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_around *list, size_t count,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct around around = { .reg = reg,
		.edit = edit,
		.list = list,
		.count = count,
		.faults = faults };
	bool ok = true;
	size_t i;

	tacit_around_begin(&around);
	check_removed(&around);
	for (i = 0; ok && i < count; i++)
		ok = look_around(&around, &list[i], err);
	if (ok && has_any(&around, TACIT_AREA))
		ok = compare_all(&around, TACIT_AREA, tacit_check_codes, err);
	if (ok && has_any(&around, TACIT_FOCAL_POINT))
		ok = compare_all(
			&around, TACIT_ITEM, tacit_check_networks, err);
	ok = ok && tacit_around_successors(&around, err);
	tacit_around_end(&around);
	return ok;
}
