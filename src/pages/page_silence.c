#include "pages/page_silence_parts.h"
#include "report/receipt_told.h"

/* --- result ------------------------------------------------------------------ */

static bool is_adopting(const struct silence_page *p)
{
	enum tacit_effect effect = p->view->call.facts.call.effect;

	return effect == TACIT_EFFECT_ADOPT || effect == TACIT_EFFECT_ENDORSE;
}

static const char *verdict_sentence(const struct silence_page *p,
	enum tacit_verdict verdict, size_t counted)
{
	static const char *const sentences[] = {
		[TACIT_VERDICT_NONE] = WORD("No single result."),
		[TACIT_VERDICT_TEXTS_DIFFER] =
			WORD("The texts have different results; see each."),
		[TACIT_VERDICT_NO_CALL] =
			WORD("No call: the note asks for no comments."),
		[TACIT_VERDICT_NOT_ISSUED] =
			WORD("No call: the note is not issued."),
		[TACIT_VERDICT_OPEN] = WORD(
			"Open. No comment that counts is recorded so far."),
		[TACIT_VERDICT_OPEN_WITH_COMMENTS] =
			WORD("Open, with comments."),
		[TACIT_VERDICT_KEPT] = WORD("Closed without comments. None "
					    "that counts is recorded."),
		[TACIT_VERDICT_BROKEN] = WORD("Comments received."),
		[TACIT_VERDICT_TOO_FEW_REPLIES] =
			WORD("Closed. Fewer Member States replied than the "
			     "rule asks for."),
		[TACIT_VERDICT_CLOSED] =
			WORD("Closed. No comment that counts is recorded."),
		[TACIT_VERDICT_CLOSED_WITH_COMMENTS] =
			WORD("Closed. Comments were received in time."),
		[TACIT_VERDICT_NOT_PROVABLE] =
			WORD("Not provable here: what has no receipt here "
			     "might change the result."),
	};

	if (p->view->undone && verdict == TACIT_VERDICT_NO_CALL)
		return tacit_page_say(
			p->page, SAY("No call: %s"), p->view->undone);
	if (verdict == TACIT_VERDICT_KEPT && counted)
		return SAY("Expired. Fewer Member States objected than the "
			   "rule asks for.");
	if (verdict == TACIT_VERDICT_KEPT &&
		p->view->silence.readings[0].unreasoned)
		return SAY("Expired. No objection that gives a reason is "
			   "recorded as received in time.");
	if (verdict == TACIT_VERDICT_KEPT && is_adopting(p))
		return SAY("Expired without objection. None that counts is "
			   "recorded.");
	if (verdict == TACIT_VERDICT_NOT_PROVABLE &&
		p->view->call.facts.call.is_altered)
		return SAY("Not provable here: what it rests on was altered "
			   "since it was recorded.");
	if (verdict == TACIT_VERDICT_NOT_PROVABLE && p->view->record.log &&
		p->view->record.log->outcome == TACIT_RECEIPTS_WRONG)
		return SAY("Not provable here: the log of receipts is not "
			   "right.");
	if (verdict == TACIT_VERDICT_NOT_PROVABLE &&
		p->view->call.facts.call.receipts_missing)
		return SAY("Not provable here: receipts are declared, and not "
			   "all of them are here (git fetch).");
	return SAY(sentences[verdict]);
}

/* What would stop an adoption is said with the verdict. */
static const char *stopped_sentence(const struct silence_page *p,
	enum tacit_verdict verdict, const struct tacit_positions *in_force)
{
	const char *words = tacit_say_in_force(p->page, in_force);

	if (!is_adopting(p) || !words)
		return NULL;
	if (verdict == TACIT_VERDICT_OPEN_WITH_COMMENTS)
		return tacit_page_say(p->page, SAY("Open; %s."), words);
	if (verdict == TACIT_VERDICT_BROKEN)
		return tacit_page_say(
			p->page, SAY("Silence broken; %s."), words);
	return NULL;
}

