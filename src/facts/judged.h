/*
 * judged: a call, judged at the register's instant.
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_JUDGED_H
#define TACIT_FACTS_JUDGED_H

#include <tacit/facts.h>
#include <tacit/silence.h>

/** As tacit_silence_judge; what was judged before is not judged again. */
void tacit_facts_judge(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, struct tacit_silence *out);

#endif
