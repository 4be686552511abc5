/* docx_in: the tables of a document, with its tracked changes accepted, and the
 * words that stand in none: paragraphs, notes, remarks in the margin. */
#include "foreign/office_in.h"

#include <stdlib.h>
#include <string.h>

#include "base/parcel.h"
#include "foreign/runs.h"

struct document {
	struct foreign_grid *grid;
	size_t tables; /* so far */
	unsigned
		depth; /* of tables: what stands in a table of a cell is text */
	uint64_t row;
	size_t column; /* of the cell being read */
	size_t span; /* of columns that it takes */
	bool is_cell; /* within one of a table that stands by itself */
	bool is_merged; /* it goes on from the row above */
	bool begins_merge;
	bool is_row_gone; /* a tracked change takes it away */
	bool is_run; /* within <r>: elsewhere a <tab> is a stop */
	bool is_text; /* within <t> */
	bool is_veiled; /* the run is hidden */
	bool is_row_head; /* within <trPr> */
	unsigned fields; /* <sdt> */
	unsigned hint_field; /* in which "Click here" stands, or 0 */
	bool has_own_hint; /* a field that names where its hint is kept */
	unsigned gone; /* within what was taken away, or is said twice */
	size_t changes;
	size_t remarks; /* in the margin */
	size_t choice; /* of an old field's list */
	size_t choices;
	bool is_list; /* within <ddList> */
	bool is_box; /* within <checkBox> */
	struct foreign_runs text; /* of the cell, or of the paragraph in none */
	/* the rows above, where a cell goes on from them */
	struct tacit_buf above[FOREIGN_COLUMNS_MAX];
};

static bool is_one(const char *name, const char *const *names)
{
	return tacit_is_one_of(name, names);
}

/* What is within these is not there: taken away, moved from here, or there in
 * another form for older programs. */
static bool is_gone(const char *name)
{
	static const char *const names[] = { "del", "moveFrom", "Fallback",
		"instrText", "delText", NULL };

	return is_one(name, names);
}

static bool is_tracked_change(const char *name)
{
	static const char *const names[] = { "ins", "del", "moveFrom", "moveTo",
		"cellIns", "cellDel", NULL };

	return is_one(name, names);
}

/* --- tables, rows, cells ------------------------------------------------------- */

static bool begin_table(struct document *document, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	size_t i;
	bool ok;

	if (document->depth++)
		return true;
	tacit_buf_printf(&name, "table %zu", ++document->tables);
	ok = foreign_grid_table(document->grid, tacit_buf_cstr(&name), err);
	tacit_buf_clear(&name);
	document->row = 0;
	for (i = 0; i < FOREIGN_COLUMNS_MAX; i++)
		tacit_buf_truncate(&document->above[i], 0);
	return ok;
}

static void begin_table_row(struct document *document)
{
	if (document->depth != 1)
		return;
	document->row++;
	document->column = 0;
	document->is_row_gone = false;
	foreign_grid_row(document->grid, document->row);
}

static void begin_cell(struct document *document)
{
	if (document->depth != 1)
		return;
	document->is_cell = true;
	document->is_merged = false;
	document->begins_merge = false;
	document->span = 1;
	foreign_runs_clear(&document->text);
}

/* The text of a merged cell is that of the rows that go on with it. */
static void keep_above(struct document *document)
{
	struct tacit_buf *above = &document->above[document->column];

	if (document->is_merged)
		return;
	tacit_buf_truncate(above, 0);
	if (document->begins_merge)
		tacit_buf_add_str(above, tacit_buf_str(&document->text.text));
}

/* The mark of our lists to drop down is a hint, and stays where a program that
 * knows no such lists lets one write beside it. */
static struct tacit_str cell_without_hint(const struct document *document)
{
	struct tacit_str text =
		tacit_str_trim(tacit_buf_str(&document->text.text));

	(void)tacit_str_skip(&text, "\xe2\x96\xbe");
	return tacit_str_trim(text);
}

static void mark_cell(struct document *document, enum foreign_mark mark)
{
	if (!document->gone && !document->hint_field)
		foreign_grid_mark(document->grid, document->column, mark);
}

static bool end_cell(struct document *document, struct tacit_err *err)
{
	bool ok;

	if (document->depth != 1 || !document->is_cell)
		return true;
	document->is_cell = false;
	foreign_runs_close(&document->text);
	if (document->text.is_struck)
		mark_cell(document, FOREIGN_STRUCK);
	ok = foreign_grid_cell(document->grid, document->column,
		cell_without_hint(document), err);
	if (document->column < FOREIGN_COLUMNS_MAX)
		keep_above(document);
	foreign_runs_clear(&document->text);
	document->column += document->span;
	return ok;
}

