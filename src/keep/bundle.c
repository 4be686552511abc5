#include "keep/bundle.h"

#include <stdio.h>
#include <string.h>

#include <tacit/io.h>

#include "store/moving.h"
#include "text/digest.h"

#define PLACE "refs/tacit/bundle/"
#define HEAD_OF_ONE "# v"

enum { BUNDLE_MAX = 256 * 1024 * 1024, WORDS_MAX = 16 };

static bool run_git_on(struct tacit_store *store,
	const struct tacit_git_ear *ear, const char *const *words, size_t count,
	struct tacit_buf *said, struct tacit_err *err)
{
	const char *all[WORDS_MAX] = { "-C", tacit_store_git_folder(store) };
	size_t i;

	for (i = 0; i < count; i++)
		all[i + 2] = words[i];
	return tacit_git_run_heard(all, ear, said, err);
}

static bool digest_file(
	const char *path, struct tacit_bundle *bundle, struct tacit_err *err)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf bytes = { 0 };
	struct tacit_buf text = { 0 };
	bool ok = tacit_io_read_own(path, BUNDLE_MAX, &bytes, err);

	if (ok && !tacit_str_starts(tacit_buf_str(&bytes), HEAD_OF_ONE))
		ok = tacit_fail_at(err, TACIT_INVALID, path, 0,
			     "this is no bundle of git's") ||
			tacit_hint(err,
				"one is made with: tacit sync --bundle FILE");
	if (ok) {
		tacit_digest(tacit_buf_str(&bytes), digest);
		tacit_buf_adds(&text, "sha256:");
		tacit_digest_hex(digest, &text);
		(void)snprintf(bundle->digest, sizeof(bundle->digest), "%s",
			tacit_buf_cstr(&text));
	}
	tacit_buf_clear(&text);
	tacit_buf_clear(&bytes);
	return ok;
}

/* --- reading ---------------------------------------------------------------- */

/* What git says of a good one is nobody's. */
static bool verify_file(struct tacit_store *store, const char *path,
	const struct tacit_git_ear *ear, struct tacit_err *err)
{
	const char *words[] = { "bundle", "verify", path };
	const struct tacit_git_ear nobody = { 0 };
	struct tacit_buf said = { 0 };
	struct tacit_err why = { 0 };
	bool ok = run_git_on(
		store, &nobody, words, TACIT_COUNT(words), &said, &why);
	bool is_apart =
		!ok && strstr(tacit_buf_cstr(&said), "prerequisite") != NULL;

	if (!ok && ear->hear)
		ear->hear(ear->ctx, tacit_buf_str(&said));
	tacit_buf_clear(&said);
	if (ok)
		return true;
	if (is_apart)
		return tacit_fail_at(err, TACIT_NOTFOUND, path, 0,
			       "it goes on from commits that are not here") ||
			tacit_hint(err,
				"bring this clone up to date, or ask for a "
				"whole one: tacit sync --bundle FILE --all");
	return why.code == TACIT_GIT
		? tacit_fail_at(err, TACIT_INVALID, path, 0,
			  "git does not take it for a whole bundle") ||
			tacit_hint(err,
				"have it sent again, and compare "
				"sha256sum on both sides")
		: tacit_fail_as(err, &why);
}

static bool take_objects(struct tacit_store *store, const char *path,
	const struct tacit_git_ear *ear, struct tacit_err *err)
{
	/* the second is a pattern: git does not mind where there are none */
	const char *words[] = { "-c", "fetch.fsckObjects=true", "fetch",
		"--quiet", "--no-tags", "--no-write-fetch-head", path,
		"+refs/heads/main:" PLACE "main",
		"+refs/tacit/receipts*:" PLACE "receipts*" };
	struct tacit_buf said = { 0 };
	struct tacit_err why = { 0 };
	bool ok =
		run_git_on(store, ear, words, TACIT_COUNT(words), &said, &why);
	bool has_none = !ok && strstr(tacit_buf_cstr(&said), "find remote ref");

	tacit_buf_clear(&said);
	if (has_none)
		return tacit_fail_at(
			err, TACIT_INVALID, path, 0, "it has no main");
	return ok || tacit_fail_as(err, &why);
}

static void drop_place(struct tacit_store *store, const char *name)
{
	const struct tacit_git_ear nobody = { 0 };
	const char *words[] = { "update-ref", "-d", name };
	struct tacit_buf said = { 0 };
	struct tacit_err none = { 0 };
	char commit[TACIT_OID_SIZE];

	if (tacit_store_reference(store, name, commit, &none) && commit[0])
		(void)!run_git_on(store, &nobody, words, TACIT_COUNT(words),
			&said, &none);
	tacit_buf_clear(&said);
}

bool tacit_bundle_open(struct tacit_store *store, const char *path,
	const struct tacit_git_ear *ear, struct tacit_bundle *bundle,
	struct tacit_err *err)
{
	bool ok;

	*bundle = (struct tacit_bundle){ 0 };
	if (!digest_file(path, bundle, err))
		return false;
	/* what was left when somebody was stopped in the middle */
	tacit_bundle_close(store, bundle);
	ok = verify_file(store, path, ear, err) &&
		take_objects(store, path, ear, err) &&
		tacit_store_reference(store, PLACE "main", bundle->main, err) &&
		tacit_store_reference(
			store, PLACE "receipts", bundle->receipts, err);
	if (!ok)
		tacit_bundle_close(store, bundle);
	return ok;
}

void tacit_bundle_close(struct tacit_store *store, struct tacit_bundle *bundle)
{
	drop_place(store, PLACE "main");
	drop_place(store, PLACE "receipts");
	bundle->main[0] = bundle->receipts[0] = '\0';
}

/* --- writing ---------------------------------------------------------------- */

static bool check_replaced(const char *path, struct tacit_err *err)
{
	struct tacit_bundle there = { 0 };
	struct tacit_err none = { 0 };

	if (!tacit_io_exists(path) || digest_file(path, &there, &none))
		return true;
	return tacit_fail_at(err, TACIT_INVALID, path, 0,
		       "something that is no bundle stands there already") ||
		tacit_hint(err, "choose another name");
}

bool tacit_bundle_write(struct tacit_store *store, const char *path,
	const char *const *references, size_t count, const char *basis,
	const struct tacit_git_ear *ear, struct tacit_bundle *bundle,
	struct tacit_err *err)
{
	const char *words[8] = { "bundle", "create", "--quiet", path };
	struct tacit_buf without = { 0 };
	struct tacit_buf said = { 0 };
	size_t len = 4;
	bool ok;
	size_t i;

	*bundle = (struct tacit_bundle){ 0 };
	if (!check_replaced(path, err))
		return false;
	for (i = 0; i < count; i++)
		words[len++] = references[i];
	if (basis) {
		tacit_buf_printf(&without, "^%s", basis);
		words[len++] = without.data;
	}
	ok = run_git_on(store, ear, words, len, &said, err) &&
		digest_file(path, bundle, err);
	tacit_buf_clear(&without);
	tacit_buf_clear(&said);
	return ok;
}
