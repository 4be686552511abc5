#include <inttypes.h>

#include <tacit/words.h>

#include "cli/print.h"
#include "cli/receipt_files.h"
#include "log/receipt.h"
#include "register/receipts.h"

struct receipt_lines {
	struct app *app;
	struct tacit_buf out;
	uint64_t next; /* the number that comes then */
};

/* What is no receipt has a number, too: none is left out untold. */
static void add_up_to(struct receipt_lines *lines, uint64_t end)
{
	for (; lines->next < end; lines->next++) {
		tacit_buf_printf(&lines->out, "%" PRIu64 "  ", lines->next);
		tacit_buf_printf(&lines->out, "%s\n",
			tacit_tr(lines->app->lang,
				"no receipt, but an entry such as that of "
				"another key"));
	}
}

/* "41  2022-06-29T18:00:00Z  THA  1 comment" */
static bool add_receipt_line(
	const struct tacit_receipt *receipt, void *ctx, struct tacit_err *err)
{
	struct receipt_lines *lines = ctx;
	const char *lang = lines->app->lang;
	char at[TACIT_INSTANT_SIZE];

	(void)err;
	add_up_to(lines, receipt->seq);
	lines->next = receipt->seq + 1;
	tacit_instant_format(receipt->at, at);
	tacit_buf_printf(&lines->out, "%" PRIu64 "  %s  %s", receipt->seq, at,
		receipt->from ? receipt->from : tacit_tr(lang, "nobody"));
	if (receipt->comment_count) {
		tacit_buf_adds(&lines->out, "  ");
		tacit_buf_printf(&lines->out,
			tacit_tr_n(lang, receipt->comment_count, "%llu comment",
				"%llu comments"),
			(unsigned long long)receipt->comment_count);
	}
	if (tacit_instant_is_set(receipt->recovered)) {
		tacit_instant_format(receipt->recovered, at);
		tacit_buf_adds(&lines->out, "  ");
		tacit_buf_printf(
			&lines->out, tacit_tr(lang, "recovered %s"), at);
	}
	tacit_buf_addc(&lines->out, '\n');
	return true;
}

int receipt_list(struct app *app, const struct receipt_words *words)
{
	struct receipt_lines lines = { .app = app };
	struct tacit_err err = { 0 };
	int status;

	(void)words;
	if (!app_has_register(app)) {
		err = app->why;
		return app_fail(app, &err);
	}
	if (!tacit_register_each_receipt(
		    app->reg, 0, add_receipt_line, &lines, &err))
		status = app_fail(app, &err);
	else {
		add_up_to(&lines, tacit_register_log(app->reg)->size);
		status = app_print(app, tacit_buf_str(&lines.out));
	}
	tacit_buf_clear(&lines.out);
	return status;
}
