/* hook_shared: what a shared register writes down about a push: the decision,
 * that main moves, and the receipt. */
#ifndef TACIT_CLI_HOOK_SHARED_H
#define TACIT_CLI_HOOK_SHARED_H

#include "cli/app.h"
#include "keep/receiving.h"
#include "shared/push_certificate.h"

/** The number of a process, as the hooks hand it on; 0: it is none. */
long hook_process(const char *text);

/** What a killed push left in the way of main is moved aside, where its owner is
 * gone for certain. */
void hook_make_way(struct tacit_store *store);

/** The decision about a push, into the journal; `faults` say why not, or
 * where it seems to hold personal data. Where it cannot be written, the push is
 * not taken in. */
TACIT_MUST_USE bool hook_note_decision(struct tacit_store *store,
	const struct tacit_receiving *asked,
	const struct tacit_push_signed *pushed, long process,
	const struct tacit_faults *faults, const struct tacit_err *failed,
	struct tacit_err *err);

/** A reference is about to move there: main, where the journal has accepted it;
 * the receipts never. The operands are it, where to, and git's process. */
int hook_moves(struct app *app);

/** Main has moved: the receipt is written, and told to whoever pushed. */
int hook_received(struct app *app, const char *process);

#endif
