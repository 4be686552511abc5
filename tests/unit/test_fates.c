/*
 * What became of the passages of real texts (tests/align), as it is expected
 * and as it is found. TACIT_FATES=SET prints the rows that are wrong, expected
 * beside actual; the share of right ones is printed of every set.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>

#include "address_fixture.h"
#include "align/align.h"

struct score {
	size_t rows;
	size_t right;
};

static const struct tacit_addresses *text_of(const char *set, const char *name)
{
	char path[512];
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };
	const struct tacit_addresses *addresses;

	(void)snprintf(path, sizeof(path), "%s/tests/align/%s/%s",
		source_root(), set, name);
	ck_assert_msg(tacit_io_read(path, 1 << 20, &text, &err), "%s", err.msg);
	addresses = addresses_of(tacit_buf_cstr(&text), NULL);
	tacit_buf_clear(&text);
	return addresses;
}

/* "3.1;3.2" of what was split, else where it stands now, "-" nowhere. */
static const char *stands_at(const struct tacit_pair *pair)
{
	struct tacit_buf out = { 0 };
	size_t i;

	if (!pair->now)
		return "-";
	if (!pair->part_count)
		return pair->now->address;
	for (i = 0; i < pair->part_count; i++)
		tacit_buf_printf(
			&out, "%s%s", i ? ";" : "", pair->parts[i]->address);
	return kept(&out);
}

static bool has_part(const char *list, char sep, const char *word)
{
	struct tacit_str rest = tacit_str_of(list);
	struct tacit_str part;

	while (tacit_str_split(&rest, sep, &part)) {
		if (tacit_str_eqs(part, word))
			return true;
	}
	return false;
}

static bool is_right(
	const char *fates, const char *places, const struct tacit_pair *pair)
{
	if (!has_part(fates, '|', tacit_fate_word(pair->fate)))
		return false;
	if (pair->fate == TACIT_FATE_GONE)
		return true;
	if (!strcmp(places, stands_at(pair)))
		return true;
	return strchr(fates, '|') && pair->now &&
		has_part(places, ';', pair->now->address);
}

static void check_row(const char *set, char *row,
	const struct tacit_alignment *alignment, struct score *score)
{
	const char *told = getenv("TACIT_FATES");
	char *fates = strchr(row, '\t');
	char *places = fates ? strchr(fates + 1, '\t') : NULL;
	const struct tacit_pair *pair;

	ck_assert_msg(places != NULL, "%s: %s", set, row);
	*fates++ = '\0';
	*places++ = '\0';
	score->rows++;
	pair = tacit_align_find(alignment, row);
	if (pair && is_right(fates, places, pair))
		score->right++;
	else if (told && !strcmp(told, set))
		printf("%s: %s: expected %s %s, is %s %s\n", set, row, fates,
			places, pair ? tacit_fate_word(pair->fate) : "unknown",
			pair ? stands_at(pair) : "");
}

static void judge(const char *set, const char *old, const char *now,
	const char *table, struct score *score)
{
	struct tacit_alignment alignment;
	char path[512];
	struct tacit_buf rows = { 0 };
	struct tacit_err err = { 0 };
	char *row;
	char *rest;

	tacit_align(&arena, text_of(set, old), text_of(set, now), &alignment);
	(void)snprintf(path, sizeof(path), "%s/tests/align/%s/%s",
		source_root(), set, table);
	ck_assert(tacit_io_read(path, 1 << 20, &rows, &err));
	for (row = strtok_r(rows.data, "\n", &rest); row;
		row = strtok_r(NULL, "\n", &rest))
		check_row(set, row, &alignment, score);
	tacit_buf_clear(&rows);
}

static void tell_score(const char *set, const struct score *score)
{
	printf("%s: %zu of %zu fates are right, %.1f %%\n", set, score->right,
		score->rows,
		100.0 * (double)score->right / (double)score->rows);
}

START_TEST(test_chain)
{
	static const char *const steps[][3] = {
		{ "0.md", "1.md", "expected-0-1.tsv" },
		{ "1.md", "2.md", "expected-1-2.tsv" },
		{ "2.md", "3.md", "expected-2-3.tsv" },
		{ "3.md", "4.md", "expected-3-4.tsv" },
		{ "0.md", "4.md", "expected-0-4.tsv" },
	};
	struct score score = { 0 };
	size_t i;

	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		judge("chain", steps[i][0], steps[i][1], steps[i][2], &score);
	tell_score("chain", &score);
	ck_assert_uint_ge(score.right * 100, score.rows * 98);
}
END_TEST

/* They judge: nothing was tuned by them, and no less is to become right. */
START_TEST(test_pairs)
{
	static const char *const sets[] = { "pair-a", "pair-b" };
	struct score score = { 0 };

	judge(sets[_i], "old.md", "new.md", "expected.tsv", &score);
	tell_score(sets[_i], &score);
	ck_assert_uint_ge(score.right * 100, score.rows * 95);
}
END_TEST

Suite *tacit_suite_fates(void)
{
	Suite *suite = suite_create("fates");
	TCase *tests = tcase_create("fates");

	tcase_add_unchecked_fixture(tests, NULL, clear_arena);
	tcase_add_test(tests, test_chain);
	tcase_add_loop_test(tests, test_pairs, 0, 2);
	suite_add_tcase(suite, tests);
	return suite;
}
