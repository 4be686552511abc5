/* page_silence_said: who was asked, who said what, and what it counts for. */
#include <stdlib.h>
#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "pages/page_silence_parts.h"

#define SAY(english) tacit_tr(p->lang, english)

/* --- replies ----------------------------------------------------------------- */

typedef bool (*state_fn)(const struct tacit_state_reply *reply);

static bool is_preparing(const struct tacit_state_reply *reply)
{
	return reply->is_preparing;
}

static bool has_spoken(const struct tacit_state_reply *reply)
{
	return reply->has_spoken;
}

static bool is_only_named(const struct tacit_state_reply *reply)
{
	return reply->is_asked && !reply->has_spoken && reply->named_in;
}

static bool has_no_communication(const struct tacit_state_reply *reply)
{
	return reply->is_asked && !reply->has_spoken && !reply->named_in;
}

/* The names of those for whom it is so, in their order; or NULL. */
static const char *names_of(const struct silence_page *p, state_fn is)
{
	const char **names = tacit_arena_array(
		&p->page->arena, p->view->state_count + 1, sizeof(*names));
	size_t n = 0;
	size_t i;

	for (i = 0; i < p->view->state_count; i++) {
		if (is(p->view->states[i].reply))
			names[n++] = p->view->states[i].name;
	}
	if (!n)
		return NULL;
	qsort(names, n, sizeof(*names), tacit_by_text);
	return tacit_silence_join(p, names, n);
}

static void add_addressed(const struct silence_page *p)
{
	const struct tacit_silence *silence = &p->view->silence;
	uint64_t addressed = silence->asked + silence->preparing;
	const char *preparing = names_of(p, is_preparing);
	struct tacit_inline *text =
		tacit_page_fact_text(p->page, p->facts, SAY("Replies"));

	tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
		tacit_tr_n(p->lang, addressed, "addressed to %llu Member State",
			"addressed to %llu Member States"),
		(unsigned long long)addressed);
	if (preparing)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
			SAY(" (the texts were prepared by: %s)"), preparing);
}

static void add_counts(const struct silence_page *p)
{
	const size_t *count = p->view->silence.readings[0].in_group;

	tacit_page_fact(p->page, p->facts, NULL,
		SAY("comment or proposal %llu, conditional %llu, no objection "
		    "%llu, after close %llu"),
		(unsigned long long)count[TACIT_GROUP_COMMENT],
		(unsigned long long)count[TACIT_GROUP_CONDITION],
		(unsigned long long)count[TACIT_GROUP_NO_OBJECTION],
		(unsigned long long)count[TACIT_GROUP_AFTER_CLOSE]);
}

static void add_no_communication(const struct silence_page *p, bool by_state)
{
	uint64_t count = p->view->silence.no_communication;
	const char *names = by_state ? names_of(p, has_no_communication) : NULL;
	struct tacit_inline *text =
		tacit_page_fact_text(p->page, p->facts, NULL);

	tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
		SAY("No communication is recorded from %llu"),
		(unsigned long long)count);
	if (names) {
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ": %s.", names);
	} else if (count) {
		tacit_page_text(
			p->page, text, TACIT_RUN_PLAIN, " (%s ", SAY("names:"));
		tacit_page_text(
			p->page, text, TACIT_RUN_CODE, "%s", "--by-state");
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ").");
	} else {
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ".");
	}
}

void tacit_silence_replies(const struct silence_page *p, bool by_state)
{
	const char *spoken = names_of(p, has_spoken);
	const char *named = names_of(p, is_only_named);

	if (!p->view->silence.asked && !p->view->silence.preparing)
		return;
	add_addressed(p);
	add_counts(p);
	if (spoken)
		tacit_page_fact(p->page, p->facts, NULL,
			SAY("A communication is recorded from: %s."), spoken);
	if (named)
		tacit_page_fact(p->page, p->facts, NULL,
			SAY("Named only in a communication of another: %s."),
			named);
	add_no_communication(p, by_state);
}

/* --- what stops it ----------------------------------------------------------- */

static const char *kinds_of(const struct silence_page *p, unsigned kinds)
{
	const char *words[TACIT_KIND_COUNT];
	size_t n = 0;
	int kind;

	for (kind = 0; kind < TACIT_KIND_COUNT; kind++) {
		if (kinds & TACIT_KIND_BIT(kind))
			words[n++] =
				SAY(tacit_kind_word((enum tacit_kind)kind));
	}
	return tacit_silence_join(p, words, n);
}

void tacit_silence_stopping(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	const char **invites = tacit_arena_array(
		&p->page->arena, view->invites_count + 1, sizeof(*invites));
	struct tacit_inline *text;
	size_t i;

	if (view->call.facts.call.effect == TACIT_EFFECT_NONE)
		return;
	tacit_page_fact(p->page, p->facts, SAY("Stops it"), "%s",
		kinds_of(p, view->silence.stopped_by));
	if (!view->kinds_assumed)
		return;
	text = tacit_silence_marked(p, NULL, SAY("ASSUMED:"));
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s",
		SAY("the note does not list these kinds."));
	if (!view->invites_count)
		return;
	for (i = 0; i < view->invites_count; i++)
		invites[i] = SAY(view->invites[i].text);
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " ");
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, SAY("It invites: %s."),
		tacit_silence_join(p, invites, view->invites_count));
}

