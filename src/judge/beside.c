#include "judge/beside.h"

#include <string.h>

#include "document/personal.h"
#include "document/personal_key.h"
#include "facts/programme.h"
#include "register/past.h"

static const struct tacit_zone *zone_of(void *ctx, const char *name)
{
	struct tacit_beside *beside = ctx;
	const struct tacit_body *body = tacit_register_body(beside->reg);
	struct tacit_zone *zone;
	struct tacit_err none = { 0 };

	if (!strcmp(name, body->zone_name))
		return &body->zone;
	zone = tacit_arena_alloc(beside->arena, sizeof(*zone));
	*zone = (struct tacit_zone){ 0 };
	return tacit_zone_load(beside->arena, name, zone, &none) ? zone : NULL;
}

/* In the parent of the commit that is to be. */
static const char *blob_of(void *ctx, const char *path)
{
	struct tacit_beside *beside = ctx;
	struct tacit_err err = { 0 };
	char blob[TACIT_OID_SIZE];

	if (tacit_store_blob_at(tacit_register_store(beside->reg),
		    tacit_register_commit(beside->reg), path, blob, &err))
		return tacit_arena_strdup(beside->arena, blob);
	if (err.code != TACIT_NOTFOUND && beside->failure.code == TACIT_OK)
		beside->failure = err;
	return NULL;
}

static void bring(void *ctx, enum tacit_type_id type, const char *id);

static bool has_address(void *ctx, const struct tacit_document *about,
	const char *id, const char *address, const char **nearest)
{
	struct tacit_beside *beside = ctx;

	beside->spoken.store = tacit_register_store(beside->reg);
	beside->spoken.arena = beside->arena;
	beside->spoken.corpus = &beside->corpus;
	beside->spoken.bring = bring;
	beside->spoken.ctx = beside;
	return tacit_spoken_has(&beside->spoken, about, id, address, nearest);
}

/* --- who is beside ------------------------------------------------------------ */

static bool is_gone(
	const struct tacit_beside *beside, const struct tacit_document *doc)
{
	const struct tacit_edit_item *item =
		beside->edit ? tacit_edit_at(beside->edit, doc->path) : NULL;

	return item && !item->bytes;
}

void tacit_beside_add(
	struct tacit_beside *beside, const struct tacit_document *doc)
{
	if (!is_gone(beside, doc) &&
		tacit_corpus_at(&beside->corpus, (int)doc->at.type->id,
			doc->at.id) == SIZE_MAX)
		tacit_corpus_add(&beside->corpus, doc);
}

void tacit_beside_put(
	struct tacit_beside *beside, const struct tacit_document *doc)
{
	if (doc->at.type)
		tacit_corpus_add(&beside->corpus, doc);
}

static void add_register(struct tacit_beside *beside)
{
	const struct tacit_member *members;
	size_t count;
	size_t i;

	if (beside->check.corpus)
		return;
	beside->check = (struct tacit_check){ .corpus = &beside->corpus,
		.ctx = beside,
		.zone = zone_of,
		.event = tacit_programme_check };
	if (beside->is_strict)
		beside->check.has_address = has_address;
	tacit_beside_add(beside, &tacit_register_body(beside->reg)->doc);
	members = tacit_register_members(beside->reg, &count);
	for (i = 0; i < count; i++)
		tacit_beside_add(beside, &members[i].doc);
}

/* The one that is named, or the one that may be meant. */
static bool add_named(struct tacit_beside *beside, int type, const char *id,
	struct tacit_err *err)
{
	struct tacit_document *doc;
	const char *near;

	if (tacit_corpus_at(&beside->corpus, type, id) != SIZE_MAX)
		return true;
	doc = tacit_arena_alloc(beside->arena, sizeof(*doc));
	if (!tacit_register_find(
		    beside->reg, beside->arena, type, id, doc, err))
		return false;
	if (!doc->at.type || is_gone(beside, doc)) {
		near = tacit_resolve_nearest(beside->reg, beside->arena, id,
			type < 0 ? 0 : 1u << (unsigned)type);
		if (!tacit_register_find(
			    beside->reg, beside->arena, type, near, doc, err))
			return false;
	}
	/* where there is nothing near: so it is told */
	if (!doc->at.type)
		return true;
	tacit_beside_add(beside, doc);
	return true;
}

/* What the passages of a text are looked up in. */
static void bring(void *ctx, enum tacit_type_id type, const char *id)
{
	const struct tacit_index_query query = { .type = TACIT_ITEM,
		.subject = id };
	struct tacit_beside *beside = ctx;
	struct tacit_documents items = { 0 };
	struct tacit_err err = { 0 };
	bool ok = !id ||
		(type == TACIT_AREA
				? tacit_register_list(beside->reg,
					  beside->arena, &query, &items, &err)
				: add_named(beside, (int)type, id, &err));
	size_t i;

	for (i = 0; ok && i < items.count; i++)
		tacit_beside_add(beside, &items.list[i]);
	if (!ok && beside->failure.code == TACIT_OK)
		beside->failure = err;
}

