/* words_programme: the words by which a programme is read. */
#include "parallel/stem.h"
#include "parallel/words.h"

static const struct stem weekdays[] = {
	{ "monday", 0, 1 },
	{ "mon", 0, 1 },
	{ "понедельник", 2, 1 },
	{ "пн", 0, 1 },
	{ "дүисенбі", 4, 1 },
	{ "дс", 0, 1 },
	{ "tuesday", 0, 2 },
	{ "tues", 0, 2 },
	{ "tue", 0, 2 },
	{ "вторник", 2, 2 },
	{ "вт", 0, 2 },
	{ "сеисенбі", 4, 2 },
	{ "сс", 0, 2 },
	{ "wednesday", 0, 3 },
	{ "wed", 0, 3 },
	{ "среда", 0, 3 },
	{ "среду", 0, 3 },
	{ "среды", 0, 3 },
	{ "ср", 0, 3 }, /* in Kazakh, too */
	{ "сәрсенбі", 4, 3 },
	{ "thursday", 0, 4 },
	{ "thurs", 0, 4 },
	{ "thur", 0, 4 },
	{ "thu", 0, 4 },
	{ "четверг", 2, 4 },
	{ "чт", 0, 4 },
	{ "беисенбі", 4, 4 },
	{ "бс", 0, 4 },
	{ "friday", 0, 5 },
	{ "fri", 0, 5 },
	{ "пятниц", 1, 5 },
	{ "пт", 0, 5 },
	{ "жұма", 4, 5 },
	{ "жм", 0, 5 },
	{ "saturday", 0, 6 },
	{ "sat", 0, 6 },
	{ "суббот", 2, 6 },
	{ "сб", 0, 6 }, /* in Kazakh, too */
	{ "сенбі", 4, 6 },
	{ "sunday", 0, 7 },
	{ "sun", 0, 7 },
	{ "воскресен", 2, 7 },
	{ "вс", 0, 7 },
	{ "жексенбі", 4, 7 },
	{ "жс", 0, 7 },
};

/* After 期, 周 or 拜. */
static const struct stem chinese_weekdays[] = {
	{ "一", 0, 1 },
	{ "二", 0, 2 },
	{ "三", 0, 3 },
	{ "四", 0, 4 },
	{ "五", 0, 5 },
	{ "六", 0, 6 },
	{ "日", 0, 7 },
	{ "天", 0, 7 },
};

unsigned tacit_word_weekday(const struct tokens *tokens, size_t at)
{
	const struct token *token = tacit_token_at(tokens, at, 0);
	const struct token *before = tacit_token_at(tokens, at, -1);

	if (tacit_token_is(before, "期") || tacit_token_is(before, "周") ||
		tacit_token_is(before, "拜"))
		return tacit_stem_find(
			token, chinese_weekdays, TACIT_COUNT(chinese_weekdays));
	return tacit_stem_find(token, weekdays, TACIT_COUNT(weekdays));
}

static const struct stem breaks[] = {
	{ "break", 1, 1 },
	{ "coffee", 0, 1 },
	{ "lunch", 0, 1 },
	{ "перерыв", 2, 1 },
	{ "кофе", 0, 1 },
	{ "обед", 1, 1 },
	{ "үзіліс", 3, 1 },
	{ "түскі", 0, 1 },
};

bool tacit_word_is_break(const struct tokens *tokens, size_t at)
{
	static const char *const pairs[][2] = { { "休", "息" }, { "茶", "歇" },
		{ "午", "餐" }, { "午", "休" } };
	const struct token *token = tacit_token_at(tokens, at, 0);
	const struct token *next = tacit_token_at(tokens, at, 1);
	size_t i;

	for (i = 0; i < TACIT_COUNT(pairs); i++)
		if (tacit_token_is(token, pairs[i][0]) &&
			tacit_token_is(next, pairs[i][1]))
			return true;
	/* "Break-out session" is none */
	return tacit_stem_find(token, breaks, TACIT_COUNT(breaks)) &&
		!(tacit_token_begins(token, "break", 0) &&
			tacit_token_is(next, "-") && !next->is_apart);
}

/* What a column of a programme holds, by a word of its head. */
static const struct stem columns[] = {
	{ "date", 1, TACIT_COLUMN_DATE },
	{ "day", 1, TACIT_COLUMN_DATE },
	{ "дата", 0, TACIT_COLUMN_DATE },
	{ "день", 0, TACIT_COLUMN_DATE },
	{ "күн", 2, TACIT_COLUMN_DATE },
	{ "日", 0, TACIT_COLUMN_DATE },
	{ "time", 1, TACIT_COLUMN_HOURS },
	{ "hour", 1, TACIT_COLUMN_HOURS },
	{ "время", 0, TACIT_COLUMN_HOURS },
	{ "часы", 0, TACIT_COLUMN_HOURS },
	{ "уақыт", 2, TACIT_COLUMN_HOURS },
	{ "сағат", 2, TACIT_COLUMN_HOURS },
	{ "时", 0, TACIT_COLUMN_HOURS },
	{ "slot", 1, TACIT_COLUMN_TITLE },
	{ "session", 1, TACIT_COLUMN_TITLE },
	{ "item", 1, TACIT_COLUMN_TITLE },
	{ "activity", 0, TACIT_COLUMN_TITLE },
	{ "activities", 0, TACIT_COLUMN_TITLE },
	{ "programme", 0, TACIT_COLUMN_TITLE },
	{ "program", 0, TACIT_COLUMN_TITLE },
	{ "agenda", 0, TACIT_COLUMN_TITLE },
	{ "topic", 1, TACIT_COLUMN_TITLE },
	{ "title", 0, TACIT_COLUMN_TITLE },
	{ "мероприяти", 2, TACIT_COLUMN_TITLE },
	{ "тема", 0, TACIT_COLUMN_TITLE },
	{ "сессия", 0, TACIT_COLUMN_TITLE },
	{ "содержание", 0, TACIT_COLUMN_TITLE },
	{ "программа", 0, TACIT_COLUMN_TITLE },
	{ "тақырып", 2, TACIT_COLUMN_TITLE },
	{ "бағдарлама", 2, TACIT_COLUMN_TITLE },
	{ "内", 0, TACIT_COLUMN_TITLE },
	{ "议", 0, TACIT_COLUMN_TITLE },
};

enum tacit_column tacit_word_column(const struct token *token)
{
	return (enum tacit_column)tacit_stem_find(
		token, columns, TACIT_COUNT(columns));
}
