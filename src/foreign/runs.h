/*
 * runs: the text of a cell in pieces of one look each, as workbooks and documents
 * have it. What is struck through in it is kept, and stands between marks:
 * "~~shall~~ may" is not what "shall may" is.
 */
#ifndef TACIT_FOREIGN_RUNS_H
#define TACIT_FOREIGN_RUNS_H

#include "foreign/xml_in.h"

/** {0} is empty. */
struct foreign_runs {
	struct tacit_buf text;
	bool is_look; /* within <rPr> */
	bool strikes; /* the run is struck through ... */
	bool is_open; /* ... and its mark stands */
	bool is_struck; /* one was */
};

/** An element begins, or ends. */
void foreign_runs_start(
	struct foreign_runs *runs, const char *name, const char **attributes);
void foreign_runs_end(struct foreign_runs *runs, const char *name);
/** Beyond FOREIGN_CELL_MAX nothing is added. */
void foreign_runs_text(struct foreign_runs *runs, struct tacit_str text);
/** A line, or all of it, is read: the mark is closed. */
void foreign_runs_close(struct foreign_runs *runs);
/** For the next text. */
void foreign_runs_clear(struct foreign_runs *runs);

#endif
