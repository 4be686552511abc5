#include "report/foreseen.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>
#include <tacit/language.h>
#include <tacit/silence.h>
#include <tacit/words.h>

#include "report/value.h"
#include "report/view_parts.h"

/* A word in a table, given to tacit_tr later: so that it is found. */
#define WORD(english) english

struct foreseeing {
	struct tacit_value_style style;
	struct tacit_view *view;
};

static void foretell(struct foreseeing *f, const char *label, const char *value)
{
	tacit_view_add_fact(f->style.arena, f->view,
		label ? tacit_tr(f->style.lang, label) : NULL, value);
}

/* --- a note ------------------------------------------------------------------ */

static const char *names_of(struct foreseeing *f,
	const struct tacit_silence *silence, bool preparing)
{
	const char **names = tacit_arena_array(
		f->style.arena, silence->state_count + 1, sizeof(*names));
	struct tacit_buf text = { 0 };
	const char *joined;
	size_t count = 0;
	size_t i;

	for (i = 0; i < silence->state_count; i++) {
		const struct tacit_state_reply *state = &silence->states[i];

		if (preparing ? state->is_preparing : state->is_asked)
			names[count++] =
				tacit_value_state(&f->style, state->state);
	}
	qsort(names, count, sizeof(*names), tacit_by_text);
	tacit_language_join(&text, f->style.lang, names, count);
	joined = tacit_arena_strdup(f->style.arena, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
	return joined;
}

static bool foretell_asked(struct foreseeing *f, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	struct tacit_silence silence = { 0 };

	if (!f->view->has_call || tacit_document_get(&f->view->doc, "extends"))
		return true;
	if (!tacit_facts_call_of(
		    f->style.reg, f->style.arena, &f->view->doc, &call, err))
		return false;
	tacit_silence_judge(f->style.arena, &call.facts,
		tacit_register_now(f->style.reg), &silence);
	foretell(f, "Asked",
		tacit_arena_printf(f->style.arena,
			tacit_tr(f->style.lang, "Member States (%llu): %s"),
			(unsigned long long)silence.asked,
			names_of(f, &silence, false)));
	if (silence.preparing)
		foretell(f, NULL,
			tacit_arena_printf(f->style.arena,
				tacit_tr(f->style.lang,
					"not asked, having prepared the text: "
					"%s"),
				names_of(f, &silence, true)));
	return true;
}

/* --- a comment --------------------------------------------------------------- */

/* What it undoes by a reading, or NULL. */
static const struct tacit_judged *undone_by(
	const struct tacit_reading *reading, const char *id)
{
	for (size_t i = 0; i < reading->judged_count; i++)
		if (reading->judged[i].undone_by &&
			!strcmp(reading->judged[i].undone_by, id))
			return &reading->judged[i];
	return NULL;
}

/* In time, and another is undone by it. */
static const char *words_of_undoing(const struct foreseeing *f,
	const struct tacit_judged *judged, const struct tacit_judged *undone)
{
	static const char *const words[][2] = {
		{ WORD("in time, it takes back"),
			WORD("in time, it replaces") },
		{ WORD("in time, it counts and takes back"),
			WORD("in time, it counts and replaces") },
	};
	bool is_counted = judged->reason == TACIT_REASON_COUNTED;
	bool is_replaced = undone->reason == TACIT_REASON_SUPERSEDED;

	return tacit_arena_printf(f->style.arena, "%s %s",
		tacit_tr(f->style.lang, words[is_counted][is_replaced]),
		tacit_printed_id(f->style.reg, f->style.arena, TACIT_COMMENT,
			undone->statement->id));
}

static const char *counts(const struct foreseeing *f,
	const struct tacit_silence *silence, size_t reading, const char *id)
{
	static const char *const words[TACIT_REASON_COUNT] = {
		[TACIT_REASON_COUNTED] = WORD("in time, and it counts"),
		[TACIT_REASON_OBSERVER] =
			WORD("not from a member, it does not count"),
		[TACIT_REASON_HEARD] =
			WORD("not from a member, it does not count"),
		[TACIT_REASON_NOT_MEMBER] =
			WORD("not from a member, it does not count"),
		[TACIT_REASON_NO_RECEIPT] = WORD("its receipt is not here"),
		[TACIT_REASON_AFTER_CLOSE] =
			WORD("received after the close, it does not count"),
		[TACIT_REASON_AFTER_END] =
			WORD("received after it was broken, it does not count"),
		[TACIT_REASON_PREPARED] = WORD("from who prepared the text, it "
					       "does not count"),
		[TACIT_REASON_KIND] = WORD("in time, of a kind that changes "
					   "nothing in the result"),
		[TACIT_REASON_SPOKEN] =
			WORD("by word of mouth, it counts once it is confirmed "
			     "in writing"),
		[TACIT_REASON_UNREASONED] =
			WORD("without a reason, it does not count"),
	};
	const struct tacit_reading *read = &silence->readings[reading];
	const struct tacit_judged *undone = undone_by(read, id);
	size_t i;

	for (i = 0; i < read->judged_count; i++) {
		const struct tacit_judged *judged = &read->judged[i];

		if (!strcmp(judged->statement->id, id))
			return undone ? words_of_undoing(f, judged, undone)
				: words[judged->reason]
				? tacit_tr(f->style.lang, words[judged->reason])
				: NULL;
	}
	return NULL;
}

/* On a note that was called off or replaced before its close. */
static const char *on_no_call(
	const struct foreseeing *f, const struct tacit_call *call)
{
	return tacit_arena_printf(f->style.arena,
		tacit_tr(f->style.lang,
			"on a note that is no call any more (%s), it counts "
			"for nothing"),
		tacit_value_undone(&f->style, &call->undoing));
}

static bool foretell_counts(struct foreseeing *f, struct tacit_err *err)
{
	const struct tacit_document *doc = &f->view->doc;
	const char *note = tacit_document_get(doc, "note");
	struct tacit_call_case call = { 0 };
	struct tacit_silence silence = { 0 };
	const char *says;
	const char *other;

	if (!note)
		return true;
	/* of what else was said only what it joins, or undoes, is told of */
	if (!tacit_facts_call_beside(
		    f->style.reg, f->style.arena, doc, &call, err))
		return false;
	tacit_facts_say(f->style.reg, f->style.arena, doc, &call.facts);
	tacit_silence_judge(f->style.arena, &call.facts,
		tacit_register_now(f->style.reg), &silence);
	if (tacit_call_is_undone(
		    &call.facts.call, tacit_register_now(f->style.reg))) {
		foretell(f, "Counts", on_no_call(f, &call.facts.call));
		return true;
	}
	says = counts(f, &silence, 0, doc->at.id);
	other = silence.reading_count > 1 ? counts(f, &silence, 1, doc->at.id)
					  : NULL;
	if (says)
		foretell(f, "Counts", says);
	if (says && other && strcmp(says, other) != 0)
		foretell(f, NULL,
			tacit_arena_printf(f->style.arena,
				tacit_tr(f->style.lang,
					"by the other reading of the deadline: "
					"%s"),
				other));
	return true;
}

/* --- all ---------------------------------------------------------------------- */

static void fill_call(struct tacit_view *view)
{
	const struct tacit_document *doc = &view->doc;

	view->has_call =
		tacit_document_instant(doc, "closes", &view->call.closes) &&
		tacit_document_instant(doc, "issued", &view->call.issued);
	view->call.ends = view->call.closes;
	view->call.is_assumed =
		tacit_document_says(doc, "deadline-basis", "assumed");
}

bool tacit_foreseen_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, const char *path, struct tacit_str text,
	struct tacit_view *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct foreseeing f = { .style = { .reg = reg,
					.arena = arena,
					.lang = lang,
					.err = &fault },
		.view = out };
	struct tacit_faults ignored = { 0 };

	*out = (struct tacit_view){ .record = tacit_record_of(reg),
		.is_whole = true };
	(void)tacit_document_parse(
		arena, path, text, true, &out->doc, &ignored);
	tacit_faults_clear(&ignored);
	if (!out->doc.at.type)
		return true;
	out->source = out->doc.body;
	if (out->doc.at.type->id == TACIT_NOTE && !out->doc.at.lang)
		fill_call(out);
	return tacit_view_tell(reg, arena, lang, out, err) &&
		(out->doc.at.type->id != TACIT_NOTE ||
			foretell_asked(&f, err)) &&
		(out->doc.at.type->id != TACIT_COMMENT ||
			foretell_counts(&f, err)) &&
		tacit_value_told(&f.style, err);
}

