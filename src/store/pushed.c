#include "store/pushed.h"

#include <string.h>

#include <tacit/io.h>

#include "store/stale.h"

bool tacit_store_is_in_the_way(const struct tacit_store *store)
{
	struct tacit_buf path = { 0 };
	bool is = false;

	for (size_t i = 0; !is && tacit_stale_path(store, i, &path); i++)
		is = tacit_io_exists(path.data);
	tacit_buf_clear(&path);
	return is;
}

static bool is_of_objects(const char *name)
{
	return !strcmp(name, "pack") ||
		(strlen(name) == 2 && tacit_is_hex(name[0]) &&
			tacit_is_hex(name[1]));
}

static bool sync_all_objects(
	struct tacit_arena *arena, const char *objects, struct tacit_err *err)
{
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (!tacit_io_list(arena, objects, &names, &count, err))
		return false;
	for (i = 0; i < count; i++) {
		const char *folder =
			tacit_arena_printf(arena, "%s/%s", objects, names[i]);

		/* git gc takes empty ones away */
		if (is_of_objects(names[i]) &&
			!tacit_io_sync_folder(folder, err) &&
			tacit_io_exists(folder))
			return false;
	}
	return tacit_io_sync_folder(objects, err);
}

bool tacit_store_sync_pushed(
	const struct tacit_store *store, struct tacit_err *err)
{
	const char *common = tacit_store_common_folder(store);
	struct tacit_arena arena = { 0 };
	const bool ok =
		sync_all_objects(&arena,
			tacit_arena_printf(&arena, "%s/objects", common),
			err) &&
		tacit_io_sync_folder(
			tacit_arena_printf(&arena, "%s/refs/heads", common),
			err) &&
		tacit_io_sync_folder(common, err);

	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_store_fan_out(const struct tacit_store *store, struct tacit_err *err)
{
	const char *common = tacit_store_common_folder(store);
	struct tacit_buf path = { 0 };
	bool ok = true;
	unsigned i;

	for (i = 0; ok && i < 256; i++) {
		tacit_buf_truncate(&path, 0);
		tacit_buf_printf(&path, "%s/objects/%02x", common, i);
		ok = tacit_io_make_folders(path.data, err);
	}
	tacit_buf_truncate(&path, 0);
	tacit_buf_printf(&path, "%s/objects", common);
	ok = ok && tacit_io_sync_folder(path.data, err);
	tacit_buf_clear(&path);
	return ok;
}
