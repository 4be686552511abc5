#include "pages/pages.h"

#include "pages/say.h"
#include "pages/say_awaited.h"

#define SAY(english) tacit_tr(page->lang, english)

/* --- the parts of the page -------------------------------------------------------- */

static void add_moment(
	struct tacit_page *page, const struct tacit_status *status)
{
	struct tacit_inline *line =
		&tacit_page_block(page, TACIT_BLOCK_PARAGRAPH)->text;

	tacit_run_strong(line, status->body);
	tacit_run_plainf(line, "   %s   ",
		tacit_say_moment_at(page, status->record.now, &status->clock));
	tacit_run_format(line, TACIT_RUN_QUIET, SAY("record %.7s"),
		status->record.commit);
}

static void add_awaited(
	struct tacit_page *page, const struct tacit_status *status)
{
	const struct tacit_awaited_list *awaited = &status->awaited;
	const char *const labels[] = { SAY("Awaited from"), SAY("What"),
		SAY("Since, or by") };
	struct tacit_block *table;
	size_t i;

	if (!awaited->count) {
		tacit_page_paragraph(
			page, SAY("Nothing is awaited from anybody."));
		return;
	}
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < awaited->count; i++) {
		const struct tacit_awaited *a = &awaited->list[i];
		const struct tacit_status_row *told = &status->rows[i];
		struct tacit_row *row = tacit_page_row(table, 3);

		tacit_run_add(&row->cells[0].text,
			a->is_own ? TACIT_RUN_STRONG : TACIT_RUN_PLAIN,
			tacit_say_party(page, &a->from, told->states));
		tacit_say_awaited(page, a, told, &row->cells[1].text);
		if (page->has_commands &&
			(a->is_own || status->self.role == TACIT_ROLE_NONE))
			row->typed = tacit_say_awaited_command(page, a, told);
		tacit_say_awaited_when(page, a, told, &row->cells[2].text);
	}
}

static void add_open_calls(struct tacit_page *page,
	const struct tacit_status *status, struct tacit_block *facts)
{
	const char *label = SAY("Open calls");
	size_t i;

	if (!status->open_count)
		tacit_page_fact(facts, label, SAY("none"));
	for (i = 0; i < status->open_count; i++) {
		const struct tacit_status_call *call = &status->open[i];

		tacit_page_factf(facts, i ? NULL : label,
			tacit_tr_n(page->lang, call->fact->recorded,
				"%s: comments %s; %llu communication recorded",
				"%s: comments %s; %llu communications "
				"recorded"),
			call->number,
			tacit_say_close(page, call->fact->closes, &call->clock),
			(unsigned long long)call->fact->recorded);
	}
}

static void add_opinions(struct tacit_page *page,
	const struct tacit_status *status, struct tacit_block *facts)
{
	const struct tacit_awaited_list *awaited = &status->awaited;
	const char *label = SAY("Opinions");
	size_t i;

	for (i = 0; i < awaited->opinion_count; i++) {
		const struct tacit_opinion_fact *o = &awaited->opinions[i];
		const struct tacit_status_opinion *told = &status->opinions[i];
		tacit_page_factf(facts, label,
			o->followed_by
				? SAY("%s. %s: %s may present it in the area "
				      "%s. It was presented there. Nothing is "
				      "awaited.")
				: SAY("%s. %s: %s may present it in the area "
				      "%s. Nothing is awaited."),
			told->comment,
			tacit_say_according(page,
				tacit_voice_of(told->by, false), told->by),
			told->state, o->area);
		label = NULL;
	}
}

/* What is to be seen to, and what may be typed of it. */
static void add_notice(struct tacit_page *page, struct tacit_block *facts,
	const char *label, const char *told, const char *command,
	const char *id)
{
	struct tacit_inline *text = tacit_page_fact_text(facts, label);

	tacit_run_plain(text, told);
	if (!page->has_commands)
		return;
	tacit_run_plain(text, "\n-> ");
	tacit_run_format(text, TACIT_RUN_CODE, "%s%s%s", command, id ? " " : "",
		id ? id : "");
}

static void add_notices(struct tacit_page *page,
	const struct tacit_status *status, struct tacit_block *facts)
{
	const char *label = SAY("Notices");
	size_t i;

	for (i = 0; i < status->facts.fault_count; i++, label = NULL)
		add_notice(page, facts, label, status->facts.faults[i],
			"tacit check", NULL);
	for (i = 0; i < status->assumed_count; i++, label = NULL)
		add_notice(page, facts, label,
			tacit_page_say(page,
				SAY("%s: its deadline rests on an assumption"),
				status->assumed_numbers[i]),
			"tacit silence", status->assumed_numbers[i]);
	for (i = 0; i < status->facts.twice_count; i++, label = NULL)
		add_notice(page, facts, label,
			tacit_page_say(page,
				SAY("%s has two outcomes, and neither replaces "
				    "the other"),
				status->twice_told[i]),
			"tacit check", status->twice_told[i]);
}

void tacit_page_status(
	const struct tacit_status *status, struct tacit_page *page)
{
	struct tacit_block *facts;

	page->title = SAY("What is awaited");
	tacit_say_record(page, &status->record);
	tacit_say_altered(page, &status->record);
	add_moment(page, status);
	add_awaited(page, status);
	facts = tacit_page_facts(page);
	add_open_calls(page, status, facts);
	add_opinions(page, status, facts);
	add_notices(page, status, facts);
}
