#include "store/handle.h"

/* The path asked for, by its names. */
struct way {
	struct tacit_store *store;
	struct tacit_arena arena;
	const char **names;
	size_t count; /* 0: no path */
};

/* What stands there in one commit, and the folders on the way: in the next one
 * no more of them is read than has changed. */
struct place {
	unsigned mode; /* 0: nothing */
	git_oid id;
	git_oid folders[TACIT_TREE_DEPTH]; /* from the root on */
	size_t depth; /* how many of those there are */
};

static void set_out(struct way *way, const char *path)
{
	struct tacit_str rest =
		path ? tacit_str_of(path) : (struct tacit_str){ 0 };
	struct tacit_str name;
	size_t cap = 0;

	while (way->count < TACIT_TREE_DEPTH &&
		tacit_str_split(&rest, '/', &name))
		*(const char **)tacit_arena_append(&way->arena, &way->names,
			&way->count, &cap, sizeof(*way->names)) =
			tacit_arena_strndup(&way->arena, name.data, name.len);
}

/* The next name of the way in the last folder. */
static bool look_up(
	const struct way *way, struct place *place, struct tacit_err *err)
{
	const size_t at = place->depth - 1;
	const git_tree_entry *entry;
	git_tree *tree = NULL;
	int rc = git_tree_lookup(&tree, way->store->repo, &place->folders[at]);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read the folder of %s",
			way->names[at]);
	entry = git_tree_entry_byname(tree, way->names[at]);
	place->mode = entry ? (unsigned)git_tree_entry_filemode_raw(entry) : 0;
	if (entry)
		git_oid_cpy(&place->id, git_tree_entry_id(entry));
	git_tree_free(tree);
	return true;
}

/* `known`: of another commit. */
static bool place_in(const struct way *way, const git_commit *commit,
	const struct place *known, struct place *out, struct tacit_err *err)
{
	*out = (struct place){ 0 };
	if (!way->count || !commit)
		return true;
	git_oid_cpy(&out->id, git_commit_tree_id(commit));
	while (out->depth < way->count) {
		if (out->depth < known->depth &&
			git_oid_equal(&known->folders[out->depth], &out->id)) {
			*out = *known;
			return true;
		}
		git_oid_cpy(&out->folders[out->depth++], &out->id);
		if (!look_up(way, out, err))
			return false;
		if (out->mode == GIT_FILEMODE_TREE)
			continue;
		/* a file, and no folder on the way to one */
		if (out->depth < way->count)
			out->mode = 0;
		break;
	}
	return true;
}

static bool is_same_place(const struct place *a, const struct place *b)
{
	return a->mode == b->mode &&
		(a->mode == 0 || git_oid_equal(&a->id, &b->id));
}

static bool tell_entry(const git_commit *commit, const struct place *place,
	tacit_log_fn fn, void *ctx, struct tacit_err *err)
{
	const git_signature *author = git_commit_author(commit);
	const char *message = git_commit_message(commit);
	struct tacit_log_entry entry = { 0 };
	char hex[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];

	entry.commit = git_oid_tostr(hex, sizeof(hex), git_commit_id(commit));
	entry.author = author && author->name ? author->name : "";
	entry.email = author && author->email ? author->email : "";
	entry.message = message ? message : "";
	if (author) {
		entry.when.s = author->when.time;
		entry.offset_s = author->when.offset * 60;
	}
	if (place->mode && place->mode != GIT_FILEMODE_TREE)
		entry.blob = git_oid_tostr(blob, sizeof(blob), &place->id);
	return fn(&entry, ctx, err);
}

static bool parent_of(struct tacit_store *store, const git_commit *commit,
	git_commit **out, struct tacit_err *err)
{
	int rc;

	*out = NULL;
	if (!git_commit_parentcount(commit))
		return true;
	rc = git_commit_lookup(
		out, store->repo, git_commit_parent_id(commit, 0));
	return rc == 0 ||
		tacit_store_fail_commit(
			store, git_commit_parent_id(commit, 0), false, rc, err);
}

bool tacit_store_log(struct tacit_store *store, const char *commit,
	const char *path, tacit_log_fn fn, void *ctx, struct tacit_err *err)
{
	struct way way = { .store = store };
	git_commit *current = NULL;
	struct place here = { 0 };
	struct place before = { 0 };
	bool ok = false;
	git_oid id;
	int rc;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_start(store, err))
		return false;
	rc = git_commit_lookup(&current, store->repo, &id);
	if (rc < 0)
		return tacit_store_fail_commit(store, &id, false, rc, err);
	set_out(&way, path);
	ok = place_in(&way, current, &before, &here, err);
	while (ok && current) {
		git_commit *parent = NULL;
		bool go_on = true;

		ok = parent_of(store, current, &parent, err) &&
			place_in(&way, parent, &here, &before, err);
		if (ok && (!path || !is_same_place(&here, &before)))
			go_on = tell_entry(current, &here, fn, ctx, err);
		git_commit_free(current);
		current = parent;
		here = before;
		if (!go_on) {
			ok = !err || err->code == TACIT_OK;
			break;
		}
	}
	git_commit_free(current);
	tacit_arena_clear(&way.arena);
	return ok;
}
