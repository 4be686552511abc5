/* A comment beside its call, its state and the texts it speaks on. */
#include "rules/check_parts.h"

#include <string.h>

#include <tacit/language.h>

#include "document/received.h"

static bool is_before(struct tacit_date a, struct tacit_date b)
{
	return tacit_date_compare(a, b) < 0;
}

/* The body's zone, or UTC where it is not known. */
static const struct tacit_zone *zone_of(const struct tacit_check *check)
{
	static const struct tacit_zone utc = { 0 };
	const struct tacit_document *body = tacit_check_body(check);
	const char *name = body ? tacit_document_get(body, "zone") : NULL;
	const struct tacit_zone *zone =
		name && check->zone ? check->zone(check->ctx, name) : NULL;

	return zone ? zone : &utc;
}

/* The day of receipt in the body's zone; not set: it is not recorded. */
static struct tacit_date day_received(
	const struct tacit_check *check, const struct tacit_document *doc)
{
	struct tacit_instant received;
	struct tacit_date day = { 0 };

	if (tacit_document_received(doc, &received))
		return tacit_zone_date(zone_of(check), received, NULL);
	(void)tacit_document_date(doc, "known-by", &day);
	return day;
}

/* The note may let observers comment. */
static bool hears(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_document *member)
{
	const struct tacit_document *note =
		tacit_check_named(check, doc, "note", TACIT_NOTE);

	return note && tacit_document_says(member, "kind", "observer") &&
		tacit_document_says(note, "observers", "may-comment");
}

static const char *why_no_member(const struct tacit_document *member,
	struct tacit_date day, bool is_heard)
{
	struct tacit_date since;
	struct tacit_date until;

	if (!is_heard && !tacit_document_says(member, "kind", "member"))
		return tacit_document_get(member, "kind");
	if (!tacit_date_is_set(day))
		return NULL;
	if (tacit_document_date(member, "since", &since) &&
		is_before(day, since))
		return "not yet a member";
	if (tacit_document_date(member, "until", &until) &&
		!is_before(day, until))
		return "no longer a member";
	return NULL;
}

static void check_member(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *member =
		tacit_check_named(check, doc, "state", TACIT_MEMBER);
	struct tacit_date day = day_received(check, doc);
	struct tacit_arena arena = { 0 };
	struct tacit_buf on = { 0 };
	const char *why = member
		? why_no_member(member, day, hears(check, doc, member))
		: NULL;
	const struct tacit_value *names;
	const char *name;
	size_t count;

	if (why) {
		names = tacit_document_list(member, "name", &count);
		name = tacit_timed_at(&arena, names, count, day);
		tacit_language_date(&on, "en", TACIT_DATE_ON, day);
		tacit_fault_add(faults, doc->path,
			tacit_document_line(doc, "state"),
			"members comment: correct the state or the date, or "
			"record it elsewhere",
			"state: %s was %s%s%s", name ? name : member->at.id,
			why, on.len ? " " : "", tacit_buf_cstr(&on));
	}
	tacit_buf_clear(&on);
	tacit_arena_clear(&arena);
}

static void check_call_of_comment(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_document *note,
	struct tacit_faults *faults)
{
	const char *first = tacit_document_get(note, "extends");
	struct tacit_instant received;
	struct tacit_instant issued;
	struct tacit_arena arena = { 0 };

	if (first)
		tacit_document_fault(doc, "note", faults,
			"that note only moves the deadline of another",
			tacit_arena_printf(&arena,
				"comments stay under the first note, %s",
				first));
	else
		(void)tacit_check_call(check, doc, "note",
			"correct the note, or write area instead: what a "
			"state proposed outside any call",
			faults);
	if (tacit_document_instant(doc, "received", &received) &&
		tacit_document_instant(note, "issued", &issued) &&
		received.s < issued.s)
		tacit_document_warn(doc, "received", faults,
			"that is before the note was issued",
			"correct the instant, if it is mistaken");
	tacit_arena_clear(&arena);
}

static void check_day_of_decision(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *decision =
		tacit_check_named(check, doc, "decision", TACIT_DECISION);
	struct tacit_date day = day_received(check, doc);
	struct tacit_date decided;

	if (decision && tacit_date_is_set(day) &&
		tacit_document_date(decision, "date", &decided) &&
		is_before(day, decided))
		tacit_document_warn(doc,
			tacit_document_has(doc, "received") ? "received"
							    : "known-by",
			faults, "that is before the decision was taken",
			"correct the one that is mistaken");
}

/* Is the passage in something that the note circulated? */
static bool is_enclosed(const struct tacit_document *note, struct tacit_str id)
{
	size_t count;
	const struct tacit_value *pins =
		tacit_document_list(note, "encloses", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str pinned;
		struct tacit_str blob;

		if (tacit_pin_parse(
			    tacit_str_of(pins[i].text), &pinned, &blob) &&
			tacit_str_eq(pinned, id))
			return true;
	}
	return count == 0;
}

static void check_places(const struct tacit_document *doc,
	const struct tacit_document *note, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str rest = tacit_str_of(places[i].text);
		struct tacit_str id;

		if (!tacit_str_split(&rest, '#', &id) || is_enclosed(note, id))
			continue;
		tacit_fault_warn(faults, doc->path, places[i].line,
			"name the text that the note encloses, if it is "
			"mistaken",
			"place: %.*s was not circulated with %s", (int)id.len,
			id.data, note->at.id);
	}
}

static void check_receipt(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *body = tacit_check_body(check);

	if (!body || tacit_document_has(body, "receipts") ||
		tacit_document_has(doc, "received") ||
		tacit_document_has(doc, "known-by"))
		return;
	tacit_fault_add(faults, doc->path, 0,
		"without receipts the secretariat records comments: add "
		"received",
		"when it was received is not said, and this register has no "
		"receipts that would");
}

/* A reply answers what became of the state's own comment. */
static void check_reply(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *disposition =
		tacit_check_named(check, doc, "disposition", TACIT_DISPOSITION);

	if (disposition && doc->at.state && disposition->at.state &&
		strcmp(disposition->at.state, doc->at.state) != 0)
		tacit_document_fault(doc, "disposition", faults,
			"that is the outcome of another state's comment",
			"a state replies to what became of its own");
}

void tacit_check_comment(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *note =
		tacit_check_named(check, doc, "note", TACIT_NOTE);

	check_day_of_decision(check, doc, faults);
	check_member(check, doc, faults);
	check_receipt(check, doc, faults);
	check_reply(check, doc, faults);
	if (!note)
		return;
	check_call_of_comment(check, doc, note, faults);
	check_places(doc, note, faults);
}
