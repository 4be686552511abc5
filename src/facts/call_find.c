/*
 * call_find: the call of a note, with as much of what was said as is wanted.
 *
 * Where the register holds its documents a call is filled and judged once, with
 * all that was said: pages that tell of it in turn are handed the same.
 */
#include <string.h>

#include <tacit/facts.h>
#include <tacit/silence.h>

#include "facts/call_said.h"
#include "facts/judged.h"
#include "register/held.h"

/* As held documents have it. */
struct held_call {
	bool is_whole; /* else nothing is known yet */
	struct tacit_call_case call;
	struct tacit_silence silence;
};

static bool find_case(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_heard heard, struct tacit_call_case *out,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	*out = (struct tacit_call_case){ 0 };
	return tacit_register_get(reg, arena, TACIT_NOTE, note, &doc, err) &&
		tacit_call_fill(reg, arena, &doc, heard, out, err);
}

static bool fill_held(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct held_call *held, struct tacit_err *err)
{
	const struct tacit_heard all = { .keeps = true };

	if (held->is_whole)
		return true;
	if (!find_case(reg, arena, note, all, &held->call, err))
		return false;
	tacit_silence_judge(arena, &held->call.facts, tacit_register_now(reg),
		&held->silence);
	held->call.judged = &held->silence;
	held->is_whole = true;
	return true;
}

/* The held call has all that anybody asks for. */
static bool give_case(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_heard heard, struct tacit_call_case *out,
	struct tacit_err *err)
{
	struct tacit_arena *kept;
	struct held_call *held =
		tacit_register_made(reg, note, sizeof(*held), &kept);
	size_t i;

	if (!held)
		return find_case(reg, arena, note, heard, out, err);
	if (!fill_held(reg, kept, note, held, err))
		return false;
	*out = held->call;
	for (i = 0; heard.fn && i < out->comments.count; i++)
		heard.fn(heard.ctx, &out->comments.list[i], i);
	return true;
}

void tacit_facts_judge(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, struct tacit_silence *out)
{
	if (call->judged)
		*out = *call->judged;
	else
		tacit_silence_judge(
			arena, &call->facts, tacit_register_now(reg), out);
}

bool tacit_facts_call_of(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *note, struct tacit_call_case *out,
	struct tacit_err *err)
{
	return tacit_call_fill(
		reg, arena, note, (struct tacit_heard){ 0 }, out, err);
}

bool tacit_facts_call(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_call_case *out, struct tacit_err *err)
{
	return give_case(reg, arena, note, (struct tacit_heard){ 0 }, out, err);
}

bool tacit_facts_call_whole(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_call_case *out, struct tacit_err *err)
{
	return give_case(reg, arena, note,
		(struct tacit_heard){ .keeps = true }, out, err);
}

bool tacit_facts_call_each(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note, tacit_said_fn *fn,
	void *ctx, struct tacit_call_case *out, struct tacit_err *err)
{
	return give_case(reg, arena, note,
		(struct tacit_heard){ .folds = true, .fn = fn, .ctx = ctx },
		out, err);
}

bool tacit_facts_call_alone(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_call_case *out, struct tacit_err *err)
{
	return give_case(reg, arena, note,
		(struct tacit_heard){ .state = "", .folds = true }, out, err);
}

bool tacit_facts_call_beside(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *comment,
	struct tacit_call_case *out, struct tacit_err *err)
{
	struct tacit_heard heard = { .state = tacit_document_get(
					     comment, "state"),
		.followed = tacit_document_get(comment, "follows") };

	return find_case(reg, arena, tacit_document_get(comment, "note"), heard,
		out, err);
}
