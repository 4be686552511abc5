#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>
#include "text/language_table.h"
#include "text/catalogue.h"
#include "suite.h"

/* Halving needs the order that msgfmt promises. */
START_TEST(catalogues_are_sorted)
{
	const struct tacit_embedded *file;
	size_t i;

	for (file = tacit_embedded_words; file->name; file++) {
		ck_assert_uint_gt(tacit_catalogue_count(file), 20);
		for (i = 1; i < tacit_catalogue_count(file); i++)
			ck_assert_str_lt(tacit_catalogue_english(file, i - 1),
				tacit_catalogue_english(file, i));
	}
}
END_TEST

/* The English of the program's own words is a row like others. */
START_TEST(finds_each_sentence_by_its_english)
{
	const struct tacit_embedded *file;
	size_t i;

	for (file = tacit_embedded_words; file->name; file++) {
		for (i = 1; i < tacit_catalogue_count(file); i++) {
			const char *english = tacit_catalogue_english(file, i);
			const char *other =
				tacit_catalogue_find(file, english, 0);

			ck_assert_ptr_nonnull(other);
			ck_assert_str_ne(other, "");
			ck_assert(tacit_utf8_valid(tacit_str_of(other)));
		}
		ck_assert_ptr_null(tacit_catalogue_find(file, "", 0));
		ck_assert_ptr_null(tacit_catalogue_find(file, "\x7f", 0));
	}
}
END_TEST

/* The forms that our dates' table counts are those of the file's header. */
START_TEST(has_as_many_forms_as_the_language)
{
	static const char one[] = "%llu later document left out";
	const struct tacit_embedded *file;

	for (file = tacit_embedded_words; file->name; file++) {
		unsigned forms = tacit_language_of(file->name)->plural_forms;

		if (!tacit_catalogue_find(file, one, 0))
			continue;
		ck_assert_ptr_nonnull(
			tacit_catalogue_find(file, one, forms - 1));
		ck_assert_ptr_null(tacit_catalogue_find(file, one, forms));
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
	{ "en", 0, "%llu later documents left out" },
	{ "en", 1, "%llu later document left out" },
	{ "en", 21, "%llu later documents left out" },
	{ "ru", 1, "не учтен %llu более поздний документ" },
	{ "ru", 3, "не учтены %llu более поздних документа" },
	{ "ru", 11, "не учтено %llu более поздних документов" },
	{ "ru", 21, "не учтен %llu более поздний документ" },
	{ "kk", 1, "кейінгі %llu құжат ескерілмеді" },
	{ "kk", 5, "кейінгі %llu құжат ескерілмеді" },
	{ "zh", 5, "未计入此后的 %llu 份文件" },
	{ "fa", 1, "%llu later document left out" },
	{ "fa", 5, "%llu later documents left out" },
};

START_TEST(counts)
{
	ck_assert_str_eq(tacit_tr_n(counted[_i].lang, counted[_i].count,
				 "%llu later document left out",
				 "%llu later documents left out"),
		counted[_i].expected);
}
END_TEST

START_TEST(counts_what_no_table_has)
{
	ck_assert_str_eq(tacit_tr_n("ru", 1, "%u ox", "%u oxen"), "%u ox");
	ck_assert_str_eq(tacit_tr_n("ru", 2, "%u ox", "%u oxen"), "%u oxen");
}
END_TEST

/* Each that there is a file of words for, and no other. */
START_TEST(lists_the_languages)
{
	const char *const *codes = NULL;
	size_t count = tacit_words_languages(&codes);
	size_t files = 0;
	size_t i;

	while (tacit_embedded_words[files].name)
		files++;
	ck_assert_uint_eq(count, files);
	ck_assert_str_eq(codes[0], "en");
	for (i = 0; i < count; i++)
		ck_assert_str_eq(tacit_language_of(codes[i])->code, codes[i]);
}
END_TEST

/* A language is whole when it has what any other has, however it came to. */
START_TEST(pages_are_in_what_is_whole)
{
	const struct tacit_embedded *ru = NULL;
	const struct tacit_embedded *kk = NULL;
	const struct tacit_embedded *file;

	for (file = tacit_embedded_words; file->name; file++) {
		bool has_most = true;
		const struct tacit_embedded *other = tacit_embedded_words;

		ck_assert(tacit_catalogue_has_all(file, file));
		for (; other->name; other++)
			has_most &= tacit_catalogue_has_all(file, other);
		if (strcmp(file->name, "en") != 0)
			ck_assert_str_eq(tacit_words_page(file->name),
				has_most ? file->name : "en");
		if (!strcmp(file->name, "ru"))
			ru = file;
		if (!strcmp(file->name, "kk"))
			kk = file;
	}
	ck_assert(tacit_catalogue_has_all(ru, kk));
	ck_assert(!tacit_catalogue_has_all(kk, ru));
	ck_assert_str_eq(tacit_words_page("en"), "en");
	ck_assert_str_eq(tacit_words_page("ru"), "ru");
	ck_assert_str_eq(tacit_words_page("fr"), "fr");
	ck_assert_str_eq(tacit_words_page("fa"), "en");
	ck_assert_str_eq(tacit_words_page(NULL), "en");
}
END_TEST

Suite *tacit_suite_words(void)
{
	Suite *suite = suite_create("words");
	TCase *tc = tcase_create("words");

	tcase_add_test(tc, catalogues_are_sorted);
	tcase_add_test(tc, finds_each_sentence_by_its_english);
	tcase_add_test(tc, has_as_many_forms_as_the_language);
	tcase_add_loop_test(tc, finds_words, 0, COUNT(words));
	tcase_add_loop_test(tc, counts, 0, COUNT(counted));
	tcase_add_test(tc, counts_what_no_table_has);
	tcase_add_test(tc, lists_the_languages);
	tcase_add_test(tc, pages_are_in_what_is_whole);
	suite_add_tcase(suite, tc);
	return suite;
}
