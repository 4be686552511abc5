/* letters_enclose_event: what letters about an event enclose. */
#include <string.h>

#include "cli/letters_enclose_parts.h"
#include "cli/office.h"
#include "pages/page_registrants.h"
#include "pages/pages.h"
#include "render/calendar.h"
#include "report/programme.h"

static bool enclose_calendar(const struct enclosing *e, struct tacit_err *err)
{
	struct app *app = e->app;
	const struct tacit_calendar_ask ask = {
		.lang = e->ask->lang, .id = e->ask->event, .type = TACIT_EVENT
	};
	struct tacit_calendar calendar = { 0 };
	struct tacit_buf bytes = { 0 };

	if (!tacit_calendar_find(app->reg, &app->arena, &ask, &calendar, err))
		return false;
	tacit_ics_calendar(&calendar, &bytes);
	app_enclose_file(e,
		tacit_arena_printf(
			&app->arena, "%s.ics", app_short_name(e->ask->event)),
		"text/calendar; charset=utf-8", &bytes);
	return true;
}

static bool write_registration_form(const struct enclosing *e,
	const struct tacit_registrants *all, struct tacit_buf *bytes,
	struct tacit_err *err)
{
	struct tacit_buf book = { 0 };
	bool ok;

	if (!app_has_helper(e->app)) {
		tacit_csv_registration_form(e->ask->lang, bytes);
		return true;
	}
	tacit_book_registration_form(all, e->ask->lang, &book);
	ok = app_write_book(e->app, tacit_buf_str(&book), bytes, err);
	tacit_buf_clear(&book);
	return ok;
}

static bool enclose_registration_form(
	const struct enclosing *e, struct tacit_err *err)
{
	const struct tacit_registrations_ask ask = { e->ask->event,
		e->ask->lang };
	struct tacit_registrants *all =
		tacit_arena_alloc(&e->app->arena, sizeof(*all));
	struct tacit_buf bytes = { 0 };

	if (!tacit_registrants_find(
		    e->app->reg, NULL, &e->app->arena, &ask, all, err))
		return false;
	if (!write_registration_form(e, all, &bytes, err)) {
		tacit_buf_clear(&bytes);
		return false;
	}
	app_enclose_sheet(e, "registration", &bytes);
	return true;
}

/* By the event's clock and by that of the state's capital. */
static bool make_programme_of(
	const struct enclosing *e, const char *state, struct tacit_err *err)
{
	const char *zone = tacit_agenda_zone(e->app->reg, state);
	struct tacit_agenda_ask ask = {
		.lang = e->lang, .zones = &state, .zone_count = zone ? 1 : 0
	};
	struct tacit_agenda *agenda =
		tacit_arena_alloc(&e->app->arena, sizeof(*agenda));
	struct tacit_page page = { .lang = e->lang };

	if (!tacit_agenda_find(e->app->reg, &e->app->arena, e->ask->event, &ask,
		    agenda, err))
		return false;
	if (!agenda->slot_count)
		return true;
	if (!tacit_agenda_is_elsewhere(agenda, zone))
		agenda->clock_count = 0;
	tacit_page_programme(&page, agenda);
	return app_enclose_page(e, "programme", &page, err);
}

static void enclose_again(
	const struct enclosing *e, const struct tacit_eml_file *file)
{
	if (file->name)
		*(struct tacit_eml_file *)tacit_arena_append(&e->app->arena,
			&e->out->files, &e->out->count, &e->out->cap,
			sizeof(*file)) = *file;
}

bool app_enclose_programme(
	const struct enclosing *e, const char *state, struct tacit_err *err)
{
	struct enclosures *out = e->out;
	const size_t before = out->count;
	struct enclosed_programme *made;
	size_t i;

	for (i = 0; i < out->programme_count; i++) {
		if (strcmp(out->programmes[i].state, state) != 0)
			continue;
		enclose_again(e, &out->programmes[i].file);
		return true;
	}
	if (!make_programme_of(e, state, err))
		return false;
	made = tacit_arena_append(&e->app->arena, &out->programmes,
		&out->programme_count, &out->programme_cap, sizeof(*made));
	*made = (struct enclosed_programme){ .state = state };
	if (out->count > before)
		made->file = out->files[before];
	return true;
}

bool app_enclose_event(const struct enclosing *e, struct tacit_err *err)
{
	return (e->ask->kind != TACIT_LETTER_INVITATION ||
		       enclose_registration_form(e, err)) &&
		enclose_calendar(e, err);
}
