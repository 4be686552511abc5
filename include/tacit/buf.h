/*
 * buf: bytes that grow. Always terminated by a zero that is not counted, so
 * `data` may be printed once something was added. Owned by whoever declares
 * it; {0} is empty.
 *
 *	struct tacit_buf buf = { 0 };
 *	tacit_buf_printf(&buf, "%s: %u\n", name, n);
 *	tacit_buf_clear(&buf);
 *
 * What is longer than memory should hold goes through one that has a drain:
 *
 *	struct tacit_drain drain = { .take = print, .ctx = stdout };
 *	struct tacit_buf buf = { .drain = &drain };
 *	while (tacit_buf_drain(&buf) && next(&row))
 *		tacit_buf_printf(&buf, ...);
 */
#ifndef TACIT_BUF_H
#define TACIT_BUF_H

#include <tacit/mem.h>
#include <tacit/str.h>

/* Where bytes go before all of them are there. */
struct tacit_drain {
	/* false: no more is wanted */
	bool (*take)(void *ctx, struct tacit_str bytes);
	void *ctx;
	uint64_t taken; /* bytes so far */
	bool is_closed; /* no more is wanted */
};

struct tacit_buf {
	char *data; /* NULL while nothing was ever added */
	size_t len;
	size_t cap;
	struct tacit_drain *drain; /* NULL: what is added stays */
};

void tacit_buf_add(struct tacit_buf *buf, const void *bytes, size_t len);
void tacit_buf_adds(struct tacit_buf *buf, const char *s);
void tacit_buf_add_str(struct tacit_buf *buf, struct tacit_str s);
void tacit_buf_addc(struct tacit_buf *buf, char c);
/** `count` times the same character. */
void tacit_buf_pad(struct tacit_buf *buf, char c, size_t count);
void tacit_buf_printf(struct tacit_buf *buf, const char *fmt, ...)
	TACIT_PRINTF(2, 3);

/** Forget the bytes from `len` on, keep the room. */
void tacit_buf_truncate(struct tacit_buf *buf, size_t len);

/**
 * Between two rows: let the drain take what is there, once that is much; the
 * last two bytes stay, for whoever asks how a text ends. False: no more is
 * wanted.
 */
bool tacit_buf_drain(struct tacit_buf *buf);
/** How many bytes were added, with those that the drain has. */
uint64_t tacit_buf_written(const struct tacit_buf *buf);

/** The contents as a borrowed string, "" when empty. */
const char *tacit_buf_cstr(const struct tacit_buf *buf);
struct tacit_str tacit_buf_str(const struct tacit_buf *buf);

/** The contents, moved into the arena, terminated; the buf is {0} again. */
struct tacit_str tacit_buf_keep(
	struct tacit_buf *buf, struct tacit_arena *arena);

/** Free; {0} again. NULL is fine. */
void tacit_buf_clear(struct tacit_buf *buf);

#endif
