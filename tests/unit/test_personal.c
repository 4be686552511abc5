#include <stdlib.h>
#include <string.h>

#include "document/personal.h"
#include "arena_fixture.h"

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
	{ "DOB 12.05.1980", "a date of birth" },
	{ "She was born in 1990 in Example", "a date of birth" },
	{ "дата рождения 01.01.1990", "a date of birth" },
	{ "родилась 1 января 1990 года", "a date of birth" },
	{ "出生日期：1990年1月1日", "a date of birth" },
	/* what stands between a word and its number */
	{ "电话：00000000", "a telephone number" },
	{ "手机 000 0000 0000", "a telephone number" },
	{ "Contact number: 00000000000", "a telephone number" },
	{ "Telephone number (office): 000-000", "a telephone number" },
	{ "| **Telephone** | 8 000 000 00 00 |", "a telephone number" },
	{ "telephone calls are made; phone 00-00-00", "a telephone number" },
	{ "fax no. 000000", "a telephone number" },
	{ "Tel 00-00-00", "a telephone number" },
	{ "Tél. : 00 00 00 00 00", "a telephone number" },
	{ "тел. +7 (000) 000-00-00", "a telephone number" },
	{ "тел.: 8 (0000) 00-00-00", "a telephone number" },
	{ "тел. (раб.) 00-00-00", "a telephone number" },
	{ "по телефонам 00-00-00 и 00-00-01", "a telephone number" },
	{ "ТЕЛЕФОН: 00 00 00", "a telephone number" },
	{ "ұялы нөмірі 000 000 0000", "a telephone number" },
	/* as it is dialled */
	{ "Call 8 (0000) 00-00-00 before noon", "a telephone number" },
	{ "8-000-000-00-00", "a telephone number" },
	{ "+0 (000) 000‑00‑00", "a telephone number" },
	{ "+7 000 000 00 00, 8 000 000 00 00 and more", "a telephone number" },
	{ "+7 000 000 00 00 8 000 000 00 00", "a telephone number" },
	/* dates of birth, the word on either side */
	{ "born 21.03.1985", "a date of birth" },
	{ "(21.03.1985, date of birth)", "a date of birth" },
	{ "21 March 1985 (date of birth)", "a date of birth" },
	{ "Date of birth: 21.03.85", "a date of birth" },
	{ "Born in Example Town, Test Street, on 3 March 1980",
		"a date of birth" },
	{ "| Date of birth | 1985-03-21 |", "a date of birth" },
	{ "дата рождения 21.03.1985", "a date of birth" },
	{ "ДАТА РОЖДЕНИЯ: 21.03.1985", "a date of birth" },
	{ "21.03.1985 года рождения", "a date of birth" },
	{ "21 марта 1985 г. рождения", "a date of birth" },
	{ "1985 г.р.", "a date of birth" },
	{ "родился в г. Пример 21.03.1985", "a date of birth" },
	{ "туған күні 21.03.1985", "a date of birth" },
	{ "Туған күні: 1985 жылғы 21 наурыз", "a date of birth" },
	{ "1985 жылғы 21 наурызда туған", "a date of birth" },
	{ "出生日期 1985年3月21日", "a date of birth" },
	{ "1985年3月21日出生", "a date of birth" },
	{ "Date de naissance : 21/03/1985", "a date of birth" },
	{ "née le 21 mars 1985", "a date of birth" },
	{ "21/03/1985 (date de naissance)", "a date of birth" },
	/* as Markdown and its writers have it */
	{ "Ask somebody@example\\.org", "an e-mail address" },
	{ "Ask somebody\\@example.org", "an e-mail address" },
	{ "Ask somebody&#64;example&#x2e;org", "an e-mail address" },
	{ "Ask somebody＠example．org", "an e-mail address" },
	{ "Ｅ－ｍａｉｌ： ｔｅｓｔ＠ｘａａ．ｅｘａｍｐｌｅ．ｏｒｇ",
		"an e-mail address" },
	{ "电话：＋００ ００ ０００ ００ ０１", "a telephone number" },
	{ "Tel\\. 00\\-00\\-00", "a telephone number" },
	{ "\\+0 \\(000\\) 000\\-00\\-00", "a telephone number" },
	{ "born on 3 March 1980\\", "a date of birth" },
	{ "a \\* b\\", NULL },
	/* addresses of the web */
	{ "https://example.org/@somebody.else/a.html", NULL },
	{ "https://example.org/a/b@c.example/d", NULL },
	{ "https://user@example.org:8443/x", NULL },
	{ "[a map](https://example.org/maps/x@51.1605,71.4704,12z)", NULL },
	{ "www.example.org/photos/00000000@n00.test", NULL },
	{ "https://example.org/?tel=00000000000&from=2022-06-30", NULL },
	{ "https://example.org:8080/8-000-000-00-00", NULL },
	{ "https://example.org/?q=+70000000000", NULL },
	{ "git@localhost, package@1.2.3", NULL },
	{ "see https://example.org,somebody@example.org", "an e-mail address" },
	{ "网址https://example.org，邮箱somebody@example.org",
		"an e-mail address" },
	{ "<mailto:somebody@example.org?subject=x>", "an e-mail address" },
	/* numbers of documents, sums, hours, days */
	{ "A/RES/76/135, S/RES/2396 (2017), NCT/G/778 (2022)", NULL },
	{ "ISBN 978-92-1-000000-0, doi:10.1000/182.2022-06", NULL },
	{ "UTC+6 30.06.2022, GMT +05:00 2022", NULL },
	{ "8-10.12.2022 14:00", NULL },
	{ "8 October 2022 - 12 December 2023", NULL },
	{ "8 100 000 000 tenge, 8 000 000 people in 2021-2022", NULL },
	{ "+12 500 000 USD, +12 500 000 тенге, +20 000 000 %", NULL },
	{ "by telephone 28.06.2022", NULL },
	{ "by telephone (2022-06-28), 14:00", NULL },
	{ "by phone 14.00-16.00", NULL },
	{ "mobile 2021-2022", NULL },
	{ "mobile 5 000 000 users", NULL },
	{ "телефонная связь в 2022 году, 100 000 абонентов", NULL },
	{ "телесвязь 100000", NULL },
	{ "the telegraph 100000", NULL },
	{ "电话会议 2022年6月30日", NULL },
	{ "2022年出生率 10.5, 出生人口 1000000", NULL },
	{ "рождаемость в 2022 году", NULL },
	{ "In 2022 the date of birth was added to the form.", NULL },
	{ "It was stubborn in 2022.", NULL },
	{ "Babies were born in test districts. In 2022 there were more.",
		NULL },
	{ "新能源 2022年6月16日至30日", NULL },
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

