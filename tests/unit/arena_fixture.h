/* An arena for what a test makes, cleared after it. */
#ifndef TACIT_TESTS_ARENA_FIXTURE_H
#define TACIT_TESTS_ARENA_FIXTURE_H

#include <tacit/buf.h>
#include <tacit/mem.h>

#include "suite.h"

static struct tacit_arena arena;

static inline void clear_arena(void)
{
	tacit_arena_clear(&arena);
}

/* What was written, kept until then. */
static inline char *kept(struct tacit_buf *buf)
{
	char *text = tacit_arena_strdup(&arena, tacit_buf_cstr(buf));

	tacit_buf_clear(buf);
	return text;
}

#endif
