/* doctor_shared: what the doctor finds in a register that several share. */
#ifndef TACIT_KEEP_DOCTOR_SHARED_H
#define TACIT_KEEP_DOCTOR_SHARED_H

#include "keep/doctor_parts.h"
#include "shared/receipt_log.h"
#include "shared/signing_key.h"

/** A receipt that was given. */
struct given {
	uint64_t seq;
	const char *old_tip; /* NULL: the log begins */
	const char *new_tip;
	bool is_pushed; /* by somebody, after the log began */
	bool is_in_journal; /* filled in later */
};

struct shared_look {
	struct visit *visit;
	struct tacit_signer key;
	struct tacit_receipt_log log;
	struct tacit_instant last; /* of the receipt before */
	struct given *given; /* by new_tip, once all are there */
	size_t count;
	size_t cap;
	size_t unlisted; /* pushes that main followed, and have no receipt */
};

/** doctor_given.c: receipts, what stands beside them, and the journal. */
void tacit_doctor_given(struct shared_look *look);

#endif
