#include "change/setup_place.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/adopt.h"

#define BESIDE TACIT_PLACE_HIDDEN "init."

enum { WAIT_MS = 10000, CONFIG_LIMIT = 1 << 20, NAMES = 100 };

/* --- which folder ------------------------------------------------------------ */

static const char *without_slashes(struct tacit_arena *arena, const char *path)
{
	size_t len = strlen(path);

	while (len > 1 && path[len - 1] == '/')
		len--;
	return tacit_arena_strndup(arena, path, len);
}

static const char *folder_above(struct tacit_arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	return slash == path
		? "/"
		: tacit_arena_strndup(arena, path, (size_t)(slash - path));
}

static bool exists_in(
	struct tacit_arena *arena, const char *folder, const char *name)
{
	return tacit_io_exists(
		tacit_arena_printf(arena, "%s/%s", folder, name));
}

/* With a work tree or bare. */
static bool is_repository(struct tacit_arena *arena, const char *path)
{
	return exists_in(arena, path, ".git") ||
		(exists_in(arena, path, "HEAD") &&
			exists_in(arena, path, "objects") &&
			exists_in(arena, path, "refs"));
}

/* --- what was left ----------------------------------------------------------- */

/*
 * Under the lock on the folder whoever made it is gone. What cannot be taken
 * away is in nobody's way.
 */
static void sweep_folder(struct tacit_place *place, const char *folder)
{
	const char **names = NULL;
	struct tacit_err none = { 0 };
	size_t count = 0;

	if (!tacit_io_list(&place->arena, folder, &names, &count, &none))
		return;
	for (size_t i = 0; i < count; i++) {
		const char *path = tacit_arena_printf(
			&place->arena, "%s/%s", folder, names[i]);

		if (!tacit_str_starts(tacit_str_of(names[i]), BESIDE))
			continue;
		if (place->there)
			tacit_adopt_release(place->there, path);
		if (!tacit_io_remove_tree(path, &none))
			continue;
	}
}

/* --- building ---------------------------------------------------------------- */

static bool make_beside(
	struct tacit_place *place, const char *folder, struct tacit_err *err)
{
	for (unsigned i = 0; i < NAMES; i++) {
		const char *path = tacit_arena_printf(&place->arena,
			"%s/" BESIDE "%ld.%u", folder, (long)getpid(), i);

		if (mkdir(path, 0777) == 0) {
			place->beside = path;
			return true;
		}
		if (errno != EEXIST)
			break;
	}
	return tacit_fail_at(err, TACIT_IO, folder, 0,
		"cannot make a folder in it: %s", strerror(errno));
}

/* A git folder with a work tree elsewhere; that in which it stands, if NULL. */
static bool create_with_tree(
	struct tacit_place *place, const char *work, struct tacit_err *err)
{
	bool ok = tacit_store_create(place->beside, true, &place->store, err) &&
		tacit_store_set_config(
			place->store, "core.bare", "false", err) &&
		tacit_store_set_config(
			place->store, "core.logallrefupdates", "true", err) &&
		(!work ||
			tacit_store_set_config(
				place->store, "core.worktree", work, err));

	tacit_store_close(place->store);
	place->store = NULL;
	return ok && tacit_store_open(place->beside, &place->store, err);
}

static bool build_whole(struct tacit_place *place, const char *path,
	const char *above, bool is_bare, struct tacit_err *err)
{
	place->to = path;
	if (!make_beside(place, above, err))
		return false;
	place->from = place->beside;
	return tacit_store_create(place->beside, is_bare, &place->store, err);
}

static bool build_git(
	struct tacit_place *place, const char *path, struct tacit_err *err)
{
	place->to = tacit_arena_printf(&place->arena, "%s/.git", path);
	if (!make_beside(place, path, err))
		return false;
	place->from = place->beside;
	return create_with_tree(place, NULL, err);
}

/* In its git folder, where nobody counts it as a file of the work tree. */
static bool build_for(struct tacit_place *place, struct tacit_err *err)
{
	const char *work = tacit_store_work_folder(place->there);

	if (!tacit_store_check_on_main(place->there, err) ||
		!make_beside(place, tacit_store_git_folder(place->there), err))
		return false;
	return work
		? create_with_tree(place, work, err)
		: tacit_store_create(place->beside, true, &place->store, err);
}

/* --- a bare one in a folder that is there ------------------------------------ */

static bool check_only(struct tacit_place *place, const char *path,
	const char **skeleton, size_t count, struct tacit_err *err)
{
	const char **names = NULL;
	size_t n = 0;

	if (!tacit_io_list(&place->arena, path, &names, &n, err))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (tacit_str_starts(tacit_str_of(names[i]), BESIDE) ||
			tacit_find(&names[i], skeleton, count,
				sizeof(*skeleton), tacit_by_text))
			continue;
		(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
			"holds '%s' already, and a bare register stands alone",
			names[i]);
		return tacit_hint(err, "choose another folder");
	}
	return true;
}

