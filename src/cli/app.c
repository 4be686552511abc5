/* app: opening the register, writing, asking; shared by the commands. */
#include "cli/app.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/foretold.h"
#include "cli/print.h"
#include "judge/identity.h"
#include "register/hooks.h"

enum { LINE_LENGTH_MAX = 4096 };

/* Where the index goes when the git folder cannot be written. */
static const char *cache_folder(struct app *app)
{
	const char *cache = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");

	if (cache && cache[0] == '/')
		return cache;
	if (home && home[0] == '/')
		return tacit_arena_printf(&app->arena, "%s/.cache", home);
	return NULL;
}

struct tacit_when app_when(struct app *app)
{
	return (struct tacit_when){ .at = app->at,
		.now = app->now,
		.day = app->now_date,
		.cache = cache_folder(app),
		.waiting = { app_tell_waiting, app } };
}

/* Once in a clone, and only where it can be remembered that it was said. */
static void tell_of_hooks(struct app *app)
{
	const char *told = tacit_arena_printf(&app->arena, "%s/told-of-hooks",
		tacit_register_folder(app->reg));

	if (app->is_quiet || !strcmp(app->command->name, "doctor") ||
		!tacit_hooks_are_missing(app->store) || tacit_io_exists(told))
		return;
	(void)tacit_io_put(told, tacit_str_of("said\n"), NULL);
	if (tacit_io_exists(told))
		app_note(app,
			tacit_tr(app->lang,
				"this clone has no hooks: what git does here "
				"is not judged; set them up with: tacit doctor "
				"--hooks"));
}

static bool open_register(struct app *app, struct tacit_err *err)
{
	const struct tacit_when when = app_when(app);

	bool ok = tacit_register_open(
		app->folder ? app->folder : ".", &when, &app->reg, err);

	app_end_waiting(app);
	if (!ok)
		return false;
	app->now = tacit_register_now(app->reg);
	app->store = tacit_register_store(app->reg);
	tell_of_hooks(app);
	return !(app->command->takes & ASKS_WHO) ||
		tacit_identity_read(app->reg, &app->arena, &app->actor, err);
}

