#include "facts/confirmation.h"

#include "register/past.h"
#include "store/history.h"

struct confirmations {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_call *call;
	struct tacit_instant closes;
	const char *path; /* of the latest; or NULL */
	bool has_day_only;
};

bool tacit_comes_after_on_day(struct tacit_register *reg,
	struct tacit_instant day, struct tacit_instant end)
{
	return day.s < end.s &&
		tacit_zone_is_same_day(
			&tacit_register_body(reg)->zone, day, end);
}

/* The latest that stands: one before an extension says nothing after it. */
static bool take_confirmation(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct confirmations *all = ctx;
	const bool has_day_only = !tacit_document_has(act, "at");
	struct tacit_instant when = act->exists_from;
	bool stands = true;

	if (!tacit_facts_holds(all->reg, act, &stands, err))
		return false;
	if (has_day_only &&
		tacit_comes_after_on_day(all->reg, when, all->closes))
		when = all->closes;
	if (!stands || when.s <= all->call->replies_complete.s)
		return true;
	all->call->replies_complete = when;
	all->path = tacit_arena_strdup(all->arena, act->path);
	all->has_day_only = has_day_only;
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
	struct tacit_date day;
	bool holds = true;

	if (!tacit_facts_holds(all->reg, act, &holds, err))
		return false;
	if (!tacit_document_has(act, "at") &&
		tacit_document_date(act, "date", &day))
		when.s =
			tacit_zone_instant(&tacit_register_body(all->reg)->zone,
				day, TACIT_DAY_S)
				.s -
			1;
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
	struct confirmations all = { reg, arena, call, { 0 }, NULL, false };
	struct entering entering = { arena, since };
	const struct tacit_beginning *begun;
	struct tacit_index_query query = { .type = TACIT_ACT,
		.subject = out->note.at.id,
		.kind = "replies-complete" };

	all.closes = tacit_call_closes(call, tacit_register_now(reg), NULL);
	if (!tacit_register_each(reg, &query, take_confirmation, &all, err))
		return false;
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
