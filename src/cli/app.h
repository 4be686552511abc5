/*
 * app: what every command has in common, and the table of commands.
 *
 * A command is one file cmd_<name>.c with one function; it parses its
 * options from rows, calls the library, prints, and returns an exit status.
 * No rule of the domain stands here.
 */
#ifndef TACIT_CLI_APP_H
#define TACIT_CLI_APP_H

#include <stdio.h>

#include <tacit/page.h>
#include <tacit/register.h>

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

enum app_format {
	FORMAT_TEXT,
	FORMAT_MD,
	FORMAT_HTML,
	FORMAT_JSON,
	FORMAT_CSV
};

/** One run of the program. Filled from the common options. */
struct app {
	const struct command *command;
	const char *folder; /* -C */
	const char *at; /* --at */
	const char *now_text; /* --now as typed; NULL: the clock */
	struct tacit_instant now;
	struct tacit_date
		now_date; /* --now was a date: noon in the body's zone */
	const char *lang; /* "en" unless --lang */
	enum app_format format;
	const char *format_text;
	bool is_quiet; /* -q: ids only */
	bool is_dry_run; /* -n */
	bool has_terminal; /* stdout is one */
	bool has_colour;
	size_t width; /* columns; 80 where unknown */
	struct tacit_buf
		*capture; /* not NULL: what would be printed, instead */
	struct tacit_register *reg;
	struct tacit_actor actor; /* from git config tacit.identity */
	struct tacit_arena arena; /* for the length of the run */
};

/* --- options (opt.c) ---------------------------------------------------- */

enum option_kind { OPT_FLAG, OPT_TEXT, OPT_LIST };

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
	const char *arg; /* what stands for the value: "STATE"; also tells
			    * completion: STATE AREA NOTE ID FILE DATE LANG,
			    * or words "a|b|c" */
	void *to; /* bool *, const char **, struct option_list * */
	const char *help;
	const char *ask; /* required: asked for on a terminal; else NULL */
};

struct example {
	const char *line; /* "tacit close NCT/G/778" */
	const char *says; /* one line */
};

struct usage {
	const char *operands; /* "NOTE", "[ID]...", NULL: none */
	int min; /* how many operands */
	int max; /* -1: any number */
	const struct option_row *options; /* ends with a row without a name */
	const struct example *examples; /* ends with a row without a line */
};

/**
 * Parse; common options are taken into the app. Returns true to go on with
 * *argv at the operands; false when the command has ended (help was printed,
 * or a fault) with *status set.
 */
bool app_parse(struct app *app, const struct usage *usage, int *argc,
	char ***argv, int *status);

/* --- commands (commands.c) ----------------------------------------------- */

enum command_needs {
	NEEDS_NOTHING,
	NEEDS_REGISTER /* app_open is called before the function goes on */
};

enum command_takes {
	TAKES_FORMAT = 1u << 0,
	TAKES_WHEN = 1u << 1, /* --now and --at */
	TAKES_NOW = 1u << 2, /* --now only */
	TAKES_DRY_RUN = 1u << 3,
	TAKES_LANG = 1u << 4,
	TAKES_QUIET = 1u << 5
};

struct command {
	const char *name;
	const char *group; /* start write call read keep */
	const char *summary; /* one line */
	int (*run)(struct app *app, int argc, char **argv);
	unsigned takes;
	bool is_hidden;
};

extern const struct command app_commands[];
extern const size_t app_command_count;

/* --- what commands call (app.c, print.c, report.c) ------------------------ */

/** Open app->reg (-C, --at, --now) and read the identity. */
bool app_open(struct app *app, int *status);
/** The same, saying nothing: for what works on a damaged register, too. With
 * app->reg set, only the identity could not be read. */
bool app_try_open(struct app *app, struct tacit_err *err);

/** Print an error to stderr (escaped, with path, line, hint); its status. */
int app_fail(struct app *app, const struct tacit_err *err);
/** Print faults to stderr, all; returns EXIT_INPUT when there are errors. */
int app_faults(struct app *app, const struct tacit_faults *faults);
/** A usage fault: message, hint to --help; EXIT_USAGE. */
int app_usage(struct app *app, const char *fmt, ...) TACIT_PRINTF(2, 3);
/** A line to stderr for people, not with -q. */
void app_note(struct app *app, const char *fmt, ...) TACIT_PRINTF(2, 3);

/** Write bytes to stdout; through the pager on a terminal when long. Output
 * has been escaped by its writer. Returns EXIT_DONE, or EXIT_SYSTEM. */
int app_print(struct app *app, struct tacit_str bytes);
/** Write a page in text, md or html according to --format. */
int app_print_page(struct app *app, struct tacit_page *page);
/** "n later documents left out", where it is so (stderr). */
void app_note_left_out(struct app *app);

/** What the common options say of a write. */
struct tacit_write_options app_write_options(const struct app *app);

/** After an operation of floor 4: print "recorded: ID", "already recorded",
 * what was left alone, or all faults; clears the result; the exit status. */
int app_written(struct app *app, bool ok, struct tacit_write_result *result,
	const struct tacit_err *err);

/* Operands and values as typed; on failure the fault is printed and *status
 * is the end. A NULL value is fine and leaves the result as it is. */

/** Operands: "-" means ids from standard input, one a line. */
bool app_ids(struct app *app, int argc, char **argv, const char ***ids,
	size_t *count, int *status);
bool app_resolve(struct app *app, const char *typed, unsigned types,
	const char **id, int *status);
/** In place; NULL stays. */
bool app_resolve_to(
	struct app *app, unsigned types, const char **id, int *status);
bool app_resolve_all(struct app *app, const char *const *typed, size_t count,
	unsigned types, const char ***ids, int *status);
bool app_resolve_state(
	struct app *app, const char *typed, const char **code, int *status);
bool app_date(struct app *app, const char *option, const char *typed,
	struct tacit_date *out, int *status);
bool app_instant(struct app *app, const char *option, const char *typed,
	struct tacit_instant *out, int *status);

/** Ask on a terminal for a missing value; NULL when there is none. */
const char *app_ask(struct app *app, const char *question);

/** A text from -m, -F FILE ("-": stdin) or $EDITOR; NULL with *status set. */
const char *app_text(struct app *app, const char *message, const char *file,
	const char *start, int *status);

#endif
