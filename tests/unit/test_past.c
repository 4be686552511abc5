#include <stdlib.h>
#include <string.h>

#include "repository_fixture.h"
#include "register/past.h"
#include "rules/past.h"
#include "store/history.h"
#include "suite.h"

#define C1 "1111111111111111111111111111111111111111"
#define C2 "2222222222222222222222222222222222222222"
#define C3 "3333333333333333333333333333333333333333"
#define B1 "b111111111111111111111111111111111111111"
#define B2 "b222222222222222222222222222222222222222"

#define SAID "comments/2022/nct-g-778/xaa/0123456789abcdef.md"
#define ACT "acts/2022/2022-07-01-replies-complete-01234567.md"
#define PAPER "plans/nct-general/concept-paper.md"

enum { FILE_MODE = 0100644, RUN_MODE = 0100755 };

static void take(struct tacit_past *past, const char *path, const char *before,
	unsigned before_mode, const char *after, unsigned after_mode)
{
	struct tacit_past_change change = { path, before, after, before_mode,
		after_mode };
	struct tacit_arena at_arena = { 0 };
	struct tacit_path at = { 0 };
	struct tacit_err why = { 0 };

	ck_assert_msg(tacit_path_parse(&at_arena, path, &at, &why), "%s", path);
	tacit_past_take(
		past, &at, &change, tacit_path_stays(&at) == TACIT_STAYS);
	tacit_arena_clear(&at_arena);
}

/* --- one change ---------------------------------------------------------- */

START_TEST(test_which_paths_stay)
{
	static const struct {
		const char *path;
		enum tacit_stays stays;
	} rows[] = {
		{ "README.md", TACIT_STAYS_NOT },
		{ "body.md", TACIT_STAYS_NOT },
		{ PAPER, TACIT_STAYS_NOT },
		{ SAID, TACIT_STAYS },
		{ "acts/2022/2022-07-01-submitted-01234567.md", TACIT_STAYS },
		{ "decisions/2022/2022-12-12-swg-01234567.md", TACIT_STAYS },
		{ "notes/2022/nct-g-778.md", TACIT_STAYS_ISSUED },
		{ "notes/2022/nct-g-778.ru.md", TACIT_STAYS_ISSUED },
	};
	struct tacit_arena at_arena = { 0 };

	for (size_t i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_path at = { 0 };
		struct tacit_err why = { 0 };

		ck_assert(tacit_path_parse(&at_arena, rows[i].path, &at, &why));
		ck_assert_msg(tacit_path_stays(&at) == rows[i].stays, "%s",
			rows[i].path);
	}
	tacit_arena_clear(&at_arena);
}
END_TEST

START_TEST(test_kinds_of_alteration)
{
	static const struct {
		const char *before;
		const char *after;
		unsigned before_mode;
		unsigned after_mode;
		int kind; /* -1: none */
	} rows[] = {
		{ NULL, B1, 0, FILE_MODE, -1 },
		{ B1, B1, FILE_MODE, FILE_MODE, -1 },
		{ B1, B2, FILE_MODE, FILE_MODE, TACIT_ALTERED_TEXT },
		{ B1, B2, FILE_MODE, RUN_MODE, TACIT_ALTERED_TEXT },
		{ B1, B1, FILE_MODE, RUN_MODE, TACIT_ALTERED_MODE },
		{ B1, NULL, FILE_MODE, 0, TACIT_ALTERED_REMOVED },
	};

	for (size_t i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_past past = { 0 };

		tacit_past_step(&past, C1, (struct tacit_instant){ 1 });
		take(&past, SAID, rows[i].before, rows[i].before_mode,
			rows[i].after, rows[i].after_mode);
		ck_assert_uint_eq(past.altered_count, rows[i].kind >= 0);
		if (past.altered_count) {
			ck_assert_int_eq(
				(int)past.altered[0].kind, rows[i].kind);
			ck_assert_str_eq(past.altered[0].commit, C1);
			ck_assert_str_eq(past.altered[0].path, SAID);
			ck_assert_str_eq(past.altered[0].before, B1);
		}
		tacit_past_clear(&past);
	}
}
END_TEST

