#include "cli/comment_sheet.h"

#include <string.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "change/sheet.h"

static bool record_all(
	struct app *app, struct tacit_sheet *sheet, struct writing *w)
{
	struct tacit_comment_source source = tacit_sheet_comments(sheet);

	return tacit_comment_record_from(app->reg, &app->actor, &source,
		&w->options, &w->result, &w->err);
}

static size_t count_new(const struct tacit_write_result *result)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < result->count; i++)
		count += !result->known[i];
	return count;
}

static void tell_sum(struct app *app, const char *file, size_t new, size_t all)
{
	if (app->is_dry_run)
		app_note(app,
			tacit_tr(app->lang,
				"%s: %zu of %zu comments would be recorded"),
			file, new, all);
	else
		app_note(app,
			tacit_tr(app->lang,
				"%s: %zu comments recorded, %zu were there"),
			file, new, all - new);
}

static bool is_yes(struct app *app, const char *answer)
{
	return answer &&
		(!strcmp(answer, "y") || !strcmp(answer, "yes") ||
			!strcmp(answer, tacit_tr(app->lang, "yes")));
}

/* Try it, and ask a person who sits there; true to go on. */
static bool ask_first(struct app *app, struct tacit_sheet *sheet, int *status)
{
	struct writing w = app_writing(app);
	struct tacit_buf question = { 0 };
	const char *answer;
	size_t new;

	w.options.dry_run = true;
	if (!record_all(app, sheet, &w)) {
		*status = app_written(app, false, &w);
		return false;
	}
	new = count_new(&w.result);
	tacit_write_result_clear(&w.result);
	tacit_buf_printf(&question,
		tacit_tr(app->lang,
			"%zu comments, %zu of them new. Record? (yes, no)"),
		sheet->csv.count, new);
	answer = app_ask(app, tacit_buf_cstr(&question));
	tacit_buf_clear(&question);
	if (is_yes(app, answer))
		return true;
	app_note(app, "%s", tacit_tr(app->lang, "nothing was recorded"));
	*status = EXIT_NO;
	return false;
}

static int record_sheet(struct app *app, const char *file,
	struct tacit_sheet *sheet, bool is_sure)
{
	struct writing w = app_writing(app);
	int status = EXIT_DONE;
	size_t new;
	size_t all;
	bool ok;

	if (!is_sure && !app->is_dry_run && isatty(STDIN_FILENO) &&
		isatty(STDERR_FILENO) && !ask_first(app, sheet, &status))
		return status;
	ok = record_all(app, sheet, &w);
	new = count_new(&w.result);
	all = w.result.count;
	status = app_written(app, ok, &w);
	if (ok)
		tell_sum(app, file, new, all);
	return status;
}

int comment_sheet(struct app *app, const char *file,
	const struct tacit_comment *common, bool is_sure)
{
	const struct tacit_sheet_terms terms = { .note = common->note,
		.state = common->state,
		.received = common->received,
		.kind = common->kind,
		.via = common->via,
		.reported_in = common->reported_in,
		.lang = common->lang };
	struct tacit_sheet sheet = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!tacit_io_read(file, TACIT_CSV_MAX, &text, &err)) {
		status = app_fail(app, &err);
	} else if (tacit_sheet_read(app->reg, file, tacit_buf_str(&text),
			   &terms, &sheet, &faults, &err)) {
		tacit_buf_clear(&text);
		(void)app_faults(app, &faults);
		status = record_sheet(app, file, &sheet, is_sure);
	} else {
		status = faults.errors ? app_faults(app, &faults)
				       : app_fail(app, &err);
	}
	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&faults);
	tacit_buf_clear(&text);
	return status;
}
