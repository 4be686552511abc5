/*
 * check_citations: what a text cites, beside the record: notes by their number
 * and date, and meetings of organs by their day.
 */
#include "rules/check_parts.h"

#include <string.h>

#include <tacit/language.h>

#include "document/note_number.h"

struct citing {
	const struct tacit_check *check;
	const struct tacit_document *doc;
	const struct tacit_document *original;
	const char *area; /* "nct-general/": of its measures; NULL: none */
	struct tacit_arena *arena;
	struct tacit_faults *faults;
};

/* --- notes ---------------------------------------------------------------------------- */

/* The note of that number and year, or NULL. */
static const struct tacit_document *note_of_year(
	const struct citing *c, const char *number, int year)
{
	const struct tacit_document *note = tacit_corpus_find(c->check->corpus,
		TACIT_NOTE, tacit_number_id(c->arena, year, number));

	return note && tacit_document_says(note, "number", number) ? note
								   : NULL;
}

/* Of the same office: both begin alike, to the first stroke. */
static bool is_of_office(const char *number, const char *own)
{
	const size_t len = own ? strcspn(own, "/") : 0;

	return len && own[len] && !strncmp(number, own, len + 1);
}

static void tell_other_date(const struct citing *c,
	const struct tacit_citation *cited, const struct tacit_document *note)
{
	tacit_fault_warn(c->faults, c->doc->path, cited->line,
		"keep the text as it is; correct the date in the record, if "
		"that is mistaken",
		"%s is cited here with another date than the record has, %s",
		cited->number, tacit_document_get(note, "date"));
}

/* What was issued is not mended; the record may be. */
static void tell_missing(
	const struct citing *c, const struct tacit_citation *cited)
{
	const char *remedy = "correct the number, or record that note: if only "
			     "as cited, with cited: yes";

	if (tacit_document_has(c->original, "issued"))
		tacit_fault_note(c->faults, c->doc->path, cited->line,
			"this register has no note %s, which is cited here",
			cited->number);
	else
		tacit_fault_warn(c->faults, c->doc->path, cited->line, remedy,
			"this register has no note %s", cited->number);
}

static void check_cited_note(
	const struct citing *c, const struct tacit_citation *cited, int year)
{
	const char *own = tacit_document_get(c->original, "number");
	const struct tacit_document *found = NULL;
	int back;

	if (own && !strcmp(cited->number, own))
		return;
	for (back = 0; back < TACIT_CITED_YEARS; back++) {
		const struct tacit_document *note =
			note_of_year(c, cited->number, year - back);
		struct tacit_date date;

		if (!note || !tacit_document_date(note, "date", &date))
			continue;
		found = found ? found : note;
		if (!cited->date.year || !tacit_date_compare(date, cited->date))
			return;
	}
	if (found)
		tell_other_date(c, cited, found);
	else if (is_of_office(cited->number, own))
		tell_missing(c, cited);
}

/* --- meetings --------------------------------------------------------------------------- */

static bool says_words(const char *text, const char *words)
{
	const size_t len = strlen(words);
	const char *at = text;

	while (len && (at = strstr(at, words))) {
		if ((at == text || !tacit_is_letter(at[-1])) &&
			!tacit_is_letter(at[len]))
			return true;
		at += len;
	}
	return false;
}

/* By its name; "Ministerial Meeting" is of the Ministerial Council. */
static bool names_organ(
	struct tacit_arena *arena, const char *sentence, struct tacit_str name)
{
	static const char *const meetings[] = { " Meeting", " Council",
		" Session", " Conference" };
	size_t is_one = TACIT_COUNT(meetings);
	size_t i;

	if (says_words(
		    sentence, tacit_arena_strndup(arena, name.data, name.len)))
		return true;
	for (i = 0; i < TACIT_COUNT(meetings); i++)
		if (tacit_str_ends(name, meetings[i]))
			is_one = i;
	if (is_one == TACIT_COUNT(meetings))
		return false;
	name.len -= strlen(meetings[is_one]);
	for (i = 0; i < TACIT_COUNT(meetings); i++)
		if (says_words(sentence,
			    tacit_arena_printf(arena, "%.*s%s", (int)name.len,
				    name.data, meetings[i])))
			return true;
	return false;
}

