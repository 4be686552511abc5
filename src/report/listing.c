#include "report/listing.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/doubts.h"
#include "facts/stands.h"
#include "register/begun.h"
#include "report/listing_parts.h"
#include "report/value.h"

enum { WORDS_MAX = 64 };

enum { COLUMNS_MAX = 5 };

static const char *const of_any[COLUMNS_MAX] = { "type" };

static const char *const columns[TACIT_TYPE_COUNT][COLUMNS_MAX] = {
	[TACIT_BODY] = { "short", "seat" },
	[TACIT_MEMBER] = { "kind", "since", "until" },
	[TACIT_AREA] = { "code", "dimension", "coordinators" },
	[TACIT_MEASURE] = { "area", "adopted-on" },
	[TACIT_PAPER] = { "kind", "stage" },
	[TACIT_ITEM] = { "needs", "lead", "due" },
	[TACIT_NOTE] = { "date", "comments-by" },
	[TACIT_COMMENT] = { "state", "kind", "note", "received" },
	[TACIT_DISPOSITION] = { "outcome", "by", "date" },
	[TACIT_ACT] = { "date", "kind", "subject" },
	[TACIT_DECISION] = { "date", "organ", "outcome" },
	[TACIT_PROGRESS] = { "item", "state", "year", "status" },
	[TACIT_FOCAL_POINT] = { "network", "state", "since" },
	[TACIT_EVENT] = { "starts", "ends", "mode" },
	[TACIT_EVENT_REPORT] = { "event", "held", "date" },
};

const char *const *tacit_listing_columns(int type, size_t *count)
{
	const char *const *list = type < 0 ? of_any : columns[type];

	for (*count = 0; list[*count]; (*count)++)
		;
	return list;
}

/* --- the filter ------------------------------------------------------------ */

struct sieve {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_listing_filter *filter;
	struct tacit_listing *out;
	size_t cap;
	/* all that was read, for what one undoes may not be listed; and
	 * which of them each row is */
	struct tacit_gathered gathered;
	size_t *at;
	size_t at_cap;
	/* the last note looked up, and its area */
	const char *note;
	const char *note_area;
};

/* Keys that tell what a document is about, not what it mentions besides. */
static const char *const about_keys[] = { "area", "areas", "note", "subject",
	"documents", "call", "item", "event", "encloses", "decision", NULL };

/* Keys whose words a filter may ask for as a kind. */
static const char *const kind_keys[] = { "kind", "outcome", "status", "held",
	NULL };

static bool find_note_area(
	struct sieve *sieve, const char *note, struct tacit_err *err)
{
	struct tacit_document doc;

	if (sieve->note && !strcmp(sieve->note, note))
		return true;
	if (!tacit_register_find(
		    sieve->reg, sieve->arena, TACIT_NOTE, note, &doc, err))
		return false;
	sieve->note = tacit_arena_strdup(sieve->arena, note);
	sieve->note_area = tacit_document_get(&doc, "area");
	return true;
}

/* "nct-general", "nct-general/i.3", "nct-general/i.3 BLOB", a note of it */
static bool is_of_area(
	struct sieve *sieve, const char *id, bool *is, struct tacit_err *err)
{
	const char *area = sieve->filter->area;
	const size_t len = strlen(area);

	*is = !strncmp(id, area, len) && (!id[len] || strchr("/ ", id[len]));
	if (*is || id[0] < '1' || id[0] > '2' || !strchr(id, '/'))
		return true;
	if (!find_note_area(sieve, id, err))
		return false;
	*is = sieve->note_area && !strcmp(sieve->note_area, area);
	return true;
}

static const char *note_of(
	struct sieve *sieve, const struct tacit_document *doc)
{
	if (!doc->at.note || !doc->at.year)
		return NULL;
	return tacit_arena_printf(
		sieve->arena, "%s/%s", doc->at.year, doc->at.note);
}

