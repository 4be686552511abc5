#include "pages/pages.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

struct writer {
	const struct tacit_status *status;
	const char *lang;
	struct tacit_page *page;
};

static const char *party(const struct writer *w,
	const struct tacit_party *party, const char *states)
{
	const char *lang = w->lang;

	switch (party->kind) {
	case TACIT_PARTY_SECRETARIAT:
		return tacit_tr(lang, "Secretariat");
	case TACIT_PARTY_MEMBERS:
		return tacit_tr(lang, "Member States");
	case TACIT_PARTY_ORGAN:
		return party->code_count ? party->codes[0] : "";
	case TACIT_PARTY_COORDINATOR:
		if (!party->code_count)
			return tacit_tr(lang, "Coordinator (vacant)");
		return tacit_arena_printf(&w->page->arena, "%s (%s)",
			tacit_tr(lang, "Coordinator"), states);
	case TACIT_PARTY_STATE:
		return states;
	case TACIT_PARTY_NOBODY:
		break;
	}
	return "";
}

/* --- what -------------------------------------------------------------------- */

static const char *what_alone(const char *lang, enum tacit_await what)
{
	switch (what) {
	case TACIT_AWAIT_RECEIPTS:
		return tacit_tr(lang,
			"fetch the receipts; without them the "
			"call cannot be judged here");
	case TACIT_AWAIT_CONFIRMATION:
		return tacit_tr(
			lang, "confirm that all replies received are entered");
	case TACIT_AWAIT_COMMENTS:
		return tacit_tr(lang, "comments, if there are any");
	case TACIT_AWAIT_CIRCULATION:
		return tacit_tr(lang,
			"the text has changed since it was "
			"circulated: circulate it again, or "
			"submit it and say why");
	case TACIT_AWAIT_DECISION:
		return tacit_tr(lang, "a decision");
	case TACIT_AWAIT_TRANSLATION:
		return tacit_tr(lang,
			"the original has changed since it was "
			"translated");
	case TACIT_AWAIT_NOTHING:
	case TACIT_AWAIT_DISPOSITIONS:
	case TACIT_AWAIT_SUBMISSION:
	case TACIT_AWAIT_REVISION:
	case TACIT_AWAIT_REPORT:
	case TACIT_AWAIT_COUNT:
		break;
	}
	return "";
}

static void say_what(const struct writer *w, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to)
{
	struct tacit_page *page = w->page;
	const char *organ = a->organ ? a->organ : "";
	unsigned long long n = a->count;

	tacit_page_text(page, to, TACIT_RUN_PLAIN, "%s: ", row->subjects);
	if (a->what == TACIT_AWAIT_DISPOSITIONS)
		tacit_page_text(page, to, TACIT_RUN_PLAIN,
			tacit_tr_n(w->lang, n,
				"the disposition of %llu comment",
				"the dispositions of %llu comments"),
			n);
	else if (a->what == TACIT_AWAIT_SUBMISSION)
		tacit_page_text(page, to, TACIT_RUN_PLAIN,
			tacit_tr(w->lang, "submission to the %s"), organ);
	else if (a->what == TACIT_AWAIT_REVISION)
		tacit_page_text(page, to, TACIT_RUN_PLAIN,
			tacit_tr(w->lang, "returned by the %s: a revision"),
			organ);
	else if (a->what == TACIT_AWAIT_REPORT)
		tacit_page_text(page, to, TACIT_RUN_PLAIN,
			tacit_tr(w->lang, "a report on %d"), a->year);
	else
		tacit_page_text(page, to, TACIT_RUN_PLAIN, "%s",
			what_alone(w->lang, a->what));
}

/* "-> tacit close NCT/G/778": a line that can be typed as it stands. */
static void say_command(const struct writer *w, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to)
{
	struct tacit_buf line = { 0 };
	size_t i;

	for (i = 0; i < a->word_count; i++) {
		const char *quote = strpbrk(row->words[i], " ()") ? "\"" : "";

		tacit_buf_printf(&line, "%s%s%s%s", i ? " " : "", quote,
			row->words[i], quote);
	}
	if (line.len) {
		tacit_page_text(w->page, to, TACIT_RUN_PLAIN, "\n-> ");
		tacit_page_text(w->page, to, TACIT_RUN_CODE, "%s", line.data);
	}
	tacit_buf_clear(&line);
}

/* --- since or by when ---------------------------------------------------------- */

static void say_when(const struct writer *w, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to)
{
	struct tacit_buf text = { 0 };

	if (a->after)
		tacit_buf_adds(&text, tacit_tr(w->lang, "after the above"));
	else if (tacit_date_is_set(row->day))
		tacit_language_date(&text, w->lang,
			tacit_instant_is_set(a->by) ? TACIT_DATE_BY
						    : TACIT_DATE_PLAIN,
			row->day);
	else
		tacit_buf_adds(&text, tacit_tr(w->lang, "not recorded"));
	tacit_page_text(
		w->page, to, TACIT_RUN_PLAIN, "%s", tacit_buf_cstr(&text));
	if (a->date_has_passed)
		tacit_page_text(w->page, to, TACIT_RUN_STRONG, "\n%s",
			tacit_tr(w->lang, "date passed"));
	tacit_buf_clear(&text);
}

