/* tacit silence: the result of a call, with its proof. */
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

static int print_view(
	struct app *app, const struct tacit_silence_view *view, bool by_state)
{
	struct answer answer = app_answer(app);

	if (app->is_quiet)
		tacit_buf_printf(&answer.out, "%s\n",
			tacit_verdict_word(view->silence.verdict));
	else if (app->format == FORMAT_JSON)
		tacit_json_silence(view, by_state, &answer.out);
	else
		tacit_page_silence(&answer.page, view, by_state);
	return app_print_answer(app, &answer);
}

/* The exit status that answers --is. */
static int answer_is(struct app *app, const struct tacit_silence_view *view,
	const char *word)
{
	enum tacit_says says = TACIT_SAYS_DOUBT;

	if (!tacit_silence_is(&view->silence, word, &says))
		return EXIT_USAGE;
	if (says != TACIT_SAYS_DOUBT)
		return says == TACIT_SAYS_YES ? EXIT_DONE : EXIT_NO;
	if (view->call.facts.call.receipts_missing)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"in doubt: receipts are missing here; bring "
				"them with: git fetch"));
	else if (view->silence.verdict == TACIT_VERDICT_TEXTS_DIFFER)
		app_note(app,
			tacit_tr(app->lang,
				"in doubt: the texts have different results; "
				"see each with: tacit silence %s"),
			view->typed);
	else
		app_note(app,
			tacit_tr(app->lang,
				"in doubt: no single result; see both with: "
				"tacit silence %s"),
			view->typed);
	return EXIT_DOUBT;
}

/* A note whose own words cannot be read has no verdict. */
static bool is_readable(
	const struct tacit_call_case *call, struct tacit_err *err)
{
	if (!call->facts.call.is_faulty)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, call->faults[0].path, 0, "%s",
		call->faults[0].what);
	return tacit_hint(err, "tacit check");
}

struct words {
	const char *word;
	bool by_state;
};

static const struct option_row options[] = {
	{ "is", 0, OPT_WORD,
		"kept|broken|too-few-replies|open|closed|provisional",
		offsetof(struct words, word),
		"answer by the exit status: 0 yes, 1 no, 6 in doubt", NULL },
	{ "by-state", 0, OPT_FLAG, NULL, offsetof(struct words, by_state),
		"name the states without a recorded communication", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit silence NCT/G/778", "what became of the call, and the proof" },
	{ "tacit silence NCT/G/778 --now 2022-06-30T17:59:59Z",
		"as it stood at another instant" },
	{ "tacit silence NCT/G/778 --is kept -q",
		"for scripts: 0 yes, 1 no, 6 in doubt" },
	{ 0 },
};

static int run_silence(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_silence_view view = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!tacit_silence_view(app->reg, &app->arena, app->operands[0],
		    app->lang, &view, &err) ||
		!tacit_silence_has_call(
			&view.call.note, "tacit silence", &err) ||
		!is_readable(&view.call, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	status = print_view(app, &view, said->by_state);
	if (status == EXIT_DONE && said->word && !view.record.altered_open)
		status = answer_is(app, &view, said->word);
	return app_tell_altered(app, &view.record, status);
}

const struct usage usage_silence = { "NOTE", options, examples,
	sizeof(struct words), run_silence };
