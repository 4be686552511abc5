#include "cli/new_text.h"

#include <string.h>

#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/asking.h"
#include "cli/print.h"
#include "cli/rewrite.h"
#include "cli/values.h"

/* Found by the lint of words; given to tacit_tr later. */
#define WORD(english) english

bool new_write(struct app *app, const char *text, void *ctx, struct writing *w)
{
	struct tacit_creation *creation = ctx;

	creation->text = text;
	return tacit_create(app->reg, &app->actor, creation, &w->options,
		&w->result, &w->err);
}

/* --- edited ------------------------------------------------------------------ */

static int edit_new(
	struct app *app, struct tacit_creation *creation, const char *start)
{
	/* they stand in the text from here on */
	creation->setting_count = 0;
	return app_rewrite(app,
		tacit_arena_printf(&app->arena, "new-%s", creation->type->name),
		start, new_write, creation);
}

/* With what is said in it; NULL: it cannot be, and why is told. */
static const char *begin_new(
	struct app *app, const struct tacit_creation *creation, int *status)
{
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	const char *start = NULL;

	if (!tacit_create_template(
		    app->reg, &app->arena, creation, &start, &faults, &err)) {
		*status = faults.errors ? app_faults(app, &faults)
					: app_fail(app, &err);
		start = NULL;
	}
	tacit_faults_clear(&faults);
	return start;
}

int new_from_editor(struct app *app, struct tacit_creation *creation)
{
	int status = EXIT_DONE;
	const char *start = begin_new(app, creation, &status);

	return start ? edit_new(app, creation, start) : status;
}

/* --- asked for ------------------------------------------------------------------ */

/* In the order in which a note says them. One with a condition is asked for
 * only where that key has a value. */
static const struct question {
	const char *key;
	const char *asks;
	const char *only_with;
	bool is_needed;
	bool is_list; /* asked for until nothing is said */
} questions[] = {
	{ "number", WORD("Its number, as in NCT/G/778?"), NULL, true, false },
	{ "date",
		WORD("The date that it carries, as in 2022-06-16; nothing: "
		     "today?"),
		NULL, false, false },
	{ "subject", WORD("What it is about, in one line?"), NULL, true,
		false },
	{ "area", WORD("The area that it concerns; nothing: none?"), NULL,
		false, false },
	{ "encloses",
		WORD("A text that it encloses, as in "
		     "nct-general/concept-paper; "
		     "nothing: no more?"),
		NULL, false, true },
	{ "comments-by",
		WORD("The last day for comments, as in 2022-06-30; nothing: it "
		     "opens no call?"),
		NULL, false, false },
	{ "cutoff",
		WORD("Until which hour of its last day may comments come "
		     "(24:00: to the end of the day)?"),
		"comments-by", true, false },
	{ "zone",
		WORD("In which zone is that, as in Asia/Almaty; nothing: that "
		     "of the seat?"),
		"comments-by", false, false },
	{ "invites",
		WORD("A kind of comment that it asks for: comment, proposal, "
		     "objection ...; nothing: no more?"),
		"comments-by", false, true },
	{ "silence",
		WORD("What follows if nobody speaks: forward ORGAN, adopt, "
		     "endorse or none; nothing: not said?"),
		"comments-by", false, false },
	{ "broken-by",
		WORD("A kind of comment that stops it: objection ...; nothing: "
		     "no more?"),
		"silence", false, true },
};

struct answers {
	struct app *app;
	struct tacit_creation *note;
	const char **settings; /* KEY=VALUE */
	size_t count;
	size_t cap;
};

static void add_answered(
	struct answers *answers, const char *key, const char *value)
{
	const char **slot =
		tacit_arena_append(&answers->app->arena, &answers->settings,
			&answers->count, &answers->cap, sizeof(*slot));

	*slot = tacit_arena_printf(&answers->app->arena, "%s=%s", key, value);
}

static bool is_answered(const struct answers *answers, const char *key)
{
	const size_t len = strlen(key);
	size_t i;

	for (i = 0; i < answers->count; i++) {
		const char *said = answers->settings[i];

		if (!strncmp(said, key, len) &&
			(said[len] == '=' || said[len] == '+'))
			return true;
	}
	return false;
}

/* What nothing means, where it means something. */
static const char *value_of_nothing(struct app *app, const char *key)
{
	const struct tacit_date today = tacit_register_today(app->reg);

	if (!strcmp(key, "date"))
		return tacit_arena_printf(&app->arena, "%04d-%02d-%02d",
			today.year, today.month, today.day);
	return strcmp(key, "zone") ? NULL
				   : tacit_register_body(app->reg)->zone_name;
}

