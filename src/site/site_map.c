/* Which pages there are, and how one leads to another. */
#include "site/site_parts.h"

#include <string.h>

#include <tacit/audience.h>

static const char comments[] = "comments/";

static void add_path(struct site *site, const char ***list, size_t *count,
	size_t *cap, const char *path)
{
	*list = tacit_arena_grow(
		&site->arena, *list, cap, *count + 1, sizeof(**list));
	(*list)[(*count)++] = tacit_arena_strdup(&site->arena, path);
}

/* What was said on a call, and what became of it, stands on the call's page. */
static bool is_of_call(const struct tacit_path *at)
{
	return at->note &&
		(at->type->id == TACIT_COMMENT ||
			at->type->id == TACIT_DISPOSITION);
}

static bool find_document(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct site *site = ctx;
	bool tells = true;

	if (is_of_call(&doc->at) || doc->at.type->id == TACIT_BODY)
		return true;
	if (site->ask->is_public &&
		!tacit_register_tells_public(site->reg, doc, &tells, err))
		return false;
	if (!tells)
		return true;
	add_path(site, &site->paths, &site->path_count, &site->path_cap,
		doc->path);
	if (doc->at.type->id == TACIT_NOTE && tacit_document_get(doc, "closes"))
		add_path(site, &site->calls, &site->call_count, &site->call_cap,
			doc->path);
	return true;
}

/* Both lists are sorted: documents come in the order of their paths. */
bool tacit_site_find(struct site *site, struct tacit_err *err)
{
	const struct tacit_index_query all = { .type = -1 };

	return tacit_register_each(site->reg, &all, find_document, site, err);
}

static bool has_path(const char *path, const char *const *list, size_t count)
{
	return tacit_find(&path, list, count, sizeof(*list), tacit_by_text);
}

bool tacit_site_is_call(const struct site *site, const char *path)
{
	return has_path(path, site->calls, site->call_count);
}

const char *tacit_site_page_of(
	struct tacit_arena *arena, const char *path, const char *more)
{
	int stem = (int)(strlen(path) - strlen(".md"));

	return tacit_arena_printf(arena, "%.*s%s.html", stem, path, more);
}

const char *tacit_site_link(struct site *site, const char *address)
{
	const char *p;

	tacit_buf_truncate(&site->href, 0);
	for (p = site->here; (p = strchr(p, '/')); p++)
		tacit_buf_adds(&site->href, "../");
	tacit_buf_adds(&site->href, address);
	return tacit_buf_cstr(&site->href);
}

/* A report knows things by their ids. Of which type one is, shows where one
 * stands; what may be two things is none. */
static const char *path_of_id(
	struct site *site, struct tacit_arena *arena, const char *id)
{
	static const enum tacit_type_id types[] = { TACIT_MEMBER, TACIT_AREA,
		TACIT_PAPER, TACIT_ITEM, TACIT_NOTE, TACIT_DECISION,
		TACIT_EVENT };
	struct tacit_err none = { 0 };
	const char *found = NULL;
	size_t i;

	for (i = 0; i < TACIT_COUNT(types); i++) {
		const char *path = NULL;

		if (!tacit_path_is_id(types[i], tacit_str_of(id)) ||
			!tacit_path_of_id(arena, types[i], id, &path, &none) ||
			!has_path(path, site->paths, site->path_count))
			continue;
		if (found)
			return NULL;
		found = path;
	}
	return found;
}

/* Where it is shown, from the folder of a language; NULL: nowhere. */
static const char *address_of(
	struct site *site, struct tacit_arena *arena, const char *about)
{
	if (!tacit_str_ends(tacit_str_of(about), ".md"))
		about = path_of_id(site, arena, about);
	return about && has_path(about, site->paths, site->path_count)
		? tacit_site_page_of(arena, about, "")
		: NULL;
}

/* Where what was said on a call is shown, by the folder of its comments:
 * "comments/2022/nct-g-778". */
static const char *address_of_rows(
	struct site *site, struct tacit_arena *arena, const char *folder)
{
	const char *note = tacit_arena_printf(
		arena, "notes/%s.md", folder + strlen(comments));

	return tacit_site_is_call(site, note)
		? tacit_site_page_of(arena, note, ".matrix")
		: NULL;
}

/* What was asked for once: every page names states, notes and comments; of these
 * the folder of those on one note. */
struct site_lead {
	struct tacit_entry about;
	bool is_known;
	const char *address;
};

static const char *lead_to(struct site *site, struct tacit_str about,
	const char *(*find)(struct site *site, struct tacit_arena *arena,
		const char *about))
{
	struct site_lead *lead =
		tacit_table_put(&site->leads, about, sizeof(*lead));

	if (!lead->is_known) {
		struct tacit_arena arena = { 0 };
		const char *address = find(site, &arena, lead->about.text.data);

		if (address)
			lead->address =
				tacit_arena_strdup(&site->leads.arena, address);
		lead->is_known = true;
		tacit_arena_clear(&arena);
	}
	return lead->address;
}

/* "comments/2022/nct-g-778/tha/ID.md": that without the last two; else "". */
static struct tacit_str folder_of_rows(struct tacit_str about)
{
	int levels = 0;

	if (!tacit_str_starts(about, comments))
		return (struct tacit_str){ "", 0 };
	while (about.len > strlen(comments) && levels < 2)
		levels += about.data[--about.len] == '/';
	return about;
}

static const char *find_link(void *ctx, const char *about)
{
	struct site *site = ctx;
	const struct tacit_str text = tacit_str_of(about);
	const struct tacit_str folder = folder_of_rows(text);
	const char *address;

	if (tacit_str_ends(text, ".html"))
		return tacit_site_link(site, about);
	address = folder.len ? lead_to(site, folder, address_of_rows) : NULL;
	if (address) {
		(void)tacit_site_link(site, address);
		tacit_buf_addc(&site->href, '#');
		tacit_buf_add_str(&site->href, text);
		return tacit_buf_cstr(&site->href);
	}
	address = lead_to(site, text, address_of);
	return address && strcmp(address, site->here) != 0
		? tacit_site_link(site, address)
		: NULL;
}

struct tacit_links tacit_site_links(struct site *site)
{
	return (struct tacit_links){ .find = find_link, .ctx = site };
}
