/*
 * certificate_found: the signed notes in what was printed of certificates.
 *
 * A text has them as they are; a page of HTML in what it shows with fixed
 * widths; and what pdftotext reads of a PDF has empty lines and blanks of its
 * own, which no certificate has.
 *
 *	tacit_certificate_plain(bytes, &text);
 *	rest = tacit_buf_str(&text);
 *	while (tacit_certificate_next(&rest, &note))
 *		... tacit_signed_note_open(tacit_buf_str(&note), ...)
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_CERTIFICATE_FOUND_H
#define TACIT_DOOR_CERTIFICATE_FOUND_H

#include <tacit/buf.h>

/** The text of a file, appended: of HTML what stands between <pre> and </pre>,
 * its characters no longer escaped. */
void tacit_certificate_plain(struct tacit_str file, struct tacit_buf *out);

/** The next that looks like a certificate with signatures, in `note`, which is
 * emptied first; false: there is none left. Whether it is one is for the keys
 * to say. */
bool tacit_certificate_next(struct tacit_str *rest, struct tacit_buf *note);

#endif
