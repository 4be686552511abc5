/*
 * awaited: for each open thing, what is awaited, from whom, since or by when.
 *
 * Only what the record asks of somebody is awaited. Opinions of coordinators
 * are a list of their own: nothing is awaited from the state or area that
 * they name. (design, section 8)
 */
#ifndef TACIT_AWAITED_H
#define TACIT_AWAITED_H

#include <tacit/stage.h>

enum tacit_party_kind {
	TACIT_PARTY_NOBODY,
	TACIT_PARTY_SECRETARIAT,
	TACIT_PARTY_COORDINATOR, /* of an area, or several: codes */
	TACIT_PARTY_MEMBERS, /* that a call asks */
	TACIT_PARTY_STATE,
	TACIT_PARTY_ORGAN
};

struct tacit_party {
	enum tacit_party_kind kind;
	const char *const *codes; /* states, or one organ; else none */
	size_t code_count;
};

/* --- facts ------------------------------------------------------------- */

struct tacit_call_fact {
	const char *note;
	struct tacit_instant issued;
	struct tacit_instant closes; /* or was broken for good */
	bool is_confirmed;
	bool is_in_doubt; /* the verdict is not provable here */
	bool is_assumed; /* the close rests on an assumption */
	size_t recorded; /* communications, but for those entered in error */
	/* codes of members asked of whom none is recorded, a blank between */
	const char *awaited;
	size_t awaited_count;
	struct tacit_instant notice; /* of its result, awaited since; or none */
};

/* Comments on one call, or in one area, that one coordinator may answer. */
struct tacit_answer_fact {
	const char *subject; /* note or area */
	const char *first; /* id of the first such comment */
	size_t count;
	struct tacit_instant since; /* the close; outside a call: recorded */
	const char *const *coordinators; /* codes; none: area is vacant */
	size_t coordinator_count;
};

struct tacit_paper_fact {
	const char *id;
	struct tacit_stage stage;
	const char *const *coordinators;
	size_t coordinator_count;
};

struct tacit_version_fact {
	const char *id; /* of the language version */
	const char *original;
	struct tacit_instant since; /* the original changed; none: unknown */
	struct tacit_party writer;
};

/* A report that a document of the record asks for. */
struct tacit_report_fact {
	const char *asked_by; /* id of that document; NULL: nothing awaited */
	const char *item;
	const char *state;
	int year;
	struct tacit_instant since;
	struct tacit_instant by; /* none: no date */
	bool is_received;
};

struct tacit_opinion_fact {
	const char *comment;
	const char *state; /* whose comment */
	const char *by; /* whose opinion */
	const char *area; /* suggested */
	const char *followed_by; /* the comment that takes it up; or NULL */
};

struct tacit_awaited_facts {
	enum tacit_party_kind self; /* SECRETARIAT, STATE or NOBODY */
	const char *self_code; /* a state's */
	const struct tacit_call_fact *calls;
	size_t call_count;
	const struct tacit_answer_fact *answers;
	size_t answer_count;
	const struct tacit_paper_fact *papers;
	size_t paper_count;
	const struct tacit_version_fact *versions; /* that are stale */
	size_t version_count;
	const struct tacit_report_fact *reports;
	size_t report_count;
	const struct tacit_opinion_fact *opinions;
	size_t opinion_count;
	/* comments with two outcomes that stand: nothing is chosen */
	const char *const *twice;
	size_t twice_count;
	const char *const *faults; /* of notes with a call: "PATH: what" */
	size_t fault_count;
};

/* --- result ------------------------------------------------------------ */

enum tacit_await {
	TACIT_AWAIT_NOTHING,
	TACIT_AWAIT_RECEIPTS, /* fetched, so that a call can be judged */
	TACIT_AWAIT_CONFIRMATION, /* that all replies received are entered */
	TACIT_AWAIT_NOTICE, /* of what the call came to */
	TACIT_AWAIT_COMMENTS, /* if a member has any, by the close */
	TACIT_AWAIT_DISPOSITIONS, /* `count` of them */
	TACIT_AWAIT_SUBMISSION, /* of `subjects` to `organ` */
	TACIT_AWAIT_CIRCULATION, /* again, or a submission that says why */
	TACIT_AWAIT_DECISION, /* by `organ` */
	TACIT_AWAIT_REVISION, /* returned by `organ` */
	TACIT_AWAIT_TRANSLATION, /* of a version that is stale */
	TACIT_AWAIT_REPORT, /* on an item, for `year` */
	TACIT_AWAIT_COUNT
};

struct tacit_awaited {
	enum tacit_await what;
	struct tacit_party from;
	bool is_own; /* awaited from the identity in use */
	/* ids, at least one; dispositions: of the call or area, then of
	 * the first comment without one */
	const char **subjects;
	size_t subject_count;
	size_t count; /* dispositions, members without a communication */
	const char *organ;
	int year;
	struct tacit_instant since; /* none: see after, or not recorded */
	struct tacit_instant by; /* none: no date */
	bool date_has_passed; /* by <= now */
	const char *after; /* note to be confirmed first; or NULL */
	const char **words; /* the command to type, NULL-terminated */
	size_t word_count;
};

struct tacit_awaited_list {
	struct tacit_awaited *list;
	size_t count;
	size_t own; /* the first `own` are the identity's */
	const struct tacit_opinion_fact *opinions; /* for information */
	size_t opinion_count;
};

/**
 * What is awaited at an instant: the identity's own first, then by party
 * (in the order of the enum, a vacant area last), date, note and subject;
 * what waits for a confirmation stands after it. Papers that one note
 * circulated are one entry.
 *
 * Owns:  the lists are the arena's; strings point into `facts`.
 * Fails: never.
 * Source: design, section 8; section 7 for opinions.
 */
void tacit_awaited_find(struct tacit_arena *arena,
	const struct tacit_awaited_facts *facts, struct tacit_instant now,
	struct tacit_awaited_list *out);
/** "confirmation", for machines. */
const char *tacit_await_word(enum tacit_await what);

#endif
