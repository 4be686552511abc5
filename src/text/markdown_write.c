/* A tree back to Markdown: the blocks. */
#include "text/markdown_write.h"

#include <string.h>

enum { NUMBER_MAX = 999999999 };

static const char SEPARATOR[] = "<!-- -->";

static void trim_end(struct tacit_buf *out)
{
	while (out->len && out->data[out->len - 1] == ' ')
		tacit_buf_truncate(out, out->len - 1);
}

/* Where a block may begin: behind a marker, or after a blank line. */
static void begin_block(struct md_writer *w)
{
	if (!w->is_fresh && w->out->len > w->start) {
		if (!w->is_tight) {
			tacit_md_write_line(w);
			trim_end(w->out);
		}
		tacit_md_write_line(w);
	}
	w->is_fresh = false;
}

static void write_blocks(
	struct md_writer *w, const struct tacit_md_node *parent);

/* What is inside a container: its lines have `more` before them. */
static void write_inside(struct md_writer *w, const char *marker,
	const char *more, const struct tacit_md_node *node)
{
	size_t outer = w->prefix.len;

	tacit_buf_adds(w->out, marker);
	tacit_buf_adds(&w->prefix, more);
	w->is_fresh = true;
	write_blocks(w, node);
	if (w->is_fresh)
		trim_end(w->out);
	w->is_fresh = false;
	tacit_buf_truncate(&w->prefix, outer);
}

static void write_item(struct md_writer *w, const struct tacit_md_node *item)
{
	char marker[16] = "- ";
	char more[16];

	if (item->parent->is_ordered)
		(void)snprintf(marker, sizeof(marker), "%u. ",
			item->number < NUMBER_MAX ? item->number : NUMBER_MAX);
	memset(more, ' ', sizeof(more));
	more[strlen(marker)] = '\0';
	write_inside(w, marker, more, item);
}

/* A comment keeps two lists apart that would else be read as one. */
static void write_separator(struct md_writer *w)
{
	bool was_tight = w->is_tight;

	w->is_tight = false;
	begin_block(w);
	tacit_buf_adds(w->out, SEPARATOR);
	w->is_tight = was_tight;
}

static void write_list(struct md_writer *w, const struct tacit_md_node *list)
{
	const struct tacit_md_node *item;
	bool was_tight = w->is_tight;
	unsigned expected = list->first ? list->first->number : 0;

	for (item = list->first; item; item = item->next) {
		bool leaps = list->is_ordered && item->number != expected;

		if (leaps)
			write_separator(w);
		w->is_tight = item == list->first ? was_tight
						  : list->is_tight && !leaps;
		begin_block(w);
		w->is_tight = list->is_tight;
		write_item(w, item);
		expected = item->number + 1;
	}
	w->is_tight = was_tight;
}

static size_t longest_run(const char *s, char c)
{
	size_t longest = 0;

	while (*s) {
		size_t run = 0;

		while (s[run] == c)
			run++;
		if (run > longest)
			longest = run;
		s += run ? run : 1;
	}
	return longest;
}

static void write_code_block(struct md_writer *w, const char *text)
{
	size_t fence = longest_run(text, '`') + 1;
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;

	fence = fence < 3 ? 3 : fence;
	begin_block(w);
	tacit_buf_pad(w->out, '`', fence);
	while (tacit_str_line(&rest, &line)) {
		tacit_md_write_line(w);
		tacit_buf_add_str(w->out, line);
	}
	tacit_md_write_line(w);
	tacit_buf_pad(w->out, '`', fence);
}

static void write_delimiters(
	struct md_writer *w, const struct tacit_md_node *table)
{
	static const char *const signs[] = { "---|", ":--|", ":-:|", "--:|" };
	const struct tacit_md_node *cell =
		table->first ? table->first->first : NULL;

	tacit_md_write_line(w);
	tacit_buf_addc(w->out, '|');
	for (; cell; cell = cell->next)
		tacit_buf_adds(w->out, signs[cell->align]);
}

static void write_table(struct md_writer *w, const struct tacit_md_node *table)
{
	const struct tacit_md_node *row;
	const struct tacit_md_node *cell;

	begin_block(w);
	w->is_cell = true;
	w->is_one_line = true;
	for (row = table->first; row; row = row->next) {
		if (row != table->first)
			tacit_md_write_line(w);
		tacit_buf_addc(w->out, '|');
		for (cell = row->first; cell; cell = cell->next) {
			tacit_buf_addc(w->out, ' ');
			tacit_md_write_inline(w, cell);
			tacit_buf_adds(w->out, " |");
		}
		if (row == table->first)
			write_delimiters(w, table);
	}
	w->is_cell = false;
	w->is_one_line = false;
}

static void write_heading(
	struct md_writer *w, const struct tacit_md_node *heading)
{
	begin_block(w);
	tacit_buf_pad(w->out, '#', heading->number);
	tacit_buf_addc(w->out, ' ');
	w->is_one_line = true;
	tacit_md_write_inline(w, heading);
	w->is_one_line = false;
	trim_end(w->out);
}

static void write_footnote(
	struct md_writer *w, const struct tacit_md_node *note)
{
	char marker[24];

	(void)snprintf(marker, sizeof(marker), "[^%u]: ", note->number);
	begin_block(w);
	write_inside(w, marker, "    ", note);
}

static void write_block(struct md_writer *w, const struct tacit_md_node *node)
{
	if (node->kind == TACIT_MD_HEADING) {
		write_heading(w, node);
	} else if (node->kind == TACIT_MD_PARAGRAPH) {
		begin_block(w);
		tacit_md_write_inline(w, node);
	} else if (node->kind == TACIT_MD_LIST) {
		write_list(w, node);
	} else if (node->kind == TACIT_MD_QUOTE) {
		begin_block(w);
		write_inside(w, "> ", "> ", node);
	} else if (node->kind == TACIT_MD_CODE_BLOCK) {
		write_code_block(w, node->text);
	} else if (node->kind == TACIT_MD_TABLE) {
		write_table(w, node);
	} else if (node->kind == TACIT_MD_RULE) {
		begin_block(w);
		tacit_buf_adds(w->out, "***");
	} else if (node->kind == TACIT_MD_FOOTNOTE) {
		write_footnote(w, node);
	} else {
		write_blocks(w, node);
	}
}

static void write_blocks(
	struct md_writer *w, const struct tacit_md_node *parent)
{
	const struct tacit_md_node *node;
	bool follows_list = false;

	for (node = parent->first; node; node = node->next) {
		if (follows_list && node->kind == TACIT_MD_LIST)
			write_separator(w);
		follows_list = node->kind == TACIT_MD_LIST;
		write_block(w, node);
	}
}

void tacit_markdown_write(
	struct tacit_buf *out, const struct tacit_md_node *root)
{
	struct md_writer w = { .out = out, .start = out->len };

	if (root->kind == TACIT_MD_DOCUMENT)
		write_blocks(&w, root);
	else
		write_block(&w, root);
	if (out->len > w.start)
		tacit_buf_addc(out, '\n');
	tacit_buf_clear(&w.prefix);
}
