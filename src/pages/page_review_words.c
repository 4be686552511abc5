/* page_review_words: the words that several parts of the report say. */
#include <string.h>

#include "base/letter.h"
#include "pages/page_review_parts.h"

static const char *take(const struct review_page *p, struct tacit_buf *text)
{
	const char *taken =
		tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(text));

	tacit_buf_clear(text);
	return taken;
}

/* Stays on one line of a narrow column. */
static const char *unbroken(const struct review_page *p, struct tacit_buf *text)
{
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < text->len; i++) {
		if (text->data[i] == ' ')
			tacit_buf_adds(&out, "\xc2\xa0");
		else
			tacit_buf_addc(&out, text->data[i]);
	}
	tacit_buf_clear(text);
	return take(p, &out);
}

/* --- dates --------------------------------------------------------------- */

const char *tacit_review_date(const struct review_page *p,
	enum tacit_date_form form, struct tacit_date date)
{
	struct tacit_buf text = { 0 };

	if (!tacit_date_is_set(date))
		return tacit_tr(p->lang, "not recorded");
	tacit_language_date(&text, p->lang, form, date);
	return form == TACIT_DATE_SHORT ? unbroken(p, &text) : take(p, &text);
}

const char *tacit_review_range(const struct review_page *p,
	struct tacit_date from, struct tacit_date to)
{
	struct tacit_buf text = { 0 };

	tacit_language_range(&text, p->lang, from, to);
	return take(p, &text);
}

const char *tacit_review_days(const struct review_page *p,
	struct tacit_date from, struct tacit_date to)
{
	const char *first = tacit_review_date(p, TACIT_DATE_SHORT, from);

	if (!tacit_date_is_set(to) || !tacit_date_compare(from, to))
		return first;
	return tacit_arena_printf(&p->page->arena, "%s\xc2\xa0\xe2\x80\x93\n%s",
		first, tacit_review_date(p, TACIT_DATE_SHORT, to));
}

const char *tacit_review_day_of_year(
	const struct review_page *p, struct tacit_date date)
{
	const char *whole = tacit_review_date(p, TACIT_DATE_SHORT, date);
	const char *year =
		tacit_arena_printf(&p->page->arena, "\xc2\xa0%d", date.year);
	struct tacit_str text = tacit_str_of(whole);

	if (!tacit_str_ends(text, year))
		year = tacit_arena_printf(&p->page->arena, ".%d", date.year);
	if (!tacit_str_ends(text, year))
		return whole;
	return tacit_arena_strndup(
		&p->page->arena, whole, text.len - strlen(year));
}

const char *tacit_review_close(const struct review_page *p,
	struct tacit_instant closes, int offset_s, const char *place)
{
	struct tacit_buf text = { 0 };

	tacit_language_close(&text, p->lang, closes, offset_s, place);
	return take(p, &text);
}

struct tacit_date tacit_review_last_day(
	struct tacit_instant closes, int offset_s)
{
	struct tacit_instant last = { closes.s - 1 + offset_s };

	return tacit_instant_utc_date(last);
}

/* --- names --------------------------------------------------------------- */

const char *tacit_review_join(
	const struct review_page *p, const struct tacit_review_names *names)
{
	const char **items = tacit_arena_array(
		&p->page->arena, names->count + 1, sizeof(*items));
	struct tacit_buf text = { 0 };
	size_t i;

	if (!names->count)
		return tacit_tr(p->lang, "not recorded");
	for (i = 0; i < names->count; i++)
		items[i] = names->list[i].name;
	tacit_language_join(&text, p->lang, items, names->count);
	return take(p, &text);
}

const char *tacit_review_capital(const struct review_page *p, const char *text)
{
	uint32_t point = 0;
	size_t len = tacit_utf8_decode(tacit_str_of(text), &point);
	char bytes[4];
	size_t written;

	if (!len)
		return text;
	written = tacit_utf8_encode(tacit_letter_capital(point), bytes);
	return tacit_arena_printf(
		&p->page->arena, "%.*s%s", (int)written, bytes, text + len);
}

