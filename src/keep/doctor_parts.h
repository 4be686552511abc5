/* doctor_parts: one function each looks at one thing and tells. */
#ifndef TACIT_KEEP_DOCTOR_PARTS_H
#define TACIT_KEEP_DOCTOR_PARTS_H

#include "keep/doctor.h"

struct ward {
	struct tacit_store *store;
	struct tacit_register *reg; /* NULL: cannot be opened */
	const struct tacit_doctor_options *options;
	struct tacit_doctor *out;
};

void tacit_ward_ok(struct ward *ward, const char *about, const char *what,
	const char *detail);
void tacit_ward_amiss(struct ward *ward, const char *about, const char *what,
	const char *detail, const char *remedy);
/** Amiss, or fixed where `ok`. */
void tacit_ward_mended(struct ward *ward, bool ok, const char *about,
	const char *what, const char *detail, const char *remedy);

/* doctor_record.c: what the record is kept in */
TACIT_MUST_USE bool tacit_ward_objects(
	struct ward *ward, struct tacit_err *err);
TACIT_MUST_USE bool tacit_ward_index(struct ward *ward, struct tacit_err *err);
TACIT_MUST_USE bool tacit_ward_zones(struct ward *ward, struct tacit_err *err);
TACIT_MUST_USE bool tacit_ward_receipts(
	struct ward *ward, struct tacit_err *err);

/* doctor_machine.c: what stands around it */
TACIT_MUST_USE bool tacit_ward_leftovers(
	struct ward *ward, struct tacit_err *err);
TACIT_MUST_USE bool tacit_ward_folder(struct ward *ward, struct tacit_err *err);

/* doctor_clone.c: how the clone is set up */
TACIT_MUST_USE bool tacit_ward_hooks(struct ward *ward, struct tacit_err *err);
TACIT_MUST_USE bool tacit_ward_configuration(
	struct ward *ward, struct tacit_err *err);

#endif
