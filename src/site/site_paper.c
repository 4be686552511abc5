/* A paper's texts as they were circulated, each against each. */
#include "site/site_parts.h"

#include <string.h>

#include "facts/pins.h"
#include "pages/pages.h"

#define SAY(english) tacit_tr(site->lang, english)

/* A text that a note circulated. */
struct circulated {
	const char *note; /* its id */
	const char *name; /* of its file */
	const char *number; /* as printed */
	const char *blob;
};

struct texts {
	struct site *site;
	struct tacit_arena *arena;
	const struct tacit_document *paper;
	struct circulated *list; /* by the notes' paths: as they were issued */
	size_t count;
	size_t cap;
};

static bool add_circulated(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct texts *texts = ctx;
	const char *blob =
		tacit_document_pin(note, "encloses", texts->paper->at.id);
	struct circulated *text;

	bool tells = true;

	if (!blob || !tacit_document_get(note, "issued"))
		return true;
	/* it may have been for members only when it was circulated */
	if (!tacit_pins_tell(
		    texts->site->reg, texts->paper->at.id, blob, &tells, err))
		return false;
	if (!tells)
		return true;
	text = tacit_arena_append(texts->arena, &texts->list, &texts->count,
		&texts->cap, sizeof(*text));
	text->note = tacit_arena_strdup(texts->arena, note->at.id);
	text->name = tacit_arena_strdup(texts->arena, note->at.name);
	text->number = tacit_printed_id(
		texts->site->reg, texts->arena, TACIT_NOTE, text->note);
	text->blob = tacit_arena_strdup(texts->arena, blob);
	return true;
}

/* Nothing is put where no word differs: `is_put`. */
static bool put_redline(struct texts *texts, const struct circulated *from,
	const struct circulated *to, const char *address, bool *is_put,
	struct tacit_err *err)
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
		tacit_page_comparison(&comparison, &page);
		ok = tacit_site_put_page(site, address, &page, NULL, err);
	}
	tacit_page_clear(&page);
	tacit_arena_clear(&arena);
	return ok;
}

/* Each against each that came later, where the words differ. */
static bool put_redlines(
	struct texts *texts, struct tacit_page *page, struct tacit_err *err)
{
	struct site *site = texts->site;
	struct tacit_block *list = NULL;
	size_t i;
	size_t k;

	for (i = 0; i < texts->count; i++) {
		for (k = i + 1; k < texts->count; k++) {
			const struct circulated *from = &texts->list[i];
			const struct circulated *to = &texts->list[k];
			const char *address;
			struct tacit_inline *item;
			bool is_put;

			/* a plan's words are those of its activities, too */
			if (!strcmp(from->blob, to->blob) &&
				!tacit_document_is_plan(texts->paper))
				continue;
			address = tacit_site_page_of(&page->arena,
				texts->paper->path,
				tacit_page_say(
					page, ".%s.%s", from->name, to->name));
			if (!put_redline(
				    texts, from, to, address, &is_put, err))
				return false;
			if (!is_put)
				continue;
			if (!list)
				list = tacit_page_block(page, TACIT_BLOCK_LIST);
			item = tacit_page_item(list);
			tacit_run_plain(item,
				tacit_page_say(page,
					SAY("What changed from %s to %s"),
					tacit_arena_strdup(
						&page->arena, from->number),
					tacit_arena_strdup(
						&page->arena, to->number)));
			tacit_run_about(item, address);
		}
	}
	return true;
}

bool tacit_site_put_texts(struct site *site, const struct tacit_document *paper,
	struct tacit_page *page, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_NOTE,
		.link_target = paper->at.id,
		.link_key = "encloses" };
	struct tacit_arena arena = { 0 };
	struct texts texts = { .site = site, .arena = &arena, .paper = paper };
	bool ok = tacit_register_each(
			  site->reg, &query, add_circulated, &texts, err) &&
		put_redlines(&texts, page, err);

	tacit_arena_clear(&arena);
	return ok;
}
