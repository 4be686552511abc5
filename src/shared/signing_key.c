#include "shared/signing_key.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <tacit/io.h>

#include "text/openssh_key.h"

enum { OWNER_ONLY = 0600, OTHERS = 0077 };

const char *tacit_signing_key_path(
	struct tacit_store *store, struct tacit_arena *arena)
{
	struct tacit_buf set = { 0 };
	const char *path;

	if (tacit_store_config(store, "tacit.receipt-key", &set) && set.len)
		path = tacit_arena_strdup(arena, set.data);
	else
		path = tacit_arena_printf(arena,
			"%s/tacit/" TACIT_SIGNING_KEY_FILE,
			tacit_store_common_folder(store));
	tacit_buf_clear(&set);
	return path;
}

static bool is_for_owner_alone(const char *path, struct tacit_err *err)
{
	struct stat st;

	if (stat(path, &st) == 0 && (st.st_mode & OTHERS) == 0)
		return true;
	(void)tacit_fail_at(err, TACIT_REFUSED, path, 0,
		"others may read the key that signs receipts");
	return tacit_hint(err,
		"chmod 600 '%s'; whoever read it may sign: tacit shared "
		"rotate",
		path);
}

bool tacit_signing_key_read_at(const char *path, struct tacit_arena *arena,
	struct tacit_signer *out, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct tacit_err why = { 0 };
	bool ok = tacit_io_read_own(
			  path, TACIT_OPENSSH_PRIVATE_MAX, &text, &why) &&
		is_for_owner_alone(path, &why) &&
		tacit_openssh_signer_read(
			arena, tacit_buf_str(&text), out, &why);

	tacit_buf_clear(&text);
	if (!ok && why.code == TACIT_NOTFOUND)
		return tacit_fail_at(err, TACIT_NOTFOUND, path, 0,
			"the key that signs receipts is not there");
	return ok || tacit_fail_as(err, &why);
}

bool tacit_signing_key_read(struct tacit_store *store,
	struct tacit_arena *arena, struct tacit_signer *out,
	struct tacit_err *err)
{
	return tacit_signing_key_read_at(
		tacit_signing_key_path(store, arena), arena, out, err);
}

static bool put_signing_key(
	const char *path, const struct tacit_signer *key, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok;

	tacit_openssh_signer_write(key, &text);
	ok = tacit_io_replace(path, tacit_buf_str(&text), OWNER_ONLY, err);
	tacit_buf_clear(&text);
	return ok;
}

bool tacit_signing_key_write(struct tacit_store *store,
	struct tacit_arena *arena, const struct tacit_signer *key,
	struct tacit_err *err)
{
	const char *path = tacit_signing_key_path(store, arena);

	if (tacit_io_exists(path))
		return tacit_fail_at(
			err, TACIT_CHANGED, path, 0, "a key is there already");
	return put_signing_key(path, key, err);
}

/* --- the next one ---------------------------------------------------------- */

const char *tacit_signing_key_next(
	struct tacit_store *store, struct tacit_arena *arena)
{
	return tacit_arena_printf(
		arena, "%s.next", tacit_signing_key_path(store, arena));
}

bool tacit_signing_key_write_next(struct tacit_store *store,
	struct tacit_arena *arena, const struct tacit_signer *key,
	struct tacit_err *err)
{
	return put_signing_key(tacit_signing_key_next(store, arena), key, err);
}

bool tacit_signing_key_take_next(struct tacit_store *store,
	struct tacit_arena *arena, struct tacit_err *err)
{
	const char *path = tacit_signing_key_path(store, arena);
	const char *slash = strrchr(path, '/');
	const char *folder = slash
		? tacit_arena_strndup(arena, path, (size_t)(slash - path))
		: ".";

	if (rename(tacit_signing_key_next(store, arena), path) != 0)
		return tacit_fail_at(err, TACIT_IO, path, 0,
			"the next key cannot be put in its place: %s",
			strerror(errno));
	return tacit_io_sync_folder(slash == path ? "/" : folder, err);
}
