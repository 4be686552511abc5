/* programme_check: what is wrong with a programme as a whole. */
#include "facts/programme.h"

#include <stdlib.h>
#include <string.h>

enum { DAYS_MAX = 60 };

struct checking {
	const struct tacit_document *event;
	const struct tacit_programme *programme;
	const struct tacit_programme_slot **order; /* as they begin */
	struct tacit_faults *faults;
};

static int64_t begin_of(const struct tacit_programme_slot *slot)
{
	return tacit_date_days(slot->date) * TACIT_DAY_S + slot->from_s;
}

static int64_t end_of(const struct tacit_programme_slot *slot)
{
	return tacit_date_days(slot->date) * TACIT_DAY_S + slot->to_s;
}

static int by_begin(const void *a, const void *b)
{
	const struct tacit_programme_slot *x =
		*(const struct tacit_programme_slot *const *)a;
	const struct tacit_programme_slot *y =
		*(const struct tacit_programme_slot *const *)b;
	int64_t order = begin_of(x) - begin_of(y);

	if (!order)
		order = (int64_t)x->line - y->line;
	return order < 0 ? -1 : order > 0;
}

/* "14:00" of seconds */
#define CLOCK(s) (s) / 3600 % 24 + ((s) == TACIT_DAY_S ? 24 : 0), (s) / 60 % 60

/* --- beside each other -------------------------------------------------------- */

static void tell_overlap(struct checking *c,
	const struct tacit_programme_slot *slot,
	const struct tacit_programme_slot *other)
{
	const char *remedy = "correct the hours; sessions side by side have "
			     "the same";
	bool is_error = slot->table == other->table;

	(is_error ? tacit_fault_add : tacit_fault_warn)(c->faults,
		c->event->path, slot->line, remedy,
		"%02d:%02d-%02d:%02d overlaps %02d:%02d-%02d:%02d in line %u",
		CLOCK(slot->from_s), CLOCK(slot->to_s), CLOCK(other->from_s),
		CLOCK(other->to_s), other->line);
}

static void check_overlaps(struct checking *c, size_t at)
{
	const struct tacit_programme_slot *slot = c->order[at];
	size_t i;

	/* one fault a slot: with the last before it */
	for (i = at; i-- > 0;) {
		const struct tacit_programme_slot *other = c->order[i];
		bool is_beside = begin_of(other) == begin_of(slot) &&
			end_of(other) == end_of(slot);

		if (begin_of(slot) >= end_of(other) || is_beside ||
			end_of(slot) == begin_of(slot))
			continue;
		tell_overlap(c, slot, other);
		return;
	}
}

static void check_gap(struct checking *c,
	const struct tacit_programme_slot *slot,
	const struct tacit_programme_slot *before, int64_t until)
{
	int from = (int)(until - tacit_date_days(slot->date) * TACIT_DAY_S);

	if (!before || tacit_date_compare(before->date, slot->date) ||
		begin_of(slot) <= until || before->to_s == before->from_s)
		return;
	tacit_fault_warn(c->faults, c->event->path, slot->line,
		"nothing, where it is meant so; a break may stand there",
		"nothing is stated from %02d:%02d to %02d:%02d", CLOCK(from),
		CLOCK(slot->from_s));
}

static void check_order(struct checking *c)
{
	const struct tacit_programme *programme = c->programme;
	int64_t until = 0;
	size_t i;

	for (i = 0; i < programme->count; i++)
		c->order[i] = &programme->list[i];
	if (programme->count)
		qsort(c->order, programme->count, sizeof(*c->order), by_begin);
	for (i = 0; i < programme->count; i++) {
		check_overlaps(c, i);
		check_gap(c, c->order[i], i ? c->order[i - 1] : NULL, until);
		if (end_of(c->order[i]) > until)
			until = end_of(c->order[i]);
	}
}

/* --- the event's days ------------------------------------------------------------- */

static bool has_day(
	const struct tacit_programme *programme, struct tacit_date date)
{
	size_t i;

	for (i = 0; i < programme->count; i++)
		if (!tacit_date_compare(programme->list[i].date, date))
			return true;
	return false;
}

static void check_outside(
	struct checking *c, struct tacit_date starts, struct tacit_date ends)
{
	const struct tacit_programme_slot *last = NULL;
	char date[TACIT_DATE_SIZE];
	size_t i;

	for (i = 0; i < c->programme->count; i++) {
		const struct tacit_programme_slot *slot =
			&c->programme->list[i];

		if ((tacit_date_compare(slot->date, starts) >= 0 &&
			    tacit_date_compare(slot->date, ends) <= 0) ||
			(last && !tacit_date_compare(last->date, slot->date)))
			continue;
		last = slot;
		tacit_date_format(slot->date, date);
		tacit_fault_warn(c->faults, c->event->path, slot->line,
			"correct the date, or starts and ends",
			"%s is none of the event's days", date);
	}
}

