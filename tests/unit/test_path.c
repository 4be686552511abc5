#include <stdlib.h>
#include <string.h>

#include <tacit/path.h>

#include "suite.h"

#define ID16 "e5snhfqg6dz70t2g"
#define SUM "3g0yaqdj"

static const struct {
	const char *path;
	int type;
	const char *id;
	const char *lang;
	const char *area;
	const char *year;
	const char *note;
	const char *state;
	const char *item;
	const char *name;
} good[] = {
	{ "body.md", TACIT_BODY, "body", .name = "body" },
	{ "members/tur.md", TACIT_MEMBER, "TUR", .state = "TUR",
		.name = "tur" },
	{ "areas/nct-general.md", TACIT_AREA, "nct-general",
		.area = "nct-general", .name = "nct-general" },
	{ "measures/nct-general/10.md", TACIT_MEASURE, "nct-general/10",
		.area = "nct-general", .name = "10" },
	{ "plans/nct-general/concept-paper.md", TACIT_PAPER,
		"nct-general/concept-paper", .area = "nct-general",
		.name = "concept-paper" },
	{ "plans/nct-general/concept-paper.ru.md", TACIT_PAPER,
		"nct-general/concept-paper.ru", .lang = "ru",
		.area = "nct-general", .name = "concept-paper" },
	{ "plans/nct-general/items.md", TACIT_PAPER, "nct-general/items",
		.area = "nct-general", .name = "items" },
	{ "plans/nct-general/items/i.3.md", TACIT_ITEM, "nct-general/i.3",
		.area = "nct-general", .item = "i.3", .name = "i.3" },
	{ "plans/nct-general/items/ii.10.kk.md", TACIT_ITEM,
		"nct-general/ii.10.kk", .lang = "kk", .area = "nct-general",
		.item = "ii.10", .name = "ii.10" },
	{ "notes/2022/nct-g-778.md", TACIT_NOTE, "2022/nct-g-778",
		.year = "2022", .note = "nct-g-778", .name = "nct-g-778" },
	{ "notes/2022/nct-g-778.kk.md", TACIT_NOTE, "2022/nct-g-778.kk",
		.lang = "kk", .year = "2022", .note = "nct-g-778",
		.name = "nct-g-778" },
	{ "notes/2022/778.md", TACIT_NOTE, "2022/778", .year = "2022",
		.note = "778", .name = "778" },
	{ "comments/2022/nct-g-778/tha/" ID16 ".md", TACIT_COMMENT, "tha-" ID16,
		.year = "2022", .note = "nct-g-778", .state = "THA",
		.name = ID16 },
	{ "comments/area/nct-general/chn/" ID16 ".md", TACIT_COMMENT,
		"chn-" ID16, .area = "nct-general", .state = "CHN",
		.name = ID16 },
	{ "dispositions/2022/nct-g-778/tha/" ID16 "-" SUM ".md",
		TACIT_DISPOSITION, "tha-" ID16 "-" SUM, .year = "2022",
		.note = "nct-g-778", .state = "THA", .name = ID16 "-" SUM },
	{ "dispositions/area/nct-general/tha/" ID16 "-" SUM ".md",
		TACIT_DISPOSITION, "tha-" ID16 "-" SUM, .area = "nct-general",
		.state = "THA", .name = ID16 "-" SUM },
	{ "acts/2022/2022-07-01-replies-complete-" SUM ".md", TACIT_ACT,
		"2022-07-01-replies-complete-" SUM, .year = "2022",
		.name = "2022-07-01-replies-complete-" SUM },
	{ "decisions/2022/2022-12-12-swg-" SUM ".md", TACIT_DECISION,
		"2022-12-12-swg-" SUM, .year = "2022",
		.name = "2022-12-12-swg-" SUM },
	{ "progress/nct-general/i.3/2022-kaz-" SUM ".md", TACIT_PROGRESS,
		"nct-general/i.3/2022-kaz-" SUM, .area = "nct-general",
		.year = "2022", .state = "KAZ", .item = "i.3",
		.name = "2022-kaz-" SUM },
	{ "networks/border-control/kaz-" SUM ".md", TACIT_FOCAL_POINT,
		"border-control/kaz-" SUM, .state = "KAZ", .name = "kaz-" SUM },
	{ "events/2022/cybercrime-seminar.md", TACIT_EVENT,
		"2022/cybercrime-seminar", .year = "2022",
		.name = "cybercrime-seminar" },
	{ "events/2022/seminar/report-" SUM ".md", TACIT_EVENT_REPORT,
		"2022/seminar/report-" SUM, .year = "2022",
		.name = "report-" SUM },
};

static void same(const char *a, const char *b)
{
	if (a && b)
		ck_assert_str_eq(a, b);
	else
		ck_assert_ptr_eq(a, b);
}

