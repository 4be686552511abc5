/*
 * doctor: whether the machine and the repository are sound, not whether the
 * documents are (that is inspect.h). Looks at everything, changes nothing
 * unless asked, and then only what cannot lose anything.
 *
 *	struct tacit_doctor doctor = { 0 };
 *	struct tacit_doctor_options options = { .clock = now };
 *	if (tacit_doctor_run(store, reg, &options, &doctor, err))
 *		for (i = 0; i < doctor.count; i++)
 *			... doctor.list[i] ...
 *	tacit_doctor_clear(&doctor);
 *
 * Open to: cli.
 */
#ifndef TACIT_KEEP_DOCTOR_H
#define TACIT_KEEP_DOCTOR_H

#include <tacit/register.h>

enum tacit_finding_state {
	TACIT_FINDING_OK,
	TACIT_FINDING_AMISS,
	TACIT_FINDING_FIXED
};

/** One thing that was looked at. English, for tacit_tr. */
struct tacit_finding {
	enum tacit_finding_state state;
	const char *about; /* "objects", "index", "hooks", ... */
	const char *what; /* a sentence without a full stop */
	const char *detail; /* a path, a number; or NULL */
	const char *remedy; /* a command; "" where there is none */
};

struct tacit_doctor_options {
	bool is_fixing; /* mend what is safe */
	bool only_hooks; /* set a clone up: hooks and configuration */
	struct tacit_instant clock; /* by which the age of files is judged */
	const char *program; /* what hooks are to call; NULL: not known */
	const char *zone_version; /* of the system's zone data; or NULL */
	/* of which event registrations are kept longer than was said; or NULL */
	const char *kept_too_long;
};

/** {0} is empty. */
struct tacit_doctor {
	struct tacit_arena arena;
	struct tacit_finding *list;
	size_t count;
	size_t cap;
	size_t amiss; /* how many are still amiss */
};

/**
 * Look at objects, index, leftovers, folder, hooks, configuration, zone data
 * and receipts. `reg` may be NULL: a register that cannot be opened.
 * Fails: TACIT_IO, TACIT_GIT where it cannot even be looked at.
 */
TACIT_MUST_USE bool tacit_doctor_run(struct tacit_store *store,
	struct tacit_register *reg, const struct tacit_doctor_options *options,
	struct tacit_doctor *out, struct tacit_err *err);
void tacit_doctor_clear(struct tacit_doctor *doctor);

#endif
