/* What the keys of one document ask of each other, type by type. */
#include "document/document_rules.h"

#include <string.h>

#include "document/document_rows.h"

/* --- what every type may have --------------------------------------------- */

static void check_undoing(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "supersedes", "withdraws" };
	const char *a = tacit_document_get(doc, keys[0]);
	const char *b = tacit_document_get(doc, keys[1]);
	size_t i;

	if (a && b && !strcmp(a, b))
		tacit_document_fault(doc, keys[1], faults,
			"the same document is superseded and withdrawn",
			"keep one of the two");
	for (i = 0; i < 2; i++) {
		const char *id = tacit_document_get(doc, keys[i]);

		if (!id)
			continue;
		if (!tacit_path_is_id(doc->at.type->id, tacit_str_of(id)))
			tacit_document_fault(doc, keys[i], faults,
				"that is no id of a document of the same type",
				"write the id of what this one takes the "
				"place of");
		else if (!strcmp(id, doc->at.id))
			tacit_document_fault(doc, keys[i], faults,
				"the document names itself",
				"write the id of the earlier one");
	}
}

/* Two values that hold on one day: which is in force, nobody could say. */
static bool overlap(struct tacit_str a, struct tacit_str b)
{
	struct tacit_str value;
	struct tacit_date since[2];
	struct tacit_date until[2];
	int i;

	if (!tacit_timed_parse(a, &value, &since[0], &until[0]) ||
		!tacit_timed_parse(b, &value, &since[1], &until[1]))
		return false;
	for (i = 0; i < 2; i++) {
		if (tacit_date_is_set(until[i]) &&
			tacit_date_is_set(since[1 - i]) &&
			tacit_date_compare(until[i], since[1 - i]) <= 0)
			return false;
	}
	return true;
}

static void check_periods(const struct tacit_document *doc,
	const struct tacit_field *field, struct tacit_faults *faults)
{
	size_t i;
	size_t j;

	for (i = 1; i < field->count; i++) {
		for (j = 0; j < i; j++) {
			if (!overlap(tacit_str_of(field->values[i].text),
				    tacit_str_of(field->values[j].text)))
				continue;
			tacit_fault_add(faults, doc->path,
				field->values[i].line,
				"say since when the one holds and until when "
				"the other did; until is the first day after",
				"%s: \"%s\" and \"%s\" hold on one day",
				field->key, field->values[j].text,
				field->values[i].text);
			return;
		}
	}
}

static void check_all_periods(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t i;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_document_key(doc, field->key, NULL);

		if (key && key->kind == TACIT_KEY_TIMED)
			check_periods(doc, field, faults);
	}
}

/* --- type by type ---------------------------------------------------------- */

/* Of what the secretariat entered for another. */
#define SOURCE(key)                                   \
	{                                             \
		TACIT_KEYS_NEEDS, key, .other = "via" \
	}