/* --- the parts of the page -------------------------------------------------------- */

static void add_head(const struct writer *w)
{
	const struct tacit_status *status = w->status;
	struct tacit_buf text = { 0 };
	struct tacit_block *line =
		tacit_page_block(w->page, TACIT_BLOCK_PARAGRAPH);

	tacit_language_moment(&text, w->lang, status->record.now,
		status->offset_s, status->seat);
	tacit_page_text(
		w->page, &line->text, TACIT_RUN_STRONG, "%s", status->body);
	tacit_page_text(w->page, &line->text, TACIT_RUN_PLAIN, "   %s   ",
		tacit_buf_cstr(&text));
	tacit_page_text(w->page, &line->text, TACIT_RUN_QUIET,
		tacit_tr(w->lang, "record %.7s"), status->record.commit);
	tacit_buf_clear(&text);
}

static void add_awaited(const struct writer *w)
{
	const struct tacit_awaited_list *awaited = &w->status->awaited;
	const char *const labels[] = { tacit_tr(w->lang, "Awaited from"),
		tacit_tr(w->lang, "What"), tacit_tr(w->lang, "Since, or by") };
	struct tacit_block *table;
	size_t i;

	if (!awaited->count) {
		(void)tacit_page_paragraph(w->page, "%s",
			tacit_tr(w->lang, "Nothing is awaited from anybody."));
		return;
	}
	table = tacit_page_block(w->page, TACIT_BLOCK_TABLE);
	tacit_page_head(w->page, table, labels, 3);
	for (i = 0; i < awaited->count; i++) {
		const struct tacit_awaited *a = &awaited->list[i];
		const struct tacit_status_row *told = &w->status->rows[i];
		struct tacit_row *row = tacit_page_row(w->page, table, 3);

		tacit_page_text(w->page, &row->cells[0].text,
			a->is_own ? TACIT_RUN_STRONG : TACIT_RUN_PLAIN, "%s",
			party(w, &a->from, told->states));
		say_what(w, a, told, &row->cells[1].text);
		if (a->is_own || w->status->self.role == TACIT_ROLE_NONE)
			say_command(w, a, told, &row->cells[1].text);
		say_when(w, a, told, &row->cells[2].text);
	}
}

static void add_open_calls(const struct writer *w, struct tacit_block *facts)
{
	const char *label = tacit_tr(w->lang, "Open calls");
	size_t i;

	if (!w->status->open_count)
		tacit_page_fact(
			w->page, facts, label, "%s", tacit_tr(w->lang, "none"));
	for (i = 0; i < w->status->open_count; i++) {
		const struct tacit_status_call *call = &w->status->open[i];
		struct tacit_buf closes = { 0 };

		tacit_language_close(&closes, w->lang, call->fact->closes,
			call->offset_s, call->seat);
		tacit_page_fact(w->page, facts, i ? NULL : label,
			tacit_tr_n(w->lang, call->comments,
				"%s: until %s; %llu communication recorded",
				"%s: until %s; %llu communications recorded"),
			call->number, tacit_buf_cstr(&closes),
			(unsigned long long)call->comments);
		tacit_buf_clear(&closes);
	}
}

static void add_opinions(const struct writer *w, struct tacit_block *facts)
{
	const struct tacit_awaited_list *awaited = &w->status->awaited;
	size_t i;

	for (i = 0; i < awaited->opinion_count; i++) {
		const struct tacit_opinion_fact *o = &awaited->opinions[i];
		const struct tacit_status_opinion *told =
			&w->status->opinions[i];
		const char *taken_up = o->followed_by
			? tacit_tr(w->lang, "It was presented there.")
			: tacit_tr(w->lang,
				  "Not presented there so far as "
				  "this register records.");

		tacit_page_fact(w->page, facts,
			i ? NULL : tacit_tr(w->lang, "Opinions"),
			tacit_tr(w->lang,
				"%s: according to the Coordinator "
				"(%s), %s may present it in the area "
				"%s. %s Nothing is awaited."),
			told->comment, told->by, told->state, o->area,
			taken_up);
	}
}

static void add_notices(const struct writer *w, struct tacit_block *facts)
{
	size_t i;

	for (i = 0; i < w->status->assumed_count; i++)
		tacit_page_fact(w->page, facts,
			i ? NULL : tacit_tr(w->lang, "Notices"),
			tacit_tr(w->lang,
				"%s: its deadline rests on an "
				"assumption: tacit silence %s"),
			w->status->assumed_numbers[i],
			w->status->assumed_numbers[i]);
}

void tacit_page_status(
	const struct tacit_status *status, struct tacit_page *page)
{
	const char *lang = page->lang;
	const struct writer w = { status, lang, page };
	struct tacit_block *facts;

	page->title = tacit_tr(lang, "What is awaited");
	page->is_exercise = status->record.is_exercise;
	add_head(&w);
	add_awaited(&w);
	facts = tacit_page_block(page, TACIT_BLOCK_FACTS);
	add_open_calls(&w, facts);
	add_opinions(&w, facts);
	add_notices(&w, facts);
}
