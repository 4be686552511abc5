#include "facts/doubts.h"

#include <string.h>

#include "register/bearing.h"
#include "register/past.h"

struct doubting {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_arena work; /* one document at a time */
	const char **about; /* ids, any of them */
	size_t about_count; /* 0: anything */
	size_t about_cap;
	bool bears;
	struct tacit_doubts *out;
};

/* --- what it bears on ------------------------------------------------------------ */

static void match(struct doubting *doubting, const char *id)
{
	size_t i;

	for (i = 0; i < doubting->about_count && !doubting->bears; i++)
		doubting->bears = !strcmp(doubting->about[i], id);
}

static void match_call(const char *note, void *ctx)
{
	struct doubting *doubting = ctx;

	if (note)
		match(doubting, note);
	else
		doubting->bears = true;
}

static void match_field(struct doubting *doubting,
	const struct tacit_document *doc, const struct tacit_field *field)
{
	const struct tacit_key *key =
		tacit_type_key(doc->at.type, field->key, NULL);
	size_t i;

	for (i = 0; key && i < field->count; i++) {
		const char *id = tacit_key_id(
			&doubting->work, key->kind, field->values[i].text);

		if (id)
			match(doubting, id);
	}
}

static bool match_document(struct doubting *doubting, const char *path,
	struct tacit_str text, struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };
	size_t i;

	(void)tacit_document_parse(
		&doubting->work, path, text, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	if (!doc.at.type)
		return true;
	match(doubting, doc.at.id);
	for (i = 0; i < doc.header.count; i++)
		match_field(doubting, &doc, &doc.header.fields[i]);
	return doubting->bears ||
		tacit_calls_of(doubting->reg, &doc, match_call, doubting, err);
}

static bool match_blob(struct doubting *doubting, const char *path,
	const char *blob, struct tacit_err *err)
{
	struct tacit_str text = { 0 };
	struct tacit_err why = { 0 };

	if (!blob || doubting->bears)
		return true;
	if (tacit_register_blob(
		    doubting->reg, &doubting->work, blob, &text, &why))
		return match_document(doubting, path, text, err);
	/* what cannot be read may bear on anything */
	doubting->bears = true;
	return true;
}

/* Of what is for members only the public is told nothing. */
static bool may_tell(struct doubting *doubting, const char *path,
	const char *before, const char *after)
{
	const char *blobs[] = { before, after };
	size_t i;

	for (i = 0; i < TACIT_COUNT(blobs); i++) {
		struct tacit_faults ignored = { 0 };
		struct tacit_document doc = { 0 };
		struct tacit_str text = { 0 };
		struct tacit_err why = { 0 };

		if (!blobs[i])
			continue;
		if (!tacit_register_blob(doubting->reg, &doubting->work,
			    blobs[i], &text, &why))
			return false;
		(void)tacit_document_parse(
			&doubting->work, path, text, true, &doc, &ignored);
		tacit_faults_clear(&ignored);
		if (!tacit_document_says(&doc, "distribution", "public"))
			return false;
	}
	return true;
}

static bool bears_on(struct doubting *doubting, const char *path,
	const char *before, const char *after, struct tacit_err *err)
{
	bool ok;

	doubting->bears = false;
	if (tacit_register_is_public(doubting->reg) &&
		!may_tell(doubting, path, before, after)) {
		tacit_arena_clear(&doubting->work);
		return true;
	}
	doubting->bears = !doubting->about_count;
	ok = match_blob(doubting, path, before, err) &&
		match_blob(doubting, path, after, err);
	tacit_arena_clear(&doubting->work);
	return ok;
}

static bool add_note_about(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct doubting *doubting = ctx;

	(void)err;
	doubting->about = tacit_arena_grow(doubting->arena, doubting->about,
		&doubting->about_cap, doubting->about_count + 1,
		sizeof(char *));
	doubting->about[doubting->about_count++] =
		tacit_arena_strdup(doubting->arena, row->id);
	return true;
}

/* The document itself, and the calls in which it was circulated. */
static bool find_about(
	struct doubting *doubting, const char *about, struct tacit_err *err)
{
	struct tacit_index_query circulated = { .type = TACIT_NOTE,
		.link_key = "encloses",
		.link_target = about,
		.without_text = true };
	const struct tacit_index_row itself = { .id = about };

	return !about ||
		(add_note_about(&itself, doubting, err) &&
			tacit_register_rows(doubting->reg, &circulated,
				add_note_about, doubting, err));
}

/* --- which there are --------------------------------------------------------------- */

static const char *copy_text(struct doubting *doubting, const char *text)
{
	return text ? tacit_arena_strdup(doubting->arena, text) : NULL;
}

/* NULL: nothing is told of such a path. */
static struct tacit_doubt *add_doubt(struct doubting *doubting,
	enum tacit_doubt_kind kind, const struct tacit_alteration *from)
{
	struct tacit_path at = { 0 };
	struct tacit_err none = { 0 };
	struct tacit_doubt *doubt;

	if (!tacit_path_parse(doubting->arena, from->path, &at, &none) ||
		!at.type)
		return NULL;
	doubt = tacit_arena_append(doubting->arena, &doubting->out->list,
		&doubting->out->count, &doubting->out->cap, sizeof(*doubt));
	*doubt = (struct tacit_doubt){ .kind = kind,
		.path = copy_text(doubting, from->path),
		.id = at.id,
		.type = at.type->id,
		.commit = copy_text(doubting, from->commit),
		.noted = copy_text(doubting, from->noted),
		.counts = copy_text(doubting, from->counts) };
	doubting->out->open += !doubt->noted;
	return doubt;
}

