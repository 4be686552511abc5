/* view_told: a document's facts as people read them, under its title. */
#include <string.h>

#include <tacit/facts.h>
#include <tacit/language.h>
#include <tacit/words.h>

#include "document/own_words.h"
#include "document/received.h"
#include "report/follow.h"
#include "report/receipt_told.h"
#include "report/value.h"
#include "report/view_parts.h"

void tacit_view_told(
	struct view_telling *w, const char *label, const char *value)
{
	struct tacit_view_fact *fact = tacit_arena_append(w->style.arena,
		&w->view->facts, &w->view->fact_count, &w->cap, sizeof(*fact));

	fact->label = label;
	fact->value = tacit_arena_strdup(w->style.arena, value);
}

void tacit_view_add_fact(struct tacit_arena *arena, struct tacit_view *view,
	const char *label, const char *value)
{
	size_t cap = view->fact_count; /* whoever filled it knows more */
	struct tacit_view_fact *fact = tacit_arena_append(
		arena, &view->facts, &view->fact_count, &cap, sizeof(*fact));

	fact->label = label;
	fact->value = value;
}

void tacit_view_tell_fact(
	struct view_telling *w, const char *label, const char *value)
{
	if (value && value[0])
		tacit_view_told(w,
			label ? tacit_tr(w->style.lang, label) : NULL, value);
}

/* --- keys that are shown in other words, or not at all ------------------------ */

/* What the title, the deadline or the text tell already. */
static bool is_told(
	const struct view_telling *w, const struct tacit_field *field)
{
	static const char *const titles[] = { "title", "subject", "name",
		NULL };
	static const char *const source[] = { "via", "reference", NULL };
	static const char *const deadline[] = { "comments-by", "cutoff", "zone",
		"closes", "offset", "closes-other", "deadline-basis", NULL };
	const struct tacit_document *doc = &w->view->doc;
	const struct tacit_key *key =
		tacit_type_key(doc->at.type, field->key, NULL);

	if (!key || strcmp(key->name, field->key) != 0)
		return true; /* a name in another language */
	if ((doc->at.type->id == TACIT_MEMBER && !strcmp(field->key, "code")) ||
		(doc->at.type->id == TACIT_NOTE &&
			!strcmp(field->key, "number")))
		return true; /* the id */
	if (tacit_type_is_entered(doc->at.type) &&
		tacit_is_one_of(field->key, source))
		return true;
	if (doc->at.type->id != TACIT_ACT &&
		tacit_is_one_of(field->key, titles))
		return true;
	return w->view->has_call && tacit_is_one_of(field->key, deadline);
}

/* --- facts --------------------------------------------------------------------- */

/* Activities of a plan that is enclosed go without saying, as a number. */
static bool is_activity(const struct tacit_key *key, const char *value)
{
	const size_t len = strcspn(value, " ");
	const char *slash = strchr(value, '/');
	struct tacit_str id = { value, len };

	return key && key->kind == TACIT_KEY_PIN &&
		tacit_path_is_id(TACIT_ITEM, id) && slash &&
		memchr(slash, '.', len - (size_t)(slash - value));
}

/* To which organ a note forwards where nobody comments; NULL: it does not. */
static const char *forwarded_to(const struct view_telling *w)
{
	const char *silence = tacit_document_get(&w->view->doc, "silence");
	enum tacit_effect effect = TACIT_EFFECT_NONE;
	struct tacit_str organ;

	if (w->view->doc.at.type->id != TACIT_NOTE || !silence ||
		!tacit_effect_parse(tacit_str_of(silence), &effect, &organ) ||
		effect != TACIT_EFFECT_FORWARD)
		return NULL;
	return tacit_arena_strndup(w->style.arena, organ.data, organ.len);
}

/* Forwarding is no silence procedure, and its keys are not called so. */
static const char *key_label(struct view_telling *w, const char *name)
{
	static const char *const forwarding[][2] = { { "silence", "Effect" },
		{ "broken-by", "What counts" },
		{ "if-broken", "If commented" } };
	size_t i;

	for (i = 0; forwarded_to(w) && i < TACIT_COUNT(forwarding); i++) {
		if (!strcmp(name, forwarding[i][0]))
			return tacit_tr(w->style.lang, forwarding[i][1]);
	}
	return tacit_value_label(&w->style, name);
}

/* In the words of its verdict. */
static const char *forwarded(struct view_telling *w)
{
	const char *organ = forwarded_to(w);

	return tacit_arena_printf(w->style.arena,
		tacit_tr(w->style.lang,
			"In the absence of comments: submission to the %s."),
		tacit_own_organ(w->style.arena,
			&tacit_register_body(w->style.reg)->doc, organ,
			w->style.lang, TACIT_ORGAN_BOTH));
}

