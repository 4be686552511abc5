#include "judge/deeds.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "facts/meant.h"

/* --- the table ---------------------------------------------------------------- */

enum {
	ON_CALL = DEED_CLOSE | DEED_NOTIFY | DEED_CANCEL | DEED_EXTEND,
	DECIDED = DEED_AGREE | DEED_UNDER_SILENCE | DEED_NOTED | DEED_REVIEW |
		DEED_APPOINT,
	DATED = DECIDED | DEED_ANSWER | DEED_EVENT | DEED_PROGRESS,
	ON_TEXTS = DEED_AGREE | DEED_UNDER_SILENCE | DEED_NOTED | DEED_REVIEW
};

enum {
	OF_EACH_TEXT = 1u << 0,
	FOR_REASON = 1u << 1, /* with one it may be; else it is refused */
	ALSO_INSTEAD = 1u << 2 /* though it replaces one that was asked */
};

/* In the order in which they are told. */
static const struct deed_row {
	unsigned deeds;
	deed_look look;
	unsigned how;
} rows[] = {
	/* what has not happened yet */
	{ DATED, tacit_deed_has_come, ALSO_INSTEAD },
	{ DEED_EVENT, tacit_deed_was_begun, ALSO_INSTEAD },
	{ DEED_PROGRESS | DEED_EVENT, tacit_deed_is_first, ALSO_INSTEAD },
	{ DEED_PROGRESS, tacit_deed_is_members, ALSO_INSTEAD },
	/* the call */
	{ ON_CALL | DECIDED, tacit_deed_has_call, ALSO_INSTEAD },
	{ ON_CALL | DECIDED, tacit_deed_call_stands, ALSO_INSTEAD },
	{ DEED_CLOSE | DEED_NOTIFY, tacit_deed_call_is_over, 0 },
	{ DEED_CANCEL, tacit_deed_call_is_open, 0 },
	{ DEED_EXTEND, tacit_deed_moves_close, 0 },
	{ DEED_CANCEL | DEED_EXTEND, tacit_deed_nothing_rests, 0 },
	/* silence */
	{ DEED_UNDER_SILENCE, tacit_deed_has_silence, ALSO_INSTEAD },
	{ DEED_UNDER_SILENCE, tacit_deed_call_encloses,
		ALSO_INSTEAD | OF_EACH_TEXT },
	{ DEED_UNDER_SILENCE, tacit_deed_is_as_circulated,
		ALSO_INSTEAD | OF_EACH_TEXT | FOR_REASON },
	{ DEED_UNDER_SILENCE, tacit_deed_silence_is_kept,
		ALSO_INSTEAD | FOR_REASON },
	/* the texts */
	{ DEED_APPOINT, tacit_deed_is_area, OF_EACH_TEXT },
	{ DEED_SUBMIT | ON_TEXTS, tacit_deed_is_unaltered,
		ALSO_INSTEAD | OF_EACH_TEXT },
	{ DEED_SUBMIT, tacit_deed_text_is_closed, OF_EACH_TEXT },
	{ DEED_SUBMIT, tacit_deed_text_may_go_on, OF_EACH_TEXT },
	{ DEED_SUBMIT, tacit_deed_text_is_answered, OF_EACH_TEXT | FOR_REASON },
	{ DEED_SUBMIT, tacit_deed_text_is_circulated,
		OF_EACH_TEXT | FOR_REASON },
	{ DEED_SUBMIT, tacit_deed_organ_is_next, OF_EACH_TEXT | FOR_REASON },
	{ DEED_AGREE, tacit_deed_text_is_not_final, OF_EACH_TEXT },
	{ ON_TEXTS, tacit_deed_text_is_closed, OF_EACH_TEXT | FOR_REASON },
	{ DEED_AGREE | DEED_UNDER_SILENCE, tacit_deed_text_is_undecided,
		OF_EACH_TEXT | FOR_REASON },
	{ DEED_AGREE, tacit_deed_text_is_submitted, OF_EACH_TEXT | FOR_REASON },
	/* what cannot be entered in error */
	{ DEED_VOID, tacit_deed_is_fixed, 0 },
	{ DEED_VOID, tacit_deed_is_not_void, 0 },
};

bool tacit_deed_stop(
	struct deed *deed, struct tacit_err *err, const char *fmt, ...)
{
	char what[sizeof(err->msg)];
	va_list args;

	if (deed->takes_reason && deed->because)
		return true;
	va_start(args, fmt);
	(void)vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	return tacit_fail(err, TACIT_INVALID, "%s", what);
}

/* --- which it is ---------------------------------------------------------------- */

static unsigned deed_named(const struct tacit_document *doc)
{
	static const struct {
		enum tacit_type_id type;
		const char *key;
		const char *word;
		unsigned deed;
	} names[] = {
		{ TACIT_ACT, "kind", "replies-complete", DEED_CLOSE },
		{ TACIT_ACT, "kind", "notified", DEED_NOTIFY },
		{ TACIT_ACT, "kind", "cancelled", DEED_CANCEL },
		{ TACIT_ACT, "kind", "submitted", DEED_SUBMIT },
		{ TACIT_ACT, "kind", "entered-in-error", DEED_VOID },
		{ TACIT_DECISION, "outcome", "agreed", DEED_AGREE },
		{ TACIT_DECISION, "outcome", "approved", DEED_AGREE },
		{ TACIT_DECISION, "outcome", "returned", DEED_AGREE },
		{ TACIT_DECISION, "outcome", "approved-under-silence",
			DEED_UNDER_SILENCE },
		{ TACIT_DECISION, "outcome", "noted", DEED_NOTED },
		{ TACIT_DECISION, "outcome", "reviewed", DEED_REVIEW },
		{ TACIT_DECISION, "outcome", "appointed", DEED_APPOINT },
		{ TACIT_DISPOSITION, NULL, NULL, DEED_ANSWER },
		{ TACIT_PROGRESS, NULL, NULL, DEED_PROGRESS },
		{ TACIT_EVENT_REPORT, NULL, NULL, DEED_EVENT },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(names); i++) {
		if (doc->at.type->id == names[i].type &&
			(!names[i].key ||
				tacit_document_says(
					doc, names[i].key, names[i].word)))
			return names[i].deed;
	}
	return doc->at.type->id == TACIT_NOTE && !doc->at.lang &&
			tacit_document_has(doc, "issued") &&
			tacit_document_has(doc, "extends")
		? DEED_EXTEND
		: 0;
}

