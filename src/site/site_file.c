/* Files of the set: written where they are other than they were. */
#include "site/site_parts.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "pages/say.h"
#include "render/html.h"

enum { FILE_LIMIT = 256 << 20 };

/* By this name the folder is known again; a line each file. */
#define LIST_NAME "set.txt"

#define SAY(english) tacit_tr(site->lang, english)

static const char *file_path(
	struct site *site, struct tacit_arena *arena, const char *name)
{
	return tacit_arena_printf(arena, "%s/%s", site->ask->folder, name);
}

static bool is_same_file(const char *path, struct tacit_str bytes)
{
	struct tacit_buf there = { 0 };
	struct tacit_err none = { 0 };
	bool is_same = tacit_io_exists(path) &&
		tacit_io_read_own(path, FILE_LIMIT, &there, &none) &&
		tacit_str_eq(tacit_buf_str(&there), bytes);

	tacit_buf_clear(&there);
	return is_same;
}

static bool write_file(const char *path, struct tacit_str bytes,
	struct tacit_arena *arena, struct tacit_err *err)
{
	char *folder = tacit_arena_strdup(arena, path);

	*strrchr(folder, '/') = '\0';
	return tacit_io_make_folders(folder, err) &&
		tacit_io_put(path, bytes, err);
}

/* The list of the set is no part of it, and not counted. */
static bool put_bytes(struct site *site, const char *name,
	struct tacit_str bytes, size_t *written, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char *path = file_path(site, &arena, name);
	bool ok = tacit_io_is_within(site->ask->folder, name) ||
		tacit_fail_at(err, TACIT_REFUSED, path, 0,
			"what stands there is no file, or leads out of the "
			"folder");

	if (ok && !is_same_file(path, bytes)) {
		ok = write_file(path, bytes, &arena, err);
		if (ok && written)
			++*written;
	}
	tacit_arena_clear(&arena);
	return ok;
}

static struct site_file *add_set_file(struct site *site, const char *name)
{
	struct site_file *file = tacit_arena_append(&site->arena, &site->files,
		&site->file_count, &site->file_cap, sizeof(*file));

	file->name = tacit_arena_strdup(&site->arena, name);
	site->sum->files++;
	return file;
}

bool tacit_site_put(struct site *site, const char *name, struct tacit_str bytes,
	struct tacit_err *err)
{
	add_set_file(site, name);
	return put_bytes(site, name, bytes, &site->sum->written, err);
}

/* --- what every page has ----------------------------------------------------- */

/* What is in the set of every language, and what it is called. */
static const struct {
	const char *address;
	const char *label;
} sections[] = {
	{ "index.html", WORD("Start") },
	{ "members.html", WORD("States") },
	{ "areas.html", WORD("Areas") },
	{ "papers.html", WORD("Papers") },
	{ "notes.html", WORD("Notes") },
	{ "decisions.html", WORD("Decisions") },
	{ "events.html", WORD("Events") },
	{ "reports.html", WORD("Reports") },
	{ "search.html", WORD("Search") },
	{ "record.html", WORD("Record") },
};

static void add_way(struct site *site, struct tacit_page *page,
	const char *label, const char *address, const char *lang)
{
	struct tacit_way *way = &page->ways[page->way_count++];

	way->label = label;
	way->lang = lang;
	way->is_here = !strcmp(address, site->here);
	way->address = tacit_arena_strdup(
		&page->arena, tacit_site_link(site, address));
}

const char *tacit_site_language(const char *code)
{
	static const char *const names[][2] = { { "en", "English" },
		{ "fr", "Français" }, { "kk", "Қазақша" }, { "ru", "Русский" },
		{ "zh", "中文" } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(names); i++) {
		if (!strcmp(names[i][0], code))
			return names[i][1];
	}
	return code;
}

