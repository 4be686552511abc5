#include "cli/incoming_ask.h"

#include <string.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "change/received.h"
#include "cli/foretold.h"
#include "cli/print.h"
#include "pages/pages.h"
#include "text/table.h"

int incoming_show(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter)
{
	const struct tacit_record record = tacit_record_of(app->reg);
	struct answer answer = app_answer(app);
	struct tacit_incoming_view view;

	/* as if these were chosen */
	if (words->choice.state)
		letter->facts.sender = words->choice.state;
	if (words->choice.note)
		letter->facts.note = words->choice.note;
	if (tacit_instant_is_set(words->choice.received))
		letter->facts.received = words->choice.received;
	tacit_letter_view(&desk->desk, &app->arena, app->lang, letter, &view);
	if (app->format == FORMAT_JSON)
		tacit_json_letter(&record, &view, &answer.out);
	else
		tacit_page_letter(&answer.page, &view);
	return app_print_answer(app, &answer);
}

/* The text and the form that were put right. */
static bool take_texts(struct app *app, struct incoming_words *words,
	struct tacit_choice *choice, int *status)
{
	struct tacit_buf sheet = { 0 };
	struct tacit_err err = { 0 };

	if (words->message || words->file) {
		choice->text = app_text(
			app, words->message, words->file, NULL, status);
		if (!choice->text)
			return false;
	}
	if (!words->sheet)
		return true;
	if (!tacit_io_read(words->sheet, TACIT_TABLE_FILE_MAX, &sheet, &err)) {
		tacit_buf_clear(&sheet);
		*status = app_fail(app, &err);
		return false;
	}
	choice->sheet_name = words->sheet;
	choice->sheet = tacit_buf_keep(&sheet, &app->arena);
	return true;
}

/* How each row of a form was taken. */
static void tell_rows(struct app *app, const struct tacit_write_result *result)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < result->count; i++) {
		struct tacit_buf row = { 0 };

		app_foretell_briefly(app, result, i, &row);
		if (row.len)
			tacit_buf_printf(&text, "%s\n%s", result->ids[i],
				tacit_buf_cstr(&row));
		tacit_buf_clear(&row);
	}
	if (text.len)
		app_note(app, "%s%.*s", tacit_tr(app->lang, "taken as:\n"),
			(int)text.len - 1, text.data);
	tacit_buf_clear(&text);
}

static int accept_or_try(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter, bool is_trial)
{
	struct writing w = app_writing(app);
	struct tacit_choice choice = words->choice;
	int status = EXIT_DONE;
	bool ok;

	w.options.because = words->because;
	w.options.dry_run = is_trial;
	if (!take_texts(app, words, &choice, &status))
		return status;
	ok = tacit_letter_accept(
		&desk->desk, letter, &choice, &w.options, &w.result, &w.err);
	w.is_brief = w.result.count > 1;
	if (ok && w.is_brief && !w.options.dry_run)
		tell_rows(app, &w.result);
	return app_written(app, ok, &w);
}

int incoming_accept(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter)
{
	return accept_or_try(app, words, desk, letter, app->is_dry_run);
}

int incoming_refuse(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter)
{
	struct tacit_err err = { 0 };

	if (app->is_dry_run) {
		app_note(app, tacit_tr(app->lang, "%s would be refused"),
			letter->facts.id);
		return EXIT_DONE;
	}
	if (!tacit_letter_refuse(&desk->desk, letter, words->because, &err))
		return app_fail(app, &err);
	app_note(app, tacit_tr(app->lang, "refused: %s"), letter->facts.id);
	return EXIT_DONE;
}

/* --- one after another --------------------------------------------------------- */

bool incoming_is_asked(const struct app *app)
{
	return !app_is_for_programs(app) && !app->is_quiet &&
		!app->is_dry_run && isatty(STDIN_FILENO) &&
		isatty(STDOUT_FILENO) && isatty(STDERR_FILENO);
}

/* A form needs no kind; a letter has none until somebody chooses one. */
static const struct {
	char key;
	const char *kind;
} keys[] = {
	{ 'c', "comment" },
	{ 'p', "proposal" },
	{ 'a', "amendment" },
	{ 'o', "objection" },
	{ 'v', "reservation" },
	{ 'd', "condition" },
	{ 'u', "question" },
	{ 'e', "extension-request" },
	{ 's', "support" },
	{ 'n', "no-objection" },
};
_Static_assert(TACIT_COUNT(keys) == TACIT_KIND_ALONE, "a key for each");

static const char *kind_of_key(char key)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		if (keys[i].key == key)
			return keys[i].kind;
	}
	return NULL;
}

/* One of the keys, among them those of `others`, or the word beside it; '\0':
 * none of them: nothing is taken for what it only begins like. */
static char key_meant(
	const struct app *app, const char *typed, const char *others)
{
	const struct tacit_str word = tacit_str_of(typed);
	size_t i;

	if (word.len == 1 &&
		(kind_of_key(typed[0]) || strchr(others, typed[0])))
		return typed[0];
	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *shown = tacit_tr(app->lang, keys[i].kind);

		if (tacit_str_eq_nocase(word, tacit_str_of(keys[i].kind)) ||
			tacit_str_eq_nocase(word, tacit_str_of(shown)))
			return keys[i].key;
	}
	return '\0';
}

