#include <tacit/policy.h>

#include <string.h>

#include <tacit/mem.h>

/*
 * A check returns TACIT_RULE_ALLOWED to let the next one look. They stand in
 * the order in which they are made; the first that refuses is reported.
 */
struct question {
	const struct tacit_actor *actor;
	const struct tacit_action *action;
	struct tacit_ruling *out;
};

typedef enum tacit_rule (*check_fn)(const struct question *q);

static bool is_secretariat(const struct tacit_actor *actor)
{
	return actor->role == TACIT_ROLE_SECRETARIAT;
}

static bool is_name_of(const char *value, const char *name)
{
	return value && !strcmp(value, name);
}

/* Whose name the actor writes under `by`. */
static const char *name_of(const struct tacit_actor *actor)
{
	return is_secretariat(actor) ? "Secretariat" : actor->code;
}

/* --- is it understood? ------------------------------------------------- */

static enum tacit_rule check_actor(const struct question *q)
{
	if (is_secretariat(q->actor))
		return TACIT_RULE_ALLOWED;
	if (q->actor->role != TACIT_ROLE_STATE || !q->actor->code)
		return TACIT_RULE_NO_IDENTITY;
	if (!q->actor->is_listed)
		return TACIT_RULE_NOT_LISTED;
	return q->actor->has_left ? TACIT_RULE_LEFT : TACIT_RULE_ALLOWED;
}

static enum tacit_rule check_form(const struct question *q)
{
	if (q->action->door == TACIT_DOOR_NONE ||
		q->action->door > TACIT_DOOR_WEB ||
		q->action->verb == TACIT_VERB_NONE ||
		q->action->verb > TACIT_VERB_REMOVE)
		return TACIT_RULE_UNKNOWN;
	/* a path of no type is free text only if the caller says so */
	return (q->action->type == NULL) == q->action->is_free_text
		? TACIT_RULE_ALLOWED
		: TACIT_RULE_UNKNOWN;
}

/* --- time -------------------------------------------------------------- */

/* What was said, done or decided; a note may be prepared. */
static bool tells_past(const struct tacit_type *type)
{
	return type && type->append == TACIT_APPEND_ONLY;
}

static enum tacit_rule check_now(const struct question *q)
{
	if (!q->action->uses_now)
		return TACIT_RULE_ALLOWED;
	if (q->action->door == TACIT_DOOR_HOOK)
		return TACIT_RULE_NOW_IN_HOOK;
	if (q->action->has_receipts && !is_secretariat(q->actor))
		return TACIT_RULE_NOW;
	return q->action->is_ahead && tells_past(q->action->type)
		? TACIT_RULE_AHEAD
		: TACIT_RULE_ALLOWED;
}

/* --- append, don't edit ------------------------------------------------ */

static enum tacit_rule check_append_only(const struct question *q)
{
	if (!q->action->type || q->action->verb == TACIT_VERB_ADD)
		return TACIT_RULE_ALLOWED;
	switch (q->action->type->append) {
	case TACIT_EDITABLE:
		return TACIT_RULE_ALLOWED;
	case TACIT_APPEND_ONCE_ISSUED:
		return q->action->was_issued ? TACIT_RULE_ISSUED
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
	return (action->verb == TACIT_VERB_ADD || is_name_of(before, name)) &&
		(action->verb == TACIT_VERB_REMOVE || is_name_of(after, name));
}

static bool coordinates(const char *code, const struct tacit_area_rights *area)
{
	for (size_t i = 0; i < area->coordinator_count; i++)
		if (!strcmp(area->coordinators[i], code))
			return true;
	return false;
}

/* By that state: every area that the document names, or named; at least one. */
static bool is_coordinated(const struct question *q, const char *code)
{
	for (size_t i = 0; i < q->action->area_count; i++) {
		q->out->area = q->action->areas[i].area;
		if (!coordinates(code, &q->action->areas[i]))
			return false;
	}
	return q->out->area != NULL;
}

static enum tacit_rule check_areas(const struct question *q)
{
	return is_coordinated(q, q->actor->code) ? TACIT_RULE_ALLOWED
						 : TACIT_RULE_OWN_AREA;
}

static enum tacit_rule check_own_state(const struct question *q)
{
	q->out->key = "state";
	return is_on_both_sides(q->action, q->action->state_before,
		       q->action->state_after, q->actor->code)
		? TACIT_RULE_ALLOWED
		: TACIT_RULE_OWN_STATE;
}

/* A state that writes under a type that states or coordinators write. */
static enum tacit_rule check_writer_state(const struct question *q)
{
	switch (q->action->type->writer) {
	case TACIT_BY_COORDINATORS:
	case TACIT_BY_SECRETARIAT_OR_COORDINATORS:
		return check_areas(q);
	case TACIT_BY_STATE:
	case TACIT_BY_STATE_OR_SECRETARIAT:
		return check_own_state(q);
	case TACIT_BY_STATE_OR_COORDINATORS:
		return q->action->by_before || q->action->by_after
			? check_areas(q)
			: check_own_state(q);
	case TACIT_BY_SECRETARIAT:
	default:
		return TACIT_RULE_SECRETARIAT_ONLY;
	}
}

/* No area that it names, or named, has a coordinator; and it names one. */
static bool is_vacant(const struct question *q)
{
	size_t i = 0;

	while (i < q->action->area_count &&
		!q->action->areas[i].coordinator_count)
		i++;
	return i && i == q->action->area_count;
}

/* What another sent: from what is said, and whoever speaks for an area
 * coordinates it. */
static enum tacit_rule check_entered(const struct question *q)
{
	q->out->key = "via";
	if (!q->action->names_whole_source)
		return TACIT_RULE_SOURCE_MISSING;
	q->out->key = q->action->by_after ? "by" : NULL;
	return !q->action->by_after || is_coordinated(q, q->action->by_after)
		? TACIT_RULE_ALLOWED
		: TACIT_RULE_NOT_COORDINATOR;
}

static enum tacit_rule check_writer_secretariat(const struct question *q)
{
	switch (q->action->type->writer) {
	case TACIT_BY_SECRETARIAT:
	case TACIT_BY_STATE_OR_SECRETARIAT:
	case TACIT_BY_SECRETARIAT_OR_COORDINATORS:
		return TACIT_RULE_ALLOWED;
	case TACIT_BY_COORDINATORS:
		if (!q->action->names_source && is_vacant(q))
			return TACIT_RULE_ALLOWED;
		break;
	case TACIT_BY_STATE:
	case TACIT_BY_STATE_OR_COORDINATORS:
		break;
	default:
		return TACIT_RULE_COORDINATORS_ONLY;
	}
	return tacit_type_is_entered(q->action->type)
		? check_entered(q)
		: TACIT_RULE_COORDINATORS_ONLY;
}

static enum tacit_rule check_writer(const struct question *q)
{
	if (!q->action->type)
		return is_secretariat(q->actor) ? TACIT_RULE_ALLOWED
						: TACIT_RULE_SECRETARIAT_ONLY;
	if (is_secretariat(q->actor))
		return check_writer_secretariat(q);
	q->out->key = "via";
	if (q->action->names_source)
		return TACIT_RULE_SOURCE_OF_OWN;
	q->out->key = NULL;
	return check_writer_state(q);
}

static enum tacit_rule check_name(const struct question *q)
{
	const char *name = name_of(q->actor);

