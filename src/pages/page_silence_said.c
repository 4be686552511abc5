/* page_silence_said: who was asked, who said what, and what it counts for. */
#include <stdlib.h>

#include "pages/page_silence_parts.h"
#include "pages/say_about.h"
#include "report/receipt_told.h"

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
	return tacit_say_join(p->page, names, n);
}

static void add_addressed(const struct silence_page *p)
{
	const struct tacit_silence *silence = &p->view->silence;
	uint64_t addressed = silence->asked + silence->preparing;
	const char *preparing = names_of(p, is_preparing);
	struct tacit_inline *text =
		tacit_page_fact_text(p->facts, SAY("Replies"));

	tacit_run_plainf(text,
		tacit_tr_n(p->page->lang, addressed,
			"addressed to %llu Member State",
			"addressed to %llu Member States"),
		(unsigned long long)addressed);
	if (preparing)
		tacit_run_plainf(text, SAY(" (the texts were prepared by: %s)"),
			preparing);
}

static void add_no_communication(
	const struct silence_page *p, const char *label, bool by_state)
{
	uint64_t count = p->view->silence.no_communication;
	const char *names = by_state ? names_of(p, has_no_communication) : NULL;
	struct tacit_inline *text = tacit_page_fact_text(p->facts, label);

	if (!count) {
		tacit_run_plain(text,
			SAY("A communication is recorded from each that was "
			    "asked."));
		return;
	}
	tacit_run_plainf(text, SAY("No communication is recorded from %llu"),
		(unsigned long long)count);
	if (names) {
		tacit_run_plainf(text, ": %s", names);
	} else if (p->page->has_commands) {
		tacit_run_plainf(text, " (%s ", SAY("names:"));
		tacit_run_code(text, "--by-state");
		tacit_run_plain(text, ")");
	}
	tacit_run_plain(text, ".");
}

void tacit_silence_others(
	const struct silence_page *p, const char *label, bool by_state)
{
	const char *named = names_of(p, is_only_named);

	if (named) {
		tacit_page_factf(p->facts, label,
			SAY("Named only in a communication of another: %s."),
			named);
		label = NULL;
	}
	/* what was removed may have been one */
	if (p->view->call.facts.call.is_altered)
		tacit_page_fact(p->facts, label,
			SAY("From whom no communication is recorded is not "
			    "provable here."));
	else
		add_no_communication(p, label, by_state);
}

void tacit_silence_replies(const struct silence_page *p, bool by_state)
{
	const char *spoken = names_of(p, has_spoken);

	if (!p->view->silence.asked && !p->view->silence.preparing)
		return;
	add_addressed(p);
	tacit_page_fact(p->facts, NULL,
		tacit_say_position_counts(p->page, &p->view->positions));
	if (spoken)
		tacit_page_factf(p->facts, NULL,
			SAY("A communication is recorded from: %s."), spoken);
	tacit_silence_others(p, NULL, by_state);
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
	return tacit_say_join(p->page, words, n);
}

void tacit_silence_stopping(const struct silence_page *p)
{
	const struct tacit_silence_view *view = p->view;
	const char **invites = tacit_arena_array(
		&p->page->arena, view->invites_count + 1, sizeof(*invites));
	struct tacit_inline *text;
	size_t i;

	enum tacit_effect effect = view->call.facts.call.effect;

	if (effect == TACIT_EFFECT_NONE)
		return;
	tacit_page_fact(p->facts,
		effect == TACIT_EFFECT_FORWARD ? SAY("What counts")
					       : SAY("Stops it"),
		kinds_of(p, view->silence.stopped_by));
	if (!view->kinds_assumed)
		return;
	text = tacit_say_marked(p->facts, SAY("ASSUMED:"));
	tacit_run_plain(text, SAY("the note does not list these kinds."));
	if (!view->invites_count)
		return;
	for (i = 0; i < view->invites_count; i++)
		invites[i] = SAY(view->invites[i].text);
	tacit_run_plain(text, " ");
	tacit_run_plainf(text, SAY("It invites: %s."),
		tacit_say_join(p->page, invites, view->invites_count));
}

/* --- each statement ------------------------------------------------------------- */

static const char *reason_words(const struct silence_page *p,
	const struct tacit_judged *judged, const char *undone_by)
{
	if (judged->reason == TACIT_REASON_SPOKEN && judged->confirmed_by)
		return tacit_page_say(p->page,
			SAY("by word of mouth; confirmed in writing by %s, "
			    "received %s"),
			judged->confirmed_by->id,
			tacit_say_moment(
				p->page, judged->confirmed_by->received));
	if (judged->reason == TACIT_REASON_AFTER_CLOSE)
		return tacit_say_after_close(p->page, judged->after_s);
	if (judged->reason == TACIT_REASON_WITHDRAWN)
		return tacit_page_say(
			p->page, SAY("withdrawn in time by %s"), undone_by);
	if (judged->reason == TACIT_REASON_SUPERSEDED)
		return tacit_page_say(
			p->page, SAY("replaced in time by %s"), undone_by);
	return SAY(tacit_say_reason(judged->reason));
}

static void add_remark(struct tacit_inline *to, const char *text)
{
	tacit_run_plainf(to, "%s%s", to->count ? "; " : "", text);
}

/* "supports the objection of Thailand" */
static void add_seconded(const struct silence_page *p,
	struct tacit_inline *text, const struct tacit_judged *judged)
{
	size_t i;

	for (i = 0; i < p->view->said_count; i++) {
		const struct tacit_silence_said *said = &p->view->said[i];

		if (said->judged->statement == judged->seconds)
			add_remark(text,
				tacit_say_seconded(p->page, judged->kind,
					judged->seconds, said->state));
	}
}

