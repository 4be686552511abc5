#include "report/listing.h"
#include "report/short_ids.h"

#include "record_fixture.h"

static struct tacit_listing listing;

static bool list(struct tacit_listing_filter filter)
{
	err = (struct tacit_err){ 0 };
	return tacit_listing_make(reg, &arena, &filter, &listing, &err);
}

static bool has(const char *id)
{
	size_t i;

	for (i = 0; i < listing.count; i++) {
		if (!strcmp(listing.rows[i].doc.at.id, id))
			return true;
	}
	return false;
}

START_TEST(filters_by_what_documents_are_about)
{
	static const struct {
		struct tacit_listing_filter filter;
		size_t count;
		const char *id;
	} rows[] = {
		{ { .type = TACIT_ITEM }, 14, "nct-general/i.0" },
		{ { .type = TACIT_ITEM, .area = "nct-general" }, 14,
			"nct-general/iv.0" },
		{ { .type = TACIT_ITEM, .area = "nct-ict" }, 0, NULL },
		/* no prefix of another area's name */
		{ { .type = TACIT_PAPER, .area = "nct" }, 0, NULL },
		{ { .type = TACIT_DISPOSITION, .area = "nct-general" }, 2,
			"tha-e5snhfqg6dz70t2g-3g0yaqdj" },
		{ { .type = TACIT_COMMENT, .state = "THA" }, 1,
			"tha-e5snhfqg6dz70t2g" },
		{ { .type = TACIT_AREA, .state = "TUR" }, 2, "nct-general" },
		{ { .type = TACIT_DISPOSITION, .call = "2022/nct-g-778" }, 2,
			"chn-h0wyrfekn36bvpwx-3s1scsje" },
		{ { .type = TACIT_COMMENT, .kind = "proposal" }, 2, NULL },
		{ { .type = TACIT_COMMENT, .kind = "objection" }, 0, NULL },
		{ { .type = TACIT_PAPER, .kind = "ready" }, 2,
			"nct-general/action-plan" },
		{ { .type = -1, .kind = "not-incorporated" }, 2, NULL },
	};

	ck_assert_msg(list(rows[_i].filter), "%s", err.msg);
	ck_assert_uint_eq(listing.count, rows[_i].count);
	ck_assert(!rows[_i].id || has(rows[_i].id));
}
END_TEST

START_TEST(names_the_nearest_kind)
{
	ck_assert(!list((struct tacit_listing_filter){
		.type = TACIT_COMMENT, .kind = "propsal" }));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.hint, "did you mean proposal?");
	/* a kind of another type is none of this one */
	ck_assert(!list((struct tacit_listing_filter){
		.type = TACIT_NOTE, .kind = "proposal" }));
	/* what one type has, another has not */
	ck_assert(!list((struct tacit_listing_filter){
		.type = TACIT_BODY, .kind = "proposal" }));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert(list((struct tacit_listing_filter){
		.type = -1, .kind = "proposal" }));
}
END_TEST

START_TEST(prints_ids_as_one_by_one)
{
	size_t i;

	ck_assert(list(
		(struct tacit_listing_filter){ .type = -1, .lang = "en" }));
	ck_assert_uint_gt(listing.count, 70);
	for (i = 0; i < listing.count; i++)
		ck_assert_str_eq(listing.rows[i].printed,
			tacit_printed_id(reg, &arena,
				listing.rows[i].doc.at.type->id,
				listing.rows[i].doc.at.id));
}
END_TEST

START_TEST(leaves_out_what_is_later)
{
	reopen_at((struct tacit_instant){ 1655251200 });
	ck_assert(list((struct tacit_listing_filter){ .type = TACIT_NOTE }));
	ck_assert(!has("2022/nct-g-778"));
	ck_assert(list((struct tacit_listing_filter){
		.type = TACIT_NOTE, .ids_only = true }));
	ck_assert(!has("2022/nct-g-778"));
}
END_TEST

START_TEST(every_type_has_columns)
{
	size_t count = 0;

	ck_assert_ptr_nonnull(tacit_listing_columns(_i, &count));
	ck_assert_uint_gt(count, 0);
	for (; count; count--) {
		const char *key =
			tacit_listing_columns(_i, &(size_t){ 0 })[count - 1];

		ck_assert_msg(_i < 0 || !strcmp(key, "stage") ||
				tacit_type_key(
					tacit_type((enum tacit_type_id)_i), key,
					NULL) != NULL,
			"%s", key);
	}
}
END_TEST

static const char *title(const char *id)
{
	size_t i;

	for (i = 0; i < listing.count; i++)
		if (!strcmp(listing.rows[i].doc.at.id, id))
			return listing.rows[i].title;
	ck_abort_msg("no %s", id);
	return NULL;
}

static const char *cell(const char *id, const char *column)
{
	size_t i;
	size_t k;

	for (i = 0; i < listing.count; i++)
		for (k = 0; k < listing.column_count; k++)
			if (!strcmp(listing.rows[i].doc.at.id, id) &&
				!strcmp(listing.columns[k], column))
				return listing.rows[i].cells[k];
	ck_abort_msg("no %s of %s", column, id);
	return NULL;
}