static void list_keys(struct app *app, struct tacit_buf *question)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++)
		tacit_buf_printf(question, "%c: %s, ", keys[i].key,
			tacit_tr(app->lang, keys[i].kind));
}

/* Until it is understood; '\0': Enter, or the end. */
static char ask_key(struct app *app, const char *question, const char *others)
{
	const char *typed;
	char key;

	while ((typed = app_ask(app, question)) != NULL) {
		key = key_meant(app, typed, others);
		if (key)
			return key;
		app_note(app, tacit_tr(app->lang, "%s is none of them"), typed);
	}
	return '\0';
}

/* What stands beside a form is recorded only where somebody says as what. */
static const char *ask_covering(
	struct app *app, const struct tacit_letter *letter)
{
	struct tacit_buf question = { 0 };
	char key;

	if (!letter->is_read || !tacit_letter_words(&app->arena, letter)[0])
		return NULL;
	tacit_buf_printf(&question, "%s\n",
		tacit_tr(app->lang,
			"What it says beside the form, too, on the texts as a "
			"whole?"));
	list_keys(app, &question);
	tacit_buf_adds(&question, tacit_tr(app->lang, "Enter: no\n>"));
	key = ask_key(app, tacit_buf_cstr(&question), "");
	tacit_buf_clear(&question);
	return kind_of_key(key);
}

static char ask_deed(struct app *app, const struct tacit_letter *letter)
{
	const bool has_form = letter->facts.form[0] != '\0';
	struct tacit_buf question = { 0 };
	char key;

	if (has_form)
		tacit_buf_printf(&question, "%s, ",
			tacit_tr(app->lang, "y: record the form"));
	list_keys(app, &question);
	tacit_buf_adds(&question,
		tacit_tr(app->lang, "r: refuse, Enter: later, q: end\n>"));
	key = ask_key(app, tacit_buf_cstr(&question), has_form ? "yrq" : "rq");
	tacit_buf_clear(&question);
	return key;
}

static bool ask_note(struct app *app, const char **note, int *status)
{
	const char *typed =
		app_ask(app, tacit_tr(app->lang, "On the call of which note?"));
	struct tacit_err err = { 0 };

	if (!typed)
		return false;
	if (tacit_resolve(app->reg, &app->arena, typed, 1u << TACIT_NOTE, note,
		    NULL, &err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

static bool ask_received(struct app *app, struct tacit_instant *at, int *status)
{
	const char *typed = app_ask(app,
		tacit_tr(app->lang,
			"When was it received (such as 2022-06-28 09:00)?"));
	struct tacit_err err = { 0 };

	if (!typed)
		return false;
	if (tacit_received_parse(tacit_register_body(app->reg),
		    tacit_register_today(app->reg), typed, at, &err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

/* What would be recorded is told before it is. */
static int accept_once_sure(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter)
{
	struct tacit_err err = { 0 };
	const char *answer;
	int status;

	status = accept_or_try(app, words, desk, letter, true);
	if (status != EXIT_DONE)
		return status;
	answer = app_ask(app, tacit_tr(app->lang, "Record it (y/n)?"));
	if (!app_is_yes(app, answer))
		return EXIT_DONE;
	return app_expire_desk(app, desk, &err)
		? incoming_accept(app, words, desk, letter)
		: app_fail(app, &err);
}

static int do_as_told(struct app *app, struct incoming_words *words,
	struct desk *desk, struct tacit_letter *letter, char key)
{
	struct incoming_words said = *words;
	struct tacit_err err = { 0 };
	int status = EXIT_USAGE;

	if (key == 'r') {
		said.because =
			app_ask(app, tacit_tr(app->lang, "Why is it refused?"));
		return app_expire_desk(app, desk, &err)
			? incoming_refuse(app, &said, desk, letter)
			: app_fail(app, &err);
	}
	said.choice.kind = kind_of_key(key);
	if (key == 'y')
		said.choice.covering = ask_covering(app, letter);
	if (!letter->facts.sender[0] &&
		!app_ask_state(app, &said.choice.state, &status))
		return status;
	if (!letter->facts.note[0] &&
		!ask_note(app, &said.choice.note, &status))
		return status;
	if (!tacit_instant_is_set(letter->facts.received) &&
		!ask_received(app, &said.choice.received, &status))
		return status;
	return accept_once_sure(app, &said, desk, letter);
}

int incoming_ask(
	struct app *app, struct incoming_words *words, struct desk *desk)
{
	struct tacit_incoming_list all;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	size_t i;

	if (!tacit_incoming_find(desk->desk.vault, &app->arena, &all, &err))
		return app_fail(app, &err);
	for (i = 0; i < all.count; i++) {
		struct tacit_letter letter;
		int one = EXIT_DONE;
		char key;

		if (!tacit_incoming_is_open(all.letters[i].state))
			continue;
		if (!tacit_letter_open(&desk->desk, &app->arena,
			    all.letters[i].id, &letter, &err))
			return app_fail(app, &err);
		(void)incoming_show(app, words, desk, &letter);
		key = ask_deed(app, &letter);
		if (key == 'q')
			break;
		if (key)
			one = do_as_told(app, words, desk, &letter, key);
		/* the first that failed is told; the others are asked */
		if (status == EXIT_DONE)
			status = one;
	}
	return status;
}
