#include "store/tree_merge.h"

#include <stdlib.h>
#include <string.h>

#include "store/raw_tree.h"

/* What is gone through, folder by folder. */
struct merging {
	struct tacit_store *store;
	struct tacit_writer *writer;
	struct tacit_path_edit *edits;
	size_t count;
	size_t at; /* the next edit */
	bool is_new; /* which side is filled */
	struct tacit_err *err;
};

/* One folder. Names are those of the old tree, and of paths: both stay. */
struct merged_folder {
	struct merging *merging;
	struct tacit_raw_tree old;
	const char *start; /* what paths in it begin with */
	size_t start_len;
	struct tacit_buf tree; /* the new one */
	/* files, each of which begins the next, and what was added last */
	struct tacit_entry *files;
	size_t file_count;
	size_t file_cap;
};

static bool open_merged(struct merged_folder *folder, const git_oid *old)
{
	struct merging *merging = folder->merging;

	if (merging->at < merging->count)
		folder->start = merging->edits[merging->at].path;
	return tacit_raw_tree_open(
		merging->store, NULL, old, &folder->old, merging->err);
}

static void close_merged(struct merged_folder *folder)
{
	tacit_raw_tree_close(&folder->old);
	tacit_buf_clear(&folder->tree);
	free(folder->files);
}

/*
 * The name that the next edit has in the folder. By their bytes, paths are in
 * git's order of entries, too: a folder's name ends in a slash.
 */
static bool next_in_folder(
	const struct merged_folder *folder, struct tacit_entry *out)
{
	const struct merging *merging = folder->merging;
	const char *path;
	const char *slash;

	if (merging->at == merging->count)
		return false;
	path = merging->edits[merging->at].path;
	if (strncmp(path, folder->start, folder->start_len) != 0)
		return false;
	path += folder->start_len;
	slash = strchr(path, '/');
	*out = (struct tacit_entry){ .name = path,
		.len = slash ? (size_t)(slash - path) : strlen(path),
		.mode = slash ? GIT_FILEMODE_TREE : GIT_FILEMODE_BLOB };
	return true;
}

/* --- making trees ---------------------------------------------------------- */

static bool begins_name(
	const struct tacit_entry *start, const struct tacit_entry *entry)
{
	return start->len <= entry->len &&
		!memcmp(start->name, entry->name, start->len);
}

/* Between a file and a folder of its name stand only names that go on from it,
 * and of those nothing stays here but what the next may go on from. */
static bool has_file_of_name(
	struct merged_folder *folder, const struct tacit_entry *entry)
{
	size_t count = folder->file_count;

	while (count && !begins_name(&folder->files[count - 1], entry))
		count--;
	folder->file_count = count;
	if (tacit_entry_is_tree(entry))
		return count && folder->files[count - 1].len == entry->len;
	folder->files = tacit_grow(folder->files, &folder->file_cap, count + 1,
		sizeof(*folder->files));
	folder->files[folder->file_count++] = *entry;
	return false;
}

/* `path` NULL: the file came, and the folder was there. */
static bool fail_both(const struct merged_folder *folder, const char *path,
	const struct tacit_entry *entry)
{
	struct tacit_err *err = folder->merging->err;
	struct tacit_buf file = { 0 };

	if (path)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			"would stand below what is a file");
	tacit_buf_add(&file, folder->start, folder->start_len);
	tacit_buf_add(&file, entry->name, entry->len);
	(void)tacit_fail_at(err, TACIT_INVALID, tacit_buf_cstr(&file), 0,
		"is no regular file, but a folder");
	tacit_buf_clear(&file);
	return false;
}

static const char *mode_of(unsigned mode)
{
	switch (mode & 0170000) {
	case GIT_FILEMODE_TREE:
		return "40000 ";
	case GIT_FILEMODE_LINK:
		return "120000 ";
	case GIT_FILEMODE_COMMIT:
		return "160000 ";
	default: /* git once wrote others, too */
		return mode & 0100 ? "100755 " : "100644 ";
	}
}

static bool put_entry(struct merged_folder *folder, const char *path,
	const struct tacit_entry *entry)
{
	if (has_file_of_name(folder, entry))
		return fail_both(folder, path, entry);
	tacit_buf_adds(&folder->tree, mode_of(entry->mode));
	tacit_buf_add(&folder->tree, entry->name, entry->len);
	tacit_buf_addc(&folder->tree, '\0');
	tacit_buf_add(&folder->tree, entry->id->id, GIT_OID_RAWSZ);
	return true;
}

/* What the folder had there, or NULL; whether that can be edited. */
static bool meet_old(struct tacit_path_edit *edit,
	const struct tacit_entry *old, struct tacit_err *err)
{
	edit->old_mode = old ? old->mode : 0;
	if (old)
		git_oid_cpy(&edit->old_id, old->id);
	if (old && (old->mode & 0170000) != 0100000)
		return tacit_fail_at(err, TACIT_INVALID, edit->path, 0,
			"is no regular file");
	if (!old && !edit->new_mode)
		return tacit_fail_at(err, TACIT_NOTFOUND, edit->path, 0,
			"there is no such file to remove");
	if (edit->new_mode)
		edit->new_mode = edit->old_mode == GIT_FILEMODE_BLOB_EXECUTABLE
			? GIT_FILEMODE_BLOB_EXECUTABLE
			: GIT_FILEMODE_BLOB;
	return true;
}

