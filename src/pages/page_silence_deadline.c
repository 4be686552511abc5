/* page_silence_deadline: what silence does, and until when. */
#include "pages/page_silence_parts.h"

/* What the note says of comments, if it says anything. */
static const char *commented_words(const struct silence_page *p)
{
	const char *said = tacit_document_get(&p->view->call.note, "if-broken");

	return said ? tacit_page_say(p->page,
			      SAY("Comments were received; the note says: %s"),
			      said)
		    : SAY("Comments were received; the note does not say what "
			  "follows.");
}

/* Forwarding is no silence procedure. */
static const char *forward_words(
	const struct silence_page *p, enum tacit_verdict verdict)
{
	if (verdict == TACIT_VERDICT_BROKEN ||
		verdict == TACIT_VERDICT_OPEN_WITH_COMMENTS)
		return commented_words(p);
	if (verdict == TACIT_VERDICT_TOO_FEW_REPLIES)
		return SAY("Too few replies; the note does not say what "
			   "follows.");
	return tacit_page_say(p->page,
		SAY("In the absence of comments: submission to the %s."),
		p->view->organ);
}

/* What silence would do, or why it does nothing. */
static const char *adopt_words(const struct silence_page *p,
	enum tacit_verdict verdict, bool is_endorsing)
{
	const struct tacit_silence *silence = &p->view->silence;
	const char *said = tacit_document_get(&p->view->call.note, "if-broken");

	switch ((int)verdict) {
	case TACIT_VERDICT_TOO_FEW_REPLIES:
		return SAY("Too few replies: silence has no effect.");
	case TACIT_VERDICT_OPEN_WITH_COMMENTS:
		if (silence->readings[0].states_counted <
			silence->rules.objections_needed)
			return SAY("Unless more Member States stop it in time, "
				   "it has its effect.");
		return is_endorsing ? SAY("Unless it is withdrawn in time, the "
					  "texts are not endorsed.")
				    : SAY("Unless it is withdrawn in time, the "
					  "texts are not adopted.");
	case TACIT_VERDICT_BROKEN:
		if (said)
			return tacit_page_say(p->page,
				SAY("Silence has no effect; the note says: %s"),
				said);
		return SAY(
			"What was received stops it: silence has no effect.");
	case TACIT_VERDICT_KEPT:
		return is_endorsing ? SAY("The texts would be endorsed.")
				    : SAY("The texts would be adopted.");
	default:
		return is_endorsing
			? SAY("If nothing stops it, the texts are endorsed.")
			: SAY("If nothing stops it, the texts are adopted.");
	}
}

static const char *effect_words(const struct silence_page *p)
{
	enum tacit_verdict verdict = p->view->silence.verdict;
	enum tacit_effect effect = p->view->call.facts.call.effect;

	if (verdict == TACIT_VERDICT_NOT_PROVABLE)
		return SAY("Not provable here.");
	if (effect == TACIT_EFFECT_NONE)
		return SAY("None: the note names no effect.");
	if (verdict == TACIT_VERDICT_NONE ||
		verdict == TACIT_VERDICT_TEXTS_DIFFER ||
		(verdict == TACIT_VERDICT_OPEN_WITH_COMMENTS &&
			p->view->call.facts.call.is_separable))
		return SAY("No single one: it follows from each result.");
	if (effect == TACIT_EFFECT_FORWARD)
		return forward_words(p, verdict);
	return adopt_words(p, verdict, effect == TACIT_EFFECT_ENDORSE);
}

void tacit_silence_effect(const struct silence_page *p)
{
	tacit_page_fact(p->facts, SAY("Effect"), effect_words(p));
}

static void add_assumption(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	const struct tacit_silence *silence = &view->silence;
	struct tacit_inline *text;

	if (!view->is_assumed)
		return;
	text = tacit_say_marked(p->facts, SAY("ASSUMED:"));
	tacit_run_plain(text,
		SAY("the note does not state the hour and the zone, or states "
		    "them in two ways; the register's rule is applied."));
	if (silence->reading_count < 2)
		return;
	tacit_run_plain(text, " ");
	tacit_run_plainf(text,
		SAY("Read as \"%s\", comments are asked for %s. Result under "
		    "both "
		    "readings: %s."),
		tacit_say_date(p->page,
			view->is_by ? TACIT_DATE_BEFORE : TACIT_DATE_BY,
			view->by),
		tacit_say_close(
			p->page, silence->readings[1].closes, &view->clock),
		silence->readings_differ ? SAY("not the same")
					 : SAY("the same"));
}

void tacit_silence_stated(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	const char *label = SAY("Note says");
	size_t i;

	if (!view->is_assumed && !view->kinds_assumed)
		return;
	for (i = 0; i < view->stated_count; i++) {
		tacit_page_fact(p->facts, label, view->stated[i].text);
		label = NULL;
	}
}

void tacit_silence_deadline(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	struct tacit_instant closes = view->silence.readings[0].closes;

	if (!tacit_instant_is_set(closes))
		return;
	tacit_page_fact(p->facts, SAY("Deadline"),
		tacit_say_close(p->page, closes, &view->clock));
	add_assumption(p);
	if (!view->extended_by)
		return;
	tacit_page_factf(p->facts, SAY("Extended"),
		SAY("by %s of %s; until then comments were asked for %s"),
		view->extended_by, tacit_say_day(p->page, view->extended_on),
		tacit_say_close(p->page, view->call.facts.call.closes,
			&view->first_clock));
}
