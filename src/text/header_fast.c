/*
 * The short way for headers of the plainest form, which nearly all are:
 *
 *	key: plain text			# at the start of a line: a comment
 *	key: "quoted text"
 *	key:
 *	  - plain or quoted text
 *
 * It reads them as libyaml would, or not at all: whatever is not surely of
 * this form, or would be a fault, is left to libyaml. The fuzz target of the
 * header compares both ways.
 */
#include "text/header_read.h"

#include <string.h>

struct fast {
	struct header_reading *to;
	char *copy; /* of the YAML; zeros end keys and values in it */
	size_t end;
	unsigned line;
	struct tacit_field *fields;
	struct tacit_value *values; /* of all fields, one after the other */
	size_t field_count;
	size_t value_count;
	bool is_in_list; /* the last field takes items */
};

static size_t count_lines(struct tacit_str text)
{
	size_t n = 0;
	size_t i;

	for (i = 0; i < text.len; i++)
		n += text.data[i] == '\n' ? 1 : 0;
	return n;
}

/* Text in double quotes that close at its end, no escape in it. */
static bool is_simply_quoted(struct tacit_str text)
{
	return text.len > 1 && text.data[text.len - 1] == '"' &&
		memchr(text.data + 1, '"', text.len - 1) ==
		text.data + text.len - 1 &&
		!memchr(text.data, '\\', text.len);
}

/* Plain, and surely all of it text: no indicator first, no ": ", no " #". */
static bool is_simply_plain(struct tacit_str text)
{
	size_t i;

	if (!text.len || strchr("-?:,[]{}#&*!|>'\"%@` ", text.data[0]) ||
		text.data[text.len - 1] == ' ' ||
		text.data[text.len - 1] == ':')
		return false;
	for (i = 1; i < text.len; i++) {
		if ((text.data[i] == ' ' && text.data[i - 1] == ':') ||
			(text.data[i] == '#' && text.data[i - 1] == ' '))
			return false;
	}
	return true;
}

static bool is_allowed(
	const struct header_reading *to, const char *key, struct tacit_str text)
{
	enum header_plain plain = tacit_header_plain(text);

	return plain == HEADER_PLAIN_TEXT ||
		(plain == HEADER_PLAIN_TYPED && to->is_typed &&
			to->is_typed(key));
}

/* A value that takes the rest of its line, from `at` in the YAML. */
static bool take_value(struct fast *fast, size_t at, size_t end)
{
	struct tacit_field *field = &fast->fields[fast->field_count - 1];
	struct tacit_value *value = &fast->values[fast->value_count];
	struct tacit_str text = { fast->copy + at, end - at };
	struct header_reading *to = fast->to;

	value->is_quoted = at < end && fast->copy[at] == '"';
	if (value->is_quoted) {
		if (!is_simply_quoted(text))
			return false;
		text.data++;
		text.len -= 2;
	} else if (!is_simply_plain(text) ||
		!is_allowed(to, field->key, text)) {
		return false;
	}
	fast->copy[text.data + text.len - fast->copy] = '\0';
	value->text = text.data;
	value->line = fast->line;
	value->start = to->at + at;
	value->end = to->at + end;
	if (!field->count)
		field->values = value;
	field->count++;
	field->end = value->end;
	fast->value_count++;
	return true;
}

static bool is_new(const struct fast *fast, const char *key)
{
	size_t i;

	for (i = 0; i < fast->field_count; i++) {
		if (!strcmp(fast->fields[i].key, key))
			return false;
	}
	return true;
}

/* `key: value`, or `key:` of a list. */
static bool take_field(struct fast *fast, size_t at, size_t end)
{
	char *colon = memchr(fast->copy + at, ':', end - at);
	struct tacit_field *field = &fast->fields[fast->field_count];
	size_t value;

	if (!colon)
		return false;
	value = (size_t)(colon - fast->copy) + 1;
	if (value < end && fast->copy[value] != ' ')
		return false;
	*colon = '\0';
	field->key = fast->copy + at;
	if (!tacit_header_is_key(field->key) || !is_new(fast, field->key))
		return false;
	field->line = fast->line;
	field->at = fast->to->at + at;
	fast->field_count++;
	fast->is_in_list = value == end;
	field->is_list = fast->is_in_list;
	if (field->is_list)
		return true;
	field->start = fast->to->at + value + 1;
	return take_value(fast, value + 1, end);
}

/* `  - value` of the list above. */
static bool take_item(struct fast *fast, size_t at, size_t end)
{
	struct tacit_field *field = &fast->fields[fast->field_count - 1];

	if (end - at < 5 || memcmp(fast->copy + at, "  - ", 4))
		return false;
	if (!field->count)
		field->start = fast->to->at + at + 2;
	return take_value(fast, at + 4, end);
}

static bool take_fast_line(struct fast *fast, size_t at, size_t end)
{
	bool is_due =
		fast->is_in_list && !fast->fields[fast->field_count - 1].count;

	if (at == end || fast->copy[at] == '#')
		return true;
	if (fast->is_in_list && fast->copy[at] == ' ')
		return take_item(fast, at, end);
	/* a list without items has no value, which is a fault */
	return !is_due && take_field(fast, at, end);
}

bool tacit_header_fast(struct header_reading *reading)
{
	size_t lines = count_lines(reading->yaml);
	struct fast fast = { .to = reading, .line = reading->line };
	size_t at = 0;

	if (lines > HEADER_FIELDS_MAX)
		return false;
	fast.copy = tacit_arena_strndup(
		reading->arena, reading->yaml.data, reading->yaml.len);
	fast.fields = tacit_arena_array(
		reading->arena, lines + 1, sizeof(*fast.fields));
	fast.values = tacit_arena_array(
		reading->arena, lines + 1, sizeof(*fast.values));
	for (; lines; lines--, fast.line++) {
		const char *newline =
			memchr(fast.copy + at, '\n', reading->yaml.len - at);
		size_t end = (size_t)(newline - fast.copy);

		if (!take_fast_line(&fast, at, end))
			return false;
		at = end + 1;
	}
	if (fast.is_in_list && !fast.fields[fast.field_count - 1].count)
		return false;
	reading->out->fields = fast.fields;
	reading->out->count = fast.field_count;
	return true;
}
