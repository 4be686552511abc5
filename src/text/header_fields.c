/* The fields of a header: what may be a key and a value, what was taken. */
#include "text/header_read.h"

#include <string.h>

#include <tacit/legible.h>

enum { KEY_MAX = 64 };

const struct tacit_field *tacit_header_field(
	const struct tacit_header *header, const char *key)
{
	size_t i;

	for (i = 0; i < header->count; i++) {
		if (*header->fields[i].key == *key &&
			!strcmp(header->fields[i].key, key))
			return &header->fields[i];
	}
	return NULL;
}

const char *tacit_header_get(const struct tacit_header *header, const char *key)
{
	const struct tacit_field *field = tacit_header_field(header, key);

	return field && field->count ? field->values[0].text : NULL;
}

/* --- keys ----------------------------------------------------------------- */

static bool has_key_letters(const char *key)
{
	size_t len = 0;

	while (tacit_is_small(key[len]) || key[len] == '-' ||
		tacit_is_digit(key[len]))
		len++;
	return tacit_is_small(key[0]) && !key[len] && len <= KEY_MAX;
}

bool tacit_header_is_key(const char *key)
{
	return has_key_letters(key) &&
		tacit_header_plain(tacit_str_of(key)) == HEADER_PLAIN_TEXT;
}

static bool check_key(
	struct header_reading *reading, const struct tacit_field *field)
{
	const struct tacit_field *first;

	if (!has_key_letters(field->key)) {
		tacit_fault_add(reading->faults, reading->path, field->line,
			"a key has small letters, digits and hyphens, at most "
			"64 of them",
			"\"%s\" is no key", field->key);
		return false;
	}
	if (!tacit_header_is_key(field->key)) {
		tacit_fault_add(reading->faults, reading->path, field->line,
			"use another word",
			"\"%s\" cannot be a key: other readers of YAML take it "
			"for a value that is no text",
			field->key);
		return false;
	}
	first = tacit_header_field(reading->out, field->key);
	if (first)
		tacit_fault_add(reading->faults, reading->path, field->line,
			"keep one of the two",
			"the key \"%s\" stands in line %u already", field->key,
			first->line);
	return !first;
}

void tacit_header_take(
	struct header_reading *reading, const struct tacit_field *field)
{
	struct tacit_header *out = reading->out;

	if (!check_key(reading, field)) {
		reading->is_crooked = true;
		return;
	}
	out->fields = tacit_arena_grow(reading->arena, out->fields,
		&reading->cap, out->count + 1, sizeof(*out->fields));
	out->fields[out->count++] = *field;
}

/* --- values --------------------------------------------------------------- */

bool tacit_header_is_break(uint32_t point)
{
	return point == 0x2028 || point == 0x2029;
}

bool tacit_header_is_line(struct tacit_str text)
{
	while (text.len) {
		uint32_t point = 0;

		if (!tacit_utf8_take(&text, &point) || point == '\n' ||
			point == '\t' || tacit_header_is_break(point) ||
			!tacit_legible_point(point))
			return false;
	}
	return true;
}

/* A plain scalar that is no text to every reader of YAML. */
static void check_plain(struct header_reading *reading, const char *key,
	const struct tacit_value *value, struct tacit_str text)
{
	bool is_typed = reading->is_typed && reading->is_typed(key);
	enum header_plain plain = tacit_header_plain(text);

	if (plain == HEADER_PLAIN_TEXT ||
		(plain == HEADER_PLAIN_TYPED && is_typed))
		return;
	if (plain == HEADER_PLAIN_EMPTY)
		tacit_fault_add(reading->faults, reading->path, value->line,
			"write a value, or remove the line",
			"\"%s\" has no value", key);
	else
		tacit_fault_add(reading->faults, reading->path, value->line,
			is_typed ? "write a date as 2022-06-30, a number "
				   "without a leading zero, yes or no"
				 : "put it in double quotes",
			"the value %.60s of \"%s\" is no text to other "
			"readers of YAML",
			value->text, key);
}

void tacit_header_check_value(struct header_reading *reading, const char *key,
	const struct tacit_value *value, size_t len, unsigned last_line)
{
	struct tacit_str text = { value->text, len };

	if (last_line != value->line)
		tacit_fault_add(reading->faults, reading->path, value->line,
			"write it on one line, and close its quote there",
			"the value of \"%s\" goes on in the next line", key);
	else if (!tacit_header_is_line(text))
		tacit_fault_add(reading->faults, reading->path, value->line,
			"write one line without control characters",
			"the value of \"%s\" is not one line of text", key);
	if (!value->is_quoted)
		check_plain(reading, key, value, text);
}