START_TEST(test_removed_and_added_again)
{
	struct tacit_past past = { 0 };

	tacit_past_step(&past, C1, (struct tacit_instant){ 1 });
	take(&past, SAID, NULL, 0, B1, FILE_MODE);
	ck_assert_uint_eq(past.altered_count, 0);
	tacit_past_step(&past, C2, (struct tacit_instant){ 2 });
	take(&past, SAID, B1, FILE_MODE, NULL, 0);
	tacit_past_step(&past, C3, (struct tacit_instant){ 3 });
	/* the same text: it was away all the same */
	take(&past, SAID, NULL, 0, B1, FILE_MODE);
	ck_assert_uint_eq(past.altered_count, 2);
	ck_assert_int_eq(past.altered[1].kind, TACIT_ALTERED_AGAIN);
	ck_assert_str_eq(past.altered[1].commit, C3);
	ck_assert_str_eq(past.altered[1].before, B1);
	ck_assert_str_eq(past.altered[1].after, B1);
	tacit_past_clear(&past);
}
END_TEST

START_TEST(test_when_a_paper_began)
{
	struct tacit_past past = { 0 };

	tacit_past_step(&past, C1, (struct tacit_instant){ 10 });
	take(&past, PAPER, NULL, 0, B1, FILE_MODE);
	take(&past, "plans/nct-general/items/i.3.md", NULL, 0, B1, FILE_MODE);
	take(&past, "areas/nct-general.md", NULL, 0, B1, FILE_MODE);
	take(&past, ACT, NULL, 0, B1, FILE_MODE);
	tacit_past_step(&past, C2, (struct tacit_instant){ 20 });
	take(&past, PAPER, B1, FILE_MODE, NULL, 0);
	tacit_past_step(&past, C3, (struct tacit_instant){ 30 });
	take(&past, PAPER, NULL, 0, B2, FILE_MODE);
	ck_assert_uint_eq(past.altered_count, 0);
	ck_assert_uint_eq(past.begun_count, 3);
	ck_assert_int_eq(tacit_past_beginning(&past, ACT)->when.s, 10);
	ck_assert_int_eq(tacit_past_beginning(&past, PAPER)->when.s, 10);
	ck_assert_str_eq(tacit_past_beginning(&past, PAPER)->commit, C1);
	ck_assert_ptr_null(tacit_past_beginning(&past, "areas/nct-general.md"));
	tacit_past_clear(&past);
}
END_TEST

/* --- what an act says ------------------------------------------------------- */

START_TEST(test_an_act_notes_what_was_altered)
{
	static const char id[] = "xaa-0123456789abcdef";
	static const struct {
		const char *subject;
		const char *commit;
		const char *blob;
		size_t known;
		const char *noted[2];
	} rows[] = {
		{ id, C2, B1, 2, { "act", "act" } },
		{ id, C1, B2, 2, { "act", NULL } },
		/* by another name before a rebase: what came before the act */
		{ id, C3, B1, 2, { "act", "act" } },
		{ id, C3, B1, 1, { "act", NULL } },
		/* no such subject, commit, text */
		{ "xab-0123456789abcdef", C2, B1, 2, { NULL, NULL } },
		{ id, C3, B1, 0, { NULL, NULL } },
		{ id, C2, C2, 2, { NULL, NULL } },
		{ id, C3, C2, 2, { NULL, NULL } },
	};

	for (size_t i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_past past = { 0 };

		tacit_past_step(&past, C1, (struct tacit_instant){ 1 });
		take(&past, SAID, B1, FILE_MODE, B2, FILE_MODE);
		tacit_past_step(&past, C2, (struct tacit_instant){ 2 });
		take(&past, SAID, B2, FILE_MODE, NULL, 0);
		tacit_past_note(&past,
			&(struct tacit_past_word){ "act", rows[i].subject,
				rows[i].commit, rows[i].blob, rows[i].known });
		for (size_t k = 0; k < 2; k++)
			ck_assert_pstr_eq(
				past.altered[k].noted, rows[i].noted[k]);
		if (rows[i].noted[1])
			ck_assert_str_eq(
				tacit_past_latest(&past, SAID)->counts, B1);
		tacit_past_unnote(&past);
		ck_assert_ptr_null(past.altered[0].noted);
		ck_assert_ptr_null(tacit_past_latest(&past, PAPER));
		tacit_past_clear(&past);
	}
}
END_TEST

/* --- as text ---------------------------------------------------------------- */

static void fill(struct tacit_past *past)
{
	struct tacit_alteration lost = { .path = SAID,
		.kind = TACIT_ALTERED_REMOVED,
		.commit = C3,
		.before = B2 };

	tacit_past_step(past, C1, (struct tacit_instant){ 10 });
	take(past, PAPER, NULL, 0, B1, FILE_MODE);
	take(past, SAID, B1, FILE_MODE, NULL, 0);
	tacit_past_step(past, C2, (struct tacit_instant){ -20 });
	take(past, SAID, NULL, 0, B2, FILE_MODE);
	take(past, "acts/2022/2022-07-01-alteration-noted-01234567.md", NULL, 0,
		B1, FILE_MODE);
	tacit_past_note(past,
		&(struct tacit_past_word){
			"2022-07-01-alteration-noted-01234567",
			"xaa-0123456789abcdef", C1, B1, 2 });
	tacit_past_lost(past, &lost);
	tacit_past_lose(past, C3);
}

