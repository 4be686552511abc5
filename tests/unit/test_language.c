#include <stdlib.h>

#include <tacit/language.h>

#include "time_fixture.h"

#define NBSP "\xc2\xa0"

static struct tacit_buf out;

static void clear(void)
{
	tacit_buf_clear(&out);
}

static const struct {
	const char *lang;
	enum tacit_date_form form;
	const char *expected; /* of 30 June 2022 */
} dates[] = {
	{ "en", TACIT_DATE_PLAIN, "30 June 2022" },
	{ "en", TACIT_DATE_WEEKDAY, "Thursday 30 June 2022" },
	{ "en", TACIT_DATE_SHORT, "30 Jun 2022" },
	{ "en", TACIT_DATE_ON, "on 30 June 2022" },
	{ "en", TACIT_DATE_LAST, "by the end of 30 June 2022" },
	{ "en", TACIT_DATE_BY, "by 30 June 2022" },
	{ "en", TACIT_DATE_BEFORE, "before 30 June 2022" },
	{ "en", TACIT_DATE_SINCE, "since 30 June 2022" },
	{ "ru", TACIT_DATE_PLAIN, "30 июня 2022 года" },
	{ "ru", TACIT_DATE_WEEKDAY, "четверг, 30 июня 2022 года" },
	{ "ru", TACIT_DATE_SHORT, "30.06.2022" },
	{ "ru", TACIT_DATE_ON, "30 июня 2022 года" },
	{ "ru", TACIT_DATE_LAST, "по 30 июня 2022 года включительно" },
	{ "ru", TACIT_DATE_BY, "до 30 июня 2022 года" },
	{ "ru", TACIT_DATE_BEFORE,
		"до 30 июня 2022 года (не включая этот день)" },
	{ "ru", TACIT_DATE_SINCE, "с 30 июня 2022 года" },
	{ "kk", TACIT_DATE_PLAIN, "2022 жылғы 30 маусым" },
	{ "kk", TACIT_DATE_WEEKDAY, "2022 жылғы 30 маусым, бейсенбі" },
	{ "kk", TACIT_DATE_SHORT, "30.06.2022" },
	{ "kk", TACIT_DATE_ON, "2022 жылғы 30 маусымда" },
	{ "kk", TACIT_DATE_LAST, "2022 жылғы 30 маусымды қоса алғанда" },
	{ "kk", TACIT_DATE_BY, "2022 жылдың 30 маусымына дейін" },
	{ "kk", TACIT_DATE_BEFORE,
		"2022 жылдың 30 маусымына дейін (бұл күн кірмейді)" },
	{ "kk", TACIT_DATE_SINCE, "2022 жылғы 30 маусымнан бастап" },
	{ "zh", TACIT_DATE_PLAIN, "2022年6月30日" },
	{ "zh", TACIT_DATE_WEEKDAY, "2022年6月30日星期四" },
	{ "zh", TACIT_DATE_SHORT, "2022-06-30" },
	{ "zh", TACIT_DATE_ON, "2022年6月30日" },
	{ "zh", TACIT_DATE_LAST, "不晚于2022年6月30日24时（含当日）" },
	{ "zh", TACIT_DATE_BY, "2022年6月30日前" },
	{ "zh", TACIT_DATE_BEFORE, "2022年6月30日前（不含当日）" },
	{ "zh", TACIT_DATE_SINCE, "自2022年6月30日起" },
	{ "fr", TACIT_DATE_PLAIN, "30 juin 2022" },
	{ "fr", TACIT_DATE_WEEKDAY, "jeudi 30 juin 2022" },
	{ "fr", TACIT_DATE_SHORT, "30/06/2022" },
	{ "fr", TACIT_DATE_ON, "le 30 juin 2022" },
	{ "fr", TACIT_DATE_LAST, "jusqu’au 30 juin 2022 inclus" },
	{ "fr", TACIT_DATE_BY, "d’ici au 30 juin 2022" },
	{ "fr", TACIT_DATE_BEFORE, "avant le 30 juin 2022" },
	{ "fr", TACIT_DATE_SINCE, "depuis le 30 juin 2022" },
	{ "tr", TACIT_DATE_PLAIN, "2022-06-30" },
	{ "tr", TACIT_DATE_WEEKDAY, "2022-06-30" },
	{ "tr", TACIT_DATE_SHORT, "2022-06-30" },
	{ "tr", TACIT_DATE_ON, "on 2022-06-30" },
	{ "tr", TACIT_DATE_LAST, "by the end of 2022-06-30" },
	{ "tr", TACIT_DATE_BY, "by 2022-06-30" },
	{ "tr", TACIT_DATE_BEFORE, "before 2022-06-30" },
	{ "tr", TACIT_DATE_SINCE, "since 2022-06-30" },
	{ NULL, TACIT_DATE_PLAIN, "30 June 2022" },
};

