#include "door/attendance.h"

#include <string.h>

#include "report/registrant_names.h"
#include "rules/attendance.h"

/* What a list says of one person, so far. */
struct attending {
	const char *days;
	const char *link;
};

/* All behind a link, once they are found. */
struct behind {
	const char *link;
	struct tacit_date day;
	size_t count;
	size_t moves; /* so many when they were */
};

struct taking {
	const struct tacit_attendance_list *list;
	struct tacit_arena arena;
	struct tacit_cell_faults found;
	struct tacit_registrant_names *names;
	struct attending *persons; /* as they registered */
	size_t moves; /* of a person to another link */
	struct behind *found_behind;
	size_t behind_count;
	size_t behind_cap;
	struct tacit_attendance_taken *out;
};

/* A row, once it is known which cell is which. */
struct attending_row {
	const struct tacit_table *table;
	const struct tacit_heading_row *header;
	const struct tacit_table_row *row;
	const char *values[TACIT_ATTENDANCE_COLUMNS]; /* "": not said */
};

static void fault_attending(struct taking *work, const struct attending_row *at,
	enum tacit_attendance_column column, const char *what,
	const char *remedy)
{
	const size_t cell = at->header->at[column];
	const struct tacit_cell_at where = { .table = at->table,
		.row = at->row->row,
		.line = at->row->line,
		.column = cell,
		.heading = cell == SIZE_MAX
			? NULL
			: tacit_attendance_heading(column, "en") };

	tacit_cell_say(&work->found, TACIT_FAULT_ERROR, &where, remedy, what);
}

/* --- whose row it is ---------------------------------------------------------------- */

static void attend(struct taking *work, size_t person, struct tacit_date day,
	const char *link)
{
	struct attending *one = &work->persons[person];

	one->days = work->list->takes_away
		? tacit_attendance_without(&work->arena, one->days, day)
		: tacit_attendance_with(&work->arena, one->days, day);
	if (!*link || !strcmp(one->link, link))
		return;
	one->link = link;
	work->moves++;
}

static struct behind *behind_of(
	struct taking *work, const char *link, struct tacit_date day)
{
	struct behind *behind;
	size_t i;

	for (i = 0; i < work->behind_count; i++) {
		behind = &work->found_behind[i];
		if (!strcmp(behind->link, link) &&
			!tacit_date_compare(behind->day, day))
			return behind;
	}
	behind = tacit_arena_append(&work->arena, &work->found_behind,
		&work->behind_count, &work->behind_cap, sizeof(*behind));
	*behind = (struct behind){ link, day, 0, SIZE_MAX };
	return behind;
}

/* All who sit behind a link, by what was known or by this list. They are looked
 * for once, until somebody is at another link. */
static size_t attend_behind(
	struct taking *work, const char *link, struct tacit_date day)
{
	struct behind *behind;
	size_t i;

	if (!*link)
		return 0;
	behind = behind_of(work, link, day);
	if (behind->moves == work->moves)
		return behind->count;
	behind->moves = work->moves;
	behind->count = 0;
	for (i = 0; i < work->list->all->count; i++) {
		if (strcmp(work->persons[i].link, link) != 0)
			continue;
		attend(work, i, day, "");
		behind->count++;
	}
	return behind->count;
}

/* An address of nobody's is the link that the named person sat behind. */
static const char *link_of(const struct attending_row *at, bool has_address)
{
	if (*at->values[TACIT_ATTENDANCE_LINK])
		return at->values[TACIT_ATTENDANCE_LINK];
	return has_address ? "" : at->values[TACIT_ATTENDANCE_MAIL];
}

static void take_attending(struct taking *work, const struct attending_row *at,
	struct tacit_date day)
{
	const struct tacit_registrant_row *by_mail =
		tacit_registrant_names_find(
			work->names, at->values[TACIT_ATTENDANCE_MAIL]);
	const struct tacit_registrant_row *row = by_mail
		? by_mail
		: tacit_registrant_names_find(
			  work->names, at->values[TACIT_ATTENDANCE_NAME]);
	const char *link = link_of(at, by_mail != NULL);

	work->out->rows++;
	if (row)
		attend(work, (size_t)(row - work->list->all->list), day, link);
	else if (*at->values[TACIT_ATTENDANCE_NAME] ||
		!attend_behind(work, link, day))
		fault_attending(work, at,
			*at->values[TACIT_ATTENDANCE_NAME]
				? TACIT_ATTENDANCE_NAME
				: TACIT_ATTENDANCE_MAIL,
			"nobody who registered, or several, are meant",
			"write the address with which the person registered, "
			"or take the row out");
}

/* --- its day --------------------------------------------------------------------------- */

static bool find_day(struct taking *work, const struct attending_row *at,
	struct tacit_date *out)
{
	const struct tacit_registrations *event = &work->list->all->event;
	const char *said = at->values[TACIT_ATTENDANCE_DAY];

	*out = work->list->day;
	if (tacit_date_is_set(*out))
		return true;
	if (!tacit_attendance_day(&work->arena, said, out)) {
		fault_attending(work, at, TACIT_ATTENDANCE_DAY,
			"no day is said, or one that can be two",
			"write it as in 2022-11-28; or for all rows: --day");
		return false;
	}
	if (tacit_registrations_have_day(event, *out))
		return true;
	fault_attending(work, at, TACIT_ATTENDANCE_DAY,
		"that day is none of the event's", "correct the day");
	return false;
}

