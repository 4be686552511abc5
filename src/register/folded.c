/* folded: names as somebody types them whose keyboard lacks their letters. */
#include <string.h>

#include <tacit/document.h>

#include "base/letter.h"
#include "register/opened.h"

static bool same_folded(struct tacit_str a, const struct tacit_buf *folded)
{
	struct tacit_buf other = { 0 };
	bool same;

	tacit_fold(a, &other);
	same = tacit_str_eq(tacit_buf_str(&other), tacit_buf_str(folded));
	tacit_buf_clear(&other);
	return same;
}

static bool is_name_key(const char *key)
{
	return !strncmp(key, "name", 4) || !strncmp(key, "formal", 6) ||
		!strncmp(key, "title", 5) || !strcmp(key, "code") ||
		!strcmp(key, "also");
}

bool tacit_is_called(
	const struct tacit_document *doc, const struct tacit_buf *folded)
{
	size_t i;
	size_t k;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		if (!is_name_key(field->key))
			continue;
		for (k = 0; k < field->count; k++) {
			struct tacit_str value;
			struct tacit_date since;
			struct tacit_date until;

			if (!tacit_timed_parse(
				    tacit_str_of(field->values[k].text), &value,
				    &since, &until))
				value = tacit_str_of(field->values[k].text);
			if (same_folded(value, folded))
				return true;
		}
	}
	return false;
}
