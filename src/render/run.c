#include <tacit/run.h>

#include <stdarg.h>

void tacit_run_add(
	struct tacit_inline *to, enum tacit_run_style style, const char *text)
{
	if (!text || !text[0])
		return;
	/* most texts are one run */
	if (!to->cap) {
		to->runs = tacit_arena_alloc(to->arena, sizeof(*to->runs));
		to->cap = 1;
	}
	to->runs = tacit_arena_grow(to->arena, to->runs, &to->cap,
		to->count + 1, sizeof(*to->runs));
	to->runs[to->count++] =
		(struct tacit_run){ .style = style, .text = text };
}

void tacit_run_plain(struct tacit_inline *to, const char *text)
{
	tacit_run_add(to, TACIT_RUN_PLAIN, text);
}

void tacit_run_strong(struct tacit_inline *to, const char *text)
{
	tacit_run_add(to, TACIT_RUN_STRONG, text);
}

void tacit_run_code(struct tacit_inline *to, const char *text)
{
	tacit_run_add(to, TACIT_RUN_CODE, text);
}

void tacit_run_quiet(struct tacit_inline *to, const char *text)
{
	tacit_run_add(to, TACIT_RUN_QUIET, text);
}

void tacit_run_format(struct tacit_inline *to, enum tacit_run_style style,
	const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	tacit_run_add(to, style, tacit_arena_vprintf(to->arena, fmt, args));
	va_end(args);
}

void tacit_run_plainf(struct tacit_inline *to, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	tacit_run_add(
		to, TACIT_RUN_PLAIN, tacit_arena_vprintf(to->arena, fmt, args));
	va_end(args);
}

void tacit_run_about(struct tacit_inline *to, const char *about)
{
	if (to->count)
		to->runs[to->count - 1].about = about;
}

void tacit_run_lang(struct tacit_inline *to, const char *lang)
{
	if (to->count)
		to->runs[to->count - 1].lang = lang;
}
