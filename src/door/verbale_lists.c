/* verbale_lists: what a note verbale has several of. */
#include "door/verbale_parts.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/words.h>

#include "document/own_words.h"
#include "facts/dispositions.h"
#include "report/matrix.h"

/* One more item; {{sep}} stands before each but the first. */
static struct tacit_template_data *add_item(
	struct verbale_work *work, const char *list, size_t *count)
{
	struct tacit_template_data *item =
		tacit_template_item(&work->data, list);

	tacit_template_set(item, "sep", (*count)++ ? ", " : "");
	return item;
}

/* --- the notes before ------------------------------------------------------------- */

static bool add_references(struct verbale_work *work, struct tacit_err *err)
{
	const struct tacit_document *note = &work->note;
	size_t count = 0;
	size_t shown = 0;
	const struct tacit_value *values =
		tacit_document_list(note, "refers-to", &count);
	size_t i;

	tacit_template_list(&work->data, "refers");
	for (i = 0; i < count; i++) {
		struct tacit_document doc = { 0 };
		struct tacit_template_data *item;
		struct tacit_date date = { 0 };

		if (!tacit_register_find(work->reg, work->arena, TACIT_NOTE,
			    values[i].text, &doc, err))
			return false;
		item = add_item(work, "refers", &shown);
		tacit_template_set(item, "number",
			tacit_value_printed(
				&work->style, TACIT_NOTE, values[i].text));
		if (doc.at.type)
			(void)tacit_document_date(&doc, "date", &date);
		tacit_template_set(
			item, "date", tacit_value_date(&work->style, date));
	}
	tacit_template_set(
		&work->data, "has-refers", shown ? "has-refers" : "");
	return true;
}

static void list_values(struct verbale_work *work,
	const struct tacit_document *doc, const char *key, const char *list)
{
	size_t count = 0;
	size_t shown = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;

	tacit_template_list(&work->data, list);
	for (i = 0; i < count; i++)
		tacit_template_set(
			add_item(work, list, &shown), "name", values[i].text);
}

/* --- what is enclosed -------------------------------------------------------------- */

static const char *preparers(
	struct verbale_work *work, const struct tacit_document *paper)
{
	size_t count = 0;
	const struct tacit_value *states =
		tacit_document_list(paper, "prepared-by", &count);
	const char *text = "";
	size_t i;

	for (i = 0; i < count; i++)
		text = tacit_arena_printf(work->arena, "%s%s%s", text,
			i ? ", " : "",
			tacit_verbale_state(work, states[i].text));
	return text;
}

static bool add_papers(struct verbale_work *work, struct tacit_err *err)
{
	const struct tacit_silence_view *view = &work->view;
	size_t shown = 0;
	size_t i;

	tacit_template_list(&work->data, "papers");
	for (i = 0; i < view->text_count; i++) {
		const struct tacit_silence_text *text = &view->texts[i];
		struct tacit_document doc = { 0 };
		struct tacit_document version = { 0 };
		struct tacit_template_data *item;
		const char *capacity;

		if (!tacit_register_find(work->reg, work->arena, -1,
			    text->enclosure->id, &doc, err))
			return false;
		item = add_item(work, "papers", &shown);
		tacit_template_set(item, "title",
			doc.at.type &&
					tacit_value_version(
						&work->style, &doc, &version)
				? tacit_document_get(&version, "title")
				: text->title);
		tacit_template_set(
			item, "by", doc.at.type ? preparers(work, &doc) : "");
		capacity = doc.at.type ? tacit_document_get(&doc, "capacity")
				       : NULL;
		tacit_template_set(item, "capacity",
			capacity ? tacit_own_word(
					   &tacit_register_body(work->reg)->doc,
					   work->style.lang, capacity)
				 : "");
	}
	return true;
}

static bool set_area(struct verbale_work *work, struct tacit_err *err)
{
	const char *area = tacit_document_get(&work->view.call.note, "area");

	(void)err;
	tacit_template_set(&work->data, "area",
		area ? tacit_value_heading(&work->style, TACIT_AREA, area)
		     : "");
	return true;
}

