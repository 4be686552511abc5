/* json_write: JSON as bytes, and lists that are longer than memory. */
#include <stdlib.h>
#include <string.h>

#include "render/json.h"

enum { INDENT = 2, DEPTH_OF_ITEMS = 2 };

static void write_string(struct tacit_buf *out, struct tacit_str text)
{
	static const char letters[] = "btn?fr"; /* from 0x08 on */
	size_t from = 0;
	size_t i;

	tacit_buf_addc(out, '"');
	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		tacit_buf_add(out, text.data + from, i - from);
		from = i + 1;
		if (c >= 0x20)
			tacit_buf_printf(out, "\\%c", c);
		else if (c >= 0x08 && c <= 0x0d && c != 0x0b)
			tacit_buf_printf(out, "\\%c", letters[c - 0x08]);
		else
			tacit_buf_printf(out, "\\u%04X", c);
	}
	tacit_buf_add(out, text.data + from, text.len - from);
	tacit_buf_addc(out, '"');
}

static void begin_line(struct tacit_buf *out, size_t depth)
{
	tacit_buf_addc(out, '\n');
	tacit_buf_pad(out, ' ', depth * INDENT);
}

static void begin_item(struct tacit_buf *out, bool is_first, size_t depth)
{
	if (!is_first)
		tacit_buf_addc(out, ',');
	begin_line(out, depth);
}

/* --- values ------------------------------------------------------------------ */

static void write_value(struct tacit_buf *out, json_t *value, size_t depth,
	const struct tacit_json_from *from);

struct pair {
	const char *key;
	json_t *value;
};

/* What is in an object, by key; to be freed. */
static struct pair *sorted(json_t *object, size_t count)
{
	struct pair *pairs = tacit_zalloc(count, sizeof(*pairs));
	void *at = json_object_iter(object);
	size_t i;

	for (i = 0; i < count; i++, at = json_object_iter_next(object, at)) {
		pairs[i].key = json_object_iter_key(at);
		pairs[i].value = json_object_iter_value(at);
	}
	qsort(pairs, count, sizeof(*pairs), tacit_by_text);
	return pairs;
}

static void write_items(
	struct tacit_buf *out, const struct tacit_json_from *from)
{
	struct tacit_json_items items = { .out = out };

	tacit_buf_addc(out, '[');
	from->give(from->ctx, &items);
	if (items.count)
		begin_line(out, DEPTH_OF_ITEMS - 1);
	tacit_buf_addc(out, ']');
}

static void write_object(struct tacit_buf *out, json_t *object, size_t depth,
	const struct tacit_json_from *from)
{
	size_t count = json_object_size(object);
	struct pair *pairs = sorted(object, count);
	size_t i;

	tacit_buf_addc(out, '{');
	for (i = 0; i < count; i++) {
		begin_item(out, !i, depth + 1);
		write_string(out, tacit_str_of(pairs[i].key));
		tacit_buf_adds(out, ": ");
		if (from && !strcmp(pairs[i].key, from->key))
			write_items(out, from);
		else
			write_value(out, pairs[i].value, depth + 1, NULL);
	}
	if (count)
		begin_line(out, depth);
	tacit_buf_addc(out, '}');
	free(pairs);
}

static void write_array(struct tacit_buf *out, json_t *array, size_t depth)
{
	size_t count = json_array_size(array);
	size_t i;

	tacit_buf_addc(out, '[');
	for (i = 0; i < count; i++) {
		begin_item(out, !i, depth + 1);
		write_value(out, json_array_get(array, i), depth + 1, NULL);
	}
	if (count)
		begin_line(out, depth);
	tacit_buf_addc(out, ']');
}

static void write_scalar(struct tacit_buf *out, json_t *value)
{
	if (json_is_integer(value))
		tacit_buf_printf(out, "%" JSON_INTEGER_FORMAT,
			json_integer_value(value));
	else
		tacit_buf_adds(out,
			json_is_true(value)	       ? "true"
				: json_is_false(value) ? "false"
						       : "null");
}

/* `from`: for one of the keys of this object, if it is one. */
static void write_value(struct tacit_buf *out, json_t *value, size_t depth,
	const struct tacit_json_from *from)
{
	if (json_is_object(value))
		write_object(out, value, depth, from);
	else if (json_is_array(value))
		write_array(out, value, depth);
	else if (json_is_string(value))
		write_string(out,
			(struct tacit_str){ json_string_value(value),
				json_string_length(value) });
	else
		write_scalar(out, value);
}

/* --- the whole ---------------------------------------------------------------- */

static void end_object(struct tacit_buf *out, json_t *object,
	const struct tacit_json_from *from)
{
	write_value(out, object, 0, from);
	tacit_buf_addc(out, '\n');
	json_decref(object);
}

void tacit_json_end(json_t *object, struct tacit_buf *out)
{
	end_object(out, object, NULL);
}

bool tacit_json_item(struct tacit_json_items *items, json_t *item)
{
	begin_item(items->out, !items->count++, DEPTH_OF_ITEMS);
	write_value(items->out, item, DEPTH_OF_ITEMS, NULL);
	json_decref(item);
	return tacit_buf_drain(items->out);
}

void tacit_json_stream(const struct tacit_record *record, json_t *keys,
	const struct tacit_json_from *from, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(record);

	(void)json_object_update_new(object, keys);
	tacit_json_set(object, from->key, json_null());
	end_object(out, object, from);
}
