/*
 * stated_date: dates in the forms in which notes write them.
 *
 *	28 November – 2 December 2022	с 28 ноября по 2 декабря 2022 года
 *	October 8, 2022			2022 жылғы 28 қараша мен 2 желтоқсан
 *	2022年11月28日至12月2日		2022-11-28	28.11.2022
 *
 * A day has the year that is written for the span it is in; without one it
 * has none.
 */
#include "parallel/stated.h"

#include "parallel/stated_bound.h"
#include "parallel/words.h"

struct found_date {
	unsigned year; /* 0: none is written */
	unsigned month;
	unsigned day; /* 0: the month */
	size_t from; /* its tokens */
	size_t to;
};

struct dating {
	struct stateds *out;
	struct tokens *tokens;
	struct found_date *list;
	size_t count;
	size_t cap;
};

static const struct token *near(const struct dating *d, size_t at, int step)
{
	return tacit_token_at(d->tokens, at, step);
}

/* Where a token stands. */
static size_t index_of(const struct dating *d, const struct token *token)
{
	return (size_t)(token - d->tokens->list);
}

static unsigned year_of(const struct token *token)
{
	return tacit_token_is_number(token, 4, 4) && token->value >= 1900 &&
			token->value < 2200
		? token->value
		: 0;
}

static unsigned day_of(const struct token *token)
{
	return tacit_token_is_number(token, 1, 2) && token->value >= 1 &&
			token->value <= 31
		? token->value
		: 0;
}

static void keep_date(struct dating *d, struct found_date date)
{
	*(struct found_date *)tacit_arena_append(d->out->arena, &d->list,
		&d->count, &d->cap, sizeof(date)) = date;
}

/* "1st", "2nd": passed over to the right of a day. */
static bool is_ordinal(const struct token *token)
{
	return token && !token->is_apart &&
		(tacit_token_is(token, "st") || tacit_token_is(token, "nd") ||
			tacit_token_is(token, "rd") ||
			tacit_token_is(token, "th"));
}

/* The year to the right of `at`, perhaps behind a comma. */
static unsigned year_after(const struct dating *d, size_t at, size_t *to)
{
	int step = tacit_token_is(near(d, at, 1), ",") ? 2 : 1;
	const struct token *token = near(d, at, step);
	unsigned year = year_of(token);

	if (year)
		*to = index_of(d, token);
	return year;
}

/* "2022 жылғы" to the left of `at`. */
static unsigned year_before(const struct dating *d, size_t at, size_t *from)
{
	const struct token *token = near(d, at, -2);
	unsigned year =
		tacit_word_is_year(near(d, at, -1)) ? year_of(token) : 0;

	if (year)
		*from = index_of(d, token);
	return year;
}

/* "21-22 October": the day before the dash is of that month, too; and the year
 * may stand before both. */
static void add_day_before(
	struct dating *d, struct found_date *date, size_t first)
{
	const struct token *sign = near(d, first, -1);
	const struct token *token = near(d, first, -2);
	struct found_date other = *date;

	other.day = day_of(token);
	if (!other.day || !tacit_word_is_until(sign))
		return;
	other.from = other.to = index_of(d, token);
	if (!date->year)
		date->year = other.year =
			year_before(d, other.from, &other.from);
	keep_date(d, other);
}

/* "28 November 2022", "2022 жылғы 28 қараша" */
static bool day_then_month(struct dating *d, size_t at, unsigned month)
{
	int step = tacit_token_is(near(d, at, -1), "of") ? -2 : -1;
	const struct token *token =
		near(d, at, is_ordinal(near(d, at, step)) ? step - 1 : step);
	struct found_date date = { 0, month, 0, 0, at };
	size_t first;

	date.day = day_of(token);
	if (!date.day)
		return false;
	first = index_of(d, token);
	date.from = first;
	date.year = year_after(d, at, &date.to);
	if (!date.year)
		date.year = year_before(d, first, &date.from);
	add_day_before(d, &date, first);
	keep_date(d, date);
	return true;
}

/* "October 8, 2022", "October 8-10, 2022"; "October 2021" */
static bool month_then_day(struct dating *d, size_t at, unsigned month)
{
	const struct token *token = near(d, at, 1);
	struct found_date date = { 0, month, day_of(token), at, at };
	const struct token *last;
	struct found_date other;

	if (!date.day)
		return false;
	date.to = index_of(d, token);
	if (is_ordinal(near(d, date.to, 1)))
		date.to++;
	last = near(d, date.to, 2);
	other = date;
	other.day = day_of(last);
	/* "December 2, 2022": the comma is no dash */
	if (tacit_word_is_until(near(d, date.to, 1)) && other.day &&
		!tacit_word_month(near(d, index_of(d, last), 1))) {
		other.from = other.to = index_of(d, last);
		other.year = date.year = year_after(d, other.to, &other.to);
		keep_date(d, date);
		keep_date(d, other);
		return true;
	}
	date.year = year_after(d, date.to, &date.to);
	keep_date(d, date);
	return true;
}

static bool month_alone(struct dating *d, size_t at, unsigned month)
{
	struct found_date date = { 0, month, 0, at, at };

	date.year = year_after(d, at, &date.to);
	if (!date.year)
		date.year = year_before(d, at, &date.from);
	if (!date.year)
		return false;
	keep_date(d, date);
	return true;
}

