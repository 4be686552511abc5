/*
 * json: what every object has in common; the only room of jansson.
 * Open to: pages.
 */
#ifndef TACIT_RENDER_JSON_H
#define TACIT_RENDER_JSON_H

#include <jansson.h>

#include <tacit/buf.h>

#include "report/record.h"

/** An object with "tacit": 1, "record", "receipts", "now". */
json_t *tacit_json_begin(const struct tacit_record *record);

/** What was altered that the record bears on, as tacit_json_begin has it. */
json_t *tacit_json_altered(const struct tacit_record *record);

/** Set a key, which the object did not have; takes the value over. */
void tacit_json_set(json_t *object, const char *key, json_t *value);

/** Writes one of a list. */
typedef json_t *tacit_json_fn(const void *item);

/** An array of what stands in a list of `count` items of `size` bytes. */
json_t *tacit_json_each(
	const void *list, size_t count, size_t size, tacit_json_fn *write);

/** What tacit_json_begin and tacit_json_end do, around a report's own keys. */
void tacit_json_report(
	const struct tacit_record *record, json_t *keys, struct tacit_buf *out);

/** Append it, indented, keys sorted, with a newline; frees the object. */
void tacit_json_end(json_t *object, struct tacit_buf *out);

/* What is in a list, as it is written. */
struct tacit_json_items {
	struct tacit_buf *out;
	size_t count; /* so far */
};
/** Write one more and free it; false: no more is wanted. */
bool tacit_json_item(struct tacit_json_items *items, json_t *item);

/* A list that is not made before it is written. */
struct tacit_json_from {
	const char *key; /* that it stands under */
	void (*give)(void *ctx, struct tacit_json_items *items);
	void *ctx;
};
/** As tacit_json_report, with such a list among the report's keys. */
void tacit_json_stream(const struct tacit_record *record, json_t *keys,
	const struct tacit_json_from *from, struct tacit_buf *out);

/**
 * Append it as the rows of a sheet, a row a value: section (the key of the
 * whole that it stands under), position in the lists on the way ("2.1": the
 * first in the second), field (the keys on the way), value. What is null has
 * no row. Frees the object.
 */
void tacit_json_rows(json_t *object, struct tacit_buf *out);

/**
 * A string; what is no UTF-8 in it is U+FFFD, for it would end the whole
 * output in the middle.
 */
json_t *tacit_json_string(struct tacit_str text);
/** A string or null; an instant ("2022-06-30T18:00:00Z") or null. */
json_t *tacit_json_text(const char *text);
json_t *tacit_json_instant(struct tacit_instant instant);
json_t *tacit_json_date(struct tacit_date date);
/** An array of strings. */
json_t *tacit_json_list(const char *const *texts, size_t count);
json_t *tacit_json_number(uint64_t number);
/** A string; null where there is nothing. */
json_t *tacit_json_stretch(struct tacit_str text);

#endif
