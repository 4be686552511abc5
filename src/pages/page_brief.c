#include "pages/pages.h"

#include "pages/say.h"
#include "pages/say_awaited.h"
#include "render/cell.h"

#define SAY(english) tacit_tr(page->lang, english)

/* --- what is awaited, and the calls that are open ---------------------------------- */

static void add_own_awaited(
	struct tacit_page *page, const struct tacit_brief *brief)
{
	const struct tacit_awaited_list *awaited = &brief->status.awaited;
	const char *const labels[] = { SAY("What"), SAY("Since, or by") };
	struct tacit_block *table = NULL;
	size_t i;

	tacit_page_heading(page, 1, SAY("What is awaited from it"));
	for (i = 0; i < awaited->own; i++) {
		const struct tacit_status_row *told = &brief->status.rows[i];
		struct tacit_row *row;

		if (!table)
			table = tacit_page_table(page, labels, 2);
		row = tacit_page_row(table, 2);
		tacit_say_awaited(
			page, &awaited->list[i], told, &row->cells[0].text);
		tacit_say_awaited_when(
			page, &awaited->list[i], told, &row->cells[1].text);
	}
	if (!table)
		tacit_page_paragraph(page, SAY("Nothing."));
}

static void add_calls(struct tacit_page *page, const struct tacit_brief *brief)
{
	const char *const labels[] = { SAY("Note"), SAY("Comments"),
		SAY("Communications of its own") };
	struct tacit_block *table;
	size_t i;

	if (!brief->call_count)
		return;
	tacit_page_heading(page, 1, SAY("Open calls"));
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < brief->call_count; i++) {
		const struct tacit_brief_call *call = &brief->calls[i];
		struct tacit_row *row = tacit_page_row(table, 3);

		tacit_run_strong(&row->cells[0].text, call->call->number);
		tacit_run_plainf(&row->cells[0].text, "\n%s", call->subject);
		tacit_run_plain(&row->cells[1].text,
			tacit_say_close(page, call->call->fact->closes,
				&call->call->clock));
		if (call->spoken)
			tacit_page_number(&row->cells[2], call->spoken);
		else
			tacit_run_plain(
				&row->cells[2].text, SAY("none recorded"));
	}
}

/* --- what it said, and what became of it ---------------------------------------------- */

static void mark_new(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_brief_said *said)
{
	if (said->is_new)
		tacit_run_format(to, TACIT_RUN_STRONG, "\n%s", SAY("new"));
}

static void say_words(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_brief_said *said)
{
	const char *text = tacit_cell_plain(&page->arena, said->text);
	const char *proposed = tacit_cell_plain(&page->arena, said->proposed);

	tacit_run_plain(to, text);
	if (proposed[0]) {
		tacit_run_quiet(to,
			tacit_page_say(page, "%s%s: ", text[0] ? "\n" : "",
				SAY("Proposed text")));
		tacit_run_plain(to, proposed);
	}
	tacit_run_quiet(to,
		tacit_page_say(page, "%s%s, %s",
			text[0] || proposed[0] ? "\n" : "", SAY(said->kind),
			said->on));
	if (said->where[0])
		tacit_run_quiet(to, tacit_page_say(page, ", %s", said->where));
	if (said->joint[0])
		tacit_run_format(to, TACIT_RUN_QUIET,
			SAY("\nalso in the name of %s"), said->joint);
	tacit_run_plain(to, "\n");
	tacit_run_code(to, said->printed);
	tacit_run_about(to, said->path);
	if (tacit_instant_is_set(said->received) ||
		!tacit_date_is_set(said->known_by))
		tacit_say_receipt(page, to, said->received);
	else
		tacit_run_plainf(to, SAY(" (known no later than %s)"),
			tacit_say_day(page, said->known_by));
	mark_new(page, to, said);
}

static void say_outcome(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_brief_outcome *outcome)
{
	const char *because = tacit_cell_plain(&page->arena, outcome->because);

	tacit_run_strong(to, SAY(outcome->outcome));
	if (outcome->reason || because[0] || outcome->suggested) {
		tacit_run_plainf(to, "\n%s:",
			tacit_say_according(page,
				tacit_voice_of(outcome->by,
					outcome->is_by_co_coordinator),
				outcome->by));
	}
	if (outcome->reason)
		tacit_run_plainf(to, " %s.",
			tacit_own_word(page->own, page->lang, outcome->reason));
	if (because[0])
		tacit_run_plainf(to, " %s", because);
	if (outcome->suggested)
		tacit_run_plainf(to, SAY(" Suggested area (an opinion): %s."),
			outcome->suggested);
	tacit_run_quiet(to,
		tacit_page_say(
			page, "\n%s", tacit_say_day(page, outcome->date)));
	if (outcome->source)
		tacit_run_quiet(
			to, tacit_page_say(page, ", %s", outcome->source));
}

