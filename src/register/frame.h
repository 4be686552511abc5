/*
 * frame: the documents that every command reads first, the body and its
 * members. They are remembered together, so that a command whose answer is
 * remembered too opens no database.
 */
#ifndef TACIT_REGISTER_FRAME_H
#define TACIT_REGISTER_FRAME_H

#include <tacit/register.h>

/**
 * The body, then the members by path, that exist at the register's instant
 * and may be read here. Owns: in the register's arena. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_frame_read(struct tacit_register *reg,
	struct tacit_documents *out, struct tacit_err *err);

#endif
