/* create_judge: what is wrong with one value, before there is a document. */
#include "change/create.h"
#include "change/setting.h"
#include "document/draft.h"

/* What is wrong with it, among all that a document with so little in it lacks. */
static void tell_own_faults(struct tacit_arena *arena, const char *key,
	const struct tacit_faults *all, struct tacit_faults *own)
{
	const char *begins = tacit_arena_printf(arena, "%s: ", key);
	size_t i;

	for (i = 0; i < all->count; i++) {
		const struct tacit_fault *fault = &all->list[i];

		if (fault->severity == TACIT_FAULT_ERROR &&
			tacit_str_starts(tacit_str_of(fault->what), begins))
			tacit_fault_add(
				own, "", 0, fault->remedy, "%s", fault->what);
	}
}

void tacit_create_judge(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_type *type, const char *key, const char *typed,
	struct tacit_faults *faults)
{
	struct tacit_draft draft = { .type = type, .body = "" };
	struct tacit_setting setting = { .value = typed };
	struct tacit_faults all = { 0 };
	struct tacit_buf ignored = { 0 };
	const char *path = NULL;

	if (!reg ||
		tacit_setting_read(reg, arena, type, NULL,
			tacit_arena_printf(arena, "%s=%s", key, typed),
			&setting, faults)) {
		tacit_draft_add(&draft, key, setting.value);
		(void)tacit_draft_judge(&draft, NULL, &path, &ignored, &all);
		tell_own_faults(arena, key, &all, faults);
	}
	tacit_faults_clear(&all);
	tacit_buf_clear(&ignored);
	tacit_draft_clear(&draft);
}
