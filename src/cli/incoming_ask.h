/* incoming_ask: one letter: shown, accepted, refused; and one after another on
 * a terminal. */
#ifndef TACIT_CLI_INCOMING_ASK_H
#define TACIT_CLI_INCOMING_ASK_H

#include "cli/desk.h"
#include "cli/values.h"

struct incoming_words {
	struct tacit_choice choice;
	struct option_list places;
	struct option_list maps; /* "COLUMN=KEY" */
	const struct tacit_sheet_map *map; /* the same, read */
	struct option_moment received;
	const char *message;
	const char *file;
	const char *sheet;
	const char *because;
	bool is_all;
};

int incoming_show(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter);
int incoming_accept(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter);
int incoming_refuse(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter);

/** Print the list of addresses, or keep that of a file. */
int incoming_contacts(struct app *app, const struct desk *desk);

/** Whether somebody sits there who can be asked. */
bool incoming_is_asked(const struct app *app);
/** All that wait, one after another. */
int incoming_ask(
	struct app *app, struct incoming_words *words, struct desk *desk);

#endif
