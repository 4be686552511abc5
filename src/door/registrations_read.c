/* registrations_read: the rows of a form become persons, or faults. */
#include <string.h>

#include "door/registrations_parts.h"

enum {
	HEADINGS_MIN = 3, /* fewer are words of a row */
	HEADINGS_OF_FORM = 5 /* fewer may be another's in a letter */
};

/* --- rows ----------------------------------------------------------------------- */

/* Where the form has its row of headings. */
struct form_table {
	const struct tacit_table *table;
	const struct tacit_table
		*named; /* the same, where it is one of several */
	struct tacit_heading_row header;
	size_t head_at;
};

const char *tacit_registering_place(struct registering *work, size_t at)
{
	const struct form_place *place = &work->places[at];

	return tacit_arena_printf(&work->arena, "%s%srow %u",
		place->table ? place->table->name : "",
		place->table ? ", " : "", place->row);
}

/* Our own heading, not what stands there. */
static struct tacit_cell_at registered_cell(const struct form_table *at,
	const struct tacit_table_row *row, enum tacit_registration_field field)
{
	return (struct tacit_cell_at){ .table = at->named,
		.row = row->row,
		.line = row->line,
		.column = at->header.at[field],
		.heading = tacit_registration_heading(field, "en") };
}

static void tell_registrant(struct registering *work,
	const struct form_table *at, const struct tacit_table_row *row,
	const struct tacit_registrant *person)
{
	size_t i;

	for (i = 0; i < person->fault_count; i++) {
		const struct tacit_registrant_fault *fault = &person->faults[i];
		const struct tacit_cell_at cell =
			registered_cell(at, row, fault->field);

		tacit_cell_say(&work->found,
			fault->is_warning ? TACIT_FAULT_WARNING
					  : TACIT_FAULT_ERROR,
			&cell, fault->remedy, fault->what);
	}
}

static const char *state_of_row(struct registering *work,
	const struct form_table *at, const struct tacit_table_row *row,
	const char *typed)
{
	const struct tacit_cell_at cell =
		registered_cell(at, row, TACIT_REGISTRANT_STATE);
	const char *code = "";

	/* what stands there may be anything: it is not repeated */
	if (*typed &&
		!tacit_resolve_state(
			work->reg, &work->arena, typed, &code, NULL))
		tacit_cell_say(&work->found, TACIT_FAULT_ERROR, &cell,
			"write its code or name; a state of a partner is one "
			"that is recorded as such: tacit new member",
			"no state of that name is known here");
	return code;
}

static void read_registrant(struct registering *work,
	const struct form_table *at, const struct tacit_table_row *row)
{
	const struct tacit_date today = tacit_register_today(work->reg);
	struct tacit_registration one;
	size_t before;

	tacit_registration_blank(&one);
	one.event = work->form->event;
	tacit_registrant_read(&work->arena, &at->header,
		&(struct tacit_registrant_cells){
			row->cells, row->count, row->computed },
		today, &one.person);
	if (one.person.is_blank)
		return;
	tell_registrant(work, at, row, &one.person);
	one.state = state_of_row(
		work, at, row, one.person.values[TACIT_REGISTRANT_STATE]);
	/* by whatever name: the same state says the same */
	one.person.values[TACIT_REGISTRANT_STATE] = one.state;
	before = tacit_registered_find(work->persons, &one.person);
	if (before) {
		const struct tacit_cell_at cell =
			registered_cell(at, row, TACIT_REGISTRANT_MAIL);

		tacit_cell_fault(&work->found, &cell,
			"leave one row for each person, with an address of "
			"its own",
			"this person or this address stands in %s already",
			tacit_registering_place(work, before - 1));
		return;
	}
	*(struct form_place *)tacit_arena_append(&work->arena, &work->places,
		&work->place_count, &work->place_cap, sizeof(*work->places)) =
		(struct form_place){ at->named, row->row };
	tacit_registered_keep(work->persons, &one.person, work->place_count);
	*(struct tacit_registration *)tacit_arena_append(&work->arena,
		&work->read.list, &work->read.count, &work->read.cap,
		sizeof(one)) = one;
}

/* --- the table --------------------------------------------------------------------- */

