#include "report/status.h"

#include "facts/summary.h"

bool tacit_status_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_actor *self, struct tacit_status *out,
	struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_status_call *open;
	const char **assumed;
	size_t i;

	*out = (struct tacit_status){ .record = tacit_record_of(reg),
		.self = *self };
	if (!tacit_open_things(reg, arena, self, &out->facts, err))
		return false;
	tacit_awaited_find(arena, &out->facts, now, &out->awaited);
	open = tacit_arena_array(
		arena, out->facts.call_count + 1, sizeof(*open));
	assumed = tacit_arena_array(
		arena, out->facts.call_count + 1, sizeof(*assumed));
	for (i = 0; i < out->facts.call_count; i++) {
		const struct tacit_call_fact *fact = &out->facts.calls[i];
		struct tacit_call_summary sum = { 0 };

		if (fact->is_confirmed)
			continue;
		if (!tacit_summary_call(reg, arena, fact->note, &sum, err))
			return false;
		if (sum.is_assumed)
			assumed[out->assumed_count++] = fact->note;
		if (now.s >= fact->closes.s)
			continue;
		open[out->open_count].fact = fact;
		open[out->open_count].comments = sum.comments;
		open[out->open_count++].offset_s =
			tacit_zone_offset(&tacit_register_body(reg)->zone,
				(struct tacit_instant){ fact->closes.s - 1 });
	}
	out->open = open;
	out->assumed = assumed;
	return true;
}
