/* check_note_words: how the text of a note says its own deadline. */
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

void tacit_check_note_words(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_deadline(doc, faults);
}
