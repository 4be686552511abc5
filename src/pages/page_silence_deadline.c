/* page_silence_deadline: what silence does, and until when. */
#include "pages/page_silence_parts.h"

static const char *forward_words(const struct silence_page *p)
{
	struct tacit_arena *arena = &p->page->arena;

	return p->view->silence.verdict == TACIT_VERDICT_KEPT
		? tacit_arena_printf(arena,
			  SAY("The texts would be submitted for consideration "
			      "to: %s."),
			  p->view->organ)
		: tacit_arena_printf(arena,
			  SAY("If nothing stops it, the texts are submitted "
			      "for consideration to: %s."),
			  p->view->organ);
}

/* What silence would do, or why it does nothing. */
static const char *effect_words(const struct silence_page *p)
{
	bool is_kept = p->view->silence.verdict == TACIT_VERDICT_KEPT;

	switch (p->view->call.facts.call.effect) {
	case TACIT_EFFECT_NONE:
		return SAY("None: the note names no effect of silence.");
	case TACIT_EFFECT_FORWARD:
		return forward_words(p);
	case TACIT_EFFECT_ADOPT:
		return is_kept
			? SAY("The texts would be adopted.")
			: SAY("If nothing stops it, the texts are adopted.");
	case TACIT_EFFECT_ENDORSE:
		return is_kept
			? SAY("The texts would be endorsed.")
			: SAY("If nothing stops it, the texts are endorsed.");
	}
	return "";
}

void tacit_silence_effect(const struct silence_page *p)
{
	enum tacit_verdict verdict = p->view->silence.verdict;
	bool is_broken = p->view->silence.verdict == TACIT_VERDICT_BROKEN;

	tacit_page_fact(p->facts, SAY("Effect"),
		is_broken ? SAY("What was received stops it: silence has no "
				"effect.")
			: verdict == TACIT_VERDICT_NOT_PROVABLE
			? SAY("Not provable here.")
			: verdict == TACIT_VERDICT_TOO_FEW_REPLIES
			? SAY("Too few replies: silence has no effect.")
			: effect_words(p));
	if (!is_broken &&
		p->view->call.facts.call.effect == TACIT_EFFECT_FORWARD)
		tacit_page_fact(p->facts, NULL,
			SAY("Silence here forwards the texts; it does not "
			    "adopt them."));
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
		SAY("Read as \"%s\", the close is %s. Result under both "
		    "readings: %s."),
		tacit_say_date(p->page,
			view->is_by ? TACIT_DATE_BEFORE : TACIT_DATE_BY,
			view->by),
		tacit_say_utc(p->page, silence->readings[1].closes),
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
		tacit_say_close(p->page, closes, view->offset_s, view->place));
	add_assumption(p);
	if (!view->extended_by)
		return;
	tacit_page_factf(p->facts, SAY("Extended"),
		SAY("by %s of %s; before that the close was %s"),
		view->extended_by, tacit_say_day(p->page, view->extended_on),
		tacit_say_utc(p->page, view->call.facts.call.closes));
}
