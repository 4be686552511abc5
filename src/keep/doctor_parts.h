/* doctor_parts: one function each looks at one thing and tells. */
#ifndef TACIT_KEEP_DOCTOR_PARTS_H
#define TACIT_KEEP_DOCTOR_PARTS_H

#include "keep/doctor.h"

/** One look at a register, from the first part to the last. */
struct visit {
	struct tacit_store *store;
	struct tacit_register *reg; /* NULL: cannot be opened */
	const struct tacit_doctor_options *options;
	struct tacit_doctor *out;
};

/* doctor_findings.c: what was found */
void tacit_finding_ok(struct visit *visit, const char *about, const char *what,
	const char *detail);
void tacit_finding_amiss(struct visit *visit, const char *about,
	const char *what, const char *detail, const char *remedy);
/** Amiss, or fixed where `ok`. */
void tacit_finding_mended(struct visit *visit, bool ok, const char *about,
	const char *what, const char *detail, const char *remedy);

/* doctor_record.c: what the record is kept in */
TACIT_MUST_USE bool tacit_doctor_objects(
	struct visit *visit, struct tacit_err *err);
TACIT_MUST_USE bool tacit_doctor_past(
	struct visit *visit, struct tacit_err *err);
TACIT_MUST_USE bool tacit_doctor_index(
	struct visit *visit, struct tacit_err *err);
TACIT_MUST_USE bool tacit_doctor_zones(
	struct visit *visit, struct tacit_err *err);
/** All that a commit reaches, by its ids. */
TACIT_MUST_USE bool tacit_doctor_verify(struct visit *visit, const char *tip,
	const char *about, struct tacit_err *err);

/* doctor_receipts.c */
TACIT_MUST_USE bool tacit_doctor_receipts(
	struct visit *visit, struct tacit_err *err);

/* doctor_machine.c: what stands around it */
TACIT_MUST_USE bool tacit_doctor_leftovers(
	struct visit *visit, struct tacit_err *err);
TACIT_MUST_USE bool tacit_doctor_folder(
	struct visit *visit, struct tacit_err *err);

TACIT_MUST_USE bool tacit_doctor_persons(
	struct visit *visit, struct tacit_err *err);

/* doctor_shared.c: what is given, where several share it */
TACIT_MUST_USE bool tacit_doctor_shared(
	struct visit *visit, struct tacit_err *err);

/* doctor_clone.c: how the clone is set up */
TACIT_MUST_USE bool tacit_doctor_hooks(
	struct visit *visit, struct tacit_err *err);
TACIT_MUST_USE bool tacit_doctor_configuration(
	struct visit *visit, struct tacit_err *err);

#endif
