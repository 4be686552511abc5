#include "index/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/mem.h>

enum { TRIES = 100, NAME_CHARS = 6 };

static bool fail_errno(
	struct tacit_err *err, const char *path, const char *doing)
{
	/* what was there a moment ago has been taken away */
	const enum tacit_code code = errno == ENOENT ? TACIT_CHANGED : TACIT_DB;

	return tacit_fail_at(
		err, code, path, 0, "cannot %s: %s", doing, strerror(errno));
}

/*
 * A name by chance, so that no log of an older file waits under it. Made once
 * more, with the mode that the user's mask gives, and by the lock: nobody may
 * find a file here, lock it to sweep it away, and then meet another.
 */
static bool choose_name(const char *path, struct tacit_buf *name)
{
	int fd;

	tacit_buf_truncate(name, 0);
	tacit_buf_printf(name, "%s-XXXXXX", path);
	fd = mkstemp(name->data);
	if (fd < 0)
		return false;
	(void)close(fd);
	(void)unlink(name->data);
	name->data[strlen(path)] = '.';
	return true;
}

bool tacit_place_make(
	const char *path, char **file, int *lock, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	unsigned tries;

	for (tries = 0; tries < TRIES && choose_name(path, &name); tries++) {
		if (tacit_io_lock(name.data, 0, lock, NULL)) {
			*file = name.data;
			return true;
		}
	}
	(void)fail_errno(err, path, "make a new index beside it");
	tacit_buf_clear(&name);
	return false;
}

void tacit_place_remove(const char *file)
{
	static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
	struct tacit_buf name = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(endings); i++) {
		tacit_buf_truncate(&name, 0);
		tacit_buf_printf(&name, "%s%s", file, endings[i]);
		(void)unlink(name.data);
	}
	tacit_buf_clear(&name);
}

static const char *base_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The file that the path links to, beside it; empty when it is no link. */
static void target_of(const char *path, struct tacit_buf *out)
{
	char target[256];
	ssize_t len = readlink(path, target, sizeof(target) - 1);

	if (len <= 0 || (size_t)len >= sizeof(target) - 1)
		return;
	target[len] = '\0';
	if (strchr(target, '/'))
		return;
	tacit_buf_add(out, path, (size_t)(base_of(path) - path));
	tacit_buf_adds(out, target);
}

/* The length of BASE.XXXXXX if the name is that, or of a log beside it. */
static size_t stem_of(const char *name, const char *base)
{
	size_t len = strlen(base);

	if (strncmp(name, base, len) || name[len] != '.' ||
		strlen(name + len + 1) < NAME_CHARS)
		return 0;
	len += 1 + NAME_CHARS;
	return !name[len] || name[len] == '-' ? len : 0;
}

/*
 * Files of builders that are gone: nobody has their lock. And logs without a
 * file: of readers who opened one that was replaced just then.
 */
static void sweep(const char *path)
{
	struct tacit_arena arena = { 0 };
	struct tacit_buf current = { 0 };
	struct tacit_err err = { 0 };
	size_t folder_len = (size_t)(base_of(path) - path);
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (!tacit_io_list(&arena,
		    folder_len ? tacit_arena_strndup(&arena, path, folder_len)
			       : ".",
		    &names, &count, &err))
		count = 0;
	for (i = 0; i < count; i++) {
		size_t len = stem_of(names[i], base_of(path));
		char *file = tacit_arena_printf(&arena, "%.*s%.*s",
			(int)folder_len, path, (int)len, names[i]);
		int lock = -1;

		if (!len)
			continue;
		if (!tacit_io_lock(file, 0, &lock, &err))
			continue;
		/* asked under the lock: it may just have been published */
		tacit_buf_truncate(&current, 0);
		target_of(path, &current);
		if (strcmp(tacit_buf_cstr(&current), file))
			tacit_place_remove(file);
		tacit_io_unlock(&lock);
	}
	tacit_buf_clear(&current);
	tacit_arena_clear(&arena);
}

static bool put_link(const char *path, const char *file, struct tacit_err *err)
{
	struct tacit_buf link = { 0 };
	struct tacit_buf aside = { 0 };
	bool ok = false;

	tacit_buf_printf(&link, "%s-link", file);
	if (symlink(base_of(file), link.data) < 0) {
		(void)fail_errno(
			err, path, "make a symbolic link to the index");
		goto out;
	}
	ok = rename(link.data, path) == 0;
	if (!ok && tacit_io_is_folder(path)) {
		/* somebody's folder is in the way: kept, under another name */
		tacit_buf_printf(&aside, "%s-aside", file);
		ok = rename(path, aside.data) == 0 &&
			rename(link.data, path) == 0;
	}
	if (!ok) {
		(void)fail_errno(err, path, "put the index in place");
		(void)unlink(link.data);
	}
out:
	tacit_buf_clear(&link);
	tacit_buf_clear(&aside);
	return ok;
}

bool tacit_place_publish(
	const char *path, const char *file, struct tacit_err *err)
{
	struct tacit_buf old = { 0 };
	struct tacit_buf now = { 0 };

	target_of(path, &old);
	if (!put_link(path, file, err)) {
		tacit_buf_clear(&old);
		return false;
	}
	/* Whoever has the old file open keeps it; its name is not used again
	 * by anybody, so nothing can be made beside it that matters. */
	if (old.len && strcmp(old.data, file))
		tacit_place_remove(old.data);
	/* a plain file of this name left these, if anything did */
	tacit_buf_printf(&now, "%s-wal", path);
	(void)unlink(now.data);
	tacit_buf_truncate(&now, 0);
	tacit_buf_printf(&now, "%s-shm", path);
	(void)unlink(now.data);
	tacit_buf_clear(&now);
	tacit_buf_clear(&old);
	sweep(path);
	return true;
}

void tacit_place_uri(const char *path, const char *query, struct tacit_buf *out)
{
	const char *p;

	tacit_buf_adds(out, "file:");
	for (p = path; *p; p++) {
		bool is_plain = tacit_is_letter(*p) || tacit_is_digit(*p) ||
			strchr("/._-", *p);

		if (is_plain)
			tacit_buf_addc(out, *p);
		else
			tacit_buf_printf(out, "%%%02X", (unsigned char)*p);
	}
	tacit_buf_printf(out, "?%s", query);
}
