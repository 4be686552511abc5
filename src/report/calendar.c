#include "report/calendar.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/deadline.h>
#include <tacit/facts.h>
#include <tacit/words.h>

#include "facts/programme.h"
#include "report/held.h"
#include "report/registrations.h"
#include "report/value.h"
#include "text/digest.h"

enum { HOUR_S = 3600 };

#define SAY(english) tacit_tr(f->style.lang, english)

struct filling_calendar {
	struct tacit_value_style style;
	struct tacit_calendar *out;
	const char *host; /* what an entry's name ends in */
};

/* --- names of entries ------------------------------------------------------------ */

/* The acronym of the body, as far as it is ASCII; an exercise has its own. */
static const char *host_of(const struct filling_calendar *f)
{
	const struct tacit_body *body = tacit_register_body(f->style.reg);
	const char *name = tacit_document_get(&body->doc, "short");
	struct tacit_buf out = { 0 };

	if (body->is_exercise)
		tacit_buf_adds(&out, "exercise.");
	for (; name && *name && *name != ' '; name++)
		if (tacit_is_letter(*name) || tacit_is_digit(*name))
			tacit_buf_addc(&out, tacit_small(*name));
	tacit_buf_adds(&out, ".tacit");
	return tacit_buf_keep(&out, f->style.arena).data;
}

static struct tacit_calendar_entry *add_calendar_entry(
	struct filling_calendar *f, const char *what, const char *id)
{
	struct tacit_calendar_entry *entry = tacit_arena_append(f->style.arena,
		&f->out->list, &f->out->count, &f->out->cap, sizeof(*entry));

	entry->uid = tacit_arena_printf(
		f->style.arena, "%s:%s@%s", id, what, f->host);
	return entry;
}

static void set_close(struct tacit_calendar_entry *entry,
	struct tacit_instant closes, struct tacit_clock clock)
{
	entry->is_close = true;
	entry->clock = clock;
	entry->begins.s = closes.s - HOUR_S;
	entry->ends = closes;
	entry->is_free = true;
}

/* --- calls ------------------------------------------------------------------------ */

/* What was done with it since: extensions, and that it was undone. */
static void count_changes(
	const struct tacit_call *call, struct tacit_calendar_entry *entry)
{
	size_t i;

	entry->stamp = call->issued;
	entry->sequence = call->extension_count;
	for (i = 0; i < call->extension_count; i++) {
		const struct tacit_extension *one = &call->extensions[i];

		if (one->issued.s > entry->stamp.s)
			entry->stamp = one->issued;
		if (!tacit_instant_is_set(one->undone))
			continue;
		entry->sequence++;
		if (one->undone.s > entry->stamp.s)
			entry->stamp = one->undone;
	}
	if (call->undoing.undone == TACIT_UNDONE_NOT)
		return;
	entry->sequence++;
	if (call->undoing.since.s > entry->stamp.s)
		entry->stamp = call->undoing.since;
}

static bool add_close(
	struct filling_calendar *f, const char *note, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(f->style.reg);
	struct tacit_call_case *call =
		tacit_arena_alloc(f->style.arena, sizeof(*call));
	struct tacit_calendar_entry *entry;
	struct tacit_value_style style = f->style;
	struct tacit_instant closes;

	if (!tacit_facts_call_alone(
		    f->style.reg, f->style.arena, note, call, err))
		return false;
	closes = tacit_call_closes(&call->facts.call, now, NULL);
	if (!tacit_instant_is_set(closes) ||
		!tacit_instant_is_set(call->facts.call.issued))
		return true;
	entry = add_calendar_entry(f, "close", note);
	entry->path = call->note.path;
	set_close(entry, closes,
		tacit_value_close_clock(&f->style, note, closes));
	count_changes(&call->facts.call, entry);
	if (tacit_call_is_undone(&call->facts.call, now))
		entry->status = TACIT_CALENDAR_CANCELLED;
	style.is_short = true;
	entry->summary = tacit_arena_printf(f->style.arena,
		SAY("%s: comments are asked for %s"),
		tacit_value_printed(&style, TACIT_NOTE, note),
		tacit_value_close(&style, note, closes));
	style.is_short = false;
	entry->description = tacit_arena_printf(f->style.arena, "%s\n%s%s%s",
		tacit_value_title(&style, &call->note),
		tacit_value_close(&style, note, closes),
		tacit_call_is_assumed(&call->facts.call, now) ? "\n" : "",
		tacit_call_is_assumed(&call->facts.call, now)
			? SAY("The hour or the zone is assumed.")
			: "");
	return true;
}

/* --- events ----------------------------------------------------------------------- */

/* An event that is being put in. */
struct dated_event {
	const struct tacit_document *doc;
	const char *title;
	const char *venue;
	struct tacit_zone zone;
	const char *zone_name;
	struct tacit_instant stamp; /* of the last commit */
	uint64_t commits; /* of its text, and of what is read for it */
	uint64_t sequence;
	enum tacit_calendar_status status;
};

