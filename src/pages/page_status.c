#include "pages/pages.h"

#include <string.h>

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

static const char *party_name(struct tacit_page *page,
	const struct tacit_party *party, const char *states)
{
	switch (party->kind) {
	case TACIT_PARTY_SECRETARIAT:
		return SAY("Secretariat");
	case TACIT_PARTY_MEMBERS:
		return SAY("Member States");
	case TACIT_PARTY_ORGAN:
		return party->code_count ? party->codes[0] : "";
	case TACIT_PARTY_COORDINATOR:
		if (!party->code_count)
			return SAY("Coordinator (vacant)");
		return tacit_page_say(
			page, "%s (%s)", SAY("Coordinator"), states);
	case TACIT_PARTY_STATE:
		return states;
	case TACIT_PARTY_NOBODY:
		break;
	}
	return "";
}

/* --- what -------------------------------------------------------------------- */

static const char *const what_alone[TACIT_AWAIT_COUNT] = {
	[TACIT_AWAIT_RECEIPTS] = WORD("fetch the receipts; without them the "
				      "call cannot be judged here"),
	[TACIT_AWAIT_CONFIRMATION] =
		WORD("confirm that all replies received are entered"),
	[TACIT_AWAIT_NOTICE] = WORD("the notice of its result"),
	[TACIT_AWAIT_COMMENTS] = WORD("comments, if there are any"),
	[TACIT_AWAIT_CIRCULATION] =
		WORD("the text has changed since it was circulated: circulate "
		     "it again, or submit it and say why"),
	[TACIT_AWAIT_DECISION] = WORD("a decision"),
	[TACIT_AWAIT_TRANSLATION] =
		WORD("the original has changed since it was translated"),
};

static void say_what(struct tacit_page *page, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to)
{
	const char *organ = a->organ ? a->organ : "";
	unsigned long long n = a->count;

	tacit_run_plainf(to, "%s: ", row->subjects);
	if (a->what == TACIT_AWAIT_DISPOSITIONS)
		tacit_run_plainf(to,
			tacit_tr_n(page->lang, n,
				"the disposition of %llu comment",
				"the dispositions of %llu comments"),
			n);
	else if (a->what == TACIT_AWAIT_SUBMISSION && !a->organ)
		tacit_run_plain(to,
			SAY("submission; the organs that approve it are not "
			    "recorded"));
	else if (a->what == TACIT_AWAIT_SUBMISSION)
		tacit_run_plainf(to, SAY("submission to the %s"), organ);
	else if (a->what == TACIT_AWAIT_REVISION)
		tacit_run_plainf(
			to, SAY("returned by the %s: a revision"), organ);
	else if (a->what == TACIT_AWAIT_REPORT)
		tacit_run_plainf(to, SAY("a report on %d"), a->year);
	else if (what_alone[a->what])
		tacit_run_plain(to, SAY(what_alone[a->what]));
}

/* "-> tacit close NCT/G/778": a line that can be typed as it stands. */
static void say_command(struct tacit_page *page, const struct tacit_awaited *a,
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
		tacit_run_plain(to, "\n-> ");
		tacit_run_code(to, tacit_page_keep(page, &line));
	}
}

/* --- since or by when ---------------------------------------------------------- */

static const char *when_told(struct tacit_page *page,
	const struct tacit_awaited *a, const struct tacit_status_row *row)
{
	if (a->after)
		return SAY("after the above");
	if (tacit_instant_is_set(a->by))
		return tacit_say_close_day(page, a->by, &row->clock);
	if (tacit_instant_is_set(a->since))
		return tacit_say_day_of(page, a->since);
	return SAY("not recorded");
}

static void say_when(struct tacit_page *page, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to)
{
	tacit_run_plain(to, when_told(page, a, row));
	if (a->date_has_passed)
		tacit_run_format(
			to, TACIT_RUN_STRONG, "\n%s", SAY("date passed"));
}

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
			party_name(page, &a->from, told->states));
		say_what(page, a, told, &row->cells[1].text);
		if (a->is_own || status->self.role == TACIT_ROLE_NONE)
			say_command(page, a, told, &row->cells[1].text);
		say_when(page, a, told, &row->cells[2].text);
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
		const char *taken_up = o->followed_by
			? SAY("It was presented there.")
			: SAY("Not presented there so far as this register "
			      "records.");

		if (told->by)
			tacit_page_factf(facts, label,
				SAY("%s: according to the Coordinator (%s), %s "
				    "may present it in the area %s. %s Nothing "
				    "is awaited."),
				told->comment, told->by, told->state, o->area,
				taken_up);
		else
			tacit_page_factf(facts, label,
				SAY("%s: according to the Secretariat, %s may "
				    "present it in the area %s. %s Nothing is "
				    "awaited."),
				told->comment, told->state, o->area, taken_up);
		label = NULL;
	}
}

static void add_notices(struct tacit_page *page,
	const struct tacit_status *status, struct tacit_block *facts)
{
	const char *label = SAY("Notices");
	size_t i;

	for (i = 0; i < status->facts.fault_count; i++, label = NULL)
		tacit_page_factf(facts, label, SAY("%s; see: tacit check"),
			status->facts.faults[i]);
	for (i = 0; i < status->assumed_count; i++, label = NULL)
		tacit_page_factf(facts, label,
			SAY("%s: its deadline rests on an assumption: tacit "
			    "silence %s"),
			status->assumed_numbers[i], status->assumed_numbers[i]);
	for (i = 0; i < status->facts.twice_count; i++, label = NULL)
		tacit_page_factf(facts, label,
			SAY("%s has two outcomes, and neither replaces the "
			    "other: tacit check %s"),
			status->twice_told[i], status->twice_told[i]);
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
