#include "facts/programme.h"

#include <string.h>

#include <tacit/markdown.h>

#include "facts/programme_cell.h"
#include "parallel/words.h"

enum { COLUMNS_MAX = TACIT_MD_COLUMNS_MAX, HEADING_MAX = 80 };
enum { EVENING_S = 18 * 3600, MORNING_S = 6 * 3600 };

struct reading {
	struct tacit_arena *arena;
	const struct tacit_document *event;
	struct tacit_programme *out;
	struct tacit_faults *faults;
	struct tacit_date starts;
	struct tacit_date ends;
	struct tacit_date date; /* of the row before, or of the heading */
	unsigned table;
	int columns[TACIT_COLUMN_COUNT]; /* of this table; -1: none */
};

/* A row, cut up once. */
struct programme_row {
	unsigned line;
	size_t count;
	const char *cells[COLUMNS_MAX];
	struct tokens tokens[COLUMNS_MAX];
};

static struct tokens cut(struct reading *r, const char *text)
{
	struct tokens tokens = { 0 };

	tacit_tokens_cut(r->arena, tacit_str_of(text), &tokens);
	return tokens;
}

static void cut_row(struct reading *r, const struct tacit_md_node *node,
	struct programme_row *row)
{
	const struct tacit_md_node *cell;

	*row = (struct programme_row){ .line = node->line };
	for (cell = node->first; cell && row->count < COLUMNS_MAX;
		cell = cell->next) {
		const char *text = tacit_markdown_plain(r->arena, cell);

		row->cells[row->count] = text;
		row->tokens[row->count++] = cut(r, text);
	}
}

/* --- which column is which ------------------------------------------------------ */

static void name_columns(struct reading *r, const struct programme_row *head)
{
	size_t i;
	size_t k;

	for (i = 0; i < TACIT_COLUMN_COUNT; i++)
		r->columns[i] = -1;
	for (i = 0; i < head->count; i++) {
		for (k = 0; k < head->tokens[i].count; k++) {
			enum tacit_column column =
				tacit_word_column(&head->tokens[i].list[k]);

			if (r->columns[column] < 0)
				r->columns[column] = (int)i;
		}
	}
}

/* What a row holds says it where the head does not. */
struct found_columns {
	int day;
	int hours; /* from and to */
	bool is_hours; /* the column that the head names has them */
};

enum { DAY_TOKENS_MAX = 10 };

static void look_at_row(struct reading *r, struct programme_row *row,
	struct found_columns *found)
{
	int day = -1;
	bool has_hours = false;
	size_t i;

	for (i = 0; i < row->count; i++) {
		struct tokens *tokens = &row->tokens[i];
		bool is_day = tacit_programme_day(r->arena, tokens).date.day;
		size_t hours = tacit_programme_hours(tokens).count;

		if (is_day && day < 0 && tokens->count <= DAY_TOKENS_MAX &&
			r->columns[TACIT_COLUMN_TITLE] != (int)i)
			day = (int)i;
		has_hours |= hours > 0;
		found->is_hours |=
			hours && r->columns[TACIT_COLUMN_HOURS] == (int)i;
		if (hours == 2 && found->hours < 0)
			found->hours = (int)i;
	}
	/* else it is a heading of the rows below */
	if (has_hours && found->day < 0)
		found->day = day;
}

/* False: it is no programme. */
static bool find_columns(struct reading *r, const struct tacit_md_node *table)
{
	struct found_columns found = { -1, -1, false };
	const struct tacit_md_node *node;
	struct programme_row row;

	cut_row(r, table->first, &row);
	name_columns(r, &row);
	for (node = table->first->next; node; node = node->next) {
		cut_row(r, node, &row);
		look_at_row(r, &row, &found);
	}
	/* a column "Time" without an hour holds something else */
	if (!found.is_hours)
		r->columns[TACIT_COLUMN_HOURS] = found.hours;
	if (r->columns[TACIT_COLUMN_DATE] < 0)
		r->columns[TACIT_COLUMN_DATE] = found.day;
	return r->columns[TACIT_COLUMN_HOURS] >= 0;
}

/* The first that is neither, where no head says it. */
static int title_column(const struct reading *r, size_t count)
{
	size_t i = 0;

	if (r->columns[TACIT_COLUMN_TITLE] >= 0 &&
		r->columns[TACIT_COLUMN_TITLE] !=
			r->columns[TACIT_COLUMN_HOURS] &&
		r->columns[TACIT_COLUMN_TITLE] != r->columns[TACIT_COLUMN_DATE])
		return r->columns[TACIT_COLUMN_TITLE];
	while (i < count &&
		((int)i == r->columns[TACIT_COLUMN_HOURS] ||
			(int)i == r->columns[TACIT_COLUMN_DATE]))
		i++;
	return (int)i;
}

/* --- days ------------------------------------------------------------------------ */

