#include "store/verify.h"

#include <stdlib.h>

#include "store/handle.h"
#include "store/oids.h"

enum { FAULTS_MAX = 20 };

/* An object that was named and not yet looked at. */
struct named {
	git_oid id;
	git_object_t type;
};

struct walk {
	git_repository *repo;
	struct named *list; /* still to read */
	size_t count;
	size_t cap;
	struct tacit_oids seen;
	struct tacit_verified *out;
	struct tacit_faults *faults;
	size_t before;
};

static void name(struct walk *walk, const git_oid *id, git_object_t type)
{
	if (!tacit_oids_add(&walk->seen, id))
		return;
	walk->list = tacit_grow(
		walk->list, &walk->cap, walk->count + 1, sizeof(*walk->list));
	walk->list[walk->count++] = (struct named){ *id, type };
}

/* --- one object ----------------------------------------------------------------- */

static void tell_fault(
	struct walk *walk, const struct named *object, const char *why)
{
	const git_error *last = git_error_last();
	char hex[TACIT_OID_SIZE];

	if (!why)
		why = last && last->message ? last->message : "cannot be read";
	(void)git_oid_tostr(hex, sizeof(hex), &object->id);
	tacit_fault_add(walk->faults, "", 0,
		"take it from another clone: git fetch, or copy its objects",
		"%s %s: %s", git_object_type2string(object->type), hex, why);
	git_error_clear();
}

static void name_of_commit(struct walk *walk, const git_commit *commit)
{
	unsigned count = git_commit_parentcount(commit);

	walk->out->commits++;
	name(walk, git_commit_tree_id(commit), GIT_OBJECT_TREE);
	for (unsigned i = 0; i < count; i++)
		name(walk, git_commit_parent_id(commit, i), GIT_OBJECT_COMMIT);
}

static void name_of_tree(struct walk *walk, const git_tree *tree)
{
	size_t count = git_tree_entrycount(tree);

	for (size_t i = 0; i < count; i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
		git_object_t type = git_tree_entry_type(entry);

		/* a submodule's commit is in another repository */
		if (type != GIT_OBJECT_COMMIT)
			name(walk, git_tree_entry_id(entry), type);
	}
}

static void look(struct walk *walk, const struct named *named)
{
	git_object *object = NULL;

	/* libgit2 checks the bytes against the id */
	if (git_object_lookup(&object, walk->repo, &named->id, GIT_OBJECT_ANY) <
		0) {
		tell_fault(walk, named, NULL);
		return;
	}
	walk->out->objects++;
	if (git_object_type(object) != named->type)
		tell_fault(walk, named, "is of another type");
	else if (named->type == GIT_OBJECT_COMMIT)
		name_of_commit(walk, (const git_commit *)object);
	else if (named->type == GIT_OBJECT_TREE)
		name_of_tree(walk, (const git_tree *)object);
	git_object_free(object);
}

bool tacit_verify_history(struct tacit_store *store, const char *commit,
	struct tacit_verified *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct walk walk = {
		.out = out, .faults = faults, .before = faults->errors
	};
	git_oid id;

	*out = (struct tacit_verified){ 0 };
	if (!tacit_store_oid(commit, &id, err))
		return false;
	walk.repo = tacit_store_reopen(store, err);
	if (!walk.repo)
		return false;
	name(&walk, &id, GIT_OBJECT_COMMIT);
	while (walk.count && faults->errors - walk.before < FAULTS_MAX) {
		struct named next = walk.list[--walk.count];

		look(&walk, &next);
	}
	free(walk.list);
	tacit_oids_clear(&walk.seen);
	git_repository_free(walk.repo);
	return true;
}
