#include "base/letter.h"

#include <utf8proc.h>

#include <tacit/mem.h>

enum { JOINERS = 0x200c, NON_SPACING = 0x300, NON_SPACING_END = 0x36f };

/* What one character may become: U+FDFA becomes eighteen. */
enum { FOLDED_MAX = 32 };

bool tacit_letter_is_blank(uint32_t point)
{
	return (point >= '\t' && point <= '\r') || point == ' ' ||
		point == 0x85 || point == 0xa0 || point == 0x1680 ||
		(point >= 0x2000 && point <= 0x200a) || point == 0x2028 ||
		point == 0x2029 || point == 0x202f || point == 0x205f ||
		point == 0x3000;
}

bool tacit_letter_is(uint32_t point)
{
	utf8proc_category_t category;

	if (point < 0x80)
		return tacit_is_letter((char)point) ||
			tacit_is_digit((char)point);
	if (point == JOINERS || point == JOINERS + 1)
		return true; /* within words of Persian and of India */
	category = utf8proc_category((utf8proc_int32_t)point);
	return category < UTF8PROC_CATEGORY_PC ||
		category > UTF8PROC_CATEGORY_CS;
}

bool tacit_letter_is_cjk(uint32_t point)
{
	static const struct {
		uint32_t low;
		uint32_t high;
	} blocks[] = {
		{ 0x2e80, 0x2fdf },
		{ 0x3005, 0x3007 },
		{ 0x3021, 0x302f },
		{ 0x3031, 0x303c },
		{ 0x3041, 0x30fa },
		{ 0x30fc, 0x31ff },
		{ 0x3400, 0x4dbf },
		{ 0x4e00, 0x9fff },
		{ 0xa000, 0xa4cf },
		{ 0xf900, 0xfaff },
		{ 0x20000, 0x3fffd },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(blocks) && point >= blocks[i].low; i++) {
		if (point <= blocks[i].high)
			return true;
	}
	return false;
}

uint32_t tacit_letter_small(uint32_t point)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}

uint32_t tacit_letter_capital(uint32_t point)
{
	return (uint32_t)utf8proc_toupper((utf8proc_int32_t)point);
}

/* Unicode takes these for letters of their own, not for letters with marks;
 * who lacks them types the letter that they look like. */
static uint32_t look_of(uint32_t point)
{
	static const struct {
		uint32_t from;
		char to;
	} looks[] = { { 0xe6, 'a' }, { 0xf0, 'd' }, { 0xf8, 'o' },
		{ 0xfe, 't' }, { 0x111, 'd' }, { 0x127, 'h' }, { 0x131, 'i' },
		{ 0x138, 'k' }, { 0x142, 'l' }, { 0x14b, 'n' }, { 0x153, 'o' },
		{ 0x167, 't' }, { 0x2019, '\'' } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(looks); i++) {
		if (looks[i].from == point)
			return (uint32_t)looks[i].to;
	}
	return point;
}

static void fold_point(uint32_t point, struct tacit_buf *out)
{
	utf8proc_int32_t parts[FOLDED_MAX];
	int unused = 0;
	utf8proc_ssize_t count = utf8proc_decompose_char(
		(utf8proc_int32_t)point, parts, FOLDED_MAX,
		UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD,
		&unused);
	utf8proc_ssize_t i;
	char bytes[4];

	for (i = 0; i < count && i < FOLDED_MAX; i++) {
		uint32_t part = (uint32_t)parts[i];

		/* vowels of other scripts are marks, too: these are kept */
		if (part < NON_SPACING || part > NON_SPACING_END)
			tacit_buf_add(out, bytes,
				tacit_utf8_encode(look_of(part), bytes));
	}
}

void tacit_fold(struct tacit_str text, struct tacit_buf *out)
{
	while (text.len) {
		uint32_t point = 0;
		char first = text.data[0];

		if ((unsigned char)first < 0x80) {
			tacit_buf_addc(out, tacit_small(first));
			text = tacit_str_from(text, 1);
		} else if (tacit_utf8_take(&text, &point)) {
			fold_point(point, out);
		} else {
			tacit_buf_addc(out, first);
		}
	}
}
