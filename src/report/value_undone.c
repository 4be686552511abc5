/* value_undone: what became of a document, in words. */
#include <tacit/language.h>
#include <tacit/words.h>

#include "report/value.h"

/* What did it: a note by its number, an act with the reason that it gives. */
static const char *undoer(const struct tacit_value_style *style,
	const struct tacit_undoing *undoing)
{
	const char *printed = tacit_printed_id(style->reg, style->arena,
		(enum tacit_type_id)undoing->by_type, undoing->by);
	struct tacit_document by = { 0 };
	const char *because = NULL;

	if (undoing->by_type == TACIT_ACT &&
		tacit_value_document(style, TACIT_ACT, undoing->by, &by))
		because = tacit_document_get(&by, "because");
	return because
		? tacit_arena_printf(style->arena, "%s (%s)", because, printed)
		: printed;
}

const char *tacit_value_undone(const struct tacit_value_style *style,
	const struct tacit_undoing *undoing)
{
	const struct tacit_zone *zone = &tacit_register_body(style->reg)->zone;
	const char *lang = style->lang;
	const char *day;
	const char *by;

	if (undoing->undone == TACIT_UNDONE_NOT)
		return NULL;
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