static bool count_commit(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct dated_event *event = ctx;

	(void)err;
	if (entry->when.s > event->stamp.s)
		event->stamp = entry->when;
	event->commits++;
	return true;
}

/* Its own commits, and those of the version that the titles are of. */
static bool count_commits(const struct filling_calendar *f,
	struct dated_event *event, struct tacit_err *err)
{
	struct tacit_store *store = tacit_register_store(f->style.reg);
	const char *commit = tacit_register_commit(f->style.reg);
	struct tacit_document version = { 0 };

	if (!tacit_store_log(store, commit, event->doc->path, count_commit,
		    event, err) ||
		(tacit_value_version(&f->style, event->doc, &version) &&
			!tacit_store_log(store, commit, version.path,
				count_commit, event, err)))
		return false;
	event->sequence = event->commits ? event->commits - 1 : 0;
	return true;
}

static struct tacit_calendar_entry *add_of_event(struct filling_calendar *f,
	const struct dated_event *event, const char *what)
{
	struct tacit_calendar_entry *entry =
		add_calendar_entry(f, what, event->doc->at.id);

	entry->stamp = event->stamp;
	entry->sequence = event->sequence;
	entry->status = event->status;
	entry->location = event->venue;
	entry->path = event->doc->path;
	return entry;
}

static bool add_registration(struct filling_calendar *f,
	const struct dated_event *event, struct tacit_err *err)
{
	struct tacit_deadline deadline;
	struct tacit_calendar_entry *entry;
	struct tacit_buf words = { 0 };
	struct tacit_clock clock = { .place = event->zone_name };

	if (!tacit_registration_deadline(
		    event->doc, &event->zone, &deadline, err))
		return false;
	if (!tacit_instant_is_set(deadline.closes))
		return true;
	clock.offset_s = deadline.offset_s;
	entry = add_of_event(f, event, "registration");
	set_close(entry, deadline.closes, clock);
	entry->location = NULL;
	tacit_language_close_day(
		&words, f->style.lang, deadline.closes, &clock);
	entry->summary =
		tacit_arena_printf(f->style.arena, SAY("%s: registration %s"),
			event->title, tacit_buf_cstr(&words));
	tacit_buf_truncate(&words, 0);
	tacit_language_close(&words, f->style.lang, deadline.closes, &clock);
	entry->description = tacit_buf_keep(&words, f->style.arena).data;
	return true;
}

/* Links go to those who registered: where one does, and not only in person. */
static void add_links(
	struct filling_calendar *f, const struct dated_event *event)
{
	const struct tacit_date from =
		tacit_registration_links_from(event->doc);
	struct tacit_calendar_entry *entry;

	if (!tacit_document_has(event->doc, "register-by") ||
		!tacit_date_is_set(from))
		return;
	entry = add_of_event(f, event, "links");
	entry->location = NULL;
	entry->first = entry->last = from;
	entry->is_free = true;
	entry->summary = tacit_arena_printf(f->style.arena,
		SAY("%s: links to the sessions are told from this day on"),
		event->title);
}

/* Slots of one title are told apart by their order. */
static const char *slot_name(struct tacit_arena *arena,
	const struct tacit_programme *programme, size_t at)
{
	const char *title = programme->list[at].title;
	unsigned char digest[TACIT_DIGEST_BYTES];
	char name[9];
	size_t before = 0;
	size_t i;

	for (i = 0; i < at; i++)
		before += !strcmp(programme->list[i].title, title);
	tacit_digest(tacit_str_of(title), digest);
	tacit_digest_base32(digest, 8, name);
	return before
		? tacit_arena_printf(arena, "slot-%s-%zu", name, before + 1)
		: tacit_arena_printf(arena, "slot-%s", name);
}

static void add_programme(
	struct filling_calendar *f, const struct dated_event *event)
{
	struct tacit_arena *arena = f->style.arena;
	struct tacit_programme programme;
	struct tacit_programme theirs = { 0 };
	struct tacit_document version = { 0 };
	struct tacit_faults told = { 0 };
	size_t i;

	tacit_programme_read(arena, event->doc, NULL, &programme, &told);
	if (tacit_value_version(&f->style, event->doc, &version))
		tacit_programme_read(
			arena, &version, event->doc, &theirs, &told);
	tacit_faults_clear(&told);
	for (i = 0; i < programme.count; i++) {
		const struct tacit_programme_slot *slot = &programme.list[i];
		struct tacit_calendar_entry *entry =
			add_of_event(f, event, slot_name(arena, &programme, i));

		entry->begins = tacit_programme_begins(slot, &event->zone);
		if (slot->to_s > slot->from_s)
			entry->ends = tacit_programme_ends(slot, &event->zone);
		entry->is_free = slot->is_break;
		entry->is_slot = true;
		entry->summary = theirs.count == programme.count
			? theirs.list[i].title
			: slot->title;
		entry->description = event->title;
	}
}

