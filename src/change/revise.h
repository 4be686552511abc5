/*
 * revise: change a document that may be changed.
 *
 * A whole text, or one value of its header and nothing else: every other byte
 * stays as it is. What is append-only, issued, approved or in an open call is
 * for the policy to refuse.
 *
 *	const char *const settings[] = { "lead=Kazakhstan" };
 *	struct tacit_revision revision = { .id = "nct-general/i.3",
 *		.settings = settings, .setting_count = 1 };
 *	ok = tacit_revise(reg, &actor, &revision, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_REVISE_H
#define TACIT_CHANGE_REVISE_H

#include "judge/edit.h"

/** Strings are borrowed. Either `text`, or settings. */
struct tacit_revision {
	const char *id; /* canonical */
	enum tacit_type_id type;
	const struct tacit_str *text; /* the whole new text; or NULL */
	const char *base; /* of a text: the blob that was edited; or NULL */
	/*
	 * KEY=VALUE; of a list all of it, and KEY+=VALUE, KEY-=VALUE; KEY=
	 * removes the key. Names of states, areas and documents may be
	 * written as people write them.
	 */
	const char *const *settings;
	size_t setting_count;
};

/**
 * Record the change. A text that stands already writes nothing: it is
 * reported as known.
 * Fails: TACIT_NOTFOUND no such document; TACIT_CHANGED the text is no longer
 * `base`; TACIT_INVALID settings that cannot be read, a value to take away
 * that is not there, faults of the text (all in result->faults); as
 * tacit_write.
 * Source: design, sections 3 and 12 (one header value and nothing else).
 */
TACIT_MUST_USE bool tacit_revise(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_revision *revision,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
