/* The rows of what is circulated, said, decided and reported. */
#include "document/types_table.h"

enum {
	ANY = -1,
	REQUIRED = TACIT_REQUIRED,
	LIST = TACIT_LIST,
	PER_LANG = TACIT_PER_LANG
};

static const char *const bases[] = { "stated", "assumed", NULL };

static const struct tacit_key note[] = {
	{ "number", TACIT_KEY_TEXT, REQUIRED, NULL, ANY,
		"the number, as in NCT/G/778" },
	{ "date", TACIT_KEY_DATE, REQUIRED, NULL, ANY,
		"the date that it carries" },
	{ "city", TACIT_KEY_TEXT, PER_LANG, NULL, ANY, "where it is dated" },
	{ "area", TACIT_KEY_ID, 0, NULL, TACIT_AREA,
		"the area that it concerns" },
	{ "subject", TACIT_KEY_TEXT, REQUIRED | PER_LANG, NULL, ANY,
		"what it is about, in one line" },
	{ "to", TACIT_KEY_TEXT, 0, NULL, ANY, "the addressees" },
	{ "invites", TACIT_KEY_WORD, LIST, tacit_call_kind_words, ANY,
		"the kinds of comment that it asks for" },
	{ "refers-to", TACIT_KEY_ID, LIST, NULL, TACIT_NOTE, "earlier notes" },
	{ "pursuant-to", TACIT_KEY_TEXT, LIST, NULL, ANY, "what it acts on" },
	{ "encloses", TACIT_KEY_PIN, LIST, NULL, ANY,
		"what it circulates; tacit circulate pins the texts" },
	{ "extent", TACIT_KEY_TEXT, 0, NULL, ANY,
		"of the enclosures, with the unit, as in 4 pages" },
	{ "set-aside", TACIT_KEY_TEXT, LIST, NULL, ANY,
		"what tacit compare finds and is meant so, as in extent 4 "
		"pages "
		"4 leaves: REASON" },
	{ "reply-to", TACIT_KEY_TEXT, TACIT_OF_OFFICE, NULL, ANY,
		"where replies go: a role, or the address of an office" },
	{ "languages", TACIT_KEY_LANG, LIST, NULL, ANY,
		"the languages in which it is issued" },
	{ "comments-by", TACIT_KEY_DATE, 0, NULL, ANY,
		"the day on which the call closes; without it there is none" },
	{ "cutoff", TACIT_KEY_CLOCK, 0, NULL, ANY,
		"24:00 includes that day, 00:00 is before it" },
	{ "zone", TACIT_KEY_ZONE, 0, NULL, ANY,
		"the zone of the hour, as in Asia/Almaty" },
	{ "deadline-basis", TACIT_KEY_WORD, 0, bases, ANY,
		"assumed where the note gives no hour or zone" },
	{ "closes", TACIT_KEY_INSTANT, 0, NULL, ANY,
		"the instant of the deadline, written by tacit circulate" },
	{ "offset", TACIT_KEY_OFFSET, 0, NULL, ANY,
		"of the zone at that instant, written by tacit circulate" },
	{ "closes-other", TACIT_KEY_INSTANT, 0, NULL, ANY,
		"that of the other reading, where the deadline is assumed, "
		"written by tacit circulate" },
	{ "silence", TACIT_KEY_SILENCE, 0, NULL, ANY,
		"what follows if nobody speaks: forward ORGAN, adopt, endorse, "
		"none" },
	{ "broken-by", TACIT_KEY_WORD, LIST, tacit_call_kind_words, ANY,
		"the kinds of comment that stop it" },
	{ "if-broken", TACIT_KEY_TEXT, 0, NULL, ANY, "what happens then" },
	{ "break", TACIT_KEY_WORD, 0, tacit_breaks, ANY,
		"final where an objection in time ends it at once, whatever "
		"follows; liftable where one may be taken back" },
	{ "objections-needed", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"how many states must object to stop it; 1 when left "
		"out" },
	{ "justification", TACIT_KEY_WORD, 0, tacit_required, ANY,
		"required where an objection without a reason does not stop "
		"it" },
	{ "replies-needed", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"how many of those asked must reply for silence to have an "
		"effect" },
	{ "observers", TACIT_KEY_WORD, 0, tacit_may_comment, ANY,
		"may-comment where observers may; they stop nothing" },
	{ "notice", TACIT_KEY_WORD, LIST, tacit_notices, ANY,
		"of which results a notice is awaited: kept, broken" },
	{ "separable", TACIT_KEY_YESNO, 0, tacit_yes_no, ANY,
		"yes: each enclosure has a result of its own" },
	{ "round", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"which round of calls on these texts it is" },
	{ "scope", TACIT_KEY_PLACE, LIST, NULL, ANY,
		"the passages on which it asks for comments, where not on all; "
		"of one language version too" },
	{ "extends", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note whose deadline it moves" },
	{ "concludes", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note whose call it concludes" },
	{ "corrects", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note, or one language version of it, that it corrects" },
	{ "adds-to", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note, or one language version of it, to which it adds" },
	{ "revises", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note, or one language version of it, that it revises" },
	{ "cited", TACIT_KEY_YESNO, 0, tacit_yes_no, ANY,
		"yes: known only by its number and date" },
	{ "issued", TACIT_KEY_INSTANT, 0, NULL, ANY,
		"when it was issued, written by tacit circulate" },
};

static const char *const categories[] = { "general", "technical", "editorial",
	"translation", NULL };
static const char *const channels[] = { "note", "mail", "sheet", "meeting",
	"phone", "pouch", "git", "web", "bundle", "unrecorded", NULL };
/* how came what the secretariat enters for its writer */
static const char *const sources[] = { "note", "mail", "sheet", "meeting",
	"phone", "pouch", "bundle", NULL };
static const char *const stances[] = { "accepts", "maintains", NULL };

static const struct tacit_key comment[] = {
	{ "state", TACIT_KEY_STATE, REQUIRED, NULL, ANY,
		"the state that speaks, as in THA" },
	{ "note", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note on whose call it speaks; or area" },
	{ "area", TACIT_KEY_ID, 0, NULL, TACIT_AREA,
		"the area, where there was no call; or note" },
	{ "decision", TACIT_KEY_ID, 0, NULL, TACIT_DECISION,
		"the decision to which a statement or a reservation is "
		"attached; or note" },
	{ "kind", TACIT_KEY_WORD, REQUIRED, tacit_kind_words, ANY,
		"what it is, from comment to reply" },
	{ "place", TACIT_KEY_PLACE, LIST, NULL, ANY,
		"the passages meant, as in nct-general/concept-paper#II.2" },
	{ "category", TACIT_KEY_WORD, 0, categories, ANY,
		"general, technical, editorial or translation" },
	{ "received", TACIT_KEY_INSTANT, 0, NULL, ANY,
		"when it was received, in UTC" },
	{ "known-by", TACIT_KEY_DATE, 0, NULL, ANY,
		"outside a call: received not later than this day" },
	{ "via", TACIT_KEY_WORD, REQUIRED, channels, ANY, "how it came" },
	{ "reference", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the state's own number and date" },
	{ "reported-in", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note that reports it" },
	{ "claimed", TACIT_KEY_TEXT, 0, NULL, ANY,
		"when the state says that it was sent" },
	{ "source", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the digest of what it came in, which is kept beside the "
		"register: sha256: and 64 digits" },
	{ "joint", TACIT_KEY_STATE, LIST, NULL, ANY,
		"the states in whose name it also speaks" },
	{ "follows", TACIT_KEY_ID, 0, NULL, TACIT_COMMENT,
		"the comment that it follows up" },
	{ "disposition", TACIT_KEY_ID, 0, NULL, TACIT_DISPOSITION,
		"for a reply: the disposition that it replies to" },
	{ "stance", TACIT_KEY_WORD, 0, stances, ANY,
		"for a reply: accepts or maintains" },
	{ "again", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"said once more: after a withdrawal, or under another "
		"reference; "
		"written by tacit" },
	{ "lang", TACIT_KEY_LANG, 0, NULL, ANY, "the language of the text" },
};

static const char *const disposition_outcomes[] = { "incorporated",
	"incorporated-with-changes", "partly-incorporated", "not-incorporated",
	"noted", "deferred", "duplicate", "answered", NULL };
static const char *const reasons[] = { "outside-catalogue", "already-covered",
	"out-of-scope", "no-consensus", "other", NULL };

static const struct tacit_key disposition[] = {
	{ "comment", TACIT_KEY_ID, REQUIRED, NULL, TACIT_COMMENT,
		"the comment, as in tha-0123456789abcdef" },
	{ "outcome", TACIT_KEY_WORD, REQUIRED, disposition_outcomes, ANY,
		"what became of it" },
	{ "reason", TACIT_KEY_WORD, 0, reasons, ANY,
		"why; not-incorporated needs one" },
	{ "suggested-area", TACIT_KEY_ID, 0, NULL, TACIT_AREA,
		"where it may be presented, in the coordinator's opinion" },
	{ "applied", TACIT_KEY_APPLIED, LIST, NULL, ANY,
		"the passages changed: addresses or pins" },
	{ "by", TACIT_KEY_WRITER, REQUIRED, NULL, ANY,
		"the coordinator, as in TUR" },
	{ "date", TACIT_KEY_DATE, REQUIRED, NULL, ANY,
		"when the outcome was decided" },
	{ "via", TACIT_KEY_WORD, 0, sources, ANY,
		"how it came, where the secretariat enters it" },
	{ "reference", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the number and date of what it came in" },
	{ "reported-in", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note that reports it" },
};

static const char *const act_kinds[] = { "replies-complete", "submitted",
	"notified", "entered-in-error", "cancelled", "alteration-noted", NULL };

static const struct tacit_key act[] = {
	{ "kind", TACIT_KEY_WORD, REQUIRED, act_kinds, ANY,
		"what the secretariat did" },
	{ "subject", TACIT_KEY_ID, REQUIRED, NULL, ANY,
		"what it concerns: a note, a paper or another document" },
	{ "organ", TACIT_KEY_ORGAN, 0, NULL, ANY,
		"the organ to which it was submitted" },
	{ "date", TACIT_KEY_DATE, REQUIRED, NULL, ANY, "when it was done" },
	{ "at", TACIT_KEY_INSTANT, 0, NULL, ANY,
		"the instant of that day, where it is known" },
	{ "commit", TACIT_KEY_GIT_ID, 0, NULL, ANY,
		"for alteration-noted: the commit that altered the subject" },
	{ "blob", TACIT_KEY_GIT_ID, 0, NULL, ANY,
		"for alteration-noted: the text of the subject that counts" },
	{ "because", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the reason, where one is needed" },
};

static const char *const decision_outcomes[] = { "agreed", "approved",
	"approved-under-silence", "returned", "noted", "reviewed", "appointed",
	NULL };

static const struct tacit_key decision[] = {
	{ "organ", TACIT_KEY_ORGAN, REQUIRED, NULL, ANY,
		"the organ that decided, as in SWG" },
	{ "date", TACIT_KEY_DATE, REQUIRED, NULL, ANY, "when it decided" },
	{ "number", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the number, as in MC.DEC/1" },
	{ "outcome", TACIT_KEY_WORD, REQUIRED, decision_outcomes, ANY,
		"what it decided" },
	{ "documents", TACIT_KEY_PIN, LIST, NULL, ANY,
		"the texts decided on; tacit decide pins them" },
	{ "year", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"for reviewed: the year under review" },
	{ "call", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"for approved-under-silence: the note with the call" },
	{ "log-key", TACIT_KEY_VERIFIER, 0, NULL, ANY,
		"for noted: the key of the log of receipts whose taking the "
		"place of a lost one it notes" },
	{ "because", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the reason, where one was given" },
};

static const char *const statuses[] = { "not-started", "limited", "substantial",
	"completed", NULL };

static const struct tacit_key progress[] = {
	{ "item", TACIT_KEY_ID, REQUIRED, NULL, TACIT_ITEM,
		"the activity, as in nct-general/i.3" },
	{ "state", TACIT_KEY_STATE, 0, NULL, ANY,
		"the state that reports; or by-coordinator" },
	{ "by-coordinator", TACIT_KEY_STATE, 0, NULL, ANY,
		"the coordinator that reports; or state" },
	{ "year", TACIT_KEY_NUMBER, REQUIRED, NULL, ANY,
		"the year reported on" },
	{ "status", TACIT_KEY_WORD, REQUIRED, statuses, ANY, "how far it is" },
	{ "evidence", TACIT_KEY_TEXT, LIST, NULL, ANY,
		"events, notes or other proof" },
	{ "challenges", TACIT_KEY_TEXT, LIST, NULL, ANY,
		"what stood in the way" },
	{ "via", TACIT_KEY_WORD, 0, sources, ANY,
		"how it came, where the secretariat enters it" },
	{ "reference", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the number and date of what it came in" },
	{ "reported-in", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note that reports it" },
};

static const struct tacit_key focal_point[] = {
	{ "network", TACIT_KEY_SLUG, REQUIRED, NULL, ANY,
		"the network, as in border-control" },
	{ "state", TACIT_KEY_STATE, REQUIRED, NULL, ANY,
		"the state that names it" },
	{ "authority", TACIT_KEY_TEXT, REQUIRED, NULL, ANY,
		"the authority or unit, never a person" },
	{ "since", TACIT_KEY_DATE, REQUIRED, NULL, ANY, "from which day" },
	{ "until", TACIT_KEY_DATE, 0, NULL, ANY,
		"the first day on which it is no longer named" },
	{ "via", TACIT_KEY_WORD, 0, sources, ANY,
		"how it came, where the secretariat enters it" },
	{ "reference", TACIT_KEY_TEXT, 0, NULL, ANY,
		"the number and date of what it came in" },
	{ "reported-in", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note that reports it" },
};

static const char *const modes[] = { "online", "in-person", "hybrid", "unclear",
	NULL };

static const struct tacit_key event[] = {
	{ "areas", TACIT_KEY_ID, REQUIRED | LIST, NULL, TACIT_AREA,
		"the areas that it serves" },
	{ "title", TACIT_KEY_TEXT, PER_LANG, NULL, ANY,
		"its title, where the first heading is not it" },
	{ "items", TACIT_KEY_ID, LIST, NULL, TACIT_ITEM,
		"the activities that it carries out" },
	{ "organisers", TACIT_KEY_TEXT, REQUIRED | LIST, NULL, ANY,
		"who holds it: states by code, others by name" },
	{ "mode", TACIT_KEY_WORD, REQUIRED, modes, ANY,
		"online, in-person, hybrid or unclear" },
	{ "venue", TACIT_KEY_TEXT, 0, NULL, ANY, "where it is held" },
	{ "starts", TACIT_KEY_DATE, REQUIRED, NULL, ANY, "the first day" },
	{ "ends", TACIT_KEY_DATE, REQUIRED, NULL, ANY, "the last day" },
	{ "zone", TACIT_KEY_ZONE, REQUIRED, NULL, ANY,
		"the zone of its hours, as in Asia/Shanghai" },
	{ "languages", TACIT_KEY_LANG, REQUIRED | LIST, NULL, ANY,
		"the working languages" },
	{ "interpretation", TACIT_KEY_LANG_PAIR, LIST, NULL, ANY,
		"from one language into another, as in zh-ru" },
	{ "capacity-min", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"the fewest participants" },
	{ "capacity-max", TACIT_KEY_NUMBER, 0, NULL, ANY,
		"the most participants" },
	{ "fee", TACIT_KEY_YESNO, 0, tacit_yes_no, ANY,
		"whether one is taken" },
	{ "certificate", TACIT_KEY_YESNO, 0, tacit_yes_no, ANY,
		"whether one is given" },
	{ "register-by", TACIT_KEY_DATE, 0, NULL, ANY,
		"the last day of registration" },
	{ "cutoff", TACIT_KEY_CLOCK, 0, NULL, ANY, "its hour" },
	{ "audience", TACIT_KEY_TEXT, 0, NULL, ANY, "for whom it is" },
	{ "contacts", TACIT_KEY_TEXT, LIST, NULL, ANY,
		"roles only: no names, no numbers" },
	{ "note", TACIT_KEY_ID, 0, NULL, TACIT_NOTE,
		"the note that announces it" },
	{ "related", TACIT_KEY_ID, LIST, NULL, ANY,
		"areas or documents that it touches" },
};

static const char *const holdings[] = { "held", "postponed", "cancelled",
	NULL };

static const struct tacit_key event_report[] = {
	{ "event", TACIT_KEY_ID, REQUIRED, NULL, TACIT_EVENT,
		"the event, as in 2022/cybercrime-seminar" },
	{ "held", TACIT_KEY_WORD, REQUIRED, holdings, ANY,
		"held, postponed or cancelled" },
	{ "dates", TACIT_KEY_DATE, LIST, NULL, ANY,
		"the days on which it was held, where they changed" },
	{ "participants", TACIT_KEY_COUNTED, LIST, NULL, ANY,
		"a state and a number, as in KAZ 3; never names" },
	{ "date", TACIT_KEY_DATE, REQUIRED, NULL, ANY,
		"when this was reported" },
	{ "by", TACIT_KEY_WRITER, REQUIRED, NULL, ANY,
		"who reports: a state's code, or Secretariat" },
};

#define ROWS(array) array, TACIT_COUNT(array)

const struct tacit_type tacit_types_record[] = {
	{ TACIT_NOTE, "note", "notes", "notes/YEAR/NOTE.md", "YEAR/NOTE",
		ROWS(note), TACIT_BY_SECRETARIAT, TACIT_APPEND_ONCE_ISSUED,
		true, "a note verbale; it may carry one call for comments" },
	{ TACIT_COMMENT, "comment", "comments",
		"comments/YEAR/NOTE/STATE/ID.md comments/area/AREA/STATE/ID.md "
		"comments/decision/DECISION/STATE/ID.md",
		"STATE-ID", ROWS(comment), TACIT_BY_STATE_OR_SECRETARIAT,
		TACIT_APPEND_ONLY, false,
		"what a state said on a call or a decision, or proposed "
		"outside any call" },
	{ TACIT_DISPOSITION, "disposition", "dispositions",
		"dispositions/YEAR/NOTE/STATE/ID-SUM.md "
		"dispositions/area/AREA/STATE/ID-SUM.md",
		"STATE-ID-SUM", ROWS(disposition), TACIT_BY_COORDINATORS,
		TACIT_APPEND_ONLY, false, "what became of a comment, and why" },
	{ TACIT_ACT, "act", "acts", "acts/YEAR/DATE-KIND-SUM.md",
		"DATE-KIND-SUM", ROWS(act), TACIT_BY_SECRETARIAT,
		TACIT_APPEND_ONLY, false, "what the secretariat did" },
	{ TACIT_DECISION, "decision", "decisions",
		"decisions/YEAR/DATE-ORGAN-SUM.md", "DATE-ORGAN-SUM",
		ROWS(decision), TACIT_BY_SECRETARIAT, TACIT_APPEND_ONLY, false,
		"what an organ decided" },
	{ TACIT_PROGRESS, "progress", "progress",
		"progress/AREA/ITEM/YEAR-STATE-SUM.md",
		"AREA/ITEM/YEAR-STATE-SUM", ROWS(progress),
		TACIT_BY_STATE_OR_COORDINATORS, TACIT_APPEND_ONLY, false,
		"what a state reports on an activity for a year" },
	{ TACIT_FOCAL_POINT, "focal-point", "networks",
		"networks/NETWORK/STATE-SUM.md", "NETWORK/STATE-SUM",
		ROWS(focal_point), TACIT_BY_STATE, TACIT_APPEND_ONLY, false,
		"the authority that a state named for a network" },
	{ TACIT_EVENT, "event", "events", "events/YEAR/EVENT.md", "YEAR/EVENT",
		ROWS(event), TACIT_BY_SECRETARIAT_OR_COORDINATORS,
		TACIT_EDITABLE, true, "a seminar, meeting or other event" },
	{ TACIT_EVENT_REPORT, "event-report", "events",
		"events/YEAR/EVENT/report-SUM.md", "YEAR/EVENT/report-SUM",
		ROWS(event_report), TACIT_BY_SECRETARIAT_OR_COORDINATORS,
		TACIT_APPEND_ONLY, false, "whether and how an event was held" },
};
