#include "store/raw_tree.h"

#include <stdlib.h>
#include <string.h>

enum { MODE_TREE = 040000 };

/* --- entries --------------------------------------------------------------------- */

bool tacit_entry_is_tree(const struct tacit_entry *entry)
{
	return entry->mode == MODE_TREE;
}

/* "100644 name", a zero byte, twenty bytes of id. */
static bool parse_entry(struct tacit_str *rest, struct tacit_entry *out)
{
	const char *at = rest->data;
	const char *end = at + rest->len;
	const char *name;
	unsigned mode = 0;

	while (at < end && *at >= '0' && *at <= '7')
		mode = mode << 3 | (unsigned)(*at++ - '0');
	if (at == end || *at != ' ')
		return false;
	name = at + 1;
	at = memchr(name, '\0', (size_t)(end - name));
	if (!at || at == name || end - at <= GIT_OID_RAWSZ)
		return false;
	*out = (struct tacit_entry){ name, (size_t)(at - name), mode,
		(const git_oid *)(at + 1) };
	at += 1 + GIT_OID_RAWSZ;
	*rest = (struct tacit_str){ at, (size_t)(end - at) };
	return true;
}

int tacit_entry_order(const struct tacit_entry *a, const struct tacit_entry *b)
{
	size_t len = a->len < b->len ? a->len : b->len;
	int order = memcmp(a->name, b->name, len);
	unsigned char end_a;
	unsigned char end_b;

	if (order)
		return order;
	end_a = (unsigned char)(a->len > len	 ? a->name[len]
			: tacit_entry_is_tree(a) ? '/'
						 : '\0');
	end_b = (unsigned char)(b->len > len	 ? b->name[len]
			: tacit_entry_is_tree(b) ? '/'
						 : '\0');
	return (int)end_a - (int)end_b;
}

bool tacit_raw_tree_next(struct tacit_raw_tree *tree, struct tacit_err *err)
{
	const struct tacit_entry before = tree->entry;
	char hex[TACIT_OID_SIZE];

	tree->entry.name = NULL;
	/* git writes names in order, each once; others hide one another */
	if (!tree->rest.len ||
		(parse_entry(&tree->rest, &tree->entry) &&
			!memchr(tree->entry.name, '/', tree->entry.len) &&
			(!before.name ||
				tacit_entry_order(&before, &tree->entry) < 0)))
		return true;
	(void)git_oid_tostr(hex, sizeof(hex), git_odb_object_id(tree->object));
	return tacit_fail(
		err, TACIT_GIT, "tree %s is none that git would write", hex);
}

static size_t common_length(struct tacit_str a, struct tacit_str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	size_t i = 0;

	while (i + sizeof(uint64_t) <= len &&
		!memcmp(a.data + i, b.data + i, sizeof(uint64_t)))
		i += sizeof(uint64_t);
	while (i < len && a.data[i] == b.data[i])
		i++;
	return i;
}

/*
 * Over the entries that both go on with. In a tree that was kept they are in
 * order, for it was gone through entry by entry; so only their ends are looked
 * for, and the last is what the next one has to come after.
 */
static void skip_common(struct tacit_raw_tree *known, struct tacit_raw_tree *b)
{
	struct tacit_str rest = { known->rest.data,
		common_length(known->rest, b->rest) };
	struct tacit_str last = { 0 };
	const char *name_end;
	size_t len;

	while (rest.len &&
		(name_end = memchr(rest.data, '\0', rest.len)) != NULL &&
		rest.data + rest.len - name_end > GIT_OID_RAWSZ) {
		last = rest;
		rest = tacit_str_from(rest,
			(size_t)(name_end - rest.data) + 1 + GIT_OID_RAWSZ);
	}
	if (!last.data || !parse_entry(&last, &known->entry))
		return;
	len = (size_t)(rest.data - known->rest.data);
	known->rest = tacit_str_from(known->rest, len);
	b->rest = tacit_str_from(b->rest, len);
	b->entry = known->entry;
}

bool tacit_raw_tree_next_both(struct tacit_raw_tree *a,
	struct tacit_raw_tree *b, struct tacit_err *err)
{
	if (a->is_known)
		skip_common(a, b);
	return tacit_raw_tree_next(a, err) && tacit_raw_tree_next(b, err);
}

/* --- reading ----------------------------------------------------------------------- */

/* Owns: the caller frees it. NULL: err is set. */
static git_odb_object *read_raw_tree(
	struct tacit_store *store, const git_oid *id, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	git_odb_object *tree = NULL;
	char hex[TACIT_OID_SIZE];
	int rc;

	if (!odb)
		return NULL;
	rc = git_odb_read(&tree, odb, id);
	if (rc == 0 && git_odb_object_type(tree) == GIT_OBJECT_TREE)
		return tree;
	git_odb_object_free(tree);
	(void)git_oid_tostr(hex, sizeof(hex), id);
	(void)tacit_store_fail(
		err, rc < 0 ? rc : GIT_ENOTFOUND, "cannot read tree %s", hex);
	return NULL;
}

bool tacit_raw_tree_open(struct tacit_store *store, struct tacit_trees *kept,
	const git_oid *id, struct tacit_raw_tree *tree, struct tacit_err *err)
{
	*tree = (struct tacit_raw_tree){ 0 };
	if (!id)
		return true;
	tree->object = tacit_trees_take(kept, id);
	tree->is_known = tree->object != NULL;
	if (!tree->object)
		tree->object = read_raw_tree(store, id, err);
	if (!tree->object)
		return false;
	tree->rest.data = git_odb_object_data(tree->object);
	tree->rest.len = git_odb_object_size(tree->object);
	return tacit_raw_tree_next(tree, err);
}

void tacit_raw_tree_close(struct tacit_raw_tree *tree)
{
	git_odb_object_free(tree->object);
	*tree = (struct tacit_raw_tree){ 0 };
}
