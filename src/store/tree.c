#include "store/tree.h"

#include <string.h>

#include "base/pile.h"

enum { PATH_LIMIT = 1024 };

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

/* What the base has at the path; whether that can be edited. */
static bool look_at_old(const git_tree *base, struct tacit_path_edit *edit,
	struct tacit_err *err)
{
	edit->old_mode = 0;
	if (base &&
		!tacit_tree_at(
			base, edit->path, &edit->old_mode, &edit->old_id, err))
		return false;
	if (edit->old_mode && (edit->old_mode & 0170000) != 0100000)
		return tacit_fail_at(err, TACIT_INVALID, edit->path, 0,
			"is no regular file");
	if (!edit->new_mode && !edit->old_mode)
		return tacit_fail_at(err, TACIT_NOTFOUND, edit->path, 0,
			"there is no such file to remove");
	if (edit->new_mode)
		edit->new_mode = edit->old_mode == GIT_FILEMODE_BLOB_EXECUTABLE
			? GIT_FILEMODE_BLOB_EXECUTABLE
			: GIT_FILEMODE_BLOB;
	return true;
}

/* Whether what should be a folder of the path is a file. */
static bool is_below_file(const git_tree *base, const char *path)
{
	struct tacit_buf folder = { 0 };
	unsigned mode = GIT_FILEMODE_TREE;
	const char *slash = path;
	git_oid id;

	while (base && mode == GIT_FILEMODE_TREE &&
		(slash = strchr(slash, '/')) != NULL) {
		tacit_buf_truncate(&folder, 0);
		tacit_buf_add(&folder, path, (size_t)(slash++ - path));
		if (!tacit_tree_at(base, folder.data, &mode, &id, NULL))
			mode = 0;
	}
	tacit_buf_clear(&folder);
	return mode != 0 && mode != GIT_FILEMODE_TREE;
}

/* Of all that could be amiss, libgit2 leaves one thing to be found out. */
static bool fail_edit(const git_tree *base, const struct tacit_path_edit *edits,
	size_t count, int rc, struct tacit_err *err)
{
	const git_error *last = git_error_last();

	if (!last || last->klass != GIT_ERROR_TREE)
		return tacit_store_fail(err, rc, "cannot make a tree");
	git_error_clear();
	for (size_t i = 0; i < count; i++)
		if (is_below_file(base, edits[i].path))
			return tacit_fail_at(err, TACIT_INVALID, edits[i].path,
				0, "would stand below what is a file");
	return tacit_fail(err, TACIT_INVALID,
		"a path is written twice, or is both a file and a folder");
}

/* --- in order -------------------------------------------------------------- */

/* Edits as they come from the pile, with paths that stand in that order, too. */
struct ordering {
	struct tacit_writer *writer;
	struct tacit_path_edit *edits;
	size_t count;
};

static bool take_edit(void *ctx, struct tacit_str text)
{
	struct ordering *ordering = ctx;
	struct tacit_path_edit *edit = &ordering->edits[ordering->count++];
	const size_t len = strlen(text.data);

	memcpy(edit, text.data + len + 1, sizeof(*edit));
	edit->path = tacit_arena_strdup(&ordering->writer->arena, text.data);
	tacit_spool_pass(ordering->writer->spool, len + sizeof(*edit));
	return true;
}

/* They may be more than memory should hold, with their paths. */
static bool sort_edits(struct tacit_writer *writer,
	struct tacit_path_edit *edits, size_t count, struct tacit_err *err)
{
	struct ordering ordering = { .writer = writer, .edits = edits };
	struct tacit_pile pile = {
		.folder = writer->spool ? writer->spool->folder : NULL
	};
	struct tacit_buf text = { 0 };
	bool ok;

	for (size_t i = 0; i < count; i++) {
		tacit_buf_truncate(&text, 0);
		tacit_buf_add(&text, edits[i].path, strlen(edits[i].path) + 1);
		tacit_buf_add(&text, &edits[i], sizeof(edits[i]));
		tacit_pile_add(&pile, tacit_buf_str(&text));
		tacit_spool_pass(writer->spool, text.len);
	}
	tacit_buf_clear(&text);
	ok = tacit_pile_each(&pile, take_edit, &ordering, err);
	tacit_pile_clear(&pile);
	tacit_spool_rest(writer->spool);
	return ok;
}

bool tacit_tree_edit(struct tacit_writer *writer, git_tree *base,
	struct tacit_path_edit *edits, size_t count, git_oid *out,
	struct tacit_err *err)
{
	struct tacit_arena arena = { .spool = writer->spool };
	git_tree_update *updates =
		tacit_arena_array(&arena, count, sizeof(*updates));
	git_repository *repo = tacit_writer_repository(writer, err);
	bool ok = repo != NULL;
	int rc;

	ok = ok && sort_edits(writer, edits, count, err);
	for (size_t i = 0; ok && i < count; i++) {
		ok = look_at_old(base, &edits[i], err);
		updates[i].action = edits[i].new_mode ? GIT_TREE_UPDATE_UPSERT
						      : GIT_TREE_UPDATE_REMOVE;
		updates[i].id = edits[i].new_id;
		updates[i].filemode = (git_filemode_t)edits[i].new_mode;
		updates[i].path = edits[i].path;
		tacit_spool_pass(writer->spool, sizeof(edits[i]));
	}
	tacit_spool_rest(writer->spool);
	if (ok) {
		rc = git_tree_create_updated(out, repo, base, count, updates);
		ok = rc == 0 || fail_edit(base, edits, count, rc, err);
	}
	tacit_arena_clear(&arena);
	tacit_spool_rest(writer->spool);
	return ok;
}