static bool merge_file(struct merged_folder *folder, struct tacit_entry *new,
	const struct tacit_entry *old)
{
	struct merging *merging = folder->merging;
	struct tacit_path_edit *edit = &merging->edits[merging->at++];

	if (merging->at < merging->count && !strcmp(edit->path, edit[1].path))
		return tacit_fail_at(merging->err, TACIT_INVALID, edit->path, 0,
			"is written twice");
	if (!meet_old(edit, old, merging->err))
		return false;
	tacit_spool_pass(
		merging->writer->spool, sizeof(*edit) + strlen(edit->path) + 1);
	new->mode = edit->new_mode;
	new->id = &edit->new_id;
	return !edit->new_mode || put_entry(folder, edit->path, new);
}

static bool merge_folder(struct merging *merging, const git_oid *old,
	size_t start_len, git_oid *out, bool *is_empty);

static bool merge_below(struct merged_folder *folder, struct tacit_entry *new,
	const struct tacit_entry *old)
{
	struct merging *merging = folder->merging;
	const char *path = merging->edits[merging->at].path;
	bool is_empty = false;
	git_oid id;

	new->id = &id;
	return merge_folder(merging, old ? old->id : NULL,
		       folder->start_len + new->len + 1, &id, &is_empty) &&
		(is_empty || put_entry(folder, path, new));
}

static bool merge_all(struct merged_folder *folder)
{
	const struct tacit_entry *old = &folder->old.entry;
	struct tacit_entry new = { 0 };
	bool has_edit;
	bool ok = true;

	while (((has_edit = next_in_folder(folder, &new)) || old->name) && ok) {
		int order = !has_edit ? -1
			: !old->name  ? 1
				      : tacit_entry_order(old, &new);

		if (order < 0)
			ok = put_entry(folder, NULL, old);
		else if (tacit_entry_is_tree(&new))
			ok = merge_below(folder, &new, order ? NULL : old);
		else
			ok = merge_file(folder, &new, order ? NULL : old);
		if (ok && order <= 0)
			ok = tacit_raw_tree_next(
				&folder->old, folder->merging->err);
	}
	return ok;
}

static bool merge_folder(struct merging *merging, const git_oid *old,
	size_t start_len, git_oid *out, bool *is_empty)
{
	struct merged_folder folder = { .merging = merging,
		.start_len = start_len };
	bool ok = open_merged(&folder, old) && merge_all(&folder);

	*is_empty = !folder.tree.len;
	/* only the root may be empty */
	if (ok && (!*is_empty || !start_len))
		ok = tacit_writer_add_copy(merging->writer, GIT_OBJECT_TREE,
			tacit_buf_str(&folder.tree), out, merging->err);
	close_merged(&folder);
	return ok;
}

bool tacit_tree_merge(struct tacit_writer *writer, const git_oid *base,
	struct tacit_path_edit *edits, size_t count, git_oid *out,
	struct tacit_err *err)
{
	struct merging merging = { .store = writer->store,
		.writer = writer,
		.edits = edits,
		.count = count,
		.err = err };
	bool is_empty;

	return merge_folder(&merging, base, 0, out, &is_empty);
}

/* --- looking ---------------------------------------------------------------- */

static void fill_side(struct merging *merging, const struct tacit_entry *found)
{
	struct tacit_path_edit *edit = &merging->edits[merging->at++];
	unsigned *mode = merging->is_new ? &edit->new_mode : &edit->old_mode;

	*mode = found ? found->mode : 0;
	if (found)
		git_oid_cpy(merging->is_new ? &edit->new_id : &edit->old_id,
			found->id);
}

static bool fill_folder(
	struct merging *merging, const git_oid *tree, size_t start_len)
{
	struct merged_folder folder = { .merging = merging,
		.start_len = start_len };
	const struct tacit_entry *old = &folder.old.entry;
	bool ok = open_merged(&folder, tree);
	struct tacit_entry name;

	while (ok && next_in_folder(&folder, &name)) {
		int order = old->name ? tacit_entry_order(old, &name) : 1;

		if (order < 0)
			ok = tacit_raw_tree_next(&folder.old, merging->err);
		else if (order == 0 && tacit_entry_is_tree(&name))
			ok = fill_folder(
				merging, old->id, start_len + name.len + 1);
		else
			fill_side(merging, order ? NULL : old);
	}
	close_merged(&folder);
	return ok;
}

bool tacit_tree_fill(struct tacit_store *store, const git_oid *tree,
	struct tacit_path_edit *edits, size_t count, bool is_new,
	struct tacit_err *err)
{
	struct merging merging = { .store = store,
		.edits = edits,
		.count = count,
		.is_new = is_new,
		.err = err };

	return fill_folder(&merging, tree, 0);
}
