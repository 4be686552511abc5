/*
 * certificate_note: what a certificate says, as the text that is signed.
 *
 * It is the same in every language in which the certificate is printed: labels
 * in English, the event's title as its own document has it, days as the
 * register writes them. No line is empty or wider than a sheet: what is longer
 * goes on in lines that begin with "+ ", with which no label begins, so that
 * nobody's name looks like a line of another meaning.
 *
 *	tacit_certificate_text(&said, &text);
 *
 * Open to: cli, door.
 */
#ifndef TACIT_REPORT_CERTIFICATE_NOTE_H
#define TACIT_REPORT_CERTIFICATE_NOTE_H

#include <tacit/buf.h>

#include <tacit/time.h>

/** What is signed. Strings are borrowed. */
struct tacit_certificate_said {
	const char *number;
	const char *name; /* of the person, as registered */
	const char *state; /* code */
	const char *event; /* id */
	const char *title;
	struct tacit_date starts;
	struct tacit_date ends;
	const char *days; /* followed: dates with blanks between them */
	struct tacit_date issued;
	const char *sample; /* whose it is not, of an exercise; or NULL */
};

/** What its first line begins with; the number follows. */
#define TACIT_CERTIFICATE_FIRST "Certificate "

/**
 * What the key of a body is called, appended: "cica-certificates" of CICA. In
 * small letters, without what no such name may have.
 */
void tacit_certificate_key_name(
	struct tacit_str short_name, struct tacit_buf *out);

/** The text that is signed, appended. */
void tacit_certificate_text(
	const struct tacit_certificate_said *said, struct tacit_buf *out);

/** May that be the number of a certificate: "2022/seminar-0001"? */
bool tacit_certificate_is_number(struct tacit_str text);

#endif
