/*
 * site: the published set: a folder of pages that link to one another.
 *
 * A pure function of the commit, the instant, the languages and whom it is
 * for: what did not change is not written again, so that a copy of the folder
 * moves what did. Addresses follow from the record's paths and never change;
 * links are relative and work from any folder. (design, section 16)
 *
 *	struct tacit_site_ask ask = { .folder = "out", .languages = languages,
 *		.language_count = 2 };
 *	struct tacit_site_sum sum = { 0 };
 *	ok = tacit_site_publish(reg, &ask, &sum, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_SITE_SITE_H
#define TACIT_SITE_SITE_H

#include <tacit/err.h>
#include <tacit/register.h>

/** Borrowed. */
struct tacit_site_ask {
	const char *folder; /* made where it is missing */
	const char *const *languages; /* the first is what a reader meets */
	size_t language_count;
	bool is_public; /* only what is for the public */
};

struct tacit_site_sum {
	size_t files; /* of the set */
	size_t written; /* of them, because they were other, or not there */
	size_t gone; /* pages of documents that are in the record no more */
};

/**
 * For the public the register itself is moved to what is public, and stays so.
 *
 * Fails: TACIT_REFUSED a folder that holds something else than a published
 * set, or one for others; TACIT_IO; as the reports that are shown.
 */
TACIT_MUST_USE bool tacit_site_publish(struct tacit_register *reg,
	const struct tacit_site_ask *ask, struct tacit_site_sum *sum,
	struct tacit_err *err);

#endif
