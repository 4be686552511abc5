#include "store/tree.h"

#include <stdlib.h>
#include <string.h>

enum { PATH_LIMIT = 1024 };

/* Edits that share the same name in one folder. */
struct group {
	struct tacit_str name;
	struct tacit_path_edit *edits;
	size_t count;
	bool is_folder;
	bool was_found;
};

/* One folder while it is made anew. */
struct folder {
	struct tacit_writer *writer;
	struct tacit_arena *arena;
	struct tacit_err *err;
	size_t offset; /* of this folder's names in the edits' paths */
	struct group *groups;
	size_t group_count;
	struct tacit_tree_entry *entries;
	size_t entry_count;
	size_t entry_cap;
};

static bool edit_folder(struct folder *above, const git_oid *base,
	struct tacit_path_edit *edits, size_t count, size_t offset,
	git_oid *out, bool *is_empty);

static bool is_name(struct tacit_str name)
{
	if (!name.len || tacit_str_eqs(name, ".") || tacit_str_eqs(name, ".."))
		return false;
	if (tacit_str_eq_nocase(name, tacit_str_of(".git")) ||
		tacit_str_eq_nocase(name, tacit_str_of("git~1")))
		return false;
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.data[i];

		if (c < 0x20 || c == 0x7f || c == '\\')
			return false;
	}
	return true;
}

bool tacit_tree_check_path(const char *path, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(path);
	struct tacit_str name;
	unsigned depth = 0;
	bool ok = rest.len > 0 && rest.len <= PATH_LIMIT &&
		rest.data[rest.len - 1] != '/';

	while (ok && tacit_str_split(&rest, '/', &name))
		ok = is_name(name) && ++depth < TACIT_TREE_DEPTH;
	if (!ok)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			"is no path for a file of the record");
	return true;
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct tacit_path_edit *)a)->path,
		((const struct tacit_path_edit *)b)->path);
}

static int by_group_name(const void *a, const void *b)
{
	struct tacit_str x = ((const struct group *)a)->name;
	struct tacit_str y = ((const struct group *)b)->name;
	int order = memcmp(x.data, y.data, x.len < y.len ? x.len : y.len);

	if (order || x.len == y.len)
		return order;
	return x.len < y.len ? -1 : 1;
}

static int by_tree_order(const void *a, const void *b)
{
	return tacit_tree_order(a, b);
}

static struct tacit_str first_name(
	const struct tacit_path_edit *edit, size_t offset)
{
	struct tacit_str rest = tacit_str_of(edit->path + offset);
	struct tacit_str name = { 0 };

	(void)tacit_str_split(&rest, '/', &name);
	return name;
}

/* Edits are sorted by path, so those of one subfolder stand together. */
static bool make_groups(
	struct folder *folder, struct tacit_path_edit *edits, size_t count)
{
	struct group *group = NULL;

	folder->groups = tacit_arena_array(
		folder->arena, count, sizeof(*folder->groups));
	for (size_t i = 0; i < count; i++) {
		struct tacit_str name = first_name(&edits[i], folder->offset);
		bool is_folder =
			edits[i].path[folder->offset + name.len] == '/';

		if (group && group->is_folder && is_folder &&
			tacit_str_eq(group->name, name)) {
			group->count++;
			continue;
		}
		group = &folder->groups[folder->group_count++];
		group->name = name;
		group->edits = &edits[i];
		group->count = 1;
		group->is_folder = is_folder;
	}
	qsort(folder->groups, folder->group_count, sizeof(*folder->groups),
		by_group_name);
	for (size_t i = 1; i < folder->group_count; i++)
		if (tacit_str_eq(
			    folder->groups[i - 1].name, folder->groups[i].name))
			return tacit_fail_at(folder->err, TACIT_INVALID,
				folder->groups[i].edits[0].path, 0,
				"is written twice, or is both a file and a "
				"folder");
	return true;
}

static void put_entry(struct folder *folder, struct tacit_str name,
	unsigned mode, const git_oid *id)
{
	struct tacit_tree_entry *entry;

	folder->entries = tacit_arena_grow(folder->arena, folder->entries,
		&folder->entry_cap, folder->entry_count + 1,
		sizeof(*folder->entries));
	entry = &folder->entries[folder->entry_count++];
	entry->mode = mode;
	entry->name = name;
	git_oid_cpy(&entry->id, id);
}

