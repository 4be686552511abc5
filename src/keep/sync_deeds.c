/*
 * Own acts, decisions, reports and extensions, on what others recorded: each
 * is asked what the commands ask, as if it were made there.
 *
 * What would have been refused on its own parent, too, came by git, as an
 * import does, and was judged where it was written.
 */
#include <string.h>

#include "judge/deeds.h"
#include "keep/sync_parts.h"
#include "register/hooks.h"

bool tacit_sync_open_at(
	struct syncing *syncing, const char *commit, struct tacit_err *err)
{
	struct tacit_when when = syncing->asked->when;

	when.at = commit;
	when.is_for_hook = true;
	if (syncing->reg)
		return tacit_register_move(syncing->reg, commit, err);
	return tacit_register_open(tacit_store_git_folder(syncing->store),
		&when, &syncing->reg, err);
}

/* When it was done, as far as it says: of a day, by its end. */
static struct tacit_instant find_instant(
	const struct tacit_register *reg, const struct tacit_document *doc)
{
	struct tacit_instant instant = doc->exists_from;
	struct tacit_date day = { 0 };

	if (tacit_instant_is_set(instant))
		return instant;
	if (!tacit_document_date(doc, "date", &day))
		return tacit_register_now(reg);
	instant = tacit_zone_instant(
		&tacit_register_body(reg)->zone, day, TACIT_DAY_S);
	instant.s--;
	return instant;
}

static bool is_about_it(const struct tacit_err *why)
{
	return why->code == TACIT_INVALID || why->code == TACIT_REFUSED ||
		why->code == TACIT_NOTFOUND || why->code == TACIT_DOUBT;
}

/* *why: what stands in its way there; empty: nothing. */
static bool ask_at(struct syncing *syncing, const struct tacit_document *doc,
	const char *commit, struct tacit_err *why, struct tacit_err *err)
{
	struct tacit_register *reg;

	*why = (struct tacit_err){ 0 };
	if (!tacit_sync_open_at(syncing, commit, err) ||
		!tacit_register_walk(syncing->reg, err))
		return false;
	reg = tacit_register_view(
		syncing->reg, &syncing->arena, find_instant(syncing->reg, doc));
	return tacit_deed_check(reg, &syncing->arena, doc, why) ||
		is_about_it(why) || tacit_fail_as(err, why);
}

bool tacit_sync_deed(struct syncing *syncing, const struct tacit_document *doc,
	const char *parent, struct tacit_err *err)
{
	const char *tip = tacit_replay_tip(syncing->replay);
	struct tacit_err there = { 0 };
	struct tacit_err here = { 0 };
	bool is_elsewhere;

	if (!tacit_deed_is_one(doc) || !strcmp(tip, parent))
		return true;
	if (!ask_at(syncing, doc, tip, &there, err))
		return false;
	if (there.code == TACIT_OK)
		return true;
	if (!ask_at(syncing, doc, parent, &here, err))
		return false;
	is_elsewhere = there.path[0] && strcmp(there.path, doc->path) != 0;
	if (here.code == TACIT_OK)
		tacit_fault_add(&syncing->out->faults, doc->path, 0,
			tacit_arena_printf(&syncing->arena,
				"leave it out, and record it again on what is "
				"there: tacit sync --leave-out %s",
				doc->path),
			"it cannot stand on what others recorded: %s%s%s",
			is_elsewhere ? there.path : "",
			is_elsewhere ? ": " : "", there.msg);
	return true;
}
