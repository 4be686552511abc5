/*
 * import: a paper that somebody wrote in a word processor, as Markdown.
 *
 * pandoc reads it, where it is installed: it is the reader that keeps
 * footnotes and tables. What a person typed by hand instead of having the word
 * processor do it comes out as text; it is listed, and not guessed at.
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_IMPORT_H
#define TACIT_DOOR_IMPORT_H

#include <tacit/buf.h>
#include <tacit/fault.h>

enum { TACIT_IMPORT_MAX = 64 * 1024 * 1024 }; /* bytes of a file */

/**
 * Append a file's text as Markdown. How it is to be read is told by the end of
 * its name: .docx, .odt, .rtf. Changes that were tracked are taken as they
 * were proposed. `faults` gets a warning for each thing to look at, with its
 * line in the text, and an error for each character that no text may hold.
 * Fails: TACIT_NOTFOUND pandoc is not installed; TACIT_INVALID it is no such
 * file, a kind that is not read, or without text; TACIT_LIMIT; TACIT_IO.
 */
TACIT_MUST_USE bool tacit_import(const char *path, struct tacit_str bytes,
	struct tacit_buf *out, struct tacit_faults *faults,
	struct tacit_err *err);

/** What a person is to look at in such a text, at `path`. */
void tacit_import_look(
	const char *path, struct tacit_str text, struct tacit_faults *faults);

#endif