/* The year in which it is a day of the event; else that of its first day. */
static int year_of_event(const struct reading *r, struct tacit_date date)
{
	for (date.year = r->starts.year; date.year <= r->ends.year; date.year++)
		if (tacit_date_compare(date, r->starts) >= 0 &&
			tacit_date_compare(date, r->ends) <= 0)
			return date.year;
	return r->starts.year;
}

/* The one day of the event that is that weekday; none: several are, or none. */
static struct tacit_date day_of_weekday(
	const struct reading *r, unsigned weekday)
{
	struct tacit_date found = { 0 };
	struct tacit_date date = r->starts;
	int i;

	for (i = 0;
		weekday && i < 2 * 7 && tacit_date_compare(date, r->ends) <= 0;
		i++, date = tacit_date_add(date, 1)) {
		if (tacit_date_weekday(date) != (int)weekday)
			continue;
		if (found.day)
			return (struct tacit_date){ 0 };
		found = date;
	}
	return found;
}

static void check_weekday(
	struct reading *r, unsigned line, struct tacit_date date, unsigned said)
{
	static const char *const names[] = { "Monday", "Tuesday", "Wednesday",
		"Thursday", "Friday", "Saturday", "Sunday" };
	unsigned is = (unsigned)tacit_date_weekday(date);

	if (said && said != is)
		tacit_fault_add(r->faults, r->event->path, line,
			"correct the date or the weekday",
			"%04d-%02d-%02d is a %s, not a %s", date.year,
			date.month, date.day, names[is - 1], names[said - 1]);
}

/* True where a day is stated that there is; r->date is it. */
static bool set_day(struct reading *r, unsigned line, struct tokens *tokens)
{
	struct programme_day day = tacit_programme_day(r->arena, tokens);
	struct tacit_date date = day.date;

	if (day.number && day.number <= 366)
		date = tacit_date_add(r->starts, (int)day.number - 1);
	if (!date.day)
		date = day_of_weekday(r, day.weekday);
	if (!date.day)
		return false;
	if (!date.year)
		date.year = year_of_event(r, date);
	if (!tacit_date_is_valid(date)) {
		tacit_fault_add(r->faults, r->event->path, line,
			"correct the date", "%04d-%02d-%02d does not exist",
			date.year, date.month, date.day);
		return false;
	}
	check_weekday(r, line, date, day.weekday);
	r->date = date;
	return true;
}

/* A date that is nothing but a heading of what follows. */
static bool is_day_row(struct reading *r, struct programme_row *row)
{
	int column = r->columns[TACIT_COLUMN_DATE];
	size_t i;

	if (column >= 0 && column != r->columns[TACIT_COLUMN_HOURS])
		return false;
	for (i = 0; i < row->count; i++)
		if (tacit_programme_day(r->arena, &row->tokens[i]).date.day) {
			row->tokens[i] = cut(r, row->cells[i]);
			return set_day(r, row->line, &row->tokens[i]);
		}
	return false;
}

static struct tokens *cell_tokens(struct programme_row *row, int column)
{
	return column >= 0 && (size_t)column < row->count ? &row->tokens[column]
							  : NULL;
}

static const char *cell_text(const struct programme_row *row, int column)
{
	return column >= 0 && (size_t)column < row->count ? row->cells[column]
							  : "";
}

static void read_day_cell(struct reading *r, struct programme_row *row)
{
	int column = r->columns[TACIT_COLUMN_DATE];
	struct tokens *tokens = cell_tokens(row, column);
	size_t told = r->faults->count;

	if (!tokens || !tokens->count || set_day(r, row->line, tokens) ||
		r->faults->count > told ||
		column == r->columns[TACIT_COLUMN_HOURS])
		return;
	tacit_fault_add(r->faults, r->event->path, row->line,
		"write it as 28 November, or leave the cell empty where it is "
		"the day above",
		"no date can be read in \"%s\"", row->cells[column]);
}

/* --- slots -------------------------------------------------------------------------- */

static bool read_hours(struct reading *r, const struct programme_row *row,
	struct programme_hours *hours)
{
	const char *text = cell_text(row, r->columns[TACIT_COLUMN_HOURS]);
	const char *remedy = "write them as 14:00-14:30, by the clock of the "
			     "event's zone";

	if (!hours->count || hours->is_bad || hours->from_s >= TACIT_DAY_S) {
		tacit_fault_add(r->faults, r->event->path, row->line, remedy,
			"no hours can be read in \"%s\"", text);
		return false;
	}
	if (hours->count == 1)
		hours->to_s = -1;
	else if (hours->to_s <= hours->from_s && hours->from_s >= EVENING_S &&
		hours->to_s <= MORNING_S)
		hours->to_s += TACIT_DAY_S; /* over midnight */
	else if (hours->to_s <= hours->from_s) {
		tacit_fault_add(r->faults, r->event->path, row->line, remedy,
			"\"%s\" ends no later than it begins", text);
		return false;
	}
	return true;
}

