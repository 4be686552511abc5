/*
 * app: what every command has in common, and the table of commands.
 *
 * A command is one file cmd_<name>.c: its rows, which main parses, and one
 * function that calls the library and prints. No rule of the domain is here.
 */
#ifndef TACIT_CLI_APP_H
#define TACIT_CLI_APP_H

#include <stddef.h>
#include <stdio.h>

#include <tacit/page.h>
#include <tacit/register.h>

#include "cli/formats.h"
#include "judge/edit.h"

enum tacit_exit {
	EXIT_DONE = 0, /* done, or yes */
	EXIT_NO = 1, /* no, or problems found */
	EXIT_USAGE = 2, /* the command line was wrong */
	EXIT_INPUT = 3, /* not found, invalid, refused by the rules */
	EXIT_SYSTEM = 4, /* io, git, database */
	EXIT_CHANGED = 5, /* changed meanwhile, retries given up */
	EXIT_DOUBT = 6 /* in doubt, or not provable here */
};

/** One run of the program. Filled from the common options. */
struct app {
	const struct command *command;
	const char *program; /* as it was called */
	const char *folder; /* -C */
	const char *at; /* --at */
	const char *now_text; /* --now as typed; NULL: the clock */
	struct tacit_instant now;
	struct tacit_date now_date; /* --now was a date: its noon is meant */
	const char *lang_text; /* --lang as typed; NULL: none */
	const char *asked; /* "en" unless --lang */
	const char *lang; /* of pages and remarks: that, or English */
	enum app_format format;
	const char *format_text;
	const char *output; /* -o: a file, instead of stdout; or NULL */
	bool is_private; /* what is printed; see desk.h */
	bool is_quiet; /* -q: ids only, or what matters */
	bool is_dry_run; /* -n */
	bool strips; /* --strip */
	const char *because; /* why not */
	bool has_terminal, has_colour; /* stdout */
	size_t width; /* columns; 80 where unknown */
	struct tacit_register *reg; /* what the command's row needs ... */
	struct tacit_store *store; /* ... see enum command_needs */
	uint64_t waits_since, told_waiting; /* ms; 0: not */
	struct tacit_err why; /* why there is no register, or no identity */
	struct tacit_actor actor; /* from git config tacit.identity */
	const char **operands; /* ids, where the usage says so; or as typed */
	enum tacit_type_id *operand_types; /* of those that are ids */
	size_t operand_count;
	struct tacit_arena arena; /* for the length of the run */
};

/* --- options and operands (rows.c, opt.c, values.c) ---------------------- */

/** What a value is kept as. */
enum option_kind {
	OPT_FLAG, /* bool */
	OPT_TEXT, /* const char * */
	OPT_WORD, /* const char *, one of the words of `arg` */
	OPT_BODY, /* const char *, with a newline at its end */
	OPT_LIST, /* struct option_list */
	OPT_DATE, /* struct tacit_date */
	OPT_MOMENT, /* struct option_moment: values.h */
	OPT_NUMBER /* size_t, from 1; stays as it is where it is not said */
};

struct option_list {
	const char **values;
	size_t count;
	size_t cap;
};

/** A row: parsing, usage, help, completion and the manual read it. */
struct option_row {
	const char *name; /* long name, without dashes */
	char letter; /* or 0 */
	enum option_kind kind;
	/* what stands for the value: a word of values.c, "TEXT", or "a|b|c" */
	const char *arg;
	size_t to; /* where in the command's struct of words */
	const char *help;
	const char *ask; /* required: asked for on a terminal; else NULL */
};

struct example {
	const char *line; /* "tacit confirm NCT/G/778" */
	const char *says; /* one line */
};

/** How a command is called: the one thing that its file shows. */
struct usage {
	const char *operands; /* "NOTE", "[ID]...", NULL: none */
	const struct option_row *options; /* ends with a row without a name */
	const struct example *examples; /* ends with a row without a line */
	size_t size; /* of the struct of words; it begins as zeroes */
	int (*run)(struct app *app, void *words); /* the exit status */
};

