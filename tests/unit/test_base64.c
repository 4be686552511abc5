#include <string.h>

#include "text/base64.h"
#include "suite.h"

/* Source: RFC 4648, section 10. */
START_TEST(there_and_back)
{
	static const char *const rows[][2] = { { "", "" }, { "f", "Zg==" },
		{ "fo", "Zm8=" }, { "foo", "Zm9v" }, { "foob", "Zm9vYg==" },
		{ "fooba", "Zm9vYmE=" }, { "foobar", "Zm9vYmFy" },
		{ "\xfb\xff\xfe", "+//+" } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_buf coded = { 0 };
		struct tacit_buf back = { 0 };

		tacit_base64(tacit_str_of(rows[i][0]), &coded);
		ck_assert_str_eq(tacit_buf_cstr(&coded), rows[i][1]);
		ck_assert(tacit_base64_read(tacit_buf_str(&coded), &back));
		ck_assert_str_eq(tacit_buf_cstr(&back), rows[i][0]);
		tacit_buf_clear(&coded);
		tacit_buf_clear(&back);
	}
}
END_TEST

START_TEST(one_text_for_the_same_bytes)
{
	static const char *const texts[] = { "Z", "Zg",
		"Zg=", "Zh==", "Zm9=", "Zg==Zg==", "Z===", "====", "Zm9v\n",
		" Zm9", "Zm-v", "Z=9v", "Zm=v" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(texts); i++) {
		struct tacit_buf out = { 0 };

		ck_assert_msg(!tacit_base64_read(tacit_str_of(texts[i]), &out),
			"%s", texts[i]);
		tacit_buf_clear(&out);
	}
}
END_TEST

Suite *tacit_suite_base64(void)
{
	Suite *suite = suite_create("base64");
	TCase *tc = tcase_create("base64");

	tcase_add_test(tc, there_and_back);
	tcase_add_test(tc, one_text_for_the_same_bytes);
	suite_add_tcase(suite, tc);
	return suite;
}
