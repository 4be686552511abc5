#include "render/calendar.h"

enum { LINE_MAX_OCTETS = 75 };

/* One content line; the blank that begins what is folded counts, too. */
static void fold_line(struct tacit_buf *out, struct tacit_str line)
{
	size_t used = 0;
	uint32_t point;

	while (line.len) {
		struct tacit_str rest = line;
		size_t len = tacit_utf8_take(&rest, &point);

		len = len ? len : 1;
		if (used + len > LINE_MAX_OCTETS) {
			tacit_buf_adds(out, "\r\n ");
			used = 1;
		}
		tacit_buf_add(out, line.data, len);
		used += len;
		line = tacit_str_from(line, len);
	}
	tacit_buf_adds(out, "\r\n");
}

void tacit_ics_text(
	struct tacit_buf *out, const char *name, struct tacit_str text)
{
	struct tacit_buf line = { 0 };
	size_t i;

	tacit_buf_adds(&line, name);
	tacit_buf_addc(&line, ':');
	for (i = 0; i < text.len; i++) {
		char c = text.data[i];

		if (c == '\\' || c == ';' || c == ',')
			tacit_buf_addc(&line, '\\');
		if (c == '\n')
			tacit_buf_adds(&line, "\\n");
		else if (c == '\t')
			tacit_buf_addc(&line, ' ');
		else if ((unsigned char)c >= ' ' && c != 0x7f)
			tacit_buf_addc(&line, c);
	}
	fold_line(out, tacit_buf_str(&line));
	tacit_buf_clear(&line);
}

static void text_line(struct tacit_buf *out, const char *name, const char *text)
{
	if (text && text[0])
		tacit_ics_text(out, name, tacit_str_of(text));
}

/* "20221128T060000Z": the same without its signs. */
static void add_instant(
	struct tacit_buf *out, const char *name, struct tacit_instant instant)
{
	char text[TACIT_INSTANT_SIZE];
	const char *c;

	if (!tacit_instant_is_set(instant))
		return;
	tacit_instant_format(instant, text);
	tacit_buf_printf(out, "%s:", name);
	for (c = text; *c; c++)
		if (*c != '-' && *c != ':')
			tacit_buf_addc(out, *c);
	tacit_buf_adds(out, "\r\n");
}

static void add_day(
	struct tacit_buf *out, const char *name, struct tacit_date date)
{
	tacit_buf_printf(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, date.year,
		date.month, date.day);
}

static void add_vevent(struct tacit_buf *out,
	const struct tacit_calendar_entry *entry, const char *sample)
{
	static const char *const statuses[] = { [TACIT_CALENDAR_CONFIRMED] =
							"CONFIRMED",
		[TACIT_CALENDAR_TENTATIVE] = "TENTATIVE",
		[TACIT_CALENDAR_CANCELLED] = "CANCELLED" };
	struct tacit_buf summary = { 0 };

	tacit_buf_printf(&summary, "%s%s", sample, entry->summary);
	tacit_buf_adds(out, "BEGIN:VEVENT\r\n");
	text_line(out, "UID", entry->uid);
	add_instant(out, "DTSTAMP", entry->stamp);
	tacit_buf_printf(
		out, "SEQUENCE:%llu\r\n", (unsigned long long)entry->sequence);
	if (tacit_date_is_set(entry->first)) {
		add_day(out, "DTSTART", entry->first);
		/* the first day after it */
		add_day(out, "DTEND", tacit_date_add(entry->last, 1));
	} else {
		add_instant(out, "DTSTART", entry->begins);
		/* it must be later; a slot in an hour that the clocks leave
		 * out has none */
		if (entry->ends.s > entry->begins.s)
			add_instant(out, "DTEND", entry->ends);
	}
	text_line(out, "SUMMARY", tacit_buf_cstr(&summary));
	text_line(out, "DESCRIPTION", entry->description);
	text_line(out, "LOCATION", entry->location);
	text_line(out, "STATUS", statuses[entry->status]);
	text_line(out, "TRANSP", entry->is_free ? "TRANSPARENT" : "OPAQUE");
	tacit_buf_adds(out, "END:VEVENT\r\n");
	tacit_buf_clear(&summary);
}

void tacit_ics_calendar(
	const struct tacit_calendar *calendar, struct tacit_buf *out)
{
	struct tacit_buf name = { 0 };
	size_t i;

	tacit_buf_adds(out,
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
		"PRODID:-//Tacit//tacit calendar//EN\r\n"
		"CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
	tacit_buf_printf(&name, "%s%s", calendar->sample, calendar->name);
	text_line(out, "X-WR-CALNAME", tacit_buf_cstr(&name));
	tacit_buf_clear(&name);
	for (i = 0; i < calendar->count; i++)
		add_vevent(out, &calendar->list[i], calendar->sample);
	tacit_buf_adds(out, "END:VCALENDAR\r\n");
}
