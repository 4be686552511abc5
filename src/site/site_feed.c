/* Files for other programs: what is new, and the calendar. */
#include "site/site_parts.h"

#include "render/calendar.h"
#include "render/feed.h"

static bool put_at(struct site *site, const char *address,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	bool ok;

	tacit_buf_printf(&name, "%s/%s", site->code, address);
	ok = tacit_site_put(site, name.data, tacit_buf_str(out), err);
	tacit_buf_clear(&name);
	tacit_buf_clear(out);
	return ok;
}

static bool put_feed(
	struct site *site, struct tacit_arena *arena, struct tacit_err *err)
{
	struct tacit_start start = { 0 };
	struct tacit_buf out = { 0 };

	if (!tacit_start_find(site->reg, arena, site->lang, &start, err))
		return false;
	site->here = "feed.xml";
	tacit_atom_feed(&start, site->lang, tacit_site_links(site), &out);
	return put_at(site, site->here, &out, err);
}

static bool put_calendar(
	struct site *site, struct tacit_arena *arena, struct tacit_err *err)
{
	const struct tacit_calendar_ask ask = { .lang = site->code,
		.is_public = site->ask->is_public };
	struct tacit_calendar calendar = { 0 };
	struct tacit_buf out = { 0 };

	if (!tacit_calendar_find(site->reg, arena, &ask, &calendar, err))
		return false;
	tacit_ics_calendar(&calendar, &out);
	return put_at(site, "calendar.ics", &out, err);
}

bool tacit_site_put_feeds(struct site *site, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	bool ok =
		put_feed(site, &arena, err) && put_calendar(site, &arena, err);

	tacit_arena_clear(&arena);
	return ok;
}