/* The names of keys: "Cutoff, Zone and Closes". */
static void add_keys(struct view_telling *w, const struct tacit_field *field)
{
	const char **names = tacit_arena_array(
		w->style.arena, field->count + 1, sizeof(*names));
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < field->count; i++)
		names[i] = key_label(w, field->values[i].text);
	tacit_language_join(&text, w->style.lang, names, field->count);
	tacit_view_told(
		w, tacit_tr(w->style.lang, "Inferred"), tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

/* A document that it rests on, and what became of that since. */
static const char *named(
	struct view_telling *w, const struct tacit_key *key, const char *id)
{
	const char *shown = tacit_value_shown(&w->style, key, id);
	struct tacit_undoing undoing = { 0 };
	const char *mark;

	if (!tacit_facts_undoing(
		    w->style.reg, w->style.arena, id, &undoing, w->style.err))
		return shown;
	mark = tacit_value_undone_short(&w->style, undoing.undone);
	return mark ? tacit_arena_printf(w->style.arena, "%s (%s)", shown, mark)
		    : shown;
}

/* Which of the keys name what the document itself undoes? */
static bool is_undoing(
	const struct view_telling *w, const struct tacit_key *key)
{
	static const char *const keys[] = { "supersedes", "withdraws", NULL };

	return tacit_is_one_of(key->name, keys) ||
		(w->view->doc.at.type->id == TACIT_ACT &&
			!strcmp(key->name, "subject"));
}

/* The document that the value told last names. */
static void add_about(
	struct view_telling *w, const struct tacit_key *key, const char *value)
{
	struct tacit_view_fact *fact = &w->view->facts[w->view->fact_count - 1];
	struct tacit_document doc = { 0 };
	const char *id;

	if (!key)
		return;
	id = key->kind == TACIT_KEY_STATE || key->kind == TACIT_KEY_WRITER
		? value
		: tacit_key_id(w->style.arena, key->kind, value);
	if (id && tacit_value_document(&w->style, -1, id, &doc))
		fact->about = doc.path;
}

/* What fits on one line is joined, long values stand one below the other. */
static void add_values(struct view_telling *w, const struct tacit_field *field)
{
	const struct tacit_key *key =
		tacit_type_key(w->view->doc.at.type, field->key, NULL);
	const char *label = strcmp(field->key, "stated")
		? key_label(w, field->key)
		: tacit_tr(w->style.lang, "Contradictory");
	size_t activities = 0;
	size_t i;

	if (!strcmp(field->key, "silence") && forwarded_to(w)) {
		tacit_view_told(w, label, forwarded(w));
		return;
	}
	if (key && key->kind == TACIT_KEY_ID && field->count == 1 &&
		!is_undoing(w, key)) {
		tacit_view_told(w, label, named(w, key, field->values[0].text));
		add_about(w, key, field->values[0].text);
		return;
	}
	if (key && key->kind != TACIT_KEY_PIN &&
		(field->count == 1 || key->kind != TACIT_KEY_TEXT)) {
		tacit_view_told(w, label,
			tacit_value_joined(
				&w->style, &w->view->doc, field->key));
		if (field->count == 1)
			add_about(w, key, field->values[0].text);
		return;
	}
	for (i = 0; i < field->count; i++) {
		if (!w->view->is_whole &&
			is_activity(key, field->values[i].text)) {
			activities++;
			continue;
		}
		tacit_view_told(w, label,
			tacit_value_shown(
				&w->style, key, field->values[i].text));
		add_about(w, key, field->values[i].text);
		label = NULL;
	}
	if (activities)
		tacit_view_told(w, label,
			tacit_arena_printf(w->style.arena,
				tacit_tr_n(w->style.lang, activities,
					"%llu activity of the plan",
					"%llu activities of the plan"),
				(unsigned long long)activities));
}

/* What corrects it, adds to it or revises it. */
static void add_followings(struct view_telling *w)
{
	struct tacit_followings all = { 0 };
	struct tacit_err err = { 0 };
	const char *label = NULL;
	size_t i;

	if (!tacit_followings_of(&w->style, &w->view->doc, &all, &err))
		(void)tacit_fail_as(w->style.err, &err);
	for (i = 0; i < all.count; i++) {
		const struct tacit_following *one = &all.list[i];

		tacit_view_told(
			w, one->label == label ? NULL : one->label, one->words);
		label = one->label;
	}
}

static void add_versions(struct view_telling *w)
{
	const struct tacit_view *view = w->view;
	const char *label = tacit_tr(w->style.lang, "Versions");
	size_t i;

	for (i = 0; i < view->version_count; i++) {
		const struct tacit_view_version *version = &view->versions[i];
		const char *text = tacit_document_get(&version->doc, "text");

		tacit_view_told(w, label,
			tacit_arena_printf(w->style.arena, "%s%s%s%s",
				version->doc.at.lang, text ? ", " : "",
				text ? tacit_tr(w->style.lang, text) : "",
				version->is_stale
					? tacit_tr(w->style.lang,
						  " (of an earlier text)")
					: ""));
		label = NULL;
	}
}

/* What is no comment anybody may send who has the right to. */
static const char *receipt_of(const struct view_telling *w)
{
	const struct tacit_document *doc = &w->view->doc;
	struct tacit_instant received = doc->receipt.at;
	const char *sender = doc->receipt.from;

	if (doc->at.type->id == TACIT_COMMENT) {
		received = (struct tacit_instant){ 0 };
		(void)tacit_document_received(doc, &received);
		sender = tacit_document_get(doc, "state");
	}
	return tacit_receipt_told(
		w->style.arena, w->style.lang, &doc->receipt, sender, received);
}

static void add_facts(struct view_telling *w)
{
	const struct tacit_document *doc = &w->view->doc;
	size_t i;

	tacit_view_tell_fact(w, "Id",
		tacit_printed_id(w->style.reg, w->style.arena, doc->at.type->id,
			doc->at.id));
	if (w->view->has_stage)
		tacit_view_tell_fact(w, "Stage",
			tacit_value_stage(&w->style, &w->view->stage));
	tacit_view_tell_events(w);
	tacit_view_tell_fact(w, "Source", tacit_value_source(&w->style, doc));
	tacit_view_tell_fact(w, "Receipt", receipt_of(w));
	tacit_view_tell_fact(w, "Standing",
		tacit_value_undone(&w->style, &w->view->undoing));
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		if (is_told(w, field))
			continue;
		if (!strcmp(field->key, "inferred"))
			add_keys(w, field);
		else
			add_values(w, field);
	}
	add_followings(w);
	if (w->view->has_call)
		tacit_view_tell_call(w);
	add_versions(w);
}

