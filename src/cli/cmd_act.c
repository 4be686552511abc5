/*
 * tacit confirm, notify, cancel, submit, void: what the Secretariat records of
 * documents in one act.
 */
#include "change/act.h"

#include <string.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/desk.h"

static int record_act(struct app *app, struct tacit_act *act, const char *kind)
{
	struct writing w = app_writing(app);

	act->kind = kind;
	act->subjects = app->operands;
	act->subject_count = app->operand_count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

/* Said of it, or asked for. */
#define BECAUSE(help, question)                                             \
	{                                                                   \
		"because", 0, OPT_TEXT, "TEXT",                             \
			offsetof(struct tacit_act, because), help, question \
	}

static const struct option_row remark[] = {
	BECAUSE("what is to be remarked", NULL),
	{ 0 },
};

/* --- all replies received are entered --- */

static const struct example confirm_examples[] = {
	{ "tacit confirm NCT/G/778",
		"every reply that arrived is entered: what silence "
		"says of the call is no longer provisional" },
	{ 0 },
};

/* Letters that may be replies, and that nobody has looked over: on this call,
 * or on none that they name. */
static bool count_waiting(struct app *app, size_t *count, struct tacit_err *err)
{
	struct tacit_incoming_list all = { 0 };
	struct desk desk;
	size_t i;
	bool ok;

	*count = 0;
	if (!app_has_desk(app))
		return true;
	ok = app_open_desk(app, &desk, err) &&
		tacit_incoming_find(desk.desk.vault, &app->arena, &all, err);
	for (i = 0; i < all.count; i++) {
		const struct tacit_incoming *letter = &all.letters[i];

		if (tacit_incoming_is_open(letter->state) &&
			(!letter->note[0] ||
				!strcmp(letter->note, app->operands[0])))
			(*count)++;
	}
	app_close_desk(&desk);
	return ok;
}

static int run_confirm(struct app *app, void *words)
{
	const struct tacit_act *act = words;
	struct tacit_err err = { 0 };
	size_t waiting = 0;

	if (!act->because && !count_waiting(app, &waiting, &err))
		return app_fail(app, &err);
	if (!waiting)
		return record_act(app, words, "replies-complete");
	(void)tacit_fail(&err, TACIT_REFUSED,
		tacit_tr_n(app->lang, waiting,
			"%zu letter waits that is on this call or names none",
			"%zu letters wait that are on this call or name none"),
		waiting);
	(void)tacit_hint(&err,
		"tacit incoming; where none of them is a reply: --because "
		"TEXT");
	return app_fail(app, &err);
}

const struct usage usage_confirm = { "NOTE", remark, confirm_examples,
	sizeof(struct tacit_act), run_confirm };

/* --- the notice of a call's result was sent --- */

static const struct example notify_examples[] = {
	{ "tacit notify NCT/G/778",
		"the members were told what the call came to" },
	{ 0 },
};

static int run_notify(struct app *app, void *words)
{
	return record_act(app, words, "notified");
}

const struct usage usage_notify = { "NOTE", remark, notify_examples,
	sizeof(struct tacit_act), run_notify };

/* --- a call is called off --- */

static const struct option_row cancel_options[] = {
	BECAUSE("why the call is cancelled", "Why is the call cancelled?"),
	{ 0 },
};

static const struct example cancel_examples[] = {
	{ "tacit cancel NCT/G/778 --because \"a new draft is to follow\"",
		"no call from now on; what was received stays, and is shown" },
	{ 0 },
};

static int run_cancel(struct app *app, void *words)
{
	return record_act(app, words, "cancelled");
}

const struct usage usage_cancel = { "NOTE", cancel_options, cancel_examples,
	sizeof(struct tacit_act), run_cancel };

/* --- papers go to an organ --- */

static const struct option_row submit_options[] = {
	{ "to", 't', OPT_TEXT, "ORGAN", offsetof(struct tacit_act, organ),
		"the organ, such as SWG", "To which organ?" },
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct tacit_act, because),
		"why, where comments have no disposition or the text "
		"has changed since it was circulated",
		NULL },
	{ 0 },
};

static const struct example submit_examples[] = {
	{ "tacit submit nct-general --to SWG",
		"the concept paper and the action plan of the area" },
	{ "tacit submit nct-general/concept-paper --to SOC", "one paper" },
	{ 0 },
};

static int run_submit(struct app *app, void *words)
{
	return record_act(app, words, "submitted");
}

const struct usage usage_submit = { "AREA|PAPER|ITEM...", submit_options,
	submit_examples, sizeof(struct tacit_act), run_submit };

/* --- a document was entered in error --- */

static const struct option_row void_options[] = {
	BECAUSE("what the error was", "What was the error?"),
	{ 0 },
};

static const struct example void_examples[] = {
	{ "tacit void tha-7k2m9q4d --because \"typed under the wrong "
	  "state\"",
		"it stays in the record, marked, and counts no more" },
	{ 0 },
};

static int run_void(struct app *app, void *words)
{
	return record_act(app, words, "entered-in-error");
}

const struct usage usage_void = { "ID...", void_options, void_examples,
	sizeof(struct tacit_act), run_void };
