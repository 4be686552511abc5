/* text_facts: labels at the left, what is said of them beside. */
#include "render/text_page.h"

/* columns; longer labels stand on their own line */
enum { LABEL_MAX = 20 };

static size_t label_column(struct text *text, const struct tacit_block *block)
{
	size_t max = tacit_text_measure(text) / 3;
	size_t widest = 0;
	size_t i;

	if (max > LABEL_MAX)
		max = LABEL_MAX;
	for (i = 0; i < block->row_count; i++) {
		size_t width;

		tacit_text_flow_reset(&text->flow);
		tacit_text_flow_capitals(
			&text->flow, &block->rows[i]->cells[0].text);
		width = tacit_text_flow_natural(&text->flow);
		if (width <= max && width > widest)
			widest = width;
	}
	return (widest ? widest : 2) + TEXT_GAP;
}

static void print_fact(
	struct text *text, const struct tacit_row *row, size_t column)
{
	size_t at;
	size_t i;

	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_capitals(&text->flow, &row->cells[0].text);
	tacit_text_flow_restyle(&text->flow, TACIT_RUN_STRONG);
	at = tacit_text_flow_natural(&text->flow);
	if (at + TEXT_GAP > column) {
		tacit_text_print_flow(text, 0, false);
		at = SIZE_MAX;
	} else if (at) {
		tacit_text_flow_wrap(&text->flow, column);
		tacit_buf_pad(text->out, ' ', text->indent);
		tacit_text_flow_put(
			&text->flow, 0, text->out, text->has_colour);
	}
	for (i = 1; i < row->count; i++) {
		bool is_begun = i == 1 && at && at != SIZE_MAX;

		if (is_begun && row->cells[i].text.count)
			tacit_buf_pad(text->out, ' ', column - at);
		tacit_text_print_runs(
			text, &row->cells[i].text, column, is_begun);
	}
	if (row->count < 2 && at && at != SIZE_MAX)
		tacit_buf_addc(text->out, '\n');
}

void tacit_text_facts(struct text *text, const struct tacit_block *block)
{
	size_t column = label_column(text, block);
	size_t i;

	for (i = 0; i < block->row_count; i++)
		print_fact(text, block->rows[i], column);
}
