/* From cmark's tree to ours, without recursion. */
#include "text/markdown_string.h"

#include <cmark.h>
#include <string.h>

/* Room below the limit for a table's three levels, which count as none. */
enum { DEPTH_MAX = TACIT_MD_DEPTH_MAX - 8 };

struct walk {
	struct md_source *src;
	struct tacit_md_node *at; /* where the next child goes */
	unsigned depth;
	unsigned first_line;
	const size_t *origin; /* of cmark's lines; NULL: they are our own */
	size_t origin_count;
	struct tacit_md_node *table; /* whose cells come now */
	const struct md_table *layout;
	size_t row; /* of the next cell */
	size_t cell;
	struct md_note **order; /* notes as they are first referred to */
	size_t order_count;
};

static unsigned line_of(const struct walk *w, cmark_node *node)
{
	int start = cmark_node_get_start_line(node);
	size_t line = start > 0 ? (size_t)start - 1 : 0;

	if (w->origin)
		line = line < w->origin_count ? w->origin[line] : 0;
	return w->first_line + (unsigned)line;
}

static struct tacit_md_node *add_child(struct walk *w, enum tacit_md_kind kind)
{
	return tacit_markdown_add(w->src->arena, w->at, kind);
}

static void add_string(
	struct walk *w, enum tacit_md_kind kind, const char *s, size_t len)
{
	struct tacit_arena *arena = w->src->arena;

	if (len)
		add_child(w, kind)->text = tacit_md_clean(arena,
			tacit_arena_strndup(arena, s, len),
			kind == TACIT_MD_CODE_BLOCK);
}

static void add_reference(struct walk *w, size_t number)
{
	struct md_note *note = &w->src->notes[number];
	struct tacit_md_node *node = add_child(w, TACIT_MD_FOOTNOTE_REF);

	if (!note->number) {
		w->order[w->order_count++] = note;
		note->number = (unsigned)w->order_count;
	}
	node->number = note->number;
	node->text = note->label;
}

/* Text with marks: references become nodes, the rest stays text. */
static void add_marked_text(struct walk *w, const char *s)
{
	const char *start = s;

	while (*s) {
		size_t number = 0;
		size_t len = 1;
		enum md_mark mark = tacit_md_mark(s, &number, &len);

		if (mark != MD_MARK_NONE) {
			add_string(
				w, TACIT_MD_TEXT, start, (size_t)(s - start));
			start = s + len;
		}
		if (mark == MD_MARK_NOTE && number < w->src->note_count)
			add_reference(w, number);
		else if (mark == MD_MARK_BRACKET)
			add_string(w, TACIT_MD_TEXT, "[", 1);
		s += len;
	}
	add_string(w, TACIT_MD_TEXT, start, (size_t)(s - start));
}

static void add_html_lines(struct walk *w, const char *s)
{
	while (*s) {
		size_t len = strcspn(s, "\n");

		add_string(w, TACIT_MD_TEXT, s, len);
		s += len;
		s += strspn(s, " \t\n");
		if (*s)
			(void)add_child(w, TACIT_MD_SOFTBREAK);
	}
}

static void add_html(struct walk *w, cmark_node *node, bool is_block)
{
	const char *text = tacit_md_uncomment(w->src->arena,
		tacit_md_restore(w->src, cmark_node_get_literal(node)));

	if (!*text)
		return;
	if (is_block) {
		w->at = add_child(w, TACIT_MD_PARAGRAPH);
		w->at->line = line_of(w, node);
	}
	add_html_lines(w, text);
	if (is_block)
		w->at = w->at->parent;
}

static void add_code(
	struct walk *w, enum tacit_md_kind kind, const char *literal)
{
	add_child(w, kind)->text = tacit_md_clean(w->src->arena,
		tacit_md_restore(w->src, literal), kind == TACIT_MD_CODE_BLOCK);
}

/* True when the node is one that contains nothing; it is then added. */
static bool add_leaf(struct walk *w, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node);
	cmark_node_type type = cmark_node_get_type(node);

	if (type == CMARK_NODE_TEXT)
		add_marked_text(w, literal);
	else if (type == CMARK_NODE_SOFTBREAK)
		(void)add_child(w, TACIT_MD_SOFTBREAK);
	else if (type == CMARK_NODE_LINEBREAK)
		(void)add_child(w, TACIT_MD_LINEBREAK);
	else if (type == CMARK_NODE_CODE)
		add_code(w, TACIT_MD_CODE, literal);
	else if (type == CMARK_NODE_HTML_INLINE)
		add_html(w, node, false);
	else if (type == CMARK_NODE_HTML_BLOCK)
		add_html(w, node, true);
	else if (type == CMARK_NODE_CODE_BLOCK)
		add_code(w, TACIT_MD_CODE_BLOCK, literal);
	else if (type == CMARK_NODE_THEMATIC_BREAK)
		(void)add_child(w, TACIT_MD_RULE);
	else
		return false;
	if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_THEMATIC_BREAK)
		w->at->last->line = line_of(w, node);
	return true;
}

