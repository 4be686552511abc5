/* The pins of own documents, on what others recorded; notes issued again. */
#include <string.h>

#include "facts/pins.h"
#include "keep/inspect_parts.h"
#include "keep/sync_parts.h"
#include "register/hooks.h"

/* --- the register at the tip ------------------------------------------------------------ */

static bool open_at_tip(struct syncing *syncing, struct tacit_err *err)
{
	return tacit_sync_open_at(
		syncing, tacit_replay_tip(syncing->replay), err);
}

struct asking {
	struct syncing *syncing;
	const char *who; /* or NULL */
};

static bool take_first(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct asking *asking = ctx;

	(void)err;
	asking->who = tacit_arena_printf(&asking->syncing->arena,
		"commit %.7s of %s", entry->commit, entry->author);
	return false;
}

const char *tacit_sync_who(struct syncing *syncing, const char *path)
{
	struct asking asking = { .syncing = syncing };
	struct tacit_err none = { 0 };

	(void)!tacit_store_log(syncing->store,
		tacit_replay_tip(syncing->replay), path, take_first, &asking,
		&none);
	return asking.who ? asking.who : "another clone";
}

void tacit_sync_anew(struct syncing *syncing, const char *path)
{
	const char **one = tacit_arena_append(&syncing->arena, &syncing->anew,
		&syncing->anew_count, &syncing->anew_cap, sizeof(*one));

	*one = tacit_arena_strdup(&syncing->arena, path);
}

/* --- documents that mean a text --------------------------------------------------------- */

static bool pin_holds(struct syncing *syncing, const struct tacit_document *doc,
	const char *key, const struct tacit_value *value, struct tacit_err *err)
{
	struct tacit_arena *arena = &syncing->arena;
	struct tacit_document there = { 0 };
	struct tacit_str id;
	struct tacit_str blob;

	if (!tacit_pin_parse(tacit_str_of(value->text), &id, &blob) ||
		!blob.len)
		return true;
	if (!tacit_register_find(syncing->reg, arena, -1,
		    tacit_arena_strndup(arena, id.data, id.len), &there, err))
		return false;
	if (there.blob && tacit_str_eqs(blob, there.blob))
		return true;
	tacit_fault_add(&syncing->out->faults, doc->path, value->line,
		tacit_arena_printf(arena,
			"leave it out, read the text as it is now, and record "
			"it again: tacit sync --leave-out %s",
			doc->at.id),
		"%s: %.*s is another text there, by %s", key, (int)id.len,
		id.data,
		there.path ? tacit_sync_who(syncing, there.path)
			   : "its removal");
	return true;
}

static bool check_pins(struct syncing *syncing,
	const struct tacit_document *doc, const struct tacit_document *before,
	struct tacit_err *err)
{
	struct inspection inspection = { 0 };
	struct tacit_document pinning;
	bool ok = true;
	size_t i;
	size_t k;

	if (tacit_inspection_keep_pins(
		    &inspection, doc, before, false, &pinning))
		ok = open_at_tip(syncing, err);
	for (i = 0; ok && i < pinning.header.count; i++) {
		const struct tacit_field *field = &pinning.header.fields[i];

		for (k = 0; ok && k < field->count; k++)
			ok = pin_holds(syncing, doc, field->key,
				&field->values[k], err);
	}
	tacit_arena_clear(&inspection.arena);
	return ok;
}

/* --- a note that is issued again --------------------------------------------------------- */

/* What the note encloses, on the tip. */
static bool pin_again(struct syncing *syncing,
	const struct tacit_document *note, struct tacit_pins *pins,
	struct tacit_err *err)
{
	struct tacit_arena *arena = &syncing->arena;
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(note, "encloses", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		bool holds = false;
		struct tacit_str id;
		struct tacit_str blob;
		const char *name;

		if (!tacit_pin_parse(tacit_str_of(values[i].text), &id, &blob))
			continue;
		name = tacit_arena_strndup(arena, id.data, id.len);
		if (!tacit_register_holds(
			    syncing->reg, -1, name, &holds, err) ||
			(holds && !tacit_pins_add(pins, name, err)))
			return false;
	}
	return true;
}

static bool is_pinned_by(
	const struct tacit_document *note, struct tacit_str pin, bool *is_same)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(note, "encloses", &count);
	struct tacit_str id;
	struct tacit_str blob;
	struct tacit_str other_id;
	struct tacit_str other;
	size_t i;

	*is_same = false;
	if (!tacit_pin_parse(pin, &id, &blob))
		return false;
	for (i = 0; i < count; i++) {
		if (!tacit_pin_parse(
			    tacit_str_of(values[i].text), &other_id, &other) ||
			!tacit_str_eq(id, other_id))
			continue;
		*is_same = tacit_str_eq(blob, other);
		return true;
	}
	return false;
}