static void say_follow_up(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_brief_said *said)
{
	size_t i;

	if (said->standing)
		tacit_run_strong(to, said->standing);
	for (i = 0; i < said->outcome_count; i++) {
		if (i || said->standing)
			tacit_run_plain(to, "\n");
		say_outcome(page, to, &said->outcomes[i]);
	}
	if (!said->outcome_count && !said->standing && said->wants_answer)
		tacit_run_plain(to, SAY("not recorded"));
	if (said->outcome_count > 1)
		tacit_run_quiet(to,
			tacit_page_say(page, "\n%s",
				SAY("neither replaces the other")));
	if (said->followed_by)
		tacit_run_plainf(
			to, "\n%s: %s", SAY("Followed by"), said->followed_by);
}

static void add_all_said(
	struct tacit_page *page, const struct tacit_brief *brief)
{
	const char *const labels[] = { SAY("What it said"),
		SAY("Follow-up given") };
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(page, 1, SAY("What it said, and what became of it"));
	if (!brief->said_count) {
		tacit_page_paragraph(page,
			brief->record.is_public
				? SAY("No communication of it is in a public "
				      "document.")
				: SAY("No communication of it is recorded."));
		return;
	}
	table = tacit_page_table(page, labels, 2);
	for (i = 0; i < brief->said_count; i++) {
		struct tacit_row *row = tacit_page_row(table, 2);

		say_words(page, &row->cells[0].text, &brief->said[i]);
		say_follow_up(page, &row->cells[1].text, &brief->said[i]);
	}
}

/* --- what it leads, named and organised ------------------------------------------------- */

struct things {
	const char *heading;
	const char *labels[4]; /* title, of, day, state; NULL: no such column */
};

static const char *day_of(
	struct tacit_page *page, const struct tacit_brief_thing *thing)
{
	if (!tacit_date_is_set(thing->from))
		return SAY("not yet specified");
	return tacit_date_is_set(thing->to)
		? tacit_say_range(page, thing->from, thing->to)
		: tacit_say_day(page, thing->from);
}

static const char *state_of_thing(
	struct tacit_page *page, const struct tacit_brief_thing *thing)
{
	if (!thing->state)
		return SAY("not recorded");
	return thing->year
		? tacit_page_say(page, "%s (%d)",
			  tacit_own_word(page->own, page->lang, thing->state),
			  thing->year)
		: tacit_own_word(page->own, page->lang, thing->state);
}

static void add_things(struct tacit_page *page, const struct things *how,
	const struct tacit_brief_things *things)
{
	const char *labels[4];
	size_t columns = 0;
	struct tacit_block *table;
	size_t i;
	size_t k;

	if (!things->count)
		return;
	tacit_page_heading(page, 1, SAY(how->heading));
	for (k = 0; k < 4; k++)
		if (how->labels[k])
			labels[columns++] = SAY(how->labels[k]);
	table = tacit_page_table(page, labels, columns);
	for (i = 0; i < things->count; i++) {
		const struct tacit_brief_thing *thing = &things->list[i];
		const char *const texts[] = { thing->title, thing->of,
			how->labels[2] ? day_of(page, thing) : "",
			how->labels[3] ? state_of_thing(page, thing) : "" };
		const char *shown[4];
		struct tacit_row *row;

		for (columns = k = 0; k < 4; k++)
			if (how->labels[k])
				shown[columns++] = texts[k];
		row = tacit_page_cells(table, shown);
		tacit_run_about(&row->cells[0].text, thing->path);
		for (k = 0; k < thing->event_count; k++)
			tacit_run_format(&row->cells[columns - 1].text,
				TACIT_RUN_QUIET, "\n%s", thing->events[k]);
	}
}

void tacit_page_brief(const struct tacit_brief *brief, struct tacit_page *page)
{
	static const struct things coordinates = { WORD("Areas"),
		{ WORD("Area"), NULL, NULL, WORD("As") } };
	static const struct things leads = { WORD("Activities that it leads"),
		{ WORD("Activity"), WORD("Area"), WORD("Due"),
			WORD("Last reported") } };
	static const struct things reported = { WORD("What it reported"),
		{ WORD("Activity"), WORD("Area"), NULL, WORD("Reported") } };
	static const struct things named = { WORD("Authorities that it named"),
		{ WORD("Authority"), WORD("Network"), WORD("Since"), NULL } };
	static const struct things organised = { WORD("Events of its own"),
		{ WORD("Event"), NULL, WORD("When"), WORD("Recorded as") } };

	page->title = tacit_page_say(
		page, SAY("%s: what this register has"), brief->name);
	tacit_say_record(page, &brief->record);
	tacit_say_altered(page, &brief->record);
	if (tacit_date_is_set(brief->ask.since))
		tacit_page_paragraph(page,
			tacit_page_say(page,
				SAY("What is of %s or later is marked as "
				    "new."),
				tacit_say_day(page, brief->ask.since)));
	if (!brief->ask.is_for_others)
		add_own_awaited(page, brief);
	if (!brief->ask.is_for_others)
		add_calls(page, brief);
	add_all_said(page, brief);
	add_things(page, &coordinates, &brief->coordinates);
	add_things(page, &leads, &brief->leads);
	add_things(page, &reported, &brief->reported);
	add_things(page, &named, &brief->authorities);
	add_things(page, &organised, &brief->organised);
	tacit_say_foot(page, &brief->record);
}
