#include "align/enumerator.h"

#include <string.h>

#include "address_fixture.h"
#include "faults_fixture.h"

static const struct {
	const char *heading;
	const char *address; /* NULL: none */
	const char *title;
} HEADINGS[] = {
	{ "1 Scope", "1", "Scope" },
	{ "1. Scope", "1", "Scope" },
	{ "1) Scope", "1", "Scope" },
	{ "1 - Scope", "1", "Scope" },
	{ "1: Scope", "1", "Scope" },
	{ "1.Scope", "1", "Scope" },
	{ "1", "1", "" },
	{ "2.2. Special", "2.2", "Special" },
	{ "2.2 Special", "2.2", "Special" },
	{ "2.2.1 — More", "2.2.1", "More" },
	{ "10.4.11.2", "10.4.11.2", "" },
	{ "2.a Third", "2.a", "Third" },
	{ "II. Goals", "II", "Goals" },
	{ "II Goals", "II", "Goals" },
	{ "I Scope", "I", "Scope" },
	{ "II.2 Goals", "II.2", "Goals" },
	{ "II \xe2\x80\x93 Goals", "II", "Goals" },
	{ "A. Terms", "A", "Terms" },
	{ "A.1 Terms", "A.1", "Terms" },
	{ "iv) b", "iv", "b" },
	{ "Article 4 - Definitions", "Article 4", "Definitions" },
	{ "Article 4. Definitions", "Article 4", "Definitions" },
	{ "Article 4", "Article 4", "" },
	{ "Article 4\xc2\xa0Terms", "Article 4", "Terms" },
	{ "ARTICLE 4: TERMS", "Article 4", "TERMS" },
	{ "Article 4bis Terms", "Article 4bis", "Terms" },
	{ "Article 4 bis. Terms", "Article 4 bis", "Terms" },
	{ "Section II", "Section II", "" },
	{ "Chapter 3. Duties", "Chapter 3", "Duties" },
	{ "Annex A", "Annex A", "" },
	{ "Annex No. 2 - List", "Annex 2", "List" },
	{ "Part One", NULL, "Part One" },
	{ "§ 5 Terms", "§ 5", "Terms" },
	{ "§5", "§ 5", "" },
	/* French */
	{ "Article premier - Objet", "Article premier", "Objet" },
	{ "Article 1er. Objet", "Article 1er", "Objet" },
	{ "Art. 3. Objet", "Art. 3", "Objet" },
	{ "Art. of old", NULL, "Art. of old" },
	{ "Chapitre IV", "Chapitre IV", "" },
	{ "ANNEXE B", "Annexe B", "" },
	/* Russian */
	{ "Статья 4. Термины", "Статья 4", "Термины" },
	{ "СТАТЬЯ 4", "Статья 4", "" },
	{ "Раздел II \xe2\x80\x94 Цели", "Раздел II", "Цели" },
	{ "Глава 3 Обязанности", "Глава 3", "Обязанности" },
	{ "Приложение № 1", "Приложение 1", "" },
	{ "Приложение Б", "Приложение Б", "" },
	{ "Пункт 2.2", "Пункт 2.2", "" },
	{ "Ст. 4. Термины", "Ст. 4", "Термины" },
	{ "Б. Термины", "Б", "Термины" },
	{ "О порядке", NULL, "О порядке" },
	{ "В целях", NULL, "В целях" },
	/* Kazakh */
	{ "А қосымшасы", "А қосымшасы", "" },
	{ "4-бап. Ұғымдар", "4-бап", "Ұғымдар" },
	{ "4 бап", "4-бап", "" },
	{ "II БӨЛІМ. Мақсаттар", "II бөлім", "Мақсаттар" },
	{ "Қосымша 1", "Қосымша 1", "" },
	{ "1-қосымша", "1-қосымша", "" },
	/* Chinese */
	{ "第四条　定义", "第四条", "定义" },
	{ "第十二章 总则", "第十二章", "总则" },
	{ "第4条 定义", "第4条", "定义" },
	{ "附件一", "附件一", "" },
	{ "附件A：名单", "附件A", "名单" },
	{ "一、目标", "一", "目标" },
	{ "（二）目标", "（二）", "目标" },
	{ "1．目标", "1", "目标" },
	{ "2、目标", "2", "目标" },
	/* what only looks like one */
	{ "", NULL, "" },
	{ "Scope", NULL, "Scope" },
	{ "Articles 4", NULL, "Articles 4" },
	{ "Article on terms", NULL, "Article on terms" },
	{ "Part of it", NULL, "Part of it" },
	{ "A new approach", NULL, "A new approach" },
	{ "I think", NULL, "I think" },
	{ "civil. b", NULL, "civil. b" },
	{ "2022 review", NULL, "2022 review" },
	{ "3D printing", NULL, "3D printing" },
	{ "1-day seminar", NULL, "1-day seminar" },
	{ "10:30 Opening", NULL, "10:30 Opening" },
	{ "1/2 done", NULL, "1/2 done" },
	{ "第一次会议", NULL, "第一次会议" },
	{ "一般规定", NULL, "一般规定" },
	{ "4-баптың күші", NULL, "4-баптың күші" },
	{ "1234567890. a", NULL, "1234567890. a" },
};

