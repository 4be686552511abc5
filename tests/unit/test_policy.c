#include <stdlib.h>
#include <string.h>

#include <tacit/policy.h>

#include "suite.h"

static const struct tacit_actor secretariat = {
	.role = TACIT_ROLE_SECRETARIAT
};
static const struct tacit_actor xaa = {
	.role = TACIT_ROLE_STATE, .code = "XAA", .is_listed = true
};

static const char *const by_xaa[] = { "XAB", "XAA" };
static const char *const by_xab[] = { "XAB" };
static const struct tacit_area_rights own[] = { { "n", by_xaa, 2 },
	{ "m", by_xaa, 2 } };
static const struct tacit_area_rights mixed[] = { { "n", by_xaa, 2 },
	{ "o", by_xab, 1 } };
static const struct tacit_area_rights vacant[] = { { "v", NULL, 0 } };

static const struct tacit_area_rights half[] = { { "v", NULL, 0 },
	{ "o", by_xab, 1 } };

static const char *const free_keys[] = { "lead", "due" };
static const char *const title[] = { "due", "title" };
static const char *const title_ru[] = { "title-ru" };
static const char *const gate[] = { "gate" };
static const char *const section[] = { "section" };
static const char *const prepared_by[] = { "prepared-by" };
static const char *const approval[] = { "approval" };
static const char *const nonsense[] = { "nonsense" };

#define ADD .door = TACIT_DOOR_COMMAND, .verb = TACIT_VERB_ADD
#define CHANGE .door = TACIT_DOOR_COMMAND, .verb = TACIT_VERB_CHANGE
#define REMOVE .door = TACIT_DOOR_COMMAND, .verb = TACIT_VERB_REMOVE
#define OWN .areas = own, .area_count = 2
#define KEYS(list) .keys_changed = (list), .key_count = COUNT(list)
#define SOURCE .names_source = true, .names_whole_source = true
#define RULE(name) TACIT_RULE_##name
#define ALLOWED TACIT_RULE_ALLOWED

