/* What stands around the record: locks, leftovers, the folder of the cache. */
#include <sys/stat.h>
#include <unistd.h>

#include "keep/doctor_parts.h"
#include "store/leftover.h"

#define FIX "tacit doctor --fix"

/* `by_hand`: where that has just been tried; then comes the path. */
static const struct {
	const char *what;
	const char *remedy;
	const char *by_hand;
} kinds[] = {
	[TACIT_LEFTOVER_LOCK] = { "a lock of git whose owner is gone", FIX,
		"rm" },
	[TACIT_LEFTOVER_BUSY] = { "a lock of git is held, or was left lately",
		"wait for the command that holds it; after ten minutes, or "
		"when the machine was started anew: tacit doctor --fix",
		NULL },
	[TACIT_LEFTOVER_FILE] = { "left by a command or a push that was killed",
		FIX, "rm -r" },
	[TACIT_LEFTOVER_ASIDE] = { "a lock that was moved aside", FIX, "rm" },
	[TACIT_LEFTOVER_PENDING] = { "a commit that was not finished", FIX,
		NULL },
};

static bool mend_leftover(struct visit *visit,
	const struct tacit_leftover *leftover, struct tacit_err *why)
{
	if (!visit->options->is_fixing)
		return false;
	if (leftover->kind == TACIT_LEFTOVER_FILE ||
		leftover->kind == TACIT_LEFTOVER_ASIDE)
		return tacit_leftover_remove(leftover, why);
	return leftover->kind != TACIT_LEFTOVER_BUSY &&
		access(leftover->path, F_OK) != 0;
}

/* What just ran is no advice. */
static const char *remedy_for(struct visit *visit,
	const struct tacit_leftover *leftover, const struct tacit_err *why)
{
	struct tacit_arena *arena = &visit->out->arena;
	const char *by_hand = kinds[leftover->kind].by_hand;

	if (!visit->options->is_fixing)
		return kinds[leftover->kind].remedy;
	if (leftover->kind == TACIT_LEFTOVER_BUSY)
		return "wait for the command that holds it; if there is none, "
		       "remove it";
	if (by_hand || !why->msg[0])
		return tacit_arena_printf(arena, "%s '%s'",
			by_hand ? by_hand : "rm", leftover->path);
	return tacit_arena_printf(
		arena, "%s%s%s", why->msg, why->hint[0] ? "; " : "", why->hint);
}

bool tacit_doctor_leftovers(struct visit *visit, struct tacit_err *err)
{
	struct tacit_leftover *list = NULL;
	struct tacit_err unlocked = { 0 };
	size_t count = 0;
	size_t i;

	if (!tacit_leftover_list(visit->store, visit->options->clock,
		    &visit->out->arena, &list, &count, err))
		return false;
	/* our own lock finishes what is pending and moves dead locks aside */
	if (count && visit->options->is_fixing &&
		tacit_store_lock(visit->store, &unlocked))
		tacit_store_unlock(visit->store);
	for (i = 0; i < count; i++) {
		struct tacit_err why = unlocked;
		bool ok = mend_leftover(visit, &list[i], &why);

		tacit_finding_mended(visit, ok, "leftovers",
			kinds[list[i].kind].what, list[i].path,
			remedy_for(visit, &list[i], &why));
	}
	if (!count)
		tacit_finding_ok(visit, "leftovers",
			"no locks, nothing left half done", NULL);
	return true;
}

/* Personal data, and the key to certificates, are for the owner alone. */
static void look_at_private(struct visit *visit, const char *folder,
	const char *name, const char *amiss)
{
	const char *path =
		tacit_arena_printf(&visit->out->arena, "%s/%s", folder, name);
	struct stat st;

	if (stat(path, &st) == 0 && (st.st_mode & 077) != 0)
		tacit_finding_mended(visit,
			visit->options->is_fixing && chmod(path, 0600) == 0,
			"folder", amiss, path,
			tacit_arena_printf(
				&visit->out->arena, "chmod 600 '%s'", path));
}

bool tacit_doctor_folder(struct visit *visit, struct tacit_err *err)
{
	const char *folder = tacit_arena_printf(&visit->out->arena, "%s/tacit",
		tacit_store_common_folder(visit->store));
	size_t before = visit->out->count;
	struct stat st;

	(void)err;
	if (stat(folder, &st) == 0) {
		if (access(folder, W_OK) != 0)
			tacit_finding_amiss(visit, "folder",
				"cannot be written: nothing can be recorded "
				"here",
				folder, "");
		if ((st.st_mode & 02) != 0)
			tacit_finding_mended(visit,
				visit->options->is_fixing &&
					chmod(folder, st.st_mode & 0775) == 0,
				"folder", "everybody may write into it", folder,
				tacit_arena_printf(&visit->out->arena,
					"chmod o-w '%s'", folder));
		look_at_private(visit, folder, "private.db",
			"others may read personal data");
		look_at_private(visit, folder, "certificate.key",
			"others may read the key to certificates");
	}
	if (visit->out->count == before)
		tacit_finding_ok(visit, "folder",
			"the folder of the index can be written", NULL);
	return true;
}

/* What was found out above: the vault is not opened here. */
bool tacit_doctor_persons(struct visit *visit, struct tacit_err *err)
{
	const char *event = visit->options->kept_too_long;

	(void)err;
	if (event)
		tacit_finding_amiss(visit, "private data",
			"registrations are kept longer than was said", event,
			tacit_arena_printf(&visit->out->arena,
				"tacit registrations %s --expire", event));
	return true;
}
