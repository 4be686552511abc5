/*
 * assemble: an action plan as it is read.
 *
 * In the register a plan is a paper (preamble, section headings, the sentence
 * on what its steps need) and one document for each activity. Read together
 * they are one text (design, section 4): the preamble; then for each section
 * its heading, its lead activity, its sentence, its steps in natural order,
 * i.9 before i.10. The assembly is what is shown, circulated, addressed and
 * compared.
 *
 *	preamble			p1, p2, ...
 *	## i. Border control		i
 *	National experts meet.		i.0
 *	Further steps:			i.p1
 *	1. A network is set up.		i.1
 *
 * An item's text is its document's body, or its title where that is empty;
 * the lines of its nodes are those of its own document.
 *
 * Open to: facts, judge.
 */
#ifndef TACIT_ALIGN_ASSEMBLE_H
#define TACIT_ALIGN_ASSEMBLE_H

#include <tacit/address.h>

struct tacit_plan_item {
	const char *id; /* within the plan: "i.3" */
	const char *path; /* for faults; may be NULL */
	const char *title;
	struct tacit_str body;
	unsigned body_line; /* its first line in the file */
	const char *gate; /* none, consideration, approval; may be NULL */
};

struct tacit_assembly {
	/* a document in which sections, lead activities (TACIT_MD_GROUP)
	 * and steps (TACIT_MD_ITEM) have their addresses */
	struct tacit_md_node *root;
	const char *source; /* the same as Markdown */
};

/**
 * Put a plan together. Items whose section has no heading in the paper come
 * last, with a warning at the item's path; so are sections warned of whose
 * steps have a gate that no sentence speaks of, and ids without a number.
 *
 * Owns:  everything goes into the arena; the items are only read.
 * Fails: TACIT_LIMIT a body is larger than TACIT_MD_MAX, with its path.
 * Source: design, section 4.
 */
TACIT_MUST_USE bool tacit_assemble(struct tacit_arena *arena, const char *path,
	struct tacit_str body, unsigned body_line,
	const struct tacit_plan_item *items, size_t count,
	struct tacit_assembly *out, struct tacit_faults *faults,
	struct tacit_err *err);

/**
 * Natural order of ids: runs of digits compare as numbers, so that i.9 comes
 * before i.10. As strcmp.
 */
int tacit_natural_order(const char *a, const char *b);

#endif
