#include <tacit/words.h>

#include <string.h>

#include <tacit/language.h>
#include <tacit/mem.h>

#include "text/catalogue.h"

static const struct tacit_embedded *catalogue_of(const char *lang)
{
	const struct tacit_embedded *catalogue = tacit_embedded_words;

	while (catalogue->name && strcmp(catalogue->name, lang) != 0)
		catalogue++;
	return catalogue->name ? catalogue : NULL;
}

static const char *find_word(
	const char *lang, const char *english, unsigned form)
{
	const struct tacit_embedded *catalogue = catalogue_of(lang);

	return catalogue ? tacit_catalogue_find(catalogue, english, form)
			 : NULL;
}

const char *tacit_tr(const char *lang, const char *english)
{
	const char *word = lang ? find_word(lang, english, 0) : NULL;

	if (!word && (!lang || strcmp(lang, "en") != 0))
		word = find_word("en", english, 0);
	return word ? word : english;
}

const char *tacit_tr_n(
	const char *lang, uint64_t count, const char *one, const char *many)
{
	const char *word = NULL;

	if (lang)
		word = find_word(lang, one, tacit_language_plural(lang, count));
	if (word)
		return word;
	return tacit_language_plural("en", count) ? many : one;
}

/* The sentences of all are those that any has. English needs none. */
static bool has_each_sentence(const char *lang)
{
	const struct tacit_embedded *own = catalogue_of(lang);
	const struct tacit_embedded *other = tacit_embedded_words;

	if (!own || !strcmp(lang, "en"))
		return own != NULL;
	while (other->name && tacit_catalogue_has_all(own, other))
		other++;
	return !other->name;
}

const char *tacit_words_page(const char *lang)
{
	return lang && has_each_sentence(lang) ? lang : "en";
}

size_t tacit_words_languages(const char *const **codes)
{
	static const char *const all[] = { "en", "ru", "kk", "zh", "fr" };

	*codes = all;
	return TACIT_COUNT(all);
}

const char *tacit_words_name(const char *lang, const char *code)
{
	static const struct {
		const char *code;
		const char *name;
	} languages[] = {
		{ "en", "English" },
		{ "ru", "Russian" },
		{ "kk", "Kazakh" },
		{ "zh", "Chinese" },
		{ "fr", "French" },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(languages); i++) {
		if (!strcmp(code, languages[i].code))
			return tacit_tr(lang, languages[i].name);
	}
	return code;
}
