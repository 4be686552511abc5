/*
 * matrix: all comments on a call, one row each, in the order of the text.
 *
 * What a coordinator works through and what is circulated afterwards. Rows
 * are grouped by enclosure, then by place as the text that was circulated has
 * it; what speaks of no place comes first. Names are in the language asked
 * for; words and formats are the printers'. (design, section 7)
 *
 * Rows are read as they are asked for, one after the other; where each belongs
 * waits meanwhile, outside of memory where they are many.
 *
 *	const struct tacit_matrix_ask ask = { "2022/nct-g-778", "en" };
 *	struct tacit_matrix matrix = { 0 };
 *	if (!tacit_matrix_open(reg, &arena, &ask, &matrix, err))
 *		return false;
 *	tacit_matrix_each(&matrix, print_row, &out);
 *	if (matrix.err.code != TACIT_OK)
 *		...				(rows are missing)
 *	tacit_matrix_clear(&matrix);
 *
 * Open to: door, pages.
 */
#ifndef TACIT_REPORT_MATRIX_H
#define TACIT_REPORT_MATRIX_H

#include <tacit/call_case.h>
#include <tacit/language.h>

#include "report/follow.h"
#include "report/positions.h"
#include "report/record.h"

struct tacit_matrix_reading;
struct tacit_register;

/** Of which call, for whom. */
struct tacit_matrix_ask {
	const char *note; /* canonical id */
	const char *lang;
	/* only comments, dispositions and titles whose documents say that they
	 * are for the public; what stands is found from all (design, 9) */
	bool is_public;
};

/** One comment; it lives until the next. NULL, {0}: not said. */
struct tacit_matrix_row {
	size_t number; /* from 1, in this order */
	const struct tacit_statement *statement;
	const struct tacit_document *doc;
	const char *id; /* as short as is unique on this call */
	const char *state; /* name */
	const char *joint; /* names of the states that it names too; or NULL */
	size_t group; /* of matrix->groups */
	/* "II.2; II.3" within the group, "ID#ADDRESS" outside it; "": none */
	const char *place;
	/* the words of the first of these places, as circulated; NULL: none,
	 * or the whole of a text */
	const char *passage;
	const char *category;
	const char *reference; /* the state's own number */
	struct tacit_str text; /* Markdown, without ... */
	struct tacit_str proposed; /* ... the section "## Proposed text" */
	/* --- what became of it --- */
	const struct tacit_document *disposition;
	const char *outcome; /* words of the register */
	const struct tacit_document *const *others; /* outcomes that it does
						     * not replace */
	size_t other_count;
	const char *reason;
	struct tacit_str because; /* Markdown */
	const char *by; /* name of the state; NULL: the secretariat's */
	const char *source; /* as tacit_value_source; or NULL */
	bool is_by_co_coordinator;
	bool is_awaited; /* of a kind that wants an outcome */
	const char *suggested; /* title of an area: an opinion */
	/* --- when, and whether it stands --- */
	bool is_after_close;
	int64_t after_s;
	bool is_after_other_close; /* by the other reading of the deadline */
	int64_t after_other_s;
	enum tacit_undone undone;
	const char *undone_by; /* as printed */
	const char *undone_by_id;
	/* where it stands: what is said of it in vain, in words; or NULL */
	const char *claimed;
	const char *claimed_by; /* as printed */
	struct tacit_undoing undoing; /* the same, for machines */
};

struct tacit_matrix_group {
	const char *id; /* NULL: no place, or places in several texts */
	const char *title;
};

/* A comment on an earlier call whose outcome is that it be taken up here. */
struct tacit_matrix_put_off {
	const char *comment; /* its id */
	const char *path; /* of it */
	const char *printed;
	const char *kind;
	const char *state; /* name */
	const char *note; /* number of the call's */
};

/** Everything lives in the arena given, or in the register, which must both
 * outlive it; but for what is cleared. */
struct tacit_matrix {
	struct tacit_call_case call;
	struct tacit_record record;
	const char *body; /* its name */
	const char *number; /* as printed */
	const char *subject;
	struct tacit_date date;
	struct tacit_instant closes; /* in force; none: no call */
	struct tacit_clock clock; /* of the note that set it */
	const char *city; /* of the clock of the close */
	struct tacit_matrix_group *groups;
	size_t group_count;
	struct tacit_matrix_reading *reading;
	size_t row_count;
	/* which of them say anything in that column */
	bool has_places;
	bool has_categories;
	bool has_proposed;
	bool has_reasons;
	struct tacit_followings followings; /* of the note */
	struct tacit_matrix_put_off *put_off; /* not told to the public */
	size_t put_off_count;
	const char *undone; /* what became of the note, in words; to the public
			     * without by what and why; or NULL */
	bool is_undone; /* and so it is no call */
	size_t recorded; /* all rows but those entered in error */
	size_t standing;
	size_t answered; /* of those that stand */
	size_t after_close; /* of those recorded */
	struct tacit_positions positions; /* states, by what they said */
	bool is_public; /* only what is for the public is left */
	struct tacit_err err; /* why rows are missing */
};

/**
 * Every comment on the call at the register's instant.
 * Fails: as tacit_facts_call; TACIT_REFUSED the public asks, and the note itself
 * is for members only.
 * Source: design, sections 7 and 9.
 */
TACIT_MUST_USE bool tacit_matrix_open(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_matrix_ask *ask,
	struct tacit_matrix *out, struct tacit_err *err);

void tacit_matrix_clear(struct tacit_matrix *matrix);

/** "According to the Co-coordinator (Türkiye)", of a row that was answered: so
 * a reason begins, wherever one is told. */
void tacit_matrix_by_whom(struct tacit_buf *out,
	const struct tacit_document *body, const char *lang,
	const struct tacit_matrix_row *row);

/** The titles of all areas in a language, for whoever suggests one. */
TACIT_MUST_USE bool tacit_matrix_areas(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang, const char *const **out,
	size_t *count, struct tacit_err *err);

/** Takes a row; false: no more is wanted. */
typedef bool tacit_matrix_fn(void *ctx, const struct tacit_matrix_row *row);

/** Hand over the rows in the order of the text; as often as is asked. */
void tacit_matrix_each(
	struct tacit_matrix *matrix, tacit_matrix_fn *fn, void *ctx);

#endif
