# Read an iCalendar file with one of the libraries, and say what it says: a
# line an entry, as ical.c does.
#
#	readers.py icalendar|vobject FILE
#
#	UID|start|end|summary|SEQUENCE|STATUS|description
#
# Instants in UTC; one that no zone makes an instant ends in "?".
import datetime
import sys


def told(value):
    if value is None:
        return ""
    if not isinstance(value, datetime.datetime):
        return value.strftime("%Y%m%d")
    if value.tzinfo is None:
        return value.strftime("%Y%m%dT%H%M%S?")
    return value.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def by_icalendar(text):
    import icalendar
    calendar = icalendar.Calendar.from_ical(text)
    for event in calendar.walk("VEVENT"):
        end = event.get("dtend")
        yield (event["uid"], told(event["dtstart"].dt),
               told(end.dt if end else None), event["summary"],
               str(event["sequence"]), event["status"],
               event.get("description", ""))


def by_vobject(text):
    import vobject
    for event in vobject.readOne(text).contents.get("vevent", []):
        def value(name, other=""):
            line = getattr(event, name, None)
            return other if line is None else line.value
        yield (value("uid"), told(value("dtstart")),
               told(value("dtend", None)), value("summary"),
               value("sequence"), value("status"), value("description"))


read = {"icalendar": by_icalendar, "vobject": by_vobject}[sys.argv[1]]
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    for row in read(file.read()):
        print("|".join(row).replace("\n", "\\n"))
