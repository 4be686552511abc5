#include "facts/judged.h"
#include "register/held.h"
#include "register/near.h"
#include "register_fixture.h"

#define GIT                                                         \
	"git -c user.name=Test -c user.email=test@test.invalid -c " \
	"core.hooksPath=/dev/null "

static const char *const call = "2022/nct-g-778";

static void hold(void)
{
	ck_assert_msg(tacit_register_hold(reg, &err), "%s", err.msg);
}

static void refresh(void)
{
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
}

static struct tacit_documents list_all(void)
{
	const struct tacit_index_query all = { .type = -1,
		.versions_too = true };
	struct tacit_documents docs = { 0 };

	ck_assert(tacit_register_list(reg, &arena, &all, &docs, &err));
	return docs;
}

static struct tacit_document find(
	struct tacit_register *where, enum tacit_type_id type, const char *id)
{
	struct tacit_document doc;

	ck_assert(
		tacit_register_find(where, &arena, (int)type, id, &doc, &err));
	return doc;
}

static void is_same(
	const struct tacit_document *a, const struct tacit_document *b)
{
	ck_assert_str_eq(a->path, b->path);
	ck_assert_str_eq(a->blob, b->blob);
	ck_assert_str_eq(a->at.id, b->at.id);
	ck_assert(tacit_str_eq(a->text, b->text));
	ck_assert(tacit_str_eq(a->body, b->body));
	ck_assert_uint_eq(a->header.count, b->header.count);
	ck_assert_int_eq(a->exists_from.s, b->exists_from.s);
}

START_TEST(what_is_held_is_what_is_read)
{
	const struct tacit_documents before = list_all();
	struct tacit_documents after;
	size_t i;

	hold();
	after = list_all();
	ck_assert_uint_gt(before.count, 50);
	ck_assert_uint_eq(after.count, before.count);
	for (i = 0; i < before.count; i++) {
		const struct tacit_document *doc = &before.list[i];
		struct tacit_document found =
			find(reg, doc->at.type->id, doc->at.id);

		is_same(&after.list[i], doc);
		is_same(&found, doc);
	}
	ck_assert_ptr_null(find(reg, TACIT_NOTE, "2022/none").at.type);
}
END_TEST

START_TEST(what_is_later_or_hidden_is_not_there)
{
	struct tacit_register *earlier = tacit_register_view(
		reg, &arena, (struct tacit_instant){ 1655251200 });

	hold();
	ck_assert_ptr_nonnull(find(reg, TACIT_NOTE, call).at.type);
	/* a view is of the register as it was, and holds nothing */
	ck_assert_ptr_null(find(earlier, TACIT_NOTE, call).at.type);
	earlier = tacit_register_view(
		reg, &arena, (struct tacit_instant){ 1655251200 });
	ck_assert_ptr_null(find(earlier, TACIT_NOTE, call).at.type);
	ck_assert(tacit_register_set_public(reg, &err));
	ck_assert_ptr_null(find(reg, TACIT_NOTE, call).at.type);
}
END_TEST

START_TEST(another_commit_is_read)
{
	struct tacit_document member;

	hold();
	sh("sed -i 's/^name: .*/name: Other/' members/vnm.md && " GIT
	   "commit -qam other");
	refresh();
	member = find(reg, TACIT_MEMBER, "VNM");
	ck_assert(tacit_document_says(&member, "name", "Other"));
}
END_TEST

static int *make(struct tacit_register *where)
{
	struct tacit_arena *kept;

	return tacit_register_made(where, call, sizeof(int), &kept);
}

START_TEST(what_is_made_of_it_is_of_one_instant_and_readers)
{
	struct tacit_register *earlier;

	ck_assert_ptr_null(make(reg));
	hold();
	*make(reg) = 1;
	ck_assert_int_eq(*make(reg), 1);
	earlier = tacit_register_view(
		reg, &arena, (struct tacit_instant){ 1655251200 });
	ck_assert_ptr_null(make(earlier));
	ck_assert(tacit_register_set_public(reg, &err));
	ck_assert_int_eq(*make(reg), 0);
	sh("sed -i 's/^name: .*/name: Other/' members/vnm.md && " GIT
	   "commit -qam other");
	refresh();
	ck_assert_ptr_null(make(reg));
}
END_TEST

/* A call is judged once, and is what it is without. */
START_TEST(a_call_is_heard_once)
{
	struct tacit_call_case before = { 0 };
	struct tacit_call_case first = { 0 };
	struct tacit_call_case again = { 0 };
	struct tacit_silence judged = { 0 };
	struct tacit_silence known = { 0 };

	ck_assert(tacit_facts_call(reg, &arena, call, &before, &err));
	ck_assert_ptr_null(before.judged);
	tacit_facts_judge(reg, &arena, &before, &judged);
	hold();
	ck_assert(tacit_facts_call_whole(reg, &arena, call, &first, &err));
	ck_assert(tacit_facts_call(reg, &arena, call, &again, &err));
	ck_assert_ptr_eq(first.facts.statements, again.facts.statements);
	ck_assert_uint_eq(first.comment_count, before.comment_count);
	ck_assert_uint_eq(first.comments.count, before.comment_count);
	tacit_facts_judge(reg, &arena, &again, &known);
	ck_assert_int_eq(known.verdict, judged.verdict);
	ck_assert_uint_eq(known.state_count, judged.state_count);
}
END_TEST

/* So many that the index is asked no more, until it is of another commit. */
START_TEST(who_is_named_is_asked_anew)
{
	bool is = true;
	int i;

	for (i = 0; i < 1000; i++) {
		ck_assert(tacit_register_is_named(reg, call, &is, &err));
		ck_assert(!is);
	}
	sh("mkdir -p acts/2022 && printf -- '---\nkind: cancelled\nsubject: "
	   "2022/nct-g-778\n---\n' >acts/2022/2022-06-20-cancelled-abcdefgh.md "
	   "&& "
	   "git add acts && " GIT "commit -qm act");
	refresh();
	ck_assert(tacit_register_is_named(reg, call, &is, &err));
	ck_assert(is);
}
END_TEST

Suite *tacit_suite_held(void)
{
	Suite *s = suite_create("held");
	TCase *t = tcase_create("held");

	tcase_add_checked_fixture(t, make_register, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, what_is_held_is_what_is_read);
	tcase_add_test(t, what_is_later_or_hidden_is_not_there);
	tcase_add_test(t, another_commit_is_read);
	tcase_add_test(t, what_is_made_of_it_is_of_one_instant_and_readers);
	tcase_add_test(t, a_call_is_heard_once);
	tcase_add_test(t, who_is_named_is_asked_anew);
	suite_add_tcase(s, t);
	return s;
}
