/*
 * bundle_enter: what a mission without a network recorded in its clone, and
 * sent as a bundle, entered by the secretariat as what came by mail is: a
 * bundle proves nothing of who made it.
 *
 *	ok = tacit_bundle_begin(reg, &actor, &asked, &entry, &faults, err);
 *	while (ok && tacit_bundle_left(entry))
 *		ok = tacit_bundle_enter(entry, &options, &result, err);
 *	tacit_bundle_end(entry);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_BUNDLE_ENTER_H
#define TACIT_DOOR_BUNDLE_ENTER_H

#include "judge/edit.h"

struct tacit_entering {
	const char *path; /* absolute */
	const char *state; /* whose the secretariat says it is: a code */
	struct tacit_instant received; /* by the secretariat; none: now */
	struct tacit_when when; /* as of which it is judged */
	/* what git says, in whole lines; NULL: nobody hears it */
	void (*hear)(void *ear, struct tacit_str lines);
	void *ear;
};

struct bundle_entry;

/**
 * Each commit of it that main has not is judged with the rights of the state,
 * as one that the state pushed. *out is to be ended, whatever came of it.
 * Fails: TACIT_REFUSED whoever asks is not the secretariat; TACIT_NOTFOUND the
 * bundle goes on from commits that are not here; TACIT_INVALID no bundle, or a
 * commit that changes what was there, or adds what nobody enters for a state:
 * all of it in `faults`; as tacit_bundle_open, tacit_inspect_move.
 * Source: design, sections 7, 9 and 14.
 */
TACIT_MUST_USE bool tacit_bundle_begin(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_entering *asked,
	struct bundle_entry **out, struct tacit_faults *faults,
	struct tacit_err *err);

/** How many documents are not entered yet; and how many were before. */
size_t tacit_bundle_left(const struct bundle_entry *entry);
size_t tacit_bundle_known(const struct bundle_entry *entry);

/**
 * Record what is left as one commit of the secretariat, up to a document that
 * undoes one of that commit: comments with `received`, `via: bundle`, as
 * `claimed` the date of the state's commit and as `source` the bundle's digest,
 * under the id that they have; reports, focal points and answers with `via` and
 * as `reference` the day of that commit, which is another id. What is recorded
 * already adds nothing. In a dry run nothing after it can be judged.
 *
 * Fails: TACIT_INVALID on a call that has closed `received` is not said; as
 * tacit_comment_record, tacit_write.
 */
TACIT_MUST_USE bool tacit_bundle_enter(struct bundle_entry *entry,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/** NULL is fine. */
void tacit_bundle_end(struct bundle_entry *entry);

#endif
