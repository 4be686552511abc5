/* What a rule says, and what to do about it. */
#include <tacit/policy.h>

struct rule_row {
	const char *what;
	const char *hint;
};

static const struct rule_row rows[TACIT_RULE_COUNT] = {
	[TACIT_RULE_UNKNOWN] = { "This is no action that the rules know", "" },
	[TACIT_RULE_ALLOWED] = { "Allowed", "" },
	[TACIT_RULE_NO_IDENTITY] = { "Nobody is named as the writer",
		"say who writes: git config tacit.identity secretariat, or a "
		"state's code" },
	[TACIT_RULE_NOT_LISTED] = { "The state has no document under members/",
		"the Secretariat adds it first" },
	[TACIT_RULE_LEFT] = { "The state has left: it writes here no more",
		"send it to the Secretariat, which says from what it enters "
		"it" },
	[TACIT_RULE_FOUNDING] = { "The first commit of a register is the "
				  "Secretariat's",
		"make the register as the Secretariat: tacit init" },
	[TACIT_RULE_NOW] = { "In a register with receipts only the Secretariat "
			     "may set the "
			     "date of what it writes",
		"leave --now out" },
	[TACIT_RULE_NOW_IN_HOOK] = { "A hook never sets the date of what it "
				     "accepts",
		"" },
	[TACIT_RULE_AHEAD] = { "What has not happened yet is not recorded",
		"leave --now out, or give an instant that has come; an "
		"exercise may be ahead" },
	[TACIT_RULE_APPEND_ONLY] = { "What was said or decided is neither "
				     "changed nor removed",
		"add a document that supersedes or withdraws it" },
	[TACIT_RULE_ISSUED] = { "A note that is issued is neither changed nor "
				"removed",
		"issue a note that refers to it" },
	[TACIT_RULE_SECRETARIAT_ONLY] = { "Only the Secretariat writes this "
					  "type of document",
		"send it to the Secretariat; if this is its clone: git "
		"config tacit.identity secretariat" },
	[TACIT_RULE_COORDINATORS_ONLY] = { "Only the coordinators of the area "
					   "write this type of document",
		"see who they are: tacit list area" },
	[TACIT_RULE_OWN_STATE] = { "A state writes only for itself",
		"that state writes it, or the Secretariat enters it: --via" },
	[TACIT_RULE_OWN_AREA] = { "The state does not coordinate this area",
		"see who does: tacit list area" },
	[TACIT_RULE_OWN_NAME] = { "The document names another as its writer",
		"write it in your own name" },
	[TACIT_RULE_SOURCE_MISSING] = { "What the Secretariat enters for a "
					"state "
					"or a coordinator says from what",
		"add via, and reference: the number and date of what it came "
		"in" },
	[TACIT_RULE_SOURCE_OF_OWN] = { "Only what the Secretariat enters for "
				       "another says how it came",
		"leave via, and reference, out" },
	[TACIT_RULE_NOT_COORDINATOR] = { "Whom the document names does not "
					 "coordinate this area",
		"name a coordinator of the area" },
	[TACIT_RULE_UNDOES_FOREIGN] = { "It supersedes or withdraws a document "
					"of another type, "
					"subject or writer",
		"name a document of your own on the same subject" },
	[TACIT_RULE_VOIDS_FOREIGN] = { "Only what the Secretariat entered can "
				       "be entered in error",
		"the state itself withdraws what it wrote" },
	[TACIT_RULE_NO_RECEIPTS] = { "In a register without receipts only the "
				     "Secretariat records "
				     "comments",
		"send the comment to the Secretariat" },
	[TACIT_RULE_RECEIVED_IS_GIVEN] = { "The receipt says when a comment "
					   "was received",
		"leave received and known-by out" },
	[TACIT_RULE_RECEIVED_MISSING] = { "What the Secretariat records says "
					  "when it was received",
		"add received, or known-by outside a call" },
	[TACIT_RULE_NOT_PUSHED] = { "What the Secretariat enters for a state "
				    "did not come by a push of that state",
		"via: mail, note, sheet, or the way by which it came" },
	[TACIT_RULE_OPEN_CALL] = { "The text is before the members in an open "
				   "call",
		"change it after the close" },
	[TACIT_RULE_APPROVED_TEXT] = { "The text is approved and no longer "
				       "changes",
		"write a new paper that supersedes it" },
	[TACIT_RULE_EXERCISE] = { "Whether a register is an exercise is said "
				  "in its first commit, for good",
		"an exercise is a register of its own: tacit init --exercise" },
	[TACIT_RULE_LOG_KEY] = { "The key by which the first receipt is "
				 "checked stays; the log says when another "
				 "takes its place",
		"where the register is: tacit shared rotate" },
	[TACIT_RULE_REFERENCED] = { "Other documents refer to it", "" },
	[TACIT_RULE_NO_CALL] = { "When that was received the note was no call "
				 "any more: it had been entered in error, "
				 "cancelled, replaced or withdrawn",
		"see: tacit show NOTE; leave it out of the commit, or, where "
		"it is in one: tacit sync --leave-out ID" },
};

static const struct rule_row *rule_row_of(enum tacit_rule rule)
{
	return &rows[rule < TACIT_RULE_COUNT ? rule : TACIT_RULE_UNKNOWN];
}

const char *tacit_rule_what(enum tacit_rule rule)
{
	return rule_row_of(rule)->what;
}

const char *tacit_rule_hint(enum tacit_rule rule)
{
	return rule_row_of(rule)->hint;
}

const char *tacit_rule_hint_pushed(enum tacit_rule rule)
{
	return rule == TACIT_RULE_SECRETARIAT_ONLY
		? "send it to the Secretariat"
		: tacit_rule_hint(rule);
}
