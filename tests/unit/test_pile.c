#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/pile.h"
#include "base/poison.h"
#include "suite.h"

enum { TEXTS = 200000, MODULUS = 199999 };

/* kB of the process at most, so far */
static long peak(void)
{
	struct rusage usage;

	ck_assert_int_eq(getrusage(RUSAGE_SELF, &usage), 0);
	return usage.ru_maxrss;
}

/* Each number once, in an order of chance; some texts are long. */
static struct tacit_str text_of(unsigned n, char out[20000])
{
	int len = snprintf(out, 64, "%06u %s", n, "a text of some length");

	if (n % 9999 == 0) {
		memset(out + len, 'x', 15000);
		len += 15000;
	}
	return (struct tacit_str){ out, (size_t)len };
}

static void fill(struct tacit_pile *pile, unsigned count)
{
	static char text[20000];
	unsigned n = 1;
	unsigned i;

	for (i = 0; i < count; i++) {
		tacit_pile_add(pile, text_of(n, text));
		/* a primitive root of a prime */
		n = (unsigned)((uint64_t)n * 1000 % MODULUS);
	}
}

struct seen {
	char before[20000];
	size_t len;
	unsigned count;
	unsigned max;
};

static bool see(void *ctx, struct tacit_str text)
{
	struct seen *seen = ctx;
	size_t len = text.len < seen->len ? text.len : seen->len;

	if (seen->count)
		ck_assert_int_le(memcmp(seen->before, text.data, len), 0);
	memcpy(seen->before, text.data, text.len);
	seen->len = text.len;
	return ++seen->count < seen->max;
}

static unsigned see_all(struct tacit_pile *pile, unsigned max)
{
	static struct seen seen;
	struct tacit_err err = { 0 };

	seen = (struct seen){ .max = max };
	ck_assert(tacit_pile_each(pile, see, &seen, &err));
	return seen.count;
}

START_TEST(sorts_what_memory_does_not_hold)
{
	struct tacit_pile pile = { .folder = "/tmp" };
	long before = peak();

	fill(&pile, TEXTS);
	ck_assert_int_gt(pile.file, 0);
	ck_assert_uint_eq(see_all(&pile, UINT_MAX), TEXTS);
	ck_assert_uint_eq(see_all(&pile, 10), 10);
	if (!TACIT_IS_WATCHED)
		ck_assert_int_lt(peak() - before, 3000);
	/* more may be laid on it */
	fill(&pile, 5);
	ck_assert_uint_eq(see_all(&pile, UINT_MAX), TEXTS + 5);
	tacit_pile_clear(&pile);
	ck_assert_str_eq(pile.folder, "/tmp");
	ck_assert_uint_eq(see_all(&pile, UINT_MAX), 0);
	tacit_pile_clear(&pile);
}
END_TEST

/* Few need no file, and where there can be none all is in memory. */
START_TEST(sorts_in_memory)
{
	static const char *const folders[] = { NULL, "/nowhere" };
	struct tacit_pile few = { .folder = "/tmp" };
	size_t i;

	fill(&few, 100);
	ck_assert_uint_eq(see_all(&few, UINT_MAX), 100);
	ck_assert_int_eq(few.file, 0);
	tacit_pile_clear(&few);
	for (i = 0; i < TACIT_COUNT(folders); i++) {
		struct tacit_pile pile = { .folder = folders[i] };

		fill(&pile, TEXTS / 4);
		ck_assert_uint_eq(see_all(&pile, UINT_MAX), TEXTS / 4);
		ck_assert_int_le(pile.file, 0);
		tacit_pile_clear(&pile);
	}
}
END_TEST

static bool append(void *ctx, struct tacit_str text)
{
	struct tacit_buf *out = ctx;

	tacit_buf_addc(out, '|');
	tacit_buf_add_str(out, text);
	return true;
}

START_TEST(goes_by_bytes)
{
	static const struct tacit_str texts[] = { { "b", 1 }, { "a\0b", 3 },
		{ "", 0 }, { "\xff", 1 }, { "a", 1 }, { "a", 1 } };
	static const char in_order[] = "||a|a|a\0b|b|\xff";
	struct tacit_pile pile = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(texts); i++)
		tacit_pile_add(&pile, texts[i]);
	ck_assert(tacit_pile_each(&pile, append, &out, &err));
	ck_assert_uint_eq(out.len, sizeof(in_order) - 1);
	ck_assert_mem_eq(out.data, in_order, out.len);
	tacit_buf_clear(&out);
	tacit_pile_clear(&pile);
}
END_TEST

/* A file that is gone: told, not taken for the end. */
START_TEST(tells_what_it_cannot_read)
{
	static struct seen seen = { .max = UINT_MAX };
	struct tacit_pile pile = { .folder = "/tmp" };
	struct tacit_err err = { 0 };

	fill(&pile, TEXTS / 4);
	ck_assert_int_eq(ftruncate(pile.file - 1, 100), 0);
	ck_assert(!tacit_pile_each(&pile, see, &seen, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	tacit_pile_clear(&pile);
}
END_TEST

Suite *tacit_suite_pile(void)
{
	Suite *suite = suite_create("pile");
	TCase *tcase = tcase_create("all");

	tcase_add_test(tcase, sorts_what_memory_does_not_hold);
	tcase_add_test(tcase, sorts_in_memory);
	tcase_add_test(tcase, goes_by_bytes);
	tcase_add_test(tcase, tells_what_it_cannot_read);
	suite_add_tcase(suite, tcase);
	return suite;
}