/* By XAA, unless it says that it is the secretariat's. */
static const struct row {
	const char *what;
	bool is_secretariat;
	int type; /* -1: none */
	struct tacit_action action;
	enum tacit_rule rule;
	const char *key;
	const char *area;
} rows[] = {
	/* who writes what: the secretariat's types */
	{ "a decision", true, TACIT_DECISION, { ADD }, ALLOWED, NULL, NULL },
	{ "a decision by a state", false, TACIT_DECISION, { ADD },
		RULE(SECRETARIAT_ONLY), NULL, NULL },
	{ "the body, changed", true, TACIT_BODY, { CHANGE }, ALLOWED, NULL,
		NULL },
	{ "its own entry as a member", false, TACIT_MEMBER,
		{ CHANGE, .state_before = "XAA", .state_after = "XAA" },
		RULE(SECRETARIAT_ONLY), NULL, NULL },
	{ "README.md", true, -1, { CHANGE, .is_free_text = true }, ALLOWED,
		NULL, NULL },
	{ "README.md by a state", false, -1, { CHANGE, .is_free_text = true },
		RULE(SECRETARIAT_ONLY), NULL, NULL },

	/* coordinators */
	{ "a paper of its area", false, TACIT_PAPER, { ADD, OWN }, ALLOWED,
		NULL, NULL },
	{ "a paper by the secretariat", true, TACIT_PAPER, { ADD, OWN },
		RULE(COORDINATORS_ONLY), NULL, NULL },
	{ "a paper of another area", false, TACIT_PAPER,
		{ ADD, .areas = mixed + 1, .area_count = 1 }, RULE(OWN_AREA),
		NULL, "o" },
	{ "a paper moved to another area", false, TACIT_PAPER,
		{ CHANGE, .areas = mixed, .area_count = 2 }, RULE(OWN_AREA),
		NULL, "o" },
	{ "a paper of a vacant area", false, TACIT_PAPER,
		{ ADD, .areas = vacant, .area_count = 1 }, RULE(OWN_AREA), NULL,
		"v" },
	{ "the same by the secretariat", true, TACIT_PAPER,
		{ ADD, .areas = vacant, .area_count = 1 }, ALLOWED, NULL,
		NULL },
	{ "a paper of a vacant area and another, by the secretariat", true,
		TACIT_PAPER, { CHANGE, .areas = half, .area_count = 2 },
		RULE(COORDINATORS_ONLY), NULL, NULL },
	{ "a paper of no area, by the secretariat", true, TACIT_PAPER, { ADD },
		RULE(COORDINATORS_ONLY), NULL, NULL },
	{ "a paper of no area", false, TACIT_PAPER, { ADD }, RULE(OWN_AREA),
		NULL, NULL },
	{ "a disposition", false, TACIT_DISPOSITION,
		{ ADD, OWN, .by_after = "XAA" }, ALLOWED, NULL, NULL },
	{ "a disposition in another's name", false, TACIT_DISPOSITION,
		{ ADD, OWN, .by_after = "XAB" }, RULE(OWN_NAME), "by", NULL },
	{ "a disposition by the secretariat", true, TACIT_DISPOSITION,
		{ ADD, OWN, .by_after = "XAA" }, RULE(SOURCE_MISSING), "via",
		NULL },
	{ "the same with its source", true, TACIT_DISPOSITION,
		{ ADD, OWN, .by_after = "XAA", SOURCE }, ALLOWED, NULL, NULL },
	{ "a disposition of a vacant area, by the secretariat", true,
		TACIT_DISPOSITION,
		{ ADD, .areas = vacant, .area_count = 1,
			.by_after = "Secretariat" },
		ALLOWED, NULL, NULL },
	{ "the same, in a state's name", true, TACIT_DISPOSITION,
		{ ADD, .areas = vacant, .area_count = 1, .by_after = "XAA" },
		RULE(OWN_NAME), "by", NULL },
	{ "the same, with a source", true, TACIT_DISPOSITION,
		{ ADD, .areas = vacant, .area_count = 1, .by_after = "XAA",
			SOURCE },
		RULE(NOT_COORDINATOR), "by", "v" },
	{ "an event", false, TACIT_EVENT, { ADD, OWN }, ALLOWED, NULL, NULL },
	{ "an event by the secretariat", true, TACIT_EVENT, { ADD, OWN },
		ALLOWED, NULL, NULL },
	{ "an event of another area", false, TACIT_EVENT,
		{ ADD, .areas = mixed, .area_count = 2 }, RULE(OWN_AREA), NULL,
		"o" },
	{ "how an event was held", true, TACIT_EVENT_REPORT,
		{ ADD, OWN, .by_after = "Secretariat" }, ALLOWED, NULL, NULL },
	{ "the same in a state's name", true, TACIT_EVENT_REPORT,
		{ ADD, OWN, .by_after = "XAA" }, RULE(OWN_NAME), "by", NULL },
	{ "an event that named another", true, TACIT_EVENT,
		{ CHANGE, .by_before = "XAA" }, RULE(OWN_NAME), "by", NULL },

	/* states */
	{ "a focal point", false, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA" }, ALLOWED, NULL, NULL },
	{ "another's focal point", false, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAB" }, RULE(OWN_STATE), "state", NULL },
	{ "nobody's focal point", false, TACIT_FOCAL_POINT, { ADD },
		RULE(OWN_STATE), "state", NULL },
	{ "a focal point by the secretariat", true, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA" }, RULE(SOURCE_MISSING), "via",
		NULL },
	{ "the same with how it came, not in what", true, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA", .names_source = true },
		RULE(SOURCE_MISSING), "via", NULL },
	{ "the same with its source", true, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA", SOURCE }, ALLOWED, NULL, NULL },
	{ "a focal point with a source, by its state", false, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA", SOURCE }, RULE(SOURCE_OF_OWN),
		"via", NULL },
	{ "its progress", false, TACIT_PROGRESS, { ADD, .state_after = "XAA" },
		ALLOWED, NULL, NULL },
	{ "another's progress", false, TACIT_PROGRESS,
		{ ADD, .state_after = "XAB", OWN }, RULE(OWN_STATE), "state",
		NULL },
	{ "progress as the coordinator", false, TACIT_PROGRESS,
		{ ADD, OWN, .by_after = "XAA" }, ALLOWED, NULL, NULL },
	{ "progress as the coordinator of another area", false, TACIT_PROGRESS,
		{ ADD, .areas = mixed + 1, .area_count = 1, .by_after = "XAA" },
		RULE(OWN_AREA), NULL, "o" },
	{ "progress in another coordinator's name", false, TACIT_PROGRESS,
		{ ADD, OWN, .by_after = "XAB" }, RULE(OWN_NAME), "by", NULL },
	{ "progress by the secretariat", true, TACIT_PROGRESS,
		{ ADD, .state_after = "XAA" }, RULE(SOURCE_MISSING), "via",
		NULL },
	{ "the same with its source", true, TACIT_PROGRESS,
		{ ADD, OWN, .state_after = "XAA", SOURCE }, ALLOWED, NULL,
		NULL },
	{ "of a coordinator", true, TACIT_PROGRESS,
		{ ADD, OWN, .by_after = "XAA", SOURCE }, ALLOWED, NULL, NULL },
	{ "of one that does not coordinate the area", true, TACIT_PROGRESS,
		{ ADD, .areas = mixed, .area_count = 2, .by_after = "XAA",
			SOURCE },
		RULE(NOT_COORDINATOR), "by", "o" },
	{ "of a coordinator of no area", true, TACIT_PROGRESS,
		{ ADD, .by_after = "XAA", SOURCE }, RULE(NOT_COORDINATOR), "by",
		NULL },

	/* comments, with receipts and without */
	{ "a comment, no receipts", false, TACIT_COMMENT,
		{ ADD, .state_after = "XAA" }, RULE(NO_RECEIPTS), "received",
		NULL },
	{ "a comment, no receipts, received stated", false, TACIT_COMMENT,
		{ ADD, .state_after = "XAA", .states_received = true },
		RULE(NO_RECEIPTS), "received", NULL },
	{ "a comment, with receipts", false, TACIT_COMMENT,
		{ ADD, .state_after = "XAA", .has_receipts = true }, ALLOWED,
		NULL, NULL },
	{ "a comment that says when it was received", false, TACIT_COMMENT,
		{ ADD, .state_after = "XAA", .has_receipts = true,
			.states_received = true },
		RULE(RECEIVED_IS_GIVEN), "received", NULL },
	{ "another's comment", false, TACIT_COMMENT,
		{ ADD, .state_after = "XAB", .has_receipts = true },
		RULE(OWN_STATE), "state", NULL },
	{ "a comment recorded for a state", true, TACIT_COMMENT,
		{ ADD, .state_after = "XAA", .states_received = true }, ALLOWED,
		NULL, NULL },
	{ "the same, with receipts", true, TACIT_COMMENT,
		{ ADD, .state_after = "XAA", .states_received = true,
			.has_receipts = true },
		ALLOWED, NULL, NULL },
	{ "the same, received not stated", true, TACIT_COMMENT,
		{ ADD, .state_after = "XAA", .has_receipts = true },
		RULE(RECEIVED_MISSING), "received", NULL },

	/* append, don't edit */
	{ "a comment changed", true, TACIT_COMMENT,
		{ CHANGE, .state_before = "XAA", .state_after = "XAA",
			.states_received = true },
		RULE(APPEND_ONLY), NULL, NULL },
	{ "a comment removed", false, TACIT_COMMENT,
		{ REMOVE, .state_before = "XAA", .has_receipts = true },
		RULE(APPEND_ONLY), NULL, NULL },
	{ "an act removed", true, TACIT_ACT, { REMOVE }, RULE(APPEND_ONLY),
		NULL, NULL },
	{ "a draft note changed, or issued", true, TACIT_NOTE,
		{ CHANGE, .body_changed = true }, ALLOWED, NULL, NULL },
	{ "a draft note removed", true, TACIT_NOTE, { REMOVE }, ALLOWED, NULL,
		NULL },
	{ "a draft note by a state", false, TACIT_NOTE, { CHANGE },
		RULE(SECRETARIAT_ONLY), NULL, NULL },
	{ "an issued note changed", true, TACIT_NOTE,
		{ CHANGE, .was_issued = true }, RULE(ISSUED), NULL, NULL },
	{ "an issued note removed", true, TACIT_NOTE,
		{ REMOVE, .was_issued = true }, RULE(ISSUED), NULL, NULL },
	{ "a withdrawal of one's own", false, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA", .undoes_foreign = false }, ALLOWED,
		NULL, NULL },
	{ "a withdrawal of another's", false, TACIT_FOCAL_POINT,
		{ ADD, .state_after = "XAA", .undoes_foreign = true },
		RULE(UNDOES_FOREIGN), NULL, NULL },
	{ "a state's own comment, declared an error", true, TACIT_ACT,
		{ ADD, .voids_foreign = true }, RULE(VOIDS_FOREIGN), NULL,
		NULL },

	/* what must not move */
	{ "the body in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, .body_changed = true },
		RULE(OPEN_CALL), NULL, NULL },
	{ "the title in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(title) },
		RULE(OPEN_CALL), "title", NULL },
	{ "the Russian title in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(title_ru) },
		RULE(OPEN_CALL), "title-ru", NULL },
	{ "the section in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(section) },
		RULE(OPEN_CALL), "section", NULL },
	{ "the gate in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(gate) },
		RULE(OPEN_CALL), "gate", NULL },
	{ "who prepared it, in an open call", false, TACIT_PAPER,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(prepared_by) },
		RULE(OPEN_CALL), "prepared-by", NULL },
	{ "who approves it, in an open call", false, TACIT_PAPER,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(approval) },
		RULE(OPEN_CALL), "approval", NULL },
	{ "an unknown key in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(nonsense) },
		RULE(OPEN_CALL), "nonsense", NULL },
	{ "lead and due in an open call", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_in_open_call = true, KEYS(free_keys) },
		ALLOWED, NULL, NULL },
	{ "another item in an open call", false, TACIT_ITEM,
		{ ADD, OWN, .is_in_open_call = true }, RULE(OPEN_CALL), NULL,
		NULL },
	{ "a translation in an open call", false, TACIT_ITEM,
		{ ADD, OWN, .is_in_open_call = true, .is_version = true },
		ALLOWED, NULL, NULL },
	{ "an item removed in an open call", false, TACIT_ITEM,
		{ REMOVE, OWN, .is_in_open_call = true }, RULE(OPEN_CALL), NULL,
		NULL },
	{ "an approved text", false, TACIT_PAPER,
		{ CHANGE, OWN, .is_approved = true, .body_changed = true },
		RULE(APPROVED_TEXT), NULL, NULL },
	{ "an approved item's due date", false, TACIT_ITEM,
		{ CHANGE, OWN, .is_approved = true, KEYS(free_keys) }, ALLOWED,
		NULL, NULL },
	{ "an approved text in an open call", false, TACIT_PAPER,
		{ CHANGE, OWN, .is_approved = true, .is_in_open_call = true,
			.body_changed = true },
		RULE(OPEN_CALL), NULL, NULL },
	{ "free text is never circulated", true, -1,
		{ CHANGE, .is_free_text = true, .is_in_open_call = true },
		ALLOWED, NULL, NULL },
	{ "a draft's body", false, TACIT_PAPER,
		{ CHANGE, OWN, .body_changed = true, KEYS(title) }, ALLOWED,
		NULL, NULL },
	{ "a draft removed", false, TACIT_PAPER, { REMOVE, OWN }, ALLOWED, NULL,
		NULL },
	{ "a draft removed that others name", false, TACIT_PAPER,
		{ REMOVE, OWN, .is_referenced = true }, RULE(REFERENCED), NULL,
		NULL },
	{ "a comment on what is no call any more", true, TACIT_COMMENT,
		{ ADD, .states_received = true, .is_no_call = true },
		RULE(NO_CALL), NULL, NULL },
	{ "a draft changed that others name", false, TACIT_PAPER,
		{ CHANGE, OWN, .is_referenced = true }, ALLOWED, NULL, NULL },

	/* whether it is an exercise */
	{ "the body, marked", true, TACIT_BODY,
		{ CHANGE, .exercise_changed = true }, RULE(EXERCISE),
		"exercise", NULL },
	{ "a body with the mark, later", true, TACIT_BODY,
		{ ADD, .exercise_changed = true }, RULE(EXERCISE), "exercise",
		NULL },
	{ "a body with the mark, removed", true, TACIT_BODY,
		{ REMOVE, .exercise_changed = true }, RULE(EXERCISE),
		"exercise", NULL },
	{ "the mark by a state", false, TACIT_BODY,
		{ CHANGE, .exercise_changed = true }, RULE(SECRETARIAT_ONLY),
		NULL, NULL },
	{ "a comment entered as if it were pushed", true, TACIT_COMMENT,
		{ ADD, .states_received = true, .has_receipts = true,
			.says_pushed = true },
		RULE(NOT_PUSHED), "via", NULL },
	{ "the same without receipts", true, TACIT_COMMENT,
		{ ADD, .states_received = true, .says_pushed = true }, ALLOWED,
		NULL, NULL },
	{ "the key of the log", true, TACIT_BODY,
		{ CHANGE, .log_key_changed = true }, RULE(LOG_KEY), "receipts",
		NULL },
	{ "an exercise begun", true, TACIT_BODY,
		{ ADD, .is_founding = true, .exercise_changed = true }, ALLOWED,
		NULL, NULL },

	/* dates */
	{ "--now, no receipts", false, TACIT_PAPER,
		{ ADD, OWN, .uses_now = true }, ALLOWED, NULL, NULL },
	{ "--now, with receipts", false, TACIT_PAPER,
		{ ADD, OWN, .uses_now = true, .has_receipts = true }, RULE(NOW),
		NULL, NULL },
	{ "--now, with receipts, the secretariat", true, TACIT_DECISION,
		{ ADD, .uses_now = true, .has_receipts = true }, ALLOWED, NULL,
		NULL },
	{ "--now ahead, a decision", true, TACIT_DECISION,
		{ ADD, .uses_now = true, .is_ahead = true }, RULE(AHEAD), NULL,
		NULL },
	{ "--now ahead, a note is prepared", true, TACIT_NOTE,
		{ ADD, .uses_now = true, .is_ahead = true }, ALLOWED, NULL,
		NULL },
	{ "--now ahead, README.md", true, -1,
		{ ADD, .is_free_text = true, .uses_now = true,
			.is_ahead = true },
		ALLOWED, NULL, NULL },
	{ "--now that has come", true, TACIT_DECISION,
		{ ADD, .uses_now = true }, ALLOWED, NULL, NULL },
	{ "--now in a hook", true, TACIT_DECISION,
		{ .door = TACIT_DOOR_HOOK,
			.verb = TACIT_VERB_ADD,
			.uses_now = true },
		RULE(NOW_IN_HOOK), NULL, NULL },

	/* the first commit */
	{ "the first commit", true, TACIT_PAPER, { ADD, .is_founding = true },
		ALLOWED, NULL, NULL },
	{ "the first commit by a state", false, TACIT_PAPER,
		{ ADD, OWN, .is_founding = true }, RULE(FOUNDING), NULL, NULL },
	{ "the first commit changes nothing", true, TACIT_BODY,
		{ CHANGE, .is_founding = true }, RULE(FOUNDING), NULL, NULL },

	{ "the first commit through no door", true, TACIT_PAPER,
		{ .verb = TACIT_VERB_ADD, .is_founding = true }, RULE(UNKNOWN),
		NULL, NULL },
	{ "the first commit in a hook, with --now", true, TACIT_PAPER,
		{ .door = TACIT_DOOR_HOOK,
			.verb = TACIT_VERB_ADD,
			.uses_now = true,
			.is_founding = true },
		RULE(NOW_IN_HOOK), NULL, NULL },

	/* what is not understood */
	{ "no door", true, TACIT_DECISION, { .verb = TACIT_VERB_ADD },
		RULE(UNKNOWN), NULL, NULL },
	{ "another door", true, TACIT_DECISION,
		{ .door = (enum tacit_door)(TACIT_DOOR_WEB + 1),
			.verb = TACIT_VERB_ADD },
		RULE(UNKNOWN), NULL, NULL },
	{ "the web", true, TACIT_DECISION,
		{ .door = TACIT_DOOR_WEB, .verb = TACIT_VERB_ADD }, ALLOWED,
		NULL, NULL },
	{ "no verb", true, TACIT_DECISION, { .door = TACIT_DOOR_COMMAND },
		RULE(UNKNOWN), NULL, NULL },
	{ "another verb", true, TACIT_DECISION,
		{ .door = TACIT_DOOR_COMMAND,
			.verb = (enum tacit_verb)(TACIT_VERB_REMOVE + 1) },
		RULE(UNKNOWN), NULL, NULL },
	{ "no type", true, -1, { ADD }, RULE(UNKNOWN), NULL, NULL },
	{ "a type and none", true, TACIT_DECISION,
		{ ADD, .is_free_text = true }, RULE(UNKNOWN), NULL, NULL },
};

