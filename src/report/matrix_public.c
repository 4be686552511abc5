/* matrix_public: a matrix without what is for members only. */
#include <string.h>

#include <tacit/facts.h>

#include "report/matrix.h"

static bool is_public(const struct tacit_document *doc)
{
	return tacit_document_says(doc, "distribution", "public");
}

/* Titles of texts that the public does not have become their ids. */
static bool hide_titles(struct tacit_register *reg, struct tacit_matrix *matrix,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	bool ok = true;
	size_t i;

	for (i = 1; ok && i < matrix->group_count; i++) {
		struct tacit_matrix_group *group = &matrix->groups[i];
		struct tacit_document doc;

		ok = tacit_register_find(reg, &arena, -1, group->id, &doc, err);
		if (!doc.at.type || !is_public(&doc))
			group->title = group->id;
		tacit_arena_clear(&arena);
	}
	return ok;
}

static void hide_outcome(struct tacit_matrix_row *row)
{
	row->disposition = NULL;
	row->outcome = NULL;
	row->other_count = 0;
	row->reason = NULL;
	row->because = (struct tacit_str){ 0 };
	row->by = NULL;
	row->suggested = NULL;
}

static void hide_others(struct tacit_matrix_row *row)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < row->other_count; i++) {
		if (is_public(row->others[i]))
			row->others[kept++] = row->others[i];
	}
	row->other_count = kept;
}

static bool is_public_comment(const struct tacit_matrix *matrix, const char *id)
{
	size_t i;

	for (i = 0; i < matrix->call.comments.count; i++) {
		const struct tacit_document *doc =
			&matrix->call.comments.list[i];

		if (!strcmp(doc->at.id, id))
			return is_public(doc);
	}
	return false;
}

static void keep_public_rows(struct tacit_matrix *matrix)
{
	size_t kept = 0;
	size_t i;

	matrix->recorded = 0;
	matrix->standing = 0;
	matrix->answered = 0;
	matrix->after_close = 0;
	for (i = 0; i < matrix->row_count; i++) {
		struct tacit_matrix_row row = matrix->rows[i];
		bool stands = row.undone == TACIT_UNDONE_NOT;
		bool is_recorded = row.undone != TACIT_UNDONE_IN_ERROR;

		if (!is_public(row.doc))
			continue;
		if (row.disposition && !is_public(row.disposition))
			hide_outcome(&row);
		hide_others(&row);
		/* that it was withdrawn is known, by which text is not */
		if (row.undone_by_id &&
			!is_public_comment(matrix, row.undone_by_id)) {
			row.undone_by = NULL;
			row.undone_by_id = NULL;
		}
		matrix->recorded += is_recorded;
		matrix->standing += stands;
		matrix->answered += stands && row.disposition;
		matrix->after_close += is_recorded && row.is_after_close;
		row.number = kept + 1;
		matrix->rows[kept++] = row;
	}
	matrix->row_count = kept;
}

bool tacit_matrix_make_public(struct tacit_register *reg,
	struct tacit_matrix *matrix, struct tacit_err *err)
{
	matrix->is_public = true;
	matrix->undone = matrix->undone_short;
	matrix->followings.count = 0; /* they may be for members only */
	if (!is_public(&matrix->call.note)) {
		matrix->row_count = 0;
		return tacit_fail_at(err, TACIT_REFUSED, matrix->call.note.path,
			0, "this note is for members only");
	}
	keep_public_rows(matrix);
	return hide_titles(reg, matrix, err);
}
