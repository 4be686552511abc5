#include "report/form.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>
#include <tacit/silence.h>

#include "report/form_parts.h"

/* --- who may speak --------------------------------------------------------- */

static int by_state_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Members on the day of the note; observers where they are heard. */
static void fill_states(
	const struct tacit_value_style *style, struct tacit_form *out)
{
	const bool hears = out->call.facts.call.rules.hears_observers;
	struct tacit_date today = tacit_register_today(style->reg);
	size_t count = 0;
	const struct tacit_member *members =
		tacit_register_members(style->reg, &count);
	const char **names =
		tacit_arena_array(style->arena, count + 1, sizeof(*names));
	size_t n = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		if (tacit_member_is_on(&members[i], today) ||
			(hears && !strcmp(members[i].kind, "observer")))
			names[n++] = tacit_value_state(style, members[i].code);
	}
	qsort(names, n, sizeof(*names), by_state_name);
	out->states = names;
	out->state_count = n;
}

static bool fill_state(const struct tacit_value_style *style,
	const struct tacit_form_ask *ask, struct tacit_form *out,
	struct tacit_err *err)
{
	const char *code = NULL;

	if (!ask->state)
		return true;
	if (!tacit_resolve_state(
		    style->reg, style->arena, ask->state, &code, err))
		return false;
	out->state_code = code;
	out->state = tacit_value_state(style, code);
	return true;
}

static bool fill_coordinators(const struct tacit_value_style *style,
	struct tacit_form *out, struct tacit_err *err)
{
	struct tacit_coordinators who = { 0 };
	struct tacit_buf names = { 0 };
	const char **list;
	size_t count;
	size_t i;

	if (!tacit_facts_coordinators(style->reg, style->arena,
		    tacit_document_get(&out->call.note, "area"),
		    (struct tacit_date){ 0 }, &who, err))
		return false;
	list = tacit_arena_array(style->arena, who.count + 1, sizeof(*list));
	/* co-coordinators where they are alone */
	count = who.leading ? who.leading : who.count;
	for (i = 0; i < count; i++)
		list[i] = tacit_value_state(style, who.codes[i]);
	tacit_language_join(&names, style->lang, list, count);
	out->coordinators = tacit_buf_keep(&names, style->arena).data;
	return true;
}

/* --- the note ---------------------------------------------------------------- */

static void fill_form_head(
	const struct tacit_value_style *style, struct tacit_form *out)
{
	const struct tacit_document *note = &out->call.note;

	out->lang = style->lang;
	out->number = tacit_printed_id(
		style->reg, style->arena, TACIT_NOTE, note->at.id);
	out->subject = tacit_document_in(note, "subject", style->lang);
	out->body = tacit_body_text(
		style->reg, "name", style->lang, (struct tacit_date){ 0 });
	out->reply_to = tacit_document_in(note, "reply-to", style->lang);
	(void)tacit_document_date(note, "date", &out->date);
	(void)tacit_document_date(note, "comments-by", &out->by);
	out->closes =
		tacit_call_closes(&out->call.facts.call, out->record.now, NULL);
	out->clock = tacit_value_close_clock(style, note->at.id, out->closes);
}

bool tacit_form_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_form_ask *ask, struct tacit_form *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, ask->lang, &fault,
		false };

	*out = (struct tacit_form){ .record = tacit_record_of(reg) };
	if (!tacit_facts_call_alone(reg, arena, ask->note, &out->call, err) ||
		!tacit_facts_check_first(&out->call.note, "tacit form", err) ||
		!tacit_facts_check_call(reg, &out->call, err))
		return false;
	if (!tacit_document_get(&out->call.note, "comments-by")) {
		(void)tacit_fail_at(err, TACIT_INVALID, out->call.note.path, 0,
			"this note does not call for comments");
		return tacit_hint(
			err, "what it says: tacit show %s", ask->note);
	}
	fill_form_head(&style, out);
	fill_states(&style, out);
	return fill_state(&style, ask, out, err) &&
		fill_coordinators(&style, out, err) &&
		tacit_form_texts(&style, out, err) &&
		tacit_value_told(&style, err);
}