/* --- each statement ------------------------------------------------------------- */

static const char *after_close(const struct silence_page *p, int64_t seconds)
{
	struct tacit_buf buf = { 0 };
	const char *text;

	tacit_language_after_close(&buf, p->lang, seconds);
	text = tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(&buf));
	tacit_buf_clear(&buf);
	return text;
}

static const char *reason_of(const struct silence_page *p,
	const struct tacit_judged *judged, const char *undone_by)
{
	switch (judged->reason) {
	case TACIT_REASON_COUNTED:
		return SAY("counted");
	case TACIT_REASON_OUTSIDE:
		return SAY("not part of this call");
	case TACIT_REASON_IN_ERROR:
		return SAY("entered in error");
	case TACIT_REASON_OBSERVER:
		return SAY("not a Member State, was not asked");
	case TACIT_REASON_NOT_MEMBER:
		return SAY("not a Member State when it was received");
	case TACIT_REASON_NO_RECEIPT:
		return SAY("its receipt is not here");
	case TACIT_REASON_AFTER_CLOSE:
		return after_close(p, judged->after_s);
	case TACIT_REASON_PREPARED:
		return SAY("from who prepared the text");
	case TACIT_REASON_WITHDRAWN:
		return tacit_arena_printf(&p->page->arena,
			SAY("withdrawn in time by %s"), undone_by);
	case TACIT_REASON_SUPERSEDED:
		return tacit_arena_printf(&p->page->arena,
			SAY("replaced in time by %s"), undone_by);
	case TACIT_REASON_KIND:
		return SAY("of a kind that does not stop it");
	}
	return "";
}

static void add_receipt(const struct silence_page *p, struct tacit_inline *text,
	const struct tacit_silence_said *said)
{
	struct tacit_instant received = said->judged->statement->received;
	struct tacit_buf buf = { 0 };

	if (tacit_instant_is_set(received)) {
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
			SAY(", received %s"), tacit_silence_utc(p, received));
		return;
	}
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s",
		SAY(", date of receipt not recorded"));
	if (!tacit_date_is_set(said->known_by))
		return;
	tacit_language_date(&buf, p->lang, TACIT_DATE_PLAIN, said->known_by);
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
		SAY(" (known no later than %s)"), tacit_buf_cstr(&buf));
	tacit_buf_clear(&buf);
}

/* "Thailand: objection tha-7k2m9q4d, received ..., and why not" */
static void add_said(const struct silence_page *p, const char *label,
	const struct tacit_silence_said *said)
{
	const struct tacit_statement *s = said->judged->statement;
	enum tacit_reason reason = said->judged->reason;
	struct tacit_inline *text =
		tacit_page_fact_text(p->page, p->facts, label);

	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s", said->state);
	if (said->joint_count)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
			SAY(" (also naming: %s)"),
			tacit_silence_join(p, said->joint, said->joint_count));
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ": %s ",
		SAY(tacit_kind_word(s->kind)));
	tacit_page_text(p->page, text, TACIT_RUN_CODE, "%s", said->id);
	add_receipt(p, text, said);
	if (reason != TACIT_REASON_COUNTED && reason != TACIT_REASON_OUTSIDE)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ": %s",
			reason_of(p, said->judged, said->undone_by));
	if (said->other && said->other->reason != reason)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
			SAY("; by the other reading: %s"),
			reason_of(p, said->other, said->other->undone_by));
	if (said->judged->is_after_confirmation)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s",
			SAY("; entered after the Secretariat confirmed that "
			    "all were"));
}

enum said_part { SAID_COUNTED, SAID_NOT_COUNTED, SAID_OUTSIDE };

static enum said_part part_of(const struct tacit_silence_said *said)
{
	if (said->judged->reason == TACIT_REASON_COUNTED)
		return SAID_COUNTED;
	if (said->judged->reason == TACIT_REASON_OUTSIDE)
		return SAID_OUTSIDE;
	return SAID_NOT_COUNTED;
}

static void add_part(
	const struct silence_page *p, enum said_part part, const char *label)
{
	size_t i;

	for (i = 0; i < p->view->said_count; i++) {
		if (part_of(&p->view->said[i]) != part)
			continue;
		add_said(p, label, &p->view->said[i]);
		label = NULL;
	}
}

void tacit_silence_said(const struct silence_page *p)
{
	add_part(p, SAID_COUNTED, SAY("Counted"));
	add_part(p, SAID_NOT_COUNTED, SAY("Not counted"));
	add_part(p, SAID_OUTSIDE,
		SAY("Not part of this call (reported in this note)"));
}
