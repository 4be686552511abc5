/* page_silence_rules: what this body's silence asks for besides. */
#include "pages/page_silence_parts.h"

struct rule_lines {
	const struct silence_page *p;
	const char *label; /* of the next line; NULL from the second on */
};

static void add_rule(struct rule_lines *lines, const char *text)
{
	tacit_page_fact(lines->p->facts, lines->label, text);
	lines->label = NULL;
}

static void add_end(struct rule_lines *lines)
{
	const struct silence_page *p = lines->p;
	struct tacit_instant ended = p->view->silence.readings[0].ended;

	add_rule(lines,
		SAY("What stops it, received in time, ends it at once; nothing "
		    "that is received or issued later undoes that."));
	if (tacit_instant_is_set(ended))
		add_rule(lines,
			tacit_page_say(p->page, SAY("It ended on %s."),
				tacit_say_moment(p->page, ended)));
}

static void add_notices(struct rule_lines *lines)
{
	const struct silence_page *p = lines->p;
	const struct tacit_call *call = &p->view->call.facts.call;
	unsigned notices = p->view->silence.rules.notices;
	struct tacit_instant since =
		tacit_silence_notice(call, &p->view->silence);

	if (!notices)
		return;
	add_rule(lines,
		!(notices & TACIT_NOTICE_KEPT)
			? SAY("A notice is awaited from the Secretariat where "
			      "it is broken.")
			: notices & TACIT_NOTICE_BROKEN
			? SAY("A notice of its result is awaited from the "
			      "Secretariat.")
			: SAY("A notice is awaited from the Secretariat where "
			      "it is kept."));
	if (tacit_instant_is_set(since))
		add_rule(lines,
			tacit_page_say(p->page,
				SAY("The notice is awaited since %s."),
				tacit_say_moment(p->page, since)));
	else if (tacit_instant_is_set(call->notified))
		add_rule(lines,
			tacit_page_say(p->page,
				SAY("The last notice was given on %s."),
				tacit_say_day_of(p->page, call->notified)));
}

/* Which round it is, and on which passages comments are asked for. */
static void add_scope(const struct silence_page *p)
{
	const struct tacit_document *note = &p->view->call.note;
	const char *round = tacit_document_get(note, "round");
	const char *label = SAY("Scope");
	size_t count = 0;
	const struct tacit_value *scope =
		tacit_document_list(note, "scope", &count);
	size_t i;

	if (round)
		tacit_page_fact(p->facts, SAY("Round"), round);
	for (i = 0; i < count; i++) {
		tacit_page_fact(p->facts, label, scope[i].text);
		label = NULL;
	}
	if (count)
		tacit_page_fact(p->facts, NULL,
			SAY("What is outside of it is recorded, and counts as "
			    "anything else."));
}

void tacit_silence_rules(const struct silence_page *p)
{
	const struct tacit_silence_rules *rules = &p->view->silence.rules;
	const struct tacit_reading *first = &p->view->silence.readings[0];
	struct rule_lines lines = { p, SAY("Rules") };

	add_scope(p);
	if (rules->objections_needed > 1)
		add_rule(&lines,
			tacit_page_say(p->page,
				SAY("It takes %llu Member States to stop it; "
				    "what counts is recorded from %llu."),
				(unsigned long long)rules->objections_needed,
				(unsigned long long)first->states_counted));
	if (rules->needs_reason)
		add_rule(&lines, SAY("What gives no reason does not stop it."));
	if (rules->replies_needed)
		add_rule(&lines,
			tacit_page_say(p->page,
				SAY("Silence has an effect if %llu of those "
				    "asked reply; a reply is recorded from "
				    "%llu."),
				(unsigned long long)rules->replies_needed,
				(unsigned long long)first->states_replied));
	if (rules->hears_observers)
		add_rule(&lines,
			SAY("Observers may comment; what they say does not "
			    "stop it."));
	if (rules->is_final)
		add_end(&lines);
	add_notices(&lines);
}
