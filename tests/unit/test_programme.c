/* Programmes of events: what is read of a body, and what is wrong. Test data. */
#include <string.h>

#include <tacit/buf.h>

#include "facts/programme.h"
#include "suite.h"

static struct tacit_arena arena;
static struct tacit_faults faults;
static struct tacit_programme programme;
static struct tacit_buf told;
static struct tacit_document event;

static void clear(void)
{
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
	tacit_buf_clear(&told);
}

/* An event of 28 November (Monday) to 2 December 2022; its body is in line 14. */
static struct tacit_document event_of(const char *path, const char *body)
{
	static const char head[] = "---\nareas:\n  - test\norganisers:\n"
				   "  - XAA\nmode: online\nstarts: 2022-11-28\n"
				   "ends: 2022-12-02\nzone: Asia/Shanghai\n"
				   "languages:\n  - zh\n  - ru\n---\n";
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };
	const char *text = tacit_arena_printf(&arena, "%s%s", head, body);

	(void)tacit_document_parse(
		&arena, path, tacit_str_of(text), true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	return doc;
}

/* Slots as "28 14:00-14:30 Opening|28 14:30-14:40 (Break)". */
static const char *slots_of(const char *body)
{
	size_t i;

	tacit_faults_clear(&faults);
	event = event_of("events/2022/test.md", body);
	tacit_programme_read(&arena, &event, NULL, &programme, &faults);
	tacit_buf_truncate(&told, 0);
	for (i = 0; i < programme.count; i++) {
		const struct tacit_programme_slot *slot = &programme.list[i];

		tacit_buf_printf(&told,
			slot->is_break ? "%s%d %02d:%02d-%02d:%02d (%s)"
				       : "%s%d %02d:%02d-%02d:%02d %s",
			i ? "|" : "", slot->date.day, slot->from_s / 3600,
			slot->from_s / 60 % 60, slot->to_s / 3600,
			slot->to_s / 60 % 60, slot->title);
	}
	return tacit_buf_cstr(&told);
}

/* Faults as "E15 what|W16 what". */
static const char *faults_of(const char *body)
{
	size_t i;

	tacit_faults_clear(&faults);
	event = event_of("events/2022/test.md", body);
	tacit_programme_check(&event, NULL, &faults);
	tacit_faults_sort(&faults);
	tacit_buf_truncate(&told, 0);
	for (i = 0; i < faults.count; i++)
		tacit_buf_printf(&told, "%s%c%u %s", i ? "|" : "",
			faults.list[i].severity == TACIT_FAULT_ERROR ? 'E'
								     : 'W',
			faults.list[i].line, faults.list[i].what);
	return tacit_buf_cstr(&told);
}

