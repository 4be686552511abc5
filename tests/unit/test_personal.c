#include <stdlib.h>
#include <string.h>

#include "document/personal.h"
#include "suite.h"

/* No number or address here belongs to anybody. */
static const struct {
	const char *line;
	const char *what; /* NULL: nothing */
} lines[] = {
	{ "Write to desk@example.org, please.", "an e-mail address" },
	{ "<first.last@mail.example.org>", "an e-mail address" },
	{ "Call +7 (000) 000-00-00 before noon", "a telephone number" },
	{ "+10000000000", "a telephone number" },
	{ "+(000) 0000 0000", "a telephone number" },
	{ "Tel.: 00-00-00, room 1", "a telephone number" },
	{ "phone 0000000", "a telephone number" },
	{ "тел. 00-00-00", "a telephone number" },
	{ "电话：no digits near", NULL },
	{ "请拨打电话00000000", "a telephone number" },
	{ "Факс: 000000", "a telephone number" },
	{ "Date of birth: 1 January 1990", "a date of birth" },
	{ "She was born in 1990 in Example", "a date of birth" },
	{ "дата рождения 01.01.1990", "a date of birth" },
	{ "родилась 1 января 1990 года", "a date of birth" },
	{ "出生日期：1990年1月1日", "a date of birth" },
	/* what notes have */
	{ "", NULL },
	{ "NCT/G/778 of 16 June 2022", NULL },
	{ "from 14:00 to 16:30 (UTC+8), 28 November to 2 December 2022", NULL },
	{ "Columns: name, date of birth, telephone, e-mail", NULL },
	{ "a telephone network for 28 Member States", NULL },
	{ "II.1 + II.2, pages 4-12; 10 000 000 people", NULL },
	{ "see @ref and a @ b", NULL },
	{ "user@localhost", NULL },
	{ "@example.org", NULL },
	{ "hotel. 2022-11-28", NULL },
	{ "2022-06-30T18:00:00+06:00", NULL },
};

START_TEST(finds_what_looks_personal)
{
	struct tacit_faults faults = { 0 };
	bool ok = tacit_personal_check(
		tacit_str_of(lines[_i].line), "notes/2022/x.md", 7, &faults);

	ck_assert_msg(ok == !lines[_i].what, "%s", lines[_i].line);
	ck_assert_uint_eq(faults.count, lines[_i].what ? 1 : 0);
	ck_assert_uint_eq(faults.errors, 0);
	if (lines[_i].what) {
		ck_assert_uint_eq(faults.list[0].line, 7);
		ck_assert_str_eq(faults.list[0].path, "notes/2022/x.md");
		ck_assert_ptr_nonnull(
			strstr(faults.list[0].what, lines[_i].what));
		ck_assert_ptr_null(strstr(faults.list[0].what, lines[_i].line));
	}
	tacit_faults_clear(&faults);
}
END_TEST

START_TEST(counts_lines)
{
	struct tacit_faults faults = { 0 };

	ck_assert(!tacit_personal_check(
		tacit_str_of("one\na@b.cc\n\nTel. 00000 c@d.ee\n"), "x", 10,
		&faults));
	ck_assert_uint_eq(faults.count, 3);
	ck_assert_uint_eq(faults.list[0].line, 11);
	ck_assert_uint_eq(faults.list[1].line, 13);
	ck_assert_uint_eq(faults.list[2].line, 13);
	tacit_faults_clear(&faults);
}
END_TEST

/* What stands behind the text is not of it: five digits make a number here. */
START_TEST(looks_no_further_than_the_text)
{
	struct tacit_faults faults = { 0 };
	const struct tacit_str four = { "Tel.: 00000000", 10 };
	const struct tacit_str five = { "Tel.: 00000000", 11 };

	ck_assert(tacit_personal_check(four, "x.md", 1, &faults));
	ck_assert_uint_eq(faults.count, 0);
	ck_assert(!tacit_personal_check(five, "x.md", 1, &faults));
	tacit_faults_clear(&faults);
}
END_TEST

Suite *tacit_suite_personal(void)
{
	Suite *suite = suite_create("personal");
	TCase *tc = tcase_create("personal");

	tcase_add_loop_test(tc, finds_what_looks_personal, 0, COUNT(lines));
	tcase_add_test(tc, counts_lines);
	tcase_add_test(tc, looks_no_further_than_the_text);
	suite_add_tcase(suite, tc);
	return suite;
}
