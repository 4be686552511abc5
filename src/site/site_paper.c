/* A paper's texts as they were circulated: each with what was said on it, and
 * against those that came later. */
#include "site/site_parts.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/pins.h"
#include "pages/pages.h"
#include "pages/say.h"
#include "report/circulated.h"

#define SAY(english) tacit_tr(site->lang, english)

/* A text that a note circulated; or, with no note, the one that stands. */
struct circulated {
	const char *note; /* its id */
	const char *path; /* of the note */
	const char *name; /* of its file */
	const char *number; /* as printed */
	const char *blob;
	const char *address; /* of the text's page */
	bool stands; /* the note */
};

struct texts {
	struct site *site;
	struct tacit_arena *arena;
	const struct tacit_document *paper;
	struct circulated *list; /* by the notes' paths: as they were issued */
	size_t count;
	size_t cap;
};

const char *tacit_site_text_page(struct tacit_arena *arena, const char *paper,
	const struct tacit_path *note)
{
	return tacit_site_page_of(arena, paper,
		tacit_arena_printf(arena, ".%s-%s", note->year, note->name));
}

/* Of notes of one name, in other years, the first has the name alone. */
static const char *name_in(
	const struct texts *texts, const struct tacit_path *note)
{
	size_t i = 0;

	while (i < texts->count && strcmp(texts->list[i].name, note->name) != 0)
		i++;
	return i < texts->count ? tacit_arena_printf(texts->arena, "%s-%s",
					  note->year, note->name)
				: tacit_arena_strdup(texts->arena, note->name);
}

bool tacit_site_tells_text(struct site *site, const struct tacit_document *note,
	const char *paper, const char **blob, struct tacit_err *err)
{
	bool tells = true;

	*blob = tacit_document_pin(note, "encloses", paper);
	if (!*blob || !tacit_document_get(note, "issued")) {
		*blob = NULL;
		return true;
	}
	/* it may have been for members only when it was circulated */
	if (!tacit_pins_tell(site->reg, paper, *blob, &tells, err))
		return false;
	*blob = tells ? *blob : NULL;
	return true;
}

static bool add_circulated(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct texts *texts = ctx;
	struct site *site = texts->site;
	const char *name = name_in(texts, &note->at);
	const char *blob = NULL;
	struct circulated *text;

	if (!tacit_site_tells_text(site, note, texts->paper->at.id, &blob, err))
		return false;
	if (!blob)
		return true;
	text = tacit_arena_append(texts->arena, &texts->list, &texts->count,
		&texts->cap, sizeof(*text));
	text->note = tacit_arena_strdup(texts->arena, note->at.id);
	text->path = tacit_arena_strdup(texts->arena, note->path);
	text->name = name;
	text->number = tacit_printed_id(
		site->reg, texts->arena, TACIT_NOTE, text->note);
	text->blob = tacit_arena_strdup(texts->arena, blob);
	text->address = tacit_site_text_page(
		texts->arena, texts->paper->path, &note->at);
	return tacit_facts_stands(site->reg, text->note, &text->stands, err);
}

static bool find_texts(struct texts *texts, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_NOTE,
		.link_target = texts->paper->at.id,
		.link_key = "encloses" };

	return tacit_register_each(
		texts->site->reg, &query, add_circulated, texts, err);
}

static void list_texts(const struct texts *texts, struct tacit_page *page)
{
	struct site *site = texts->site;
	struct tacit_block *list = NULL;
	size_t i;

	for (i = 0; i < texts->count; i++) {
		struct tacit_inline *item;

		if (!list)
			list = tacit_page_block(page, TACIT_BLOCK_LIST);
		item = tacit_page_item(list);
		tacit_run_plainf(item,
			SAY("Text as circulated by %s, and comments on it"),
			texts->list[i].number);
		tacit_run_about(item,
			tacit_arena_strdup(
				&page->arena, texts->list[i].address));
	}
}

/* --- a text and what was said on it -------------------------------------------- */

static void add_leading(struct tacit_block *facts, const char *label,
	const char *words, const char *about)
{
	struct tacit_inline *text = tacit_page_fact_text(facts, label);

	tacit_run_plain(text, words);
	tacit_run_about(text, about);
}

static void add_text_head(const struct texts *texts,
	const struct circulated *text, struct tacit_circulated *found,
	struct tacit_page *page)
{
	struct site *site = texts->site;
	struct tacit_block *facts = tacit_page_facts(page);

	add_leading(
		facts, SAY("Document"), found->view.title, texts->paper->path);
	add_leading(facts, SAY("Note"), text->number, text->path);
	if (tacit_site_is_call(site, text->path))
		add_leading(facts, SAY("Comments"), SAY("All comments"),
			tacit_site_page_of(
				texts->arena, text->path, ".matrix"));
	page->zone = found->view.record.zone;
	found->view.title = tacit_page_say(page, "%s, %s", found->view.title,
		tacit_page_say(page,
			SAY("as circulated by %s of %s (text %.7s)"),
			found->number, tacit_say_day(page, found->date),
			text->blob));
}

