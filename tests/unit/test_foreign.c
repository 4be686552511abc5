/* The helper program from outside: TACIT_FOREIGN is where it stands. */
#include <string.h>

#include <sys/stat.h>
#include <unistd.h>

#include "base/parcel.h"
#include "door/foreign.h"
#include "suite.h"

static struct tacit_buf answer;
static struct tacit_err err;

static bool ask(const char *verb, struct tacit_str input)
{
	const struct tacit_foreign foreign = { getenv("TACIT_FOREIGN") };

	tacit_buf_clear(&answer);
	err = (struct tacit_err){ 0 };
	return tacit_foreign_ask(&foreign, verb, input, &answer, &err);
}

START_TEST(packs_the_same_bytes)
{
	struct tacit_buf files = { 0 };
	struct tacit_buf first = { 0 };

	tacit_parcel_put(&files, "file", tacit_str_of("a/b.xml"));
	tacit_parcel_put(&files, "bytes", tacit_str_of("<a/>"));
	ck_assert_msg(ask("pack", tacit_buf_str(&files)), "%s", err.msg);
	tacit_buf_add_str(&first, tacit_buf_str(&answer));
	ck_assert(tacit_str_starts(tacit_buf_str(&first), "PK"));
	sleep(2); /* a zip file knows two seconds apart */
	ck_assert(ask("pack", tacit_buf_str(&files)));
	ck_assert(tacit_str_eq(tacit_buf_str(&first), tacit_buf_str(&answer)));
	tacit_buf_clear(&files);
	tacit_buf_clear(&first);
}
END_TEST

START_TEST(says_what_is_wrong)
{
	ck_assert(!ask("pack", tacit_str_of("nothing")));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.msg, "this is no parcel");
	ck_assert_uint_eq(answer.len, 0);
	ck_assert(!ask("no-such-verb", tacit_str_of("")));
	ck_assert_int_eq(err.code, TACIT_IO);
}
END_TEST

START_TEST(more_than_it_takes)
{
	struct tacit_buf much = { 0 };

	tacit_buf_pad(&much, 'x', 65 * 1024 * 1024);
	ck_assert(!ask("pack", tacit_buf_str(&much)));
	ck_assert_int_ne(err.code, TACIT_OK);
	tacit_buf_clear(&much);
}
END_TEST

START_TEST(is_not_there)
{
	const struct tacit_foreign none = { 0 };
	const struct tacit_foreign lost = { "/nonexistent/tacit-foreign" };

	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_foreign_ask(
		&none, "pack", tacit_str_of(""), &answer, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_foreign_ask(
		&lost, "pack", tacit_str_of(""), &answer, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

START_TEST(dies_without_a_word)
{
	const struct tacit_foreign mute = { "/bin/false" };

	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_foreign_ask(
		&mute, "pack", tacit_str_of("x"), &answer, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_uint_eq(answer.len, 0);
}
END_TEST

static void clear(void)
{
	tacit_buf_clear(&answer);
}

Suite *tacit_suite_foreign(void)
{
	Suite *suite = suite_create("foreign");
	TCase *tests = tcase_create("foreign");

	tcase_add_checked_fixture(tests, NULL, clear);
	tcase_add_test(tests, packs_the_same_bytes);
	tcase_add_test(tests, says_what_is_wrong);
	tcase_add_test(tests, more_than_it_takes);
	tcase_add_test(tests, is_not_there);
	tcase_add_test(tests, dies_without_a_word);
	suite_add_tcase(suite, tests);
	return suite;
}
