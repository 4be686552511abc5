/* programme_hours: the hours and the day that a cell states; when a slot is. */
#include "facts/programme_cell.h"

#include <string.h>

#include "facts/programme.h"
#include "parallel/stated.h"
#include "parallel/words.h"

enum { HOUR_S = 3600, HALF_DAY_S = 12 * HOUR_S };

enum half { HALF_NONE, HALF_AM, HALF_PM };

struct clock_at {
	size_t next; /* the token after it */
	int seconds;
	enum half half;
};

static const struct token *token_at(const struct tokens *tokens, size_t at)
{
	return at < tokens->count && !tokens->list[at].is_taken
		? &tokens->list[at]
		: NULL;
}

/* "14:00", "14.00", "14h00", "14 ч. 00", "14时00分" */
static bool parts_minutes(const struct token *token)
{
	static const char *const signs[] = { ":", ".", "：", "h", "ч", "时",
		"点", NULL };
	size_t i;

	for (i = 0; token && signs[i]; i++)
		if (tacit_token_is(token, signs[i]))
			return true;
	return false;
}

static bool is_word(const struct token *token, const char *word)
{
	return token && token->kind == TOKEN_WORD &&
		tacit_str_eqs(token->fold, word);
}

/* "p.m.", "pm" */
static void read_half(const struct tokens *tokens, struct clock_at *clock)
{
	const struct token *token = token_at(tokens, clock->next);
	bool is_am = is_word(token, "a") || is_word(token, "am");

	if (!is_am && !is_word(token, "p") && !is_word(token, "pm"))
		return;
	if (token->text.len == 1 &&
		!(tacit_token_is(token_at(tokens, clock->next + 1), ".") &&
			is_word(token_at(tokens, clock->next + 2), "m")))
		return;
	clock->next += token->text.len == 1 ? 3 : 1;
	clock->half = is_am ? HALF_AM : HALF_PM;
}

static bool read_minutes(
	const struct tokens *tokens, size_t hour, struct clock_at *clock)
{
	const struct token *sign = token_at(tokens, hour + 1);
	size_t at = hour + 2;
	const struct token *minutes = token_at(tokens, at);

	if (!parts_minutes(sign))
		return false;
	clock->next = hour + 2;
	if (sign->kind == TOKEN_WORD && tacit_token_is(minutes, "."))
		minutes = token_at(tokens, ++at);
	if (!tacit_token_is_number(minutes, 2, 2) || minutes->value > 59 ||
		(sign->kind == TOKEN_SIGN && minutes->is_apart))
		return sign->kind == TOKEN_WORD;
	clock->seconds += (int)minutes->value * 60;
	clock->next = at + 1;
	return true;
}

/* Of what the hour of half a day is in a whole one; false: it is none. */
static bool read_clock(
	const struct tokens *tokens, size_t at, struct clock_at *clock)
{
	const struct token *hour = token_at(tokens, at);
	bool has_minutes;

	if (!tacit_token_is_number(hour, 1, 2))
		return false;
	*clock = (struct clock_at){ at + 1, (int)hour->value * HOUR_S,
		HALF_NONE };
	has_minutes = read_minutes(tokens, at, clock);
	read_half(tokens, clock);
	if (clock->half == HALF_NONE)
		return has_minutes && clock->seconds <= TACIT_DAY_S;
	if (hour->value < 1 || hour->value > 12)
		return false;
	clock->seconds = clock->seconds % HALF_DAY_S +
		(clock->half == HALF_PM ? HALF_DAY_S : 0);
	return true;
}

/* "9:00-10:30 p.m.": what is said once is said of both. */
static void share_half(const struct clock_at *to, struct clock_at *from)
{
	if (from->half == HALF_NONE && to->half == HALF_PM &&
		from->seconds < HALF_DAY_S &&
		from->seconds + HALF_DAY_S < to->seconds)
		from->seconds += HALF_DAY_S;
}

