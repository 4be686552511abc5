#include <tacit/policy.h>

#include <string.h>

#include <tacit/mem.h>

/*
 * A check returns TACIT_RULE_ALLOWED to let the next one look. They stand in
 * the order in which they are made; the first that refuses is reported.
 */
typedef enum tacit_rule (*check_fn)(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out);

static bool is_secretariat(const struct tacit_actor *actor)
{
	return actor->role == TACIT_ROLE_SECRETARIAT;
}

static bool is_same(const char *value, const char *name)
{
	return value && !strcmp(value, name);
}

/* Whose name the actor writes under `by`. */
static const char *name_of(const struct tacit_actor *actor)
{
	return is_secretariat(actor) ? "Secretariat" : actor->code;
}

/* --- is it understood? ------------------------------------------------- */

static enum tacit_rule check_actor(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)action;
	(void)out;
	if (is_secretariat(actor))
		return TACIT_RULE_ALLOWED;
	if (actor->role != TACIT_ROLE_STATE || !actor->code)
		return TACIT_RULE_NO_IDENTITY;
	return actor->is_listed ? TACIT_RULE_ALLOWED : TACIT_RULE_NOT_LISTED;
}

static enum tacit_rule check_form(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)actor;
	(void)out;
	if (action->door == TACIT_DOOR_NONE || action->door > TACIT_DOOR_WEB ||
		action->verb == TACIT_VERB_NONE ||
		action->verb > TACIT_VERB_REMOVE)
		return TACIT_RULE_UNKNOWN;
	/* a path of no type is free text only if the caller says so */
	return (action->type == NULL) == action->is_free_text
		? TACIT_RULE_ALLOWED
		: TACIT_RULE_UNKNOWN;
}

/* --- time -------------------------------------------------------------- */

static enum tacit_rule check_now(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)out;
	if (!action->uses_now)
		return TACIT_RULE_ALLOWED;
	if (action->door == TACIT_DOOR_HOOK)
		return TACIT_RULE_NOW_IN_HOOK;
	if (action->has_receipts && !is_secretariat(actor))
		return TACIT_RULE_NOW;
	return TACIT_RULE_ALLOWED;
}

/* --- append, don't edit ------------------------------------------------ */

static enum tacit_rule check_append_only(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)actor;
	(void)out;
	if (!action->type || action->verb == TACIT_VERB_ADD)
		return TACIT_RULE_ALLOWED;
	switch (action->type->append) {
	case TACIT_EDITABLE:
		return TACIT_RULE_ALLOWED;
	case TACIT_APPEND_ONCE_ISSUED:
		return action->was_issued ? TACIT_RULE_ISSUED
					  : TACIT_RULE_ALLOWED;
	case TACIT_APPEND_ONLY:
	default:
		return TACIT_RULE_APPEND_ONLY;
	}
}

/* --- whose document it is ---------------------------------------------- */

/* Both sides of the change are this name; a side that is not there is fine. */
static bool is_on_both_sides(const struct tacit_action *action,
	const char *before, const char *after, const char *name)
{
	return (action->verb == TACIT_VERB_ADD || is_same(before, name)) &&
		(action->verb == TACIT_VERB_REMOVE || is_same(after, name));
}

static bool coordinates(
	const struct tacit_actor *actor, const struct tacit_area_rights *area)
{
	for (size_t i = 0; i < area->coordinator_count; i++)
		if (!strcmp(area->coordinators[i], actor->code))
			return true;
	return false;
}

/* Every area that the document names, or named, and at least one. */
static enum tacit_rule check_areas(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	for (size_t i = 0; i < action->area_count; i++) {
		out->area = action->areas[i].area;
		if (!coordinates(actor, &action->areas[i]))
			return TACIT_RULE_OWN_AREA;
	}
	return out->area ? TACIT_RULE_ALLOWED : TACIT_RULE_OWN_AREA;
}

static enum tacit_rule check_state(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	out->key = "state";
	return is_on_both_sides(action, action->state_before,
		       action->state_after, actor->code)
		? TACIT_RULE_ALLOWED
		: TACIT_RULE_OWN_STATE;
}

/* A state that writes under a type that states or coordinators write. */
static enum tacit_rule check_writer_state(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	switch (action->type->writer) {
	case TACIT_BY_COORDINATORS:
	case TACIT_BY_SECRETARIAT_OR_COORDINATORS:
		return check_areas(actor, action, out);
	case TACIT_BY_STATE:
	case TACIT_BY_STATE_OR_SECRETARIAT:
		return check_state(actor, action, out);
	case TACIT_BY_STATE_OR_COORDINATORS:
		return action->by_before || action->by_after
			? check_areas(actor, action, out)
			: check_state(actor, action, out);
	case TACIT_BY_SECRETARIAT:
	default:
		return TACIT_RULE_SECRETARIAT_ONLY;
	}
}

