#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tacit/str.h>

/* What did not fit was cut: not in the middle of a character. */
static void keep_whole(char *text)
{
	size_t len = strlen(text);
	size_t last = len;
	uint32_t point;

	/* back to where the last character begins */
	while (last > 0 && len - last < 4) {
		last--;
		if ((text[last] & 0xc0) != 0x80)
			break;
	}
	if (!tacit_utf8_decode(tacit_str_of(text + last), &point))
		text[last] = '\0';
}

static void record_failure(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, va_list args)
	TACIT_PRINTF(5, 0);

static void record_failure(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, va_list args)
{
	if (!err || err->code != TACIT_OK)
		return;
	err->code = code;
	err->line = line;
	(void)snprintf(err->path, sizeof(err->path), "%s", path ? path : "");
	(void)vsnprintf(err->msg, sizeof(err->msg), fmt, args);
	keep_whole(err->path);
	keep_whole(err->msg);
}

bool tacit_fail(
	struct tacit_err *err, enum tacit_code code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record_failure(err, code, NULL, 0, fmt, args);
	va_end(args);
	return false;
}

bool tacit_fail_at(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record_failure(err, code, path, line, fmt, args);
	va_end(args);
	return false;
}

bool tacit_fail_as(struct tacit_err *err, const struct tacit_err *caught)
{
	if (err && err->code == TACIT_OK)
		*err = *caught;
	return false;
}

bool tacit_hint(struct tacit_err *err, const char *fmt, ...)
{
	va_list args;

	if (!err || err->code == TACIT_OK || err->hint[0])
		return false;
	va_start(args, fmt);
	(void)vsnprintf(err->hint, sizeof(err->hint), fmt, args);
	va_end(args);
	keep_whole(err->hint);
	return false;
}