/* The values of a label and of those below that have none, as one line. */
static const char *values_under(struct tacit_arena *arena,
	const struct tacit_view *view, const char *label)
{
	const char *line = NULL;
	bool is_its = false;
	size_t i;

	for (i = 0; i < view->fact_count; i++) {
		const struct tacit_view_fact *fact = &view->facts[i];

		if (fact->label)
			is_its = !strcmp(fact->label, label);
		if (is_its)
			line = line ? tacit_arena_printf(arena, "%s; %s", line,
					      fact->value)
				    : fact->value;
	}
	return line;
}

const char *tacit_foreseen_counts(struct tacit_arena *arena, const char *lang,
	const struct tacit_view *view)
{
	return values_under(arena, view, tacit_tr(lang, "Counts"));
}

const char *tacit_foreseen_taken(struct tacit_arena *arena, const char *lang,
	const struct tacit_view *view)
{
	static const char *const labels[] = { WORD("State"), WORD("Kind"),
		WORD("Place"), WORD("Received"), WORD("Counts") };
	const char *line = NULL;
	size_t i;

	if (view->doc.at.type->id != TACIT_COMMENT)
		return NULL;
	for (i = 0; i < TACIT_COUNT(labels); i++) {
		const char *value =
			values_under(arena, view, tacit_tr(lang, labels[i]));

		if (value)
			line = line ? tacit_arena_printf(
					      arena, "%s; %s", line, value)
				    : value;
	}
	return line;
}
