/* letters_enclose_parts: files on their way into a letter. */
#ifndef TACIT_CLI_LETTERS_ENCLOSE_PARTS_H
#define TACIT_CLI_LETTERS_ENCLOSE_PARTS_H

#include <tacit/page.h>

#include "cli/letters_enclose.h"

/* One letter in one language: whose files they are, and where they go. */
struct enclosing {
	struct app *app;
	const struct tacit_letters_ask *ask;
	const char *lang; /* of pages */
	struct enclosures *out;
};

/** Whether office files can be made here. */
bool app_has_helper(struct app *app);
/** "2022/nct-g-778" -> "nct-g-778" */
const char *app_short_name(const char *id);

/** One more file; its bytes are taken. */
void app_enclose_file(const struct enclosing *e, const char *name,
	const char *type, struct tacit_buf *bytes);
/** As a document of an office program where the helper is there, else as HTML;
 * the page is cleared. */
TACIT_MUST_USE bool app_enclose_page(const struct enclosing *e,
	const char *name, struct tacit_page *page, struct tacit_err *err);
/** As a workbook where the helper is there, else as CSV; bytes are taken. */
void app_enclose_sheet(
	const struct enclosing *e, const char *name, struct tacit_buf *bytes);

/** Of an event: the form of registration with an invitation, and the dates. */
TACIT_MUST_USE bool app_enclose_event(
	const struct enclosing *e, struct tacit_err *err);
/** Its programme, by the event's clock and that of the state's capital. */
TACIT_MUST_USE bool app_enclose_programme(
	const struct enclosing *e, const char *state, struct tacit_err *err);

#endif