START_TEST(writes_dates)
{
	tacit_language_date(
		&out, dates[_i].lang, dates[_i].form, day("2022-06-30"));
	ck_assert_str_eq(tacit_buf_cstr(&out), dates[_i].expected);
}
END_TEST

START_TEST(writes_nothing_for_no_date)
{
	struct tacit_date none = { 0 };
	struct tacit_instant never = { 0 };
	const struct tacit_clock utc = { 0 };

	tacit_language_date(&out, "en", TACIT_DATE_PLAIN, none);
	tacit_language_range(&out, "en", none, day("2022-06-30"));
	tacit_language_range(&out, "en", day("2022-06-30"), none);
	tacit_language_moment(&out, "en", never, &utc);
	tacit_language_close(&out, "en", never, &utc);
	tacit_language_close_day(&out, "en", never, &utc);
	ck_assert_str_eq(tacit_buf_cstr(&out), "");
}
END_TEST

/* All months, in the case that each language bends them. */
static const struct {
	const char *lang;
	enum tacit_date_form form;
	const char *expected[12]; /* the 16th */
} months[] = {
	{ "ru", TACIT_DATE_BY,
		{ "до 16 января 2022 года", "до 16 февраля 2022 года",
			"до 16 марта 2022 года", "до 16 апреля 2022 года",
			"до 16 мая 2022 года", "до 16 июня 2022 года",
			"до 16 июля 2022 года", "до 16 августа 2022 года",
			"до 16 сентября 2022 года", "до 16 октября 2022 года",
			"до 16 ноября 2022 года", "до 16 декабря 2022 года" } },
	{ "kk", TACIT_DATE_BY,
		{ "2022 жылдың 16 қаңтарына дейін",
			"2022 жылдың 16 ақпанына дейін",
			"2022 жылдың 16 наурызына дейін",
			"2022 жылдың 16 сәуіріне дейін",
			"2022 жылдың 16 мамырына дейін",
			"2022 жылдың 16 маусымына дейін",
			"2022 жылдың 16 шілдесіне дейін",
			"2022 жылдың 16 тамызына дейін",
			"2022 жылдың 16 қыркүйегіне дейін",
			"2022 жылдың 16 қазанына дейін",
			"2022 жылдың 16 қарашасына дейін",
			"2022 жылдың 16 желтоқсанына дейін" } },
	{ "en", TACIT_DATE_SHORT,
		{ "16 Jan 2022", "16 Feb 2022", "16 Mar 2022", "16 Apr 2022",
			"16 May 2022", "16 Jun 2022", "16 Jul 2022",
			"16 Aug 2022", "16 Sep 2022", "16 Oct 2022",
			"16 Nov 2022", "16 Dec 2022" } },
	{ "kk", TACIT_DATE_LAST,
		{ "2022 жылғы 16 қаңтарды қоса алғанда",
			"2022 жылғы 16 ақпанды қоса алғанда",
			"2022 жылғы 16 наурызды қоса алғанда",
			"2022 жылғы 16 сәуірді қоса алғанда",
			"2022 жылғы 16 мамырды қоса алғанда",
			"2022 жылғы 16 маусымды қоса алғанда",
			"2022 жылғы 16 шілдені қоса алғанда",
			"2022 жылғы 16 тамызды қоса алғанда",
			"2022 жылғы 16 қыркүйекті қоса алғанда",
			"2022 жылғы 16 қазанды қоса алғанда",
			"2022 жылғы 16 қарашаны қоса алғанда",
			"2022 жылғы 16 желтоқсанды қоса алғанда" } },
	{ "zh", TACIT_DATE_BY,
		{ "2022年1月16日前", "2022年2月16日前", "2022年3月16日前",
			"2022年4月16日前", "2022年5月16日前", "2022年6月16日前",
			"2022年7月16日前", "2022年8月16日前", "2022年9月16日前",
			"2022年10月16日前", "2022年11月16日前",
			"2022年12月16日前" } },
};

