/* What a visit of the doctor found, one after the other. */
#include <string.h>

#include "keep/doctor_parts.h"

static struct tacit_finding *add_finding(struct visit *visit, const char *about,
	const char *what, const char *detail, const char *remedy)
{
	struct tacit_doctor *out = visit->out;
	struct tacit_finding *finding;

	finding = tacit_arena_append(&out->arena, &out->list, &out->count,
		&out->cap, sizeof(*finding));
	*finding = (struct tacit_finding){ .about = about,
		.what = what,
		.detail =
			detail ? tacit_arena_strdup(&out->arena, detail) : NULL,
		.remedy = tacit_arena_strdup(&out->arena, remedy) };
	return finding;
}

void tacit_finding_ok(struct visit *visit, const char *about, const char *what,
	const char *detail)
{
	add_finding(visit, about, what, detail, "")->state = TACIT_FINDING_OK;
}

void tacit_finding_amiss(struct visit *visit, const char *about,
	const char *what, const char *detail, const char *remedy)
{
	add_finding(visit, about, what, detail, remedy)->state =
		TACIT_FINDING_AMISS;
	visit->out->amiss++;
}

/* What just ran, and could not mend it, is no advice. */
static bool has_just_run(const struct visit *visit, const char *remedy)
{
	const struct tacit_doctor_options *options = visit->options;

	return (options->is_fixing && !strcmp(remedy, "tacit doctor --fix")) ||
		((options->is_fixing || options->only_hooks) &&
			!strcmp(remedy, "tacit doctor --hooks"));
}

void tacit_finding_mended(struct visit *visit, bool ok, const char *about,
	const char *what, const char *detail, const char *remedy)
{
	if (ok)
		add_finding(visit, about, what, detail, "")->state =
			TACIT_FINDING_FIXED;
	else
		tacit_finding_amiss(visit, about, what, detail,
			has_just_run(visit, remedy)
				? "see whether it may be written, and whether "
				  "git holds a lock on it"
				: remedy);
}
