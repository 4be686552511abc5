/*
 * answer_sheet: what became of comments, as the rows of a matrix that a
 * coordinator has filled in (tacit matrix --format xlsx, docx, csv).
 *
 * A row is known by the id of its comment; of the other columns only the
 * outcome, the reason, the explanation, the suggested area and where the text
 * was changed are read. A row without an outcome says nothing, one whose
 * answer the record has already adds nothing. Every fault is told with its row
 * and column before anything is recorded. (design, section 7)
 *
 *	struct tacit_answer_sheet sheet = { 0 };
 *	if (tacit_answer_sheet_read(reg, "matrix.xlsx", &tables, &common,
 *		    &sheet, &faults, err))
 *		ok = tacit_answer_record_all(reg, &actor, sheet.list,
 *			sheet.count, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_ANSWER_SHEET_H
#define TACIT_CHANGE_ANSWER_SHEET_H

#include "change/answer.h"
#include "text/table.h"

/** {0} is empty. Owns everything. */
struct tacit_answer_sheet {
	struct tacit_arena arena;
	struct tacit_answer *list; /* those that the record does not have */
	size_t count;
	size_t cap;
	size_t known; /* answers that it has */
};

/**
 * Read the tables of a file into answers. Words in every language that there
 * are words in; areas by code, title or id. `common` says by whom, when, how
 * it came and in what.
 *
 * Owns:  the sheet keeps copies; what `common` names stays the caller's.
 * Fails: TACIT_INVALID the sheet has faults, all of them in `faults`; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_answer_sheet_read(struct tacit_register *reg,
	const char *path, struct tacit_tables *tables,
	const struct tacit_answer *common, struct tacit_answer_sheet *out,
	struct tacit_faults *faults, struct tacit_err *err);

void tacit_answer_sheet_clear(struct tacit_answer_sheet *sheet);

#endif