START_TEST(bends_every_month)
{
	int m;

	for (m = 1; m <= 12; m++) {
		tacit_buf_truncate(&out, 0);
		tacit_language_date(&out, months[_i].lang, months[_i].form,
			(struct tacit_date){ 2022, m, 16 });
		ck_assert_str_eq(
			tacit_buf_cstr(&out), months[_i].expected[m - 1]);
	}
}
END_TEST

/* No table has a hole: every form of every month and weekday says something */
START_TEST(has_no_holes)
{
	static const char *const langs[] = { "en", "ru", "kk", "zh", "fa" };
	size_t len = 0;
	int form;
	int n;

	for (form = 0; form < TACIT_DATE_FORM_COUNT; form++) {
		for (n = 0; n < 365; n++) {
			tacit_buf_truncate(&out, 0);
			tacit_language_date(&out, langs[_i],
				(enum tacit_date_form)form,
				tacit_date_add(day("2022-01-01"), n));
			len = out.len;
			ck_assert_uint_ge(len, 10);
			ck_assert(tacit_utf8_valid(tacit_buf_str(&out)));
			ck_assert_uint_eq(
				tacit_str_find(tacit_buf_str(&out), "  "),
				SIZE_MAX);
		}
	}
}
END_TEST

START_TEST(names_the_days_of_the_week)
{
	static const char *const names[4][7] = {
		{ "Monday 3", "Tuesday 4", "Wednesday 5", "Thursday 6",
			"Friday 7", "Saturday 8", "Sunday 9" },
		{ "понедельник, 3", "вторник, 4", "среда, 5", "четверг, 6",
			"пятница, 7", "суббота, 8", "воскресенье, 9" },
		{ "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма",
			"сенбі", "жексенбі" },
		{ "星期一", "星期二", "星期三", "星期四", "星期五", "星期六",
			"星期日" },
	};
	static const char *const langs[] = { "en", "ru", "kk", "zh" };
	int n;

	for (n = 0; n < 7; n++) {
		struct tacit_str text;

		tacit_buf_truncate(&out, 0);
		tacit_language_date(&out, langs[_i], TACIT_DATE_WEEKDAY,
			tacit_date_add(day("2022-01-03"), n));
		text = tacit_buf_str(&out);
		if (_i < 2)
			ck_assert(tacit_str_starts(text, names[_i][n]));
		else
			ck_assert(tacit_str_ends(text, names[_i][n]));
	}
}
END_TEST

static const struct {
	const char *lang;
	const char *from;
	const char *to;
	const char *expected;
} ranges[] = {
	{ "en", "2022-11-28", "2022-12-02", "28 November – 2 December 2022" },
	{ "en", "2022-11-28", "2022-11-30", "28–30 November 2022" },
	{ "en", "2022-12-30", "2023-01-02",
		"30 December 2022 – 2 January 2023" },
	{ "en", "2022-11-28", "2022-11-28", "28 November 2022" },
	{ "ru", "2022-11-28", "2022-12-02", "28 ноября – 2 декабря 2022 года" },
	{ "ru", "2022-11-28", "2022-11-30", "28–30 ноября 2022 года" },
	{ "ru", "2022-12-30", "2023-01-02",
		"30 декабря 2022 года – 2 января 2023 года" },
	{ "kk", "2022-11-28", "2022-12-02",
		"2022 жылғы 28 қараша – 2 желтоқсан" },
	{ "kk", "2022-11-28", "2022-11-30", "2022 жылғы 28–30 қараша" },
	{ "kk", "2022-12-30", "2023-01-02",
		"2022 жылғы 30 желтоқсан – 2023 жылғы 2 қаңтар" },
	{ "zh", "2022-11-28", "2022-12-02", "2022年11月28日至12月2日" },
	{ "zh", "2022-11-28", "2022-11-30", "2022年11月28日至30日" },
	{ "zh", "2022-12-30", "2023-01-02", "2022年12月30日至2023年1月2日" },
	{ "tr", "2022-11-28", "2022-12-02", "2022-11-28 – 2022-12-02" },
	{ "tr", "2022-11-28", "2022-11-30", "2022-11-28 – 2022-11-30" },
	{ "tr", "2022-12-30", "2023-01-02", "2022-12-30 – 2023-01-02" },
};

