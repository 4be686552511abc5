#include "text/cut.h"

#include <string.h>

#include <tacit/words.h>

const char *tacit_cut_mark(const char *lang)
{
	return tacit_tr(lang,
		"[cut here: a cell has no room for more; the record has the "
		"whole text]");
}

bool tacit_cut_take(struct tacit_str *text)
{
	static const char dots[] = "\xe2\x80\xa6";
	struct tacit_str rest = tacit_str_trim(*text);
	const char *const *languages = NULL;
	const size_t count = tacit_words_languages(&languages);
	size_t i;

	for (i = 0; i < count; i++) {
		const char *mark = tacit_cut_mark(languages[i]);

		if (!tacit_str_ends(rest, mark))
			continue;
		rest.len -= strlen(mark);
		rest = tacit_str_trim(rest);
		if (tacit_str_ends(rest, dots))
			rest.len -= strlen(dots);
		*text = tacit_str_trim(rest);
		return true;
	}
	return false;
}