START_TEST(test_text_and_back)
{
	struct tacit_past past = { 0 };
	struct tacit_past again = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_buf second = { 0 };

	fill(&past);
	tacit_past_format(&past, &text);
	ck_assert(tacit_past_parse(tacit_buf_str(&text), &again));
	tacit_past_format(&again, &second);
	ck_assert_str_eq(tacit_buf_cstr(&second), tacit_buf_cstr(&text));
	ck_assert_int_eq(again.when.s, -20);
	ck_assert_uint_eq(again.act_count, 1);
	ck_assert_uint_eq(again.acts[0].known, 2);
	ck_assert_uint_eq(again.altered[1].earlier, 1);
	ck_assert_str_eq(again.altered[0].counts, B1);
	ck_assert_ptr_null(again.altered[1].noted);
	ck_assert_str_eq(again.proved, C3);
	ck_assert_str_eq(again.lost[0].commit, C3);
	ck_assert_ptr_null(again.lost[0].after);
	/* what was removed is known as such */
	tacit_past_step(&again, C3, (struct tacit_instant){ 30 });
	take(&again, SAID, B2, FILE_MODE, NULL, 0);
	tacit_past_step(&again, C1, (struct tacit_instant){ 40 });
	take(&again, SAID, NULL, 0, B1, FILE_MODE);
	ck_assert_uint_eq(again.altered_count, 4);
	tacit_past_clear(&past);
	tacit_past_clear(&again);
	tacit_buf_clear(&text);
	tacit_buf_clear(&second);
}
END_TEST

START_TEST(test_text_that_is_not_ours)
{
	struct tacit_past past = { 0 };
	struct tacit_past again = { 0 };
	struct tacit_buf text = { 0 };

	fill(&past);
	tacit_past_format(&past, &text);
	/* any byte other, any end missing */
	for (size_t i = 0; i < text.len; i++) {
		text.data[i] ^= 1;
		ck_assert(!tacit_past_parse(tacit_buf_str(&text), &again));
		text.data[i] ^= 1;
		ck_assert(!tacit_past_parse(
			(struct tacit_str){ text.data, i }, &again));
		ck_assert_uint_eq(again.altered_count, 0);
	}
	tacit_past_clear(&past);
	tacit_buf_clear(&text);
}
END_TEST

/* --- a repository -------------------------------------------------------------- */

static char head[TACIT_OID_SIZE];

static struct tacit_past walked(const char *from)
{
	struct tacit_store *store = open_at("r");
	struct tacit_past past = { 0 };
	struct tacit_err why = { 0 };
	char commit[TACIT_OID_SIZE];

	if (from) {
		ck_assert(tacit_store_resolve(store, from, commit, &why));
		ck_assert(tacit_past_walk(store, &past, commit, NULL, &why));
	}
	ck_assert(tacit_store_head(store, head, &why));
	ck_assert_msg(
		tacit_past_walk(store, &past, head, NULL, &why), "%s", why.msg);
	ck_assert_str_eq(past.tip, head);
	tacit_store_close(store);
	return past;
}

#define BEGIN                                                                 \
	"cd r && git config user.name T && git config user.email t@e.org && " \
	"mkdir -p comments/2022/n/xaa notes/2022 plans/a && "                 \
	"F=comments/2022/n/xaa/0123456789abcdef.md && echo 1 >$F && "         \
	"echo 1 >plans/a/paper.md && "                                        \
	"printf -- '---\\nnumber: N\\n---\\n' >notes/2022/n.md && "           \
	"git add . && git commit -qm 1 && "

START_TEST(test_walk_finds_each_kind)
{
	struct tacit_past past;
	struct tacit_past by_and_by;

	sh(BEGIN "echo 2 >$F && git commit -qam 2 && "
		 "git update-index --chmod=+x $F && git commit -qm 3 && "
		 "git rm -qf $F && git commit -qm 4 && "
		 "mkdir -p comments/2022/n/xaa && echo 2 >$F && git add $F && "
		 "git commit -qm 5 && "
		 "echo 2 >plans/a/paper.md && git commit -qam 6");
	past = walked(NULL);
	ck_assert_uint_eq(past.altered_count, 4);
	ck_assert_int_eq(past.altered[0].kind, TACIT_ALTERED_TEXT);
	ck_assert_int_eq(past.altered[1].kind, TACIT_ALTERED_MODE);
	ck_assert_int_eq(past.altered[2].kind, TACIT_ALTERED_REMOVED);
	ck_assert_int_eq(past.altered[3].kind, TACIT_ALTERED_AGAIN);
	by_and_by = walked("HEAD~3");
	ck_assert_uint_eq(by_and_by.altered_count, 4);
	ck_assert_str_eq(by_and_by.altered[3].commit, past.altered[3].commit);
	tacit_past_clear(&past);
	tacit_past_clear(&by_and_by);
}
END_TEST

