#include "store/trees.h"

#include <string.h>

static git_odb_object **tree_slot(struct tacit_trees *trees, const git_oid *id)
{
	return &trees->slots[id->id[0] % TACIT_COUNT(trees->slots)];
}

git_odb_object *tacit_trees_read(struct tacit_trees *trees,
	struct tacit_store *store, const git_oid *id, struct tacit_err *err)
{
	git_odb_object **slot = tree_slot(trees, id);
	git_odb_object *tree = NULL;
	git_odb *odb = tacit_store_odb(store, err);
	char hex[TACIT_OID_SIZE];
	int rc;

	if (!odb)
		return NULL;
	if (*slot && git_oid_equal(git_odb_object_id(*slot), id)) {
		rc = git_odb_object_dup(&tree, *slot);
	} else {
		rc = git_odb_read(&tree, odb, id);
		if (rc == 0 && git_odb_object_type(tree) != GIT_OBJECT_TREE)
			rc = GIT_ENOTFOUND;
	}
	if (rc < 0) {
		git_odb_object_free(tree);
		(void)git_oid_tostr(hex, sizeof(hex), id);
		(void)tacit_store_fail(err, rc, "cannot read tree %s", hex);
		return NULL;
	}
	if (!*slot || !git_oid_equal(git_odb_object_id(*slot), id)) {
		git_odb_object_free(*slot);
		(void)git_odb_object_dup(slot, tree);
	}
	return tree;
}

void tacit_trees_clear(struct tacit_trees *trees)
{
	for (size_t i = 0; i < TACIT_COUNT(trees->slots); i++)
		git_odb_object_free(trees->slots[i]);
	memset(trees, 0, sizeof(*trees));
}
