/* tacit init: make a register. */
#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "change/setup.h"
#include "cli/commands.h"
#include "cli/init_ask.h"
#include "cli/init_body.h"
#include "cli/init_shared.h"
#include "cli/print.h"
#include "cli/program.h"

/* What a person may look at later. */
static void note_found(struct app *app, const struct tacit_setup_result *result)
{
	if (result->warnings)
		app_note(app,
			tacit_tr_n(app->lang, result->warnings,
				"%llu warning; see: tacit check",
				"%llu warnings; see: tacit check"),
			(unsigned long long)result->warnings);
	if (result->notices)
		app_note(app,
			tacit_tr_n(app->lang, result->notices,
				"%llu notice; see: tacit check",
				"%llu notices; see: tacit check"),
			(unsigned long long)result->notices);
}

static int make_register(struct app *app, struct tacit_setup *setup)
{
	struct tacit_setup_result result = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_buf line = { 0 };
	int status = EXIT_DONE;

	if (!tacit_setup_make(setup, &result, &faults, &err)) {
		if (faults.errors) {
			(void)app_faults(app, &faults);
			status = app_status_of(err.code);
		} else {
			status = app_fail(app, &err);
		}
	} else {
		(void)app_faults(app, &faults);
		tacit_buf_printf(&line,
			tacit_tr_n(app->lang, result.documents,
				"register in %s: %zu document, record %.7s\n",
				"register in %s: %zu documents, record %.7s\n"),
			setup->path, result.documents, result.commit);
		status = app->is_quiet
			? EXIT_DONE
			: app_print_made(app, tacit_buf_str(&line));
		if (!setup->is_bare)
			app_note_who_writes(app, setup->path);
		if (app->now_text && !result.is_exercise)
			app_note(app, "%s",
				tacit_tr(app->lang,
					"--now dates the commits of an "
					"exercise alone; these bear the "
					"clock's date"));
		note_found(app, &result);
	}
	tacit_buf_clear(&line);
	tacit_faults_clear(&faults);
	return status;
}

struct words {
	struct tacit_setup setup;
	struct init_body body;
	bool is_shared;
	const char *origin;
	const char *keys;
};

static const struct option_row options[] = {
	{ "from", 0, OPT_TEXT, "FOLDER", offsetof(struct words, setup.from),
		"begin with the documents of this folder", NULL },
	{ "bare", 0, OPT_FLAG, NULL, offsetof(struct words, setup.is_bare),
		"without a work tree, for a register of many", NULL },
	{ "shared", 0, OPT_FLAG, NULL, offsetof(struct words, is_shared),
		"bare, and with receipts, for several states to push to; also "
		"where a bare register is already",
		NULL },
	{ "origin", 0, OPT_TEXT, "NAME", offsetof(struct words, origin),
		"with --shared: the name of its log of receipts; else its "
		"short name and -receipts",
		NULL },
	{ "keys", 0, OPT_TEXT, "FOLDER", offsetof(struct words, keys),
		"with --shared: whom sshd lets in, a file of public keys each: "
		"tha.pub, secretariat.pub",
		NULL },
	{ "exercise", 0, OPT_FLAG, NULL,
		offsetof(struct words, setup.is_exercise),
		"for practice: every page says SAMPLE", NULL },
	{ "name", 0, OPT_TEXT, "TEXT", offsetof(struct words, body.name),
		"the body's full name", NULL },
	{ "short", 0, OPT_TEXT, "TEXT", offsetof(struct words, body.short_name),
		"its short name", NULL },
	{ "seat", 0, OPT_TEXT, "CITY", offsetof(struct words, body.seat),
		"where its secretariat sits", NULL },
	{ "zone", 0, OPT_TEXT, "ZONE", offsetof(struct words, body.zone),
		"the seat's time zone, such as Asia/Almaty", NULL },
	{ "language", 0, OPT_LIST, "LANG",
		offsetof(struct words, body.languages),
		"a language it works in (may be repeated)", NULL },
	{ "organ", 0, OPT_LIST, "TEXT", offsetof(struct words, body.organs),
		"an organ: code, name; in order (may be repeated)", NULL },
	{ "ask", 0, OPT_FLAG, NULL, offsetof(struct words, body.is_asked),
		"be led through all of it on a terminal", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit init cica --from plans/cica",
		"the sample register, from its documents" },
	{ "tacit init try --from plans/cica --exercise",
		"the same as an exercise, whose pages say so" },
	{ "tacit init /srv/cica.git --shared --keys keys --from plans/cica",
		"one that states push to and get receipts from" },
	{ "tacit init body --ask", "a register of another body, led through" },
	{ "tacit init body --name \"A Test Body\" --short ATB "
	  "--seat Astana --zone Asia/Almaty --organ \"SWG Special "
	  "Working Group\"",
		"a register of another body, empty" },
	{ 0 },
};

/* Then it is the register that is there which is meant. */
static bool is_without_body(const struct words *said)
{
	return !said->setup.from && !said->body.is_asked && !said->body.name;
}

/* Before anything is made. */
static int fail_keys(struct app *app, const char *folder)
{
	struct tacit_err err = { 0 };

	(void)tacit_fail_at(&err, TACIT_NOTFOUND, folder, 0,
		"there is no such folder of keys");
	(void)tacit_hint(&err, "a file each: tha.pub, secretariat.pub");
	return app_fail(app, &err);
}

static int run_init(struct app *app, void *words)
{
	struct words *said = words;
	struct tacit_setup *setup = &said->setup;
	const struct init_body *body = &said->body;
	int status = EXIT_DONE;

	setup->path = app->operands[0];
	if (!said->is_shared && (said->origin || said->keys))
		return app_usage(app, "--origin and --keys go with --shared");
	if (said->keys && !tacit_io_is_folder(said->keys))
		return fail_keys(app, said->keys);
	setup->is_bare = setup->is_bare || said->is_shared;
	if (said->is_shared && tacit_io_exists(setup->path) &&
		(is_without_body(said) || init_is_shared(setup->path)))
		return init_shared(app, setup->path, said->origin, said->keys);
	setup->program = app_program(app);
	setup->because = app->because;
	setup->clock = app_clock();
	setup->day = app->now_date;
	if (app->now_text && !tacit_date_is_set(setup->day))
		setup->now = app->now;
	if (!setup->from) {
		if (!body->is_asked &&
			(!body->name || !body->short_name || !body->seat ||
				!body->zone || !body->organs.count))
			return app_usage(app,
				"an empty register needs --name, --short, "
				"--seat, --zone and --organ; or --from FOLDER, "
				"or --ask");
		if (!init_write_body(app, body, &setup->body, &status))
			return status;
	}
	status = make_register(app, setup);
	if (status == EXIT_DONE && said->is_shared)
		status =
			init_shared(app, setup->path, said->origin, said->keys);
	if (status == EXIT_DONE && body->is_asked)
		init_say_next(app, setup->path);
	return status;
}

const struct usage usage_init = { "FOLDER", options, examples,
	sizeof(struct words), run_init };
