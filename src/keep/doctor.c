#include "keep/doctor.h"

#include "keep/doctor_parts.h"

static struct tacit_finding *add(struct ward *ward, const char *about,
	const char *what, const char *detail, const char *remedy)
{
	struct tacit_doctor *out = ward->out;
	struct tacit_finding *finding;

	out->list = tacit_arena_grow(&out->arena, out->list, &out->cap,
		out->count + 1, sizeof(*out->list));
	finding = &out->list[out->count++];
	*finding = (struct tacit_finding){ .about = about,
		.what = what,
		.detail =
			detail ? tacit_arena_strdup(&out->arena, detail) : NULL,
		.remedy = tacit_arena_strdup(&out->arena, remedy) };
	return finding;
}

void tacit_ward_ok(struct ward *ward, const char *about, const char *what,
	const char *detail)
{
	add(ward, about, what, detail, "")->state = TACIT_FINDING_OK;
}

void tacit_ward_amiss(struct ward *ward, const char *about, const char *what,
	const char *detail, const char *remedy)
{
	add(ward, about, what, detail, remedy)->state = TACIT_FINDING_AMISS;
	ward->out->amiss++;
}

void tacit_ward_mended(struct ward *ward, bool ok, const char *about,
	const char *what, const char *detail, const char *remedy)
{
	if (ok)
		add(ward, about, what, detail, "")->state = TACIT_FINDING_FIXED;
	else
		tacit_ward_amiss(ward, about, what, detail, remedy);
}

bool tacit_doctor_run(struct tacit_store *store, struct tacit_register *reg,
	const struct tacit_doctor_options *options, struct tacit_doctor *out,
	struct tacit_err *err)
{
	struct ward ward = { store, reg, options, out };

	*out = (struct tacit_doctor){ 0 };
	if (!options->only_hooks &&
		(!tacit_ward_leftovers(&ward, err) ||
			!tacit_ward_objects(&ward, err) ||
			!tacit_ward_index(&ward, err) ||
			!tacit_ward_receipts(&ward, err) ||
			!tacit_ward_zones(&ward, err) ||
			!tacit_ward_folder(&ward, err)))
		return false;
	return tacit_ward_hooks(&ward, err) &&
		tacit_ward_configuration(&ward, err);
}

void tacit_doctor_clear(struct tacit_doctor *doctor)
{
	if (!doctor)
		return;
	tacit_arena_clear(&doctor->arena);
	*doctor = (struct tacit_doctor){ 0 };
}
