#include "store/history.h"

#include <stdlib.h>

#include <tacit/io.h>

#include "store/aside.h"
#include "store/trees.h"

/* A commit on the line. */
struct stop {
	git_oid commit;
	git_oid tree;
	int64_t when;
	bool is_merge;
};

struct line {
	struct tacit_store *store;
	struct stop *list; /* newest first */
	size_t count;
	size_t cap;
	const git_oid *before; /* the tree that the next one found */
	struct tacit_trees *kept;
	struct tacit_aside aside;
};

/* Commits whose trees are read aside, while those before them are told. So
 * many that a thread for them costs nothing. */
enum { STRETCH = 256 };

struct stretch {
	const struct stop *stops; /* newest first */
	const git_oid *before;
	struct tacit_trees *trees;
};

static bool is_id(struct tacit_str text, git_oid *id)
{
	return text.len == GIT_OID_HEXSZ &&
		git_oid_fromstrn(id, text.data, text.len) == 0;
}

/* "Name <mail> 1655337600 +0600"; what is no time is 1970. */
static int64_t time_of(struct tacit_str person)
{
	size_t start = person.len;
	struct tacit_str word = { 0 };
	uint64_t seconds = 0;

	while (start && person.data[start - 1] != '>')
		start--;
	person = tacit_str_from(person, start);
	(void)tacit_str_take(&person, ' ');
	(void)tacit_str_split(&person, ' ', &word);
	(void)tacit_str_number(word, INT64_MAX, &seconds);
	return (int64_t)seconds;
}

static bool take_header_line(
	struct tacit_str *text, const char *word, struct tacit_str *rest)
{
	struct tacit_str before = *text;

	if (tacit_str_line(text, rest) && tacit_str_skip(rest, word))
		return true;
	*text = before;
	return false;
}

/* As git writes it, and reads it: one tree, the parents, who wrote it, who
 * committed it and when. What follows is not looked at. */
static bool parse_stop(
	struct tacit_str text, struct stop *stop, git_oid *next, bool *more)
{
	struct tacit_str line;
	git_oid parent;
	unsigned parents = 0;

	if (!take_header_line(&text, "tree ", &line) ||
		!is_id(line, &stop->tree))
		return false;
	for (; take_header_line(&text, "parent ", &line); parents++) {
		if (!is_id(line, &parent))
			return false;
		if (!parents)
			git_oid_cpy(next, &parent);
	}
	*more = parents > 0;
	stop->is_merge = parents > 1;
	if (!take_header_line(&text, "author ", &line) ||
		!take_header_line(&text, "committer ", &line))
		return false;
	stop->when = time_of(line);
	return true;
}

/* Where the line goes on from a commit; *more false: it was the first. */
static bool collect_stop(
	struct line *line, git_oid *id, bool *more, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(line->store, err);
	git_odb_object *commit = NULL;
	char hex[TACIT_OID_SIZE];
	struct stop *stop;
	int rc = odb ? git_odb_read(&commit, odb, id) : GIT_ERROR;
	bool ok;

	if (!odb)
		return false;
	(void)git_oid_tostr(hex, sizeof(hex), id);
	if (rc < 0)
		return tacit_store_fail_commit(line->store, id, false, rc, err);
	line->list = tacit_grow(
		line->list, &line->cap, line->count + 1, sizeof(*line->list));
	stop = &line->list[line->count++];
	*stop = (struct stop){ .commit = *id };
	ok = git_odb_object_type(commit) == GIT_OBJECT_COMMIT &&
		parse_stop((struct tacit_str){ git_odb_object_data(commit),
				   git_odb_object_size(commit) },
			stop, id, more);
	git_odb_object_free(commit);
	return ok ||
		tacit_fail(err, TACIT_GIT, "commit %s cannot be read", hex);
}

/* Back to `from`, which is left out, or to the beginning. */
static bool collect(struct line *line, const git_oid *from, const git_oid *to,
	bool *begins, struct tacit_err *err)
{
	git_oid id = *to;
	bool more = true;

	*begins = true;
	while (more) {
		if (from && git_oid_equal(&id, from)) {
			*begins = false;
			return true;
		}
		if (!collect_stop(line, &id, &more, err))
			return false;
	}
	return true;
}

/* What a further parent had and the merge has not. */
static bool tell_merged(struct line *line, const struct stop *stop,
	const struct tacit_walker *walker, struct tacit_err *err)
{
	git_commit *merge = NULL;
	unsigned count = 0;
	bool ok = true;
	int rc = git_commit_lookup(&merge, line->store->repo, &stop->commit);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read a merge");
	count = git_commit_parentcount(merge);
	for (unsigned i = 1; ok && i < count; i++) {
		git_tree *tree = NULL;

		ok = tacit_store_tree(line->store,
			     git_commit_parent_id(merge, i), &tree, err) &&
			tacit_compare_trees(line->store, line->kept,
				git_tree_id(tree), &stop->tree,
				walker->difference, walker->ctx, err);
		git_tree_free(tree);
	}
	git_commit_free(merge);
	return ok;
}

