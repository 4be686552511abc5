# Read an iCalendar file with one of the libraries, and say what it says: a
# line an entry, sorted, as ical.c does.
#
#	readers.py icalendar|vobject FILE
import datetime
import sys


def told(value):
    if value is None:
        return ""
    if not isinstance(value, datetime.datetime):
        return value.strftime("%Y%m%d")
    return value.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def by_icalendar(text):
    import icalendar
    calendar = icalendar.Calendar.from_ical(text)
    for event in calendar.walk("VEVENT"):
        end = event.get("dtend")
        yield (event["uid"], str(event["sequence"]), told(event["dtstart"].dt),
               told(end.dt if end else None), event["summary"],
               event.get("description", ""), event["status"])


def by_vobject(text):
    import vobject
    for event in vobject.readOne(text).vevent_list:
        def value(name, other=""):
            line = getattr(event, name, None)
            return other if line is None else line.value
        yield (value("uid"), value("sequence"), told(value("dtstart")),
               told(value("dtend", None)), value("summary"),
               value("description"), value("status"))


read = {"icalendar": by_icalendar, "vobject": by_vobject}[sys.argv[1]]
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    rows = ["|".join(row).replace("\n", "\\n") for row in read(file.read())]
print("\n".join(sorted(rows)))
