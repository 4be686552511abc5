#include "door/foreign.h"

#include "base/parcel.h"
#include "door/talk.h"

static bool talk_to(const struct tacit_foreign *foreign, const char *verb,
	struct tacit_str input, struct tacit_talk *talk,
	struct tacit_buf *answer, struct tacit_err *err)
{
	const char *const words[] = { foreign->program, verb, NULL };

	*talk = (struct tacit_talk){ .words = words,
		.input = input,
		.seconds = TACIT_FOREIGN_SECONDS,
		.most = TACIT_FOREIGN_ANSWER_MAX,
		.is_bare = true };
	return tacit_talk(talk, answer, err);
}

static bool has_told(struct tacit_str said, struct tacit_parcel_record *record)
{
	return tacit_parcel_next(&said, record) &&
		tacit_str_eqs(record->name, "fault");
}

/* Whether it dies without a word of nothing at all, too: then it is not the
 * file's fault. */
static bool is_dead(const struct tacit_foreign *foreign, const char *verb)
{
	const struct tacit_str nothing = { "", 0 };
	struct tacit_talk talk;
	struct tacit_buf answer = { 0 };
	struct tacit_parcel_record record;
	struct tacit_err ignored = { 0 };
	bool ok = talk_to(foreign, verb, nothing, &talk, &answer, &ignored) &&
		(talk.status == 0 || has_told(tacit_buf_str(&answer), &record));

	tacit_buf_clear(&answer);
	return !ok;
}

/* What it says is wrong. */
static bool fail_as_told(
	struct tacit_str said, bool is_input, struct tacit_err *err)
{
	struct tacit_parcel_record record;

	(void)tacit_parcel_next(&said, &record);
	(void)tacit_fail(err, is_input ? TACIT_INVALID : TACIT_IO, "%.*s",
		(int)record.text.len, record.text.data);
	if (tacit_parcel_next(&said, &record) &&
		tacit_str_eqs(record.name, "hint"))
		(void)tacit_hint(
			err, "%.*s", (int)record.text.len, record.text.data);
	return false;
}

static bool fail_ended(const struct tacit_foreign *foreign, const char *verb,
	struct tacit_str said, int status, struct tacit_err *err)
{
	struct tacit_parcel_record record;

	if (has_told(said, &record))
		return fail_as_told(said, status == 3, err);
	if (is_dead(foreign, verb)) {
		(void)tacit_fail(err, TACIT_IO, "%s fails, whatever it reads",
			foreign->program);
		return tacit_hint(err, "install it anew");
	}
	return tacit_fail(err, TACIT_LIMIT,
		"this file cannot be read within what is allowed");
}

bool tacit_foreign_ask(const struct tacit_foreign *foreign, const char *verb,
	struct tacit_str input, struct tacit_buf *answer, struct tacit_err *err)
{
	struct tacit_talk talk;
	const size_t start = answer->len;
	bool ok;

	if (!foreign->program) {
		(void)tacit_fail(err, TACIT_NOTFOUND,
			"the helper tacit-foreign is not installed");
		return tacit_hint(err, "files in CSV need no helper");
	}
	ok = talk_to(foreign, verb, input, &talk, answer, err);
	if (ok && talk.status != 0)
		ok = fail_ended(foreign, verb,
			tacit_str_from(tacit_buf_str(answer), start),
			talk.status, err);
	if (!ok)
		tacit_buf_truncate(answer, start);
	return ok;
}
