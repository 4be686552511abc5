#include "report/mark.h"

#include <string.h>

#include <tacit/words.h>

#include "facts/doubts.h"
#include "report/value.h"

enum tacit_mark_alteration tacit_mark_alteration(
	const struct tacit_doubts *doubts, const char *path)
{
	enum tacit_mark_alteration found = TACIT_MARK_UNALTERED;

	for (size_t i = 0; i < doubts->count; i++) {
		if (strcmp(doubts->list[i].path, path) != 0)
			continue;
		if (!doubts->list[i].noted)
			return TACIT_MARK_ALTERED;
		found = TACIT_MARK_NOTED;
	}
	return found;
}

const char *tacit_mark_word(enum tacit_mark_alteration alteration)
{
	static const char *const words[] = {
		[TACIT_MARK_UNALTERED] = NULL,
		[TACIT_MARK_NOTED] = "noted",
		[TACIT_MARK_ALTERED] = "open",
	};

	return words[alteration];
}

const char *tacit_mark_told(const struct tacit_value_style *style,
	const struct tacit_mark *mark, const struct tacit_document *doc)
{
	const char *words[] = { tacit_value_takes_back(style, doc),
		tacit_value_undone_short(style, mark->undoing.undone),
		tacit_value_claimed(
			style, mark->undoing.claimed, mark->undoing.weakness),
		NULL };
	const char *told = NULL;

	if (mark->alteration == TACIT_MARK_ALTERED)
		words[3] =
			tacit_tr(style->lang, "altered since it was recorded");
	else if (mark->alteration == TACIT_MARK_NOTED)
		words[3] = tacit_tr(style->lang, "altered, which is noted");
	for (size_t i = 0; i < TACIT_COUNT(words); i++)
		if (words[i])
			told = told ? tacit_arena_printf(style->arena, "%s; %s",
					      told, words[i])
				    : words[i];
	return told;
}