START_TEST(writes_ranges)
{
	tacit_language_range(&out, ranges[_i].lang, day(ranges[_i].from),
		day(ranges[_i].to));
	ck_assert_str_eq(tacit_buf_cstr(&out), ranges[_i].expected);
}
END_TEST

static const struct {
	const char *lang;
	const char *closes;
	struct tacit_clock clock;
	const char *day; /* in short */
	const char *expected; /* the rest of it */
} closes[] = {
	{ "en", "2022-06-30T18:00Z", { 21600, "Nur-Sultan" },
		"by the end of 30 June 2022",
		" (24:00, Nur-Sultan time), Thursday, 18:00 UTC" },
	{ "ru", "2022-06-30T18:00Z", { 21600, "Нур-Султан" },
		"по 30 июня 2022 года включительно",
		" (24:00 по времени Нур-Султана), четверг, 18:00 UTC" },
	{ "kk", "2022-06-30T18:00Z", { 21600, "Нұр-Сұлтан" },
		"2022 жылғы 30 маусымды қоса алғанда",
		" (24:00, Нұр-Сұлтан уақыты бойынша), бейсенбі, 18:00 UTC" },
	{ "zh", "2022-06-30T18:00Z", { 21600, "努尔苏丹" },
		"不晚于2022年6月30日24时（含当日）",
		"，努尔苏丹时间，星期四，UTC 18:00" },
	{ "tr", "2022-06-30T18:00Z", { 21600, NULL },
		"by the end of 2022-06-30", " (24:00, UTC+6), 18:00 UTC" },
	/* "before 30 June" ends with 29 June */
	{ "en", "2022-06-29T18:00Z", { 21600, NULL },
		"by the end of 29 June 2022",
		" (24:00, UTC+6), Wednesday, 18:00 UTC" },
	/* another day in UTC, and midnight there */
	{ "en", "2022-07-01T03:30Z", { -12600, "St. John's" },
		"by the end of 30 June 2022",
		" (24:00, St. John's time), Thursday; 1 July 2022, 03:30 "
		"UTC" },
	{ "en", "2022-07-01T00:00Z", { 3600, NULL },
		"before 01:00 on 1 July 2022 (UTC+1)",
		", Friday; 30 June 2022, 24:00 UTC" },
	{ "zh", "2022-07-01T03:30Z", { -12600, NULL },
		"不晚于2022年6月30日24时（含当日）",
		"，UTC-3:30，星期四；2022年7月1日UTC 03:30" },
	/* UTC itself once only */
	{ "en", "2022-07-01T00:00Z", { 0, NULL }, "by the end of 30 June 2022",
		" (24:00, UTC), Thursday" },
	{ "en", "2022-07-01T00:00Z", { 0, "London" },
		"by the end of 30 June 2022",
		" (24:00, London time), Thursday, 24:00 UTC" },
	/* a stated hour is no midnight */
	{ "en", "2022-06-30T12:00Z", { 21600, NULL },
		"before 18:00 on 30 June 2022 (UTC+6)",
		", Thursday, 12:00 UTC" },
	{ "ru", "2022-06-30T12:00Z", { 21600, "Астана" },
		"до 18:00 30 июня 2022 года (по времени Астаны)",
		", четверг, 12:00 UTC" },
	{ "kk", "2022-06-30T12:00Z", { 21600, "Астана" },
		"2022 жылғы 30 маусымда сағат 18:00 болғанға дейін (Астана "
		"уақыты бойынша)",
		", бейсенбі, 12:00 UTC" },
	{ "zh", "2022-06-30T12:00Z", { 21600, "阿斯塔纳" },
		"早于2022年6月30日18:00，阿斯塔纳时间", "，星期四，UTC 12:00" },
	{ "en", "2022-12-31T18:00Z", { 21600, NULL },
		"by the end of 31 December 2022",
		" (24:00, UTC+6), Saturday, 18:00 UTC" },
};

