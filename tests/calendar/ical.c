/* ical: what libical reads of an iCalendar file, as readers.py says it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>

enum { FILE_MAX = 1024 * 1024 };

static void put_time(struct icaltimetype time)
{
	if (icaltime_is_null_time(time))
		return;
	printf("%04d%02d%02d", time.year, time.month, time.day);
	if (!time.is_date)
		printf("T%02d%02d%02d%s", time.hour, time.minute, time.second,
			icaltime_is_utc(time) ? "Z" : "?");
}

static void put_text(const char *text)
{
	for (; text && *text; text++)
		if (*text == '\n')
			fputs("\\n", stdout);
		else
			putchar(*text);
}

static const char *status_of(icalcomponent *event)
{
	switch (icalcomponent_get_status(event)) {
	case ICAL_STATUS_CONFIRMED:
		return "CONFIRMED";
	case ICAL_STATUS_TENTATIVE:
		return "TENTATIVE";
	case ICAL_STATUS_CANCELLED:
		return "CANCELLED";
	default:
		return "?";
	}
}

int main(int argc, char **argv)
{
	static char text[FILE_MAX];
	FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
	icalcomponent *calendar;
	icalcomponent *event;

	if (!file)
		return 2;
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	(void)fclose(file);
	calendar = icalparser_parse_string(text);
	if (!calendar || icalcomponent_count_errors(calendar))
		return 1;
	for (event = icalcomponent_get_first_component(
		     calendar, ICAL_VEVENT_COMPONENT);
		event; event = icalcomponent_get_next_component(
			       calendar, ICAL_VEVENT_COMPONENT)) {
		printf("%s|", icalcomponent_get_uid(event));
		put_time(icalcomponent_get_dtstart(event));
		putchar('|');
		if (icalcomponent_get_first_property(
			    event, ICAL_DTEND_PROPERTY))
			put_time(icalcomponent_get_dtend(event));
		putchar('|');
		put_text(icalcomponent_get_summary(event));
		printf("|%d|%s|", icalcomponent_get_sequence(event),
			status_of(event));
		put_text(icalcomponent_get_description(event));
		putchar('\n');
	}
	icalcomponent_free(calendar);
	return 0;
}
