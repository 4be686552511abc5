/* xlsx_in: a workbook, which names its sheets and what they share. */
#include "foreign/xlsx_in.h"

#include <stdlib.h>
#include <string.h>

#include "base/parcel.h"

struct xlsx_sheet {
	const char *name;
	const char *id; /* of the relation to its part */
};

struct workbook {
	struct xlsx_book *book;
	struct foreign_grid *grid;
	struct xlsx_sheet *sheets;
	size_t count;
	size_t cap;
};

/* Lists to choose from are for a program: "_list0" is one of ours. */
static bool say_hidden_sheet(struct workbook *workbook, const char *name)
{
	if (strncmp(name, "_list", 5) != 0)
		tacit_parcel_put(workbook->grid->out, "hidden-sheet",
			tacit_str_of(name));
	return true;
}

static bool take_sheet(struct workbook *workbook, const char **attributes,
	struct tacit_err *err)
{
	const char *name = foreign_xml_attribute(attributes, "name");
	/* its other id has another name: sheetId */
	const char *id = foreign_xml_attribute(attributes, "id");
	const char *state = foreign_xml_attribute(attributes, "state");
	struct xlsx_sheet *sheet;

	if (!name || !id)
		return true;
	if (state && strcmp(state, "visible") != 0)
		return say_hidden_sheet(workbook, name);
	if (workbook->count == FOREIGN_TABLES_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"there are more than %d sheets in the workbook",
			FOREIGN_TABLES_MAX);
	sheet = tacit_arena_append(&workbook->book->arena, &workbook->sheets,
		&workbook->count, &workbook->cap, sizeof(*sheet));
	sheet->name = tacit_arena_strdup(&workbook->book->arena, name);
	sheet->id = tacit_arena_strdup(&workbook->book->arena, id);
	return true;
}

static bool start_in_workbook(void *ctx, const char *name,
	const char **attributes, struct tacit_err *err)
{
	struct workbook *workbook = ctx;
	const char *value;

	if (!strcmp(name, "sheet"))
		return take_sheet(workbook, attributes, err);
	if (!strcmp(name, "workbookPr")) {
		value = foreign_xml_attribute(attributes, "date1904");
		workbook->book->is_1904 = value && foreign_xml_is_on(value);
	}
	return true;
}

static const char *sheet_target(
	const struct foreign_relations *relations, const char *id)
{
	size_t i;

	for (i = 0; i < relations->count; i++) {
		const struct foreign_relation *one = &relations->list[i];

		/* a sheet of a chart alone has no cells */
		if (!strcmp(one->id, id) && !strcmp(one->type, "worksheet"))
			return one->target;
	}
	return NULL;
}

/* Remarks that hang on its cells. */
struct remarks {
	struct foreign_grid *grid;
	bool is_text; /* within <t> */
	struct tacit_buf text;
};

static bool start_in_remarks(void *ctx, const char *name,
	const char **attributes, struct tacit_err *err)
{
	struct remarks *remarks = ctx;

	(void)attributes;
	(void)err;
	remarks->is_text = !strcmp(name, "t");
	return true;
}

static bool end_in_remarks(void *ctx, const char *name, struct tacit_err *err)
{
	struct remarks *remarks = ctx;
	bool ok;

	remarks->is_text = false;
	if (strcmp(name, "comment") != 0)
		return true;
	ok = foreign_grid_loose(
		remarks->grid, tacit_buf_str(&remarks->text), err);
	tacit_buf_truncate(&remarks->text, 0);
	return ok;
}

static bool text_in_remarks(
	void *ctx, struct tacit_str text, struct tacit_err *err)
{
	struct remarks *remarks = ctx;

	(void)err;
	if (remarks->is_text && remarks->text.len <= FOREIGN_CELL_MAX)
		tacit_buf_add_str(&remarks->text, text);
	return true;
}

static bool read_remarks(struct foreign_zip *zip, const char *sheet,
	struct tacit_arena *arena, struct foreign_grid *grid,
	struct tacit_err *err)
{
	static const struct foreign_xml xml = { start_in_remarks,
		end_in_remarks, text_in_remarks };
	struct foreign_relations relations = { 0 };
	struct remarks remarks = { .grid = grid };
	const char *part;
	bool ok = foreign_relations_read(zip, sheet, arena, &relations, err);

	part = ok ? foreign_relations_of(&relations, "comments") : NULL;
	if (part && foreign_zip_has(zip, part))
		ok = foreign_xml_read(zip, part, &xml, &remarks, err);
	tacit_buf_clear(&remarks.text);
	return ok;
}

/* "sheet Replies"; "sheet 2 (Replies)" of several. */
static const char *sheet_name(const struct workbook *workbook, size_t at)
{
	struct tacit_arena *arena = &workbook->book->arena;
	const char *name = workbook->sheets[at].name;

	return workbook->count > 1
		? tacit_arena_printf(arena, "sheet %zu (%s)", at + 1, name)
		: tacit_arena_printf(arena, "sheet %s", name);
}

static bool read_sheets(struct foreign_zip *zip, struct workbook *workbook,
	const struct foreign_relations *relations, struct foreign_grid *grid,
	struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < workbook->count; i++) {
		const struct xlsx_sheet *sheet = &workbook->sheets[i];
		const char *part = sheet_target(relations, sheet->id);
		const char *name = sheet_name(workbook, i);

		if (part &&
			(!foreign_grid_table(grid, name, err) ||
				!xlsx_say_notes(zip, part, grid, err) ||
				!xlsx_read_sheet(
					zip, part, workbook->book, grid, err) ||
				!read_remarks(zip, part, &workbook->book->arena,
					grid, err)))
			return false;
	}
	return true;
}

bool foreign_xlsx_read(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err)
{
	static const struct foreign_xml xml = { .start = start_in_workbook };
	struct xlsx_book book = { 0 };
	struct workbook workbook = { .book = &book, .grid = grid };
	struct foreign_relations relations = { 0 };
	const char *strings;
	const char *styles;
	bool ok = foreign_xml_read(zip, part, &xml, &workbook, err) &&
		foreign_relations_read(zip, part, &book.arena, &relations, err);

	strings = foreign_relations_of(&relations, "sharedStrings");
	styles = foreign_relations_of(&relations, "styles");
	ok = ok && (!strings || xlsx_read_strings(zip, strings, &book, err)) &&
		(!styles || xlsx_read_styles(zip, styles, &book, err)) &&
		read_sheets(zip, &workbook, &relations, grid, err);
	tacit_buf_clear(&book.strings);
	free(book.texts);
	free(book.formats);
	free(book.struck);
	tacit_arena_clear(&book.arena);
	return ok;
}
