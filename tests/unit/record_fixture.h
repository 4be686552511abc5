/* What is said, answered and done in the register of a test. */
#ifndef TACIT_TESTS_RECORD_FIXTURE_H
#define TACIT_TESTS_RECORD_FIXTURE_H

#include "change/act.h"
#include "change/answer.h"
#include "change/comment.h"

#include "register_fixture.h"

/* The secretariat enters what a state said. */
static inline const char *record_comment(const struct tacit_comment *said)
{
	tacit_write_result_clear(&result);
	return recorded(tacit_comment_record(
		reg, &secretariat, said, 1, &options, &result, &err));
}

static inline const char *record_answer(
	struct tacit_answer given, const char *comment)
{
	tacit_write_result_clear(&result);
	given.comments = &comment;
	given.comment_count = 1;
	return recorded(tacit_answer_record(
		reg, &coordinator, &given, &options, &result, &err));
}

static inline const char *record_act(struct tacit_act done, const char *subject)
{
	tacit_write_result_clear(&result);
	done.subjects = &subject;
	done.subject_count = 1;
	return recorded(tacit_act_record(
		reg, &secretariat, &done, &options, &result, &err));
}

#endif
