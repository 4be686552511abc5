/*
 * From libyaml's events to fields: the only file that knows libyaml. It takes
 * what the strict subset allows and says of everything else what it is and
 * what to do. After a break in the grammar, reading goes on at the next line
 * that looks like a key, so that one run reports all.
 */
#include "text/header_read.h"

#include <string.h>
#include <yaml.h>

struct reader {
	struct header_reading *to;
	yaml_parser_t parser;
	struct tacit_str yaml; /* from where this parser began */
	size_t at; /* the offset of that in the document */
	unsigned line; /* and its line */
	size_t seen_chars; /* how far marks were turned into offsets */
	size_t seen_bytes;
	bool is_broken; /* this parser reads no further */
	unsigned broken_line;
};

/* --- places -------------------------------------------------------------- */

/* libyaml counts characters; they come mostly in order. */
static size_t offset_of(struct reader *reader, const yaml_mark_t *mark)
{
	if (mark->index < reader->seen_chars) {
		reader->seen_chars = 0;
		reader->seen_bytes = 0;
	}
	while (reader->seen_chars < mark->index &&
		reader->seen_bytes < reader->yaml.len) {
		reader->seen_bytes++;
		while (reader->seen_bytes < reader->yaml.len &&
			((unsigned char)reader->yaml.data[reader->seen_bytes] &
				0xc0u) == 0x80u)
			reader->seen_bytes++;
		reader->seen_chars++;
	}
	return reader->seen_bytes;
}

static unsigned line_of(const struct reader *reader, const yaml_mark_t *mark)
{
	return reader->line + (unsigned)mark->line;
}

/* --- faults -------------------------------------------------------------- */

static void event_fault(struct reader *reader, const yaml_mark_t *mark,
	const char *remedy, const char *what)
{
	tacit_fault_add(reader->to->faults, reader->to->path,
		line_of(reader, mark), remedy, "%s", what);
}

/* A fault of what cannot be spliced, either. */
static void shape_fault(struct reader *reader, const yaml_mark_t *mark,
	const char *remedy, const char *what)
{
	event_fault(reader, mark, remedy, what);
	reader->to->is_crooked = true;
}

static void give_up(struct reader *reader, const yaml_mark_t *mark)
{
	reader->is_broken = true;
	reader->broken_line = line_of(reader, mark);
	reader->to->breaks++;
}

static void report_break(struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	const struct header_complaint *complaint =
		tacit_header_complaint(parser->problem);
	const yaml_mark_t *mark = &parser->problem_mark;
	struct tacit_str context = tacit_str_of(parser->context);

	/* where a quote or list begins says more than where the text ends */
	if (tacit_str_starts(context, "while scanning") ||
		tacit_str_eqs(context, "while parsing a flow sequence"))
		mark = &parser->context_mark;
	event_fault(reader, mark, complaint->remedy, complaint->what);
	give_up(reader, mark);
}

/* --- events -------------------------------------------------------------- */

/* The next event; false when reading cannot go on. */
static bool next(struct reader *reader, yaml_event_t *event)
{
	if (yaml_parser_parse(&reader->parser, event))
		return true;
	report_break(reader);
	memset(event, 0, sizeof(*event));
	return false;
}

static bool is_opening(const yaml_event_t *event)
{
	return event->type == YAML_SEQUENCE_START_EVENT ||
		event->type == YAML_MAPPING_START_EVENT;
}

static bool is_closing(const yaml_event_t *event)
{
	return event->type == YAML_SEQUENCE_END_EVENT ||
		event->type == YAML_MAPPING_END_EVENT;
}

/* Pass over the rest of a node whose first event is given. */
static void skip(struct reader *reader, const yaml_event_t *first)
{
	size_t depth = is_opening(first) ? 1 : 0;
	yaml_event_t event;

	while (depth && next(reader, &event)) {
		if (is_opening(&event) && ++depth > HEADER_DEPTH_MAX) {
			event_fault(reader, &event.start_mark, "write it flat",
				"collections are nested too deeply");
			give_up(reader, &event.start_mark);
			depth = 0;
		} else if (is_closing(&event)) {
			depth--;
		}
		yaml_event_delete(&event);
	}
}

/* Names for nodes are refused wherever they stand. */
static void check_properties(struct reader *reader, const yaml_event_t *event,
	const unsigned char *anchor, const unsigned char *tag)
{
	if (anchor)
		event_fault(reader, &event->start_mark,
			"put the value in double quotes, or remove the name",
			"an anchor (&) is not allowed");
	if (tag)
		event_fault(reader, &event->start_mark,
			"put the value in double quotes, or remove the tag",
			"a tag (!) is not allowed");
}