static void add_ways(struct site *site, struct tacit_page *page)
{
	const struct tacit_site_ask *ask = site->ask;
	size_t i;

	page->ways = tacit_arena_array(&page->arena,
		TACIT_COUNT(sections) + ask->language_count,
		sizeof(*page->ways));
	for (i = 0; i < TACIT_COUNT(sections); i++)
		add_way(site, page, SAY(sections[i].label), sections[i].address,
			NULL);
	for (i = 0; i < ask->language_count; i++) {
		const char *lang = ask->languages[i];

		if (strcmp(lang, site->code) != 0)
			add_way(site, page, tacit_site_language(lang),
				tacit_page_say(
					page, "../%s/%s", lang, site->here),
				lang);
	}
}

/* The record and the instant stand on one page, so that a comment does not
 * change all of them. */
static void set_foot(struct site *site, struct tacit_page *page)
{
	page->foot =
		SAY("\"Not recorded\" means not in this register; it is no "
		    "statement about any Member State.");
}

/* By its address, so that a page that comes leaves the others theirs; where two
 * meet, the later one takes the next that is free. */
static uint32_t number_page(struct site_language *language, const char *address)
{
	uint32_t number = 2166136261u; /* FNV-1a */

	for (; *address; address++)
		number = (number ^ (unsigned char)*address) * 16777619u;
	number = (number ^ number >> 20) % SITE_NUMBERS;
	if (++language->pages >= SITE_NUMBERS)
		return number;
	while (language->taken[number / 8] >> number % 8 & 1)
		number = (number + 1) % SITE_NUMBERS;
	language->taken[number / 8] |= (uint8_t)(1u << number % 8);
	return number;
}

static const struct site_file *add_page(struct site *site, const char *name,
	const char *address, const char *title)
{
	struct site_file *file = add_set_file(site, name);

	file->code = site->code;
	file->address = tacit_arena_strdup(&site->arena, address);
	file->title = tacit_arena_strdup(&site->arena, title);
	if (site->language)
		file->number = number_page(site->language, address);
	return file;
}

/* What a compilation says is found on the pages of the States that said it,
 * which lead to its rows. */
static bool is_searched(const char *address)
{
	return !strstr(address, ".matrix.");
}

static bool put_html(struct site *site, const char *address,
	struct tacit_page *page, const struct tacit_err *why,
	struct tacit_err *err)
{
	struct tacit_buf out = { 0 };
	const char *name = tacit_page_say(page, "%s/%s", site->code, address);
	const struct site_file *file;
	bool ok;

	tacit_html_page(page, &out);
	ok = why && why->code != TACIT_OK
		? tacit_fail_as(err, why)
		: put_bytes(site, name, tacit_buf_str(&out),
			  &site->sum->written, err);
	file = add_page(site, name, address, page->title);
	if (site->language && is_searched(address))
		tacit_site_add_words(&site->language->words,
			tacit_buf_str(&out), file->number);
	tacit_buf_clear(&out);
	return ok;
}

bool tacit_site_put_page(struct site *site, const char *address,
	struct tacit_page *page, const struct tacit_err *why,
	struct tacit_err *err)
{
	bool ok;

	site->here = address;
	page->lang = site->lang;
	page->links = tacit_site_links(site);
	tacit_page_asked(page, site->code);
	add_ways(site, page);
	if (!page->body)
		tacit_say_record(page, &site->record);
	set_foot(site, page);
	ok = put_html(site, address, page, why, err);
	tacit_page_clear(page);
	site->here = NULL;
	return ok;
}

/* --- the set ------------------------------------------------------------------ */

/* For whom a set is, and in which languages; other sets are other folders. */
static const char *first_line(struct site *site)
{
	const struct tacit_site_ask *ask = site->ask;
	struct tacit_buf text = { 0 };
	size_t i;

	tacit_buf_printf(&text, "# tacit publish, for %s:",
		ask->is_public ? "the public" : "members");
	for (i = 0; i < ask->language_count; i++)
		tacit_buf_printf(&text, " %s", ask->languages[i]);
	return tacit_buf_keep(&text, &site->arena).data;
}

static bool is_empty_folder(const char *path)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err none = { 0 };
	const char **names = NULL;
	size_t count = 0;
	bool is_empty = !tacit_io_exists(path) ||
		(tacit_io_list(&arena, path, &names, &count, &none) && !count);

	tacit_arena_clear(&arena);
	return is_empty;
}

