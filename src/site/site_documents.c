/* The pages of documents: each its own, and what more there is of some. */
#include "site/site_parts.h"

#include <string.h>

#include "facts/programme.h"
#include "pages/pages.h"

#define SAY(english) tacit_tr(site->lang, english)
#define WORD(english) english

/* A page that is about a document, on its way. */
struct page_of {
	struct site *site;
	const struct tacit_document *doc;
	struct tacit_arena *arena;
	struct tacit_page page;
	const struct tacit_err *why; /* rows are missing; or NULL */
	struct tacit_silence_view *view; /* of a call, once it was found */
	struct tacit_matrix matrix; /* {0} where it is not shown */
};

/* --- what more there is of some ---------------------------------------------- */

static bool make_matrix(struct page_of *of, struct tacit_err *err)
{
	const struct tacit_matrix_ask ask = { of->doc->at.id, of->site->lang,
		of->site->ask->is_public };

	if (!tacit_matrix_open(
		    of->site->reg, of->arena, &ask, &of->matrix, err))
		return false;
	of->why = &of->matrix.err;
	tacit_page_matrix(&of->page, &of->matrix);
	return true;
}

/* Two pages tell of it. */
static bool find_silence(struct page_of *of, struct tacit_err *err)
{
	if (of->view)
		return true;
	of->view = tacit_arena_alloc(of->arena, sizeof(*of->view));
	if (!tacit_silence_view(of->site->reg, of->arena, of->doc->at.id,
		    of->site->lang, of->view, err))
		return false;
	/* each commit is another; what the result rests on is not */
	of->view->record.commit = NULL;
	return true;
}

static bool make_silence(struct page_of *of, struct tacit_err *err)
{
	if (!find_silence(of, err))
		return false;
	tacit_page_silence(&of->page, of->view, false);
	return true;
}

static bool make_positions(struct page_of *of, struct tacit_err *err)
{
	if (!find_silence(of, err))
		return false;
	tacit_page_positions(&of->page, of->view, false);
	return true;
}

static bool make_programme(struct page_of *of, struct tacit_err *err)
{
	const struct tacit_agenda_ask ask = { .lang = of->site->lang };
	struct tacit_agenda *agenda =
		tacit_arena_alloc(of->arena, sizeof(*agenda));

	if (!tacit_agenda_find(of->site->reg, of->arena, of->doc->at.id, &ask,
		    agenda, err))
		return false;
	tacit_page_programme(&of->page, agenda);
	return true;
}

/* A version in another language, or the original. */
static bool find_view(struct page_of *of, const char *version,
	struct tacit_view *out, struct tacit_err *err)
{
	const struct tacit_view_query query = { .id = of->doc->at.id,
		.type = of->doc->at.type->id,
		.version = version,
		.lang = of->site->lang,
		.links = version ? TACIT_VIEW_LINKS_FEW
				 : TACIT_VIEW_LINKS_NONE };

	return tacit_view_make(of->site->reg, of->arena, &query, out, err);
}

static bool make_passages(struct page_of *of, struct tacit_err *err)
{
	struct tacit_margin *margin =
		tacit_arena_alloc(of->arena, sizeof(*margin));
	struct tacit_view view = { 0 };

	if (!find_view(of, NULL, &view, err) ||
		!tacit_margin_find(of->site->reg, of->arena, of->doc, NULL,
			of->site->lang, margin, err) ||
		!tacit_site_list_texts(of->site, of->doc, &of->page, err))
		return false;
	tacit_page_addresses(&view, margin, &of->page);
	return true;
}

/* A result rests on all that was said, and so is for those who may read all. */
static bool is_call_for_members(
	const struct site *site, const struct tacit_document *doc)
{
	return !site->ask->is_public && tacit_site_is_call(site, doc->path);
}

static bool is_paper(const struct site *site, const struct tacit_document *doc)
{
	(void)site;
	return doc->at.type->id == TACIT_PAPER;
}

static bool is_call(const struct site *site, const struct tacit_document *doc)
{
	return tacit_site_is_call(site, doc->path);
}

static bool has_programme(
	const struct site *site, const struct tacit_document *doc)
{
	struct tacit_arena arena = { 0 };
	struct tacit_programme programme = { 0 };
	struct tacit_faults none = { 0 };

	(void)site;
	if (doc->at.type->id == TACIT_EVENT)
		tacit_programme_read(&arena, doc, NULL, &programme, &none);
	tacit_faults_clear(&none);
	tacit_arena_clear(&arena);
	return programme.count > 0;
}

static const struct more {
	const char *label;
	const char *more; /* of its address */
	bool (*is_there)(
		const struct site *site, const struct tacit_document *doc);
	bool (*make)(struct page_of *of, struct tacit_err *err);
} mores[] = {
	{ WORD("Result, and what it rests on"), ".result", is_call_for_members,
		make_silence },
	{ WORD("Positions of the States"), ".positions", is_call_for_members,
		make_positions },
	{ WORD("All comments"), ".matrix", is_call, make_matrix },
	{ WORD("Passages, and comments on them"), ".passages", is_paper,
		make_passages },
	{ WORD("Programme"), ".programme", has_programme, make_programme },
};

