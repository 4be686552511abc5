#include "report/record.h"

#include <tacit/register.h>

#include "facts/doubts.h"

struct tacit_record tacit_record_of(const struct tacit_register *reg)
{
	return (struct tacit_record){ .commit = tacit_register_commit(reg),
		.receipts = tacit_register_receipts(reg),
		.now = tacit_register_now(reg),
		.zone = &tacit_register_body(reg)->zone,
		.is_exercise = tacit_register_body(reg)->is_exercise };
}

static const char *const what[] = {
	[TACIT_DOUBT_TEXT] = "its text was changed",
	[TACIT_DOUBT_MODE] = "its mode was changed",
	[TACIT_DOUBT_REMOVED] = "it was removed",
	[TACIT_DOUBT_AGAIN] = "it was removed and added again",
	[TACIT_DOUBT_LOST] =
		"what stood there in that commit is not in what is read here",
	[TACIT_DOUBT_NAME] = "its name is not that of what it says",
};

bool tacit_record_find_altered(struct tacit_register *reg,
	struct tacit_arena *arena, const char *about, struct tacit_record *out,
	struct tacit_err *err)
{
	struct tacit_doubts doubts = { 0 };
	struct tacit_altered *rows;
	size_t i;

	if (!tacit_facts_doubts(reg, arena, about, &doubts, err))
		return false;
	rows = tacit_arena_array(arena, doubts.count + 1, sizeof(*rows));
	for (i = 0; i < doubts.count; i++) {
		const struct tacit_doubt *doubt = &doubts.list[i];

		rows[i] = (struct tacit_altered){ .path = doubt->path,
			.document = tacit_printed_id(
				reg, arena, doubt->type, doubt->id),
			.what = what[doubt->kind],
			.commit = doubt->commit,
			.noted = doubt->noted,
			.counts = doubt->counts,
			.counting = doubt->counting,
			.on = doubt->on,
			.because = doubt->because };
	}
	out->altered = rows;
	out->altered_count = doubts.count;
	out->altered_open = doubts.open;
	return true;
}