/* The files of the set that stands there, a line each; "": none does. */
static bool read_set(struct site *site, struct tacit_arena *arena,
	struct tacit_str *out, struct tacit_err *err)
{
	const char *path = file_path(site, arena, LIST_NAME);
	struct tacit_buf text = { 0 };
	bool ok = !tacit_io_exists(path) ||
		tacit_io_read_own(path, FILE_LIMIT, &text, err);

	*out = tacit_buf_keep(&text, arena);
	return ok;
}

/* The first line alone marks a set that is not finished. */
static bool put_list(struct site *site, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	size_t i;
	bool ok;

	tacit_buf_printf(&text, "%s\n", first_line(site));
	for (i = 0; i < site->file_count; i++)
		tacit_buf_printf(&text, "%s\n", site->files[i].name);
	ok = put_bytes(site, LIST_NAME, tacit_buf_str(&text), NULL, err);
	tacit_buf_clear(&text);
	return ok;
}

bool tacit_site_begin(struct site *site, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_str list = { 0 };
	struct tacit_str line = { 0 };
	const char *folder = site->ask->folder;
	bool ok = read_set(site, &arena, &list, err);

	if (ok && !list.len && !is_empty_folder(folder)) {
		(void)tacit_fail_at(err, TACIT_REFUSED, folder, 0,
			"there is something else in this folder");
		ok = tacit_hint(err, "name an empty one, or a new one");
	}
	if (ok && tacit_str_line(&list, &line) &&
		!tacit_str_eqs(line, first_line(site))) {
		(void)tacit_fail_at(err, TACIT_REFUSED, folder, 0,
			"the pages in this folder are for others, or in "
			"other languages");
		ok = tacit_hint(
			err, "such pages stand in folders of their own");
	}
	if (ok && !line.len)
		ok = put_list(site, err);
	tacit_arena_clear(&arena);
	return ok;
}

/* Names of the set, sorted. */
struct names {
	const char **list;
	size_t count;
};

static struct names sorted_names(struct site *site, struct tacit_arena *arena)
{
	struct names names = {
		tacit_arena_array(
			arena, site->file_count + 1, sizeof(*names.list)),
		site->file_count,
	};
	size_t i;

	for (i = 0; i < names.count; i++)
		names.list[i] = site->files[i].name;
	if (names.count)
		qsort(names.list, names.count, sizeof(*names.list),
			tacit_by_text);
	return names;
}

/* Whoever wrote the list: nothing outside is touched, and no folder, for a
 * set lists files alone. */
static bool is_set_file(struct site *site, const char *name)
{
	return tacit_io_is_within(site->ask->folder, name);
}

/* A page whose document is gone keeps its address and says so; another file
 * that is of no use is taken away. */
static bool put_gone(struct site *site, const char *name, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	char *address = tacit_arena_strdup(&site->arena, name);
	char *slash = strchr(address, '/');
	struct tacit_page page = { 0 };
	const char *code = site->code;
	bool ok = true;

	if (slash && tacit_str_ends(tacit_str_of(name), ".html")) {
		*slash = '\0';
		tacit_site_speak(site, address);
		page.title = SAY("Not in the record");
		tacit_page_paragraph(&page,
			SAY("What stood here is not in the record as these "
			    "pages have it."));
		site->sum->gone++;
		ok = tacit_site_put_page(site, slash + 1, &page, NULL, err);
		tacit_site_speak(site, code);
	} else {
		ok = tacit_io_remove_tree(file_path(site, &arena, name), err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_site_end(struct site *site, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const struct names names = sorted_names(site, &arena);
	struct tacit_str list = { 0 };
	struct tacit_str line = { 0 };
	bool ok = read_set(site, &arena, &list, err);

	if (ok)
		(void)tacit_str_line(&list, &line);
	while (ok && tacit_str_line(&list, &line)) {
		const char *name =
			tacit_arena_strndup(&arena, line.data, line.len);

		if (!is_set_file(site, name))
			continue;
		if (!tacit_find(&name, names.list, names.count,
			    sizeof(*names.list), tacit_by_text))
			ok = put_gone(site, name, err);
	}
	tacit_arena_clear(&arena);
	return ok && put_list(site, err);
}
