#include "report/listing.h"

#include <string.h>

#include <tacit/facts.h>

#include "report/listing_parts.h"

enum { WORDS_MAX = 64 };

static const char *const of_any[] = { "type", NULL };
static const char *const of_body[] = { "short", "seat", NULL };
static const char *const of_member[] = { "kind", "since", "until", NULL };
static const char *const of_area[] = { "code", "dimension", "coordinators",
	NULL };
static const char *const of_measure[] = { "area", "adopted-on", NULL };
static const char *const of_paper[] = { "kind", "stage", NULL };
static const char *const of_item[] = { "gate", "lead", "due", NULL };
static const char *const of_note[] = { "date", "comments-by", NULL };
static const char *const of_comment[] = { "state", "kind", "note", "received",
	NULL };
static const char *const of_disposition[] = { "outcome", "by", "date", NULL };
static const char *const of_act[] = { "date", "kind", "subject", NULL };
static const char *const of_decision[] = { "date", "organ", "outcome", NULL };
static const char *const of_progress[] = { "item", "state", "year", "status",
	NULL };
static const char *const of_focal_point[] = { "network", "state", "since",
	NULL };
static const char *const of_event[] = { "starts", "ends", "mode", NULL };
static const char *const of_event_report[] = { "event", "held", "date", NULL };

static const char *const *const columns[TACIT_TYPE_COUNT] = {
	[TACIT_BODY] = of_body,
	[TACIT_MEMBER] = of_member,
	[TACIT_AREA] = of_area,
	[TACIT_MEASURE] = of_measure,
	[TACIT_PAPER] = of_paper,
	[TACIT_ITEM] = of_item,
	[TACIT_NOTE] = of_note,
	[TACIT_COMMENT] = of_comment,
	[TACIT_DISPOSITION] = of_disposition,
	[TACIT_ACT] = of_act,
	[TACIT_DECISION] = of_decision,
	[TACIT_PROGRESS] = of_progress,
	[TACIT_FOCAL_POINT] = of_focal_point,
	[TACIT_EVENT] = of_event,
	[TACIT_EVENT_REPORT] = of_event_report,
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
	/* the last note looked up, and its area */
	const char *note;
	const char *note_area;
	struct tacit_err fault; /* the first failure to look it up */
};

/* Keys that tell what a document is about, not what it mentions besides. */
static bool is_about(const char *key)
{
	static const char *const keys[] = { "area", "areas", "note", "subject",
		"documents", "call", "item", "event", "encloses" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		if (!strcmp(keys[i], key))
			return true;
	}
	return false;
}

static const char *area_of_note(struct sieve *sieve, const char *note)
{
	struct tacit_document doc = { 0 };

	if (sieve->note && !strcmp(sieve->note, note))
		return sieve->note_area;
	sieve->note = tacit_arena_strdup(sieve->arena, note);
	sieve->note_area = NULL;
	if (tacit_register_find(sieve->reg, sieve->arena, TACIT_NOTE, note,
		    &doc, &sieve->fault) &&
		doc.at.type)
		sieve->note_area = tacit_document_get(&doc, "area");
	return sieve->note_area;
}

/* "nct-general", "nct-general/i.3", "nct-general/i.3 BLOB", a note of it */
static bool is_of_area(struct sieve *sieve, const char *id)
{
	const char *area = sieve->filter->area;
	const size_t len = strlen(area);

	if (!strncmp(id, area, len) && (!id[len] || strchr("/ ", id[len])))
		return true;
	if (id[0] >= '1' && id[0] <= '2' && strchr(id, '/')) {
		area = area_of_note(sieve, id);
		return area && !strcmp(area, sieve->filter->area);
	}
	return false;
}

static const char *note_of(
	struct sieve *sieve, const struct tacit_document *doc)
{
	if (!doc->at.note || !doc->at.year)
		return NULL;
	return tacit_arena_printf(
		sieve->arena, "%s/%s", doc->at.year, doc->at.note);
}

static bool passes_area(struct sieve *sieve, const struct tacit_document *doc)
{
	const char *note = note_of(sieve, doc);
	size_t i;
	size_t k;

	if (doc->at.area && !strcmp(doc->at.area, sieve->filter->area))
		return true;
	if (note && is_of_area(sieve, note))
		return true;
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		for (k = 0; k < field->count && is_about(field->key); k++) {
			if (is_of_area(sieve, field->values[k].text))
				return true;
		}
	}
	return false;
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

static bool is_kind(const struct tacit_document *doc, const char *kind)
{
	static const char *const keys[] = { "kind", "outcome", "status",
		"held" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *word = tacit_document_get(doc, keys[i]);

		if (word && !strcmp(word, kind))
			return true;
	}
	return false;
}

static bool passes(struct sieve *sieve, const struct tacit_listing_row *row)
{
	const struct tacit_listing_filter *filter = sieve->filter;

	if (filter->area && !passes_area(sieve, &row->doc))
		return false;
	if (filter->state && !passes_state(sieve, &row->doc))
		return false;
	if (filter->call && !passes_call(sieve, &row->doc))
		return false;
	return !filter->kind || is_kind(&row->doc, filter->kind) ||
		(row->has_stage &&
			!strcmp(tacit_stage_word(row->stage.stage),
				filter->kind));
}

/* --- words that a filter may ask for ---------------------------------------- */

static void collect_words(
	const struct tacit_type *type, const char **words, size_t *count)
{
	size_t i;
	size_t k;

	for (i = 0; i < type->key_count; i++) {
		const struct tacit_key *key = &type->keys[i];

		if (strcmp(key->name, "kind") != 0 &&
			strcmp(key->name, "outcome") != 0 &&
			strcmp(key->name, "status") != 0 &&
			strcmp(key->name, "held") != 0)
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

static bool take(struct sieve *sieve, const struct tacit_document *doc,
	struct tacit_err *err)
{
	struct tacit_listing *out = sieve->out;
	struct tacit_listing_row row = { .doc = *doc };

	if (!find_stage(sieve, &row, err))
		return false;
	if (!passes(sieve, &row))
		return sieve->fault.code == TACIT_OK ||
			tacit_fail_as(err, &sieve->fault);
	out->rows = tacit_arena_grow(sieve->arena, out->rows, &sieve->cap,
		out->count + 1, sizeof(*out->rows));
	out->rows[out->count++] = row;
	return true;
}

bool tacit_listing_make(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_listing_filter *filter, struct tacit_listing *out,
	struct tacit_err *err)
{
	struct tacit_index_query query = { .type = filter->type };
	struct sieve sieve = {
		.reg = reg, .arena = arena, .filter = filter, .out = out
	};
	struct tacit_documents documents = { 0 };
	size_t i;

	*out = (struct tacit_listing){ .record = tacit_record_of(reg),
		.type = filter->type };
	out->columns = tacit_listing_columns(filter->type, &out->column_count);
	if (filter->kind && !check_kind(filter, err))
		return false;
	if (filter->type == TACIT_COMMENT)
		query.subject = filter->call;
	query.without_text = filter->ids_only && !filter->area &&
		!filter->state && !filter->call && !filter->kind;
	if (!tacit_register_list(reg, arena, &query, &documents, err))
		return false;
	for (i = 0; i < documents.count; i++) {
		if (!take(&sieve, &documents.list[i], err))
			return false;
	}
	return !filter->lang ||
		tacit_listing_tell(reg, arena, filter->lang, out, err);
}