static bool add_field(struct tacit_beside *beside,
	const struct tacit_document *doc, const struct tacit_field *field,
	struct tacit_err *err)
{
	const struct tacit_key *key =
		tacit_type_key(doc->at.type, field->key, NULL);
	int type;
	size_t i;

	if (!key)
		return true;
	type = key->target;
	if (!strcmp(key->name, "supersedes") || !strcmp(key->name, "withdraws"))
		type = (int)doc->at.type->id;
	for (i = 0; i < field->count; i++) {
		const char *id = tacit_key_id(
			beside->arena, key->kind, field->values[i].text);

		if (id && id[0] && !add_named(beside, type, id, err))
			return false;
	}
	return true;
}

/* An act may note what was removed from the record: it stood there. */
static bool add_removed(struct tacit_beside *beside,
	const struct tacit_document *act, struct tacit_err *err)
{
	const struct tacit_past *past = tacit_register_past(beside->reg);
	const char *subject = tacit_document_get(act, "subject");
	size_t i;

	for (i = 0; subject && i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];
		struct tacit_document *doc =
			tacit_arena_alloc(beside->arena, sizeof(*doc));
		struct tacit_faults ignored = { 0 };
		struct tacit_str text = { 0 };

		if (one->kind != TACIT_ALTERED_REMOVED)
			continue;
		if (!tacit_register_blob(beside->reg, beside->arena,
			    one->before, &text, err))
			return false;
		(void)tacit_document_parse(
			beside->arena, one->path, text, true, doc, &ignored);
		tacit_faults_clear(&ignored);
		if (doc->at.type && !strcmp(doc->at.id, subject))
			tacit_beside_add(beside, doc);
	}
	return true;
}

bool tacit_beside_name(struct tacit_beside *beside,
	const struct tacit_document *doc, struct tacit_err *err)
{
	size_t i;

	if (!doc->at.type)
		return true;
	add_register(beside);
	if (doc->at.type->id == TACIT_ACT &&
		tacit_document_says(doc, "kind", "alteration-noted") &&
		!add_removed(beside, doc, err))
		return false;
	/* what a language version is a version of */
	if (doc->at.lang &&
		!add_named(beside, (int)doc->at.type->id,
			tacit_arena_strndup(beside->arena, doc->at.id,
				strlen(doc->at.id) - strlen(doc->at.lang) - 1),
			err))
		return false;
	for (i = 0; i < doc->header.count; i++) {
		if (!add_field(beside, doc, &doc->header.fields[i], err))
			return false;
	}
	return true;
}

/* --- what is wrong -------------------------------------------------------------- */

static struct tacit_str line_told(
	const struct tacit_document *doc, const struct tacit_fault *fault)
{
	struct tacit_str rest = doc->text;
	struct tacit_str line = { 0 };
	unsigned i;

	for (i = 0; i < fault->line && tacit_str_line(&rest, &line); i++)
		;
	return line;
}

/* Of persons no more may come to those who are there: that the words are of the
 * same kind is not enough. */
static bool is_same_person(const struct tacit_document *doc,
	const struct tacit_fault *fault, const struct tacit_document *before,
	const struct tacit_fault *former)
{
	if (!strcmp(fault->remedy, tacit_personal_elsewhere))
		return fault->line >= doc->header.body_line &&
			tacit_str_eq(doc->body, before->body);
	return !tacit_personal_is_fault(fault) ||
		tacit_str_eq(line_told(doc, fault), line_told(before, former));
}

static bool had(const struct tacit_document *doc,
	const struct tacit_fault *fault, const struct tacit_document *before,
	const struct tacit_faults *then)
{
	size_t i;

	for (i = 0; i < then->count; i++) {
		if (then->list[i].severity == fault->severity &&
			!strcmp(then->list[i].what, fault->what) &&
			is_same_person(doc, fault, before, &then->list[i]))
			return true;
	}
	return false;
}

static void check(struct tacit_beside *beside, const struct tacit_document *doc,
	struct tacit_faults *faults)
{
	tacit_check_document(&beside->check, doc, faults);
	tacit_check_pins(&beside->check, doc, blob_of, faults);
}

bool tacit_beside_check(struct tacit_beside *beside,
	const struct tacit_document *doc, const struct tacit_document *before,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_faults now = { 0 };
	struct tacit_faults then = { 0 };
	size_t i;

	check(beside, doc, &now);
	if (now.count && before)
		check(beside, before, &then);
	for (i = 0; i < now.count; i++) {
		if ((beside->is_strict &&
			    now.list[i].severity == TACIT_FAULT_ERROR) ||
			!had(doc, &now.list[i], before, &then))
			tacit_fault_pass(faults, &now.list[i]);
	}
	tacit_faults_clear(&now);
	tacit_faults_clear(&then);
	if (beside->failure.code == TACIT_OK)
		return true;
	return tacit_fail_as(err, &beside->failure);
}

void tacit_beside_clear(struct tacit_beside *beside)
{
	tacit_corpus_clear(&beside->corpus);
}
