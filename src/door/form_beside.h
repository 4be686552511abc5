/*
 * form_beside: what stands in a form outside its rows, and is none of the words
 * that a blank one has: a paragraph below the table, a remark on a cell, words
 * put among the passages.
 *
 *	const struct tacit_blank of = { "2022/nct-g-778", "XAA" };
 *	ok = tacit_form_beside(&foreign, &blank, &of, &sheet, &arena, &words, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_FORM_BESIDE_H
#define TACIT_DOOR_FORM_BESIDE_H

#include "change/sheet.h"
#include "door/foreign.h"

/** Which blank form; languages are gone through. Borrowed. */
struct tacit_blank {
	const char *note; /* canonical id */
	const char *state; /* code; NULL: any */
	const char *lang;
	enum tacit_sheet_layout layout;
	bool is_book; /* xlsx, else docx */
};

/** Who writes it: pages are above this room. */
struct tacit_blank_form {
	/** Append its bytes. Fails: as it says. */
	bool (*write)(void *ctx, const struct tacit_blank *of,
		struct tacit_buf *out, struct tacit_err *err);
	void *ctx;
};

/**
 * The words, each piece a line of its own; "": none. Of `of` note and state are
 * said. `blank` NULL: no form is known, and all of them are told.
 * Owns: *out is the arena's. Fails: TACIT_DB, TACIT_GIT, TACIT_IO; what else
 * the writer says only leaves more words.
 */
TACIT_MUST_USE bool tacit_form_beside(const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank, const struct tacit_blank *of,
	const struct tacit_sheet *sheet, struct tacit_arena *arena,
	const char **out, struct tacit_err *err);

/** No fault of a form, whatever stands in it. */
bool tacit_form_is_ours(const struct tacit_err *why);

#endif
