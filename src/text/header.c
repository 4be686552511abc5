#include "text/header_read.h"

#include <string.h>

#include <tacit/legible.h>

enum { KEY_MAX = 64 };

/* --- the frame ----------------------------------------------------------- */

/* The next line, the newline not counted; without what CR LF leaves. */
static bool take_header_line(struct tacit_str *rest, struct tacit_str *line)
{
	if (!tacit_str_line(rest, line))
		return false;
	if (tacit_str_ends(*line, "\r"))
		line->len--;
	return true;
}

/* Find the lines of dashes; `yaml` is what stands between them. */
static bool find_frame(struct header_reading *reading, struct tacit_str text)
{
	struct tacit_str rest = text;
	struct tacit_str line;

	reading->out->body_line = 1;
	if (tacit_str_starts(rest, "\xef\xbb\xbf")) {
		/* the text rules say what is wrong with it */
		rest = tacit_str_from(rest, 3);
	}
	if (!take_header_line(&rest, &line) || !tacit_str_eqs(line, "---")) {
		tacit_fault_add(reading->faults, reading->path, 1,
			"begin the file with a line of three dashes, the keys "
			"below it, and another such line",
			"the document has no header");
		return false;
	}
	reading->line = 2;
	reading->yaml.data = rest.data;
	reading->at = (size_t)(rest.data - text.data);
	for (reading->out->body_line = 2; take_header_line(&rest, &line);) {
		reading->out->body_line++;
		if (!tacit_str_eqs(line, "---"))
			continue;
		reading->yaml.len = (size_t)(line.data - reading->yaml.data);
		reading->out->body = text.len - rest.len;
		return true;
	}
	reading->out->body = text.len;
	tacit_fault_add(reading->faults, reading->path, 1,
		"put a line of three dashes below the last key",
		"the header has no closing line");
	return false;
}

static bool is_within_limits(
	struct header_reading *reading, struct tacit_str text)
{
	if (text.len > TACIT_DOCUMENT_MAX) {
		tacit_fault_add(reading->faults, reading->path, 0,
			"split the document",
			"the document has %zu bytes; at most %d are allowed",
			text.len, TACIT_DOCUMENT_MAX);
		reading->out->body_line = 1;
		return false;
	}
	return true;
}

static bool is_short(struct header_reading *reading)
{
	if (reading->out->body <= TACIT_HEADER_MAX)
		return true;
	tacit_fault_add(reading->faults, reading->path, 1,
		"move what is long into the body",
		"the header has %zu bytes; at most %d are allowed",
		reading->out->body, TACIT_HEADER_MAX);
	return false;
}

/* --- the characters ------------------------------------------------------ */

/* To YAML 1.1 these end a line, to YAML 1.2 they do not. */
static bool is_other_break(uint32_t point)
{
	return point == 0x2028 || point == 0x2029;
}

/*
 * What YAML readers would stop at, or disagree on, is reported and blanked
 * out, byte for byte, so that the rest can be read and its places hold.
 */
static void blank_out(struct header_reading *reading)
{
	char *copy = tacit_arena_strndup(
		reading->arena, reading->yaml.data, reading->yaml.len);
	struct tacit_str rest = { copy, reading->yaml.len };
	unsigned line = reading->line;

	reading->yaml.data = copy;
	while (rest.len) {
		char *at = copy + (rest.data - copy);
		uint32_t point = 0;
		size_t n = tacit_utf8_take(&rest, &point);
		bool is_blank = point == '\t' || point == '\r';

		if (point == '\t')
			tacit_fault_add(reading->faults, reading->path, line,
				"write blanks instead",
				"a tab stands in the header");
		if (is_other_break(point))
			tacit_fault_add(reading->faults, reading->path, line,
				"remove the character",
				"U+%04X, a line break to some readers, stands "
				"in the header",
				(unsigned)point);
		if (point == '\n')
			line++;
		if (!n || is_blank || !tacit_legible_point(point) ||
			is_other_break(point))
			memset(at, is_blank ? ' ' : '_', n ? n : 1);
	}
}

static bool is_ascii_text(struct tacit_str text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		if ((text.data[i] < 0x20 && text.data[i] != '\n') ||
			text.data[i] == 0x7f)
			return false;
	}
	return true;
}

static void check_characters(
	struct header_reading *reading, struct tacit_str text)
{
	struct tacit_str header = { text.data, reading->out->body };
	size_t before = reading->faults->errors;

	if (is_ascii_text(header))
		return;
	(void)tacit_legible_check(header, reading->path, 1, reading->faults);
	if (before != reading->faults->errors ||
		tacit_str_find(header, "\t") != SIZE_MAX ||
		tacit_str_find(header, "\xe2\x80\xa8") != SIZE_MAX ||
		tacit_str_find(header, "\xe2\x80\xa9") != SIZE_MAX)
		blank_out(reading);
}

/* --- keys and values ----------------------------------------------------- */

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

bool tacit_header_is_line(struct tacit_str text)
{
	while (text.len) {
		uint32_t point = 0;

		if (!tacit_utf8_take(&text, &point) || point == '\n' ||
			point == '\t' || is_other_break(point) ||
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

/* --- the module's doors -------------------------------------------------- */

bool tacit_header_read(struct header_reading *reading, struct tacit_str text)
{
	bool is_framed;

	*reading->out = (struct tacit_header){ 0 };
	if (!is_within_limits(reading, text))
		return false;
	is_framed = find_frame(reading, text) && is_short(reading);
	check_characters(reading, text);
	if (!is_framed)
		return false;
	if (reading->is_slow || !tacit_header_fast(reading))
		tacit_header_events(reading);
	return !reading->breaks && !reading->is_crooked;
}

bool tacit_header_parse(struct tacit_arena *arena, const char *path,
	struct tacit_str text, bool (*is_typed)(const char *key),
	struct tacit_header *out, struct tacit_faults *faults)
{
	struct header_reading reading = { .arena = arena,
		.path = path,
		.is_typed = is_typed,
		.out = out,
		.faults = faults };
	size_t before = faults->errors;

	(void)tacit_header_read(&reading, text);
	return faults->errors == before;
}

const struct tacit_field *tacit_header_field(
	const struct tacit_header *header, const char *key)
{
	size_t i;

	for (i = 0; i < header->count; i++) {
		if (!strcmp(header->fields[i].key, key))
			return &header->fields[i];
	}
	return NULL;
}

const char *tacit_header_get(const struct tacit_header *header, const char *key)
{
	const struct tacit_field *field = tacit_header_field(header, key);

	return field && field->count ? field->values[0].text : NULL;
}
