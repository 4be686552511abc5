/*
 * parallel: several texts of one document, and what they do not say alike.
 *
 * A note is circulated in three languages, and nobody reads all three side by
 * side. What can be compared without understanding is taken out of each text:
 * numbers of notes, dates (whatever their form and case ending), hours, zones,
 * addresses, states, quantities, the extent of enclosures, how an event is
 * held, how many items a list and how many rows a table has. What one text
 * states and another does not, or states otherwise, is a finding, with both
 * places. Which of the texts is right is not said.
 *
 *	struct tacit_parallel_text texts[2] = { { "note.md", "en", en },
 *		{ "note.ru.md", "ru", ru } };
 *	tacit_parallel_compare(&arena, texts, 2, &names, &out);
 *	for (i = 0; i < out.count; i++)
 *		... out.list[i].kind, out.list[i].said[k]
 *
 * Pure: neither grammar nor a dictionary, but words of tables (words.h) and
 * the names of states that are given.
 *
 * Open to: report.
 */
#ifndef TACIT_PARALLEL_PARALLEL_H
#define TACIT_PARALLEL_PARALLEL_H

#include <tacit/mem.h>
#include <tacit/str.h>

enum { TACIT_PARALLEL_TEXTS = 8 }; /* at most */

/** What can be stated. */
enum tacit_stated {
	TACIT_STATED_NOTE, /* "NCT/G/778" */
	TACIT_STATED_DATE, /* "2022-06-30", "2021-10", "--11-28" */
	/* "by 2022-06-30", "before 2022-06-30"; "either 2022-06-30" where the
	 * words are used for both */
	TACIT_STATED_DEADLINE,
	TACIT_STATED_TIME, /* "15:30" */
	TACIT_STATED_ZONE, /* "UTC+06:00", "Beijing" */
	TACIT_STATED_MAIL,
	TACIT_STATED_STATE, /* "THA" */
	TACIT_STATED_YEAR,
	TACIT_STATED_NUMBER, /* "60" */
	TACIT_STATED_EXTENT, /* "8 pages", "8 leaves" */
	TACIT_STATED_MODE, /* "online", "in person", "hybrid", "video" */
	TACIT_STATED_LIST, /* "5 items": of a numbered list */
	TACIT_STATED_TABLE, /* "16 rows": of a table */
	TACIT_STATED_COUNT
};

struct tacit_parallel_text {
	const char *name; /* of the file, or the version's path */
	const char *lang; /* "" where it is not known: found from its letters */
	struct tacit_str text; /* Markdown or plain; a header is passed over */
};

/** What a state is called: a name, in any language. */
struct tacit_parallel_name {
	const char *code;
	const char *name;
};

struct tacit_parallel_names {
	const struct tacit_parallel_name *list;
	size_t count;
};

/** What one text says of a finding. */
struct tacit_parallel_said {
	const char *value; /* NULL: it does not say it */
	struct tacit_str words; /* as they stand there, the first time */
	unsigned *lines; /* where it says so */
	size_t count;
	size_t cap;
};

struct tacit_parallel_finding {
	enum tacit_stated kind;
	/* "date 2022-06-30 2022-07-30": by this it is set aside */
	const char *name;
	/* one of each text; where one text alone is in itself at odds, one
	 * of each way in which it speaks */
	struct tacit_parallel_said *said;
	size_t said_count;
	bool is_of_one; /* ... and that is `of` */
	size_t of;
};

/** Lives in the arena, and points into the texts. */
struct tacit_parallel {
	struct tacit_parallel_finding *list; /* by kind, then by place */
	size_t count;
	size_t cap;
	/* of each text: how many facts were found in it ... */
	size_t stated[TACIT_PARALLEL_TEXTS];
	/* ... and whether it names a note that another names, too */
	bool notes_shared[TACIT_PARALLEL_TEXTS];
	const char *langs[TACIT_PARALLEL_TEXTS]; /* as given or found */
};

/** Compare two texts or more, at most TACIT_PARALLEL_TEXTS. Never fails. */
void tacit_parallel_compare(struct tacit_arena *arena,
	const struct tacit_parallel_text *texts, size_t count,
	const struct tacit_parallel_names *names, struct tacit_parallel *out);

/** "date": for machines, and for tacit_tr. */
const char *tacit_stated_word(enum tacit_stated kind);

#endif