static bool end_row(struct document *document, struct tacit_err *err)
{
	size_t i;

	if (document->depth != 1)
		return true;
	if (document->is_row_gone) {
		foreign_grid_row(document->grid, 0);
		return true;
	}
	/* a row that says nothing of its own stays one of nothing */
	for (i = 0; document->grid->count && i < FOREIGN_COLUMNS_MAX; i++) {
		const struct tacit_str above =
			tacit_buf_str(&document->above[i]);

		if (above.len && !document->grid->cells[i].len &&
			!foreign_grid_cell(document->grid, i, above, err))
			return false;
	}
	return foreign_grid_end_row(document->grid, err);
}

/* --- elements ---------------------------------------------------------------------- */

static void break_line(struct document *document)
{
	if (!document->is_cell || !document->text.text.len || document->gone)
		return;
	foreign_runs_close(&document->text);
	tacit_buf_addc(&document->text.text, '\n');
}

/* Whether what is read now is said anywhere. */
static bool takes_text(const struct document *document)
{
	return (document->is_cell || !document->depth) && !document->gone &&
		!document->hint_field;
}

static bool end_loose(struct document *document, struct tacit_err *err)
{
	bool ok;

	if (document->depth)
		return true;
	foreign_runs_close(&document->text);
	ok = foreign_grid_loose(
		document->grid, tacit_buf_str(&document->text.text), err);
	foreign_runs_clear(&document->text);
	return ok;
}

static size_t count_of(const char **attributes)
{
	const char *value = foreign_xml_attribute(attributes, "val");
	const unsigned long number = value ? strtoul(value, NULL, 10) : 0;

	return number < FOREIGN_COLUMNS_MAX ? number : FOREIGN_COLUMNS_MAX;
}

/* What a row or a cell says of itself. */
static void take_property(
	struct document *document, const char *name, const char **attributes)
{
	const char *value = foreign_xml_attribute(attributes, "val");

	if (document->depth != 1)
		return;
	if (!strcmp(name, "gridSpan") && count_of(attributes)) {
		document->span = count_of(attributes);
	} else if (!strcmp(name, "gridBefore")) {
		document->column += count_of(attributes);
	} else if (!strcmp(name, "vMerge")) {
		document->begins_merge = value && !strcmp(value, "restart");
		document->is_merged = !document->begins_merge;
	} else if (!strcmp(name, "del") && document->is_row_head) {
		document->is_row_gone = true;
	}
}

static void put_text(struct document *document, const char *text)
{
	if (takes_text(document))
		tacit_buf_adds(&document->text.text, text);
}

static const struct {
	const char *name;
	const char *text;
} marks[] = { { "tab", "\t" }, { "br", "\n" }, { "cr", "\n" },
	{ "noBreakHyphen", "-" }, { "sym", "\xef\xbf\xbd" } };

/* In a cell, and no words. */
static const struct {
	const char *name;
	enum foreign_mark mark;
} beside[] = { { "drawing", FOREIGN_PICTURE }, { "pict", FOREIGN_PICTURE },
	{ "object", FOREIGN_PICTURE },
	{ "footnoteReference", FOREIGN_FOOTNOTE },
	{ "endnoteReference", FOREIGN_FOOTNOTE } };

static void start_beside(
	struct document *document, const char *name, const char **attributes)
{
	size_t i;

	if (!strcmp(name, "commentReference"))
		document->remarks++;
	else if (!strcmp(name, "vanish") && document->is_run)
		document->is_veiled = foreign_xml_is_on(
			foreign_xml_attribute(attributes, "val"));
	for (i = 0; document->is_cell && i < TACIT_COUNT(beside); i++) {
		if (!strcmp(name, beside[i].name))
			mark_cell(document, beside[i].mark);
	}
}

/* A field of the older kind has its list, and which of it was chosen, in place
 * of a text; or a box that is ticked. */
static void start_field(
	struct document *document, const char *name, const char **attributes)
{
	const char *value = foreign_xml_attribute(attributes, "val");

	if (!strcmp(name, "ddList") || !strcmp(name, "checkBox")) {
		document->choice = document->choices = 0;
		document->is_list = !strcmp(name, "ddList");
		document->is_box = !document->is_list;
	} else if (document->is_list &&
		(!strcmp(name, "default") || !strcmp(name, "result"))) {
		document->choice = value ? strtoul(value, NULL, 10) : 0;
	} else if (document->is_list && !strcmp(name, "listEntry")) {
		if (document->choices++ == document->choice && value)
			put_text(document, value);
	} else if (document->is_box &&
		(!strcmp(name, "default") || !strcmp(name, "checked"))) {
		document->choice = foreign_xml_is_on(value);
	}
}

static void end_field(struct document *document, const char *name)
{
	if (!strcmp(name, "ddList"))
		document->is_list = false;
	if (strcmp(name, "checkBox") != 0 || !document->is_box)
		return;
	document->is_box = false;
	put_text(document, document->choice ? "\xe2\x98\x92" : "\xe2\x98\x90");
}

