#include "report/listing.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/dispositions.h"
#include "facts/doubts.h"
#include "facts/stands.h"
#include "register/begun.h"
#include "register/near.h"
#include "report/held.h"
#include "report/listing_parts.h"

enum { WORDS_MAX = 64 };

/* --- the filter ------------------------------------------------------------ */

/* What is kept from one row to the next. */
struct tacit_listing_reading {
	struct tacit_register *reg;
	const struct tacit_listing_filter *filter;
	struct tacit_doubts doubts;
	struct tacit_weak weak;
	struct tacit_listing_last last[LISTING_COLUMNS_MAX];
	/* the last note looked up, and its area */
	struct tacit_buf note;
	struct tacit_buf note_area;
};

/* Where a listing has come to. */
struct sieve {
	struct tacit_register *reg;
	const struct tacit_listing_filter *filter;
	const struct tacit_listing *listing;
	struct tacit_listing_reading *kept;
	struct tacit_arena arena; /* of one row */
	tacit_listing_fn *fn;
	void *ctx;
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
	const char *area;

	if (!strcmp(tacit_buf_cstr(&sieve->kept->note), note))
		return true;
	if (!tacit_register_find(
		    sieve->reg, &sieve->arena, TACIT_NOTE, note, &doc, err))
		return false;
	area = tacit_document_get(&doc, "area");
	tacit_buf_truncate(&sieve->kept->note, 0);
	tacit_buf_adds(&sieve->kept->note, note);
	tacit_buf_truncate(&sieve->kept->note_area, 0);
	tacit_buf_adds(&sieve->kept->note_area, area ? area : "");
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
	*is = !strcmp(tacit_buf_cstr(&sieve->kept->note_area), area);
	return true;
}

static const char *note_of(
	struct sieve *sieve, const struct tacit_document *doc)
{
	if (!doc->at.note || !doc->at.year)
		return NULL;
	return tacit_arena_printf(
		&sieve->arena, "%s/%s", doc->at.year, doc->at.note);
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
		tacit_facts_stage(sieve->reg, &sieve->arena, row->doc.at.id,
			&row->stage, err);
}

static bool find_held(struct sieve *sieve, struct tacit_listing_row *row,
	struct tacit_err *err)
{
	const struct tacit_value_style style = { .reg = sieve->reg,
		.arena = &sieve->arena };

	return row->doc.at.type->id != TACIT_EVENT || sieve->filter->ids_only ||
		tacit_event_held(&style, &row->doc, &row->held, err);
}

static bool find_outcomes(struct sieve *sieve, struct tacit_listing_row *row,
	struct tacit_err *err)
{
	struct tacit_dispositions given = { 0 };
	const char **words;
	size_t i;

	if (row->doc.at.type->id != TACIT_COMMENT)
		return true;
	if (!tacit_dispositions_of(
		    sieve->reg, &sieve->arena, row->doc.at.id, &given, err))
		return false;
	words = tacit_arena_array(
		&sieve->arena, given.count + 1, sizeof(*words));
	for (i = 0; i < given.count; i++)
		words[i] = tacit_document_get(&given.list[i].doc, "outcome");
	row->outcomes = words;
	row->outcome_count = given.count;
	return true;
}

/* What can be edited is undone by nothing: a paper's stage tells. */
static bool mark_row(struct sieve *sieve, struct tacit_listing_row *row,
	struct tacit_err *err)
{
	if (row->doc.at.type->append != TACIT_EDITABLE &&
		!tacit_undoing_of(sieve->reg, &sieve->arena, &sieve->kept->weak,
			row->doc.at.id, &row->mark.undoing, err))
		return false;
	tacit_value_hide(&sieve->arena, &row->mark.undoing, &row->doc);
	row->mark.alteration =
		tacit_mark_alteration(&sieve->kept->doubts, row->doc.path);
	return true;
}

