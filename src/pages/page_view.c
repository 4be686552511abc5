#include "pages/page_view.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "pages/page_links.h"
#include "pages/value.h"

struct writer {
	struct tacit_value_style style;
	const struct tacit_view *view;
	struct tacit_page *page;
	struct tacit_block *facts;
};

static void add_fact(struct writer *w, const char *label, const char *value)
{
	if (value && value[0])
		tacit_page_fact(w->page, w->facts,
			label ? tacit_tr(w->style.lang, label) : NULL, "%s",
			value);
}

/* --- keys that are shown in other words, or not at all ------------------------ */

static bool is_one_of(const char *key, const char *const *keys, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strcmp(keys[i], key))
			return true;
	}
	return false;
}

/* What the title, the deadline or the text tell already. */
static bool is_told(const struct writer *w, const struct tacit_field *field)
{
	static const char *const titles[] = { "title", "subject", "name",
		"formal" };
	static const char *const deadline[] = { "comments-by", "cutoff", "zone",
		"closes", "offset", "deadline-basis" };
	const struct tacit_document *doc = &w->view->doc;
	const struct tacit_key *key =
		tacit_type_key(doc->at.type, field->key, NULL);

	if (!key || strcmp(key->name, field->key) != 0)
		return true; /* a name in another language */
	if ((doc->at.type->id == TACIT_MEMBER && !strcmp(field->key, "code")) ||
		(doc->at.type->id == TACIT_NOTE &&
			!strcmp(field->key, "number")))
		return true; /* the id */
	if (doc->at.type->id != TACIT_ACT && is_one_of(field->key, titles, 3))
		return true;
	return w->view->has_call && is_one_of(field->key, deadline, 6);
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

static const char *key_label(struct writer *w, const char *name)
{
	return tacit_value_label(&w->style, name);
}

/* The names of keys: "Cutoff, Zone and Closes". */
static void add_keys(struct writer *w, const struct tacit_field *field)
{
	const char **names = tacit_arena_array(
		&w->page->arena, field->count + 1, sizeof(*names));
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < field->count; i++)
		names[i] = key_label(w, field->values[i].text);
	tacit_language_join(&text, w->style.lang, names, field->count);
	tacit_page_fact(w->page, w->facts, tacit_tr(w->style.lang, "Inferred"),
		"%s", tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

/* What fits on one line is joined, long values stand one below the other. */
static void add_values(struct writer *w, const struct tacit_field *field)
{
	const struct tacit_key *key =
		tacit_type_key(w->view->doc.at.type, field->key, NULL);
	const char *label = strcmp(field->key, "stated")
		? key_label(w, field->key)
		: tacit_tr(w->style.lang, "Contradictory");
	size_t activities = 0;
	size_t i;

	if (key && key->kind != TACIT_KEY_PIN &&
		(field->count == 1 || key->kind != TACIT_KEY_TEXT)) {
		tacit_page_fact(w->page, w->facts, label, "%s",
			tacit_value_joined(
				&w->style, &w->view->doc, field->key));
		return;
	}
	for (i = 0; i < field->count; i++) {
		if (is_activity(key, field->values[i].text)) {
			activities++;
			continue;
		}
		tacit_page_fact(w->page, w->facts, label, "%s",
			tacit_value_shown(
				&w->style, key, field->values[i].text));
		label = NULL;
	}
	if (activities)
		tacit_page_fact(w->page, w->facts, label,
			tacit_tr_n(w->style.lang, activities,
				"%llu activity of the plan",
				"%llu activities of the plan"),
			(unsigned long long)activities);
}

static void add_deadline(struct writer *w)
{
	const struct tacit_call_summary *call = &w->view->call;
	const struct tacit_body *body = tacit_register_body(w->style.reg);
	const char *said = tacit_document_get(&w->view->doc, "offset");
	struct tacit_buf text = { 0 };
	struct tacit_instant now = tacit_register_now(w->style.reg);
	int offset = tacit_zone_offset(&body->zone, call->closes);

	if (said)
		(void)tacit_offset_parse(tacit_str_of(said), &offset);
	tacit_language_close(&text, w->style.lang, call->closes, offset,
		tacit_body_text(w->style.reg, "seat", w->style.lang,
			tacit_zone_date(&body->zone, call->issued, NULL)));
	add_fact(w, "Deadline", tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
	if (call->is_assumed)
		add_fact(w, NULL,
			tacit_tr(w->style.lang,
				"It rests on an assumption, see: tacit "
				"silence"));
	add_fact(w, "Call",
		tacit_tr(w->style.lang,
			now.s < call->closes.s ? "open"
				: call->is_confirmed
				? "closed; all replies received are entered"
				: "closed (provisional: that all replies "
				  "received are entered is not confirmed)"));
	tacit_page_fact(w->page, w->facts,
		tacit_tr(w->style.lang, "Communications"),
		tacit_tr_n(w->style.lang, call->comments, "%llu recorded",
			"%llu recorded"),
		(unsigned long long)call->comments);
}

static void add_versions(struct writer *w)
{
	const struct tacit_view *view = w->view;
	const char *label = tacit_tr(w->style.lang, "Versions");
	size_t i;

	for (i = 0; i < view->version_count; i++) {
		const struct tacit_view_version *version = &view->versions[i];
		const char *text = tacit_document_get(&version->doc, "text");

		tacit_page_fact(w->page, w->facts, label, "%s%s%s%s",
			version->doc.at.lang, text ? ", " : "",
			text ? tacit_tr(w->style.lang, text) : "",
			version->is_stale ? tacit_tr(w->style.lang,
						    " (of an earlier text)")
					  : "");
		label = NULL;
	}
}

static void add_facts(struct writer *w)
{
	const struct tacit_document *doc = &w->view->doc;
	size_t i;

	w->facts = tacit_page_block(w->page, TACIT_BLOCK_FACTS);
	add_fact(w, "Id",
		tacit_printed_id(w->style.reg, w->style.arena, doc->at.type->id,
			doc->at.id));
	if (w->view->has_stage)
		add_fact(w, "Stage",
			tacit_value_stage(&w->style, &w->view->stage));
	if (!w->view->stands)
		add_fact(w, "Standing",
			tacit_tr(w->style.lang,
				"superseded, withdrawn or entered in error"));
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		if (is_told(w, field))
			continue;
		if (!strcmp(field->key, "inferred"))
			add_keys(w, field);
		else
			add_values(w, field);
	}
	if (w->view->has_call)
		add_deadline(w);
	add_versions(w);
}

/* --- the page -------------------------------------------------------------------- */

static const char *title(struct writer *w)
{
	const struct tacit_view_version *shown = w->view->shown;
	const char *own =
		shown ? tacit_document_get(&shown->doc, "title") : NULL;

	return own ? own : tacit_value_title(&w->style, &w->view->doc);
}

static void begin(struct writer *w)
{
	/* the first is the page's title, further ones are its headings */
	if (w->page->title)
		tacit_page_heading(w->page, 1, title(w));
	else
		w->page->title = title(w);
	w->page->lang = w->style.lang;
	w->page->is_exercise = tacit_register_body(w->style.reg)->is_exercise;
}

/* Which text this is, where it is not the one that was asked for. */
static void add_version_notice(struct writer *w)
{
	const struct tacit_view *view = w->view;
	struct tacit_block *notice;

	if (!view->shown || !view->shown->is_stale)
		return;
	notice = tacit_page_block(w->page, TACIT_BLOCK_NOTICE);
	tacit_page_text(w->page, &notice->text, TACIT_RUN_PLAIN, "%s",
		tacit_tr(w->style.lang,
			"This version translates an earlier text."));
}

void tacit_page_view(struct tacit_register *reg, const struct tacit_view *view,
	const char *lang, struct tacit_page *page)
{
	struct writer w = { .style = { reg, &page->arena, lang, false },
		.view = view,
		.page = page };
	struct tacit_block *body;

	begin(&w);
	add_facts(&w);
	add_version_notice(&w);
	if (view->source.len) {
		body = tacit_page_block(page, TACIT_BLOCK_MARKDOWN);
		body->source = view->source;
	}
	tacit_page_links(reg, view, lang, page);
}

void tacit_page_addresses(struct tacit_register *reg,
	const struct tacit_view *view, const char *lang,
	struct tacit_page *page)
{
	struct writer w = { .style = { reg, &page->arena, lang, false },
		.view = view,
		.page = page };
	const char *labels[] = { tacit_tr(lang, "Address"),
		tacit_tr(lang, "Text") };
	struct tacit_block *table;
	size_t i;

	begin(&w);
	add_version_notice(&w);
	table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_page_head(page, table, labels, 2);
	for (i = 0; i < view->passages.count; i++) {
		const struct tacit_passage *passage = &view->passages.list[i];
		struct tacit_row *row = tacit_page_row(page, table, 2);

		tacit_page_text(page, &row->cells[0].text, TACIT_RUN_CODE, "%s",
			passage->address);
		tacit_page_text(page, &row->cells[1].text,
			passage->node->kind == TACIT_MD_HEADING
				? TACIT_RUN_STRONG
				: TACIT_RUN_PLAIN,
			"%s", passage->text);
	}
}
