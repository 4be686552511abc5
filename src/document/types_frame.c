/* The rows of what changes in place: the body, its members, areas, papers. */
#include "document/types_table.h"

enum {
	ANY = -1,
	REQUIRED = TACIT_REQUIRED,
	LIST = TACIT_LIST,
	PER_LANG = TACIT_PER_LANG,
	FREE = TACIT_FREE_IN_CALL
};

static const struct tacit_key body[] = {
	{ "format", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"the format of this register; 1 when left out" },
	{ "name", TACIT_KEY_TIMED, REQUIRED | PER_LANG, NULL, ANY,
		"the full name" },
	{ "short", TACIT_KEY_TIMED, REQUIRED | PER_LANG, NULL, ANY,
		"the short name or acronym" },
	{ "seat", TACIT_KEY_TIMED, REQUIRED | PER_LANG, NULL, ANY,
		"the city; a list with dates where it changed" },
	{ "zone", TACIT_KEY_ZONE, REQUIRED, NULL, ANY,
		"the time zone of the seat, as in Asia/Almaty" },
	{ "languages", TACIT_KEY_LANG, REQUIRED | LIST, NULL, ANY,
		"the languages of its documents, the original first" },
	{ "organs", TACIT_KEY_NAMED_ORGAN, REQUIRED | LIST | PER_LANG, NULL,
		ANY,
		"its organs in order: code and name, and in brackets what "
		"it is called in short" },
	{ "dimensions", TACIT_KEY_NAMED_DIMENSION, LIST | PER_LANG, NULL, ANY,
		"what its areas are grouped by, in order: code and name" },
	{ "report-title", TACIT_KEY_TEXT, PER_LANG, NULL, ANY,
		"the title of its yearly report, to which the year is added" },
	{ "coordinator-word", TACIT_KEY_TEXT, PER_LANG, NULL, ANY,
		"what it calls the state that coordinates an area; "
		"Coordinator when left out" },
	{ "co-coordinator-word", TACIT_KEY_TEXT, PER_LANG, NULL, ANY,
		"what it calls one that assists; Co-coordinator when left "
		"out" },
	{ "measure-word", TACIT_KEY_TEXT, PER_LANG, NULL, ANY,
		"what it calls its measures, as a heading; Measures when left "
		"out" },
	{ "outside-catalogue", TACIT_KEY_TEXT, PER_LANG, NULL, ANY,
		"how it says that a proposal is about none of its measures, as "
		"a reason is said" },
	{ "number-form", TACIT_KEY_TEXT, 0, NULL, ANY,
		"how its notes are numbered: AREA stands for the code of the "
		"area, YEAR for the year, N for a number, as in AREA/N" },
	{ "holidays", TACIT_KEY_DATE, LIST, NULL, ANY,
		"days on which its secretariat is closed; a deadline on one of "
		"them is pointed out" },
	{ "decides-by", TACIT_KEY_TEXT, 0, NULL, ANY,
		"how it decides, as in consensus" },
	{ "break", TACIT_KEY_WORD, 0, tacit_breaks, ANY,
		"in its silence procedures: final where an objection in time "
		"ends it at once, whatever "
		"follows; liftable where one may be taken back" },
	{ "objections-needed", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"in its silence procedures: how many states must object to "
		"stop it; 1 when left "
		"out" },
	{ "justification", TACIT_KEY_WORD, 0, tacit_required, ANY,
		"in its silence procedures: required where an objection "
		"without a reason does not stop "
		"it" },
	{ "replies-needed", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"in its silence procedures: how many of those asked must reply "
		"for silence to have an "
		"effect" },
	{ "observers", TACIT_KEY_WORD, 0, tacit_may_comment, ANY,
		"in its silence procedures: may-comment where observers may; "
		"they stop nothing" },
	{ "notice", TACIT_KEY_WORD, LIST, tacit_notices, ANY,
		"in its silence procedures: of which results a notice is "
		"awaited: kept, broken" },
	{ "in-writing", TACIT_KEY_YESNO, 0, tacit_yes_no, ANY,
		"whether what is only spoken counts once it is confirmed in "
		"writing, and not before; yes when left out" },
	{ "received-by", TACIT_KEY_TEXT, LIST, NULL, ANY,
		"the mail servers through which all letters come in, as they "
		"name themselves in the line Received; their word for when a "
		"letter was received is taken" },
	{ "receipts", TACIT_KEY_VERIFIER, TACIT_OF_OFFICE, NULL, ANY,
		"the public key by which the first receipt is checked, "
		"written by tacit init --shared; it stays" },
	{ "certificates", TACIT_KEY_VERIFIER, LIST | TACIT_OF_OFFICE, NULL, ANY,
		"the public keys by which certificates of its events are "
		"checked, written by tacit certificates --new-key" },
	{ "exercise", TACIT_KEY_YESNO, 0, tacit_yes_no, ANY,
		"yes, from the first commit on: every page says SAMPLE" },
};

