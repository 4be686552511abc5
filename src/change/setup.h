/*
 * setup: make a register, empty or from a folder of documents.
 *
 * Pins must be texts of the parent commit, so a folder becomes as many
 * commits as its pins are deep: first what pins nothing, then what pins that.
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_SETUP_H
#define TACIT_CHANGE_SETUP_H

#include <tacit/fault.h>
#include <tacit/store.h>

struct tacit_setup {
	const char *path; /* where the register will be */
	const char *from; /* a folder of documents; NULL: empty */
	const char *program; /* what hooks call; NULL: not known */
	bool is_bare;
	bool is_exercise; /* body.md gets `exercise: yes` */
	const char *body; /* text of body.md, when not from a folder */
	const char *because; /* why personal data stand in it; or NULL */
	struct tacit_instant clock; /* dates the commits */
	/* those of an exercise: noon of a day at its seat, or an instant; none:
	 * the clock */
	struct tacit_date day;
	struct tacit_instant now;
};

struct tacit_setup_result {
	bool is_exercise;
	size_t documents;
	size_t commits;
	size_t warnings; /* what tacit_inspect_commit would warn of */
	size_t notices; /* and what it would only say */
	char commit[TACIT_OID_SIZE];
};

/**
 * Make it: repository, documents checked one by one, commits, configuration
 * (pull.rebase, the receipts' refspec) and hooks. It is there whole or not at
 * all (setup_place.h); whatever came between, the same call does it. A register
 * that is what this call would make is done.
 *
 * Fails: TACIT_INVALID a register is there already, or documents have faults,
 * by themselves or beside each other (all of them in `faults`; nothing was
 * made); TACIT_CHANGED somebody else makes one there; TACIT_REFUSED the empty
 * repository there is not on main; TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_setup_make(const struct tacit_setup *setup,
	struct tacit_setup_result *result, struct tacit_faults *faults,
	struct tacit_err *err);

#endif