static const struct {
	const char *body;
	const char *slots;
} read[] = {
	{ "| Date | Time | Slot |\n|---|---|---|\n"
	  "| 28 November | 14:00-14:30 | Opening |\n"
	  "| | 14:30–14:40 | Coffee break |\n"
	  "| 29 November | 14:00-15:00 | Course 1 |\n",
		"28 14:00-14:30 Opening|28 14:30-14:40 (Coffee break)|29 "
		"14:00-15:00 Course 1" },
	/* other orders, heads, signs */
	{ "| Time | What | Day |\n|---|---|---|\n"
	  "| 14.00 – 14.30 | A | November 28, 2022 (Monday) |\n",
		"28 14:00-14:30 A" },
	{ "| x | y | z |\n|---|---|---|\n"
	  "| 28.11.2022 | 14:00 to 14:30 | A |\n",
		"28 14:00-14:30 A" },
	{ "| Дата | Время | Тема |\n|---|---|---|\n"
	  "| 28 ноября (Пн.) | с 14:00 до 14:30 | Открытие |\n"
	  "| | 14 ч. 30 – 15 ч. | Перерыв на обед |\n",
		"28 14:00-14:30 Открытие|28 14:30-15:00 (Перерыв на обед)" },
	{ "| Күні | Уақыты | Тақырыбы |\n|---|---|---|\n"
	  "| 28 қараша (дүйсенбі) | 14:00-14:30 | Ашылуы |\n"
	  "| 29 қараша, сс | 14:00-14:30 | Үзіліс |\n",
		"28 14:00-14:30 Ашылуы|29 14:00-14:30 (Үзіліс)" },
	{ "| 日期 | 时间 | 内容 |\n|---|---|---|\n"
	  "| 11月28日（星期一） | 14：00至14：30 | 开幕 |\n"
	  "| 11月29日（周二） | 14时00分-14时30分 | 茶歇 |\n",
		"28 14:00-14:30 开幕|29 14:00-14:30 (茶歇)" },
	{ "| Date | Time | Slot |\n|---|---|---|\n"
	  "| 2022-11-28 | 2 p.m. - 2:30 PM | A |\n"
	  "| | 3:00-4:30 pm | B |\n| | 11:00-1:00 pm | C |\n"
	  "| | 9h00-10h30 | D |\n",
		"28 14:00-14:30 A|28 15:00-16:30 B|28 11:00-13:00 C|28 "
		"09:00-10:30 D" },
	/* over midnight, to its end, without an end */
	{ "| Date | Time | Slot |\n|---|---|---|\n"
	  "| 28 November | 22:00-01:00 | A |\n"
	  "| 29 November | 22:00-24:00 | B |\n"
	  "| 30 November | 9:00 | C |\n| | 10:00 | D |\n",
		"28 22:00-25:00 A|29 22:00-24:00 B|30 09:00-10:00 C|30 "
		"10:00-10:00 D" },
	/* dates above the table, in rows, as days */
	{ "## 28 November (Monday)\n\n| Time | Slot |\n|---|---|\n"
	  "| 14:00-14:30 | A |\n\n**29 November**\n\n"
	  "| Time | Slot |\n|---|---|\n| 14:00-14:30 | B |\n",
		"28 14:00-14:30 A|29 14:00-14:30 B" },
	{ "| Time | Slot |\n|---|---|\n| **28 November** | |\n"
	  "| 14:00-14:30 | A |\n| | 29 November |\n| 14:00-14:30 | B |\n",
		"28 14:00-14:30 A|29 14:00-14:30 B" },
	{ "| Day | Time | Slot |\n|---|---|---|\n"
	  "| Day 2 | 14:00-14:30 | A |\n",
		"29 14:00-14:30 A" },
	{ "| Date and time | Slot |\n|---|---|\n"
	  "| 28 November, 14:00-14:30 | A |\n| 14:30-15:00 | B |\n",
		"28 14:00-14:30 A|28 14:30-15:00 B" },
	/* the head once more */
	{ "| | | |\n|---|---|---|\n"
	  "| **Date** | **Time (Beijing time)** | **Content** |\n"
	  "| 28 November ( Monday ) | 14:00-14:30 | A |\n"
	  "| Date | Time | Content |\n| | 14:30-15:00 | B |\n",
		"28 14:00-14:30 A|28 14:30-15:00 B" },
	/* a weekday of which the event has one */
	{ "| Day | Time | Slot |\n|---|---|---|\n"
	  "| Wednesday | 14:00-14:30 | A |\n| пт | 14:00-14:30 | B |\n",
		"30 14:00-14:30 A|2 14:00-14:30 B" },
	/* the year in which it is one of the event's days */
	{ "| Date | Time | Slot |\n|---|---|---|\n"
	  "| 1 December | 14:00-14:30 | Break-out session 1 |\n",
		"1 14:00-14:30 Break-out session 1" },
	/* no programme */
	{ "| Name | Time limit |\n|---|---|\n| A | 5 days |\n", "" },
	{ "Nothing.\n", "" },
	{ "", "" },
};

START_TEST(slots_are_read)
{
	ck_assert_str_eq(slots_of(read[_i].body), read[_i].slots);
	ck_assert_uint_eq(faults.count, 0);
	clear();
}
END_TEST

#define HEAD "| Date | Time | Slot |\n|---|---|---|\n"
#define REST                                  \
	"| 29 November | 14:00-15:00 | R |\n" \
	"| 30 November | 14:00-15:00 | R |\n" \
	"| 1 December | 14:00-15:00 | R |\n"  \
	"| 2 December | 14:00-15:00 | R |\n"

