/*
 * receipt_told: a receipt, and what the log of receipts here proves, in words.
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_RECEIPT_TOLD_H
#define TACIT_REPORT_RECEIPT_TOLD_H

#include <tacit/document.h>
#include <tacit/mem.h>
#include <tacit/receipts.h>

/**
 * "receipt 41, 2022-06-29 18:00 UTC", in the arena; with "recorded by" where
 * the document was received at another instant, or at none that is known.
 * Of somebody else's push, which dates nothing, that is told instead. NULL:
 * there is no receipt.
 */
const char *tacit_receipt_told(struct tacit_arena *arena, const char *lang,
	const struct tacit_document_receipt *receipt, const char *state,
	struct tacit_instant received);

/** What the log here proves of a record, or why it proves nothing; NULL: the
 * body declares none. */
const char *tacit_receipts_told(struct tacit_arena *arena, const char *lang,
	const struct tacit_receipts *log);

/** ", receipts 1a2b3c4 up to number 41"; "": there are none. */
const char *tacit_receipts_cited(struct tacit_arena *arena, const char *lang,
	const char *tip, const struct tacit_receipts *log);

#endif
