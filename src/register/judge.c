#include "judge.h"

#include <string.h>

#include <tacit/facts.h>

#include "opened.h"

struct judge {
	struct tacit_register *reg;
	const struct tacit_actor *actor;
	const struct tacit_write_options *options;
	struct tacit_edit *edit;
	bool is_refused;
};

/* --- references and pins -------------------------------------------------- */

static const struct tacit_edit_item *in_edit(
	const struct tacit_edit *edit, const char *id)
{
	size_t i;

	for (i = 0; i < edit->count; i++) {
		if (edit->items[i].id && edit->items[i].bytes &&
			!strcmp(edit->items[i].id, id))
			return &edit->items[i];
	}
	return NULL;
}

static void judge_id(struct judge *judge, const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_value *value,
	const char *id)
{
	struct tacit_arena *arena = &judge->edit->arena;
	struct tacit_err err = { 0 };
	const char *found = NULL;

	if (tacit_register_has(judge->reg, key->target, id) ||
		in_edit(judge->edit, id))
		return;
	/* say what was meant, where it can be guessed */
	if (tacit_resolve(judge->reg, arena, id,
		    key->target >= 0 ? 1u << (unsigned)key->target : 0, &found,
		    NULL, &err))
		tacit_fault_add(&judge->edit->faults, doc->path, value->line,
			tacit_arena_printf(arena, "write %s", found),
			"%s: %s is not how its id is written", key->name, id);
	else
		tacit_fault_add(&judge->edit->faults, doc->path, value->line,
			err.hint, "%s: there is no %s in this register",
			key->name, id);
}

static void judge_pin(struct judge *judge, const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_value *value)
{
	struct tacit_arena *arena = &judge->edit->arena;
	struct tacit_document pinned = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_str id;
	struct tacit_str blob;
	const char *name;

	if (!tacit_pin_parse(tacit_str_of(value->text), &id, &blob))
		return; /* the document's own check has said so */
	name = tacit_arena_strndup(arena, id.data, id.len);
	judge_id(judge, doc, key, value, name);
	if (!blob.len ||
		!tacit_register_get(
			judge->reg, arena, key->target, name, &pinned, &err))
		return;
	if (!tacit_str_eqs(blob, pinned.blob))
		tacit_fault_add(&judge->edit->faults, doc->path, value->line,
			"pin the text that is recorded",
			"%s: %s has the text %.7s now, not %.*s", key->name,
			name, pinned.blob, 7, blob.data);
}

static void judge_value(struct judge *judge, const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_value *value)
{
	const struct tacit_key member = { .name = key->name,
		.target = TACIT_MEMBER };
	struct tacit_arena *arena = &judge->edit->arena;
	size_t hash = strcspn(value->text, "#");
	const char *cut = strrchr(value->text, ' ');

	if (key->kind == TACIT_KEY_ID)
		judge_id(judge, doc, key, value, value->text);
	else if (key->kind == TACIT_KEY_PLACE ||
		(key->kind == TACIT_KEY_APPLIED && value->text[hash]))
		judge_id(judge, doc, key, value,
			tacit_arena_strndup(arena, value->text, hash));
	else if (key->kind == TACIT_KEY_PIN)
		judge_pin(judge, doc, key, value);
	else if (key->kind == TACIT_KEY_TRACE)
		judge_id(judge, doc, key, value, cut ? cut + 1 : value->text);
	else if (key->kind == TACIT_KEY_STATE)
		judge_id(judge, doc, &member, value, value->text);
}

static void judge_references(struct judge *judge,
	const struct tacit_document *doc, const struct tacit_document *before)
{
	size_t i;
	size_t k;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_type_key(doc->at.type, field->key, NULL);
		const struct tacit_field *old = before
			? tacit_header_field(&before->header, field->key)
			: NULL;

		for (k = 0; key && k < field->count; k++) {
			/* what stood there before was right when it came */
			if (old && k < old->count &&
				!strcmp(old->values[k].text,
					field->values[k].text))
				continue;
			judge_value(judge, doc, key, &field->values[k]);
		}
	}
}

/* --- one change ------------------------------------------------------------- */

/* What stands at the path in the parent, later than now or not. */
static bool read_before(struct judge *judge, const char *path,
	struct tacit_document *before, bool *exists, struct tacit_err *err)
{
	struct tacit_arena *arena = &judge->edit->arena;
	struct tacit_faults ignored = { 0 };
	struct tacit_err missing = { 0 };
	char blob[TACIT_OID_SIZE];
	struct tacit_str text = { 0 };

	*exists = false;
	if (!judge->reg->key.commit[0])
		return true;
	if (!tacit_store_blob_at(judge->reg->store, judge->reg->key.commit,
		    path, blob, &missing)) {
		if (missing.code == TACIT_NOTFOUND)
			return true;
		if (err)
			*err = missing;
		return false;
	}
	*exists = true;
	if (!tacit_register_blob(judge->reg, arena, blob, &text, err))
		return false;
	(void)tacit_document_parse(arena, path, text, true, before, &ignored);
	tacit_faults_clear(&ignored);
	return true;
}

static bool ask_policy(struct judge *judge, const char *path,
	const struct tacit_document *before, const struct tacit_document *after,
	struct tacit_err *err)
{
	struct tacit_arena *arena = &judge->edit->arena;
	struct tacit_action action = { .door = TACIT_DOOR_COMMAND };
	struct tacit_ruling ruling = { 0 };

	action.verb = !before ? TACIT_VERB_ADD
		: after	      ? TACIT_VERB_CHANGE
			      : TACIT_VERB_REMOVE;
	action.uses_now = judge->options->uses_now;
	action.has_receipts = judge->reg->body.has_receipts;
	if (!tacit_judge_rights(judge->reg, arena, before, after, &action, err))
		return false;
	if (tacit_policy_allows(judge->actor, &action, &ruling))
		return true;
	tacit_fault_add(&judge->edit->faults, path, 0,
		tacit_rule_hint(ruling.rule), "%s%s%s",
		tacit_rule_what(ruling.rule), ruling.key ? ": " : "",
		ruling.key ? ruling.key : "");
	judge->is_refused = true;
	return true;
}

static bool judge_item(struct judge *judge, const struct tacit_edit_item *item,
	struct tacit_err *err)
{
	struct tacit_arena *arena = &judge->edit->arena;
	struct tacit_faults *faults = &judge->edit->faults;
	struct tacit_document before = { 0 };
	struct tacit_document after = { 0 };
	bool exists = false;

	if (item->is_known)
		return true;
	if (!read_before(judge, item->path, &before, &exists, err))
		return false;
	if (item->bytes) {
		(void)tacit_document_parse(
			arena, item->path, *item->bytes, false, &after, faults);
		if (after.at.type)
			judge_references(
				judge, &after, exists ? &before : NULL);
	}
	return ask_policy(judge, item->path, exists ? &before : NULL,
		item->bytes ? &after : NULL, err);
}

bool tacit_judge_edit(struct tacit_register *reg,
	const struct tacit_actor *actor,
	const struct tacit_write_options *options, struct tacit_edit *edit,
	struct tacit_err *err)
{
	struct judge judge = { reg, actor, options, edit, false };
	size_t i;

	for (i = 0; i < edit->count; i++) {
		if (!judge_item(&judge, &edit->items[i], err))
			return false;
	}
	if (!edit->faults.errors)
		return true;
	(void)tacit_faults_fail(&edit->faults, err);
	/* refused by the rules and wrong in itself have one exit status; the
	 * code tells them apart */
	if (judge.is_refused && err)
		err->code = TACIT_REFUSED;
	return false;
}
