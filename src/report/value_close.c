/* value_close: a call's close by the clock of the note that set it. */
#include "report/value.h"

#include <string.h>

static bool closes_then(
	const struct tacit_document *note, struct tacit_instant closes)
{
	struct tacit_instant own;

	return tacit_document_instant(note, "closes", &own) &&
		own.s == closes.s;
}

/* The note itself, or the extension that moved its close there. */
static bool find_setter(const struct tacit_value_style *style, const char *id,
	struct tacit_instant closes, struct tacit_document *out)
{
	const struct tacit_index_query query = {
		.type = TACIT_NOTE, .link_key = "extends", .link_target = id
	};
	struct tacit_documents notes = { 0 };
	struct tacit_err err = { 0 };
	size_t i;

	if (!tacit_value_document(style, TACIT_NOTE, id, out))
		return false;
	if (closes_then(out, closes))
		return true;
	if (!tacit_register_list(
		    style->reg, style->arena, &query, &notes, &err))
		return tacit_fail_as(style->err, &err);
	for (i = 0; i < notes.count; i++) {
		if (closes_then(&notes.list[i], closes))
			*out = notes.list[i];
	}
	return true;
}

/* Before the close or from it on: a clock may be set at that very instant. */
static bool is_of_seat(const struct tacit_value_style *style,
	struct tacit_instant closes, int offset_s)
{
	const struct tacit_zone *zone = &tacit_register_body(style->reg)->zone;
	const struct tacit_instant last = { closes.s - 1 };

	return tacit_zone_offset(zone, last) == offset_s ||
		tacit_zone_offset(zone, closes) == offset_s;
}

struct tacit_clock tacit_value_close_clock(
	const struct tacit_value_style *style, const char *note,
	struct tacit_instant closes)
{
	const struct tacit_instant last = { closes.s - 1 };
	struct tacit_clock clock =
		tacit_body_clock(style->reg, style->lang, last);
	struct tacit_document doc = { 0 };
	const char *zone;

	if (!find_setter(style, note, closes, &doc))
		return clock;
	clock.offset_s = tacit_document_offset(&doc, clock.offset_s);
	zone = tacit_document_get(&doc, "zone");
	if (zone && strcmp(zone, tacit_register_body(style->reg)->zone_name))
		clock.place = strchr(zone, '/') ? zone : NULL;
	else if (!is_of_seat(style, closes, clock.offset_s))
		clock.place = NULL;
	return clock;
}

const char *tacit_value_close(const struct tacit_value_style *style,
	const char *note, struct tacit_instant closes)
{
	struct tacit_clock clock = tacit_value_close_clock(style, note, closes);
	struct tacit_buf text = { 0 };

	(style->is_short ? tacit_language_close_day : tacit_language_close)(
		&text, style->lang, closes, &clock);
	return tacit_buf_keep(&text, style->arena).data;
}
