#include "change/revise.h"

#include "register_fixture.h"

static bool revise(const char *id, const char *const *settings,
	const char *text, const char *base)
{
	struct tacit_str bytes = tacit_str_of(text ? text : "");
	struct tacit_revision revision = { .id = id,
		.type = strchr(id, '/') ? TACIT_EVENT : TACIT_AREA,
		.text = text ? &bytes : NULL,
		.base = base,
		.settings = settings };

	err = (struct tacit_err){ 0 };
	while (settings && settings[revision.setting_count])
		revision.setting_count++;
	tacit_write_result_clear(&result);
	return tacit_revise(
		reg, &secretariat, &revision, &options, &result, &err);
}

static bool set(const char *setting)
{
	const char *const settings[] = { setting, NULL };

	return revise("nct-general", settings, NULL, NULL);
}

START_TEST(changes_one_value_and_nothing_else)
{
	const char *before = text_of("nct-general");
	const char *after;
	const char *where;

	ck_assert_msg(set("co-coordinators+=Tajikistan since 2023-01-01"), "%s",
		err.msg);
	after = text_of("nct-general");
	where = strstr(after, "  - TJK since 2023-01-01\n");
	ck_assert_ptr_nonnull(where);
	ck_assert(!strncmp(before, after, (size_t)(where - after)));
	ck_assert_str_eq(before + (where - after), strchr(where, '\n') + 1);
	/* and back again */
	ck_assert(set("co-coordinators-=TJK since 2023-01-01"));
	ck_assert_str_eq(text_of("nct-general"), before);
}
END_TEST

/* Behind the last key before it in the type; what has none before it, first. */
START_TEST(puts_a_key_in_its_place)
{
	static const char *const taken[] = { "title=", "mode=online", NULL };
	static const char *const put[] = { "title=Seminar on Combating "
					   "Cybercrime",
		"mode=unclear", NULL };
	const char *const event = "2022/cybercrime-seminar";
	const char *before = text_of(event);

	ck_assert_msg(revise(event, taken, NULL, NULL), "%s", err.msg);
	ck_assert_ptr_null(strstr(text_of(event), "\ntitle: "));
	ck_assert_msg(revise(event, put, NULL, NULL), "%s", err.msg);
	ck_assert_str_eq(text_of(event), before);
}
END_TEST

START_TEST(tells_a_state_that_is_none_once)
{
	ck_assert(!set("co-coordinators+=Nowhere since 2023-01-01"));
	ck_assert_uint_eq(result.faults.errors, 1);
	ck_assert(has_fault(
		&result.faults, 0, "co-coordinators: Nowhere is no state", ""));
}
END_TEST

START_TEST(writes_nothing_where_nothing_changes)
{
	ck_assert(set("dimension=new-challenges"));
	ck_assert_uint_eq(result.count, 1);
	ck_assert(result.known[0]);
	ck_assert_str_eq(result.commit, "");
	ck_assert(revise("nct-general", NULL, text_of("nct-general"), NULL));
	ck_assert(result.known[0]);
}
END_TEST

START_TEST(refuses_what_it_cannot_read)
{
	static const struct {
		const char *setting;
		const char *what;
		const char *remedy;
	} rows[] = {
		{ "dimensoin=human", "no key", "dimension" },
		{ "dimension", "sets no key", "=" },
		{ "=human", "sets no key", "=" },
		{ "dimension+=human", "one value", "dimension=VALUE" },
		{ "dimension=humane", "has no dimension humane", "human" },
		{ "coordinators-=AZE", "is not in the list", "--raw" },
		{ "coordinators=Kazahkstan", "is no state", "Kazakhstan" },
		{ "title=", "is missing", "" },
	};
	const char *before = text_of("nct-general");

	ck_assert(!set(rows[_i].setting));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_msg(
		has_fault(&result.faults, 0, rows[_i].what, rows[_i].remedy),
		"%s: %s (%s)", rows[_i].setting, err.msg, err.hint);
	ck_assert_str_eq(text_of("nct-general"), before);
}
END_TEST

START_TEST(tells_who_was_faster)
{
	const char *zeros = "0000000000000000000000000000000000000000";

	ck_assert(!revise("nct-general", NULL, "x", zeros));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	ck_assert_str_eq(err.path, "areas/nct-general.md");
}
END_TEST

START_TEST(tells_all_faults_of_a_text)
{
	ck_assert(!revise("nct-general", NULL,
		"---\ncode: NCT/G\ntitel: T\ndimension: x\n---\n", NULL));
	ck_assert(has_fault(&result.faults, 3, "\"titel\"", "title"));
	ck_assert(has_fault(&result.faults, 4, "dimension", ""));
	ck_assert(has_fault(&result.faults, 0, "\"title\" is missing", ""));
}
END_TEST

START_TEST(needs_the_document)
{
	ck_assert(!revise("nowhere", NULL, "x", NULL));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

Suite *tacit_suite_revise(void)
{
	Suite *suite = suite_create("revise");
	TCase *tcase = tcase_create("revise");

	tcase_add_checked_fixture(tcase, make_register, remove_register);
	tcase_add_test(tcase, changes_one_value_and_nothing_else);
	tcase_add_test(tcase, puts_a_key_in_its_place);
	tcase_add_test(tcase, tells_a_state_that_is_none_once);
	tcase_add_test(tcase, writes_nothing_where_nothing_changes);
	tcase_add_loop_test(tcase, refuses_what_it_cannot_read, 0, 8);
	tcase_add_test(tcase, tells_who_was_faster);
	tcase_add_test(tcase, tells_all_faults_of_a_text);
	tcase_add_test(tcase, needs_the_document);
	suite_add_tcase(suite, tcase);
	return suite;
}
