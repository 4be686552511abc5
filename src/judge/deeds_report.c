/* deeds_report: what must hold of what is told of the past. */
#include <string.h>

#include "judge/deeds.h"

/* --- it has happened ------------------------------------------------------------- */

static bool stop_ahead(struct tacit_err *err, const char *what, const char *key)
{
	(void)tacit_fail(
		err, TACIT_INVALID, "%s has not come: it is a day ahead", what);
	return tacit_hint(err, "correct --%s, or --now", key);
}

static bool has_come(const struct deed *deed, struct tacit_date day)
{
	return tacit_date_compare(day, tacit_register_today(deed->reg)) <= 0;
}

static bool has_year_come(struct deed *deed, struct tacit_err *err)
{
	const char *said = tacit_document_get(deed->doc, "year");
	const int now = tacit_register_today(deed->reg).year;
	uint64_t year = 0;

	if (!said ||
		!tacit_str_number(tacit_str_of(said), TACIT_YEAR_MAX, &year) ||
		(int)year <= now)
		return true; /* what is no year is the document's fault */
	(void)tacit_fail(err, TACIT_INVALID, "%s has not begun yet", said);
	return tacit_hint(err, "the last year to %s is %d",
		deed->is == DEED_PROGRESS ? "report on" : "decide on", now);
}

bool tacit_deed_has_come(struct deed *deed, struct tacit_err *err)
{
	struct tacit_date day = { 0 };

	if (tacit_document_date(deed->doc, "date", &day) &&
		!has_come(deed, day))
		return stop_ahead(
			err, tacit_document_get(deed->doc, "date"), "date");
	return has_year_come(deed, err);
}

/* --- an event --------------------------------------------------------------------- */

/* The day by which it was held: of those that the report names the last, else
 * the first that was planned. */
static bool find_held(const struct deed *deed,
	const struct tacit_document *event, struct tacit_date *held)
{
	size_t count = 0;
	const struct tacit_value *days =
		tacit_document_list(deed->doc, "dates", &count);
	struct tacit_date day;
	bool is_any = false;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!tacit_date_parse(tacit_str_of(days[i].text), &day) ||
			(is_any && tacit_date_compare(day, *held) < 0))
			continue;
		is_any = true;
		*held = day;
	}
	return is_any || tacit_document_date(event, "starts", held);
}

bool tacit_deed_was_begun(struct deed *deed, struct tacit_err *err)
{
	const char *id = tacit_document_get(deed->doc, "event");
	struct tacit_document event = { 0 };
	struct tacit_date held = { 0 };
	char day[TACIT_DATE_SIZE];

	if (!id || !tacit_document_says(deed->doc, "held", "held"))
		return true;
	if (!tacit_register_get(
		    deed->reg, deed->arena, TACIT_EVENT, id, &event, err))
		return false;
	if (!find_held(deed, &event, &held) || has_come(deed, held))
		return true;
	tacit_date_format(held, day);
	(void)tacit_fail(err, TACIT_INVALID,
		"%s was not held yet: it is for %s", id, day);
	return tacit_hint(err,
		"held=postponed or held=cancelled; where it was held on other "
		"days: dates=DATE");
}

/* --- one report of each ------------------------------------------------------------ */

struct earlier {
	const struct deed *deed;
	const char *id; /* of one that holds; or NULL */
};

static bool says_same_of(const struct tacit_document *a,
	const struct tacit_document *b, const char *key)
{
	return tacit_str_eq(tacit_str_of(tacit_document_get(a, key)),
		tacit_str_of(tacit_document_get(b, key)));
}

static bool take_earlier(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct earlier *earlier = ctx;
	const struct tacit_document *mine = earlier->deed->doc;
	bool holds = true;

	if (!says_same_of(doc, mine, "state") ||
		!says_same_of(doc, mine, "by-coordinator") ||
		!says_same_of(doc, mine, "year") ||
		tacit_document_says(mine, "supersedes", doc->at.id))
		return true;
	if (!tacit_facts_holds(earlier->deed->reg, doc, &holds, err))
		return false;
	if (holds)
		earlier->id =
			tacit_arena_strdup(earlier->deed->arena, doc->at.id);
	return true;
}

