/* side: a document's text as it stands, stood, or was circulated. */
#ifndef TACIT_REPORT_SIDE_H
#define TACIT_REPORT_SIDE_H

#include "report/comparison.h"

struct tacit_side {
	struct tacit_comparison_side who;
	struct tacit_document doc;
	struct tacit_addresses passages; /* of a plan with its activities */
};

/* Of which document. */
struct tacit_side_of {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char *id;
	enum tacit_type_id type;
	const char *path;
};

/** As it stands. */
TACIT_MUST_USE bool tacit_side_now(const struct tacit_side_of *of,
	struct tacit_side *out, struct tacit_err *err);

/** As a note (canonical id) circulated it. Fails: TACIT_NOTFOUND not in
 * it; TACIT_REFUSED the public asks, for which it was not then. */
TACIT_MUST_USE bool tacit_side_note(const struct tacit_side_of *of,
	const char *note, struct tacit_side *out, struct tacit_err *err);

/** As a commit has it. Fails: TACIT_NOTFOUND it has it not. */
TACIT_MUST_USE bool tacit_side_commit(const struct tacit_side_of *of,
	const char *commit, struct tacit_side *out, struct tacit_err *err);

/** As somebody typed it: a note, or a revision as git writes it. */
TACIT_MUST_USE bool tacit_side_named(const struct tacit_side_of *of,
	const char *typed, struct tacit_side *out, struct tacit_err *err);

/**
 * As it was circulated last, else before its last change.
 * Fails: TACIT_NOTFOUND it was never otherwise.
 */
TACIT_MUST_USE bool tacit_side_before(const struct tacit_side_of *of,
	struct tacit_side *out, struct tacit_err *err);

/** The commit that brought a path; NULL: none did. */
TACIT_MUST_USE bool tacit_side_origin(const struct tacit_side_of *of,
	const char *path, const char **commit, struct tacit_err *err);

#endif