/* Of a note and of a comment, see their files. */
static const struct {
	enum tacit_type_id type;
	struct tacit_key_rule rule;
} rules[] = {
	{ TACIT_BODY,
		{ TACIT_KEYS_DISTINCT, "organs",
			.what = "one organ stands there" } },
	{ TACIT_BODY,
		{ TACIT_KEYS_DISTINCT, "dimensions",
			.what = "one dimension stands there" } },
	{ TACIT_BODY,
		{ TACIT_KEYS_NEVER, "objections-needed", "objections-needed",
			"0", "that asks for none",
			"remove the line, or write 1 or more" } },
	{ TACIT_BODY,
		{ TACIT_KEYS_NEVER, "replies-needed", "replies-needed", "0",
			"that asks for none",
			"remove the line, or write 1 or more" } },
	{ TACIT_MEMBER, { TACIT_KEYS_LATER, "until", .other = "since" } },
	{ TACIT_PAPER,
		{ TACIT_KEYS_NOT_ITSELF, "annex-of",
			.what = "the paper names itself",
			.remedy = "write the id of the paper to which it is "
				  "annexed" } },
	{ TACIT_PAPER,
		{ TACIT_KEYS_NOT_ITSELF, "corrects",
			.what = "the paper names itself",
			.remedy = "write the id of the other paper" } },
	{ TACIT_PAPER,
		{ TACIT_KEYS_NOT_ITSELF, "adds-to",
			.what = "the paper names itself",
			.remedy = "write the id of the other paper" } },
	{ TACIT_PAPER,
		{ TACIT_KEYS_NOT_ITSELF, "revises",
			.what = "the paper names itself",
			.remedy = "write the id of the other paper" } },
	{ TACIT_PAPER,
		{ TACIT_KEYS_NEEDS, "capacity", .other = "prepared-by" } },
	{ TACIT_DISPOSITION,
		{ TACIT_KEYS_REQUIRED, "reason", "outcome",
			.words = TACIT_OUTCOME_WITH_REASON } },
	{ TACIT_ACT,
		{ TACIT_KEYS_REQUIRED, "organ", "kind",
			.words = "submitted" } },
	{ TACIT_ACT,
		{ TACIT_KEYS_ONLY, "organ", "kind", "submitted notified",
			"only submitted and notified have an organ",
			"remove the line" } },
	{ TACIT_ACT,
		{ TACIT_KEYS_REQUIRED, "because", "kind",
			.words = "cancelled" } },
	{ TACIT_ACT,
		{ TACIT_KEYS_REQUIRED, "commit", "kind",
			.words = "alteration-noted" } },
	{ TACIT_ACT,
		{ TACIT_KEYS_REQUIRED, "blob", "kind",
			.words = "alteration-noted" } },
	{ TACIT_ACT,
		{ TACIT_KEYS_ONLY, "commit", "kind", "alteration-noted",
			"only alteration-noted names a commit",
			"remove the line" } },
	{ TACIT_ACT,
		{ TACIT_KEYS_ONLY, "blob", "kind", "alteration-noted",
			"only alteration-noted names a blob",
			"remove the line" } },
	{ TACIT_DECISION,
		{ TACIT_KEYS_REQUIRED, "documents", "outcome",
			.words = "agreed approved approved-under-silence "
				 "returned" } },
	{ TACIT_DECISION,
		{ TACIT_KEYS_REQUIRED, "call", "outcome",
			.words = "approved-under-silence" } },
	{ TACIT_DECISION,
		{ TACIT_KEYS_REQUIRED, "year", "outcome",
			.words = "reviewed" } },
	{ TACIT_DECISION,
		{ TACIT_KEYS_ONLY, "log-key", "outcome", "noted",
			"only a decision that notes something names a key of "
			"the log",
			"remove the line" } },
	{ TACIT_DECISION,
		{ TACIT_KEYS_PINNED, "documents", .what = "was decided on",
			.remedy = "add the blob of that text; tacit decide "
				  "does it" } },
	{ TACIT_DISPOSITION, SOURCE("reference") },
	{ TACIT_PROGRESS,
		{ TACIT_KEYS_ONE, "state", .other = "by-coordinator" } },
	{ TACIT_PROGRESS, SOURCE("reference") },
	{ TACIT_PROGRESS, SOURCE("reported-in") },
	{ TACIT_FOCAL_POINT, SOURCE("reference") },
	{ TACIT_FOCAL_POINT, SOURCE("reported-in") },
	{ TACIT_FOCAL_POINT, { TACIT_KEYS_LATER, "until", .other = "since" } },
	{ TACIT_EVENT, { TACIT_KEYS_NOT_EARLIER, "ends", .other = "starts" } },
	{ TACIT_EVENT,
		{ TACIT_KEYS_NOT_EARLIER, "ends", .other = "register-by" } },
	{ TACIT_EVENT, { TACIT_KEYS_NEEDS, "cutoff", .other = "register-by" } },
	{ TACIT_EVENT_REPORT,
		{ TACIT_KEYS_DISTINCT, "participants",
			.what = "one state stands there" } },
	{ TACIT_EVENT_REPORT,
		{ TACIT_KEYS_ONLY, "participants", "held", "held",
			"the event was not held",
			"remove them, or write held: held" } },
};

static void check_year(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	uint64_t year;
	struct tacit_str text = tacit_str_of(tacit_document_get(doc, "year"));

	if (tacit_str_number(text, UINT32_MAX, &year) &&
		(year < TACIT_YEAR_MIN || year > TACIT_YEAR_MAX))
		tacit_document_fault(doc, "year", faults,
			"that is no year from 1990 to 2199",
			"write four digits, as in 2022");
}

/* In one zone or another every instant has the date before or after, too. */
static void check_instant(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_instant at;
	struct tacit_date date;
	int64_t days;

	if (!tacit_document_instant(doc, "at", &at) ||
		!tacit_document_date(doc, "date", &date))
		return;
	days = tacit_date_days(tacit_instant_utc_date(at)) -
		tacit_date_days(date);
	if (days < -1 || days > 1)
		tacit_document_fault(doc, "at", faults,
			"the instant is not on that date",
			"correct date or at");
}

/* Whoever raises the number must know what it stands for. */
static void check_format(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_err err = { 0 };

	if (!tacit_document_format_known(doc, &err))
		tacit_fault_add(
			faults, doc->path, err.line, err.hint, "%s", err.msg);
}

static void check_capacity(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const char *min = tacit_document_get(doc, "capacity-min");
	const char *max = tacit_document_get(doc, "capacity-max");
	uint64_t a;
	uint64_t b;

	if (tacit_str_number(tacit_str_of(min), UINT32_MAX, &a) &&
		tacit_str_number(tacit_str_of(max), UINT32_MAX, &b) && a > b)
		tacit_document_fault(doc, "capacity-max", faults,
			"it is smaller than capacity-min",
			"correct one of the two");
	else if (tacit_str_eqs(tacit_str_of(max), "0"))
		tacit_document_fault(doc, "capacity-max", faults,
			"there is room for nobody",
			"leave the line out where no number is said");
}

void tacit_document_check_rules(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t i;

	if (doc->at.lang)
		return;
	check_undoing(doc, faults);
	check_all_periods(doc, faults);
	check_year(doc, faults);
	for (i = 0; i < TACIT_COUNT(rules); i++) {
		if (rules[i].type == doc->at.type->id)
			tacit_document_check_row(doc, &rules[i].rule, faults);
	}
	if (doc->at.type->id == TACIT_NOTE)
		tacit_document_check_note(doc, faults);
	else if (doc->at.type->id == TACIT_COMMENT)
		tacit_document_check_comment(doc, faults);
	else if (doc->at.type->id == TACIT_ACT)
		check_instant(doc, faults);
	else if (doc->at.type->id == TACIT_BODY)
		check_format(doc, faults);
	else if (doc->at.type->id == TACIT_EVENT)
		check_capacity(doc, faults);
}