static bool passes_area(struct sieve *sieve, const struct tacit_document *doc,
	bool *is, struct tacit_err *err)
{
	const char *note = note_of(sieve, doc);
	size_t i;
	size_t k;

	*is = doc->at.area && !strcmp(doc->at.area, sieve->filter->area);
	if (!*is && note && !is_of_area(sieve, note, is, err))
		return false;
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		if (!tacit_is_one_of(field->key, about_keys))
			continue;
		for (k = 0; !*is && k < field->count; k++) {
			if (!is_of_area(sieve, field->values[k].text, is, err))
				return false;
		}
	}
	return true;
}

static bool is_state_key(const struct tacit_document *doc, const char *name)
{
	const struct tacit_key *key = tacit_type_key(doc->at.type, name, NULL);

	return key &&
		(key->kind == TACIT_KEY_STATE ||
			key->kind == TACIT_KEY_WRITER ||
			key->kind == TACIT_KEY_TIMED_STATE ||
			key->kind == TACIT_KEY_COUNTED ||
			!strcmp(name, "organisers"));
}

static bool passes_state(
	const struct sieve *sieve, const struct tacit_document *doc)
{
	const char *state = sieve->filter->state;
	const size_t len = strlen(state);
	size_t i;
	size_t k;

	if (doc->at.state && !strcmp(doc->at.state, state))
		return true;
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		if (!is_state_key(doc, field->key))
			continue;
		for (k = 0; k < field->count; k++) {
			const char *text = field->values[k].text;

			if (!strncmp(text, state, len) &&
				(!text[len] || text[len] == ' '))
				return true;
		}
	}
	return false;
}

static bool passes_call(struct sieve *sieve, const struct tacit_document *doc)
{
	const char *call = sieve->filter->call;
	const char *note = note_of(sieve, doc);
	size_t i;
	size_t k;

	if (!strcmp(doc->at.id, call) || (note && !strcmp(note, call)))
		return true;
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		for (k = 0; k < field->count; k++) {
			if (!strcmp(field->values[k].text, call))
				return true;
		}
	}
	return false;
}

static bool passes_kind(
	const struct sieve *sieve, const struct tacit_listing_row *row)
{
	const char *kind = sieve->filter->kind;
	size_t i;

	for (i = 0; kind_keys[i]; i++) {
		if (tacit_document_says(&row->doc, kind_keys[i], kind))
			return true;
	}
	return row->has_stage &&
		!strcmp(tacit_stage_word(row->stage.stage), kind);
}

static bool passes(struct sieve *sieve, const struct tacit_listing_row *row,
	bool *is, struct tacit_err *err)
{
	const struct tacit_listing_filter *filter = sieve->filter;

	*is = (!filter->state || passes_state(sieve, &row->doc)) &&
		(!filter->call || passes_call(sieve, &row->doc)) &&
		(!filter->kind || passes_kind(sieve, row));
	return !*is || !filter->area || passes_area(sieve, &row->doc, is, err);
}

/* --- words that a filter may ask for ---------------------------------------- */

static void collect_words(
	const struct tacit_type *type, const char **words, size_t *count)
{
	size_t i;
	size_t k;

	for (i = 0; i < type->key_count; i++) {
		const struct tacit_key *key = &type->keys[i];

		if (!tacit_is_one_of(key->name, kind_keys))
			continue;
		for (k = 0;
			key->choices && key->choices[k] && *count < WORDS_MAX;
			k++)
			words[(*count)++] = key->choices[k];
	}
	for (i = 0; type->id == TACIT_PAPER && i < TACIT_STAGE_COUNT &&
		*count < WORDS_MAX;
		i++)
		words[(*count)++] = tacit_stage_word((enum tacit_stage_kind)i);
}

static bool check_kind(
	const struct tacit_listing_filter *filter, struct tacit_err *err)
{
	const char *words[WORDS_MAX];
	const char *near;
	size_t count = 0;
	size_t i;

	for (i = 0; i < TACIT_TYPE_COUNT; i++) {
		if (filter->type < 0 || filter->type == (int)i)
			collect_words(tacit_type((enum tacit_type_id)i), words,
				&count);
	}
	for (i = 0; i < count; i++) {
		if (!strcmp(words[i], filter->kind))
			return true;
	}
	near = tacit_nearest(filter->kind, words, count);
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"%s is no kind, outcome, status or stage of %s", filter->kind,
		filter->type < 0
			? "a document"
			: tacit_type((enum tacit_type_id)filter->type)->name);
	return near && tacit_hint(err, "did you mean %s?", near);
}

