#include "repository_fixture.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/pack.h"
#include "store/sha1.h"
#include "suite.h"

/* Source: FIPS 180-4's examples, and what sha1sum says. */
static const struct {
	const char *text;
	size_t times;
	const char *sum;
} sums[] = {
	{ "", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709" },
	{ "abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d" },
	{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
		"84983e441c3bd26ebaae4aa1f95129e5e54670f1" },
	{ "a", 1000000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f" },
	{ "0123456701234567012345670123456701234567012345670123456701234567",
		10, "dea356a2cddd90c7a7ecedc5ebb563934f460452" },
	/* as long as leaves no room, or just some, for the length */
	{ "a", 55, "c1c8bbdc22796e28c0e15163d20899b65621d65a" },
	{ "a", 56, "c2db330f6083854c99d4b5bfb6e8f29f201be699" },
	{ "a", 63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5" },
	{ "a", 64, "0098ba824b5c16427bd7a1122a5a442a25ec644d" },
	{ "a", 65, "11655326c708d70319be2610e8a57d9a5b959d3b" },
};

START_TEST(test_sha1)
{
	struct tacit_sha1 sum;
	unsigned char out[TACIT_SHA1_BYTES];
	char hex[2 * TACIT_SHA1_BYTES + 1];

	tacit_sha1_begin(&sum);
	for (size_t i = 0; i < sums[_i].times; i++)
		tacit_sha1_add(&sum, sums[_i].text, strlen(sums[_i].text));
	tacit_sha1_end(&sum, out);
	for (size_t i = 0; i < TACIT_SHA1_BYTES; i++)
		(void)snprintf(hex + 2 * i, 3, "%02x", out[i]);
	ck_assert_str_eq(hex, sums[_i].sum);
}
END_TEST

/* Lengths at which the header of an object gets longer, and texts of more
 * than is written at once; one that cannot be made smaller. */
START_TEST(test_a_pack_is_as_git_makes_it)
{
	static const size_t lengths[] = { 0, 1, 15, 16, 17, 2047, 2048, 2049,
		65535, 65536, 65537, 262143, 262144, 300000 };
	enum { MANY = 80 };
	static struct tacit_change changes[MANY];
	static struct tacit_str texts[MANY];
	static char paths[MANY][32];
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };
	struct tacit_buf bytes = { 0 };
	char commit[TACIT_OID_SIZE];
	uint32_t chance = 1;

	for (unsigned i = 0; i < 600000; i++) {
		chance = chance * 1103515245u + 12345u;
		tacit_buf_addc(&bytes,
			i < 300000 ? (char)(chance >> 16)
				   : "to be read"[i % 10]);
	}
	for (size_t i = 0; i < MANY; i++) {
		(void)snprintf(paths[i], sizeof(paths[i]), "n/%zu.md", i);
		texts[i].data = bytes.data + (i % 2 ? 0 : 300000);
		texts[i].len =
			i / 2 < TACIT_COUNT(lengths) ? lengths[i / 2] : i;
		changes[i].path = paths[i];
		changes[i].bytes = &texts[i];
	}
	ck_assert(tacit_store_lock(store, &err));
	ck_assert_msg(tacit_store_commit(store, NULL, changes, MANY, &author,
			      "m", NULL, NULL, NULL, commit, &err),
		"%s", err.msg);
	tacit_store_unlock(store);
	tacit_store_close(store);
	tacit_buf_clear(&bytes);
	sh("cd r && git fsck --strict && cd .git/objects/pack && "
	   "test $(ls | wc -l) = 2 && test $(stat -c %a *.pack) = 444 && "
	   "git index-pack -o ../own.idx *.pack && cmp ../own.idx *.idx && "
	   "name=$(tail -c 20 *.pack | od -An -tx1 | tr -d ' \\n') && "
	   "test -f pack-$name.pack && "
	   "test $(git rev-list --objects main | cut -c1-40 | sort -u | wc -l) "
	   "= $(git show-index <$(ls *.idx) | wc -l)");
}
END_TEST

static void stage_texts(
	struct tacit_writer *writer, size_t count, struct tacit_str bytes)
{
	struct tacit_buf text = { 0 };
	git_oid id;

	for (size_t i = 0; i < count; i++) {
		tacit_buf_truncate(&text, 0);
		tacit_buf_printf(&text, "%zu", i);
		tacit_buf_add_str(&text, bytes);
		ck_assert(tacit_writer_add_copy(writer, GIT_OBJECT_BLOB,
			tacit_buf_str(&text), &id, NULL));
	}
	tacit_buf_clear(&text);
}

/* The pack of texts that are this short has room, and its index has none. */
START_TEST(test_a_full_disk_is_left_no_pack)
{
	enum { COUNT = 1000 };
	const struct rlimit small = { 20000, 20000 };
	struct tacit_store *store = open_at("r");
	struct tacit_writer writer = { .store = store };
	struct tacit_err err = { 0 };

	stage_texts(&writer, COUNT, tacit_str_of(""));
	(void)signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	ck_assert(!tacit_pack_write(&writer, COUNT, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	tacit_writer_clear(&writer);
	tacit_store_close(store);
	sh("test -z \"$(ls r/.git/objects/pack)\"");
}
END_TEST

/* Takes one file away, as "git prune --expire=now" does. */
static pid_t start_pruning(void)
{
	char script[256];
	const pid_t child = fork();

	if (child)
		return child;
	(void)snprintf(script, sizeof(script),
		"cd '%s/r/.git/objects' && until rm pack/tmp_pack_* 2>../log; "
		"do :; done",
		folder);
	(void)execl("/bin/sh", "sh", "-c", script, (char *)NULL);
	_exit(127);
}

START_TEST(test_what_is_pruned_is_written_again)
{
	enum { COUNT = 100, LEN = 300000 };
	struct tacit_store *store = open_at("r");
	struct tacit_writer writer = { .store = store };
	struct tacit_err err = { 0 };
	struct tacit_buf bytes = { 0 };
	int status = -1;
	pid_t child;

	for (unsigned i = 0; i < LEN; i++)
		tacit_buf_addc(&bytes, (char)(i * i >> 7));
	stage_texts(&writer, COUNT, tacit_buf_str(&bytes));
	child = start_pruning();
	ck_assert_msg(tacit_pack_write(&writer, COUNT, &err), "%s", err.msg);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	tacit_writer_clear(&writer);
	tacit_store_close(store);
	tacit_buf_clear(&bytes);
	sh("cd r/.git/objects/pack && test $(ls | wc -l) = 2 && "
	   "git verify-pack *.idx");
}
END_TEST

Suite *tacit_suite_store_pack(void)
{
	Suite *suite = suite_create("store_pack");
	TCase *tcase = tcase_create("pack");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, test_sha1, 0, COUNT(sums));
	tcase_add_test(tcase, test_a_pack_is_as_git_makes_it);
	tcase_add_test(tcase, test_a_full_disk_is_left_no_pack);
	tcase_add_test(tcase, test_what_is_pruned_is_written_again);
	suite_add_tcase(suite, tcase);
	return suite;
}
