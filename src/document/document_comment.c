/* A comment: on what, when it was received, and in whose name. */
#include "document/document_rules.h"

#include "document/document_rows.h"

static const struct tacit_key_rule of_subject[] = {
	{ TACIT_KEYS_ONE, "note", .other = "area" },
	{ TACIT_KEYS_NEVER, "kind", "kind", "statement",
		"that is attached to a decision", "write decision: ID" },
	{ 0 },
};

static const struct tacit_key_rule of_decision[] = {
	{ TACIT_KEYS_NOT_BOTH, "decision", .other = "note" },
	{ TACIT_KEYS_NOT_BOTH, "decision", .other = "area" },
	{ TACIT_KEYS_ONLY, "decision", "kind",
		"statement reservation withdrawal",
		"a statement or a reservation is attached to one",
		"write kind: statement or reservation" },
	{ 0 },
};

static const char only_reply[] = "only a reply has it";
static const char be_reply[] = "write kind: reply, or remove the line";
static const struct tacit_key_rule of_kind[] = {
	{ TACIT_KEYS_REQUIRED, "disposition", "kind", .words = "reply" },
	{ TACIT_KEYS_ONLY, "disposition", "kind", "reply", only_reply,
		be_reply },
	{ TACIT_KEYS_REQUIRED, "stance", "kind", .words = "reply" },
	{ TACIT_KEYS_ONLY, "stance", "kind", "reply", only_reply, be_reply },
	{ TACIT_KEYS_REQUIRED, "withdraws", "kind", .words = "withdrawal" },
	{ 0 },
};

static const struct tacit_key_rule of_links[] = {
	{ TACIT_KEYS_NOT_BOTH, "received", .other = "known-by" },
	{ TACIT_KEYS_NEVER, "again", "again", "0", "it counts from 1",
		"remove the line" },
	{ TACIT_KEYS_NOT_ITSELF, "follows", .what = "the comment names itself",
		.remedy = "write the id of the earlier one" },
	{ 0 },
};

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

void tacit_document_check_comment(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_document_check_rows(doc,
		tacit_document_has(doc, "decision") ? of_decision : of_subject,
		faults);
	check_received(doc, faults);
	tacit_document_check_rows(doc, of_kind, faults);
	check_joint(doc, faults);
	tacit_document_check_rows(doc, of_links, faults);
	if (!tacit_str_trim(doc->body).len &&
		tacit_kind_needs_words(tacit_document_has(doc, "kind")
				? tacit_document_get(doc, "kind")
				: ""))
		tacit_fault_warn(faults, doc->path, 0,
			"write what the state said, or that its text is not "
			"known",
			"the comment has no text");
}
