#include "report/listing.h"
#include "report/short_ids.h"

#include <tacit/facts.h>

#include "record_fixture.h"

/* What is kept of a listing. */
static struct listed {
	const char *id;
	enum tacit_type_id type;
	enum tacit_undone undone;
	const char *printed;
	const char *title;
	const char **cells;
} * rows;
static size_t count;
static size_t cap;
static struct tacit_listing listing;

static const char *copy(const char *text)
{
	return text ? tacit_arena_strdup(&arena, text) : NULL;
}

static bool keep(void *ctx, const struct tacit_listing_row *row)
{
	struct listed *kept =
		tacit_arena_append(&arena, &rows, &count, &cap, sizeof(*kept));
	size_t i;

	(void)ctx;
	*kept = (struct listed){ .id = copy(row->doc.at.id),
		.type = row->doc.at.type->id,
		.undone = row->mark.undoing.undone,
		.printed = copy(row->printed),
		.title = copy(row->title),
		.cells = tacit_arena_array(&arena, listing.column_count + 1,
			sizeof(*kept->cells)) };
	for (i = 0; row->cells && i < listing.column_count; i++)
		kept->cells[i] = copy(row->cells[i]);
	return true;
}

static void read_rows(void)
{
	rows = NULL;
	count = 0;
	cap = 0;
	tacit_listing_each(&listing, keep, NULL);
	ck_assert_msg(listing.err.code == TACIT_OK, "%s", listing.err.msg);
}

static bool list(struct tacit_listing_filter filter)
{
	err = (struct tacit_err){ 0 };
	if (!tacit_listing_open(reg, &arena, &filter, &listing, &err))
		return false;
	read_rows();
	tacit_listing_close(&listing);
	return true;
}

static bool has(const char *id)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strcmp(rows[i].id, id))
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
	} asked[] = {
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

	ck_assert_msg(list(asked[_i].filter), "%s", err.msg);
	ck_assert_uint_eq(count, asked[_i].count);
	ck_assert(!asked[_i].id || has(asked[_i].id));
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
	ck_assert_uint_gt(count, 70);
	for (i = 0; i < count; i++)
		ck_assert_str_eq(rows[i].printed,
			tacit_printed_id(
				reg, &arena, rows[i].type, rows[i].id));
}
END_TEST

/* So many that what is rare is read at once, and not asked of each. */
START_TEST(tells_of_many_as_of_each)
{
	size_t undone = 0;
	size_t longer = 0;
	size_t i;

	sh("dir=comments/2022/nct-g-778/tha && mkdir -p $dir && "
	   "say() { printf -- '---\\nstate: THA\\nnote: 2022/nct-g-778\\n"
	   "kind: %s\\nreceived: \"2022-06-2%d%s\"\\n%s---\\n\\nTest.\\n' "
	   "\"$2\" \"$3\" T10:00:00Z \"$4\" >$dir/$1.md; }; "
	   "for i in $(seq 1000 1299); do say ${i}aaaabbbbcccc comment 0; "
	   "done; "
	   "for i in 0 1 2 3; do say 1100aaaabbbb000$i comment 0; done; "
	   "say ddddddddaaaabbbb withdrawal 1 "
	   "'withdraws: tha-1007aaaabbbbcccc\n' && "
	   "say eeeeeeeeaaaabbbb comment 1 "
	   "'supersedes: tha-1100aaaabbbb0001\n' && "
	   "git add comments && git commit -qm 'test: by hand'");
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
	ck_assert(list((struct tacit_listing_filter){
		.type = TACIT_COMMENT, .lang = "en" }));
	ck_assert_uint_gt(count, 300);
	for (i = 0; i < count; i++) {
		struct tacit_undoing undoing = { 0 };

		ck_assert_str_eq(rows[i].printed,
			tacit_printed_id(
				reg, &arena, rows[i].type, rows[i].id));
		ck_assert(tacit_facts_undoing(
			reg, &arena, rows[i].id, &undoing, &err));
		ck_assert_int_eq(rows[i].undone, undoing.undone);
		undone += undoing.undone != TACIT_UNDONE_NOT;
		longer += strlen(rows[i].printed) > 12;
	}
	ck_assert_uint_eq(undone, 2);
	ck_assert_uint_eq(longer, 5);
}
END_TEST

