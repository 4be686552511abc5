/* print: what goes to stdout and stderr. */
#include "cli/print.h"

#include <errno.h>
#include <stdarg.h>
#include <unistd.h>

#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/office.h"
#include "render/html.h"
#include "render/md.h"
#include "render/text.h"

bool app_put(int fd, struct tacit_str bytes)
{
	while (bytes.len) {
		ssize_t n = write(fd, bytes.data, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes.data += n;
		bytes.len -= (size_t)n;
	}
	return true;
}

int app_print(struct app *app, struct tacit_str bytes)
{
	struct app_outlet outlet = { .app = app };

	return app_outlet_close(&outlet, bytes, false);
}

void app_write_page(struct app *app, struct tacit_page *page, bool has_colour,
	struct tacit_buf *out)
{
	struct tacit_text_options options = { app->width, has_colour };

	if (app->format == FORMAT_HTML)
		tacit_html_page(page, out);
	else if (app->format == FORMAT_MD)
		tacit_md_page(page, out);
	else
		tacit_text_page(page, &options, out);
}

struct answer app_answer(const struct app *app)
{
	return (struct answer){ .page = { .lang = app->lang,
					.has_commands =
						app->format == FORMAT_TEXT } };
}

void app_stream(
	struct app *app, struct answer *answer, const struct tacit_err *why)
{
	answer->outlet.app = app;
	answer->out.drain = app_outlet_drain(&answer->outlet);
	answer->why = why;
}

/* What is in `out` is a book; then it is the file that is made of it. */
static bool bind_book(
	struct app *app, struct answer *answer, struct tacit_err *err)
{
	struct tacit_buf book = answer->out;
	bool ok;

	answer->out = (struct tacit_buf){ 0 };
	ok = app_write_book(app, tacit_buf_str(&book), &answer->out, err);
	tacit_buf_clear(&book);
	return ok;
}

static bool fill_answer(
	struct app *app, struct answer *answer, struct tacit_err *err)
{
	if (answer->why && answer->why->code != TACIT_OK)
		return true;
	if (app->format == FORMAT_XLSX && !app->is_quiet)
		return bind_book(app, answer, err);
	if (!answer->page.count)
		return true;
	tacit_page_asked(&answer->page, app->asked);
	if (app->format == FORMAT_DOCX)
		return app_write_docx(app, &answer->page, &answer->out, err);
	if (app->format == FORMAT_PDF)
		return app_write_pdf(app, &answer->page, &answer->out, err);
	app_write_page(app, &answer->page, app->has_colour, &answer->out);
	return true;
}

int app_print_answer(struct app *app, struct answer *answer)
{
	struct tacit_err err = { 0 };
	bool is_cut;
	int status;

	if (!fill_answer(app, answer, &err))
		answer->why = &err;
	is_cut = answer->why && answer->why->code != TACIT_OK;
	answer->outlet.app = app;
	status = app_outlet_close(
		&answer->outlet, tacit_buf_str(&answer->out), is_cut);
	if (is_cut)
		status = app_fail(app, answer->why);
	tacit_page_clear(&answer->page);
	tacit_buf_clear(&answer->out);
	return status;
}

bool app_is_for_programs(const struct app *app)
{
	return app->format == FORMAT_JSON || app->format == FORMAT_CSV;
}

/* --- what went wrong -------------------------------------------------------- */

static void say_to_user(const char *start, const char *path, unsigned line,
	const char *what, const char *remedy)
{
	struct tacit_buf text = { 0 };
	struct tacit_buf safe = { 0 };

	tacit_buf_adds(&text, start);
	if (path && path[0])
		tacit_buf_adds(&text, path);
	if (path && path[0] && line)
		tacit_buf_printf(&text, ":%u", line);
	if (path && path[0])
		tacit_buf_adds(&text, ": ");
	tacit_buf_adds(&text, what);
	if (remedy && remedy[0])
		tacit_buf_printf(&text, "\n  -> %s", remedy);
	tacit_buf_addc(&text, '\n');
	tacit_legible_escape(&safe, tacit_buf_str(&text), true);
	(void)app_put(STDERR_FILENO, tacit_buf_str(&safe));
	tacit_buf_clear(&text);
	tacit_buf_clear(&safe);
}

int app_print_made(struct app *app, struct tacit_str line)
{
	int status = app_print(app, line);
	struct tacit_buf what = { 0 };

	if (status == EXIT_DONE)
		return status;
	tacit_buf_printf(&what,
		tacit_tr(app->lang, "it is made all the same: %.*s"),
		(int)tacit_str_trim(line).len, line.data);
	say_to_user("tacit: ", NULL, 0, what.data, NULL);
	tacit_buf_clear(&what);
	return status;
}

int app_status_of(enum tacit_code code)
{
	switch (code) {
	case TACIT_USAGE:
		return EXIT_USAGE;
	case TACIT_NOTFOUND:
	case TACIT_INVALID:
	case TACIT_REFUSED:
	case TACIT_LATER:
	case TACIT_LIMIT:
		return EXIT_INPUT;
	case TACIT_OK: /* it failed, and nobody said why */
	case TACIT_IO:
	case TACIT_GIT:
	case TACIT_DB:
		return EXIT_SYSTEM;
	case TACIT_CHANGED:
		return EXIT_CHANGED;
	case TACIT_DOUBT:
		return EXIT_DOUBT;
	}
	return EXIT_SYSTEM;
}

int app_fail(struct app *app, const struct tacit_err *err)
{
	say_to_user("tacit: ", err->path, err->line,
		tacit_tr(app->lang,
			err->msg[0] ? err->msg : "it failed without a reason"),
		tacit_tr(app->lang, err->hint));
	return app_status_of(err->code);
}

int app_tell_altered(
	struct app *app, const struct tacit_record *record, int status)
{
	bool has_sentences = !app->is_quiet && app->format != FORMAT_CSV;
	struct tacit_buf what = { 0 };
	size_t i;

	if (!record->altered_open)
		return status;
	for (i = 0; i < record->altered_count && !has_sentences; i++) {
		const struct tacit_altered *altered = &record->altered[i];

		tacit_buf_truncate(&what, 0);
		tacit_buf_printf(&what,
			tacit_tr(
				app->lang, "altered since it was recorded: %s"),
			altered->commit ? altered->commit
					: tacit_tr(app->lang, altered->what));
		if (!altered->noted)
			say_to_user("tacit: ", altered->path, 0, what.data,
				"tacit check");
	}
	tacit_buf_clear(&what);
	return status == EXIT_DONE || status == EXIT_NO ? EXIT_DOUBT : status;
}

int app_faults(struct app *app, const struct tacit_faults *faults)
{
	struct tacit_buf start = { 0 };
	size_t i;

	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];

		tacit_buf_truncate(&start, 0);
		tacit_buf_adds(&start, "tacit: ");
		if (fault->severity != TACIT_FAULT_ERROR)
			tacit_buf_printf(&start, "%s: ",
				tacit_tr(app->lang,
					tacit_severity_word(fault->severity)));
		/* of a text that has no path yet */
		if (fault->line && !fault->path[0])
			tacit_buf_printf(&start,
				tacit_tr(app->lang, "line %u: "), fault->line);
		say_to_user(start.data, fault->path, fault->line,
			tacit_tr(app->lang, fault->what),
			fault->remedy ? tacit_tr(app->lang, fault->remedy)
				      : NULL);
	}
	tacit_buf_clear(&start);
	return faults->errors ? EXIT_INPUT : EXIT_DONE;
}

