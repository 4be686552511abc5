/* language_article: which names of states stand with an article in English. */
#include <string.h>

#include <tacit/language.h>
#include <tacit/mem.h>
#include <tacit/str.h>

/* What a state is: a name that ends so, or goes on with "of", takes the article. */
static bool is_kind(struct tacit_str word)
{
	static const char *const kinds[] = { "Commonwealth", "Emirates",
		"Federation", "Kingdom", "Principality", "Republic", "State",
		"States", "Sultanate", "Union" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(kinds); i++) {
		if (tacit_str_eqs(word, kinds[i]))
			return true;
	}
	return false;
}

const char *tacit_language_article(const char *lang, const char *name)
{
	struct tacit_str rest = tacit_str_of(name);
	struct tacit_str word;

	if (strcmp(lang, "en") != 0)
		return "";
	while (tacit_str_split(&rest, ' ', &word)) {
		if (is_kind(word) &&
			(!rest.len || !strncmp(rest.data, "of ", 3)))
			return "the ";
	}
	return "";
}