static enum tacit_rule check_writer_secretariat(
	const struct tacit_action *action)
{
	switch (action->type->writer) {
	case TACIT_BY_SECRETARIAT:
	case TACIT_BY_STATE_OR_SECRETARIAT:
	case TACIT_BY_SECRETARIAT_OR_COORDINATORS:
		return TACIT_RULE_ALLOWED;
	case TACIT_BY_COORDINATORS:
		return TACIT_RULE_COORDINATORS_ONLY;
	case TACIT_BY_STATE:
	case TACIT_BY_STATE_OR_COORDINATORS:
	default:
		return TACIT_RULE_STATE_ONLY;
	}
}

static enum tacit_rule check_writer(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	if (!action->type)
		return is_secretariat(actor) ? TACIT_RULE_ALLOWED
					     : TACIT_RULE_SECRETARIAT_ONLY;
	if (is_secretariat(actor))
		return check_writer_secretariat(action);
	return check_writer_state(actor, action, out);
}

static enum tacit_rule check_name(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	const char *name = name_of(actor);

	out->key = "by";
	if ((action->by_before && !is_same(action->by_before, name)) ||
		(action->by_after && !is_same(action->by_after, name)))
		return TACIT_RULE_OWN_NAME;
	return TACIT_RULE_ALLOWED;
}

static enum tacit_rule check_undoing(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)actor;
	(void)out;
	if (action->undoes_foreign)
		return TACIT_RULE_UNDOES_FOREIGN;
	return action->voids_foreign ? TACIT_RULE_VOIDS_FOREIGN
				     : TACIT_RULE_ALLOWED;
}

/* --- receipts ---------------------------------------------------------- */

static enum tacit_rule check_receipt(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	if (!action->type || action->type->id != TACIT_COMMENT)
		return TACIT_RULE_ALLOWED;
	out->key = "received";
	if (is_secretariat(actor))
		return action->states_received ? TACIT_RULE_ALLOWED
					       : TACIT_RULE_RECEIVED_MISSING;
	if (!action->has_receipts)
		return TACIT_RULE_NO_RECEIPTS;
	return action->states_received ? TACIT_RULE_RECEIVED_IS_GIVEN
				       : TACIT_RULE_ALLOWED;
}

/* --- what must not move ------------------------------------------------ */

static bool is_free(const struct tacit_type *type, const char *name)
{
	const struct tacit_key *key = tacit_type_key(type, name, NULL);

	return key && key->flags & TACIT_FREE_IN_CALL;
}

/* Whether a change leaves alone what is circulated or approved. */
static bool keeps_text(
	const struct tacit_action *action, struct tacit_ruling *out)
{
	if (action->verb == TACIT_VERB_ADD)
		return action->is_version; /* adding an item adds text */
	if (action->verb == TACIT_VERB_REMOVE || action->body_changed)
		return false;
	for (size_t i = 0; i < action->key_count; i++) {
		out->key = action->keys_changed[i];
		if (!is_free(action->type, action->keys_changed[i]))
			return false;
	}
	return true;
}

static enum tacit_rule check_frozen(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)actor;
	if (!action->type || (!action->is_in_open_call && !action->is_approved))
		return TACIT_RULE_ALLOWED;
	if (keeps_text(action, out))
		return TACIT_RULE_ALLOWED;
	return action->is_in_open_call ? TACIT_RULE_OPEN_CALL
				       : TACIT_RULE_APPROVED_TEXT;
}

static enum tacit_rule check_referenced(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	(void)actor;
	(void)out;
	return action->verb == TACIT_VERB_REMOVE && action->is_referenced
		? TACIT_RULE_REFERENCED
		: TACIT_RULE_ALLOWED;
}

/* --- the whole --------------------------------------------------------- */

static const check_fn checks[] = { check_actor, check_form, check_now,
	check_append_only, check_writer, check_name, check_undoing,
	check_receipt, check_frozen, check_referenced };

/* Before the first commit there are no rights to read. */
static enum tacit_rule found(
	const struct tacit_actor *actor, const struct tacit_action *action)
{
	return is_secretariat(actor) && action->verb == TACIT_VERB_ADD
		? TACIT_RULE_ALLOWED
		: TACIT_RULE_FOUNDING;
}

bool tacit_policy_allows(const struct tacit_actor *actor,
	const struct tacit_action *action, struct tacit_ruling *out)
{
	for (size_t i = 0; i < TACIT_COUNT(checks); i++) {
		*out = (struct tacit_ruling){ 0 };
		out->rule = checks[i](actor, action, out);
		if (out->rule != TACIT_RULE_ALLOWED)
			return false;
		if (checks[i] == check_now && action->is_founding) {
			out->rule = found(actor, action);
			return out->rule == TACIT_RULE_ALLOWED;
		}
	}
	*out = (struct tacit_ruling){ .rule = TACIT_RULE_ALLOWED };
	return true;
}
