/*
 * base64: bytes as letters, of the standard alphabet (RFC 4648, section 4).
 *
 *	tacit_base64(bytes, &out);
 *	ok = tacit_base64_read(tacit_buf_str(&out), &again);
 *
 * Open to: door, log, shared.
 */
#ifndef TACIT_TEXT_BASE64_H
#define TACIT_TEXT_BASE64_H

#include <tacit/buf.h>

/** In one line, filled up with "=", appended. */
void tacit_base64(struct tacit_str bytes, struct tacit_buf *out);

/**
 * Back, appended. False: it is not what the writer makes of any bytes; then
 * `out` may have some of it. Only one text stands for the same bytes.
 */
bool tacit_base64_read(struct tacit_str text, struct tacit_buf *out);

#endif
