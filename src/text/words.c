#include <tacit/words.h>

#include <stdlib.h>
#include <string.h>

#include "text/words_table.h"

struct tables {
	const char *code;
	const struct tacit_words_row *words;
	const size_t *count;
	const struct tacit_words_plural *plurals;
	const size_t *plural_count;
};

static const struct tables languages[] = {
	{ "ru", tacit_words_ru, &tacit_words_ru_count, tacit_plurals_ru,
		&tacit_plurals_ru_count },
	{ "kk", tacit_words_kk, &tacit_words_kk_count, tacit_plurals_kk,
		&tacit_plurals_kk_count },
	{ "zh", tacit_words_zh, &tacit_words_zh_count, tacit_plurals_zh,
		&tacit_plurals_zh_count },
};

static const struct tables *tables_of(const char *lang)
{
	size_t i;

	for (i = 0; lang && i < TACIT_COUNT(languages); i++) {
		if (!strcmp(languages[i].code, lang))
			return &languages[i];
	}
	return NULL;
}

static const struct tacit_words_row *find_word(
	const struct tacit_words_row *rows, size_t count, const char *english)
{
	return tacit_find(&english, rows, count, sizeof(*rows), tacit_by_text);
}

const char *tacit_tr(const char *lang, const char *english)
{
	const struct tables *tables = tables_of(lang);
	const struct tacit_words_row *row = NULL;

	if (tables)
		row = find_word(tables->words, *tables->count, english);
	if (!row)
		row = find_word(tacit_words_en, tacit_words_en_count, english);
	return row ? row->other : english;
}

const char *tacit_tr_n(
	const char *lang, uint64_t count, const char *one, const char *many)
{
	const struct tables *tables = tables_of(lang);
	const struct tacit_words_plural *row = NULL;

	if (tables)
		row = tacit_find(&many, tables->plurals, *tables->plural_count,
			sizeof(*row), tacit_by_text);
	if (row)
		return row->forms[tacit_language_plural(lang, count)];
	return tacit_language_plural("en", count) ? many : one;
}

size_t tacit_words_languages(const char *const **codes)
{
	static const char *const all[] = { "en", "ru", "kk", "zh" };

	*codes = all;
	return TACIT_COUNT(all);
}
