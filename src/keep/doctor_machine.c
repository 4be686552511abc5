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

static bool mend(struct ward *ward, const struct tacit_leftover *leftover)
{
	struct tacit_err none = { 0 };

	if (!ward->options->is_fixing)
		return false;
	if (leftover->kind == TACIT_LEFTOVER_FILE ||
		leftover->kind == TACIT_LEFTOVER_ASIDE)
		return tacit_leftover_remove(leftover, &none);
	return leftover->kind != TACIT_LEFTOVER_BUSY &&
		access(leftover->path, F_OK) != 0;
}

bool tacit_ward_leftovers(struct ward *ward, struct tacit_err *err)
{
	struct tacit_leftover *list = NULL;
	struct tacit_err none = { 0 };
	size_t count = 0;
	size_t i;

	if (!tacit_leftover_list(ward->store, ward->options->clock,
		    &ward->out->arena, &list, &count, err))
		return false;
	/* our own lock finishes what is pending and moves dead locks aside */
	if (count && ward->options->is_fixing &&
		tacit_store_lock(ward->store, &none))
		tacit_store_unlock(ward->store);
	for (i = 0; i < count; i++)
		tacit_ward_mended(ward, mend(ward, &list[i]), "leftovers",
			kinds[list[i].kind].what, list[i].path,
			kinds[list[i].kind].remedy);
	if (!count)
		tacit_ward_ok(ward, "leftovers",
			"no locks, nothing left half done", NULL);
	return true;
}

/* Personal data are for the owner alone. */
static void look_at_private(struct ward *ward, const char *folder)
{
	const char *path =
		tacit_arena_printf(&ward->out->arena, "%s/private.db", folder);
	struct stat st;

	if (stat(path, &st) == 0 && (st.st_mode & 077) != 0)
		tacit_ward_mended(ward,
			ward->options->is_fixing && chmod(path, 0600) == 0,
			"folder", "others may read personal data", path,
			tacit_arena_printf(
				&ward->out->arena, "chmod 600 '%s'", path));
}

bool tacit_ward_folder(struct ward *ward, struct tacit_err *err)
{
	const char *folder = tacit_arena_printf(&ward->out->arena, "%s/tacit",
		tacit_store_common_folder(ward->store));
	size_t before = ward->out->count;
	struct stat st;

	(void)err;
	if (stat(folder, &st) == 0) {
		if (access(folder, W_OK) != 0)
			tacit_ward_amiss(ward, "folder",
				"cannot be written: nothing can be recorded "
				"here",
				folder, "");
		if ((st.st_mode & 02) != 0)
			tacit_ward_mended(ward,
				ward->options->is_fixing &&
					chmod(folder, st.st_mode & 0775) == 0,
				"folder", "everybody may write into it", folder,
				tacit_arena_printf(&ward->out->arena,
					"chmod o-w '%s'", folder));
		look_at_private(ward, folder);
	}
	if (ward->out->count == before)
		tacit_ward_ok(ward, "folder",
			"the folder of the index can be written", NULL);
	return true;
}
