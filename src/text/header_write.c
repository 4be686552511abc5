/* How we write a field, and edits that touch one value. */
#include "text/header_read.h"

#include <string.h>

#include <tacit/legible.h>

/* --- writing ------------------------------------------------------------- */

/* May it stand without quotes, and say the same to every reader? */
static bool is_plain_text(struct tacit_str text)
{
	return tacit_header_plain(text) == HEADER_PLAIN_TEXT &&
		!strchr("-?:,[]{}#&*!|>'\"%@` =<~.", text.data[0]) &&
		!tacit_str_ends(text, " ") && !tacit_str_ends(text, ":") &&
		tacit_str_find(text, ": ") == SIZE_MAX &&
		tacit_str_find(text, " #") == SIZE_MAX &&
		tacit_header_is_line(text);
}

/* In double quotes what may not stand as it is becomes an escape. */
static void write_quoted(struct tacit_buf *out, struct tacit_str text)
{
	tacit_buf_addc(out, '"');
	while (text.len) {
		const char *first = text.data;
		uint32_t point = 0;
		size_t n = tacit_utf8_take(&text, &point);

		if (!n) {
			/* no text at all: what reads it will say so */
			tacit_buf_printf(out, "\\x%02x", (unsigned char)*first);
		} else if (point == '"' || point == '\\') {
			tacit_buf_printf(out, "\\%c", (int)point);
		} else if (point == '\n' || point == '\t' || point == 0x2028 ||
			point == 0x2029 || !tacit_legible_point(point)) {
			tacit_buf_printf(out, "\\U%08x", (unsigned)point);
		} else {
			tacit_buf_add(out, first, n);
		}
	}
	tacit_buf_addc(out, '"');
}

static void write_scalar(
	struct tacit_buf *out, const char *value, bool is_plain)
{
	struct tacit_str text = tacit_str_of(value);

	if (is_plain_text(text) ||
		(is_plain && tacit_header_plain(text) == HEADER_PLAIN_TYPED))
		tacit_buf_add_str(out, text);
	else
		write_quoted(out, text);
}

static void write_items(struct tacit_buf *out, const char *const *values,
	size_t count, bool is_plain)
{
	size_t i;

	for (i = 0; i < count; i++) {
		tacit_buf_adds(out, "  - ");
		write_scalar(out, values[i], is_plain);
		tacit_buf_addc(out, '\n');
	}
}

void tacit_header_write(struct tacit_buf *out, const char *key,
	const char *const *values, size_t count, bool is_list, bool is_plain)
{
	if (!count)
		return;
	tacit_buf_printf(out, "%s:", key);
	if (is_list) {
		tacit_buf_addc(out, '\n');
		write_items(out, values, count, is_plain);
		return;
	}
	tacit_buf_addc(out, ' ');
	write_scalar(out, values[0], is_plain);
	tacit_buf_addc(out, '\n');
}

/* --- one edit ------------------------------------------------------------ */

struct edit {
	struct tacit_str text;
	const char *key;
	const char *const *values;
	size_t count;
	bool is_list;
	bool is_plain;
};

/* The bytes [from, to) of the text. */
static void copy(
	struct tacit_buf *out, const struct edit *edit, size_t from, size_t to)
{
	tacit_buf_add(out, edit->text.data + from, to - from);
}

