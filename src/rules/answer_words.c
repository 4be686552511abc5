#include "rules/answer_words.h"

#include <tacit/types.h>

const char *const *tacit_answer_words(const char *key, size_t *count)
{
	const struct tacit_key *row =
		tacit_type_key(tacit_type(TACIT_DISPOSITION), key, NULL);

	*count = 0;
	while (row->choices[*count])
		++*count;
	return row->choices;
}
