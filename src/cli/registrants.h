/* registrants: the persons of an event, and the form by which they register. */
#ifndef TACIT_CLI_REGISTRANTS_H
#define TACIT_CLI_REGISTRANTS_H

#include "cli/values.h"
#include "report/registrants.h"

struct registration_words {
	struct option_moment received;
	struct tacit_date keep_until;
	struct option_list fields; /* "FIELD=DATE" */
	struct option_list letters; /* ids, or "all" */
	const char *encoding;
	bool is_private;
	bool is_form;
	bool expires;
	bool purges;
};

/** Refused but to the secretariat, which keeps persons and writes to them. */
TACIT_MUST_USE bool app_check_secretariat(
	const struct app *app, struct tacit_err *err);
/** The vault; NULL where there is none and it `makes` none. */
TACIT_MUST_USE bool app_open_kept(struct app *app, bool makes,
	struct tacit_vault **vault, struct tacit_err *err);

/** Print the persons, privately. */
int app_print_registrants(
	struct app *app, struct tacit_vault *vault, const char *event);
/** Print the blank form, to be sent to who is to fill it in. */
int app_print_registration_form(struct app *app, const char *event);

/** Take in the form that the second operand names. */
int app_take_registrations(struct app *app,
	const struct registration_words *said, struct tacit_vault *vault);

/** Take in those of the letters that are named. */
int app_take_registration_letters(
	struct app *app, const struct registration_words *said);

#endif