	if (q->action->names_source)
		return TACIT_RULE_ALLOWED; /* in the name of whom it came from */
	q->out->key = "by";
	if ((q->action->by_before && !is_name_of(q->action->by_before, name)) ||
		(q->action->by_after && !is_name_of(q->action->by_after, name)))
		return TACIT_RULE_OWN_NAME;
	return TACIT_RULE_ALLOWED;
}

static enum tacit_rule check_undoing(const struct question *q)
{
	if (q->action->undoes_foreign)
		return TACIT_RULE_UNDOES_FOREIGN;
	return q->action->voids_foreign ? TACIT_RULE_VOIDS_FOREIGN
					: TACIT_RULE_ALLOWED;
}

/* --- receipts ---------------------------------------------------------- */

static enum tacit_rule check_receipt(const struct question *q)
{
	if (!q->action->type || q->action->type->id != TACIT_COMMENT)
		return TACIT_RULE_ALLOWED;
	q->out->key = "received";
	if (is_secretariat(q->actor) && !q->action->states_received)
		return TACIT_RULE_RECEIVED_MISSING;
	if (is_secretariat(q->actor)) {
		q->out->key = "via";
		return q->action->has_receipts && q->action->says_pushed
			? TACIT_RULE_NOT_PUSHED
			: TACIT_RULE_ALLOWED;
	}
	if (!q->action->has_receipts)
		return TACIT_RULE_NO_RECEIPTS;
	return q->action->states_received ? TACIT_RULE_RECEIVED_IS_GIVEN
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

static enum tacit_rule check_frozen(const struct question *q)
{
	if (!q->action->type ||
		(!q->action->is_in_open_call && !q->action->is_approved))
		return TACIT_RULE_ALLOWED;
	if (keeps_text(q->action, q->out))
		return TACIT_RULE_ALLOWED;
	return q->action->is_in_open_call ? TACIT_RULE_OPEN_CALL
					  : TACIT_RULE_APPROVED_TEXT;
}

/* Whose commits are dated by --now is known from the beginning. */
static enum tacit_rule check_exercise(const struct question *q)
{
	q->out->key = "exercise";
	return q->action->exercise_changed ? TACIT_RULE_EXERCISE
					   : TACIT_RULE_ALLOWED;
}

/* What it was is where whoever checks the log begins. */
static enum tacit_rule check_log_key(const struct question *q)
{
	q->out->key = "receipts";
	return q->action->log_key_changed ? TACIT_RULE_LOG_KEY
					  : TACIT_RULE_ALLOWED;
}

static enum tacit_rule check_referenced(const struct question *q)
{
	return q->action->verb == TACIT_VERB_REMOVE && q->action->is_referenced
		? TACIT_RULE_REFERENCED
		: TACIT_RULE_ALLOWED;
}

/* What was received before stays, and what crossed with that: by its receipt,
 * and not by the order of commits, which a rebase turns. */
static enum tacit_rule check_call(const struct question *q)
{
	return q->action->is_no_call ? TACIT_RULE_NO_CALL : TACIT_RULE_ALLOWED;
}

/* --- the whole --------------------------------------------------------- */

static const check_fn checks[] = { check_actor, check_form, check_now,
	check_append_only, check_writer, check_name, check_undoing,
	check_receipt, check_frozen, check_exercise, check_log_key,
	check_referenced, check_call };

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
	const struct question q = { actor, action, out };

	for (size_t i = 0; i < TACIT_COUNT(checks); i++) {
		*out = (struct tacit_ruling){ 0 };
		out->rule = checks[i](&q);
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

bool tacit_policy_keeps_past(
	const struct tacit_action *action, struct tacit_ruling *out)
{
	const struct question q = { .action = action, .out = out };

	*out = (struct tacit_ruling){ 0 };
	out->rule = check_append_only(&q);
	if (out->rule == TACIT_RULE_ALLOWED)
		out->rule = check_exercise(&q);
	if (out->rule == TACIT_RULE_ALLOWED)
		out->rule = check_call(&q);
	return out->rule == TACIT_RULE_ALLOWED;
}
