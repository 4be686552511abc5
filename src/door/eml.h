/*
 * eml: a letter to be sent, as a file that mail programs open as a draft.
 *
 * Nothing is sent here. The same letter is the same bytes: no date, no number
 * by chance; the program that sends it adds them. (RFC 5322, 2045, 2047, 2231)
 *
 *	const struct tacit_eml letter = { .to = "delegation@xaa.example.org",
 *		.subject = "NCT/G/778", .text = "...\n" };
 *	tacit_eml_write(&letter, &out);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_EML_H
#define TACIT_DOOR_EML_H

#include <tacit/buf.h>

struct tacit_eml_file {
	const char *name;
	const char *type; /* "text/csv" */
	struct tacit_str bytes;
};

/** Strings are borrowed; UTF-8; NULL: not said. */
struct tacit_eml {
	const char *from; /* addresses, parted by commas */
	const char *to;
	const char *subject;
	const char *in_reply_to; /* a Message-ID */
	const char *text;
	const struct tacit_eml_file *files;
	size_t file_count;
	bool is_shown; /* to a person: its words are not encoded */
};

void tacit_eml_write(const struct tacit_eml *letter, struct tacit_buf *out);

#endif