bool app_open(struct app *app, int *status)
{
	struct tacit_err err = { 0 };

	if (app->command->needs == NEEDS_NOTHING ||
		open_register(app, &app->why))
		return true;
	if (app->command->needs == NEEDS_REGISTER ||
		app->why.code == TACIT_LATER) {
		*status = app_fail(app, &app->why);
		return false;
	}
	/* what works on a damaged register has a repository to look at */
	if (app->reg ||
		tacit_store_open(
			app->folder ? app->folder : ".", &app->store, &err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

bool app_has_register(struct app *app)
{
	return app->reg || open_register(app, &app->why);
}

void app_close(struct app *app)
{
	if (!app->reg)
		tacit_store_close(app->store);
	tacit_register_close(app->reg);
	tacit_arena_clear(&app->arena);
}

/* --- writing -------------------------------------------------------------- */

/* False: the record is made, but whoever asked could not be told. */
static bool tell_written(struct app *app, struct writing *writing)
{
	const struct tacit_write_result *result = &writing->result;
	const bool is_trial = writing->options.dry_run;
	const bool is_foretold = is_trial && !app->is_quiet;
	bool ok = true;
	size_t i;

	app_note_left(app, result->left, result->left_count);
	for (i = 0; i < result->count; i++) {
		struct tacit_buf line = { 0 };
		const char *id =
			result->ids[i][0] ? result->ids[i] : result->paths[i];
		int told;

		if (app->is_quiet)
			tacit_buf_printf(&line, "%s\n", id);
		else if (result->known[i])
			tacit_buf_printf(&line,
				tacit_tr(app->lang, "already recorded: %s\n"),
				id);
		else if (is_trial)
			tacit_buf_printf(&line,
				tacit_tr(app->lang, "would be recorded: %s\n"),
				id);
		else
			tacit_buf_printf(&line,
				tacit_tr(app->lang, "recorded: %s\n"), id);
		if (is_foretold && writing->is_brief)
			app_foretell_briefly(app, result, i, &line);
		told = is_trial ? app_print(app, tacit_buf_str(&line))
				: app_print_made(app, tacit_buf_str(&line));
		ok = told == EXIT_DONE && ok;
		/* what is told of stands among all else that was kept of it */
		tacit_spool_pass(&writing->result.spool, 16 * line.len);
		tacit_buf_clear(&line);
	}
	if (is_foretold && !writing->is_brief)
		return app_foretell(app, result) && ok;
	app_tell_taken(app, result);
	return ok;
}

struct writing app_writing(const struct app *app)
{
	return (struct writing){ .options = { .dry_run = app->is_dry_run,
					 .because = app->because,
					 .strips = app->strips,
					 .uses_now = app->now_text != NULL,
					 .now_is_day = tacit_date_is_set(
						 app->now_date),
					 .clock = app_clock() } };
}

int app_written(struct app *app, bool ok, struct writing *writing)
{
	struct tacit_write_result *result = &writing->result;
	int status = EXIT_DONE;

	if (ok) {
		(void)app_faults(app, &result->faults);
		if (!tell_written(app, writing))
			status = EXIT_SYSTEM;
	} else if (result->faults.errors) {
		/* all faults at once; the error is the first of them */
		(void)app_faults(app, &result->faults);
		status = app_status_of(writing->err.code);
	} else {
		status = app_fail(app, &writing->err);
	}
	tacit_write_result_clear(result);
	return status;
}

/* --- asking ----------------------------------------------------------------- */

static char *read_line(struct app *app)
{
	char line[LINE_LENGTH_MAX];
	size_t len;

	if (!fgets(line, sizeof(line), stdin))
		return NULL;
	len = strcspn(line, "\n");
	return len ? tacit_arena_strndup(&app->arena, line, len) : NULL;
}

/* No word of a question is broken where the terminal ends. */
static void wrap_question(
	const char *question, size_t width, struct tacit_buf *out)
{
	struct tacit_str lines = tacit_str_of(question);
	struct tacit_str line;
	struct tacit_str word;
	size_t column = 0;

	while (tacit_str_line(&lines, &line)) {
		if (out->len)
			tacit_buf_addc(out, '\n');
		for (column = 0; tacit_str_split(&line, ' ', &word);) {
			const size_t wide = tacit_utf8_width(word);

			if (column && column + 1 + wide >= width) {
				tacit_buf_addc(out, '\n');
				column = 0;
			} else if (column) {
				tacit_buf_addc(out, ' ');
				column++;
			}
			tacit_buf_add_str(out, word);
			column += wide;
		}
	}
	tacit_buf_addc(out, ' ');
}

const char *app_ask(struct app *app, const char *question)
{
	struct tacit_buf wrapped = { 0 };

	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return NULL;
	wrap_question(question, app->width, &wrapped);
	(void)fputs(tacit_buf_cstr(&wrapped), stderr);
	(void)fflush(stderr);
	tacit_buf_clear(&wrapped);
	return read_line(app);
}

/* --- texts ------------------------------------------------------------------- */

static bool run_editor(const char *path)
{
	const char *editor = getenv("VISUAL");
	pid_t child;
	int status = 0;

	if (!editor)
		editor = getenv("EDITOR");
	if (!editor)
		editor = "vi";
	child = fork();
	if (child == 0) {
		/* the editor may be several words: let the shell take them */
		(void)execl("/bin/sh", "sh", "-c", "eval \"$1\" '\"$2\"'", "sh",
			editor, path, (char *)NULL);
		_exit(127);
	}
	return child > 0 && waitpid(child, &status, 0) == child &&
		WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool edit_text(struct app *app, const char *start, struct tacit_buf *out,
	struct tacit_err *err)
{
	/* two editors at once must not write each other's words */
	char *path = tacit_arena_printf(&app->arena, "%s/edit-%ld.md",
		tacit_register_folder(app->reg), (long)getpid());
	bool ok = false;

	if (!isatty(STDIN_FILENO))
		return tacit_fail(err, TACIT_USAGE,
			"there is no text, and no terminal to write it in");
	if (!tacit_io_replace(
		    path, tacit_str_of(start ? start : ""), 0600, err))
		return false;
	if (run_editor(path))
		ok = tacit_io_read(path, TACIT_DOCUMENT_MAX, out, err) &&
			(tacit_str_trim(tacit_buf_str(out)).len ||
				tacit_fail(err, TACIT_INVALID,
					"the text is empty: nothing is "
					"recorded"));
	else
		(void)tacit_fail(err, TACIT_IO, "the editor ended in failure");
	(void)unlink(path);
	return ok;
}

/* Lines as they end elsewhere are mended; a text that goes on after a NUL is
 * refused, for half of it would be recorded. */
static const char *take_text(
	struct app *app, struct tacit_buf *text, struct tacit_err *err)
{
	size_t n = 0;
	size_t i;

	if (text->len && memchr(text->data, '\0', text->len)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"this is no text: it has a NUL character");
		return NULL;
	}
	for (i = 0; i < text->len; i++) {
		if (text->data[i] != '\r' || text->data[i + 1] != '\n')
			text->data[n++] = text->data[i];
	}
	tacit_buf_truncate(text, n);
	if (!text->len || text->data[text->len - 1] != '\n')
		tacit_buf_addc(text, '\n');
	return tacit_arena_strdup(&app->arena, text->data);
}

const char *app_text(struct app *app, const char *message, const char *file,
	const char *start, int *status)
{
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };
	const char *result = NULL;
	bool ok = true;

	if (message && file) {
		*status = app_usage(app,
			"the text is given twice: with -m and from a file");
		return NULL;
	}
	if (message) {
		tacit_buf_adds(&text, message);
	} else if (file) {
		ok = tacit_io_read(file, TACIT_DOCUMENT_MAX, &text, &err);
	} else {
		ok = edit_text(app, start, &text, &err);
		if (!ok)
			(void)tacit_hint(
				&err, "give it with -m TEXT or -F FILE");
	}
	if (ok)
		result = take_text(app, &text, &err);
	if (!result)
		*status = app_fail(app, &err);
	tacit_buf_clear(&text);
	return result;
}
