/* encoding: the only file of the library that knows iconv; the helper, which
 * takes what is broken too, has its own (foreign/mail_charset.c). */
#include "text/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

bool tacit_decoder_open(
	struct tacit_decoder *decoder, const char *name, struct tacit_err *err)
{
	iconv_t conversion = iconv_open("UTF-8", name);

	*decoder = (struct tacit_decoder){ .name = name };
	if (conversion == (iconv_t)-1) {
		(void)tacit_fail(err, TACIT_INVALID,
			"%.40s is no encoding that is known here", name);
		return tacit_hint(err,
			"UTF-8, UTF-16, windows-1251 (Cyrillic), windows-1252 "
			"(Western), or as iconv -l has it");
	}
	decoder->conversion = conversion;
	return true;
}

static bool fail_bytes(
	const struct tacit_decoder *decoder, size_t at, struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_INVALID,
		"the text is not in %s: byte %zu is none of it", decoder->name,
		decoder->done + at + 1);
	return tacit_hint(err, "--encoding ENCODING says which it is in");
}

/* As much as can be; true: all but the beginning of a character. */
static bool convert_some(struct tacit_decoder *decoder, char *from, size_t len,
	struct tacit_buf *out, size_t *left, struct tacit_err *err)
{
	char block[4096];
	size_t all = len;

	while (len) {
		char *to = block;
		size_t room = sizeof(block);
		size_t rc = iconv(decoder->conversion, &from, &len, &to, &room);

		tacit_buf_add(out, block, sizeof(block) - room);
		if (rc != (size_t)-1 || errno == E2BIG)
			continue;
		if (errno == EINVAL)
			break;
		return fail_bytes(decoder, all - len, err);
	}
	*left = len;
	return true;
}

bool tacit_decode(struct tacit_decoder *decoder, struct tacit_str bytes,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_buf *rest = &decoder->rest;
	size_t left = 0;

	tacit_buf_add_str(rest, bytes);
	if (!rest->len)
		return true;
	if (!convert_some(decoder, rest->data, rest->len, out, &left, err))
		return false;
	decoder->done += rest->len - left;
	memmove(rest->data, rest->data + rest->len - left, left);
	tacit_buf_truncate(rest, left);
	return true;
}

bool tacit_decode_end(struct tacit_decoder *decoder, struct tacit_err *err)
{
	return !decoder->rest.len || fail_bytes(decoder, 0, err);
}

void tacit_decoder_close(struct tacit_decoder *decoder)
{
	if (decoder->conversion)
		(void)iconv_close(decoder->conversion);
	tacit_buf_clear(&decoder->rest);
	*decoder = (struct tacit_decoder){ 0 };
}

/* --- which it is ------------------------------------------------------------- */

const char *tacit_encoding_marked(struct tacit_str bytes)
{
	if (tacit_str_starts(bytes, "\xff\xfe") ||
		tacit_str_starts(bytes, "\xfe\xff"))
		return "UTF-16";
	/* ASCII without a mark: every other byte is nothing */
	if (bytes.len >= 4 && bytes.data[0] && !bytes.data[1] &&
		bytes.data[2] && !bytes.data[3])
		return "UTF-16LE";
	if (bytes.len >= 4 && !bytes.data[0] && bytes.data[1] &&
		!bytes.data[2] && bytes.data[3])
		return "UTF-16BE";
	return NULL;
}

static bool is_high_letter(char c)
{
	return (unsigned char)c >= 0xc0;
}

const char *tacit_encoding_guess(struct tacit_str bytes)
{
	size_t together = 0;
	size_t apart = 0;
	size_t i;

	for (i = 1; i < bytes.len; i++) {
		const bool is_high = is_high_letter(bytes.data[i]);
		const bool was_high = is_high_letter(bytes.data[i - 1]);

		if (is_high && was_high)
			together++;
		else if ((is_high && tacit_is_letter(bytes.data[i - 1])) ||
			(was_high && tacit_is_letter(bytes.data[i])))
			apart++;
	}
	return together > apart ? "windows-1251" : "windows-1252";
}