static void read_scalar(struct reader *reader, const char *key,
	const yaml_event_t *event, struct tacit_value *value)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;
	yaml_scalar_style_t style = event->data.scalar.style;

	check_properties(reader, event, event->data.scalar.anchor,
		event->data.scalar.tag);
	value->text = tacit_arena_strndup(reader->to->arena, text, len);
	value->line = line_of(reader, &event->start_mark);
	value->is_quoted = style != YAML_PLAIN_SCALAR_STYLE;
	value->start = reader->at + offset_of(reader, &event->start_mark);
	value->end = reader->at + offset_of(reader, &event->end_mark);
	if (style == YAML_LITERAL_SCALAR_STYLE ||
		style == YAML_FOLDED_SCALAR_STYLE)
		shape_fault(reader, &event->start_mark,
			"write one line; longer text belongs in the body",
			"a block (| or >) is not allowed");
	else
		tacit_header_check_value(reader->to, key, value, len,
			line_of(reader, &event->end_mark));
}

/* A node that is no scalar where a scalar is due. */
static void refuse_node(struct reader *reader, const yaml_event_t *event)
{
	if (event->type == YAML_ALIAS_EVENT)
		shape_fault(reader, &event->start_mark,
			"put the value in double quotes, or write it out",
			"an alias (*) is not allowed");
	else
		shape_fault(reader, &event->start_mark,
			"write it flat: a value, or a list of values",
			"a collection in a collection is not allowed");
	skip(reader, event);
}

/* Readers differ on these in plain text between brackets. */
static void check_in_brackets(struct reader *reader, const yaml_event_t *event)
{
	if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
		strpbrk((const char *)event->data.scalar.value, "?:"))
		event_fault(reader, &event->start_mark,
			"put the value in double quotes",
			"a question mark or colon stands in a list in "
			"brackets");
}

static void read_list(struct reader *reader, const yaml_event_t *first,
	struct tacit_field *field)
{
	bool is_flow =
		first->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
	size_t cap = 0;
	yaml_event_t event;

	check_properties(reader, first, first->data.sequence_start.anchor,
		first->data.sequence_start.tag);
	field->is_list = true;
	field->start = reader->at + offset_of(reader, &first->start_mark);
	field->end = field->start;
	while (next(reader, &event)) {
		bool is_end = event.type == YAML_SEQUENCE_END_EVENT;

		if (event.type == YAML_SCALAR_EVENT) {
			field->values = tacit_arena_grow(reader->to->arena,
				field->values, &cap, field->count + 1,
				sizeof(*field->values));
			read_scalar(reader, field->key, &event,
				&field->values[field->count]);
			field->end = field->values[field->count++].end;
			if (is_flow)
				check_in_brackets(reader, &event);
		} else if (!is_end) {
			refuse_node(reader, &event);
		} else if (is_flow) {
			field->end =
				reader->at + offset_of(reader, &event.end_mark);
		}
		yaml_event_delete(&event);
		if (is_end || reader->is_broken)
			return;
	}
}

static void read_value(struct reader *reader, struct tacit_field *field)
{
	yaml_event_t event;

	if (!next(reader, &event))
		return;
	if (event.type == YAML_SEQUENCE_START_EVENT) {
		read_list(reader, &event, field);
		yaml_event_delete(&event);
		return;
	}
	field->values =
		tacit_arena_alloc(reader->to->arena, sizeof(*field->values));
	*field->values =
		(struct tacit_value){ .text = "", .line = field->line };
	field->count = 1;
	if (event.type == YAML_SCALAR_EVENT)
		read_scalar(reader, field->key, &event, field->values);
	else
		refuse_node(reader, &event);
	field->start = field->values->start;
	field->end = field->values->end;
	yaml_event_delete(&event);
}

/* Is the key written as every edit expects it: `key:` from column 1? */
static bool is_written_plainly(struct reader *reader, const yaml_event_t *event)
{
	size_t end = offset_of(reader, &event->end_mark);

	return event->type == YAML_SCALAR_EVENT && !event->start_mark.column &&
		event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
		!event->data.scalar.anchor && !event->data.scalar.tag &&
		reader->yaml.data[end] == ':'; /* a newline is the last */
}

