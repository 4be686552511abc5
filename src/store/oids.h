/* oids: a set of ids of objects. */
#ifndef TACIT_STORE_OIDS_H
#define TACIT_STORE_OIDS_H

#include <stdbool.h>

#include <git2.h>

/** {0} is empty; the caller's to clear. No id is all zeros. */
struct tacit_oids {
	git_oid *slots; /* by hash; all zeros: free */
	size_t count;
	size_t size;
};

/** False: it was there already. */
bool tacit_oids_add(struct tacit_oids *oids, const git_oid *id);
bool tacit_oids_has(const struct tacit_oids *oids, const git_oid *id);
void tacit_oids_clear(struct tacit_oids *oids);

#endif
