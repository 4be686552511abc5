/* applied: has a text changed since it was circulated, beyond what the
 * dispositions on that call say was applied? */
#include <string.h>

#include <tacit/facts.h>

#include "align/align.h"
#include "facts/dispositions.h"

struct applied {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char *note;
	const char **values; /* pins "ID BLOB" and places "ID#ADDRESS" */
	size_t count;
	size_t cap;
};

static void add_applied(
	struct applied *applied, const struct tacit_document *disposition)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(disposition, "applied", &count);
	size_t i;

	for (i = 0; i < count; i++)
		*(const char **)tacit_arena_append(applied->arena,
			&applied->values, &applied->count, &applied->cap,
			sizeof(*applied->values)) = values[i].text;
}

/* Is the text of now named by a pin? Then it is what was applied. */
static bool is_pinned(
	const struct applied *applied, const char *id, const char *blob)
{
	size_t i;

	for (i = 0; i < applied->count; i++) {
		struct tacit_str pin_id;
		struct tacit_str pin_blob;

		if (tacit_pin_parse(tacit_str_of(applied->values[i]), &pin_id,
			    &pin_blob) &&
			tacit_str_eqs(pin_id, id) &&
			tacit_str_eqs(pin_blob, blob))
			return true;
	}
	return false;
}

/* Is the passage, of one of the two texts, one that a disposition names, or
 * under one? */
static bool is_place_named(const struct applied *applied, const char *paper,
	const struct tacit_addresses *text, const struct tacit_passage *passage)
{
	size_t len = strlen(paper);
	size_t i;

	for (i = 0; passage && i < applied->count; i++) {
		const char *place = applied->values[i];
		const struct tacit_passage *named;

		if (strncmp(place, paper, len) != 0 || place[len] != '#')
			continue;
		/* it may be called as the first versions called it */
		named = tacit_address_find(text, place + len + 1);
		if (tacit_address_is_under(passage->address,
			    named ? named->address : place + len + 1))
			return true;
	}
	return false;
}

/* The texts differ: where, beyond the passages that were named? */
static bool find_beyond(struct applied *applied, const char *paper,
	struct tacit_changed *changed, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	struct tacit_addresses old = { 0 };
	struct tacit_addresses now = { 0 };
	struct tacit_alignment alignment = { 0 };
	size_t i;

	if (!tacit_facts_call_alone(
		    applied->reg, applied->arena, applied->note, &call, err) ||
		!tacit_passages(applied->reg, applied->arena, &call, paper,
			&old, err) ||
		!tacit_passages(
			applied->reg, applied->arena, NULL, paper, &now, err))
		return false;
	tacit_align(applied->arena, &old, &now, &alignment);
	for (i = 0; i < alignment.count; i++) {
		const struct tacit_pair *pair = &alignment.list[i];

		/* of a heading what stands under it tells */
		if (pair->old && pair->now && pair->is_same_text &&
			!pair->is_joined && !pair->part_count &&
			!pair->is_elsewhere)
			continue;
		if (!is_place_named(applied, paper, &old, pair->old) &&
			!is_place_named(applied, paper, &now, pair->now))
			*(const char **)tacit_arena_append(applied->arena,
				&changed->places, &changed->count,
				&changed->cap, sizeof(*changed->places)) =
				pair->now ? pair->now->address
					  : pair->old->address;
	}
	return true;
}

/* Does any blob differ from the pinned one, the paper's or its items'? */
static bool blobs_differ(struct applied *applied,
	const struct tacit_document *note, const struct tacit_document *paper,
	bool *differ, struct tacit_err *err)
{
	bool is_plan = tacit_document_is_plan(paper);
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(note, "encloses", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_document now;
		struct tacit_str id;
		struct tacit_str blob;
		const char *name;

		if (!tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob) ||
			!blob.len)
			continue;
		name = tacit_arena_strndup(applied->arena, id.data, id.len);
		if (strcmp(name, paper->at.id) != 0 && !is_plan)
			continue;
		if (!tacit_register_find(
			    applied->reg, applied->arena, -1, name, &now, err))
			return false;
		/* beside the paper itself only activities are part of it */
		if (now.at.type && now.at.type->id != TACIT_ITEM &&
			strcmp(name, paper->at.id) != 0)
			continue;
		if (!now.at.type ||
			(!tacit_str_eqs(blob, now.blob) &&
				!is_pinned(applied, name, now.blob)))
			*differ = true;
	}
	return true;
}

bool tacit_facts_differs(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *note, const struct tacit_document *paper,
	bool *differs, struct tacit_err *err)
{
	struct tacit_changed changed = { 0 };
	bool ok = tacit_facts_changed(reg, arena, note, paper, &changed, err);

	*differs = changed.count > 0;
	return ok;
}

bool tacit_facts_changed(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *note, const struct tacit_document *paper,
	struct tacit_changed *out, struct tacit_err *err)
{
	struct tacit_dispositions given = { 0 };
	struct applied applied = { .reg = reg, .arena = arena };
	bool other_blobs = false;
	size_t i;

	*out = (struct tacit_changed){ 0 };
	applied.note = tacit_arena_strdup(arena, note->at.id);
	/* the usual case first: nothing was touched */
	if (!blobs_differ(&applied, note, paper, &other_blobs, err))
		return false;
	if (!other_blobs)
		return true;
	if (!tacit_dispositions_on(reg, arena, applied.note, &given, err))
		return false;
	for (i = 0; i < given.count; i++)
		add_applied(&applied, &given.list[i].doc);
	other_blobs = false;
	return blobs_differ(&applied, note, paper, &other_blobs, err) &&
		(!other_blobs || find_beyond(&applied, paper->at.id, out, err));
}
