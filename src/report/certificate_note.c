#include "report/certificate_note.h"

#include "base/letter.h"

enum { SHORT_MAX = 64, NUMBER_DIGITS = 4 };

#define KEY_SUFFIX "certificates"

void tacit_certificate_key_name(
	struct tacit_str short_name, struct tacit_buf *out)
{
	const size_t before = out->len;
	struct tacit_str rest = short_name;
	uint32_t point;
	char bytes[4];

	rest.len = tacit_utf8_cut(rest, SHORT_MAX);
	while (rest.len) {
		if (!tacit_utf8_take(&rest, &point) || point < ' ')
			continue;
		if (point == '+' || tacit_letter_is_blank(point))
			point = '-';
		tacit_buf_add(out, bytes,
			tacit_utf8_encode(tacit_letter_small(point), bytes));
	}
	tacit_buf_adds(out, out->len > before ? "-" KEY_SUFFIX : KEY_SUFFIX);
}

bool tacit_certificate_is_number(struct tacit_str text)
{
	size_t digits = 0;
	size_t i;

	while (digits < text.len &&
		tacit_is_digit(text.data[text.len - digits - 1]))
		digits++;
	if (digits < NUMBER_DIGITS || digits + 1 >= text.len ||
		text.data[text.len - digits - 1] != '-')
		return false;
	for (i = 0; i < text.len; i++)
		if ((unsigned char)text.data[i] <= ' ')
			return false;
	return true;
}
