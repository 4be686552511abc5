/* A note: what its call needs, and what only a note that was issued has. */
#include "document/document_parts.h"

#include <stdlib.h>
#include <string.h>

#include "document/document_ask.h"

static const char *const of_call[] = { "cutoff", "deadline-basis", "closes",
	"offset", "silence", "broken-by", "if-broken", "separable", "extends" };

static void check_call_keys(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t i;

	for (i = 0; i < sizeof(of_call) / sizeof(*of_call); i++)
		tacit_ask_needs(doc, of_call[i], "comments-by", faults);
	tacit_ask_needs(doc, "broken-by", "silence", faults);
	tacit_ask_needs(doc, "if-broken", "silence", faults);
	tacit_ask_needs(doc, "closes", "offset", faults);
	tacit_ask_needs(doc, "offset", "closes", faults);
	tacit_ask_needs(doc, "closes", "zone", faults);
}

/* A call that was issued is resolved: its instant rules from then on. */
static void check_issued(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *pins =
		tacit_document_list(doc, "encloses", &count);
	size_t i;

	if (tacit_document_has(doc, "comments-by"))
		tacit_ask_required(doc, "closes", "issued", faults);
	for (i = 0; i < count; i++) {
		struct tacit_str id;
		struct tacit_str blob;

		if (tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob) &&
			!blob.len)
			tacit_fault_add(faults, doc->path, pins[i].line,
				"leave issuing to tacit circulate, which pins "
				"the texts",
				"encloses: \"%s\" does not say which text was "
				"circulated",
				pins[i].text);
	}
}

static void check_draft(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	if (tacit_document_has(doc, "closes"))
		tacit_document_fault(doc, "closes", faults,
			"the note is not issued yet",
			"remove it; tacit circulate writes it");
}

/* Known by number and date: then nothing else can be known of it. */
static void check_cited(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const unknown[] = { "issued", "comments-by",
		"encloses", "concludes" };
	size_t i;

	for (i = 0; i < sizeof(unknown) / sizeof(*unknown); i++) {
		if (tacit_document_has(doc, unknown[i]))
			tacit_document_fault(doc, unknown[i], faults,
				"the note is known by its number and date only",
				"remove the line, or \"cited\"");
	}
}

/*
 * By the offset stored beside it, the instant is comments-by at the cutoff;
 * where the clocks skip that hour the offset is that before the gap.
 */
static void check_closes(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const char *clock = tacit_document_get(doc, "cutoff");
	struct tacit_instant closes;
	struct tacit_date day;
	int64_t said;
	int offset;
	int seconds = TACIT_DAY_S;

	if (!tacit_document_instant(doc, "closes", &closes) ||
		!tacit_document_date(doc, "comments-by", &day) ||
		!tacit_offset_parse(
			tacit_str_of(tacit_document_get(doc, "offset")),
			&offset))
		return;
	if (clock && !tacit_clock_parse(tacit_str_of(clock), &seconds))
		return;
	said = tacit_date_days(day) * TACIT_DAY_S + seconds;
	if (closes.s + offset != said)
		tacit_document_fault(doc, "closes", faults,
			"that is another instant than comments-by at the "
			"cutoff in that offset",
			"keep what the note said, and correct the other");
}

static bool has_value(
	const struct tacit_document *doc, const char *key, const char *word)
{
	size_t count;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strcmp(values[i].text, word))
			return true;
	}
	return false;
}

/* "comments and proposals" are asked for, "comments" alone stop it. */
static void check_invitation(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *kinds =
		tacit_document_list(doc, "invites", &count);
	const char *missing = NULL;
	size_t named = 0;
	size_t i;

	if (!tacit_document_has(doc, "broken-by"))
		return;
	for (i = 0; i < count; i++) {
		if (has_value(doc, "broken-by", kinds[i].text))
			named++;
		else
			missing = kinds[i].text;
	}
	if (!named || !missing)
		return;
	tacit_fault_warn(faults, doc->path,
		tacit_document_line(doc, "broken-by"),
		"where the note leaves it open, name all that it invites, "
		"and list broken-by under inferred",
		"broken-by: the note invites \"%s\", and silence would not "
		"be broken by it",
		missing);
}

/* --- the days ------------------------------------------------------------- */

static void check_days(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_date date;
	struct tacit_date by;
	struct tacit_instant issued;
	struct tacit_instant closes;
	int64_t days;

	if (!tacit_document_date(doc, "date", &date))
		return;
	if (tacit_document_date(doc, "comments-by", &by) &&
		tacit_date_compare(by, date) < 0)
		tacit_document_warn(doc, "comments-by", faults,
			"the deadline is before the date of the note",
			"compare it with the note; if that is what it says, "
			"note it under stated");
	if (!tacit_document_instant(doc, "issued", &issued))
		return;
	days = tacit_date_days(tacit_instant_utc_date(issued)) -
		tacit_date_days(date);
	if (days < -1 || days > 1)
		tacit_document_warn(doc, "issued", faults,
			"it is more than a day away from the date of the note",
			"correct the one that is mistaken");
	if (tacit_document_instant(doc, "closes", &closes) &&
		closes.s <= issued.s)
		tacit_document_warn(doc, "closes", faults,
			"the call was closed when the note was issued",
			"correct the instant that is mistaken");
}

static void check_links(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "extends", "concludes" };
	size_t i;

	tacit_ask_not_both(doc, "extends", "concludes", faults);
	for (i = 0; i < 2; i++) {
		if (tacit_document_says(doc, keys[i], doc->at.id))
			tacit_document_fault(doc, keys[i], faults,
				"the note names itself",
				"write the id of the note with the call");
	}
	if (has_value(doc, "refers-to", doc->at.id))
		tacit_document_fault(doc, "refers-to", faults,
			"the note names itself", "remove the line");
}

void tacit_document_check_note(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_call_keys(doc, faults);
	if (tacit_document_is_yes(doc, "cited"))
		check_cited(doc, faults);
	else if (tacit_document_has(doc, "issued"))
		check_issued(doc, faults);
	else
		check_draft(doc, faults);
	check_closes(doc, faults);
	check_invitation(doc, faults);
	check_days(doc, faults);
	check_links(doc, faults);
}
