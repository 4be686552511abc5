/* wording_event: what a letter or a note says of the event that it invites to. */
#include "door/wording.h"

#include <string.h>

#include <tacit/words.h>

#include "report/registrations.h"

static void set_gap(struct tacit_template_data *to, const char *name,
	struct tacit_buf *text)
{
	tacit_template_set(to, name, tacit_buf_cstr(text));
	tacit_buf_clear(text);
}

/* Where the event says no hour, the day is all that can be said. */
static bool say_register_by(const struct tacit_value_style *style,
	const struct tacit_document *event, struct tacit_buf *out,
	struct tacit_err *err)
{
	const char *name = tacit_document_get(event, "zone");
	struct tacit_clock clock = { .place = name ? name : "UTC" };
	struct tacit_deadline deadline;
	struct tacit_date by = { 0 };
	struct tacit_zone zone = { 0 };

	if (!tacit_document_has(event, "cutoff")) {
		(void)tacit_document_date(event, "register-by", &by);
		tacit_language_date(out, style->lang, TACIT_DATE_LAST, by);
		return true;
	}
	if (!tacit_zone_load(style->arena, clock.place, &zone, err) ||
		!tacit_registration_deadline(event, &zone, &deadline, err))
		return false;
	clock.offset_s = deadline.offset_s;
	tacit_language_close(out, style->lang, deadline.closes, &clock);
	return true;
}

static void set_days(const struct tacit_value_style *style,
	const struct tacit_document *event, struct tacit_template_data *to)
{
	struct tacit_date from = { 0 };
	struct tacit_date until = { 0 };
	struct tacit_buf text = { 0 };

	(void)tacit_document_date(event, "starts", &from);
	(void)tacit_document_date(event, "ends", &until);
	tacit_language_range(&text, style->lang, from, until);
	set_gap(to, "event-dates", &text);
}

bool tacit_wording_event(const struct tacit_value_style *style,
	const struct tacit_document *event, struct tacit_template_data *to,
	struct tacit_err *err)
{
	const char *mode = tacit_document_get(event, "mode");
	struct tacit_buf text = { 0 };

	tacit_template_set(
		to, "event", tacit_document_in(event, "title", style->lang));
	tacit_template_set(
		to, "venue", tacit_document_in(event, "venue", style->lang));
	tacit_template_set(to, "mode",
		mode && strcmp(mode, "unclear") != 0
			? tacit_tr(style->lang, mode)
			: "");
	/* which of them is right is for the drafter to find out */
	tacit_template_set(to, "stated",
		tacit_document_has(event, "stated") ? event->at.id : "");
	set_days(style, event, to);
	if (!say_register_by(style, event, &text, err))
		return false;
	set_gap(to, "register-by", &text);
	return true;
}
