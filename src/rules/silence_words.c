/* Verdicts, reasons and groups: their words for machines; a kind's group. */
#include <tacit/silence.h>

const char *tacit_verdict_word(enum tacit_verdict verdict)
{
	static const char *const words[] = {
		[TACIT_VERDICT_NONE] = "differs",
		[TACIT_VERDICT_TEXTS_DIFFER] = "texts-differ",
		[TACIT_VERDICT_NO_CALL] = "no-call",
		[TACIT_VERDICT_NOT_ISSUED] = "not-issued",
		[TACIT_VERDICT_OPEN] = "open",
		[TACIT_VERDICT_OPEN_WITH_COMMENTS] = "open-with-comments",
		[TACIT_VERDICT_KEPT] = "kept",
		[TACIT_VERDICT_BROKEN] = "broken",
		[TACIT_VERDICT_TOO_FEW_REPLIES] = "too-few-replies",
		[TACIT_VERDICT_CLOSED] = "closed",
		[TACIT_VERDICT_CLOSED_WITH_COMMENTS] = "closed-with-comments",
		[TACIT_VERDICT_NOT_PROVABLE] = "not-provable",
	};

	return words[verdict];
}

const char *tacit_reason_word(enum tacit_reason reason)
{
	static const char *const words[] = {
		[TACIT_REASON_COUNTED] = "counted",
		[TACIT_REASON_OUTSIDE] = "outside-the-call",
		[TACIT_REASON_IN_ERROR] = "entered-in-error",
		[TACIT_REASON_OBSERVER] = "not-asked",
		[TACIT_REASON_NOT_MEMBER] = "not-member",
		[TACIT_REASON_NO_RECEIPT] = "no-receipt",
		[TACIT_REASON_AFTER_CLOSE] = "after-close",
		[TACIT_REASON_SPOKEN] = "spoken",
		[TACIT_REASON_AFTER_END] = "after-it-was-broken",
		[TACIT_REASON_PREPARED] = "prepared-the-text",
		[TACIT_REASON_WITHDRAWN] = "withdrawn",
		[TACIT_REASON_SUPERSEDED] = "superseded",
		[TACIT_REASON_KIND] = "kind",
		[TACIT_REASON_HEARD] = "observer",
		[TACIT_REASON_UNREASONED] = "no-reason-given",
	};

	return words[reason];
}

enum tacit_weakness tacit_reason_weakness(enum tacit_reason reason)
{
	/* no part of the call, or in error: told of otherwise */
	static const enum tacit_weakness weaknesses[TACIT_REASON_COUNT] = {
		[TACIT_REASON_OBSERVER] = TACIT_WEAK_UNHEARD,
		[TACIT_REASON_NOT_MEMBER] = TACIT_WEAK_UNHEARD,
		[TACIT_REASON_NO_RECEIPT] = TACIT_WEAK_UNRECEIVED,
		[TACIT_REASON_AFTER_CLOSE] = TACIT_WEAK_LATE,
		[TACIT_REASON_SPOKEN] = TACIT_WEAK_SPOKEN,
		[TACIT_REASON_AFTER_END] = TACIT_WEAK_ENDED,
	};

	return weaknesses[reason];
}

enum tacit_group tacit_group_of_kind(enum tacit_kind kind)
{
	static const enum tacit_group groups[TACIT_KIND_COUNT] = {
		[TACIT_KIND_COMMENT] = TACIT_GROUP_COMMENT,
		[TACIT_KIND_PROPOSAL] = TACIT_GROUP_COMMENT,
		[TACIT_KIND_AMENDMENT] = TACIT_GROUP_AMENDMENT,
		[TACIT_KIND_OBJECTION] = TACIT_GROUP_OBJECTION,
		[TACIT_KIND_RESERVATION] = TACIT_GROUP_RESERVATION,
		[TACIT_KIND_CONDITION] = TACIT_GROUP_CONDITION,
		[TACIT_KIND_QUESTION] = TACIT_GROUP_COMMENT,
		[TACIT_KIND_EXTENSION_REQUEST] = TACIT_GROUP_EXTENSION_REQUEST,
		[TACIT_KIND_SUPPORT] = TACIT_GROUP_SUPPORT,
		[TACIT_KIND_NO_OBJECTION] = TACIT_GROUP_NO_OBJECTION,
	};

	return groups[kind];
}

const char *tacit_group_word(enum tacit_group group)
{
	static const char *const words[] = {
		[TACIT_GROUP_NONE] = "none",
		[TACIT_GROUP_AFTER_CLOSE] = "after-close",
		[TACIT_GROUP_AFTER_END] = "after-it-was-broken",
		[TACIT_GROUP_SUPPORT] = "support",
		[TACIT_GROUP_NO_OBJECTION] = "no-objection",
		[TACIT_GROUP_SECONDING] = "support-of-another",
		[TACIT_GROUP_COMMENT] = "comments",
		[TACIT_GROUP_EXTENSION_REQUEST] = "extension-request",
		[TACIT_GROUP_AMENDMENT] = "amendment",
		[TACIT_GROUP_CONDITION] = "condition",
		[TACIT_GROUP_RESERVATION] = "reservation",
		[TACIT_GROUP_OBJECTION] = "objection",
	};

	return words[group];
}
