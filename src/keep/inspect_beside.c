/*
 * What bears on the documents that are asked about, brought through the index:
 * what they name; what undoes them, and what undoes that; what else takes the
 * place of what they take, answers what they answer, reports what they report.
 * With these beside them the rules find in them what they find beside all.
 */
#include "keep/inspect_parts.h"

#include <string.h>

#include "document/note_number.h"
#include "register/past.h"

enum { REGULAR = 0100644 };

/* What is wanted of a document besides itself. */
enum { NAMED = 1u << 0, UNDOERS = 1u << 1 };

struct bringing {
	struct inspection *inspection;
	struct tacit_faults *faults;
	struct inspected_file **list; /* of which something is wanted */
	size_t count;
	size_t cap;
	unsigned wants; /* of what the query at hand finds */
};

static void want(
	struct bringing *bringing, struct inspected_file *file, unsigned what)
{
	if (!file->doc.at.type || !(what & ~file->wanted))
		return;
	file->wanted |= what;
	*(struct inspected_file **)tacit_arena_append(
		&bringing->inspection->arena, &bringing->list, &bringing->count,
		&bringing->cap, sizeof(file)) = file;
}

static bool read_inspected(struct bringing *bringing,
	struct inspected_file *file, struct tacit_err *err)
{
	return tacit_inspection_read(bringing->inspection, file,
		!file->is_noted && !file->is_beside, bringing->faults, err);
}

static bool take_bearing(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct bringing *bringing = ctx;
	struct inspected_file *file =
		tacit_inspection_at(bringing->inspection, row->path);

	if (!file) {
		file = tacit_inspection_put(
			bringing->inspection, row->path, row->blob, REGULAR);
		if (!read_inspected(bringing, file, err))
			return false;
	}
	want(bringing, file, bringing->wants);
	return true;
}

static bool bring_rows(struct bringing *bringing,
	struct tacit_index_query query, unsigned wants, struct tacit_err *err)
{
	query.versions_too = true;
	query.without_text = true;
	bringing->wants = wants;
	return tacit_register_rows(
		bringing->inspection->reg, &query, take_bearing, bringing, err);
}

/* --- by what they say of each other: NULL or "" is nobody's ----------------------- */

static bool is_said(const char *id)
{
	return id && id[0];
}

static bool bring_id(struct bringing *bringing, int type, const char *id,
	unsigned wants, struct tacit_err *err)
{
	return !is_said(id) ||
		bring_rows(bringing,
			(struct tacit_index_query){ .type = type, .id = id },
			wants, err);
}

static bool bring_about(struct bringing *bringing, enum tacit_type_id type,
	const char *subject, struct tacit_err *err)
{
	return !is_said(subject) ||
		bring_rows(bringing,
			(struct tacit_index_query){
				.type = (int)type, .subject = subject },
			UNDOERS, err);
}

static bool bring_linked(struct bringing *bringing, enum tacit_type_id type,
	const char *key, const char *id, struct tacit_err *err)
{
	return !is_said(id) ||
		bring_rows(bringing,
			(struct tacit_index_query){ .type = (int)type,
				.link_key = key,
				.link_target = id },
			UNDOERS, err);
}

static bool bring_undoers_of(struct bringing *bringing, enum tacit_type_id type,
	const char *id, struct tacit_err *err)
{
	return bring_linked(bringing, type, "supersedes", id, err) &&
		bring_linked(bringing, type, "withdraws", id, err);
}

/* --- what is wanted of one ---------------------------------------------------------- */

/* The passages of a plan are those of its activities, too. */
static bool bring_activities(struct bringing *bringing,
	const struct inspected_file *file, struct tacit_err *err)
{
	const struct tacit_document *doc = &file->doc;
	const char *area = tacit_document_get(doc, "area");

	if (doc->at.type->id != TACIT_PAPER || !is_said(area) ||
		!tacit_document_says(doc, "kind", "action-plan"))
		return true;
	return bring_rows(bringing,
		(struct tacit_index_query){ .type = TACIT_ITEM,
			.id_prefix = tacit_arena_printf(
				&bringing->inspection->arena, "%s/", area) },
		0, err);
}

static bool bring_field(struct bringing *bringing,
	const struct tacit_document *doc, const struct tacit_field *field,
	struct tacit_err *err)
{
	const struct tacit_key *key = tacit_document_key(doc, field->key, NULL);
	size_t i;

	for (i = 0; key && i < field->count; i++)
		if (!bring_id(bringing, -1,
			    tacit_key_id(&bringing->inspection->arena,
				    key->kind, field->values[i].text),
			    0, err))
			return false;
	return true;
}