/* By the clock of the seat: "17 Mar 2023, 20:00". */
static const char *local_moment(
	const struct silence_page *p, const struct tacit_statement *s)
{
	struct tacit_page *page = p->page;
	struct tacit_date date = tacit_zone_date(page->zone, s->received, NULL);
	const char *day = tacit_say_date(page, TACIT_DATE_SHORT, date);
	int64_t second =
		(s->received.s + tacit_zone_offset(page->zone, s->received)) %
		86400;

	if (s->is_day)
		return day;
	if (second % 60)
		return tacit_page_say(page, "%s, %02d:%02d:%02d", day,
			(int)(second / 3600), (int)(second / 60 % 60),
			(int)(second % 60));
	return tacit_page_say(page, "%s, %02d:%02d", day, (int)(second / 3600),
		(int)(second / 60 % 60));
}

static void add_received(const struct silence_page *p, struct tacit_inline *to,
	const struct tacit_silence_said *said)
{
	const struct tacit_statement *s = said->judged->statement;

	if (tacit_instant_is_set(s->received))
		tacit_run_plain(to, local_moment(p, s));
	else
		tacit_run_plain(to, SAY("not recorded"));
	if (!tacit_instant_is_set(s->received) &&
		tacit_date_is_set(said->known_by))
		tacit_run_plainf(to, SAY(" (known no later than %s)"),
			tacit_say_day(p->page, said->known_by));
	if (s->receipt)
		tacit_run_plainf(to, "; %s",
			tacit_receipt_told(&p->page->arena, p->page->lang,
				s->receipt, s->state, s->received));
}

/* Why it does not count, and what else bears on that. */
static void add_remarks(const struct silence_page *p, struct tacit_inline *to,
	const struct tacit_silence_said *said)
{
	const struct tacit_statement *s = said->judged->statement;
	enum tacit_reason reason = said->judged->reason;

	if (reason != TACIT_REASON_COUNTED && reason != TACIT_REASON_OUTSIDE)
		add_remark(to, reason_words(p, said->judged, said->undone_by));
	if (said->judged->seconds)
		add_seconded(p, to, said->judged);
	if (said->other && said->other->reason != reason)
		add_remark(to,
			tacit_page_say(p->page, SAY("by the other reading: %s"),
				reason_words(p, said->other,
					said->other->undone_by)));
	if (said->by_undone)
		add_remark(to,
			tacit_page_say(p->page,
				SAY("in time by %s, which extended the call "
				    "then, and no longer stands"),
				said->by_undone));
	if (s->is_beyond_scope)
		add_remark(to, SAY("outside the scope of the call"));
	if (said->judged->is_after_confirmation)
		add_remark(to,
			SAY("entered after the Secretariat confirmed that all "
			    "were"));
}

static void add_said(const struct silence_page *p, struct tacit_block *table,
	const struct tacit_silence_said *said)
{
	const struct tacit_statement *s = said->judged->statement;
	struct tacit_row *row = tacit_page_row(table, 4);
	struct tacit_inline *state = &row->cells[0].text;
	struct tacit_inline *what = &row->cells[1].text;

	tacit_run_plain(state, said->state);
	tacit_say_about_state(p->page, state, s->state);
	if (said->joint_count)
		tacit_run_plainf(state, SAY(" (also naming: %s)"),
			tacit_say_join(
				p->page, said->joint, said->joint_count));
	tacit_run_plainf(what, "%s ", SAY(tacit_kind_word(s->kind)));
	tacit_run_code(what, said->id);
	if (said->judged->reason != TACIT_REASON_OUTSIDE)
		tacit_say_about_comment(
			p->page, what, p->view->call.note.path, s->id);
	add_received(p, &row->cells[2].text, said);
	add_remarks(p, &row->cells[3].text, said);
}

enum said_part { SAID_COUNTED, SAID_NOT_COUNTED, SAID_OUTSIDE, SAID_ON_NONE };

static enum said_part part_of(
	const struct silence_page *p, const struct tacit_silence_said *said)
{
	/* where there is no call any more, nothing counts on it */
	if (p->view->undone && said->judged->reason != TACIT_REASON_OUTSIDE)
		return SAID_ON_NONE;
	if (said->judged->reason == TACIT_REASON_COUNTED)
		return SAID_COUNTED;
	if (said->judged->reason == TACIT_REASON_OUTSIDE)
		return SAID_OUTSIDE;
	return SAID_NOT_COUNTED;
}

/* Nothing to remark: no column of it. */
static void drop_empty_column(struct tacit_block *table)
{
	size_t i;

	for (i = 0; i < table->row_count; i++) {
		if (table->rows[i]->cells[3].text.count)
			return;
	}
	table->head.count = 3;
	for (i = 0; i < table->row_count; i++)
		table->rows[i]->count = 3;
}

static void add_part(
	const struct silence_page *p, enum said_part part, const char *label)
{
	const char *const labels[] = { SAY("State"), SAY("Said"),
		SAY("Received, seat's time"), SAY("Remarks") };
	struct tacit_block *table = NULL;
	size_t i;

	for (i = 0; i < p->view->said_count; i++) {
		if (part_of(p, &p->view->said[i]) != part)
			continue;
		if (!table) {
			table = tacit_page_table(p->page, labels, 4);
			tacit_run_strong(&table->text, label);
		}
		add_said(p, table, &p->view->said[i]);
	}
	if (table)
		drop_empty_column(table);
}

void tacit_silence_said(const struct silence_page *p)
{
	add_part(p, SAID_COUNTED, SAY("Counted"));
	add_part(p, SAID_NOT_COUNTED, SAY("Not counted"));
	add_part(p, SAID_ON_NONE, SAY("Recorded on it"));
	add_part(p, SAID_OUTSIDE,
		SAY("Not part of this call (reported in this note)"));
}
