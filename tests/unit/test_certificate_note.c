#include <string.h>

#include "arena_fixture.h"
#include "door/certificate_found.h"
#include "report/certificate_note.h"
#include "text/signed_note.h"
#include "suite.h"

static struct tacit_certificate_said said_of(const char *name)
{
	return (struct tacit_certificate_said){ .number = "2022/test-0001",
		.name = name,
		.state = "XAA",
		.event = "2022/test",
		.title = "Test",
		.starts = { 2022, 11, 28 },
		.ends = { 2022, 11, 29 },
		.days = "2022-11-28",
		.issued = { 2022, 12, 5 } };
}

static const char *text_of(const char *name)
{
	const struct tacit_certificate_said said = said_of(name);
	struct tacit_buf out = { 0 };

	tacit_certificate_text(&said, &out);
	return kept(&out);
}

START_TEST(says_what_is_signed)
{
	struct tacit_certificate_said said = said_of("Test Person 1");
	struct tacit_buf out = { 0 };

	ck_assert_str_eq(text_of(said.name),
		"Certificate 2022/test-0001\nName: Test Person 1\n"
		"State: XAA\nEvent: 2022/test\nTitle: Test\n"
		"Dates: 2022-11-28 to 2022-11-29\n"
		"Days followed: 2022-11-28\nIssued: 2022-12-05\n");
	said.ends = said.starts;
	said.sample = "SAMPLE";
	tacit_certificate_text(&said, &out);
	ck_assert_ptr_nonnull(strstr(out.data, "\nDates: 2022-11-28\n"));
	ck_assert_ptr_nonnull(strstr(out.data, "-0001\nExercise: SAMPLE\n"));
	tacit_buf_clear(&out);
}
END_TEST

/* No name makes a line that looks like another one. */
START_TEST(no_name_becomes_a_line)
{
	static const char *const rows[][2] = {
		{ "Test\nState: XAB", "Name: Test State: XAB\n" },
		{ "  Test \t\xc2\xa0 Person ", "Name: Test Person\n" },
		{ "Test\x01 Person", "Name: Test Person\n" },
		{ "Te\xffst", "Name: Test\n" },
		{ "", "Name:\n" },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++)
		ck_assert_msg(strstr(text_of(rows[i][0]), rows[i][1]) != NULL,
			"%zu: %s", i, text_of(rows[i][0]));
}
END_TEST

START_TEST(goes_on_in_the_next_line)
{
	struct tacit_buf name = { 0 };
	struct tacit_str rest;
	struct tacit_str line;
	size_t i;

	for (i = 0; i < 30; i++)
		tacit_buf_adds(&name, "State: XAB ");
	tacit_buf_pad(&name, 'x', 200);
	for (i = 0; i < 100; i++)
		tacit_buf_adds(&name, "\xe4\xb8\xad");
	rest = tacit_str_of(text_of(name.data));
	for (i = 0; tacit_str_line(&rest, &line); i++) {
		ck_assert_uint_gt(line.len, 0);
		ck_assert_uint_le(tacit_utf8_width(line), 110);
		ck_assert(i != 2 || tacit_str_starts(line, "+ "));
	}
	ck_assert_uint_eq(i, 8 + 7);
	tacit_buf_clear(&name);
}
END_TEST

START_TEST(names_of_keys)
{
	static const char *const rows[][2] = { { "CICA", "cica-certificates" },
		{ "\xd0\xa1\xd0\x92", "\xd1\x81\xd0\xb2-certificates" },
		{ "A + B", "a---b-certificates" }, { "", "certificates" } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_buf out = { 0 };

		tacit_certificate_key_name(tacit_str_of(rows[i][0]), &out);
		ck_assert_str_eq(out.data, rows[i][1]);
		ck_assert(tacit_signed_name_is(tacit_buf_str(&out)));
		tacit_buf_clear(&out);
	}
}
END_TEST

START_TEST(numbers)
{
	static const char *const right[] = { "2022/test-0001", "x-12345" };
	static const char *const wrong[] = { "", "2022/test", "2022/test-001",
		"-0001", "0001", "2022/test 0001", "of completion-0001" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(right); i++)
		ck_assert(tacit_certificate_is_number(tacit_str_of(right[i])));
	for (i = 0; i < TACIT_COUNT(wrong); i++)
		ck_assert_msg(
			!tacit_certificate_is_number(tacit_str_of(wrong[i])),
			"%s", wrong[i]);
}
END_TEST

#define FIRST "Certificate 2022/test-0001\n"
#define LAST "\xe2\x80\x94 key AAAA\n"

/* What was printed, and what is found in it. */
START_TEST(found_again)
{
	static const char *const rows[][2] = {
		{ FIRST "Name: X\n\n" LAST, FIRST "Name: X\n\n" LAST },
		{ "\f " FIRST "\n  Name: X  \r\n\n\n" LAST "\nmore",
			FIRST "Name: X\n\n" LAST },
		{ "Certificate\n" FIRST "A: B\n" FIRST "Name: X\n" LAST LAST,
			FIRST "Name: X\n\n" LAST LAST },
		{ "<!DOCTYPE html><p>" FIRST LAST "<pre class=x>" FIRST
		  "Name: &lt;&amp;&#62;\n\n" LAST "</pre>",
			FIRST "Name: <&>\n\n" LAST },
		{ FIRST "Name: X\n", NULL },
		{ LAST, NULL },
		{ "", NULL },
		{ "<html><pre>" FIRST LAST, NULL },
		{ "<html><pre", NULL },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_buf text = { 0 };
		struct tacit_buf note = { 0 };
		struct tacit_str rest;

		tacit_certificate_plain(tacit_str_of(rows[i][0]), &text);
		rest = tacit_buf_str(&text);
		ck_assert_int_eq(tacit_certificate_next(&rest, &note),
			rows[i][1] != NULL);
		if (rows[i][1]) {
			ck_assert_str_eq(note.data, rows[i][1]);
			ck_assert(!tacit_certificate_next(&rest, &note));
		}
		tacit_buf_clear(&text);
		tacit_buf_clear(&note);
	}
}
END_TEST

Suite *tacit_suite_certificate_note(void)
{
	Suite *suite = suite_create("certificate_note");
	TCase *tc = tcase_create("certificate_note");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_test(tc, says_what_is_signed);
	tcase_add_test(tc, no_name_becomes_a_line);
	tcase_add_test(tc, goes_on_in_the_next_line);
	tcase_add_test(tc, names_of_keys);
	tcase_add_test(tc, numbers);
	tcase_add_test(tc, found_again);
	suite_add_tcase(suite, tc);
	return suite;
}
