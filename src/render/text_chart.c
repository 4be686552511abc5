/* Charts as text: bars of signs, with the numbers beside them. */
#include "render/text_page.h"

#include <inttypes.h>

enum { BAR_MAX = 50, STACK_MAX = 60 };

static size_t digits(uint64_t number)
{
	size_t count = 1;

	while (number /= 10)
		count++;
	return count;
}

/* value / whole of `room` signs; something that is not zero is seen. */
static size_t share(uint64_t value, uint64_t whole, size_t room)
{
	size_t signs;

	if (!value || !whole)
		return 0;
	signs = (size_t)((double)value / (double)whole * (double)room + 0.5);
	return signs ? signs : 1;
}

/* The widest label, but not more than `max`. */
static size_t label_width(
	struct text *text, const struct tacit_block *block, size_t max)
{
	size_t widest = 0;
	size_t i;

	for (i = 0; i < block->bar_count; i++) {
		size_t width = tacit_text_width(text, block->bars[i].label);

		if (width > widest)
			widest = width;
	}
	return widest < max ? widest : max;
}

/*
 * A label in its column, broken where it is longer; the last of its lines is
 * filled up so that what follows is aligned.
 */
static void print_label(struct text *text, const char *label, size_t width)
{
	struct text_flow *flow = &text->flow;
	size_t i;

	tacit_text_flow_reset(flow);
	tacit_text_flow_add(flow, TACIT_RUN_PLAIN, label);
	tacit_text_flow_wrap(flow, width);
	for (i = 0; i < flow->line_count; i++) {
		if (i)
			tacit_buf_addc(text->out, '\n');
		tacit_buf_pad(text->out, ' ', text->indent);
		tacit_text_flow_put(flow, i, text->out, text->has_colour);
	}
	tacit_buf_pad(text->out, ' ',
		width + TEXT_GAP - flow->lines[flow->line_count - 1].width);
}

static void print_bars(struct text *text, const struct tacit_block *block)
{
	size_t room = text->width - text->indent;
	uint64_t max = tacit_outline_largest(block);
	size_t label = label_width(text, block, room * 2 / 5);
	size_t taken = label + TEXT_GAP + digits(max) + 1;
	size_t bar = room > taken + 4 ? room - taken : 4;
	size_t i;

	if (bar > BAR_MAX)
		bar = BAR_MAX;
	if (bar > max)
		bar = max ? (size_t)max : 1; /* a sign each */
	for (i = 0; i < block->bar_count; i++) {
		size_t signs = share(block->bars[i].value, max, bar);

		/* a day without anything is a line that says nothing */
		if (block->chart == TACIT_CHART_DAYS && !block->bars[i].value)
			continue;
		print_label(text, block->bars[i].label, label);
		tacit_buf_pad(text->out, '#', signs);
		tacit_buf_printf(text->out, "%s%" PRIu64 "\n", signs ? " " : "",
			block->bars[i].value);
	}
}

static void print_stack(struct text *text, const struct tacit_block *block)
{
	static const char signs[] = "#=+.o*:%";
	size_t room = text->width - text->indent;
	size_t label = label_width(text, block, room * 2 / 3);
	size_t number = digits(tacit_outline_largest(block));
	uint64_t whole = tacit_outline_sum(block);
	size_t i;

	room = room > STACK_MAX + 2 ? STACK_MAX : room - 2;
	tacit_buf_pad(text->out, ' ', text->indent);
	tacit_buf_addc(text->out, '[');
	for (i = 0; i < block->bar_count; i++)
		tacit_buf_pad(text->out, signs[i % (sizeof(signs) - 1)],
			share(block->bars[i].value, whole,
				whole < room / 2 ? (size_t)whole * 2 : room));
	tacit_buf_adds(text->out, "]\n");
	for (i = 0; i < block->bar_count; i++) {
		uint64_t value = block->bars[i].value;

		text->indent += 2;
		print_label(text, block->bars[i].label, label);
		text->indent -= 2;
		tacit_buf_pad(text->out, ' ', number - digits(value));
		tacit_buf_printf(text->out, "%" PRIu64 "  %c\n", value,
			signs[i % (sizeof(signs) - 1)]);
	}
}

void tacit_text_chart(struct text *text, const struct tacit_block *block)
{
	if (block->text.count)
		tacit_text_print_runs(text, &block->text, 0, false);
	if (!block->bar_count)
		return;
	if (block->chart == TACIT_CHART_STACK)
		print_stack(text, block);
	else
		print_bars(text, block);
}
