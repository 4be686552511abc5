#include "repository_fixture.h"

#include "store/gc.h"
#include "store/pending.h"

#define ZEROS "0000000000000000000000000000000000000000"

START_TEST(test_an_intent_that_landed_is_finished)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	put(store, "gone", "1");
	/* as after a kill between the ref and the index */
	sh("cd r && cp .git/index ../old && p=$(git rev-parse HEAD) && "
	   "printf 2 >a && mkdir d && printf 2 >d/b && git rm -q gone && "
	   "git add . && git commit -q -m 2 && cp ../old .git/index && "
	   "rm -r d && printf 1 >a && printf 1 >gone && "
	   "{ printf 'tacit pending 1\\nparent %s\\ncommit %s\\n' "
	   "$p $(git rev-parse HEAD); echo worktree $PWD/.git; "
	   "printf 'path a\\npath d/b\\npath gone\\nend\\n'; } "
	   ">.git/tacit/pending && ln .git/tacit/pending .git/index.lock && "
	   "! git commit -q --allow-empty -m refused");
	tacit_store_close(store);
	store = open_at("r");
	sh("cd r && test $(cat a d/b) = 22 && test ! -e gone && " CLEAN);
	sh("cd r && grep finished .git/tacit/log");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_an_intent_that_did_not_land_is_dropped)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	sh("cd r && c=$(git commit-tree -p HEAD -m x HEAD^{tree}) && "
	   "{ printf 'tacit pending 1\\nparent %s\\ncommit %s\\n' "
	   "$(git rev-parse HEAD) $c; echo worktree $PWD/.git; "
	   "printf 'path b\\nend\\n'; } "
	   ">.git/tacit/pending && ln .git/tacit/pending .git/index.lock && "
	   "echo $c >.git/refs/heads/main.lock && sleep 1");
	put(store, "b", "2");
	sh("cd r && test $(cat b) = 2 && test ! -e .git/refs/heads/main.lock "
	   "&& " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* Gone is one thing; not to be opened just now is another. */
START_TEST(test_an_intent_elsewhere_waits_or_goes)
{
	static const char intent[] =
		"cd r && c=$(git commit-tree -p HEAD -m x HEAD^{tree}) && "
		"{ printf 'tacit pending 1\\nparent %s\\ncommit %s\\n' "
		"$(git rev-parse HEAD) $c; echo worktree $PWD/../x/.git; "
		"printf 'path b\\nend\\n'; } >.git/tacit/pending";
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };

	put(store, "a", "1");
	sh("git init -q x && printf '[broken' >>x/.git/config");
	sh(intent);
	ck_assert(!tacit_store_lock(store, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	sh("test -e r/.git/tacit/pending && rm -r x");
	put(store, "b", "2");
	sh("cd r && test ! -e .git/tacit/pending && " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* A name of a folder may be any but for a slash. */
START_TEST(test_an_intent_is_read_as_it_was_written)
{
	static const char *const names[] = { "r", "two\nlines", "a\nend" };
	const git_oid commit = { { 1 } };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct tacit_store *store;
		struct tacit_arena arena = { 0 };
		struct tacit_pending found;
		struct tacit_path_edit edit = { .path = "d/b" };
		struct tacit_err err = { 0 };
		struct tacit_buf make = { 0 };
		bool is_whole = false;

		tacit_buf_printf(&make, "test -d '%s' || git init -q '%s'",
			names[i], names[i]);
		sh(make.data);
		tacit_buf_clear(&make);
		store = open_at(names[i]);
		ck_assert(tacit_store_lock(store, &err));
		ck_assert(tacit_pending_write(
			&(struct tacit_writer){ .store = store }, NULL, &commit,
			&edit, 1, &err));
		ck_assert(tacit_pending_read(
			store, &arena, &found, &is_whole, &err));
		ck_assert(is_whole);
		ck_assert(tacit_str_eqs(found.worktree, store->git));
		ck_assert_uint_eq(found.count, 1);
		ck_assert_str_eq(found.edits[0].path, "d/b");
		tacit_pending_clear(&found);
		tacit_arena_clear(&arena);
		tacit_pending_drop(store);
		tacit_store_unlock(store);
		tacit_store_close(store);
	}
}
END_TEST

START_TEST(test_an_intent_that_is_not_whole_is_dropped)
{
	static const char *const texts[] = { "", "tacit pending 1\\n",
		"tacit pending 1\\nparent x\\ncommit y\\nend\\n",
		"tacit pending 2\\n", "tacit pending 3\\nend\\n",
		"tacit pending 2\\npath 120000 " ZEROS " a\\nend\\n",
		"tacit pending 2\\npath 100644 x a\\nend\\n", "rubbish" };

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct tacit_store *store;
		char script[256];

		(void)snprintf(script, sizeof(script),
			"cd r && mkdir -p .git/tacit && "
			"printf '%s' >.git/tacit/pending",
			texts[i]);
		sh(script);
		store = open_at("r");
		put(store, "a", texts[i]);
		sh("cd r && " CLEAN);
		tacit_store_close(store);
	}
}
END_TEST

START_TEST(test_main_lock_of_somebody_else_is_not_ours)
{
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };

	put(store, "a", "1");
	sh("cd r && c=$(git commit-tree -p HEAD -m x HEAD^{tree}) && "
	   "{ printf 'tacit pending 1\\nparent %s\\ncommit %s\\n' "
	   "$(git rev-parse HEAD) $c; printf 'end\\n'; } >.git/tacit/pending "
	   "&& git rev-parse HEAD >.git/refs/heads/main.lock");
	refuse_put(store, "b", "2", &err);
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	ck_assert_msg(strstr(err.hint, "main.lock"), "%s", err.hint);
	sh("cd r && test -e .git/refs/heads/main.lock");
	tacit_store_close(store);
}
END_TEST

/*
 * As a kill leaves it after git's index was renewed and before main moved:
 * "a" changed, "d/b" made, "gone" removed. $before runs before the intent
 * stands there.
 */
#define KILLED                                                               \
	"cd r && export GIT_INDEX_FILE=$PWD/../i && git read-tree HEAD && "  \
	"two=$(printf 2 | git hash-object -w --stdin) && "                   \
	"git update-index --add --cacheinfo 100644,$two,a "                  \
	"--cacheinfo 100644,$two,d/b --force-remove gone && "                \
	"c=$(git commit-tree -p HEAD -m x $(git write-tree)) && "            \
	"unset GIT_INDEX_FILE && eval \"${before:-}\" && sleep 0.1 && "      \
	"{ printf 'tacit pending 2\\nparent %s\\ncommit %s\\n' "             \
	"$(git rev-parse HEAD) $c; echo worktree $PWD/.git; "                \
	"printf 'path 100644 %s %s\\n' $two a $two d/b; "                    \
	"printf 'path 0 %040d gone\\nend\\n' 0; } >.git/tacit/pending && "   \
	"ln .git/tacit/pending .git/index.lock && mkdir -p d && rm gone && " \
	"printf 2 >new && mv new a && cp ../i .git/index && "                \
	"{ test -e d/b || printf 2 >d/b; } && "                              \
	"! git commit -q -m refused"

static struct tacit_store *open_killed(const char *before, const char *after)
{
	struct tacit_store *store = open_at("r");
	struct tacit_buf script = { 0 };

	put(store, "a", "1");
	put(store, "gone", "1");
	tacit_store_close(store);
	tacit_buf_printf(&script, "before='%s' && ", before);
	tacit_buf_adds(&script, KILLED);
	tacit_buf_printf(&script, " && %s", after);
	sh(script.data);
	tacit_buf_clear(&script);
	return open_at("r");
}

START_TEST(test_what_was_not_recorded_is_taken_back)
{
	struct tacit_store *store = open_killed(":", "printf 2 >d/.tacit-new");

	sh("cd r && test $(cat a gone) = 11 && test ! -e d && " CLEAN
	   " && grep 'took back' .git/tacit/log");
	put(store, "a", "3");
	sh("cd r && test $(cat a) = 3 && " CLEAN);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_file_from_before_the_intent_stays)
{
	struct tacit_store *store = open_killed("mkdir d; printf 2 >d/b", ":");

	sh("cd r && test $(cat a gone d/b) = 112 && "
	   "test \"$(git status --porcelain)\" = '?? d/'");
	tacit_store_close(store);
}
END_TEST

/* Somebody did what git advises, and committed what was staged. A command that
 * reads leaves it alone: it may be git's own hook. */
START_TEST(test_what_git_committed_stays)
{
	struct tacit_store *store =
		open_killed(":", "rm .git/index.lock && git commit -q -m mine");

	sh("test -e r/.git/tacit/pending");
	lock_and_unlock(store);
	sh("cd r && test $(cat a d/b) = 22 && test ! -e gone && "
	   "test $(git log -1 --format=%s) = mine && " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* Not to what it was, but to what main says. */
START_TEST(test_taken_back_to_where_main_is_now)
{
	struct tacit_store *store = open_killed(":",
		"rm .git/index.lock && export GIT_INDEX_FILE=$PWD/../j && "
		"git read-tree HEAD && three=$(printf 3 | git hash-object -w "
		"--stdin) && git update-index --cacheinfo 100644,$three,a && "
		"git update-ref HEAD $(git commit-tree -p HEAD -m y "
		"$(git write-tree))");

	sh("test -e r/.git/tacit/pending");
	lock_and_unlock(store);
	sh("cd r && test $(cat a gone) = 31 && test ! -e d && " CLEAN);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_an_index_that_is_not_of_main_stays)
{
	struct tacit_store *store = open_killed(
		":", "rm .git/index.lock && git switch -q -c other");

	lock_and_unlock(store);
	sh("cd r && test $(cat a d/b) = 22 && test ! -e gone && "
	   "test ! -e .git/tacit/pending && test ! -e .git/index.lock && "
	   "test $(git status --porcelain | wc -l) = 3");
	tacit_store_close(store);
}
END_TEST

/* The objects of HEAD, as an intent has them, and no longer in git. */
#define GONE                                                                \
	"cd r && objects=$(git rev-list --objects HEAD --not HEAD^ | "      \
	"cut -c1-40) && mkdir -p .git/tacit && "                            \
	"{ printf 'tacit pending 2\\nparent %s\\ncommit %s\\n' "            \
	"$(git rev-parse HEAD^ HEAD) && for o in $objects; do "             \
	"t=$(git cat-file -t $o) && "                                       \
	"echo object $t $o $(git cat-file -s $o) && git cat-file $t $o && " \
	"echo || exit 1; done && echo end; } >.git/tacit/pending && "       \
	"for o in $objects; do "                                            \
	"rm .git/objects/$(echo $o | sed 's,..,&/,') || exit 1; done && "   \
	"! git cat-file -e HEAD^{tree}"

/* As many as make a pack, too. */
START_TEST(test_objects_that_are_gone_are_written_again)
{
	struct tacit_store *store;
	char script[128];

	(void)snprintf(script, sizeof(script),
		"cd r && git commit -q --allow-empty -m 1 && "
		"for i in $(seq %d); do echo $i >$i; done && git add . && "
		"git commit -q -m 2",
		_i ? 100 : 3);
	sh(script);
	sh(GONE);
	store = open_at("r");
	sh("cd r && git fsck --strict && grep 'objects again' .git/tacit/log "
	   "&& "
	   "test $(git ls-tree -r HEAD | wc -l) -ge 3 && " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* Nobody names them; or one that is damaged, which was never synced. */
START_TEST(test_objects_that_nobody_names_stay_away)
{
	struct tacit_store *store;

	sh("cd r && git commit -q --allow-empty -m 1 && echo 1 >a && "
	   "git add a && git commit -q -m 2");
	sh(GONE);
	sh(_i ? "cd r && sed -i 's/^1$/2/' .git/tacit/pending"
	      : "cd r && sed -n 's/^parent //p' .git/tacit/pending "
		">.git/refs/heads/main");
	store = open_at("r");
	sh("cd r && ! grep 'objects again' .git/tacit/log && "
	   "test ! -e .git/tacit/pending");
	tacit_store_close(store);
}
END_TEST

/*
 * A process whose words are these, for two seconds, in gc.pid: written by
 * itself, as git does, for its words are its own only once it runs.
 */
static void pretend_gc(const char *words)
{
	struct tacit_buf script = { 0 };

	tacit_buf_printf(&script,
		"cd r && rm -f .git/gc.pid && "
		"{ sh -c 'echo $$ $(uname -n) >.git/gc.new; "
		"mv .git/gc.new .git/gc.pid; sleep 2; :' %s & } && "
		"until test -e .git/gc.pid; do sleep 0.01; done",
		words);
	sh(script.data);
	tacit_buf_clear(&script);
}

START_TEST(test_only_a_gc_that_prunes_is_waited_for)
{
	static const char *const others[] = { "git gc", "git gc --no-prune",
		"git gc --prune=never", "git gc --prune=2.weeks.ago",
		"git log" };
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };

	ck_assert(tacit_gc_wait(store, 0, &err));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		pretend_gc(others[i]);
		ck_assert_msg(tacit_gc_wait(store, 0, &err), "%s", others[i]);
	}
	pretend_gc("git gc");
	sh("cd r && git config gc.pruneExpire 1.day.ago");
	ck_assert(tacit_gc_wait(store, 0, &err));
	sh("cd r && git config gc.pruneExpire now");
	pretend_gc("git log");
	ck_assert(tacit_gc_wait(store, 0, &err));
	/* dead; of another machine; rubbish */
	sh("cd r && sh -c : & p=$!; wait $p; cd r && "
	   "echo $p $(uname -n) >.git/gc.pid");
	ck_assert(tacit_gc_wait(store, 0, &err));
	pretend_gc("git gc --prune=now");
	sh("cd r && sed -i 's/$/x/' .git/gc.pid");
	ck_assert(tacit_gc_wait(store, 0, &err));
	sh("cd r && echo x >.git/gc.pid");
	ck_assert(tacit_gc_wait(store, 0, &err));
	pretend_gc("git gc");
	ck_assert(!tacit_gc_wait(store, 0, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_write_waits_for_a_gc_that_prunes)
{
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };

	pretend_gc("git gc --prune=now");
	ck_assert(!tacit_gc_wait(store, 100, &err));
	put(store, "a", "1");
	ck_assert(tacit_gc_wait(store, 0, &err));
	/* gone, though the process is not */
	pretend_gc("git gc --prune=now");
	sh("cd r && { sleep 1; rm .git/gc.pid; } &");
	put(store, "a", "2");
	ck_assert(!tacit_io_exists(in_folder("r/.git/gc.pid")));
	tacit_store_close(store);
}
END_TEST

Suite *tacit_suite_store_pending(void)
{
	Suite *suite = suite_create("store_pending");
	TCase *tcase = tcase_create("pending");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, test_an_intent_that_landed_is_finished);
	tcase_add_test(tcase, test_an_intent_that_did_not_land_is_dropped);
	tcase_add_test(tcase, test_an_intent_elsewhere_waits_or_goes);
	tcase_add_test(tcase, test_an_intent_is_read_as_it_was_written);
	tcase_add_test(tcase, test_an_intent_that_is_not_whole_is_dropped);
	tcase_add_test(tcase, test_main_lock_of_somebody_else_is_not_ours);
	tcase_add_test(tcase, test_what_was_not_recorded_is_taken_back);
	tcase_add_test(tcase, test_a_file_from_before_the_intent_stays);
	tcase_add_test(tcase, test_what_git_committed_stays);
	tcase_add_test(tcase, test_taken_back_to_where_main_is_now);
	tcase_add_test(tcase, test_an_index_that_is_not_of_main_stays);
	tcase_add_loop_test(
		tcase, test_objects_that_are_gone_are_written_again, 0, 2);
	tcase_add_loop_test(
		tcase, test_objects_that_nobody_names_stay_away, 0, 2);
	tcase_add_test(tcase, test_only_a_gc_that_prunes_is_waited_for);
	tcase_add_test(tcase, test_a_write_waits_for_a_gc_that_prunes);
	suite_add_tcase(suite, tcase);
	return suite;
}
