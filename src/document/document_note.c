/* A note: what its call needs, and what only a note that was issued has. */
#include "document/document_rules.h"

#include "document/document_rows.h"

static const struct tacit_key_rule of_call[] = {
	{ TACIT_KEYS_NEEDS, "cutoff", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "deadline-basis", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "closes", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "offset", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "silence", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "broken-by", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "if-broken", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "separable", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "observers", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "round", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "scope", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "extends", .other = "comments-by" },
	{ TACIT_KEYS_NEEDS, "broken-by", .other = "silence" },
	{ TACIT_KEYS_NEEDS, "if-broken", .other = "silence" },
	{ TACIT_KEYS_NEEDS, "closes", .other = "offset" },
	{ TACIT_KEYS_NEEDS, "offset", .other = "closes" },
	{ TACIT_KEYS_NEEDS, "closes", .other = "zone" },
	{ TACIT_KEYS_NEEDS, "closes-other", .other = "closes" },
	{ TACIT_KEYS_ONLY, "closes-other", "deadline-basis", "assumed",
		"only a deadline that is assumed is read in two ways",
		"remove the line: it is written when the note is issued" },
	{ 0 },
};

static const char only_procedure[] = "only a note under which silence adopts "
				     "or endorses has it";
static const char no_procedure[] = "remove the line, or say what silence does";
static const char none_is_none[] = "that asks for none";
static const char leave_out[] = "remove the line, or write 1 or more";
static const struct tacit_key_rule of_silence[] = {
	{ TACIT_KEYS_ONLY, "break", "silence", "adopt endorse", only_procedure,
		no_procedure },
	{ TACIT_KEYS_ONLY, "objections-needed", "silence", "adopt endorse",
		only_procedure, no_procedure },
	{ TACIT_KEYS_ONLY, "justification", "silence", "adopt endorse",
		only_procedure, no_procedure },
	{ TACIT_KEYS_ONLY, "replies-needed", "silence", "adopt endorse",
		only_procedure, no_procedure },
	{ TACIT_KEYS_ONLY, "notice", "silence", "adopt endorse", only_procedure,
		no_procedure },
	{ TACIT_KEYS_NEVER, "objections-needed", "objections-needed", "0",
		none_is_none, leave_out },
	{ TACIT_KEYS_NEVER, "replies-needed", "replies-needed", "0",
		none_is_none, leave_out },
	{ TACIT_KEYS_NEVER, "separable", "break", "final",
		"texts with results of their own are not ended by one "
		"objection",
		"remove one of the two" },
	{ 0 },
};

/* Known by number and date: then nothing else can be known of it. */
static const char known[] = "the note is known by its number and date only";
static const char no_line[] = "remove the line, or \"cited\"";
static const struct tacit_key_rule of_cited[] = {
	{ TACIT_KEYS_NEVER, "issued", NULL, NULL, known, no_line },
	{ TACIT_KEYS_NEVER, "comments-by", NULL, NULL, known, no_line },
	{ TACIT_KEYS_NEVER, "encloses", NULL, NULL, known, no_line },
	{ TACIT_KEYS_NEVER, "concludes", NULL, NULL, known, no_line },
	{ 0 },
};

/* A call that was issued is resolved: its instant rules from then on. */
static const struct tacit_key_rule of_issued_call[] = {
	{ TACIT_KEYS_REQUIRED, "closes", .other = "issued" },
	{ 0 },
};

static const struct tacit_key_rule of_issued[] = {
	{ TACIT_KEYS_PINNED, "encloses", .what = "was circulated",
		.remedy = "leave issuing to tacit circulate, which pins the "
			  "texts" },
	{ 0 },
};

static const struct tacit_key_rule of_draft[] = {
	{ TACIT_KEYS_NEVER, "closes", .what = "the note is not issued yet",
		.remedy = "remove it; tacit circulate writes it" },
	{ 0 },
};

static const struct tacit_key_rule of_links[] = {
	{ TACIT_KEYS_NOT_BOTH, "extends", .other = "concludes" },
	{ TACIT_KEYS_NOT_ITSELF, "extends", .what = "the note names itself",
		.remedy = "write the id of the note with the call" },
	{ TACIT_KEYS_NOT_ITSELF, "concludes", .what = "the note names itself",
		.remedy = "write the id of the note with the call" },
	{ TACIT_KEYS_NOT_ITSELF, "corrects", .what = "the note names itself",
		.remedy = "write the id of the other note" },
	{ TACIT_KEYS_NOT_ITSELF, "adds-to", .what = "the note names itself",
		.remedy = "write the id of the other note" },
	{ TACIT_KEYS_NOT_ITSELF, "revises", .what = "the note names itself",
		.remedy = "write the id of the other note" },
	{ TACIT_KEYS_NOT_ITSELF, "refers-to", .what = "the note names itself",
		.remedy = "remove the line" },
	{ 0 },
};

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
		if (tacit_document_lists(doc, "broken-by", kinds[i].text))
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

static void check_stage(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_key_rule *rows = of_draft;

	if (tacit_document_is_yes(doc, "cited")) {
		rows = of_cited;
	} else if (tacit_document_has(doc, "issued")) {
		rows = of_issued;
		if (tacit_document_has(doc, "comments-by"))
			tacit_document_check_rows(doc, of_issued_call, faults);
	}
	tacit_document_check_rows(doc, rows, faults);
}

void tacit_document_check_note(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_document_check_rows(doc, of_call, faults);
	tacit_document_check_rows(doc, of_silence, faults);
	check_stage(doc, faults);
	check_closes(doc, faults);
	check_invitation(doc, faults);
	check_days(doc, faults);
	tacit_document_check_rows(doc, of_links, faults);
}
