/*
 * comparison: a document in two states, word by word; or what became of the
 * passages that a comment named.
 *
 *	struct tacit_comparison_query query = { .id = "nct-general/i.3",
 *		.type = TACIT_ITEM, .from = "NCT/G/778" };
 *	ok = tacit_comparison_make(reg, &arena, &query, &comparison, err);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_COMPARISON_H
#define TACIT_REPORT_COMPARISON_H

#include <tacit/document.h>

#include "report/record.h"
#include "report/redline.h"

struct tacit_register;

/** Strings are borrowed. */
struct tacit_comparison_query {
	const char *id; /* canonical; NULL with `comment` */
	enum tacit_type_id type;
	/* a revision as git writes it, or a note: the text that it
	 * circulated. From NULL: what was circulated last, else the
	 * revision before the last change; to NULL: as it stands. */
	const char *from;
	const char *to;
	const char *comment; /* canonical: since that comment */
	bool is_side_by_side; /* both texts whole, in two columns */
	const char *lang; /* of what is told; NULL: nothing is */
};

/** Which text it was. */
struct tacit_comparison_side {
	const char *note; /* that circulated it; or NULL */
	const char *number; /* of that note, as printed, where told */
	const char *commit; /* whose it is; with a note ""; NULL: untold */
	struct tacit_date date; /* of the note, or the commit; where told */
	const char *blob;
};

/** A header value that differs; several values stand on lines. */
struct tacit_comparison_key {
	const char *key;
	const char *old; /* "": it had none */
	const char *now;
	/* in the language: a line a value, "-" for none */
	const char *label;
	const char *told_old;
	const char *told_now;
};

struct tacit_comparison_part {
	struct tacit_document doc; /* as it is at `to` */
	const char *title; /* of it, in the language */
	const char *commented; /* note on whose call comments stand, as
				  printed, where told; or NULL */
	struct tacit_comparison_side from;
	struct tacit_comparison_side to;
	/* a passage that a comment named; NULL: the whole document */
	const char *address;
	enum tacit_fate fate; /* of that passage */
	const struct tacit_pair *pair; /* of it; NULL: it never was there */
	const char *now; /* its address now; NULL: gone */
	bool is_as_proposed; /* replaced: by what the comment proposed */
	bool is_changed; /* it, or what stands under it */
	/* without what is unchanged */
	struct tacit_redline_passage *passages;
	size_t passage_count;
	struct tacit_redline redline; /* of the whole */
	struct tacit_comparison_key *keys;
	size_t key_count;
};

/** Lives in the arena. */
struct tacit_comparison {
	struct tacit_record record;
	struct tacit_document comment; /* {0}: not since a comment */
	const char *comment_id; /* as printed */
	const char *comment_title; /* in the language */
	const char *comment_state; /* who made it, in the language */
	struct tacit_comparison_part *parts;
	size_t count;
	bool is_same; /* no words and no values differ */
	bool is_side_by_side;
};

/**
 * Fails: TACIT_NOTFOUND no such document, or it was not there then, or was
 * not enclosed in that note, or has no earlier text; no such revision or
 * note; TACIT_INVALID a comment that names no passage.
 */
TACIT_MUST_USE bool tacit_comparison_make(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_comparison_query *query,
	struct tacit_comparison *out, struct tacit_err *err);

#endif
