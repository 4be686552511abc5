/*
 * Notes in three languages, tests/parallel/, with faults that were planted in
 * them: which are found, which are not, and what is found that is none.
 */
#include <string.h>

#include <tacit/buf.h>
#include <tacit/io.h>

#include "parallel/parallel.h"
#include "suite.h"

static const struct tacit_parallel_name names[] = {
	{ "XAA", "Republic of Exampleland" },
	{ "XAA", "Exampleland" },
	{ "XAA", "Примерская Республика" },
	{ "XAA", "Примерия" },
	{ "XAA", "Үлгі Республикасы" },
	{ "XBB", "Testonia" },
	{ "XAA", "范例共和国" },
	{ "XBB", "测试国" },
	{ "XCC", "岛地国" },
	{ "XDD", "联合测试国" },
	{ "XEE", "样本王国" },
	{ "XBB", "Тестония" },
	{ "XCC", "Isle-Land" },
	{ "XCC", "Остров-Земля" },
	{ "XCC", "Арал-Жер" },
	{ "XDD", "United Testing States" },
	{ "XDD", "Объединенные Тестовые Штаты" },
	{ "XDD", "Біріккен Сынақ Штаттары" },
	{ "XEE", "Kingdom of Sampleton" },
	{ "XEE", "Королевство Образец" },
	{ "XEE", "Үлгілі Корольдігі" },
	{ "XFF", "Republic of Testland" },
	{ "XFF", "Testland" },
	{ "XFF", "Тестландия" },
	{ "XFF", "Республика Тестландия" },
	{ "XFF", "Testland" },
	{ "XFF", "Тестландия Республикасы" },
};

static const struct {
	const char *note;
	const char *planted; /* what differs */
	const char *found; /* NULL: it is not */
} faults[] = {
	{ "training", "the cited note is of 3, of 5 March",
		"date 2031-03-03 2031-03-05" },
	{ "training", "by 30 May, and before that date in the same text",
		"deadline 2031-05-30 in en" },
	{ "training", "two mailboxes, one", "address seminar@example.org" },
	{ "training", "28, 27 participants", "number 28 27" },
	{ "training", "16, 60 trainers", "number 16 60" },
	{ "training", "8 pages, 8 leaves", "extent 8 pages 8 leaves" },
	{ "training", "in person, online", "mode in person online" },
	{ "training", "a place is given, may be given", NULL },
	{ "call", "507, 570", "note XTC/G/507 XTC/G/570" },
	{ "call", "18:00, 17:00", "time 18:00 17:00" },
	{ "call", "time of Beijing, of Moscow", "zone Beijing Moscow" },
	{ "call", "a state is not named", "state XCC" },
	{ "call", "45, 46 experts", "number 45 46" },
	{ "call", "three organs of a list, four", "list 3 items 4 items" },
	{ "reply", "a row of a table is missing", "table 4 rows 3 rows" },
	/* ... and with it what stands in it */
	{ "reply", NULL, "date 2033-11-05" },
	{ "reply", NULL, "time 10:00" },
	{ "reply", "before, no later than", "deadline 2033-10-20" },
	{ "reply", "visit@, visits@",
		"address visit@example.org visits@example.org" },
	{ "reply", "a state is not named", "state XAA" },
	{ "reply", "one page, one leaf", "extent 1 pages 1 leaves" },
	{ "reply", "of 2019, of 2018", "year 2019 2018" },
	{ "trade", "of 9 July, of 9 June", "date 2035-07-09 2035-06-09" },
	{ "trade", "before, no later than", "deadline 2035-10-15" },
	{ "trade", "a state is not named", "state XCC" },
	{ "trade", "90, 95 officials", "number 90 95" },
	{ "trade", "12 pages, 12 leaves", "extent 12 pages 12 leaves" },
	{ "silence", "before, no later than", "deadline 2037-02-01" },
	{ "silence", "silence@, silense@",
		"address silence@example.org silense@example.org" },
	{ "silence", "2038, 2039", "year 2038 2039" },
	{ "silence", "four recommendations, three", "number 4" },
	{ "silence", "12,500, 15,200 units", "number 12500 15200" },
	{ "silence", "six pages, seven", "extent 6 pages 7 pages" },
	/* "both", elsewhere, may mean it */
	{ "trade", "two volumes, three", NULL },
};

static struct tacit_arena arena;

static struct tacit_parallel_text read_text(const char *note, const char *lang)
{
	const char *path = tacit_arena_printf(&arena,
		"%s/tests/parallel/%s.%s.md", source_root(), note, lang);
	struct tacit_buf bytes = { 0 };
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_io_read(path, 65536, &bytes, &err), "%s", err.msg);
	return (struct tacit_parallel_text){ path, lang,
		tacit_buf_keep(&bytes, &arena) };
}

static bool is_expected(const char *note, const char *name)
{
	int i;

	for (i = 0; i < COUNT(faults); i++)
		if (!strcmp(faults[i].note, note) && faults[i].found &&
			!strcmp(faults[i].found, name))
			return true;
	return false;
}

static bool is_found(const struct tacit_parallel *found, const char *name)
{
	size_t i;

	for (i = 0; i < found->count; i++)
		if (!strcmp(found->list[i].name, name))
			return true;
	return false;
}

static const char *const notes[] = { "training", "call", "reply", "trade",
	"silence", "agreed" };

/* Every fault but those that no program sees, and nothing else. */
START_TEST(finds_what_was_planted)
{
	const struct tacit_parallel_names known = { names, COUNT(names) };
	const char *note = notes[_i];
	const struct tacit_parallel_text texts[] = { read_text(note, "en"),
		read_text(note, "ru"), read_text(note, "kk") };
	struct tacit_parallel found;
	size_t i;

	tacit_parallel_compare(&arena, texts, 3, &known, &found);
	for (i = 0; i < found.count; i++)
		ck_assert_msg(is_expected(note, found.list[i].name),
			"%s: a false alarm: %s", note, found.list[i].name);
	for (i = 0; i < (size_t)COUNT(faults); i++)
		if (!strcmp(faults[i].note, note) && faults[i].found)
			ck_assert_msg(is_found(&found, faults[i].found),
				"%s: missed: %s", note, faults[i].found);
	tacit_arena_clear(&arena);
}
END_TEST

/* In all four languages nothing differs. */
START_TEST(agrees_in_chinese)
{
	const struct tacit_parallel_names known = { names, COUNT(names) };
	const struct tacit_parallel_text texts[] = { read_text("agreed", "en"),
		read_text("agreed", "ru"), read_text("agreed", "kk"),
		read_text("agreed", "zh") };
	struct tacit_parallel found;

	tacit_parallel_compare(&arena, texts, 4, &known, &found);
	ck_assert_msg(
		!found.count, "%s", found.count ? found.list[0].name : "");
	tacit_arena_clear(&arena);
}
END_TEST

Suite *tacit_suite_parallel_notes(void)
{
	Suite *suite = suite_create("parallel_notes");
	TCase *tests = tcase_create("parallel_notes");

	tcase_add_loop_test(tests, finds_what_was_planted, 0, COUNT(notes));
	tcase_add_test(tests, agrees_in_chinese);
	suite_add_tcase(suite, tests);
	return suite;
}
