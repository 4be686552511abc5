#include <stdio.h>

#include "base/table.h"
#include "suite.h"

enum { MANY = 5000 };

struct counted {
	struct tacit_entry entry;
	unsigned count;
};

static struct counted *put(struct tacit_table *table, const char *text)
{
	return tacit_table_put(
		table, tacit_str_of(text), sizeof(struct counted));
}

START_TEST(each_text_has_one)
{
	struct tacit_table table = { 0 };
	char text[32];
	unsigned i;

	for (i = 0; i < 2 * MANY; i++) {
		(void)snprintf(text, sizeof(text), "text %u", i % MANY);
		put(&table, text)->count++;
	}
	ck_assert_uint_eq(table.count, MANY);
	for (i = 0; i < MANY; i++) {
		const struct counted *found;

		(void)snprintf(text, sizeof(text), "text %u", i);
		found = tacit_table_find(&table, tacit_str_of(text));
		ck_assert_ptr_nonnull(found);
		ck_assert_uint_eq(found->count, 2);
		ck_assert_str_eq(found->entry.text.data, text);
	}
	ck_assert_ptr_null(tacit_table_find(&table, tacit_str_of("text")));
	tacit_table_clear(&table);
}
END_TEST

/* Texts that differ in their ends, in length, in zeros; and none. */
START_TEST(like_texts_are_apart)
{
	static const struct tacit_str texts[] = { { "", 0 }, { "\0", 1 },
		{ "\0\0", 2 }, { "12345678", 8 }, { "12345678\0", 9 },
		{ "123456781", 9 }, { "1234567812345678", 16 } };
	struct tacit_table table = { 0 };
	size_t i;

	ck_assert_ptr_null(tacit_table_find(&table, texts[0]));
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct counted *one =
			tacit_table_put(&table, texts[i], sizeof(*one));

		ck_assert_uint_eq(one->count, 0);
		ck_assert_uint_eq(table.count, i + 1);
		one->count = 1;
	}
	tacit_table_clear(&table);
	ck_assert_ptr_null(tacit_table_find(&table, texts[3]));
}
END_TEST

Suite *tacit_suite_table(void)
{
	Suite *s = suite_create("table");
	TCase *t = tcase_create("table");

	tcase_add_test(t, each_text_has_one);
	tcase_add_test(t, like_texts_are_apart);
	suite_add_tcase(s, t);
	return s;
}
