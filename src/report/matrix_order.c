/*
 * matrix_order: where a row of a matrix stands, as bytes that sort so: by text,
 * passage, state; of one state those that came first, then by their paths.
 */
#include <string.h>

#include "report/matrix_parts.h"

enum { NUMBER = 4, INSTANT = 8 }; /* bytes, the highest first */

static void lay_number(struct tacit_buf *out, uint64_t number, unsigned size)
{
	while (size--)
		tacit_buf_addc(out, (char)(number >> 8 * size & 0xff));
}

static uint64_t lift_number(struct tacit_str *rest, unsigned size)
{
	uint64_t number = 0;
	unsigned i;

	for (i = 0; i < size; i++)
		number = number << 8 | (unsigned char)rest->data[i];
	*rest = tacit_str_from(*rest, size);
	return number;
}

static void lay_text(struct tacit_buf *out, const char *text)
{
	tacit_buf_add(out, text, strlen(text) + 1);
}

static const char *lift_text(struct tacit_str *rest)
{
	const char *text = rest->data;

	*rest = tacit_str_from(*rest, strlen(text) + 1);
	return text;
}

/* What is before 1970 comes before what is not. */
static uint64_t sortable(int64_t received)
{
	return (uint64_t)received ^ (uint64_t)INT64_MIN;
}

void tacit_matrix_lay(struct tacit_pile *slots, const struct matrix_slot *slot)
{
	struct tacit_buf out = { 0 };

	lay_number(&out, slot->group, NUMBER);
	lay_number(&out, slot->passage, NUMBER);
	lay_text(&out, slot->speaker);
	lay_text(&out, slot->state);
	lay_number(&out, sortable(slot->received), INSTANT);
	lay_number(&out, slot->order, NUMBER);
	lay_number(&out, slot->at, NUMBER);
	lay_number(&out, slot->has, 1);
	lay_text(&out, slot->id);
	tacit_pile_add(slots, tacit_buf_str(&out));
	tacit_buf_clear(&out);
}

struct matrix_slot tacit_matrix_slot_of(struct tacit_str text)
{
	struct matrix_slot slot = { 0 };

	slot.group = (uint32_t)lift_number(&text, NUMBER);
	slot.passage = (uint32_t)lift_number(&text, NUMBER);
	slot.speaker = lift_text(&text);
	slot.state = lift_text(&text);
	slot.received = (int64_t)sortable((int64_t)lift_number(&text, INSTANT));
	slot.order = (uint32_t)lift_number(&text, NUMBER);
	slot.at = (uint32_t)lift_number(&text, NUMBER);
	slot.has = (uint8_t)lift_number(&text, 1);
	slot.id = lift_text(&text);
	return slot;
}
