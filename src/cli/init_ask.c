#include "cli/init_ask.h"

#include <string.h>
#include <unistd.h>

#include <tacit/words.h>

#include "cli/asking.h"
#include "cli/print.h"

/* Found by the lint of words; given to tacit_tr later. */
#define WORD(english) english

static const struct question {
	const char *key;
	const char *asks;
	bool is_needed;
	bool is_list; /* asked for until nothing is said */
} questions[] = {
	{ "name", WORD("The body's full name?"), true, false },
	{ "short", WORD("Its short name?"), true, false },
	{ "seat", WORD("In which city does its secretariat sit?"), true,
		false },
	{ "zone", WORD("The time zone there, as in Asia/Almaty?"), true,
		false },
	{ "languages",
		WORD("A language it works in, the original first (en, fr, "
		     "...); "
		     "nothing: no more?"),
		true, true },
	{ "organs",
		WORD("An organ, the first that sees a document first: CODE "
		     "Name "
		     "(SHORT); nothing: no more?"),
		true, true },
	{ "dimensions",
		WORD("What its areas are grouped by: code and name, as in "
		     "water Quality of the water; nothing: no more?"),
		false, true },
	{ "report-title",
		WORD("The title of its yearly report; nothing: Status report?"),
		false, false },
	{ "coordinator-word",
		WORD("What it calls the state that coordinates an area; "
		     "nothing: "
		     "Coordinator?"),
		false, false },
	{ "number-form",
		WORD("How its notes are numbered, of AREA, YEAR and N, as in "
		     "AREA/N; nothing: not said?"),
		false, false },
};

static const char *ask(
	struct app *app, const struct question *question, bool is_needed)
{
	return (is_needed ? asking_needed : asking_value)(app,
		tacit_type(TACIT_BODY), question->key,
		tacit_tr(app->lang, question->asks));
}

bool init_ask(struct app *app, struct tacit_draft *draft, int *status)
{
	size_t i;

	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) {
		*status = app_usage(app,
			"--ask asks on a terminal; elsewhere say --name, "
			"--short, --seat, --zone and --organ, or --from "
			"FOLDER");
		return false;
	}
	for (i = 0; i < TACIT_COUNT(questions); i++) {
		const struct question *question = &questions[i];
		const char *answer = ask(app, question, question->is_needed);

		if (!answer && question->is_needed) {
			*status = app_usage(
				app, "%s is needed in body.md", question->key);
			return false;
		}
		while (answer) {
			tacit_draft_add(draft, question->key, answer);
			answer = question->is_list ? ask(app, question, false)
						   : NULL;
		}
	}
	return true;
}

void init_say_next(struct app *app, const char *folder)
{
	app_note(app,
		tacit_tr(app->lang,
			"then its members and areas, of which sheets have "
			"columns such as code, name, kind and code, title: "
			"tacit -C %s import members FILE.csv, tacit -C %s "
			"import areas FILE.csv"),
		folder, folder);
}
