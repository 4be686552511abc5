#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>
#include "text/language_table.h"
#include "text/words_table.h"
#include "suite.h"

static const struct {
	const char *code;
	const struct tacit_words_row *rows;
	const size_t *count;
} tables[] = {
	{ "en", tacit_words_en, &tacit_words_en_count },
	{ "ru", tacit_words_ru, &tacit_words_ru_count },
	{ "kk", tacit_words_kk, &tacit_words_kk_count },
	{ "zh", tacit_words_zh, &tacit_words_zh_count },
};

static const struct {
	const char *code;
	const struct tacit_words_plural *rows;
	const size_t *count;
} plurals[] = {
	{ "ru", tacit_plurals_ru, &tacit_plurals_ru_count },
	{ "kk", tacit_plurals_kk, &tacit_plurals_kk_count },
	{ "zh", tacit_plurals_zh, &tacit_plurals_zh_count },
};

/*
 * The next conversion of a format, from its length modifier to its letter,
 * with a '*' for each width or precision that is an argument.
 */
static const char *next_conversion(const char *p, char out[8])
{
	size_t n = 0;

	for (;; p += 2) {
		p = strchr(p, '%');
		if (!p) {
			out[0] = '\0';
			return NULL;
		}
		if (p[1] != '%')
			break;
	}
	for (p++; *p && strchr("-+ #0123456789.*", *p); p++) {
		if (*p == '*')
			out[n++] = '*';
		ck_assert_uint_lt(n, 3);
	}
	for (; *p && strchr("hljztL", *p); p++) {
		out[n++] = *p;
		ck_assert_uint_lt(n, 6);
	}
	out[n++] = *p;
	out[n] = '\0';
	return *p ? p + 1 : p;
}

static bool conversions_agree(const char *a, const char *b)
{
	while (a && b) {
		char one[8];
		char two[8];

		a = next_conversion(a, one);
		b = next_conversion(b, two);
		if (strcmp(one, two) != 0)
			return false;
	}
	return !a && !b;
}

START_TEST(the_comparison_of_conversions_works)
{
	ck_assert(conversions_agree("a", "b"));
	ck_assert(conversions_agree("%s: %u%%", "%% %-5s %u"));
	ck_assert(conversions_agree("%.7s", "%s"));
	ck_assert(conversions_agree("%.*s", "%*s"));
	ck_assert(!conversions_agree("%s %u", "%u %s"));
	ck_assert(!conversions_agree("%s", "%s %s"));
	ck_assert(!conversions_agree("%s %s", "%s"));
	ck_assert(!conversions_agree("%u", "%lu"));
	ck_assert(!conversions_agree("%s", "%.*s"));
	ck_assert(!conversions_agree("%d", "%%d"));
	ck_assert(!conversions_agree("%d", "%"));
}
END_TEST

START_TEST(tables_are_sorted_and_sound)
{
	size_t i;

	for (i = 0; i < *tables[_i].count; i++) {
		const struct tacit_words_row *row = &tables[_i].rows[i];

		if (i && strcmp(row[-1].english, row->english) >= 0)
			ck_abort_msg("%s: \"%s\" stands after \"%s\"",
				tables[_i].code, row->english, row[-1].english);
		if (!conversions_agree(row->english, row->other))
			ck_abort_msg("%s: conversions differ: \"%s\"",
				tables[_i].code, row->english);
		ck_assert_str_ne(row->other, "");
		ck_assert(tacit_utf8_valid(tacit_str_of(row->other)));
		/* a line that ends in one language ends in all */
		ck_assert_msg(
			tacit_str_ends(tacit_str_of(row->english), "\n") ==
				tacit_str_ends(tacit_str_of(row->other), "\n"),
			"%s: newline at the end: \"%s\"", tables[_i].code,
			row->english);
	}
}
END_TEST

START_TEST(plurals_are_sorted_and_whole)
{
	unsigned forms = tacit_language_of(plurals[_i].code)->plural_forms;
	size_t i;
	unsigned f;

	for (i = 0; i < *plurals[_i].count; i++) {
		const struct tacit_words_plural *row = &plurals[_i].rows[i];

		if (i && strcmp(row[-1].english, row->english) >= 0)
			ck_abort_msg("%s: \"%s\" stands after \"%s\"",
				plurals[_i].code, row->english,
				row[-1].english);
		for (f = 0; f < TACIT_PLURAL_MAX; f++) {
			ck_assert_msg((row->forms[f] != NULL) == (f < forms),
				"%s: \"%s\" has the wrong number of forms",
				plurals[_i].code, row->english);
			if (row->forms[f] &&
				!conversions_agree(row->english, row->forms[f]))
				ck_abort_msg("%s: conversions differ: \"%s\"",
					plurals[_i].code, row->english);
		}
	}
}
END_TEST

