/*
 * A folder with a repository "r" for the tests of the store. It is made by
 * git itself, so that what git writes is what is read.
 */
#ifndef TACIT_TEST_REPOSITORY_FIXTURE_H
#define TACIT_TEST_REPOSITORY_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>
#include <tacit/store.h>

#include "script_fixture.h"

/* Nothing to commit, and what was recorded survives a plain git commit. */
#define CLEAN                                                                 \
	"test -z \"$(git status --porcelain)\" && n=$(git ls-files | wc -l) " \
	"&& git commit -q --allow-empty -m plain && "                         \
	"test $(git ls-tree -r HEAD | wc -l) = $n && git fsck --strict && "   \
	"test ! -e .git/index.lock && test ! -e .git/tacit.index && "         \
	"test ! -e .git/tacit/pending"

static char folder[64];
static char home[128];

/* A path in the folder, in a buffer that the next call takes again. */
static inline const char *in_folder(const char *name)
{
	static char path[256];

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static inline void sh(const char *script)
{
	run_script(folder, home, in_folder("log"), script);
}

static inline void set_up(void)
{
	(void)snprintf(folder, sizeof(folder), "/tmp/tacit-store.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	(void)snprintf(home, sizeof(home), "%s/home", folder);
	(void)setenv("HOME", home, 1);
	sh("mkdir home && git init -q -b main r");
}

static inline void tear_down(void)
{
	char line[256];

	(void)snprintf(line, sizeof(line), "chmod -R u+w '%s'; rm -rf '%s'",
		folder, folder);
	ck_assert_int_eq(system(line), 0);
}

static inline struct tacit_store *open_at(const char *name)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };

	ck_assert_msg(
		tacit_store_open(in_folder(name), &store, &err), "%s", err.msg);
	return store;
}

static const struct tacit_signature author = { "Secretariat",
	"secretariat@register.invalid", { 1656612000 }, 6 * 3600 };

/* Write one path (bytes NULL: remove it) on top of `parent`. */
static inline bool put_on(struct tacit_store *store, const char *parent,
	const char *path, const char *bytes, char commit[TACIT_OID_SIZE],
	struct tacit_err *err)
{
	struct tacit_str text = tacit_str_of(bytes ? bytes : "");
	struct tacit_change change = { .path = path,
		.bytes = bytes ? &text : NULL };
	bool ok;

	if (!tacit_store_lock(store, err))
		return false;
	ok = tacit_store_commit(store, parent, &change, 1, &author,
		"record: something\n", NULL, NULL, NULL, commit, err);
	tacit_store_unlock(store);
	return ok;
}

static inline void put(
	struct tacit_store *store, const char *path, const char *bytes)
{
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	bool has_head = tacit_store_head(store, head, NULL);

	ck_assert_msg(
		put_on(store, has_head ? head : NULL, path, bytes, head, &err),
		"%s: %s: %s", path, err.path, err.msg);
}

static inline void lock_and_unlock(struct tacit_store *store)
{
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_store_lock(store, &err), "%s", err.msg);
	tacit_store_unlock(store);
}

/* It is not written, and nothing is left of the attempt. */
static inline void refuse_put(struct tacit_store *store, const char *path,
	const char *bytes, struct tacit_err *err)
{
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];
	char after[TACIT_OID_SIZE];

	ck_assert(tacit_store_head(store, head, err));
	ck_assert_msg(
		!put_on(store, head, path, bytes, commit, err), "%s", path);
	ck_assert(tacit_store_head(store, after, NULL));
	ck_assert_str_eq(after, head);
	ck_assert(!tacit_io_exists(in_folder("r/.git/tacit/pending")));
}

#endif
