#include "judge/judge.h"

#include <string.h>

#include "document/personal.h"
#include "judge/around.h"
#include "judge/deeds.h"
#include "judge/twice.h"

/* One item: what stood at its path, and what is to stand there. */
struct change {
	const struct tacit_edit_item *item;
	struct tacit_document before;
	struct tacit_document after;
	bool exists; /* before */
};

/* So many documents that stand apart are judged at a time. */
enum { PART = 256 };

struct judge {
	struct tacit_register *reg;
	const struct tacit_actor *actor;
	const struct tacit_write_options *options;
	struct tacit_edit *edit;
	struct tacit_arena arena; /* of the part that is judged */
	struct tacit_beside beside;
	struct tacit_rights rights;
	struct change *changes;
	size_t count;
	struct tacit_faults told; /* after those of reading all of them */
	bool is_refused;
};

/* --- one change ------------------------------------------------------------- */

/* What stands at the path in the parent, later than now or not. */
static bool read_before(struct judge *judge, const struct tacit_edit_item *item,
	struct tacit_document *before, bool *exists, struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_str text = { 0 };

	*exists = false;
	if (item->is_new)
		return true;
	if (!tacit_register_recorded(
		    judge->reg, &judge->arena, item->path, &text, exists, err))
		return false;
	if (!*exists)
		return true;
	(void)tacit_document_parse(
		&judge->arena, item->path, text, true, before, &ignored);
	tacit_faults_clear(&ignored);
	return true;
}

/* --now is an instant, or a day, that the clock has not reached. */
static bool is_ahead(const struct judge *judge)
{
	const struct tacit_body *body = tacit_register_body(judge->reg);
	const struct tacit_write_options *options = judge->options;

	if (!options->uses_now || body->is_exercise)
		return false;
	if (!options->now_is_day)
		return tacit_register_now(judge->reg).s > options->clock.s;
	return tacit_date_compare(tacit_register_today(judge->reg),
		       tacit_zone_date(&body->zone, options->clock, NULL)) > 0;
}

/* What to do about a refusal: where only some may, they are named. */
static const char *refused_hint(struct judge *judge,
	const struct tacit_action *action, const struct tacit_ruling *ruling)
{
	struct tacit_arena *arena = &judge->arena;
	const struct tacit_area_rights *area = NULL;
	const char *names = "";
	size_t i;

	if (ruling->rule == TACIT_RULE_COORDINATORS_ONLY ||
		ruling->rule == TACIT_RULE_OWN_AREA ||
		ruling->rule == TACIT_RULE_NOT_COORDINATOR) {
		for (i = 0; i < action->area_count && !area; i++) {
			if (!ruling->area ||
				!strcmp(ruling->area, action->areas[i].area))
				area = &action->areas[i];
		}
	}
	if (!area)
		return judge->actor->is_pushing
			? tacit_rule_hint_pushed(ruling->rule)
			: tacit_rule_hint(ruling->rule);
	for (i = 0; i < area->coordinator_count; i++)
		names = tacit_arena_printf(arena, "%s%s%s", names,
			i ? ", " : "", area->coordinators[i]);
	return tacit_arena_printf(arena,
		"who coordinates %s: %s; see: tacit show %s", area->area,
		names[0] ? names : "nobody", area->area);
}

static bool ask_policy(struct judge *judge, const char *path,
	const struct tacit_document *before, const struct tacit_document *after,
	struct tacit_err *err)
{
	struct tacit_action action = { .door = judge->options->is_hook
			? TACIT_DOOR_HOOK
			: TACIT_DOOR_COMMAND };
	struct tacit_ruling ruling = { 0 };

	action.verb = !before ? TACIT_VERB_ADD
		: after	      ? TACIT_VERB_CHANGE
			      : TACIT_VERB_REMOVE;
	action.uses_now = judge->options->uses_now;
	action.is_ahead = is_ahead(judge);
	action.has_receipts = tacit_register_body(judge->reg)->has_receipts;
	if (!tacit_judge_rights(&judge->rights, before, after, &action, err))
		return false;
	if (judge->options->is_hook && judge->actor->role == TACIT_ROLE_NONE
			? tacit_policy_keeps_past(&action, &ruling)
			: tacit_policy_allows(judge->actor, &action, &ruling))
		return true;
	tacit_fault_add(&judge->told, path, 0,
		refused_hint(judge, &action, &ruling), "%s%s%s",
		tacit_rule_what(ruling.rule), ruling.key ? ": " : "",
		ruling.key ? ruling.key : "");
	judge->is_refused = true;
	return true;
}

static bool read_item(struct judge *judge, const struct tacit_edit_item *item,
	struct tacit_err *err)
{
	struct change *change = &judge->changes[judge->count];

	if (item->is_known)
		return true;
	*change = (struct change){ .item = item };
	if (!read_before(judge, item, &change->before, &change->exists, err))
		return false;
	judge->count++;
	if (!item->bytes)
		return true;
	(void)tacit_document_parse(&judge->arena, item->path, *item->bytes,
		false, &change->after, &judge->edit->faults);
	tacit_spool_pass(&judge->edit->texts, item->bytes->len);
	change->after.blob = item->blob;
	tacit_beside_put(&judge->beside, &change->after);
	return true;
}

/* What git has, nobody takes out again: whoever writes it by a command says
 * why, and the commit does. */
