#include <signal.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/buf.h>
#include <tacit/mem.h>

#include "base/poison.h"
#include "suite.h"

static struct tacit_arena arena;
static struct tacit_buf buf;

static void clear(void)
{
	tacit_arena_clear(&arena);
	tacit_buf_clear(&buf);
}

static bool is_zeroed(const void *memory, size_t len)
{
	const unsigned char *p = memory;
	size_t i;

	for (i = 0; i < len; i++) {
		if (p[i])
			return false;
	}
	return true;
}

START_TEST(gives_memory)
{
	char *p = tacit_alloc(0);
	char *copy = tacit_strdup("Türkiye");

	ck_assert_ptr_nonnull(p);
	p = tacit_realloc(p, 0);
	ck_assert_ptr_nonnull(p);
	p = tacit_realloc(p, 100);
	p[99] = 'x';
	free(p);
	ck_assert_str_eq(copy, "Türkiye");
	free(copy);
	p = tacit_zalloc(10, 10);
	ck_assert(is_zeroed(p, 100));
	free(p);
	free(tacit_zalloc(0, 0));
}
END_TEST

START_TEST(grows_arrays)
{
	size_t cap = 0;
	int *list = NULL;
	int i;

	for (i = 0; i < 1000; i++) {
		list = tacit_grow(list, &cap, (size_t)i + 1, sizeof(*list));
		list[i] = i;
	}
	ck_assert_uint_ge(cap, 1000);
	ck_assert_uint_lt(cap, 2000);
	for (i = 0; i < 1000; i++)
		ck_assert_int_eq(list[i], i);
	ck_assert_ptr_eq(tacit_grow(list, &cap, 5, sizeof(*list)), list);
	list = tacit_grow(list, &cap, 100000, sizeof(*list));
	ck_assert_uint_eq(cap, 100000);
	free(list);
}
END_TEST

/* By the first letter, as a key that is shorter than the elements. */
static int by_letter(const void *key, const void *element)
{
	return *(const char *)key - **(const char *const *)element;
}

START_TEST(finds_in_sorted_arrays)
{
	static const struct {
		const char *name;
		int n;
	} rows[] = { { "a", 1 }, { "ba", 2 }, { "bb", 3 }, { "bb", 4 },
		{ "d", 5 } };
	static const struct {
		const char *key;
		size_t before;
		int found; /* 0: nothing */
	} cases[] = { { "", 0, 0 }, { "a", 0, 1 }, { "aa", 1, 0 },
		{ "ba", 1, 2 }, { "bb", 2, 3 }, { "c", 4, 0 }, { "d", 4, 5 },
		{ "e", 5, 0 } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(cases); i++) {
		const char *const *found = tacit_find(&cases[i].key, rows,
			TACIT_COUNT(rows), sizeof(*rows), tacit_by_text);

		ck_assert_uint_eq(cases[i].before,
			tacit_lower_bound(&cases[i].key, rows,
				TACIT_COUNT(rows), sizeof(*rows),
				tacit_by_text));
		ck_assert_ptr_eq(found,
			cases[i].found ? &rows[cases[i].found - 1] : NULL);
	}
	ck_assert_uint_eq(tacit_lower_bound("b", rows, TACIT_COUNT(rows),
				  sizeof(*rows), by_letter),
		1);
	ck_assert_ptr_null(tacit_find("b", NULL, 0, 8, by_letter));
	ck_assert_uint_eq(tacit_lower_bound("b", NULL, 0, 8, by_letter), 0);
}
END_TEST

