#include "door/message.h"

#include <string.h>

#include "base/parcel.h"

/* --- read -------------------------------------------------------------------- */

static const char *keep_line(struct tacit_arena *arena, struct tacit_str text)
{
	/* a NUL would end it early */
	char *copy = tacit_arena_strndup(arena, text.data, text.len);
	size_t i;

	for (i = 0; i < text.len; i++) {
		if (!copy[i])
			copy[i] = ' ';
	}
	return copy;
}

static struct tacit_str keep_bytes(
	struct tacit_arena *arena, struct tacit_str bytes)
{
	return (struct tacit_str){
		tacit_arena_strndup(arena, bytes.data, bytes.len), bytes.len
	};
}

static void add_message_part(struct tacit_arena *arena,
	struct tacit_message *message, const char *type)
{
	struct tacit_message_part *part =
		tacit_arena_append(arena, &message->parts, &message->part_count,
			&message->part_cap, sizeof(*message->parts));

	*part = (struct tacit_message_part){
		.type = type, .text = { "", 0 }, .bytes = { "", 0 }
	};
}

static void add_to_part(struct tacit_arena *arena,
	struct tacit_message_part *part,
	const struct tacit_parcel_record *record)
{
	uint64_t depth = 0;

	if (tacit_str_eqs(record->name, "name")) {
		part->name = keep_line(arena, record->text);
	} else if (tacit_str_eqs(record->name, "attached")) {
		part->is_attached = true;
	} else if (tacit_str_eqs(record->name, "bytes")) {
		part->bytes = keep_bytes(arena, record->text);
	} else if (tacit_str_eqs(record->name, "text")) {
		part->text = keep_bytes(arena, record->text);
		part->is_text = true;
		part->is_blank = !tacit_str_trim(record->text).len;
	} else if (tacit_str_eqs(record->name, "unclear")) {
		part->is_unclear = true;
	} else if (tacit_str_eqs(record->name, "depth") &&
		tacit_str_number(record->text, 1000, &depth)) {
		part->depth = (size_t)depth;
	}
}

/* Headers after a part are those of a letter in the letter. */
static void add_header(struct tacit_arena *arena, struct tacit_message *message,
	const struct tacit_parcel_record *record)
{
	struct tacit_message_header *header;

	if (message->part_count)
		return;
	if (tacit_str_eqs(record->name, "header")) {
		header = tacit_arena_append(arena, &message->headers,
			&message->header_count, &message->header_cap,
			sizeof(*message->headers));
		*header = (struct tacit_message_header){
			.name = keep_line(arena, record->text),
			.value = "",
			.raw = ""
		};
		return;
	}
	if (!message->header_count)
		return;
	header = &message->headers[message->header_count - 1];
	if (tacit_str_eqs(record->name, "raw"))
		header->raw = keep_line(arena, record->text);
	else
		header->value = keep_line(arena, record->text);
}

static void add_record(struct tacit_arena *arena, struct tacit_message *message,
	const struct tacit_parcel_record *record)
{
	if (tacit_str_eqs(record->name, "header") ||
		tacit_str_eqs(record->name, "value") ||
		tacit_str_eqs(record->name, "raw"))
		add_header(arena, message, record);
	else if (tacit_str_eqs(record->name, "part"))
		add_message_part(
			arena, message, keep_line(arena, record->text));
	else if (tacit_str_eqs(record->name, "cut"))
		message->is_cut = true;
	else if (message->part_count)
		add_to_part(arena, &message->parts[message->part_count - 1],
			record);
}

bool tacit_messages_read(struct tacit_arena *arena, struct tacit_str parcel,
	struct tacit_message **out, size_t *count, struct tacit_err *err)
{
	struct tacit_parcel_record record;
	size_t cap = 0;

	*out = NULL;
	*count = 0;
	while (tacit_parcel_next(&parcel, &record)) {
		if (tacit_str_eqs(record.name, "message")) {
			struct tacit_message *message = tacit_arena_append(
				arena, out, count, &cap, sizeof(**out));

			*message = (struct tacit_message){ 0 };
		} else if (*count) {
			add_record(arena, &(*out)[*count - 1], &record);
		}
	}
	return !parcel.len ||
		tacit_fail(err, TACIT_IO, "the helper did not tell all");
}

/* --- asked ------------------------------------------------------------------- */

const char *tacit_message_header(
	const struct tacit_message *message, const char *name)
{
	size_t i;

	for (i = 0; i < message->header_count; i++) {
		if (tacit_str_eq_nocase(tacit_str_of(message->headers[i].name),
			    tacit_str_of(name)))
			return message->headers[i].value;
	}
	return NULL;
}
