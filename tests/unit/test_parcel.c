#include <string.h>

#include "base/parcel.h"
#include "suite.h"

static struct tacit_str str(const char *s)
{
	return tacit_str_of(s);
}

START_TEST(comes_back)
{
	struct tacit_buf out = { 0 };
	struct tacit_parcel_record record;
	struct tacit_str rest;

	tacit_parcel_number(&out, "row", 12);
	tacit_parcel_put(&out, "cell", (struct tacit_str){ "a\n\0b", 4 });
	tacit_parcel_put(&out, "cell", str(""));
	ck_assert_uint_eq(
		out.len, strlen("row 2\n12\ncell 4\n....\ncell 0\n\n"));
	rest = tacit_buf_str(&out);
	ck_assert(tacit_parcel_next(&rest, &record));
	ck_assert(tacit_str_eqs(record.name, "row"));
	ck_assert(tacit_str_eqs(record.text, "12"));
	ck_assert(tacit_parcel_next(&rest, &record));
	ck_assert_uint_eq(record.text.len, 4);
	ck_assert_mem_eq(record.text.data, "a\n\0b", 4);
	ck_assert(tacit_parcel_next(&rest, &record));
	ck_assert_uint_eq(record.text.len, 0);
	ck_assert(!tacit_parcel_next(&rest, &record));
	ck_assert_uint_eq(rest.len, 0);
	tacit_buf_clear(&out);
}
END_TEST

/* What is no record stays where it is. */
static const char *const broken[] = { "row", "row 2", "row 2\n", "row 2\n1",
	"row 2\n12", "row 2\n123", "Row 2\n12\n", "row  2\n12\n",
	"row -1\n12\n", "row 18446744073709551615\n12\n", " 2\n12\n",
	"row 2x\n12\n" };

START_TEST(refuses)
{
	struct tacit_str rest = str(broken[_i]);
	struct tacit_parcel_record record;

	ck_assert_msg(!tacit_parcel_next(&rest, &record), "%s", broken[_i]);
	ck_assert_uint_eq(rest.len, strlen(broken[_i]));
}
END_TEST

Suite *tacit_suite_parcel(void)
{
	Suite *suite = suite_create("parcel");
	TCase *tests = tcase_create("parcel");

	tcase_add_test(tests, comes_back);
	tcase_add_loop_test(tests, refuses, 0, COUNT(broken));
	suite_add_tcase(suite, tests);
	return suite;
}
