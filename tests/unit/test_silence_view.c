#include <stdlib.h>
#include <string.h>

#include "report/silence_view.h"
#include "suite.h"

#define YES TACIT_SAYS_YES
#define NO TACIT_SAYS_NO
#define DOUBT TACIT_SAYS_DOUBT

static const struct {
	enum tacit_verdict first;
	enum tacit_verdict other; /* NONE: one reading */
	bool is_open;
	enum tacit_says kept;
	enum tacit_says broken;
	enum tacit_says open;
	enum tacit_says closed;
} cases[] = {
	{ TACIT_VERDICT_OPEN, TACIT_VERDICT_NONE, true, NO, NO, YES, NO },
	{ TACIT_VERDICT_OPEN_WITH_COMMENTS, TACIT_VERDICT_NONE, true, NO, NO,
		YES, NO },
	{ TACIT_VERDICT_KEPT, TACIT_VERDICT_NONE, false, YES, NO, NO, YES },
	{ TACIT_VERDICT_BROKEN, TACIT_VERDICT_NONE, false, NO, YES, NO, YES },
	{ TACIT_VERDICT_CLOSED, TACIT_VERDICT_NONE, false, NO, NO, NO, YES },
	{ TACIT_VERDICT_CLOSED_WITH_COMMENTS, TACIT_VERDICT_NONE, false, NO, NO,
		NO, YES },
	{ TACIT_VERDICT_NO_CALL, TACIT_VERDICT_NONE, false, NO, NO, NO, NO },
	{ TACIT_VERDICT_NOT_ISSUED, TACIT_VERDICT_NONE, false, NO, NO, NO, NO },
	{ TACIT_VERDICT_NOT_PROVABLE, TACIT_VERDICT_NONE, false, DOUBT, DOUBT,
		NO, YES },
	{ TACIT_VERDICT_NOT_PROVABLE, TACIT_VERDICT_NONE, true, DOUBT, DOUBT,
		YES, NO },
	{ TACIT_VERDICT_KEPT, TACIT_VERDICT_KEPT, false, YES, NO, NO, YES },
	{ TACIT_VERDICT_BROKEN, TACIT_VERDICT_KEPT, false, DOUBT, DOUBT, NO,
		YES },
	{ TACIT_VERDICT_OPEN, TACIT_VERDICT_KEPT, true, DOUBT, NO, DOUBT,
		DOUBT },
};

static void ask(const struct tacit_silence *silence, const char *word,
	enum tacit_says expected)
{
	enum tacit_says says = TACIT_SAYS_DOUBT;

	ck_assert(tacit_silence_is(silence, word, &says));
	ck_assert_msg(says == expected, "%s: %d, expected %d", word, (int)says,
		(int)expected);
}

START_TEST(answers_by_all_readings)
{
	struct tacit_silence silence = { .reading_count = 1,
		.is_open = cases[_i].is_open };

	silence.readings[0].verdict = cases[_i].first;
	silence.readings[1].verdict = cases[_i].other;
	if (cases[_i].other != TACIT_VERDICT_NONE)
		silence.reading_count = 2;
	ask(&silence, "kept", cases[_i].kept);
	ask(&silence, "broken", cases[_i].broken);
	ask(&silence, "open", cases[_i].open);
	ask(&silence, "closed", cases[_i].closed);
}
END_TEST

START_TEST(answers_for_all_texts)
{
	struct tacit_enclosure_verdict texts[2] = {
		{ .verdict = TACIT_VERDICT_KEPT },
		{ .verdict = TACIT_VERDICT_BROKEN }
	};
	struct tacit_silence silence = { .reading_count = 1 };

	silence.readings[0].verdict = TACIT_VERDICT_TEXTS_DIFFER;
	silence.verdict = TACIT_VERDICT_TEXTS_DIFFER;
	silence.readings[0].enclosures = texts;
	silence.readings[0].enclosure_count = 2;
	ask(&silence, "kept", TACIT_SAYS_DOUBT);
	ask(&silence, "texts-differ", TACIT_SAYS_YES);
	ask(&silence, "differs", TACIT_SAYS_NO);
	ask(&silence, "closed", TACIT_SAYS_YES);
	ask(&silence, "open", TACIT_SAYS_NO);
}
END_TEST

START_TEST(knows_its_words)
{
	struct tacit_silence silence = { .reading_count = 1,
		.is_provisional = true };
	enum tacit_says says = TACIT_SAYS_DOUBT;

	ck_assert(!tacit_silence_is(&silence, "silent", &says));
	ck_assert(!tacit_silence_is(&silence, "", &says));
	ask(&silence, "provisional", TACIT_SAYS_YES);
	ask(&silence, "differs", TACIT_SAYS_NO);
	ask(&silence, "texts-differ", TACIT_SAYS_NO);
}
END_TEST

Suite *tacit_suite_silence_view(void)
{
	Suite *suite = suite_create("silence_view");
	TCase *tc = tcase_create("silence_view");

	tcase_add_loop_test(tc, answers_by_all_readings, 0, COUNT(cases));
	tcase_add_test(tc, answers_for_all_texts);
	tcase_add_test(tc, knows_its_words);
	suite_add_tcase(suite, tc);
	return suite;
}
