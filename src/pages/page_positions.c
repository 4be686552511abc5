/* page_positions: the states that spoke on a call, by position. */
#include <tacit/csv.h>

#include "pages/page_silence_parts.h"

static void add_position_row(const struct silence_page *p,
	struct tacit_block *table, const struct tacit_position_row *said)
{
	const struct tacit_position *who = &said->who;
	const char *const texts[] = { tacit_say_position_row(p->page, said), "",
		"", tacit_say_join(p->page, who->states, who->count) };
	struct tacit_row *row = tacit_page_cells(table, texts);

	tacit_page_number(&row->cells[1], who->count);
	tacit_page_number(&row->cells[2], who->communications);
}

static void add_position_table(const struct silence_page *p)
{
	const char *const labels[] = { SAY("Position"), SAY("States"),
		SAY("Communications"), SAY("Which") };
	const struct tacit_positions *positions = &p->view->positions;
	struct tacit_block *table;
	size_t i;

	if (!positions->row_count) {
		tacit_page_paragraph(p->page,
			SAY("No communication on this call is recorded."));
		return;
	}
	if (!tacit_silence_has_effect(p))
		tacit_page_paragraph(
			p->page, SAY("Recorded on it; none of it counts:"));
	table = tacit_page_table(p->page, labels, 4);
	for (i = 0; i < positions->row_count; i++)
		add_position_row(p, table, &positions->rows[i]);
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
	if (tacit_silence_has_effect(p)) {
		one.facts = tacit_page_facts(page);
		tacit_silence_others(p, SAY("Others"), by_state);
	}
	tacit_say_foot(page, &view->record);
}

/* Those of whom no communication is recorded are a number, unless asked for. */
static json_t *others_of(const struct tacit_silence_view *view, bool by_state)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; by_state && i < view->state_count; i++) {
		const struct tacit_silence_state *state = &view->states[i];

		if (state->reply->is_asked && !state->reply->has_spoken &&
			!state->reply->named_in)
			(void)json_array_append_new(list,
				json_pack("{s:s?, s:s?}", "state",
					state->reply->state, "name",
					state->name));
	}
	return list;
}

/* "objection", "support-of-another"; of no group: "withdrawal" */
static const char *said_word(const struct tacit_position_row *row)
{
	return row->group == TACIT_GROUP_NONE ? tacit_kind_word(row->kind)
					      : tacit_group_word(row->group);
}

static const char *not_counted_word(const struct tacit_position_row *row)
{
	return row->reason == TACIT_REASON_COUNTED
		? NULL
		: tacit_reason_word(row->reason);
}

static json_t *said_alike(const void *item)
{
	const struct tacit_position_row *row = item;
	json_t *seconds = row->seconds
		? json_pack("{s:s?, s:s}", "state", row->seconds->state, "kind",
			  tacit_kind_word(row->seconds->kind))
		: json_null();

	return json_pack("{s:s, s:s?, s:o, s:o, s:o}", "said", said_word(row),
		"not_counted", not_counted_word(row), "supports", seconds,
		"states", tacit_json_states(&row->who), "communications",
		tacit_json_number(row->who.communications));
}

void tacit_json_positions_of(const struct tacit_silence_view *view,
	bool by_state, struct tacit_buf *out)
{
	const struct tacit_silence *silence = &view->silence;
	const struct tacit_call *call = &view->call.facts.call;

	tacit_json_report(&view->record,
		json_pack(
			"{s:s?, s:s?, s:s, s:s, s:b, s:o, s:o, s:o, s:o, s:o}",
			"note", call->note, "number",
			tacit_document_get(&view->call.note, "number"),
			"effect", tacit_effect_word(call->effect), "verdict",
			tacit_verdict_word(silence->verdict), "provisional",
			silence->is_provisional, "closes",
			tacit_json_instant(silence->readings[0].closes),
			"positions", tacit_json_positions(&view->positions),
			"said",
			tacit_json_each(view->positions.rows,
				view->positions.row_count,
				sizeof(*view->positions.rows), said_alike),
			"no_communication_recorded",
			tacit_json_number(silence->no_communication),
			"without_communication", others_of(view, by_state)),
		out);
}

/* The position that what was said alike is; what does not count is none. */
static const char *position_word(const struct tacit_position_row *row)
{
	enum tacit_group group = row->group;

	if (row->reason == TACIT_REASON_AFTER_CLOSE)
		group = TACIT_GROUP_AFTER_CLOSE;
	else if (row->reason == TACIT_REASON_AFTER_END)
		group = TACIT_GROUP_AFTER_END;
	else if (row->reason != TACIT_REASON_COUNTED)
		group = TACIT_GROUP_NONE;
	return tacit_group_word(group);
}

static void add_csv_rows(
	const struct tacit_position_row *row, struct tacit_buf *out)
{
	const char *reason = not_counted_word(row);
	size_t i;

	for (i = 0; i < row->who.count; i++) {
		const char *const cells[] = { position_word(row),
			row->who.codes[i], row->who.states[i], said_word(row),
			reason ? reason : "",
			row->seconds ? row->seconds->state : "" };

		tacit_csv_write(out, cells, TACIT_COUNT(cells));
	}
}

void tacit_csv_positions(
	const struct tacit_silence_view *view, struct tacit_buf *out)
{
	static const char *const head[] = { "position", "state", "name", "said",
		"not_counted", "supports" };
	size_t i;

	tacit_csv_write(out, head, TACIT_COUNT(head));
	for (i = 0; i < view->positions.row_count; i++)
		add_csv_rows(&view->positions.rows[i], out);
}
