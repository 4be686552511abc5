/* page_positions: the states that spoke on a call, by position. */
#include <tacit/csv.h>

#include "pages/page_silence_parts.h"

static void add_position_row(const struct silence_page *p,
	struct tacit_block *table, enum tacit_group group)
{
	const struct tacit_position *at = &p->view->positions.of[group];
	const char *const texts[] = { SAY(tacit_say_position(group)), "", "",
		tacit_say_join(p->page, at->states, at->count) };
	struct tacit_row *row;

	if (!at->count)
		return;
	row = tacit_page_cells(table, texts);
	tacit_page_number(&row->cells[1], at->count);
	tacit_page_number(&row->cells[2], at->communications);
}

static void add_position_table(const struct silence_page *p)
{
	const char *const labels[] = { SAY("Position"), SAY("States"),
		SAY("Communications"), SAY("Which") };
	struct tacit_block *table;
	int group;

	if (!p->view->said_count) {
		tacit_page_paragraph(p->page,
			SAY("No communication on this call is recorded."));
		return;
	}
	table = tacit_page_table(p->page, labels, 4);
	for (group = TACIT_GROUP_COUNT - 1; group >= TACIT_GROUP_NONE; group--)
		add_position_row(p, table, (enum tacit_group)group);
}

void tacit_page_positions(struct tacit_page *page,
	const struct tacit_silence_view *view, bool by_state)
{
	struct silence_page one = { page, NULL, view };
	const struct silence_page *p = &one;

	page->title =
		tacit_page_say(page, SAY("%s, %s: positions of the States"),
			view->number, tacit_say_day(page, view->date));
	tacit_say_subject(page, view->subject);
	tacit_say_record(page, &view->record);
	tacit_say_altered(page, &view->record);
	one.facts = tacit_page_facts(page);
	tacit_silence_result(p);
	tacit_silence_deadline(p);
	add_position_table(p);
	one.facts = tacit_page_facts(page);
	tacit_silence_others(p, SAY("Others"), by_state);
	tacit_say_foot(page, &view->record);
}

/* Those of whom no communication is recorded are a number, unless asked for. */
static json_t *others_of(const struct tacit_silence_view *view, bool by_state)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; by_state && i < view->state_count; i++) {
		const struct tacit_silence_state *state = &view->states[i];

		if (state->reply->is_asked && !state->reply->has_spoken)
			(void)json_array_append_new(list,
				json_pack("{s:s?, s:s?}", "state",
					state->reply->state, "name",
					state->name));
	}
	return list;
}

void tacit_json_positions_of(const struct tacit_silence_view *view,
	bool by_state, struct tacit_buf *out)
{
	const struct tacit_silence *silence = &view->silence;
	const struct tacit_call *call = &view->call.facts.call;

	tacit_json_report(&view->record,
		json_pack("{s:s?, s:s?, s:s, s:s, s:b, s:o, s:o, s:o, s:o}",
			"note", call->note, "number",
			tacit_document_get(&view->call.note, "number"),
			"effect", tacit_effect_word(call->effect), "verdict",
			tacit_verdict_word(silence->verdict), "provisional",
			silence->is_provisional, "closes",
			tacit_json_instant(silence->readings[0].closes),
			"positions", tacit_json_positions(&view->positions),
			"no_communication_recorded",
			tacit_json_number(silence->no_communication),
			"without_communication", others_of(view, by_state)),
		out);
}

void tacit_csv_positions(
	const struct tacit_silence_view *view, struct tacit_buf *out)
{
	static const char *const head[] = { "position", "state", "name" };
	int group;
	size_t i;

	tacit_csv_write(out, head, TACIT_COUNT(head));
	for (group = TACIT_GROUP_COUNT - 1; group >= TACIT_GROUP_NONE;
		group--) {
		const struct tacit_position *at = &view->positions.of[group];

		for (i = 0; i < at->count; i++) {
			const char *const cells[] = {
				tacit_group_word((enum tacit_group)group),
				at->codes[i], at->states[i]
			};

			tacit_csv_write(out, cells, TACIT_COUNT(cells));
		}
	}
}
