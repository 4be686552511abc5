#include "pages/page_silence_parts.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#define SAY(english) tacit_tr(p->lang, english)

const char *tacit_silence_keep(struct tacit_page *page, struct tacit_buf *buf)
{
	const char *text =
		tacit_arena_strdup(&page->arena, tacit_buf_cstr(buf));

	tacit_buf_clear(buf);
	return text;
}

const char *tacit_silence_utc(
	const struct silence_page *p, struct tacit_instant instant)
{
	struct tacit_buf buf = { 0 };

	tacit_language_utc(&buf, p->lang, instant);
	return tacit_silence_keep(p->page, &buf);
}

const char *tacit_silence_join(
	const struct silence_page *p, const char *const *items, size_t count)
{
	struct tacit_buf buf = { 0 };

	tacit_language_join(&buf, p->lang, items, count);
	return tacit_silence_keep(p->page, &buf);
}

const char *tacit_silence_date(const struct silence_page *p,
	enum tacit_date_form form, struct tacit_date date)
{
	struct tacit_buf buf = { 0 };

	tacit_language_date(&buf, p->lang, form, date);
	return tacit_silence_keep(p->page, &buf);
}

struct tacit_inline *tacit_silence_marked(
	const struct silence_page *p, const char *label, const char *mark)
{
	struct tacit_inline *text =
		tacit_page_fact_text(p->page, p->facts, label);

	tacit_page_text(p->page, text, TACIT_RUN_STRONG, "%s", mark);
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " ");
	return text;
}

/* --- result ------------------------------------------------------------------ */

static bool is_adopting(const struct silence_page *p)
{
	enum tacit_effect effect = p->view->call.facts.call.effect;

	return effect == TACIT_EFFECT_ADOPT || effect == TACIT_EFFECT_ENDORSE;
}

static const char *not_provable(const struct silence_page *p)
{
	if (p->view->call.facts.call.receipts_missing)
		return SAY("Not provable here: receipts are declared, and not "
			   "all of them are here (git fetch).");
	return SAY("Not provable here: what has no receipt here might change "
		   "the result.");
}

static const char *verdict_sentence(
	const struct silence_page *p, enum tacit_verdict verdict)
{
	switch (verdict) {
	case TACIT_VERDICT_NONE:
		return SAY("The texts have different results; see each.");
	case TACIT_VERDICT_NO_CALL:
		return SAY("No call: the note asks for no comments.");
	case TACIT_VERDICT_NOT_ISSUED:
		return SAY("No call: the note is not issued.");
	case TACIT_VERDICT_OPEN:
		return SAY("Open. No comment that counts is recorded so far.");
	case TACIT_VERDICT_OPEN_WITH_COMMENTS:
		return SAY("Open, with comments.");
	case TACIT_VERDICT_KEPT:
		return is_adopting(p)
			? SAY("Expired without objection. None is recorded as "
			      "received in time.")
			: SAY("Closed without comments. None is recorded as "
			      "received in time.");
	case TACIT_VERDICT_BROKEN:
		return is_adopting(p) ? SAY("Silence broken.")
				      : SAY("Comments received.");
	case TACIT_VERDICT_CLOSED:
		return SAY("Closed. No comment is recorded as received in "
			   "time.");
	case TACIT_VERDICT_CLOSED_WITH_COMMENTS:
		return SAY("Closed. Comments were received in time.");
	case TACIT_VERDICT_NOT_PROVABLE:
		return not_provable(p);
	}
	return "";
}

static void add_verdict(const struct silence_page *p, struct tacit_inline *text,
	enum tacit_verdict verdict, size_t counted)
{
	tacit_page_text(p->page, text, TACIT_RUN_STRONG, "%s",
		verdict_sentence(p, verdict));
	if (!counted)
		return;
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " ");
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
		tacit_tr_n(p->lang, counted, "%llu statement counts.",
			"%llu statements count."),
		(unsigned long long)counted);
}

static void add_readings(const struct silence_page *p)
{
	const struct tacit_silence *silence = &p->view->silence;
	size_t i;

	tacit_page_text(p->page,
		tacit_page_fact_text(p->page, p->facts, SAY("Result")),
		TACIT_RUN_STRONG, "%s",
		SAY("No single result: the deadline can be read in two ways, "
		    "and they give different results."));
	for (i = 0; i < silence->reading_count; i++) {
		const struct tacit_reading *reading = &silence->readings[i];
		struct tacit_inline *text =
			tacit_page_fact_text(p->page, p->facts, NULL);

		tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
			SAY("Close on %s:"),
			tacit_silence_utc(p, reading->closes));
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " ");
		add_verdict(p, text, reading->verdict, reading->counted);
	}
}

static bool was_entered_after(const struct silence_page *p)
{
	size_t i;

	for (i = 0; i < p->view->said_count; i++) {
		if (p->view->said[i].judged->is_after_confirmation)
			return true;
	}
	return false;
}

static bool is_over(const struct silence_page *p)
{
	const struct tacit_reading *first = &p->view->silence.readings[0];

	return tacit_instant_is_set(first->closes) &&
		p->view->record.now.s >= first->closes.s;
}

/* An act has a day only: that day where the note was dated. */
static struct tacit_date day_of(
	const struct silence_page *p, struct tacit_instant instant)
{
	instant.s += p->view->offset_s;
	return tacit_instant_utc_date(instant);
}

