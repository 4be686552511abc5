#include "rules/registration_text.h"

#include <string.h>

#include "rules/registration_parts.h"

enum {
	FIELDS_MIN = 4, /* of a table, and of most persons */
	FIELDS_BORN_MIN = 3, /* of a person with a name and a birth or gender */
	CELL_MAX = 200, /* bytes of what may be a heading */
	BIRTH_MAX = 40, /* bytes of what may be a date of birth */
	YEAR = 4,
	TELEPHONE = 5, /* digits */
	BREAKS_MAX = 3 /* lines of something else between rows */
};

#define BIT(field) (1u << TACIT_REGISTRANT_##field)

static const unsigned nobodys = BIT(NUMBER);
static const unsigned sensitive =
	BIT(GENDER) | BIT(BIRTH) | BIT(TELEPHONE) | BIT(MAIL);
/* offices have the others, too */
static const unsigned persons = BIT(GENDER) | BIT(BIRTH);

static size_t count_bits(unsigned bits)
{
	size_t count = 0;

	for (; bits; bits &= bits - 1)
		count++;
	return count;
}

/* --- cells ----------------------------------------------------------------- */

struct form_row {
	struct tacit_str cells[TACIT_HEADING_COLUMNS];
	size_t count;
};

static const char separators[] = "|\t;,";

/* Without the marks of a quote. */
static struct tacit_str unquoted_line(struct tacit_str line)
{
	line = tacit_str_trim(line);
	while (tacit_str_skip(&line, ">"))
		line = tacit_str_trim(line);
	return line;
}

/* The next cell of a row; a separator between quotes is none, but in Markdown. */
static bool next_part(struct tacit_str *rest, char sep, struct tacit_str *part)
{
	bool is_quoted = false;
	size_t i;

	if (!rest->data)
		return false;
	*part = *rest;
	for (i = 0; i < rest->len; i++) {
		is_quoted ^= sep != '|' && rest->data[i] == '"';
		if (rest->data[i] != sep || is_quoted)
			continue;
		part->len = i;
		*rest = tacit_str_from(*rest, i + 1);
		return true;
	}
	rest->data = NULL;
	return true;
}

static void split_row(struct tacit_str line, char sep, struct form_row *row)
{
	struct tacit_str rest = unquoted_line(line);
	struct tacit_str part;

	row->count = 0;
	if (sep == '|') {
		(void)tacit_str_skip(&rest, "|");
		if (tacit_str_ends(rest, "|"))
			rest.len--;
	}
	while (row->count < TACIT_HEADING_COLUMNS &&
		next_part(&rest, sep, &part))
		row->cells[row->count++] = tacit_str_trim(part);
}

/* A letter or a digit of any script; "[taken out]" has some. */
static bool says_something(struct tacit_str cell)
{
	size_t i;

	for (i = 0; i < cell.len; i++)
		if (tacit_is_digit(cell.data[i]) ||
			tacit_is_letter(cell.data[i]))
			return true;
	/* dashes and dots of office programs */
	for (i = 0; i < cell.len; i++)
		if ((unsigned char)cell.data[i] > 0x7f &&
			!tacit_str_starts(tacit_str_from(cell, i), "\xe2\x80"))
			return true;
		else if ((unsigned char)cell.data[i] > 0x7f)
			i += 2;
	return false;
}

static size_t digits_of(struct tacit_str cell)
{
	size_t digits = 0;
	size_t i;

	for (i = 0; i < cell.len; i++)
		digits += tacit_is_digit(cell.data[i]);
	return digits;
}

static bool is_gender(struct tacit_str cell)
{
	struct tacit_arena arena = { 0 };
	struct registered_value value = { .arena = &arena };
	bool is;

	if (!cell.len || cell.len > BIRTH_MAX)
		return false;
	value.text = tacit_arena_strndup(&arena, cell.data, cell.len);
	tacit_registered_gender(&value);
	is = !strcmp(value.text, "female") || !strcmp(value.text, "male");
	tacit_arena_clear(&arena);
	return is;
}

