/*
 * mail: what letters say, decoded.
 *
 * gmime tells the structure. What is written in it is decoded here: gmime
 * 3.2.13 cuts headers after the padding of base64, and loses what of a body
 * comes after such padding.
 *
 *	tacit_mail_header(raw, &out);	"=?koi8-r?B?9MXT1A==?=" -> "Тест"
 *	tacit_mail_parameter(raw, "filename", &out);
 *	tacit_mail_base64(bytes, &out);
 *	tacit_mail_to_utf8("windows-1251", bytes, &out);
 */
#ifndef TACIT_FOREIGN_MAIL_H
#define TACIT_FOREIGN_MAIL_H

#include <tacit/buf.h>

/** A header's value: unfolded, its encoded words decoded, UTF-8; appended.
 * Source: RFC 2047. */
void tacit_mail_header(struct tacit_str raw, struct tacit_buf *out);

/**
 * A parameter of Content-Type or Content-Disposition, UTF-8, appended; false:
 * it has none. In one piece or in several, with its encoding or as encoded
 * words. Source: RFC 2231; RFC 2047, as most programs write it.
 */
bool tacit_mail_parameter(
	struct tacit_str raw, const char *name, struct tacit_buf *out);

/** Bytes that base64 stands for; what is no letter of it is skipped, and
 * several texts with padding, one after another, are all read. */
void tacit_mail_base64(struct tacit_str text, struct tacit_buf *out);
/** The same of quoted-printable; in a header a low line is a blank. */
void tacit_mail_quoted(
	struct tacit_str text, bool is_header, struct tacit_buf *out);

/** Append a text of format=flowed with each paragraph on one line; drops_blank:
 * of DelSp=yes. Source: RFC 3676. */
void tacit_mail_unflow(
	struct tacit_str text, bool drops_blank, struct tacit_buf *out);

/** And of percents, as parameters have them. */
void tacit_mail_percent(struct tacit_str text, struct tacit_buf *out);

/**
 * Text in a charset, appended as UTF-8; what is not well-formed becomes U+FFFD.
 * NULL, "" or a charset that is not known here is taken for UTF-8; false: it is
 * not known, and there is more than ASCII; or it is another, and that may be
 * UTF-8 all the same.
 */
bool tacit_mail_to_utf8(
	const char *charset, struct tacit_str bytes, struct tacit_buf *out);

#endif
