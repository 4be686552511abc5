/*
 * message: a letter, as the helper took it apart.
 *
 *	ok = tacit_foreign_ask(foreign, "read-mail", parcel, &answer, err) &&
 *		tacit_messages_read(&arena, tacit_buf_str(&answer), &messages,
 *			&count, err);
 *	from = tacit_message_header(&messages[0], "From");
 */
#ifndef TACIT_DOOR_MESSAGE_H
#define TACIT_DOOR_MESSAGE_H

#include <tacit/buf.h>
#include <tacit/mem.h>

struct tacit_message_header {
	const char *name;
	const char *value; /* decoded, on one line, UTF-8 */
	const char *raw; /* of From: as it came; else "" */
};

struct tacit_message_part {
	const char *type; /* "text/plain" */
	size_t depth; /* 0: the letter itself */
	const char *name; /* of a file; or NULL */
	bool is_attached;
	bool is_text;
	bool is_blank; /* a text of blanks only */
	bool is_unclear; /* a text whose encoding is not known */
	struct tacit_str text; /* UTF-8 */
	struct tacit_str bytes;
};

/** Its parts in order, a part's own parts after it. Everything in the arena. */
struct tacit_message {
	struct tacit_message_header *headers; /* those of the letter itself */
	size_t header_count;
	size_t header_cap;
	struct tacit_message_part *parts;
	size_t part_count;
	size_t part_cap;
	bool is_cut; /* it has more parts than are told */
};

/** What the helper said of some letters. Fails: TACIT_IO that is nothing that
 * it says. */
TACIT_MUST_USE bool tacit_messages_read(struct tacit_arena *arena,
	struct tacit_str parcel, struct tacit_message **out, size_t *count,
	struct tacit_err *err);

/** The first of that name, in whatever letters; NULL: it has none. */
const char *tacit_message_header(
	const struct tacit_message *message, const char *name);

/**
 * What its sender wrote: its parts of text in order, whatever they are called
 * and however deep, with an empty line between two; of HTML what is seen, where
 * the same is not beside it in plain text. What is a file or stands in a letter
 * that was forwarded is none of it. In the arena.
 */
struct tacit_str tacit_message_text(
	struct tacit_arena *arena, const struct tacit_message *message);
bool tacit_message_has_text(const struct tacit_message *message);

/** The same without lines that are quoted, and without a signature: what
 * follows a last "-- ". "" where there is a doubt. */
struct tacit_str tacit_message_words(
	struct tacit_arena *arena, const struct tacit_message *message);

/** Whether words in HTML are hidden there, and left out of both. */
bool tacit_message_has_hidden(const struct tacit_message *message);

/** Whether it was signed (OpenPGP, S/MIME): what the signature is made of is left
 * out of both, and nobody checks it. */
bool tacit_message_is_signed(const struct tacit_message *message);

/** Why that may not be what was written: parts of it could not be read, or its
 * encoding is not known; NULL: it is. */
const char *tacit_message_doubt(const struct tacit_message *message);

/** Whether part number `i` is in a letter that was forwarded. */
bool tacit_message_is_forwarded(const struct tacit_message *message, size_t i);

/** Whether it may hold a table. What it is, its bytes say (door/tables.h). */
bool tacit_message_is_table(const struct tacit_message_part *part);

/**
 * The address in the raw value of a header such as From, in small letters; "":
 * none, several, or what stands there is not one mailbox. What is quoted, in
 * brackets or an encoded word names nobody. In the arena. Source: RFC 5322,
 * 3.4.
 */
const char *tacit_message_address(struct tacit_arena *arena, const char *value);

/** All that its headers From name, with blanks between, where it is no one
 * mailbox; else "". In the arena. */
const char *tacit_message_named(
	struct tacit_arena *arena, const struct tacit_message *message);

/** That of its only header From; "": nobody's. In the arena. */
const char *tacit_message_sender(
	struct tacit_arena *arena, const struct tacit_message *message);

#endif
