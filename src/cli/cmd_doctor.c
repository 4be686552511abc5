/* tacit doctor: whether the machine and the repository are sound. */
#include "keep/doctor.h"

#include <tacit/io.h>
#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"

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

static int print(struct app *app, const struct tacit_doctor *doctor)
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

/* A register that cannot be opened has a repository to look at. */
static bool open_store(struct app *app, struct tacit_store **own,
	struct tacit_store **store, int *status)
{
	struct tacit_err first = { 0 };
	struct tacit_err err = { 0 };

	if (app_try_open(app, &first) || app->reg) {
		*store = tacit_register_store(app->reg);
		return true;
	}
	if (!tacit_store_open(app->folder ? app->folder : ".", own, &err)) {
		*status = app_fail(app, &err);
		return false;
	}
	*store = *own;
	app_note(app, "%s", first.msg);
	return true;
}

int cmd_doctor(struct app *app, int argc, char **argv)
{
	struct tacit_doctor_options options = { .clock = app_clock() };
	const struct option_row rows[] = {
		{ "fix", 0, OPT_FLAG, NULL, &options.is_fixing,
			"mend what can be mended without losing anything",
			NULL },
		{ "hooks", 0, OPT_FLAG, NULL, &options.only_hooks,
			"set up a clone: hooks, and what git is told", NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit doctor", "look at everything, change nothing" },
		{ "tacit doctor --hooks",
			"once in a fresh clone: install the hooks" },
		{ "tacit doctor --fix",
			"finish what was killed, remove what was left" },
		{ 0 },
	};
	const struct usage usage = { NULL, 0, 0, rows, examples };
	struct tacit_doctor doctor = { 0 };
	struct tacit_store *own = NULL;
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status))
		return status;
	options.zone_version = zone_version(app);
	if (!open_store(app, &own, &store, &status))
		goto out;
	if (!tacit_doctor_run(store, app->reg, &options, &doctor, &err))
		status = app_fail(app, &err);
	else
		status = print(app, &doctor);
	if (status == EXIT_DONE && doctor.amiss)
		status = EXIT_NO;
out:
	tacit_doctor_clear(&doctor);
	tacit_store_close(own);
	return status;
}
