/* answer_head: the row of a filled matrix that names its columns. */
#ifndef TACIT_CHANGE_ANSWER_HEAD_H
#define TACIT_CHANGE_ANSWER_HEAD_H

#include "rules/sheet_layout.h"
#include "text/table.h"

struct answer_head {
	struct tacit_table_row row;
	struct tacit_heading_row columns; /* where each stands */
	size_t at; /* which row of the table it is */
};

/**
 * Of the first rows of a table the one that has an id and an outcome; false:
 * none has. A column that is there twice, or that is near to one and not it, is
 * a fault: what somebody wrote there would be lost. One of his own is told.
 */
bool tacit_answer_head_find(struct tacit_tables *tables,
	const struct tacit_table *table, struct tacit_arena *arena,
	struct tacit_cell_faults *found, struct answer_head *out);

#endif
