/* The page of all titles, and what its script asks for. */
#include "site/site_parts.h"

#include <string.h>

#include <tacit/words.h>

#include "base/embedded.h"

#define SAY(english) tacit_tr(site->lang, english)

/* As a string of a script; a title is one line. */
static void add_quoted(struct tacit_buf *out, const char *text)
{
	tacit_buf_addc(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			tacit_buf_addc(out, '\\');
		tacit_buf_addc(out, *text == '\n' ? ' ' : *text);
	}
	tacit_buf_addc(out, '"');
}

static bool put_under(struct site *site, const char *kind, unsigned number,
	struct tacit_str bytes, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	bool ok;

	tacit_buf_printf(&name, "%s/search/%s%u.js", site->code, kind, number);
	ok = tacit_site_put(site, name.data, bytes, err);
	tacit_buf_clear(&name);
	return ok;
}

static bool put_words(
	void *ctx, unsigned file, struct tacit_str bytes, struct tacit_err *err)
{
	return put_under(ctx, "w", file, bytes, err);
}

/* --- addresses and titles of pages ------------------------------------------- */

/* The pages of the language, as they came. */
static size_t find_pages(struct site *site, struct tacit_arena *arena,
	const struct site_file ***out)
{
	size_t count = 0;
	size_t i;

	*out = tacit_arena_array(arena, site->file_count + 1, sizeof(**out));
	for (i = 0; i < site->file_count; i++) {
		if (site->files[i].code &&
			!strcmp(site->files[i].code, site->code))
			(*out)[count++] = &site->files[i];
	}
	return count;
}

/* Those of a file are found by their numbers. */
static bool put_names(struct site *site, const struct site_file *const *pages,
	size_t count, struct tacit_err *err)
{
	struct tacit_buf out = { 0 };
	bool ok = true;
	unsigned file;
	size_t i;

	for (file = 0; ok && file < TACIT_SITE_NAME_FILES; file++) {
		tacit_buf_truncate(&out, 0);
		tacit_buf_printf(&out, "pages(%u,{\n", file);
		for (i = 0; i < count; i++) {
			if (pages[i]->number % TACIT_SITE_NAME_FILES != file)
				continue;
			tacit_buf_printf(&out, "%u:[", pages[i]->number);
			add_quoted(&out, pages[i]->address);
			tacit_buf_adds(&out, ",");
			add_quoted(&out, pages[i]->title);
			tacit_buf_adds(&out, "],\n");
		}
		tacit_buf_adds(&out, "});\n");
		ok = put_under(site, "p", file, tacit_buf_str(&out), err);
	}
	tacit_buf_clear(&out);
	return ok;
}

/* --- the page and its script ---------------------------------------------------- */

static bool put_script(struct site *site, struct tacit_err *err)
{
	const struct tacit_embedded *script = tacit_embedded_scripts;
	struct tacit_buf out = { 0 };
	struct tacit_buf name = { 0 };
	bool ok;

	tacit_buf_adds(&out, "const said = {label: ");
	add_quoted(&out, SAY("Search"));
	tacit_buf_adds(&out, ", found: ");
	add_quoted(&out, SAY("Pages found"));
	tacit_buf_printf(&out, ", files: %d, names: %d};\n",
		TACIT_SITE_WORD_FILES, TACIT_SITE_NAME_FILES);
	tacit_buf_adds(&out, script->text);
	tacit_buf_printf(&name, "%s/search.js", site->code);
	ok = tacit_site_put(site, name.data, tacit_buf_str(&out), err);
	tacit_buf_clear(&name);
	tacit_buf_clear(&out);
	return ok;
}

static bool put_titles(struct site *site, const struct site_file *const *pages,
	size_t count, struct tacit_err *err)
{
	struct tacit_page page = { .lang = site->lang,
		.links = tacit_site_links(site),
		.script = "search.js" };
	struct tacit_block *list;
	size_t i;

	page.title = SAY("Search");
	tacit_page_heading(&page, 1, SAY("All pages"));
	list = tacit_page_block(&page, TACIT_BLOCK_LIST);
	for (i = 0; i < count; i++) {
		struct tacit_inline *item = tacit_page_item(list);

		tacit_run_plain(item, pages[i]->title);
		tacit_run_about(item, pages[i]->address);
	}
	return tacit_site_put_page(site, "search.html", &page, NULL, err);
}

bool tacit_site_put_search(struct site *site, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const struct site_file **pages = NULL;
	const size_t count = find_pages(site, &arena, &pages);
	bool ok = put_script(site, err) && put_names(site, pages, count, err) &&
		tacit_site_each_word_file(
			&site->language->words, put_words, site, err) &&
		put_titles(site, pages, count, err);

	tacit_arena_clear(&arena);
	return ok;
}
