/* How a clone is set up: its hooks, and what git is told. */
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "base/embedded.h"
#include "keep/doctor_parts.h"
#include "register/hooks.h"
#include "store/remote.h"

enum { HOOK_MAX = 1 << 20 };

#define SET_UP "tacit doctor --hooks"

static bool is_mending(const struct visit *visit)
{
	return visit->options->is_fixing || visit->options->only_hooks;
}

/* --- hooks --------------------------------------------------------------------- */

static void look_at_hook(struct visit *visit, const char *folder,
	const struct tacit_embedded *hook)
{
	const char *path = tacit_arena_printf(
		&visit->out->arena, "%s/%s", folder, hook->name);
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };

	if (!tacit_io_exists(path)) {
		tacit_finding_mended(visit,
			is_mending(visit) &&
				tacit_hook_write(folder, hook, &none),
			"hooks", "a hook was not installed", hook->name,
			SET_UP);
	} else if (!tacit_io_read_own(path, HOOK_MAX, &text, &none)) {
		tacit_finding_amiss(
			visit, "hooks", "a hook cannot be read", path, "");
	} else if (!strcmp(tacit_buf_cstr(&text), hook->text)) {
		if (access(path, X_OK) != 0)
			tacit_finding_mended(visit,
				is_mending(visit) &&
					tacit_hook_write(folder, hook, &none),
				"hooks", "a hook cannot be run", hook->name,
				SET_UP);
	} else if (strstr(tacit_buf_cstr(&text), "`tacit init`")) {
		/* one of ours, of another version */
		tacit_finding_mended(visit,
			is_mending(visit) &&
				tacit_hook_write(folder, hook, &none),
			"hooks", "a hook was one of another version",
			hook->name, SET_UP);
	} else if (!strstr(tacit_buf_cstr(&text), "tacit")) {
		tacit_finding_amiss(visit, "hooks",
			"a hook is somebody else's and does not call tacit",
			path, "call tacit from it, as those of tacit init do");
	}
	tacit_buf_clear(&text);
}

/* Which program is called; a clone that is set up calls the one that runs. */
static void look_at_program(struct visit *visit)
{
	const char *program = visit->options->program;
	struct tacit_buf set = { 0 };
	struct tacit_err none = { 0 };
	bool is_set =
		tacit_store_config(visit->store, TACIT_HOOKS_PROGRAM, &set);
	const char *now = tacit_buf_cstr(&set);
	bool is_lost = now[0] != '/' || access(now, X_OK) != 0;

	if (is_lost ||
		(visit->options->only_hooks && program &&
			strcmp(now, program) != 0))
		tacit_finding_mended(visit,
			is_mending(visit) && program &&
				tacit_store_set_config(visit->store,
					TACIT_HOOKS_PROGRAM, program, &none),
			"hooks",
			is_lost ? "the program that hooks call is not there"
				: "hooks called another program",
			is_set ? now : TACIT_HOOKS_PROGRAM, SET_UP);
	tacit_buf_clear(&set);
}

bool tacit_doctor_hooks(struct visit *visit, struct tacit_err *err)
{
	const struct tacit_embedded *hook = NULL;
	struct tacit_buf other = { 0 };
	size_t before = visit->out->count;
	const char *folder;

	folder = tacit_arena_printf(&visit->out->arena, "%s/hooks",
		tacit_store_common_folder(visit->store));
	if (tacit_store_config(visit->store, "core.hooksPath", &other))
		tacit_finding_amiss(visit, "hooks",
			"git looks for hooks elsewhere", tacit_buf_cstr(&other),
			"git config --unset core.hooksPath");
	tacit_buf_clear(&other);
	if (is_mending(visit) && !tacit_io_make_folders(folder, err))
		return false;
	while ((hook = tacit_hooks_next(visit->store, hook)))
		look_at_hook(visit, folder, hook);
	look_at_program(visit);
	if (visit->out->count == before)
		tacit_finding_ok(visit, "hooks", "all are installed", NULL);
	return true;
}

/* --- configuration ---------------------------------------------------------------- */

static bool is_set(struct visit *visit, const char *key, const char *wanted)
{
	struct tacit_buf value = { 0 };
	bool is = tacit_store_config(visit->store, key, &value) &&
		(!wanted || !strcmp(value.data, wanted));

	tacit_buf_clear(&value);
	return is;
}

static void look_at_setting(
	struct visit *visit, const struct tacit_setting *setting)
{
	struct tacit_err none = { 0 };

	if (!tacit_setting_is_due(setting, visit->store) ||
		is_set(visit, setting->key, setting->value))
		return;
	tacit_finding_mended(visit,
		is_mending(visit) &&
			tacit_store_set_config(visit->store, setting->key,
				setting->value, &none),
		"configuration", setting->otherwise, setting->key, SET_UP);
}

static void look_at_fetch(struct visit *visit)
{
	struct tacit_err none = { 0 };

	if (!tacit_remote_exists(visit->store) ||
		tacit_remote_fetches_receipts(visit->store))
		return;
	tacit_finding_mended(visit,
		is_mending(visit) &&
			tacit_remote_fetch_receipts(visit->store, &none),
		"configuration", "receipts would not be fetched",
		"remote.origin.fetch", SET_UP);
}

bool tacit_doctor_configuration(struct visit *visit, struct tacit_err *err)
{
	const struct tacit_setting *setting = tacit_settings;
	size_t before = visit->out->count;
	struct tacit_err where = { 0 };

	(void)err;
	for (; setting->key; setting++)
		look_at_setting(visit, setting);
	look_at_fetch(visit);
	if (!tacit_store_check_on_main(visit->store, &where))
		tacit_finding_amiss(visit, "configuration",
			"what is written goes to main, and HEAD is elsewhere",
			where.msg, "git switch main");
	if (visit->out->count == before)
		tacit_finding_ok(visit, "configuration",
			is_set(visit, "tacit.identity", NULL)
				? "git is told what a register needs"
				: "git is told what a register needs; nobody "
				  "writes here (tacit.identity is not set)",
			NULL);
	return true;
}