static bool ask_one(
	struct answers *answers, const struct question *question, int *status)
{
	struct app *app = answers->app;
	const char *asks = tacit_tr(app->lang, question->asks);
	const char *nothing;
	const char *answer;

	if (is_answered(answers, question->key) ||
		(question->only_with &&
			!is_answered(answers, question->only_with)))
		return true;
	nothing = value_of_nothing(app, question->key);
	answer = (question->is_needed && !nothing ? asking_needed
						  : asking_value)(
		app, answers->note->type, question->key, asks);
	if (!answer)
		answer = nothing;
	if (!answer && question->is_needed) {
		*status =
			app_usage(app, "%s is needed in a note", question->key);
		return false;
	}
	while (answer) {
		add_answered(answers, question->key, answer);
		answer = question->is_list
			? asking_value(
				  app, answers->note->type, question->key, asks)
			: NULL;
	}
	return true;
}

static const char *ask_text(struct app *app)
{
	const char *asks = tacit_tr(
		app->lang, WORD("Its text, a paragraph; nothing: no more?"));
	struct tacit_buf text = { 0 };
	const char *paragraph;

	while ((paragraph = app_ask(app, asks)) && paragraph[0])
		tacit_buf_printf(
			&text, "%s%s\n", text.len ? "\n" : "", paragraph);
	return tacit_buf_keep(&text, &app->arena).data;
}

/* As it would stand in the record; NULL: it cannot, and why is told. */
static const char *show_whole(
	struct app *app, struct tacit_creation *note, int *status)
{
	struct writing w = app_writing(app);
	struct tacit_buf shown = { 0 };
	const char *whole = NULL;

	w.options.dry_run = true;
	if (!new_write(app, note->text, note, &w)) {
		*status = app_written(app, false, &w);
		return NULL;
	}
	if (w.result.count && w.result.texts[0].data) {
		whole = tacit_arena_strndup(&app->arena, w.result.texts[0].data,
			w.result.texts[0].len);
		tacit_legible_escape(&shown, w.result.texts[0], true);
		(void)fprintf(stderr, "%s\n", tacit_buf_cstr(&shown));
	}
	tacit_buf_clear(&shown);
	*status = app_written(app, true, &w);
	return whole;
}

/* Once it was seen: as it is, not at all, or edited before. */
static int record_seen(
	struct app *app, struct tacit_creation *note, const char *whole)
{
	const char *answer =
		app_ask(app, tacit_tr(app->lang, "Record it (yes, no, edit)?"));
	struct writing w = app_writing(app);

	if (answer && !strcmp(answer, "edit"))
		return edit_new(app, note, whole);
	if (app_is_yes(app, answer))
		return app_written(
			app, new_write(app, note->text, note, &w), &w);
	app_note(app, "%s", tacit_tr(app->lang, "nothing was recorded"));
	return EXIT_NO;
}

/* What is wrong with it as a whole was told: nothing that was typed is lost. */
static int mend_answers(
	struct app *app, struct tacit_creation *note, int status)
{
	const char *start = begin_new(app, note, &status);

	if (!start)
		return status;
	start = tacit_arena_printf(&app->arena, "%s\n%s", start, note->text);
	if (app_is_yes(app,
		    app_ask(app,
			    tacit_tr(app->lang,
				    "Edit what you said (yes, no)?"))))
		return edit_new(app, note, start);
	app_keep_rejected(app, "new-note", start);
	return status;
}

int new_from_answers(struct app *app, struct tacit_creation *note)
{
	struct answers answers = { .app = app, .note = note };
	const char *whole;
	int status = EXIT_DONE;
	size_t i;

	for (i = 0; i < note->setting_count; i++)
		*(const char **)tacit_arena_append(&app->arena,
			&answers.settings, &answers.count, &answers.cap,
			sizeof(*answers.settings)) = note->settings[i];
	for (i = 0; i < TACIT_COUNT(questions); i++) {
		if (!ask_one(&answers, &questions[i], &status))
			return status;
	}
	note->settings = answers.settings;
	note->setting_count = answers.count;
	note->text = ask_text(app);
	whole = show_whole(app, note, &status);
	if (!whole && !app->is_dry_run)
		return mend_answers(app, note, status);
	if (!whole || status != EXIT_DONE || app->is_dry_run)
		return status;
	return record_seen(app, note, whole);
}
