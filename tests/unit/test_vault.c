/* Test data throughout. */
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "suite.h"
#include "vault/vault_parts.h"

static struct tacit_arena arena;
static struct tacit_vault *vault;
static struct tacit_err err;
static char folder[] = "/tmp/tacit-vault-XXXXXX";
static char *path;

static const struct tacit_instant early = { 1000000000 };
static const struct tacit_instant later = { 1000000060 };
static const char person[] = "delegation@xaa.example.org";

static void reopen(void)
{
	tacit_vault_close(vault);
	ck_assert_msg(tacit_vault_open(path, &vault, &err), "%s", err.msg);
}

static void set_up(void)
{
	err = (struct tacit_err){ 0 };
	memcpy(folder + sizeof(folder) - 7, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	path = tacit_arena_printf(&arena, "%s/private.db", folder);
	reopen();
}

static void tear_down(void)
{
	struct tacit_err ignored = { 0 };

	tacit_vault_close(vault);
	vault = NULL;
	ck_assert(tacit_io_remove_tree(folder, &ignored));
	tacit_arena_clear(&arena);
}

static bool put(const char *id, const char *whose, const char *bytes,
	struct tacit_instant at, struct tacit_instant until)
{
	const struct tacit_vault_record kept = { .kind = "message",
		.id = id,
		.person = whose,
		.state = "queued",
		.at = at,
		.until = until,
		.facts = tacit_str_of("subject 1\nx\n"),
		.bytes = tacit_str_of(bytes) };
	bool is_new = false;

	ck_assert_msg(
		tacit_vault_put(vault, &kept, &is_new, &err), "%s", err.msg);
	return is_new;
}

static bool has(const char *start, struct tacit_vault_record *out)
{
	err = (struct tacit_err){ 0 };
	return tacit_vault_find(vault, &arena, "message", start, out, &err);
}

/* Whether the bytes are in any file of the folder. */
static bool is_anywhere(const char *bytes)
{
	const char **names;
	size_t count;
	bool found = false;
	size_t i;

	ck_assert(tacit_io_list(&arena, folder, &names, &count, &err));
	for (i = 0; i < count; i++) {
		struct tacit_buf text = { 0 };

		ck_assert(tacit_io_read(
			tacit_arena_printf(&arena, "%s/%s", folder, names[i]),
			1 << 26, &text, &err));
		found = found ||
			tacit_str_find(tacit_buf_str(&text), bytes) != SIZE_MAX;
		tacit_buf_clear(&text);
	}
	return found;
}

static void copy(const char *from, const char *to)
{
	struct tacit_buf text = { 0 };

	ck_assert(tacit_io_read(from, 1 << 26, &text, &err));
	ck_assert(tacit_io_replace(to, tacit_buf_str(&text), 0600, &err));
	tacit_buf_clear(&text);
}

START_TEST(keeps_and_changes)
{
	struct tacit_vault_list list;
	struct tacit_vault_record kept = { 0 };

	ck_assert(put("abc1", person, "Dear all,", early,
		(struct tacit_instant){ 0 }));
	ck_assert(!put("abc1", person, "Other", later, later));
	ck_assert(put("abd2", "", "", later, (struct tacit_instant){ 0 }));
	reopen();
	ck_assert(has("abc", &kept));
	ck_assert(tacit_str_eqs(kept.bytes, "Dear all,"));
	ck_assert_str_eq(kept.person, person);
	ck_assert_int_eq(kept.at.s, early.s);
	kept.state = "refused";
	kept.until = later;
	kept.facts = tacit_str_of("because 3\nno!\n");
	ck_assert(!tacit_vault_change(vault, &kept, "proposed", &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	err = (struct tacit_err){ 0 };
	ck_assert(tacit_vault_change(vault, &kept, "queued", &err));
	ck_assert(tacit_vault_list(vault, &arena, "message", &list, &err));
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.list[0].state, "refused");
	ck_assert_ptr_null(list.list[0].bytes.data);
	ck_assert_uint_eq(list.list[0].bytes.len, 9);
	ck_assert(tacit_vault_list(vault, &arena, "contact", &list, &err));
	ck_assert_uint_eq(list.count, 0);
	ck_assert(!has("ab", &kept));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert(!has("x", &kept));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	kept.id = "x";
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_vault_change(vault, &kept, "refused", &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

START_TEST(as_a_whole_or_not_at_all)
{
	struct tacit_vault_record kept;

	ck_assert(tacit_vault_begin(vault, &err));
	ck_assert(put("one", person, "a", early, early));
	reopen(); /* as if it had been killed */
	ck_assert(!has("one", &kept));
	err = (struct tacit_err){ 0 };
	ck_assert(tacit_vault_begin(vault, &err));
	ck_assert(put("one", person, "a", early, early));
	ck_assert(tacit_vault_commit(vault, &err));
	reopen();
	ck_assert(has("one", &kept));
}
END_TEST

START_TEST(for_its_owner_alone)
{
	struct stat status;

	ck_assert(put("one", person, "a", early, early));
	ck_assert_int_eq(stat(path, &status), 0);
	ck_assert_uint_eq(status.st_mode & 0777, 0600);
	ck_assert_int_eq(
		stat(tacit_arena_printf(&arena, "%s-wal", path), &status), 0);
	ck_assert_uint_eq(status.st_mode & 0777, 0600);
	tacit_vault_close(vault);
	ck_assert_int_eq(chmod(path, 0644), 0);
	ck_assert(!tacit_vault_open(path, &vault, &err));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
}
END_TEST

START_TEST(erased_for_good)
{
	const char *backup = tacit_arena_printf(&arena, "%s.backup", folder);
	struct tacit_vault_record kept;
	struct tacit_vault_erasure done;

	put("one", person, "SECRET-BYTES-ONE", early,
		(struct tacit_instant){ 0 });
	put("two", "other@xbb.example.org", "two", early,
		(struct tacit_instant){ 0 });
	tacit_vault_close(vault);
	copy(path, backup);
	ck_assert(tacit_vault_open(path, &vault, &err));
	ck_assert(is_anywhere("SECRET-BYTES-ONE"));
	ck_assert_msg(tacit_vault_erase(vault, person, later, &done, &err),
		"%s", err.msg);
	ck_assert_uint_eq(done.erased, 1);
	ck_assert(!is_anywhere("SECRET-BYTES-ONE"));
	ck_assert(!is_anywhere("delegation@xaa"));
	ck_assert(has("two", &kept));

	/* a backup comes back: it is cleansed as it is opened */
	tacit_vault_close(vault);
	vault = NULL;
	ck_assert_int_eq(unlink(path), 0);
	copy(backup, path);
	(void)unlink(backup);
	ck_assert(is_anywhere("SECRET-BYTES-ONE"));
	ck_assert_msg(tacit_vault_open(path, &vault, &err), "%s", err.msg);
	ck_assert(!has("one", &kept));
	ck_assert(has("two", &kept));
	ck_assert(!is_anywhere("SECRET-BYTES-ONE"));

	/* who writes again after that is kept */
	ck_assert(put("three", person, "hello",
		(struct tacit_instant){ later.s + 1 },
		(struct tacit_instant){ 0 }));
	reopen();
	ck_assert(has("three", &kept));
}
END_TEST

/* In the letters of others, too; who has a longer address is somebody else. */
START_TEST(erased_where_others_name_it)
{
	const char *backup = tacit_arena_printf(&arena, "%s.backup", folder);
	const struct tacit_instant never = { 0 };
	struct tacit_vault_erasure done;
	struct tacit_vault_record kept;

	put("two", "other@xbb.example.org",
		"Cc: \"Person, Secret\" <Delegation@XAA.example.org>, b@c\n\n"
		"To no-delegation@xaa.example.org and\n"
		"delegation@xaa.example.org.uk: no other.\n",
		early, never);
	put("three", "other@xbb.example.org", "Of nobody else.", early, never);
	tacit_vault_close(vault);
	copy(path, backup);
	ck_assert(tacit_vault_open(path, &vault, &err));
	ck_assert(tacit_vault_erase(vault, person, later, &done, &err));
	ck_assert_uint_eq(done.erased, 0);
	ck_assert_uint_eq(done.redacted, 1);
	ck_assert(!is_anywhere("Delegation@XAA"));
	ck_assert(!is_anywhere("Secret"));
	ck_assert(has("two", &kept));
	ck_assert_int_eq(kept.redacted.s, later.s);
	ck_assert_str_eq(kept.bytes.data,
		"Cc: \"xxxxxx, xxxxxx\" <xxxxxxxxxx@xxx.xxxxxxx.xxx>, b@c\n\n"
		"To no-delegation@xaa.example.org and\n"
		"delegation@xaa.example.org.uk: no other.\n");
	ck_assert(has("three", &kept));
	ck_assert(!tacit_instant_is_set(kept.redacted));

	tacit_vault_close(vault);
	vault = NULL;
	ck_assert_int_eq(unlink(path), 0);
	copy(backup, path);
	(void)unlink(backup);
	ck_assert_msg(tacit_vault_open(path, &vault, &err), "%s", err.msg);
	ck_assert(!is_anywhere("Delegation@XAA"));
	ck_assert(has("two", &kept));
	ck_assert_int_eq(kept.redacted.s, later.s);
}
END_TEST

/* A clock that was set back spares nothing, in a backup neither. */
START_TEST(erased_whenever_it_came)
{
	const char *backup = tacit_arena_printf(&arena, "%s.backup", folder);
	struct tacit_vault_record kept;
	struct tacit_vault_erasure done;

	put("none", "", "of nobody", early, (struct tacit_instant){ 0 });
	put("one", person, "a", later, (struct tacit_instant){ 0 });
	tacit_vault_close(vault);
	copy(path, backup);
	ck_assert(tacit_vault_open(path, &vault, &err));
	ck_assert(!tacit_vault_erase(vault, "", later, &done, &err));
	ck_assert_int_eq(err.code, TACIT_USAGE);
	ck_assert(has("none", &kept));
	ck_assert(tacit_vault_erase(vault, person, early, &done, &err));
	ck_assert_uint_eq(done.erased, 1);
	tacit_vault_close(vault);
	ck_assert_int_eq(unlink(path), 0);
	copy(backup, path);
	(void)unlink(backup);
	ck_assert(tacit_vault_open(path, &vault, &err));
	ck_assert(!has("one", &kept));
	ck_assert(has("none", &kept));
}
END_TEST

/* Its bytes stay in the log while another reads: so it is not done. */
START_TEST(not_while_another_reads)
{
	sqlite3_stmt *statement;
	sqlite3 *reader;
	struct tacit_vault_erasure done;

	put("one", person, "SECRET-BYTES-ONE", early,
		(struct tacit_instant){ 0 });
	ck_assert_int_eq(sqlite3_open(path, &reader), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(reader, "SELECT * FROM kept", -1,
				 &statement, NULL),
		SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	(void)sqlite3_busy_timeout(vault->sql, 1);
	ck_assert(!tacit_vault_erase(vault, person, later, &done, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	(void)sqlite3_finalize(statement);
	(void)sqlite3_close(reader);
	err = (struct tacit_err){ 0 };
	ck_assert(tacit_vault_erase(vault, person, later, &done, &err));
	ck_assert(!is_anywhere("SECRET-BYTES-ONE"));
}
END_TEST

/* Who reads does not wait for who writes. */
START_TEST(opened_while_another_writes)
{
	struct tacit_vault *other = NULL;

	ck_assert(tacit_vault_begin(vault, &err));
	ck_assert_msg(tacit_vault_open(path, &other, &err), "%s", err.msg);
	tacit_vault_close(other);
	ck_assert(tacit_vault_commit(vault, &err));
}
END_TEST

START_TEST(without_its_list)
{
	struct tacit_vault_erasure done;

	ck_assert(tacit_vault_erase(vault, person, later, &done, &err));
	ck_assert_uint_eq(done.erased, 0);
	tacit_vault_close(vault);
	ck_assert_int_eq(
		unlink(tacit_arena_printf(&arena, "%s.erased", path)), 0);
	ck_assert(!tacit_vault_open(path, &vault, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
}
END_TEST

START_TEST(kept_so_long)
{
	struct tacit_vault_record kept;
	size_t count;

	put("one", person, "SECRET-BYTES-ONE", early, later);
	ck_assert(tacit_vault_expire(vault, early, NULL, &count, &err));
	ck_assert_uint_eq(count, 0);
	ck_assert(tacit_vault_expire(vault, later, NULL, &count, &err));
	ck_assert_uint_eq(count, 1);
	ck_assert(!is_anywhere("SECRET-BYTES-ONE"));
	ck_assert(!is_anywhere("delegation@xaa"));
	ck_assert(has("one", &kept));
	ck_assert_uint_eq(kept.bytes.len, 0);
	ck_assert(!put("one", person, "again", later, later));
}
END_TEST

Suite *tacit_suite_vault(void)
{
	Suite *suite = suite_create("vault");
	TCase *tests = tcase_create("vault");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, keeps_and_changes);
	tcase_add_test(tests, as_a_whole_or_not_at_all);
	tcase_add_test(tests, for_its_owner_alone);
	tcase_add_test(tests, erased_for_good);
	tcase_add_test(tests, erased_where_others_name_it);
	tcase_add_test(tests, erased_whenever_it_came);
	tcase_add_test(tests, not_while_another_reads);
	tcase_add_test(tests, opened_while_another_writes);
	tcase_add_test(tests, without_its_list);
	tcase_add_test(tests, kept_so_long);
	suite_add_tcase(suite, tests);
	return suite;
}
