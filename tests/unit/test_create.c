#include "change/create.h"

#include "register_fixture.h"

static bool create_as(const struct tacit_actor *actor, enum tacit_type_id type,
	const char *const *settings, const char *slug, const char *text)
{
	struct tacit_creation creation = { .type = tacit_type(type),
		.settings = settings,
		.slug = slug,
		.text = text };

	err = (struct tacit_err){ 0 };
	while (settings && settings[creation.setting_count])
		creation.setting_count++;
	tacit_write_result_clear(&result);
	return tacit_create(reg, actor, &creation, &options, &result, &err);
}

static bool create(enum tacit_type_id type, const char *const *settings,
	const char *slug, const char *text)
{
	return create_as(&coordinator, type, settings, slug, text);
}

#define MAY TACIT_RULE_ALLOWED
#define BY(who) TACIT_RULE_##who##_ONLY
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
		{ "act", TACIT_REFUSED, "tacit confirm" },
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

/* Through the door, each type by each who may or may not write it. */
START_TEST(every_type_has_its_writers)
{
	static const struct tacit_actor thailand = {
		.role = TACIT_ROLE_STATE, .code = "THA", .is_listed = true
	};
	static const struct {
		enum tacit_type_id type;
		const char *settings[10];
		const char *slug;
		enum tacit_rule by_secretariat;
		enum tacit_rule by_coordinator; /* Türkiye, of nct-general */
		enum tacit_rule by_state; /* Thailand */
	} rows[] = {
		{ TACIT_MEMBER, { "code=XAA", "name=T", "kind=member" }, NULL,
			MAY, BY(SECRETARIAT), BY(SECRETARIAT) },
		{ TACIT_AREA, { "code=XX/G", "title=T", "dimension=human" },
			"xx", MAY, BY(SECRETARIAT), BY(SECRETARIAT) },
		{ TACIT_MEASURE, { "area=nct-general", "title=T" }, NULL, MAY,
			BY(SECRETARIAT), BY(SECRETARIAT) },
		{ TACIT_NOTE,
			{ "number=NCT/G/900", "date=2022-07-01", "subject=S" },
			NULL, MAY, BY(SECRETARIAT), BY(SECRETARIAT) },
		{ TACIT_PAPER,
			{ "area=nct-general", "kind=other", "lang=en",
				"title=T" },
			NULL, BY(COORDINATORS), MAY, TACIT_RULE_OWN_AREA },
		{ TACIT_ITEM, { "area=nct-general", "section=x", "title=T" },
			NULL, BY(COORDINATORS), MAY, TACIT_RULE_OWN_AREA },
		{ TACIT_FOCAL_POINT,
			{ "network=n", "state=THA", "authority=A",
				"since=2022-01-01" },
			NULL, TACIT_RULE_SOURCE_MISSING, TACIT_RULE_OWN_STATE,
			MAY },
		{ TACIT_EVENT,
			{ "areas=nct-general", "organisers=THA", "mode=online",
				"starts=2022-11-28", "ends=2022-11-29",
				"zone=Asia/Bangkok", "languages=en",
				"title=T" },
			NULL, MAY, MAY, TACIT_RULE_OWN_AREA },
	};
	const struct tacit_actor *actors[] = { &secretariat, &coordinator,
		&thailand };
	const enum tacit_rule rules[] = { rows[_i].by_secretariat,
		rows[_i].by_coordinator, rows[_i].by_state };
	int k;

	for (k = 0; k < COUNT(actors); k++) {
		const bool may = rules[k] == MAY;

		ck_assert_msg(
			create_as(actors[k], rows[_i].type, rows[_i].settings,
				rows[_i].slug, "Text.\n") == may,
			"%s by %d: %s", tacit_type(rows[_i].type)->name, k,
			err.msg);
		ck_assert_int_eq(err.code, may ? TACIT_OK : TACIT_REFUSED);
		ck_assert(may ||
			strstr(err.msg, tacit_rule_what(rules[k])) != NULL);
		if (may) /* for the next to write it anew */
			sh("git reset -q --hard HEAD~1");
		ck_assert(tacit_register_refresh(reg, &err));
	}
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

/* A name has at most forty characters, whole words where that can be. */
START_TEST(cuts_a_name_at_forty_characters)
{
	static const struct {
		const char *title;
		const char *slug;
	} rows[] = {
		{ "title=Aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd.",
			"aaaaaaaaa-bbbbbbbbb-ccccccccc-ddddddddd" },
		{ "title=Aaaaaaaaa bbbbbbbbb ccccccccc dddddddddd",
			"aaaaaaaaa-bbbbbbbbb-ccccccccc-dddddddddd" },
		{ "title=Aaaaaaaaa bbbbbbbbb ccccccccc ddddddddddd",
			"aaaaaaaaa-bbbbbbbbb-ccccccccc" },
		{ "title=Aaaaaaaaabbbbbbbbbbccccccccccddddddddddee",
			"aaaaaaaaabbbbbbbbbbccccccccccdddddddddde" },
	};
	int i;

	for (i = 0; i < COUNT(rows); i++) {
		ck_assert_msg(create(TACIT_PAPER,
				      SETTINGS("area=nct-general", "kind=other",
					      "lang=en", rows[i].title),
				      NULL, "text"),
			"%s", err.msg);
		ck_assert_str_eq(
			result.ids[0] + strlen("nct-general/"), rows[i].slug);
	}
}
END_TEST

START_TEST(knows_the_measure_that_a_passage_serves)
{
	const char *const *const plan = SETTINGS("area=nct-general",
		"kind=other", "lang=en", "title=T", "traces=I nct-general/1");
	const char *const *const wrong = SETTINGS("area=nct-general",
		"kind=other", "lang=en", "title=T", "traces=I nct-general/99");
	const char *const *const short_of_it = SETTINGS("area=nct-general",
		"kind=other", "lang=en", "title=T", "traces=I");

	ck_assert_msg(create(TACIT_PAPER, plan, "t", "# I. One\n\nText.\n"),
		"%s", err.msg);
	ck_assert_ptr_nonnull(strstr(
		text_of("nct-general/t"), "traces:\n  - I nct-general/1\n"));
	ck_assert(!create(TACIT_PAPER, wrong, "u", "# I. One\n\nText.\n"));
	ck_assert_uint_eq(result.faults.errors, 1);
	ck_assert(has_fault(&result.faults, 0, "traces: ", ""));
	ck_assert(has_fault(&result.faults, 0, "nct-general/99", ""));
	ck_assert(
		!create(TACIT_PAPER, short_of_it, "v", "# I. One\n\nText.\n"));
	ck_assert(has_fault(&result.faults, 0, "traces: ", ""));
}
END_TEST

START_TEST(knows_organs_in_any_case)
{
	const struct tacit_creation paper = { .type = tacit_type(TACIT_PAPER),
		.settings =
			SETTINGS("area=nct-general", "kind=other", "lang=en",
				"title=T", "approval=soc", "approval=Summit"),
		.setting_count = 6 };

	err = (struct tacit_err){ 0 };
	ck_assert_msg(tacit_create(reg, &coordinator, &paper, &options, &result,
			      &err),
		"%s", err.msg);
	ck_assert_ptr_nonnull(strstr(
		text_of(result.ids[0]), "approval:\n  - SOC\n  - SUMMIT\n"));
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
	ck_assert(has_fault(&result.faults, 0, "needs:", "approval"));
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
	tcase_add_loop_test(tcase, every_type_has_its_writers, 0, 8);
	tcase_add_test(tcase, knows_organs_in_any_case);
	tcase_add_test(tcase, knows_the_measure_that_a_passage_serves);
	tcase_add_test(tcase, cuts_a_name_at_forty_characters);
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