/* --- the list ------------------------------------------------------------------------- */

static void read_attending(
	struct taking *work, struct attending_row *at, bool *is_empty)
{
	size_t i;

	*is_empty = true;
	for (i = 0; i < TACIT_ATTENDANCE_COLUMNS; i++) {
		const size_t cell = at->header->at[i];
		const struct tacit_str text = tacit_str_trim(tacit_str_of(
			cell < at->row->count ? at->row->cells[cell] : ""));

		at->values[i] =
			tacit_arena_strndup(&work->arena, text.data, text.len);
		*is_empty =
			*is_empty && (i == TACIT_ATTENDANCE_DAY || !text.len);
	}
}

static bool names_persons(const struct tacit_heading_row *header)
{
	return header->at[TACIT_ATTENDANCE_NAME] != SIZE_MAX ||
		header->at[TACIT_ATTENDANCE_MAIL] != SIZE_MAX ||
		header->at[TACIT_ATTENDANCE_LINK] != SIZE_MAX;
}

/* The row that has the most: platforms put a table about the meeting, with an
 * address in it, above the one of those who came. */
static bool find_attendance_head(struct taking *work,
	const struct tacit_table *table, struct tacit_heading_row *out,
	size_t *at)
{
	size_t i;

	*out = (struct tacit_heading_row){ 0 };
	for (i = 0; i < table->count && i < TACIT_HEADER_ROWS; i++) {
		struct tacit_heading_row header;
		struct tacit_table_row row;

		tacit_table_row(
			work->list->tables, table, i, &work->arena, &row);
		if (!tacit_heading_row_find(&tacit_attendance_headings,
			    row.cells, row.count, &header) ||
			!names_persons(&header) || header.found <= out->found)
			continue;
		*out = header;
		*at = i;
	}
	return out->found;
}

static void take_table(struct taking *work, const struct tacit_table *table,
	const struct tacit_heading_row *header, size_t head_at)
{
	size_t i;

	for (i = head_at + 1; i < table->count; i++) {
		struct tacit_table_row row;
		struct attending_row at = {
			.table = table, .header = header, .row = &row
		};
		struct tacit_date day;
		bool is_empty;

		tacit_table_row(
			work->list->tables, table, i, &work->arena, &row);
		read_attending(work, &at, &is_empty);
		if (!is_empty && find_day(work, &at, &day))
			take_attending(work, &at, day);
	}
}

static bool take_tables(
	struct taking *work, struct tacit_faults *faults, struct tacit_err *err)
{
	const struct tacit_tables *tables = work->list->tables;
	const size_t before = faults->errors;
	size_t heads = 0;
	size_t i;

	for (i = 0; i < tables->count; i++) {
		struct tacit_heading_row header;
		size_t at = 0;

		if (!find_attendance_head(work, &tables->list[i], &header, &at))
			continue;
		heads++;
		take_table(work, &tables->list[i], &header, at);
	}
	tacit_cell_faults_tell(&work->found, faults);
	if (!heads || (!work->out->rows && faults->errors == before))
		tacit_fault_add(faults, work->list->path, 0,
			"begin it with the row that names the columns: Name, "
			"E-mail, Link, Day",
			"there is no list of attendance in the file");
	return faults->errors == before || tacit_faults_fail(faults, err);
}

static bool keep_attendance(
	struct taking *work, struct tacit_vault *vault, struct tacit_err *err)
{
	const struct tacit_registrants *all = work->list->all;
	size_t i;

	for (i = 0; i < all->count; i++) {
		struct tacit_registration one = *all->list[i].one;
		struct tacit_vault_record record;

		if (!strcmp(one.days, work->persons[i].days) &&
			!strcmp(one.link, work->persons[i].link))
			continue;
		work->out->persons++;
		one.days = work->persons[i].days;
		one.link = work->persons[i].link;
		tacit_registration_write(&work->arena, &one, &record);
		if (!work->list->is_dry_run &&
			!tacit_vault_change(vault, &record, "registered", err))
			return false;
	}
	return true;
}

bool tacit_attendance_take(struct tacit_vault *vault,
	const struct tacit_attendance_list *list,
	struct tacit_attendance_taken *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct taking work = {
		.list = list, .found = { .path = list->path }, .out = out
	};
	const bool writes = vault && !list->is_dry_run;
	size_t i;
	bool ok;

	*out = (struct tacit_attendance_taken){ 0 };
	work.persons = tacit_arena_array(
		&work.arena, list->all->count + 1, sizeof(*work.persons));
	for (i = 0; i < list->all->count; i++)
		work.persons[i] =
			(struct attending){ list->all->list[i].one->days,
				list->all->list[i].one->link };
	work.names = tacit_registrant_names_new(list->all);
	ok = take_tables(&work, faults, err) &&
		(!writes || tacit_vault_begin(vault, err)) &&
		keep_attendance(&work, vault, err) &&
		(!writes || tacit_vault_commit(vault, err));
	tacit_registrant_names_free(work.names);
	tacit_arena_clear(&work.found.arena);
	tacit_arena_clear(&work.arena);
	return ok;
}