/* The mark that a paragraph begins with. */
static enum md_mark mark_of(cmark_node *paragraph, size_t *number)
{
	cmark_node *child = cmark_node_first_child(paragraph);
	size_t len;

	if (!child || cmark_node_get_type(child) != CMARK_NODE_TEXT)
		return MD_MARK_NONE;
	return tacit_md_mark(cmark_node_get_literal(child), number, &len);
}

/* A row begins with its first cell; every row has one. */
static struct tacit_md_node *open_cell(struct walk *w, unsigned line)
{
	struct tacit_md_node *row = w->table->last;
	struct tacit_md_node *cell;

	if (!w->cell) {
		row = tacit_markdown_add(w->src->arena, w->table, TACIT_MD_ROW);
		row->line = line;
	}
	cell = tacit_markdown_add(w->src->arena, row, TACIT_MD_CELL);
	if (w->cell < w->layout->columns)
		cell->align = w->layout->align[w->cell];
	if (++w->cell >= w->layout->cells[w->row]) {
		w->cell = 0;
		w->row++;
	}
	return cell;
}

static struct tacit_md_node *open_paragraph(struct walk *w, cmark_node *node)
{
	size_t number = 0;
	enum md_mark mark = mark_of(node, &number);

	if (mark == MD_MARK_CELL && w->table && w->table->parent == w->at &&
		w->row < w->layout->row_count)
		return open_cell(w, line_of(w, node));
	w->table = NULL;
	if (mark == MD_MARK_TABLE && number < w->src->table_count &&
		!w->src->tables[number].is_placed) {
		w->src->tables[number].is_placed = true;
		w->layout = &w->src->tables[number];
		w->row = 0;
		w->cell = 0;
		w->table = add_child(w, TACIT_MD_TABLE);
		w->table->line = line_of(w, node);
		w->table->number = w->layout->columns;
		return NULL;
	}
	return add_child(w, TACIT_MD_PARAGRAPH);
}

static struct tacit_md_node *open_list(struct walk *w, cmark_node *node)
{
	struct tacit_md_node *list = add_child(w, TACIT_MD_LIST);

	list->is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	list->is_tight = cmark_node_get_list_tight(node) != 0;
	list->number = 1;
	if (list->is_ordered)
		list->number = (unsigned)cmark_node_get_list_start(node);
	return list;
}

static struct tacit_md_node *open_item(struct walk *w)
{
	const struct tacit_md_node *before = w->at->last;
	struct tacit_md_node *item = add_child(w, TACIT_MD_ITEM);

	item->number = before ? before->number + 1 : w->at->number;
	return item;
}

static struct tacit_md_node *open_link(struct walk *w, cmark_node *node)
{
	const char *url = tacit_md_restore(w->src, cmark_node_get_url(node));
	struct tacit_md_node *link;

	if (!tacit_md_is_safe_link(url))
		return NULL;
	link = add_child(w, TACIT_MD_LINK);
	link->text = tacit_md_clean(w->src->arena, url, false);
	return link;
}

static struct tacit_md_node *open_heading(struct walk *w, cmark_node *node)
{
	struct tacit_md_node *heading = add_child(w, TACIT_MD_HEADING);

	heading->number = (unsigned)cmark_node_get_heading_level(node);
	return heading;
}

/* NULL: what it contains goes where it stands. */
static struct tacit_md_node *open_node(struct walk *w, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	if (type == CMARK_NODE_PARAGRAPH)
		return open_paragraph(w, node);
	if (type == CMARK_NODE_HEADING)
		return open_heading(w, node);
	if (type == CMARK_NODE_ITEM)
		return w->at->kind == TACIT_MD_LIST ? open_item(w) : NULL;
	if (w->depth + 2 > DEPTH_MAX)
		return NULL;
	if (type == CMARK_NODE_BLOCK_QUOTE)
		return add_child(w, TACIT_MD_QUOTE);
	if (type == CMARK_NODE_LIST)
		return open_list(w, node);
	if (type == CMARK_NODE_EMPH)
		return add_child(w, TACIT_MD_EMPHASIS);
	if (type == CMARK_NODE_STRONG)
		return add_child(w, TACIT_MD_STRONG);
	if (type == CMARK_NODE_LINK)
		return open_link(w, node);
	return NULL;
}

