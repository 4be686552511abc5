#include <tacit/buf.h>

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MUCH = 1 << 16, STAYS = 2 };

static void reserve(struct tacit_buf *buf, size_t more)
{
	if (more < buf->cap - buf->len)
		return;
	if (more >= SIZE_MAX - buf->len)
		more = SIZE_MAX - buf->len - 1; /* tacit_grow aborts */
	buf->data = tacit_grow(buf->data, &buf->cap, buf->len + more + 1, 1);
}

void tacit_buf_add(struct tacit_buf *buf, const void *bytes, size_t len)
{
	reserve(buf, len);
	if (len)
		memcpy(buf->data + buf->len, bytes, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void tacit_buf_adds(struct tacit_buf *buf, const char *s)
{
	tacit_buf_add(buf, s, strlen(s));
}

void tacit_buf_add_str(struct tacit_buf *buf, struct tacit_str s)
{
	tacit_buf_add(buf, s.data, s.len);
}

void tacit_buf_addc(struct tacit_buf *buf, char c)
{
	reserve(buf, 1);
	buf->data[buf->len++] = c;
	buf->data[buf->len] = '\0';
}

void tacit_buf_pad(struct tacit_buf *buf, char c, size_t count)
{
	reserve(buf, count);
	memset(buf->data + buf->len, c, count);
	buf->len += count;
	buf->data[buf->len] = '\0';
}

/* Where there is room for it, as mostly, it is written once. */
void tacit_buf_printf(struct tacit_buf *buf, const char *fmt, ...)
{
	const size_t room = buf->cap - buf->len;
	va_list args;
	va_list again;
	int len;

	va_start(args, fmt);
	va_copy(again, args);
	len = vsnprintf(room ? buf->data + buf->len : NULL, room, fmt, args);
	va_end(args);
	if (len > 0 && (size_t)len >= room) {
		reserve(buf, (size_t)len);
		(void)vsnprintf(
			buf->data + buf->len, (size_t)len + 1, fmt, again);
	}
	va_end(again);
	buf->len += len > 0 ? (size_t)len : 0;
	if (buf->data)
		buf->data[buf->len] = '\0';
}

void tacit_buf_truncate(struct tacit_buf *buf, size_t len)
{
	if (len >= buf->len)
		return;
	buf->len = len;
	buf->data[len] = '\0';
}

bool tacit_buf_drain(struct tacit_buf *buf)
{
	struct tacit_drain *drain = buf->drain;
	struct tacit_str bytes = tacit_buf_str(buf);

	if (!drain || drain->is_closed || bytes.len < MUCH)
		return !drain || !drain->is_closed;
	bytes.len -= STAYS;
	drain->is_closed = !drain->take(drain->ctx, bytes);
	drain->taken += bytes.len;
	/* with the zero at its end */
	memmove(buf->data, buf->data + bytes.len, STAYS + 1);
	buf->len = STAYS;
	return !drain->is_closed;
}

uint64_t tacit_buf_written(const struct tacit_buf *buf)
{
	return buf->len + (buf->drain ? buf->drain->taken : 0);
}

const char *tacit_buf_cstr(const struct tacit_buf *buf)
{
	return buf->data ? buf->data : "";
}

struct tacit_str tacit_buf_str(const struct tacit_buf *buf)
{
	return (struct tacit_str){ tacit_buf_cstr(buf), buf->len };
}

struct tacit_str tacit_buf_keep(
	struct tacit_buf *buf, struct tacit_arena *arena)
{
	struct tacit_str kept = tacit_buf_str(buf);

	kept.data = tacit_arena_strndup(arena, kept.data, kept.len);
	tacit_buf_clear(buf);
	return kept;
}

void tacit_buf_clear(struct tacit_buf *buf)
{
	if (!buf)
		return;
	free(buf->data);
	*buf = (struct tacit_buf){ 0 };
}