START_TEST(writes_closes)
{
	const struct tacit_clock *clock = &closes[_i].clock;
	struct tacit_instant instant = at(closes[_i].closes);
	size_t len;

	tacit_language_close_day(&out, closes[_i].lang, instant, clock);
	ck_assert_str_eq(tacit_buf_cstr(&out), closes[_i].day);
	len = out.len;
	tacit_buf_truncate(&out, 0);
	tacit_language_close(&out, closes[_i].lang, instant, clock);
	ck_assert_str_eq(tacit_buf_cstr(&out) + len, closes[_i].expected);
	tacit_buf_truncate(&out, len);
	ck_assert_str_eq(tacit_buf_cstr(&out), closes[_i].day);
}
END_TEST

/* A place in Russian has the genitive where its last letter tells it. */
static const struct {
	const char *place;
	const char *expected;
} places[] = { { "Астана", "по времени Астаны" },
	{ "Нур-Султан", "по времени Нур-Султана" },
	{ "Вена", "по времени Вены" }, { "Дакка", "по времени Дакки" },
	{ "Рига", "по времени Риги" }, { "Доха", "по времени Дохи" },
	{ "Никосия", "по времени Никосии" }, { "Ханой", "по времени Ханоя" },
	{ "Баку", "по времени г. Баку" }, { "Алматы", "по времени г. Алматы" },
	{ "Елец", "по времени г. Елец" },
	{ "Нью-Йорк", "по времени Нью-Йорка" },
	{ "Порт Луи", "по времени г. Порт Луи" },
	{ "Vienna", "по времени г. Vienna" }, { "X", "по времени г. X" },
	{ "Europe/Vienna", "по времени Europe/Vienna" } };

START_TEST(bends_places)
{
	struct tacit_clock clock = { 3600, places[_i].place };
	struct tacit_buf expected = { 0 };

	tacit_buf_printf(&expected, "1 июля 2022 года, 04:00 %s (03:00 UTC)",
		places[_i].expected);
	tacit_language_moment(&out, "ru", at("2022-07-01T03:00Z"), &clock);
	ck_assert_str_eq(tacit_buf_cstr(&out), tacit_buf_cstr(&expected));
	tacit_buf_clear(&expected);
}
END_TEST

static const struct {
	const char *lang;
	const char *at;
	struct tacit_clock clock;
	const char *expected;
} moments[] = {
	{ "en", "2022-07-01T03:00Z", { 21600, "Nur-Sultan" },
		"1 July 2022, 09:00, Nur-Sultan time (03:00 UTC)" },
	{ "kk", "2022-07-01T03:00Z", { 21600, "Нұр-Сұлтан" },
		"2022 жылғы 1 шілде, 09:00, Нұр-Сұлтан уақыты бойынша (03:00 "
		"UTC)" },
	{ "fr", "2022-07-01T03:00Z", { 21600, "Astana" },
		"1er juillet 2022, 09:00, heure d’Astana (03:00 UTC)" },
	{ "fr", "2022-07-01T03:00Z", { 7200, "Genève" },
		"1er juillet 2022, 05:00, heure de Genève (03:00 UTC)" },
	{ "zh", "2022-07-01T03:00Z", { 21600, "努尔苏丹" },
		"2022年7月1日09:00，努尔苏丹时间（UTC 03:00）" },
	{ "en", "2022-06-30T18:00:01Z", { 21600, NULL },
		"1 July 2022, 00:00:01 UTC+6 (30 June 2022, 18:00:01 UTC)" },
	{ "ru", "2022-06-30T18:00Z", { 21600, NULL },
		"1 июля 2022 года, 00:00 UTC+6 (30 июня 2022 года, 18:00 "
		"UTC)" },
	{ "en", "2022-06-30T18:00Z", { 0, NULL }, "30 June 2022, 18:00 UTC" },
	{ "zh", "2022-06-30T18:00Z", { 0, NULL }, "2022年6月30日UTC 18:00" },
	{ "en", "2022-06-30T18:00Z", { 0, "London" },
		"30 June 2022, 18:00, London time (18:00 UTC)" },
};

START_TEST(writes_moments)
{
	tacit_language_moment(
		&out, moments[_i].lang, at(moments[_i].at), &moments[_i].clock);
	ck_assert_str_eq(tacit_buf_cstr(&out), moments[_i].expected);
}
END_TEST

static const struct {
	int offset_s;
	const char *expected;
} offsets[] = { { 0, "UTC" }, { 59, "UTC" }, { -59, "UTC" }, { 21600, "UTC+6" },
	{ 20700, "UTC+5:45" }, { -12600, "UTC-3:30" }, { -1800, "UTC-0:30" },
	{ 50400, "UTC+14" } };

