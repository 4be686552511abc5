/*
 * circulate: issue a note. Pins the texts that it encloses, resolves its
 * deadline once and for all, and opens the call.
 *
 *	struct tacit_circulation c = { .note = "2022/nct-g-778" };
 *	ok = tacit_circulate(reg, &actor, &c, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_CIRCULATE_H
#define TACIT_CHANGE_CIRCULATE_H

#include "judge/edit.h"

/** What to issue. The draft note says everything else. */
struct tacit_circulation {
	const char *note; /* canonical id of a note without `issued` */
	/* the hour and the zone of its deadline, where the draft has none */
	const char *cutoff; /* "24:00" */
	const char *zone; /* "Asia/Almaty" */
	/* rules of silence that the draft does not state; NULL: as the body
	 * always has them */
	const char *break_rule; /* final, liftable */
	const char *objections_needed;
	const char *justification; /* required */
	const char *replies_needed;
	const char *observers; /* may-comment */
	const char *const *notices; /* kept, broken */
	size_t notice_count;
};

/**
 * Issue a draft note, as one commit.
 *
 * `encloses` becomes pins of the texts as they stand in the parent commit:
 * an area's papers for the area, language versions of what is enclosed and a
 * plan's activities included. With `comments-by`, `closes` and `offset` are
 * computed. A note states hour and zone, in its header or here; one that was
 * issued elsewhere without them is marked as assumed by whoever enters it: the
 * body's are then written down, and both readings of the day. Rules of silence
 * are written down: those ordered, and the body's,
 * where the note states none of its own. `issued` is the register's instant.
 *
 * Fails: TACIT_REFUSED it is issued already, or the actor may not;
 *        TACIT_INVALID nothing is enclosed though it calls for comments, no
 *        hour or zone is stated or another one than here, the deadline is before the note's date or has passed, an extension that
 *        moves nothing later, a rule of silence that the note states
 *        otherwise; as tacit_write.
 * Source: design, sections 2, 4 and 5.
 */
TACIT_MUST_USE bool tacit_circulate(struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_circulation *what,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
