#include "report/review.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "document/own_words.h"
#include "report/review_work.h"

/* --- the instant ----------------------------------------------------------- */

static bool set_instant(struct review_work *work, struct tacit_err *err)
{
	const struct tacit_zone *zone = &tacit_register_body(work->reg)->zone;
	struct tacit_review *out = work->out;
	int year = work->ask->year;

	if (year < TACIT_YEAR_MIN || year > TACIT_YEAR_MAX)
		return tacit_fail(err, TACIT_INVALID,
			"%d is outside the years of the calendar", year);
	work->now = tacit_register_now(work->reg);
	work->before = tacit_zone_day_begins(
		zone, (struct tacit_date){ year - 1, 1, 1 });
	work->begins =
		tacit_zone_day_begins(zone, (struct tacit_date){ year, 1, 1 });
	work->ends = tacit_zone_day_begins(
		zone, (struct tacit_date){ year + 1, 1, 1 });
	if (work->now.s < work->begins.s) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the year %d has not begun by the report's instant",
			year);
		return tacit_hint(
			err, "a report tells of a year that has begun");
	}
	out->is_whole_year = work->now.s >= work->ends.s;
	out->as_of = out->is_whole_year ? work->ends : work->now;
	if (out->is_whole_year)
		work->now.s = work->ends.s - 1;
	work->reg = tacit_register_view(work->reg, work->arena, work->now);
	out->day = tacit_zone_date(zone, work->now, NULL);
	out->clock = tacit_body_clock(work->reg, work->ask->lang, work->now);
	return true;
}

/* --- the head --------------------------------------------------------------- */

static bool find_organ(struct review_work *work, struct tacit_err *err)
{
	const struct tacit_body *body = tacit_register_body(work->reg);
	struct tacit_buf known = { 0 };
	size_t i;

	for (i = 0; i < body->organ_count; i++)
		tacit_review_add(work, &work->out->organs,
			(struct tacit_review_name){
				tacit_review_copy(work, body->organs[i]),
				tacit_review_copy(work,
					tacit_organ_short(work->reg,
						body->organs[i],
						work->ask->lang)) });
	for (i = 0; i < body->organ_count; i++) {
		if (strcmp(body->organs[i], work->ask->organ) != 0) {
			tacit_buf_printf(&known, "%s%s", known.len ? ", " : "",
				body->organs[i]);
			continue;
		}
		work->out->organ.id = tacit_review_copy(work, body->organs[i]);
		work->out->organ.name = tacit_review_copy(work,
			tacit_organ_name(
				work->reg, work->ask->organ, work->ask->lang));
		tacit_buf_clear(&known);
		return true;
	}
	(void)tacit_fail(err, TACIT_NOTFOUND, "%s is no organ of this body",
		work->ask->organ);
	(void)tacit_hint(err, "its organs: %s", tacit_buf_cstr(&known));
	tacit_buf_clear(&known);
	return false;
}

static const char *body_text(struct review_work *work, const char *key)
{
	return tacit_review_copy(work,
		tacit_body_text(
			work->reg, key, work->ask->lang, work->out->day));
}

static void fill_head(struct review_work *work)
{
	const struct tacit_body *body = tacit_register_body(work->reg);
	struct tacit_review *out = work->out;
	size_t count = 0;
	const struct tacit_member *members =
		tacit_register_members(work->reg, &count);
	size_t i;

	out->body = body_text(work, "name");
	out->body_short = body_text(work, "short");
	out->seat = body_text(work, "seat");
	out->original = tacit_review_copy(
		work, tacit_document_get(&body->doc, "languages"));
	out->record = tacit_record_of(work->reg);
	out->record.now = work->now;
	for (i = 0; i < count; i++)
		out->members += tacit_member_is_on(&members[i], out->day);
	out->area = tacit_review_titled(work, TACIT_AREA, work->ask->area);
}

/* --- areas ------------------------------------------------------------------- */

static bool take_area(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	struct tacit_review_areas *areas = &work->out->areas;
	const char *dimension = tacit_document_get(doc, "dimension");
	const char *code = tacit_document_get(doc, "code");
	struct tacit_review_area *area;

	(void)err;
	if (work->ask->area && strcmp(work->ask->area, doc->at.id) != 0)
		return true;
	if (work->ask->dimension &&
		(!dimension || strcmp(work->ask->dimension, dimension) != 0))
		return true;
	area = tacit_arena_append(work->arena, &areas->list, &areas->count,
		&areas->cap, sizeof(*area));
	area->area = tacit_review_title_of(work, doc);
	area->code = tacit_review_copy(work, code ? code : doc->at.id);
	area->dimension = tacit_review_copy(work, dimension ? dimension : "");
	area->dimension_rank = tacit_own_dimension_rank(
		&tacit_register_body(work->reg)->doc, area->dimension);
	tacit_review_states_of(work, doc, "coordinators", &area->coordinators);
	tacit_review_states_of(work, doc, "co-coordinators", &area->others);
	areas->vacant += area->coordinators.count == 0;
	return true;
}

