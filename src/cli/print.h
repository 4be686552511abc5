/* print: what goes to stdout and stderr, and in which form. */
#ifndef TACIT_CLI_PRINT_H
#define TACIT_CLI_PRINT_H

#include "cli/app.h"
#include "cli/outlet.h"
#include "report/record.h"

/** Now, by the system's clock. */
struct tacit_instant app_clock(void);

/** Since some moment before the program began. */
uint64_t app_elapsed_ms(void);

/**
 * Tell what takes longer than half a second, on stderr, for struct tacit_waiting:
 * on a terminal, over and over in one line; elsewhere, after ten seconds, of a
 * walk, which comes unasked, once. Nothing with -q.
 */
void app_tell_waiting(
	void *app, enum tacit_waiting_for what, size_t done, size_t total);
/** It is over: what comes next begins a line. */
void app_end_waiting(struct app *app);

/** The exit status of a failure; one without a code is the system's. */
int app_status_of(enum tacit_code code);

/** Write all of it to a descriptor; false when that failed. */
bool app_put(int fd, struct tacit_str bytes);

/**
 * Print what was made. Where stdout cannot take it, it is said on stderr, for
 * it is made all the same; the status is then EXIT_SYSTEM.
 */
int app_print_made(struct app *app, struct tacit_str line);

/**
 * The exit status of what was told: in doubt where it rests on what was
 * altered since it was recorded, else `status`. A form without sentences has
 * it said on stderr.
 */
int app_tell_altered(
	struct app *app, const struct tacit_record *record, int status);

/** A page in text, md or html according to --format, appended. */
void app_write_page(struct app *app, struct tacit_page *page, bool has_colour,
	struct tacit_buf *out);

/** What a command answers: ids or data in `out`, or else something on `page`. */
struct answer {
	struct tacit_buf out;
	struct tacit_page page;
	struct app_outlet outlet; /* where `out` is drained to */
	const struct tacit_err *why; /* rows are missing; NULL: none can be */
};
/** With nothing in it yet. */
struct answer app_answer(const struct app *app);
/** Print long tables as their rows come. Where `why` is filled meanwhile, it
 * is told instead of the rest; it and the answer must not move. */
void app_stream(
	struct app *app, struct answer *answer, const struct tacit_err *why);
/** Print whichever was filled, and clear both. */
int app_print_answer(struct app *app, struct answer *answer);

/** Files of the work tree that were changed there, and were not written. */
void app_note_left(struct app *app, const char *const *paths, size_t count);

/** Said where a register or a clone was made. */
void app_note_who_writes(struct app *app, const char *folder);

#endif
