/* tacit diff: a text in two states, word by word. Exit 1 when they differ. */
#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

/* Ids of what differs: documents, or places that a comment named. */
static void list_differing(
	const struct tacit_comparison *comparison, struct tacit_buf *out)
{
	size_t i;
	size_t k;

	for (i = 0; i < comparison->count; i++) {
		const struct tacit_comparison_part *part =
			&comparison->parts[i];

		for (k = 0; k < part->passage_count; k++)
			tacit_buf_printf(out, "%s#%s\n", part->doc.at.id,
				part->passages[k].address);
	}
}

static int print_comparison(
	struct app *app, const struct tacit_comparison *comparison)
{
	struct answer answer = app_answer(app);
	int status;

	if (app->is_quiet)
		list_differing(comparison, &answer.out);
	else if (app->format == FORMAT_JSON)
		tacit_json_comparison(comparison, &answer.out);
	else
		tacit_page_comparison(comparison, &answer.page);
	status = app_print_answer(app, &answer);
	return status == EXIT_DONE && !comparison->is_same ? EXIT_NO : status;
}

static const struct option_row options[] = {
	{ "from", 0, OPT_TEXT, "REVISION|NOTE",
		offsetof(struct tacit_comparison_query, from),
		"the older text: of a revision, or as a note "
		"circulated it; else what was circulated last, or "
		"what stood before the last change",
		NULL },
	{ "to", 0, OPT_TEXT, "REVISION|NOTE",
		offsetof(struct tacit_comparison_query, to),
		"the newer text, else the one that stands", NULL },
	{ "since-comment", 0, OPT_TEXT, "COMMENT",
		offsetof(struct tacit_comparison_query, comment),
		"what became of the passages that this comment named", NULL },
	{ "side-by-side", 0, OPT_FLAG, NULL,
		offsetof(struct tacit_comparison_query, is_side_by_side),
		"both texts whole, in two columns", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit diff nct-general/concept-paper --from NCT/G/778",
		"what changed since it was circulated; exit 0 where "
		"nothing did, 1 where something did" },
	{ "tacit diff nct-general/action-plan --from HEAD~3",
		"a plan is compared with its activities" },
	{ "tacit diff nct-general/concept-paper --side-by-side -o "
	  "redline.html",
		"two columns that align, as a page" },
	{ "tacit diff --since-comment xaa-7k2m9q4d",
		"unchanged, changed, moved, another heading, merged, "
		"split, replaced or gone" },
	{ 0 },
};

static int run_diff(struct app *app, void *words)
{
	struct tacit_comparison_query *query = words;
	struct tacit_comparison comparison = { 0 };
	struct tacit_err err = { 0 };

	if (app->operand_count + (query->comment ? 1 : 0) != 1 ||
		(query->comment && (query->from || query->to)))
		return app_usage(app,
			"diff compares one document, ID, with --from and "
			"--to; or --since-comment ID");
	query->lang = app->lang;
	if (app->operand_count) {
		query->id = app->operands[0];
		query->type = app->operand_types[0];
	}
	if (!tacit_comparison_make(
		    app->reg, &app->arena, query, &comparison, &err))
		return app_fail(app, &err);
	return print_comparison(app, &comparison);
}

const struct usage usage_diff = { "[ID]", options, examples,
	sizeof(struct tacit_comparison_query), run_diff };
