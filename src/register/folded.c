#include "folded.h"

#include <string.h>

#include <tacit/timed.h>

/* Letters without their marks, as somebody types who has no such keys. */
void tacit_fold(struct tacit_str text, struct tacit_buf *out)
{
	static const struct {
		const char *from;
		const char *to;
	} marks[] = { { "ü", "u" }, { "Ü", "u" }, { "ö", "o" }, { "Ö", "o" },
		{ "ç", "c" }, { "Ç", "c" }, { "ş", "s" }, { "Ş", "s" },
		{ "ı", "i" }, { "İ", "i" }, { "ğ", "g" }, { "Ğ", "g" },
		{ "é", "e" }, { "ё", "е" } };
	size_t k;

	while (text.len) {
		uint32_t point = 0;
		size_t n = tacit_utf8_decode(text, &point);
		char bytes[4];

		if (!n)
			n = 1;
		for (k = 0; k < sizeof(marks) / sizeof(marks[0]); k++) {
			if (tacit_str_starts(text, marks[k].from))
				break;
		}
		if (k < sizeof(marks) / sizeof(marks[0])) {
			tacit_buf_adds(out, marks[k].to);
		} else if (point >= 'A' && point <= 'Z') {
			tacit_buf_addc(out, (char)(point - 'A' + 'a'));
		} else if (point >= 0x410 && point <= 0x42f) {
			/* Cyrillic capitals, but for what marks hold */
			tacit_buf_add(out, bytes,
				tacit_utf8_encode(point + 0x20, bytes));
		} else {
			tacit_buf_add(out, text.data, n);
		}
		text.data += n;
		text.len -= n;
	}
}

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
		!strncmp(key, "title", 5) || !strcmp(key, "code");
}

/* Whether any name in any language, past or present, is what was typed. */
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
