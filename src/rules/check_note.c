/* A note beside the zone data of today, its area and the notes it names. */
#include "rules/check_parts.h"

#include <string.h>

#include <tacit/deadline.h>
#include <tacit/language.h>

#include "document/note_number.h"

static bool read_terms(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_deadline_terms *terms)
{
	const char *zone = tacit_document_get(doc, "zone");
	const char *cutoff = tacit_document_get(doc, "cutoff");

	*terms = (struct tacit_deadline_terms){ .cutoff_s = TACIT_CUTOFF_AFTER,
		.is_assumed =
			tacit_document_says(doc, "deadline-basis", "assumed") };
	if (!check->zone || !zone ||
		!tacit_document_date(doc, "comments-by", &terms->by))
		return false;
	terms->zone = check->zone(check->ctx, zone);
	return terms->zone &&
		(!cutoff ||
			tacit_clock_parse(
				tacit_str_of(cutoff), &terms->cutoff_s));
}

static void check_instant(const struct tacit_document *doc, const char *key,
	struct tacit_instant today, struct tacit_faults *faults)
{
	const struct tacit_clock utc = { 0 };
	struct tacit_instant stored;
	struct tacit_buf now = { 0 };

	if (!tacit_document_instant(doc, key, &stored) ||
		!tacit_instant_is_set(today) || today.s == stored.s)
		return;
	tacit_language_moment(&now, "en", today, &utc);
	tacit_fault_warn(faults, doc->path, tacit_document_line(doc, key),
		"nothing, if the note was issued with it: what is stored "
		"rules; else correct zone, cutoff or closes",
		"%s: the zone data of today would give another instant, %s",
		key, tacit_buf_cstr(&now));
	tacit_buf_clear(&now);
}

/* Zone data change; what the note stored goes on to rule. */
static void check_closes(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_deadline_terms terms;
	struct tacit_deadline today;
	struct tacit_err ignored = { 0 };

	if (!read_terms(check, doc, &terms) ||
		!tacit_deadline_resolve(&terms, &today, &ignored))
		return;
	check_instant(doc, "closes", today.closes, faults);
	check_instant(doc, "closes-other", today.other_closes, faults);
}

static void check_extension(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *first = tacit_check_call(check, doc,
		"extends", "correct the note that it extends", faults);
	struct tacit_instant issued;
	struct tacit_instant closes;
	struct tacit_instant before;

	if (!first)
		return;
	if (tacit_document_has(first, "extends"))
		tacit_document_fault(doc, "extends", faults,
			"that note is an extension itself",
			"write the first note of the call");
	if (!tacit_document_instant(first, "closes", &before))
		return;
	if (tacit_document_instant(doc, "closes", &closes) &&
		closes.s <= before.s)
		tacit_document_fault(doc, "closes", faults,
			"an extension moves the deadline later, not earlier",
			"correct comments-by; a call is not cut short");
	/* a further extension may come after the first deadline */
	if (tacit_document_instant(doc, "issued", &issued) &&
		issued.s >= before.s)
		tacit_document_warn(doc, "issued", faults,
			"the first deadline had passed",
			"an extension counts only while the call is open");
}

static void check_extension_keys(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const fixed[] = { "silence", "broken-by",
		"if-broken", "separable", "encloses", "round", "scope" };
	size_t i;

	if (!tacit_document_has(doc, "extends"))
		return;
	for (i = 0; i < TACIT_COUNT(fixed); i++) {
		if (tacit_document_has(doc, fixed[i]))
			tacit_document_warn(doc, fixed[i], faults,
				"an extension changes nothing but the deadline",
				"remove the line; the first note's holds");
	}
}

/* NCT/G/778 belongs to the area whose code is NCT/G; a body may say how its
 * notes are numbered. */
static void check_code(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const char *number = tacit_document_get(doc, "number");
	const struct tacit_document *area =
		tacit_check_named(check, doc, "area", TACIT_AREA);
	const char *code = area ? tacit_document_get(area, "code") : NULL;
	const struct tacit_document *body = tacit_check_body(check);
	const char *form =
		body ? tacit_document_get(body, "number-form") : NULL;
	struct tacit_date date = { 0 };

	(void)tacit_document_date(doc, "date", &date);
	if (!number || (!code && tacit_number_has_area(form)) ||
		tacit_number_fits(form, code, date.year, number))
		return;
	if (form && tacit_number_has_area(form))
		tacit_fault_warn(faults, doc->path,
			tacit_document_line(doc, "number"),
			"correct the one that is mistaken",
			"number: this body numbers its notes as in %s, where "
			"AREA is the area's code, %s; this one is %s",
			form, code, number);
	else if (form)
		tacit_fault_warn(faults, doc->path,
			tacit_document_line(doc, "number"),
			"correct the one that is mistaken",
			"number: this body numbers its notes as in %s, this "
			"one is %s",
			form, number);
	else
		tacit_fault_warn(faults, doc->path,
			tacit_document_line(doc, "area"),
			"correct the one that is mistaken",
			"area: notes of %s begin with %s, this one is %s",
			area->at.id, code, number);
}

static void check_holiday(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *body = tacit_check_body(check);
	const char *by = tacit_document_get(doc, "comments-by");

	if (body && by && tacit_document_lists(body, "holidays", by))
		tacit_document_warn(doc, "comments-by", faults,
			"the secretariat is closed on that day",
			"choose another day, or nothing: the day counts as "
			"any other");
}

/* Said while it can be changed. */
static void check_weekend(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_date by;

	if (!tacit_document_has(doc, "issued") &&
		tacit_document_date(doc, "comments-by", &by) &&
		tacit_date_weekday(by) > 5)
		tacit_document_warn(doc, "comments-by", faults,
			"a Saturday or a Sunday",
			"choose another day, or nothing: the day counts as "
			"any other");
}

void tacit_check_note(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_closes(check, doc, faults);
	check_extension(check, doc, faults);
	check_extension_keys(doc, faults);
	check_code(check, doc, faults);
	check_holiday(check, doc, faults);
	check_weekend(doc, faults);
	(void)tacit_check_call(check, doc, "concludes",
		"correct the note that it concludes", faults);
	tacit_check_note_words(doc, faults);
}
