/*
 * registration: the form by which people register for an event, and what is
 * wrong with a row of it.
 *
 * The form is a table of eleven columns, one person a row. Nothing is looked
 * up here and nothing kept: a row of cells becomes values in the one form in
 * which they are kept, or all its faults, each with its column. What a person
 * wrote is in no fault. Whether there is such a state, the register knows, and
 * whoever has it asks. (design, section 11)
 *
 *	if (!tacit_heading_row_find(&tacit_registration_headings, head, n,
 *		    &header) || (lacks = tacit_registration_lacks(&header)))
 *		...
 *	tacit_registrant_read(&arena, &header, &row, today, &person);
 *	for (i = 0; i < person.fault_count; i++)
 *		... person.faults[i].field, person.faults[i].what
 *
 * Open to: report.
 */
#ifndef TACIT_RULES_REGISTRATION_H
#define TACIT_RULES_REGISTRATION_H

#include <tacit/buf.h>
#include <tacit/time.h>

#include "rules/heading.h"

enum tacit_registration_field {
	TACIT_REGISTRANT_NUMBER, /* of the row: read over */
	TACIT_REGISTRANT_NAME,
	TACIT_REGISTRANT_GENDER,
	TACIT_REGISTRANT_STATE,
	TACIT_REGISTRANT_BIRTH,
	TACIT_REGISTRANT_WORKPLACE,
	TACIT_REGISTRANT_POSITION,
	TACIT_REGISTRANT_TELEPHONE,
	TACIT_REGISTRANT_MAIL,
	TACIT_REGISTRANT_SPEAKS,
	TACIT_REGISTRANT_TITLE, /* of what is said then */
	TACIT_REGISTRANT_FIELDS
};

enum {
	TACIT_REGISTRATION_DAYS = 90, /* a row is kept so long after the end */
	TACIT_REGISTRATION_ROWS_MAX = 10000, /* persons in a file */
	TACIT_REGISTRATION_VALUE_MAX = 1000, /* bytes */
	TACIT_REGISTRATION_COLUMNS_MAX = 64 /* that a mark can be of */
};

/** The one layout; its columns are the fields, in their order. */
extern const struct tacit_headings tacit_registration_headings;

/** "Date of birth": what a column is called. */
const char *tacit_registration_heading(
	enum tacit_registration_field field, const char *lang);

/** "telephone": a field by one word, as it is kept and typed. */
const char *tacit_registration_word(enum tacit_registration_field field);
/** The field of a word; TACIT_REGISTRANT_FIELDS: there is none. */
enum tacit_registration_field tacit_registration_named(struct tacit_str word);

/**
 * How many days after an event's last one a field is kept, where nothing else
 * is said: what only the event itself needs goes before the row does.
 * Source: design, section 11 (retention per event and field).
 */
unsigned tacit_registration_days(enum tacit_registration_field field);

/** The fields, a bit each, that no column of a header has and that the form
 * needs: all but the number. */
unsigned tacit_registration_lacks(const struct tacit_heading_row *header);

/** A row of cells. Borrowed. */
struct tacit_registrant_cells {
	const char *const *cells;
	size_t count;
	uint64_t computed; /* those in which a formula stands, a bit each */
};

/** English, without a word of the person's. */
struct tacit_registrant_fault {
	enum tacit_registration_field field;
	bool is_warning;
	const char *what;
	const char *remedy;
};

/** Lives in the arena. */
struct tacit_registrant {
	/*
	 * Never NULL; "": not said. Blanks are one each and none outside; an
	 * address in small letters, a date YYYY-MM-DD, "female" or "male"
	 * where it is one of these, "yes" or "no".
	 */
	const char *values[TACIT_REGISTRANT_FIELDS];
	bool is_blank; /* nothing but a number stands in the row */
	struct tacit_registrant_fault faults[TACIT_REGISTRANT_FIELDS];
	size_t fault_count;
	size_t errors; /* of those, that are no warnings */
};

/**
 * Read a row. `today` is the day before or on which everybody was born.
 * Owns:  copies what it keeps.
 * Source: design, section 11.
 */
void tacit_registrant_read(struct tacit_arena *arena,
	const struct tacit_heading_row *header,
	const struct tacit_registrant_cells *row, struct tacit_date today,
	struct tacit_registrant *out);

/** Append what tells a person besides the address: the date of birth with the
 * name, however it is written; nothing where no date is known. */
void tacit_registrant_key(
	const struct tacit_registrant *person, struct tacit_buf *out);

/** Whether both say the same, but for the number of the row. */
bool tacit_registrant_says_same(
	const struct tacit_registrant *a, const struct tacit_registrant *b);

#endif