/* What Kazakh and Chinese have, Russian has too. */
START_TEST(russian_has_what_the_others_have)
{
	size_t i;

	for (i = 0; i < *tables[_i].count; i++) {
		const char *english = tables[_i].rows[i].english;

		ck_assert_msg(strcmp(tacit_tr("ru", english), english) != 0,
			"no Russian: \"%s\"", english);
	}
}
END_TEST

static const struct {
	const char *lang;
	const char *english;
	const char *expected;
} words[] = {
	{ "en", "disposition", "disposition" },
	{ "ru", "disposition", "результат рассмотрения" },
	{ "ru", "noted", "принято к сведению" },
	{ "ru", "note verbale", "вербальная нота" },
	{ "ru", "silence procedure", "процедура умолчания" },
	{ "ru", "Special Working Group", "Специальная рабочая группа" },
	{ "ru", "Senior Officials Committee",
		"Комитет старших должностных лиц" },
	{ "kk", "Special Working Group", "Арнайы жұмыс тобы" },
	{ "zh", "Special Working Group", "特别工作组" },
	{ "kk", "coordinator", "үйлестіруші" },
	{ "zh", "coordinator", "协调国" },
	{ "en", "not-incorporated", "not incorporated" },
	{ "fa", "not-incorporated", "not incorporated" },
	{ "ru", "not-incorporated", "не учтено" },
	{ "ru", "There is no such sentence.", "There is no such sentence." },
	{ "ru", "", "" },
	{ "fa", "coordinator", "coordinator" },
	{ NULL, "coordinator", "coordinator" },
};

START_TEST(finds_words)
{
	ck_assert_str_eq(tacit_tr(words[_i].lang, words[_i].english),
		words[_i].expected);
}
END_TEST

static const struct {
	const char *lang;
	uint64_t count;
	const char *expected;
} counted[] = {
	{ "en", 0, "%llu comments" },
	{ "en", 1, "%llu comment" },
	{ "en", 21, "%llu comments" },
	{ "ru", 1, "%llu замечание" },
	{ "ru", 3, "%llu замечания" },
	{ "ru", 11, "%llu замечаний" },
	{ "ru", 21, "%llu замечание" },
	{ "kk", 1, "%llu ескертпе" },
	{ "kk", 5, "%llu ескертпе" },
	{ "zh", 5, "%llu 条意见" },
	{ "fa", 1, "%llu comment" },
	{ "fa", 5, "%llu comments" },
};

START_TEST(counts)
{
	ck_assert_str_eq(tacit_tr_n(counted[_i].lang, counted[_i].count,
				 "%llu comment", "%llu comments"),
		counted[_i].expected);
}
END_TEST

START_TEST(counts_what_no_table_has)
{
	ck_assert_str_eq(tacit_tr_n("ru", 1, "%u ox", "%u oxen"), "%u ox");
	ck_assert_str_eq(tacit_tr_n("ru", 2, "%u ox", "%u oxen"), "%u oxen");
}
END_TEST

START_TEST(lists_the_languages)
{
	const char *const *codes = NULL;
	size_t count = tacit_words_languages(&codes);

	ck_assert_uint_eq(count, 4);
	ck_assert_str_eq(codes[0], "en");
	ck_assert_str_eq(codes[3], "zh");
}
END_TEST

Suite *tacit_suite_words(void)
{
	Suite *suite = suite_create("words");
	TCase *tc = tcase_create("words");

	tcase_add_test(tc, the_comparison_of_conversions_works);
	tcase_add_loop_test(tc, tables_are_sorted_and_sound, 0, COUNT(tables));
	tcase_add_loop_test(
		tc, plurals_are_sorted_and_whole, 0, COUNT(plurals));
	tcase_add_loop_test(tc, russian_has_what_the_others_have, 2, 4);
	tcase_add_loop_test(tc, finds_words, 0, COUNT(words));
	tcase_add_loop_test(tc, counts, 0, COUNT(counted));
	tcase_add_test(tc, counts_what_no_table_has);
	tcase_add_test(tc, lists_the_languages);
	suite_add_tcase(suite, tc);
	return suite;
}
