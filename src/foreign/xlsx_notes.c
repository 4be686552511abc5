/* Notes that somebody put on the cells of a sheet. */
#include "foreign/xlsx_in.h"

#include <string.h>

#include "base/parcel.h"

enum { NOTES_NAMED = 5, REFERENCE_MAX = 12 };

struct notes {
	struct tacit_buf cells; /* "B2, C4" */
	size_t count;
};

static bool count_note(void *ctx, const char *name, const char **attributes,
	struct tacit_err *err)
{
	struct notes *notes = ctx;
	const char *cell = foreign_xml_attribute(attributes, "ref");

	(void)err;
	if (strcmp(name, "comment") != 0 || !cell ||
		strlen(cell) > REFERENCE_MAX)
		return true;
	if (notes->count == NOTES_NAMED)
		tacit_buf_adds(&notes->cells, ", ...");
	else if (notes->count < NOTES_NAMED)
		tacit_buf_printf(
			&notes->cells, "%s%s", notes->count ? ", " : "", cell);
	notes->count++;
	return true;
}

bool xlsx_say_notes(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err)
{
	static const struct foreign_xml xml = { .start = count_note };
	struct foreign_relations relations = { 0 };
	struct tacit_arena arena = { 0 };
	struct notes notes = { { 0 }, 0 };
	const char *comments = NULL;
	bool ok = foreign_relations_read(zip, part, &arena, &relations, err);

	if (ok)
		comments = foreign_relations_of(&relations, "comments");
	if (comments && foreign_zip_has(zip, comments))
		ok = foreign_xml_read(zip, comments, &xml, &notes, err);
	if (ok && notes.count)
		tacit_parcel_put(
			grid->out, "notes", tacit_buf_str(&notes.cells));
	tacit_buf_clear(&notes.cells);
	tacit_arena_clear(&arena);
	return ok;
}