static void add_verdict(const struct silence_page *p, struct tacit_inline *text,
	enum tacit_verdict verdict, size_t counted,
	const struct tacit_positions *in_force)
{
	const char *stopped = stopped_sentence(p, verdict, in_force);

	tacit_run_strong(text,
		stopped ? stopped : verdict_sentence(p, verdict, counted));
	if (!counted || verdict == TACIT_VERDICT_NO_CALL)
		return;
	tacit_run_plain(text, " ");
	tacit_run_plainf(text,
		tacit_tr_n(p->page->lang, counted, "%llu statement counts.",
			"%llu statements count."),
		(unsigned long long)counted);
}

static void add_readings(const struct silence_page *p)
{
	const struct tacit_silence *silence = &p->view->silence;
	size_t i;

	tacit_run_strong(tacit_page_fact_text(p->facts, SAY("Result")),
		SAY("No single result: the deadline can be read in two ways, "
		    "and they give different results."));
	for (i = 0; i < silence->reading_count; i++) {
		const struct tacit_reading *reading = &silence->readings[i];
		struct tacit_inline *text =
			tacit_page_fact_text(p->facts, NULL);

		tacit_run_plainf(text, SAY("Comments %s:"),
			tacit_say_close(
				p->page, reading->closes, &p->view->clock));
		tacit_run_plain(text, " ");
		add_verdict(p, text, reading->verdict, reading->counted,
			&p->view->in_force[i]);
	}
}

bool tacit_silence_has_effect(const struct silence_page *p)
{
	return !p->view->undone &&
		p->view->silence.verdict != TACIT_VERDICT_NOT_ISSUED;
}

static bool is_over(const struct silence_page *p)
{
	const struct tacit_reading *first = &p->view->silence.readings[0];

	return tacit_instant_is_set(first->closes) &&
		p->view->record.now.s >= first->closes.s;
}

static void add_confirmation(const struct silence_page *p)
{
	struct tacit_instant confirmed =
		p->view->call.facts.call.replies_complete;
	size_t after = p->view->silence.entered_after;
	struct tacit_inline *text;

	if (!tacit_silence_has_effect(p))
		return;
	if (!p->view->silence.is_provisional) {
		if (tacit_instant_is_set(confirmed) && is_over(p))
			tacit_page_factf(p->facts, NULL,
				SAY("The Secretariat has confirmed that all "
				    "replies received are entered (%s)."),
				tacit_say_day_of(p->page, confirmed));
		if (after)
			tacit_page_factf(p->facts, NULL, "%s.",
				tacit_say_entered_after(p->page, after));
		return;
	}
	text = tacit_say_marked(p->facts, SAY("PROVISIONAL:"));
	tacit_run_plain(text,
		after ? tacit_say_entered_after(p->page, after)
		      : SAY("the Secretariat has not confirmed that all "
			    "replies received are entered"));
	if (p->page->has_commands) {
		tacit_run_plain(text, " (");
		tacit_run_format(text, TACIT_RUN_CODE, "tacit confirm %s",
			p->view->typed);
		tacit_run_plain(text, ")");
	}
	tacit_run_plain(text, ".");
}

static void add_texts(const struct silence_page *p)
{
	const struct tacit_reading *first = &p->view->silence.readings[0];
	const char *label = SAY("By text");
	size_t i;

	/* the whole enclosures are the texts, in the same order */
	for (i = 0; i < first->enclosure_count; i++) {
		const struct tacit_enclosure_verdict *one =
			&first->enclosures[i];
		const struct tacit_silence_text *enclosed = &p->view->texts[i];
		struct tacit_inline *text =
			tacit_page_fact_text(p->facts, label);

		tacit_run_plainf(text, "%s: ", enclosed->title);
		add_verdict(p, text, one->verdict, one->counted,
			&enclosed->in_force);
		label = NULL;
	}
}

void tacit_silence_result(const struct silence_page *p)
{
	const struct tacit_silence *silence = &p->view->silence;
	const struct tacit_reading *first = &silence->readings[0];

	if (silence->readings_differ)
		add_readings(p);
	else
		add_verdict(p, tacit_page_fact_text(p->facts, SAY("Result")),
			first->verdict, first->counted, &p->view->in_force[0]);
	if (p->view->later)
		tacit_page_factf(p->facts, NULL,
			SAY("After the close the note was %s."),
			p->view->later);
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
				tacit_tr_n(p->page->lang, text->items,
					" + %llu item", " + %llu items"),
				(unsigned long long)text->items);
		if (text->versions)
			tacit_buf_printf(out,
				tacit_tr_n(p->page->lang, text->versions,
					" + %llu language version",
					" + %llu language versions"),
				(unsigned long long)text->versions);
	}
}

