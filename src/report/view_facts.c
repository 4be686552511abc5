/* view_facts: what is told of a call, an event and an activity besides what
 * their headers say. */
#include <string.h>

#include <tacit/words.h>

#include "report/view_parts.h"

/* --- the call of a note ------------------------------------------------------ */

static const char *how_call_stands(const struct view_telling *w)
{
	const struct tacit_view_call *call = &w->view->call;

	if (tacit_register_now(w->style.reg).s < call->ends.s)
		return "open";
	if (call->ends.s < call->closes.s)
		return "ended: it was broken before its deadline";
	if (tacit_register_is_public(w->style.reg))
		return "call closed";
	return call->is_confirmed
		? "closed; all replies received are entered"
		: "closed (provisional: that all replies received are entered "
		  "is not confirmed)";
}

void tacit_view_tell_call(struct view_telling *w)
{
	const struct tacit_view_call *call = &w->view->call;
	bool is_public = tacit_register_is_public(w->style.reg);
	bool is_undone = call->undone != TACIT_UNDONE_NOT;

	tacit_view_tell_fact(w, "Deadline",
		tacit_value_close(&w->style, w->view->doc.at.id, call->closes));
	if (call->is_assumed)
		tacit_view_tell_fact(w, NULL,
			tacit_tr(w->style.lang, "It rests on an assumption."));
	tacit_view_tell_fact(w, "Call",
		is_undone ? tacit_value_undone_short(&w->style, call->undone)
			  : tacit_tr(w->style.lang, how_call_stands(w)));
	/* what is not for the public may be as many again */
	tacit_view_tell_fact(w, "Communications",
		is_public ? tacit_arena_printf(w->style.arena,
				    tacit_tr_n(w->style.lang, call->comments,
					    "%llu in public documents",
					    "%llu in public documents"),
				    (unsigned long long)call->comments)
			  : tacit_arena_printf(w->style.arena,
				    tacit_tr_n(w->style.lang, call->comments,
					    "%llu recorded", "%llu recorded"),
				    (unsigned long long)call->comments));
}

/* --- an event ------------------------------------------------------------------ */

static void tell_event(struct view_telling *w)
{
	const struct tacit_held *held = &w->view->held;
	const struct tacit_held_report *last =
		held->report_count ? held->reports : NULL;
	size_t i;

	tacit_view_tell_fact(
		w, "Recorded as", tacit_held_told(&w->style, held));
	if (last && last->state_count)
		tacit_view_tell_fact(w, "Participants",
			tacit_arena_printf(w->style.arena,
				tacit_tr(w->style.lang,
					"%llu (states: %zu): %s"),
				(unsigned long long)last->participants,
				last->state_count,
				tacit_held_states(&w->style, last)));
	if (!held->differ)
		return;
	tacit_view_tell_fact(w, "Reports differ",
		tacit_tr(w->style.lang, "neither replaces the other"));
	for (i = 0; i < held->report_count; i++)
		tacit_view_tell_fact(w, NULL,
			tacit_arena_printf(w->style.arena, "%s: %s",
				held->reports[i].id,
				tacit_held_says(&w->style, &held->reports[i])));
}

/* --- an activity ----------------------------------------------------------------- */

/* The events that name it, and how many that makes of those foreseen. It is
 * no status: that is what is reported on it. */
static void tell_item(struct view_telling *w)
{
	const struct tacit_recurring *all = &w->view->recurring;
	const char *label = "Events";
	size_t i;

	for (i = 0; i < all->event_count; i++) {
		const struct tacit_recurring_event *event = &all->events[i];
		const char *held = tacit_recurring_held(
			&w->style, event->title, &event->held);

		tacit_view_tell_fact(w, label,
			held ? held
			     : tacit_arena_printf(w->style.arena, "%s: %s",
				       event->title,
				       tacit_held_told(
					       &w->style, &event->held)));
		w->view->facts[w->view->fact_count - 1].about = event->path;
		label = NULL;
	}
	if (all->recurrence.times && !all->event_count)
		tacit_view_tell_fact(
			w, label, tacit_tr(w->style.lang, "none recorded"));
	for (i = 0; all->recurrence.times && i < all->year_count; i++)
		tacit_view_told(w,
			tacit_arena_printf(w->style.arena,
				tacit_tr(w->style.lang, "In %d"),
				all->years[i].year),
			tacit_recurring_told(
				&w->style, &all->recurrence, &all->years[i]));
}

void tacit_view_tell_events(struct view_telling *w)
{
	if (w->view->doc.at.type->id == TACIT_EVENT)
		tell_event(w);
	if (w->view->doc.at.type->id == TACIT_ITEM)
		tell_item(w);
}
