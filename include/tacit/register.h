/*
 * register: a register opened at a commit and an instant; reading it.
 *
 * The only place where git meets SQLite: opening brings the index to the
 * commit, reading goes through the index. What has a later receipt, `issued`
 * or date than the instant does not exist; papers and items are as in the
 * commit, which knows from when they do. Neither --at nor --now implies the other.
 *
 *	struct tacit_register *reg = NULL;
 *	struct tacit_when when = { .now = now };
 *	if (!tacit_register_open(".", &when, &reg, err))
 *		return false;
 *	tacit_register_get(reg, &arena, TACIT_NOTE, "2022/nct-g-778", &doc, err);
 */
#ifndef TACIT_REGISTER_H
#define TACIT_REGISTER_H

#include <tacit/body.h>
#include <tacit/index.h>
#include <tacit/store.h>

struct tacit_register;

/** What takes long, for whoever waits: commits, documents, commits. */
enum tacit_waiting_for { TACIT_WALKING, TACIT_READING, TACIT_LOOKING_BACK };
struct tacit_waiting {
	void (*tell)(void *ctx, enum tacit_waiting_for what, size_t done,
		size_t total);
	void *ctx;
};

struct tacit_when {
	const char *at; /* a revision; NULL: HEAD */
	struct tacit_instant now; /* required, unless `day` is given */
	struct tacit_date day; /* its noon in the body's zone is now */
	const char *cache; /* a folder for the index where the git folder is
			    * read-only; NULL: none */
	struct tacit_waiting waiting; /* {0}: nobody waits */
	bool is_for_hook; /* git holds its locks: what a killed command left is
			   * left, the past is not walked, and a revision is
			   * read through HEAD's index */
};

/**
 * Open the register that `path` is in, at `when`.
 * Fails: TACIT_NOTFOUND no repository, no commit yet, no body.md (the hint
 * names `tacit init`); TACIT_LATER its format is a later one; TACIT_GIT;
 * TACIT_DB; TACIT_INVALID a document of the commit that cannot be read at all.
 */
TACIT_MUST_USE bool tacit_register_open(const char *path,
	const struct tacit_when *when, struct tacit_register **out,
	struct tacit_err *err);
void tacit_register_close(struct tacit_register *reg);

/**
 * Whether refreshing may help against a failure: another command has brought
 * the index on, damaged it or taken it away. Nothing is refused for that.
 */
bool tacit_register_may_retry(
	const struct tacit_register *reg, const struct tacit_err *why);

/**
 * Look again where HEAD is, and bring the index there. Where HEAD has moved,
 * the body and the members are read anew: what was borrowed of them is gone.
 */
TACIT_MUST_USE bool tacit_register_refresh(
	struct tacit_register *reg, struct tacit_err *err);

/** Throw the index away and make it anew; `rows` (may be NULL) counts. */
TACIT_MUST_USE bool tacit_register_rebuild(
	struct tacit_register *reg, uint64_t *rows, struct tacit_err *err);

/**
 * Is the index the same as one that is made anew? The other one is made in
 * `folder`, which the caller removes. `rows` counts the documents of the one
 * in use. Fails: TACIT_IO, TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_register_compare_index(struct tacit_register *reg,
	const char *folder, bool *same, uint64_t *rows, struct tacit_err *err);

/* What it is opened at. Borrowed. */
const char *tacit_register_commit(const struct tacit_register *reg);
const char *tacit_register_receipts(const struct tacit_register *reg);
struct tacit_instant tacit_register_now(const struct tacit_register *reg);
/** Whether it was opened at a revision; then nothing is written to it. */
bool tacit_register_is_at_revision(const struct tacit_register *reg);
/**
 * The same register from another instant. For reading, until `reg` is
 * refreshed or closed; it is never closed itself. Lives in the arena.
 */
struct tacit_register *tacit_register_view(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_instant now);
/**
 * From now on only documents whose `distribution` is public are there, and
 * the body itself, less what a hidden one undid (audience.h).
 * Only a refresh, a write or resolving may still meet others. What was
 * borrowed of the body and the members is gone.
 * Source: design, section 9.
 */
TACIT_MUST_USE bool tacit_register_set_public(
	struct tacit_register *reg, struct tacit_err *err);