START_TEST(the_rule_that_refuses_is_named)
{
	const struct row *row = &rows[_i];
	struct tacit_action action = row->action;
	struct tacit_ruling ruling;
	bool is_allowed;

	if (row->type >= 0)
		action.type = tacit_type((enum tacit_type_id)row->type);
	is_allowed = tacit_policy_allows(
		row->is_secretariat ? &secretariat : &xaa, &action, &ruling);
	ck_assert_msg(ruling.rule == row->rule, "%s: %s", row->what,
		tacit_rule_what(ruling.rule));
	ck_assert_int_eq(is_allowed, row->rule == ALLOWED);
	ck_assert_pstr_eq(ruling.key, row->key);
	ck_assert_pstr_eq(ruling.area, row->area);
}
END_TEST

/* Whoever asks without a name or an entry gets nothing, whatever it is. */
START_TEST(strangers_are_refused)
{
	static const struct {
		struct tacit_actor actor;
		enum tacit_rule rule;
	} strangers[] = {
		{ { 0 }, TACIT_RULE_NO_IDENTITY },
		{ { TACIT_ROLE_STATE, NULL, true, false, false },
			TACIT_RULE_NO_IDENTITY },
		{ { TACIT_ROLE_STATE, "XAA", false, false, false },
			TACIT_RULE_NOT_LISTED },
		{ { TACIT_ROLE_STATE, "XAA", true, true, false },
			TACIT_RULE_LEFT },
		{ { (enum tacit_role)9, "XAA", true, false, false },
			TACIT_RULE_NO_IDENTITY },
	};

	for (size_t i = 0; i < COUNT(strangers); i++) {
		struct tacit_action action = rows[_i].action;
		struct tacit_ruling ruling;

		if (rows[_i].type >= 0)
			action.type =
				tacit_type((enum tacit_type_id)rows[_i].type);
		ck_assert(!tacit_policy_allows(
			&strangers[i].actor, &action, &ruling));
		ck_assert_int_eq(ruling.rule, strangers[i].rule);
	}
}
END_TEST

