/*
 * redact: addresses of persons taken out of bytes, however they are written
 * there: as they stand, in base64, quoted-printable or percents, in an encoded
 * word or in UTF-16; and in a header the name beside one. Letters become "x", and
 * nothing moves: what the bytes are otherwise stays.
 *
 *	count = tacit_redact(&letter, is_erased, &erased);
 *
 * What is packed or sealed in them is not looked through.
 */
#ifndef TACIT_VAULT_REDACT_H
#define TACIT_VAULT_REDACT_H

#include <tacit/buf.h>

/** Whether an address, in small letters, goes. */
typedef bool tacit_redact_fn(void *ctx, struct tacit_str address);

/** How many places were changed. */
size_t tacit_redact(
	struct tacit_buf *bytes, tacit_redact_fn *is_gone, void *ctx);

#endif