/* In a set of pages it would change all of them. */
static const struct tacit_receipts *log_of(const struct silence_page *p)
{
	return p->view->record.commit ? p->view->record.log : NULL;
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
	/* in a set of pages one of them has it for all */
	if (view->record.commit)
		tacit_buf_printf(&buf, SAY("record %.7s at %s"),
			view->record.commit, stamp);
	else
		tacit_buf_adds(&buf, SAY("record and instant: see Record"));
	tacit_buf_adds(&buf,
		tacit_receipts_cited(&p->page->arena, p->page->lang,
			view->record.receipts, log_of(p)));
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
	if (!view->undone)
		tacit_buf_printf(&buf, SAY("; counted %llu; not counted %llu"),
			(unsigned long long)first->counted,
			(unsigned long long)(first->judged_count -
				first->counted));
	tacit_page_fact(p->facts, SAY("Proof"), tacit_page_keep(p->page, &buf));
	if (log_of(p) &&
		tacit_receipts_told(&p->page->arena, p->page->lang, log_of(p)))
		tacit_page_fact(p->facts, SAY("Log of receipts"),
			tacit_receipts_told(
				&p->page->arena, p->page->lang, log_of(p)));
}

static const char *rule_of(const struct silence_page *p)
{
	const struct tacit_call *call = &p->view->call.facts.call;

	switch (call->effect) {
	case TACIT_EFFECT_NONE:
		return SAY("call for comments");
	case TACIT_EFFECT_FORWARD:
		return tacit_page_say(p->page,
			SAY("call for comments before submission to the %s"),
			tacit_say_organ(
				p->page, call->organ, TACIT_ORGAN_SHORT));
	case TACIT_EFFECT_ADOPT:
		return SAY("silence procedure: adoption");
	case TACIT_EFFECT_ENDORSE:
		return SAY("silence procedure: endorsement");
	}
	return "";
}

void tacit_page_silence(struct tacit_page *page,
	const struct tacit_silence_view *view, bool by_state)
{
	struct silence_page one = { page, NULL, view };
	const struct silence_page *p = &one;

	tacit_say_record(page, &view->record);
	page->title = tacit_page_say(page, "%s, %s: %s", view->number,
		tacit_say_day(p->page, view->date), rule_of(p));
	tacit_say_subject(page, view->subject);
	tacit_say_altered(page, &view->record);
	for (size_t i = 0; i < view->call.fault_count; i++)
		tacit_page_notice(page, view->call.faults[i].path,
			page->has_commands
				? tacit_page_say(page,
					  SAY("%s; see: tacit check"),
					  view->call.faults[i].what)
				: view->call.faults[i].what);
	one.facts = tacit_page_facts(page);
	tacit_silence_result(p);
	if (tacit_silence_has_effect(p)) {
		tacit_say_standing_against(page, p->facts, &view->positions);
		tacit_silence_effect(p);
	}
	tacit_say_followings(p->facts, &p->view->followings);
	tacit_silence_deadline(p);
	if (!view->undone)
		tacit_silence_replies(p, by_state);
	if (view->said_count) {
		tacit_silence_said(p);
		one.facts = tacit_page_facts(page);
	}
	if (!view->undone) {
		tacit_silence_stopping(p);
		tacit_silence_rules(p);
	}
	tacit_silence_stated(p);
	add_proof(p);
	page->foot = SAY("\"Not recorded\" means not in this register; it is "
			 "no statement about any Member State.");
}

void tacit_page_result(
	struct tacit_page *page, const struct tacit_silence_view *view)
{
	const struct silence_page p = { page, tacit_page_facts(page), view };

	page->zone = view->record.zone;
	tacit_silence_result(&p);
	if (tacit_silence_has_effect(&p))
		tacit_say_standing_against(page, p.facts, &view->positions);
}
