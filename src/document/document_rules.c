/* What the keys of one document ask of each other, type by type. */
#include "document/document_parts.h"

#include <string.h>

#include "document/document_ask.h"

/* --- asking two keys ------------------------------------------------------ */

void tacit_ask_needs(const struct tacit_document *doc, const char *key,
	const char *needed, struct tacit_faults *faults)
{
	if (!tacit_document_has(doc, key) || tacit_document_has(doc, needed))
		return;
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, key),
		"add the one, or remove the other",
		"\"%s\" says something only beside \"%s\"", key, needed);
}

void tacit_ask_not_both(const struct tacit_document *doc, const char *a,
	const char *b, struct tacit_faults *faults)
{
	if (!tacit_document_has(doc, a) || !tacit_document_has(doc, b))
		return;
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, b),
		"keep one of the two", "\"%s\" and \"%s\" exclude each other",
		a, b);
}

void tacit_ask_one(const struct tacit_document *doc, const char *a,
	const char *b, struct tacit_faults *faults)
{
	tacit_ask_not_both(doc, a, b, faults);
	if (tacit_document_has(doc, a) || tacit_document_has(doc, b))
		return;
	tacit_fault_add(faults, doc->path, 0, "add one of the two",
		"neither \"%s\" nor \"%s\" is there", a, b);
}

void tacit_ask_required(const struct tacit_document *doc, const char *key,
	const char *by, struct tacit_faults *faults)
{
	if (tacit_document_has(doc, key))
		return;
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, by),
		"add it", "\"%s: %s\" needs the key \"%s\"", by,
		tacit_document_get(doc, by), key);
}

void tacit_ask_order(const struct tacit_document *doc, const char *first,
	const char *second, bool may_be_equal, struct tacit_faults *faults)
{
	struct tacit_date a;
	struct tacit_date b;
	int order;

	if (!tacit_document_date(doc, first, &a) ||
		!tacit_document_date(doc, second, &b))
		return;
	order = tacit_date_compare(a, b);
	if (order < 0 || (order == 0 && may_be_equal))
		return;
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, second),
		"correct one of the two days",
		"\"%s\" is not later than \"%s\"", second, first);
}

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
		const char *nearest;
		const struct tacit_key *key =
			tacit_document_key(doc, field->key, &nearest);

		if (key && key->kind == TACIT_KEY_TIMED)
			check_periods(doc, field, faults);
	}
}

/* --- type by type ---------------------------------------------------------- */

/* The first word of a value: an organ's code, a state's. */
static struct tacit_str first_word(const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str word = { 0 };

	(void)tacit_str_split(&rest, ' ', &word);
	return word;
}

static void check_distinct(const struct tacit_document *doc, const char *key,
	const char *what, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;
	size_t j;

	for (i = 1; i < count; i++) {
		for (j = 0; j < i; j++) {
			if (!tacit_str_eq(first_word(values[i].text),
				    first_word(values[j].text)) ||
				!strcmp(values[i].text, values[j].text))
				continue;
			tacit_fault_add(faults, doc->path, values[i].line,
				"keep one of the two", "%s: %s twice: %s", key,
				what, values[i].text);
		}
	}
}

static void check_body(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_distinct(doc, "organs", "one organ stands there", faults);
}

static void check_member(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_ask_order(doc, "since", "until", false, faults);
}

static void check_paper(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	if (tacit_document_says(doc, "annex-of", doc->at.id))
		tacit_document_fault(doc, "annex-of", faults,
			"the paper names itself",
			"write the id of the paper to which it is annexed");
	tacit_ask_needs(doc, "capacity", "prepared-by", faults);
}

static void check_disposition(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	if (tacit_document_says(doc, "outcome", "not-incorporated"))
		tacit_ask_required(doc, "reason", "outcome", faults);
}

static void check_act(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	bool to_organ = tacit_document_says(doc, "kind", "submitted");

	if (to_organ)
		tacit_ask_required(doc, "organ", "kind", faults);
	else if (tacit_document_has(doc, "organ") &&
		!tacit_document_says(doc, "kind", "notified"))
		tacit_document_fault(doc, "organ", faults,
			"only submitted and notified have an organ",
			"remove the line");
}

static void check_decision(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const of_texts[] = { "agreed", "approved",
		"approved-under-silence", "returned" };
	size_t count;
	const struct tacit_value *pins =
		tacit_document_list(doc, "documents", &count);
	size_t i;

	for (i = 0; i < sizeof(of_texts) / sizeof(*of_texts); i++) {
		if (tacit_document_says(doc, "outcome", of_texts[i]))
			tacit_ask_required(doc, "documents", "outcome", faults);
	}
	if (tacit_document_says(doc, "outcome", "approved-under-silence"))
		tacit_ask_required(doc, "call", "outcome", faults);
	if (tacit_document_says(doc, "outcome", "reviewed"))
		tacit_ask_required(doc, "year", "outcome", faults);
	for (i = 0; i < count; i++) {
		struct tacit_str id;
		struct tacit_str blob;

		if (tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob) &&
			!blob.len)
			tacit_fault_add(faults, doc->path, pins[i].line,
				"add the blob of that text; tacit decide "
				"does it",
				"documents: \"%s\" does not say which text "
				"was decided on",
				pins[i].text);
	}
}

static void check_year(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults)
{
	uint64_t year;
	const char *text = tacit_document_get(doc, key);

	if (!text || !tacit_str_number(tacit_str_of(text), UINT32_MAX, &year))
		return;
	if (year < TACIT_YEAR_MIN || year > TACIT_YEAR_MAX)
		tacit_document_fault(doc, key, faults,
			"that is no year from 1990 to 2199",
			"write four digits, as in 2022");
}

static void check_progress(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_ask_one(doc, "state", "by-coordinator", faults);
}

static void check_focal_point(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_ask_order(doc, "since", "until", false, faults);
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
}

static void check_event(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_ask_order(doc, "starts", "ends", true, faults);
	tacit_ask_order(doc, "register-by", "ends", true, faults);
	tacit_ask_needs(doc, "cutoff", "register-by", faults);
	check_capacity(doc, faults);
}

static void check_event_report(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_distinct(doc, "participants", "one state stands there", faults);
	if (!tacit_document_says(doc, "held", "held") &&
		tacit_document_has(doc, "participants"))
		tacit_document_fault(doc, "participants", faults,
			"the event was not held",
			"remove them, or write held: held");
}

typedef void (*check_fn)(
	const struct tacit_document *doc, struct tacit_faults *faults);

static const check_fn checks[TACIT_TYPE_COUNT] = {
	[TACIT_BODY] = check_body,
	[TACIT_MEMBER] = check_member,
	[TACIT_PAPER] = check_paper,
	[TACIT_NOTE] = tacit_document_check_note,
	[TACIT_COMMENT] = tacit_document_check_comment,
	[TACIT_DISPOSITION] = check_disposition,
	[TACIT_ACT] = check_act,
	[TACIT_DECISION] = check_decision,
	[TACIT_PROGRESS] = check_progress,
	[TACIT_FOCAL_POINT] = check_focal_point,
	[TACIT_EVENT] = check_event,
	[TACIT_EVENT_REPORT] = check_event_report,
};

void tacit_document_check_rules(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	if (doc->at.lang)
		return;
	check_undoing(doc, faults);
	check_all_periods(doc, faults);
	check_year(doc, "year", faults);
	if (checks[doc->at.type->id])
		checks[doc->at.type->id](doc, faults);
}