static void add_slot(struct reading *r, const struct programme_row *row,
	struct programme_hours *hours)
{
	int column = title_column(r, row->count);
	const char *title = cell_text(row, column);
	struct tokens tokens = cut(r, title);
	struct tacit_programme_slot *slot;

	if (!r->date.day) {
		tacit_fault_add(r->faults, r->event->path, row->line,
			"write the date in the row or in a heading above",
			"it is not said on which day \"%s\" is",
			cell_text(row, r->columns[TACIT_COLUMN_HOURS]));
		return;
	}
	slot = tacit_arena_append(r->arena, &r->out->list, &r->out->count,
		&r->out->cap, sizeof(*slot));
	*slot = (struct tacit_programme_slot){ row->line, r->table, r->date,
		hours->from_s, hours->to_s, title,
		tacit_programme_is_break(&tokens) };
}

/* The head once more, as office programs have it on each page. */
static bool is_head_row(const struct tokens *cell)
{
	struct programme_hours hours = { 0 };
	size_t i = 0;

	if (cell)
		hours = tacit_programme_hours(cell);
	while (cell && i < cell->count &&
		tacit_word_column(&cell->list[i]) != TACIT_COLUMN_HOURS)
		i++;
	return cell && i < cell->count && !hours.count && !hours.is_bad;
}

static void read_slot_row(struct reading *r, const struct tacit_md_node *node)
{
	struct programme_row row;
	struct programme_hours hours = { 0 };
	struct tokens *tokens;
	const char *text;
	int column = r->columns[TACIT_COLUMN_HOURS];

	cut_row(r, node, &row);
	tokens = cell_tokens(&row, column);
	if (is_head_row(tokens))
		return;
	read_day_cell(r, &row);
	text = cell_text(&row, column);
	if (tokens)
		hours = tacit_programme_hours(tokens);
	if (!hours.count && is_day_row(r, &row))
		return;
	if (!text[0] || (!hours.count && !hours.is_bad)) {
		if (cell_text(&row, title_column(r, row.count))[0])
			tacit_fault_warn(r->faults, r->event->path, row.line,
				"write its hours, or leave it where it is none "
				"of the programme",
				"no hours are stated for \"%s\"",
				cell_text(&row, title_column(r, row.count)));
		return;
	}
	if (read_hours(r, &row, &hours))
		add_slot(r, &row, &hours);
}

/* A slot without an end ends where the next one of its day begins. */
static void end_slots(struct tacit_programme *out)
{
	size_t i;

	for (i = 0; i < out->count; i++) {
		struct tacit_programme_slot *slot = &out->list[i];
		const struct tacit_programme_slot *next = slot + 1;

		if (slot->to_s >= 0)
			continue;
		slot->to_s = i + 1 < out->count && next->table == slot->table &&
				!tacit_date_compare(next->date, slot->date) &&
				next->from_s > slot->from_s
			? next->from_s
			: slot->from_s;
	}
}

static void read_block(struct reading *r, const struct tacit_md_node *node)
{
	const struct tacit_md_node *row;
	struct tokens tokens;
	const char *text;

	if (node->kind == TACIT_MD_HEADING ||
		node->kind == TACIT_MD_PARAGRAPH) {
		text = tacit_markdown_plain(r->arena, node);
		tokens = cut(r, text);
		if (strlen(text) <= HEADING_MAX &&
			tacit_programme_day(r->arena, &tokens).date.day) {
			tokens = cut(r, text);
			(void)set_day(r, node->line, &tokens);
		}
		return;
	}
	if (node->kind != TACIT_MD_TABLE || !node->first ||
		!find_columns(r, node))
		return;
	r->table++;
	if (!r->out->line)
		r->out->line = node->line;
	for (row = node->first->next; row; row = row->next)
		read_slot_row(r, row);
}

void tacit_programme_read(struct tacit_arena *arena,
	const struct tacit_document *event,
	const struct tacit_document *original, struct tacit_programme *out,
	struct tacit_faults *faults)
{
	const struct tacit_document *days = original ? original : event;
	struct reading r = {
		.arena = arena, .event = event, .out = out, .faults = faults
	};
	struct tacit_md_node *root = NULL;
	struct tacit_err too_long = { 0 };
	const struct tacit_md_node *node;

	*out = (struct tacit_programme){ 0 };
	/* without its days, which is a fault of its own, nothing is known */
	if (!tacit_document_date(days, "starts", &r.starts) ||
		!tacit_document_date(days, "ends", &r.ends) ||
		!tacit_markdown_parse(arena, event->body,
			event->header.body_line, &root, &too_long))
		return;
	for (node = root->first; node; node = node->next)
		read_block(&r, node);
	end_slots(out);
}
