#include <stdlib.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/poison.h"
#include "base/spool.h"
#include "suite.h"

enum { TEXTS = 2000, LENGTH = 20000 }; /* 40 MB */

static struct tacit_str texts[TEXTS];
static char big[LENGTH];

static void fill(struct tacit_spool *spool)
{
	size_t i;

	for (i = 0; i < TEXTS; i++) {
		memset(big, 'a' + (int)(i % 26), sizeof(big));
		texts[i] = tacit_spool_keep(
			spool, (struct tacit_str){ big, LENGTH - i });
	}
}

static void compare_all(struct tacit_spool *spool)
{
	size_t i;

	for (i = 0; i < TEXTS; i++) {
		memset(big, 'a' + (int)(i % 26), sizeof(big));
		ck_assert_uint_eq(texts[i].len, LENGTH - i);
		ck_assert_mem_eq(texts[i].data, big, texts[i].len);
		ck_assert_int_eq(texts[i].data[texts[i].len], '\0');
		tacit_spool_pass(spool, texts[i].len);
	}
}

/* kB of the process at most, so far */
static long peak(void)
{
	struct rusage usage;

	ck_assert_int_eq(getrusage(RUSAGE_SELF, &usage), 0);
	return usage.ru_maxrss;
}

START_TEST(keeps_texts_out_of_memory)
{
	struct tacit_spool spool = { .folder = "/tmp" };
	long before = peak();

	fill(&spool);
	compare_all(&spool);
	compare_all(&spool);
	ck_assert(spool.file > 0);
	if (!TACIT_IS_WATCHED)
		ck_assert_int_lt(peak() - before, 16000);
	tacit_spool_clear(&spool);
	ck_assert_str_eq(spool.folder, "/tmp");
	ck_assert_ptr_null(spool.blocks);
}
END_TEST

/* What grows beside them, in the same file: small things, and a large array. */
START_TEST(lends_memory)
{
	enum { THINGS = 200000 };
	struct tacit_spool spool = { .folder = "/tmp" };
	struct tacit_arena lent = { .spool = &spool };
	long before = peak();
	size_t **list = tacit_arena_array(&lent, THINGS, sizeof(*list));
	size_t i;

	for (i = 0; i < THINGS; i++) {
		list[i] = tacit_arena_alloc(&lent, 150);
		ck_assert_uint_eq((uintptr_t)list[i] % sizeof(max_align_t), 0);
		*list[i] = i;
		(void)tacit_spool_keep(&spool, tacit_str_of("some words"));
		tacit_spool_pass(&spool, 150);
	}
	for (i = 0; i < THINGS; i++) {
		ck_assert_uint_eq(*list[i], i);
		tacit_spool_pass(&spool, 150);
	}
	if (!TACIT_IS_WATCHED)
		ck_assert_int_lt(peak() - before, 8000);
	tacit_arena_clear(&lent);
	ck_assert_ptr_null(lent.top);
	tacit_spool_clear(&spool);
}
END_TEST

/* Few texts need no file, and where there can be none all is in memory. */
START_TEST(keeps_texts_in_memory)
{
	static const char *const folders[] = { NULL, "/nowhere" };
	struct tacit_spool spool = { .folder = "/tmp" };
	struct tacit_str text =
		tacit_spool_keep(&spool, tacit_str_of("few words"));
	size_t i;

	ck_assert_str_eq(text.data, "few words");
	ck_assert_int_eq(spool.file, 0);
	tacit_spool_clear(&spool);
	for (i = 0; i < TACIT_COUNT(folders); i++) {
		spool.folder = folders[i];
		fill(&spool);
		compare_all(&spool);
		ck_assert_int_eq(spool.file, 0);
		tacit_spool_clear(&spool);
	}
	tacit_spool_pass(NULL, 1);
}
END_TEST

/* Empty, as long as a block, longer. */
START_TEST(keeps_texts_of_any_length)
{
	static const size_t lengths[] = { 2 << 20, 0, 1, (4 << 20) - 2,
		(4 << 20) - 1, 4 << 20, (4 << 20) + 1, 0, 9 << 20, 5 };
	struct tacit_spool spool = { .folder = "/tmp" };
	struct tacit_str kept[TACIT_COUNT(lengths)];
	char *long_text = tacit_zalloc(10 << 20, 1);
	size_t i;

	for (i = 0; i < TACIT_COUNT(lengths); i++) {
		memset(long_text, '0' + (int)i, lengths[i]);
		kept[i] = tacit_spool_keep(&spool,
			(struct tacit_str){
				lengths[i] ? long_text : NULL, lengths[i] });
	}
	for (i = 0; i < TACIT_COUNT(lengths); i++) {
		memset(long_text, '0' + (int)i, lengths[i]);
		ck_assert_uint_eq(kept[i].len, lengths[i]);
		ck_assert(!memcmp(kept[i].data, long_text, lengths[i]));
		ck_assert_int_eq(kept[i].data[lengths[i]], '\0');
	}
	tacit_spool_clear(&spool);
	free(long_text);
}
END_TEST

/* The disk is full: what was written stays, and the rest is in memory. */
START_TEST(goes_on_where_the_disk_is_full)
{
	const struct rlimit small = { 10 << 20, 10 << 20 };
	struct tacit_spool spool = { .folder = "/tmp" };

	(void)signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	fill(&spool);
	ck_assert(spool.file > 0);
	ck_assert(spool.is_full);
	compare_all(&spool);
	tacit_spool_clear(&spool);
}
END_TEST

Suite *tacit_suite_spool(void)
{
	Suite *suite = suite_create("spool");
	TCase *tc = tcase_create("spool");

	tcase_add_test(tc, keeps_texts_out_of_memory);
	tcase_add_test(tc, lends_memory);
	tcase_add_test(tc, keeps_texts_in_memory);
	tcase_add_test(tc, keeps_texts_of_any_length);
	tcase_add_test(tc, goes_on_where_the_disk_is_full);
	suite_add_tcase(suite, tc);
	return suite;
}
