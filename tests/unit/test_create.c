#include "change/create.h"

#include "register_fixture.h"

static bool create(enum tacit_type_id type, const char *const *settings,
	const char *slug, const char *text)
{
	struct tacit_creation creation = { .type = tacit_type(type),
		.settings = settings,
		.slug = slug,
		.text = text };

	err = (struct tacit_err){ 0 };
	while (settings && settings[creation.setting_count])
		creation.setting_count++;
	tacit_write_result_clear(&result);
	return tacit_create(
		reg, &coordinator, &creation, &options, &result, &err);
}

#define SETTINGS(...)             \
	(const char *const[])     \
	{                         \
		__VA_ARGS__, NULL \
	}

START_TEST(finds_types_and_their_commands)
{
	static const struct {
		const char *typed;
		enum tacit_code code;
		const char *hint;
	} rows[] = {
		{ "note", TACIT_OK, "" },
		{ "focal-point", TACIT_OK, "" },
		{ "event-report", TACIT_OK, "" },
		{ "focal-piont", TACIT_NOTFOUND, "did you mean focal-point?" },
		{ "xyzzy", TACIT_NOTFOUND, "one of: note, paper" },
		{ "comment", TACIT_REFUSED, "tacit comment" },
		{ "disposition", TACIT_REFUSED, "tacit answer" },
		{ "act", TACIT_REFUSED, "tacit close" },
		{ "decision", TACIT_REFUSED, "tacit decide" },
		{ "progress", TACIT_REFUSED, "tacit progress" },
		{ "body", TACIT_REFUSED, "tacit edit body" },
	};
	const struct tacit_type *type = NULL;
	struct tacit_err found = { 0 };

	ck_assert_int_eq(tacit_create_type(rows[_i].typed, &type, &found),
		rows[_i].code == TACIT_OK);
	ck_assert_int_eq(found.code, rows[_i].code);
	ck_assert_ptr_nonnull(strstr(found.hint, rows[_i].hint));
}
END_TEST

START_TEST(reads_values_as_people_write_them)
{
	ck_assert_msg(
		create(TACIT_ITEM,
			SETTINGS("area=NCT/G", "section=ii", "title=A meeting",
				"lead=Kazakhstan", "measures=nct-general/1",
				"measures=nct-general/2"),
			NULL, NULL),
		"%s", err.msg);
	ck_assert_str_eq(text_of("nct-general/ii.5"),
		"---\narea: nct-general\nsection: ii\ntitle: A meeting\n"
		"measures:\n  - nct-general/1\n  - nct-general/2\nlead: KAZ\n"
		"---\n");
}
END_TEST

START_TEST(names_what_nobody_named)
{
	ck_assert(create(TACIT_PAPER,
		SETTINGS("area=nct-general", "kind=other", "lang=en",
			"title=Terms of reference for the network of focal "
			"points"),
		NULL, "text"));
	ck_assert_str_eq(result.ids[0],
		"nct-general/terms-of-reference-for-the-network-of");
	ck_assert(create(TACIT_ITEM,
		SETTINGS("area=nct-general", "section=vii", "title=A"), NULL,
		NULL));
	ck_assert_str_eq(result.ids[0], "nct-general/vii.1");
	ck_assert(create(TACIT_ITEM,
		SETTINGS("area=nct-general", "section=vii", "title=B"), "vii.9",
		NULL));
	ck_assert(create(TACIT_ITEM,
		SETTINGS("area=nct-general", "section=vii", "title=C"), NULL,
		NULL));
	ck_assert_str_eq(result.ids[0], "nct-general/vii.10");
}
END_TEST

START_TEST(never_writes_over_a_document)
{
	ck_assert(!create(TACIT_PAPER,
		SETTINGS("area=nct-general", "kind=concept-paper", "lang=en",
			"title=T"),
		NULL, "text"));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "plans/nct-general/concept-paper.md");
	ck_assert_ptr_nonnull(strstr(err.hint, "--slug"));
}
END_TEST

