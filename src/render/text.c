#include "render/text_page.h"

#include <stdio.h>
#include <string.h>

#include "render/escape.h"

enum {
	WIDTH_USUAL = 80,
	WIDTH_MIN = 40,
	WIDTH_MAX = 400,
	PAPER_INDENT = 3 /* of what stands under a lettered heading */
};

/* --- blocks --------------------------------------------------------------- */

static void print_heading(struct text *text, const struct tacit_block *block)
{
	struct tacit_buf letter = { 0 };
	size_t hang;

	if (block->level == 1)
		text->indent = 0;
	tacit_outline_add(&text->outline, text->page, block, &letter);
	hang = letter.len;
	tacit_text_flow_reset(&text->flow);
	if (block->level == 1)
		tacit_text_flow_capitals(&text->flow, &block->text);
	else
		tacit_text_flow_runs(&text->flow, &block->text);
	tacit_text_flow_restyle(&text->flow, TACIT_RUN_STRONG);
	tacit_buf_pad(text->out, ' ', text->indent);
	tacit_buf_add_str(text->out, tacit_buf_str(&letter));
	tacit_text_print_flow(text, hang, true);
	if (block->level == 1 && text->page->is_paper)
		text->indent = PAPER_INDENT;
	tacit_buf_clear(&letter);
}

static void print_notice(struct text *text, const struct tacit_block *block)
{
	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_runs(&text->flow, &block->text);
	tacit_text_flow_restyle(&text->flow, TACIT_RUN_STRONG);
	tacit_buf_pad(text->out, ' ', text->indent);
	tacit_buf_adds(text->out, "! ");
	tacit_text_print_flow(text, 2, true);
}

static void print_list(struct text *text, const struct tacit_block *block)
{
	char number[24];
	size_t hang = 2;
	size_t i;

	if (block->level == 1)
		hang = (size_t)snprintf(
			number, sizeof(number), "%zu. ", block->row_count);
	for (i = 0; i < block->row_count; i++) {
		size_t len = 2;

		if (block->level == 1)
			len = (size_t)snprintf(
				number, sizeof(number), "%zu. ", i + 1);
		else
			memcpy(number, "- ", 3);
		tacit_buf_pad(text->out, ' ', text->indent + hang - len);
		tacit_buf_adds(text->out, number);
		tacit_text_print_runs(
			text, &block->rows[i]->cells[0].text, hang, true);
	}
}

static void print_block(struct text *text, const struct tacit_block *block)
{
	switch (block->kind) {
	case TACIT_BLOCK_HEADING:
		print_heading(text, block);
		break;
	case TACIT_BLOCK_PARAGRAPH:
		tacit_text_print_runs(text, &block->text, 0, false);
		break;
	case TACIT_BLOCK_NOTICE:
		print_notice(text, block);
		break;
	case TACIT_BLOCK_FACTS:
		tacit_text_facts(text, block);
		break;
	case TACIT_BLOCK_TABLE:
		tacit_text_table(text, block);
		break;
	case TACIT_BLOCK_LIST:
		print_list(text, block);
		break;
	case TACIT_BLOCK_CHART:
		tacit_text_chart(text, block);
		break;
	case TACIT_BLOCK_MARKDOWN:
		tacit_text_markdown(text, block);
		break;
	case TACIT_BLOCK_PREFORMATTED:
		tacit_text_preformatted(text, block->source);
		break;
	case TACIT_BLOCK_CONTENTS:
	case TACIT_BLOCK_BREAK:
		break;
	}
}

/* A blank line between blocks, but not after a heading. */
static void separate(struct text *text, const struct tacit_block *before)
{
	if (tacit_buf_written(text->out) == text->start ||
		tacit_str_ends(tacit_buf_str(text->out), "\n\n"))
		return;
	if (before && before->kind == TACIT_BLOCK_HEADING)
		return;
	tacit_buf_addc(text->out, '\n');
}

static void print_page(struct text *text)
{
	const struct tacit_page *page = text->page;
	const struct tacit_block *before = NULL;
	uint64_t start;
	size_t i;

	tacit_text_sample(text);
	if (page->sample)
		tacit_buf_addc(text->out, '\n');
	start = tacit_buf_written(text->out);
	tacit_text_letterhead(text);
	if (tacit_buf_written(text->out) > start && page->is_paper)
		tacit_buf_addc(text->out, '\n');
	tacit_text_title(text);
	for (i = 0; i < page->count; i++) {
		const struct tacit_block *block = page->blocks[i];

		separate(text, before);
		print_block(text, block);
		before = block;
	}
	text->indent = 0;
	if (page->foot) {
		separate(text, NULL);
		tacit_text_print_line(text, TACIT_RUN_QUIET, page->foot);
	}
	if (page->sample)
		tacit_buf_addc(text->out, '\n');
	tacit_text_sample(text);
}

void tacit_text_page(const struct tacit_page *page,
	const struct tacit_text_options *options, struct tacit_buf *out)
{
	struct text text = {
		.page = page, .out = out, .start = tacit_buf_written(out)
	};

	text.width = options && options->width ? options->width : WIDTH_USUAL;
	if (text.width < WIDTH_MIN)
		text.width = WIDTH_MIN;
	if (text.width > WIDTH_MAX)
		text.width = WIDTH_MAX;
	text.has_colour = options && options->has_colour;
	print_page(&text);
	tacit_text_flow_clear(&text.flow);
}
