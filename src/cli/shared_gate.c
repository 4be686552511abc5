#include "cli/shared_gate.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/print.h"
#include "cli/push_offer.h"
#include "door/gate.h"
#include "register/hooks.h"
#include "shared/issuing.h"
#include "store/moving.h"

/* A push of TACIT_PUSH_INPUT_MAX at 10 KiB a second. */
enum { PUSH_SECONDS = 3600 };

/* Never by the PATH of whoever called. */
static const char *const gits[] = { "/usr/bin/git", "/usr/local/bin/git",
	"/bin/git" };

static int refuse_entry(struct app *app, const struct tacit_err *err)
{
	(void)app_fail(app, err);
	return EXIT_NO;
}

/* Of a register that somebody writes into directly, no: it has files, too. */
static bool find_register(
	struct app *app, const char **folder, struct tacit_err *err)
{
	struct tacit_store *store = NULL;
	bool ok = tacit_store_open_as_is(
		app->folder ? app->folder : ".", &store, err);

	if (ok && tacit_store_work_folder(store)) {
		ok = tacit_fail(
			err, TACIT_REFUSED, "what is here is no bare register");
		(void)tacit_hint(err,
			"in authorized_keys: command=\"tacit -C "
			"/srv/register.git shared gate THA\"");
	}
	if (ok)
		*folder = tacit_arena_strdup(
			&app->arena, tacit_store_common_folder(store));
	tacit_store_close(store);
	return ok;
}

/* By the name that the administrator gave, too, where links lead there. */
static bool is_asked_here(struct app *app, const char *folder,
	const struct tacit_gate_asked *asked, struct tacit_err *err)
{
	struct tacit_err none = { 0 };

	return (app->folder && app->folder[0] == '/' &&
		       tacit_gate_is_here(asked->path, app->folder, &none)) ||
		tacit_gate_is_here(asked->path, folder, err);
}

static bool is_for_push(const struct tacit_gate_asked *asked)
{
	return !strcmp(asked->service, "receive-pack");
}

struct git_settings {
	const char **list;
	size_t count;
};

/* Hooks are those of the register, and it is shared, whatever else is set. */
static bool settings_for_push(struct app *app, const char *folder,
	struct git_settings *out, struct tacit_err *err)
{
	size_t most = PUSH_OFFER_MAX + 2;
	size_t i;

	for (i = 0; tacit_settings[i].key; i++)
		most++;
	out->list = tacit_arena_array(&app->arena, most, sizeof(*out->list));
	if (!push_offer(app, folder, out->list, &out->count, err))
		return false;
	out->list[out->count++] = TACIT_HOOKS_SHARED "=true";
	out->list[out->count++] = tacit_arena_printf(
		&app->arena, "core.hooksPath=%s/hooks", folder);
	for (i = 0; tacit_settings[i].key; i++)
		if (tacit_settings[i].of == TACIT_OF_SHARED)
			out->list[out->count++] = tacit_arena_printf(
				&app->arena, "%s=%s", tacit_settings[i].key,
				tacit_settings[i].value);
	return true;
}

static char **words_for_git(struct app *app, const char *folder,
	const struct tacit_gate_asked *asked,
	const struct git_settings *settings)
{
	char **words = tacit_arena_array(
		&app->arena, 2 * settings->count + 5, sizeof(*words));
	size_t count = 0;
	size_t i;

	words[count++] = tacit_arena_strdup(&app->arena, "git");
	for (i = 0; i < settings->count; i++) {
		words[count++] = tacit_arena_strdup(&app->arena, "-c");
		words[count++] =
			tacit_arena_strdup(&app->arena, settings->list[i]);
	}
	words[count++] = tacit_arena_strdup(&app->arena, asked->service);
	if (!is_for_push(asked))
		words[count++] = tacit_arena_strdup(&app->arena, "--strict");
	words[count] = tacit_arena_strdup(&app->arena, folder);
	return words;
}

/* All of it: nothing that a client or sshd set is handed on. */
static char **environment_for_git(struct app *app, const char *principal)
{
	static const char *const fixed[] = {
		"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent",
		"LANG=C.UTF-8"
	};
	const char *protocol = getenv("GIT_PROTOCOL");
	char **out = tacit_arena_array(
		&app->arena, TACIT_COUNT(fixed) + 3, sizeof(*out));
	size_t count = 0;

	for (; count < TACIT_COUNT(fixed); count++)
		out[count] = tacit_arena_strdup(&app->arena, fixed[count]);
	out[count++] =
		tacit_arena_printf(&app->arena, "TACIT_GATE=%s", principal);
	if (tacit_gate_is_protocol(protocol))
		out[count] = tacit_arena_printf(
			&app->arena, "GIT_PROTOCOL=%s", protocol);
	return out;
}

static bool become_git(
	char *const *words, char *const *environment, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(gits); i++) {
		(void)execve(gits[i], words, environment);
		if (errno != ENOENT)
			break;
	}
	return tacit_fail(
		err, TACIT_IO, "git cannot be run: %s", strerror(errno));
}

/* What was taken in before, and has no receipt because it was stopped, gets it
 * now; what cannot be done now nobody has to wait for. */
static void catch_up(struct app *app, const char *folder)
{
	const struct tacit_issuing issuing = { .clock = app_clock() };
	struct tacit_issued issued;
	struct tacit_store *store = NULL;
	struct tacit_err none = { 0 };
	bool are_due = false;

	if (!tacit_store_open_as_is(folder, &store, &none) ||
		!tacit_receipts_are_due(store, &app->arena, &are_due, &none) ||
		!are_due ||
		!tacit_receipts_issue(
			store, &issuing, &app->arena, &issued, &none))
		none = (struct tacit_err){ 0 };
	tacit_store_close(store);
}

int shared_gate(struct app *app, const char *principal)
{
	const char *command = getenv("SSH_ORIGINAL_COMMAND");
	struct tacit_gate_asked asked;
	struct tacit_err err = { 0 };
	struct git_settings settings = { 0 };
	const char *folder = NULL;

	if (!tacit_gate_is_principal(principal)) {
		(void)tacit_fail(&err, TACIT_INVALID,
			"'%s' is neither a state's code nor secretariat",
			principal);
		(void)tacit_hint(&err,
			"in authorized_keys: command=\"tacit -C "
			"/srv/register.git shared gate THA\"");
	} else if (tacit_gate_read(&app->arena, command, &asked, &err) &&
		find_register(app, &folder, &err) &&
		is_asked_here(app, folder, &asked, &err) &&
		(!is_for_push(&asked) ||
			settings_for_push(app, folder, &settings, &err))) {
		catch_up(app, folder);
		/* whoever stalls goes: git has no limit of its own, and keeps
		 * this one */
		if (is_for_push(&asked))
			(void)alarm(PUSH_SECONDS);
		(void)become_git(words_for_git(app, folder, &asked, &settings),
			environment_for_git(app, principal), &err);
	}
	return refuse_entry(app, &err);
}
