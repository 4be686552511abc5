/*
 * foreign: the program that reads and writes the formats of others.
 *
 * `tacit` starts it (door/foreign.h) for what came from outside and for what
 * goes out: a verb, the input on standard input, the answer on standard output
 * as a parcel (base/parcel.h) or, of what is written, as the file itself. It
 * knows no register and no word of the domain, opens nothing for writing but
 * temporary files, reaches no network and starts no program. A verb is a row in
 * main.c and a function here; the libraries that it needs are loaded by nothing
 * else.
 *
 * What is wrong with the input is said in one sentence: the exit status is 3
 * and the answer has the records "fault" and, perhaps, "hint".
 */
#ifndef TACIT_FOREIGN_FOREIGN_H
#define TACIT_FOREIGN_FOREIGN_H

#include <tacit/buf.h>

enum {
	FOREIGN_INPUT_MAX = 64 * 1024 * 1024, /* bytes of a file */
	FOREIGN_SECONDS = 60, /* of processor time */
	FOREIGN_MEMORY = 1024 * 1024 * 1024 /* bytes */
};

/**
 * Do what a verb says, from `input` to `out` (appended).
 * Fails: TACIT_INVALID the input; TACIT_LIMIT more of it than is allowed;
 * TACIT_IO.
 */
typedef bool foreign_fn(
	struct tacit_str input, struct tacit_buf *out, struct tacit_err *err);

/** Records "file" (a name) and "bytes" in turn become a zip file, whose bytes
 * depend on nothing else. */
foreign_fn foreign_pack;

/** An office file (xlsx, docx) becomes the tables in it: records "table" (a
 * name), "row" (its number) and "cell" (from the first on), and "changes", how
 * many tracked changes were taken as accepted. */
foreign_fn foreign_tables;

/** A book (render/book.h) becomes an xlsx file, in the same way. */
foreign_fn foreign_write_xlsx;

/**
 * Letters (records "message") are taken apart. Each begins with "message";
 * then, decoded, in UTF-8: "header" and "value" in turn, and its parts: "part"
 * (its type), "depth", "name" and "attached" where it is so, "text" of what is
 * text, "bytes". What a part consists of comes after it, one deeper; a letter
 * in a letter with its headers first. "cut": there was more of it.
 */
foreign_fn foreign_mail;

/**
 * From here on: no network, no other program, nothing opened for writing
 * (unless `writes`: a library keeps temporary files), so much memory and time
 * and no more. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool foreign_lock_down(bool writes, struct tacit_err *err);

#endif