/* What the record has of the organ in that month, and on none of the days. */
struct meeting {
	struct tacit_str code;
	struct tacit_str name;
	const struct tacit_document *other;
	struct tacit_date date;
	bool is_there; /* it has that day, too */
};

static bool is_of_organ(
	const struct tacit_document *doc, const struct meeting *meeting)
{
	const char *by = doc->at.type->id == TACIT_MEASURE
		? tacit_document_get(doc, "adopted-by")
		: tacit_document_get(doc, "organ");

	return by &&
		(tacit_str_eqs(meeting->code, by) ||
			tacit_str_eqs(meeting->name, by));
}

static void compare_day(struct meeting *meeting,
	const struct tacit_document *doc, const struct tacit_citation *cited)
{
	struct tacit_date date;

	if (!is_of_organ(doc, meeting) ||
		!tacit_document_date(doc,
			doc->at.type->id == TACIT_MEASURE ? "adopted-on"
							  : "date",
			&date) ||
		date.year != cited->date.year ||
		date.month != cited->date.month)
		return;
	if (tacit_date_compare(date, cited->date) >= 0 &&
		tacit_date_compare(date, cited->until) <= 0)
		meeting->is_there = true;
	else if (!meeting->other) {
		meeting->other = doc;
		meeting->date = date;
	}
}

static void check_meeting(const struct citing *c, struct meeting *meeting,
	const struct tacit_citation *cited)
{
	const struct tacit_corpus *corpus = c->check->corpus;
	struct tacit_buf day = { 0 };
	size_t i;

	for (i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];

		if (doc->at.type && !doc->at.lang &&
			(doc->at.type->id == TACIT_DECISION ||
				(doc->at.type->id == TACIT_MEASURE && c->area &&
					!strncmp(doc->at.id, c->area,
						strlen(c->area)))))
			compare_day(meeting, doc, cited);
	}
	if (!meeting->other || meeting->is_there)
		return;
	tacit_language_date(&day, "en", TACIT_DATE_PLAIN, meeting->date);
	tacit_fault_warn(c->faults, c->doc->path, cited->line,
		"correct the one that is mistaken",
		"%s is cited here for %.*s; the record has %s (%s)",
		cited->words, (int)meeting->name.len, meeting->name.data,
		tacit_buf_cstr(&day), meeting->other->at.id);
	tacit_buf_clear(&day);
}

static void check_cited_day(
	const struct citing *c, const struct tacit_citation *cited)
{
	const struct tacit_document *body = tacit_check_body(c->check);
	const struct tacit_value *organs;
	size_t count = 0;
	size_t i;

	organs = body ? tacit_document_list(body, "organs", &count) : NULL;
	for (i = 0; i < count; i++) {
		struct meeting meeting = { 0 };
		struct tacit_str rest = tacit_str_of(organs[i].text);

		if (!tacit_str_split(&rest, ' ', &meeting.code))
			continue;
		meeting.name = rest;
		if (names_organ(c->arena, cited->sentence, rest) ||
			names_organ(c->arena, cited->sentence, meeting.code))
			check_meeting(c, &meeting, cited);
	}
}

const char *tacit_cited_area(
	struct tacit_arena *arena, const struct tacit_document *doc)
{
	const char *area = doc->at.type->id == TACIT_PAPER
		? doc->at.id
		: tacit_document_get(doc, "area");

	return area ? tacit_arena_printf(
			      arena, "%.*s/", (int)strcspn(area, "/"), area)
		    : NULL;
}

void tacit_check_citations(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_document *original,
	struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	struct tacit_citations all = { 0 };
	const struct citing c = { check, doc, original ? original : doc,
		tacit_cited_area(&arena, original ? original : doc), &arena,
		faults };
	const enum tacit_type_id type = c.original->at.type->id;
	const int year =
		type == TACIT_NOTE ? tacit_number_year(c.original->at.id) : 0;
	bool is_settled;
	size_t i;

	if (check->citations && (type == TACIT_NOTE || type == TACIT_PAPER))
		check->citations(doc, &arena, &all);
	is_settled = all.count && tacit_check_is_settled(check, c.original);
	for (i = 0; i < all.count; i++)
		if (all.list[i].number && year)
			check_cited_note(&c, &all.list[i], year);
		else if (!all.list[i].number && !is_settled)
			check_cited_day(&c, &all.list[i]);
	tacit_arena_clear(&arena);
}
