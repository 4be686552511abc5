/*
 * view: a document with all that is known of it.
 *
 * Its text (of a plan with its activities), its language versions, the stage
 * of a paper, the call of a note, and what refers to it.
 *
 *	struct tacit_view_query query = { "nct-general/concept-paper",
 *		TACIT_PAPER, .lang = "ru" };
 *	struct tacit_view view = { 0 };
 *	ok = tacit_view_make(reg, &arena, &query, &view, err);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_VIEW_H
#define TACIT_REPORT_VIEW_H

#include <tacit/address.h>
#include <tacit/document.h>
#include <tacit/stage.h>
#include <tacit/standing.h>

#include "report/record.h"
#include "report/recurring.h"

struct tacit_register;

enum { TACIT_VIEW_FEW = 12 };

/**
 * A document that names this one, or is about it. Where there are more than
 * TACIT_VIEW_FEW of a type, only its type and id are told.
 */
struct tacit_view_link {
	struct tacit_document doc;
	const char *key; /* under which it does: "encloses"; NULL: not read */
	struct tacit_undoing undoing; /* what became of it */
	/* in the language; NULL: not read */
	const char *printed;
	const char *facts; /* "Thailand, 16 Jun 2022" */
	const char *title;
};

/** Those of a type. */
struct tacit_view_group {
	const struct tacit_type *type;
	size_t count;
	struct tacit_view_link *links; /* by path; NULL: too many to be named */
};

struct tacit_view_version {
	struct tacit_document doc;
	bool is_stale; /* it translates an earlier text */
};

struct tacit_view_fact {
	const char *label; /* NULL: one more value of the one before */
	const char *value;
	const char *about; /* path of the document that it names; or NULL */
};

struct tacit_view_call {
	struct tacit_instant issued;
	struct tacit_instant closes; /* in force, extensions applied */
	struct tacit_instant ends; /* that, or when it was broken for good */
	bool is_confirmed; /* all replies are entered */
	bool is_assumed; /* the deadline rests on an assumption */
	enum tacit_undone undone; /* it is none any more */
	uint64_t comments; /* all but those entered in error */
};

/** Lives in the arena. */
struct tacit_view {
	struct tacit_record record;
	struct tacit_document doc;
	/* the text to be read: the document's, or its version's; a plan's
	 * with its activities */
	struct tacit_str source;
	const struct tacit_view_version *shown; /* the version; or NULL */
	struct tacit_view_version *versions;
	size_t version_count;
	bool has_stage; /* of a paper */
	const char *activity; /* of one: told apart from its like; or NULL */
	struct tacit_held held; /* of an event */
	struct tacit_recurring recurring; /* of an activity */
	struct tacit_stage stage;
	bool has_call; /* of a note */
	struct tacit_view_call call;
	struct tacit_undoing undoing; /* what became of what is fixed */
	bool is_whole; /* every pin is told, activities of a plan, too */
	struct tacit_view_group *groups; /* that refer to it, by type */
	size_t group_count;
	struct tacit_addresses passages;
	/* in the language of the query */
	const char *title;
	struct tacit_view_fact *facts;
	size_t fact_count;
};

enum tacit_view_links {
	TACIT_VIEW_LINKS_NONE, /* groups are not looked for */
	TACIT_VIEW_LINKS_FEW, /* of many of a type: how many */
	TACIT_VIEW_LINKS_EACH /* each is named */
};

/** Strings are borrowed. */
struct tacit_view_query {
	const char *id; /* canonical; of a version: shows that version */
	enum tacit_type_id type;
	const char *version; /* its language; NULL, or none: the original */
	const char *lang; /* of the title, facts and links; NULL: no need */
	enum tacit_view_links links;
};

/**
 * Fails: TACIT_NOTFOUND; TACIT_LIMIT a text that is too long; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_view_make(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_view_query *query,
	struct tacit_view *out, struct tacit_err *err);

#endif
