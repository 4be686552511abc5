#include "facts/summary.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/silence.h>

#include "facts/dispositions.h"
#include "facts/judged.h"
#include "facts/kept.h"

bool tacit_summary_wants_answer(enum tacit_kind kind)
{
	return kind != TACIT_KIND_REPLY && kind != TACIT_KIND_WITHDRAWAL &&
		kind != TACIT_KIND_SUPPORT && kind != TACIT_KIND_NO_OBJECTION;
}

/* --- the sum --------------------------------------------------------------------- */

/* Of an earlier close, which an extension moved, it says nothing of this one:
 * that is remembered beyond the close. */
static bool is_after_close(
	const struct tacit_call *call, const struct tacit_silence *silence)
{
	return tacit_instant_is_set(call->replies_complete) &&
		call->replies_complete.s >= silence->readings[0].closes.s;
}

static void fill_states(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, struct tacit_call_summary *out)
{
	struct tacit_silence silence = { 0 };
	struct tacit_buf codes = { 0 };
	size_t i;

	tacit_facts_judge(reg, arena, call, &silence);
	out->is_confirmed = !silence.is_provisional &&
		(is_after_close(&call->facts.call, &silence) ||
			tacit_instant_is_set(silence.readings[0].ended));
	out->notice = tacit_silence_notice(&call->facts.call, &silence);
	for (i = 0; i < silence.state_count; i++) {
		const struct tacit_state_reply *reply = &silence.states[i];

		if (reply->is_asked && !reply->has_spoken)
			tacit_buf_printf(&codes, "%s%s",
				out->awaited_count++ ? " " : "", reply->state);
	}
	if (codes.len)
		out->awaited = tacit_buf_keep(&codes, arena).data;
	tacit_buf_clear(&codes);
}

static bool is_answered(const struct tacit_dispositions *given,
	const char *comment, struct tacit_call_summary *out)
{
	bool differs = false;
	enum tacit_uptake uptake = tacit_uptake_of(
		tacit_dispositions_outcome(given, comment, &differs));

	out->incorporated += uptake == TACIT_UPTAKE_INCORPORATED;
	out->not_incorporated += uptake == TACIT_UPTAKE_NOT_INCORPORATED;
	return tacit_dispositions_find(given, comment) != NULL;
}

static bool sum_up(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_call_summary *out, struct tacit_err *err)
{
	struct tacit_arena work = { 0 };
	struct tacit_call_case call = { 0 };
	const struct tacit_call *facts = &call.facts.call;
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_dispositions given = { 0 };
	bool ok = tacit_facts_call(reg, &work, note, &call, err) &&
		tacit_dispositions_on(reg, &work, note, &given, err);
	const char **twice;
	size_t beside;
	size_t i;

	if (!ok)
		goto out;
	twice = tacit_arena_array(arena, given.count + 1, sizeof(*twice));
	out->twice = twice;
	out->issued = facts->issued;
	out->ends = tacit_call_ends(facts, now);
	out->closes = tacit_call_closes(facts,
		tacit_instant_is_set(facts->ended) ? facts->ended : now, NULL);
	out->is_assumed = tacit_call_is_assumed(facts, now);
	out->has_effect = facts->effect != TACIT_EFFECT_NONE;
	if (tacit_call_is_undone(facts, now)) {
		out->undone = facts->undoing.undone;
		out->ends = facts->undoing.since;
	}
	if (call.fault_count)
		out->fault = tacit_arena_printf(arena, "%s: %s",
			call.faults[0].path, call.faults[0].what);
	for (i = 0; i < call.comment_count; i++) {
		const struct tacit_statement *s = &call.facts.statements[i];
		enum tacit_undone undone =
			tacit_call_undone_at(&call, i).standing.undone;

		out->recorded += undone != TACIT_UNDONE_IN_ERROR;
		if (undone != TACIT_UNDONE_NOT)
			continue;
		out->comments++;
		if (tacit_dispositions_beside(&given, s->id, &beside))
			twice[out->twice_count++] =
				tacit_arena_strdup(arena, s->id);
		if (!tacit_summary_wants_answer(s->kind) ||
			is_answered(&given, s->id, out))
			continue;
		if (!out->unanswered++)
			out->first = tacit_arena_strdup(arena, s->id);
		if (!tacit_instant_is_set(out->first_received) ||
			s->received.s < out->first_received.s)
			out->first_received = s->received;
	}
	fill_states(reg, arena, &call, out);
out:
	tacit_arena_clear(&work);
	return ok;
}

/* --- remembered --------------------------------------------------------------------- */

static void keep_summary(
	struct tacit_kept *kept, struct tacit_call_summary *sum)
{
	int64_t undone = (int64_t)sum->undone;

	tacit_kept_instant(kept, &sum->issued);
	tacit_kept_instant(kept, &sum->closes);
	tacit_kept_instant(kept, &sum->ends);
	tacit_kept_instant(kept, &sum->notice);
	tacit_kept_flag(kept, &sum->is_confirmed);
	tacit_kept_flag(kept, &sum->is_assumed);
	tacit_kept_flag(kept, &sum->has_effect);
	tacit_kept_number(kept, &undone);
	sum->undone = (enum tacit_undone)undone;
	tacit_kept_size(kept, &sum->recorded);
	tacit_kept_size(kept, &sum->comments);
	tacit_kept_size(kept, &sum->unanswered);
	tacit_kept_text(kept, &sum->fault);
	tacit_kept_text(kept, &sum->first);
	tacit_kept_instant(kept, &sum->first_received);
	tacit_kept_size(kept, &sum->incorporated);
	tacit_kept_size(kept, &sum->not_incorporated);
	tacit_kept_texts(kept, &sum->twice, &sum->twice_count);
	tacit_kept_text(kept, &sum->awaited);
	tacit_kept_size(kept, &sum->awaited_count);
}

bool tacit_summary_call(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_call_summary *out, struct tacit_err *err)
{
	const char *name = tacit_arena_printf(arena, "call/%s", note);
	struct tacit_kept kept = { .arena = arena };

	*out = (struct tacit_call_summary){ 0 };
	if (tacit_kept_recall(&kept, reg, name)) {
		keep_summary(&kept, out);
		if (tacit_kept_is_whole(&kept))
			return true;
		*out = (struct tacit_call_summary){ 0 };
	}
	if (!sum_up(reg, arena, note, out, err))
		return false;
	kept = (struct tacit_kept){ .arena = arena };
	keep_summary(&kept, out);
	tacit_kept_remember(&kept, reg, name, note);
	return true;
}