/* Wherever the index is damaged, also where a row is looked at further. */
START_TEST(is_whole_over_a_damaged_index)
{
	static const struct tacit_listing_filter all = { .type = -1,
		.lang = "en" };
	struct listed *before;
	size_t total;
	size_t i;
	int at;

	record_comment(&(struct tacit_comment){ .note = "2022/nct-g-778",
		.state = "KAZ",
		.kind = "comment",
		.received = { 1656000000 },
		.body = "One (test).\n" });
	ck_assert(list(all));
	before = rows;
	total = count;
	for (at = 1; at < 60; at++) {
		tacit_register_close(reg);
		sh(tacit_arena_printf(&arena,
			"rm -f .git/tacit/*memo; printf garbage | dd "
			"of=.git/tacit/index.db bs=1 seek=%d conv=notrunc",
			at * 4096 + 100));
		open_register(the_instant);
		ck_assert_msg(list(all), "%d: %s", at, err.msg);
		ck_assert_uint_eq(count, total);
		for (i = 0; i < count; i++) {
			ck_assert_str_eq(rows[i].printed, before[i].printed);
			ck_assert_str_eq(rows[i].title, before[i].title);
		}
	}
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
	size_t columns = 0;

	ck_assert_ptr_nonnull(tacit_listing_columns(_i, &columns));
	ck_assert_uint_gt(columns, 0);
	for (; columns; columns--) {
		const char *key =
			tacit_listing_columns(_i, &(size_t){ 0 })[columns - 1];

		/* what is found of it, not written in it */
		ck_assert_msg(_i < 0 || !strcmp(key, "stage") ||
				(_i == TACIT_EVENT && !strcmp(key, "held")) ||
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

	for (i = 0; i < count; i++)
		if (!strcmp(rows[i].id, id))
			return rows[i].title;
	ck_abort_msg("no %s", id);
	return NULL;
}

static const char *cell(const char *id, const char *column)
{
	size_t i;
	size_t k;

	for (i = 0; i < count; i++)
		for (k = 0; k < listing.column_count; k++)
			if (!strcmp(rows[i].id, id) &&
				!strcmp(listing.columns[k], column))
				return rows[i].cells[k];
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
	ck_assert_uint_eq(count, 1);
	ck_assert_str_eq(rows[0].title, "submitted");
}
END_TEST

/* Sixty columns, whole words where there are words. */
START_TEST(cuts_titles_between_words)
{
	static const struct {
		const char *body;
		const char *title;
	} said_so[] = {
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

	for (i = 0; i < COUNT(said_so); i++) {
		const struct tacit_comment said = { .note = "2022/nct-g-778",
			.state = "KAZ",
			.kind = "comment",
			.received = { 1656000000 },
			.body = said_so[i].body };
		const char *id = record_comment(&said);

		ck_assert(list((struct tacit_listing_filter){
			.type = TACIT_COMMENT, .lang = "en" }));
		ck_assert_str_eq(title(id), said_so[i].title);
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
	struct tacit_short_ids list = { 0 };
	int i;

	ck_assert(tacit_short_ids_sort(&list, &err));
	for (i = 0; i < COUNT(ids); i++)
		tacit_short_ids_add(&list, ids[i]);
	ck_assert(tacit_short_ids_sort(&list, &err));
	ck_assert_uint_eq(list.count, 3);
	for (i = 0; i < COUNT(ids); i++)
		ck_assert_str_eq(
			tacit_short_id(&list, &arena, ids[i]), wanted[i]);
	tacit_short_ids_clear(&list);
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
	tcase_add_test(tcase, tells_of_many_as_of_each);
	tcase_add_test(tcase, is_whole_over_a_damaged_index);
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
