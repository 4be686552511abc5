/* value_undone: what became of a document, in words. */
#include <tacit/language.h>
#include <tacit/words.h>

#include "report/value.h"

/* A word in a table, given to tacit_tr later: so that it is found. */
#define WORD(english) english

/* What did it: a note by its number, an act with the reason that it gives. */
static const char *undoer(const struct tacit_value_style *style,
	const struct tacit_undoing *undoing)
{
	const char *printed = tacit_value_printed(
		style, (enum tacit_type_id)undoing->by_type, undoing->by);
	struct tacit_document by = { 0 };
	const char *because = NULL;

	if (undoing->by_type == TACIT_ACT &&
		tacit_value_document(style, TACIT_ACT, undoing->by, &by))
		because = tacit_document_get(&by, "because");
	return because
		? tacit_arena_printf(style->arena, "%s (%s)", because, printed)
		: printed;
}

const char *tacit_value_claimed(const struct tacit_value_style *style,
	enum tacit_undone claimed, enum tacit_weakness weakness)
{
	static const char *const words[TACIT_WEAK_COUNT][2] = {
		[TACIT_WEAK_LATE] = { WORD("taken back after the close"),
			WORD("replaced after the close") },
		[TACIT_WEAK_SPOKEN] = { WORD("taken back by word of mouth, not "
					     "confirmed"),
			WORD("replaced by word of mouth, not confirmed") },
		[TACIT_WEAK_ENDED] = { WORD("taken back after the call was "
					    "broken"),
			WORD("replaced after the call was broken") },
		[TACIT_WEAK_UNHEARD] = { WORD("taken back when its state was "
					      "no member"),
			WORD("replaced when its state was no member") },
		[TACIT_WEAK_UNRECEIVED] = { WORD("taken back without a "
						 "receipt"),
			WORD("replaced without a receipt") },
	};

	if (claimed == TACIT_UNDONE_NOT || weakness == TACIT_WEAK_NOT)
		return NULL;
	return tacit_tr(style->lang,
		words[weakness][claimed == TACIT_UNDONE_SUPERSEDED]);
}

/* It stands, whatever a later word says that counts for nothing. */
static const char *claimed(const struct tacit_value_style *style,
	const struct tacit_undoing *undoing)
{
	const char *words =
		tacit_value_claimed(style, undoing->claimed, undoing->weakness);

	return words ? tacit_arena_printf(style->arena,
			       tacit_tr(style->lang, "stands; %s (%s)"), words,
			       tacit_value_printed(style, TACIT_COMMENT,
				       undoing->claimed_by))
		     : NULL;
}

const char *tacit_value_undone(const struct tacit_value_style *style,
	const struct tacit_undoing *undoing)
{
	const struct tacit_zone *zone = &tacit_register_body(style->reg)->zone;
	const char *lang = style->lang;
	const char *day;
	const char *by;

	if (undoing->undone == TACIT_UNDONE_NOT)
		return claimed(style, undoing);
	day = tacit_value_date(
		style, tacit_zone_date(zone, undoing->done, NULL));
	by = undoer(style, undoing);
	if (undoing->undone == TACIT_UNDONE_WITHDRAWN)
		return tacit_arena_printf(style->arena,
			tacit_tr(lang, "withdrawn on %s by %s"), day, by);
	if (undoing->undone == TACIT_UNDONE_SUPERSEDED)
		return tacit_arena_printf(style->arena,
			tacit_tr(lang, "replaced on %s by %s"), day, by);
	if (undoing->undone == TACIT_UNDONE_CANCELLED)
		return tacit_arena_printf(style->arena,
			tacit_tr(lang, "cancelled on %s: %s"), day, by);
	return tacit_arena_printf(style->arena,
		tacit_tr(lang, "entered in error, noted on %s: %s"), day, by);
}

const char *tacit_value_undone_short(
	const struct tacit_value_style *style, enum tacit_undone undone)
{
	switch (undone) {
	case TACIT_UNDONE_NOT:
		break;
	case TACIT_UNDONE_WITHDRAWN:
		return tacit_tr(style->lang, "withdrawn");
	case TACIT_UNDONE_SUPERSEDED:
		return tacit_tr(style->lang, "superseded");
	case TACIT_UNDONE_CANCELLED:
		return tacit_tr(style->lang, "cancelled");
	case TACIT_UNDONE_IN_ERROR:
		return tacit_tr(style->lang, "entered in error");
	}
	return NULL;
}

const char *tacit_value_takes_back(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	/* of a comment its kind says so */
	if (!doc->at.type || doc->at.type->id == TACIT_COMMENT ||
		!tacit_only_withdraws(doc))
		return NULL;
	return tacit_arena_printf(style->arena,
		tacit_tr(style->lang, "takes back %s"),
		tacit_value_printed(style, doc->at.type->id,
			tacit_document_get(doc, "withdraws")));
}
