#include "store/verify.h"

#include <stdlib.h>
#include <string.h>

#include "store/handle.h"

enum { FAULTS_MAX = 20, SLOTS_MIN = 1024 };

/* An object that was named and not yet looked at. */
struct named {
	git_oid id;
	git_object_t type;
};

struct walk {
	git_odb *odb;
	struct named *list; /* still to read */
	size_t count;
	size_t cap;
	git_oid *seen; /* by hash; all zero: free */
	size_t seen_count;
	size_t seen_size;
	struct tacit_verified *out;
	struct tacit_faults *faults;
	size_t before;
};

/* --- which were seen --------------------------------------------------------- */

static git_oid *slot_of(git_oid *seen, size_t size, const git_oid *id)
{
	size_t at;

	memcpy(&at, id->id, sizeof(at));
	at &= size - 1;
	while (!git_oid_is_zero(&seen[at]) && !git_oid_equal(&seen[at], id))
		at = (at + 1) & (size - 1);
	return &seen[at];
}

static void grow_seen(struct walk *walk)
{
	size_t size = walk->seen_size ? walk->seen_size * 2 : SLOTS_MIN;
	git_oid *seen = tacit_zalloc(size, sizeof(*seen));
	size_t i;

	for (i = 0; i < walk->seen_size; i++) {
		if (!git_oid_is_zero(&walk->seen[i]))
			*slot_of(seen, size, &walk->seen[i]) = walk->seen[i];
	}
	free(walk->seen);
	walk->seen = seen;
	walk->seen_size = size;
}

static void name(struct walk *walk, const git_oid *id, git_object_t type)
{
	git_oid *slot;

	if (walk->seen_count * 2 >= walk->seen_size)
		grow_seen(walk);
	slot = slot_of(walk->seen, walk->seen_size, id);
	if (git_oid_equal(slot, id))
		return;
	git_oid_cpy(slot, id);
	walk->seen_count++;
	walk->list = tacit_grow(
		walk->list, &walk->cap, walk->count + 1, sizeof(*walk->list));
	walk->list[walk->count++] = (struct named){ *id, type };
}

/* --- one object ----------------------------------------------------------------- */

static void tell(struct walk *walk, const struct named *object, const char *why)
{
	const git_error *last = git_error_last();
	char hex[TACIT_OID_SIZE];

	(void)git_oid_tostr(hex, sizeof(hex), &object->id);
	tacit_fault_add(walk->faults, "", 0,
		"take it from another clone: git fetch, or copy its objects",
		"%s %s: %s", git_object_type2string(object->type), hex,
		why				? why
			: last && last->message ? last->message
						: "cannot be read");
	git_error_clear();
}

/* "tree <hex>\n", "parent <hex>\n" ... at the head of a commit. */
static bool name_of_commit(struct walk *walk, struct tacit_str text)
{
	struct tacit_str line;
	bool has_tree = false;
	git_oid id;

	while (tacit_str_line(&text, &line) && line.len) {
		bool is_tree = tacit_str_starts(line, "tree ");
		size_t skip = is_tree ? strlen("tree ") : strlen("parent ");

		if (!is_tree && !tacit_str_starts(line, "parent "))
			continue;
		if (line.len != skip + TACIT_OID_SIZE - 1 ||
			git_oid_fromstrn(
				&id, line.data + skip, TACIT_OID_SIZE - 1) < 0)
			return false;
		name(walk, &id, is_tree ? GIT_OBJECT_TREE : GIT_OBJECT_COMMIT);
		has_tree |= is_tree;
	}
	return has_tree;
}

static bool name_of_tree(struct walk *walk, struct tacit_str text)
{
	struct tacit_tree_entry entry;

	while (tacit_tree_next(&text, &entry)) {
		if (tacit_tree_is_folder(&entry))
			name(walk, &entry.id, GIT_OBJECT_TREE);
		else if (entry.mode != GIT_FILEMODE_COMMIT)
			name(walk, &entry.id, GIT_OBJECT_BLOB);
	}
	return text.len == 0;
}

static void look(struct walk *walk, const struct named *object)
{
	git_odb_object *read = NULL;
	struct tacit_str text;
	bool ok = true;

	/* libgit2 checks the bytes against the id */
	if (git_odb_read(&read, walk->odb, &object->id) < 0) {
		tell(walk, object, NULL);
		return;
	}
	walk->out->objects++;
	text.data = git_odb_object_data(read);
	text.len = git_odb_object_size(read);
	if (git_odb_object_type(read) != object->type) {
		tell(walk, object, "is of another type");
	} else if (object->type == GIT_OBJECT_COMMIT) {
		walk->out->commits++;
		ok = name_of_commit(walk, text);
	} else if (object->type == GIT_OBJECT_TREE) {
		ok = name_of_tree(walk, text);
	}
	if (!ok)
		tell(walk, object, "is malformed");
	git_odb_object_free(read);
}

bool tacit_verify_history(struct tacit_store *store, const char *commit,
	struct tacit_verified *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct walk walk = {
		.out = out, .faults = faults, .before = faults->errors
	};
	git_repository *repo = NULL;
	git_oid id;
	bool ok = false;
	int rc;

	*out = (struct tacit_verified){ 0 };
	tacit_store_verify(store, true);
	if (!tacit_store_oid(commit, &id, err))
		return false;
	rc = git_repository_open_ext(
		&repo, store->common, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	if (rc == 0)
		rc = git_repository_odb(&walk.odb, repo);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot open it again");
		goto out;
	}
	name(&walk, &id, GIT_OBJECT_COMMIT);
	while (walk.count && faults->errors - walk.before < FAULTS_MAX) {
		struct named next = walk.list[--walk.count];

		look(&walk, &next);
	}
	ok = true;
out:
	free(walk.list);
	free(walk.seen);
	git_odb_free(walk.odb);
	git_repository_free(repo);
	return ok;
}
