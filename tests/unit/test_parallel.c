/* What texts in several languages state alike, and what not. Test data. */
#include <string.h>

#include <tacit/buf.h>

#include "parallel/parallel.h"
#include "suite.h"

static const struct tacit_parallel_name names[] = {
	{ "XAA", "Exampleland" },
	{ "XAA", "Republic of Exampleland" },
	{ "XAA", "Примерия" },
	{ "XAA", "Примерская Республика" },
	{ "XBB", "Testonia" },
	{ "XBB", "Тестония" },
	{ "XBB", "Тестония Республикасы" },
	{ "XBB", "测试国" },
	{ "XCC", "Parlor" },
	{ "XCC", "Парлор" },
	{ "XEE", "Isle-Land" },
	{ "XEE", "Остров-Земля" },
	{ "XFF", "United Testing States" },
	{ "XFF", "Объединенные Тестовые Штаты" },
	{ "XGG", "Republic of Testland" },
	{ "XGG", "Республика Тестландия" },
	{ "XHH", "Côte d'Test" },
	{ "XHH", "Кот-д’Тест" },
	{ "XDD", "Miret" },
	{ "XDD", "Миропет" },
};

static struct tacit_arena arena;
static struct tacit_parallel found;
static struct tacit_buf told;

/* Findings as "NAME|NAME": two or three texts. */
static const char *compare(const char *a, const char *b, const char *c)
{
	const struct tacit_parallel_names known = { names, COUNT(names) };
	const struct tacit_parallel_text texts[] = {
		{ "a", "", tacit_str_of(a) },
		{ "b", "", tacit_str_of(b) },
		{ "c", "", tacit_str_of(c ? c : "") },
	};
	size_t i;

	tacit_buf_truncate(&told, 0);
	tacit_parallel_compare(&arena, texts, c ? 3 : 2, &known, &found);
	for (i = 0; i < found.count; i++)
		tacit_buf_printf(
			&told, "%s%s", i ? "|" : "", found.list[i].name);
	return tacit_buf_cstr(&told);
}

static void clear(void)
{
	tacit_arena_clear(&arena);
	tacit_buf_clear(&told);
}

