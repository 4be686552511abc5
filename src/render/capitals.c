#include "render/capitals.h"

#include <stdbool.h>
#include <stddef.h>

#include <tacit/mem.h>

/*
 * Stretches of small letters: `step` 0, the capital stands `shift` before;
 * step 1 or 2, capital and small letter alternate and the small ones are the
 * odd (1) or the even (2) numbers.
 */
static const struct stretch {
	uint16_t first;
	uint16_t last;
	uint8_t step;
	uint8_t shift;
} stretches[] = {
	{ 'a', 'z', 0, 0x20 },
	{ 0xe0, 0xf6, 0, 0x20 },
	{ 0xf8, 0xfe, 0, 0x20 },
	{ 0x100, 0x12f, 1, 1 },
	{ 0x132, 0x137, 1, 1 },
	{ 0x139, 0x148, 2, 1 },
	{ 0x14a, 0x177, 1, 1 },
	{ 0x179, 0x17e, 2, 1 },
	{ 0x430, 0x44f, 0, 0x20 },
	{ 0x450, 0x45f, 0, 0x50 },
	{ 0x460, 0x481, 1, 1 },
	{ 0x48a, 0x4bf, 1, 1 },
	{ 0x4c1, 0x4ce, 2, 1 },
	{ 0x4d0, 0x52f, 1, 1 },
};

uint32_t capital_of(uint32_t point)
{
	size_t i;

	if (point == 0x131)
		return 'I';
	for (i = 0; i < TACIT_COUNT(stretches); i++) {
		const struct stretch *s = &stretches[i];
		bool is_odd = point & 1u;

		if (point < s->first || point > s->last)
			continue;
		if (s->step && is_odd != (s->step == 1))
			return point;
		return point - s->shift;
	}
	return point;
}
