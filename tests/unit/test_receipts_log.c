/* The log of receipts out of git: right, and whatever is not. */
#include "log_fixture.h"

enum { SMALL = 5, LARGE = 258 };

/* --- a byte ------------------------------------------------------------------ */

/* A commit for each such byte of a file. */
static void commit_flipped(const char *path, size_t step)
{
	size_t i = 0;
	size_t at;

	while (strcmp(log_.files[i].path, path) != 0)
		i++;
	for (at = 0; at < log_.files[i].bytes.len; at += step) {
		const struct tacit_str kept = log_.files[i].bytes;
		char *bytes =
			tacit_arena_strndup(&log_.arena, kept.data, kept.len);

		bytes[at] = (char)(bytes[at] ^ 1);
		log_.files[i].bytes.data = bytes;
		(void)commit_files(false);
		log_.files[i].bytes = kept;
	}
}

static void nothing_is_right(const struct tacit_receipts *before)
{
	unsigned mark;

	for (mark = 2; mark <= marks; mark++) {
		struct tacit_receipts log = *before;

		tacit_log_check(store, tip_of(mark), vkey(), true, &log);
		ck_assert_msg(log.outcome == TACIT_RECEIPTS_WRONG, "%u", mark);
		ck_assert_uint_eq(log.size, before->size);
	}
}

START_TEST(a_byte_that_is_another_makes_it_wrong)
{
	struct tacit_receipts log = { 0 };
	size_t i;

	grow(SMALL);
	sign();
	(void)commit_files(false);
	for (i = 0; i < log_.count; i++)
		commit_flipped(log_.files[i].path, 1);
	import();
	nothing_is_right(&log);
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.size, SMALL);
	nothing_is_right(&log);
}
END_TEST

START_TEST(so_does_a_byte_of_many_tiles)
{
	struct tacit_receipts log = { 0 };

	grow(LARGE);
	sign();
	(void)commit_files(false);
	commit_flipped("tile/0/000", 97);
	commit_flipped("tile/0/001.p/2", 3);
	commit_flipped("tile/1/000.p/1", 1);
	commit_flipped("tile/entries/000", 997);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	nothing_is_right(&log);
}
END_TEST

/* --- as it grows ---------------------------------------------------------------- */

START_TEST(it_grows_and_is_never_another)
{
	struct tacit_receipts log = { 0 };
	unsigned small;
	unsigned large;
	unsigned cut;
	unsigned other;

	grow(SMALL);
	sign();
	small = commit_files(false);
	grow(LARGE);
	sign();
	large = commit_files(false);
	/* a tile of long ago is another, and what is new is right */
	grow(LARGE + 1);
	sign();
	commit_flipped("tile/0/000", 8000);
	cut = marks - 1;
	log_.count = 0;
	log_.tiles.size = 0;
	append(receipt_text(0, "XAB"));
	grow(LARGE + 2);
	sign();
	other = commit_files(false);
	import();

	look(small, &log, TACIT_RECEIPTS_NO_FAULT);
	look(small, &log, TACIT_RECEIPTS_NO_FAULT);
	look(large, &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.size, LARGE);
	look(cut, &log, TACIT_RECEIPTS_OTHER_ROOT);
	look(small, &log, TACIT_RECEIPTS_FORKED);
	look(other, &log, TACIT_RECEIPTS_FORKED);
	look(other, &log, TACIT_RECEIPTS_FORKED);
	ck_assert_uint_eq(log.size, LARGE);
	look(large, &log, TACIT_RECEIPTS_NO_FAULT);
	look(other, &log, TACIT_RECEIPTS_FORKED);
	log = (struct tacit_receipts){ 0 };
	look(other, &log, TACIT_RECEIPTS_NO_FAULT);
}
END_TEST

START_TEST(a_part_that_is_not_there_is_damage)
{
	struct tacit_receipts log = { 0 };

	sign();
	(void)commit_files(false);
	grow(SMALL);
	sign();
	/* the checkpoint is the first, a tile the last */
	(void)commit_files(true);
	log_.files[0].path = "other";
	(void)commit_files(false);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.size, 0);
	look(2, &log, TACIT_RECEIPTS_DAMAGED);
	look(3, &log, TACIT_RECEIPTS_NO_CHECKPOINT);
	tacit_log_check(store, "", vkey(), false, &log);
	ck_assert_int_eq(log.outcome, TACIT_RECEIPTS_MISSING);
	tacit_log_check(store, tip_of(1), NULL, false, &log);
	ck_assert_int_eq(log.outcome, TACIT_RECEIPTS_NONE);
}
END_TEST

/* --- who signed, and what ---------------------------------------------------------- */

START_TEST(a_key_that_is_another_signs_for_nobody)
{
	struct tacit_receipts log = { 0 };
	struct tacit_signer other;
	struct tacit_err err = { 0 };

	grow(1);
	sign();
	(void)commit_files(false);
	import();
	tacit_log_check(store, tip_of(1), "no key", false, &log);
	ck_assert_int_eq(log.fault, TACIT_RECEIPTS_NO_KEY);
	ck_assert(tacit_signer_new(&log_.arena, "test-receipts", &other, &err));
	log_.key = other;
	tacit_log_check(store, tip_of(1), vkey(), true, &log);
	ck_assert_int_eq(log.fault, TACIT_RECEIPTS_OTHER_KEY);
}
END_TEST

START_TEST(an_entry_stands_where_it_says)
{
	struct tacit_receipts log = { 0 };

	append(receipt_text(1, "XAA"));
	sign();
	(void)commit_files(false);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_ENTRY);
}
END_TEST

START_TEST(entries_of_other_kinds_are_passed_over)
{
	struct tacit_receipts log = { 0 };

	append(receipt_text(0, "XAA"));
	append(tacit_str_of("tacit other 1\nof another kind\n"));
	append(receipt_text(2, NULL));
	sign();
	(void)commit_files(false);
	append(tacit_str_of("tacit receipt 2\n"));
	sign();
	(void)commit_files(false);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	look(2, &log, TACIT_RECEIPTS_LATER);
	ck_assert_uint_eq(log.size, 3);
}
END_TEST

Suite *tacit_suite_receipts_log(void)
{
	Suite *s = suite_create("receipts_log");
	TCase *t = tcase_create("receipts_log");

	tcase_add_checked_fixture(t, set_up_log, tear_down_log);
	tcase_set_timeout(t, 240);
	tcase_add_test(t, a_byte_that_is_another_makes_it_wrong);
	tcase_add_test(t, so_does_a_byte_of_many_tiles);
	tcase_add_test(t, it_grows_and_is_never_another);
	tcase_add_test(t, a_part_that_is_not_there_is_damage);
	tcase_add_test(t, a_key_that_is_another_signs_for_nobody);
	tcase_add_test(t, an_entry_stands_where_it_says);
	tcase_add_test(t, entries_of_other_kinds_are_passed_over);
	suite_add_tcase(s, t);
	return s;
}
