/* forget: which remembered sums a document of a new commit touches. */
#ifndef TACIT_REGISTER_FORGET_H
#define TACIT_REGISTER_FORGET_H

#include <tacit/register.h>

/**
 * Forget what is remembered of every call that a document, added, changed or
 * removed, bears upon: tacit_summary_call is exact only as long as this
 * knows all that it reads. While the index is written. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_forget_calls(struct tacit_register *reg,
	const struct tacit_document *doc, struct tacit_err *err);

#endif
