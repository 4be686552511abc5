/* What stands around the record: locks, leftovers, the folder of the cache. */
#include <sys/stat.h>
#include <unistd.h>

#include "keep/doctor_parts.h"
#include "store/leftover.h"

static const struct {
	const char *what;
	const char *remedy;
} kinds[] = {
	[TACIT_LEFTOVER_LOCK] = { "a lock of git whose owner is gone",
		"tacit doctor --fix" },
	[TACIT_LEFTOVER_BUSY] = { "a lock of git is held, or was left lately",
		"wait for the command that holds it; after ten minutes: tacit "
		"doctor" },
	[TACIT_LEFTOVER_FILE] = { "left by a command or a push that was killed",
		"tacit doctor --fix" },
	[TACIT_LEFTOVER_ASIDE] = { "a lock that was moved aside",
		"tacit doctor --fix" },
	[TACIT_LEFTOVER_PENDING] = { "a commit that was not finished",
		"tacit doctor --fix" },
};

static bool mend_leftover(
	struct visit *visit, const struct tacit_leftover *leftover)
{
	struct tacit_err none = { 0 };

	if (!visit->options->is_fixing)
		return false;
	if (leftover->kind == TACIT_LEFTOVER_FILE ||
		leftover->kind == TACIT_LEFTOVER_ASIDE)
		return tacit_leftover_remove(leftover, &none);
	return leftover->kind != TACIT_LEFTOVER_BUSY &&
		access(leftover->path, F_OK) != 0;
}

bool tacit_doctor_leftovers(struct visit *visit, struct tacit_err *err)
{
	struct tacit_leftover *list = NULL;
	struct tacit_err none = { 0 };
	size_t count = 0;
	size_t i;

	if (!tacit_leftover_list(visit->store, visit->options->clock,
		    &visit->out->arena, &list, &count, err))
		return false;
	/* our own lock finishes what is pending and moves dead locks aside */
	if (count && visit->options->is_fixing &&
		tacit_store_lock(visit->store, &none))
		tacit_store_unlock(visit->store);
	for (i = 0; i < count; i++)
		tacit_finding_mended(visit, mend_leftover(visit, &list[i]),
			"leftovers", kinds[list[i].kind].what, list[i].path,
			kinds[list[i].kind].remedy);
	if (!count)
		tacit_finding_ok(visit, "leftovers",
			"no locks, nothing left half done", NULL);
	return true;
}

/* Personal data are for the owner alone. */
static void look_at_private(struct visit *visit, const char *folder)
{
	const char *path =
		tacit_arena_printf(&visit->out->arena, "%s/private.db", folder);
	struct stat st;

	if (stat(path, &st) == 0 && (st.st_mode & 077) != 0)
		tacit_finding_mended(visit,
			visit->options->is_fixing && chmod(path, 0600) == 0,
			"folder", "others may read personal data", path,
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
		look_at_private(visit, folder);
	}
	if (visit->out->count == before)
		tacit_finding_ok(visit, "folder",
			"the folder of the index can be written", NULL);
	return true;
}