const char *tacit_review_prepared(
	const struct review_page *p, const struct tacit_review_names *states)
{
	return tacit_arena_printf(&p->page->arena,
		tacit_tr(p->lang, "prepared by %s"),
		tacit_review_join(p, states));
}

const char *tacit_review_list(
	const struct review_page *p, const struct tacit_review_names *names)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < names->count; i++)
		tacit_buf_printf(
			&text, "%s%s", i ? "; " : "", names->list[i].name);
	return take(p, &text);
}

/* --- stages --------------------------------------------------------------- */

const char *tacit_review_stage_word(
	const struct review_page *p, enum tacit_stage_kind stage)
{
	switch (stage) {
	case TACIT_STAGE_DRAFTING:
		return tacit_tr(p->lang, "drafting");
	case TACIT_STAGE_CIRCULATED:
		return tacit_tr(p->lang, "circulated");
	case TACIT_STAGE_DISPOSITIONS_AWAITED:
		return tacit_tr(p->lang, "dispositions awaited");
	case TACIT_STAGE_READY:
		return tacit_tr(p->lang, "call closed");
	case TACIT_STAGE_CHANGED:
		return tacit_tr(p->lang, "changed since circulation");
	case TACIT_STAGE_SUBMITTED:
		return tacit_tr(p->lang, "submitted");
	case TACIT_STAGE_AGREED:
		return tacit_tr(p->lang, "agreed");
	case TACIT_STAGE_APPROVED:
		return tacit_tr(p->lang, "approved");
	case TACIT_STAGE_RETURNED:
		return tacit_tr(p->lang, "returned");
	case TACIT_STAGE_SUPERSEDED:
		return tacit_tr(p->lang, "superseded");
	case TACIT_STAGE_COUNT:
		break;
	}
	return "";
}

/* With its organ: "submitted to the SWG". */
static const char *of_organ(const struct review_page *p,
	enum tacit_stage_kind stage, const char *organ)
{
	const char *lang = p->lang;
	struct tacit_arena *arena = &p->page->arena;

	if (!organ)
		return tacit_review_stage_word(p, stage);
	if (stage == TACIT_STAGE_SUBMITTED)
		return tacit_arena_printf(
			arena, tacit_tr(lang, "submitted to the %s"), organ);
	if (stage == TACIT_STAGE_AGREED)
		return tacit_arena_printf(
			arena, tacit_tr(lang, "agreed by the %s"), organ);
	if (stage == TACIT_STAGE_APPROVED)
		return tacit_arena_printf(
			arena, tacit_tr(lang, "approved by the %s"), organ);
	if (stage == TACIT_STAGE_RETURNED)
		return tacit_arena_printf(
			arena, tacit_tr(lang, "returned by the %s"), organ);
	return tacit_review_stage_word(p, stage);
}

const char *tacit_review_stage(
	const struct review_page *p, const struct tacit_stage *stage)
{
	const char *lang = p->lang;
	struct tacit_buf text = { 0 };

	if (stage->stage == TACIT_STAGE_READY)
		tacit_buf_adds(&text,
			tacit_tr(lang, "call closed; not yet submitted"));
	else if (stage->stage == TACIT_STAGE_DISPOSITIONS_AWAITED)
		tacit_buf_printf(&text,
			tacit_tr(
				lang, "call closed; dispositions awaited: %zu"),
			stage->without_disposition);
	else if (stage->stage == TACIT_STAGE_CIRCULATED &&
		tacit_instant_is_set(stage->closes))
		tacit_buf_adds(&text, tacit_tr(lang, "circulated; call open"));
	else
		tacit_buf_adds(&text, of_organ(p, stage->stage, stage->organ));
	if (stage->is_under_silence)
		tacit_buf_printf(&text, ", %s",
			tacit_tr(lang, "under the silence procedure"));
	if (stage->is_provisional)
		tacit_buf_printf(&text, " (%s)", tacit_tr(lang, "provisional"));
	return take(p, &text);
}

