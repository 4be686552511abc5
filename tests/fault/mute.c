/*
 * For a program whose failures are never recorded: the linker puts these in
 * front of the library's (--wrap). Whatever fails then fails without a reason,
 * and must not end as if it had worked (mute.sh).
 */
#include <tacit/err.h>

bool __wrap_tacit_fail(
	struct tacit_err *err, enum tacit_code code, const char *fmt, ...);
bool __wrap_tacit_fail_at(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, ...);
bool __wrap_tacit_fail_as(
	struct tacit_err *err, const struct tacit_err *caught);

bool __wrap_tacit_fail(
	struct tacit_err *err, enum tacit_code code, const char *fmt, ...)
{
	(void)err;
	(void)code;
	(void)fmt;
	return false;
}

bool __wrap_tacit_fail_at(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, ...)
{
	(void)err;
	(void)code;
	(void)path;
	(void)line;
	(void)fmt;
	return false;
}

bool __wrap_tacit_fail_as(struct tacit_err *err, const struct tacit_err *caught)
{
	(void)err;
	(void)caught;
	return false;
}