START_TEST(nothing_is_refused_too)
{
	struct tacit_action action = { 0 };
	struct tacit_ruling ruling;

	ck_assert(!tacit_policy_allows(&secretariat, &action, &ruling));
	ck_assert_int_eq(ruling.rule, TACIT_RULE_UNKNOWN);
	ck_assert(!tacit_policy_allows(&xaa, &action, &ruling));
}
END_TEST

/* A row that the rules do not know opens no door. */
START_TEST(unknown_rows_are_refused)
{
	struct tacit_type type = *tacit_type(TACIT_PAPER);
	struct tacit_action action = { ADD, OWN, .type = &type,
		.state_before = "XAA", .state_after = "XAA" };
	struct tacit_ruling ruling;

	type.writer = (enum tacit_writer)99;
	ck_assert(!tacit_policy_allows(&xaa, &action, &ruling));
	ck_assert_int_eq(ruling.rule, TACIT_RULE_SECRETARIAT_ONLY);
	ck_assert(!tacit_policy_allows(&secretariat, &action, &ruling));
	ck_assert_int_eq(ruling.rule, TACIT_RULE_COORDINATORS_ONLY);
	type.writer = TACIT_BY_SECRETARIAT;
	type.append = (enum tacit_append)99;
	action.verb = TACIT_VERB_CHANGE;
	ck_assert(!tacit_policy_allows(&secretariat, &action, &ruling));
	ck_assert_int_eq(ruling.rule, TACIT_RULE_APPEND_ONLY);
}
END_TEST

