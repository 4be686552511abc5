/* A call for adoption of a hundred hours, and who is told its result. */
#ifndef TACIT_SILENCE_FIXTURE_H
#define TACIT_SILENCE_FIXTURE_H

#include <tacit/silence.h>

#include "arena_fixture.h"

#define ISSUED 1000000
#define HOUR 3600
#define CLOSES (ISSUED + 100 * HOUR)
#define LATER (CLOSES + 100 * HOUR)
#define AT(hour)                     \
	{                            \
		ISSUED + (hour)*HOUR \
	}

#define OBJECTION TACIT_KIND_OBJECTION
#define WITHDRAWAL TACIT_KIND_WITHDRAWAL
#define NO_OBJECTION TACIT_KIND_NO_OBJECTION
#define KEPT TACIT_VERDICT_KEPT
#define BROKEN TACIT_VERDICT_BROKEN
#define OPEN TACIT_VERDICT_OPEN
#define DOUBT TACIT_VERDICT_NOT_PROVABLE
#define TOO_FEW TACIT_VERDICT_TOO_FEW_REPLIES
#define SAID(i, s, k) .id = (i), .state = (s), .kind = (k)

/* Who may speak on what. */
struct adoption {
	const struct tacit_membership_row *members;
	size_t member_count;
	const struct tacit_enclosure *texts;
	size_t text_count;
};

static struct tacit_silence out;

static inline struct tacit_silence_facts adoption_of(const struct adoption *of,
	struct tacit_silence_rules rules, const struct tacit_statement *said,
	size_t count)
{
	return (struct tacit_silence_facts){
		.call = { .note = "2022/n-1",
			.effect = TACIT_EFFECT_ADOPT,
			.rules = rules,
			.issued = { ISSUED },
			.closes = { CLOSES },
			.enclosures = of->texts,
			.enclosure_count = of->text_count },
		.members = of->members,
		.member_count = of->member_count,
		.statements = said,
		.statement_count = count,
	};
}

static inline void judge(const struct tacit_silence_facts *facts, int64_t now)
{
	tacit_silence_judge(&arena, facts, (struct tacit_instant){ now }, &out);
}

#endif