START_TEST(test_walk_a_note_stays_once_issued)
{
	struct tacit_past past;

	sh(BEGIN "V=notes/2022/n.ru.md && "
		 "printf -- '---\\ntext: official\\n---\\n' >$V && git add $V "
		 "&& git commit -qm version && "
		 "echo draft >>notes/2022/n.md && echo draft >>$V && "
		 "git commit -qam 2");
	past = walked(NULL);
	ck_assert_uint_eq(past.altered_count, 0);
	tacit_past_clear(&past);
	sh("cd r && printf -- '---\\nissued: 2022\\n---\\n' >notes/2022/n.md "
	   "&& git commit -qam 3 && "
	   "printf -- '---\\nsilence: none\\n---\\n' >notes/2022/n.md && "
	   "echo more >>notes/2022/n.ru.md && git commit -qam 4");
	past = walked("HEAD~1");
	ck_assert_uint_eq(past.altered_count, 2);
	ck_assert_str_eq(past.altered[0].path, "notes/2022/n.md");
	ck_assert_str_eq(past.altered[1].path, "notes/2022/n.ru.md");
	tacit_past_clear(&past);
	/* `issued` went with it, and it was issued all the same */
	sh("cd r && sed -i s/official/courtesy/ notes/2022/n.ru.md && "
	   "echo again >>notes/2022/n.md && git commit -qam 5");
	past = walked(NULL);
	ck_assert_uint_eq(past.altered_count, 4);
	tacit_past_clear(&past);
}
END_TEST

/* What is no document says nothing, and is in nobody's way. */
START_TEST(test_walk_where_another_repository_stood)
{
	struct tacit_store *store;
	struct tacit_past past;
	struct tacit_err why = { 0 };

	sh(BEGIN "A=acts/2022/2022-07-01-alteration-noted-01234567.md && "
		 "N=notes/2022/n.md && mkdir -p acts/2022 && "
		 "printf -- '---\\nissued: 2022\\n---\\n' >$N && "
		 "git commit -qam issued && "
		 "git update-index --add --cacheinfo 160000,$(git rev-parse "
		 "HEAD),$N "
		 "&& git update-index --add --cacheinfo "
		 "160000,$(git rev-parse HEAD),$A && git commit -qm there && "
		 "git reset -q HEAD~1 -- $N && git commit -qm back && "
		 "head -c 70000 /dev/zero "
		 ">acts/2022/2022-07-01-alteration-noted-"
		 "01234568.md && git add acts/2022/*8.md && git commit -qm "
		 "long");
	past = walked(NULL);
	ck_assert_uint_eq(past.altered_count, 1);
	ck_assert_int_eq(past.altered[0].kind, TACIT_ALTERED_TEXT);
	ck_assert_str_eq(past.altered[0].path, "notes/2022/n.md");
	ck_assert_uint_eq(past.act_count, 1);
	store = open_at("r");
	ck_assert_msg(tacit_past_ask_acts(store, &past, &why), "%s", why.msg);
	ck_assert_ptr_null(past.altered[0].noted);
	tacit_store_close(store);
	tacit_past_clear(&past);
}
END_TEST

START_TEST(test_walk_of_another_line_begins_anew)
{
	struct tacit_past past;

	sh(BEGIN "git branch side && git rm -qf $F && git commit -qm 2 && "
		 "git branch there && git reset -q --hard side && "
		 "echo x >y && git add y && git commit -qm 3");
	past = walked("there");
	ck_assert_uint_eq(past.altered_count, 0);
	ck_assert_uint_eq(past.begun_count, 1);
	tacit_past_clear(&past);
}
END_TEST

static void prove(struct tacit_past *past, const char *proved)
{
	struct tacit_store *store = open_at("r");
	struct tacit_err why = { 0 };
	char commit[TACIT_OID_SIZE];

	ck_assert(tacit_store_resolve(store, proved, commit, &why));
	ck_assert_msg(
		tacit_past_prove(store, commit, past, &why), "%s", why.msg);
	tacit_store_close(store);
}

