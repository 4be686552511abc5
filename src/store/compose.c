#include "store/compose.h"

static bool stage_blobs(struct tacit_writer *writer,
	const struct tacit_change *changes, struct tacit_path_edit *edits,
	size_t count, struct tacit_err *err)
{
	if (count)
		writer->spool = writer->arena.spool = changes[0].spool;
	for (size_t i = 0; i < count; i++) {
		edits[i].path = changes[i].path;
		if (!changes[i].bytes)
			continue;
		edits[i].new_mode = GIT_FILEMODE_BLOB;
		if (!tacit_writer_add(writer, GIT_OBJECT_BLOB,
			    *changes[i].bytes, &edits[i].new_id, err))
			return false;
		tacit_spool_pass(writer->spool, changes[i].bytes->len);
	}
	return true;
}

bool tacit_compose_person(struct tacit_arena *arena,
	const struct tacit_signature *who, const char **out,
	struct tacit_err *err)
{
	git_signature *as_git = NULL;
	int minutes;
	int rc = git_signature_new(&as_git, who->name, who->email, who->when.s,
		who->offset_s / 60);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot sign the commit");
	minutes = as_git->when.offset < 0 ? -as_git->when.offset
					  : as_git->when.offset;
	*out = tacit_arena_printf(arena, "%s <%s> %lld %c%02d%02d",
		as_git->name, as_git->email, (long long)as_git->when.time,
		as_git->when.offset < 0 ? '-' : '+', minutes / 60,
		minutes % 60);
	git_signature_free(as_git);
	return true;
}

/* Raw, because the trees it refers to are not written yet. */
static bool stage_commit(struct tacit_writer *writer,
	const struct tacit_composition *composition, const git_oid *tree,
	git_oid *id, struct tacit_err *err)
{
	struct tacit_buf raw = { 0 };
	char hex[TACIT_OID_SIZE];
	bool ok;

	tacit_buf_printf(
		&raw, "tree %s\n", git_oid_tostr(hex, sizeof(hex), tree));
	if (composition->parent)
		tacit_buf_printf(&raw, "parent %s\n",
			git_oid_tostr(hex, sizeof(hex), composition->parent));
	tacit_buf_printf(&raw, "author %s\ncommitter %s\n\n%s",
		composition->author, composition->committer,
		composition->message);
	ok = tacit_writer_add_copy(
		writer, GIT_OBJECT_COMMIT, tacit_buf_str(&raw), id, err);
	tacit_buf_clear(&raw);
	return ok;
}

bool tacit_compose(struct tacit_writer *writer,
	const struct tacit_composition *composition,
	const struct tacit_change *changes, struct tacit_path_edit *edits,
	size_t count, git_oid *id, struct tacit_err *err)
{
	git_tree *base = NULL;
	git_oid tree;
	bool ok = stage_blobs(writer, changes, edits, count, err) &&
		(!composition->parent ||
			tacit_store_tree(writer->store, composition->parent,
				&base, err)) &&
		tacit_tree_edit(writer, base ? git_tree_id(base) : NULL, edits,
			count, &tree, err);

	git_tree_free(base);
	return ok && stage_commit(writer, composition, &tree, id, err);
}
