/* A comment: on what, when it was received, and in whose name. */
#include "document/document_parts.h"

#include <string.h>

#include "document/document_ask.h"

/* What a receipt may date: it came through a door of the register. */
static bool has_receipt(const struct tacit_document *doc)
{
	return tacit_document_says(doc, "via", "git") ||
		tacit_document_says(doc, "via", "web");
}

static void check_received(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	bool on_call = tacit_document_has(doc, "note");

	tacit_ask_not_both(doc, "received", "known-by", faults);
	if (on_call && tacit_document_has(doc, "known-by"))
		tacit_document_fault(doc, "known-by", faults,
			"on a call, the instant of receipt decides whether it "
			"was in time",
			"write received instead; known-by is for comments "
			"outside a call");
	else if (!tacit_document_has(doc, "received") &&
		!tacit_document_has(doc, "known-by") && !has_receipt(doc))
		tacit_fault_add(faults, doc->path, 0,
			on_call ? "add received: the instant at which it "
				  "arrived"
				: "add received, or known-by: the day on which "
				  "it was known at the latest",
			"when it was received is not said");
}

static void check_reply(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "disposition", "stance" };
	bool is_reply = tacit_document_says(doc, "kind", "reply");
	size_t i;

	for (i = 0; i < 2; i++) {
		if (is_reply)
			tacit_ask_required(doc, keys[i], "kind", faults);
		else if (tacit_document_has(doc, keys[i]))
			tacit_document_fault(doc, keys[i], faults,
				"only a reply has it",
				"write kind: reply, or remove the line");
	}
	if (tacit_document_says(doc, "kind", "withdrawal"))
		tacit_ask_required(doc, "withdraws", "kind", faults);
}

static void check_joint(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *states =
		tacit_document_list(doc, "joint", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (tacit_document_says(doc, "state", states[i].text))
			tacit_fault_add(faults, doc->path, states[i].line,
				"list the other states only",
				"joint: %s is the state that speaks",
				states[i].text);
	}
}

static bool needs_words(const struct tacit_document *doc)
{
	static const char *const silent[] = { "support", "no-objection",
		"withdrawal", "reply", "objection", "extension-request" };
	size_t i;

	for (i = 0; i < sizeof(silent) / sizeof(*silent); i++) {
		if (tacit_document_says(doc, "kind", silent[i]))
			return false;
	}
	return true;
}

void tacit_document_check_comment(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_ask_one(doc, "note", "area", faults);
	check_received(doc, faults);
	check_reply(doc, faults);
	check_joint(doc, faults);
	if (tacit_document_says(doc, "again", "0"))
		tacit_document_fault(doc, "again", faults, "it counts from 1",
			"remove the line");
	if (tacit_document_says(doc, "follows", doc->at.id))
		tacit_document_fault(doc, "follows", faults,
			"the comment names itself",
			"write the id of the earlier one");
	if (!tacit_str_trim(doc->body).len && needs_words(doc))
		tacit_fault_warn(faults, doc->path, 0,
			"write what the state said, or that its text is not "
			"known",
			"the comment has no text");
}
