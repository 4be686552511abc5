/* A note beside the zone data of today, its area and the notes it names. */
#include "rules/check_parts.h"

#include <string.h>

#include <tacit/deadline.h>
#include <tacit/language.h>

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
		"if-broken", "separable", "encloses" };
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

/* NCT/G/778 belongs to the area whose code is NCT/G. */
static void check_code(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const char *number = tacit_document_get(doc, "number");
	const struct tacit_document *area =
		tacit_check_named(check, doc, "area", TACIT_AREA);
	const char *code = area ? tacit_document_get(area, "code") : NULL;
	size_t len = code ? strlen(code) : 0;

	if (!code || !number ||
		(tacit_str_starts(tacit_str_of(number), code) &&
			number[len] == '/'))
		return;
	tacit_fault_warn(faults, doc->path, tacit_document_line(doc, "area"),
		"correct the one that is mistaken",
		"area: notes of %s begin with %s, this one is %s", area->at.id,
		code, number);
}

/* --- dates of other notes ---------------------------------------------------- */

/* "of 28 March 2022", "dated ...", "от ...": the date, or nothing. */
static struct tacit_str cited_date(struct tacit_str after)
{
	static const char *const words[] = { " of ", " dated ", " от ", ", " };
	struct tacit_str line = after;
	size_t i;

	(void)tacit_str_split(&after, '.', &line);
	for (i = 0; i < TACIT_COUNT(words); i++) {
		size_t len = strlen(words[i]);

		if (tacit_str_starts(line, words[i]) && line.len > len &&
			tacit_is_digit(line.data[len]))
			return tacit_str_from(line, len);
	}
	return (struct tacit_str){ 0 };
}

/* Has it a day, a word and four digits, as dates in words have? */
static bool is_date_in_words(struct tacit_str text)
{
	struct tacit_str day;
	struct tacit_str month;
	uint64_t n;

	return tacit_str_split(&text, ' ', &day) &&
		tacit_str_number(day, 31, &n) &&
		tacit_str_split(&text, ' ', &month) && month.len > 2 &&
		(month.data[0] < '0' || month.data[0] > '9') && text.len >= 4 &&
		tacit_str_number((struct tacit_str){ text.data, 4 }, 9999, &n);
}

static bool says_date(struct tacit_str text, struct tacit_date date)
{
	static const char *const languages[] = { "en", "ru" };
	size_t i;

	for (i = 0; i < 2; i++) {
		struct tacit_buf words = { 0 };
		bool is_same;
		size_t end;

		tacit_language_date(
			&words, languages[i], TACIT_DATE_PLAIN, date);
		end = tacit_str_find(tacit_buf_str(&words), " года");
		if (end != SIZE_MAX)
			tacit_buf_truncate(&words, end); /* "г." stands, too */
		is_same = tacit_str_starts(text, tacit_buf_cstr(&words));
		tacit_buf_clear(&words);
		if (is_same)
			return true;
	}
	return false;
}

static unsigned line_at(const struct tacit_document *doc, const char *at)
{
	unsigned line = doc->header.body_line;
	const char *p;

	for (p = doc->body.data; p < at; p++)
		line += *p == '\n';
	return line;
}

/* Newlines are blanks to a reader: NCT/G/375 of 28 March\n2022. */
static struct tacit_str one_line(
	struct tacit_arena *arena, struct tacit_str text)
{
	char *copy = tacit_arena_strndup(arena, text.data, text.len);
	size_t i;

	for (i = 0; i < text.len; i++) {
		if (copy[i] == '\n')
			copy[i] = ' ';
	}
	return (struct tacit_str){ copy, text.len };
}

static void check_one_cited(const struct tacit_document *doc,
	const struct tacit_document *note, struct tacit_arena *arena,
	struct tacit_faults *faults)
{
	const char *number = tacit_document_get(note, "number");
	struct tacit_str body = one_line(arena, doc->body);
	struct tacit_str rest = body;
	struct tacit_date date;
	size_t at;

	if (!number || !*number || !tacit_document_date(note, "date", &date))
		return;
	while ((at = tacit_str_find(rest, number)) != SIZE_MAX) {
		struct tacit_str found;

		rest = tacit_str_from(rest, at + strlen(number));
		found = cited_date(rest);
		if (!is_date_in_words(found) || says_date(found, date))
			continue;
		tacit_fault_warn(faults, doc->path,
			line_at(doc, doc->body.data + (rest.data - body.data)),
			"keep the text as it is; correct the date in the "
			"record, if that is mistaken",
			"%s is cited here with another date than the record "
			"has, %s",
			number, tacit_document_get(note, "date"));
	}
}

static void check_cited(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "refers-to", "extends",
		"concludes" };
	struct tacit_arena arena = { 0 };
	size_t i;
	size_t k;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		size_t count;
		const struct tacit_value *ids =
			tacit_document_list(doc, keys[i], &count);

		for (k = 0; k < count; k++) {
			const struct tacit_document *note = tacit_corpus_find(
				check->corpus, TACIT_NOTE, ids[k].text);

			if (note)
				check_one_cited(doc, note, &arena, faults);
		}
	}
	tacit_arena_clear(&arena);
}

void tacit_check_note(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_closes(check, doc, faults);
	check_extension(check, doc, faults);
	check_extension_keys(doc, faults);
	check_code(check, doc, faults);
	(void)tacit_check_call(check, doc, "concludes",
		"correct the note that it concludes", faults);
	check_cited(check, doc, faults);
}
