/*
 * version: a language version of a document, by the rights of the document.
 *
 *	struct tacit_version version = { .id = "nct-general/concept-paper",
 *		.lang = "fr", .title = "...", .text = "...\n" };
 *	ok = tacit_version_create(reg, &actor, &version, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_VERSION_H
#define TACIT_CHANGE_VERSION_H

#include "judge/edit.h"

/** Strings are borrowed. */
struct tacit_version {
	const char *id; /* canonical; of what is translated */
	enum tacit_type_id type;
	const char *lang;
	const char *title; /* of a note: its subject; NULL: none is said */
	const char *standing; /* original, official, courtesy, unofficial; NULL:
			       * unofficial, which claims least */
	const char *text; /* Markdown, ends with a newline */
};

/**
 * Record a new version NAME.LANG.md that translates the text as it stands in
 * the parent commit. The same that is there already is known.
 * Fails: TACIT_NOTFOUND no such document; TACIT_INVALID its type has no
 *        versions, no such language, or there is another version in that
 *        language (the hint says how to change it); as tacit_write.
 * Source: design, section 2.
 */
TACIT_MUST_USE bool tacit_version_create(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_version *version,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
