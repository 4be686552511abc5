#include "facts/summary.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/silence.h>

#include "facts/dispositions.h"

bool tacit_summary_wants_answer(enum tacit_kind kind)
{
	return kind != TACIT_KIND_REPLY && kind != TACIT_KIND_WITHDRAWAL &&
		kind != TACIT_KIND_SUPPORT && kind != TACIT_KIND_NO_OBJECTION;
}

/* --- the sum --------------------------------------------------------------------- */

static void fill_states(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, struct tacit_call_summary *out)
{
	struct tacit_silence silence = { 0 };
	const char **asked;
	const char **spoken;
	size_t i;

	tacit_silence_judge(
		arena, &call->facts, tacit_register_now(reg), &silence);
	asked = tacit_arena_array(
		arena, silence.state_count + 1, sizeof(*asked));
	spoken = tacit_arena_array(
		arena, silence.state_count + 1, sizeof(*spoken));
	for (i = 0; i < silence.state_count; i++) {
		const struct tacit_state_reply *reply = &silence.states[i];

		if (reply->is_asked)
			asked[out->asked_count++] =
				tacit_arena_strdup(arena, reply->state);
		if (reply->has_spoken)
			spoken[out->spoken_count++] =
				tacit_arena_strdup(arena, reply->state);
	}
	out->asked = asked;
	out->spoken = spoken;
}

static bool sum_up(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_call_summary *out, struct tacit_err *err)
{
	struct tacit_arena work = { 0 };
	struct tacit_call_case call = { 0 };
	const struct tacit_call *facts = &call.facts.call;
	struct tacit_dispositions given = { 0 };
	bool ok = tacit_facts_call(reg, &work, note, &call, err) &&
		tacit_dispositions_on(reg, &work, note, &given, err);
	size_t i;

	if (!ok)
		goto out;
	out->issued = facts->issued;
	out->closes = tacit_call_closes(facts, tacit_register_now(reg), NULL);
	out->is_confirmed = tacit_instant_is_set(facts->replies_complete);
	out->is_assumed = tacit_instant_is_set(facts->other_closes);
	out->has_effect = facts->effect != TACIT_EFFECT_NONE;
	for (i = 0; i < call.comments.count; i++) {
		const struct tacit_statement *s = &call.facts.statements[i];

		if (call.standing[i].undone != TACIT_UNDONE_NOT)
			continue;
		out->comments++;
		if (!tacit_summary_wants_answer(s->kind) ||
			tacit_dispositions_find(&given, s->id))
			continue;
		if (!out->unanswered++)
			out->first = tacit_arena_strdup(arena, s->id);
	}
	fill_states(reg, arena, &call, out);
out:
	tacit_arena_clear(&work);
	return ok;
}

/* --- remembered --------------------------------------------------------------------- */

static void write_codes(
	struct tacit_buf *out, const char *const *codes, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		tacit_buf_printf(out, "%s%s", i ? " " : "", codes[i]);
	tacit_buf_addc(out, '\n');
}

static void write_memo(
	const struct tacit_call_summary *sum, struct tacit_buf *out)
{
	tacit_buf_printf(out, "%lld\n%lld\n%d\n%d\n%d\n%llu\n%llu\n%s\n",
		(long long)sum->issued.s, (long long)sum->closes.s,
		sum->is_confirmed, sum->is_assumed, sum->has_effect,
		(unsigned long long)sum->comments,
		(unsigned long long)sum->unanswered,
		sum->first ? sum->first : "");
	write_codes(out, sum->asked, sum->asked_count);
	write_codes(out, sum->spoken, sum->spoken_count);
}

static const char *const *read_codes(
	struct tacit_arena *arena, struct tacit_str line, size_t *count)
{
	const char **codes =
		tacit_arena_array(arena, line.len / 2 + 2, sizeof(*codes));
	struct tacit_str code;

	while (line.len && tacit_str_split(&line, ' ', &code))
		codes[(*count)++] =
			tacit_arena_strndup(arena, code.data, code.len);
	return codes;
}

static bool read_memo(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_call_summary *out)
{
	uint64_t numbers[7];
	struct tacit_str line;
	size_t i;

	for (i = 0; i < 7; i++) {
		if (!tacit_str_line(&text, &line) ||
			!tacit_str_number(line, INT64_MAX, &numbers[i]))
			return false;
	}
	*out = (struct tacit_call_summary){ .issued = { (int64_t)numbers[0] },
		.closes = { (int64_t)numbers[1] },
		.is_confirmed = numbers[2] != 0,
		.is_assumed = numbers[3] != 0,
		.has_effect = numbers[4] != 0,
		.comments = numbers[5],
		.unanswered = numbers[6] };
	if (!tacit_str_line(&text, &line))
		return false;
	if (line.len)
		out->first = tacit_arena_strndup(arena, line.data, line.len);
	if (!tacit_str_line(&text, &line))
		return false;
	out->asked = read_codes(arena, line, &out->asked_count);
	if (!tacit_str_line(&text, &line))
		return false;
	out->spoken = read_codes(arena, line, &out->spoken_count);
	return true;
}

bool tacit_summary_call(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_call_summary *out, struct tacit_err *err)
{
	struct tacit_index *index = tacit_register_index(reg);
	const char *name = tacit_arena_printf(arena, "call/%s", note);
	struct tacit_buf memo = { 0 };
	struct tacit_err ignored = { 0 };
	uint64_t later = 0;
	bool is_usual;
	bool ok;

	*out = (struct tacit_call_summary){ 0 };
	if (!tacit_register_left_out(reg, &later, err))
		return false;
	/* a look at the past, or the public's, is not what is remembered */
	is_usual = !later && !tacit_register_is_public(reg);
	if (is_usual && tacit_index_recall(index, name, &memo) &&
		read_memo(arena, tacit_buf_str(&memo), out)) {
		tacit_buf_clear(&memo);
		return true;
	}
	ok = sum_up(reg, arena, note, out, err);
	tacit_buf_truncate(&memo, 0);
	if (ok && is_usual) {
		write_memo(out, &memo);
		if (!tacit_index_remember(
			    index, name, note, tacit_buf_str(&memo), &ignored))
			ignored.code = TACIT_OK; /* only a cache */
	}
	tacit_buf_clear(&memo);
	return ok;
}
