#include "text/base64.h"

#include <string.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			      "abcdefghijklmnopqrstuvwxyz0123456789+/";

void tacit_base64(struct tacit_str bytes, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < bytes.len; i += 3) {
		const size_t left = bytes.len - i;
		unsigned bits = (unsigned)(unsigned char)bytes.data[i] << 16;

		if (left > 1)
			bits |= (unsigned)(unsigned char)bytes.data[i + 1] << 8;
		if (left > 2)
			bits |= (unsigned char)bytes.data[i + 2];
		tacit_buf_addc(out, letters[bits >> 18]);
		tacit_buf_addc(out, letters[bits >> 12 & 63]);
		tacit_buf_addc(out, left > 1 ? letters[bits >> 6 & 63] : '=');
		tacit_buf_addc(out, left > 2 ? letters[bits & 63] : '=');
	}
}

/* The six bits of a letter, or 64. */
static unsigned sextet_of(char c)
{
	const char *at = c ? strchr(letters, c) : NULL;

	return at ? (unsigned)(at - letters) : 64;
}

/* Four letters, of which the last two may be "=" where they end the text. */
static bool read_quartet(const char *four, bool is_last, struct tacit_buf *out)
{
	const size_t pads = !is_last || four[3] != '=' ? 0
		: four[2] == '='		       ? 2
						       : 1;
	unsigned bits = 0;
	size_t i;

	for (i = 0; i < 4; i++) {
		const unsigned value = i < 4 - pads ? sextet_of(four[i]) : 0;

		if (value > 63)
			return false;
		bits = bits << 6 | value;
	}
	/* bits that stand for no byte are none: one text, one meaning */
	if ((pads == 1 && bits & 0xff) || (pads == 2 && bits & 0xffff))
		return false;
	for (i = 0; i < 3 - pads; i++)
		tacit_buf_addc(out,
			(char)(unsigned char)(bits >> (16 - 8 * i) & 0xff));
	return true;
}

bool tacit_base64_read(struct tacit_str text, struct tacit_buf *out)
{
	size_t i;

	if (text.len % 4)
		return false;
	for (i = 0; i < text.len; i += 4)
		if (!read_quartet(text.data + i, i + 4 == text.len, out))
			return false;
	return true;
}
