/* edit: what a write puts together before anything is judged. */
#include "judge/edit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tacit/facts.h>

#include "document/contentid.h"
#include "document/personal.h"
#include "register/past.h"

enum { MESSAGE_MAX = 512, SLOTS_MIN = 64 };

/* --- items by path --------------------------------------------------------- */

static uint32_t hash_of(const char *path)
{
	return (uint32_t)tacit_hash_str(0, tacit_str_of(path));
}

/* The slot that has the path, or (NULL: any) the free one where it would be. */
static struct tacit_edit_slot *find_slot(
	const struct tacit_edit *edit, const char *path, uint32_t hash)
{
	size_t at = hash & (edit->slot_count - 1);

	while (edit->slots[at].at &&
		(!path || edit->slots[at].hash != hash ||
			strcmp(edit->items[edit->slots[at].at - 1].path,
				path) != 0))
		at = (at + 1) & (edit->slot_count - 1);
	return &edit->slots[at];
}

static void grow_slots(struct tacit_edit *edit)
{
	const struct tacit_edit_slot *old = edit->slots;
	const size_t count = edit->slot_count;
	size_t i;

	edit->slot_count = count ? count * 2 : SLOTS_MIN;
	edit->slots = tacit_arena_array(
		&edit->arena, edit->slot_count, sizeof(*edit->slots));
	for (i = 0; i < count; i++) {
		if (old[i].at)
			*find_slot(edit, NULL, old[i].hash) = old[i];
	}
}

static struct tacit_edit_item *item_of(
	const struct tacit_edit *edit, const char *path)
{
	uint32_t at =
		edit->slot_count ? find_slot(edit, path, hash_of(path))->at : 0;

	return at ? &edit->items[at - 1] : NULL;
}

static struct tacit_edit_item *item_at(
	struct tacit_edit *edit, const char *path)
{
	struct tacit_edit_item *item = item_of(edit, path);
	const uint32_t hash = hash_of(path);

	if (item)
		return item;
	if (edit->count * 2 >= edit->slot_count)
		grow_slots(edit);
	edit->items = tacit_arena_grow(&edit->arena, edit->items, &edit->cap,
		edit->count + 1, sizeof(*edit->items));
	item = &edit->items[edit->count];
	*item = (struct tacit_edit_item){ 0 };
	item->path = tacit_arena_strdup(&edit->arena, path);
	*find_slot(edit, NULL, hash) = (struct tacit_edit_slot){ .hash = hash,
		.at = (uint32_t)++edit->count };
	return item;
}

const struct tacit_edit_item *tacit_edit_at(
	const struct tacit_edit *edit, const char *path)
{
	return item_of(edit, path);
}

const struct tacit_edit_item *tacit_edit_find(
	const struct tacit_edit *edit, const char *id)
{
	size_t i = edit->drafted;

	/* what is asked for was mostly drafted last */
	if (i && edit->items[i - 1].id && !strcmp(edit->items[i - 1].id, id))
		return &edit->items[i - 1];
	for (i = edit->count; i-- > 0;) {
		if (edit->items[i].id && !strcmp(edit->items[i].id, id))
			return &edit->items[i];
	}
	return NULL;
}

void tacit_edit_put(struct tacit_edit *edit, const char *path,
	const struct tacit_str *bytes)
{
	struct tacit_edit_item *item = item_at(edit, path);
	struct tacit_arena arena = { 0 };
	struct tacit_path at = { 0 };
	struct tacit_err ignored = { 0 };
	struct tacit_str *copy;

	item->bytes = NULL;
	if (bytes) {
		copy = tacit_arena_alloc(&edit->arena, sizeof(*copy));
		*copy = tacit_spool_keep(&edit->texts, *bytes);
		item->bytes = copy;
	}
	if (tacit_path_parse(&arena, path, &at, &ignored))
		item->id = tacit_arena_strdup(&edit->arena, at.id);
	tacit_arena_clear(&arena);
}

static bool same_content(struct tacit_arena *arena, const char *path,
	struct tacit_str a, struct tacit_str b)
{
	const struct tacit_str texts[2] = { a, b };
	char ids[2][TACIT_ID_CHARS + 1];
	size_t i;

	for (i = 0; i < 2; i++) {
		struct tacit_faults ignored = { 0 };
		struct tacit_document doc = { 0 };

		(void)tacit_document_parse(
			arena, path, texts[i], true, &doc, &ignored);
		tacit_faults_clear(&ignored);
		tacit_content_id(&doc, ids[i]);
	}
	return !strcmp(ids[0], ids[1]);
}

static const char *reference_of(
	struct tacit_arena *arena, const char *path, struct tacit_str text)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };

	(void)tacit_document_parse(arena, path, text, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	if (!doc.at.type || doc.at.type->id != TACIT_COMMENT)
		return NULL;
	return tacit_document_get(&doc, "reference");
}

/* The same words under another number of the state's are another communication.
 * Of two that are entered at once one may have none; what is on record without
 * one is what is entered again. */
static bool is_other(struct tacit_arena *arena, const char *path,
	struct tacit_str text, struct tacit_str there, bool is_at_once)
{
	const char *said = reference_of(arena, path, text);
	const char *was = said ? reference_of(arena, path, there) : NULL;

	return said && (was ? strcmp(said, was) != 0 : is_at_once);
}

static bool fail_other(struct tacit_edit *edit, struct tacit_err *err)
{
	edit->is_other = true;
	return tacit_fail(err, TACIT_REFUSED,
		"the same is recorded with another reference");
}

/* Paths carry half of a content id: two contents may have one path. */
static bool fail_taken(const char *path, struct tacit_err *err)
{
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"another document has this name already");
	return tacit_hint(err, "say it in other words");
}