/* Where the line of that place begins; where the next one does. */
static size_t line_start(const struct edit *edit, size_t at)
{
	/* no place is above the opening line */
	while (edit->text.data[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const struct edit *edit, size_t at)
{
	/* nor is one below the closing line */
	while (edit->text.data[at] != '\n')
		at++;
	return at + 1;
}

/* Is the value there already, in a form that may stay? */
static bool is_there(const struct edit *edit, const struct tacit_value *value,
	const char *wanted)
{
	enum header_plain plain = tacit_header_plain(tacit_str_of(value->text));

	return !strcmp(value->text, wanted) &&
		(value->is_quoted || plain == HEADER_PLAIN_TEXT ||
			(plain == HEADER_PLAIN_TYPED && edit->is_plain));
}

static bool is_same_value(
	const struct edit *edit, const struct tacit_field *field)
{
	size_t i;

	if (field->count != edit->count || field->is_list != edit->is_list)
		return false;
	for (i = 0; i < field->count; i++) {
		if (!is_there(edit, &field->values[i], edit->values[i]))
			return false;
	}
	return true;
}

/* Is it a list in which each value begins a line, after its hyphen? */
static bool has_lines(const struct edit *edit, const struct tacit_field *field)
{
	size_t i;

	for (i = 0; i < field->count; i++) {
		size_t at = line_start(edit, field->values[i].start);

		while (edit->text.data[at] == ' ')
			at++;
		if (edit->text.data[at] != '-')
			return false;
	}
	return field->is_list && field->count;
}

/* List for list: lines of equal values at both ends stay as they are. */
static void replace_items(struct tacit_buf *out, const struct edit *edit,
	const struct tacit_field *field)
{
	size_t least = field->count < edit->count ? field->count : edit->count;
	size_t head = 0;
	size_t tail = 0;
	size_t from = line_start(edit, field->values[0].start);
	size_t to;

	while (head < least &&
		is_there(edit, &field->values[head], edit->values[head]))
		head++;
	while (tail < least - head &&
		is_there(edit, &field->values[field->count - 1 - tail],
			edit->values[edit->count - 1 - tail]))
		tail++;
	if (head)
		from = line_end(edit, field->values[head - 1].end);
	to = from;
	if (head + tail < field->count) {
		/* comments between lines that stay are not in between */
		from = line_start(edit, field->values[head].start);
		to = line_end(edit, field->values[field->count - tail - 1].end);
	}
	copy(out, edit, 0, from);
	write_items(out, edit->values + head, edit->count - head - tail,
		edit->is_plain);
	copy(out, edit, to, edit->text.len);
}

/*
 * Any other value: new text in the place of the old on the key's line (whose
 * comment stays), items on the lines below it. The lines of a list go.
 */
static void replace_value(struct tacit_buf *out, const struct edit *edit,
	const struct tacit_field *field)
{
	size_t colon = field->at + strlen(field->key) + 1;
	bool had_lines = has_lines(edit, field);
	size_t rest = had_lines ? colon : field->end;
	size_t below = line_end(edit, rest);

	copy(out, edit, 0, colon);
	if (!edit->is_list) {
		tacit_buf_addc(out, ' ');
		write_scalar(out, edit->values[0], edit->is_plain);
	}
	copy(out, edit, rest, below);
	if (edit->is_list)
		write_items(out, edit->values, edit->count, edit->is_plain);
	if (had_lines) {
		copy(out, edit, below,
			line_start(edit, field->values[0].start));
		below = line_end(edit, field->end);
	}
	copy(out, edit, below, edit->text.len);
}

static void remove_field(struct tacit_buf *out, const struct edit *edit,
	const struct tacit_field *field)
{
	copy(out, edit, 0, field->at);
	copy(out, edit, line_end(edit, field->end), edit->text.len);
}

static void add_field(
	struct tacit_buf *out, const struct edit *edit, size_t place)
{
	copy(out, edit, 0, place);
	tacit_header_write(out, edit->key, edit->values, edit->count,
		edit->is_list, edit->is_plain);
	copy(out, edit, place, edit->text.len);
}

static void splice(struct tacit_buf *out, const struct edit *edit,
	const struct tacit_header *header, const char *after)
{
	const struct tacit_field *field = tacit_header_field(header, edit->key);
	const struct tacit_field *before =
		after ? tacit_header_field(header, after) : NULL;

	if (field ? is_same_value(edit, field) : !edit->count)
		copy(out, edit, 0, edit->text.len);
	else if (field && !edit->count)
		remove_field(out, edit, field);
	else if (field && edit->is_list && has_lines(edit, field))
		replace_items(out, edit, field);
	else if (field)
		replace_value(out, edit, field);
	else if (before)
		add_field(out, edit, line_end(edit, before->end));
	else
		add_field(out, edit, line_start(edit, header->body - 1));
}

/* Read what was written; only then does it count. */
static bool check_edit(struct tacit_arena *arena, const struct edit *edit,
	struct tacit_str text, struct tacit_err *err)
{
	struct tacit_header header;
	struct tacit_faults faults = { 0 };
	struct header_reading reading = {
		.arena = arena, .path = "", .out = &header, .faults = &faults
	};
	const struct tacit_field *field;
	bool ok = tacit_header_read(&reading, text);

	if (!ok) {
		(void)tacit_faults_fail(&faults, err);
		tacit_faults_clear(&faults);
		return false;
	}
	tacit_faults_clear(&faults);
	field = tacit_header_field(&header, edit->key);
	if (field ? is_same_value(edit, field) : !edit->count)
		return true;
	return tacit_fail(err, TACIT_INVALID,
		"the value of \"%s\" cannot be set without rewriting "
		"the header",
		edit->key);
}

static bool check_input(const struct edit *edit, struct tacit_err *err)
{
	size_t i;

	if (!tacit_header_is_key(edit->key))
		return tacit_fail(
			err, TACIT_INVALID, "\"%s\" is no key", edit->key);
	for (i = 0; i < edit->count; i++) {
		if (tacit_header_is_line(tacit_str_of(edit->values[i])))
			continue;
		(void)tacit_fail(err, TACIT_INVALID,
			"the value of \"%s\" is not one line of text",
			edit->key);
		return tacit_hint(
			err, "write one line without control characters");
	}
	return true;
}

bool tacit_header_set(struct tacit_str text, const char *key,
	const char *const *values, size_t count, bool is_list, bool is_plain,
	const char *after, struct tacit_buf *out, struct tacit_err *err)
{
	struct edit edit = { text, key, values, count, is_list, is_plain };
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_header header;
	struct header_reading reading = {
		.arena = &arena, .path = "", .out = &header, .faults = &faults
	};
	size_t before = out->len;
	bool ok = false;

	if (!check_input(&edit, err))
		goto out;
	if (!tacit_header_read(&reading, text)) {
		(void)tacit_faults_fail(&faults, err);
		goto out;
	}
	splice(out, &edit, &header, after);
	ok = check_edit(&arena, &edit,
		(struct tacit_str){ out->data + before, out->len - before },
		err);
	if (!ok)
		tacit_buf_truncate(out, before);
out:
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
	return ok;
}
