/*
 * receipts: what a clone knows of the log of its register's receipts.
 *
 * The log is right or it is not; nothing in between is relied upon. Which
 * receipt brought a document, the document says (document.h).
 *
 * room: log
 *
 * Source: design, sections 10 and 15.
 */
#ifndef TACIT_RECEIPTS_H
#define TACIT_RECEIPTS_H

#include <tacit/time.h>

enum tacit_receipts_outcome {
	TACIT_RECEIPTS_NONE, /* the body declares none */
	TACIT_RECEIPTS_MISSING, /* it does, and they are not here */
	TACIT_RECEIPTS_WRONG, /* what is here is not that log: see the fault */
	TACIT_RECEIPTS_RIGHT
};

enum tacit_receipts_fault {
	TACIT_RECEIPTS_NO_FAULT,
	TACIT_RECEIPTS_NO_KEY, /* what the body names is no key */
	TACIT_RECEIPTS_NO_CHECKPOINT,
	TACIT_RECEIPTS_OTHER_KEY, /* signed, and by another key */
	TACIT_RECEIPTS_FALSE, /* in the name of the key, and not by it */
	TACIT_RECEIPTS_DAMAGED, /* a part is missing, or not as long */
	TACIT_RECEIPTS_OTHER_ROOT, /* its entries are not what was signed */
	TACIT_RECEIPTS_NO_ENTRY, /* an entry is none that can stand there */
	TACIT_RECEIPTS_LATER, /* an entry of a later version */
	TACIT_RECEIPTS_FORKED, /* it does not begin with what was here before */
	TACIT_RECEIPTS_FAULTS
};

enum {
	TACIT_RECEIPTS_TIP_SIZE = 41,
	TACIT_RECEIPTS_ROOT_BYTES = 32,
	/* NAME+HASH+KEY, with the longest name */
	TACIT_RECEIPTS_KEY_SIZE = 320
};

struct tacit_receipts {
	enum tacit_receipts_outcome outcome;
	enum tacit_receipts_fault fault;
	char tip[TACIT_RECEIPTS_TIP_SIZE]; /* what was looked at; or "" */
	/* the longest log that was found right: also where this one is not */
	uint64_t size;
	unsigned char root[TACIT_RECEIPTS_ROOT_BYTES];
	uint64_t keyed; /* of it: the entry that brought its key; 0: none did */
	/* the last entry with which a key took the place of a lost one, its
	 * instant and that key; 0: there is none */
	uint64_t lost;
	struct tacit_instant lost_at;
	char lost_key[TACIT_RECEIPTS_KEY_SIZE];
	/* what it says of its own order: the latest push that it has, and the
	 * first receipt of a push that is dated before one before; 0: none */
	struct tacit_instant latest;
	uint64_t backdated;
	/* of those that the record contains: the last before which main left
	 * what receipts before it say; 0: none */
	uint64_t left;
	/* entries that the record here contains: those before this one */
	uint64_t applied;
	char last[TACIT_RECEIPTS_TIP_SIZE]; /* main after them; "": none */
};

/** Words for machines: "right", "forked"; "" where there is no fault. */
const char *tacit_receipts_word(enum tacit_receipts_outcome outcome);
const char *tacit_receipts_fault_word(enum tacit_receipts_fault fault);

#endif
