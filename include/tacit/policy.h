/*
 * policy: who may write what. One function for every door.
 *
 * It fails closed: {0} is refused, and so is whatever it does not know. The
 * facts are read from the parent commit (rights as they stood), never from
 * the change that is judged. (design, section 9)
 *
 *	if (!tacit_policy_allows(&actor, &action, &ruling))
 *		return tacit_fail(err, TACIT_REFUSED, "%s",
 *			tacit_tr(lang, tacit_rule_what(ruling.rule)));
 */
#ifndef TACIT_POLICY_H
#define TACIT_POLICY_H

#include <stddef.h>

#include <tacit/types.h>

enum tacit_role { TACIT_ROLE_NONE, TACIT_ROLE_SECRETARIAT, TACIT_ROLE_STATE };

struct tacit_actor {
	enum tacit_role role;
	const char *code; /* a state's, upper case */
	bool is_listed; /* a state: it has a document under members/ */
	bool has_left; /* which says that it was something until before now */
	bool is_pushing; /* named by the transport, and not by a setting */
};

enum tacit_door {
	TACIT_DOOR_NONE,
	TACIT_DOOR_COMMAND,
	TACIT_DOOR_HOOK,
	TACIT_DOOR_IMPORT,
	TACIT_DOOR_WEB
};

enum tacit_verb {
	TACIT_VERB_NONE,
	TACIT_VERB_ADD,
	TACIT_VERB_CHANGE,
	TACIT_VERB_REMOVE
};

/* An area that the document names, before or after, at the date. */
struct tacit_area_rights {
	const char *area;
	const char *const *coordinators; /* and co-coordinators: codes */
	size_t coordinator_count;
};

struct tacit_action {
	enum tacit_door door;
	enum tacit_verb verb;
	const struct tacit_type *type; /* NULL: README.md and the like */
	bool is_free_text; /* says that type is NULL on purpose */
	bool is_version; /* a language version */
	bool is_founding; /* the first commit of a register */

	/* whose it is: keys of the document; NULL where it has none */
	const char *state_before; /* `state` */
	const char *state_after;
	const char *by_before; /* `by`, `by-coordinator`: "TUR", */
	const char *by_after; /* "Secretariat" */
	const struct tacit_area_rights *areas;
	size_t area_count;
	/* after the change: `via` where only what is entered for another has
	 * it, and with it a reference, or the note that reports it */
	bool names_source;
	bool names_whole_source;

	/* what changes */
	/* a note with `issued` before the change; of a language version:
	 * an original or official one of such a note */
	bool was_issued;
	bool body_changed;
	const char *const *keys_changed; /* names as written: "title-ru" */
	size_t key_count;

	/* what it touches; an item: its plan counts too */
	bool is_in_open_call;
	bool is_approved;
	bool exercise_changed; /* the body: is it an exercise? */
	bool log_key_changed; /* the body: another key of the receipts */
	bool is_referenced; /* remove: pinned, or named by another */
	bool undoes_foreign; /* supersedes or withdraws another type's,
				subject's or writer's document */
	bool is_no_call; /* a comment, received when its note was none any more */
	bool voids_foreign; /* entered-in-error on what others entered */

	/* time and receipts */
	bool has_receipts; /* the register declares their key */
	bool states_received; /* `received`, or `known-by` outside a call */
	bool says_pushed; /* via git or web */
	bool uses_now; /* --now on a write */
	bool is_ahead; /* which the clock has not reached; no exercise */
};

/* Why; each a rule of the design, in the section beside it. */
enum tacit_rule {
	TACIT_RULE_UNKNOWN, /* 9: not understood, hence refused */
	TACIT_RULE_ALLOWED, /* 9 */
	TACIT_RULE_NO_IDENTITY, /* 9 */
	TACIT_RULE_NOT_LISTED, /* 9 */
	TACIT_RULE_LEFT, /* 9 */
	TACIT_RULE_FOUNDING, /* 9 */
	TACIT_RULE_NOW, /* 5 */
	TACIT_RULE_NOW_IN_HOOK, /* 5 */
	TACIT_RULE_AHEAD, /* 5 */
	TACIT_RULE_APPEND_ONLY, /* 2 */
	TACIT_RULE_ISSUED, /* 2 */
	TACIT_RULE_SECRETARIAT_ONLY, /* 9 */
	TACIT_RULE_COORDINATORS_ONLY, /* 9 */
	TACIT_RULE_OWN_STATE, /* 9 */
	TACIT_RULE_OWN_AREA, /* 9 */
	TACIT_RULE_OWN_NAME, /* 9: `by` names another */
	TACIT_RULE_SOURCE_MISSING, /* 9: entered for another */
	TACIT_RULE_SOURCE_OF_OWN, /* 9: nobody enters it for itself */
	TACIT_RULE_NOT_COORDINATOR, /* 9: `by` of what is entered for it */
	TACIT_RULE_UNDOES_FOREIGN, /* 2 */
	TACIT_RULE_VOIDS_FOREIGN, /* 12 */
	TACIT_RULE_NO_RECEIPTS, /* 7 */
	TACIT_RULE_RECEIVED_IS_GIVEN, /* 7: by the receipt */
	TACIT_RULE_RECEIVED_MISSING, /* 7 */
	TACIT_RULE_NOT_PUSHED, /* 7: entered for a state, as if it had */
	TACIT_RULE_OPEN_CALL, /* 8 */
	TACIT_RULE_APPROVED_TEXT, /* 8 */
	TACIT_RULE_EXERCISE, /* 5: said in the first commit, for good */
	TACIT_RULE_LOG_KEY, /* 15: the log says when another comes */
	TACIT_RULE_REFERENCED, /* 2 */
	TACIT_RULE_NO_CALL, /* 6 */
	TACIT_RULE_COUNT
};

struct tacit_ruling {
	enum tacit_rule rule;
	const char *key; /* the key that it is about; or NULL */
	const char *area; /* the area that it is about; or NULL */
};

/**
 * May the actor do that? The first rule that refuses is the one reported.
 * A state's comment needs receipts; the secretariat's says when it was
 * received. What is circulated or approved keeps its body and every key
 * whose row does not say TACIT_FREE_IN_CALL.
 * Owns:  nothing; `out` points into `action` and constant memory.
 * Fails: closed.
 * Source: design, sections 5, 7, 8 and 9.
 */
bool tacit_policy_allows(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out);

/**
 * Does it leave alone what was said or decided, and what the register was
 * made as, whoever does it? The facts that are asked: verb, type, was_issued,
 * exercise_changed. Source: design, sections 2 and 5.
 */
bool tacit_policy_keeps_past(
	const struct tacit_action *action, struct tacit_ruling *out);

/** A sentence without a full stop, English, for tacit_tr; never NULL. */
const char *tacit_rule_what(enum tacit_rule rule);
/** What to do about it; "" where nothing can be said. */
const char *tacit_rule_hint(enum tacit_rule rule);
/** The same for whom the transport named: no setting makes another of him. */
const char *tacit_rule_hint_pushed(enum tacit_rule rule);

#endif
