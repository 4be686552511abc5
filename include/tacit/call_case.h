/*
 * call_case: a call as facts, with the documents that they come from.
 *
 *	struct tacit_call_case call = { 0 };
 *	tacit_facts_call(reg, &arena, "2022/nct-g-778", &call, err);
 *	for (i = 0; i < call.comment_count; i++)
 *		... call.facts.statements[i].id,
 *		    tacit_call_undone_at(&call, i).standing.undone
 */
#ifndef TACIT_CALL_CASE_H
#define TACIT_CALL_CASE_H

#include <tacit/call.h>

struct tacit_silence;

/* What cannot be read of a note. */
struct tacit_note_fault {
	const char *path;
	const char *what;
};

/* A statement that undoes or is undone, or is said to be. */
struct tacit_call_undone {
	size_t at; /* its number */
	/* `by` and `claimed_by` are statements; an act is none: SIZE_MAX */
	struct tacit_standing standing;
	enum tacit_weakness weakness;
};

/* The facts, and the documents that they come from. */
struct tacit_call_case {
	struct tacit_document note;
	struct tacit_silence_facts facts;
	size_t comment_count; /* the first statements; the rest is outside */
	struct tacit_documents comments; /* of those; where asked for */
	const struct tacit_call_undone *undone; /* by number; few */
	size_t undone_count;
	const struct tacit_note_fault *faults; /* of it and its extensions */
	size_t fault_count;
	/* what it amounts to at the register's instant, where that is known
	 * already; or NULL */
	const struct tacit_silence *judged;
};

/** How a statement stands; its weakness; {0}: nothing is said of it. */
struct tacit_call_undone tacit_call_undone_at(
	const struct tacit_call_case *call, size_t at);
#endif