/* A document that changes hands is written by neither. */
START_TEST(both_sides_are_the_writers_own)
{
	static const struct {
		enum tacit_verb verb;
		const char *before;
		const char *after;
		bool is_allowed;
	} sides[] = {
		{ TACIT_VERB_CHANGE, "XAA", "XAA", true },
		{ TACIT_VERB_CHANGE, "XAA", "XAB", false },
		{ TACIT_VERB_CHANGE, "XAB", "XAA", false },
		{ TACIT_VERB_CHANGE, "XAA", NULL, false },
		{ TACIT_VERB_REMOVE, "XAA", NULL, true },
		{ TACIT_VERB_REMOVE, "XAB", NULL, false },
		{ TACIT_VERB_ADD, "XAB", "XAA", true },
	};
	struct tacit_type type = *tacit_type(TACIT_FOCAL_POINT);

	type.append = TACIT_EDITABLE;
	for (size_t i = 0; i < COUNT(sides); i++) {
		struct tacit_action action = { .door = TACIT_DOOR_COMMAND,
			.verb = sides[i].verb,
			.type = &type,
			.state_before = sides[i].before,
			.state_after = sides[i].after };
		struct tacit_ruling ruling;

		ck_assert_int_eq(tacit_policy_allows(&xaa, &action, &ruling),
			sides[i].is_allowed);
	}
	/* who was named before counts as much as who is after */
	type = *tacit_type(TACIT_PROGRESS);
	type.append = TACIT_EDITABLE;
	{
		struct tacit_action action = { CHANGE, OWN, .type = &type,
			.by_before = "XAB", .by_after = "XAA" };
		struct tacit_ruling ruling;

		ck_assert(!tacit_policy_allows(&xaa, &action, &ruling));
		ck_assert_int_eq(ruling.rule, TACIT_RULE_OWN_NAME);
		action.by_before = "XAA";
		action.by_after = NULL;
		ck_assert(tacit_policy_allows(&xaa, &action, &ruling));
	}
}
END_TEST

