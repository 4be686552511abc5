#include "report/trace.h"

#include "register_fixture.h"

static bool history(const char *id, enum tacit_type_id type, size_t limit,
	struct tacit_trace *trace)
{
	const struct tacit_trace_query query = { id, type, limit, "en" };

	return tacit_trace_history(reg, &arena, &query, trace, &err);
}

START_TEST(tells_the_history)
{
	struct tacit_trace trace = { 0 };

	ck_assert(history(NULL, TACIT_BODY, 0, &trace));
	ck_assert_uint_ge(trace.count, 2);
	ck_assert_str_eq(trace.list[0].commit, tacit_register_commit(reg));
	ck_assert_str_eq(trace.list[0].author, "Secretariat");
	ck_assert_ptr_null(strchr(trace.list[0].what, '\n'));
	ck_assert(history(NULL, TACIT_BODY, 1, &trace));
	ck_assert_uint_eq(trace.count, 1);
	ck_assert(history("TUR", TACIT_MEMBER, 0, &trace));
	ck_assert_uint_eq(trace.count, 1);
	ck_assert_str_eq(trace.list[0].blob, trace.doc.blob);
	ck_assert(!history("XXX", TACIT_MEMBER, 0, &trace));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

static size_t find(const char *words, size_t limit, struct tacit_found *found)
{
	err = (struct tacit_err){ 0 };
	ck_assert_msg(
		tacit_trace_find(reg, &arena, words, limit, "en", found, &err),
		"%s", err.msg);
	return found->count;
}

START_TEST(finds_words)
{
	struct tacit_found found = { 0 };

	ck_assert_uint_eq(find("chiefs police", 0, &found), 1);
	ck_assert_ptr_nonnull(strstr(found.list[0].snippet, "\1"));
	ck_assert_uint_eq(find("\"police chiefs\"", 0, &found), 0);
	ck_assert_uint_eq(find("turkiye", 0, &found), 3);
	ck_assert(!found.has_more);
	ck_assert_uint_eq(find("turkiye", 2, &found), 2);
	ck_assert(found.has_more);
	ck_assert(!tacit_trace_find(reg, &arena, " !", 0, "en", &found, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
}
END_TEST

START_TEST(what_is_later_is_not_found)
{
	struct tacit_found found = { 0 };
	size_t all = find("comments", 0, &found);

	reopen_at((struct tacit_instant){ 1655251200 });
	ck_assert_uint_lt(find("comments", 0, &found), all);
	/* and takes no place within the limit */
	ck_assert_uint_eq(find("comments", 1, &found), 1);
}
END_TEST

Suite *tacit_suite_trace(void)
{
	Suite *suite = suite_create("trace");
	TCase *tcase = tcase_create("trace");

	tcase_add_checked_fixture(tcase, make_register, remove_register);
	tcase_add_test(tcase, tells_the_history);
	tcase_add_test(tcase, finds_words);
	tcase_add_test(tcase, what_is_later_is_not_found);
	suite_add_tcase(suite, tcase);
	return suite;
}
