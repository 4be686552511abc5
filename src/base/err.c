#include <tacit/err.h>

#include <stdarg.h>
#include <stdio.h>

static void record(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, va_list args)
	TACIT_PRINTF(5, 0);

static void record(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, va_list args)
{
	if (!err || err->code != TACIT_OK)
		return;
	err->code = code;
	err->line = line;
	(void)snprintf(err->path, sizeof(err->path), "%s", path ? path : "");
	(void)vsnprintf(err->msg, sizeof(err->msg), fmt, args);
}

bool tacit_fail(
	struct tacit_err *err, enum tacit_code code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record(err, code, NULL, 0, fmt, args);
	va_end(args);
	return false;
}

bool tacit_fail_at(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record(err, code, path, line, fmt, args);
	va_end(args);
	return false;
}

bool tacit_hint(struct tacit_err *err, const char *fmt, ...)
{
	va_list args;

	if (!err || err->hint[0])
		return false;
	va_start(args, fmt);
	(void)vsnprintf(err->hint, sizeof(err->hint), fmt, args);
	va_end(args);
	return false;
}