int app_usage(struct app *app, const char *fmt, ...)
{
	struct tacit_buf hint = { 0 };
	char what[512];
	va_list args;

	va_start(args, fmt);
	(void)vsnprintf(what, sizeof(what), tacit_tr(app->lang, fmt), args);
	va_end(args);
	tacit_buf_printf(&hint, "tacit %s%s--help",
		app->command ? app->command->name : "",
		app->command ? " " : "");
	say_to_user("tacit: ", NULL, 0, what, hint.data);
	tacit_buf_clear(&hint);
	return EXIT_USAGE;
}

void app_note(struct app *app, const char *fmt, ...)
{
	char what[1024];
	va_list args;

	if (app->is_quiet)
		return;
	va_start(args, fmt);
	(void)vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	say_to_user("", NULL, 0, what, NULL);
}

void app_note_left(struct app *app, const char *const *paths, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		app_note(app,
			tacit_tr(app->lang,
				"%s has changes of yours and was left as it "
				"is; the record has the new text"),
			paths[i]);
}

void app_note_who_writes(struct app *app, const char *folder)
{
	app_note(app,
		tacit_tr(app->lang,
			"next, say who writes: git -C %s config "
			"tacit.identity secretariat"),
		folder);
}

void app_note_left_out(struct app *app)
{
	struct tacit_err err = { 0 };
	uint64_t count = 0;

	if (!tacit_register_left_out(app->reg, &count, &err) || !count)
		return;
	app_note(app,
		tacit_tr_n(app->lang, count, "%llu later document left out",
			"%llu later documents left out"),
		(unsigned long long)count);
}