START_TEST(reads_paths)
{
	struct tacit_arena arena = { 0 };
	struct tacit_path at;
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_path_parse(&arena, good[_i].path, &at, &err),
		"%s: %s", good[_i].path, err.msg);
	ck_assert_int_eq(at.type->id, good[_i].type);
	same(at.id, good[_i].id);
	same(at.lang, good[_i].lang);
	same(at.area, good[_i].area);
	same(at.year, good[_i].year);
	same(at.note, good[_i].note);
	same(at.state, good[_i].state);
	same(at.item, good[_i].item);
	same(at.name, good[_i].name);
	same(at.sum, strstr(good[_i].path, SUM) ? SUM : NULL);
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(finds_the_path_of_an_id)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	const char *path = "untouched";
	enum tacit_type_id type = (enum tacit_type_id)good[_i].type;
	bool ok = tacit_path_of_id(&arena, type, good[_i].id, &path, &err);

	if (type == TACIT_COMMENT || type == TACIT_DISPOSITION) {
		ck_assert(!ok);
		ck_assert_int_eq(err.code, TACIT_NOTFOUND);
		ck_assert_ptr_null(path);
	} else {
		ck_assert_msg(ok, "%s: %s", good[_i].id, err.msg);
		ck_assert_str_eq(path, good[_i].path);
	}
	tacit_arena_clear(&arena);
}
END_TEST

static const struct {
	const char *path;
	const char *msg; /* part of it */
	const char *hint;
} bad[] = {
	{ "", "is empty", "" },
	{ "/body.md", "is empty", "" },
	{ "members/", "is empty", "" },
	{ "members//tur.md", "is empty", "" },
	{ "members/TUR.md", "only a-z", "small letters" },
	{ "members/t r.md", "only a-z", "" },
	{ "members/x\n.md", "only a-z", "" },
	{ "members/\xc3\xbc.md", "only a-z", "" },
	{ "members/../body.md", "begins with a sign", "" },
	{ ".git/config", "begins with a sign", "" },
	{ "members/.tur.md", "begins with a sign", "" },
	{ "members/-tur.md", "begins with a sign", "" },
	{ "members/tur.md.", "ends in a dot", "" },
	{ "members/con.md", "reserved", "" },
	{ "plans/nct-general/com1.md", "reserved", "" },
	{ "notes/2022/"
	  "0123456789012345678901234567890123456789012345678901234567890123"
	  ".md",
		"longer than 64", "" },
	{ "members/tur.txt", "no type", "members/STATE.md" },
	{ "members/turk.md", "no type", "members/STATE.md" },
	{ "members/tur.ru.md", "no type", "members/STATE.md" },
	{ "members/tur/x.md", "no type", "members/STATE.md" },
	{ "member/tur.md", "no type", "folder members?" },
	{ "nots/2022/nct-g-778.md", "no type", "folder notes?" },
	{ "quux/tur.md", "no type", "documents stand in" },
	{ "members.md", "no type", "body.md" },
	{ "body.ru.md", "no type", "body.md" },
	{ "README.ru.md", "only a-z", "" },
	{ "areas/nct.general.md", "no type", "areas/AREA.md" },
	{ "areas/2022.md", "no type", "areas/AREA.md" },
	{ "measures/nct-general/one.md", "no type", "MEASURE" },
	{ "plans/nct-general/1.md", "no type", "PAPER" },
	{ "plans/nct-general/a.b.md", "no type", "PAPER" },
	{ "plans/nct-general/paper.xx.md", "no type", "PAPER" },
	{ "plans/nct-general/items/3.md", "no type", "ITEM" },
	{ "plans/nct-general/items/a.3.md", "no type", "ITEM" },
	{ "plans/nct-general/items/i.md", "no type", "ITEM" },
	{ "plans/nct-general/items/i.3.4.md", "no type", "ITEM" },
	{ "notes/1989/x.md", "no type", "YEAR" },
	{ "notes/22/x.md", "no type", "YEAR" },
	{ "comments/2022/nct-g-778/tha/e5snhfqg6dz70t2.md", "no type", "ID" },
	{ "comments/2022/nct-g-778/tha/e5snhfqg6dz70t2gg.md", "no type", "ID" },
	{ "comments/2022/nct-g-778/tha/e5snhfqg6dz70t2u.md", "no type", "ID" },
	{ "comments/2022/nct-g-778/tha/" ID16 ".ru.md", "no type", "ID" },
	{ "comments/area/2022/tha/" ID16 ".md", "no type", "ID" },
	{ "dispositions/area/nct-general/tha/" ID16 ".md", "no type", "SUM" },
	{ "acts/2022/2022-02-30-submitted-" SUM ".md", "no type", "DATE" },
	{ "acts/2022/2022-02-20--" SUM ".md", "no type", "DATE" },
	{ "acts/2022/2022-02-20-" SUM ".md", "no type", "DATE" },
	{ "events/2022/seminar/" SUM ".md", "no type", "report-SUM" },
	/* found by fuzzing: its id leads to another folder */
	{ "decisions/2021/2022-12-12-swg-" SUM ".md", "no type", "DATE" },
	{ "events/2022/seminar/report-" SUM "/x.md", "no type", "report-SUM" },
	{ "a/b/c/d/e/f/g", "more than 6", "" },
	{ "a/b/c/d/e/f", "no type", "" },
};

