#include "store/leftover.h"

#include <sys/stat.h>

#include <tacit/io.h>

#include "store/pending.h"
#include "store/stale.h"

enum { FILE_AGE_S = 86400, PUSH_AGE_S = 3600 };

struct search {
	struct tacit_store *store;
	struct tacit_instant now;
	struct tacit_arena *arena;
	struct tacit_leftover *list;
	size_t count;
	size_t cap;
};

static void add_leftover(
	struct search *search, enum tacit_leftover_kind kind, const char *path)
{
	search->list = tacit_arena_grow(search->arena, search->list,
		&search->cap, search->count + 1, sizeof(*search->list));
	search->list[search->count++] = (struct tacit_leftover){ kind,
		tacit_arena_strdup(search->arena, path) };
}

/* Seconds since it was written; -1: not there. */
static int64_t age(const struct search *search, const char *path)
{
	struct stat st;

	if (lstat(path, &st) < 0)
		return -1;
	return search->now.s > (int64_t)st.st_mtim.tv_sec
		? search->now.s - (int64_t)st.st_mtim.tv_sec
		: 0;
}

static void look_at_locks(struct search *search)
{
	struct tacit_buf path = { 0 };

	for (size_t i = 0; tacit_stale_path(search->store, i, &path); i++) {
		if (age(search, path.data) < 0)
			continue;
		add_leftover(search,
			tacit_stale_is_lock(path.data, search->now.s,
				tacit_stale_bare(search->store))
				? TACIT_LEFTOVER_LOCK
				: TACIT_LEFTOVER_BUSY,
			path.data);
	}
	tacit_buf_clear(&path);
}

static const struct place {
	const char *below; /* a folder of the common one */
	const char *prefix; /* of the names in it */
	enum tacit_leftover_kind kind;
	int64_t age_s;
	int64_t alone_s; /* where nobody else works in a bare one; 0: as long */
} places[] = {
	{ "objects", "tmp_obj", TACIT_LEFTOVER_FILE, FILE_AGE_S, PUSH_AGE_S },
	{ "objects", "incoming-", TACIT_LEFTOVER_FILE, FILE_AGE_S, PUSH_AGE_S },
	{ "objects/pack", "tmp_", TACIT_LEFTOVER_FILE, FILE_AGE_S, 0 },
	{ "objects/pack", "pack_git2_", TACIT_LEFTOVER_FILE, FILE_AGE_S, 0 },
	{ ".", ".tacit-init.", TACIT_LEFTOVER_FILE, FILE_AGE_S, 0 },
	{ "tacit", "edit-", TACIT_LEFTOVER_FILE, FILE_AGE_S, 0 },
	{ "tacit", "pending.", TACIT_LEFTOVER_FILE, FILE_AGE_S, 0 },
	{ "tacit", "unnamed.", TACIT_LEFTOVER_FILE, FILE_AGE_S, 0 },
	{ "tacit", "stale.", TACIT_LEFTOVER_ASIDE, 0, 0 },
};

/* What a push brought that was refused may hold what must not stay. */
static bool is_left_over(const struct search *search, const struct place *place,
	const char *path)
{
	const char *bare = tacit_stale_bare(search->store);
	const int64_t old_s = age(search, path);

	return old_s >= place->age_s ||
		(place->alone_s && old_s >= place->alone_s && bare &&
			tacit_stale_is_alone(bare));
}

static bool look_in(
	struct search *search, const struct place *place, struct tacit_err *err)
{
	const char *folder = tacit_arena_printf(
		search->arena, "%s/%s", search->store->common, place->below);
	const char **names = NULL;
	size_t count = 0;

	if (!tacit_io_is_folder(folder))
		return true;
	if (!tacit_io_list(search->arena, folder, &names, &count, err))
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *path = tacit_arena_printf(
			search->arena, "%s/%s", folder, names[i]);

		if (tacit_str_starts(tacit_str_of(names[i]), place->prefix) &&
			is_left_over(search, place, path))
			add_leftover(search, place->kind, path);
	}
	return true;
}

bool tacit_leftover_list(struct tacit_store *store, struct tacit_instant now,
	struct tacit_arena *arena, struct tacit_leftover **list, size_t *count,
	struct tacit_err *err)
{
	struct search search = { .store = store, .now = now, .arena = arena };
	struct tacit_buf pending = { 0 };

	tacit_pending_path(store, &pending);
	if (tacit_pending_exists(store))
		add_leftover(&search, TACIT_LEFTOVER_PENDING, pending.data);
	tacit_buf_clear(&pending);
	look_at_locks(&search);
	for (size_t i = 0; i < TACIT_COUNT(places); i++)
		if (!look_in(&search, &places[i], err))
			return false;
	*list = search.list;
	*count = search.count;
	return true;
}

bool tacit_leftover_remove(
	const struct tacit_leftover *leftover, struct tacit_err *err)
{
	if (leftover->kind != TACIT_LEFTOVER_FILE &&
		leftover->kind != TACIT_LEFTOVER_ASIDE)
		return tacit_fail_at(err, TACIT_INVALID, leftover->path, 0,
			"goes when the register is locked");
	return tacit_io_remove_tree(leftover->path, err);
}
