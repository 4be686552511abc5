#include "report/start.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>
#include <tacit/register.h>

#include "facts/doubts.h"
#include "report/mark.h"
#include "report/value.h"

static const struct tacit_date today;

/* What is over when the register is read is not next. */
static bool is_ahead(const struct tacit_calendar_entry *entry,
	struct tacit_instant now, struct tacit_date day)
{
	if (tacit_date_is_set(entry->last))
		return tacit_date_compare(entry->last, day) >= 0;
	if (tacit_instant_is_set(entry->ends))
		return entry->ends.s > now.s;
	return entry->begins.s > now.s;
}

static bool find_next(const struct tacit_value_style *style,
	struct tacit_start *out, struct tacit_err *err)
{
	const struct tacit_calendar_ask ask = { .lang = style->lang,
		.is_public = tacit_register_is_public(style->reg) };
	const struct tacit_calendar_entry **next = tacit_arena_array(
		style->arena, TACIT_START_NEXT, sizeof(*next));
	struct tacit_calendar *calendar =
		tacit_arena_alloc(style->arena, sizeof(*calendar));
	size_t i;

	if (!tacit_calendar_find(style->reg, style->arena, &ask, calendar, err))
		return false;
	for (i = 0; i < calendar->count && out->next_count < TACIT_START_NEXT;
		i++) {
		if (!calendar->list[i].is_slot &&
			calendar->list[i].status != TACIT_CALENDAR_CANCELLED &&
			is_ahead(&calendar->list[i], out->record.now,
				tacit_register_today(style->reg)))
			next[out->next_count++] = &calendar->list[i];
	}
	out->next = next;
	return true;
}

static bool find_calls(const struct tacit_value_style *style,
	struct tacit_start *out, struct tacit_err *err)
{
	size_t i;

	out->calls = tacit_arena_array(
		style->arena, out->status.open_count + 1, sizeof(*out->calls));
	for (i = 0; i < out->status.open_count; i++) {
		struct tacit_start_call *call = &out->calls[out->call_count];
		struct tacit_document note;

		call->call = &out->status.open[i];
		if (!tacit_value_document(
			    style, TACIT_NOTE, call->call->fact->note, &note))
			continue;
		out->call_count++;
		call->path = note.path;
		call->subject = tacit_value_title(style, &note);
	}
	return tacit_value_told(style, err);
}

static bool find_matters(const struct tacit_value_style *style,
	struct tacit_start *out, struct tacit_err *err)
{
	const struct tacit_awaited_list *awaited = &out->status.awaited;
	size_t i;
	size_t k;

	for (i = 0; i < awaited->count; i++) {
		const struct tacit_awaited *one = &awaited->list[i];

		if (one->what != TACIT_AWAIT_DECISION)
			continue;
		for (k = 0; k < one->subject_count; k++) {
			struct tacit_start_matter *matter;
			struct tacit_document paper;

			if (!tacit_value_document(style, TACIT_PAPER,
				    one->subjects[k], &paper))
				continue;
			matter = tacit_arena_append(style->arena, &out->matters,
				&out->matter_count, &out->matter_cap,
				sizeof(*matter));
			matter->path = paper.path;
			matter->title = tacit_value_title(style, &paper);
			matter->organ = tacit_organ_name(
				style->reg, one->organ, style->lang);
			matter->since = one->since;
		}
	}
	return tacit_value_told(style, err);
}

/* --- what is new ----------------------------------------------------------------- */

struct finding_news {
	const struct tacit_value_style *style;
	struct tacit_start *out;
	struct tacit_doubts doubts;
};

/* As the lists do: what became of it stands beside it. */
static bool tell_news(const struct finding_news *finding,
	const struct tacit_document *doc, struct tacit_news *news,
	struct tacit_err *err)
{
	const struct tacit_value_style *style = finding->style;
	struct tacit_document shown = *doc;
	struct tacit_mark mark = { .alteration = tacit_mark_alteration(
					   &finding->doubts, doc->path) };

	if (!tacit_facts_undoing(
		    style->reg, style->arena, doc->at.id, &mark.undoing, err))
		return false;
	tacit_value_hide(style->arena, &mark.undoing, &shown);
	news->title = tacit_value_title(style, &shown);
	news->told = tacit_mark_told(style, &mark, &shown);
	if (mark.undoing.undone != TACIT_UNDONE_NOT &&
		mark.undoing.since.s > news->since.s)
		news->changed = mark.undoing.since;
	return tacit_value_told(style, err);
}

static bool add_news(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct finding_news *finding = ctx;
	const struct tacit_value_style *style = finding->style;
	struct tacit_start *out = finding->out;
	struct tacit_news *news;

	if (doc->at.type->id == TACIT_NOTE &&
		!tacit_document_get(doc, "issued"))
		return true;
	news = tacit_arena_append(style->arena, &out->news, &out->news_count,
		&out->news_cap, sizeof(*news));
	news->path = doc->path;
	news->type = doc->at.type->name;
	if (doc->at.type->id == TACIT_NOTE)
		news->printed = tacit_value_printed(
			style, doc->at.type->id, doc->at.id);
	(void)tacit_document_date(doc, "date", &news->date);
	news->since = doc->exists_from;
	news->changed = news->since;
	return tell_news(finding, doc, news, err);
}

/* What changed last first; of one moment by path. */
static int by_newness(const void *a, const void *b)
{
	const struct tacit_news *one = a;
	const struct tacit_news *two = b;

	if (one->changed.s != two->changed.s)
		return one->changed.s < two->changed.s ? 1 : -1;
	return strcmp(one->path, two->path);
}

static bool find_news(const struct tacit_value_style *style,
	struct tacit_start *out, struct tacit_err *err)
{
	struct finding_news finding = { .style = style, .out = out };
	struct tacit_index_query query = { .type = TACIT_NOTE };

	if (!tacit_facts_doubts(
		    style->reg, style->arena, NULL, &finding.doubts, err) ||
		!tacit_register_each_in(style->reg, style->arena, &query,
			add_news, &finding, err))
		return false;
	query.type = TACIT_DECISION;
	if (!tacit_register_each_in(
		    style->reg, style->arena, &query, add_news, &finding, err))
		return false;
	if (out->news_count)
		qsort(out->news, out->news_count, sizeof(*out->news),
			by_newness);
	if (out->news_count > TACIT_START_NEWS)
		out->news_count = TACIT_START_NEWS;
	return true;
}

bool tacit_start_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, struct tacit_start *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = {
		.reg = reg, .arena = arena, .lang = lang, .err = &fault
	};
	const struct tacit_actor nobody = { 0 };

	if (!tacit_status_find(reg, arena, &nobody, lang, &out->status, err))
		return false;
	out->record = out->status.record;
	if (!find_calls(&style, out, err) || !find_matters(&style, out, err) ||
		!find_next(&style, out, err) || !find_news(&style, out, err))
		return false;
	out->body = tacit_body_text(reg, "name", lang, today);
	out->short_name = tacit_body_text(reg, "short", lang, today);
	return true;
}