/* What the act says that notes it. */
static bool add_act(struct doubting *doubting,
	const struct tacit_alteration *one, struct tacit_doubt *doubt,
	struct tacit_err *err)
{
	struct tacit_document act = { 0 };

	if (!tacit_register_find(doubting->reg, doubting->arena, TACIT_ACT,
		    one->noted, &act, err))
		return false;
	doubt->counting =
		tacit_past_counting(tacit_register_past(doubting->reg), one);
	if (act.at.type) {
		(void)tacit_document_date(&act, "date", &doubt->on);
		doubt->because = tacit_document_get(&act, "because");
	}
	return true;
}

static bool add_altered(struct doubting *doubting, struct tacit_err *err)
{
	static const enum tacit_doubt_kind kinds[] = {
		[TACIT_ALTERED_TEXT] = TACIT_DOUBT_TEXT,
		[TACIT_ALTERED_MODE] = TACIT_DOUBT_MODE,
		[TACIT_ALTERED_REMOVED] = TACIT_DOUBT_REMOVED,
		[TACIT_ALTERED_AGAIN] = TACIT_DOUBT_AGAIN,
	};
	const struct tacit_past *past = tacit_register_past(doubting->reg);
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];
		struct tacit_doubt *doubt;

		if (!bears_on(
			    doubting, one->path, one->before, one->after, err))
			return false;
		/* an act is for members only */
		if (!doubting->bears ||
			(one->noted && tacit_register_is_public(doubting->reg)))
			continue;
		doubt = add_doubt(doubting, kinds[one->kind], one);
		if (doubt && doubt->noted &&
			!add_act(doubting, one, doubt, err))
			return false;
	}
	for (i = 0; i < past->lost_count; i++) {
		const struct tacit_alteration *one = &past->lost[i];

		if (!bears_on(
			    doubting, one->path, one->before, one->after, err))
			return false;
		if (doubting->bears)
			(void)add_doubt(doubting, TACIT_DOUBT_LOST, one);
	}
	return true;
}

static bool take_unsound(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct doubting *doubting = ctx;
	const struct tacit_alteration itself = { .path = row->path };

	/* told already, or an act says that this text counts */
	if (tacit_past_latest(tacit_register_past(doubting->reg), row->path))
		return true;
	if (!bears_on(doubting, row->path, row->blob, NULL, err))
		return false;
	if (doubting->bears)
		(void)add_doubt(doubting, TACIT_DOUBT_NAME, &itself);
	return true;
}

static const struct tacit_index_query unsound = { .type = -1,
	.link_key = TACIT_UNSOUND,
	.link_target = TACIT_UNSOUND,
	.versions_too = true };

/* Remembered, so that most need not ask. */
static bool count_unsound(
	struct tacit_register *reg, uint64_t *count, struct tacit_err *err)
{
	struct tacit_index *index = tacit_register_index(reg);
	struct tacit_err ignored = { 0 };
	struct tacit_buf known = { 0 };
	bool ok = true;

	if (!tacit_index_recall(index, TACIT_UNSOUND, &known) ||
		!tacit_str_number(tacit_buf_str(&known), INT64_MAX, count)) {
		tacit_buf_truncate(&known, 0);
		ok = tacit_register_count_rows(reg, &unsound, count, err);
		tacit_buf_printf(&known, "%llu", (unsigned long long)*count);
		if (ok &&
			!tacit_index_remember(index, TACIT_UNSOUND, "",
				tacit_buf_str(&known), &ignored))
			ignored.code = TACIT_OK; /* only a cache */
	}
	tacit_buf_clear(&known);
	return ok;
}

bool tacit_facts_doubts(struct tacit_register *reg, struct tacit_arena *arena,
	const char *about, struct tacit_doubts *out, struct tacit_err *err)
{
	struct doubting doubting = { .reg = reg, .arena = arena, .out = out };
	const struct tacit_past *past = tacit_register_past(reg);
	uint64_t count = 0;
	bool ok;

	*out = (struct tacit_doubts){ 0 };
	if (!count_unsound(reg, &count, err))
		return false;
	if (!count && !past->altered_count && !past->lost_count)
		return true;
	ok = find_about(&doubting, about, err) && add_altered(&doubting, err) &&
		(!count ||
			tacit_register_rows(
				reg, &unsound, take_unsound, &doubting, err));
	tacit_arena_clear(&doubting.work);
	return ok;
}

bool tacit_facts_check_unaltered(struct tacit_register *reg,
	struct tacit_arena *arena, const char *about, struct tacit_err *err)
{
	struct tacit_doubts doubts = { 0 };
	size_t i;

	if (!tacit_facts_doubts(reg, arena, about, &doubts, err))
		return false;
	for (i = 0; i < doubts.count && doubts.list[i].noted; i++)
		;
	if (i == doubts.count)
		return true;
	if (doubts.list[i].commit)
		(void)tacit_fail_at(err, TACIT_DOUBT, doubts.list[i].path, 0,
			"altered since it was recorded: %.12s",
			doubts.list[i].commit);
	else
		(void)tacit_fail_at(err, TACIT_DOUBT, doubts.list[i].path, 0,
			"its name is not that of what it says");
	return tacit_hint(err, "tacit check");
}
