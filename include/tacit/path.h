/*
 * path: where a document stands, and what follows from that alone.
 *
 * The canonical id of a document follows from its path alone:
 *
 *	body.md                                   body
 *	members/tur.md                            TUR
 *	areas/nct-general.md                      nct-general
 *	measures/nct-general/1.md                 nct-general/1
 *	plans/nct-general/concept-paper.md        nct-general/concept-paper
 *	plans/nct-general/concept-paper.ru.md     nct-general/concept-paper.ru
 *	plans/nct-general/items/i.3.md            nct-general/i.3
 *	notes/2022/nct-g-778.md                   2022/nct-g-778
 *	comments/2022/nct-g-778/tha/<id>.md       tha-<id>
 *	comments/area/nct-general/tha/<id>.md     tha-<id>
 *	comments/decision/<name>/tha/<id>.md      tha-<id>
 *	dispositions/.../tha/<id>-<8>.md          tha-<id>-<8>
 *	acts/2022/<name>.md                       <name>
 *	decisions/2022/<name>.md                  <name>
 *	progress/nct-general/i.3/2022-kaz-<8>.md  nct-general/i.3/2022-kaz-<8>
 *	networks/border-control/kaz-<8>.md        border-control/kaz-<8>
 *	events/2022/seminar.md                    2022/seminar
 *	events/2022/seminar/report-<8>.md         2022/seminar/report-<8>
 *
 * People write ids in more ways (NCT/G/778, Türkiye); those are read by who
 * has the register at hand.
 *
 *	struct tacit_path at;
 *	if (!tacit_path_parse(&arena, "members/tur.md", &at, err))
 *		return false;			(at.id is "TUR")
 */
#ifndef TACIT_PATH_H
#define TACIT_PATH_H

#include <tacit/mem.h>
#include <tacit/types.h>

enum { TACIT_PATH_MAX = 200, TACIT_ID_CHARS = 16, TACIT_SUM_CHARS = 8 };

/* A comment's id is printed with "tha-" and eight characters, or as many more
 * as tell it from others. */
enum { TACIT_PRINTED_MIN = 12 };

/** What a path says. Strings live in the arena given. */
struct tacit_path {
	const struct tacit_type *type; /* NULL: free text (README.md, ...) */
	const char *id; /* canonical; of a language version: with .LANG */
	const char *lang; /* of a language version, else NULL */
	const char *area; /* slug, or NULL */
	const char *year; /* "2022", or NULL */
	const char *note; /* slug of the note's file name, or NULL */
	const char *state; /* upper case, or NULL */
	const char *item; /* "i.3", of an item and its progress; or NULL */
	const char *sum; /* the 8 characters of its content id, or NULL */
	const char *name; /* the last segment without .md and .LANG */
};

/**
 * Read a path of the register. README.md and .gitattributes in the root have
 * type NULL and are fine. Fails: TACIT_INVALID a segment outside the grammar,
 * too long, too deep, or no type of that shape; the hint says which is near.
 */
TACIT_MUST_USE bool tacit_path_parse(struct tacit_arena *arena,
	const char *path, struct tacit_path *out, struct tacit_err *err);

/**
 * The path at which the document of that type and canonical id stands.
 * Fails: TACIT_INVALID not written like an id of that type; TACIT_NOTFOUND a
 * comment or a disposition, whose id does not tell its folder (look it up).
 */
TACIT_MUST_USE bool tacit_path_of_id(struct tacit_arena *arena,
	enum tacit_type_id type, const char *id, const char **out,
	struct tacit_err *err);

/** Is it written like the id of a document (or version) of that type? */
bool tacit_path_is_id(enum tacit_type_id type, struct tacit_str id);

/**
 * "NCT/G/778" -> "nct-g-778": the name in paths that a number or a title
 * has. Letters and digits of ASCII are kept, what stands between becomes one
 * hyphen, so a text without any gives "".
 */
const char *tacit_path_slug(struct tacit_arena *arena, const char *text);

#endif
