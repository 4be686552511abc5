/* check_settled: which texts are as they are, and nobody is told what might be
 * better in them. */
#include "rules/check_parts.h"

#include <string.h>

/* Is this text, not another of the document, pinned there? */
static bool pins_text(const struct tacit_document *by, const char *key,
	const struct tacit_document *doc)
{
	size_t count;
	const struct tacit_value *pins = tacit_document_list(by, key, &count);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str id;
		struct tacit_str blob;

		if (tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob) &&
			tacit_str_eqs(id, doc->at.id) &&
			(!blob.len || !doc->blob ||
				tacit_str_eqs(blob, doc->blob)))
			return true;
	}
	return false;
}

static bool settles(
	const struct tacit_document *by, const struct tacit_document *doc)
{
	switch ((int)by->at.type->id) {
	case TACIT_NOTE:
		return tacit_document_has(by, "issued") &&
			(pins_text(by, "encloses", doc) ||
				tacit_document_lists(
					by, "invites", doc->at.id) ||
				tacit_document_says(doc, "note", by->at.id));
	case TACIT_DECISION:
		return pins_text(by, "documents", doc);
	case TACIT_EVENT_REPORT:
		return tacit_document_says(by, "event", doc->at.id);
	default:
		return false;
	}
}

bool tacit_check_is_settled(
	const struct tacit_check *check, const struct tacit_document *doc)
{
	size_t i;

	if (doc->at.type->id == TACIT_NOTE)
		return tacit_document_has(doc, "issued") ||
			tacit_document_is_yes(doc, "cited") ||
			tacit_document_says(doc, "deadline-basis", "assumed");
	for (i = 0; i < check->corpus->count; i++)
		if (check->corpus->list[i]->at.type &&
			settles(check->corpus->list[i], doc))
			return true;
	return false;
}

void tacit_check_words(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_document *original,
	struct tacit_faults *faults)
{
	const struct tacit_document *of = original ? original : doc;

	if (!check->words ||
		(of->at.type->id != TACIT_NOTE &&
			of->at.type->id != TACIT_PAPER &&
			of->at.type->id != TACIT_EVENT))
		return;
	if (!tacit_check_is_settled(check, of))
		check->words(doc, original, tacit_check_body(check), faults);
}