static bool bring_named(struct bringing *bringing,
	const struct inspected_file *file, struct tacit_err *err)
{
	const struct tacit_document *doc = &file->doc;
	size_t i;

	/* what a language version is a version of */
	if (doc->at.lang &&
		!bring_id(bringing, (int)doc->at.type->id,
			tacit_arena_strndup(&bringing->inspection->arena,
				doc->at.id,
				strlen(doc->at.id) - strlen(doc->at.lang) - 1),
			0, err))
		return false;
	for (i = 0; i < doc->header.count; i++)
		if (!bring_field(bringing, doc, &doc->header.fields[i], err))
			return false;
	return true;
}

static bool bring_undoers(struct bringing *bringing,
	const struct inspected_file *file, struct tacit_err *err)
{
	const struct tacit_path *at = &file->doc.at;

	/* of two with its id, an act undoes one */
	return bring_id(bringing, -1, at->id, 0, err) &&
		bring_undoers_of(bringing, at->type->id, at->id, err) &&
		bring_about(bringing, TACIT_ACT, at->id, err);
}

/* --- what is wanted of one that is asked about ------------------------------------------ */

/* Others that take the place that it takes, and what tells whether they do. */
static bool bring_rivals(struct bringing *bringing,
	const struct tacit_document *doc, struct tacit_err *err)
{
	const enum tacit_type_id type = doc->at.type->id;

	return bring_undoers_of(bringing, type,
		       tacit_document_get(doc, "supersedes"), err) &&
		bring_undoers_of(bringing, type,
			tacit_document_get(doc, "withdraws"), err) &&
		(type != TACIT_COMMENT ||
			bring_linked(bringing, TACIT_NOTE, "extends",
				tacit_document_get(doc, "note"), err));
}

static bool bring_all(struct bringing *bringing, enum tacit_type_id type,
	struct tacit_err *err)
{
	return bring_rows(bringing,
		(struct tacit_index_query){ .type = (int)type }, 0, err);
}

/* The notes that its text cites, and what the record has of the months. */
static bool bring_one_cited(struct bringing *bringing,
	const struct tacit_document *doc, const struct tacit_citation *cited,
	struct tacit_err *err)
{
	struct tacit_arena *arena = &bringing->inspection->arena;
	const int year = tacit_number_year(doc->at.id);
	int back;

	if (!cited->number)
		return bring_rows(bringing,
			(struct tacit_index_query){ .type = TACIT_DECISION,
				.path_prefix = tacit_arena_printf(arena,
					"decisions/%04d/%04d-%02d-",
					cited->date.year, cited->date.year,
					cited->date.month) },
			0, err);
	for (back = 0; year && back < TACIT_CITED_YEARS; back++)
		if (!bring_id(bringing, TACIT_NOTE,
			    tacit_number_id(arena, year - back, cited->number),
			    0, err))
			return false;
	return true;
}

static bool bring_cited(struct bringing *bringing,
	const struct tacit_document *doc, struct tacit_err *err)
{
	struct inspection *inspection = bringing->inspection;
	const char *area = tacit_cited_area(&inspection->arena, doc);
	struct tacit_citations cited = { 0 };
	size_t i;

	inspection->check.citations(doc, &inspection->arena, &cited);
	for (i = 0; i < cited.count; i++)
		if (!bring_one_cited(bringing, doc, &cited.list[i], err))
			return false;
	return !cited.count || !area ||
		bring_rows(bringing,
			(struct tacit_index_query){
				.type = TACIT_MEASURE, .id_prefix = area },
			0, err);
}

static bool bring_beside(struct bringing *bringing,
	const struct tacit_document *doc, struct tacit_err *err)
{
	switch ((int)doc->at.type->id) {
	case TACIT_AREA:
		return bring_all(bringing, TACIT_AREA, err);
	case TACIT_FOCAL_POINT:
		return bring_all(bringing, TACIT_FOCAL_POINT, err) &&
			bring_all(bringing, TACIT_ITEM, err);
	case TACIT_DISPOSITION:
		/* and the call that the comment is on */
		return bring_about(bringing, TACIT_DISPOSITION,
			       tacit_document_get(doc, "comment"), err) &&
			bring_id(bringing, TACIT_COMMENT,
				tacit_document_get(doc, "comment"), NAMED, err);
	case TACIT_DECISION:
		return bring_id(bringing, TACIT_NOTE,
			tacit_document_get(doc, "call"), UNDOERS, err);
	case TACIT_PROGRESS:
		return bring_about(bringing, TACIT_PROGRESS,
			tacit_document_get(doc, "item"), err);
	case TACIT_NOTE:
		return bring_cited(bringing, doc, err);
	case TACIT_PAPER:
		/* what says that its text is settled */
		return bring_linked(bringing, TACIT_NOTE, "encloses",
			       doc->at.id, err) &&
			bring_linked(bringing, TACIT_DECISION, "documents",
				doc->at.id, err) &&
			bring_cited(bringing, doc, err);
	case TACIT_EVENT:
		return bring_linked(bringing, TACIT_NOTE, "invites", doc->at.id,
			       err) &&
			bring_about(
				bringing, TACIT_EVENT_REPORT, doc->at.id, err);
	case TACIT_EVENT_REPORT:
		return bring_about(bringing, TACIT_EVENT_REPORT,
			tacit_document_get(doc, "event"), err);
	default:
		return true;
	}
}