/* What was said on a call has its note; what was said outside any, an area and
 * perhaps no more than a day. */
START_TEST(tells_what_stands_for_a_note_and_a_receipt)
{
	const struct tacit_comment on_call = { .note = "2022/nct-g-778",
		.state = "KAZ",
		.kind = "comment",
		.received = { 1656000000 },
		.body = "> **One** (test).\n\nMore of it.\n" };
	const struct tacit_comment outside = { .area = "nct-ict",
		.state = "IND",
		.kind = "proposal",
		.known_by = { 2022, 3, 1 },
		.body = "Two (test).\n" };
	const char *first = record_comment(&on_call);
	const char *second = record_comment(&outside);

	ck_assert(list((struct tacit_listing_filter){
		.type = TACIT_COMMENT, .lang = "en" }));
	ck_assert_str_eq(cell(first, "note"), "NCT/G/778");
	ck_assert_str_eq(title(first), "One** (test).");
	ck_assert_str_eq(cell(first, "received"), "23 Jun 2022");
	ck_assert_str_eq(cell(first, "state"), "Kazakhstan");
	ck_assert_str_eq(cell(second, "note"), "nct-ict");
	ck_assert_str_eq(cell(second, "received"), "1 Mar 2022");
	ck_assert_str_eq(cell(second, "state"), "India");
}
END_TEST

/* What is recorded by hand may lack what its title is made of. */
START_TEST(titles_are_of_what_there_is)
{
	sh("mkdir -p acts/2022 && "
	   "printf -- '---\\nkind: submitted\\ndate: 2022-06-20\\n---\\n' "
	   ">acts/2022/2022-06-20-submitted-00000000.md && "
	   "git add acts && git commit -qm 'test: by hand'");
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
	ck_assert(list((struct tacit_listing_filter){
		.type = TACIT_ACT, .lang = "en" }));
	ck_assert_uint_eq(listing.count, 1);
	ck_assert_str_eq(listing.rows[0].title, "submitted");
}
END_TEST

/* Sixty columns, whole words where there are words. */
START_TEST(cuts_titles_between_words)
{
	static const struct {
		const char *body;
		const char *title;
	} rows[] = {
		{ "Aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee "
		  "ffffffffff\n",
			"Aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee "
			"ffffffffff" },
		{ "Aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee "
		  "ffffffffff gg\n",
			"Aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee "
			"ffffffffff ..." },
		{ "打击跨国有组织犯罪打击跨国有组织犯罪打击跨国有组织犯罪四五六"
		  "七\n",
			"打击跨国有组织犯罪打击跨国有组织犯罪打击跨国有组织犯罪"
			"四五六 ..." },
	};
	int i;

	for (i = 0; i < COUNT(rows); i++) {
		const struct tacit_comment said = { .note = "2022/nct-g-778",
			.state = "KAZ",
			.kind = "comment",
			.received = { 1656000000 },
			.body = rows[i].body };
		const char *id = record_comment(&said);

		ck_assert(list((struct tacit_listing_filter){
			.type = TACIT_COMMENT, .lang = "en" }));
		ck_assert_str_eq(title(id), rows[i].title);
	}
}
END_TEST

/* In any order: as short as no other begins, and never under twelve. */
START_TEST(shortens_ids)
{
	static const char *const ids[] = { "tha-aaaaaaaaaab2",
		"ind-bbbbbbbbbbbb", "tha-aaaaaaaaaab1", "tha-aaaaaaaaacc1",
		"kaz-1" };
	static const char *const wanted[] = { "tha-aaaaaaaaaab2",
		"ind-bbbbbbbb", "tha-aaaaaaaaaab1", "tha-aaaaaaaaac", "kaz-1" };
	const char **printed = tacit_short_ids(&arena, ids, COUNT(ids));
	int i;

	for (i = 0; i < COUNT(ids); i++)
		ck_assert_str_eq(printed[i], wanted[i]);
	ck_assert_ptr_nonnull(tacit_short_ids(&arena, ids, 0));
}
END_TEST

Suite *tacit_suite_listing(void)
{
	Suite *suite = suite_create("listing");
	TCase *tcase = tcase_create("listing");

	tcase_add_checked_fixture(tcase, make_register, remove_register);
	tcase_add_loop_test(tcase, filters_by_what_documents_are_about, 0, 12);
	tcase_add_test(tcase, names_the_nearest_kind);
	tcase_add_test(tcase, prints_ids_as_one_by_one);
	tcase_add_test(tcase, leaves_out_what_is_later);
	tcase_add_test(tcase, tells_what_stands_for_a_note_and_a_receipt);
	tcase_add_test(tcase, cuts_titles_between_words);
	tcase_add_test(tcase, titles_are_of_what_there_is);
	tcase_add_test(tcase, shortens_ids);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("columns");
	tcase_add_loop_test(
		tcase, every_type_has_columns, -1, TACIT_TYPE_COUNT);
	suite_add_tcase(suite, tcase);
	return suite;
}