/* --- the rows ----------------------------------------------------------------- */

static bool find_stage(struct sieve *sieve, struct tacit_listing_row *row,
	struct tacit_err *err)
{
	row->has_stage = row->doc.at.type->id == TACIT_PAPER &&
		!(sieve->filter->ids_only && !sieve->filter->kind);
	return !row->has_stage ||
		tacit_facts_stage(sieve->reg, sieve->arena, row->doc.at.id,
			&row->stage, err);
}

static bool take_row(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct sieve *sieve = ctx;
	struct tacit_listing *out = sieve->out;
	struct tacit_listing_row row = { .doc = *doc };
	struct tacit_listing_row *kept;
	size_t at = out->count;
	bool is_listed = false;

	if (!tacit_register_is_recorded(sieve->reg, doc, &is_listed, err))
		return false;
	if (!is_listed)
		return true;
	if (!sieve->filter->ids_only)
		tacit_gather(&sieve->gathered, doc);
	if (!find_stage(sieve, &row, err) ||
		!passes(sieve, &row, &is_listed, err))
		return false;
	if (!is_listed)
		return true;
	*(size_t *)tacit_arena_append(sieve->arena, &sieve->at, &at,
		&sieve->at_cap, sizeof(at)) = sieve->gathered.count - 1;
	kept = tacit_arena_append(sieve->arena, &out->rows, &out->count,
		&sieve->cap, sizeof(*kept));
	*kept = row;
	return true;
}

/* --- marks --------------------------------------------------------------------- */

/* What can be edited is undone by nothing: a paper's stage tells. */
static bool mark_rows(struct sieve *sieve, struct tacit_err *err)
{
	struct tacit_listing *out = sieve->out;
	struct tacit_doubts doubts = { 0 };
	struct tacit_standing *standing = NULL;
	size_t i;

	if (sieve->filter->ids_only)
		return true;
	if (!tacit_gathered_standing(&sieve->gathered, &standing, err) ||
		!tacit_facts_doubts(
			sieve->reg, sieve->arena, NULL, &doubts, err))
		return false;
	for (i = 0; i < out->count; i++) {
		struct tacit_listing_row *row = &out->rows[i];

		if (row->doc.at.type->append != TACIT_EDITABLE)
			row->mark.undoing = tacit_gathered_undoing(
				&sieve->gathered, &standing[sieve->at[i]]);
		tacit_value_hide(sieve->arena, &row->mark.undoing, &row->doc);
		row->mark.alteration =
			tacit_mark_alteration(&doubts, row->doc.path);
	}
	return true;
}

bool tacit_listing_make(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_listing_filter *filter, struct tacit_listing *out,
	struct tacit_err *err)
{
	struct tacit_index_query query = { .type = filter->type };
	struct sieve sieve = { .reg = reg,
		.arena = arena,
		.filter = filter,
		.out = out,
		.gathered = { .reg = reg, .arena = arena } };

	*out = (struct tacit_listing){ .record = tacit_record_of(reg),
		.type = filter->type };
	out->columns = tacit_listing_columns(filter->type, &out->column_count);
	if (filter->kind && !check_kind(filter, err))
		return false;
	if (filter->type == TACIT_COMMENT)
		query.subject = filter->call;
	query.without_text = filter->ids_only && !filter->area &&
		!filter->state && !filter->call && !filter->kind;
	if (!tacit_register_each_in(
		    reg, arena, &query, take_row, &sieve, err) ||
		!mark_rows(&sieve, err))
		return false;
	return !filter->lang ||
		tacit_listing_tell(reg, arena, filter->lang, out, err);
}
