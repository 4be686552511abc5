/* A register that is there: is it the one that was to be made? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "change/setup_parts.h"
#include "store/history.h"

struct same {
	struct folder *folder;
	struct tacit_store *store;
	const struct file **sorted; /* by path */
	size_t found;
	bool is_other;
};

static int by_path(const void *a, const void *b)
{
	return strcmp((*(const struct file *const *)a)->path,
		(*(const struct file *const *)b)->path);
}

static bool compare_file(const struct tacit_difference *difference, void *ctx,
	struct tacit_err *err)
{
	struct same *same = ctx;
	const struct file wanted = { .path = difference->path };
	const struct file *key = &wanted;
	const struct file **file = tacit_find(&key, same->sorted,
		same->folder->count, sizeof(*same->sorted), by_path);

	struct tacit_buf text = { 0 };
	bool ok = true;

	/* read, and not only named: a try may have failed at that */
	if (!file || strcmp((*file)->blob, difference->new_blob))
		same->is_other = true;
	else
		ok = tacit_store_blob(same->store, difference->new_blob,
			TACIT_DOCUMENT_MAX, &text, err);
	tacit_buf_clear(&text);
	same->found++;
	return ok;
}

static bool holds_the_same(struct folder *folder, struct tacit_store *store,
	const char *commit, bool *holds, struct tacit_err *err)
{
	struct same same = { .folder = folder, .store = store };
	size_t i;

	same.sorted = tacit_arena_array(
		&folder->arena, folder->count + 1, sizeof(*same.sorted));
	for (i = 0; i < folder->count; i++)
		same.sorted[i] = &folder->files[i];
	qsort(same.sorted, folder->count, sizeof(*same.sorted), by_path);
	if (!tacit_store_compare(store, NULL, commit, compare_file, &same, err))
		return false;
	*holds = !same.is_other && same.found == folder->count;
	return true;
}

static bool count_commits(struct tacit_store *store, const char *tip,
	size_t *count, struct tacit_err *err)
{
	char commit[TACIT_OID_SIZE];
	unsigned parents = 1;

	(void)snprintf(commit, sizeof(commit), "%s", tip);
	for (*count = 0; parents && *count <= WAVES_MAX + 1; (*count)++) {
		char child[TACIT_OID_SIZE];

		(void)snprintf(child, sizeof(child), "%s", commit);
		if (!tacit_store_parents(
			    store, child, commit, &parents, NULL, err))
			return false;
	}
	return true;
}

bool tacit_setup_accept(struct folder *folder, struct tacit_store *store,
	struct tacit_setup_result *result, struct tacit_err *err)
{
	bool wanted[WAVES_MAX + 1] = { 0 };
	bool holds = false;
	size_t i;

	for (i = 0; i < folder->count; i++) {
		result->documents += folder->files[i].doc.at.type != NULL;
		wanted[folder->files[i].wave] = true;
	}
	for (i = 0; i <= WAVES_MAX; i++)
		result->commits += wanted[i];
	if (!tacit_store_head(store, result->commit, err) ||
		!holds_the_same(folder, store, result->commit, &holds, err) ||
		!count_commits(store, result->commit, &i, err))
		return false;
	if (holds && i == result->commits)
		return true;
	return tacit_fail_at(err, TACIT_INVALID, folder->setup->path, 0,
		       "a repository with commits is there already") ||
		tacit_hint(err,
			"choose another folder; to make shared what is there: "
			"tacit init FOLDER --shared, without --from");
}