static void refuse_personal(struct judge *judge, size_t told)
{
	struct tacit_edit *edit = judge->edit;
	const char *because = judge->options->because;

	if (because && edit->strips)
		because = tacit_personal_strip(
			&judge->arena, tacit_str_of(because))
				  .data;
	if (!tacit_personal_refuse(&judge->told, told, because != NULL) &&
		because && judge->told.count > told && edit->message &&
		tacit_personal_check_reason(because, &judge->told))
		tacit_edit_message(
			edit, "%s\n\nBecause: %s", edit->message, because);
}

static bool judge_change(
	struct judge *judge, const struct change *change, struct tacit_err *err)
{
	const struct tacit_document *before =
		change->exists ? &change->before : NULL;
	const struct tacit_document *after =
		change->item->bytes ? &change->after : NULL;
	size_t told = judge->told.count;

	if (after &&
		!tacit_beside_check(
			&judge->beside, after, before, &judge->told, err))
		return false;
	if (!judge->options->is_hook)
		refuse_personal(judge, told);
	return ask_policy(judge, change->item->path, before, after, err);
}

/* It is added; a note, when it is issued. */
static bool is_recorded_now(const struct change *change)
{
	return change->item->bytes &&
		(!change->exists ||
			!tacit_document_has(&change->before, "issued"));
}

/* What the record holds of its subject may stand in its way. */
static bool judge_deeds(struct judge *judge, struct tacit_err *err)
{
	size_t i;

	if (judge->options->is_hook || judge->edit->faults.errors ||
		judge->told.errors)
		return true;
	for (i = 0; i < judge->count; i++) {
		if (is_recorded_now(&judge->changes[i]) &&
			!tacit_deed_check(judge->reg, &judge->arena,
				&judge->changes[i].after, err))
			return false;
	}
	return true;
}

static bool judge_around(struct judge *judge, struct tacit_err *err)
{
	struct tacit_around *list = tacit_arena_array(
		&judge->arena, judge->count + 1, sizeof(*list));
	size_t i;

	for (i = 0; i < judge->count; i++) {
		const struct change *change = &judge->changes[i];

		list[i].path = change->item->path;
		list[i].before = change->exists ? &change->before : NULL;
		list[i].after = change->item->bytes ? &change->after : NULL;
	}
	return tacit_around_check(judge->beside.reg, judge->edit, list,
		judge->count, &judge->told, err);
}

static void begin_part(struct judge *judge, size_t count)
{
	struct tacit_register *whole = tacit_register_view(
		judge->reg, &judge->arena, TACIT_WHOLE_COMMIT);

	judge->rights = (struct tacit_rights){
		.reg = judge->reg, .whole = whole, .arena = &judge->arena
	};
	/* for a hook what has a later date is there all the same */
	judge->beside = (struct tacit_beside){
		.reg = judge->options->is_hook ? whole : judge->reg,
		.arena = &judge->arena,
		.edit = judge->edit,
		.is_strict = judge->options->is_hook
	};
	judge->changes = tacit_arena_array(
		&judge->arena, count, sizeof(*judge->changes));
	judge->count = 0;
}

/* What a letter says comes once. */
static bool judge_letters(struct judge *judge, struct tacit_err *err)
{
	const struct tacit_document **added = tacit_arena_array(
		&judge->arena, judge->count + 1, sizeof(*added));
	size_t count = 0;
	size_t i;

	for (i = 0; i < judge->count; i++) {
		const struct change *change = &judge->changes[i];

		if (change->item->bytes && !change->exists &&
			change->after.at.type &&
			change->after.at.type->id == TACIT_COMMENT)
			added[count++] = &change->after;
	}
	return tacit_twice_check(
		judge->beside.reg, added, count, &judge->told, err);
}

static bool judge_part(
	struct judge *judge, size_t from, size_t to, struct tacit_err *err)
{
	size_t i;

	begin_part(judge, to - from);
	for (i = from; i < to; i++) {
		if (!read_item(judge, &judge->edit->items[i], err))
			return false;
	}
	for (i = 0; i < judge->count; i++) {
		if (!tacit_beside_name(
			    &judge->beside, &judge->changes[i].after, err))
			return false;
	}
	for (i = 0; i < judge->count; i++) {
		if (!judge_change(judge, &judge->changes[i], err))
			return false;
	}
	return judge_deeds(judge, err) && judge_around(judge, err) &&
		judge_letters(judge, err);
}

static bool judge_all(struct judge *judge, struct tacit_err *err)
{
	size_t count = judge->edit->count;
	size_t size = judge->edit->is_apart ? PART : count;
	bool ok = true;
	size_t from;
	size_t to;

	for (from = 0; ok && from < count; from = to) {
		to = count - from > size ? from + size : count;
		ok = judge_part(judge, from, to, err);
		tacit_beside_clear(&judge->beside);
		tacit_arena_clear(&judge->arena);
	}
	return ok;
}

bool tacit_judge_edit(struct tacit_register *reg,
	const struct tacit_actor *actor,
	const struct tacit_write_options *options, struct tacit_edit *edit,
	struct tacit_err *err)
{
	struct judge judge = {
		.reg = reg, .actor = actor, .options = options, .edit = edit
	};
	bool ok = judge_all(&judge, err);
	size_t i;

	for (i = 0; i < judge.told.count; i++)
		tacit_fault_pass(&edit->faults, &judge.told.list[i]);
	tacit_faults_clear(&judge.told);
	if (!ok || !edit->faults.errors)
		return ok;
	(void)tacit_faults_fail(&edit->faults, err);
	/* refused by the rules and wrong in itself have one exit status; the
	 * code tells them apart */
	if (judge.is_refused && err)
		err->code = TACIT_REFUSED;
	return false;
}