static bool find_form_head(struct registering *work,
	const struct tacit_table *table, struct form_table *out)
{
	size_t i;

	*out = (struct form_table){ .table = table,
		.named = work->form->tables->count > 1 ? table : NULL };
	for (i = 0; i < table->count && i < TACIT_HEADER_ROWS; i++) {
		struct tacit_table_row row;
		struct tacit_heading_row header;

		tacit_table_row(
			work->form->tables, table, i, &work->arena, &row);
		(void)tacit_heading_row_find(&tacit_registration_headings,
			row.cells, row.count, &header);
		if (header.found <= out->header.found)
			continue;
		out->header = header;
		out->head_at = i;
	}
	return out->header.found >= HEADINGS_MIN;
}

bool tacit_registering_is_form(struct tacit_tables *tables)
{
	const struct tacit_registrations_form form = { .tables = tables };
	struct registering work = { .form = &form };
	struct form_table at;
	bool is_it = false;
	size_t i;

	for (i = 0; !is_it && i < tables->count; i++)
		is_it = find_form_head(&work, &tables->list[i], &at) &&
			at.header.found >= HEADINGS_OF_FORM;
	tacit_arena_clear(&work.arena);
	return is_it;
}

/* Of a row as a whole. */
static void tell_form_row(struct registering *work, const struct form_table *at,
	const struct tacit_table_row *row, const char *remedy, const char *what)
{
	const struct tacit_cell_at cell = { .table = at->named,
		.row = row->row,
		.line = row->line,
		.column = SIZE_MAX };

	tacit_cell_say(&work->found, TACIT_FAULT_ERROR, &cell, remedy, what);
}

static void tell_lacks(struct registering *work, const struct form_table *at)
{
	const unsigned lacks = tacit_registration_lacks(&at->header);
	unsigned field;
	struct tacit_table_row row;

	tacit_table_row(
		work->form->tables, at->table, at->head_at, &work->arena, &row);
	for (field = 0; field < TACIT_REGISTRANT_FIELDS; field++)
		if (lacks >> field & 1)
			tell_form_row(work, at, &row,
				"add it, and leave it empty where "
				"nothing is known",
				tacit_arena_printf(&work->arena,
					"there is no column %s",
					tacit_registration_heading(
						(enum tacit_registration_field)
							field,
						"en")));
}

/* Two columns of one name may say two things of a person. */
static void tell_again(struct registering *work, const struct form_table *at)
{
	struct tacit_cell_at cell = { .table = at->named,
		.column = at->header.again };
	struct tacit_table_row row;

	if (at->header.again == SIZE_MAX)
		return;
	tacit_table_row(
		work->form->tables, at->table, at->head_at, &work->arena, &row);
	cell.row = row.row;
	cell.line = row.line;
	tacit_cell_say(&work->found, TACIT_FAULT_ERROR, &cell,
		"leave one of the two, or name the other otherwise",
		"another column is called so, or means the same");
}

static void read_form_table(
	struct registering *work, const struct form_table *at)
{
	size_t i;

	for (i = at->head_at + 1; i < at->table->count; i++) {
		struct tacit_table_row row;

		tacit_table_row(
			work->form->tables, at->table, i, &work->arena, &row);
		read_registrant(work, at, &row);
		if (work->read.count <= TACIT_REGISTRATION_ROWS_MAX)
			continue;
		tell_form_row(work, at, &row, "divide the form",
			tacit_arena_printf(&work->arena,
				"a form has at most %d persons",
				TACIT_REGISTRATION_ROWS_MAX));
		return;
	}
}

bool tacit_registering_read(struct registering *work, struct tacit_err *err)
{
	const struct tacit_tables *tables = work->form->tables;
	const size_t before = work->faults->errors;
	struct form_table at;
	size_t found = 0;
	size_t i;

	for (i = 0; i < tables->count; i++) {
		if (!find_form_head(work, &tables->list[i], &at))
			continue;
		found++;
		tell_lacks(work, &at);
		tell_again(work, &at);
		if (!tacit_registration_lacks(&at.header))
			read_form_table(work, &at);
	}
	tacit_cell_faults_tell(&work->found, work->faults);
	if (!found)
		tacit_fault_add(work->faults, work->form->path, 0,
			"begin it with the row that names the columns: Name, "
			"Gender, Nationality, ...",
			"there is no form of registration in the file");
	else if (!work->read.count && work->faults->errors == before)
		tacit_fault_add(work->faults, work->form->path, 0,
			"fill in a row", "nobody stands in the form");
	return work->faults->errors == before ||
		tacit_faults_fail(work->faults, err);
}