static bool put_text_page(const struct texts *texts,
	const struct circulated *text, struct tacit_err *err)
{
	struct site *site = texts->site;
	struct tacit_arena arena = { 0 };
	struct tacit_circulated found = { 0 };
	struct tacit_page page = { .lang = site->lang };
	bool ok = tacit_circulated_find(site->reg, &arena, texts->paper,
		text->note, site->lang, &found, err);

	page.links = tacit_site_links(site);
	if (ok) {
		add_text_head(texts, text, &found, &page);
		tacit_page_addresses(&found.view, &found.margin, &page);
		ok = tacit_site_put_page(site, text->address, &page, NULL, err);
	}
	tacit_page_clear(&page);
	tacit_arena_clear(&arena);
	return ok;
}

static bool put_each_text(const struct texts *texts, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < texts->count; i++) {
		if (!put_text_page(texts, &texts->list[i], err))
			return false;
	}
	return true;
}

/* --- one against another --------------------------------------------------------- */

/* The text that stands is named without the commit, which is another after
 * whatever is recorded. */
static void untell_commit(struct tacit_comparison *comparison)
{
	size_t i;

	for (i = 0; i < comparison->count; i++) {
		if (!comparison->parts[i].to.note)
			comparison->parts[i].to.commit = NULL;
	}
}

/* Nothing is put where no word differs: `is_put`. */
static bool put_redline(const struct texts *texts,
	const struct circulated *from, const struct circulated *to,
	const char *address, bool *is_put, struct tacit_err *err)
{
	struct site *site = texts->site;
	const struct tacit_comparison_query query = { .id = texts->paper->at.id,
		.type = TACIT_PAPER,
		.from = from->note,
		.to = to->note,
		.lang = site->lang };
	struct tacit_arena arena = { 0 };
	struct tacit_comparison comparison = { 0 };
	struct tacit_page page = { .lang = site->lang };
	bool ok;

	page.links = tacit_site_links(site);
	ok = tacit_comparison_make(site->reg, &arena, &query, &comparison, err);
	*is_put = ok && !comparison.is_same;
	if (*is_put) {
		untell_commit(&comparison);
		tacit_page_comparison(&comparison, &page);
		ok = tacit_site_put_page(site, address, &page, NULL, err);
	}
	tacit_page_clear(&page);
	tacit_arena_clear(&arena);
	return ok;
}

static void list_redline(const struct texts *texts,
	const struct circulated *from, const struct circulated *to,
	const char *address, struct tacit_block *list)
{
	struct site *site = texts->site;
	struct tacit_inline *item = tacit_page_item(list);

	if (to->note)
		tacit_run_plainf(item, SAY("What changed from %s to %s"),
			from->number, to->number);
	else
		tacit_run_plainf(item,
			SAY("What changed from %s to the text as it stands"),
			from->number);
	tacit_run_about(item, address);
}

static bool put_listed(const struct texts *texts, const struct circulated *from,
	const struct circulated *to, struct tacit_block **list,
	struct tacit_page *page, struct tacit_err *err)
{
	const char *address;
	bool is_put;

	/* a plan's words are those of its activities, too */
	if (!strcmp(from->blob, to->blob) &&
		!tacit_document_is_plan(texts->paper))
		return true;
	address = tacit_site_page_of(&page->arena, texts->paper->path,
		tacit_page_say(page, ".%s.%s", from->name, to->name));
	if (!put_redline(texts, from, to, address, &is_put, err))
		return false;
	if (!is_put)
		return true;
	if (!*list)
		*list = tacit_page_block(page, TACIT_BLOCK_LIST);
	list_redline(texts, from, to, address, *list);
	return true;
}

/* What was circulated last, and stands. */
static const struct circulated *last_text(const struct texts *texts)
{
	size_t i = texts->count;

	while (i && !texts->list[i - 1].stands)
		i--;
	return i ? &texts->list[i - 1] : NULL;
}

/* Each against each that came later, where the words differ; the last against
 * the text that stands. */
static bool put_redlines(const struct texts *texts, struct tacit_page *page,
	struct tacit_err *err)
{
	const struct circulated now = { .name = "now",
		.blob = texts->paper->blob };
	const struct circulated *last = last_text(texts);
	struct tacit_block *list = NULL;
	size_t i;
	size_t k;

	for (i = 0; i < texts->count; i++) {
		for (k = i + 1; k < texts->count; k++) {
			if (!put_listed(texts, &texts->list[i], &texts->list[k],
				    &list, page, err))
				return false;
		}
	}
	return !last || put_listed(texts, last, &now, &list, page, err);
}

/* --- all of them ---------------------------------------------------------------- */

bool tacit_site_put_texts(struct site *site, const struct tacit_document *paper,
	struct tacit_page *page, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct texts texts = { .site = site, .arena = &arena, .paper = paper };
	bool ok = find_texts(&texts, err) && put_each_text(&texts, err);

	if (ok) {
		list_texts(&texts, page);
		ok = put_redlines(&texts, page, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_site_list_texts(struct site *site,
	const struct tacit_document *paper, struct tacit_page *page,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct texts texts = { .site = site, .arena = &arena, .paper = paper };
	bool ok = find_texts(&texts, err);

	if (ok)
		list_texts(&texts, page);
	tacit_arena_clear(&arena);
	return ok;
}
