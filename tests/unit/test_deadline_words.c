/* What the words of a text leave open of until when it asks for something. */
#include <string.h>

#include <tacit/buf.h>

#include "facts/deadline_words.h"
#include "suite.h"

#define PAPER "plans/test/paper.md", "area: test\nkind: other\ntitle: T"
#define NOTE                                                  \
	"notes/2035/x-1.md",                                  \
		"number: X/1\ndate: 2035-01-02\nsubject: S\n" \
		"comments-by: 2035-06-29\nzone: Asia/Almaty"
#define EVENT               \
	"events/2035/e.md", \
		"areas:\n  - test\ntitle: T\nregister-by: 2035-06-29"

/* "6: WORDS" of each warning, by its line. */
static const struct {
	const char *path;
	const char *head;
	const char *body;
	const char *told[4]; /* pieces, in this order, and no other */
} rows[] = {
	{ PAPER, "Nothing is asked by 30 June 2035.", { NULL } },
	{ PAPER, "Comments by 29 June 2035, 18:00 (UTC+5), please.", { NULL } },
	{ PAPER, "Comments by 29 June 2035, 18:00 (Testgrad time).", { NULL } },
	{ PAPER, "Comments by 29 June 2035.",
		{ "\"by 29 June 2035\" says neither hour nor zone" } },
	{ PAPER, "Comments by 29 June 2035, 18:00.", { "says no zone" } },
	{ PAPER, "Comments by 30 June 2035, 18:00, UTC.",
		{ "is a Saturday or a Sunday" } },
	{ PAPER, "Замечания до 1 июля 2035 года, 18:00 UTC.",
		{ "is a Saturday or a Sunday" } },
	{ PAPER, "Замечания до 5 июля 2035 года, 18:00 UTC.",
		{ "is a day on which the secretariat is closed" } },
	{ PAPER,
		"Comments by 29 June 2035, 18:00 UTC. In the absence of "
		"comments before the said date it goes on.",
		{ "is that day within the deadline?" } },
	{ PAPER,
		"Замечания не позднее 29 июня 2035 года, 18:00 UTC. Замечания, "
		"полученные ранее 29 июня 2035 года, учтены.",
		{ "is that day within the deadline?" } },
	/* may be either */
	{ PAPER,
		"Замечания к 29 июня 2035 года, 18:00 UTC. Замечания, "
		"полученные до 29 июня 2035 года, учтены.",
		{ NULL } },
	{ PAPER,
		"2035 жылғы 29 маусымнан кешіктірмей, сағат 18:00 (UTC) "
		"ескертпелер. Ескертпелер 2035 жылғы 28 маусымға дейін.",
		{ "here, \"2035 жылғы 29 маусымнан кешіктірмей\" in line 7",
			"says no hour" } },
	{ PAPER,
		"Comments by 29 June 2035, 18:00 UTC. Registration by 28 June "
		"2035, 18:00.",
		{ NULL } },
	{ NOTE, "Comments by 29 June 2035.", { NULL } },
	{ NOTE, "Comments by 28 June 2035.",
		{ "here, and comments-by is 2035-06-29" } },
	{ NOTE, "请于2035年6月28日前提出意见。",
		{ "here, and comments-by is 2035-06-29" } },
	{ EVENT, "Registration by 28 June 2035, 18:00 UTC.",
		{ "here, and register-by is 2035-06-29" } },
};

START_TEST(tells)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };
	struct tacit_document body = { 0 };
	const char *text = tacit_arena_printf(
		&arena, "---\n%s\n---\n\n%s\n", rows[_i].head, rows[_i].body);
	size_t i;

	(void)tacit_document_parse(&arena, "body.md",
		tacit_str_of("---\nformat: 1\nholidays:\n  - 2035-07-05\n"
			     "---\n"),
		true, &body, &ignored);
	(void)tacit_document_parse(&arena, rows[_i].path, tacit_str_of(text),
		true, &doc, &ignored);
	tacit_deadline_words(&doc, NULL, &body, &faults);
	for (i = 0; i < faults.count; i++)
		ck_assert_msg(i < TACIT_COUNT(rows[_i].told) &&
				rows[_i].told[i] &&
				strstr(faults.list[i].what, rows[_i].told[i]),
			"%s: %s", rows[_i].body, faults.list[i].what);
	ck_assert_msg(i == TACIT_COUNT(rows[_i].told) || !rows[_i].told[i],
		"%s: not told", rows[_i].body);
	tacit_faults_clear(&ignored);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
}
END_TEST

Suite *tacit_suite_deadline_words(void)
{
	Suite *suite = suite_create("deadline_words");
	TCase *tests = tcase_create("deadline_words");

	tcase_add_loop_test(tests, tells, 0, COUNT(rows));
	suite_add_tcase(suite, tests);
	return suite;
}
