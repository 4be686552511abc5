/* Test data throughout. */
#include <string.h>

#include <tacit/str.h>

#include "door/eml.h"
#include "suite.h"

static struct tacit_buf out;

static void write_letter(const char *from, const char *to, const char *subject)
{
	const struct tacit_eml letter = { .from = from,
		.to = to,
		.subject = subject,
		.in_reply_to = "<a@example.org>\nBcc: x@example.org",
		.text = "Test.\n" };

	tacit_buf_clear(&out);
	tacit_eml_write(&letter, &out);
}

static void has(const char *text)
{
	ck_assert_msg(tacit_str_find(tacit_buf_str(&out), text) != SIZE_MAX,
		"%s is not in\n%s", text, tacit_buf_cstr(&out));
}

static void has_not(const char *text)
{
	ck_assert_msg(tacit_str_find(tacit_buf_str(&out), text) == SIZE_MAX,
		"%s is in\n%s", text, tacit_buf_cstr(&out));
}

/* The name alone is encoded, never the address; one a line. */
START_TEST(addresses)
{
	write_letter("Секретариат <secretariat@example.org>",
		"a@xaa.example.org, \"Test, A\" <b@xaa.example.org>,"
		"\"Тест\" <c@xaa.example.org>",
		"Test");
	has("From: =?utf-8?B?");
	has("?= <secretariat@example.org>\n");
	has("To: a@xaa.example.org,\n \"Test, A\" <b@xaa.example.org>,\n "
	    "=?utf-8?B?0KLQtdGB0YI=?= <c@xaa.example.org>\n");
}
END_TEST

/* Whatever breaks a line in a value, it ends no header. */
START_TEST(no_header_is_put_in)
{
	write_letter("Test\r\nBcc: x@example.org <a@example.org>",
		"b@example.org\nBcc: x@example.org, c@example.org",
		"Test\r\nBcc: x@example.org");
	has_not("\nBcc");
	has_not("In-Reply-To");
	has("Subject: Test  Bcc: x@example.org\n");
	has("To: b@example.orgBcc:x@example.org,\n c@example.org\n");
}
END_TEST

START_TEST(nobody)
{
	write_letter("", NULL, "Проба");
	has_not("From");
	has_not("To:");
	has("Subject: =?utf-8?B?0J/RgNC+0LHQsA==?=\n");
}
END_TEST

static void write_text(const char *text)
{
	const struct tacit_eml letter = {
		.subject = "Test", .text = text, .is_shown = true
	};

	tacit_buf_clear(&out);
	tacit_eml_write(&letter, &out);
}

/* What is shown to a person is read as it is, unless it controls what shows it. */
START_TEST(words_are_shown)
{
	write_text("Проба.\n");
	has("Content-Transfer-Encoding: 8bit\n\nПроба.\n");
	write_text("Test.\n");
	has("Content-Transfer-Encoding: 7bit\n\nTest.\n");
	write_text("Проба\xc2\x9b\n");
	has("Content-Transfer-Encoding: base64\n");
	write_text("\xd0\n");
	has("Content-Transfer-Encoding: base64\n");
}
END_TEST

static void tear_down(void)
{
	tacit_buf_clear(&out);
}

Suite *tacit_suite_eml(void)
{
	Suite *suite = suite_create("eml");
	TCase *tests = tcase_create("eml");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, addresses);
	tcase_add_test(tests, no_header_is_put_in);
	tcase_add_test(tests, nobody);
	tcase_add_test(tests, words_are_shown);
	suite_add_tcase(suite, tests);
	return suite;
}