static const struct {
	const char *body;
	const char *faults;
} wrong[] = {
	{ HEAD "| 28 November | 14:00-15:00 | A |\n" REST, "" },
	{ HEAD "| 28 November | 14:00-15:00 | A |\n"
	       "| | 14:30-15:30 | B |\n| | 15:00-16:00 | C |\n" REST,
		"E17 14:30-15:30 overlaps 14:00-15:00 in line 16|E18 "
		"15:00-16:00 overlaps 14:30-15:30 in line 17" },
	/* side by side */
	{ HEAD "| 28 November | 14:00-15:00 | A |\n"
	       "| | 14:00-15:00 | B |\n" REST,
		"" },
	{ HEAD "| 28 November | 22:00-02:00 | A |\n"
	       "| 29 November | 01:00-02:00 | B |\n" REST,
		"E17 01:00-02:00 overlaps 22:00-02:00 in line 16|W18 nothing "
		"is stated from 02:00 to 14:00" },
	{ HEAD "| 28 November | 14:00-15:00 | A |\n"
	       "| | 15:30-16:00 | B |\n" REST,
		"W17 nothing is stated from 15:00 to 15:30" },
	{ HEAD "| 28 November (Tuesday) | 14:00-15:00 | A |\n"
	       "| 29 November (пн) | 14:00-15:00 | B |\n"
	       "| 30 November | 14:00-15:00 | C |\n"
	       "| 12月1日（周五） | 14:00-15:00 | D |\n"
	       "| 2 December (Fri.) | 14:00-15:00 | E |\n",
		"E16 2022-11-28 is a Monday, not a Tuesday|E17 2022-11-29 is a "
		"Tuesday, not a Monday|E19 2022-12-01 is a Thursday, not a "
		"Friday" },
	{ HEAD "| 27 November | 14:00-15:00 | A |\n"
	       "| 28 November | 14:00-15:00 | A |\n" REST,
		"W16 2022-11-27 is none of the event's days" },
	{ HEAD REST, "W14 nothing is stated for 2022-11-28" },
	{ HEAD "| 28 November | 14:00-13:00 | A |\n| | 14:00-14:00 | B |\n"
	       "| | 1-2 | C |\n| | 25:00-26:00 | D |\n| | 14:75 | E |\n"
	       "| | 9:00-10:00, 11:00-12:00 | F |\n| | noon | G |\n"
	       "| | | H |\n| x | 14:00-15:00 | I |\n" REST,
		"E16 \"14:00-13:00\" ends no later than it begins|E17 "
		"\"14:00-14:00\" ends no later than it begins|E18 no hours can "
		"be read in \"1-2\"|E19 no hours can be read in "
		"\"25:00-26:00\"|E20 no hours can be read in \"14:75\"|E21 no "
		"hours can be read in \"9:00-10:00, 11:00-12:00\"|W22 no hours "
		"are stated for \"G\"|W23 no hours are stated for \"H\"|E24 no "
		"date "
		"can be read in \"x\"" },
	{ HEAD "| 31 November | 14:00-15:00 | A |\n",
		"E16 2022-11-31 does not exist|E16 it is not said on which day "
		"\"14:00-15:00\" is" },
	{ "| Time | Slot |\n|---|---|\n| 14:00-15:00 | A |\n",
		"E16 it is not said on which day \"14:00-15:00\" is" },
	/* tracks in tables of their own */
	{ HEAD "| 28 November | 14:00-15:00 | A |\n" REST "\nTrack 2\n\n" HEAD
	       "| 28 November | 14:30-15:00 | B |\n",
		"W26 14:30-15:00 overlaps 14:00-15:00 in line 16" },
};

START_TEST(faults_have_lines)
{
	ck_assert_str_eq(faults_of(wrong[_i].body), wrong[_i].faults);
	clear();
}
END_TEST

START_TEST(a_version_has_the_hours_of_its_original)
{
	struct tacit_document version;

	event = event_of("events/2022/test.md",
		HEAD "| 28 November | 14:00-15:00 | A |\n" REST);
	version = event_of("events/2022/test.ru.md",
		"| Дата | Время | Тема |\n|---|---|---|\n"
		"| 28 ноября | 14:30-15:00 | A |\n" REST);
	tacit_programme_check(&version, &event, &faults);
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_str_eq(faults.list[0].what,
		"the original has 2022-11-28, 14:00-15:00 here");
	ck_assert_uint_eq(faults.list[0].line, 16);
	clear();
}
END_TEST

START_TEST(instants_are_those_of_the_zone)
{
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };
	char text[TACIT_INSTANT_SIZE];

	ck_assert(tacit_zone_load(&arena, "Asia/Shanghai", &zone, &err));
	(void)slots_of(HEAD "| 28 November | 22:00-01:00 | A |\n"
			    "| 29 November | 14:00-24:00 | B |\n");
	ck_assert_uint_eq(programme.count, 2);
	tacit_instant_format(
		tacit_programme_begins(&programme.list[0], &zone), text);
	ck_assert_str_eq(text, "2022-11-28T14:00:00Z");
	tacit_instant_format(
		tacit_programme_ends(&programme.list[0], &zone), text);
	ck_assert_str_eq(text, "2022-11-28T17:00:00Z");
	tacit_instant_format(
		tacit_programme_ends(&programme.list[1], &zone), text);
	ck_assert_str_eq(text, "2022-11-29T16:00:00Z");
	clear();
}
END_TEST

Suite *tacit_suite_programme(void)
{
	Suite *suite = suite_create("programme");
	TCase *tests = tcase_create("programme");

	tcase_add_loop_test(tests, slots_are_read, 0, COUNT(read));
	tcase_add_loop_test(tests, faults_have_lines, 0, COUNT(wrong));
	tcase_add_test(tests, a_version_has_the_hours_of_its_original);
	tcase_add_test(tests, instants_are_those_of_the_zone);
	suite_add_tcase(suite, tests);
	return suite;
}