bool tacit_register_is_public(const struct tacit_register *reg);
/** The civil date of now in the body's zone. */
struct tacit_date tacit_register_today(const struct tacit_register *reg);
struct tacit_store *tacit_register_store(struct tacit_register *reg);
struct tacit_index *tacit_register_index(struct tacit_register *reg);
/** Folder of the index, private data and logs: <common git folder>/tacit. */
const char *tacit_register_folder(const struct tacit_register *reg);

/* --- documents --------------------------------------------------------- */

/** Documents that a query has at this instant, in path order, into the
 * arena. query->until is set here. */
TACIT_MUST_USE bool tacit_register_list(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_index_query *query,
	struct tacit_documents *out, struct tacit_err *err);

/** One at a time; the document lives until the callback returns. */
typedef bool (*tacit_document_fn)(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err);
TACIT_MUST_USE bool tacit_register_each(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_document_fn fn, void *ctx,
	struct tacit_err *err);

/** The same, of documents that live in the arena. */
TACIT_MUST_USE bool tacit_register_each_in(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_index_query *query,
	tacit_document_fn fn, void *ctx, struct tacit_err *err);

/** By canonical id; `type` -1: any. Fails: TACIT_NOTFOUND. */
TACIT_MUST_USE bool tacit_register_get(struct tacit_register *reg,
	struct tacit_arena *arena, int type, const char *id,
	struct tacit_document *out, struct tacit_err *err);
/** One that may not be there, or NULL: then `out` is {0}. */
TACIT_MUST_USE bool tacit_register_find(struct tacit_register *reg,
	struct tacit_arena *arena, int type, const char *id,
	struct tacit_document *out, struct tacit_err *err);
/** Is it there, at the instant? For rules: a failure is no answer. */
TACIT_MUST_USE bool tacit_register_holds(struct tacit_register *reg, int type,
	const char *id, bool *holds, struct tacit_err *err);
/** How many documents a query has at this instant. */
TACIT_MUST_USE bool tacit_register_count(struct tacit_register *reg,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *err);
/** How many documents of the commit are later than the instant. */
TACIT_MUST_USE bool tacit_register_left_out(
	struct tacit_register *reg, uint64_t *count, struct tacit_err *err);

/**
 * Rows of the index, whatever the instant; how many. An index that is found to
 * be damaged is made anew, one that others brought on meanwhile is brought
 * back, once; what was handed out is not handed out twice.
 */
TACIT_MUST_USE bool tacit_register_rows(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *err);
TACIT_MUST_USE bool tacit_register_count_rows(struct tacit_register *reg,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *err);

/** What the commit has at a path, whatever the instant. */
TACIT_MUST_USE bool tacit_register_recorded(struct tacit_register *reg,
	struct tacit_arena *arena, const char *path, struct tacit_str *text,
	bool *exists, struct tacit_err *err);
/** The text of a path or blob as it was recorded, into the arena. */
TACIT_MUST_USE bool tacit_register_blob(struct tacit_register *reg,
	struct tacit_arena *arena, const char *blob, struct tacit_str *out,
	struct tacit_err *err);

/* --- what people write -------------------------------------------------- */

/**
 * The canonical id of what somebody typed: "TUR", "Türkiye" or "turkiye";
 * "nct-general" or "NCT/G" or the area's title; "nct-general/i.3";
 * "NCT/G/778" with or without № and "(2022)"; a comment's id or any unique
 * start of it. `types` is a set of 1u << enum tacit_type_id (0: any).
 * Owns: id in the arena. Fails: TACIT_NOTFOUND (hint: the nearest),
 * TACIT_INVALID several match (hint: which).
 */
TACIT_MUST_USE bool tacit_resolve(struct tacit_register *reg,
	struct tacit_arena *arena, const char *typed, unsigned types,
	const char **id, enum tacit_type_id *type, struct tacit_err *err);
/** The id that is meant by, or nearest to, what was typed; or NULL. */
const char *tacit_resolve_nearest(struct tacit_register *reg,
	struct tacit_arena *arena, const char *typed, unsigned types);

/** A state's code from a code or a name in any language. */
TACIT_MUST_USE bool tacit_resolve_state(struct tacit_register *reg,
	struct tacit_arena *arena, const char *typed, const char **code,
	struct tacit_err *err);

/**
 * The id as it is printed for people: NCT/G/778 (with the year where the
 * number is not unique), tha-7k2m9q4d (as short as is unique, at least 8),
 * else the id itself. Borrowed from the arena.
 */
const char *tacit_printed_id(struct tacit_register *reg,
	struct tacit_arena *arena, enum tacit_type_id type, const char *id);

#endif
