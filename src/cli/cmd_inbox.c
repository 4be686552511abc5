/* tacit inbox: what was suggested for an area. */
#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

static void list_ids(const struct tacit_inbox *inbox, struct tacit_buf *out)
{
	size_t i;
	size_t k;

	for (i = 0; i < inbox->area_count; i++) {
		for (k = 0; k < inbox->areas[i].count; k++)
			tacit_buf_printf(out, "%s\n",
				inbox->areas[i].entries[k].comment);
	}
}

static int print_inbox(struct app *app, const struct tacit_inbox *inbox)
{
	struct answer answer = app_answer(app);

	if (app->is_quiet)
		list_ids(inbox, &answer.out);
	else if (app->format == FORMAT_JSON)
		tacit_json_inbox(inbox, &answer.out);
	else
		tacit_page_inbox(&answer.page, inbox);
	return app_print_answer(app, &answer);
}

static const struct example examples[] = {
	{ "tacit inbox", "for all areas; those that you coordinate first" },
	{ "tacit inbox NCT/ICT", "for one area" },
	{ 0 },
};

static int run_inbox(struct app *app, void *words)
{
	struct tacit_inbox inbox = { 0 };
	struct tacit_err err = { 0 };

	(void)words;
	if (!tacit_inbox_find(app->reg, &app->arena,
		    app->operand_count ? app->operands[0] : NULL, &app->actor,
		    app->lang, &inbox, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	return print_inbox(app, &inbox);
}

const struct usage usage_inbox = { "[AREA]", NULL, examples, 0, run_inbox };
