/* comment_parts: who may speak, what is entered late without its receipt, what
 * a comment undoes, what the commit says. */
#ifndef TACIT_CHANGE_COMMENT_PARTS_H
#define TACIT_CHANGE_COMMENT_PARTS_H

#include "change/comment.h"
#include "change/places.h"
#include "text/table.h"

/** New comments on a closed call that do not say when they were received. */
struct comment_undated {
	size_t count;
	struct tacit_instant closed; /* when the call did */
};

/** Say so of them, of all that are entered at once. Always false. */
bool tacit_comment_fail_undated(const struct comment_undated *undated,
	const struct tacit_comment *first, size_t all, struct tacit_err *err);

/** Fails: TACIT_NOTFOUND no such state; TACIT_INVALID no member then. */
TACIT_MUST_USE bool tacit_comment_check_state(struct tacit_register *reg,
	const char *state, struct tacit_instant received,
	struct tacit_err *err);

/** What a comment takes back and replaces: as said, or, where it confirms in
 * writing what its state said by word of mouth, what that was to. */
struct comment_undone {
	const char *withdraws;
	const char *supersedes;
};
TACIT_MUST_USE bool tacit_comment_find_undone(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_comment *said,
	const char *kind, struct comment_undone *out, struct tacit_err *err);

struct comment_recording {
	const struct tacit_comment_source *source;
	const struct tacit_actor *actor;
	bool now_is_day;
};

/* A call is read once, however many rows of a sheet are about it. */
struct comment_calls {
	const char *note;
	struct tacit_call_case last;
	struct tacit_places places; /* in its texts, or outside any call */
	struct comment_undated undated;
	struct tacit_cell_faults rows; /* what is said of rows of a sheet */
};

/** Say something of a row: each sentence once, with the rows of which it is
 * true. */
void tacit_comment_tell_row(struct comment_calls *calls,
	enum tacit_severity severity, const struct tacit_comment_origin *origin,
	const char *remedy, const char *sentence);

/* What is known of one comment while it is built. */
struct comment_entry {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	struct comment_calls *calls;
	const struct tacit_comment *said;
	const struct tacit_call_case *call; /* NULL outside a call */
	struct tacit_instant received; /* of known-by: noon of that day */
	const char *kind; /* as said, or as it is taken */
	struct comment_undone undone;
	struct tacit_draft draft;
};

/** It was put before, under that id: said twice, received when the first was.
 * Fails: TACIT_INVALID. */
TACIT_MUST_USE bool tacit_comment_join_same(
	struct comment_entry *entry, const char *id, struct tacit_err *err);

/** What stands already keeps its date: tell whoever says another. */
void tacit_comment_compare_received(
	struct comment_entry *entry, const char *id);

/** What the commit says of so many, of which `first` is one. */
void tacit_comment_message(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_comment *first, size_t count);

#endif
