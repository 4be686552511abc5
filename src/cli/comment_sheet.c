#include "cli/comment_sheet.h"

#include <string.h>
#include <unistd.h>

#include <tacit/words.h>

#include "cli/office.h"
#include "cli/program.h"
#include "cli/sheet_open.h"
#include "cli/values.h"

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
		sheet->count, new);
	answer = app_ask(app, tacit_buf_cstr(&question));
	tacit_buf_clear(&question);
	if (app_is_yes(app, answer))
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

	if (!sheet->count) {
		tell_sum(app, file, 0, sheet->known);
		return status;
	}
	if (!is_sure && !app->is_dry_run && isatty(STDIN_FILENO) &&
		isatty(STDERR_FILENO) && !ask_first(app, sheet, &status))
		return status;
	w.is_brief = true;
	ok = record_all(app, sheet, &w);
	new = count_new(&w.result);
	all = w.result.count + sheet->known;
	status = app_written(app, ok, &w);
	if (ok)
		tell_sum(app, file, new, all);
	return status;
}

/* --- what is asked for ------------------------------------------------------- */

const char *comment_sheet_refuses(const struct tacit_comment *common)
{
	const struct {
		const char *name;
		bool is_given;
	} given[] = {
		{ "area", common->area != NULL },
		{ "decision", common->decision != NULL },
		{ "known-by", tacit_date_is_set(common->known_by) },
		{ "category", common->category != NULL },
		{ "reference", common->reference != NULL },
		{ "follows", common->follows != NULL },
		{ "supersedes", common->supersedes != NULL },
		{ "withdraws", common->withdraws != NULL },
		{ "disposition", common->disposition != NULL },
		{ "stance", common->stance != NULL },
		{ "again", common->is_again },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(given); i++) {
		if (given[i].is_given)
			return given[i].name;
	}
	return NULL;
}

/* --- reading it ------------------------------------------------------------ */

bool comment_sheet_maps(struct app *app, const struct option_list *said,
	const struct tacit_sheet_map **maps, struct tacit_err *err)
{
	struct tacit_sheet_map *map =
		tacit_arena_array(&app->arena, said->count + 1, sizeof(*map));
	size_t i;

	for (i = 0; i < said->count; i++) {
		const char *equals = strrchr(said->values[i], '=');

		if (!equals || !tacit_sheet_key(equals + 1, &map[i].column)) {
			(void)tacit_fail(err, TACIT_USAGE,
				"--map %.60s names no key", said->values[i]);
			return tacit_hint(err,
				"\"COLUMN=KEY\", KEY one of state, joint, "
				"place, paragraph, detail, kind, category, "
				"existing, text, proposed, reference, "
				"received, number, line, none");
		}
		map[i].heading = tacit_arena_strndup(&app->arena,
			said->values[i], (size_t)(equals - said->values[i]));
	}
	*maps = map;
	return true;
}

/* What is not recorded is said, whatever it is; where that cannot be told,
 * nothing is recorded. */
static bool tell_beside(struct app *app, const struct sheet_asked *asked,
	const struct tacit_sheet *sheet, struct tacit_faults *faults,
	struct tacit_err *err)
{
	enum { SHOWN = 160 };
	const struct tacit_foreign foreign = app_foreign(app);
	const struct tacit_blank_form blank = app_blank_form(app);
	const struct tacit_blank of = { .note = asked->common->note,
		.state = asked->common->state };
	struct tacit_buf line = { 0 };
	const char *beside = "";
	size_t len;

	if (!tacit_form_beside(
		    &foreign, &blank, &of, sheet, &app->arena, &beside, err))
		return false;
	if (!beside[0])
		return true;
	tacit_buf_adds(&line, beside);
	tacit_buf_truncate(&line, line.len - 1);
	for (len = 0; len < line.len; len++)
		if (line.data[len] == '\n')
			line.data[len] = ' ';
	len = tacit_utf8_cut(tacit_buf_str(&line), SHOWN);
	tacit_fault_warn(faults, asked->file, 0,
		"where they are meant as a comment: tacit comment",
		"words stand outside the rows, and are not recorded: %.*s%s",
		(int)len, line.data, len < line.len ? " ..." : "");
	tacit_buf_clear(&line);
	return true;
}

int comment_sheet(
	struct app *app, const struct sheet_asked *asked, bool is_sure)
{
	const struct tacit_comment *common = asked->common;
	struct tacit_sheet_terms terms = { .note = common->note,
		.state = common->state,
		.received = common->received,
		.kind = common->kind,
		.via = common->via,
		.reported_in = common->reported_in,
		.lang = common->lang,
		.map_count = asked->maps->count };
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       app->reg) };
	struct tacit_tables_file file = { .path = asked->file,
		.encoding = asked->encoding };
	struct tacit_sheet sheet = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_err ignored = { 0 };
	int status;

	if (comment_sheet_maps(app, asked->maps, &terms.map, &err) &&
		app_open_tables(app, &file, &tables, &faults, &err) &&
		tacit_sheet_read(app->reg, asked->file, &tables, &terms, &sheet,
			&faults, &err) &&
		tell_beside(app, asked, &sheet, &faults, &err)) {
		(void)app_faults(app, &faults);
		status = record_sheet(app, asked->file, &sheet, is_sure);
	} else {
		if (faults.errors)
			(void)tell_beside(
				app, asked, &sheet, &faults, &ignored);
		status = faults.errors ? app_faults(app, &faults)
				       : app_fail(app, &err);
	}
	tacit_sheet_clear(&sheet);
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	return status;
}