bool tacit_deed_is_one(const struct tacit_document *doc)
{
	/* what only takes another back does nothing else */
	return doc->at.type && deed_named(doc) && !tacit_only_withdraws(doc);
}

bool tacit_deed_moves_text(const struct tacit_document *decision)
{
	return deed_named(decision) & (DEED_AGREE | DEED_UNDER_SILENCE);
}

/* --- of what --------------------------------------------------------------------- */

static void add_text(struct deed *deed, size_t *cap, const char *id)
{
	*(const char **)tacit_arena_append(deed->arena, &deed->texts,
		&deed->text_count, cap, sizeof(id)) = id;
}

/* A plan's activities and the language versions are pinned with it. */
static bool is_part(
	struct deed *deed, const char *id, bool *part, struct tacit_err *err)
{
	struct tacit_document pinned = { 0 };
	const char *paper = NULL;

	*part = false;
	if (!tacit_register_find(deed->reg, deed->arena, -1, id, &pinned, err))
		return false;
	*part = pinned.at.lang != NULL;
	if (*part || !pinned.at.type || pinned.at.type->id != TACIT_ITEM)
		return true;
	if (!tacit_meant_paper(deed->reg, deed->arena, id, &paper, err))
		return false;
	*part = paper && tacit_document_pin(deed->doc, "documents", paper);
	return true;
}

static bool find_texts(struct deed *deed, struct tacit_err *err)
{
	size_t count = 0;
	size_t cap = 0;
	const struct tacit_value *pins =
		tacit_document_list(deed->doc, "documents", &count);
	size_t i;

	if (deed->is == DEED_SUBMIT)
		add_text(deed, &cap, tacit_document_get(deed->doc, "subject"));
	for (i = 0; i < count; i++) {
		const char *id =
			tacit_key_id(deed->arena, TACIT_KEY_PIN, pins[i].text);
		bool part = false;

		if (!id || !is_part(deed, id, &part, err))
			return !id;
		if (!part)
			add_text(deed, &cap, id);
	}
	return true;
}

/* --- all ---------------------------------------------------------------------------- */

/* Of what was decided late: as things stood at the end of its day. */
static struct tacit_register *view_of(struct deed *deed)
{
	const struct tacit_zone *zone = &tacit_register_body(deed->reg)->zone;
	struct tacit_instant end = tacit_register_now(deed->reg);
	struct tacit_date date = { 0 };
	struct tacit_instant day;

	if (!(deed->is & DECIDED) ||
		!tacit_document_date(deed->doc, "date", &date))
		return deed->reg;
	day = tacit_zone_instant(zone, date, TACIT_DAY_S);
	if (day.s - 1 < end.s)
		end.s = day.s - 1;
	return tacit_register_view(deed->reg, deed->arena, end);
}

/* What replaces another was judged when that was: a decision on the same text,
 * which was one. */
static bool was_judged(const struct deed *deed)
{
	const struct tacit_document *earlier = &deed->instead;

	return earlier->at.type &&
		(earlier->at.type->id != TACIT_DECISION ||
			(tacit_deed_moves_text(earlier) &&
				tacit_document_pin(
					earlier, "documents", deed->text)));
}

static bool ask_row(
	struct deed *deed, const struct deed_row *row, struct tacit_err *err)
{
	bool is_always = row->how & ALSO_INSTEAD || !deed->instead.at.type;
	size_t i;

	if (!(row->deeds & deed->is))
		return true;
	deed->takes_reason = row->how & FOR_REASON;
	if (!(row->how & OF_EACH_TEXT))
		return !is_always || row->look(deed, err);
	for (i = 0; i < deed->text_count; i++) {
		deed->text = deed->texts[i];
		if ((is_always || !was_judged(deed)) && !row->look(deed, err))
			return false;
	}
	return true;
}

bool tacit_deed_check(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *doc, struct tacit_err *err)
{
	struct deed deed = { .reg = reg, .arena = arena, .doc = doc };
	const char *earlier = tacit_document_get(doc, "supersedes");
	struct tacit_err why = { 0 };
	bool ok;
	size_t i;

	if (!tacit_deed_is_one(doc))
		return true;
	deed.is = deed_named(doc);
	deed.because = tacit_document_get(doc, "because");
	deed.view = view_of(&deed);
	ok = tacit_register_find(reg, arena, (int)doc->at.type->id, earlier,
		     &deed.instead, &why) &&
		find_texts(&deed, &why);
	for (i = 0; ok && i < TACIT_COUNT(rows); i++)
		ok = ask_row(&deed, &rows[i], &why);
	if (ok)
		return true;
	if (deed.takes_reason && why.code == TACIT_INVALID)
		(void)tacit_hint(&why,
			"if it is to be recorded all the same: --because TEXT");
	return tacit_fail_as(err, &why);
}