/* Our lists have no hint but their mark: what else stands in one was chosen, and
 * a program that filled it in may have left it marked as empty. */
static void start_hint(
	struct document *document, const char *name, const char **attributes)
{
	if (!strcmp(name, "sdt")) {
		document->fields++;
		document->has_own_hint = false;
	} else if (!strcmp(name, "placeholder")) {
		document->has_own_hint = true;
	} else if (!strcmp(name, "showingPlcHdr") && !document->hint_field &&
		foreign_xml_is_on(foreign_xml_attribute(attributes, "val"))) {
		document->hint_field = document->fields;
	} else if (!strcmp(name, "listItem") && !document->has_own_hint &&
		document->hint_field == document->fields &&
		foreign_xml_attribute(attributes, "displayText")) {
		document->hint_field = 0;
	}
}

static void start_text(
	struct document *document, const char *name, const char **attributes)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(marks); i++) {
		if (document->is_run && !strcmp(name, marks[i].name))
			put_text(document, marks[i].text);
	}
	if (!strcmp(name, "r")) {
		document->is_run = true;
		document->is_veiled = false;
	} else if (!strcmp(name, "p"))
		break_line(document);
	start_hint(document, name, attributes);
	document->is_text = !strcmp(name, "t");
}

static bool start_in_document(void *ctx, const char *name,
	const char **attributes, struct tacit_err *err)
{
	struct document *document = ctx;

	if (is_tracked_change(name) && document->depth)
		document->changes++;
	if (!strcmp(name, "trPr"))
		document->is_row_head = true;
	take_property(document, name, attributes);
	if (is_gone(name))
		document->gone++;
	if (!strcmp(name, "tbl"))
		return begin_table(document, err);
	/* that of a box stands in another */
	if (!strcmp(name, "p") && !end_loose(document, err))
		return false;
	if (!strcmp(name, "tr"))
		begin_table_row(document);
	else if (!strcmp(name, "tc"))
		begin_cell(document);
	foreign_runs_start(&document->text, name, attributes);
	start_beside(document, name, attributes);
	start_field(document, name, attributes);
	start_text(document, name, attributes);
	return true;
}

static bool end_in_document(void *ctx, const char *name, struct tacit_err *err)
{
	struct document *document = ctx;

	document->is_text = false;
	foreign_runs_end(&document->text, name);
	end_field(document, name);
	if (is_gone(name) && document->gone)
		document->gone--;
	if (!strcmp(name, "r"))
		document->is_run = false;
	else if (!strcmp(name, "trPr"))
		document->is_row_head = false;
	if (!strcmp(name, "sdt") && document->fields) {
		if (document->fields == document->hint_field)
			document->hint_field = 0;
		document->fields--;
	}
	if (!strcmp(name, "tc"))
		return end_cell(document, err);
	if (!strcmp(name, "tr"))
		return end_row(document, err);
	if (!strcmp(name, "tbl") && document->depth)
		document->depth--;
	return strcmp(name, "p") != 0 || end_loose(document, err);
}

static bool text_in_document(
	void *ctx, struct tacit_str text, struct tacit_err *err)
{
	struct document *document = ctx;

	(void)err;
	if (!document->is_text || !takes_text(document))
		return true;
	foreign_runs_text(&document->text, text);
	if (document->is_veiled && document->is_cell)
		mark_cell(document, FOREIGN_VEILED);
	return true;
}

static const struct foreign_xml xml = { start_in_document, end_in_document,
	text_in_document };

/* What is said in the margin and at the foot. */
static bool read_notes(struct foreign_zip *zip, const char *part,
	struct document *document, struct tacit_err *err)
{
	static const char *const types[] = { "comments", "footnotes",
		"endnotes" };
	struct foreign_relations relations = { 0 };
	struct tacit_arena arena = { 0 };
	bool ok = foreign_relations_read(zip, part, &arena, &relations, err);
	size_t i;

	for (i = 0; ok && i < TACIT_COUNT(types); i++) {
		const char *notes = foreign_relations_of(&relations, types[i]);

		ok = !notes || !foreign_zip_has(zip, notes) ||
			foreign_xml_read(zip, notes, &xml, document, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

bool foreign_docx_read(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err)
{
	struct document document = { .grid = grid };
	bool ok = foreign_xml_read(zip, part, &xml, &document, err) &&
		read_notes(zip, part, &document, err);
	size_t i;

	if (document.changes && grid->tables)
		tacit_parcel_number(grid->out, "changes", document.changes);
	if (document.remarks && grid->tables)
		tacit_parcel_number(grid->out, "remarks", document.remarks);
	tacit_buf_clear(&document.text.text);
	for (i = 0; i < FOREIGN_COLUMNS_MAX; i++)
		tacit_buf_clear(&document.above[i]);
	return ok;
}