/* --- all -------------------------------------------------------------------------------- */

static bool bring_what_is_wanted(
	struct bringing *bringing, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < bringing->count; i++) {
		struct inspected_file *file = bringing->list[i];
		unsigned what = file->wanted & ~file->brought;

		file->brought = file->wanted;
		if ((what & NAMED && !bring_named(bringing, file, err)) ||
			(what & UNDOERS && !bring_undoers(bringing, file, err)))
			return false;
	}
	return true;
}

static bool bring_plans(struct bringing *bringing, struct tacit_err *err)
{
	struct inspection *inspection = bringing->inspection;
	size_t i;

	for (i = 0; i < inspection->count; i++)
		if (inspection->files[i]->doc.at.type &&
			!bring_activities(bringing, inspection->files[i], err))
			return false;
	return true;
}

/* The register has read the members; but what is too large to be a document is
 * an empty one there. */
static bool bring_members(struct bringing *bringing, struct tacit_err *err)
{
	size_t count;
	const struct tacit_member *members =
		tacit_register_members(bringing->inspection->reg, &count);
	size_t i;

	for (i = 0; i < count; i++)
		if (!members[i].doc.text.len &&
			!bring_id(bringing, TACIT_MEMBER, members[i].doc.at.id,
				0, err))
			return false;
	return true;
}

bool tacit_inspection_bring(struct inspection *inspection,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct bringing bringing = { .inspection = inspection,
		.faults = faults };
	size_t count = inspection->count;
	struct inspected_file **asked = tacit_arena_array(
		&inspection->arena, count, sizeof(struct inspected_file *));
	size_t i;

	for (i = 0; i < count; i++)
		asked[i] = inspection->files[i];
	for (i = 0; i < count; i++)
		if (!read_inspected(&bringing, asked[i], err))
			return false;
	for (i = 0; i < count; i++) {
		if (asked[i]->is_beside || !asked[i]->doc.at.type)
			continue;
		want(&bringing, asked[i], NAMED | UNDOERS);
		if (!bring_rivals(&bringing, &asked[i]->doc, err) ||
			!bring_beside(&bringing, &asked[i]->doc, err))
			return false;
	}
	return bring_what_is_wanted(&bringing, err) &&
		bring_plans(&bringing, err) && bring_members(&bringing, err);
}

/* --- what may be meant ------------------------------------------------------------------ */

struct meant {
	struct tacit_arena *arena;
	const char **ids;
	size_t count;
	size_t cap;
};

static bool take_meant(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct meant *meant = ctx;

	(void)err;
	*(const char **)tacit_arena_append(meant->arena, &meant->ids,
		&meant->count, &meant->cap, sizeof(row->id)) =
		tacit_arena_strdup(meant->arena, row->id);
	return true;
}

struct looking {
	struct inspection *inspection;
	bool found;
};

static bool look_for_text(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct looking *looking = ctx;
	struct tacit_document doc;

	(void)err;
	looking->found = looking->found ||
		tacit_inspection_blob(
			looking->inspection, row->path, row->blob, &doc);
	return true;
}

/* What is too large to be a document is none to the rules. */
static bool is_document(struct inspection *inspection, int type, const char *id)
{
	const struct tacit_index_query query = {
		.type = type, .id = id, .without_text = true
	};
	struct looking looking = { .inspection = inspection };

	return tacit_register_rows(inspection->reg, &query, look_for_text,
		       &looking, &inspection->failure) &&
		looking.found;
}

const char *tacit_inspection_nearest(void *ctx, int type, const char *id)
{
	const struct tacit_index_query query = { .type = type,
		.without_text = true };
	struct inspection *inspection = ctx;
	struct meant meant = { .arena = &inspection->arena };
	const char *nearest;
	size_t i;

	if (!tacit_register_rows(inspection->reg, &query, take_meant, &meant,
		    &inspection->failure))
		return NULL;
	while ((nearest = tacit_nearest(id, meant.ids, meant.count)) &&
		!is_document(inspection, type, nearest))
		for (i = 0; i < meant.count; i++)
			if (meant.ids[i] == nearest)
				meant.ids[i] = "";
	return nearest;
}
