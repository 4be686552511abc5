#include "render/json.h"

enum { FORMAT_VERSION = 1 };

json_t *tacit_json_string(struct tacit_str text)
{
	json_t *string = json_stringn(text.len ? text.data : "", text.len);
	struct tacit_buf valid = { 0 };

	while (!string && text.len) {
		const char *start = text.data;
		uint32_t point = 0;
		size_t len = tacit_utf8_take(&text, &point);

		tacit_buf_add(
			&valid, len ? start : "\xef\xbf\xbd", len ? len : 3);
	}
	if (!string)
		string = json_stringn(tacit_buf_cstr(&valid), valid.len);
	tacit_buf_clear(&valid);
	return string;
}

json_t *tacit_json_text(const char *text)
{
	return text ? tacit_json_string(tacit_str_of(text)) : json_null();
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

json_t *tacit_json_number(uint64_t number)
{
	return json_integer((json_int_t)number);
}

json_t *tacit_json_stretch(struct tacit_str text)
{
	return text.len ? tacit_json_string(text) : json_null();
}

json_t *tacit_json_each(
	const void *list, size_t count, size_t size, tacit_json_fn *write)
{
	json_t *array = json_array();
	const char *item = list;

	for (; count; count--, item += size)
		(void)json_array_append_new(array, write(item));
	return array;
}

static json_t *text_item(const void *item)
{
	const char *const *text = item;

	return tacit_json_text(*text);
}

json_t *tacit_json_list(const char *const *texts, size_t count)
{
	return tacit_json_each(texts, count, sizeof(*texts), text_item);
}

static json_t *altered_item(const void *item)
{
	const struct tacit_altered *altered = item;
	json_t *object = json_object();

	tacit_json_set(object, "document", tacit_json_text(altered->document));
	tacit_json_set(object, "path", tacit_json_text(altered->path));
	tacit_json_set(object, "what", tacit_json_text(altered->what));
	tacit_json_set(object, "commit", tacit_json_text(altered->commit));
	tacit_json_set(object, "noted", tacit_json_text(altered->noted));
	tacit_json_set(object, "counts", tacit_json_text(altered->counts));
	tacit_json_set(object, "because", tacit_json_text(altered->because));
	return object;
}

json_t *tacit_json_altered(const struct tacit_record *record)
{
	return tacit_json_each(record->altered, record->altered_count,
		sizeof(*record->altered), altered_item);
}

/* What a clone knows of its log of receipts. */
static json_t *log_known(const struct tacit_record *record)
{
	const struct tacit_receipts *log = record->log;
	json_t *lost = log->lost ? json_object() : json_null();

	if (log->lost) {
		tacit_json_set(lost, "number", tacit_json_number(log->lost));
		tacit_json_set(lost, "at", tacit_json_instant(log->lost_at));
		tacit_json_set(lost, "key", tacit_json_text(log->lost_key));
		tacit_json_set(
			lost, "noted", json_boolean(!record->is_key_lost));
	}
	return json_pack("{s:s, s:s?, s:o, s:o, s:o}", "outcome",
		tacit_receipts_word(log->outcome), "fault",
		log->fault ? tacit_receipts_fault_word(log->fault) : NULL,
		"entries", tacit_json_number(log->size), "contained",
		tacit_json_number(log->applied), "lost_key", lost);
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
	if (record->log)
		tacit_json_set(object, "log", log_known(record));
	(void)json_object_set_new(
		object, "now", tacit_json_instant(record->now));
	if (record->altered_count)
		tacit_json_set(object, "altered", tacit_json_altered(record));
	return object;
}

void tacit_json_set(json_t *object, const char *key, json_t *value)
{
	(void)json_object_set_new(object, key, value);
}

void tacit_json_report(
	const struct tacit_record *record, json_t *keys, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(record);

	(void)json_object_update_new(object, keys);
	tacit_json_end(object, out);
}
