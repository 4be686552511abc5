/* What stands above the blocks of a page in text: letterhead and title. */
#include "render/text_page.h"

static size_t widest_of(
	struct text *text, const char *const *lines, size_t count)
{
	size_t widest = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		size_t width = tacit_text_width(text, lines[i]);

		if (width > widest)
			widest = width;
	}
	return widest;
}

static void print_lines(
	struct text *text, const char *const *lines, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		tacit_text_print_line(text, TACIT_RUN_PLAIN, lines[i]);
}

void tacit_text_letterhead(struct text *text)
{
	const struct tacit_page *page = text->page;
	size_t left = widest_of(text, page->head_left, page->head_left_count);
	size_t right =
		widest_of(text, page->head_right, page->head_right_count);
	size_t rows = page->head_left_count > page->head_right_count
		? page->head_left_count
		: page->head_right_count;
	size_t i;

	if (!right || left + TEXT_GAP + right > text->width) {
		print_lines(text, page->head_left, page->head_left_count);
		print_lines(text, page->head_right, page->head_right_count);
		return;
	}
	for (i = 0; i < rows; i++) {
		size_t at = 0;

		tacit_text_flow_reset(&text->flow);
		if (i < page->head_left_count)
			tacit_text_flow_add(&text->flow, TACIT_RUN_STRONG,
				page->head_left[i]);
		tacit_text_flow_wrap(&text->flow, text->width);
		tacit_text_flow_put(
			&text->flow, 0, text->out, text->has_colour);
		at = text->flow.lines[0].width;
		if (i < page->head_right_count && page->head_right[i][0]) {
			tacit_buf_pad(text->out, ' ', text->width - right - at);
			tacit_text_flow_reset(&text->flow);
			tacit_text_flow_add(&text->flow, TACIT_RUN_PLAIN,
				page->head_right[i]);
			tacit_text_flow_wrap(&text->flow, right);
			tacit_text_flow_put(
				&text->flow, 0, text->out, text->has_colour);
		}
		tacit_buf_addc(text->out, '\n');
	}
}

/* The flow in the middle of the page. */
static void print_centred(struct text *text)
{
	struct text_flow *flow = &text->flow;
	size_t i;

	tacit_text_flow_wrap(flow, tacit_text_measure(text));
	for (i = 0; i < flow->line_count; i++) {
		tacit_buf_pad(text->out, ' ',
			(text->width - flow->lines[i].width) / 2);
		tacit_text_flow_put(flow, i, text->out, text->has_colour);
		tacit_buf_addc(text->out, '\n');
	}
}

static void set_title(struct text *text)
{
	struct tacit_run run = { .style = TACIT_RUN_STRONG,
		.text = text->page->title };
	const struct tacit_inline title = { .runs = &run, .count = 1 };

	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_capitals(&text->flow, &title);
}

void tacit_text_title(struct text *text)
{
	const struct tacit_page *page = text->page;
	bool has_head = page->head_left_count || page->head_right_count;
	size_t i;

	if (page->is_paper) {
		if (page->title) {
			set_title(text);
			print_centred(text);
		}
		for (i = 0; i < page->subtitle_count; i++) {
			tacit_text_flow_reset(&text->flow);
			tacit_text_flow_add(&text->flow, TACIT_RUN_PLAIN,
				page->subtitle[i]);
			print_centred(text);
		}
		return;
	}
	if (page->title && !has_head)
		tacit_text_print_line(text, TACIT_RUN_STRONG, page->title);
	print_lines(text, page->subtitle, page->subtitle_count);
}

void tacit_text_sample(struct text *text)
{
	if (!text->page->sample)
		return;
	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_add(&text->flow, TACIT_RUN_STRONG, text->page->sample);
	print_centred(text);
}