static const char *const member_kinds[] = { "member", "observer", "partner",
	NULL };

static const struct tacit_key member[] = {
	{ "code", TACIT_KEY_STATE, REQUIRED, NULL, ANY,
		"ISO 3166-1 alpha-3, as in TUR; XAA to XZZ for test states" },
	{ "name", TACIT_KEY_TIMED, REQUIRED | PER_LANG, NULL, ANY,
		"the form that the body uses; a list where it changed" },
	{ "formal", TACIT_KEY_TIMED, PER_LANG, NULL, ANY,
		"the formal name, as notes write it" },
	{ "also", TACIT_KEY_TEXT, LIST, NULL, ANY,
		"other names that people write for it, in any language; they "
		"are understood, and never printed" },
	{ "kind", TACIT_KEY_WORD, REQUIRED, member_kinds, ANY,
		"member, observer or partner" },
	{ "since", TACIT_KEY_DATE, 0, NULL, ANY, "the day on which it joined" },
	{ "until", TACIT_KEY_DATE, 0, NULL, ANY,
		"the first day on which it is no longer one" },
	{ "zone", TACIT_KEY_ZONE, 0, NULL, ANY,
		"the time zone of its capital, as in Asia/Almaty" },
};

static const struct tacit_key area[] = {
	{ "code", TACIT_KEY_CODE, REQUIRED, NULL, ANY,
		"the code that its notes carry, as in NCT/G" },
	{ "title", TACIT_KEY_TEXT, REQUIRED | PER_LANG, NULL, ANY,
		"the title of the area" },
	{ "dimension", TACIT_KEY_DIMENSION, 0, NULL, ANY,
		"the code of one of the body's dimensions; required where it "
		"has any" },
	{ "coordinators", TACIT_KEY_TIMED_STATE, LIST, NULL, ANY,
		"the states that coordinate it; none: vacant" },
	{ "co-coordinators", TACIT_KEY_TIMED_STATE, LIST, NULL, ANY,
		"the states that assist them" },
};

static const struct tacit_key measure[] = {
	{ "area", TACIT_KEY_ID, REQUIRED, NULL, TACIT_AREA,
		"the area, as in nct-general" },
	{ "title", TACIT_KEY_TEXT, REQUIRED | PER_LANG, NULL, ANY,
		"the measure in one line" },
	{ "adopted-by", TACIT_KEY_TEXT, 0, NULL, ANY, "who adopted it" },
	{ "adopted-on", TACIT_KEY_DATE, 0, NULL, ANY, "when it was adopted" },
};

static const char *const paper_kinds[] = { "concept-paper", "action-plan",
	"other", NULL };

static const struct tacit_key paper[] = {
	{ "area", TACIT_KEY_ID, REQUIRED, NULL, TACIT_AREA,
		"the area, as in nct-general" },
	{ "kind", TACIT_KEY_WORD, REQUIRED, paper_kinds, ANY,
		"concept-paper, action-plan or other" },
	{ "title", TACIT_KEY_TEXT, REQUIRED | PER_LANG, NULL, ANY,
		"the title" },
	{ "number", TACIT_KEY_TEXT, FREE, NULL, ANY,
		"the number or symbol, as in NCT/G/900/Rev.1" },
	{ "corrects", TACIT_KEY_ID, FREE, NULL, TACIT_PAPER,
		"the paper, or one language version of it, that it corrects" },
	{ "adds-to", TACIT_KEY_ID, FREE, NULL, TACIT_PAPER,
		"the paper, or one language version of it, to which it adds" },
	{ "revises", TACIT_KEY_ID, FREE, NULL, TACIT_PAPER,
		"the paper, or one language version of it, that it revises" },
	{ "lang", TACIT_KEY_LANG, REQUIRED, NULL, ANY,
		"the language of this text" },
	/* who prepared a text is not asked: that must not move in a call */
	{ "prepared-by", TACIT_KEY_STATE, 0, NULL, ANY,
		"the state that prepared it" },
	{ "capacity", TACIT_KEY_TEXT, FREE, NULL, ANY,
		"in what capacity it did, as in coordinator" },
	{ "set-aside", TACIT_KEY_TEXT, LIST | FREE, NULL, ANY,
		"what tacit compare finds and is meant so, as in number 60 70: "
		"REASON" },
	{ "based-on", TACIT_KEY_TEXT, LIST | FREE, NULL, ANY,
		"what it rests on" },
	{ "annex-of", TACIT_KEY_ID, FREE, NULL, TACIT_PAPER,
		"the paper to which it is annexed" },
	{ "approval", TACIT_KEY_ORGAN, LIST, NULL, ANY,
		"the organs that must agree, in order" },
	{ "traces", TACIT_KEY_TRACE, LIST | FREE, NULL, TACIT_MEASURE,
		"which passage serves which measure: address and measure" },
	{ "origin", TACIT_KEY_ID, FREE, NULL, ANY,
		"the document from which it comes" },
	{ "supersedes", TACIT_KEY_ID, FREE, NULL, TACIT_PAPER,
		"the paper that it replaces" },
};

