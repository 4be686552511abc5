/* Words that several types have: kinds of comment, rules of silence, yes and no. */
#include "document/types_table.h"

#include <string.h>

/* What may be said on a call. */
#define CALL_KINDS                                                            \
	[TACIT_KIND_COMMENT] = "comment", [TACIT_KIND_PROPOSAL] = "proposal", \
	[TACIT_KIND_AMENDMENT] = "amendment",                                 \
	[TACIT_KIND_OBJECTION] = "objection",                                 \
	[TACIT_KIND_RESERVATION] = "reservation",                             \
	[TACIT_KIND_CONDITION] = "condition",                                 \
	[TACIT_KIND_QUESTION] = "question",                                   \
	[TACIT_KIND_EXTENSION_REQUEST] = "extension-request",                 \
	[TACIT_KIND_SUPPORT] = "support",                                     \
	[TACIT_KIND_NO_OBJECTION] = "no-objection",                           \
	[TACIT_KIND_WITHDRAWAL] = "withdrawal", [TACIT_KIND_REPLY] = "reply"

const char *const tacit_call_kind_words[TACIT_KIND_STATEMENT + 1] = {
	CALL_KINDS
};

const char *const tacit_kind_words[TACIT_KIND_COUNT + 1] = {
	CALL_KINDS,
	[TACIT_KIND_STATEMENT] = "statement",
};

const char *const tacit_yes_no[] = { "yes", "no", NULL };

const char *const tacit_breaks[] = { "final", "liftable", NULL };
const char *const tacit_required[] = { "required", NULL };
const char *const tacit_may_comment[] = { "may-comment", NULL };
const char *const tacit_notices[] = { "kept", "broken", NULL };

bool tacit_kind_parse(const char *word, enum tacit_kind *out)
{
	int kind;

	for (kind = 0; kind < TACIT_KIND_COUNT; kind++) {
		if (strcmp(tacit_kind_words[kind], word) != 0)
			continue;
		*out = (enum tacit_kind)kind;
		return true;
	}
	return false;
}

static bool is_kind_in(const char *kind, unsigned kinds)
{
	enum tacit_kind found;

	return tacit_kind_parse(kind, &found) && (kinds >> found & 1u);
}

#define SAYING_ALL                                                  \
	(1u << TACIT_KIND_SUPPORT | 1u << TACIT_KIND_NO_OBJECTION | \
		1u << TACIT_KIND_WITHDRAWAL | 1u << TACIT_KIND_REPLY)

bool tacit_kind_says_all(const char *kind)
{
	return is_kind_in(kind, SAYING_ALL);
}

bool tacit_kind_needs_words(const char *kind)
{
	return !is_kind_in(kind,
		SAYING_ALL | 1u << TACIT_KIND_OBJECTION |
			1u << TACIT_KIND_EXTENSION_REQUEST);
}

const char *tacit_kind_word(enum tacit_kind kind)
{
	return tacit_kind_words[kind];
}
