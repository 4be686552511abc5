/* text_line: lines of text at the current indent. */
#include "render/text_page.h"

#include "render/escape.h"

size_t tacit_text_measure(const struct text *text)
{
	size_t room = text->width - text->indent;

	return room < TEXT_MEASURE ? room : TEXT_MEASURE;
}

void tacit_text_end_line(struct text *text)
{
	struct tacit_buf *out = text->out;

	while (out->len && out->data[out->len - 1] == ' ')
		tacit_buf_truncate(out, out->len - 1);
	tacit_buf_addc(out, '\n');
}

void tacit_text_print_flow(struct text *text, size_t hang, bool is_begun)
{
	struct text_flow *flow = &text->flow;
	size_t room = tacit_text_measure(text);
	size_t i;

	flow->keeps_commands = true;
	tacit_text_flow_wrap(flow, room > hang + 2 ? room - hang : 2);
	for (i = 0; i < flow->line_count; i++) {
		if ((i || !is_begun) && flow->lines[i].width)
			tacit_buf_pad(text->out, ' ', text->indent + hang);
		tacit_text_flow_put(flow, i, text->out, text->has_colour);
		tacit_text_end_line(text);
	}
}

void tacit_text_print_runs(struct text *text, const struct tacit_inline *runs,
	size_t hang, bool is_begun)
{
	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_runs(&text->flow, runs);
	tacit_text_print_flow(text, hang, is_begun);
}

void tacit_text_print_line(
	struct text *text, enum tacit_run_style style, const char *line)
{
	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_add(&text->flow, style, line);
	tacit_text_print_flow(text, 0, false);
}

size_t tacit_text_width(struct text *text, const char *line)
{
	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_add(&text->flow, TACIT_RUN_PLAIN, line);
	return tacit_text_flow_natural(&text->flow);
}

void tacit_text_preformatted(struct text *text, struct tacit_str source)
{
	struct tacit_str line;

	while (tacit_str_line(&source, &line)) {
		tacit_buf_pad(text->out, ' ', text->indent);
		tacit_escape_terminal(text->out, line);
		tacit_text_end_line(text);
	}
}
