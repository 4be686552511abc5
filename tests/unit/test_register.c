#include <tacit/register.h>

#include <unistd.h>

#include "register/hooks.h"
#include "register_fixture.h"

#define GIT                                                         \
	"git -c user.name=Test -c user.email=test@test.invalid -c " \
	"core.hooksPath=/dev/null "

/* --- opening ------------------------------------------------------------------ */

START_TEST(says_why_it_cannot_be_opened)
{
	struct tacit_when when = { .now = the_instant };
	struct tacit_register *none = NULL;

	ck_assert(!tacit_register_open("/", &when, &none, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_ptr_null(none);
	err = (struct tacit_err){ 0 };
	sh("mkdir empty && git init -q empty");
	ck_assert(!tacit_register_open(
		tacit_arena_printf(&arena, "%s/empty", register_path), &when,
		&none, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_ptr_nonnull(strstr(err.hint, "tacit init"));
	err = (struct tacit_err){ 0 };
	sh("cd empty && echo x >a && git add a && " GIT
	   "commit -qm 'no register'");
	ck_assert(!tacit_register_open(
		tacit_arena_printf(&arena, "%s/empty", register_path), &when,
		&none, &err));
	ck_assert_ptr_nonnull(strstr(err.hint, "no register yet"));
	err = (struct tacit_err){ 0 };
	when.at = "v9";
	ck_assert(!tacit_register_open(register_path, &when, &none, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	tacit_register_close(NULL);
}
END_TEST

START_TEST(a_body_without_a_zone_is_no_body)
{
	err = (struct tacit_err){ 0 };
	sh("sed -i '/^zone:/d' body.md && " GIT "commit -qam zone");
	ck_assert(!tacit_register_refresh(reg, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "body.md");
	/* and what was read before is still in order */
	sh(GIT "revert --no-edit HEAD");
	err = (struct tacit_err){ 0 };
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
	ck_assert_str_eq(tacit_register_body(reg)->zone_name, "Asia/Almaty");
}
END_TEST

static void is_same_as_made_anew(void)
{
	const char *folder =
		tacit_arena_printf(&arena, "%s/.git/anew", register_path);
	uint64_t rows = 0;
	bool same = false;

	sh("rm -rf .git/anew && mkdir .git/anew");
	ck_assert_msg(
		tacit_register_compare_index(reg, folder, &same, &rows, &err),
		"%s", err.msg);
	ck_assert(same);
}

START_TEST(follows_head_and_keeps_what_was_borrowed)
{
	const struct tacit_body *body = tacit_register_body(reg);
	const char *zone = body->zone_name;
	char before[TACIT_OID_SIZE];
	size_t count = 0;

	(void)snprintf(
		before, sizeof(before), "%s", tacit_register_commit(reg));
	ck_assert(tacit_register_refresh(reg, &err));
	/* nothing has moved: the very same string */
	ck_assert_ptr_eq(tacit_register_body(reg)->zone_name, zone);
	sh("git rm -q members/vnm.md && " GIT "commit -qm less");
	ck_assert_ptr_nonnull(tacit_register_member(reg, "VNM"));
	ck_assert(tacit_register_refresh(reg, &err));
	ck_assert_str_ne(tacit_register_commit(reg), before);
	ck_assert_ptr_null(tacit_register_member(reg, "VNM"));
	ck_assert_ptr_nonnull(tacit_register_members(reg, &count));
	ck_assert_uint_eq(count, 27);
	/* and back: no ancestor of what the index knows */
	sh("git reset -q --hard HEAD~1");
	ck_assert(tacit_register_refresh(reg, &err));
	is_same_as_made_anew();
	ck_assert_str_eq(tacit_register_commit(reg), before);
	ck_assert_ptr_nonnull(tacit_register_member(reg, "VNM"));
	/* and aside */
	sh("git rm -q members/tha.md && " GIT "commit -qm other");
	ck_assert(tacit_register_refresh(reg, &err));
	sh("git reset -q --hard HEAD~1 && git rm -q members/vnm.md && " GIT
	   "commit -qm less");
	ck_assert(tacit_register_refresh(reg, &err));
	ck_assert_ptr_nonnull(tacit_register_member(reg, "THA"));
	ck_assert_ptr_null(tacit_register_member(reg, "VNM"));
	is_same_as_made_anew();
}
END_TEST

START_TEST(a_hook_settles_nothing_of_the_past)
{
	const struct tacit_when when = {
		.now = the_instant, .at = "HEAD", .is_for_hook = true
	};
	struct tacit_register *hook = NULL;

	tacit_register_close(reg);
	sh("rm .git/tacit/*");
	ck_assert(tacit_register_open(register_path, &when, &hook, &err));
	ck_assert_ptr_nonnull(tacit_register_member(hook, "VNM"));
	/* it has no past: whoever has it looks once more */
	ck_assert_str_ne(tacit_register_receipts(hook), "");
	sh("test -f .git/tacit/index.db && test ! -e .git/tacit/past");
	sh("git rm -q members/vnm.md && " GIT "commit -qm less");
	ck_assert(tacit_register_move(hook, "HEAD", &err));
	ck_assert_ptr_null(tacit_register_member(hook, "VNM"));
	tacit_register_close(hook);
	open_register(the_instant);
	ck_assert_str_eq(tacit_register_receipts(reg), "");
	is_same_as_made_anew();
}
END_TEST

START_TEST(looks_at_the_past_in_a_file_of_its_own)
{
	struct tacit_when when = { .now = the_instant, .at = "HEAD~1" };
	struct tacit_register *past = NULL;

	sh("git rm -q members/vnm.md && " GIT "commit -qm less");
	ck_assert(tacit_register_refresh(reg, &err));
	ck_assert(tacit_register_open(register_path, &when, &past, &err));
	ck_assert_ptr_nonnull(tacit_register_member(past, "VNM"));
	ck_assert_ptr_null(tacit_register_member(reg, "VNM"));
	ck_assert_str_ne(
		tacit_register_commit(past), tacit_register_commit(reg));
	ck_assert_str_eq(tacit_register_receipts(past), "");
	tacit_register_close(past);
	sh("test -f .git/tacit/index-at.db");
}
END_TEST

/* --- reading -------------------------------------------------------------------- */

START_TEST(gets_documents_by_id)
{
	struct tacit_document doc = { 0 };
	struct tacit_str text = { 0 };
	bool holds = false;

	ck_assert(tacit_register_get(
		reg, &arena, TACIT_NOTE, "2022/nct-g-778", &doc, &err));
	ck_assert_str_eq(doc.path, "notes/2022/nct-g-778.md");
	ck_assert_uint_eq(strlen(doc.blob), TACIT_BLOB_HEX);
	ck_assert(tacit_register_blob(reg, &arena, doc.blob, &text, &err));
	ck_assert(tacit_str_eq(text, doc.text));
	ck_assert(tacit_register_get(
		reg, &arena, -1, "2022/nct-g-778.ru", &doc, &err));
	ck_assert_str_eq(doc.at.lang, "ru");
	ck_assert(!tacit_register_get(
		reg, &arena, TACIT_AREA, "2022/nct-g-778", &doc, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.msg, "2022/nct-g-778 is of the type note");
	ck_assert_str_eq(err.hint, "here is asked for: area");
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_register_get(
		reg, &arena, TACIT_AREA, "2022/nct-g-779", &doc, &err));
	ck_assert_ptr_nonnull(strstr(err.hint, "tacit list area"));
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_register_blob(reg, &arena,
		"0123456789012345678901234567890123456789", &text, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert(is_there(reg, -1, "THA"));
	ck_assert(!is_there(reg, TACIT_NOTE, "THA"));
	ck_assert(tacit_register_holds(reg, TACIT_MEMBER, "THA", &holds, &err));
	ck_assert(holds);
}
END_TEST

START_TEST(what_is_later_does_not_exist)
{
	struct tacit_document doc = { 0 };
	uint64_t later = 9;

	ck_assert(tacit_register_left_out(reg, &later, &err));
	ck_assert_uint_gt(later, 0); /* the seminar's note of October */
	reopen_at((struct tacit_instant){ 1800000000 });
	ck_assert(tacit_register_left_out(reg, &later, &err));
	ck_assert_uint_eq(later, 0);
	ck_assert_int_eq(tacit_register_now(reg).s, 1800000000);
	reopen_at((struct tacit_instant){ 1650000000 });
	ck_assert(tacit_register_left_out(reg, &later, &err));
	ck_assert_uint_gt(later, 1);
	ck_assert(!tacit_register_get(
		reg, &arena, TACIT_NOTE, "2022/nct-g-778", &doc, &err));
	ck_assert(!is_there(reg, TACIT_NOTE, "2022/nct-g-778"));
}
END_TEST

START_TEST(a_view_has_an_instant_of_its_own)
{
	const struct tacit_instant spring = { 1650000000 };
	struct tacit_register *view = tacit_register_view(reg, &arena, spring);
	const char *note = "2022/nct-g-778";

	ck_assert_int_eq(tacit_register_now(view).s, spring.s);
	ck_assert_int_eq(tacit_register_now(reg).s, the_instant.s);
	ck_assert(!is_there(view, TACIT_NOTE, note));
	ck_assert(is_there(reg, TACIT_NOTE, note));
	/* a number is what a note bears that is there */
	ck_assert_str_eq(
		tacit_printed_id(reg, &arena, TACIT_NOTE, note), "NCT/G/778");
	ck_assert_str_eq(
		tacit_printed_id(view, &arena, TACIT_NOTE, note), note);
	ck_assert_ptr_nonnull(tacit_register_member(view, "THA"));
	ck_assert_int_eq(tacit_register_today(view).month, 4);
}
END_TEST

START_TEST(a_day_is_its_noon_where_the_body_sits)
{
	const struct tacit_when when = { .day = { 2022, 6, 20 } };

	tacit_register_close(reg);
	ck_assert(tacit_register_open(register_path, &when, &reg, &err));
	/* 12:00 at +06:00 */
	ck_assert_int_eq(tacit_register_now(reg).s, 1655704800);
}
END_TEST

static bool count_until(
	const struct tacit_document *doc, void *ctx, struct tacit_err *e)
{
	size_t *left = ctx;

	ck_assert_int_eq((int)doc->at.type->id, TACIT_MEMBER);
	if (--*left)
		return true;
	return tacit_fail(e, TACIT_LIMIT, "enough");
}

START_TEST(lists_and_walks)
{
	struct tacit_index_query members = { .type = TACIT_MEMBER };
	struct tacit_documents docs = { 0 };
	size_t left = 5;

	ck_assert(tacit_register_list(reg, &arena, &members, &docs, &err));
	ck_assert_uint_eq(docs.count, 28);
	ck_assert_str_eq(docs.list[0].at.id, "AFG");
	ck_assert(
		!tacit_register_each(reg, &members, count_until, &left, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_uint_eq(left, 0);
}
END_TEST

START_TEST(mends_a_damaged_index_and_says_nothing_twice)
{
	struct tacit_index_query all = { .type = -1, .versions_too = true };
	struct tacit_documents before = { 0 };
	struct tacit_documents after = { 0 };
	int at;

	ck_assert(tacit_register_list(reg, &arena, &all, &before, &err));
	for (at = 4096; at < 40000; at += 4096) {
		tacit_register_close(reg);
		sh(tacit_arena_printf(&arena,
			"rm -f .git/tacit/*memo; printf garbage | dd "
			"of=.git/tacit/index.db bs=1 seek=%d conv=notrunc",
			at + 100));
		open_register(the_instant);
		ck_assert_msg(
			tacit_register_list(reg, &arena, &all, &after, &err),
			"%d: %s", at, err.msg);
		ck_assert_uint_eq(after.count, before.count);
	}
}
END_TEST

/* --- the body and its members ----------------------------------------------------- */

START_TEST(names_have_a_date_and_a_language)
{
	const struct tacit_date june = { 2022, 6, 1 };
	const struct tacit_date later = { 2023, 6, 1 };
	const struct tacit_date none = { 0 };

	ck_assert_str_eq(
		tacit_body_text(reg, "seat", NULL, june), "Nur-Sultan");
	ck_assert_str_eq(tacit_body_text(reg, "seat", NULL, later), "Astana");
	ck_assert_str_eq(tacit_body_text(reg, "nothing", NULL, june), "");
	ck_assert_str_eq(
		tacit_state_name(reg, "TUR", "en", later, false), "Türkiye");
	ck_assert_str_ne(tacit_state_name(reg, "TUR", "ru", later, false),
		tacit_state_name(reg, "TUR", "en", later, false));
	ck_assert_str_eq(tacit_state_name(reg, "XYZ", "en", none, true), "XYZ");
	ck_assert_ptr_nonnull(tacit_state_name(reg, "THA", "en", none, true));
	ck_assert_str_eq(
		tacit_organ_name(reg, "SWG", NULL), "Special Working Group");
	ck_assert_str_eq(tacit_organ_name(reg, "SWX", "ru"), "SWX");
}
END_TEST

START_TEST(membership_has_a_beginning_and_an_end)
{
	struct tacit_member m = { .kind = "member",
		.since = { 2020, 1, 1 },
		.until = { 2022, 1, 1 } };

	ck_assert(!tacit_member_is_on(&m, (struct tacit_date){ 2019, 12, 31 }));
	ck_assert(tacit_member_is_on(&m, (struct tacit_date){ 2020, 1, 1 }));
	ck_assert(tacit_member_is_on(&m, (struct tacit_date){ 2021, 12, 31 }));
	ck_assert(!tacit_member_is_on(&m, (struct tacit_date){ 2022, 1, 1 }));
	m.kind = "observer";
	ck_assert(!tacit_member_is_on(&m, (struct tacit_date){ 2021, 1, 1 }));
	ck_assert_ptr_null(tacit_register_member(reg, "XYZ"));
	ck_assert_int_eq(tacit_register_today(reg).day, 1);
}
END_TEST

/* --- what people write -------------------------------------------------------------- */

START_TEST(resolves_what_people_type)
{
	static const struct {
		const char *typed;
		unsigned types;
		const char *id; /* NULL: fails */
		enum tacit_code code;
		const char *hint;
	} rows[] = {
		{ "TUR", 0, "TUR", TACIT_OK, "" },
		{ "tur", 0, "TUR", TACIT_OK, "" },
		{ "Türkiye", 0, "TUR", TACIT_OK, "" },
		{ "turkiye", 0, "TUR", TACIT_OK, "" },
		{ "TÜRKİYE", 0, "TUR", TACIT_OK, "" },
		{ "Tu\xcc\x88rkiye", 0, "TUR", TACIT_OK, "" },
		{ "Түркия", 0, "TUR", TACIT_OK, "" },
		{ "ҚАЗАҚСТАН", 0, "KAZ", TACIT_OK, "" },
		{ "Қазақстан", 0, "KAZ", TACIT_OK, "" },
		{ "哈萨克斯坦", 0, "KAZ", TACIT_OK, "" },
		{ "NCT/G", 0, "nct-general", TACIT_OK, "" },
		{ "nct/g", 0, "nct-general", TACIT_OK, "" },
		{ "nct-general", 0, "nct-general", TACIT_OK, "" },
		{ "nct-general/i.3", 0, "nct-general/i.3", TACIT_OK, "" },
		{ "NCT/G/778", 0, "2022/nct-g-778", TACIT_OK, "" },
		{ "№ NCT/G/778 (2022)", 0, "2022/nct-g-778", TACIT_OK, "" },
		{ "No. NCT/G/778", 0, "2022/nct-g-778", TACIT_OK, "" },
		{ "NCT/G/778 (2021)", 0, NULL, TACIT_NOTFOUND, "" },
		{ "tha-e5snh", 0, "tha-e5snhfqg6dz70t2g", TACIT_OK, "" },
		{ "e5snh", 0, "tha-e5snhfqg6dz70t2g", TACIT_OK, "" },
		{ "TUR", 1u << TACIT_NOTE, NULL, TACIT_NOTFOUND, "" },
		{ "2022/nct-g-77", 1u << TACIT_NOTE, "2022/nct-g-778", TACIT_OK,
			"" },
		{ "2022/nct-g-787", 1u << TACIT_NOTE, NULL, TACIT_NOTFOUND,
			"did you mean 2022/nct-g-778?" },
		{ "nct-general/i", 1u << TACIT_ITEM, NULL, TACIT_INVALID,
			"nct-general/i.0" },
		{ "zzzzzzzzzzzzz", 0, NULL, TACIT_NOTFOUND, "tacit list" },
		{ "", 0, NULL, TACIT_NOTFOUND, "" },
	};
	const char *id = NULL;
	struct tacit_err e = { 0 };
	bool ok = tacit_resolve(
		reg, &arena, rows[_i].typed, rows[_i].types, &id, NULL, &e);

	ck_assert_msg(ok == (rows[_i].id != NULL), "%s: %s", rows[_i].typed,
		ok ? id : e.msg);
	ck_assert_int_eq(e.code, rows[_i].code);
	if (ok)
		ck_assert_str_eq(id, rows[_i].id);
	ck_assert_msg(strstr(e.hint, rows[_i].hint) != NULL, "%s", e.hint);
}
END_TEST

START_TEST(resolves_states)
{
	const char *code = NULL;

	ck_assert(tacit_resolve_state(reg, &arena, "tha", &code, &err));
	ck_assert_str_eq(code, "THA");
	ck_assert(tacit_resolve_state(reg, &arena, "Thailand", &code, &err));
	ck_assert_str_eq(code, "THA");
	ck_assert(!tacit_resolve_state(reg, &arena, "Thailnad", &code, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.hint, "did you mean Thailand?");
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_resolve_state(reg, &arena, "qqqqqqqq", &code, &err));
	ck_assert_ptr_nonnull(strstr(err.hint, "tacit list member"));
}
END_TEST

START_TEST(prints_ids_as_short_as_is_clear)
{
	ck_assert_str_eq(
		tacit_printed_id(reg, &arena, TACIT_NOTE, "2022/nct-g-778"),
		"NCT/G/778");
	ck_assert_str_eq(tacit_printed_id(reg, &arena, TACIT_NOTE, "2022/no"),
		"2022/no");
	ck_assert_str_eq(tacit_printed_id(reg, &arena, TACIT_COMMENT,
				 "tha-e5snhfqg6dz70t2g"),
		"tha-e5snhfqg");
	ck_assert_str_eq(
		tacit_printed_id(reg, &arena, TACIT_AREA, "nct-general"),
		"nct-general");
	/* the same number in another year */
	sh("mkdir -p notes/2023 && sed -e 's/^date: .*/date: 2023-01-09/' "
	   "-e '/^comments-by/,$d' -e '/^encloses/,/^extent/d' "
	   "notes/2022/nct-g-778.md >notes/2023/nct-g-778.md && "
	   "printf -- '---\\n' >>notes/2023/nct-g-778.md && git add . "
	   "&& " GIT "commit -qm again");
	reopen_at((struct tacit_instant){ 1800000000 });
	ck_assert(tacit_register_refresh(reg, &err));
	ck_assert_str_eq(
		tacit_printed_id(reg, &arena, TACIT_NOTE, "2022/nct-g-778"),
		"NCT/G/778 (2022)");
}
END_TEST

START_TEST(shows_the_public_what_is_public)
{
	size_t count = 9;

	ck_assert(!tacit_register_is_public(reg));
	ck_assert(tacit_register_set_public(reg, &err));
	ck_assert(tacit_register_is_public(reg));
	(void)tacit_register_members(reg, &count);
	ck_assert_uint_le(count, 28);
	ck_assert_ptr_nonnull(tacit_register_body(reg)->zone_name);
	ck_assert(!is_there(reg, TACIT_NOTE, "2022/nct-g-778"));
}
END_TEST

Suite *tacit_suite_register(void)
{
	Suite *s = suite_create("register");
	TCase *t = tcase_create("register");

	tcase_add_checked_fixture(t, make_register, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, says_why_it_cannot_be_opened);
	tcase_add_test(t, a_body_without_a_zone_is_no_body);
	tcase_add_test(t, follows_head_and_keeps_what_was_borrowed);
	tcase_add_test(t, a_hook_settles_nothing_of_the_past);
	tcase_add_test(t, looks_at_the_past_in_a_file_of_its_own);
	tcase_add_test(t, gets_documents_by_id);
	tcase_add_test(t, what_is_later_does_not_exist);
	tcase_add_test(t, a_view_has_an_instant_of_its_own);
	tcase_add_test(t, a_day_is_its_noon_where_the_body_sits);
	tcase_add_test(t, lists_and_walks);
	tcase_add_test(t, mends_a_damaged_index_and_says_nothing_twice);
	tcase_add_test(t, names_have_a_date_and_a_language);
	tcase_add_test(t, membership_has_a_beginning_and_an_end);
	tcase_add_loop_test(t, resolves_what_people_type, 0, 26);
	tcase_add_test(t, resolves_states);
	tcase_add_test(t, prints_ids_as_short_as_is_clear);
	tcase_add_test(t, shows_the_public_what_is_public);
	suite_add_tcase(s, t);
	return s;
}