/* "2022年11月28日", "二〇二二年十一月二十八日"; the year may be missing */
static bool chinese(struct dating *d, size_t at)
{
	struct found_date date = { 0, 0, 0, 0, at };
	size_t far;

	if (!tacit_token_is(near(d, at, 0), "月"))
		return false;
	date.month = tacit_chinese_number(d->tokens, at, -1, &date.from);
	if (date.month < 1 || date.month > 12)
		return false;
	if (tacit_token_is(near(d, date.from, -1), "年")) {
		const size_t sign = index_of(d, near(d, date.from, -1));
		const unsigned year =
			tacit_chinese_number(d->tokens, sign, -1, &far);

		if (year >= 1900 && year < 2200) {
			date.year = year;
			date.from = far;
		}
	}
	date.day = tacit_chinese_number(d->tokens, at, 1, &far);
	if (date.day > 0 && date.day <= 31 &&
		tacit_token_is(near(d, far, 1), "日"))
		date.to = index_of(d, near(d, far, 1));
	else
		date.day = 0;
	keep_date(d, date);
	return true;
}

/* "2022-11-28", "28.11.2022", "28/11/2022", as one word */
static bool numeric(struct dating *d, size_t at)
{
	const struct token *a = near(d, at, 0);
	const struct token *sign = near(d, at, 1);
	const struct token *b = near(d, at, 2);
	const struct token *c = near(d, at, 4);
	struct found_date date = { 0, 0, 0, at, at + 4 };
	bool is_iso = tacit_token_is(sign, "-");

	if (!a || !b || !c || a->kind != TOKEN_NUMBER ||
		b->kind != TOKEN_NUMBER || c->kind != TOKEN_NUMBER ||
		b->is_apart || c->is_apart ||
		!(is_iso || tacit_token_is(sign, ".") ||
			tacit_token_is(sign, "/")) ||
		!tacit_str_eq(sign->text, near(d, at, 3)->text))
		return false;
	date.year = year_of(is_iso ? a : c);
	date.month = b->value;
	date.day = day_of(is_iso ? c : a);
	if (!date.year || !date.day || date.month < 1 || date.month > 12)
		return false;
	keep_date(d, date);
	return true;
}

/* --- years that are written once for a span --------------------------------------- */

/* Nothing but what parts the days of a span between two of them. */
static bool are_a_span(const struct dating *d, const struct found_date *a,
	const struct found_date *b)
{
	size_t i;

	if (b->from <= a->to || b->from - a->to > 8)
		return false;
	for (i = a->to + 1; i < b->from; i++) {
		const struct token *token = &d->tokens->list[i];

		if (token->kind != TOKEN_BREAK && !tacit_word_is_until(token) &&
			!tacit_token_is(token, "from") &&
			!tacit_token_is(token, ","))
			return false;
	}
	return true;
}

static void spread_years(struct dating *d)
{
	size_t i;

	for (i = d->count; i-- > 1;)
		if (!d->list[i - 1].year &&
			are_a_span(d, &d->list[i - 1], &d->list[i]))
			d->list[i - 1].year = d->list[i].year;
	for (i = 1; i < d->count; i++)
		if (!d->list[i].year &&
			are_a_span(d, &d->list[i - 1], &d->list[i]))
			d->list[i].year = d->list[i - 1].year;
}

static const char *date_text(
	struct tacit_arena *arena, const struct found_date *date)
{
	if (!date->day)
		return tacit_arena_printf(
			arena, "%04u-%02u", date->year, date->month);
	return date->year ? tacit_arena_printf(arena, "%04u-%02u-%02u",
				    date->year, date->month, date->day)
			  : tacit_arena_printf(arena, "--%02u-%02u",
				    date->month, date->day);
}

/* --- which of them are the end of something ----------------------------------------- */

static void add_deadline(struct dating *d, enum tacit_bound bound, size_t from,
	size_t to, const struct found_date *date)
{
	static const char *const words[] = { [TACIT_BOUND_BY] = "by",
		[TACIT_BOUND_BEFORE] = "before",
		[TACIT_BOUND_EITHER] = "either" };

	tacit_stated_say(d->out, d->tokens, TACIT_STATED_DEADLINE, from, to,
		tacit_arena_printf(d->out->arena, "%s %s", words[bound],
			date_text(d->out->arena, date)));
}

/* Each date that is the end of something, and "before the mentioned date", by
 * the last of them. */
static void find_deadlines(struct dating *d)
{
	const struct found_date *last = NULL;
	size_t next = 0;
	size_t to;
	size_t i;

	for (i = 0; i < d->tokens->count; i++) {
		for (; next < d->count && d->list[next].from <= i; next++) {
			const struct found_date *date = &d->list[next];
			const struct tacit_date_bound bound =
				tacit_stated_bound(
					d->tokens, date->from, date->to);

			if (!bound.bound || !date->day)
				continue;
			last = date;
			add_deadline(
				d, bound.bound, bound.from, bound.to, date);
		}
		if (last && tacit_stated_is_before_it(d->tokens, i, &to))
			add_deadline(d, TACIT_BOUND_BEFORE, i, to, last);
	}
}

void tacit_stated_dates(struct stateds *out, struct tokens *tokens)
{
	struct dating d = { .out = out, .tokens = tokens };
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		unsigned month = tacit_word_month(near(&d, i, 0));

		if (month ? day_then_month(&d, i, month) ||
					month_then_day(&d, i, month) ||
					month_alone(&d, i, month)
			  : chinese(&d, i) || numeric(&d, i))
			continue;
	}
	spread_years(&d);
	find_deadlines(&d);
	for (i = 0; i < d.count; i++)
		tacit_stated_add(out, tokens, TACIT_STATED_DATE, d.list[i].from,
			d.list[i].to, date_text(out->arena, &d.list[i]));
}