START_TEST(tells_all_faults_at_once)
{
	ck_assert(!create(TACIT_ITEM,
		SETTINGS("aera=nct-general", "gate=maybe", "lead=Nowhere",
			"title=A", "title=B", "due=soon"),
		NULL, NULL));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert(has_fault(&result.faults, 0, "\"aera\"", "area"));
	ck_assert(has_fault(&result.faults, 0, "gate:", "approval"));
	ck_assert(has_fault(&result.faults, 0, "lead: Nowhere", ""));
	ck_assert(has_fault(&result.faults, 0, "title: set twice", ""));
	ck_assert(has_fault(&result.faults, 0, "due:", ""));
	ck_assert(has_fault(&result.faults, 0, "\"section\" is missing", ""));
	/* what was misspelt is not also missing */
	ck_assert(!has_fault(&result.faults, 0, "\"area\" is missing", ""));
}
END_TEST

START_TEST(tells_lines_of_the_text_given)
{
	ck_assert(!create(TACIT_PAPER, NULL, NULL,
		"---\n# a note\narea: nct-general\nkind: other\ntitle:\n"
		"lang: english\n---\nText\n"));
	ck_assert(has_fault(&result.faults, 5, "\"title\" has no value", ""));
	ck_assert(has_fault(&result.faults, 6, "lang:", ""));
	ck_assert_uint_eq(result.faults.errors, 2);
}
END_TEST

START_TEST(leaves_commands_what_they_write)
{
	ck_assert(!create(TACIT_NOTE,
		SETTINGS("number=NCT/G/1", "date=2022-07-01", "subject=S",
			"issued=2022-07-01T00:00:00Z"),
		NULL, "text"));
	ck_assert(has_fault(
		&result.faults, 0, "issued: written by", "tacit circulate"));
}
END_TEST

START_TEST(notes_to_the_writer_do_not_stay)
{
	ck_assert(create(TACIT_PAPER,
		SETTINGS(
			"area=nct-general", "kind=other", "lang=en", "title=T"),
		"t",
		"<!-- one\ntwo -->\nA<!-- x --> text\n\n```\n<!-- kept -->\n"
		"```\n<!-- open"));
	ck_assert_ptr_nonnull(strstr(text_of("nct-general/t"),
		"---\n\nA text\n\n```\n<!-- kept -->\n```\n<!-- open\n"));
}
END_TEST

START_TEST(fills_templates_in)
{
	const struct tacit_creation creation = { .type = tacit_type(TACIT_ITEM),
		.settings = SETTINGS("area=NCT/G", "lead=Kazakhstan"),
		.setting_count = 2 };
	struct tacit_faults faults = { 0 };
	const char *text = NULL;

	ck_assert_msg(tacit_create_template(
			      reg, &arena, &creation, &text, &faults, &err),
		"%s", err.msg);
	ck_assert_ptr_nonnull(strstr(text, "\narea: nct-general\n"));
	ck_assert_ptr_nonnull(strstr(text, "\nlead: KAZ\n"));
	ck_assert_ptr_nonnull(strstr(text, "\n# The activity in one line.\n"));
	tacit_faults_clear(&faults);
}
END_TEST

Suite *tacit_suite_create(void)
{
	Suite *suite = suite_create("create");
	TCase *tcase = tcase_create("create");

	tcase_add_checked_fixture(tcase, make_register, remove_register);
	tcase_add_test(tcase, reads_values_as_people_write_them);
	tcase_add_test(tcase, names_what_nobody_named);
	tcase_add_test(tcase, never_writes_over_a_document);
	tcase_add_test(tcase, tells_all_faults_at_once);
	tcase_add_test(tcase, tells_lines_of_the_text_given);
	tcase_add_test(tcase, leaves_commands_what_they_write);
	tcase_add_test(tcase, notes_to_the_writer_do_not_stay);
	tcase_add_test(tcase, fills_templates_in);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("types");
	tcase_add_loop_test(tcase, finds_types_and_their_commands, 0, 11);
	suite_add_tcase(suite, tcase);
	return suite;
}