/* No type that is append-only lets anybody change or remove a document. */
START_TEST(nobody_rewrites_the_record)
{
	const struct tacit_type *type = tacit_type((enum tacit_type_id)_i);
	const struct tacit_actor *const actors[] = { &secretariat, &xaa };

	for (size_t i = 0; i < 2; i++)
		for (int verb = TACIT_VERB_CHANGE; verb <= TACIT_VERB_REMOVE;
			verb++) {
			struct tacit_action action = { OWN,
				.door = TACIT_DOOR_COMMAND,
				.verb = (enum tacit_verb)verb, .type = type,
				.state_before = "XAA", .state_after = "XAA",
				.was_issued = true, .has_receipts = true };
			struct tacit_ruling ruling;

			if (type->append != TACIT_EDITABLE)
				ck_assert(!tacit_policy_allows(
					actors[i], &action, &ruling));
		}
}
END_TEST

/* Whoever it is, and nobody too. */
static const struct past_row {
	enum tacit_type_id type;
	struct tacit_action action;
	enum tacit_rule rule;
} past[] = {
	{ TACIT_COMMENT, { ADD }, ALLOWED },
	{ TACIT_COMMENT, { ADD, .is_no_call = true }, RULE(NO_CALL) },
	{ TACIT_COMMENT, { CHANGE }, RULE(APPEND_ONLY) },
	{ TACIT_COMMENT, { REMOVE }, RULE(APPEND_ONLY) },
	{ TACIT_NOTE, { CHANGE }, ALLOWED },
	{ TACIT_NOTE, { CHANGE, .was_issued = true }, RULE(ISSUED) },
	{ TACIT_NOTE, { REMOVE, .was_issued = true }, RULE(ISSUED) },
	{ TACIT_PAPER, { REMOVE }, ALLOWED },
	{ TACIT_BODY, { CHANGE }, ALLOWED },
	{ TACIT_BODY, { CHANGE, .exercise_changed = true }, RULE(EXERCISE) },
};

