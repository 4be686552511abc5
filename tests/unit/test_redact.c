#include <string.h>

#include "suite.h"
#include "vault/redact.h"

/* a@xaa.example.org goes; "" is what is left as it was. */
static const struct {
	const char *before;
	const char *after;
} texts[] = {
	{ "", "" },
	{ "a@xaa.example.org", "x@xxx.xxxxxxx.xxx" },
	{ "Write to <A@XAA.Example.org>.", "Write to <x@xxx.xxxxxxx.xxx>." },
	{ "mailto:a@xaa.example.org?x=1", "mailto:x@xxx.xxxxxxx.xxx?x=1" },
	{ "to=a@xaa.example.org.", "to=x@xxx.xxxxxxx.xxx." },
	{ "'a@xaa.example.org'", "'x@xxx.xxxxxxx.xxx'" },
	{ "ba@xaa.example.org b.a@xaa.example.org b-a@xaa.example.org", "" },
	{ "a@xaa.example.org.uk a@xaa.example.organ @xaa.example.org", "" },
	{ "a@@xaa.example.org a @xaa.example.org", "" },
	/* the name beside it, in a header */
	{ "Cc: Test Person <a@xaa.example.org>, B <b@xbb.example.org>\n",
		"Cc: xxxx xxxxxx <x@xxx.xxxxxxx.xxx>, B "
		"<b@xbb.example.org>\n" },
	{ "Cc: b@c,\n \"Person, \\\"T\\\"\" <a@xaa.example.org>\n",
		"Cc: b@c,\n \"xxxxxx, \\\"x\\\"\" <x@xxx.xxxxxxx.xxx>\n" },
	{ "X: y\r\nTo: =?utf-8?B?0JDQkQ==?= <a@xaa.example.org>\r\n",
		"X: y\r\nTo: =?xxx-x?x?xxxxxx==?= "
		"<x@xxx.xxxxxxx.xxx>\r\n" },
	{ "From: a@xaa.example.org (Test P.)\n",
		"From: x@xxx.xxxxxxx.xxx (xxxx x.)\n" },
	{ "We met Test <a@xaa.example.org>\n",
		"We met Test <x@xxx.xxxxxxx.xxx>\n" },
	/* written in letters that stand for others */
	{ "=61=40xaa.exam=\nple.org", "=78=40xxx.xxxx=\nxxx.xxx" },
	{ "a%40xaa.example.org", "x%40xxx.xxxxxxx.xxx" },
	/* "Test: a@xaa.example.org, b@c" */
	{ "x\n\nVGVzdDogYUB4YWEuZXhhbXBs\r\nZS5vcmcsIGJAYw==\r\n\r\ny",
		"x\n\nVGVzdDogeEB4eHgueHh4eHh4\r\neC54eHgsIGJAYw==\r\n\r\ny" },
	{ "VGVzdDogYUB4YWEuZXhhbXBsZS5vcmcsIGJAYw==",
		"VGVzdDogeEB4eHgueHh4eHh4eC54eHgsIGJAYw==" },
	{ "Subject: =?utf-8?B?VGVzdDogYUB4YWEuZXhhbXBsZS5vcmcsIGJAYw==?=\n",
		"Subject: =?utf-8?B?"
		"VGVzdDogeEB4eHgueHh4eHh4eC54eHgsIGJAYw==?=\n" },
	{ "Subject: =?utf-8?q?a=40xaa.example.org?=\n",
		"Subject: =?utf-8?q?x=40xxx.xxxxxxx.xxx?=\n" },
	{ "VGVzdDogYkB4YWEuZXhhbXBsZS5vcmc=", "" },
};

static bool is_gone(void *ctx, struct tacit_str address)
{
	(void)ctx;
	return tacit_str_eqs(address, "a@xaa.example.org");
}

START_TEST(takes_it_out)
{
	const char *after =
		texts[_i].after[0] ? texts[_i].after : texts[_i].before;
	struct tacit_buf text = { 0 };
	size_t count;

	tacit_buf_adds(&text, texts[_i].before);
	count = tacit_redact(&text, is_gone, NULL);
	ck_assert_str_eq(tacit_buf_cstr(&text), after);
	ck_assert_int_eq(count > 0, strcmp(after, texts[_i].before) != 0);
	ck_assert_uint_eq(tacit_redact(&text, is_gone, NULL), 0);
	tacit_buf_clear(&text);
}
END_TEST

/* UTF-16 of either kind, at an odd place, too */
START_TEST(takes_wide_letters)
{
	static const char address[] = "a@xaa.example.org";
	struct tacit_buf text = { 0 };
	size_t i;

	tacit_buf_add(&text, &"\xff\xfe"[_i % 2], 2 - (size_t)_i % 2);
	for (i = 0; address[i]; i++) {
		if (_i > 1)
			tacit_buf_addc(&text, '\0');
		tacit_buf_addc(&text, address[i]);
		if (_i < 2)
			tacit_buf_addc(&text, '\0');
	}
	ck_assert_uint_eq(tacit_redact(&text, is_gone, NULL), 1);
	ck_assert_ptr_null(memchr(text.data, 'e', text.len));
	tacit_buf_clear(&text);
}
END_TEST

/* Across the pieces in which a long text is looked through */
START_TEST(takes_it_anywhere)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < 65536 - 8; i++)
		tacit_buf_addc(&text, i % 64 ? 'z' : '\n');
	tacit_buf_adds(&text, " a=40xaa.example.org and more\n");
	ck_assert_uint_eq(tacit_redact(&text, is_gone, NULL), 1);
	ck_assert_uint_eq(
		tacit_str_find(tacit_buf_str(&text), "example"), SIZE_MAX);
	tacit_buf_clear(&text);
}
END_TEST

static const char *const hostile[] = { "@", "a@", "=", "=?x?b?", "=?x?b?YQ",
	"a@xaa.example.org", "\n a@xaa.example.org", "Cc: ", "=?=", "%40",
	"====@a", "QUFB\n" };

START_TEST(ends_soon)
{
	enum { TIMES = 50000 };
	struct tacit_buf text = { 0 };
	size_t len;
	size_t i;

	tacit_buf_adds(&text, "Cc: ");
	for (i = 0; i < TIMES; i++)
		tacit_buf_adds(&text, hostile[_i]);
	len = text.len;
	(void)tacit_redact(&text, is_gone, NULL);
	ck_assert_uint_eq(text.len, len);
	tacit_buf_clear(&text);
}
END_TEST

Suite *tacit_suite_redact(void)
{
	Suite *suite = suite_create("redact");
	TCase *tc = tcase_create("redact");

	tcase_add_loop_test(tc, takes_it_out, 0, COUNT(texts));
	tcase_add_loop_test(tc, takes_wide_letters, 0, 4);
	tcase_add_test(tc, takes_it_anywhere);
	tcase_add_loop_test(tc, ends_soon, 0, COUNT(hostile));
	suite_add_tcase(suite, tc);
	return suite;
}