/* The same fact in two texts, in whatever form. */
static const char *const alike[][2] = {
	/* a name in each case, and no word that begins like one */
	{ "Parlor asks, by 30 June 2022", "с Парлором, до 30 июня 2022 года" },
	{ "Miret asks, by 30 June 2022", "для Миропта, до 30 июня 2022 года" },
	{ "by 30 June 2022", "в Парламенте, до 30 июня 2022 года" },
	{ "by 30 June 2022", "в Парлогах, до 30 июня 2022 года" },
	{ "by 30 June 2022", "до 30 июня 2022 года" },
	{ "by 30 June 2022", "2022 жылдың 30 маусымына дейін" },
	{ "by June 30th, 2022", "2022年6月30日前" },
	{ "on the 30th of June 2022", "30.06.2022" },
	{ "2022-06-30", "30 июня 2022 г." },
	{ "on 28 November 2022", "二〇二二年十一月二十八日" },
	{ "write to a@example.org", "请发至a@example.org。" },
	{ "dated 28 March 2022", "2022 жылғы 28 наурыздағы нота" },
	{ "on 28 November – 2 December 2022",
		"с 28 ноября по 2 декабря 2022 года" },
	{ "from November 28 to December 2, 2022",
		"2022 жылғы 28 қараша мен 2 желтоқсан аралығында" },
	{ "November 28-30, 2022", "28–30 ноября 2022 года" },
	{ "on 21-22 October 2021", "21 и 22 октября 2021 года" },
	{ "on 21-22 October 2021", "2021 жылғы 21-22 қазанда" },
	{ "in October 2021", "в октябре 2021 года" },
	{ "in October 2021", "2021 жылғы қазанда" },
	{ "28 November (Monday)", "28 ноября (Пн.)" },
	{ "on 28 November 2022", "28 ноября" },
	{ "the memorandum (2014)", "меморандум 2014 года" },
	{ "at 2 p.m. on 1 May 2022", "1 мая 2022 года в 14:00" },
	{ "at 2:30 pm", "в 14:30" },
	{ "14:00 (Beijing time)", "в 14:00 по пекинскому времени" },
	{ "14:00 UTC+6", "в 14:00 UTC+6" },
	{ "write to a.b@example.org.", "на адрес [a.b@example.org](mailto:x)" },
	{ "note № NCT/G/375", "ноту №NCT/G/375" },
	{ "the Republic of Exampleland", "Примерской Республикой" },
	{ "of Testonia", "Тестонией" },
	{ "Testonia's proposal", "Тестония Республикасының ұсынысы" },
	{ "Testonia", "测试国的建议" },
	/* no state, though it begins as one */
	{ "Testonia, tests", "Тестония, Тестопригодность" },
	{ "60-80 participants", "60-80 участников" },
	{ "in 2 directions", "по двум направлениям" },
	{ "in two directions", "екі бағыт бойынша" },
	{ "1,327 rows", "1327 строк" },
	{ "1,327 rows of 12", "1 327 строк из 12" },
	{ "on 4 pages", "на 4 страницах" },
	{ "held online", "в онлайн формате" },
	{ "in a combination of online and offline mode",
		"в гибридном формате" },
	{ "1. one\n2. other\n", "1) один\n2) другой\n" },
	{ "| a | b |\n|---|---|\n| c | d |\n",
		"| а | б |\n|---|---|\n| в | г |\n" },
	{ "- Annexes: 1. one\n  2. other\n",
		"Приложения:\n1. один\n2. другой" },
	/* numbers in words, in each case */
	{ "sixteen experts and 28 courses",
		"шестнадцати экспертам, двадцатью восемью курсами" },
	{ "forty states, 100 places, 2 of them", "около сорока, ста, двух" },
	{ "eighteen, twenty-eight", "он сегіз, жиырма сегізге дейін әр" },
	{ "18 experts, 28 days, 2 courses", "十八名专家，二十八天，两个课程" },
	{ "one hundred and five", "сто пять" },
	{ "on eight pages", "на восьми страницах" },
	/* hyphens, cases and more than one word */
	{ "the Isle-Land asks", "Остров-Земли просят" },
	{ "the United Testing States", "Объединённых Тестовых Штатов" },
	{ "the United Testing States", "с Объединенными Тестовыми Штатами" },
	{ "the Republic of Testland", "Республикой Тестландия" },
	{ "of Côte d'Test", "Кот-д’Теста" },
	{ "Testonia", "Тестониядағы шараға үндеу" },
	/* how what is held */
	{ "The seminar is held in person, registration is online.",
		"Семинар проводится очно, регистрация онлайн." },
	{ "The seminar is online; the reception is in person.",
		"Семинар онлайн; прием очный." },
	{ "The seminar is in person. The reception is online.",
		"Семинар очный. Прием пройдет онлайн." },
	{ "The seminar is hybrid. Participants may join online.",
		"Семинар гибридный. Участники могут подключиться онлайн." },
	{ "The seminar is in person, then an online practice follows.",
		"Семинар очный, за ним последует онлайн-практика." },
	{ "A meeting is held in person; to attend the meeting remotely, write.",
		"Встреча очная; чтобы присутствовать на встрече дистанционно" },
	{ "The seminar is held in person or online.",
		"Семинар в очном или онлайн формате." },
	/* a day within, or in words that may mean both */
	{ "by 30 June 2022", "не позднее 30 июня 2022 года" },
	{ "by 30 June 2022", "до 30 июня 2022 года включительно" },
	{ "before 30 June 2022", "до 30 июня 2022 года" },
	{ "on 22 September 2022", "2022 жылдың 22 қыркүйегінде" },
	{ "by Thursday, 30 June 2022", "2022 жылғы 30 маусымнан кешіктірмей" },
	{ "by 30 June 2022", "2022年6月30日之前" },
	{ "by 30 June 2022. Exclusive rights, on 1 May 2022",
		"не позднее 30 июня 2022 г. включительно, 1 мая 2022 г." },
	{ "They stand by. 30 June 2022 is a day",
		"ранее. 30 июня 2022 г. день" },
	{ "before the end of 30 June 2022", "до конца дня 30 июня 2022 года" },
	{ "before 30 June 2022",
		"до 30 июня 2022 года (не включая этот день)" },
	{ "by 30 June 2022, before 1 July 2022",
		"к 30 июня 2022 года, ранее 1 июля 2022 года" },
	{ "a note<sup>1</sup> of 1 May 2022", "нота от 1 мая 2022 года" },
};

