/*
 * clear_signed: what somebody wrote in a text that OpenPGP signed, without what
 * it put around it.
 *
 *	if (tacit_clear_signed(text, &words))
 *		...	it was signed; nobody checked that
 */
#ifndef TACIT_DOOR_CLEAR_SIGNED_H
#define TACIT_DOOR_CLEAR_SIGNED_H

#include <tacit/buf.h>

/**
 * Append the words; what is around them is words as well, but for keys. What
 * has no end stays as it stands. False: nothing in it is signed.
 * Source: RFC 9580, 6.2 and 7.
 */
bool tacit_clear_signed(struct tacit_str text, struct tacit_buf *out);

#endif
