/* mail_charset: the encodings that letters come in, to UTF-8. */
#include "foreign/mail.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

enum { NAME_MAX_BYTES = 40 };

/* What is meant where a name says less: each is a part of the other. */
static const struct {
	const char *name;
	const char *meant;
} meanings[] = {
	{ "gb2312", "GB18030" },
	{ "gbk", "GB18030" },
	{ "x-gbk", "GB18030" },
	{ "cp936", "GB18030" },
	{ "ks_c_5601-1987", "CP949" },
	{ "euc-kr", "CP949" },
	{ "x-sjis", "CP932" },
	{ "cp-1251", "CP1251" },
	{ "win-1251", "CP1251" },
	{ "cp-866", "CP866" },
};

static void add_well_formed(struct tacit_str bytes, struct tacit_buf *out)
{
	while (bytes.len) {
		uint32_t point;
		const char *at = bytes.data;
		size_t len = tacit_utf8_take(&bytes, &point);

		if (len)
			tacit_buf_add(out, at, len);
		else
			tacit_buf_adds(out, "\xef\xbf\xbd");
	}
}

static bool is_utf8(struct tacit_str name)
{
	return !name.len || tacit_str_eq_nocase(name, tacit_str_of("utf-8")) ||
		tacit_str_eq_nocase(name, tacit_str_of("utf8")) ||
		tacit_str_eq_nocase(name, tacit_str_of("us-ascii"));
}

static bool is_ascii(struct tacit_str bytes)
{
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		if ((unsigned char)bytes.data[i] >= 0x80)
			return false;
	}
	return true;
}

/* A name of letters, digits and -_.:+ only: it becomes part of a path. */
static const char *meant_by(const char *charset)
{
	const struct tacit_str name = tacit_str_of(charset);
	size_t i;

	if (name.len > NAME_MAX_BYTES ||
		!tacit_str_is_of(name,
			"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
			"0123456789-_.:+"))
		return NULL;
	for (i = 0; i < TACIT_COUNT(meanings); i++) {
		if (tacit_str_eq_nocase(name, tacit_str_of(meanings[i].name)))
			return meanings[i].meant;
	}
	return charset;
}

static void convert(iconv_t to, struct tacit_str bytes, struct tacit_buf *out)
{
	char *in = tacit_alloc(bytes.len + 1);
	char *from = in;
	size_t left = bytes.len;

	memcpy(in, bytes.data, bytes.len);
	for (;;) {
		char block[4096];
		char *to_block = block;
		size_t room = sizeof(block);
		size_t rc =
			iconv(to, left ? &from : NULL, &left, &to_block, &room);
		int why = rc == (size_t)-1 ? errno : 0;

		tacit_buf_add(out, block, sizeof(block) - room);
		if (!why && !left)
			break;
		if (why == EILSEQ || why == EINVAL) {
			tacit_buf_adds(out, "\xef\xbf\xbd");
			from++;
			left--;
			(void)iconv(to, NULL, NULL, NULL, NULL);
		}
	}
	free(in);
}

/* Whatever it is called: what is not ASCII hardly comes out as UTF-8 by chance. */
static bool is_really_utf8(struct tacit_str bytes)
{
	return !is_ascii(bytes) && tacit_utf8_valid(bytes);
}

bool tacit_mail_to_utf8(
	const char *charset, struct tacit_str bytes, struct tacit_buf *out)
{
	const struct tacit_str said = tacit_str_of(charset ? charset : "");
	const char *name = is_utf8(said) ? NULL : meant_by(charset);
	iconv_t to = name ? iconv_open("UTF-8", name) : (iconv_t)-1;

	if (to == (iconv_t)-1) {
		add_well_formed(bytes, out);
		return is_utf8(said) || is_ascii(bytes);
	}
	convert(to, bytes, out);
	(void)iconv_close(to);
	return !is_really_utf8(bytes);
}
