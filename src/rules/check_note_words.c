/* check_note_words: the dates that the text of a note says. */
#include "rules/check_parts.h"

#include <string.h>

#include <tacit/language.h>

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

/* --- its own deadline -------------------------------------------------------- */

/* "by 30 June" may mean its end or its beginning, and that by any clock. */
static const struct {
	const char *lang;
	enum tacit_date_form form;
	const char *before;
	const char *after;
} ambiguous[] = {
	{ "en", TACIT_DATE_BY, "", "" },
	{ "en", TACIT_DATE_BEFORE, "", "" },
	{ "en", TACIT_DATE_PLAIN, "until ", "" },
	{ "en", TACIT_DATE_PLAIN, "till ", "" },
	{ "ru", TACIT_DATE_BY, "", "" },
	{ "kk", TACIT_DATE_BY, "", "" },
	{ "zh", TACIT_DATE_BY, "", "" },
	{ "zh", TACIT_DATE_PLAIN, "", "之前" },
	{ "zh", TACIT_DATE_PLAIN, "", "以前" },
};

/* "(that day not included)" says it, and so does "(24:00, ...)". */
static bool is_explained(struct tacit_str rest)
{
	return tacit_str_starts(rest, " (") || tacit_str_starts(rest, "（");
}

static void warn_ambiguous(const struct tacit_document *doc, const char *at,
	struct tacit_str words, const char *lang, struct tacit_date by,
	struct tacit_faults *faults)
{
	struct tacit_buf said = { 0 };

	tacit_language_date(&said, lang, TACIT_DATE_LAST, by);
	tacit_fault_warn(faults, doc->path, line_at(doc, at),
		tacit_document_has(doc, "issued")
			? "nothing, it is issued; in the next note: hour and "
			  "place, as tacit show says them"
			: "say it as tacit show does, with hour and place",
		"the deadline can be read in two ways: \"%.*s\"; in one: "
		"\"%s\"",
		(int)words.len, words.data, tacit_buf_cstr(&said));
	tacit_buf_clear(&said);
}

static void check_deadline(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	struct tacit_str body = one_line(&arena, doc->body);
	struct tacit_date by;
	size_t i;

	/* a note issued elsewhere says what it says */
	for (i = 0; tacit_document_date(doc, "comments-by", &by) &&
		!tacit_document_says(doc, "deadline-basis", "assumed") &&
		i < TACIT_COUNT(ambiguous);
		i++) {
		struct tacit_buf words = { 0 };
		size_t at;

		tacit_buf_adds(&words, ambiguous[i].before);
		tacit_language_date(
			&words, ambiguous[i].lang, ambiguous[i].form, by);
		tacit_buf_adds(&words, ambiguous[i].after);
		at = tacit_str_find(body, tacit_buf_cstr(&words));
		if (at != SIZE_MAX &&
			!is_explained(tacit_str_from(body, at + words.len)))
			warn_ambiguous(doc, doc->body.data + at,
				tacit_buf_str(&words), ambiguous[i].lang, by,
				faults);
		tacit_buf_clear(&words);
	}
	tacit_arena_clear(&arena);
}

void tacit_check_note_words(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_cited(check, doc, faults);
	check_deadline(doc, faults);
}