static bool put_more(
	struct page_of *of, const struct more *more, struct tacit_err *err)
{
	const char *address =
		tacit_site_page_of(of->arena, of->doc->path, more->more);

	of->page = (struct tacit_page){ .lang = of->site->lang };
	of->page.links = tacit_site_links(of->site);
	of->why = NULL;
	return more->make(of, err) &&
		tacit_site_put_page(of->site, address, &of->page, of->why, err);
}

/* --- each document's own page ------------------------------------------------- */

/* The links to what more there is, before everything else. */
static void add_mores(struct page_of *of)
{
	struct site *site = of->site;
	struct tacit_block *list = NULL;
	size_t i;

	for (i = 0; i < TACIT_COUNT(mores); i++) {
		struct tacit_inline *item;

		if (!mores[i].is_there(site, of->doc))
			continue;
		if (!list)
			list = tacit_page_block(&of->page, TACIT_BLOCK_LIST);
		item = tacit_page_item(list);
		tacit_run_plain(item, SAY(mores[i].label));
		tacit_run_about(item,
			tacit_site_page_of(
				&of->page.arena, of->doc->path, mores[i].more));
	}
}

/* A note leads to the texts as it circulated them, not as they are now. */
static bool lead_to_texts(
	struct page_of *of, struct tacit_view *view, struct tacit_err *err)
{
	size_t i;

	for (i = 0; of->doc->at.type->id == TACIT_NOTE && i < view->fact_count;
		i++) {
		struct tacit_view_fact *fact = &view->facts[i];
		struct tacit_path at = { 0 };
		struct tacit_err none = { 0 };
		const char *blob = NULL;

		if (!fact->about ||
			!tacit_path_parse(of->arena, fact->about, &at, &none) ||
			!at.type || at.type->id != TACIT_PAPER)
			continue;
		if (!tacit_site_tells_text(
			    of->site, of->doc, at.id, &blob, err))
			return false;
		if (blob)
			fact->about = tacit_site_text_page(
				of->arena, fact->about, &of->doc->at);
	}
	return true;
}

static bool make_view(struct page_of *of, struct tacit_err *err)
{
	struct tacit_view view = { 0 };

	if (!find_view(of, of->site->code, &view, err) ||
		!lead_to_texts(of, &view, err))
		return false;
	tacit_page_view(&view, &of->page);
	/* several plans have such a one, and the search has all */
	if (view.activity)
		of->page.title = view.activity;
	return true;
}

static bool make_brief(struct page_of *of, struct tacit_err *err)
{
	const struct tacit_brief_ask ask = { .state = of->doc->at.id,
		.lang = of->site->lang,
		.is_for_others = true };
	struct tacit_brief *brief =
		tacit_arena_alloc(of->arena, sizeof(*brief));

	if (!tacit_brief_find(of->site->reg, of->arena, &ask, brief, err))
		return false;
	tacit_page_brief(brief, &of->page);
	return true;
}

static bool put_own(struct page_of *of, struct tacit_err *err)
{
	const char *address = tacit_site_page_of(of->arena, of->doc->path, "");
	bool is_member = of->doc->at.type->id == TACIT_MEMBER;

	of->page = (struct tacit_page){ .lang = of->site->lang };
	of->page.links = tacit_site_links(of->site);
	add_mores(of);
	if (is_call_for_members(of->site, of->doc)) {
		if (!find_silence(of, err))
			return false;
		tacit_page_result(&of->page, of->view);
	}
	if (of->doc->at.type->id == TACIT_PAPER &&
		!tacit_site_put_texts(of->site, of->doc, &of->page, err))
		return false;
	return (is_member ? make_brief(of, err) : make_view(of, err)) &&
		tacit_site_put_page(of->site, address, &of->page, NULL, err);
}

/* --- all of them ---------------------------------------------------------------- */

/* A document that has a page, by its place in the list. */
static bool read_document(struct site *site, struct tacit_arena *arena,
	size_t i, struct tacit_document *out, struct tacit_err *err)
{
	struct tacit_path at = { 0 };

	return tacit_path_parse(arena, site->paths[i], &at, err) &&
		tacit_register_get(
			site->reg, arena, (int)at.type->id, at.id, out, err);
}

/* `is_matrix`: its comments only, or all but them. */
static bool put_document(
	struct site *site, size_t i, bool is_matrix, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_document doc = { 0 };
	struct page_of of = { .site = site, .doc = &doc, .arena = &arena };
	bool ok = read_document(site, &arena, i, &doc, err) &&
		(is_matrix || put_own(&of, err));
	size_t k;

	for (k = 0; ok && k < TACIT_COUNT(mores); k++) {
		if (is_matrix == (mores[k].make == make_matrix) &&
			mores[k].is_there(site, &doc))
			ok = put_more(&of, &mores[k], err);
	}
	tacit_page_clear(&of.page);
	tacit_matrix_clear(&of.matrix);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_site_put_documents(struct site *site, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < site->path_count; i++) {
		if (!put_document(site, i, false, err))
			return false;
	}
	return true;
}

bool tacit_site_put_matrices(struct site *site, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < site->path_count; i++) {
		if (tacit_site_is_call(site, site->paths[i]) &&
			!put_document(site, i, true, err))
			return false;
	}
	return true;
}