/* --- proposals that are not in it -------------------------------------------------- */

/* Is it what this note reports? A draft reports what its area refused, of which
 * no note has told. */
static bool is_reported_here(const struct verbale_work *work,
	const struct tacit_document *disposition,
	const struct tacit_document *comment)
{
	const char *in = tacit_document_get(disposition, "reported-in");
	const char *area = tacit_document_get(&work->note, "area");
	const char *on = tacit_document_get(comment, "area");
	const char *note = tacit_document_get(comment, "note");

	if (in)
		return !strcmp(in, work->note.at.id);
	if (tacit_document_has(&work->note, "issued"))
		return false;
	return (area && on && !strcmp(area, on)) ||
		(note && tacit_document_lists(&work->note, "refers-to", note));
}

/* Is it the first of the body's languages, in which coordinators write? */
static bool is_own_language(const struct verbale_work *work)
{
	size_t count = 0;
	const struct tacit_value *languages = tacit_document_list(
		&tacit_register_body(work->reg)->doc, "languages", &count);

	return count && !strcmp(languages[0].text, work->style.lang);
}

static void add_proposal(struct verbale_work *work,
	const struct tacit_document *disposition,
	const struct tacit_document *comment)
{
	const char *lang = work->style.lang;
	const char *by = tacit_document_get(disposition, "by");
	const char *reason = tacit_document_get(disposition, "reason");
	const char *area = tacit_document_get(disposition, "suggested-area");
	struct tacit_template_data *item =
		tacit_template_item(&work->data, "proposals");

	tacit_template_set(item, "state",
		tacit_verbale_state(
			work, tacit_document_get(comment, "state")));
	tacit_template_set(item, "id",
		tacit_value_printed(
			&work->style, TACIT_COMMENT, comment->at.id));
	tacit_template_set(item, "by",
		by && !tacit_value_is_secretariat(by)
			? tacit_verbale_state(work, by)
			: "");
	tacit_template_set(item, "outcome",
		tacit_tr(lang, tacit_document_get(disposition, "outcome")));
	tacit_template_set(item, "reason",
		reason ? tacit_own_word(&tacit_register_body(work->reg)->doc,
				 lang, reason)
		       : "");
	/* words that were written in one language are no text in another */
	tacit_template_set(item, "because",
		is_own_language(work)
			? tacit_arena_printf(work->arena, "%.*s",
				  (int)tacit_str_trim(disposition->body).len,
				  tacit_str_trim(disposition->body).data)
			: "");
	tacit_template_set(item, "suggested",
		area ? tacit_value_heading(&work->style, TACIT_AREA, area)
		     : "");
}

static bool add_proposals(struct verbale_work *work, struct tacit_err *err)
{
	struct tacit_dispositions given = { 0 };
	size_t i;

	tacit_template_list(&work->data, "proposals");
	if (work->kind != TACIT_VERBALE_CIRCULATION)
		return true;
	if (!tacit_dispositions_all(work->reg, work->arena, &given, err))
		return false;
	for (i = 0; i < given.count; i++) {
		const struct tacit_given *one = &given.list[i];
		struct tacit_document comment = { 0 };

		if (!tacit_document_says(
			    &one->doc, "outcome", "not-incorporated"))
			continue;
		if (!tacit_register_find(work->reg, work->arena, TACIT_COMMENT,
			    one->comment, &comment, err))
			return false;
		if (comment.at.type &&
			is_reported_here(work, &one->doc, &comment))
			add_proposal(work, &one->doc, &comment);
	}
	return true;
}

/* --- comments on the call, and what became of them --------------------------------- */

static bool list_outcome(void *ctx, const struct tacit_matrix_row *row)
{
	struct verbale_work *work = ctx;
	struct tacit_template_data *item;

	if (!row->outcome)
		return true;
	item = tacit_template_item(&work->data, "comments");
	tacit_template_set(item, "state", row->state);
	tacit_template_set(item, "id", row->id);
	tacit_template_set(item, "place", row->place);
	tacit_template_set(
		item, "outcome", tacit_tr(work->style.lang, row->outcome));
	tacit_template_set(item, "reason",
		row->reason
			? tacit_own_word(&tacit_register_body(work->reg)->doc,
				  work->style.lang, row->reason)
			: "");
	return true;
}