/* What was said once, and stands no longer: only a comment is said again. */
static bool fail_undone(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_path *at, struct tacit_err *err)
{
	struct tacit_undoing undoing = { 0 };

	if (!tacit_facts_undoing(reg, arena, at->id, &undoing, err))
		return false;
	(void)tacit_fail(err, TACIT_REFUSED,
		"%s said the same, and was %s since", at->id,
		undoing.undone == TACIT_UNDONE_IN_ERROR
			? "entered in error"
			: "withdrawn or superseded");
	if (at->type->id == TACIT_COMMENT)
		return tacit_hint(err,
			"to say it again, as a comment by itself: --again");
	return tacit_hint(
		err, "say in the text what is new, or on which day it was");
}

static bool put_known(struct tacit_register *reg, struct tacit_edit *edit,
	struct tacit_arena *arena, const char *path,
	const struct tacit_str *text, struct tacit_err *err)
{
	struct tacit_path at = { 0 };
	bool stands = true;

	if (!tacit_path_parse(arena, path, &at, err) ||
		!tacit_facts_stands(reg, at.id, &stands, err))
		return false;
	if (!stands)
		return fail_undone(reg, arena, &at, err);
	tacit_edit_put(edit, path, text);
	/* it is the one that was put last, or the one that was there */
	item_at(edit, path)->is_known = true;
	return true;
}

/* It comes back: that it was away is an alteration for ever. */
static void warn_of_removal(
	struct tacit_register *reg, struct tacit_edit *edit, const char *path)
{
	const struct tacit_alteration *last =
		tacit_past_latest(tacit_register_past(reg), path);

	if (last && last->kind == TACIT_ALTERED_REMOVED)
		tacit_fault_warn(&edit->faults, path, 0,
			"say which text counts, and how that came about: tacit "
			"alteration",
			"it was recorded before, and removed in %.12s: what "
			"rests on it is not proved until that is noted",
			last->commit);
}

static void put_new(struct tacit_register *reg, struct tacit_edit *edit,
	const char *path, const struct tacit_str *text)
{
	tacit_edit_put(edit, path, text);
	item_at(edit, path)->is_new = true;
	warn_of_removal(reg, edit, path);
}

static bool put_recorded(struct tacit_register *reg, struct tacit_edit *edit,
	struct tacit_arena *arena, const char *path,
	const struct tacit_str *text, struct tacit_err *err)
{
	const struct tacit_edit_item *earlier = item_of(edit, path);
	struct tacit_str recorded = { 0 };
	bool exists = false;

	if (earlier && earlier->bytes) {
		if (!same_content(arena, path, *text, *earlier->bytes))
			return fail_taken(path, err);
		return !is_other(arena, path, *text, *earlier->bytes, true) ||
			fail_other(edit, err);
	}
	if (!tacit_register_recorded(reg, arena, path, &recorded, &exists, err))
		return false;
	if (!exists) {
		put_new(reg, edit, path, text);
		return true;
	}
	if (!same_content(arena, path, *text, recorded))
		return fail_taken(path, err);
	if (is_other(arena, path, *text, recorded, false))
		return fail_other(edit, err);
	return put_known(reg, edit, arena, path, &recorded, err);
}

/* Append-only documents are named by their content. */
static bool put_once(struct tacit_register *reg, struct tacit_edit *edit,
	const char *path, const struct tacit_str *text, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	bool ok = put_recorded(reg, edit, &arena, path, text, err);

	tacit_arena_clear(&arena);
	return ok;
}

void tacit_edit_strip(const struct tacit_edit *edit, struct tacit_draft *draft)
{
	size_t i;
	size_t k;

	if (!edit->strips)
		return;
	if (draft->body)
		draft->body = tacit_personal_strip(
			&draft->arena, tacit_str_of(draft->body))
				      .data;
	for (i = 0; i < draft->count; i++) {
		struct tacit_draft_field *field = &draft->fields[i];
		const struct tacit_key *key =
			tacit_type_key(draft->type, field->key, NULL);

		for (k = 0; k < field->count; k++)
			field->values[k] = tacit_personal_strip_value(
				&draft->arena, key, field->values[k]);
	}
}

bool tacit_edit_draft(struct tacit_register *reg, struct tacit_edit *edit,
	struct tacit_draft *draft, const char *slug, const char **id,
	struct tacit_err *err)
{
	const struct tacit_edit_item *item;
	struct tacit_buf text = { 0 };
	const char *path = NULL;
	struct tacit_str bytes;
	bool ok;

	edit->is_other = false;
	tacit_edit_strip(edit, draft);
	ok = tacit_draft_finish(draft, slug, &path, &text, err);

	bytes = tacit_buf_str(&text);
	if (ok && draft->type->append == TACIT_APPEND_ONLY)
		ok = put_once(reg, edit, path, &bytes, err);
	else if (ok)
		tacit_edit_put(edit, path, &bytes);
	item = ok ? item_of(edit, path) : NULL;
	edit->drafted = item ? (size_t)(item - edit->items) + 1 : 0;
	if (item && id)
		*id = item->id;
	tacit_buf_clear(&text);
	return ok;
}

void tacit_edit_clear(struct tacit_edit *edit)
{
	tacit_faults_clear(&edit->faults);
	tacit_arena_clear(&edit->arena);
	tacit_spool_clear(&edit->texts);
	*edit = (struct tacit_edit){ 0 };
}

void tacit_edit_message(struct tacit_edit *edit, const char *fmt, ...)
{
	char text[MESSAGE_MAX];
	va_list args;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	edit->message = tacit_arena_strdup(&edit->arena, text);
}