static void tell_text(struct syncing *syncing,
	const struct tacit_document *note, const char *id, const char *what,
	size_t *told)
{
	struct tacit_document there = { 0 };
	struct tacit_err none = { 0 };
	const char *who = "";

	if (tacit_register_find(
		    syncing->reg, &syncing->arena, -1, id, &there, &none) &&
		there.path)
		who = tacit_sync_who(syncing, there.path);
	(*told)++;
	if (syncing->asked->may_reissue)
		return;
	syncing->out->awaiting++;
	tacit_fault_add(&syncing->out->faults, note->path, 0,
		"tacit sync --reissue: the note encloses the texts as they "
		"are there; or have the text put back there: man "
		"tacit-conflicts",
		"issued here, and %s %s%s%s", id, what, who[0] ? ", by " : "",
		who);
}

/* Each text that is not the one that was circulated; `was`: before the issue,
 * in the commit's own parent. */
static void tell_texts(struct syncing *syncing,
	const struct tacit_document *note, const struct tacit_pins *pins,
	size_t *told)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(note, "encloses", &count);
	struct tacit_arena *arena = &syncing->arena;
	size_t i;
	size_t k;

	for (i = 0; i < pins->count; i++) {
		struct tacit_str pin = tacit_str_of(pins->list[i]);
		bool is_same = false;
		bool is_pinned = is_pinned_by(note, pin, &is_same);
		struct tacit_str id = pin;

		(void)tacit_str_split(&pin, ' ', &id);
		if (!is_same)
			tell_text(syncing, note,
				tacit_arena_strndup(arena, id.data, id.len),
				is_pinned ? "is another text there"
					  : "is new there",
				told);
	}
	for (i = 0; i < count; i++) {
		struct tacit_str id = tacit_str_of(values[i].text);
		struct tacit_str blob;

		if (!tacit_pin_parse(tacit_str_of(values[i].text), &id, &blob))
			continue;
		for (k = 0; k < pins->count; k++) {
			if (tacit_str_starts(tacit_str_of(pins->list[k]),
				    tacit_arena_printf(arena, "%.*s ",
					    (int)id.len, id.data)))
				break;
		}
		if (k == pins->count)
			tell_text(syncing, note,
				tacit_arena_strndup(arena, id.data, id.len),
				"is not there any more", told);
	}
}

static bool set_again(struct tacit_buf *text, const char *key,
	const char *const *values, size_t count, bool is_list,
	struct tacit_err *err)
{
	struct tacit_buf next = { 0 };
	bool ok = tacit_header_set(tacit_buf_str(text), key, values, count,
		is_list, false, NULL, &next, err);

	tacit_buf_clear(text);
	*text = next;
	return ok;
}

/* Number, date and deadline stay; it is issued at another instant. */
static bool issue_again(struct syncing *syncing,
	const struct tacit_document *note, const struct tacit_pins *pins,
	struct tacit_str *bytes, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(syncing->reg);
	struct tacit_sync_result *out = syncing->out;
	struct tacit_buf text = { 0 };
	struct tacit_instant closes;
	char issued[TACIT_INSTANT_SIZE];
	const char *value = issued;
	const char **id;
	bool ok;

	if (tacit_document_instant(note, "closes", &closes) &&
		closes.s <= now.s) {
		tacit_fault_add(&out->faults, note->path, 0,
			"have the text put back there: man tacit-conflicts",
			"the call closed before the note could be issued "
			"again");
		return true;
	}
	tacit_instant_format(now, issued);
	tacit_buf_add_str(&text, *bytes);
	ok = set_again(&text, "encloses", pins->list, pins->count, true, err) &&
		set_again(&text, "issued", &value, 1, false, err);
	if (ok) {
		*bytes = tacit_buf_keep(&text, &syncing->arena);
		tacit_sync_anew(syncing, note->path);
		id = tacit_arena_append(&out->arena, &out->reissued,
			&out->reissued_count, &out->reissued_cap, sizeof(*id));
		*id = tacit_arena_strdup(&out->arena, note->at.id);
	}
	tacit_buf_clear(&text);
	return ok;
}

static bool look_at_issue(struct syncing *syncing,
	const struct tacit_document *note, struct tacit_str *bytes,
	struct tacit_err *err)
{
	struct tacit_pins pins = { .arena = &syncing->arena };
	size_t told = 0;

	if (!open_at_tip(syncing, err))
		return false;
	pins.reg = syncing->reg;
	if (!pin_again(syncing, note, &pins, err))
		return false;
	tell_texts(syncing, note, &pins, &told);
	return !told || issue_again(syncing, note, &pins, bytes, err);
}

bool tacit_sync_pins(struct syncing *syncing, const struct tacit_document *doc,
	const struct tacit_document *before, struct tacit_str *bytes,
	struct tacit_err *err)
{
	bool is_issue = doc->at.type && doc->at.type->id == TACIT_NOTE &&
		!doc->at.lang && tacit_document_has(doc, "issued") &&
		!tacit_document_is_yes(doc, "cited") &&
		!(before && tacit_document_has(before, "issued"));

	return is_issue ? look_at_issue(syncing, doc, bytes, err)
			: check_pins(syncing, doc, before, err);
}
