/*
 * Dates, on the walk back through the history: those of a commit and of its
 * parent, those of a commit and of the documents that it added; and whether it
 * was an exercise from the beginning.
 *
 * Commits bear the clock's date (change/write.c), so one that is earlier than
 * its parent's, or a document that says a later one, shows a clock that was
 * wrong or somebody who dated back or ahead. What a document says may be much
 * earlier than its commit: older papers are entered, letters take their time.
 * In an exercise the dates are played, and nothing follows from them.
 */
#include "keep/inspect_parts.h"

#include <stdlib.h>
#include <string.h>

/* Two machines' clocks differ; Kerberos (RFC 4120) bears with as much. */
enum { SLACK_S = 5 * 60 };

struct dated {
	const char *path;
	struct tacit_instant from;
};

void tacit_inspection_dates(
	struct inspection *inspection, struct inspected_dates *dates)
{
	const struct tacit_document *body =
		tacit_corpus_find(&inspection->corpus, TACIT_BODY, "body");
	const char *name = body ? tacit_document_get(body, "zone") : NULL;
	const struct tacit_zone *zone =
		name ? tacit_inspection_zone(inspection, name) : NULL;
	size_t i;

	*dates = (struct inspected_dates){ .inspection = inspection };
	dates->is_exercise = tacit_document_is_exercise(body);
	dates->is_played = dates->is_exercise;
	if (!zone || dates->is_played)
		return;
	dates->list = tacit_arena_array(&inspection->arena,
		inspection->count + 1, sizeof(*dates->list));
	for (i = 0; i < inspection->count; i++) {
		struct tacit_document *doc = &inspection->files[i]->doc;
		struct dated *one = &dates->list[dates->count];

		if (!doc->at.type || inspection->files[i]->is_beside)
			continue;
		one->path = doc->path;
		one->from = tacit_document_exists_from(doc, zone);
		dates->count += tacit_instant_is_set(one->from);
	}
	qsort(dates->list, dates->count, sizeof(*dates->list), tacit_by_text);
}

/* --- commits ------------------------------------------------------------------ */

void tacit_inspection_dates_commit(struct inspected_dates *dates,
	const char *commit, struct tacit_instant when,
	struct tacit_faults *faults)
{
	char child[TACIT_INSTANT_SIZE];
	char date[TACIT_INSTANT_SIZE];

	if (dates->commit[0] && !dates->is_played &&
		dates->when.s + SLACK_S < when.s) {
		tacit_instant_format(dates->when, child);
		tacit_instant_format(when, date);
		tacit_fault_warn(faults, "", 0,
			"ask who made it whether a clock was wrong; nothing "
			"is to be changed",
			"commit %.7s bears an earlier date, %s, than its "
			"parent %.7s, %s",
			dates->commit, child, commit, date);
	}
	memcpy(dates->commit, commit, sizeof(dates->commit));
	dates->when = when;
}

/* --- what they changed -------------------------------------------------------- */

static void check_added(struct inspected_dates *dates, const char *path,
	struct tacit_faults *faults)
{
	const struct dated *one = tacit_find(&path, dates->list, dates->count,
		sizeof(*dates->list), tacit_by_text);
	char from[TACIT_INSTANT_SIZE];
	char date[TACIT_INSTANT_SIZE];

	if (!one || one->from.s <= dates->when.s + SLACK_S)
		return;
	tacit_instant_format(one->from, from);
	tacit_instant_format(dates->when, date);
	tacit_fault_warn(faults, one->path, 0,
		"ask who recorded it whether its date or a clock was wrong; a "
		"document that takes its place can say so",
		"says the date %s, but commit %.7s recorded it before, %s",
		from, dates->commit, date);
}

/* What the mark was before the commit, where that can be read. */
static void check_mark(struct inspected_dates *dates, const char *before,
	struct tacit_faults *faults)
{
	struct tacit_document body = { 0 };

	if (!tacit_inspection_blob(
		    dates->inspection, "body.md", before, &body) ||
		tacit_document_is_exercise(&body) == dates->is_exercise)
		return;
	tacit_fault_add(faults, "body.md", 0,
		tacit_rule_hint(TACIT_RULE_EXERCISE),
		"commit %.7s changed whether the register is an exercise; that "
		"is said in its first commit, for good",
		dates->commit);
	dates->is_exercise = tacit_document_is_exercise(&body);
}

void tacit_inspection_dates_change(struct inspected_dates *dates,
	const struct tacit_difference *d, struct tacit_faults *faults)
{
	if (d->old_blob && !strcmp(d->path, "body.md"))
		check_mark(dates, d->old_blob, faults);
	else if (!d->old_blob)
		check_added(dates, d->path, faults);
}