static const char *title(struct view_telling *w)
{
	const struct tacit_view_version *shown = w->view->shown;
	const char *own =
		shown ? tacit_document_get(&shown->doc, "title") : NULL;

	return own ? own : tacit_value_title(&w->style, &w->view->doc);
}

/* --- what refers to it ------------------------------------------------------- */

static const char *facts_of(const struct tacit_value_style *style,
	const struct tacit_view_link *link)
{
	static const char *const keys[] = { "state", "kind", "by", "date",
		"received", "known-by", "outcome", "status", "needs" };
	const char *text = "";
	const char *source = tacit_value_source(style, &link->doc);
	const char *undone;
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *value = !strcmp(keys[i], "needs")
			? tacit_value_needs(style->lang,
				  tacit_document_get(&link->doc,
					  tacit_document_called(
						  &link->doc, "needs")))
			: !strcmp(keys[i], "received")
			? tacit_value_received(style, &link->doc)
			: tacit_value_joined(style, &link->doc, keys[i]);

		/* what is attached to a decision is told by what it is, and
		 * what was said on a call */
		if (!strcmp(keys[i], "kind") &&
			link->doc.at.type->id != TACIT_COMMENT &&
			!tacit_document_has(&link->doc, "decision"))
			continue;
		if (value[0])
			text = tacit_arena_printf(style->arena, "%s%s%s", text,
				text[0] ? ", " : "", value);
	}
	if (source)
		text = tacit_arena_printf(
			style->arena, "%s (%s)", text, source);
	undone = link->undoing.undone != TACIT_UNDONE_NOT
		? tacit_value_undone_short(style, link->undoing.undone)
		: tacit_value_claimed(
			  style, link->undoing.claimed, link->undoing.weakness);
	if (undone)
		text = tacit_arena_printf(
			style->arena, "%s (%s)", text, undone);
	undone = tacit_value_takes_back(style, &link->doc);
	if (undone)
		text = tacit_arena_printf(
			style->arena, "%s (%s)", text, undone);
	return text;
}

static void tell_links(const struct tacit_value_style *style,
	const struct tacit_view_group *group)
{
	size_t i;

	for (i = 0; group->links && i < group->count; i++) {
		struct tacit_view_link *link = &group->links[i];

		if (!link->key)
			continue;
		link->printed = tacit_printed_id(style->reg, style->arena,
			link->doc.at.type->id, link->doc.at.id);
		link->facts = facts_of(style, link);
		link->title = tacit_value_title(style, &link->doc);
	}
}

bool tacit_view_tell(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, struct tacit_view *view, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct view_telling w = { .style = { .reg = reg,
					  .arena = arena,
					  .lang = lang,
					  .err = &fault },
		.view = view };
	size_t i;

	view->title = title(&w);
	if (view->doc.at.type->id == TACIT_ITEM)
		view->activity = tacit_value_activity(&w.style, &view->doc);
	add_facts(&w);
	w.style.is_short = true;
	for (i = 0; i < view->group_count; i++)
		tell_links(&w.style, &view->groups[i]);
	return tacit_value_told(&w.style, err);
}
