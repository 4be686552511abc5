/*
 * gate: what a git client asks of a server over ssh, taken apart. Two commands
 * and one register are let in; nothing that the client wrote reaches a shell or
 * names a file.
 *
 *	struct tacit_gate_asked asked;
 *	if (!tacit_gate_read(&arena, command, &asked, err) ||
 *		!tacit_gate_is_here(asked.path, "/srv/cica.git", err))
 *		return false;
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_GATE_H
#define TACIT_DOOR_GATE_H

#include <tacit/mem.h>

/** The longest command that is looked at, in bytes. */
enum { TACIT_GATE_COMMAND_MAX = 1024 };

struct tacit_gate_asked {
	const char *service; /* of git: "upload-pack" or "receive-pack" */
	const char *path; /* as the client has it, without its quotes */
};

/**
 * A command as git writes one: git-upload-pack 'PATH' or git-receive-pack
 * 'PATH', with ' and ! in it as '\'' and '\!', and nothing else. `command` NULL:
 * a shell was asked for. Owns: the arena.
 * Fails: TACIT_REFUSED anything else, in a sentence for whoever typed it.
 */
TACIT_MUST_USE bool tacit_gate_read(struct tacit_arena *arena,
	const char *command, struct tacit_gate_asked *out,
	struct tacit_err *err);

/**
 * Whether a client means the register at `folder` (absolute): by that path, or
 * by its last name alone ("cica.git", "cica", "/cica.git").
 * Fails: TACIT_REFUSED it means another place.
 */
TACIT_MUST_USE bool tacit_gate_is_here(
	const char *path, const char *folder, struct tacit_err *err);

/** Whether git may be told that protocol by GIT_PROTOCOL: "version=2". */
bool tacit_gate_is_protocol(const char *text);

/**
 * Whether that may be a principal: "secretariat", or three capitals, as the code
 * of a state is. Whether the body has such a state is asked elsewhere.
 */
bool tacit_gate_is_principal(const char *text);

#endif
