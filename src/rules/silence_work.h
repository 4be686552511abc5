/*
 * What the parts of silence share while one call is judged: the statements
 * that exist at the instant, in order, and who may speak.
 */
#ifndef TACIT_RULES_SILENCE_WORK_H
#define TACIT_RULES_SILENCE_WORK_H

#include <tacit/silence.h>

#define TACIT_NO_INDEX SIZE_MAX

struct tacit_silence_work {
	struct tacit_arena *arena;
	const struct tacit_silence_facts *facts;
	struct tacit_instant now;
	unsigned stopped_by;
	struct tacit_silence_rules rules; /* in force; 1 objection or more */
	/* what exists at `now`, by receipt (none: last), then id */
	const struct tacit_statement **present;
	size_t count;
	struct tacit_id_at {
		const char *id;
		size_t at; /* in `present` */
	} * by_id;
	/* every code of the facts, by code; and that of present[i] */
	struct tacit_state_reply *states;
	size_t state_count;
	size_t *state_of;
};

/** Fill `present` and `by_id`; how many do not exist yet. */
size_t tacit_silence_present(struct tacit_silence_work *work);

/** Index of the statement with that id (may be NULL) in `present`. */
size_t tacit_silence_find(
	const struct tacit_silence_work *work, const char *id);

/* What a reading judges by: one of the two closes, and an end before it. */
struct tacit_window {
	bool is_other;
	struct tacit_instant ended; /* it was broken for good; or none */
};

/** The statements of `present` as judged by a reading; the arena's. */
struct tacit_judged *tacit_silence_reasons(
	const struct tacit_silence_work *work, struct tacit_window window);

/** Entered although the secretariat had said that all replies were. */
bool tacit_silence_after_confirmation(
	const struct tacit_silence_work *work, const struct tacit_statement *s);

/** Past all reasons for which one undoes nothing either. */
bool tacit_silence_stood(enum tacit_reason reason);

/** The last instant by then at which anything might be received in time. */
struct tacit_instant tacit_silence_last(
	const struct tacit_silence_work *work, struct tacit_window window);

/** Judge anew these of one state, which nothing else undoes, as if those
 * without a receipt that `taken` has, a bit each in their order, had come in
 * time. In their order; the arena's. */
struct tacit_judged *tacit_silence_suppose(
	const struct tacit_silence_work *work, struct tacit_window window,
	const struct tacit_judged *const *judged, size_t count, unsigned taken);

/* How the statements stand, for the package or for one enclosure. */
struct tacit_silence_sum {
	size_t counted;
	size_t unreasoned;
	size_t unproved; /* without a receipt, and might change the next */
	/* states of what counts; where it does without a doubt; with those
	 * whose word cannot be proved */
	size_t states;
	size_t certain;
	size_t possible;
	/* the same of those asked that replied */
	size_t replied;
	size_t replied_certain;
	size_t replied_possible;
};

/** Sum up what a window has for the call, or (not NULL) one enclosure. */
struct tacit_silence_sum tacit_silence_add_up(
	const struct tacit_silence_work *work, struct tacit_window window,
	const struct tacit_judged *judged, const struct tacit_enclosure *whole);

/* What is known of a state's word, in bits. */
enum {
	TACIT_WORD_COUNTS = 1u << 0,
	TACIT_WORD_IS_CERTAIN = 1u << 1, /* whatever came without a receipt */
	TACIT_WORD_IS_POSSIBLE = 1u << 2,
	TACIT_WORD_REPLIES = 1u << 3,
	TACIT_WORD_REPLY_IS_CERTAIN = 1u << 4,
	TACIT_WORD_REPLY_IS_POSSIBLE = 1u << 5
};

/** Fill what is known of each state's word on the call or one enclosure, by
 * state; how many without a receipt might change it. */
size_t tacit_silence_words(const struct tacit_silence_work *work,
	struct tacit_window window, const struct tacit_judged *judged,
	const struct tacit_enclosure *whole, unsigned *known);

/** When a final rule ended it, by a reading; none: it did not, or that it did
 * rests on what has no receipt: in doubt. */
struct tacit_instant tacit_silence_find_end(
	const struct tacit_silence_work *work, bool is_other,
	bool *is_in_doubt);

/** Fill `states` and `state_of`: who was asked, spoke, is only named. */
void tacit_silence_states(struct tacit_silence_work *work);

/** TACIT_REASON_COUNTED for a member at the instant, TACIT_REASON_HEARD for an
 * observer that the rule lets speak, or why it is neither; of two instants:
 * for whoever was a member at any time between them. */
enum tacit_reason tacit_silence_membership(
	const struct tacit_silence_facts *facts, const char *state,
	struct tacit_instant from, struct tacit_instant to);

/** The enclosure that it is a part of, or itself. */
const struct tacit_enclosure *tacit_silence_whole(
	const struct tacit_call *call, const struct tacit_enclosure *enclosure);

/** Whether a statement speaks of an enclosure: by a place, or of all. */
bool tacit_silence_concerns(const struct tacit_call *call,
	const struct tacit_statement *s, const struct tacit_enclosure *whole);

/** Whether the state prepared all that `s` (NULL: the call) speaks of. */
bool tacit_silence_prepared(const struct tacit_call *call, const char *state,
	const struct tacit_statement *s);

/** It is part of the call, and not entered in error. */
bool tacit_silence_is_said(
	const struct tacit_silence_work *work, const struct tacit_statement *s);

#endif
