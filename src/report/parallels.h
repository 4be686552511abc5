/*
 * parallels: the texts of one document side by side, and what they do not say
 * alike.
 *
 *	struct tacit_parallels all = { 0 };
 *	ok = tacit_parallels_of(reg, &arena, "2022/nct-g-778", TACIT_NOTE,
 *		     &all, err) &&
 *		tacit_parallels_find(reg, &arena, &all, err);
 *
 * Open to: cli, pages.
 */
#ifndef TACIT_REPORT_PARALLELS_H
#define TACIT_REPORT_PARALLELS_H

#include <tacit/document.h>

#include "parallel/parallel.h"
#include "report/record.h"

struct tacit_parallels {
	struct tacit_record record;
	const char *title; /* of the document; NULL: files */
	struct tacit_parallel_text texts[TACIT_PARALLEL_TEXTS];
	size_t count;
	struct tacit_document doc; /* {0}: files */
	struct tacit_parallel found;
	/* of each finding, why it was set aside in the record; NULL: it was
	 * not */
	const char **reasons;
	size_t open; /* findings that were not */
};

/** The document and its language versions, as texts. Fails: TACIT_NOTFOUND,
 * TACIT_DB. */
TACIT_MUST_USE bool tacit_parallels_of(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id, enum tacit_type_id type,
	struct tacit_parallels *out, struct tacit_err *err);

/** One more text; `bytes` are borrowed. Fails: TACIT_INVALID it is no text;
 * TACIT_LIMIT there are enough. */
TACIT_MUST_USE bool tacit_parallels_add(struct tacit_parallels *to,
	const char *name, struct tacit_str bytes, struct tacit_err *err);

/**
 * Compare them; states are found by the names that the register has of them.
 * A value "FINDING: REASON" of the document's key `set-aside` sets one aside.
 * Fails: TACIT_INVALID one text alone, one that states nothing, or texts of
 * different notes; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_parallels_find(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_parallels *all,
	struct tacit_err *err);

#endif
