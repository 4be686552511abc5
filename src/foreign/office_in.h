/*
 * office_in: the parts of an office file (xlsx, docx), found by what they are to
 * one another.
 */
#ifndef TACIT_FOREIGN_OFFICE_IN_H
#define TACIT_FOREIGN_OFFICE_IN_H

#include "foreign/grid.h"
#include "foreign/xml_in.h"

enum { FOREIGN_RELATIONS_MAX = 4096 };

struct foreign_relation {
	const char *id;
	const char *type; /* its last word: "worksheet", "styles", ... */
	const char *target; /* an entry's whole name */
};

struct foreign_relations {
	struct foreign_relation *list;
	size_t count;
	size_t cap;
};

/** What a part ("" is the file itself) refers to; nothing where it does not. */
TACIT_MUST_USE bool foreign_relations_read(struct foreign_zip *zip,
	const char *part, struct tacit_arena *arena,
	struct foreign_relations *out, struct tacit_err *err);

/** The target of the first of a type, or NULL. */
const char *foreign_relations_of(
	const struct foreign_relations *relations, const char *type);

/** The sheets of a workbook, and the tables of a document, into the grid. */
TACIT_MUST_USE bool foreign_xlsx_read(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err);
TACIT_MUST_USE bool foreign_docx_read(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err);

#endif