START_TEST(test_read)
{
	struct tacit_enumerator found;
	bool is_one =
		tacit_enumerator_read(&arena, HEADINGS[_i].heading, &found);

	ck_assert_int_eq(is_one, HEADINGS[_i].address != NULL);
	if (is_one)
		ck_assert_str_eq(found.address, HEADINGS[_i].address);
	ck_assert_str_eq(found.title, HEADINGS[_i].title);
}
END_TEST

static const char TEXT[] = "## 1 Scope\n\n1. one\n\n### 1.1 General\n\na\n\n"
			   "### 1.2. Special\n\n## Article 4 - Terms\n\n1. x\n"
			   "2. y\n\n## Annex A\n\nz\n\n## 第五条 其他\n\n"
			   "## Article 6\n\n## Annex 6\n\n## Background\n\n"
			   "## Background\n";

/* What answers: addresses with blanks between, then how many. */
static const struct {
	const char *typed;
	const char *found;
} CITED[] = {
	{ "1", "1" },
	{ "1.2", "1.2" },
	{ "Article 4", "Article 4" },
	{ "article 4", "Article 4" },
	{ "ARTICLE 4.", "Article 4" },
	{ "Article\xc2\xa0"
	  "4",
		"Article 4" },
	{ "Article 4.2", "Article 4.2" },
	{ "Article 4(2)", "Article 4.2" },
	{ "Article 4 (2)", "Article 4.2" },
	{ "4", "Article 4" },
	{ "4.1", "Article 4.1" },
	{ "Clause 1.2", "1.2" },
	{ "статья 4", "Article 4" },
	{ "第四条", "Article 4" },
	{ "Article 5", "第五条" },
	{ "Chapter 4", "" },
	/* short, declined, in another kind of number */
	{ "art. 4", "Article 4" },
	{ "Art.4", "Article 4" },
	{ "l'article 4", "Article 4" },
	{ "ст. 4", "Article 4" },
	{ "Ст.4", "Article 4" },
	{ "в статье 4", "Article 4" },
	{ "4-баптың", "Article 4" },
	{ "Article IV", "Article 4" },
	{ "第 5 条", "第五条" },
	{ "прил. A", "Annex A" },
	{ "Article XL", "" },
	/* one within another */
	{ "paragraph 2 of Article 4", "Article 4.2" },
	{ "Article 4, paragraph 2", "Article 4.2" },
	{ "п. 2 ст. 4", "Article 4.2" },
	{ "пункт 2 статьи 4", "Article 4.2" },
	{ "4-бап 2-тармақ", "Article 4.2" },
	{ "4-баптың 2-тармағы", "Article 4.2" },
	{ "第四条第二款", "Article 4.2" },
	{ "l'alinéa 2 de l'article 4", "Article 4.2" },
	{ "Chapter 9, Article 4", "Article 4" },
	{ "paragraph 3 of Article 4", "" },
	{ "paragraph 2 of Article 4 and Annex A", "" },
	{ "annex a", "Annex A" },
	{ "Annex A.p1", "Annex A.p1" },
	/* ambiguous */
	{ "1.1", "1.1 1.1~2" },
	{ "1.1~1", "1.1" },
	{ "1.1~2", "1.1~2" },
	{ "6", "Article 6 Annex 6" },
	{ "background", "background background~2" },
	{ "Background", "background background~2" },
	/* a heading by its words */
	{ "1.1 General", "1.1~2" },
	{ "general", "1.1~2" },
	{ "1 Scope", "1" },
	{ "1. scope", "1" },
	{ "Article 4 - Terms", "Article 4" },
	{ "Terms.", "Article 4" },
	{ "其他", "第五条" },
	{ "2 Scope", "" },
	{ "Article 5 Terms", "" },
	{ "1 Sc", "" },
	{ "Term", "" },
	/* by the first versions */
	{ "1-scope", "1" },
	{ "1-1-general", "1.1~2" },
	{ "article-4-terms", "Article 4" },
	{ "article-4-terms.2", "Article 4.2" },
	{ "annex-a.p1", "Annex A.p1" },
	/* none */
	{ "", "" },
	{ "9", "" },
	{ "Article 42", "" },
};