static bool tell_row(struct sieve *sieve, struct tacit_listing_row *row,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { sieve->reg, &sieve->arena,
		sieve->filter->lang, &fault, true };

	return !sieve->filter->lang ||
		(tacit_listing_tell(
			 &style, sieve->listing, sieve->kept->last, row, err) &&
			tacit_print_id(sieve->reg, &sieve->arena,
				row->doc.at.type->id, row->doc.at.id,
				&row->printed, err));
}

/* False where it fails, or no more is wanted. */
static bool give_row(struct sieve *sieve, const struct tacit_document *doc,
	struct tacit_err *err)
{
	struct tacit_listing_row row = { .doc = *doc };
	bool is_listed = false;

	if (!tacit_register_is_recorded(sieve->reg, doc, &is_listed, err))
		return false;
	if (!is_listed)
		return true;
	if (!find_stage(sieve, &row, err) || !find_held(sieve, &row, err) ||
		!passes(sieve, &row, &is_listed, err))
		return false;
	if (!is_listed)
		return true;
	return (sieve->filter->ids_only ||
		       (mark_row(sieve, &row, err) &&
			       find_outcomes(sieve, &row, err))) &&
		tell_row(sieve, &row, err) && sieve->fn(sieve->ctx, &row);
}

static bool take_row(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct sieve *sieve = ctx;
	bool goes_on = give_row(sieve, doc, err);

	tacit_arena_clear(&sieve->arena);
	return goes_on;
}

/* In the order of paths, which all documents of a type share the start of. */
static struct tacit_index_query query_of(
	const struct tacit_listing_filter *filter)
{
	struct tacit_index_query query = { .type = filter->type };

	if (filter->type == TACIT_COMMENT)
		query.subject = filter->call;
	if (filter->type >= 0)
		query.path_prefix =
			tacit_type((enum tacit_type_id)filter->type)->folder;
	query.without_text = filter->ids_only && !filter->area &&
		!filter->state && !filter->call && !filter->kind;
	return query;
}

void tacit_listing_each(
	struct tacit_listing *listing, tacit_listing_fn *fn, void *ctx)
{
	struct sieve sieve = { .reg = listing->reading->reg,
		.filter = listing->reading->filter,
		.listing = listing,
		.kept = listing->reading,
		.fn = fn,
		.ctx = ctx };
	const struct tacit_index_query query = query_of(sieve.filter);
	struct tacit_err err = { 0 };

	if (!tacit_register_each_again(
		    sieve.reg, &query, take_row, &sieve, &err))
		(void)tacit_fail_as(&listing->err, &err);
	tacit_arena_clear(&sieve.arena);
}

bool tacit_listing_open(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_listing_filter *filter, struct tacit_listing *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, filter->lang,
		&fault, true };

	*out = (struct tacit_listing){ .record = tacit_record_of(reg),
		.type = filter->type };
	out->columns = tacit_listing_columns(filter->type, &out->column_count);
	out->reading = tacit_arena_alloc(arena, sizeof(*out->reading));
	out->reading->reg = reg;
	out->reading->filter = filter;
	if (filter->kind && !check_kind(filter, err))
		return false;
	if (!filter->ids_only &&
		!tacit_facts_doubts(
			reg, arena, NULL, &out->reading->doubts, err))
		return false;
	if (filter->lang)
		tacit_listing_tell_head(&style, out);
	return tacit_value_told(&style, err);
}

void tacit_listing_close(struct tacit_listing *listing)
{
	struct tacit_listing_reading *kept = listing->reading;
	size_t i;

	if (!kept)
		return;
	for (i = 0; i < LISTING_COLUMNS_MAX; i++) {
		tacit_buf_clear(&kept->last[i].raw);
		tacit_buf_clear(&kept->last[i].shown);
	}
	tacit_buf_clear(&kept->note);
	tacit_buf_clear(&kept->note_area);
	tacit_weak_clear(&kept->weak);
}