/* Does it look like what the column is for? */
static bool is_of_field(struct tacit_str cell, int field)
{
	const size_t at = tacit_str_find(cell, "@");

	switch (field) {
	case TACIT_REGISTRANT_GENDER:
		return is_gender(cell);
	case TACIT_REGISTRANT_BIRTH:
		return cell.len <= BIRTH_MAX && digits_of(cell) >= YEAR;
	case TACIT_REGISTRANT_TELEPHONE:
		return digits_of(cell) >= TELEPHONE;
	case TACIT_REGISTRANT_MAIL:
		return at != SIZE_MAX && at && at + 1 < cell.len;
	default:
		return false;
	}
}

/* --- what a cell is called --------------------------------------------------- */

/* Folded once, and not for a text without rows. */
struct form_names {
	struct tacit_arena arena;
	struct tacit_heading_forms forms;
};

static int column_of_part(const struct form_names *names, struct tacit_str cell)
{
	return tacit_heading_form_column(&names->forms, cell);
}

/* "Name / Ф.И.О.", "Name<br>Ф.И.О." */
static int form_column(struct form_names *names, struct tacit_str cell)
{
	int column;
	size_t from = 0;
	size_t i;

	if (!cell.len || cell.len > CELL_MAX)
		return -1;
	if (!names->forms.count)
		tacit_heading_forms(&tacit_registration_headings, 0,
			&names->arena, &names->forms);
	column = column_of_part(names, cell);
	for (i = 0; column < 0 && i <= cell.len; i++) {
		if (i < cell.len && !strchr("/<>", cell.data[i]))
			continue;
		if (from || i < cell.len)
			column = column_of_part(names,
				(struct tacit_str){
					cell.data + from, i - from });
		from = i + 1;
	}
	return column;
}

/* --- a table ------------------------------------------------------------------- */

struct form_head {
	char sep;
	size_t count; /* of its cells */
	int columns[TACIT_HEADING_COLUMNS]; /* of each cell; -1: none */
	unsigned fields;
};

static bool is_loose(char sep)
{
	return sep == ',' || sep == ';';
}

/* May the line be a row with this between its cells? */
static bool has_cells(struct tacit_str line, char sep)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < line.len; i++)
		count += line.data[i] == sep;
	return count + 1 >= FIELDS_MIN;
}

static bool is_form_head(struct form_names *names, struct tacit_str line,
	char sep, struct form_head *head)
{
	struct form_row row;
	size_t named = 0;
	size_t i;

	split_row(line, sep, &row);
	*head = (struct form_head){ .sep = sep, .count = row.count };
	for (i = 0; i < row.count; i++) {
		head->columns[i] = form_column(names, row.cells[i]);
		named += head->columns[i] >= 0;
		if (head->columns[i] >= 0)
			head->fields |= 1u << head->columns[i];
		/* a sentence has commas, too */
		if (is_loose(sep) && 2 * (i + 1 - named) > row.count)
			return false;
	}
	return count_bits(head->fields) >= FIELDS_MIN &&
		head->fields & sensitive &&
		head->fields & (persons | BIT(NAME));
}

/* Does somebody stand there? The name of a column says nobody. */
static bool is_filled_row(struct form_names *names,
	const struct form_head *head, const struct form_row *row)
{
	unsigned filled = 0;
	size_t i;

	if (is_loose(head->sep) && row->count + 1 < head->count)
		return false;
	for (i = 0; i < row->count && i < head->count; i++) {
		const int column = head->columns[i];

		if (column < 0 || !says_something(row->cells[i]) ||
			form_column(names, row->cells[i]) >= 0)
			continue;
		if (is_of_field(row->cells[i], column))
			return true;
		filled |= 1u << column;
	}
	/* the next line of a sentence is as long */
	return head->sep != ',' && filled & BIT(NAME) &&
		count_bits(filled & ~nobodys) >= FIELDS_BORN_MIN;
}

/* Up to the next head, whose rows are its own: each row is read once. */
static bool has_filled_rows(struct form_names *names,
	const struct form_head *head, struct tacit_str rest)
{
	struct form_head next;
	struct tacit_str line;
	struct form_row row;
	size_t breaks = 0;

	while (breaks <= BREAKS_MAX && tacit_str_line(&rest, &line)) {
		if (!unquoted_line(line).len)
			continue;
		split_row(line, head->sep, &row);
		if (row.count < 2)
			breaks++;
		else if (is_filled_row(names, head, &row))
			return true;
		else if (is_form_head(names, line, head->sep, &next))
			return false;
		else
			breaks = 0;
	}
	return false;
}