static bool list_outcomes(struct verbale_work *work, struct tacit_err *err)
{
	const struct tacit_matrix_ask ask = { work->view.call.note.at.id,
		work->style.lang, false };
	struct tacit_matrix matrix = { 0 };
	bool ok;

	tacit_template_list(&work->data, "comments");
	if (work->kind != TACIT_VERBALE_DISPOSITIONS)
		return true;
	if (!tacit_matrix_open(work->reg, work->arena, &ask, &matrix, err))
		return false;
	tacit_matrix_each(&matrix, list_outcome, work);
	ok = matrix.err.code == TACIT_OK || tacit_fail_as(err, &matrix.err);
	tacit_matrix_clear(&matrix);
	return ok;
}

/* By name where the body says so, and that is asked. */
static void add_objectors(struct verbale_work *work)
{
	const struct tacit_position *objection =
		&work->view.in_force[0].of[TACIT_GROUP_OBJECTION];
	size_t shown = 0;
	size_t i;

	tacit_template_list(&work->data, "objectors");
	for (i = 0; work->names_objectors && i < objection->count; i++)
		tacit_template_set(add_item(work, "objectors", &shown), "name",
			tacit_verbale_state(work, objection->codes[i]));
	tacit_template_set(
		&work->data, "has-objectors", shown ? "has-objectors" : "");
}

/* --- networks ------------------------------------------------------------------------ */

static bool add_network(
	const struct tacit_document *item, void *ctx, struct tacit_err *err)
{
	struct verbale_work *work = ctx;

	(void)err;
	if (tacit_document_has(item, "network"))
		tacit_template_set(tacit_template_item(&work->data, "networks"),
			"title",
			tacit_document_in(item, "title", work->style.lang));
	return true;
}

static bool add_networks(struct verbale_work *work, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_ITEM,
		.subject = tacit_document_get(&work->note, "area") };

	tacit_template_list(&work->data, "networks");
	return work->kind != TACIT_VERBALE_NOMINATION || !query.subject ||
		tacit_register_each(work->reg, &query, add_network, work, err);
}

bool tacit_verbale_lists(struct verbale_work *work, struct tacit_err *err)
{
	list_values(work, &work->note, "pursuant-to", "pursuant");
	add_objectors(work);
	return add_references(work, err) && set_area(work, err) &&
		add_papers(work, err) && add_proposals(work, err) &&
		list_outcomes(work, err) && add_networks(work, err);
}

/* --- the event ------------------------------------------------------------------------ */

static bool take_event(
	const struct tacit_document *event, void *ctx, struct tacit_err *err)
{
	struct tacit_document *out = ctx;

	(void)err;
	if (!out->at.type)
		*out = *event;
	return true;
}

static void set_no_event(struct verbale_work *work)
{
	static const char *const names[] = { "event", "event-dates", "venue",
		"mode", "register-by", "stated" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(names); i++)
		tacit_template_set(&work->data, names[i], "");
	tacit_template_list(&work->data, "organisers");
}

bool tacit_verbale_event(struct verbale_work *work, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_EVENT,
		.link_target = work->note.at.id,
		.link_key = "note" };
	struct tacit_document event = { 0 };

	if (!tacit_register_each_in(
		    work->reg, work->arena, &query, take_event, &event, err))
		return false;
	if (work->kind == TACIT_VERBALE_INVITATION && !event.at.type) {
		(void)tacit_fail(err, TACIT_INVALID,
			"no event in the register says that %s invites to it",
			work->view.number);
		return tacit_hint(err, "tacit set EVENT note=%s: it does then",
			work->note.at.id);
	}
	if (!event.at.type) {
		set_no_event(work);
		return true;
	}
	list_values(work, &event, "organisers", "organisers");
	return tacit_wording_event(&work->style, &event, &work->data, err);
}