/* What is meant by another word is missed nowhere, and no event is none. */
static const char *const quiet[][2] = {
	{ "three days", "трехдневный" },
	{ "two sides", "обе стороны" },
	{ "2 languages", "двуязычно: оба языка" },
	{ "seven of them", "с семью из них" },
	{ "online registration", "регистрация" },
	{ "they may; both may not", "они могут; оба" },
	{ "the second part of the 2nd", "вторая часть 2-й" },
};

START_TEST(says_nothing)
{
	const char *said = compare(quiet[_i][0], quiet[_i][1], NULL);

	ck_assert_msg(
		!said[0], "%s / %s: %s", quiet[_i][0], quiet[_i][1], said);
}
END_TEST

START_TEST(agrees)
{
	const char *said = compare(alike[_i][0], alike[_i][1], NULL);

	ck_assert_msg(
		!said[0], "%s / %s: %s", alike[_i][0], alike[_i][1], said);
	/* and it was something that was compared */
	ck_assert_uint_gt(found.stated[0], 0);
	ck_assert_uint_eq(found.stated[0], found.stated[1]);
}
END_TEST

static const struct {
	const char *a;
	const char *b;
	const char *names;
} apart[] = {
	{ "a budget of 5000000000", "бюджет 6000000000",
		"number 5000000000 6000000000" },
	{ "by 30 June 2022", "до 30 июля 2022 года",
		"date 2022-06-30 2022-07-30" },
	{ "by 30 June 2022", "до 30 июня 2023 года",
		"date 2022-06-30 2023-06-30" },
	{ "by 30 June 2022", "до указанной даты 1 мая 2022 года",
		"date 2022-06-30 2022-05-01" },
	{ "15:00-15:30, then 15:30-16:30", "15:00-15:30, затем 15:00-16:30",
		"time 15:00 15:30" },
	{ "14:00 Beijing time", "14:00 по времени Астаны",
		"zone Beijing Astana" },
	{ "to a@example.org and b@example.org", "на a@example.org",
		"address b@example.org" },
	{ "to a@example.org. To a@example.org", "на a@example.org",
		"address a@example.org" },
	{ "NCT/G/375 and NCT/G/778", "NCT/G/778", "note NCT/G/375" },
	{ "Exampleland and Testonia", "Примерия", "state XBB" },
	{ "60-80 participants", "60-90 участников", "number 80 90" },
	{ "two seminars, 7 courses", "2 семинара, 6 курсов", "number 7 6" },
	{ "on 8 p.", "на 8 л.", "extent 8 pages 8 leaves" },
	{ "on 8 p.", "на 9 стр.", "extent 8 pages 9 pages" },
	{ "held online", "по видеоконференцсвязи", "mode online video" },
	{ "held online", "проводится", "mode online" },
	{ "1. one\n2. other\n", "1. один\n2. другой\n3. еще\n",
		"list 2 items 3 items" },
	/* one that is missing moves none of the others */
	{ "1. a\n2. b\n\n1. c\n2. d\n3. e\n", "1. в\n2. г\n3. д\n",
		"list 2 items" },
	{ "| a |\n|---|\n| b |\n", "| a |\n|---|\n| b |\n| c |\n",
		"table 2 rows 3 rows" },
	{ "of 2014", "2015 года", "year 2014 2015" },
	{ "two seminars", "семинар", "number 2" },
	{ "sixteen experts", "шестьдесят экспертов", "number 16 60" },
	{ "28 days", "жиырма жеті күнге әр", "number 28 27" },
	{ "by 30 June 2022", "ранее 30 июня 2022 года", "deadline 2022-06-30" },
	{ "before 30 June 2022", "не позднее 30 июня 2022 года",
		"deadline 2022-06-30" },
	{ "before 30 June 2022", "2022 жылғы 30 маусымнан кешіктірмей",
		"deadline 2022-06-30" },
	{ "before 30 June 2022", "截至2022年6月30日", "deadline 2022-06-30" },
	{ "by 30 June 2022; before that date", "до 30 июня 2022 года",
		"deadline 2022-06-30 in en" },
	{ "by 30 June 2022; before 30 June", "к 30 июня 2022 года; 30 июня",
		"deadline 2022-06-30 in en" },
	{ "The seminar is in person, the reception online.",
		"Семинар онлайн, прием очный.",
		"mode in person online|mode online in person" },
	{ "The seminar is online. The seminar is hybrid.", "Семинар онлайн.",
		"mode in en" },
	{ "The seminar is hybrid. All participants join by video.",
		"Семинар гибридный.", "mode in en" },
};

