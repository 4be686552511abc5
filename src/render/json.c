#include "render/json.h"

#include <stdlib.h>
#include <string.h>

enum { FORMAT_VERSION = 1 };

json_t *tacit_json_text(const char *text)
{
	return text ? json_string_nocheck(text) : json_null();
}

json_t *tacit_json_instant(struct tacit_instant instant)
{
	char text[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_set(instant))
		return json_null();
	tacit_instant_format(instant, text);
	return json_string(text);
}

json_t *tacit_json_date(struct tacit_date date)
{
	char text[TACIT_DATE_SIZE];

	if (!tacit_date_is_set(date))
		return json_null();
	tacit_date_format(date, text);
	return json_string(text);
}

json_t *tacit_json_list(const char *const *texts, size_t count)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < count; i++)
		(void)json_array_append_new(list, tacit_json_text(texts[i]));
	return list;
}

json_t *tacit_json_number(uint64_t number)
{
	return json_integer((json_int_t)number);
}

json_t *tacit_json_begin(const struct tacit_record *record)
{
	json_t *object = json_object();

	(void)json_object_set_new(
		object, "tacit", json_integer(FORMAT_VERSION));
	(void)json_object_set_new(
		object, "record", tacit_json_text(record->commit));
	(void)json_object_set_new(object, "receipts",
		tacit_json_text(record->receipts && record->receipts[0]
				? record->receipts
				: NULL));
	(void)json_object_set_new(
		object, "now", tacit_json_instant(record->now));
	return object;
}

void tacit_json_set(json_t *object, const char *key, json_t *value)
{
	(void)json_object_set_new(object, key, value);
}

static int append(const char *bytes, size_t len, void *ctx)
{
	tacit_buf_add(ctx, bytes, len);
	return 0;
}

void tacit_json_end(json_t *object, struct tacit_buf *out)
{
	(void)json_dump_callback(
		object, append, out, JSON_INDENT(2) | JSON_SORT_KEYS);
	tacit_buf_addc(out, '\n');
	json_decref(object);
}