START_TEST(arenas_give_zeroed_aligned_memory)
{
	static const size_t sizes[] = { 0, 1, 7, 16, 100, 4096, 5000, 70000,
		2000000, 3 };
	char *given[10];
	size_t i;

	for (i = 0; i < 10; i++) {
		given[i] = tacit_arena_alloc(&arena, sizes[i]);
		ck_assert_uint_eq(
			(uintptr_t)given[i] % alignof(max_align_t), 0);
		ck_assert(is_zeroed(given[i], sizes[i]));
		memset(given[i], (int)i + 1, sizes[i]);
	}
	for (i = 0; i < 10; i++) {
		if (sizes[i])
			ck_assert_int_eq(given[i][sizes[i] - 1], (int)i + 1);
	}
	tacit_arena_clear(&arena);
	ck_assert_ptr_null(arena.top);
	tacit_arena_clear(&arena);
	tacit_arena_clear(NULL);
}
END_TEST

START_TEST(arenas_grow_and_copy)
{
	size_t cap = 0;
	int *list = NULL;
	int i;

	for (i = 0; i < 1000; i++) {
		list = tacit_arena_grow(
			&arena, list, &cap, (size_t)i + 1, sizeof(*list));
		list[i] = i;
	}
	for (i = 0; i < 1000; i++)
		ck_assert_int_eq(list[i], i);
	ck_assert_ptr_eq(
		tacit_arena_grow(&arena, list, &cap, 5, sizeof(*list)), list);
	ck_assert_str_eq(tacit_arena_strdup(&arena, "Қазақстан"), "Қазақстан");
	ck_assert_str_eq(tacit_arena_strndup(&arena, "abcdef", 3), "abc");
	ck_assert_str_eq(tacit_arena_strndup(&arena, "", 0), "");
	ck_assert_str_eq(tacit_arena_printf(&arena, "%s-%d", "i", 3), "i-3");
	ck_assert_ptr_nonnull(tacit_arena_array(&arena, 0, 8));
	ck_assert_ptr_nonnull(tacit_arena_array(&arena, 8, 0));
}
END_TEST

START_TEST(an_array_too_large_aborts)
{
	(void)tacit_arena_array(&arena, SIZE_MAX / 2, 4);
}
END_TEST

START_TEST(an_arena_too_large_aborts)
{
	(void)tacit_arena_alloc(&arena, SIZE_MAX - 64);
}
END_TEST

START_TEST(growth_too_large_aborts)
{
	size_t cap = 0;

	free(tacit_grow(NULL, &cap, SIZE_MAX / 4, 8));
}
END_TEST

START_TEST(a_buffer_too_large_aborts)
{
	tacit_buf_addc(&buf, 'x');
	tacit_buf_pad(&buf, 'x', SIZE_MAX);
}
END_TEST

/* --- buffers ------------------------------------------------------------ */

START_TEST(buffers_take_everything)
{
	struct tacit_str empty = { 0 };

	ck_assert_str_eq(tacit_buf_cstr(&buf), "");
	ck_assert_uint_eq(tacit_buf_str(&buf).len, 0);
	tacit_buf_printf(&buf, "%s", "");
	ck_assert_ptr_null(buf.data);
	tacit_buf_add(&buf, "abc", 2);
	tacit_buf_adds(&buf, "c");
	tacit_buf_addc(&buf, 'd');
	tacit_buf_add_str(&buf, tacit_str_of("ef"));
	tacit_buf_add_str(&buf, empty);
	tacit_buf_pad(&buf, '.', 3);
	tacit_buf_pad(&buf, '.', 0);
	tacit_buf_printf(&buf, "%03d", 7);
	ck_assert_str_eq(tacit_buf_cstr(&buf), "abcdef...007");
	ck_assert_uint_eq(buf.len, 12);
	ck_assert(tacit_str_eqs(tacit_buf_str(&buf), "abcdef...007"));
}
END_TEST

START_TEST(buffers_take_zero_bytes)
{
	tacit_buf_add(&buf, "a\0b", 3);
	ck_assert_uint_eq(buf.len, 3);
	ck_assert_int_eq(buf.data[2], 'b');
	ck_assert_int_eq(buf.data[3], '\0');
}
END_TEST