static void check_event_days(
	struct checking *c, const struct tacit_document *days)
{
	struct tacit_date starts = { 0 };
	struct tacit_date ends = { 0 };
	char text[TACIT_DATE_SIZE];
	struct tacit_date date;

	if (!c->programme->count ||
		!tacit_document_date(days, "starts", &starts) ||
		!tacit_document_date(days, "ends", &ends))
		return;
	check_outside(c, starts, ends);
	if (tacit_date_days(ends) - tacit_date_days(starts) > DAYS_MAX)
		return;
	for (date = starts; tacit_date_compare(date, ends) <= 0;
		date = tacit_date_add(date, 1)) {
		if (has_day(c->programme, date))
			continue;
		tacit_date_format(date, text);
		tacit_fault_warn(c->faults, c->event->path, c->programme->line,
			"nothing, where it is meant so",
			"nothing is stated for %s", text);
	}
}

/* --- languages --------------------------------------------------------------------- */

static bool is_interpreted(
	const struct tacit_value *pairs, size_t count, const char *lang)
{
	size_t len = strlen(lang);
	size_t i;

	for (i = 0; i < count; i++) {
		const char *dash = strchr(pairs[i].text, '-');

		if (dash &&
			(!strcmp(dash + 1, lang) ||
				((size_t)(dash - pairs[i].text) == len &&
					!memcmp(pairs[i].text, lang, len))))
			return true;
	}
	return false;
}

static void check_pair(struct checking *c, const struct tacit_value *pair)
{
	struct tacit_str rest = tacit_str_of(pair->text);
	struct tacit_arena arena = { 0 };
	struct tacit_str part;

	while (tacit_str_split(&rest, '-', &part)) {
		const char *lang =
			tacit_arena_strndup(&arena, part.data, part.len);

		if (!tacit_document_lists(c->event, "languages", lang))
			tacit_fault_warn(c->faults, c->event->path, pair->line,
				"add it to languages, or correct the pair",
				"interpretation: %s is none of the working "
				"languages",
				lang);
	}
	tacit_arena_clear(&arena);
}

static void check_languages(struct checking *c)
{
	size_t pair_count = 0;
	size_t count = 0;
	const struct tacit_value *pairs =
		tacit_document_list(c->event, "interpretation", &pair_count);
	const struct tacit_value *languages =
		tacit_document_list(c->event, "languages", &count);
	size_t i;

	for (i = 0; i < pair_count; i++)
		check_pair(c, &pairs[i]);
	for (i = 0; pair_count && i < count; i++)
		if (!is_interpreted(pairs, pair_count, languages[i].text))
			tacit_fault_warn(c->faults, c->event->path,
				languages[i].line,
				"add its pairs to interpretation, or leave it "
				"where none is given",
				"interpretation: from %s and into it none is "
				"stated",
				languages[i].text);
}

/* --- a version beside its original ------------------------------------------------- */

static void check_hours_of_original(struct checking *c,
	struct tacit_arena *arena, const struct tacit_document *original)
{
	const struct tacit_programme *mine = c->programme;
	struct tacit_programme other;
	struct tacit_faults told = { 0 };
	size_t i;

	tacit_programme_read(arena, original, NULL, &other, &told);
	tacit_faults_clear(&told);
	if (!mine->count || !other.count)
		return;
	if (mine->count != other.count)
		tacit_fault_warn(c->faults, c->event->path, mine->line,
			"compare the two: tacit compare",
			"%zu slots, and %zu in the original", mine->count,
			other.count);
	for (i = 0; mine->count == other.count && i < mine->count; i++) {
		const struct tacit_programme_slot *a = &mine->list[i];
		const struct tacit_programme_slot *b = &other.list[i];
		char date[TACIT_DATE_SIZE];

		if (begin_of(a) == begin_of(b) && end_of(a) == end_of(b))
			continue;
		tacit_date_format(b->date, date);
		tacit_fault_warn(c->faults, c->event->path, a->line,
			"compare the two: tacit compare",
			"the original has %s, %02d:%02d-%02d:%02d here", date,
			CLOCK(b->from_s), CLOCK(b->to_s));
	}
}

void tacit_programme_check(const struct tacit_document *event,
	const struct tacit_document *original, struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	struct tacit_programme programme;
	struct checking c = {
		.event = event, .programme = &programme, .faults = faults
	};

	tacit_programme_read(&arena, event, original, &programme, faults);
	c.order = tacit_arena_array(
		&arena, programme.count + 1, sizeof(*c.order));
	check_order(&c);
	check_event_days(&c, original ? original : event);
	if (original)
		check_hours_of_original(&c, &arena, original);
	else
		check_languages(&c);
	tacit_arena_clear(&arena);
}