/* And only that. */
static const struct {
	const char *line;
	const char *left;
} taken[] = {
	{ "Ask x@example.org, or y@example.org.",
		"Ask [taken out], or [taken out]." },
	{ "a (21 March 1985, date of birth) b",
		"a ([taken out]date of birth) b" },
	{ "测试，1985年3月21日出生。", "测试，[taken out]出生。" },
	{ "тел. (раб.) 00-00-00, комн. 1", "тел. (раб.) [taken out], комн. 1" },
	{ "+7 000 000 00 00 8 000 000 00 00 x", "[taken out] x" },
	{ "a \\* x\\@example\\.org \\* b", "a \\* [taken out] \\* b" },
	{ "联系：x＠example．org ，", "联系：[taken out] ，" },
	{ "a &#38; x&#64;example.org &#; b", "a &#38; [taken out] &#; b" },
	{ "Tel\\. \\(00\\)-00\\-00.", "Tel\\. \\([taken out]." },
	{ "see https://example.org/@a.b/c", "see https://example.org/@a.b/c" },
};

START_TEST(takes_out_what_it_finds)
{
	const struct tacit_str left =
		tacit_personal_strip(&arena, tacit_str_of(taken[_i].line));

	ck_assert_str_eq(tacit_arena_strndup(&arena, left.data, left.len),
		taken[_i].left);
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

/* --- a whole document --------------------------------------------------------- */

static const char note[] = "---\n"
			   "number: A/1\n"
			   "date: 2022-06-20\n"
			   "subject: \"Ask x@example.org\"\n"
			   "reply-to: \"y@example.org, tel. 00000\"\n"
			   "pursuant-to:\n"
			   "  - a decision\n"
			   "  - \"tel. 00000, z@example.org\"\n"
			   "other: \"q@example.org\"\n"
			   "---\n"
			   "\n"
			   "Born in 1990.\n";

static void parse(struct tacit_str text, struct tacit_document *out)
{
	struct tacit_faults ignored = { 0 };

	*out = (struct tacit_document){ 0 };
	(void)tacit_document_parse(
		&arena, "notes/2022/a-1.md", text, true, out, &ignored);
	tacit_faults_clear(&ignored);
}

START_TEST(finds_it_in_a_header)
{
	static const struct {
		unsigned line;
		const char *what;
	} found[] = {
		{ 4, "subject: seems to hold an e-mail address" },
		{ 8, "pursuant-to: seems to hold an e-mail address" },
		{ 8, "pursuant-to: seems to hold a telephone number" },
		{ 12, "the line seems to hold a date of birth" },
	};
	struct tacit_faults faults = { 0 };
	struct tacit_document doc;

	parse(tacit_str_of(note), &doc);
	tacit_personal_check_document(&doc, &faults);
	ck_assert_uint_eq(faults.count, COUNT(found));
	for (size_t i = 0; i < COUNT(found); i++) {
		ck_assert_uint_eq(faults.list[i].line, found[i].line);
		ck_assert_str_eq(faults.list[i].what, found[i].what);
	}
	ck_assert_uint_eq(tacit_personal_refuse(&faults, 1, true), 0);
	ck_assert_uint_eq(tacit_personal_refuse(&faults, 1, false), 3);
	ck_assert_uint_eq(faults.errors, 3);
	tacit_faults_clear(&faults);
}
END_TEST

START_TEST(takes_it_out_of_a_document)
{
	struct tacit_str text = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(tacit_personal_strip_document(
		&arena, "notes/2022/a-1.md", tacit_str_of(note), &text, &err));
	ck_assert_str_eq(tacit_arena_strndup(&arena, text.data, text.len),
		"---\n"
		"number: A/1\n"
		"date: 2022-06-20\n"
		"subject: Ask [taken out]\n"
		"reply-to: \"y@example.org, tel. 00000\"\n"
		"pursuant-to:\n"
		"  - a decision\n"
		"  - tel. [taken out], [taken out]\n"
		"other: \"q@example.org\"\n"
		"---\n"
		"\n"
		"Born in[taken out].\n");
}
END_TEST

/* No reason excuses itself. */
START_TEST(a_reason_has_none)
{
	static const char act[] = "---\n"
				  "kind: notified\n"
				  "because: \"born: 1990\"\n"
				  "---\n";
	struct tacit_faults faults = { 0 };
	struct tacit_document doc = { 0 };

	parse(tacit_str_of(act), &doc);
	ck_assert(tacit_path_parse(&arena,
		"acts/2022/2022-07-01-notified-00000000.md", &doc.at, NULL));
	tacit_personal_check_document(&doc, &faults);
	ck_assert_uint_eq(tacit_personal_refuse(&faults, 0, true), 1);
	ck_assert(tacit_personal_check_reason("a role", &faults));
	ck_assert_uint_eq(faults.errors, 1);
	ck_assert(!tacit_personal_check_reason("tel. 00000", &faults));
	ck_assert_uint_eq(faults.errors, 2);
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
	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_loop_test(tc, takes_out_what_it_finds, 0, COUNT(taken));
	tcase_add_test(tc, finds_it_in_a_header);
	tcase_add_test(tc, takes_it_out_of_a_document);
	tcase_add_test(tc, a_reason_has_none);
	suite_add_tcase(suite, tc);
	return suite;
}
