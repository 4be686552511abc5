/* setup_parts: a folder of documents on its way to be a register. */
#ifndef TACIT_CHANGE_SETUP_PARTS_H
#define TACIT_CHANGE_SETUP_PARTS_H

#include <tacit/document.h>

#include "change/setup.h"

enum { WAVES_MAX = 8 };

struct file {
	const char *path; /* in the register */
	struct tacit_str text;
	struct tacit_document doc; /* doc.at.type NULL: free text */
	char blob[TACIT_OID_SIZE];
	unsigned wave; /* 0: pins nothing */
};

struct folder {
	const struct tacit_setup *setup;
	struct tacit_arena arena;
	struct file *files;
	size_t count;
	size_t cap;
	struct tacit_faults *faults;
	struct tacit_instant date; /* of the commits */
};

/**
 * Take the register that is there for the one wanted, where it holds these
 * documents, in as many commits, and nothing recorded since: what a try left
 * that was killed before it could say that it was done.
 * Fails: TACIT_INVALID another one; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_setup_accept(struct folder *folder,
	struct tacit_store *store, struct tacit_setup_result *result,
	struct tacit_err *err);

#endif
