#include "facts/confirmation.h"

#include "register/past.h"
#include "store/history.h"

struct confirmations {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_call *call;
	const char *path; /* of the latest; or NULL */
	bool has_day_only;
};

/* The latest that stands: one before an extension says nothing after it. */
static bool take_confirmation(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct confirmations *all = ctx;
	bool stands = true;

	if (!tacit_facts_holds(all->reg, act, &stands, err))
		return false;
	if (!stands || act->exists_from.s <= all->call->replies_complete.s)
		return true;
	all->call->replies_complete = act->exists_from;
	all->path = tacit_arena_strdup(all->arena, act->path);
	all->has_day_only = !tacit_document_has(act, "at");
	return true;
}

struct notices {
	struct tacit_register *reg;
	struct tacit_call *call;
};

static bool take_notice(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct notices *all = ctx;
	struct tacit_instant when = act->exists_from;
	bool holds = true;

	if (!tacit_facts_holds(all->reg, act, &holds, err))
		return false;
	if (!tacit_document_has(act, "at"))
		when.s += TACIT_DAY_S - 1;
	if (holds && when.s > all->call->notified.s)
		all->call->notified = when;
	return true;
}

bool tacit_notification(struct tacit_register *reg, const char *note,
	struct tacit_call *call, struct tacit_err *err)
{
	struct notices all = { reg, call };
	struct tacit_index_query query = {
		.type = TACIT_ACT, .subject = note, .kind = "notified"
	};

	return tacit_register_each(reg, &query, take_notice, &all, err);
}

struct entering {
	struct tacit_arena *arena;
	struct tacit_entered_since *since;
};

static bool take_entered(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct entering *entering = ctx;
	struct tacit_entered_since *since = entering->since;

	(void)err;
	if (!d->old_blob)
		*(const char **)tacit_arena_append(entering->arena,
			&since->paths, &since->count, &since->cap,
			sizeof(*since->paths)) =
			tacit_arena_strdup(entering->arena, d->path);
	return true;
}

bool tacit_confirmation(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_call_case *out, struct tacit_entered_since *since,
	struct tacit_err *err)
{
	struct tacit_call *call = &out->facts.call;
	struct confirmations all = { reg, arena, call, NULL, false };
	struct entering entering = { arena, since };
	const struct tacit_beginning *begun;
	struct tacit_index_query query = { .type = TACIT_ACT,
		.subject = out->note.at.id,
		.kind = "replies-complete" };
	struct tacit_instant closes;

	if (!tacit_register_each(reg, &query, take_confirmation, &all, err))
		return false;
	/* Where it bears a day only: on the day of the close it was after it,
	 * since no call that is open can be confirmed. */
	closes = tacit_call_closes(call, tacit_register_now(reg), NULL);
	if (all.has_day_only && call->replies_complete.s < closes.s &&
		closes.s < call->replies_complete.s + TACIT_DAY_S)
		call->replies_complete = closes;
	since->has_day_only = all.has_day_only;
	begun = all.path
		? tacit_past_beginning(tacit_register_past(reg), all.path)
		: NULL;
	return !begun ||
		tacit_store_compare_folder(tacit_register_store(reg),
			begun->commit, tacit_register_commit(reg),
			tacit_arena_printf(
				arena, "comments/%s", out->note.at.id),
			take_entered, &entering, err);
}

bool tacit_was_entered_since(
	const struct tacit_entered_since *since, const char *path)
{
	return tacit_find(&path, since->paths, since->count,
		       sizeof(*since->paths), tacit_by_text) != NULL;
}
