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

/** The statements of `present` as judged by a reading; the arena's. */
struct tacit_judged *tacit_silence_reasons(
	const struct tacit_silence_work *work, bool is_other);

/** Whether a kind is one of those that stop it. */
bool tacit_silence_stops(
	const struct tacit_silence_work *work, enum tacit_kind kind);

/** Fill `states` and `state_of`: who was asked, spoke, is only named. */
void tacit_silence_states(struct tacit_silence_work *work);

/** TACIT_REASON_COUNTED for a member at the instant, or why it is none; of
 * two instants: for whoever was a member at any time between them. */
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