/* By what is the same in every language. */
static int by_dimension(const void *a, const void *b)
{
	const struct tacit_review_area *x = a;
	const struct tacit_review_area *y = b;

	int order = strcmp(x->dimension, y->dimension);

	if (x->dimension_rank != y->dimension_rank)
		return x->dimension_rank < y->dimension_rank ? -1 : 1;
	return order ? order : strcmp(x->area.id, y->area.id);
}

bool tacit_review_find_areas(struct review_work *work, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_AREA };
	struct tacit_review_areas *areas = &work->out->areas;

	if (!tacit_register_each(work->reg, &query, take_area, work, err))
		return false;
	if (!areas->count && work->ask->area)
		return tacit_fail(err, TACIT_NOTFOUND,
			"%s is no area of this register", work->ask->area);
	if (!areas->count && work->ask->dimension)
		return tacit_fail(err, TACIT_NOTFOUND,
			"no area of this register is in the dimension %s",
			work->ask->dimension);
	if (areas->count)
		qsort(areas->list, areas->count, sizeof(*areas->list),
			by_dimension);
	return true;
}

/* --- the whole --------------------------------------------------------------- */

static void look_at_year_before(struct tacit_review *out)
{
	int i;

	for (i = 0; i < TACIT_FIGURE_COUNT; i++)
		out->has_before |= out->figures[i].before > 0;
}

static bool find_parts(struct review_work *work, struct tacit_err *err)
{
	/* each may look at what those before it have found */
	static bool (*const find[])(
		struct review_work *, struct tacit_err *) = {
		tacit_review_find_areas,
		tacit_review_find_since,
		tacit_review_find_notes,
		tacit_review_find_answers,
		tacit_review_find_calls,
		tacit_review_find_outside,
		tacit_review_find_papers,
		tacit_review_find_events,
		tacit_review_find_plans,
		tacit_review_find_movement,
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(find); i++) {
		if (!find[i](work, err))
			return false;
		if (work->fault.code != TACIT_OK)
			return tacit_fail_as(err, &work->fault);
	}
	tacit_review_find_dates(work);
	if (work->fault.code != TACIT_OK)
		return tacit_fail_as(err, &work->fault);
	tacit_review_find_states(work);
	if (!tacit_review_find_matters(work, err))
		return false;
	look_at_year_before(work->out);
	return true;
}

/* What is asked for may be spelled in the register's own memory, which looking
 * with the public's eyes gives up. */
static void keep_ask(
	struct review_work *work, const struct tacit_review_ask *ask)
{
	struct tacit_review_ask *kept = &work->out->ask;

	*kept = *ask;
	kept->organ = tacit_review_copy(work, ask->organ);
	kept->lang = tacit_review_copy(work, ask->lang);
	kept->area = tacit_review_copy(work, ask->area);
	kept->dimension = tacit_review_copy(work, ask->dimension);
	kept->since = tacit_review_copy(work, ask->since);
}

bool tacit_review_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_review_ask *ask, struct tacit_review *out,
	struct tacit_err *err)
{
	struct review_work work = {
		.reg = reg, .arena = arena, .ask = &out->ask, .out = out
	};
	bool ok;

	*out = (struct tacit_review){ 0 };
	keep_ask(&work, ask);
	ok = (!ask->is_public || tacit_register_set_public(reg, err)) &&
		set_instant(&work, err) && find_organ(&work, err);
	if (ok) {
		fill_head(&work);
		ok = tacit_record_find_altered(
			     reg, arena, NULL, &out->record, err) &&
			find_parts(&work, err);
	}
	tacit_arena_clear(&work.scratch);
	return ok;
}

/* --- words for machines -------------------------------------------------------- */

const char *tacit_figure_word(enum tacit_figure figure)
{
	static const char *const words[TACIT_FIGURE_COUNT] = {
		[TACIT_FIGURE_NOTES] = "notes",
		[TACIT_FIGURE_CALLS_CLOSED] = "calls-closed",
		[TACIT_FIGURE_COMMENTS] = "comments-on-calls",
		[TACIT_FIGURE_OUTSIDE] = "proposals-outside-calls",
		[TACIT_FIGURE_INCORPORATED] = "incorporated",
		[TACIT_FIGURE_NOT_INCORPORATED] = "not-incorporated",
		[TACIT_FIGURE_SUBMITTED] = "submitted",
		[TACIT_FIGURE_APPROVED] = "approved",
		[TACIT_FIGURE_DECISIONS] = "decisions",
		[TACIT_FIGURE_PROGRESS] = "progress-reports",
		[TACIT_FIGURE_EVENTS] = "events",
		[TACIT_FIGURE_EVENTS_HELD] = "events-held",
	};

	return words[figure];
}

const char *tacit_matter_word(enum tacit_matter_kind kind)
{
	static const char *const words[TACIT_MATTER_COUNT] = {
		[TACIT_MATTER_DECISION] = "decision",
		[TACIT_MATTER_GATES] = "gates",
		[TACIT_MATTER_MEASURES] = "measures",
		[TACIT_MATTER_ON_THE_WAY] = "on-the-way",
	};

	return words[kind];
}