/* HEAD makes a repository of it, and comes last. */
static bool move_up(struct tacit_place *place, const char *path,
	const char *name, struct tacit_err *err)
{
	const char *from =
		tacit_arena_printf(&place->arena, "%s/%s", place->beside, name);
	const char *to = tacit_arena_printf(&place->arena, "%s/%s", path, name);

	return rename(from, to) == 0 || errno == ENOTEMPTY || errno == EEXIST ||
		tacit_fail_at(err, TACIT_IO, to, 0,
			"cannot be put in place: %s", strerror(errno));
}

static bool make_empty_bare(
	struct tacit_place *place, const char *path, struct tacit_err *err)
{
	struct tacit_store *empty = NULL;
	const char **names = NULL;
	size_t count = 0;
	bool ok = make_beside(place, path, err) &&
		tacit_store_create(place->beside, true, &empty, err);

	tacit_store_close(empty);
	ok = ok &&
		tacit_io_list(
			&place->arena, place->beside, &names, &count, err) &&
		check_only(place, path, names, count, err);
	for (size_t i = 0; ok && i < count; i++)
		ok = !strcmp(names[i], "HEAD") ||
			move_up(place, path, names[i], err);
	return ok && move_up(place, path, "HEAD", err) &&
		tacit_io_remove_tree(place->beside, err) &&
		tacit_store_open(path, &place->there, err) &&
		build_for(place, err);
}

/* --- open, settle, close ----------------------------------------------------- */

/* The folder to lock: what is wanted, or that in which it will stand. */
static bool lock_place(struct tacit_place *place, const char *path,
	const char *above, bool *exists, struct tacit_err *err)
{
	for (;;) {
		*exists = tacit_io_exists(path);
		if (!(*exists ? tacit_io_is_folder(path) ||
					    tacit_io_make_folders(path, err)
			      : tacit_io_make_folders(above, err)) ||
			!tacit_io_lock_folder(*exists ? path : above, WAIT_MS,
				&place->lock, err))
			return false;
		/* somebody may have made it while we waited */
		if (*exists == tacit_io_exists(path))
			return true;
		tacit_io_unlock(&place->lock);
	}
}

static bool open_there(
	struct tacit_place *place, const char *path, struct tacit_err *err)
{
	char commit[TACIT_OID_SIZE];

	if (!tacit_store_open(path, &place->there, err))
		return false;
	sweep_folder(place, tacit_store_git_folder(place->there));
	return tacit_store_head(place->there, commit, NULL) ||
		build_for(place, err);
}

bool tacit_place_open(const char *path, bool is_bare, struct tacit_place *place,
	struct tacit_err *err)
{
	const char *above;
	bool exists = false;

	*place = (struct tacit_place){ .lock = -1 };
	path = without_slashes(&place->arena, path);
	above = folder_above(&place->arena, path);
	if (!lock_place(place, path, above, &exists, err))
		return false;
	if (exists && is_repository(&place->arena, path))
		return open_there(place, path, err);
	sweep_folder(place, exists ? path : above);
	if (!exists)
		return build_whole(place, path, above, is_bare, err);
	return is_bare ? make_empty_bare(place, path, err)
		       : build_git(place, path, err);
}

bool tacit_place_settings(struct tacit_place *place, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok = true;

	if (place->there) {
		ok = tacit_io_read_own(
			     tacit_arena_printf(&place->arena, "%s/config",
				     tacit_store_common_folder(place->there)),
			     CONFIG_LIMIT, &text, err) &&
			tacit_io_replace(
				tacit_arena_printf(&place->arena, "%s/config",
					tacit_store_common_folder(
						place->store)),
				tacit_buf_str(&text), 0644, err);
	}
	tacit_buf_clear(&text);
	return ok;
}

bool tacit_place_settle(struct tacit_place *place, struct tacit_err *err)
{
	const char *git = tacit_store_common_folder(place->store);

	if (!place->from)
		return tacit_store_adopt(place->there, place->store, err);
	if (!tacit_io_sync_tree(git, err) ||
		!tacit_io_sync_folder(place->beside, err))
		return false;
	if (rename(place->from, place->to) < 0)
		return tacit_fail_at(err, TACIT_IO, place->to, 0,
			"cannot be put in place: %s", strerror(errno));
	place->beside = NULL;
	return tacit_io_sync_folder(
		folder_above(&place->arena, place->to), err);
}

void tacit_place_close(struct tacit_place *place)
{
	struct tacit_err none = { 0 };

	tacit_store_close(place->there);
	tacit_store_close(place->store);
	if (place->beside && !tacit_io_remove_tree(place->beside, &none))
		place->beside = NULL; /* the next try takes it away */
	tacit_io_unlock(&place->lock);
	tacit_arena_clear(&place->arena);
}