static bool find_table(struct form_names *names, struct tacit_str text,
	struct tacit_registered_text *out)
{
	struct tacit_str line;
	struct form_head head;
	unsigned number = 0;
	const char *sep;

	for (; tacit_str_line(&text, &line); number++) {
		for (sep = separators; *sep; sep++) {
			if (!has_cells(line, *sep) ||
				!is_form_head(names, line, *sep, &head) ||
				!has_filled_rows(names, &head, text))
				continue;
			*out = (struct tacit_registered_text){ true, number,
				head.fields };
			return true;
		}
	}
	return false;
}

/* --- a person in lines ----------------------------------------------------------- */

/* What stands before and after the first of what parts them. */
static bool split_label(
	struct tacit_str line, struct tacit_str *label, struct tacit_str *value)
{
	static const char *const signs[] = { ":", "：", "|", "\t", ";", "=",
		" - ", " – ", " — " };
	size_t at = CELL_MAX;
	size_t len = 0;
	size_t i;

	line = unquoted_line(line);
	while (tacit_str_skip(&line, "|"))
		line = tacit_str_trim(line);
	for (i = 0; i < TACIT_COUNT(signs); i++) {
		const size_t found = tacit_str_find(line, signs[i]);

		if (found >= at)
			continue;
		at = found;
		len = strlen(signs[i]);
	}
	if (!len)
		return false;
	*label = (struct tacit_str){ line.data, at };
	*value = tacit_str_from(line, at + len);
	while (value->len && strchr(" \t*_|\r", value->data[0]))
		*value = tacit_str_from(*value, 1);
	while (value->len && strchr(" \t*_|\r", value->data[value->len - 1]))
		value->len--;
	return true;
}

/* A person as far as its lines were read. */
struct lined {
	unsigned line;
	unsigned named;
	unsigned filled;
	unsigned proved; /* filled, and it looks so */
	size_t breaks;
};

static bool is_person(const struct lined *lined)
{
	const size_t count = count_bits(lined->filled & ~nobodys);
	const bool has_name = lined->filled & BIT(NAME);

	if (lined->proved & persons)
		return count >= (has_name ? FIELDS_BORN_MIN : FIELDS_MIN);
	return lined->proved && has_name && lined->filled & BIT(POSITION) &&
		count >= FIELDS_MIN;
}

static void add_line(struct form_names *names, int column,
	struct tacit_str value, unsigned number, struct lined *lined)
{
	const unsigned bit = 1u << column;

	if (!lined->named || lined->named & bit)
		*lined = (struct lined){ .line = number };
	lined->breaks = 0;
	lined->named |= bit;
	if (!says_something(value) || form_column(names, value) >= 0)
		return;
	lined->filled |= bit;
	if (is_of_field(value, column))
		lined->proved |= bit;
}

static size_t count_labels(struct tacit_str text)
{
	struct tacit_str line;
	struct tacit_str label;
	struct tacit_str value;
	size_t count = 0;

	while (tacit_str_line(&text, &line))
		count += split_label(line, &label, &value);
	return count;
}

static bool find_lined(struct form_names *names, struct tacit_str text,
	struct tacit_registered_text *out)
{
	struct lined lined = { 0 };
	struct tacit_str line;
	unsigned number = 0;

	if (count_labels(text) < FIELDS_BORN_MIN)
		return false;
	for (; tacit_str_line(&text, &line); number++) {
		struct tacit_str label;
		struct tacit_str value;
		const int column = split_label(line, &label, &value)
			? form_column(names, label)
			: -1;

		if (column >= 0)
			add_line(names, column, value, number, &lined);
		else if (unquoted_line(line).len && ++lined.breaks > BREAKS_MAX)
			lined = (struct lined){ 0 };
		if (!is_person(&lined))
			continue;
		*out = (struct tacit_registered_text){ false, lined.line,
			lined.filled };
		return true;
	}
	return false;
}

/* --- both ---------------------------------------------------------------------- */

bool tacit_registration_find_in(
	struct tacit_str text, struct tacit_registered_text *out)
{
	struct form_names names = { 0 };
	const bool found =
		find_table(&names, text, out) || find_lined(&names, text, out);

	tacit_arena_clear(&names.arena);
	return found;
}