static void add_confirmation(const struct silence_page *p)
{
	struct tacit_instant confirmed =
		p->view->call.facts.call.replies_complete;
	struct tacit_inline *text;

	if (!p->view->silence.is_provisional) {
		if (tacit_instant_is_set(confirmed) && is_over(p))
			tacit_page_fact(p->page, p->facts, NULL,
				SAY("The Secretariat has confirmed that all "
				    "replies received are entered (%s)."),
				tacit_silence_date(p, TACIT_DATE_PLAIN,
					day_of(p, confirmed)));
		return;
	}
	text = tacit_silence_marked(p, NULL, SAY("PROVISIONAL:"));
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s (",
		was_entered_after(p)
			? SAY("a reply was entered after the Secretariat "
			      "confirmed that all were")
			: SAY("the Secretariat has not confirmed that all "
			      "replies received are entered"));
	tacit_page_text(p->page, text, TACIT_RUN_CODE, "tacit close %s",
		p->view->typed);
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ").");
}

static void add_texts(const struct silence_page *p)
{
	const struct tacit_reading *first = &p->view->silence.readings[0];
	const char *label = SAY("By text");
	size_t i;

	for (i = 0; i < first->enclosure_count; i++) {
		const struct tacit_enclosure_verdict *one =
			&first->enclosures[i];
		struct tacit_inline *text =
			tacit_page_fact_text(p->page, p->facts, label);
		const char *title = one->enclosure->id;
		size_t k;

		for (k = 0; k < p->view->text_count; k++) {
			if (p->view->texts[k].enclosure == one->enclosure)
				title = p->view->texts[k].title;
		}
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s: ", title);
		add_verdict(p, text, one->verdict, one->counted);
		label = NULL;
	}
}

static void add_result(const struct silence_page *p)
{
	const struct tacit_silence *silence = &p->view->silence;
	const struct tacit_reading *first = &silence->readings[0];

	if (silence->readings_differ)
		add_readings(p);
	else
		add_verdict(p,
			tacit_page_fact_text(p->page, p->facts, SAY("Result")),
			first->verdict, first->counted);
	add_confirmation(p);
	add_texts(p);
}

/* --- proof ------------------------------------------------------------------- */

/* "nct-general/action-plan 9d2c0aa + 14 items" */
static void add_pins(const struct silence_page *p, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < p->view->text_count; i++) {
		const struct tacit_silence_text *text = &p->view->texts[i];

		tacit_buf_printf(
			out, "%s%s", i ? ", " : "", text->enclosure->id);
		/* a draft's texts are not pinned */
		if (text->enclosure->blob[0])
			tacit_buf_printf(out, " %.7s", text->enclosure->blob);
		if (text->items)
			tacit_buf_printf(out,
				tacit_tr_n(p->lang, text->items, " + %llu item",
					" + %llu items"),
				(unsigned long long)text->items);
		if (text->versions)
			tacit_buf_printf(out,
				tacit_tr_n(p->lang, text->versions,
					" + %llu language version",
					" + %llu language versions"),
				(unsigned long long)text->versions);
	}
}

static void add_proof(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	const struct tacit_silence *silence = &view->silence;
	const struct tacit_reading *first = &silence->readings[0];
	char stamp[TACIT_INSTANT_SIZE];
	struct tacit_buf buf = { 0 };
	size_t i;

	tacit_instant_format(view->record.now, stamp);
	tacit_buf_printf(
		&buf, SAY("record %.7s at %s"), view->record.commit, stamp);
	if (view->record.receipts[0])
		tacit_buf_printf(
			&buf, SAY(", receipts %.7s"), view->record.receipts);
	for (i = 0; i < silence->reading_count &&
		tacit_instant_is_set(first->closes);
		i++) {
		tacit_instant_format(silence->readings[i].closes, stamp);
		tacit_buf_printf(&buf,
			i ? SAY(" (other reading %s)") : SAY("; closes %s"),
			stamp);
	}
	if (view->text_count) {
		tacit_buf_printf(&buf, "; %s ", SAY("texts"));
		add_pins(p, &buf);
	}
	tacit_buf_printf(&buf, SAY("; counted %llu; not counted %llu"),
		(unsigned long long)first->counted,
		(unsigned long long)(first->judged_count - first->counted));
	tacit_page_fact(p->page, p->facts, SAY("Proof"), "%s",
		tacit_silence_keep(p->page, &buf));
}

static const char *rule_of(const struct silence_page *p)
{
	const struct tacit_call *call = &p->view->call.facts.call;

	switch (call->effect) {
	case TACIT_EFFECT_NONE:
		return SAY("call for comments");
	case TACIT_EFFECT_FORWARD:
		return tacit_arena_printf(&p->page->arena,
			SAY("call for comments, silence: forward to %s"),
			call->organ);
	case TACIT_EFFECT_ADOPT:
		return SAY("call for comments, silence: adopt");
	case TACIT_EFFECT_ENDORSE:
		return SAY("call for comments, silence: endorse");
	}
	return "";
}

void tacit_page_silence(struct tacit_page *page,
	const struct tacit_silence_view *view, bool by_state)
{
	struct silence_page one = { page, NULL, view, page->lang };
	const struct silence_page *p = &one;
	const char **subject =
		tacit_arena_array(&page->arena, 1, sizeof(*subject));

	page->title =
		tacit_arena_printf(&page->arena, "%s, %s: %s", view->number,
			tacit_silence_date(p, TACIT_DATE_PLAIN, view->date),
			rule_of(p));
	subject[0] = view->subject;
	page->subtitle = subject;
	page->subtitle_count = view->subject ? 1 : 0;
	page->is_exercise = view->record.is_exercise;
	one.facts = tacit_page_block(page, TACIT_BLOCK_FACTS);
	add_result(p);
	tacit_silence_effect(p);
	tacit_silence_deadline(p);
	tacit_silence_replies(p, by_state);
	tacit_silence_said(p);
	tacit_silence_stopping(p);
	tacit_silence_stated(p);
	add_proof(p);
	page->foot = SAY("\"Not recorded\" means not in this register; it is "
			 "no statement about any Member State.");
}