START_TEST(test_what_was_proved_must_be_held)
{
	struct tacit_past past;

	/* the same texts on another line, as after a rebase: held */
	sh(BEGIN "git branch old && git commit -q --amend -m other");
	past = walked(NULL);
	prove(&past, "old");
	ck_assert_str_eq(past.proved, "");
	ck_assert_uint_eq(past.lost_count, 0);
	tacit_past_clear(&past);
	/* without one of them: lost */
	sh("cd r && git rm -qf comments/2022/n/xaa/* && "
	   "git commit -q --amend -m less");
	past = walked(NULL);
	ck_assert_uint_eq(past.altered_count, 0);
	prove(&past, "old");
	ck_assert_uint_eq(past.lost_count, 1);
	ck_assert_int_eq(past.lost[0].kind, TACIT_ALTERED_REMOVED);
	ck_assert_str_eq(past.lost[0].commit, past.proved);
	tacit_past_clear(&past);
}
END_TEST

START_TEST(test_a_squash_hides_no_alteration)
{
	struct tacit_past past;

	sh(BEGIN "echo 2 >$F && git commit -qam 2 && git branch old && "
		 "git checkout -q --orphan new && git commit -qm all && "
		 "git branch -M main");
	past = walked(NULL);
	ck_assert_uint_eq(past.altered_count, 0);
	prove(&past, "old");
	ck_assert_uint_eq(past.lost_count, 1);
	ck_assert_int_eq(past.lost[0].kind, TACIT_ALTERED_TEXT);
	tacit_past_clear(&past);
}
END_TEST

/* What was proved is an ancestor all the same, on the line that gave way. */
START_TEST(test_a_merge_hides_no_line)
{
	struct tacit_past past;

	sh(BEGIN "git branch old && echo 2 >$F && git add $F && "
		 "git commit -q --amend -m other && git merge -q -s ours "
		 "--allow-unrelated-histories -m both old");
	past = walked(NULL);
	/* and what it loses of the other parent's is its own doing */
	ck_assert_uint_eq(past.altered_count, 1);
	ck_assert_int_eq(past.altered[0].kind, TACIT_ALTERED_TEXT);
	prove(&past, "old");
	ck_assert_uint_eq(past.lost_count, 1);
	ck_assert_int_eq(past.lost[0].kind, TACIT_ALTERED_TEXT);
	tacit_past_clear(&past);
	past = walked(NULL);
	prove(&past, "HEAD~1");
	ck_assert_uint_eq(past.lost_count, 0);
	tacit_past_clear(&past);
}
END_TEST

START_TEST(test_a_shallow_clone_has_no_past)
{
	struct tacit_store *store;
	struct tacit_past past = { 0 };
	struct tacit_err why = { 0 };

	sh(BEGIN "echo 2 >$F && git commit -qam 2 && "
		 "git clone -q --depth 1 \"file://$PWD\" ../s");
	store = open_at("s");
	ck_assert(tacit_store_head(store, head, &why));
	ck_assert(!tacit_past_walk(store, &past, head, NULL, &why));
	ck_assert_int_eq(why.code, TACIT_DOUBT);
	ck_assert_ptr_nonnull(strstr(why.msg, "the past is not here"));
	ck_assert_str_eq(why.hint, "git fetch --unshallow");
	tacit_store_close(store);
}
END_TEST

Suite *tacit_suite_past(void)
{
	Suite *suite = suite_create("past");
	TCase *pure = tcase_create("pure");
	TCase *walk = tcase_create("walk");

	tcase_add_test(pure, test_which_paths_stay);
	tcase_add_test(pure, test_kinds_of_alteration);
	tcase_add_test(pure, test_removed_and_added_again);
	tcase_add_test(pure, test_when_a_paper_began);
	tcase_add_test(pure, test_an_act_notes_what_was_altered);
	tcase_add_test(pure, test_text_and_back);
	tcase_add_test(pure, test_text_that_is_not_ours);
	suite_add_tcase(suite, pure);
	tcase_set_timeout(walk, 60);
	tcase_add_checked_fixture(walk, set_up, tear_down);
	tcase_add_test(walk, test_walk_finds_each_kind);
	tcase_add_test(walk, test_walk_a_note_stays_once_issued);
	tcase_add_test(walk, test_walk_where_another_repository_stood);
	tcase_add_test(walk, test_walk_of_another_line_begins_anew);
	tcase_add_test(walk, test_what_was_proved_must_be_held);
	tcase_add_test(walk, test_a_squash_hides_no_alteration);
	tcase_add_test(walk, test_a_merge_hides_no_line);
	tcase_add_test(walk, test_a_shallow_clone_has_no_past);
	suite_add_tcase(suite, walk);
	return suite;
}