const char *tacit_review_status(
	const struct review_page *p, enum tacit_progress_status status)
{
	switch (status) {
	case TACIT_PROGRESS_NOT_STARTED:
		return tacit_tr(p->lang, "not-started");
	case TACIT_PROGRESS_LIMITED:
		return tacit_tr(p->lang, "limited");
	case TACIT_PROGRESS_SUBSTANTIAL:
		return tacit_tr(p->lang, "substantial");
	case TACIT_PROGRESS_COMPLETED:
		return tacit_tr(p->lang, "completed");
	case TACIT_PROGRESS_COUNT:
		break;
	}
	return "";
}

/* --- what came of a call -------------------------------------------------------- */

static const char *verdict_alone(
	const struct review_page *p, const struct tacit_review_call *call)
{
	const char *lang = p->lang;
	bool is_forward = call->effect == TACIT_EFFECT_FORWARD;

	switch (call->verdict) {
	case TACIT_VERDICT_OPEN:
	case TACIT_VERDICT_OPEN_WITH_COMMENTS:
		return tacit_tr(lang, "open");
	case TACIT_VERDICT_KEPT:
		return is_forward ? tacit_tr(lang, "closed without comments")
				  : tacit_tr(lang, "expired without objection");
	case TACIT_VERDICT_BROKEN:
		return is_forward ? tacit_tr(lang, "comments received")
				  : tacit_tr(lang, "silence broken");
	case TACIT_VERDICT_CLOSED:
		return tacit_tr(lang, "closed without comments");
	case TACIT_VERDICT_CLOSED_WITH_COMMENTS:
		return tacit_tr(lang, "comments received");
	case TACIT_VERDICT_NOT_PROVABLE:
		return tacit_tr(lang, "not provable here");
	case TACIT_VERDICT_NONE:
		return tacit_tr(lang, "no single result: the readings differ");
	case TACIT_VERDICT_NO_CALL:
	case TACIT_VERDICT_NOT_ISSUED:
		break;
	}
	return tacit_tr(lang, "not recorded");
}

const char *tacit_review_verdict(
	const struct review_page *p, const struct tacit_review_call *call)
{
	if (!call->is_provisional)
		return verdict_alone(p, call);
	return tacit_arena_printf(&p->page->arena, "%s (%s)",
		verdict_alone(p, call), tacit_tr(p->lang, "provisional"));
}

/* --- blocks ---------------------------------------------------------------------- */

void tacit_review_cell(
	const struct review_page *p, struct tacit_cell *cell, const char *text)
{
	tacit_page_text(p->page, &cell->text, TACIT_RUN_PLAIN, "%s", text);
}

void tacit_review_quiet(
	const struct review_page *p, struct tacit_cell *cell, const char *text)
{
	tacit_page_text(p->page, &cell->text, TACIT_RUN_QUIET, "\n%s", text);
}

struct tacit_block *tacit_review_table(const struct review_page *p,
	const char *caption, const char *const *labels, size_t count)
{
	struct tacit_block *table =
		tacit_page_block(p->page, TACIT_BLOCK_TABLE);

	if (caption)
		tacit_page_text(
			p->page, &table->text, TACIT_RUN_PLAIN, "%s", caption);
	tacit_page_head(p->page, table, labels, count);
	return table;
}

struct tacit_block *tacit_review_chart(const struct review_page *p,
	enum tacit_chart_kind kind, const char *caption)
{
	struct tacit_block *chart =
		tacit_page_block(p->page, TACIT_BLOCK_CHART);

	chart->chart = kind;
	tacit_page_text(p->page, &chart->text, TACIT_RUN_PLAIN, "%s", caption);
	return chart;
}

void tacit_review_none(const struct review_page *p, const char *text)
{
	(void)tacit_page_paragraph(p->page, "%s", text);
}