static void enter_node(struct walk *w, cmark_node *node)
{
	struct tacit_md_node *ours;

	if (add_leaf(w, node))
		return;
	ours = open_node(w, node);
	cmark_node_set_user_data(node, ours);
	if (!ours)
		return;
	if (!tacit_markdown_is_inline(ours->kind))
		ours->line = line_of(w, node);
	w->at = ours;
	w->depth++;
}

static void leave(struct walk *w, cmark_node *node)
{
	struct tacit_md_node *ours = cmark_node_get_user_data(node);

	if (!ours)
		return;
	w->depth--;
	w->at = ours->parent;
	if (ours->kind == TACIT_MD_CELL)
		w->at = w->table->parent;
}

static void convert(struct walk *w, struct tacit_str text)
{
	cmark_node *root = cmark_parse_document(
		text.data, text.len, CMARK_OPT_VALIDATE_UTF8);
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		if (event == CMARK_EVENT_ENTER)
			enter_node(w, cmark_iter_get_node(iter));
		else
			leave(w, cmark_iter_get_node(iter));
	}
	cmark_iter_free(iter);
	cmark_node_free(root);
}

static void add_note(struct walk *w, struct tacit_md_node *root,
	const struct md_note *note, unsigned first_line)
{
	struct walk inner = *w;

	inner.at = tacit_markdown_add(w->src->arena, root, TACIT_MD_FOOTNOTE);
	inner.at->line = first_line + (unsigned)note->start;
	inner.at->number = note->number;
	inner.at->text = tacit_md_clean(w->src->arena, note->label, false);
	inner.depth = 1;
	inner.origin = NULL;
	inner.first_line = inner.at->line;
	inner.table = NULL;
	convert(&inner, note->text);
	w->order_count = inner.order_count;
}

/* Notes that nothing refers to come last. */
static void add_notes(struct walk *w, struct tacit_md_node *root)
{
	unsigned first_line = w->first_line;
	size_t done = 0;
	size_t i;

	for (i = 0; i <= w->src->note_count; i++) {
		struct md_note *note =
			i < w->src->note_count ? &w->src->notes[i] : NULL;

		for (; done < w->order_count; done++)
			add_note(w, root, w->order[done], first_line);
		if (!note || note->number || note->end == note->start)
			continue;
		w->order[w->order_count++] = note;
		note->number = (unsigned)w->order_count;
	}
	for (; done < w->order_count; done++)
		add_note(w, root, w->order[done], first_line);
}

/* The whole document with its footnotes. */
static struct tacit_md_node *make_tree(
	struct md_source *src, unsigned first_line)
{
	struct walk w = { .src = src,
		.first_line = first_line,
		.origin = src->origin,
		.origin_count = src->origin_count };

	w.order = tacit_arena_array(
		src->arena, src->note_count + 1, sizeof(struct md_note *));
	w.at = tacit_markdown_add(src->arena, NULL, TACIT_MD_DOCUMENT);
	w.at->line = first_line;
	convert(&w, tacit_buf_str(&src->text));
	add_notes(&w, w.at);
	return w.at;
}

/* Brackets of one block cost cmark the square of their number. */
static bool check_brackets(
	struct tacit_str source, unsigned first_line, struct tacit_err *err)
{
	struct tacit_str rest = source;
	struct tacit_str line;
	size_t brackets = 0;
	unsigned number = first_line;

	for (; source.len > TACIT_MD_PLAIN && tacit_str_line(&rest, &line);
		number++) {
		size_t i;

		if (!tacit_str_trim(line).len)
			brackets = 0;
		for (i = 0; i < line.len; i++)
			brackets += line.data[i] == '[';
		if (brackets <= TACIT_MD_BRACKETS_MAX)
			continue;
		(void)tacit_fail(err, TACIT_LIMIT,
			"line %u: more than %d brackets follow one another "
			"without a blank line",
			number, (int)TACIT_MD_BRACKETS_MAX);
		return tacit_hint(err, "part the paragraph");
	}
	return true;
}

bool tacit_markdown_parse(struct tacit_arena *arena, struct tacit_str source,
	unsigned first_line, struct tacit_md_node **out, struct tacit_err *err)
{
	struct md_source src = { .arena = arena };

	*out = NULL;
	if (source.len > TACIT_MD_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"the text has %zu bytes; at most %d are read",
			source.len, (int)TACIT_MD_MAX);
	if (!check_brackets(source, first_line ? first_line : 1, err))
		return false;
	tacit_md_source_read(&src, source);
	*out = make_tree(&src, first_line ? first_line : 1);
	tacit_md_source_clear(&src);
	return true;
}
