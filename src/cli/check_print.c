#include "cli/check_print.h"
#include "cli/print.h"

#include <stdio.h>

#include <tacit/csv.h>
#include <tacit/legible.h>
#include <tacit/words.h>

#include "pages/pages.h"

static const char *severity(struct app *app, const struct tacit_fault *fault)
{
	return tacit_tr(app->lang, tacit_severity_word(fault->severity));
}

static void write_csv(const struct tacit_faults *faults, struct tacit_buf *out)
{
	const char *const head[] = { "severity", "path", "line", "what",
		"remedy" };
	size_t i;

	tacit_csv_write(out, head, 5);
	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];
		const char *cells[5];
		char line[16];

		(void)snprintf(line, sizeof(line), "%u", fault->line);
		cells[0] = tacit_severity_word(fault->severity);
		cells[1] = fault->path;
		cells[2] = line;
		cells[3] = fault->what;
		cells[4] = fault->remedy;
		tacit_csv_write(out, cells, 5);
	}
}

/* As compilers have it, so that editors find the line. */
static void write_check_text(
	struct app *app, const struct checked *checked, struct tacit_buf *out)
{
	const struct tacit_faults *faults = &checked->faults;
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];

		tacit_buf_adds(&text, fault->path);
		if (fault->path[0] && fault->line)
			tacit_buf_printf(&text, ":%u", fault->line);
		if (fault->path[0])
			tacit_buf_adds(&text, ": ");
		tacit_buf_printf(
			&text, "%s: %s\n", severity(app, fault), fault->what);
		if (fault->remedy[0])
			tacit_buf_printf(&text, "  -> %s\n", fault->remedy);
	}
	if (!app->is_quiet) {
		tacit_page_check_sum(
			&text, app->lang, checked->sum.documents, faults);
		tacit_buf_addc(&text, '\n');
	}
	tacit_legible_escape(out, tacit_buf_str(&text), true);
	tacit_buf_clear(&text);
}

int check_print(struct app *app, const struct checked *checked)
{
	const struct tacit_record record = { .commit = checked->record,
		.receipts = checked->receipts,
		.now = app->now };
	struct answer answer = app_answer(app);

	switch (app->format) {
	case FORMAT_MD:
	case FORMAT_HTML:
	case FORMAT_XLSX: /* which it does not take */
	case FORMAT_DOCX:
	case FORMAT_PDF:
		tacit_page_check(
			&answer.page, checked->sum.documents, &checked->faults);
		break;
	case FORMAT_JSON:
		tacit_json_check(&record, checked->sum.documents,
			checked->sum.commits, &checked->faults, &answer.out);
		break;
	case FORMAT_CSV:
		write_csv(&checked->faults, &answer.out);
		break;
	case FORMAT_TEXT:
		write_check_text(app, checked, &answer.out);
		break;
	}
	return app_print_answer(app, &answer);
}
