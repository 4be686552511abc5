#include "document/place.h"

#include <string.h>

static const struct tacit_place_row none[] = { { 0 } };

static const struct tacit_place_row member[] = {
	{ "code", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row of_area[] = {
	{ "area", TACIT_WORD_AREA, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row note[] = {
	{ "date", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ "number", TACIT_WORD_NOTE, TACIT_PLACE_SLUG },
	{ 0 },
};

static const struct tacit_place_row comment[] = {
	{ "state", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ "note", TACIT_WORD_YEAR, TACIT_PLACE_HEAD },
	{ "note", TACIT_WORD_NOTE, TACIT_PLACE_TAIL },
	{ "area", TACIT_WORD_AREA, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row disposition[] = {
	{ "comment", TACIT_WORD_STATE, TACIT_PLACE_HEAD },
	{ "comment", TACIT_WORD_ID, TACIT_PLACE_TAIL },
	{ 0 },
};

static const struct tacit_place_row act[] = {
	{ "date", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ "date", TACIT_WORD_DATE, TACIT_PLACE_LOWER },
	{ "kind", TACIT_WORD_KIND, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row decision[] = {
	{ "date", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ "date", TACIT_WORD_DATE, TACIT_PLACE_LOWER },
	{ "organ", TACIT_WORD_ORGAN, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row progress[] = {
	{ "item", TACIT_WORD_AREA, TACIT_PLACE_HEAD },
	{ "item", TACIT_WORD_ITEM, TACIT_PLACE_TAIL },
	{ "year", TACIT_WORD_YEAR, TACIT_PLACE_LOWER },
	{ "state", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ "by-coordinator", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row focal_point[] = {
	{ "network", TACIT_WORD_NETWORK, TACIT_PLACE_LOWER },
	{ "state", TACIT_WORD_STATE, TACIT_PLACE_LOWER },
	{ 0 },
};

static const struct tacit_place_row event[] = {
	{ "starts", TACIT_WORD_YEAR, TACIT_PLACE_YEAR },
	{ 0 },
};

static const struct tacit_place_row event_report[] = {
	{ "event", TACIT_WORD_YEAR, TACIT_PLACE_HEAD },
	{ "event", TACIT_WORD_EVENT, TACIT_PLACE_TAIL },
	{ 0 },
};

const struct tacit_place_row *tacit_place_rows(enum tacit_type_id type)
{
	static const struct tacit_place_row *const rows[TACIT_TYPE_COUNT] = {
		[TACIT_BODY] = none,
		[TACIT_MEMBER] = member,
		[TACIT_AREA] = none,
		[TACIT_MEASURE] = of_area,
		[TACIT_PAPER] = of_area,
		[TACIT_ITEM] = of_area,
		[TACIT_NOTE] = note,
		[TACIT_COMMENT] = comment,
		[TACIT_DISPOSITION] = disposition,
		[TACIT_ACT] = act,
		[TACIT_DECISION] = decision,
		[TACIT_PROGRESS] = progress,
		[TACIT_FOCAL_POINT] = focal_point,
		[TACIT_EVENT] = event,
		[TACIT_EVENT_REPORT] = event_report,
	};

	return rows[type];
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
