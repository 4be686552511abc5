#include "document/place.h"

#include <string.h>

static const struct tacit_place_row rows[] = {
	{ TACIT_MEMBER, "code", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ TACIT_MEASURE, "area", TACIT_WORD_AREA, TACIT_PLACE_LOWER },
	{ TACIT_PAPER, "area", TACIT_WORD_AREA, TACIT_PLACE_LOWER },
	{ TACIT_ITEM, "area", TACIT_WORD_AREA, TACIT_PLACE_LOWER },
	{ TACIT_NOTE, "date", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ TACIT_NOTE, "number", TACIT_WORD_NOTE, TACIT_PLACE_SLUG },
	{ TACIT_COMMENT, "state", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ TACIT_COMMENT, "note", TACIT_WORD_YEAR, TACIT_PLACE_HEAD },
	{ TACIT_COMMENT, "note", TACIT_WORD_NOTE, TACIT_PLACE_TAIL },
	{ TACIT_COMMENT, "area", TACIT_WORD_AREA, TACIT_PLACE_LOWER },
	{ TACIT_COMMENT, "decision", TACIT_WORD_DECISION, TACIT_PLACE_LOWER },
	{ TACIT_DISPOSITION, "comment", TACIT_WORD_STATE, TACIT_PLACE_HEAD },
	{ TACIT_DISPOSITION, "comment", TACIT_WORD_ID, TACIT_PLACE_TAIL },
	{ TACIT_ACT, "date", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ TACIT_ACT, "date", TACIT_WORD_DATE, TACIT_PLACE_LOWER },
	{ TACIT_ACT, "kind", TACIT_WORD_KIND, TACIT_PLACE_LOWER },
	{ TACIT_DECISION, "date", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ TACIT_DECISION, "date", TACIT_WORD_DATE, TACIT_PLACE_LOWER },
	{ TACIT_DECISION, "organ", TACIT_WORD_ORGAN, TACIT_PLACE_LOWER },
	{ TACIT_PROGRESS, "item", TACIT_WORD_AREA, TACIT_PLACE_HEAD },
	{ TACIT_PROGRESS, "item", TACIT_WORD_ITEM, TACIT_PLACE_TAIL },
	{ TACIT_PROGRESS, "year", TACIT_WORD_YEAR, TACIT_PLACE_LOWER },
	{ TACIT_PROGRESS, "state", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ TACIT_PROGRESS, "by-coordinator", TACIT_WORD_STATE,
		TACIT_PLACE_LOWER },
	{ TACIT_FOCAL_POINT, "network", TACIT_WORD_NETWORK, TACIT_PLACE_LOWER },
	{ TACIT_FOCAL_POINT, "state", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ TACIT_EVENT, "starts", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ TACIT_EVENT_REPORT, "event", TACIT_WORD_YEAR, TACIT_PLACE_HEAD },
	{ TACIT_EVENT_REPORT, "event", TACIT_WORD_EVENT, TACIT_PLACE_TAIL },
};

const struct tacit_place_row *tacit_place_next(
	enum tacit_type_id type, const struct tacit_place_row *last)
{
	const struct tacit_place_row *row = last ? last + 1 : rows;
	const struct tacit_place_row *end = rows + TACIT_COUNT(rows);

	while (row < end && row->type != type)
		row++;
	return row < end ? row : NULL;
}

/* A number in another script has no name in paths that follows from it. */
static bool is_ascii(const char *text)
{
	for (; *text; text++) {
		if ((unsigned char)*text > 0x7f)
			return false;
	}
	return true;
}

struct tacit_str tacit_place_word(struct tacit_arena *arena,
	const struct tacit_document *doc, const struct tacit_place_row *row)
{
	const char *value = tacit_document_get(doc, row->key);
	struct tacit_str tail = tacit_str_of(value);
	struct tacit_str head = { 0 };

	if (!value || !*value)
		return head;
	switch (row->part) {
	case TACIT_PLACE_YEAR:
		tail.len = tail.len > 4 ? 4 : tail.len;
		return tail;
	case TACIT_PLACE_SLUG:
		if (!is_ascii(value))
			return head;
		return tacit_str_of(tacit_path_slug(arena, value));
	case TACIT_PLACE_HEAD:
	case TACIT_PLACE_TAIL:
		(void)tacit_str_split(&tail,
			doc->at.type->id == TACIT_DISPOSITION ? '-' : '/',
			&head);
		return row->part == TACIT_PLACE_HEAD ? head : tail;
	case TACIT_PLACE_LOWER:
	default:
		return tacit_str_of(tacit_pattern_lower(arena, tail));
	}
}

void tacit_place_words(const struct tacit_type *type, const char *path,
	struct tacit_bindings *words)
{
	struct tacit_str patterns = tacit_str_of(type->pattern);
	struct tacit_str pattern;

	while (tacit_str_split(&patterns, ' ', &pattern)) {
		if (tacit_pattern_match(pattern, tacit_str_of(path), words))
			return;
	}
	*words = (struct tacit_bindings){ 0 };
}

const char *tacit_place_path(struct tacit_arena *arena,
	const struct tacit_type *type, const struct tacit_bindings *words)
{
	struct tacit_str patterns = tacit_str_of(type->pattern);
	struct tacit_str pattern;

	while (tacit_str_split(&patterns, ' ', &pattern)) {
		if (tacit_pattern_is_complete(pattern, words))
			return tacit_pattern_expand(
				arena, pattern, words, false);
	}
	return NULL;
}
