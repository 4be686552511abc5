#include "keep/doctor.h"

#include "keep/doctor_parts.h"

bool tacit_doctor_run(struct tacit_store *store, struct tacit_register *reg,
	const struct tacit_doctor_options *options, struct tacit_doctor *out,
	struct tacit_err *err)
{
	struct visit visit = { store, reg, options, out };

	*out = (struct tacit_doctor){ 0 };
	if (!options->only_hooks &&
		(!tacit_doctor_leftovers(&visit, err) ||
			!tacit_doctor_objects(&visit, err) ||
			!tacit_doctor_past(&visit, err) ||
			!tacit_doctor_index(&visit, err) ||
			!tacit_doctor_receipts(&visit, err) ||
			!tacit_doctor_shared(&visit, err) ||
			!tacit_doctor_zones(&visit, err) ||
			!tacit_doctor_folder(&visit, err) ||
			!tacit_doctor_persons(&visit, err)))
		return false;
	return tacit_doctor_hooks(&visit, err) &&
		tacit_doctor_configuration(&visit, err);
}

void tacit_doctor_clear(struct tacit_doctor *doctor)
{
	if (!doctor)
		return;
	tacit_arena_clear(&doctor->arena);
	*doctor = (struct tacit_doctor){ 0 };
}
