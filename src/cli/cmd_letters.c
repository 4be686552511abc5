/* tacit letters: what is to be sent, as drafts for a mail program. */
#include <string.h>

#include "cli/commands.h"
#include "cli/letters_write.h"

struct words {
	const char *kind;
	const char *state;
	const char *folder;
	bool are_replies;
};

static const struct option_row options[] = {
	{ "kind", 'k', OPT_WORD,
		"circulation|reminder|acknowledgement|compilation|"
		"dispositions|notice",
		offsetof(struct words, kind), "what to write about", NULL },
	{ "state", 's', OPT_TEXT, "STATE", offsetof(struct words, state),
		"to this state only", NULL },
	{ "directory", 'd', OPT_TEXT, "FOLDER", offsetof(struct words, folder),
		"where the letters are put, an .eml each", NULL },
	{ "replies", 0, OPT_FLAG, NULL, offsetof(struct words, are_replies),
		"to letters that cannot be taken, or were refused", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit letters NCT/G/778 --kind acknowledgement -d out",
		"how what each state said is recorded, and how to correct it" },
	{ "tacit letters NCT/G/778 --kind reminder -d out",
		"to those of whom no communication is recorded" },
	{ "tacit letters NCT/G/778 --kind dispositions -s XAA", "print one" },
	{ "tacit letters xaa-7k2m9q4d --kind acknowledgement",
		"of one comment, to its state" },
	{ "tacit letters --replies -d out",
		"drafts to those whose letters could not be taken" },
	{ "for f in out/*.eml; do sendmail -t <\"$f\"; done",
		"send them, once a person has looked" },
	{ 0 },
};

/* Of one comment: to its state, of its call. */
static bool ask_of_comment(struct app *app, struct tacit_letters_ask *ask,
	const char *comment, int *status)
{
	struct tacit_document doc;
	struct tacit_err err = { 0 };
	const char *state;

	if (!tacit_register_get(app->reg, &app->arena, TACIT_COMMENT, comment,
		    &doc, &err)) {
		*status = app_fail(app, &err);
		return false;
	}
	state = tacit_document_get(&doc, "state");
	ask->comment = comment;
	ask->note = tacit_document_get(&doc, "note");
	*status = EXIT_USAGE;
	if (ask->kind != TACIT_LETTER_ACKNOWLEDGEMENT &&
		ask->kind != TACIT_LETTER_DISPOSITIONS)
		(void)app_usage(app,
			"of one comment there are acknowledgement and "
			"dispositions");
	else if (!ask->note)
		(void)app_usage(app, "%s is on no call", comment);
	else if (ask->state && strcmp(ask->state, state) != 0)
		(void)app_usage(app, "%s is of %s", comment, state);
	else
		*status = EXIT_DONE;
	ask->state = state;
	return *status == EXIT_DONE;
}

static int run_letters(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_letters_ask ask = { .lang = app->asked,
		.state = said->state };
	int status = EXIT_DONE;

	if (said->are_replies)
		return app->operand_count || said->kind
			? app_usage(app,
				  "--replies are to letters, not to a "
				  "call")
			: app_write_replies(app, said->folder);
	if (!app->operand_count)
		return app_usage(app, "about which note?");
	if (!said->kind || !tacit_letters_kind_of(said->kind, &ask.kind))
		return app_usage(app, "letters of which kind?");
	ask.note = app->operands[0];
	if (app->operand_types[0] == TACIT_COMMENT &&
		!ask_of_comment(app, &ask, app->operands[0], &status))
		return status;
	return app_write_letters(app, &ask, said->folder);
}

const struct usage usage_letters = { "[NOTE|COMMENT]", options, examples,
	sizeof(struct words), run_letters };
