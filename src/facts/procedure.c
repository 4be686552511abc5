#include "facts/procedure.h"

static unsigned number_of(const struct tacit_document *note, const char *key)
{
	struct tacit_str text = tacit_str_of(tacit_document_get(note, key));
	uint64_t number = 0;

	/* more than there can be states is as good as any such number */
	return text.len && tacit_str_number(text, UINT16_MAX, &number)
		? (unsigned)number
		: text.len ? UINT16_MAX
			   : 0;
}

struct tacit_silence_rules tacit_procedure_of(const struct tacit_document *note)
{
	struct tacit_silence_rules rules = {
		.is_final = tacit_document_says(note, "break", "final"),
		.needs_reason =
			tacit_document_says(note, "justification", "required"),
		.hears_observers =
			tacit_document_says(note, "observers", "may-comment"),
		.objections_needed = number_of(note, "objections-needed"),
		.replies_needed = number_of(note, "replies-needed"),
	};

	if (tacit_document_lists(note, "notice", "kept"))
		rules.notices |= TACIT_NOTICE_KEPT;
	if (tacit_document_lists(note, "notice", "broken"))
		rules.notices |= TACIT_NOTICE_BROKEN;
	return rules;
}
