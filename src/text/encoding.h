/*
 * encoding: texts in the encodings that office programs still write.
 *
 *	struct tacit_decoder decoder;
 *	if (!tacit_decoder_open(&decoder, "windows-1251", err))
 *		return false;
 *	while (read_block(&block))
 *		ok = ok && tacit_decode(&decoder, block, &out, err);
 *	ok = ok && tacit_decode_end(&decoder, err);
 *	tacit_decoder_close(&decoder);
 */
#ifndef TACIT_TEXT_ENCODING_H
#define TACIT_TEXT_ENCODING_H

#include <tacit/buf.h>

/** {0} is closed. */
struct tacit_decoder {
	void *conversion;
	const char *name; /* borrowed */
	struct tacit_buf rest; /* the beginning of a character */
	size_t done; /* bytes before it */
};

/** Fails: TACIT_INVALID no such encoding, with those that people need. */
TACIT_MUST_USE bool tacit_decoder_open(
	struct tacit_decoder *decoder, const char *name, struct tacit_err *err);

/** Append the next bytes as UTF-8. Fails: TACIT_INVALID they are none of that
 * encoding. */
TACIT_MUST_USE bool tacit_decode(struct tacit_decoder *decoder,
	struct tacit_str bytes, struct tacit_buf *out, struct tacit_err *err);

/** Fails: TACIT_INVALID the text ends amid a character. */
TACIT_MUST_USE bool tacit_decode_end(
	struct tacit_decoder *decoder, struct tacit_err *err);

void tacit_decoder_close(struct tacit_decoder *decoder);

/** What a text says of itself by its first bytes; NULL: nothing. */
const char *tacit_encoding_marked(struct tacit_str bytes);

/**
 * The likeliest of the encodings that are met, of a piece of a text that is not
 * UTF-8: letters beyond ASCII stand in words together where the words are
 * Cyrillic, and one by one where they are Latin.
 */
const char *tacit_encoding_guess(struct tacit_str bytes);

#endif