bool tacit_deed_is_first(struct deed *deed, struct tacit_err *err)
{
	bool is_event = deed->is == DEED_EVENT;
	const char *subject =
		tacit_document_get(deed->doc, is_event ? "event" : "item");
	struct tacit_index_query query = { .type = (int)deed->doc->at.type->id,
		.subject = subject };
	struct earlier earlier = { .deed = deed };

	if (!subject ||
		!tacit_register_each(
			deed->reg, &query, take_earlier, &earlier, err))
		return !subject;
	if (!earlier.id)
		return true;
	if (is_event)
		(void)tacit_fail(err, TACIT_INVALID,
			"%s has been reported on already: %s", subject,
			earlier.id);
	else
		(void)tacit_fail(err, TACIT_INVALID,
			"%s has been reported on for %s already", subject,
			tacit_document_get(deed->doc, "year"));
	return tacit_hint(err, "to replace that report: %s%s",
		is_event ? "supersedes=" : "--supersedes ", earlier.id);
}

/* --- of whom ------------------------------------------------------------------------ */

/* At any time in that year. */
static bool was_member_in(const struct tacit_member *member, int year)
{
	return (!tacit_date_is_set(member->since) ||
		       member->since.year <= year) &&
		(!tacit_date_is_set(member->until) ||
			member->until.year > year ||
			(member->until.year == year &&
				(member->until.month > 1 ||
					member->until.day > 1)));
}

static bool is_named_in_item(
	struct deed *deed, const char *code, bool *named, struct tacit_err *err)
{
	const char *id = tacit_document_get(deed->doc, "item");
	struct tacit_document item = { 0 };

	*named = false;
	if (!tacit_register_find(
		    deed->reg, deed->arena, TACIT_ITEM, id, &item, err))
		return false;
	*named = item.at.type &&
		(tacit_document_lists(&item, "lead", code) ||
			tacit_document_lists(&item, "partners", code));
	return true;
}

bool tacit_deed_is_members(struct deed *deed, struct tacit_err *err)
{
	const char *code = tacit_document_get(deed->doc, "state");
	const char *said = tacit_document_get(deed->doc, "year");
	const struct tacit_member *member;
	bool is_named = false;
	uint64_t year = 0;

	if (!code)
		code = tacit_document_get(deed->doc, "by-coordinator");
	member = code ? tacit_register_member(deed->reg, code) : NULL;
	if (!member || !said ||
		!tacit_str_number(tacit_str_of(said), TACIT_YEAR_MAX, &year))
		return true; /* the document's fault */
	if (!was_member_in(member, (int)year)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"%s was no member in %s, on which it would report",
			code, said);
		return tacit_hint(err, "see: tacit show %s", code);
	}
	if (!strcmp(member->kind, "member"))
		return true;
	if (!is_named_in_item(deed, code, &is_named, err))
		return false;
	if (is_named)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"%s is of the kind %s: members report, and whom an activity "
		"names as its lead or partner",
		code, member->kind);
	return tacit_hint(err, "see: tacit show %s",
		tacit_document_get(deed->doc, "item"));
}

/* --- entered in error ---------------------------------------------------------------- */

bool tacit_deed_is_fixed(struct deed *deed, struct tacit_err *err)
{
	const char *id = tacit_document_get(deed->doc, "subject");
	struct tacit_document doc = { 0 };

	if (!tacit_register_get(deed->reg, deed->arena, -1, id, &doc, err))
		return false;
	if (doc.at.type->append != TACIT_EDITABLE &&
		(doc.at.type->append != TACIT_APPEND_ONCE_ISSUED ||
			tacit_document_get(&doc, "issued")))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, doc.path, 0,
		"this can be corrected where it stands");
	if (doc.at.type->id == TACIT_EVENT)
		return tacit_hint(err,
			"tacit edit %s; that it is not held: tacit new "
			"event-report event=%s held=cancelled date=DATE "
			"by=Secretariat",
			doc.at.id, doc.at.id);
	return tacit_hint(err,
		"tacit edit %s; to remove it, while nothing refers to it: git "
		"rm %s, and git commit",
		doc.at.id, doc.path);
}

bool tacit_deed_is_not_void(struct deed *deed, struct tacit_err *err)
{
	const char *id = tacit_document_get(deed->doc, "subject");
	struct tacit_undoing undoing = { 0 };

	if (!tacit_facts_undoing(deed->reg, deed->arena, id, &undoing, err))
		return false;
	if (undoing.undone != TACIT_UNDONE_IN_ERROR)
		return true;
	(void)tacit_fail(err, TACIT_REFUSED,
		"that it was entered in error is recorded: %s", undoing.by);
	return tacit_hint(err, "see: tacit show %s", undoing.by);
}