START_TEST(the_past_is_asked_of_nobody_in_particular)
{
	const struct past_row *row = &past[_i];
	struct tacit_action action = row->action;
	struct tacit_ruling ruling = { 0 };

	action.type = tacit_type(row->type);
	ck_assert_int_eq(tacit_policy_keeps_past(&action, &ruling),
		row->rule == ALLOWED);
	ck_assert_int_eq(ruling.rule, row->rule);
	/* README.md is no part of it */
	action.type = NULL;
	action.is_free_text = true;
	action.exercise_changed = false;
	action.is_no_call = false;
	ck_assert(tacit_policy_keeps_past(&action, &ruling));
}
END_TEST

START_TEST(rules_have_their_words)
{
	for (int i = 0; i < TACIT_RULE_COUNT; i++) {
		enum tacit_rule rule = (enum tacit_rule)i;

		ck_assert_str_ne(tacit_rule_what(rule), "");
		ck_assert_ptr_ne(tacit_rule_hint(rule), NULL);
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(tacit_rule_what(rule),
				tacit_rule_what((enum tacit_rule)k));
	}
	ck_assert_str_eq(tacit_rule_what((enum tacit_rule)999),
		tacit_rule_what(TACIT_RULE_UNKNOWN));
}
END_TEST

Suite *tacit_suite_policy(void)
{
	Suite *suite = suite_create("policy");
	TCase *tcase = tcase_create("policy");

	tcase_add_loop_test(
		tcase, the_rule_that_refuses_is_named, 0, (int)COUNT(rows));
	tcase_add_loop_test(tcase, strangers_are_refused, 0, (int)COUNT(rows));
	tcase_add_test(tcase, nothing_is_refused_too);
	tcase_add_test(tcase, unknown_rows_are_refused);
	tcase_add_test(tcase, both_sides_are_the_writers_own);
	tcase_add_loop_test(
		tcase, nobody_rewrites_the_record, 0, TACIT_TYPE_COUNT);
	tcase_add_loop_test(tcase, the_past_is_asked_of_nobody_in_particular, 0,
		(int)COUNT(past));
	tcase_add_test(tcase, rules_have_their_words);
	suite_add_tcase(suite, tcase);
	return suite;
}
