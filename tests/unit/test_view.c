#include "report/view.h"

#include "register_fixture.h"

static struct tacit_view view;

static bool make(const char *id, enum tacit_type_id type, const char *lang)
{
	err = (struct tacit_err){ 0 };
	return tacit_view_make(reg, &arena,
		&(struct tacit_view_query){ id, type, .version = lang,
			.links = TACIT_VIEW_LINKS_EACH },
		&view, &err);
}

static const struct tacit_view_link *link_of(const char *id)
{
	size_t i;
	size_t k;

	for (i = 0; i < view.group_count; i++) {
		const struct tacit_view_group *group = &view.groups[i];

		for (k = 0; k < group->count; k++)
			if (!strcmp(group->links[k].doc.at.id, id))
				return &group->links[k];
	}
	return NULL;
}

static bool text_has(const char *piece)
{
	return tacit_str_find(view.source, piece) != SIZE_MAX;
}

START_TEST(reads_a_plan_with_its_activities)
{
	ck_assert(make("nct-general/action-plan", TACIT_PAPER, NULL));
	ck_assert(text_has("chiefs of police"));
	ck_assert_ptr_nonnull(tacit_address_find(&view.passages, "ii.0"));
	ck_assert(view.has_stage);
	ck_assert_int_eq(view.stage.stage, TACIT_STAGE_READY);
}
END_TEST

START_TEST(picks_a_language_version)
{
	ck_assert(make("nct-general/concept-paper", TACIT_PAPER, "ru"));
	ck_assert_ptr_nonnull(view.shown);
	ck_assert_str_eq(view.shown->doc.at.lang, "ru");
	ck_assert(!view.shown->is_stale);
	ck_assert(!text_has("Member States"));
	/* by its own id as well */
	ck_assert(make("nct-general/concept-paper.ru", TACIT_PAPER, NULL));
	ck_assert_ptr_nonnull(view.shown);
	ck_assert_str_eq(view.doc.at.id, "nct-general/concept-paper");
	/* there is none in Chinese */
	ck_assert(make("nct-general/concept-paper", TACIT_PAPER, "zh"));
	ck_assert_ptr_null(view.shown);
	ck_assert(text_has("Member States"));
}
END_TEST

START_TEST(tells_what_refers_to_it)
{
	const struct tacit_view_link *link;

	ck_assert(make("2022/nct-g-778", TACIT_NOTE, NULL));
	ck_assert(view.has_call);
	ck_assert_int_eq(view.call.closes.s, 1656612000);
	link = link_of("tha-e5snhfqg6dz70t2g");
	ck_assert_ptr_nonnull(link);
	ck_assert_str_eq(link->key, "reported-in");
	ck_assert_int_eq(link->undoing.undone, TACIT_UNDONE_NOT);
	/* of many only that they are there */
	link = link_of("nct-general/i.3");
	ck_assert_ptr_nonnull(link);
	ck_assert_ptr_null(link->key);
	ck_assert(make("tha-e5snhfqg6dz70t2g", TACIT_COMMENT, NULL));
	ck_assert_uint_eq(view.group_count, 1);
	ck_assert_uint_eq(view.groups[0].count, 1);
	ck_assert_str_eq(view.groups[0].links[0].key, "comment");
	ck_assert_int_eq(view.undoing.undone, TACIT_UNDONE_NOT);
}
END_TEST

START_TEST(needs_the_document)
{
	ck_assert(!make("nct-general/nothing", TACIT_PAPER, NULL));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

Suite *tacit_suite_view(void)
{
	Suite *suite = suite_create("view");
	TCase *tcase = tcase_create("view");

	tcase_add_checked_fixture(tcase, make_register, remove_register);
	tcase_add_test(tcase, reads_a_plan_with_its_activities);
	tcase_add_test(tcase, picks_a_language_version);
	tcase_add_test(tcase, tells_what_refers_to_it);
	tcase_add_test(tcase, needs_the_document);
	suite_add_tcase(suite, tcase);
	return suite;
}
