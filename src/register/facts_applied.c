/* facts_applied: has a text changed since it was circulated, beyond what the
 * dispositions on that call say was applied? */
#include <string.h>

#include <tacit/facts.h>

#include "opened.h"

struct applied {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char **values; /* pins "ID BLOB" and places "ID#ADDRESS" */
	size_t count;
	size_t cap;
};

static bool collect_applied(struct applied *applied,
	const struct tacit_call_case *call, struct tacit_err *err)
{
	size_t i;
	size_t k;

	for (i = 0; i < call->comments.count; i++) {
		struct tacit_document disposition = { 0 };
		const struct tacit_value *values;
		size_t count = 0;
		bool found = false;

		if (!tacit_facts_disposition(applied->reg, applied->arena,
			    call->comments.list[i].at.id, &disposition, &found,
			    err))
			return false;
		if (!found)
			continue;
		values = tacit_document_list(&disposition, "applied", &count);
		for (k = 0; k < count; k++) {
			applied->values = tacit_arena_grow(applied->arena,
				applied->values, &applied->cap,
				applied->count + 1, sizeof(*applied->values));
			applied->values[applied->count++] = values[k].text;
		}
	}
	return true;
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

static bool one_differs(struct applied *applied, const char *id,
	const char *blob, bool *differs, struct tacit_err *err)
{
	struct tacit_document now = { 0 };
	struct tacit_err gone = { 0 };

	if (!blob || !blob[0])
		return true;
	if (!tacit_register_get(
		    applied->reg, applied->arena, -1, id, &now, &gone)) {
		*differs = true;
		return gone.code == TACIT_NOTFOUND ||
			tacit_fail(err, gone.code, "%s", gone.msg);
	}
	if (strcmp(now.blob, blob) != 0 && !is_pinned(applied, id, now.blob))
		*differs = true;
	return true;
}

bool tacit_facts_differs(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, const struct tacit_document *paper,
	const char *blob, bool *differs, struct tacit_err *err)
{
	struct applied applied = { .reg = reg, .arena = arena };
	const struct tacit_call *facts = &call->facts.call;
	size_t i;

	*differs = false;
	if (!collect_applied(&applied, call, err) ||
		!one_differs(&applied, paper->at.id, blob, differs, err))
		return false;
	for (i = 0; i < facts->enclosure_count; i++) {
		const struct tacit_enclosure *part = &facts->enclosures[i];

		if (part->part_of && !strcmp(part->part_of, paper->at.id) &&
			!one_differs(
				&applied, part->id, part->blob, differs, err))
			return false;
	}
	return true;
}
