/* The window through which csv_read.c sees a text, and what it is like. */
#ifndef TACIT_TEXT_CSV_FORM_H
#define TACIT_TEXT_CSV_FORM_H

#include "text/csv_read.h"
#include "text/encoding.h"

/** {0} and a source is at the beginning. */
struct csv_window {
	const struct tacit_csv_source *source;
	const char *encoding; /* that it is in; NULL: UTF-8 */
	struct tacit_decoder decoder; /* where it is another */
	struct tacit_buf piece; /* before it is decoded */
	struct tacit_buf bytes; /* UTF-8 */
	size_t from; /* the next byte to read */
	size_t taken; /* bytes of the text so far */
	unsigned line; /* of it */
	char delimiter;
	bool is_at_end; /* there is no more than what is here */
};

/* Find the encoding and the delimiter, and pass what stands before the first
 * row. Fails: as tacit_csv_read. */
TACIT_MUST_USE bool tacit_csv_window_open(
	struct csv_window *window, struct tacit_err *err);

/* Have the next row here as a whole. */
TACIT_MUST_USE bool tacit_csv_window_fill_row(
	struct csv_window *window, struct tacit_err *err);

void tacit_csv_window_close(struct csv_window *window);

#endif