struct programme_hours tacit_programme_hours(const struct tokens *tokens)
{
	struct programme_hours hours = { 0 };
	struct clock_at clocks[2] = { { 0 }, { 0 } };
	struct clock_at one;
	size_t at = 0;

	while (at < tokens->count) {
		if (!read_clock(tokens, at, &one)) {
			const struct token *token = token_at(tokens, at++);

			hours.is_bad |= token && token->kind == TOKEN_NUMBER;
			continue;
		}
		if (hours.count == 2)
			hours.is_bad = true;
		else
			clocks[hours.count++] = one;
		at = one.next;
	}
	if (hours.count == 2)
		share_half(&clocks[1], &clocks[0]);
	hours.from_s = clocks[0].seconds;
	hours.to_s = clocks[1].seconds;
	return hours;
}

/* --- days ------------------------------------------------------------------- */

/* "Day 2", "День 2", "2-й день" */
static unsigned day_number(const struct tokens *tokens)
{
	static const char *const words[] = { "day", "день", "күн", "天", NULL };
	unsigned number = 0;
	bool is_day = false;
	size_t i;
	size_t k;

	for (i = 0; i < tokens->count; i++) {
		if (tokens->list[i].kind == TOKEN_NUMBER)
			number = number ? UINT32_MAX : tokens->list[i].value;
		for (k = 0; words[k]; k++)
			is_day |= tacit_token_begins(
				&tokens->list[i], words[k], k == 2 ? 2 : 0);
	}
	return is_day ? number : 0;
}

static int read_number(const char **text, size_t len)
{
	uint64_t number = 0;

	(void)tacit_str_number((struct tacit_str){ *text, len }, 9999, &number);
	*text += len;
	return (int)number;
}

struct programme_day tacit_programme_day(
	struct tacit_arena *arena, struct tokens *tokens)
{
	struct stateds stated = { .arena = arena };
	struct programme_day day = { 0 };
	size_t i;

	tacit_stated_dates(&stated, tokens);
	for (i = 0; i < stated.count && !day.date.day; i++) {
		const char *value = stated.list[i].value;
		const bool has_year = value[0] != '-';

		if (strlen(value) != (has_year ? 10 : 7))
			continue; /* a month */
		day.date.year = has_year ? read_number(&value, 4) : 0;
		value += has_year ? 1 : 2;
		day.date.month = read_number(&value, 2);
		value++;
		day.date.day = read_number(&value, 2);
	}
	if (!day.date.day)
		day.number = day_number(tokens);
	for (i = 0; i < tokens->count && !day.weekday; i++)
		day.weekday = tacit_word_weekday(tokens, i);
	return day;
}

/* --- breaks ------------------------------------------------------------------ */

enum { BREAK_WORDS_MAX = 5 };

bool tacit_programme_is_break(const struct tokens *tokens)
{
	size_t words = 0;
	bool is_break = false;
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		words += tokens->list[i].kind == TOKEN_WORD;
		is_break |= tacit_word_is_break(tokens, i);
	}
	return is_break && words <= BREAK_WORDS_MAX;
}

/* --- instants ------------------------------------------------------------------------ */

static struct tacit_instant slot_instant(
	const struct tacit_zone *zone, struct tacit_date date, int seconds)
{
	/* 24:00 is the end of its day */
	while (seconds > TACIT_DAY_S) {
		date = tacit_date_add(date, 1);
		seconds -= TACIT_DAY_S;
	}
	return tacit_zone_instant(zone, date, seconds);
}

struct tacit_instant tacit_programme_begins(
	const struct tacit_programme_slot *slot, const struct tacit_zone *zone)
{
	return slot_instant(zone, slot->date, slot->from_s);
}

struct tacit_instant tacit_programme_ends(
	const struct tacit_programme_slot *slot, const struct tacit_zone *zone)
{
	return slot_instant(zone, slot->date, slot->to_s);
}
