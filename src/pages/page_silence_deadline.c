/* page_silence_deadline: what silence does, and until when. */
#include <tacit/language.h>
#include <tacit/words.h>

#include "pages/page_silence_parts.h"

#define SAY(english) tacit_tr(p->lang, english)

/* What silence would do, or why it does nothing. */
static void add_forward(const struct silence_page *p)
{
	const char *organ = p->view->organ;

	if (p->view->silence.verdict == TACIT_VERDICT_KEPT)
		tacit_page_fact(p->page, p->facts, SAY("Effect"),
			SAY("The texts would be submitted for consideration "
			    "to: %s."),
			organ);
	else
		tacit_page_fact(p->page, p->facts, SAY("Effect"),
			SAY("If nothing stops it, the texts are submitted for "
			    "consideration to: %s."),
			organ);
	tacit_page_fact(p->page, p->facts, NULL, "%s",
		SAY("Silence here forwards the texts; it does not adopt "
		    "them."));
}

void tacit_silence_effect(const struct silence_page *p)
{
	const char *label = SAY("Effect");
	bool is_kept = p->view->silence.verdict == TACIT_VERDICT_KEPT;

	if (p->view->silence.verdict == TACIT_VERDICT_BROKEN) {
		tacit_page_fact(p->page, p->facts, label, "%s",
			SAY("What was received stops it: silence has no "
			    "effect."));
		return;
	}
	switch (p->view->call.facts.call.effect) {
	case TACIT_EFFECT_NONE:
		tacit_page_fact(p->page, p->facts, label, "%s",
			SAY("None: the note names no effect of silence."));
		return;
	case TACIT_EFFECT_FORWARD:
		add_forward(p);
		return;
	case TACIT_EFFECT_ADOPT:
		tacit_page_fact(p->page, p->facts, label, "%s",
			is_kept ? SAY("The texts would be adopted.")
				: SAY("If nothing stops it, the texts are "
				      "adopted."));
		return;
	case TACIT_EFFECT_ENDORSE:
		tacit_page_fact(p->page, p->facts, label, "%s",
			is_kept ? SAY("The texts would be endorsed.")
				: SAY("If nothing stops it, the texts are "
				      "endorsed."));
		return;
	}
}

static void add_assumption(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	const struct tacit_silence *silence = &view->silence;
	struct tacit_inline *text;

	if (!view->is_assumed)
		return;
	text = tacit_silence_marked(p, NULL, SAY("ASSUMED:"));
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s",
		SAY("the note does not state the hour and the zone, or states "
		    "them in two ways; the register's rule is applied."));
	if (silence->reading_count < 2)
		return;
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " ");
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
		SAY("Read as \"%s\", the close is %s. Result under both "
		    "readings: %s."),
		tacit_silence_date(p,
			view->is_by ? TACIT_DATE_BEFORE : TACIT_DATE_BY,
			view->by),
		tacit_silence_utc(p, silence->readings[1].closes),
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
		tacit_page_fact(
			p->page, p->facts, label, "%s", view->stated[i].text);
		label = NULL;
	}
}

void tacit_silence_deadline(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	struct tacit_instant closes = view->silence.readings[0].closes;
	struct tacit_buf buf = { 0 };

	if (!tacit_instant_is_set(closes))
		return;
	tacit_language_close(
		&buf, p->lang, closes, view->offset_s, view->place);
	tacit_page_fact(p->page, p->facts, SAY("Deadline"), "%s",
		tacit_silence_keep(p->page, &buf));
	add_assumption(p);
	if (!view->extended_by)
		return;
	tacit_page_fact(p->page, p->facts, SAY("Extended"),
		SAY("by %s of %s; before that the close was %s"),
		view->extended_by,
		tacit_silence_date(p, TACIT_DATE_PLAIN, view->extended_on),
		tacit_silence_utc(p, view->call.facts.call.closes));
}