static bool add_event_days(struct filling_calendar *f,
	const struct dated_event *event, struct tacit_err *err)
{
	struct tacit_calendar_entry *entry = add_of_event(f, event, "days");
	const char *note = tacit_document_get(event->doc, "note");
	struct tacit_document announces = { 0 };

	entry->summary = event->title;
	entry->is_free = true;
	/* it may be later than the instant */
	if (note &&
		tacit_value_document(&f->style, TACIT_NOTE, note, &announces))
		entry->description =
			tacit_value_printed(&f->style, TACIT_NOTE, note);
	if (!tacit_document_date(event->doc, "starts", &entry->first) ||
		!tacit_document_date(event->doc, "ends", &entry->last))
		return tacit_fail_at(err, TACIT_INVALID, event->doc->path, 0,
			"its days cannot be read");
	return true;
}

static bool add_dated_event(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct filling_calendar *f = ctx;
	struct dated_event event = { .doc = doc,
		.title = tacit_value_title(&f->style, doc),
		.venue = tacit_document_get(doc, "venue"),
		.zone_name = tacit_document_get(doc, "zone") };
	struct tacit_held held = { 0 };

	if (!event.zone_name)
		event.zone_name = tacit_register_body(f->style.reg)->zone_name;
	if (!tacit_zone_load(
		    f->style.arena, event.zone_name, &event.zone, err) ||
		!count_commits(f, &event, err) ||
		!tacit_event_held(&f->style, doc, &held, err))
		return false;
	event.sequence += held.recorded;
	if (held.since.s > event.stamp.s)
		event.stamp = held.since;
	if (held.word && !strcmp(held.word, "cancelled"))
		event.status = TACIT_CALENDAR_CANCELLED;
	if (held.word && !strcmp(held.word, "postponed"))
		event.status = TACIT_CALENDAR_TENTATIVE;
	if (!add_event_days(f, &event, err) ||
		!add_registration(f, &event, err))
		return false;
	add_links(f, &event);
	add_programme(f, &event);
	return true;
}

/* --- all ----------------------------------------------------------------------------- */

static bool add_if_call(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	return tacit_document_has(doc, "extends") ||
		!tacit_document_has(doc, "closes") ||
		add_close(ctx,
			tacit_arena_strdup(
				((struct filling_calendar *)ctx)->style.arena,
				doc->at.id),
			err);
}

static int as_they_begin(const void *a, const void *b)
{
	const struct tacit_calendar_entry *x = a;
	const struct tacit_calendar_entry *y = b;
	int64_t x_s = tacit_date_is_set(x->first)
		? tacit_date_days(x->first) * TACIT_DAY_S
		: x->begins.s;
	int64_t y_s = tacit_date_is_set(y->first)
		? tacit_date_days(y->first) * TACIT_DAY_S
		: y->begins.s;

	return x_s < y_s ? -1 : x_s > y_s ? 1 : strcmp(x->uid, y->uid);
}

static bool find_asked(struct filling_calendar *f,
	const struct tacit_calendar_ask *ask, struct tacit_err *err)
{
	struct tacit_register *reg = f->style.reg;
	const struct tacit_index_query notes = { .type = TACIT_NOTE };
	const struct tacit_index_query events = { .type = TACIT_EVENT };
	struct tacit_document *doc;

	if (!ask->id)
		return tacit_register_each_in(reg, f->style.arena, &notes,
			       add_if_call, f, err) &&
			tacit_register_each_in(reg, f->style.arena, &events,
				add_dated_event, f, err);
	doc = tacit_arena_alloc(f->style.arena, sizeof(*doc));
	if (!tacit_register_get(
		    reg, f->style.arena, (int)ask->type, ask->id, doc, err))
		return false;
	if (ask->type == TACIT_EVENT)
		return add_dated_event(doc, f, err);
	if (!add_if_call(doc, f, err))
		return false;
	return f->out->count ||
		tacit_fail_at(err, TACIT_INVALID, doc->path, 0,
			"no call is open or was: it has no deadline");
}

bool tacit_calendar_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_calendar_ask *ask, struct tacit_calendar *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct filling_calendar f = { .style = { .reg = reg,
					      .arena = arena,
					      .lang = ask->lang,
					      .err = &fault },
		.out = out };

	if (ask->is_public && !tacit_register_set_public(reg, err))
		return false;
	out->record = tacit_record_of(reg);
	out->sample =
		out->record.is_exercise ? tacit_tr(ask->lang, "SAMPLE: ") : "";
	out->name = tacit_body_text(
		reg, "short", ask->lang, (struct tacit_date){ 0 });
	f.host = host_of(&f);
	if (!find_asked(&f, ask, err) || !tacit_value_told(&f.style, err))
		return false;
	if (out->count)
		qsort(out->list, out->count, sizeof(*out->list), as_they_begin);
	return true;
}
