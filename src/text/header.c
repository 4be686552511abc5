#include "text/header_read.h"

#include <string.h>

#include <tacit/legible.h>

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
	/* the text rules say what is wrong with it */
	(void)tacit_str_skip(&rest, "\xef\xbb\xbf");
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
		if (tacit_header_is_break(point))
			tacit_fault_add(reading->faults, reading->path, line,
				"remove the character",
				"U+%04X, a line break to some readers, stands "
				"in the header",
				(unsigned)point);
		if (point == '\n')
			line++;
		if (!n || is_blank || !tacit_legible_point(point) ||
			tacit_header_is_break(point))
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
