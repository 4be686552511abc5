/* Rows in HTML: tables, facts, lists. */
#include "render/html_page.h"

#include "render/escape.h"

enum {
	SCROLLED = 2 /* columns from which it may be moved on a telephone */
};

static void table_head(struct html *html, const struct tacit_block *block)
{
	size_t i;

	tacit_buf_adds(html->out, "<thead>\n<tr>");
	for (i = 0; i < block->head.count; i++) {
		tacit_html_inline(html,
			tacit_outline_is_number(block, i)
				? "<th scope=\"col\" class=\"n\">"
				: "<th scope=\"col\">",
			&block->head.cells[i].text, "</th>");
	}
	tacit_buf_adds(html->out, "</tr>\n</thead>\n");
}

static void table_row(
	struct html *html, const struct tacit_row *row, bool has_head)
{
	size_t i;

	tacit_buf_adds(html->out, "<tr");
	tacit_html_anchor(html, row->anchor);
	tacit_buf_addc(html->out, '>');
	for (i = 0; i < row->count; i++) {
		const struct tacit_cell *cell = &row->cells[i];
		bool is_head = has_head && !i && !cell->is_number;

		tacit_html_inline(html,
			is_head			  ? "<th scope=\"row\">"
				: cell->is_number ? "<td class=\"n\">"
						  : "<td>",
			&cell->text, is_head ? "</th>" : "</td>");
	}
	tacit_buf_adds(html->out, "</tr>\n");
}

static void table_group(struct html *html, const char *group, size_t columns)
{
	tacit_buf_printf(html->out,
		"<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"%zu\">",
		columns);
	tacit_html_between(html, "", group, "</th></tr>\n");
}

/* What can be moved must be reachable by keyboard and have a name. */
static void open_scroll(struct html *html, const struct tacit_block *block)
{
	tacit_buf_adds(html->out,
		"<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
	if (block->text.count)
		tacit_buf_printf(
			html->out, " aria-labelledby=\"t%u\">\n", html->tables);
	else if (html->headings)
		tacit_buf_printf(html->out, " aria-labelledby=\"s%u\">\n",
			html->headings);
	else
		tacit_buf_adds(html->out, " aria-labelledby=\"title\">\n");
}

static void open_table(struct html *html, const struct tacit_block *block)
{
	bool is_wide = tacit_outline_is_wide(block);
	bool is_grouped = tacit_outline_has_groups(block);

	if (is_wide || is_grouped)
		tacit_buf_printf(html->out, "<table class=\"%s%s%s\">\n",
			is_wide ? "wide" : "", is_wide && is_grouped ? " " : "",
			is_grouped ? "grouped" : "");
	else
		tacit_buf_adds(html->out, "<table>\n");
	if (!block->text.count)
		return;
	tacit_buf_printf(html->out, "<caption id=\"t%u\">", html->tables);
	tacit_html_inline(html, "", &block->text, "</caption>\n");
}

/* A table on its way. */
struct table {
	struct html *html;
	const struct tacit_block *block;
	size_t columns;
	size_t rows; /* so far */
};

static bool is_scrolled(const struct table *table)
{
	return table->columns > SCROLLED;
}

static void begin_table(struct table *table)
{
	struct html *html = table->html;
	const struct tacit_block *block = table->block;

	html->tables++;
	if (is_scrolled(table))
		open_scroll(html, block);
	open_table(html, block);
	if (block->head.count)
		table_head(html, block);
	tacit_buf_adds(html->out, "<tbody>\n");
}

static bool add_row(void *ctx, const struct tacit_row *row)
{
	struct table *table = ctx;
	struct html *html = table->html;

	if (!table->rows++)
		begin_table(table);
	else if (row->group)
		tacit_buf_adds(html->out, "</tbody>\n<tbody>\n");
	if (row->group)
		table_group(html, row->group, table->columns);
	table_row(html, row, table->block->head.count > 0);
	return tacit_buf_drain(html->out);
}

void tacit_html_table(struct html *html, const struct tacit_block *block)
{
	struct table table = { html, block, tacit_outline_columns(block), 0 };

	tacit_outline_rows(block, add_row, &table);
	if (!table.rows && block->from.otherwise) {
		tacit_html_between(
			html, "<p>", block->from.otherwise, "</p>\n");
		return;
	}
	if (!table.rows)
		begin_table(&table);
	tacit_buf_adds(html->out,
		is_scrolled(&table) ? "</tbody>\n</table></div>\n"
				    : "</tbody>\n</table>\n");
}

void tacit_html_facts(struct html *html, const struct tacit_block *block)
{
	size_t i;
	size_t v;

	tacit_buf_adds(html->out, "<dl class=\"facts\">\n");
	for (i = 0; i < block->row_count; i++) {
		const struct tacit_row *row = block->rows[i];

		tacit_html_inline(
			html, "<div><dt>", &row->cells[0].text, "</dt>");
		for (v = 1; v < row->count; v++)
			tacit_html_inline(
				html, "\n<dd>", &row->cells[v].text, "</dd>");

		tacit_buf_adds(html->out, "</div>\n");
	}
	tacit_buf_adds(html->out, "</dl>\n");
}

void tacit_html_list(struct html *html, const struct tacit_block *block)
{
	const char *tag = block->level == 1 ? "ol" : "ul";
	size_t i;

	tacit_buf_printf(html->out, "<%s>\n", tag);
	for (i = 0; i < block->row_count; i++)
		tacit_html_inline(html, "<li>", &block->rows[i]->cells[0].text,
			"</li>\n");
	tacit_buf_printf(html->out, "</%s>\n", tag);
}
