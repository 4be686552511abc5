#include <stdlib.h>
#include <string.h>

#include "document/draft.h"
#include "suite.h"

static struct tacit_draft draft;
static struct tacit_buf text;
static struct tacit_err err;
static const char *path;

static void setup(void)
{
	draft = (struct tacit_draft){ 0 };
	text = (struct tacit_buf){ 0 };
	err = (struct tacit_err){ 0 };
	path = "untouched";
}

static void teardown(void)
{
	tacit_draft_clear(&draft);
	tacit_buf_clear(&text);
}

static void begin(enum tacit_type_id type)
{
	draft.type = tacit_type(type);
}

static void set(const char *key, const char *value)
{
	tacit_draft_set(&draft, key, value);
}

static void finish(const char *slug)
{
	ck_assert_msg(tacit_draft_finish(&draft, slug, &path, &text, &err),
		"%s (%s)", err.msg, err.hint);
}

static void refused(const char *slug, const char *msg, const char *hint)
{
	ck_assert(!tacit_draft_finish(&draft, slug, &path, &text, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_msg(strstr(err.msg, msg) != NULL, "%s", err.msg);
	ck_assert_msg(strstr(err.hint, hint) != NULL, "%s", err.hint);
	ck_assert_ptr_null(path);
}

START_TEST(writes_keys_in_table_order)
{
	begin(TACIT_MEMBER);
	set("distribution", "public");
	set("name-ru", "\xd0\x9a");
	set("kind", "member");
	set("formal-ru", "\xd0\xa0");
	set("since", "2022-10-13");
	tacit_draft_add(&draft, "name", "Turkey until 2022-06-01");
	tacit_draft_add(&draft, "name", "T since 2022-06-01");
	set("code", "XAA");
	set("until", NULL);
	set("until", "");
	draft.body = "\n\nA state.\n\n";
	tacit_buf_adds(&text, "kept ");
	finish(NULL);
	ck_assert_str_eq(path, "members/xaa.md");
	ck_assert_str_eq(tacit_buf_cstr(&text),
		"kept ---\ncode: XAA\nname:\n  - Turkey until 2022-06-01\n"
		"  - T since 2022-06-01\nkind: member\nsince: 2022-10-13\n"
		"name-ru: \xd0\x9a\nformal-ru: \xd0\xa0\n"
		"distribution: public\n---\n\nA state.\n");
}
END_TEST

START_TEST(replaces_and_adds)
{
	begin(TACIT_EVENT);
	set("areas", "human");
	set("areas", "nct-ict");
	tacit_draft_add(&draft, "areas", "human");
	set("organisers", "Someone");
	set("mode", "online");
	set("starts", "2022-11-28");
	set("ends", "2022-12-02");
	set("zone", "Asia/Shanghai");
	set("languages", "no");
	set("fee", "no");
	finish("seminar");
	ck_assert_str_eq(path, "events/2022/seminar.md");
	ck_assert_str_eq(tacit_buf_cstr(&text),
		"---\nareas:\n  - nct-ict\n  - human\norganisers:\n"
		"  - Someone\nmode: online\nstarts: 2022-11-28\n"
		"ends: 2022-12-02\nzone: Asia/Shanghai\nlanguages:\n"
		"  - \"no\"\nfee: no\n---\n");
}
END_TEST

START_TEST(names_a_comment_by_its_content)
{
	begin(TACIT_COMMENT);
	set("state", "THA");
	set("note", "2022/nct-g-778");
	set("kind", "comment");
	set("received", "2022-06-28T09:15:00Z");
	set("via", "mail");
	draft.body = "Text.";
	finish(NULL);
	/* the vector of test_contentid.c */
	ck_assert_str_eq(
		path, "comments/2022/nct-g-778/tha/erw7fjv05gsdhbhq.md");
	ck_assert_ptr_nonnull(strstr(
		tacit_buf_cstr(&text), "\nreceived: \"2022-06-28T09:15:00Z\""));
}
END_TEST

START_TEST(places_a_comment_outside_a_call)
{
	begin(TACIT_COMMENT);
	set("state", "THA");
	set("area", "nct-general");
	set("kind", "proposal");
	set("via", "unrecorded");
	set("known-by", "2022-06-16");
	draft.body = "A proposal.";
	finish(NULL);
	ck_assert(!strncmp(path, "comments/area/nct-general/tha/", 30));
}
END_TEST

static const struct {
	const char *slug;
	const char *folder;
} dispositions[] = {
	{ "nct-general",
		"dispositions/area/nct-general/tha/e5snhfqg6dz70t2g-" },
	{ "2022/nct-g-778",
		"dispositions/2022/nct-g-778/tha/e5snhfqg6dz70t2g-" },
};

START_TEST(places_a_disposition_beside_its_comment)
{
	begin(TACIT_DISPOSITION);
	set("comment", "tha-e5snhfqg6dz70t2g");
	set("outcome", "noted");
	set("by", "TUR");
	set("date", "2022-06-16");
	finish(dispositions[_i].slug);
	ck_assert(!strncmp(path, dispositions[_i].folder,
		strlen(dispositions[_i].folder)));
}
END_TEST

START_TEST(places_what_the_secretariat_did)
{
	begin(TACIT_ACT);
	set("kind", "replies-complete");
	set("subject", "2022/nct-g-778");
	set("date", "2022-07-01");
	set("because", "done");
	finish(NULL);
	ck_assert_str_eq(
		path, "acts/2022/2022-07-01-replies-complete-439x632j.md");
}
END_TEST

START_TEST(places_what_an_organ_decided)
{
	begin(TACIT_DECISION);
	set("organ", "SWG");
	set("date", "2022-12-12");
	set("outcome", "noted");
	tacit_draft_add(&draft, "documents",
		"nct-general/concept-paper "
		"940ab96db8f317e4581fdb4423a270bdc3ff0ae1");
	draft.body = "Noted.";
	finish(NULL);
	ck_assert_str_eq(path, "decisions/2022/2022-12-12-swg-fegh7873.md");
}
END_TEST

START_TEST(places_progress_of_a_coordinator)
{
	begin(TACIT_PROGRESS);
	set("item", "nct-general/i.3");
	set("by-coordinator", "TUR");
	set("year", "2022");
	set("status", "limited");
	finish(NULL);
	ck_assert(!strncmp(path, "progress/nct-general/i.3/2022-tur-", 34));
}
END_TEST

START_TEST(places_a_focal_point_and_a_report)
{
	begin(TACIT_FOCAL_POINT);
	set("network", "border-control");
	set("state", "KAZ");
	set("authority", "Border Service");
	set("since", "2022-01-01");
	finish(NULL);
	ck_assert(!strncmp(path, "networks/border-control/kaz-", 28));
	tacit_draft_clear(&draft);
	begin(TACIT_EVENT_REPORT);
	set("event", "2022/seminar");
	set("held", "held");
	set("date", "2022-12-05");
	set("by", "Secretariat");
	tacit_draft_add(&draft, "participants", "KAZ 3");
	finish(NULL);
	ck_assert(!strncmp(path, "events/2022/seminar/report-", 27));
}
END_TEST

START_TEST(places_a_note_by_its_number)
{
	begin(TACIT_NOTE);
	set("number", "NCT/G/778");
	set("date", "2022-06-16");
	set("subject", "Drafts: a colon");
	finish("ignored");
	ck_assert_str_eq(path, "notes/2022/nct-g-778.md");
	ck_assert_ptr_nonnull(
		strstr(tacit_buf_cstr(&text), "\"Drafts: a colon\""));
}
END_TEST

START_TEST(takes_a_name_for_a_number_in_another_script)
{
	begin(TACIT_NOTE);
	set("number", "\xd0\x9d/778");
	set("date", "2022-06-16");
	set("subject", "Drafts");
	finish("n-778");
	ck_assert_str_eq(path, "notes/2022/n-778.md");
}
END_TEST

START_TEST(refuses_what_check_refuses)
{
	begin(TACIT_COMMENT);
	set("state", "THA");
	set("note", "2022/nct-g-778");
	set("kind", "coment");
	set("via", "git");
	tacit_buf_adds(&text, "kept");
	refused(NULL, "\"coment\" is none of its words",
		"did you mean comment?");
	ck_assert_str_eq(tacit_buf_cstr(&text), "kept");
	ck_assert_uint_gt(err.line, 0);
}
END_TEST

START_TEST(refuses_a_key_of_another_type)
{
	begin(TACIT_ACT);
	set("organs", "SWG");
	refused(NULL, "of the type act has no key \"organs\"",
		"did you mean organ?");
}
END_TEST

START_TEST(refuses_what_has_no_path)
{
	begin(TACIT_ACT);
	set("kind", "notified");
	refused(NULL, "the key \"subject\" is missing", "add it");
}
END_TEST

START_TEST(refuses_what_has_no_name)
{
	begin(TACIT_AREA);
	set("code", "NCT/G");
	set("title", "T");
	set("dimension", "human");
	refused(NULL, "do not say what it is called", "areas/AREA.md");
}
END_TEST

START_TEST(refuses_a_bad_name)
{
	begin(TACIT_AREA);
	set("code", "NCT/G");
	set("title", "T");
	set("dimension", "human");
	refused("../../x", "begins with a sign", "");
}
END_TEST

START_TEST(refuses_two_lines)
{
	begin(TACIT_ACT);
	set("kind", "notified");
	set("subject", "a\nb");
	refused(NULL, "not one line", "");
}
END_TEST

START_TEST(refuses_an_empty_draft)
{
	begin(TACIT_BODY);
	refused(NULL, "", "");
}
END_TEST

Suite *tacit_suite_draft(void)
{
	Suite *suite = suite_create("draft");
	TCase *tc = tcase_create("draft");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, writes_keys_in_table_order);
	tcase_add_test(tc, replaces_and_adds);
	tcase_add_test(tc, names_a_comment_by_its_content);
	tcase_add_test(tc, places_a_comment_outside_a_call);
	tcase_add_loop_test(tc, places_a_disposition_beside_its_comment, 0, 2);
	tcase_add_test(tc, places_what_the_secretariat_did);
	tcase_add_test(tc, places_what_an_organ_decided);
	tcase_add_test(tc, places_progress_of_a_coordinator);
	tcase_add_test(tc, places_a_focal_point_and_a_report);
	tcase_add_test(tc, places_a_note_by_its_number);
	tcase_add_test(tc, takes_a_name_for_a_number_in_another_script);
	tcase_add_test(tc, refuses_what_check_refuses);
	tcase_add_test(tc, refuses_a_key_of_another_type);
	tcase_add_test(tc, refuses_what_has_no_path);
	tcase_add_test(tc, refuses_what_has_no_name);
	tcase_add_test(tc, refuses_a_bad_name);
	tcase_add_test(tc, refuses_two_lines);
	tcase_add_test(tc, refuses_an_empty_draft);
	suite_add_tcase(suite, tc);
	return suite;
}