START_TEST(refuses_paths)
{
	struct tacit_arena arena = { 0 };
	struct tacit_path at;
	struct tacit_err err = { 0 };

	ck_assert_msg(!tacit_path_parse(&arena, bad[_i].path, &at, &err), "%s",
		bad[_i].path);
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, bad[_i].path);
	ck_assert_uint_eq(err.line, 0);
	ck_assert_msg(strstr(err.msg, bad[_i].msg) != NULL, "%s: %s",
		bad[_i].path, err.msg);
	ck_assert_msg(strstr(err.hint, bad[_i].hint) != NULL, "%s: %s",
		bad[_i].path, err.hint);
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(takes_free_text_in_the_root)
{
	static const char *const paths[] = { "README.md", ".gitattributes" };
	struct tacit_arena arena = { 0 };
	struct tacit_path at;
	struct tacit_err err = { 0 };
	size_t i;

	for (i = 0; i < 2; i++) {
		ck_assert(tacit_path_parse(&arena, paths[i], &at, &err));
		ck_assert_ptr_null(at.type);
		ck_assert_str_eq(at.id, "");
	}
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(caps_the_length)
{
	struct tacit_arena arena = { 0 };
	struct tacit_path at;
	struct tacit_err err = { 0 };
	char path[TACIT_PATH_MAX + 2];

	memset(path, 'a', sizeof(path) - 1);
	path[sizeof(path) - 1] = '\0';
	path[60] = path[120] = path[180] = '/';
	ck_assert(!tacit_path_parse(&arena, path, &at, &err));
	ck_assert_ptr_nonnull(strstr(err.msg, "200 bytes"));
	err = (struct tacit_err){ 0 };
	path[TACIT_PATH_MAX] = '\0';
	ck_assert(!tacit_path_parse(&arena, path, &at, &err));
	ck_assert_ptr_nonnull(strstr(err.msg, "no type"));
	tacit_arena_clear(&arena);
}
END_TEST

static const struct {
	int type;
	const char *id;
} bad_ids[] = {
	{ TACIT_MEMBER, "TU" },
	{ TACIT_MEMBER, "" },
	{ TACIT_MEMBER, "../x" },
	{ TACIT_AREA, "nct/general" },
	{ TACIT_NOTE, "NCT/G/778" },
	{ TACIT_NOTE, "2022/../x" },
	{ TACIT_NOTE, "2022/a b" },
	{ TACIT_ITEM, "nct-general/3" },
	{ TACIT_PAPER, "nct-general/con" },
	{ TACIT_PAPER, "nct-general/" },
	{ TACIT_EVENT, "2022/" },
	{ TACIT_AREA, "" },
	{ TACIT_BODY, "bodies" },
};

START_TEST(refuses_ids)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	const char *path = "untouched";

	ck_assert(
		!tacit_path_of_id(&arena, (enum tacit_type_id)bad_ids[_i].type,
			bad_ids[_i].id, &path, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_ptr_null(path);
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(makes_slugs)
{
	struct tacit_arena arena = { 0 };

	ck_assert_str_eq(tacit_path_slug(&arena, "NCT/G/778"), "nct-g-778");
	ck_assert_str_eq(tacit_path_slug(&arena, " A -- b. "), "a-b");
	ck_assert_str_eq(tacit_path_slug(&arena, "T\xc3\xbcrkiye"), "t-rkiye");
	ck_assert_str_eq(tacit_path_slug(&arena, "\xd0\x9d"), "");
	ck_assert_str_eq(tacit_path_slug(&arena, ""), "");
	tacit_arena_clear(&arena);
}
END_TEST

Suite *tacit_suite_path(void)
{
	Suite *suite = suite_create("path");
	TCase *tc = tcase_create("path");

	tcase_add_loop_test(tc, reads_paths, 0, COUNT(good));
	tcase_add_loop_test(tc, finds_the_path_of_an_id, 0, COUNT(good));
	tcase_add_loop_test(tc, refuses_paths, 0, COUNT(bad));
	tcase_add_test(tc, takes_free_text_in_the_root);
	tcase_add_test(tc, caps_the_length);
	tcase_add_loop_test(tc, refuses_ids, 0, COUNT(bad_ids));
	tcase_add_test(tc, makes_slugs);
	suite_add_tcase(suite, tc);
	return suite;
}