/**
 * Parse; common options are taken into the app, the command's own into
 * `words`, operands as they were typed. False: the command has ended (help was
 * printed, or a fault) with *status set.
 */
bool app_parse(
	struct app *app, void *words, int argc, char **argv, int *status);

/** Make canonical ids of names. */
bool app_resolve_words(struct app *app, void *words, int *status);

/* --- commands (commands.c) ----------------------------------------------- */

/** What main opens before the command is run. */
enum command_needs {
	NEEDS_NOTHING,
	NEEDS_REPOSITORY, /* app->store; app->reg where it can be opened */
	NEEDS_REGISTER /* app->reg */
};

enum command_takes {
	TAKES_FORMAT = 1u << 0, /* of a page, and json */
	TAKES_TABLE = 1u << 11, /* the same, and csv */
	TAKES_WHEN = 1u << 1, /* --now and --at */
	TAKES_NOW = 1u << 2, /* --now only */
	TAKES_DRY_RUN = 1u << 3,
	TAKES_LANG = 1u << 4,
	TAKES_QUIET = 1u << 5, /* -q: ids */
	TAKES_TYPED = 1u << 6, /* operands as they were typed */
	ASKS_WHO = 1u << 7, /* runs it: by tacit.identity */
	TAKES_TERSE = 1u << 8, /* -q, where there are no ids: what matters */
	TAKES_TEXT = 1u << 9, /* --strip */
	TAKES_BECAUSE = 1u << 10, /* --because, of none of its own */
	TAKES_SHEET = 1u << 12, /* formats of a blank sheet */
	TAKES_OUTPUT = 1u << 13, /* -o */
	TAKES_PAPER = 1u << 14, /* of a page, json, docx */
	TAKES_REPORT = 1u << 15, /* the same, and csv */
	TAKES_MATRIX = 1u << 16 /* the same, and xlsx */
};

struct command {
	const char *name;
	const char *group; /* start write call read keep */
	const char *summary; /* one line */
	const struct usage *usage;
	enum command_needs needs;
	unsigned takes;
	bool is_hidden;
};
extern const struct command app_commands[];
extern const size_t app_command_count;
const struct command *app_command_named(const char *name);

/* --- what commands call (app.c, print.c) --------------------------------- */

struct tacit_when app_when(struct app *app);
bool app_open(struct app *app, int *status); /* what the command needs */
bool app_has_register(struct app *app); /* and opens it; else app->why */
void app_close(struct app *app);
/** Print an error to stderr (escaped, with path, line, hint); its status. */
int app_fail(struct app *app, const struct tacit_err *err);
/** Print all faults to stderr; EXIT_INPUT when there are errors. */
int app_faults(struct app *app, const struct tacit_faults *faults);
/** A usage fault: message, hint to --help; EXIT_USAGE. */
int app_usage(struct app *app, const char *fmt, ...) TACIT_PRINTF(2, 3);
/** A line to stderr for people, not with -q. */
void app_note(struct app *app, const char *fmt, ...) TACIT_PRINTF(2, 3);

/** Bytes that are escaped, to stdout, through the pager when long; or to the
 * file that -o names. */
int app_print(struct app *app, struct tacit_str bytes);
/** "n later documents left out" (stderr). */
void app_note_left_out(struct app *app);

/** A write: what the common options say of it, and what came of it. */
struct writing {
	bool is_brief; /* a dry run tells each document in a line or two */
	struct tacit_write_options options;
	struct tacit_write_result result;
	struct tacit_err err;
};
struct writing app_writing(const struct app *app);

/** After it: print what was recorded, or all faults; clears the result. */
int app_written(struct app *app, bool ok, struct writing *writing);
/** Ask on a terminal; NULL when there is none. */
const char *app_ask(struct app *app, const char *question);

/** A text from -m, -F FILE ("-": stdin) or $EDITOR; NULL with *status set. */
const char *app_text(struct app *app, const char *message, const char *file,
	const char *start, int *status);

#endif
