#include "register/folded.h"

#include <string.h>

#include <tacit/document.h>

/* U+00C0 to U+017F without their marks, "-": as it is. */
static const char latin[] =
	"aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* Of Cyrillic with marks of its own the letter below. */
static const struct {
	uint32_t from;
	uint32_t to;
} cyrillic[] = { { 0x439, 0x438 }, { 0x450, 0x435 }, { 0x451, 0x435 },
	{ 0x453, 0x433 }, { 0x457, 0x456 }, { 0x45c, 0x43a }, { 0x45d, 0x438 },
	{ 0x45e, 0x443 } };

/* Kazakh and its neighbours: capitals and small letters take turns. */
static bool takes_turns(uint32_t point)
{
	return (point >= 0x460 && point <= 0x481) ||
		(point >= 0x48a && point <= 0x4bf) ||
		(point >= 0x4d0 && point <= 0x52f);
}

static uint32_t small_cyrillic(uint32_t point)
{
	size_t i;

	if (point >= 0x400 && point <= 0x40f)
		point += 0x50;
	else if (point >= 0x410 && point <= 0x42f)
		point += 0x20;
	else if (takes_turns(point))
		point |= 1;
	else if (point >= 0x4c1 && point <= 0x4ce)
		point += point & 1;
	for (i = 0; i < TACIT_COUNT(cyrillic); i++) {
		if (cyrillic[i].from == point)
			return cyrillic[i].to;
	}
	return point;
}

static uint32_t fold_point(uint32_t point)
{
	if (point >= 0xff01 && point <= 0xff5e)
		point -= 0xfee0; /* as wide as a Chinese character */
	if (point >= 'A' && point <= 'Z')
		return point - 'A' + 'a';
	if (point >= 0xc0 && point <= 0x17f && latin[point - 0xc0] != '-')
		return (uint32_t)latin[point - 0xc0];
	if (point >= 0x400 && point <= 0x52f)
		return small_cyrillic(point);
	if (point == 0xa0 || point == 0x3000)
		return ' ';
	return point == 0x2019 ? '\'' : point;
}

/* Letters without their marks, as somebody types who has no such keys; a mark
 * of its own, as some systems write it, is left out. */
void tacit_fold(struct tacit_str text, struct tacit_buf *out)
{
	while (text.len) {
		uint32_t point = 0;
		size_t n = tacit_utf8_decode(text, &point);
		char bytes[4];

		if (!n) {
			tacit_buf_addc(out, text.data[0]);
			n = 1;
		} else if (point < 0x300 || point > 0x36f) {
			tacit_buf_add(out, bytes,
				tacit_utf8_encode(fold_point(point), bytes));
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
