/*
 * meeting: one document that two clones have worked on since they were one:
 * what becomes of this clone's work when it is put on top of the other's.
 *
 * Open to: keep.
 */
#ifndef TACIT_RULES_MEETING_H
#define TACIT_RULES_MEETING_H

#include <stdbool.h>

#include <tacit/types.h>

enum tacit_meeting {
	TACIT_MEETING_TAKEN, /* only this clone changed it */
	TACIT_MEETING_SAME, /* it is there, or not there, already */
	TACIT_MEETING_MERGED, /* both changed a text: line by line */
	/* and where a person says what holds: */
	TACIT_MEETING_TWICE, /* both recorded it, with other circumstances */
	TACIT_MEETING_NUMBER, /* two new documents under one number */
	TACIT_MEETING_ISSUED, /* a note issued by one, changed by the other */
	TACIT_MEETING_REMOVED /* removed by one, changed by the other */
};

/** Blobs; NULL: it is not there. */
struct tacit_meeting_sides {
	const char *before;
	const char *mine;
	const char *theirs;
	enum tacit_append append; /* of its type; editable: free text, too */
	bool is_issued_here; /* now, or long ago */
	bool is_issued_there;
	/* by the secretariat, out of a bundle of this clone: dated there */
	bool is_entered_there;
};

/** Source: design, sections 1 (rule 4), 2 and 10. */
enum tacit_meeting tacit_meeting_of(const struct tacit_meeting_sides *sides);

#endif
