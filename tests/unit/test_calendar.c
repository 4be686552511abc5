/* iCalendar: what is escaped, and where lines are folded. */
#include <string.h>

#include "render/calendar.h"
#include "suite.h"

static const struct {
	const char *text;
	const char *line;
} texts[] = {
	{ "Opening", "SUMMARY:Opening\r\n" },
	{ "", "SUMMARY:\r\n" },
	{ "a, b; c \\ d: \"e\"", "SUMMARY:a\\, b\\; c \\\\ d: \"e\"\r\n" },
	{ "one\ntwo\tthree", "SUMMARY:one\\ntwo three\r\n" },
	{ "a\r\nEND:VEVENT\x1b\x7f", "SUMMARY:a\\nEND:VEVENT\r\n" },
	/* 75 octets, and one more */
	{ "1234567890123456789012345678901234567890123456789012345678901234567",
		"SUMMARY:"
		"1234567890123456789012345678901234567890123456789012345"
		"678901234567\r\n" },
	{ "1234567890123456789012345678901234567890123456789012345678901234567"
	  "8",
		"SUMMARY:"
		"1234567890123456789012345678901234567890123456789012345"
		"678901234567\r\n 8\r\n" },
	/* never inside a character */
	{ "123456789012345678901234567890123456789012345678901234567890123456"
	  "会议",
		"SUMMARY:"
		"1234567890123456789012345678901234567890123456789012345"
		"67890123456\r\n 会议\r\n" },
};

START_TEST(texts_are_escaped_and_folded)
{
	struct tacit_buf out = { 0 };

	tacit_ics_text(&out, "SUMMARY", tacit_str_of(texts[_i].text));
	ck_assert_str_eq(tacit_buf_cstr(&out), texts[_i].line);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(entries_are_events)
{
	struct tacit_calendar_entry list[] = {
		{ .uid = "a@x",
			.sequence = 2,
			.stamp = { 1655380800 },
			.begins = { 1656608400 },
			.ends = { 1656612000 },
			.summary = "A",
			.is_free = true },
		{ .uid = "b@x",
			.stamp = { 1655380800 },
			.first = { 2022, 12, 30 },
			.last = { 2022, 12, 31 },
			.summary = "B",
			.location = "There",
			.status = TACIT_CALENDAR_CANCELLED },
		/* it ends as it begins */
		{ .uid = "c@x",
			.stamp = { 1655380800 },
			.begins = { 1656608400 },
			.ends = { 1656608400 },
			.summary = "C" },
	};
	const struct tacit_calendar calendar = {
		.name = "X", .sample = "", .list = list, .count = 3
	};
	struct tacit_buf out = { 0 };

	tacit_ics_calendar(&calendar, &out);
	ck_assert_str_eq(tacit_buf_cstr(&out),
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
		"PRODID:-//Tacit//tacit calendar//EN\r\nCALSCALE:GREGORIAN\r\n"
		"METHOD:PUBLISH\r\nX-WR-CALNAME:X\r\n"
		"BEGIN:VEVENT\r\nUID:a@x\r\nDTSTAMP:20220616T120000Z\r\n"
		"SEQUENCE:2\r\nDTSTART:20220630T170000Z\r\n"
		"DTEND:20220630T180000Z\r\nSUMMARY:A\r\nSTATUS:CONFIRMED\r\n"
		"TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
		"BEGIN:VEVENT\r\nUID:b@x\r\nDTSTAMP:20220616T120000Z\r\n"
		"SEQUENCE:0\r\nDTSTART;VALUE=DATE:20221230\r\n"
		"DTEND;VALUE=DATE:20230101\r\nSUMMARY:B\r\nLOCATION:There\r\n"
		"STATUS:CANCELLED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
		"BEGIN:VEVENT\r\nUID:c@x\r\nDTSTAMP:20220616T120000Z\r\n"
		"SEQUENCE:0\r\nDTSTART:20220630T170000Z\r\nSUMMARY:C\r\n"
		"STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
		"END:VCALENDAR\r\n");
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_calendar(void)
{
	Suite *suite = suite_create("calendar");
	TCase *tests = tcase_create("calendar");

	tcase_add_loop_test(
		tests, texts_are_escaped_and_folded, 0, COUNT(texts));
	tcase_add_test(tests, entries_are_events);
	suite_add_tcase(suite, tests);
	return suite;
}