START_TEST(differs)
{
	ck_assert_str_eq(
		compare(apart[_i].a, apart[_i].b, NULL), apart[_i].names);
}
END_TEST

START_TEST(three_texts)
{
	const struct tacit_parallel_finding *one;

	ck_assert_str_eq(
		compare("on 4 p. by 1 May 2022", "на 4 л.\nдо 1 мая 2022 года",
			"4 п. 2022 жылдың 1 мамырына дейін, қосымша"),
		"extent 4 pages 4 leaves");
	one = &found.list[0];
	ck_assert_str_eq(found.langs[2], "kk");
	ck_assert_uint_eq(one->said_count, 3);
	ck_assert_str_eq(one->said[0].value, "4 pages");
	ck_assert_str_eq(one->said[1].value, "4 leaves");
	ck_assert_str_eq(one->said[2].value, "4 leaves");
	ck_assert_uint_eq(one->said[1].lines[0], 1);
}
END_TEST

START_TEST(one_text_at_odds)
{
	ck_assert_str_eq(compare("It is online.\nAll by video conference.",
				 "Онлайн.\nПо видеоконференцсвязи.", NULL),
		"mode in en|mode in ru");
	ck_assert(found.list[0].is_of_one);
	ck_assert_uint_eq(found.list[1].of, 1);
	ck_assert_uint_eq(found.list[1].said_count, 2);
	ck_assert_uint_eq(found.list[1].said[1].lines[0], 2);
}
END_TEST

START_TEST(counts_lines)
{
	ck_assert_str_eq(compare("---\ndate: 2020-01-01\n---\n\non 1 May 2022",
				 "\n\n2 мая 2022 года", NULL),
		"date 2022-05-01 2022-05-02");
	ck_assert_uint_eq(found.list[0].said[0].lines[0], 5);
	ck_assert_uint_eq(found.list[0].said[1].lines[0], 3);
}
END_TEST

/* Whatever bytes: it ends. */
static const char *const odd[] = { "", "@", "a@", "@b", "1", "1.", "月", "(",
	"](", "<sup>", "<a", "\xff\xfe", "1:", "1:60", "99999999999999999999",
	"NCT/", "NCT/1/", "|", "|\n|", "---\n", "---\n---\n", "UTC+", "0 June",
	"32 June 2022", "11 月", "1 January 99999" };

START_TEST(ends)
{
	(void)compare(odd[_i], "1 May 2022", NULL);
	(void)compare("1 May 2022", odd[_i], odd[_i]);
}
END_TEST

Suite *tacit_suite_parallel(void)
{
	Suite *suite = suite_create("parallel");
	TCase *tests = tcase_create("parallel");

	tcase_add_checked_fixture(tests, NULL, clear);
	tcase_add_loop_test(tests, agrees, 0, COUNT(alike));
	tcase_add_loop_test(tests, says_nothing, 0, COUNT(quiet));
	tcase_add_loop_test(tests, differs, 0, COUNT(apart));
	tcase_add_test(tests, three_texts);
	tcase_add_test(tests, one_text_at_odds);
	tcase_add_test(tests, counts_lines);
	tcase_add_loop_test(tests, ends, 0, COUNT(odd));
	suite_add_tcase(suite, tests);
	return suite;
}
