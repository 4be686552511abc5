/*
 * compare: what two people have of a log: is it one log?
 *
 * A log that shows one thing here and another there is forked, and what it
 * signed proves it: two roots of the same size, or two entries in one place.
 * That a log grew into a longer one is told by a proof; without one nothing is
 * said. A proof that does not lead there proves nothing, either: anybody can
 * spoil one.
 *
 *	relation = tacit_log_compare(&mine, &theirs, proof);
 *
 * Open to: cli.
 */
#ifndef TACIT_LOG_COMPARE_H
#define TACIT_LOG_COMPARE_H

#include "log/receipt_copy.h"

/** What somebody has of a log; its signature was found right. */
struct tacit_log_view {
	struct tacit_checkpoint checkpoint;
	/* that is in that log; NULL: only the checkpoint */
	const struct tacit_receipt_copy *receipt;
};

enum tacit_log_relation {
	TACIT_LOGS_OTHER, /* of two names */
	TACIT_LOGS_SAME, /* the same entries */
	TACIT_LOGS_GROWN, /* the longer begins with the shorter */
	TACIT_LOGS_NOT_SHOWN, /* not by this proof */
	TACIT_LOGS_NOT_TOLD, /* there is no proof */
	TACIT_LOGS_FORKED_ROOT, /* two roots of the same size */
	TACIT_LOGS_FORKED_ENTRY /* two entries in one place */
};

/** In either order; the proof is of the shorter in the longer, or NULL. */
enum tacit_log_relation tacit_log_compare(const struct tacit_log_view *a,
	const struct tacit_log_view *b, const struct tacit_tree_proof *proof);

#endif