START_TEST(writes_offsets)
{
	tacit_language_offset(&out, offsets[_i].offset_s);
	ck_assert_str_eq(tacit_buf_cstr(&out), offsets[_i].expected);
}
END_TEST

static const struct {
	uint64_t count;
	unsigned en;
	unsigned ru;
} plurals[] = { { 0, 1, 2 }, { 1, 0, 0 }, { 2, 1, 1 }, { 4, 1, 1 }, { 5, 1, 2 },
	{ 10, 1, 2 }, { 11, 1, 2 }, { 12, 1, 2 }, { 14, 1, 2 }, { 15, 1, 2 },
	{ 20, 1, 2 }, { 21, 1, 0 }, { 22, 1, 1 }, { 25, 1, 2 }, { 101, 1, 0 },
	{ 111, 1, 2 }, { 112, 1, 2 }, { 1001, 1, 0 }, { UINT64_MAX, 1, 2 } };

START_TEST(counts_in_forms)
{
	uint64_t n = plurals[_i].count;

	ck_assert_uint_eq(tacit_language_plural("en", n), plurals[_i].en);
	ck_assert_uint_eq(tacit_language_plural("tr", n), plurals[_i].en);
	ck_assert_uint_eq(tacit_language_plural(NULL, n), plurals[_i].en);
	ck_assert_uint_eq(tacit_language_plural("ru", n), plurals[_i].ru);
	ck_assert_uint_eq(tacit_language_plural("kk", n), 0);
	ck_assert_uint_eq(tacit_language_plural("zh", n), 0);
}
END_TEST

static const struct {
	const char *lang;
	uint64_t number;
	const char *expected;
} numbers[] = {
	{ "en", 0, "0" },
	{ "en", 999, "999" },
	{ "en", 1327, "1,327" },
	{ "en", 1000000, "1,000,000" },
	{ "en", UINT64_MAX, "18,446,744,073,709,551,615" },
	{ "ru", 1327, "1327" },
	{ "ru", 9999, "9999" },
	{ "ru", 13270, "13" NBSP "270" },
	{ "kk", 1000000, "1" NBSP "000" NBSP "000" },
	{ "zh", 1327, "1,327" },
	{ "tr", 1000000, "1000000" },
};

START_TEST(writes_numbers)
{
	tacit_language_number(&out, numbers[_i].lang, numbers[_i].number);
	ck_assert_str_eq(tacit_buf_cstr(&out), numbers[_i].expected);
}
END_TEST

static const struct {
	const char *lang;
	int64_t seconds;
	const char *expected;
	const char *after;
} durations[] = {
	{ "en", -1, "0 seconds", "in the very second of the close" },
	{ "en", 0, "0 seconds", "in the very second of the close" },
	{ "en", 1, "1 second", "1 second after the close" },
	{ "en", 59, "59 seconds", "59 seconds after the close" },
	{ "en", 60, "1 minute", "1 minute after the close" },
	{ "en", 61, "1 minute 1 second", "1 minute 1 second after the close" },
	{ "en", 3599, "59 minutes 59 seconds",
		"59 minutes 59 seconds after the close" },
	{ "en", 3601, "1 hour", "1 hour after the close" },
	{ "en", 86400, "1 day", "1 day after the close" },
	{ "en", 266400, "3 days 2 hours", "3 days 2 hours after the close" },
	{ "en", 269999, "3 days 2 hours", "3 days 2 hours after the close" },
	{ "ru", 0, "0 секунд", "в самую секунду истечения срока" },
	{ "ru", 1, "1 секунда", "через 1 секунду после истечения срока" },
	{ "ru", 122, "2 минуты 2 секунды",
		"через 2 минуты 2 секунды после истечения срока" },
	{ "ru", 3660, "1 час 1 минута",
		"через 1 час 1 минуту после истечения срока" },
	{ "ru", 18000, "5 часов", "через 5 часов после истечения срока" },
	{ "ru", 266400, "3 дня 2 часа",
		"через 3 дня 2 часа после истечения срока" },
	{ "ru", 21 * 86400, "21 день", "через 21 день после истечения срока" },
	{ "kk", 0, "0 секунд", "мерзім аяқталған сәтте" },
	{ "kk", 266400, "3 күн 2 сағат",
		"мерзім аяқталғаннан 3 күн 2 сағат кейін" },
	{ "zh", 0, "0秒", "截止的同一秒" },
	{ "zh", 266400, "3天2小时", "截止后3天2小时" },
	{ "tr", 61, "1 minute 1 second", "1 minute 1 second after the close" },
};

