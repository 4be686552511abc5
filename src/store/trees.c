#include "store/trees.h"

#include <stdlib.h>

enum { KEPT_MAX = 1 << 16, KEPT_BYTES = 64 << 20 };

/* By the first bytes of their ids; one that has the same drives out another. */
struct tacit_trees {
	git_odb_object *trees[KEPT_MAX];
	size_t bytes;
	bool stay;
	struct tacit_trees *from;
};

struct tacit_trees *tacit_trees_new(bool stay)
{
	struct tacit_trees *kept = tacit_zalloc(1, sizeof(*kept));

	kept->stay = stay;
	return kept;
}

void tacit_trees_free(struct tacit_trees *kept)
{
	size_t i;

	for (i = 0; kept && i < KEPT_MAX; i++)
		git_odb_object_free(kept->trees[i]);
	free(kept);
}

void tacit_trees_borrow(struct tacit_trees *kept, struct tacit_trees *from)
{
	kept->from = from;
}

static git_odb_object **kept_place(struct tacit_trees *kept, const git_oid *id)
{
	return &kept->trees[(size_t)id->id[0] << 8 | id->id[1]];
}

static void drop_kept(struct tacit_trees *kept, git_odb_object **place)
{
	if (*place)
		kept->bytes -= git_odb_object_size(*place);
	git_odb_object_free(*place);
	*place = NULL;
}

void tacit_trees_put(struct tacit_trees *kept, git_odb_object *tree)
{
	git_odb_object **place;

	if (!kept || !tree)
		return;
	place = kept_place(kept, git_odb_object_id(tree));
	drop_kept(kept, place);
	if (kept->bytes + git_odb_object_size(tree) > KEPT_BYTES ||
		git_odb_object_dup(place, tree) < 0)
		return;
	kept->bytes += git_odb_object_size(tree);
}

git_odb_object *tacit_trees_take(struct tacit_trees *kept, const git_oid *id)
{
	git_odb_object *tree = NULL;
	git_odb_object **place;

	if (!kept)
		return NULL;
	place = kept_place(kept, id);
	if (!*place || !git_oid_equal(git_odb_object_id(*place), id))
		return tacit_trees_take(kept->from, id);
	if (git_odb_object_dup(&tree, *place) < 0)
		return NULL;
	if (!kept->stay)
		drop_kept(kept, place);
	return tree;
}
