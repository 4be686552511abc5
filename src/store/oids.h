/* oids: ids of objects, each once, in the order in which they came. */
#ifndef TACIT_STORE_OIDS_H
#define TACIT_STORE_OIDS_H

#include <stdbool.h>
#include <stdint.h>

#include <git2.h>

/** {0} is empty; the caller's to clear. */
struct tacit_oids {
	git_oid *list;
	size_t count;
	size_t cap;
	size_t *slots; /* position in the list plus 1, by hash; 0: free */
	size_t slot_count;
};

/** False: it was there already. */
bool tacit_oids_add(struct tacit_oids *oids, const git_oid *id);

/** Its position in the list, or SIZE_MAX. */
size_t tacit_oids_at(const struct tacit_oids *oids, const git_oid *id);
void tacit_oids_clear(struct tacit_oids *oids);

#endif