/* One key, whose event is given, and its value. */
static void read_field(struct reader *reader, const yaml_event_t *key)
{
	struct tacit_field field = { .key = "" };
	bool is_plain = is_written_plainly(reader, key);
	bool is_known = reader->to->out->count < HEADER_FIELDS_MAX;

	field.line = line_of(reader, &key->start_mark);
	field.at = reader->at + offset_of(reader, &key->start_mark);
	if (key->type == YAML_SCALAR_EVENT)
		field.key = tacit_arena_strdup(reader->to->arena,
			(const char *)key->data.scalar.value);
	if (!is_plain) {
		shape_fault(reader, &key->start_mark,
			"write it at the start of the line, without quotes, "
			"the colon after it",
			"a key is not written plainly");
		skip(reader, key);
	}
	if (!is_known) {
		event_fault(reader, &key->start_mark, "use lists",
			"the header has more than 256 keys");
		give_up(reader, &key->start_mark);
		reader->to->breaks = HEADER_BREAKS_MAX;
	}
	if (!reader->is_broken)
		read_value(reader, &field);
	if (is_plain && !reader->is_broken)
		tacit_header_take(reader->to, &field);
}

static void read_mapping(struct reader *reader, const yaml_event_t *first)
{
	bool is_end = false;
	yaml_event_t event;

	check_properties(reader, first, first->data.mapping_start.anchor,
		first->data.mapping_start.tag);
	while (!is_end && !reader->is_broken && next(reader, &event)) {
		is_end = event.type == YAML_MAPPING_END_EVENT;
		if (!is_end)
			read_field(reader, &event);
		yaml_event_delete(&event);
	}
}

static bool is_block_mapping(const yaml_event_t *event)
{
	return event->type == YAML_MAPPING_START_EVENT &&
		event->data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE;
}

static void refuse_document(struct reader *reader, const yaml_event_t *event)
{
	event_fault(reader, &event->start_mark,
		"remove the line, or put the value in double quotes",
		"a line of YAML's own (---, ..., %) stands inside the header");
	give_up(reader, &event->start_mark);
}

/* One event of the frame that YAML puts around the mapping. */
static void read_outer(struct reader *reader, const yaml_event_t *event)
{
	if (event->type == YAML_DOCUMENT_START_EVENT) {
		if (!event->data.document_start.implicit)
			refuse_document(reader, event);
	} else if (event->type == YAML_DOCUMENT_END_EVENT) {
		if (!event->data.document_end.implicit)
			refuse_document(reader, event);
	} else if (is_block_mapping(event)) {
		read_mapping(reader, event);
	} else if (event->type != YAML_STREAM_START_EVENT) {
		event_fault(reader, &event->start_mark, "write key: value",
			"the header is no list of keys and values");
		give_up(reader, &event->start_mark);
	}
}

/* Read with one parser, to the end or to what breaks the grammar. */
static void read_stretch(struct reader *reader)
{
	bool is_end = false;
	yaml_event_t event;

	if (!yaml_parser_initialize(&reader->parser))
		abort(); /* out of memory */
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader->parser,
		(const unsigned char *)reader->yaml.data, reader->yaml.len);
	while (!is_end && !reader->is_broken && next(reader, &event)) {
		is_end = event.type == YAML_STREAM_END_EVENT;
		if (!is_end)
			read_outer(reader, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&reader->parser);
}

/* --- going on ------------------------------------------------------------ */

static bool looks_like_field(struct tacit_str line)
{
	size_t i = 0;

	while (i < line.len &&
		(tacit_is_small(line.data[i]) ||
			(i && tacit_is_digit(line.data[i])) ||
			(i && line.data[i] == '-')))
		i++;
	return i && i < line.len && line.data[i] == ':' &&
		(i + 1 == line.len || line.data[i + 1] == ' ');
}

/* Move on to the first field below the broken line; false: there is none. */
static bool go_on(struct reader *reader)
{
	struct tacit_str rest = reader->yaml;
	unsigned line = reader->line;
	struct tacit_str text;
	size_t passed;

	for (; tacit_str_line(&rest, &text); line++) {
		if (line <= reader->broken_line || !looks_like_field(text))
			continue;
		passed = (size_t)(text.data - reader->yaml.data);
		reader->at += passed;
		reader->yaml = tacit_str_from(reader->yaml, passed);
		reader->line = line;
		reader->seen_chars = 0;
		reader->seen_bytes = 0;
		reader->is_broken = false;
		return true;
	}
	return false;
}

void tacit_header_events(struct header_reading *reading)
{
	struct reader reader = { .to = reading,
		.yaml = reading->yaml,
		.at = reading->at,
		.line = reading->line };

	do
		read_stretch(&reader);
	while (reader.is_broken && reading->breaks < HEADER_BREAKS_MAX &&
		go_on(&reader));
}