static bool edit_file(struct folder *folder, struct group *group,
	const struct tacit_tree_entry *old)
{
	struct tacit_path_edit *edit = &group->edits[0];

	edit->old_mode = old ? old->mode : 0;
	if (old) {
		git_oid_cpy(&edit->old_id, &old->id);
		if ((old->mode & 0170000) != 0100000)
			return tacit_fail_at(folder->err, TACIT_INVALID,
				edit->path, 0, "is no regular file");
	}
	if (!edit->new_mode && !old)
		return tacit_fail_at(folder->err, TACIT_NOTFOUND, edit->path, 0,
			"there is no such file to remove");
	if (!edit->new_mode)
		return true;
	edit->new_mode = old ? old->mode : GIT_FILEMODE_BLOB;
	put_entry(folder, group->name, edit->new_mode, &edit->new_id);
	return true;
}

static bool edit_group(struct folder *folder, struct group *group,
	const struct tacit_tree_entry *old)
{
	bool is_empty = false;
	git_oid id;

	group->was_found = true;
	if (!group->is_folder)
		return edit_file(folder, group, old);
	if (old && !tacit_tree_is_folder(old))
		return tacit_fail_at(folder->err, TACIT_INVALID,
			group->edits[0].path, 0,
			"would stand below what is a file");
	if (!edit_folder(folder, old ? &old->id : NULL, group->edits,
		    group->count, folder->offset + group->name.len + 1, &id,
		    &is_empty))
		return false;
	if (!is_empty)
		put_entry(folder, group->name, GIT_FILEMODE_TREE, &id);
	return true;
}

/* The old entries in turn: kept, or handed to the edits of their name. */
static bool walk_base(struct folder *folder, struct tacit_str rest)
{
	struct tacit_tree_entry old;

	while (tacit_tree_next(&rest, &old)) {
		struct group key = { .name = old.name };
		struct group *group = bsearch(&key, folder->groups,
			folder->group_count, sizeof(key), by_group_name);

		if (!group)
			put_entry(folder, old.name, old.mode, &old.id);
		else if (!edit_group(folder, group, &old))
			return false;
	}
	if (rest.len)
		return tacit_fail(folder->err, TACIT_GIT,
			"a tree of the record is malformed");
	return true;
}

static bool write_tree(struct folder *folder, git_oid *out)
{
	struct tacit_buf raw = { 0 };
	bool ok;

	if (folder->entry_count)
		qsort(folder->entries, folder->entry_count,
			sizeof(*folder->entries), by_tree_order);
	for (size_t i = 0; i < folder->entry_count; i++) {
		const struct tacit_tree_entry *entry = &folder->entries[i];

		tacit_buf_printf(&raw, "%o ", entry->mode);
		tacit_buf_add_str(&raw, entry->name);
		tacit_buf_addc(&raw, '\0');
		tacit_buf_add(&raw, entry->id.id, GIT_OID_RAWSZ);
	}
	ok = tacit_writer_add_copy(folder->writer, GIT_OBJECT_TREE,
		tacit_buf_str(&raw), out, folder->err);
	tacit_buf_clear(&raw);
	return ok;
}

static bool edit_folder(struct folder *above, const git_oid *base,
	struct tacit_path_edit *edits, size_t count, size_t offset,
	git_oid *out, bool *is_empty)
{
	struct folder folder = { .writer = above->writer,
		.arena = above->arena,
		.err = above->err,
		.offset = offset };
	git_odb_object *object = NULL;
	bool ok = false;

	if (!make_groups(&folder, edits, count))
		return false;
	if (base) {
		struct tacit_str rest;

		if (!tacit_store_object(folder.writer->store, base,
			    GIT_OBJECT_TREE, &object, folder.err))
			return false;
		rest.data = git_odb_object_data(object);
		rest.len = git_odb_object_size(object);
		if (!walk_base(&folder, rest))
			goto out;
	}
	for (size_t i = 0; i < folder.group_count; i++)
		if (!folder.groups[i].was_found &&
			!edit_group(&folder, &folder.groups[i], NULL))
			goto out;
	*is_empty = folder.entry_count == 0;
	ok = (*is_empty && offset > 0) || write_tree(&folder, out);
out:
	git_odb_object_free(object);
	return ok;
}

bool tacit_tree_edit(struct tacit_writer *writer, const git_oid *base,
	struct tacit_path_edit *edits, size_t count, git_oid *out,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct folder top = { .writer = writer, .arena = &arena, .err = err };
	bool is_empty = false;
	bool ok;

	if (count)
		qsort(edits, count, sizeof(*edits), by_path);
	ok = edit_folder(&top, base, edits, count, 0, out, &is_empty);
	tacit_arena_clear(&arena);
	return ok;
}