START_TEST(buffers_are_cut_and_cleared)
{
	tacit_buf_truncate(&buf, 0);
	tacit_buf_adds(&buf, "abcdef");
	tacit_buf_truncate(&buf, 6);
	tacit_buf_truncate(&buf, 60);
	ck_assert_str_eq(tacit_buf_cstr(&buf), "abcdef");
	tacit_buf_truncate(&buf, 2);
	ck_assert_str_eq(tacit_buf_cstr(&buf), "ab");
	tacit_buf_clear(&buf);
	ck_assert_ptr_null(buf.data);
	ck_assert_uint_eq(buf.cap, 0);
	tacit_buf_clear(NULL);
	ck_assert_str_eq(tacit_buf_keep(&buf, &arena).data, "");
	tacit_buf_adds(&buf, "kept");
	ck_assert_uint_eq(tacit_buf_keep(&buf, &arena).len, 4);
	ck_assert_ptr_null(buf.data);
}
END_TEST

START_TEST(buffers_grow)
{
	int i;

	for (i = 0; i < 100000; i++)
		tacit_buf_addc(&buf, (char)('a' + i % 26));
	ck_assert_uint_eq(buf.len, 100000);
	ck_assert_uint_eq(strlen(buf.data), 100000);
	ck_assert_int_eq(buf.data[99999], 'a' + 99999 % 26);
}
END_TEST

/* What nobody may touch; the address sanitizer ends whoever does. */
static const struct {
	size_t size;
	size_t at;
	bool is_cleared;
} touched[] = {
	{ 16, 0, true },
	{ 100000, 99999, true },
	{ 1, 1, false },
	{ 16, 16, false },
	{ 30, 30, false },
	{ 30, 32, false },
	{ 4096, 4096, false },
	{ 70000, 70001, false },
};

START_TEST(what_is_not_given_out_is_watched)
{
	const volatile char *memory =
		tacit_arena_alloc(&arena, touched[_i].size);
	char byte;

	ck_assert_ptr_nonnull(tacit_arena_alloc(&arena, 64));
	if (touched[_i].is_cleared)
		tacit_arena_clear(&arena);
	byte = memory[touched[_i].at];
	(void)byte;
}
END_TEST

/* Each of these ends its process, so only where there is one of its own. */
static void add_aborts(TCase *tc)
{
	const char *fork = getenv("CK_FORK");

	if (fork && !strcmp(fork, "no"))
		return;
	tcase_add_test_raise_signal(tc, an_array_too_large_aborts, SIGABRT);
	tcase_add_test_raise_signal(tc, growth_too_large_aborts, SIGABRT);
	if (TACIT_IS_WATCHED) {
		tcase_add_loop_exit_test(tc, what_is_not_given_out_is_watched,
			1, 0, COUNT(touched));
		return; /* and such requests do not come back as NULL */
	}
	tcase_add_test_raise_signal(tc, an_arena_too_large_aborts, SIGABRT);
	tcase_add_test_raise_signal(tc, a_buffer_too_large_aborts, SIGABRT);
}

Suite *tacit_suite_base_mem(void)
{
	Suite *suite = suite_create("base_mem");
	TCase *tc = tcase_create("mem");

	tcase_add_checked_fixture(tc, NULL, clear);
	tcase_add_test(tc, gives_memory);
	tcase_add_test(tc, grows_arrays);
	tcase_add_test(tc, finds_in_sorted_arrays);
	tcase_add_test(tc, arenas_give_zeroed_aligned_memory);
	tcase_add_test(tc, arenas_grow_and_copy);
	tcase_add_test(tc, buffers_take_everything);
	tcase_add_test(tc, buffers_take_zero_bytes);
	tcase_add_test(tc, buffers_are_cut_and_cleared);
	tcase_add_test(tc, buffers_grow);
	add_aborts(tc);
	suite_add_tcase(suite, tc);
	return suite;
}