START_TEST(writes_durations)
{
	tacit_language_duration(
		&out, durations[_i].lang, durations[_i].seconds);
	ck_assert_str_eq(tacit_buf_cstr(&out), durations[_i].expected);
	tacit_buf_truncate(&out, 0);
	tacit_language_after_close(
		&out, durations[_i].lang, durations[_i].seconds);
	ck_assert_str_eq(tacit_buf_cstr(&out), durations[_i].after);
}
END_TEST

static const struct {
	const char *lang;
	const char *items[4];
	size_t count;
	const char *expected;
} lists[] = {
	{ "en", { NULL }, 0, "" },
	{ "en", { NULL, NULL }, 2, "" },
	{ "en", { "A" }, 1, "A" },
	{ "en", { "A", "B" }, 2, "A and B" },
	{ "en", { "A", "B", "C" }, 3, "A, B and C" },
	{ "en", { NULL, "A", NULL, "B" }, 4, "A and B" },
	{ "en", { "A", "B", NULL }, 3, "A and B" },
	{ "ru", { "Казахстан", "Таиланд", "Турция" }, 3,
		"Казахстан, Таиланд и Турция" },
	{ "kk", { "Таиланд", "Түркия" }, 2, "Таиланд және Түркия" },
	{ "zh", { "中国", "泰国", "土耳其" }, 3, "中国、泰国和土耳其" },
	{ "tr", { "A", "B" }, 2, "A and B" },
};

START_TEST(joins_lists)
{
	tacit_language_join(
		&out, lists[_i].lang, lists[_i].items, lists[_i].count);
	ck_assert_str_eq(tacit_buf_cstr(&out), lists[_i].expected);
}
END_TEST

START_TEST(has_articles)
{
	static const char *const with[] = { "Republic of Türkiye",
		"People's Republic of China", "Kingdom of Thailand",
		"Russian Federation", "State of Palestine",
		"United Arab Emirates", "Kyrgyz Republic" };
	static const char *const without[] = { "Türkiye", "Mongolia",
		"Test State A", "Republican Guard", "" };
	size_t i;

	for (i = 0; i < COUNT(with); i++) {
		if (strcmp(tacit_language_article("en", with[i]), "the ") != 0)
			ck_abort_msg("no article: %s", with[i]);
		ck_assert_str_eq(tacit_language_article("ru", with[i]), "");
	}
	for (i = 0; i < COUNT(without); i++)
		ck_assert_str_eq(tacit_language_article("en", without[i]), "");
}
END_TEST

Suite *tacit_suite_language(void)
{
	Suite *suite = suite_create("language");
	TCase *tc = tcase_create("language");

	tcase_add_checked_fixture(tc, NULL, clear);
	tcase_add_loop_test(tc, writes_dates, 0, COUNT(dates));
	tcase_add_test(tc, writes_nothing_for_no_date);
	tcase_add_test(tc, has_articles);
	tcase_add_loop_test(tc, bends_every_month, 0, COUNT(months));
	tcase_add_loop_test(tc, has_no_holes, 0, 5);
	tcase_add_loop_test(tc, names_the_days_of_the_week, 0, 4);
	tcase_add_loop_test(tc, writes_ranges, 0, COUNT(ranges));
	tcase_add_loop_test(tc, writes_closes, 0, COUNT(closes));
	tcase_add_loop_test(tc, writes_moments, 0, COUNT(moments));
	tcase_add_loop_test(tc, bends_places, 0, COUNT(places));
	tcase_add_loop_test(tc, writes_offsets, 0, COUNT(offsets));
	tcase_add_loop_test(tc, counts_in_forms, 0, COUNT(plurals));
	tcase_add_loop_test(tc, writes_numbers, 0, COUNT(numbers));
	tcase_add_loop_test(tc, writes_durations, 0, COUNT(durations));
	tcase_add_loop_test(tc, joins_lists, 0, COUNT(lists));
	suite_add_tcase(suite, tc);
	return suite;
}
