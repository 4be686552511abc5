#include <string.h>

#include "document/note_number.h"
#include "document/own_words.h"

#include "suite.h"

static struct tacit_arena arena;
static struct tacit_document body;

static void read_body(const char *more)
{
	struct tacit_faults faults = { 0 };
	const char *text = tacit_arena_printf(&arena,
		"---\nname: Test Body\nshort: TB\nseat: Testville\nzone: UTC\n"
		"languages:\n  - en\norgans:\n  - WG Working Group\n"
		"  - COM Commission (Comm.)\norgans-ru:\n"
		"  - WG Рабочая группа (РГ)\norgans-kk:\n"
		"  - WG Жұмыс тобы\n%s---\n\nTest data.\n",
		more);

	ck_assert(tacit_document_parse(
		&arena, "body.md", tacit_str_of(text), false, &body, &faults));
	tacit_faults_clear(&faults);
}

static void clear(void)
{
	tacit_arena_clear(&arena);
}

static const struct {
	const char *code;
	const char *lang;
	enum tacit_organ_form form;
	const char *said;
} organs[] = {
	{ "WG", "en", TACIT_ORGAN_NAME, "Working Group" },
	{ "WG", "en", TACIT_ORGAN_SHORT, "WG" },
	{ "WG", "en", TACIT_ORGAN_BOTH, "Working Group (WG)" },
	{ "WG", "ru", TACIT_ORGAN_NAME, "Рабочая группа" },
	{ "WG", "ru", TACIT_ORGAN_SHORT, "РГ" },
	{ "WG", "ru", TACIT_ORGAN_BOTH, "Рабочая группа (РГ)" },
	{ "WG", "kk", TACIT_ORGAN_SHORT, "Жұмыс тобы" },
	{ "WG", "kk", TACIT_ORGAN_BOTH, "Жұмыс тобы" },
	/* what it does not say in that language it says in its own */
	{ "WG", "zh", TACIT_ORGAN_SHORT, "WG" },
	{ "COM", "ru", TACIT_ORGAN_BOTH, "Commission (Comm.)" },
	{ "COM", NULL, TACIT_ORGAN_SHORT, "Comm." },
	{ "CO", "en", TACIT_ORGAN_NAME, "CO" },
};

START_TEST(says_organs)
{
	read_body("");
	ck_assert_str_eq(tacit_own_organ(&arena, &body, organs[_i].code,
				 organs[_i].lang, organs[_i].form),
		organs[_i].said);
}
END_TEST

START_TEST(has_neutral_words)
{
	struct tacit_buf out = { 0 };

	read_body("");
	ck_assert_str_eq(
		tacit_own_word(&body, "en", "coordinator"), "Coordinator");
	ck_assert_str_eq(
		tacit_own_word(&body, "ru", "coordinator"), "Координатор");
	ck_assert_str_eq(tacit_own_word(NULL, "en", "human"), "human");
	ck_assert(!strstr(
		tacit_own_word(&body, "en", "outside-catalogue"), "Catalogue"));
	ck_assert_ptr_null(tacit_own_text(&body, "report-title", "en"));
	tacit_own_according(
		&out, &body, "ru", tacit_voice_of("XAA", false), "XAA");
	ck_assert_str_eq(out.data, "По мнению координатора (XAA)");
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(says_its_own_words)
{
	struct tacit_buf out = { 0 };

	read_body("dimensions:\n  - water Water\n  - banks The banks\n"
		  "dimensions-ru:\n  - water Вода\n"
		  "coordinator-word: Lead State\n"
		  "coordinator-word-ru: Ведущее государство\n"
		  "co-coordinator-word: Co-coordinator\n"
		  "outside-catalogue: not in the Basin Plan\n"
		  "report-title: State of the basin\n");
	ck_assert_str_eq(tacit_own_word(&body, "ru", "water"), "Вода");
	ck_assert_str_eq(tacit_own_word(&body, "ru", "banks"), "The banks");
	ck_assert_uint_eq(tacit_own_dimension_rank(&body, "banks"), 1);
	ck_assert_uint_eq(tacit_own_dimension_rank(&body, "none"), 2);
	ck_assert_str_eq(tacit_own_word(&body, "en", "outside-catalogue"),
		"not in the Basin Plan");
	ck_assert_str_eq(tacit_own_text(&body, "report-title", "ru"),
		"State of the basin");
	/* a word as everybody has it is no other one */
	ck_assert_str_eq(
		tacit_own_word(&body, "ru", "co-coordinator"), "Сокоординатор");
	tacit_own_according(
		&out, &body, "en", tacit_voice_of("XAA", false), "XAA");
	ck_assert_str_eq(out.data, "According to the Lead State (XAA)");
	tacit_buf_clear(&out);
	tacit_own_according(
		&out, &body, "ru", tacit_voice_of("XAA", false), "XAA");
	ck_assert_str_eq(out.data, "Сообщает Ведущее государство (XAA)");
	tacit_buf_clear(&out);
	tacit_own_according(&out, &body, "en", tacit_voice_of(NULL, true), "");
	ck_assert_str_eq(out.data, "According to the Secretariat");
	tacit_buf_clear(&out);
}
END_TEST

static const struct {
	const char *form;
	const char *code;
	int year;
	const char *number;
	bool fits;
} numbers[] = {
	{ NULL, "NCT/G", 2022, "NCT/G/778", true },
	{ NULL, "NCT/G", 2022, "NCT/GX/778", false },
	{ NULL, "NCT/G", 2022, "NCT/G/Rev", true },
	{ "AREA/N", "NCT/G", 2022, "NCT/G/778", true },
	{ "AREA/N", "NCT/G", 2022, "NCT/G/778/Rev.1", true },
	{ "AREA/N", "NCT/G", 2022, "NCT/G/", false },
	{ "AREA/N", "NCT/G", 2022, "NCT/G/7b", false },
	{ "AREA/N", "NCT/G", 2022, "NCT/G", false },
	{ "RB-YEAR-N", NULL, 2030, "RB-2030-7", true },
	{ "RB-YEAR-N", NULL, 2030, "RB-2030-7.Add.1", true },
	{ "RB-YEAR-N", NULL, 2030, "RB-2029-7", false },
	{ "RB-YEAR-N", NULL, 0, "RB-2029-7", true },
	{ "RB-YEAR-N", NULL, 2030, "RB/2030/7", false },
	{ "N/YEAR", NULL, 2030, "12/2030", true },
	{ "N/YEAR", NULL, 2030, "", false },
};

START_TEST(reads_forms_of_numbers)
{
	ck_assert_int_eq(tacit_number_fits(numbers[_i].form, numbers[_i].code,
				 numbers[_i].year, numbers[_i].number),
		numbers[_i].fits);
}
END_TEST

Suite *tacit_suite_own_words(void)
{
	Suite *suite = suite_create("own_words");
	TCase *rows = tcase_create("own_words");

	tcase_add_checked_fixture(rows, NULL, clear);
	tcase_add_loop_test(rows, says_organs, 0, COUNT(organs));
	tcase_add_test(rows, has_neutral_words);
	tcase_add_test(rows, says_its_own_words);
	tcase_add_loop_test(rows, reads_forms_of_numbers, 0, COUNT(numbers));
	suite_add_tcase(suite, rows);
	return suite;
}
