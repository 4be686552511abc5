/* receipts_parts: the log on its way to the index, for sync.c. */
#ifndef TACIT_REGISTER_RECEIPTS_PARTS_H
#define TACIT_REGISTER_RECEIPTS_PARTS_H

#include "log/receipt.h"
#include "log/tiles.h"
#include "register/feed.h"
#include "register/log_at.h"
#include "register/receipts.h"

/* receipts.c: whether, from one tip to the other, it was only added to what was
 * whole. */
bool tacit_log_only_grew(
	struct tacit_store *store, const char *from, const char *to);

/* What the index was told last; nothing: {0}. */
bool tacit_log_known(struct tacit_register *reg, struct tacit_receipts *out,
	struct tacit_err *err);
bool tacit_log_tell(struct tacit_register *reg,
	const struct tacit_receipts *log, struct tacit_err *err);

/*
 * Look at the log at that tip, whose key the body names as `vkey` (NULL: it
 * declares none). `log` is what was known, and becomes what is known; `anew`:
 * all of it is read again.
 */
void tacit_log_check(struct tacit_store *store, const char *tip,
	const char *vkey, bool anew, struct tacit_receipts *log);

/* receipts_bring.c: how far the log goes at a commit: those whose new tip is
 * the commit or before it; and main after the last of them. */
bool tacit_log_reach(struct tacit_store *store, const char *commit,
	const struct tacit_receipts *log, uint64_t *end,
	char last[TACIT_OID_SIZE], struct tacit_err *err);
/* Tell the index which of the receipts from log->applied on, to before `end`,
 * brought what; log->left. */
bool tacit_log_bring(struct feed *feed, struct tacit_receipts *log,
	uint64_t end, struct tacit_err *err);
/* Does a document of that type exist from when it was received, where it says
 * no instant itself? */
bool tacit_log_dates(enum tacit_type_id type);

#endif
