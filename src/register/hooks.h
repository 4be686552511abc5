/*
 * hooks: what git is told in a clone: hooks, put where git looks for them, and
 * settings; and a register as hooks look at it.
 * Open to: change, cli, keep, shared.
 */
#ifndef TACIT_REGISTER_HOOKS_H
#define TACIT_REGISTER_HOOKS_H

#include <tacit/register.h>

#include "base/embedded.h"

/** The setting that names the program which hooks call: an absolute path. */
#define TACIT_HOOKS_PROGRAM "tacit.program"

/** The setting that says that several states share it, and its hooks act; so it
 * is where what it says cannot be read. */
#define TACIT_HOOKS_SHARED "tacit.shared"
bool tacit_hooks_are_shared(struct tacit_store *store);

/** A push sends that many bytes at once, and no more. */
#define TACIT_PUSH_INPUT_MAX "33554432"

/** A setting of git that every clone has, or every bare one, or a shared one. */
enum tacit_setting_of { TACIT_OF_ALL, TACIT_OF_BARE, TACIT_OF_SHARED };
struct tacit_setting {
	const char *key;
	const char *value;
	enum tacit_setting_of of;
	const char *otherwise; /* what would happen: English, for tacit_tr */
};

/** Ends with a row without a key. */
extern const struct tacit_setting tacit_settings[];
bool tacit_setting_is_due(
	const struct tacit_setting *setting, struct tacit_store *store);

/**
 * The hooks that a clone has, one after the other: `after` NULL is the first,
 * NULL the end. Only a bare one has those that ask who pushes. A name may have
 * a folder: "principal.d/ssh".
 */
const struct tacit_embedded *tacit_hooks_next(
	const struct tacit_store *store, const struct tacit_embedded *after);
/** Write one, executable; `folder` is that of all hooks. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_hook_write(const char *folder,
	const struct tacit_embedded *hook, struct tacit_err *err);

/**
 * Set what is not set, write the hooks that are not there, and tell them which
 * program to call (NULL: as it is set); one of somebody else's is left alone.
 * Fails: TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_hooks_install(
	struct tacit_store *store, const char *program, struct tacit_err *err);

/** Whether git would move main here and ask nobody: a clone without hooks. */
bool tacit_hooks_are_missing(const struct tacit_store *store);

/**
 * Another revision of a register that was opened at one for a hook; as a
 * refresh.
 */
TACIT_MUST_USE bool tacit_register_move(
	struct tacit_register *reg, const char *at, struct tacit_err *err);

/** Walk the past of the commit that it is at, which a hook does without.
 * Fails: as tacit_past_walk. */
TACIT_MUST_USE bool tacit_register_walk(
	struct tacit_register *reg, struct tacit_err *err);

#endif
