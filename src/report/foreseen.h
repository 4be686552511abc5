/*
 * foreseen: a document that is about to be recorded, or was just now, with
 * what it means: as `show` will tell it, of a note whom it asks, of a comment
 * whether it counts.
 *
 *	ok = tacit_foreseen_find(reg, &arena, "en", path, text, &view, err);
 *	tacit_page_view(&view, &page);
 *
 * Open to: cli, door.
 */
#ifndef TACIT_REPORT_FORESEEN_H
#define TACIT_REPORT_FORESEEN_H

#include "report/view.h"

/**
 * Fill a view of the text that is to stand at the path; pins are all told.
 * A path of no type fills none: `out->doc.at.type` is NULL.
 * Owns:  in the arena. Fails: TACIT_DB; as tacit_facts_call.
 */
TACIT_MUST_USE bool tacit_foreseen_find(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang, const char *path,
	struct tacit_str text, struct tacit_view *out, struct tacit_err *err);

/**
 * How a comment was taken, in one line: "Test State A; objection;
 * nct-general/concept-paper#II.2; Monday 20 June 2022, 15:00 ...; in time, and
 * it counts". NULL: it is no comment.
 */
const char *tacit_foreseen_taken(struct tacit_arena *arena, const char *lang,
	const struct tacit_view *view);

/** Only whether it counts, by each reading of the deadline: "in time, and it
 * counts"; NULL: nothing is known of that. */
const char *tacit_foreseen_counts(struct tacit_arena *arena, const char *lang,
	const struct tacit_view *view);

#endif
