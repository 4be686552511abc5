#include "suite.h"

#include "rules/meeting.h"

static const struct {
	struct tacit_meeting_sides sides;
	enum tacit_meeting is;
} meetings[] = {
	/* only one touched it */
	{ { "a", "b", "a", TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_TAKEN },
	{ { NULL, "b", NULL, TACIT_APPEND_ONLY, false, false, false },
		TACIT_MEETING_TAKEN },
	{ { "a", NULL, "a", TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_TAKEN },
	{ { "a", "b", "a", TACIT_APPEND_ONCE_ISSUED, true, false, false },
		TACIT_MEETING_TAKEN },
	/* both did the same */
	{ { NULL, "b", "b", TACIT_APPEND_ONLY, false, false, false },
		TACIT_MEETING_SAME },
	{ { "a", NULL, NULL, TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_SAME },
	{ { "a", "b", "b", TACIT_APPEND_ONCE_ISSUED, true, true, false },
		TACIT_MEETING_SAME },
	/* each something else */
	{ { "a", "b", "c", TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_MERGED },
	{ { "a", "b", "c", TACIT_APPEND_ONCE_ISSUED, false, false, false },
		TACIT_MEETING_MERGED },
	{ { "a", "b", "c", TACIT_APPEND_ONCE_ISSUED, true, false, false },
		TACIT_MEETING_ISSUED },
	{ { "a", "b", "c", TACIT_APPEND_ONCE_ISSUED, false, true, false },
		TACIT_MEETING_ISSUED },
	{ { NULL, "b", "c", TACIT_APPEND_ONLY, false, false, false },
		TACIT_MEETING_TWICE },
	{ { NULL, "b", "c", TACIT_APPEND_ONLY, false, false, true },
		TACIT_MEETING_SAME },
	{ { NULL, "b", "c", TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_NUMBER },
	{ { NULL, "b", "c", TACIT_APPEND_ONCE_ISSUED, true, true, false },
		TACIT_MEETING_NUMBER },
	{ { "a", NULL, "c", TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_REMOVED },
	{ { "a", "b", NULL, TACIT_EDITABLE, false, false, false },
		TACIT_MEETING_REMOVED },
};

START_TEST(says_what_becomes_of_it)
{
	ck_assert_int_eq(
		tacit_meeting_of(&meetings[_i].sides), meetings[_i].is);
}
END_TEST

Suite *tacit_suite_meeting(void)
{
	Suite *suite = suite_create("meeting");
	TCase *tc = tcase_create("meeting");

	tcase_add_loop_test(tc, says_what_becomes_of_it, 0, COUNT(meetings));
	suite_add_tcase(suite, tc);
	return suite;
}
