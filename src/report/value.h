/*
 * value: what a header holds, as people write it in a language.
 *
 * A failure is none of what they return: ask afterwards, once for many.
 *
 *	struct tacit_err fault = { 0 };
 *	const struct tacit_value_style style = { reg, &arena, "ru", &fault };
 *	title = tacit_value_title(&style, &doc);
 *	return tacit_value_told(&style, err);
 *
 * Open to: door.
 */
#ifndef TACIT_REPORT_VALUE_H
#define TACIT_REPORT_VALUE_H

#include <tacit/register.h>
#include <tacit/stage.h>
#include <tacit/standing.h>

struct tacit_value_style {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char *lang;
	struct tacit_err *err; /* the first failure of those below */
	bool is_short; /* for a cell of a table */
};

/** True where all could be told; else the failure is passed on. */
TACIT_MUST_USE bool tacit_value_told(
	const struct tacit_value_style *style, struct tacit_err *err);

/** A document that may not be there; false, too, where it cannot be told. */
bool tacit_value_document(const struct tacit_value_style *style, int type,
	const char *id, struct tacit_document *out);

/** The title that a document's own header has in the language; the id where
 * it has none, or where there is no such document. */
const char *tacit_value_heading(
	const struct tacit_value_style *style, int type, const char *id);

/** "Draft Concept Paper, II.2" of a place ID or ID#ADDRESS; the id where there is
 * no such text here. */
const char *tacit_value_place(
	const struct tacit_value_style *style, const char *place);

/** "i.3 Awareness, Border control": an activity, told apart from its like. */
const char *tacit_value_activity(const struct tacit_value_style *style,
	const struct tacit_document *item);

/** The version of a document in the language, where there is one. */
bool tacit_value_version(const struct tacit_value_style *style,
	const struct tacit_document *doc, struct tacit_document *out);

/** "Secretariat", whose name is no state's. NULL is not. */
bool tacit_value_is_secretariat(const char *by);

/** The name of a state in the language. */
const char *tacit_value_state(
	const struct tacit_value_style *style, const char *code);

/** An id as it is printed. */
const char *tacit_value_printed(const struct tacit_value_style *style,
	enum tacit_type_id type, const char *id);
/** The same of a type that only the id tells: a note by its
 * number, a comment by the start of its id, else as it is. */
const char *tacit_value_id(
	const struct tacit_value_style *style, const char *id);

/**
 * One value of a key: a state by its name, a date in words, an id as it is
 * printed, a word of the register in the language. NULL gives "".
 */
const char *tacit_value_shown(const struct tacit_value_style *style,
	const struct tacit_key *key, const char *value);

/** All values of a key, joined: "A, B and C"; "" where there are none. */
const char *tacit_value_joined(const struct tacit_value_style *style,
	const struct tacit_document *doc, const char *key);

/** When a comment was received, as it states or by its receipt; "" where
 * neither says. */
const char *tacit_value_received(const struct tacit_value_style *style,
	const struct tacit_document *doc);

/** The statements of a document's sources that contradict each other, as it is
 * recorded; for whoever prints what they are about. */
const char *const *tacit_value_stated(struct tacit_arena *arena,
	const struct tacit_document *doc, size_t *count);

/** What an activity needs (a word of that key, or NULL), in the language:
 * "requires approval"; "" where it is nothing. */
const char *tacit_value_needs(const char *lang, const char *word);

/** What a document is called: its title, subject or name; of what has none,
 * what it says of itself in a few words. Never NULL. */
const char *tacit_value_title(const struct tacit_value_style *style,
	const struct tacit_document *doc);

/**
 * Of what the secretariat entered for whoever it is by: "entered by the
 * Secretariat from a note of France of 3 March 2023"; NULL of all else.
 * A reference that is only a date is shown as one, any other as it stands.
 */
const char *tacit_value_source(const struct tacit_value_style *style,
	const struct tacit_document *doc);

/**
 * What became of a document, by which and since when: "cancelled on 12 July
 * 2022: overtaken (2022/2022-07-12-cancelled-...)"; of one that stands, what
 * is said of it in vain: "stands; taken back after the close (xab-...)"; else
 * NULL.
 */
const char *tacit_value_undone(const struct tacit_value_style *style,
	const struct tacit_undoing *undoing);
/** The same in a word or three: "entered in error". */
const char *tacit_value_undone_short(
	const struct tacit_value_style *style, enum tacit_undone undone);
/** "takes back xab-...": of an answer, act, decision or report that says no
 * more than that; else NULL. */
const char *tacit_value_takes_back(const struct tacit_value_style *style,
	const struct tacit_document *doc);
/** And of what is said of it in vain: "taken back after the close"; where it
 * was undone, or nothing is said of it: NULL. */
const char *tacit_value_claimed(const struct tacit_value_style *style,
	enum tacit_undone claimed, enum tacit_weakness weakness);

/**
 * Take the words out of a document that was entered in error: its body and
 * what its header says in free text; they are on no page. A note is left as it
 * is: it went to everybody. `text` stays, as what is recorded.
 */
void tacit_value_hide(struct tacit_arena *arena,
	const struct tacit_undoing *undoing, struct tacit_document *doc);

/** A paper's stage: "circulated (comments by the end of 30 June 2022)". */
const char *tacit_value_stage(
	const struct tacit_value_style *style, const struct tacit_stage *stage);

/**
 * The clock by which a note says its call's close, extended or not: the seat's
 * by its place, or that of a zone of its own by the zone's name. A place only
 * beside its own offset. (design, section 5)
 */
struct tacit_clock tacit_value_close_clock(
	const struct tacit_value_style *style, const char *note,
	struct tacit_instant closes);
/** That close in words; short: its day without the clock. */
const char *tacit_value_close(const struct tacit_value_style *style,
	const char *note, struct tacit_instant closes);

/** An instant: the moment at the seat; short: its day there. */
const char *tacit_value_instant(
	const struct tacit_value_style *style, struct tacit_instant instant);
const char *tacit_value_date(
	const struct tacit_value_style *style, struct tacit_date date);

/** A key as a label: "prepared by", in the language. */
const char *tacit_value_label(
	const struct tacit_value_style *style, const char *key);

#endif