static bool tell_stop(struct line *line, const struct stop *stop,
	const struct tacit_walker *walker, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];
	struct tacit_commit commit = { hex, { stop->when }, line->count };

	(void)git_oid_tostr(hex, sizeof(hex), &stop->commit);
	return walker->commit(&commit, walker->ctx, err) &&
		tacit_compare_trees(line->store, line->kept, line->before,
			&stop->tree, walker->difference, walker->ctx, err) &&
		(!stop->is_merge || tell_merged(line, stop, walker, err));
}

static bool pass_over(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	(void)d;
	(void)ctx;
	(void)err;
	return true;
}

/* What cannot be read is left to whoever tells it. */
static void read_stretch(struct tacit_store *store, void *ctx)
{
	struct stretch *stretch = ctx;
	const git_oid *before = stretch->before;
	struct tacit_err none = { 0 };
	bool ok = true;
	size_t i;

	for (i = STRETCH; ok && i; i--) {
		const git_oid *tree = &stretch->stops[i - 1].tree;

		ok = tacit_compare_trees(store, stretch->trees, before, tree,
			pass_over, NULL, &none);
		before = tree;
	}
}

static bool tell_stretch(struct line *line, const struct tacit_walker *walker,
	struct tacit_err *err)
{
	size_t i;

	for (i = 0; line->count && i < STRETCH; i++) {
		const struct stop *stop = &line->list[--line->count];

		if (!tell_stop(line, stop, walker, err))
			return false;
		line->before = &stop->tree;
	}
	return true;
}

/* Two stretches, the trees of the second read aside. */
static bool tell_pair(struct line *line, const struct tacit_walker *walker,
	struct tacit_err *err)
{
	const struct stop *rest = line->list + line->count;
	struct stretch second = { rest - 2 * STRETCH, &rest[-STRETCH].tree,
		tacit_trees_new(true) };
	bool ok;

	(void)tacit_aside_start(
		&line->aside, line->store, read_stretch, &second);
	ok = tell_stretch(line, walker, err);
	tacit_aside_wait(&line->aside);
	tacit_trees_borrow(line->kept, second.trees);
	ok = ok && tell_stretch(line, walker, err);
	tacit_trees_borrow(line->kept, NULL);
	tacit_trees_free(second.trees);
	return ok;
}

static bool tell_line(struct line *line, const struct tacit_walker *walker,
	struct tacit_err *err)
{
	bool ok = true;

	while (ok && line->count)
		ok = line->count < 2 * STRETCH ? tell_stretch(line, walker, err)
					       : tell_pair(line, walker, err);
	return ok;
}

bool tacit_store_is_on_line(
	struct tacit_store *store, const char *older, const char *newer)
{
	struct line line = { .store = store };
	struct tacit_err none = { 0 };
	bool begins = true;
	git_oid from;
	git_oid to;
	bool ok = tacit_store_start(store, &none) &&
		tacit_store_oid(older, &from, &none) &&
		tacit_store_oid(newer, &to, &none) &&
		collect(&line, &from, &to, &begins, &none);

	free(line.list);
	return ok && !begins;
}

/* What git fetched with promises of more is marked beside its pack. */
static bool has_promises(struct tacit_store *store)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err none = { 0 };
	const char **names = NULL;
	size_t count = 0;
	bool found = false;

	if (tacit_io_list(&arena,
		    tacit_arena_printf(
			    &arena, "%s/objects/pack", store->common),
		    &names, &count, &none))
		for (size_t i = 0; i < count && !found; i++)
			found = tacit_str_ends(
				tacit_str_of(names[i]), ".promisor");
	tacit_arena_clear(&arena);
	return found;
}

bool tacit_store_is_whole(struct tacit_store *store, struct tacit_err *err)
{
	if (!tacit_store_start(store, err))
		return false;
	if (git_repository_is_shallow(store->repo)) {
		(void)tacit_fail(err, TACIT_DOUBT,
			"the past is not here: this is a shallow clone");
		return tacit_hint(err, "git fetch --unshallow");
	}
	if (has_promises(store)) {
		(void)tacit_fail(err, TACIT_DOUBT,
			"the past is not here: this is a partial clone");
		return tacit_hint(err,
			"clone it again, without --filter: tacit clone URL");
	}
	return true;
}

bool tacit_store_walk(struct tacit_store *store, const char *from,
	const char *to, bool *begins, const struct tacit_walker *walker,
	struct tacit_err *err)
{
	struct line line = { .store = store };
	git_tree *before = NULL;
	git_oid old = { 0 };
	git_oid new;
	bool ok;

	if (!tacit_store_start(store, err) ||
		(from && !tacit_store_oid(from, &old, err)) ||
		!tacit_store_oid(to, &new, err))
		return false;
	ok = collect(&line, from ? &old : NULL, &new, begins, err) &&
		(*begins || tacit_store_tree(store, &old, &before, err));
	line.before = before ? git_tree_id(before) : NULL;
	line.kept = line.count > 1 ? tacit_trees_new(false) : NULL;
	ok = ok && tell_line(&line, walker, err);
	git_tree_free(before);
	tacit_aside_close(&line.aside);
	tacit_trees_free(line.kept);
	free(line.list);
	return ok;
}