START_TEST(test_cited)
{
	const struct tacit_addresses *addresses = addresses_of(TEXT, &faults);
	const struct tacit_passage *found[4];
	size_t count =
		tacit_address_cited(addresses, CITED[_i].typed, true, found, 4);
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		tacit_buf_printf(&out, "%s%s", i ? " " : "", found[i]->address);
	ck_assert_str_eq(kept(&out), CITED[_i].found);
}
END_TEST

/* Never another number. */
START_TEST(test_nearest)
{
	static const struct {
		const char *typed;
		const char *near;
	} rows[] = {
		{ "Artcle 4", "Article 4" },
		{ "Article 7", NULL },
		{ "1.3", NULL },
		{ "2", NULL },
		{ "Annex B", NULL },
		{ "Anex A", "Annex A" },
		{ "backgruond", "background" },
		{ "Article 4.3", NULL },
	};
	const struct tacit_addresses *addresses = addresses_of(TEXT, &faults);
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *near =
			tacit_address_nearest(addresses, rows[i].typed);

		ck_assert_pstr_eq(near, rows[i].near);
	}
}
END_TEST

/* A name of the first versions keeps its passage, whatever is called so now. */
START_TEST(test_before)
{
	const struct tacit_addresses *addresses =
		addresses_of("## 1 Other\n\na\n\n## 1. Scope\n\nb\n", &faults);

	ck_assert_str_eq(tacit_address_find(addresses, "1")->text, "1. Scope");
	ck_assert_str_eq(
		tacit_address_find(addresses, "1-other")->text, "1 Other");
	ck_assert_str_eq(tacit_address_find(addresses, "1~2")->text, "1 Other");
	ck_assert_str_eq(tacit_address_find(addresses, "1.p1")->text, "b");
}
END_TEST

Suite *tacit_suite_enumerator(void)
{
	Suite *suite = suite_create("enumerator");
	TCase *tests = tcase_create("enumerator");

	tcase_add_checked_fixture(tests, NULL, clear_faults);
	tcase_add_loop_test(tests, test_read, 0, COUNT(HEADINGS));
	tcase_add_loop_test(tests, test_cited, 0, COUNT(CITED));
	tcase_add_test(tests, test_nearest);
	tcase_add_test(tests, test_before);
	suite_add_tcase(suite, tests);
	return suite;
}
