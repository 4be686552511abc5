#include "store/heal.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "store/history.h"
#include "store/stale.h"
#include "store/worktree.h"

/* So many commits are made while a git is held up. */
enum { COMMITS_MAX = 64 };

struct healing {
	struct tacit_files files;
	git_index *index;
	size_t healed; /* of one commit */
};

static bool is_entry(
	git_index *index, const char *path, unsigned mode, const git_oid *id)
{
	const git_index_entry *entry = git_index_get_bypath(index, path, 0);

	git_error_clear();
	if (!entry || !mode)
		return !entry && !mode;
	return git_oid_equal(&entry->id, id);
}

static void put_back(
	struct healing *healing, const struct tacit_path_edit *edit)
{
	git_index_entry entry = { .path = edit->path, .mode = edit->new_mode };
	int rc;

	git_oid_cpy(&entry.id, &edit->new_id);
	rc = edit->new_mode ? git_index_add(healing->index, &entry)
			    : git_index_remove(healing->index, edit->path, 0);
	if (rc == 0)
		healing->healed++;
	git_error_clear();
}

static bool heal_path(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct healing *healing = ctx;
	struct tacit_path_edit edit = {
		.path = d->path,
		.old_mode = d->old_blob ? GIT_FILEMODE_BLOB : 0,
		.new_mode = d->new_blob ? d->mode : 0,
	};

	if ((d->old_blob && !tacit_store_oid(d->old_blob, &edit.old_id, err)) ||
		(d->new_blob &&
			!tacit_store_oid(d->new_blob, &edit.new_id, err)))
		return false;
	if (is_entry(healing->index, d->path, edit.old_mode, &edit.old_id) &&
		tacit_file_is_new(&healing->files, &edit))
		put_back(healing, &edit);
	return true;
}

void tacit_index_heal(
	struct tacit_store *store, git_index *index, const char *tip)
{
	struct healing healing = { .files = { .store = store },
		.index = index };
	struct tacit_err none = { 0 };
	char commit[TACIT_OID_SIZE];
	char before[TACIT_OID_SIZE];
	size_t healed = 0;
	unsigned parents = 1;

	healing.files.root =
		open(store->work, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (healing.files.root < 0)
		return;
	(void)snprintf(commit, sizeof(commit), "%s", tip);
	for (unsigned i = 0; i < COMMITS_MAX; i++) {
		healing.healed = 0;
		if (!tacit_store_parents(
			    store, commit, before, &parents, NULL, &none) ||
			!parents ||
			!tacit_store_compare(store, before, commit, heal_path,
				&healing, &none) ||
			!healing.healed)
			break;
		healed += healing.healed;
		(void)snprintf(commit, sizeof(commit), "%s", before);
	}
	(void)close(healing.files.root);
	if (healed)
		tacit_stale_log(store,
			"put back into git's index what main holds: %zu",
			healed);
}
