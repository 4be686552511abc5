/* tacit doctor: whether the machine and the repository are sound. */
#include "keep/doctor.h"

#include <tacit/io.h>
#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/program.h"
#include "cli/registrants.h"

enum { ZONES_MAX = 4 * 1024 * 1024 };

/* "# version 2025b" at the head of the system's table of zones. */
static const char *zone_version(struct app *app)
{
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };
	const char *version = NULL;
	struct tacit_str rest;
	struct tacit_str line;

	if (tacit_io_read(
		    "/usr/share/zoneinfo/tzdata.zi", ZONES_MAX, &text, &none)) {
		rest = tacit_buf_str(&text);
		if (tacit_str_line(&rest, &line) &&
			tacit_str_starts(line, "# version "))
			version = tacit_arena_strndup(
				&app->arena, line.data + 2, line.len - 2);
	}
	tacit_buf_clear(&text);
	return version;
}

static void write_finding(struct app *app, const struct tacit_finding *finding,
	struct tacit_buf *out)
{
	static const char *const states[] = { [TACIT_FINDING_OK] = "ok",
		[TACIT_FINDING_AMISS] = "amiss",
		[TACIT_FINDING_FIXED] = "mended" };

	if (app->is_quiet && finding->state == TACIT_FINDING_OK)
		return;
	tacit_buf_printf(out, "%s: %s: %s",
		tacit_tr(app->lang, states[finding->state]),
		tacit_tr(app->lang, finding->about),
		tacit_tr(app->lang, finding->what));
	if (finding->detail)
		tacit_buf_printf(out, " (%s)", finding->detail);
	tacit_buf_addc(out, '\n');
	if (finding->remedy[0])
		tacit_buf_printf(
			out, "  -> %s\n", tacit_tr(app->lang, finding->remedy));
}

static int print_findings(struct app *app, const struct tacit_doctor *doctor)
{
	struct tacit_buf text = { 0 };
	struct tacit_buf safe = { 0 };
	int status;
	size_t i;

	for (i = 0; i < doctor->count; i++)
		write_finding(app, &doctor->list[i], &text);
	tacit_legible_escape(&safe, tacit_buf_str(&text), true);
	status = app_print(app, tacit_buf_str(&safe));
	tacit_buf_clear(&text);
	tacit_buf_clear(&safe);
	return status;
}

static const struct option_row options[] = {
	{ "fix", 0, OPT_FLAG, NULL,
		offsetof(struct tacit_doctor_options, is_fixing),
		"mend what can be mended without losing anything", NULL },
	{ "hooks", 0, OPT_FLAG, NULL,
		offsetof(struct tacit_doctor_options, only_hooks),
		"set up a clone: hooks, and what git is told", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit doctor", "look at everything, change nothing" },
	{ "tacit doctor --hooks", "once in a fresh clone: install the hooks" },
	{ "tacit doctor --fix",
		"finish what was killed, remove what was left" },
	{ 0 },
};

/* The first event whose registrations are to go; NULL: none, or it cannot be
 * known. */
static const char *kept_too_long(struct app *app)
{
	struct tacit_registration_due due = { 0 };
	struct tacit_vault *vault = NULL;
	struct tacit_err none = { 0 };

	if (app->reg && app_open_kept(app, false, &vault, &none) && vault &&
		!tacit_registration_due(vault, &app->arena,
			tacit_register_today(app->reg), &due, &none))
		due.event = NULL;
	tacit_vault_close(vault);
	return due.event;
}

static int run_doctor(struct app *app, void *words)
{
	struct tacit_doctor_options *how = words;
	struct tacit_doctor doctor = { 0 };
	struct tacit_err err = { 0 };
	int status;

	how->clock = app_clock();
	how->program = app_program(app);
	how->zone_version = zone_version(app);
	how->kept_too_long = how->only_hooks ? NULL : kept_too_long(app);
	if (!app->reg)
		app_note(app, "%s", app->why.msg);
	if (!tacit_doctor_run(app->store, app->reg, how, &doctor, &err))
		status = app_fail(app, &err);
	else
		status = print_findings(app, &doctor);
	if (status == EXIT_DONE && doctor.amiss)
		status = EXIT_NO;
	tacit_doctor_clear(&doctor);
	return status;
}

const struct usage usage_doctor = { NULL, options, examples,
	sizeof(struct tacit_doctor_options), run_doctor };
