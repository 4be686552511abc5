/* tacit letters: what is to be sent, as drafts for a mail program. */
#include <string.h>

#include <tacit/io.h>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/letters_write.h"
#include "cli/registrants.h"

enum { STDIN_MAX = 1 << 12 };

struct words {
	const char *kind;
	const char *state;
	const char *folder;
	const char *link;
	bool are_replies;
	bool is_early;
	bool is_again;
};

static const struct option_row options[] = {
	{ "kind", 'k', OPT_WORD,
		"circulation|reminder|acknowledgement|compilation|"
		"dispositions|notice|invitation|links",
		offsetof(struct words, kind), "what to write about", NULL },
	{ "state", 's', OPT_TEXT, "STATE", offsetof(struct words, state),
		"to this state only", NULL },
	{ "directory", 'd', OPT_TEXT, "FOLDER", offsetof(struct words, folder),
		"where the letters are put, an .eml each", NULL },
	{ "link", 0, OPT_TEXT, "URL", offsetof(struct words, link),
		"what those who registered are told, or - for standard input; "
		"it is kept nowhere",
		NULL },
	{ "early", 0, OPT_FLAG, NULL, offsetof(struct words, is_early),
		"links: before the week that precedes the event, too", NULL },
	{ "again", 0, OPT_FLAG, NULL, offsetof(struct words, is_again),
		"links: to those who were told, too", NULL },
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
	{ "tacit letters 2022/cybercrime-seminar --kind invitation -d out",
		"invite all states, each in its language and by its clock" },
	{ "tacit letters 2022/cybercrime-seminar --kind links --link "
	  "https://meet.example.org/room -d out",
		"tell those who registered, within a week before the start" },
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

/* Only links have something besides. Persons' addresses are not printed. */
static bool check_words(struct app *app, const struct words *said,
	enum tacit_letters_kind kind, int *status)
{
	const bool are_links = kind == TACIT_LETTER_LINKS;
	const bool is_of_event = app->operand_types[0] == TACIT_EVENT;

	*status = EXIT_USAGE;
	if (is_of_event != tacit_letters_are_of_event(kind))
		(void)app_usage(app,
			is_of_event ? "about an event there are invitation and "
				      "links"
				    : "invitation and links are about an "
				      "event");
	else if (!are_links && (said->link || said->is_early || said->is_again))
		(void)app_usage(
			app, "--link, --early and --again are of --kind links");
	else if (are_links && !said->link)
		(void)app_usage(app, "which link? --link URL");
	else if (are_links && !said->folder)
		(void)app_usage(
			app, "letters to persons are not printed: -d FOLDER");
	else
		*status = EXIT_DONE;
	return *status == EXIT_DONE;
}

static bool may_write_to_persons(
	struct app *app, const char *folder, struct tacit_err *err)
{
	return app_check_secretariat(app, err) &&
		app_check_outside(app,
			tacit_arena_printf(&app->arena, "%s/letter", folder),
			"-d", err);
}

/* From standard input it stands in no list of commands. */
static bool read_link(struct app *app, const char *said, const char **out,
	struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct tacit_str link;
	bool ok = true;

	*out = said;
	if (said && !strcmp(said, "-")) {
		ok = tacit_io_read("-", STDIN_MAX, &text, err);
		link = tacit_str_trim(tacit_buf_str(&text));
		*out = tacit_arena_printf(
			&app->arena, "%.*s", (int)link.len, link.data);
	}
	tacit_buf_clear(&text);
	return ok;
}

static int write_of_event(struct app *app, const struct words *said,
	struct tacit_letters_ask *ask)
{
	struct tacit_err err = { 0 };

	ask->event = app->operands[0];
	ask->is_early = said->is_early;
	ask->is_again = said->is_again;
	if (ask->kind == TACIT_LETTER_LINKS &&
		(!may_write_to_persons(app, said->folder, &err) ||
			!read_link(app, said->link, &ask->link, &err)))
		return app_fail(app, &err);
	return app_write_letters(app, ask, said->folder);
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
		return app_usage(app, "about which note or event?");
	if (!said->kind || !tacit_letters_kind_of(said->kind, &ask.kind))
		return app_usage(app,
			"letters of which kind? say --kind; "
			"of an event: invitation or links");
	if (!check_words(app, said, ask.kind, &status))
		return status;
	if (tacit_letters_are_of_event(ask.kind))
		return write_of_event(app, said, &ask);
	ask.note = app->operands[0];
	if (app->operand_types[0] == TACIT_COMMENT &&
		!ask_of_comment(app, &ask, app->operands[0], &status))
		return status;
	return app_write_letters(app, &ask, said->folder);
}

const struct usage usage_letters = { "[NOTE|COMMENT|EVENT]", options, examples,
	sizeof(struct words), run_letters };