static const char *const needs[] = { "none", "consideration", "approval",
	NULL };

static const struct tacit_key item[] = {
	{ "area", TACIT_KEY_ID, REQUIRED, NULL, TACIT_AREA,
		"the area, as in nct-general" },
	{ "section", TACIT_KEY_SECTION, REQUIRED, NULL, ANY,
		"the section of the plan: i, ii, iii" },
	{ "title", TACIT_KEY_TEXT, REQUIRED | PER_LANG, NULL, ANY,
		"the activity in one line" },
	{ "needs", TACIT_KEY_WORD, 0, needs, ANY,
		"what it requires before it is taken" },
	{ "gate", TACIT_KEY_WORD, TACIT_FORMER, needs, ANY,
		"the same, as it was called; it is read, and no longer "
		"written" },
	{ "trigger", TACIT_KEY_TEXT, FREE, NULL, ANY,
		"what sets it off, as in on request" },
	{ "recurrence", TACIT_KEY_RECURRENCE, FREE, NULL, ANY,
		"how often, as in 2 per year" },
	{ "measures", TACIT_KEY_ID, LIST | FREE, NULL, TACIT_MEASURE,
		"the measures that it serves" },
	{ "network", TACIT_KEY_SLUG, FREE, NULL, ANY,
		"the network of focal points that it sets up" },
	{ "lead", TACIT_KEY_STATE, FREE, NULL, ANY, "the state that leads it" },
	{ "partners", TACIT_KEY_TEXT, LIST | FREE, NULL, ANY,
		"who takes part besides the member states" },
	{ "due", TACIT_KEY_DATE, FREE, NULL, ANY,
		"the day by which it is to be done" },
	{ "indicator", TACIT_KEY_TEXT, FREE, NULL, ANY,
		"what shows that it was done" },
	{ "origin", TACIT_KEY_ID, FREE, NULL, ANY,
		"the document from which it comes" },
};

#define ROWS(array) array, TACIT_COUNT(array)

const struct tacit_type tacit_types_frame[] = {
	{ TACIT_BODY, "body", "", "body.md", "body", ROWS(body),
		TACIT_BY_SECRETARIAT, TACIT_EDITABLE, false,
		"the body: its names, seat, zone, organs and languages" },
	{ TACIT_MEMBER, "member", "members", "members/STATE.md", "STATE",
		ROWS(member), TACIT_BY_SECRETARIAT, TACIT_EDITABLE, false,
		"a member, observer or partner" },
	{ TACIT_AREA, "area", "areas", "areas/AREA.md", "AREA", ROWS(area),
		TACIT_BY_SECRETARIAT, TACIT_EDITABLE, true,
		"a priority area and its coordinators" },
	{ TACIT_MEASURE, "measure", "measures", "measures/AREA/MEASURE.md",
		"AREA/MEASURE", ROWS(measure), TACIT_BY_SECRETARIAT,
		TACIT_EDITABLE, true, "a measure on which the body agreed" },
	{ TACIT_PAPER, "paper", "plans", "plans/AREA/PAPER.md", "AREA/PAPER",
		ROWS(paper), TACIT_BY_COORDINATORS, TACIT_EDITABLE, true,
		"a concept paper, an action plan or another paper" },
	{ TACIT_ITEM, "item", "plans", "plans/AREA/items/ITEM.md", "AREA/ITEM",
		ROWS(item), TACIT_BY_COORDINATORS, TACIT_EDITABLE, true,
		"an activity of an action plan" },
};
